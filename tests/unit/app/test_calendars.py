from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from tickdeck.app.calendars import CalendarError, load_calendar
from tickdeck.domain.sessions import TradingDay

HEADER = "date,open,break_start,break_end,close\n"
FULL = "2026-02-13,09:30,12:00,13:00,16:00\n"
HALF = "2026-02-16,09:30,,,12:00\n"


def test_the_calendars_that_ship_know_lunch_half_days_and_holidays():
    hong_kong = {row.date: row for row in load_calendar("XHKG")}
    assert hong_kong[date(2026, 2, 13)] == TradingDay(
        date(2026, 2, 13), time(9, 30), time(12), time(13), time(16)
    )
    assert hong_kong[date(2026, 2, 16)] == TradingDay(date(2026, 2, 16), time(9, 30), None, None, time(12))
    assert date(2026, 2, 17) not in hong_kong
    new_york = {row.date: row for row in load_calendar("XNYS")}
    assert new_york[date(2026, 11, 27)] == TradingDay(date(2026, 11, 27), time(9, 30), None, None, time(13))
    assert date(2026, 7, 3) not in new_york


def test_rows_keep_their_order_and_a_byte_order_mark_is_no_harm(tmp_path: Path):
    (tmp_path / "XHKG.csv").write_bytes(b"\xef\xbb\xbf" + (HEADER + FULL + HALF).encode())
    assert [row.date.day for row in load_calendar("XHKG", tmp_path)] == [13, 16]


def test_line_ends_of_windows_are_no_harm(tmp_path: Path):
    (tmp_path / "XHKG.csv").write_bytes((HEADER + FULL + HALF).replace("\n", "\r\n").encode())
    assert [row.close.hour for row in load_calendar("XHKG", tmp_path)] == [16, 12]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "first line .* must be date,open,break_start,break_end,close"),
        ("date,open,close\n", "first line"),
        (HEADER, "names no trading day"),
        (HEADER + "13/02/2026,09:30,,,16:00\n", "Line 2 .*“13/02/2026” is not a date"),
        (HEADER + "20260213,09:30,,,16:00\n", "“20260213” is not a date"),
        (HEADER + "2026-02-30,09:30,,,16:00\n", "“2026-02-30” is not a date"),
        (HEADER + "2026-02-13,9:30,,,16:00\n", "“9:30” is not a time"),
        (HEADER + "2026-02-13,09:30,,,24:00\n", "“24:00” is not a time"),
        (HEADER + "2026-02-13,09:30,,,\n", "“” is not a time"),
        (HEADER + "2026-02-13\n", "“” is not a time"),
        (HEADER + FULL[:-1] + ",x\n", "more than 5 columns"),
        (HEADER + "2026-02-13,09:30,12:00,,16:00\n", "one end of a break without the other"),
        (HEADER + "2026-02-13,09:30,,13:00,16:00\n", "one end of a break without the other"),
        (HEADER + "2026-02-13,09:30,13:00,12:00,16:00\n", "do not follow each other"),
        (HEADER + "2026-02-13,09:30,,,09:30\n", "do not follow each other"),
        (HEADER + FULL + FULL, "Line 3 .*2026-02-13 does not come after 2026-02-13"),
        (HEADER + HALF + FULL, "Line 3 .*2026-02-13 does not come after 2026-02-16"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(tmp_path: Path, content: str, sentence: str):
    (tmp_path / "XHKG.csv").write_text(content, "utf-8")
    with pytest.raises(CalendarError, match=sentence) as error:
        load_calendar("XHKG", tmp_path)
    assert str(error.value).endswith(".")
    assert "XHKG.csv" in str(error.value)


def test_a_file_that_cannot_be_read_is_said_in_a_sentence(tmp_path: Path):
    with pytest.raises(CalendarError, match=r"XLON\.csv cannot be read: .*\.$"):
        load_calendar("XLON", tmp_path)
    (tmp_path / "XHKG.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CalendarError, match="not UTF-8"):
        load_calendar("XHKG", tmp_path)
