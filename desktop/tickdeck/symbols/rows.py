"""The rows of a table with known columns, as entries; and whose list it is, of which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tickdeck.symbols.gathering import Found
from tickdeck.symbols.headers import Field, Layout
from tickdeck.symbols.judging import refused_category, says_no, says_yes
from tickdeck.symbols.spelling import VENUE_WORDS
from tickdeck.symbols.symbol_list import Reason
from tickdeck.symbols.table import Table, TableRow, date_in
from tickdeck.words import mark, tr

_SHANGHAI = ({"SECURITY_CODE", "ABBR_EN"},)
_SHENZHEN = ({"zqdm", "zqywjc"},)
_SHENZHEN_SHEET = ({"证券代码", "中文简称", "英文简称"}, {"港股代码", "中文简称", "英文简称"})
_HONG_KONG = ({"Stock Code", "Name of Securities"}, {"股份代號", "股份名稱"})


def origin(layout: Layout, *, is_xlsx: bool) -> str:
    """Whose list it is, in words; empty if the headings are nobody's in particular.

    Args:
        layout: The columns.
        is_xlsx: Whether it is an .xlsx file, in which only Shenzhen uses its headings.
    """
    headings = set(layout.headings)
    for title, families in (
        (mark("the Shanghai exchange's list"), _SHANGHAI),
        (mark("the Shenzhen exchange's list"), _SHENZHEN + (_SHENZHEN_SHEET if is_xlsx else ())),
        (mark("the Hong Kong exchange's list"), _HONG_KONG),
    ):
        if any(family <= headings for family in families):
            return tr(title)
    return ""


def dated(table: Table, header: int, layout: Layout) -> date | None:
    """The date of a list: above its headings, beside its rows, or the newest of their column of dates."""
    for row in table.rows[:header]:
        if found := date_in(row.text):
            return found
    if table.date:
        return table.date
    told = (date_in(layout.text(row, Field.DATE)) for row in table.rows[header + 1 :])
    return max((day for day in told if day), default=None)


def entries(rows: Sequence[TableRow], layout: Layout) -> tuple[list[Found], tuple[str, ...]]:
    """The rows as entries, and what was noticed, one sentence each.

    A column of yes and no that speaks against most of a list is not believed: its meaning is another one.
    """
    notes = []
    believed = {}
    for field, is_against in ((Field.TRADED, says_no), (Field.STOPPED, says_yes)):
        against = sum(is_against(layout.text(row, field)) for row in rows) if field in layout.columns else 0
        believed[field] = against * 2 <= len(rows)
        if not believed[field]:
            heading = layout.headings[layout.columns[field][0]]
            notes.append(
                tr(
                    "The column “{heading}” speaks against most of the list, so it was not used.",
                    heading=heading,
                )
            )
    return [_entry(row, layout, believed) for row in rows], tuple(notes)


def _entry(row: TableRow, layout: Layout, believed: dict[Field, bool]) -> Found:
    traded, stopped = layout.text(row, Field.TRADED), layout.text(row, Field.STOPPED)
    refused = refused_category(layout.text(row, Field.CATEGORY), layout.text(row, Field.SUBCATEGORY))
    if refused is None and believed[Field.STOPPED] and says_yes(stopped):
        refused = Reason.SUSPENDED
    if refused is None and believed[Field.TRADED] and says_no(traded):
        refused = Reason.NOT_TRADED
    status = [layout.text(row, Field.FLAG)]
    # Words in a column of yes and no are a status.
    status += [text for text in (traded, stopped) if not says_no(text) and not says_yes(text)]
    code = layout.value(row, Field.CODE)
    return Found(
        line=row.line,
        code=code,
        text=row.text,
        name=layout.text(row, Field.NAME) or layout.text(row, Field.LOCAL_NAME),
        sector=layout.text(row, Field.SECTOR),
        lot=layout.value(row, Field.LOT),
        price=layout.value(row, Field.PRICE),
        status=" ".join(text for text in status if text),
        refused=refused,
        padded=True,
        venue=VENUE_WORDS.get(layout.text(row, Field.VENUE).upper()),
    )
