"""The content of a dialog: as large as it wants to be, and scrolled where there is less room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_LEAST_PX = 80


class ScrolledBody(QScrollArea):
    """A column of widgets that is cut nowhere; the keyboard scrolls it where it is scrolled at all.

    Its owner calls `updateGeometry` when the page asks for another layout: an event handler of its own, in
    Python, would be called while Qt takes the dialog apart, and end the program.

    Attributes:
        page: What is scrolled.
        column: Where the content goes, from top to bottom.
    """

    def __init__(self, name: str, *, around_px: int, parent: QWidget | None = None) -> None:
        """Make an empty body.

        Args:
            name: What it is called where it is read aloud.
            around_px: So much of the screen's height is for what stands around it.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._around_px = around_px
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = QWidget()
        self.column = QVBoxLayout(self.page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self.page)
        # The dialog's own background shows.
        self.page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    def sizeHint(self) -> QSize:
        """As large as the content wants to be, or as high as is allowed, with room for the scroll bar."""
        width, height = self._content(self.page.sizeHint().width())
        most = max(_LEAST_PX, self.screen().availableSize().height() - self._around_px)
        if height <= most:
            return QSize(width, height)
        return QSize(width + self.verticalScrollBar().sizeHint().width(), most)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content needs; of its height a part will do."""
        width = self.page.minimumSizeHint().width()
        return QSize(width, min(_LEAST_PX, self.page.minimumSizeHint().height()))

    def _content(self, width: int) -> tuple[int, int]:
        if self.minimumWidth() == self.maximumWidth():
            width = self.minimumWidth()
        if self.column.hasHeightForWidth():
            return width, self.column.totalHeightForWidth(width)
        return width, self.page.sizeHint().height()

    def _on_range(self, _least: int, most: int) -> None:
        # Where all is in sight there is nothing to do for the keyboard here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most > 0 else Qt.FocusPolicy.NoFocus)
