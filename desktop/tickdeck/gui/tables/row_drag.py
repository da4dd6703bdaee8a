"""What is dragged out of a table of instruments, and where in it something may be dropped."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QMimeData

from tickdeck.gui.tables.column import Rows
from tickdeck.gui.tables.sections import Section, title_row

INSTRUMENTS_MIME = "application/x-tickdeck-instruments"
"""Ids of instruments, one a line, in UTF-8."""


def instruments_mime(ids: Sequence[str]) -> QMimeData:
    """Instruments as what can be dragged or pasted, by their ids."""
    data = QMimeData()
    text = "\n".join(ids)
    data.setData(INSTRUMENTS_MIME, text.encode())
    data.setText(text)
    return data


def dragged_ids(data: QMimeData) -> list[str]:
    """The ids of the instruments in what is dragged; empty where there are none of ours."""
    if not data.hasFormat(INSTRUMENTS_MIME):
        return []
    text = bytes(data.data(INSTRUMENTS_MIME).data()).decode("utf-8", errors="replace")
    return [line.strip() for line in text.splitlines() if line.strip()]


def own_order(sections: Sequence[Section]) -> list[int]:
    """All rows in the user's own order, nothing folded or left out; a negative number is a title."""
    rows: list[int] = []
    for number, section in enumerate(sections):
        if section.title:
            rows.append(title_row(number))
        rows.extend(section.symbols.tolist())
    return rows


def place_of(row: int, order: Rows, sections: Sequence[Section], folded: Collection[str]) -> int:
    """The place in the own order that belongs to a gap between rows.

    Args:
        row: The row below the gap; the number of rows for the gap below the last.
        order: What is shown in each row.
        sections: The sections.
        folded: The titles whose rows are hidden.

    Returns:
        How many rows of `own_order` are before the gap.
    """
    places: Mapping[int, int] = {each: place for place, each in enumerate(own_order(sections))}
    if row < order.size:
        return places.get(int(order[row]), 0)
    if not order.size:
        return len(places)
    last = int(order[-1])
    behind = places.get(last, -1) + 1
    if last < 0 and sections[-1 - last].title in folded:
        behind += sections[-1 - last].symbols.size
    return behind
