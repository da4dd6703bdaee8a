"""A line between a panel's header and its rows with one field in it, shown while it is needed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from tickdeck.gui.panel_header import dim_label
from tickdeck.gui.panels.watchlist.name_field import field_sheet
from tickdeck.gui.style_property import set_style_property
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_ROOM_PX = 10
"""By which the line is higher than its field."""
_FIELD_ROOM_PX = 10
"""By which the field is higher than its text."""
_MARGIN_PX = 8
_MOST_REMARK_SHARE = 0.5


class FieldStrip(QWidget):
    """A field with what it is for at the left and a remark at the right.

    Attributes:
        field: The field.
        close_button: Does what Escape does.

    Signals:
        edited(str): The text became another one by typing.
        accepted(str): Enter was pressed.
        given_up(): Escape was pressed.
    """

    edited = Signal(str)
    accepted = Signal(str)
    given_up = Signal()

    def __init__(
        self, title: str, *, theme: Theme, tip: str, example: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a hidden line.

        Args:
            title: What the field is for.
            theme: Colours and sizes.
            tip: The tooltip of the field.
            example: What stands in the field while it is empty.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._theme = theme
        self._remark_text = ""
        field_px = theme.sizes.text + _FIELD_ROOM_PX
        self.setFixedHeight(field_px + _ROOM_PX)
        self.title = dim_label(title)
        self.field = QLineEdit()
        self.field.setFont(font())
        self.field.setFixedHeight(field_px)
        self.field.setStyleSheet(field_sheet(theme))
        self.field.setPlaceholderText(example)
        self.field.setToolTip(tip)
        self.field.setAccessibleName(title)
        self.field.textEdited.connect(self.edited)
        self.field.installEventFilter(self)
        self._remark = QLabel()
        self._remark.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.close_button = TextButton("×", theme=theme)
        self.close_button.setToolTip(tr("Clear and close (Esc)"))
        self.close_button.setAccessibleName(tr("Close: {title}", title=title))
        self.close_button.clicked.connect(self.given_up)
        line = QHBoxLayout(self)
        line.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        line.setSpacing(_MARGIN_PX)
        line.addWidget(self.title)
        line.addWidget(self.field, 1)
        line.addWidget(self._remark)
        line.addWidget(self.close_button)
        self.hide()

    @property
    def text(self) -> str:
        """What is in the field."""
        return self.field.text()

    @property
    def remark(self) -> str:
        """What stands at the right, in full."""
        return self._remark_text

    def begin(self, text: str, title: str = "") -> None:
        """Show the line with a text, all of it selected, and give it the keys."""
        if title:
            self.title.setText(title)
        if text != self.field.text():
            self.field.setText(text)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_remark(self, text: str, *, is_trouble: bool = False) -> None:
        """Say something at the right: dim, or as trouble, which marks the field too."""
        tone = "severe" if is_trouble else "dim"
        if (text, tone) == (self._remark_text, self._remark.property("tone")):
            return
        self._remark_text = text
        self._remark.setToolTip(text if is_trouble else "")
        set_style_property(self._remark, "tone", tone)
        set_style_property(self.field, "wrong", is_trouble)
        self._elide()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Take Enter and Escape from the field."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.given_up.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self.accepted.emit(self.field.text())
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the remark where there is no room for it."""
        super().resizeEvent(event)
        self._elide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.hairline)

    def _elide(self) -> None:
        room = round(self.width() * _MOST_REMARK_SHARE)
        self._remark.setText(
            self._remark.fontMetrics().elidedText(self._remark_text, Qt.TextElideMode.ElideRight, room)
        )
