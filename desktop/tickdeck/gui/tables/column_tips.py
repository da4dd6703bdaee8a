"""What the headers' tooltips of a quote list say, by the column's id."""

from __future__ import annotations

from tickdeck.words import mark

TIPS = {
    "last": mark("The last print received, in {currency}."),
    "change": mark(
        "In {currency} against the previous close, or today's first recorded print where none is known."
    ),
    "change_percent": mark(
        "Against the previous close, or today's first recorded print where none is known: marked "
        "with ~ and\nsorted last while others have one."
    ),
    "bid": mark("The best price at which somebody buys now, in {currency}."),
    "ask": mark("The best price at which somebody sells now, in {currency}."),
    "spread": mark("Ask less bid, in {currency}."),
    "spread_share": mark("Ask less bid in ten-thousandths of the price in the middle."),
    "high": mark("Of today, as far as it was recorded: the highest print, in {currency}."),
    "low": mark("Of today, as far as it was recorded: the lowest print, in {currency}."),
    "range": mark(
        "Of today, as far as it was recorded: low at the left, high at the right, and where the last print "
        "is between them."
    ),
    "moves": mark("The last ten changes of price, the newest at the right."),
    "day": mark("The day so far by the minute; the faint level is what the change is measured against."),
    "volume": mark("Of today, as far as it was recorded: the quantity of all prints, in {size}."),
    "turnover": mark("Of today, as far as it was recorded: the value of all prints, in {currency}."),
    "trades": mark("Of today, as far as it was recorded: the number of prints."),
    "vwap": mark(
        "Of today, as far as it was recorded: the average price in {currency}, weighted with the quantity "
        "of each print."
    ),
    "vwap_distance": mark("How far the last price is from the VWAP."),
    "rvol": mark("Relative volume: the volume so far over what is usual by now; amber from 3× on."),
    "change_1m": mark("Change against the close of the minute before the present one."),
    "change_5m": mark("Change against the close of the minute five before the present one."),
    "age": mark("How long ago the last print was received."),
    "time": mark("The exchange's time of the last print."),
    "lot": mark("The board lot, in {size}."),
    "note": mark("What you wrote of it; F2 or a double click changes it."),
}
"""`{currency}` and `{size}` stand for the units of the instruments listed."""

UNITS = {
    "shares": mark("shares"),
    "coins": mark("coins"),
    "units": mark("units"),
    "units of the traded coin": mark("units of the traded coin"),
}
"""What a volume counts, by `VenueFacts.unit`."""
