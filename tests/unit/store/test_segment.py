from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tickdeck.store.segment import day_of, journals_below, next_journal, sealed_path


def test_a_day_is_the_utc_date_of_receipt():
    midnight_us = int(datetime(2026, 6, 23, tzinfo=UTC).timestamp()) * 1_000_000
    assert day_of(midnight_us) == "2026-06-23"
    assert day_of(midnight_us - 1) == "2026-06-22"


def test_names_of_segments_are_never_used_twice(tmp_path: Path):
    names = []
    for suffix in (".journal", ".h5", ".h5.77.unfinished", ".journal"):
        path = next_journal(tmp_path, "2026-06-22")
        names.append(path.name)
        path.with_suffix(suffix).touch()
    assert names == ["0001.journal", "0002.journal", "0003.journal", "0004.journal"]
    (tmp_path / "2026-06-22" / "0001.journal").unlink()
    (tmp_path / "2026-06-22" / "notes.txt").touch()
    assert next_journal(tmp_path, "2026-06-22").name == "0005.journal"
    assert next_journal(tmp_path, "2026-06-23").name == "0001.journal"


def test_a_journal_is_sealed_beside_itself():
    assert sealed_path(Path("a/2026-06-22/0003.journal")) == Path("a/2026-06-22/0003.h5")


def test_journals_are_found_oldest_first_and_nothing_else(tmp_path: Path):
    for name in ("b/2026-06-23/0001.journal", "b/2026-06-22/0002.journal", "b/2026-06-22/0001.h5"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = [path.relative_to(tmp_path).as_posix() for path in journals_below(tmp_path)]
    assert found == ["b/2026-06-22/0002.journal", "b/2026-06-23/0001.journal"]


@pytest.mark.parametrize("name", [".lock", "desktop.ini", "００12.h5"])
def test_foreign_files_in_a_days_folder_do_not_matter(tmp_path: Path, name: str):
    (tmp_path / "2026-06-22").mkdir()
    (tmp_path / "2026-06-22" / name).touch()
    assert next_journal(tmp_path, "2026-06-22").suffix == ".journal"


def test_a_segment_of_a_merged_day_has_a_name_that_no_merged_one_had(tmp_path: Path):
    """A reader leaves out what the merged file names; a name that came again would hide its ticks."""
    merged = tmp_path / "2026-06-22.h5"
    merged.touch()
    os.utime(merged, (1_782_200_000, 1_782_200_000))
    first = next_journal(tmp_path, "2026-06-22")
    assert first.name == "1782200001.journal"
    first.touch()
    assert next_journal(tmp_path, "2026-06-22").name == "1782200002.journal"
    first.unlink()
    os.utime(merged, (1_782_200_500, 1_782_200_500))
    assert next_journal(tmp_path, "2026-06-22").name == "1782200501.journal"
    assert next_journal(tmp_path, "2026-06-23").name == "0001.journal"


def test_journals_are_listed_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    names = ["2026-06-22/9999", "2026-06-22/10000", "2026-06-22/1782086400", "2026-06-23/0001"]
    for name in reversed(names):
        path = tmp_path / f"{name}.journal"
        path.parent.mkdir(exist_ok=True)
        path.touch()
    assert [str(path.relative_to(tmp_path).with_suffix("")) for path in journals_below(tmp_path)] == names
