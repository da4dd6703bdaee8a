"""The frame that all dialogs share: colours, labels in their tones, and the buttons at the lower right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from tickdeck.gui.dialogs.scrolled_body import ScrolledBody
from tickdeck.gui.style_property import set_style_property
from tickdeck.gui.theme import Theme, blend, font
from tickdeck.settings.paths import resource

_MARGIN_PX = 18
_SPACING_PX = 10
_TITLE_BAR_PX = 48
"""What the desktop may put around a dialog, at most."""

_FRAME_PX = 3
"""By which a button is larger than a row of a table, on each side."""

_SHEET = """
QDialog { background: @window; }
QLineEdit, QPlainTextEdit, QComboBox {
    background: @panel; color: @text; border: 1px solid @hairline; border-radius: 4px;
    selection-background-color: @marked; selection-color: @text;
}
QLineEdit, QComboBox { padding: 0 8px; min-height: @control; }
QPlainTextEdit { padding: 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border-color: @accent; }
QLineEdit[wrong="true"] { border-color: @bad; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox:disabled { color: @dim; }
QComboBox QAbstractItemView {
    background: @panel; color: @text; border: 1px solid @hairline; outline: 0; padding: 3px;
    selection-background-color: @selection; selection-color: @text;
}
QCheckBox::indicator {
    width: @indicator; height: @indicator; border: 1px solid @stale; border-radius: 3px; background: @panel;
}
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@tick); }
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border-color: @text; }
QCheckBox::indicator:disabled { border-color: @hairline; }
QPushButton {
    background: @panel; color: @text; border: 1px solid @hairline; border-radius: 4px;
    padding: 0 14px; min-height: @control; outline: none;
}
QPushButton:hover { border-color: @stale; }
QPushButton:focus { border-color: @accent; }
QPushButton:pressed { background: @selection; }
QPushButton:default { background: @accent; border-color: @accent; color: @onaccent; }
QPushButton:default:focus, QPushButton:default:hover { border-color: @text; }
QPushButton:disabled, QPushButton:default:disabled {
    background: @panel; border-color: @hairline; color: @stale;
}
"""


class DialogFrame(QDialog):
    """A dialog with a body above a row of buttons; shown with `open`, which stops no other task.

    Where the screen is lower than the body wants to be, it is scrolled and the buttons stay in sight.

    Attributes:
        body: Where the content goes, from top to bottom.
    """

    def __init__(
        self, title: str, *, theme: Theme, scrolls: bool = True, parent: QWidget | None = None
    ) -> None:
        """Build an empty dialog.

        Args:
            title: What stands in its title bar.
            theme: Colours.
            scrolls: Whether the body is scrolled where it has too little room; not where it holds something
                that has its own scroll bar and gives way.
            parent: Qt parent.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFont(font())
        self.setModal(True)
        self.setStyleSheet(_sheet(theme))
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        outer.setSpacing(_SPACING_PX + 6)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._scrolled: ScrolledBody | None = None
        if scrolls:
            self._scrolled = ScrolledBody(title, around_px=_around_px(theme))
            self._scrolled.page.installEventFilter(self)
            self.body = self._scrolled.column
            outer.addWidget(self._scrolled, 1)
        else:
            self.body = QVBoxLayout()
            outer.addLayout(self.body, 1)
        self.body.setSpacing(_SPACING_PX)
        outer.addLayout(self._buttons)

    def hug_content(self, width_px: int = 0) -> None:
        """Be always as large as the content needs, and no larger than the screen.

        Args:
            width_px: How wide the content is; 0 for as wide as it wants to be.
        """
        if width_px and self._scrolled is not None:
            self._scrolled.setFixedWidth(width_px)
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def resize_within_screen(self, width_px: int, height_px: int) -> None:
        """Have a size, or less where the screen is smaller."""
        room = self.screen().availableSize()
        self.resize(min(width_px, room.width()), min(height_px, room.height() - _TITLE_BAR_PX))

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keys to the first that takes any, where the dialog gave them to nothing itself."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self.focusNextChild()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the body asked for its size again when its content has changed."""
        if event.type() == QEvent.Type.LayoutRequest and self._scrolled is not None:
            self._scrolled.updateGeometry()
        return super().eventFilter(watched, event)

    def add_button(self, text: str, *, is_default: bool = False) -> QPushButton:
        """Put a button at the right end; Enter presses the default one."""
        button = QPushButton(text)
        button.setFont(font(bold=is_default))
        button.setAutoDefault(False)
        button.setDefault(is_default)
        self._buttons.addWidget(button)
        return button


def _around_px(theme: Theme) -> int:
    """How much of the screen's height a dialog takes beside its body."""
    buttons_px = theme.sizes.row + 2 * _FRAME_PX
    return _TITLE_BAR_PX + 2 * _MARGIN_PX + _SPACING_PX + 6 + buttons_px


def toned_label(text: str, tone: str, *, wraps: bool = False) -> QLabel:
    """A label in one of the tones of the style sheet: ``dim``, ``amber`` or ``severe``; empty is plain."""
    label = QLabel(text)
    label.setFont(font())
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", tone)
    label.setWordWrap(wraps)
    return label


def set_tone(label: QLabel, tone: str) -> None:
    """Give a label another tone."""
    set_style_property(label, "tone", tone)


def _sheet(theme: Theme) -> str:
    sheet = _SHEET
    colours = {
        "window": theme.window,
        "panel": theme.panel,
        "hairline": theme.hairline,
        "text": theme.text,
        "dim": theme.dim,
        "stale": theme.stale,
        "accent": theme.accent,
        "selection": theme.selection,
        "bad": theme.bad,
        "marked": blend(theme.panel, theme.accent, 0.35),
        "onaccent": theme.window if theme.window.lightness() < 128 else theme.panel,
    }
    for name, colour in colours.items():
        for end in ";", " ":
            sheet = sheet.replace(f"@{name}{end}", f"{colour.name()}{end}")
    for name, px in {"control": theme.sizes.row + 1, "indicator": theme.sizes.text + 2}.items():
        sheet = sheet.replace(f"@{name};", f"{px}px;")
    tick = "tick-dark.svg" if theme.window.lightness() < 128 else "tick-light.svg"
    return sheet.replace("@tick", resource("icons", tick).as_posix())
