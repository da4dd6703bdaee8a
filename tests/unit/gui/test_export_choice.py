"""What the export dialog makes of what was typed: times of day, names of files."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tickdeck.gui.dialogs.export_choice import (
    ExportChoices,
    ExportFormat,
    clock_time,
    file_name,
    moment_us,
    with_ending,
)


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) * 1_000_000


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9:30", time(9, 30)),
        (" 09:30:15 ", time(9, 30, 15)),
        ("0930", time(9, 30)),
        ("930", time(9, 30)),
        ("24:00", None),
        ("9:60", None),
        ("half past nine", None),
        ("9:3x", None),
        ("٩:٣٠", None),
        ("", None),
        ("1:2:3:4", None),
    ],
)
def test_a_time_of_day_is_read_as_people_write_it(text: str, clock: time | None) -> None:
    assert clock_time(text) == clock


@pytest.mark.parametrize(
    ("zone", "clock", "moment"),
    [
        ("Asia/Hong_Kong", time(9, 30), "2025-11-20 01:30"),
        # The day is UTC's: seven in the morning of Hong Kong's next day is still within it.
        ("Asia/Hong_Kong", time(7), "2025-11-20 23:00"),
        ("America/New_York", time(9, 30), "2025-11-20 14:30"),
        # Half past eight in the evening of the day before falls into it too.
        ("America/New_York", time(20, 30), "2025-11-20 01:30"),
        ("UTC", time(0), "2025-11-20 00:00"),
    ],
)
def test_a_local_time_means_the_moment_within_the_recorded_day(zone: str, clock: time, moment: str) -> None:
    assert moment_us("2025-11-20", clock, ZoneInfo(zone)) == utc(moment)


def test_a_local_time_follows_the_clocks_when_they_change() -> None:
    zone = ZoneInfo("America/New_York")
    assert moment_us("2025-10-31", time(9, 30), zone) == utc("2025-10-31 13:30")
    assert moment_us("2025-11-03", time(9, 30), zone) == utc("2025-11-03 14:30")


def test_files_are_named_after_what_is_in_them() -> None:
    csv = ExportFormat.CSV
    assert file_name("alltick", "2025-11-20", "2025-11-20", "", csv) == "alltick 2025-11-20.csv"
    assert (
        file_name("binance", "2025-11-19", "2025-11-20", "BTCUSDT.BINANCE", ExportFormat.HDF5)
        == "binance 2025-11-19 to 2025-11-20 BTCUSDT.BINANCE.h5"
    )


@pytest.mark.parametrize(
    ("name", "form", "named"),
    [
        ("day.csv", ExportFormat.PARQUET, "day.parquet"),
        ("day.csv.gz", ExportFormat.HDF5, "day.h5"),
        ("day.CSV.GZ", ExportFormat.CSV, "day.CSV.GZ"),
        ("day.2025", ExportFormat.CSV, "day.2025.csv"),
    ],
)
def test_an_ending_gives_way_to_that_of_another_format(name: str, form: ExportFormat, named: str) -> None:
    assert with_ending(name, form) == named


def test_days_are_offered_newest_first_and_by_feed() -> None:
    choices = ExportChoices(
        days=(("a", "2025-11-19"), ("b", "2025-11-18"), ("a", "2025-11-20"), ("a", "2025-11-19")),
        folder=Path("/exports"),
    )
    assert choices.feeds == ("a", "b")
    assert choices.days_of("a") == ("2025-11-20", "2025-11-19")
