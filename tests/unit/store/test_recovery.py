from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fakes.recordings import read_segment
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import Block
from tickdeck.store.journal import SymbolRow, encode_instruments
from tickdeck.store.recorder import Recorder
from tickdeck.store.recovery import recover
from tickdeck.store.sealer import seal
from tickdeck.store.segment import remove_unfinished
from tickdeck.store.upkeep.merging import merge_day

Ticks = Callable[..., Block]
Write = Callable[..., Path]


@pytest.fixture
def crashed(tmp_path: Path, write_journal: Write, ticks: Ticks) -> Path:
    """A data folder in which two feeds were killed."""
    root = tmp_path / "recordings"
    write_journal(root / "alltick" / "2026-06-21" / "0001.journal", ticks(10))
    write_journal(root / "alltick" / "2026-06-22" / "0001.journal", ticks(20), b"torn")
    write_journal(root / "binance" / "2026-06-22" / "0001.journal", ticks(30))
    (root / "alltick" / "2026-06-22" / "0000.h5.99.unfinished").write_bytes(b"half")
    return tmp_path


def _files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in {".lock", ".owner", ".reserve"}
    )


def test_everything_below_a_data_folder_is_sealed_and_unfinished_files_go(crashed: Path):
    results = list(recover(crashed))
    assert [(result.rows, result.cut_bytes, result.error) for result in results] == [
        (10, 0, ""),
        (20, 4, ""),
        (30, 0, ""),
    ]
    assert _files(crashed / "recordings") == [
        "alltick/2026-06-21/0001.h5",
        "alltick/2026-06-22/0001.h5",
        "binance/2026-06-22/0001.h5",
    ]
    assert list(recover(crashed)) == []


@pytest.mark.parametrize(
    ("part", "rows"),
    [
        ("recordings/alltick", [10, 20]),
        ("recordings/alltick/2026-06-22", [20]),
        ("recordings/alltick/2026-06-22/0001.journal", [20]),
    ],
)
def test_a_part_may_be_recovered_alone(crashed: Path, part: str, rows: list[int]):
    assert [result.rows for result in recover(crashed / part)] == rows
    assert (crashed / "recordings/binance/2026-06-22/0001.journal").exists()


def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path: Path):
    for path in (tmp_path / "absent", tmp_path / "absent.journal"):
        with pytest.raises(RecordingError, match=r"^There is no folder and no journal .*\.$"):
            list(recover(path))


@pytest.fixture
def live(recorder: Callable[..., Recorder], ticks: Ticks, eventually: Callable[..., None]) -> Recorder:
    one = recorder()
    one.start()
    one.append(ticks(10, first=500))
    eventually(lambda: one.recorded == 10)
    return one


def test_a_journal_that_is_being_recorded_is_left_alone(tmp_path: Path, live: Recorder):
    before = _files(tmp_path)
    (result,) = recover(tmp_path)
    assert "is being recorded into by another Tickdeck; it was left alone." in result.error
    assert _files(tmp_path) == before
    live.stop()
    assert live.sealed == 10


@pytest.mark.parametrize("path", [".", "0001.journal"])
def test_a_journal_that_is_being_recorded_is_left_alone_from_within_its_folder(
    tmp_path: Path, live: Recorder, monkeypatch: pytest.MonkeyPatch, path: str
):
    folder = tmp_path / "recordings" / "alltick" / "2026-06-22"
    monkeypatch.chdir(folder)
    results = list(recover(Path(path)))
    assert (folder / "0001.journal").exists()
    assert "left alone" in results[0].error


def test_another_feed_may_be_recovered_while_one_is_recorded(
    tmp_path: Path, live: Recorder, write_journal: Write, ticks: Ticks
):
    write_journal(tmp_path / "recordings" / "binance" / "2026-06-22" / "0001.journal", ticks(3))
    results = list(recover(tmp_path))
    assert [bool(result.error) for result in results] == [True, False]
    assert read_segment(Path(results[1].file), "alltick")[0].size == 3


def test_what_cannot_be_read_is_said_and_the_rest_recovered(crashed: Path):
    bad = crashed / "recordings/alltick/2026-06-21/0001.journal"
    bad.write_bytes(b"not a journal")
    results = list(recover(crashed))
    assert [bool(result.error) for result in results] == [True, False, False]
    assert bad.read_bytes() == b"not a journal"


ADDED = encode_instruments([SymbolRow(3, "00941.HK", "China Mobile", "HKD")])


@pytest.mark.parametrize("torn", [1, 9, len(ADDED) - 1, len(ADDED), len(ADDED) + 1, len(ADDED) + 40])
def test_a_kill_while_an_instrument_was_being_added_costs_nothing_before_it(
    tmp_path: Path, write_journal: Write, ticks: Ticks, torn: int
):
    journal = tmp_path / "recordings" / "alltick" / "2026-06-22" / "0001.journal"
    write_journal(journal, ticks(20))
    before = journal.read_bytes()
    journal.unlink()
    write_journal(journal, ticks(20), ADDED, ticks(5, first=20, symbol=3))
    journal.write_bytes(journal.read_bytes()[: len(before) + torn])
    (result,) = recover(tmp_path)
    assert (result.rows, result.error, result.damage) == (20, "", "")
    assert result.cut_bytes == (torn if torn < len(ADDED) else torn - len(ADDED))
    _, codes = read_segment(Path(result.file), "alltick")
    assert ("00941.HK" in codes.values()) == (torn >= len(ADDED))


def test_a_poisoned_journal_is_tried_again_if_its_path_is_given(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    folder = tmp_path / "recordings" / "alltick" / "2026-06-22"
    aside = write_journal(folder / "0001.journal.poisoned", ticks(20), b"torn")
    assert list(recover(tmp_path)) == []
    assert aside.exists()
    (result,) = recover(aside)
    assert (result.rows, result.cut_bytes, result.error) == (20, 4, "")
    assert _files(folder) == ["0001.h5"]


@pytest.mark.parametrize("content", [b"not a journal", b"TICKDECKJOURNAL1 and then nothing of sense"])
def test_a_poisoned_journal_that_still_cannot_be_read_is_kept_as_it_is(tmp_path: Path, content: bytes):
    aside = tmp_path / "recordings" / "alltick" / "2026-06-22" / "0001.journal.poisoned"
    aside.parent.mkdir(parents=True)
    aside.write_bytes(content)
    (result,) = recover(aside)
    assert result.error
    assert aside.read_bytes() == content
    assert _files(aside.parent) == [aside.name]


def test_of_a_damaged_journal_that_is_sealed_nothing_more_is_had(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    journal = tmp_path / "recordings" / "alltick" / "2026-06-22" / "0001.journal"
    write_journal(journal, ticks(20), b"damage" * 9, ticks(5, first=20))
    sealed = seal(journal)
    before = Path(sealed.file).read_bytes()
    (result,) = recover(Path(sealed.kept))
    assert "is sealed already" in result.error
    assert Path(sealed.kept).exists()
    assert Path(sealed.file).read_bytes() == before
    # Without its file it is as good as before.
    Path(sealed.file).unlink()
    (result,) = recover(Path(sealed.kept))
    assert (result.rows, result.kept) == (25, sealed.kept)


def test_a_journal_that_came_back_is_not_overwritten(tmp_path: Path, write_journal: Write, ticks: Ticks):
    folder = tmp_path / "recordings" / "alltick" / "2026-06-22"
    write_journal(folder / "0001.journal", ticks(20))
    aside = write_journal(folder / "0001.journal.poisoned", ticks(30))
    (result,) = recover(aside)
    assert "is there too; recover that first" in result.error
    assert _files(folder) == ["0001.journal", "0001.journal.poisoned"]


def test_unfinished_files_of_segments_and_days_go_and_nothing_else(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    feed_dir = tmp_path / "recordings" / "alltick"
    write_journal(feed_dir / "2026-06-22" / "0001.journal", ticks(20))
    (feed_dir / "2026-06-22" / "0001.h5.7.unfinished").write_bytes(b"half")
    (feed_dir / "2026-06-21.h5.8.unfinished").write_bytes(b"half")
    assert remove_unfinished(feed_dir) == 2
    assert _files(feed_dir) == ["2026-06-22/0001.journal"]
    assert remove_unfinished(feed_dir) == 0


def test_an_unfinished_day_is_removed_by_recovery_too(tmp_path: Path):
    feed_dir = tmp_path / "recordings" / "alltick"
    feed_dir.mkdir(parents=True)
    (feed_dir / "2026-06-21.h5.8.unfinished").write_bytes(b"half")
    assert list(recover(tmp_path)) == []
    assert _files(feed_dir) == []


def test_an_interrupted_merging_is_completed(tmp_path: Path, write_journal: Write, ticks: Ticks):
    feed_dir = tmp_path / "recordings" / "alltick"
    segments = [
        Path(seal(write_journal(feed_dir / "2026-06-22" / f"000{n}.journal", ticks(20, first=20 * n))).file)
        for n in (1, 2)
    ]
    left = segments[1].read_bytes()
    assert merge_day(feed_dir, "2026-06-22", progress=lambda _: None).error == ""
    segments[1].parent.mkdir(exist_ok=True)
    segments[1].write_bytes(left)
    assert list(recover(tmp_path)) == []
    assert _files(feed_dir) == ["2026-06-22.h5"]


def test_what_keeps_a_merging_from_being_completed_is_said(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    feed_dir = tmp_path / "recordings" / "alltick"
    journal = feed_dir / "2026-06-22" / "0001.journal"
    seal(write_journal(journal, ticks(20)))
    assert merge_day(feed_dir, "2026-06-22", progress=lambda _: None).error == ""
    other = Path(seal(write_journal(journal, ticks(30))).file)
    (result,) = recover(tmp_path)
    assert "is another file than the one that was merged" in result.error
    assert other.exists()


def test_nothing_is_locked_where_nothing_was_left(tmp_path: Path):
    other = tmp_path / "exports"
    other.mkdir()
    (other / "2026-06-21.h5").write_bytes(b"an export")
    assert list(recover(tmp_path)) == []
    assert [path.name for path in other.iterdir()] == ["2026-06-21.h5"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are POSIX notions")
@pytest.mark.parametrize(
    ("make", "what"),
    [
        (os.mkfifo, "is no file."),
        (Path.mkdir, "is no file."),
        (lambda path: path.symlink_to("/dev/zero"), "is no file."),
        (lambda path: path.symlink_to("/nowhere"), "is a link to /nowhere that is not there."),
    ],
    ids=["pipe", "folder", "device", "away"],
)
def test_what_is_called_a_journal_and_is_none_is_said_and_not_opened(
    tmp_path: Path, write_journal: Write, ticks: Ticks, make: Callable[[Path], object], what: str
):
    day = tmp_path / "recordings" / "alltick" / "2026-06-22"
    write_journal(day / "0001.journal", ticks(10))
    make(day / "0002.journal")
    assert [(result.rows, result.error) for result in recover(tmp_path)] == [
        (0, f"{day / '0002.journal'} {what}"),
        (10, ""),
    ]
    assert os.path.lexists(day / "0002.journal")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are a POSIX notion")
def test_a_recorder_does_not_wait_for_a_pipe_that_is_called_a_journal(
    tmp_path: Path, recorder: Callable[..., Recorder], ticks: Ticks
):
    day = tmp_path / "recordings" / "alltick" / "2026-06-22"
    day.mkdir(parents=True)
    os.mkfifo(day / "0001.journal")
    one = recorder()
    one.start()
    one.append(ticks(10))
    one.stop()
    assert (one.sealed, one.trouble) == (10, ())
