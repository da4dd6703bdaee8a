"""What was sealed in this run, and what of it is gone."""

from __future__ import annotations

from pathlib import Path

from fakes.clock import NOON_US
from tickdeck.pipeline.gaps import UNKNOWN_MISSED
from tickdeck.store.sealed_files import SealedFiles

TODAY = "2026-06-22"


def sealed(folder: Path, *, day: str = TODAY, number: int = 1) -> Path:
    path = folder / day / f"{number:04d}.h5"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x" * 100)
    return path


def test_files_count_until_somebody_takes_them_away(tmp_path: Path) -> None:
    files = SealedFiles()
    first, second, third = (sealed(tmp_path, number=number) for number in (1, 2, 3))
    for place, path in enumerate((first, second, third)):
        begin_us = NOON_US + place * 60_000_000
        files.add(path, 1_000, begin_us, begin_us + 59_000_000)
    assert files.take_deleted(TODAY) is None
    assert (files.ticks, files.bytes, files.paths) == (3_000, 300, [first, second, third])
    first.unlink()
    second.unlink()
    deleted = files.take_deleted(TODAY)
    assert deleted is not None
    assert (deleted.ticks, deleted.from_us, deleted.to_us) == (2_000, NOON_US, NOON_US + 119_000_000)
    assert "2,000 sealed ticks, of 12:00:00 to 12:01:59 UTC" in deleted.sentence
    assert [(gap.symbol, gap.missed) for gap in deleted.gaps(2)] == [(0, UNKNOWN_MISSED), (1, UNKNOWN_MISSED)]
    assert (files.ticks, files.bytes, files.paths) == (1_000, 100, [third])
    assert files.take_deleted(TODAY) is None, "it is told once"


def test_a_past_day_that_is_merged_or_deleted_on_purpose_is_nobodys_fault(tmp_path: Path) -> None:
    files = SealedFiles()
    path = sealed(tmp_path, day="2026-06-21")
    files.add(path, 10, NOON_US, NOON_US)
    path.unlink()
    assert files.take_deleted(TODAY) is None
    assert files.ticks == 10
