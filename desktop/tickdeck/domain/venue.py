"""Venues: where instruments trade, and what follows from it. A new venue is one entry here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from tickdeck.words import mark


class Venue(StrEnum):
    """Where an instrument trades; the part of an id behind the dot."""

    HK = "HK"
    US = "US"
    FX = "FX"
    """Currencies, metals and energy, over the counter."""
    CRYPTO = "CRYPTO"
    """Coins as a provider of many markets quotes them, from no exchange in particular."""
    BINANCE = "BINANCE"


@dataclass(frozen=True, slots=True)
class VenueFacts:
    """What is known of a venue.

    Attributes:
        time_zone: Its local time, an IANA name.
        currency: ISO code in which it quotes; empty where that depends on the instrument.
        code: What its codes look like, in upper case.
        example: An id, for sentences.
        calendar: The market's identifier code (ISO 10383) under which ``resources/calendars`` has its
            trading days; empty if it never closes.
        unit: What a volume counts; `tr` says it.
    """

    time_zone: str
    currency: str
    code: re.Pattern[str]
    example: str
    calendar: str
    unit: str


FACTS = {
    Venue.HK: VenueFacts(
        "Asia/Hong_Kong", "HKD", re.compile(r"0*(?=\d*[1-9])\d{1,5}"), "00700.HK", "XHKG", mark("shares")
    ),
    Venue.US: VenueFacts(
        "America/New_York",
        "USD",
        # Alpaca's test symbol is longer than any that trades.
        re.compile(r"\.?[A-Z][A-Z0-9]{0,5}([.\-][A-Z]{1,2})?|FAKEPACA"),
        "AAPL.US",
        "XNYS",
        mark("shares"),
    ),
    Venue.FX: VenueFacts("UTC", "", re.compile(r"[A-Z][A-Z0-9]{2,19}"), "EURUSD.FX", "", mark("units")),
    Venue.CRYPTO: VenueFacts("UTC", "", re.compile(r"[A-Z0-9]{5,20}"), "BTCUSDT.CRYPTO", "", mark("coins")),
    Venue.BINANCE: VenueFacts(
        "UTC", "", re.compile(r"[A-Z0-9]{5,20}"), "BTCUSDT.BINANCE", "", mark("units of the traded coin")
    ),
}
