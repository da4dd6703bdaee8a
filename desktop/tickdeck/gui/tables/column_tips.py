"""What the headers' tooltips of a quote list say, by the column's id."""

from __future__ import annotations

_SINCE = "Since this run began, today"

TIPS = {
    "last": "The last print received, in {currency}.",
    "change": "In {currency} against the previous close, or the first print of this run where none is known.",
    "change_percent": (
        "Against the previous close, or the first print of this run where none is known: marked with ~ and\n"
        "sorted last while others have one."
    ),
    "bid": "The best price at which somebody buys now, in {currency}.",
    "ask": "The best price at which somebody sells now, in {currency}.",
    "spread": "Ask less bid, in {currency}.",
    "spread_share": "Ask less bid in ten-thousandths of the price in the middle.",
    "high": _SINCE + ": the highest print, in {currency}.",
    "low": _SINCE + ": the lowest print, in {currency}.",
    "range": _SINCE + ": low at the left, high at the right, and where the last print is between them.",
    "moves": "The last ten changes of price, the newest at the right.",
    "day": "The day so far by the minute; the faint level is what the change is measured against.",
    "volume": _SINCE + ": the quantity of all prints, in {size}.",
    "turnover": _SINCE + ": the value of all prints, in {currency}.",
    "trades": _SINCE + ": the number of prints.",
    "vwap": _SINCE + ": the average price in {currency}, weighted with the quantity of each print.",
    "vwap_distance": "How far the last price is from the VWAP.",
    "rvol": "Relative volume: the volume so far over what is usual by now; amber from 3× on.",
    "change_1m": "Change against the close of the minute before the present one.",
    "change_5m": "Change against the close of the minute five before the present one.",
    "age": "How long ago the last print was received.",
    "time": "The exchange's time of the last print, on the venue's clock.",
    "lot": "The board lot, in {size}.",
    "note": "What you wrote of it; F2 or a double click changes it.",
}
"""`{currency}` and `{size}` stand for the units of the instruments listed."""
