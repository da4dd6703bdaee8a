"""What waits runs in a thread; what goes wrong there comes back as a sentence."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest

from fakes.languages import speaking_in_brackets
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.domain.errors import RecordingError


def attempted(job: Callable[[], object]) -> object:
    results: list[object] = []

    async def run() -> None:
        worker = DeskWorker()
        worker.attempt(job, results.append)
        assert results == [], "nobody waits"
        await worker.settled()

    asyncio.run(run())
    [result] = results
    return result


def test_a_job_runs_in_another_thread_and_its_result_comes_back() -> None:
    assert attempted(lambda: threading.current_thread() is threading.main_thread()) is False


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (RecordingError("There is no day."), "⟦There is no day.⟧"),
        (PermissionError(13, "Permission denied"), "⟦The disk cannot be read (Permission denied).⟧"),
    ],
)
def test_what_goes_wrong_is_a_sentence_in_the_windows_language(error: Exception, sentence: str) -> None:
    def fail() -> None:
        raise error

    with speaking_in_brackets():
        assert attempted(fail) == sentence
