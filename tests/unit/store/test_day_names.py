from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from fakes.clock import NOON_US
from tickdeck.domain.tick import Block
from tickdeck.store.audit.scope import files_of_day
from tickdeck.store.catalogue import sealed_files
from tickdeck.store.day_names import day_file, day_named, days_of, is_segment, number_of, segments_of
from tickdeck.store.export.selection import Selection, find_source
from tickdeck.store.hdf5 import segment_content, write_segment
from tickdeck.store.journal import Counters, Header
from tickdeck.store.upkeep.retention import plan

DAY = "2026-06-22"
NAMES = ["0002.h5", "9999.h5", "10000.h5", "1782086400.h5"]


@pytest.mark.parametrize(
    "name", ["2026-99-99", "2026-06-2", "2026-06-22.h5", "20260622", "notes", "", "٢٠٢٦-٠٦-٢٢"]
)
def test_what_is_no_date_names_no_day(name: str):
    assert day_named(name) is None


def test_a_date_names_its_day_and_its_file(tmp_path: Path):
    assert day_named(DAY) == date(2026, 6, 22)
    assert day_file(tmp_path, DAY) == day_file(tmp_path, date(2026, 6, 22)) == tmp_path / "2026-06-22.h5"


def test_days_are_those_of_folders_and_of_files_whatever_became_of_them(tmp_path: Path):
    for name in ("2026-06-21", "2026-13-01", "sub"):
        (tmp_path / name).mkdir()
    for name in ("2026-06-22.h5", "2026-06-20.h5.damaged", "2026-06-21.h5", ".lock", "notes.h5"):
        (tmp_path / name).touch()
    assert days_of(tmp_path) == [date(2026, 6, 20), date(2026, 6, 21), date(2026, 6, 22)]
    assert days_of(tmp_path / "absent") == []


def test_segments_are_sorted_by_number_and_nothing_else_is_one(tmp_path: Path):
    others = ("0001.journal", "0001.h5.7.unfinished", "0003 (1).h5", "notes.h5", "0004.h5.damaged", ".h5")
    for name in (*NAMES, *others):
        (tmp_path / name).touch()
    assert [path.name for path in segments_of(tmp_path)] == NAMES
    assert not any(is_segment(tmp_path / name) for name in others)
    assert segments_of(tmp_path / "absent") == segments_of(tmp_path / NAMES[0]) == []
    assert [number_of(Path(name)) for name in ("0042.h5", "0042.journal.damaged", "2026-06-22.h5")] == [
        42,
        42,
        -1,
    ]


def test_everybody_takes_the_segments_of_a_day_in_the_same_order(
    tmp_path: Path, header: Header, ticks: Callable[..., Block]
):
    feed_dir = tmp_path / "recordings" / "alltick"
    (feed_dir / DAY).mkdir(parents=True)
    for number, name in enumerate(NAMES):
        content = segment_content(header, ticks(9, first=9 * number, recv_us=NOON_US), [], Counters())
        write_segment(feed_dir / DAY / name, content)
    (expired,) = plan([feed_dir], keep_days=1, keep_bytes=0, today=date(2027, 1, 1))
    assert [file.path.name for file in sealed_files(feed_dir)] == NAMES
    assert [path.name for path in files_of_day(feed_dir, DAY).segments] == NAMES
    assert [file.path.name for file in find_source(Selection(feed_dir)).files] == NAMES
    assert [path.name for path in expired.files] == NAMES


def test_names_need_no_hdf5():
    code = "import sys, tickdeck.store.day_names; raise SystemExit('h5py' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
