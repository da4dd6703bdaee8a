"""The top bar: menu, workspaces, search; whose ticks these are, whether they are real, what time it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from tickdeck.domain.market import Market
from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import moment_of
from tickdeck.gui.done_strip import DoneStrip
from tickdeck.gui.feed.span_text import behind_text
from tickdeck.gui.panel_header import dim_label
from tickdeck.gui.style_property import set_style_property
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, font
from tickdeck.gui.workspace_tabs import WorkspaceTabs
from tickdeck.words import mark, tr

_MORE_PX = 8
"""So much higher than a panel's header."""
_MARGIN_PX = 12

_PILL = {
    Market.UNKNOWN: mark("NOT CONNECTED"),
    Market.LIVE: mark("LIVE"),
    Market.SIMULATED: mark("SIMULATED"),
    Market.CAPTURED: mark("CAPTURED"),
}
_PILL_TOOLTIP = {
    Market.UNKNOWN: mark("No feed is connected."),
    Market.LIVE: mark("Ticks of a real market, as they happen."),
    Market.SIMULATED: mark("A simulated market: none of these prices are real."),
    Market.CAPTURED: mark("Real ticks of another time, played back."),
}

_EXCHANGE = {Venue.HK: "HKEX", Venue.US: "US"}
"""Whose phase it is; other venues never close."""

_SEARCH_PX = 330


class TopBar(QWidget):
    """Menu, workspaces and search; feed, the kind of market in a pill, and the venue's phase and clock.

    Attributes:
        tabs: The workspaces.
        menu_button: Opens the main menu.
        search_button: Opens the command palette.
        done: Tells what was done to a workspace, and undoes it.
    """

    def __init__(self, *, venue: Venue, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exchange = _EXCHANGE.get(venue, "")
        self._venue = venue
        self.setFixedHeight(theme.sizes.header + _MORE_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.menu_button = TextButton("Tickdeck", theme=theme, colour=theme.text)
        self.menu_button.setFont(font(1, bold=True))
        self.menu_button.setToolTip(tr("Everything that can be done ({keys})", keys="F10"))
        self.menu_button.setAccessibleName(tr("Main menu"))
        self.tabs = WorkspaceTabs(theme=theme)
        self.search_button = SearchButton(tr("Search a name, a code or a command"), "Ctrl+K", theme=theme)
        self._feed = dim_label()
        self._feed.setObjectName("feed")
        self._pill = QLabel()
        self._pill.setObjectName("pill")
        pill_font = font(-2, bold=True)
        pill_font.setLetterSpacing(pill_font.SpacingType.AbsoluteSpacing, 0.6)
        self._pill.setFont(pill_font)
        self._behind = QLabel()
        self._behind.setObjectName("behind")
        self._behind.setFont(pill_font)
        self._behind.setToolTip(tr("The ticks on the screen are this much older than the market."))
        self._behind.hide()
        self._clock = dim_label()
        self._clock.setObjectName("clock")
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        layout.setSpacing(14)
        layout.addWidget(self.menu_button)
        layout.addWidget(self.tabs)
        layout.addWidget(self.search_button)
        layout.addStretch(1)
        layout.addWidget(self._feed)
        # Beside the stretch, so that nothing moves when it appears.
        layout.addWidget(self._behind, alignment=Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._pill, alignment=Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._clock)
        self.done = DoneStrip(theme=theme)
        self.hold(self.done)
        self._market: Market | None = None
        self.show_market("", Market.UNKNOWN)

    def hold(self, widget: QWidget) -> None:
        """Put what comes and goes into the free room, where it moves nothing."""
        self._layout.insertWidget(self._layout.indexOf(self._feed) - 1, widget, 1000)

    def show_market(self, feed: str, market: Market) -> None:
        """Say which feed it is and what kind of market."""
        self._feed.setText(feed)
        if market is self._market:
            return
        self._market = market
        self._pill.setText(tr(_PILL[market]))
        self._pill.setToolTip(tr(_PILL_TOOLTIP[market]))
        set_style_property(self._pill, "market", market.value)

    def show_behind(self, seconds: float) -> None:
        """Say how far the ticks shown are behind the market; nothing at 0."""
        text = behind_text(seconds)
        if text != self._behind.text():
            self._behind.setText(text)
            self._behind.setVisible(bool(text))

    def show_time(self, now_us: int, phase: str = "") -> None:
        """Show a moment, UTC microseconds, on the clock that was chosen, and what the market does then."""
        local = moment_of(now_us, self._venue)
        before = f"{self._exchange} {phase}".strip() + " · " if phase else ""
        self._clock.setText(f"{before}{local:%H:%M:%S %Z}")


class SearchButton(QAbstractButton):
    """What looks like a field and opens the palette, where one types."""

    def __init__(self, text: str, keys: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({keys})")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the text, and for the keys at the right."""
        return QSize(_SEARCH_PX, self._theme.sizes.header - 4)

    def minimumSizeHint(self) -> QSize:
        """A narrow window has less of it."""
        return QSize(80, self._theme.sizes.header - 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A field with dim text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bright = self.hasFocus() or self.underMouse()
        painter.setPen(self._theme.accent if self.hasFocus() else self._theme.hairline)
        painter.setBrush(self._theme.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._theme.text if bright else self._theme.dim)
        inner = self.rect().adjusted(10, 0, -10, 0)
        keys_px = self.fontMetrics().horizontalAdvance(self._keys)
        has_keys = inner.width() > keys_px * 3
        room = inner.adjusted(0, 0, -keys_px - 12 if has_keys else 0, 0)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if has_keys:
            painter.setPen(self._theme.dim)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._keys)
