"""Universes: lists of instruments kept as CSV, such as the names that trade through Hong Kong Connect.

The first line names the columns, in any order, of ``code,name,sector,lot,reference_price,flag`` and
``name_zh_hant,name_zh_hans,pinyin``; only the code is required, of columns and of values. Rows stand in the
order of usual trading activity, the most traded name first. Whether a code exists on its venue is for
`tickdeck.domain.instrument` to say.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tickdeck.words import mark

COLUMNS = ("code", "name", "sector", "lot", "reference_price", "flag")
"""What a list of instruments that is written holds."""

CHINESE_COLUMNS = ("name_zh_hant", "name_zh_hans", "pinyin")
"""What the lists that ship hold beside that, so that a name is found in Chinese too."""

_COLUMNS = COLUMNS + CHINESE_COLUMNS

SECTORS = (
    mark("Communication"),
    mark("Consumer Disc."),
    mark("Energy"),
    mark("Financials"),
    mark("Funds"),
    mark("Health Care"),
    mark("Industrials"),
    mark("Materials"),
    mark("Real Estate"),
    mark("Staples"),
    mark("Technology"),
    mark("Utilities"),
    mark("Exchange"),
    mark("Finance"),
    mark("Memes"),
    mark("Payments"),
    mark("Platforms"),
    mark("Scaling"),
    mark("Services"),
    mark("Settlement"),
    mark("Coins"),
    mark("Crosses"),
    mark("Majors"),
    mark("Metals"),
)
"""The sectors of the lists that ship; kept and compared as they are, said by `tr` where they are shown."""

# `<CODE>.<VENUE>` and no more; settings stand alone and may not ask the domain about a venue's codes.
_SHAPE = re.compile(r"\.?[A-Z0-9][A-Z0-9.\-]{0,23}\.[A-Z]{2,12}")


class UniverseError(Exception):
    """A universe file cannot be used; the text is a sentence that names the file and the line."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One row of a universe.

    Attributes:
        id: Canonical id, such as ``00700.HK``.
        name: Short English name; empty if unknown.
        sector: Sector for grouping; empty if unknown.
        lot: Board lot in shares; 0 if unknown.
        reference_price: A typical price in the instrument's currency; NaN if unknown.
        flag: What the list says of the instrument beside that, such as ``suspended``; empty if nothing.
        name_zh_hant: Chinese name in traditional characters; empty if unknown.
        name_zh_hans: The same in simplified characters.
        pinyin: First letters of that name's syllables in lower case, ``txkg``; empty if unknown.
    """

    id: str
    name: str = ""
    sector: str = ""
    lot: int = 0
    reference_price: float = math.nan
    flag: str = ""
    name_zh_hant: str = ""
    name_zh_hans: str = ""
    pinyin: str = ""


def load_universe(path: Path) -> list[Listing]:
    """Read a universe file, keeping the order of its rows.

    Raises:
        UniverseError: If the file cannot be read, has other columns, or holds a wrong or repeated row.
    """
    try:
        # utf-8-sig, because spreadsheet programs put a byte order mark in front.
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UniverseError(f"The universe {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UniverseError(f"The universe {path} is not UTF-8 text.") from error
    try:
        listings = list(_listings(text.splitlines(), path))
    except csv.Error as error:
        raise UniverseError(f"The universe {path} is not a CSV file: {error}.") from error
    if not listings:
        raise UniverseError(f"The universe {path} names no instrument.")
    return listings


def _listings(lines: Iterable[str], path: Path) -> Iterator[Listing]:
    reader = csv.DictReader(lines, restval="")
    reader.fieldnames = names = [name.strip().lower() for name in reader.fieldnames or ()]
    if "code" not in names or len(set(names)) < len(names) or not set(names) <= set(_COLUMNS):
        raise UniverseError(
            f"The first line of the universe {path} must name its columns: "
            f"code, and any of {', '.join(_COLUMNS[1:])}."
        )
    first_seen: dict[str, int] = {}
    for row in reader:
        line = reader.line_num
        if None in row:
            raise UniverseError(f"Line {line} of the universe {path} has more than {len(names)} columns.")
        listing = _listing(row, f"Line {line} of the universe {path}")
        if listing.id in first_seen:
            raise UniverseError(
                f"Line {line} of the universe {path} repeats {listing.id} of line {first_seen[listing.id]}."
            )
        first_seen[listing.id] = line
        yield listing


def _listing(row: dict[str, str], where: str) -> Listing:
    code = row["code"].strip()
    if not _SHAPE.fullmatch(code):
        raise UniverseError(f"{where}: “{code}” is not a code such as 00700.HK.")
    lot = row.get("lot", "").strip()
    if lot and not (lot.isascii() and lot.isdigit() and len(lot) <= 9):
        raise UniverseError(f"{where}: the lot “{lot}” is not a whole number of shares.")
    price = row.get("reference_price", "").strip()
    try:
        reference_price = float(price) if price else math.nan
    except ValueError:
        reference_price = -1.0
    if reference_price <= 0 or math.isinf(reference_price):
        raise UniverseError(f"{where}: the reference price “{price}” is not a price.")
    return Listing(
        id=code,
        name=row.get("name", "").strip(),
        sector=row.get("sector", "").strip(),
        lot=int(lot or 0),
        reference_price=reference_price,
        flag=row.get("flag", "").strip(),
        name_zh_hant=row.get("name_zh_hant", "").strip(),
        name_zh_hans=row.get("name_zh_hans", "").strip(),
        pinyin=row.get("pinyin", "").strip().lower(),
    )
