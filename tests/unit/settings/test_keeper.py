"""A keeper writes the newest state in its thread, tells what the disk refuses, and tries that again."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tickdeck.settings import keeper as keeper_module
from tickdeck.settings.keeper import Keeper
from tickdeck.settings.kept_file import StorageError

Allow = Callable[[str], None]


class Disk:
    """Takes numbers, refuses them, or does not answer, as the test wants."""

    def __init__(self) -> None:
        self.refuses = False
        self.asked: list[int] = []
        self.written: list[int] = []
        self.answers = threading.Event()
        self.answers.set()

    def write(self, state: int) -> None:
        self.asked.append(state)
        self.answers.wait()
        if self.refuses:
            raise StorageError("The things cannot be written (no space).")
        self.written.append(state)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def keeper(disk: Disk) -> Keeper[int]:
    return Keeper(disk.write, name="things")


def test_the_newest_state_is_written_and_none_before_it_counts_as_missing(disk: Disk, keeper: Keeper[int]):
    numbers = [keeper.save(state) for state in range(500)]
    assert keeper.stop()
    assert disk.written[-1] == 499
    assert len(disk.written) < 250
    assert all(keeper.is_saved(number) for number in numbers)


def test_whoever_saves_waits_for_no_disk(disk: Disk, keeper: Keeper[int], qtbot: QtBot):
    disk.answers.clear()
    first = keeper.save(1)
    qtbot.waitUntil(lambda: disk.asked == [1])
    second = keeper.save(2)
    assert not keeper.is_saved(first)
    disk.answers.set()
    assert keeper.stop()
    assert keeper.is_saved(second)
    assert disk.written == [1, 2]


def test_what_a_disk_refuses_is_told_logged_once_and_written_when_it_can_be(
    disk: Disk,
    keeper: Keeper[int],
    qtbot: QtBot,
    allow_logs: Allow,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
):
    allow_logs("things cannot be written")
    monkeypatch.setattr(keeper_module, "_RETRY_S", 0.001)
    disk.refuses = True
    number = keeper.save(7)
    qtbot.waitUntil(lambda: len(disk.asked) >= 3)
    assert not keeper.is_saved(number)
    assert "no space" in keeper.trouble
    disk.refuses = False
    qtbot.waitUntil(lambda: keeper.is_saved(number))
    assert keeper.stop()
    assert (keeper.trouble, disk.written) == ("", [7])
    assert len(caplog.records) == 1


def test_what_is_not_on_the_disk_at_the_end_is_said(disk: Disk, keeper: Keeper[int], allow_logs: Allow):
    allow_logs("things")
    disk.refuses = True
    number = keeper.save(7)
    assert not keeper.stop()
    assert not keeper.is_saved(number)
    assert "no space" in keeper.trouble


def test_a_disk_that_does_not_answer_holds_nobody_up_at_the_end(
    disk: Disk, keeper: Keeper[int], qtbot: QtBot, allow_logs: Allow
):
    allow_logs("last changes of the things")
    disk.answers.clear()
    keeper.save(1)
    qtbot.waitUntil(lambda: disk.asked == [1])
    assert not keeper.stop(timeout_s=0.01)
    disk.answers.set()
    qtbot.waitUntil(lambda: disk.written == [1])
    number = keeper.save(2)
    qtbot.waitUntil(lambda: keeper.is_saved(number))
    assert keeper.stop()


def test_what_is_saved_while_it_is_ended_is_written_too(disk: Disk, keeper: Keeper[int]):
    ended = threading.Event()

    def end_again_and_again() -> None:
        while not ended.is_set():
            keeper.stop()

    ending = threading.Thread(target=end_again_and_again)
    ending.start()
    number = 0
    for state in range(2_000):
        number = keeper.save(state)
    ended.set()
    ending.join()
    assert keeper.stop()
    assert keeper.is_saved(number)
    assert disk.written[-1] == 1_999


def test_a_keeper_that_was_never_asked_ends_at_once(disk: Disk, keeper: Keeper[int]):
    assert keeper.stop()
    assert disk.asked == []


def test_whatever_goes_wrong_is_told_and_logged_and_ends_no_later_saving(
    qtbot: QtBot,
    allow_logs: Allow,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
):
    allow_logs("things cannot be written")
    monkeypatch.setattr(keeper_module, "_RETRY_S", 0.001)
    written: list[int] = []

    def write(state: int) -> None:
        if state == 1:
            raise ValueError("not to be put into words")
        written.append(state)

    keeper = Keeper(write, name="things")
    keeper.save(1)
    qtbot.waitUntil(lambda: keeper.trouble != "")
    assert "ValueError" in keeper.trouble
    assert keeper.trouble.endswith(".")
    number = keeper.save(2)
    qtbot.waitUntil(lambda: keeper.is_saved(number))
    assert keeper.stop()
    assert (keeper.trouble, written) == ("", [2])
    (record,) = caplog.records
    assert record.exc_info is not None, "nobody can mend what is logged without its traceback"
    assert record.exc_info[0] is ValueError


def test_three_changes_in_a_row_are_one_writing(
    disk: Disk, keeper: Keeper[int], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(keeper_module, "_GATHER_S", 60.0)
    for state in (1, 2, 3):
        keeper.save(state)
    assert keeper.stop()
    assert disk.asked == [3]


def test_a_thread_ends_with_its_keeper_though_the_disk_refuses(
    disk: Disk, keeper: Keeper[int], allow_logs: Allow
):
    allow_logs("things")
    disk.refuses = True
    keeper.save(7)
    assert not keeper.stop(timeout_s=1.0)
    assert "things" not in [thread.name for thread in threading.enumerate()]
