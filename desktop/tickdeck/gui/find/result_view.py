"""What was found below a field: the rows, or one sentence where there are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStyledItemDelegate, QVBoxLayout, QWidget

from tickdeck.gui.find.result_list import ResultList, ResultModel, Row
from tickdeck.gui.theme import Theme, font

_SENTENCE_ROOM_PX = 11
"""Around the sentence, beyond the height of a table's row."""


class ResultView(QWidget, Generic[Row]):
    """The list of what was found, its best row marked, or the sentence in its place.

    Attributes:
        list: The rows; one that is clicked is told by its ``taken``.
    """

    def __init__(
        self,
        spoken: Callable[[Row], str],
        delegate: Callable[[ResultModel[Row]], QStyledItemDelegate],
        *,
        theme: Theme,
        name: str,
        row_px: int,
        most_rows: int,
        parent: QWidget | None = None,
    ) -> None:
        """Make a view without rows and without a sentence.

        Args:
            spoken: The words of a row, for who cannot see it.
            delegate: Makes what draws the rows of a model.
            theme: Colours.
            name: What the list is called where it is read aloud.
            row_px: How high a row is.
            most_rows: So many are in sight at most; more can be scrolled to.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._model: ResultModel[Row] = ResultModel(spoken, self)
        self.list = ResultList(self._model, delegate(self._model), row_px=row_px, most_rows=most_rows)
        self.list.setAccessibleName(name)
        self._sentence_px = theme.sizes.row + _SENTENCE_ROOM_PX
        self._sentence = QLabel()
        self._sentence.setFont(font())
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setStyleSheet(f"color: {theme.dim.name()}; padding: 0 12px;")
        self._sentence.setMinimumWidth(0)
        self._sentence.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self._sentence)

    @property
    def rows(self) -> Sequence[Row]:
        """What the list shows, best first."""
        return self._model.rows

    @property
    def sentence(self) -> str:
        """What is said where nothing was found; empty if something was."""
        return self._sentence.text()

    def fitting_px(self, most_px: int) -> int:
        """How high it is best where there is so much room."""
        return self.list.fitting_px(most_px) if self.rows else self._sentence_px

    def show_rows(self, rows: Sequence[Row], nothing: str) -> None:
        """Show other rows, the first of them marked.

        Args:
            rows: The rows, best first.
            nothing: What is said if there are none.
        """
        self._model.show(rows)
        self._sentence.setText("" if rows else nothing)
        self._sentence.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if rows:
            self.list.mark(0)
