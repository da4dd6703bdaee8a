"""For how long recordings are kept: what can be typed, and how it reads."""

from __future__ import annotations

import pytest

from tickdeck.gui.dialogs.retention_choice import (
    ExpiredDay,
    Limit,
    RetentionChoice,
    WrongLimitError,
    count_text,
    days_of,
    gb_of,
    list_text,
)


@pytest.mark.parametrize(
    ("choice", "limit", "text"),
    [
        (RetentionChoice(), Limit.NONE, ""),
        (RetentionChoice(1), Limit.DAYS, "1 day"),
        (RetentionChoice(0, 1.5), Limit.SIZE, "1.5 GB"),
        (RetentionChoice(90, 200), Limit.BOTH, "90 days, 200 GB"),
    ],
)
def test_limits_read_as_they_were_chosen(choice: RetentionChoice, limit: Limit, text: str) -> None:
    assert (choice.limit, choice.text) == (limit, text)
    assert (choice.keep_days > 0, choice.keep_gb > 0) == (limit.has_days, limit.has_size)


@pytest.mark.parametrize(("text", "days"), [("90", 90), (" 1 ", 1), ("36500", 36_500)])
def test_whole_days_from_one_on_can_be_typed(text: str, days: int) -> None:
    assert days_of(text) == days


@pytest.mark.parametrize("text", ["", "0", "-3", "1.5", "9e9", "36501", "9" * 5_000, "٣", "1 2"])
def test_what_is_no_number_of_days_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(WrongLimitError, match=r"such as 90\.$"):
        days_of(text)


@pytest.mark.parametrize(("text", "size"), [("200", 200.0), (" 1.5 ", 1.5), ("0.01", 0.01)])
def test_sizes_can_be_typed(text: str, size: float) -> None:
    assert gb_of(text) == size


@pytest.mark.parametrize("text", ["", "0", "-1", "nan", "inf", "1,000", "2 TB", "1e9"])
def test_what_is_no_size_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(WrongLimitError, match="A size in GB"):
        gb_of(text)


def test_days_that_stay_are_listed_last_with_the_reason() -> None:
    days = [
        ExpiredDay("2026-08-01", "binance", 1_000_000, "it is damaged"),
        ExpiredDay("2026-08-02", "binance", 2_000_000),
    ]
    assert list_text(days).splitlines() == [
        "2026-08-02\tbinance\t2.00 MB",
        "2026-08-01\tbinance\t1.00 MB\tstays: it is damaged",
    ]
    assert count_text(days[1:]) == "1 day, 2.00 MB"
    assert count_text(days) == "2 days, 3.00 MB"
