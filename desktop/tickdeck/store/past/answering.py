"""The program that answers questions about recorded days: ``… -m tickdeck.store.past.answering FEED_DIR``.

The window asks it through `tickdeck.store.past.answerer`, in the form that `messages` describes. It ends at
once when its input ends; nothing that it does needs an end of its own.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError
from tickdeck.store.audit.file_outline import READ_ERRORS
from tickdeck.store.past.day_before import day_before
from tickdeck.store.past.day_files import FeedFiles
from tickdeck.store.past.messages import (
    DatesTold,
    DayBefore,
    MinutesBefore,
    Question,
    Refused,
    TicksBefore,
    Told,
    line_of,
    question_in,
)
from tickdeck.store.past.minute_cache import MinuteCache, cache_dir_of
from tickdeck.store.past.minutes_before import PastMinutes
from tickdeck.store.past.pauses import Pauses
from tickdeck.store.past.ticks_before import ticks_before
from tickdeck.words import mark

_MEMORY_BYTES = 8 << 30
Arrays = Sequence[npt.NDArray[np.generic]]


class Answering:
    """Answers questions about the recordings of one feed."""

    def __init__(self, feed_dir: Path) -> None:
        self._files = FeedFiles(feed_dir)
        self._minutes = PastMinutes(self._files, MinuteCache(cache_dir_of(feed_dir)))
        self._pauses = Pauses()
        self._gives_way = False

    def answer(self, line: bytes) -> tuple[Told, Arrays]:
        """Answer a line; whatever goes wrong is the answer."""
        try:
            question = question_in(line)
        except msgspec.MsgspecError as error:
            return Refused(f"That is no question about recorded days: {error}."), ()
        try:
            return self._answer(question)
        except RecordingError as error:
            return Refused(str(error)), ()
        except READ_ERRORS as error:
            return Refused(
                mark("The recording cannot be read ({why}).").format(why=str(error) or "out of memory")
            ), ()

    def _answer(self, question: Question) -> tuple[Told, Arrays]:
        match question:
            case TicksBefore():
                told, ticks = ticks_before(self._files, question, self._pauses)
                return told, (ticks,)
            case MinutesBefore():
                if not self._gives_way:
                    # Days are counted for seconds, and nobody sits and waits for it.
                    self._gives_way = True
                    _be_nice(10)
                return self._minutes.answer(question)
            case DayBefore():
                return day_before(self._files, question, self._pauses)
            case _:
                return DatesTold(tuple(str(day) for day in self._files.recorded_days())), ()


def main() -> None:
    """Answer each line of standard input until it ends."""
    # The window ends this process by closing its input; an interrupt from the keyboard is meant for that.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    _be_nice(5)
    answering = Answering(Path(sys.argv[1]))
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(lines,), name="questions", daemon=True).start()
    output = sys.stdout.buffer
    while True:
        told, arrays = answering.answer(lines.get())
        try:
            output.write(line_of(told))
            for array in arrays:
                output.write(np.ascontiguousarray(array).view(np.uint8).data)
            output.flush()
        except OSError:
            # The window is gone; Python would complain once more at exit.
            os._exit(0)


def _read(lines: queue.SimpleQueue[bytes]) -> None:
    # Not through sys.stdin, whose lock would be held when the program ends by itself.
    with open(0, "rb", closefd=False) as questions:
        for line in questions:
            lines.put(line)
    os._exit(0)


def _be_nice(increment: int) -> None:
    with contextlib.suppress(AttributeError, OSError):
        os.nice(increment)


def _bound_memory() -> None:
    """Let a damaged size be an error, not the end of the computer's memory."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  (it does not exist everywhere)

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
