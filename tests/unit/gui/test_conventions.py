"""Times on the clock that was chosen, amounts in the units that were chosen."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import Conventions, clock_name, follow, label_of, moment_of, name_of, offset_us
from tickdeck.gui.number_text import shortened
from tickdeck.settings.look import Language, Times, Units

NOON_US = int(datetime(2026, 7, 1, 12, 0, tzinfo=UTC).timestamp()) * 1_000_000
HOUR_US = 3_600_000_000


@pytest.fixture(autouse=True)
def _as_at_first() -> Iterator[None]:
    yield
    follow(Conventions())


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(("venue", "hours"), [(Venue.HK, 8), (Venue.US, -4), (Venue.BINANCE, 0), (None, 0)])
def test_at_first_times_are_the_exchanges(venue: Venue | None, hours: int):
    assert offset_us(NOON_US, venue) == hours * HOUR_US
    assert moment_of(NOON_US + 999_999, venue).second == 0


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system's zone cannot be changed for a test")
def test_this_computers_clock_is_the_same_for_every_exchange(in_berlin: None):
    follow(Conventions(times=Times.COMPUTER))
    assert {offset_us(NOON_US, venue) for venue in (*Venue, None)} == {2 * HOUR_US}
    assert clock_name(NOON_US, Venue.HK) == "CEST"


def test_utc_is_the_same_for_every_exchange():
    follow(Conventions(times=Times.UTC))
    assert {f"{moment_of(NOON_US, venue):%H:%M}" for venue in (*Venue, None)} == {"12:00"}
    assert clock_name(NOON_US, Venue.HK) == "UTC"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1_000, "1,000"),
        (9_999, "9,999"),
        (9_999.7, "1.00 萬"),
        (12_345, "1.23 萬"),
        (712_000, "71.2 萬"),
        (7_120_000, "712.0 萬"),
        (99_994_000, "9,999 萬"),
        (99_996_000, "1.00 億"),
        (2_330_000_000, "23.3 億"),
        (-45_600_000, "-4,560 萬"),
        (3.2e12, "3.20 兆"),
        (5e16, "50,000 兆"),
    ],
)
def test_amounts_are_counted_in_ten_thousands_where_that_was_chosen(value: float, text: str):
    follow(Conventions(units=Units.MYRIADS))
    assert shortened(value) == text


def test_in_thousands_again_once_that_is_chosen():
    follow(Conventions(units=Units.MYRIADS))
    follow(Conventions())
    assert shortened(2_330_000_000) == "2.33 bn"


def test_instruments_are_called_as_in_the_language_that_was_chosen():
    tencent = Instrument("00700.HK", "Tencent", name_zh_hant="騰訊控股", name_zh_hans="腾讯控股")
    nameless, english = Instrument("00001.HK"), Instrument("AAPL.US", "Apple")
    called = []
    for language in (Language.ENGLISH, Language.TRADITIONAL, Language.SIMPLIFIED):
        follow(Conventions(language))
        called.append(label_of(tencent))
        assert (name_of(nameless), label_of(nameless), label_of(english)) == ("", "00001", "Apple")
    assert called == ["Tencent", "騰訊控股", "腾讯控股"]
