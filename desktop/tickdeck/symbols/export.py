"""The way back: instruments as the text of a universe file."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable

from tickdeck.settings.universe import COLUMNS, Listing


def universe_csv(listings: Iterable[Listing]) -> str:
    """The text of a file that `tickdeck.settings.universe.load_universe` reads back.

    The column of flags is written only where there is one, so that the file suits older readers too.
    """
    rows = list(listings)
    columns = COLUMNS if any(listing.flag for listing in rows) else COLUMNS[:-1]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for listing in rows:
        values = {
            "code": listing.id,
            "name": _one_line(listing.name),
            "sector": _one_line(listing.sector),
            "lot": str(listing.lot) if listing.lot else "",
            "reference_price": ""
            if math.isnan(listing.reference_price)
            else f"{listing.reference_price:.12g}",
            "flag": _one_line(listing.flag),
        }
        writer.writerow([values[column] for column in columns])
    return text.getvalue()


def _one_line(text: str) -> str:
    # A universe is read line by line; str.split knows the same line ends as str.splitlines.
    return " ".join(text.split())
