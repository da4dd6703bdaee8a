"""The line in which the rows of a list are filtered."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tickdeck.gui.panels.watchlist.field_strip import FieldStrip
from tickdeck.gui.panels.watchlist.list_table import ListTable
from tickdeck.gui.theme import Theme
from tickdeck.words import tr


class FilterStrip(FieldStrip):
    """Takes a filter, and says how many rows pass it or what of it was not understood."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Filter"),
            theme=theme,
            tip="\n".join(
                (
                    tr(
                        "Words are looked for in code, name and sector; figures are compared:"
                        " >2%  turnover>10m  rvol>3  -bank"
                    ),
                    tr("Enter goes to the rows, Escape clears the filter (Ctrl+F)."),
                )
            ),
            example=tr(">2%  turnover>10m  tech"),
            parent=parent,
        )

    def show_outcome(self, rows: ListTable) -> None:
        """Say what the filter does to the rows of a list."""
        trouble, count = rows.filter_trouble, ""
        if rows.is_filtered:
            count = tr("{count} of {total}", count=f"{rows.passing:,}", total=f"{rows.size:,}")
        self.set_remark(trouble or count, is_trouble=bool(trouble))
