"""The top bar: whose ticks these are, whether they are real, and what time it is there."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from tickdeck.domain.market import Market
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.gui.feed.span_text import behind_text
from tickdeck.gui.panel_header import dim_label
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import BASE_PX, Theme, font

_HEIGHT_PX = 38
_MARGIN_PX = 12

_PILL = {
    Market.UNKNOWN: "NOT CONNECTED",
    Market.LIVE: "LIVE",
    Market.SIMULATED: "SIMULATED",
    Market.CAPTURED: "CAPTURED",
}
_PILL_TOOLTIP = {
    Market.UNKNOWN: "No feed is connected.",
    Market.LIVE: "Ticks of a real market, as they happen.",
    Market.SIMULATED: "A simulated market: none of these prices are real.",
    Market.CAPTURED: "Real ticks of another time, played back.",
}

_EXCHANGE = {Venue.HK: "HKEX", Venue.US: "US"}
"""Whose phase it is; other venues never close."""

_ENTRIES_AT = 2


class TopBar(QWidget):
    """Name, feed, hidden panels, the kind of market in a pill, and the venue's phase and clock."""

    def __init__(self, *, venue: Venue, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exchange = _EXCHANGE.get(venue, "")
        self._entries = 0
        self._zone = ZoneInfo(FACTS[venue].time_zone)
        self.setFixedHeight(_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        name = QLabel("Tickdeck")
        name.setFont(font(BASE_PX + 1, bold=True))
        self._feed = dim_label()
        self._feed.setObjectName("feed")
        self._pill = QLabel()
        self._pill.setObjectName("pill")
        pill_font = font(BASE_PX - 2, bold=True)
        pill_font.setLetterSpacing(pill_font.SpacingType.AbsoluteSpacing, 0.6)
        self._pill.setFont(pill_font)
        self._behind = QLabel()
        self._behind.setObjectName("behind")
        self._behind.setFont(pill_font)
        self._behind.setToolTip("The ticks on the screen are this much older than the market.")
        self._behind.hide()
        self._clock = dim_label()
        self._clock.setObjectName("clock")
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        layout.setSpacing(14)
        layout.addWidget(name)
        layout.addWidget(self._feed)
        layout.addStretch(1)
        # Beside the stretch, so that nothing moves when it appears.
        layout.addWidget(self._behind, alignment=Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._pill, alignment=Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._clock)
        self._market: Market | None = None
        self.show_market("", Market.UNKNOWN)

    def show_market(self, feed: str, market: Market) -> None:
        """Say which feed it is and what kind of market."""
        self._feed.setText(feed)
        if market is self._market:
            return
        self._market = market
        self._pill.setText(_PILL[market])
        self._pill.setToolTip(_PILL_TOOLTIP[market])
        self._pill.setProperty("market", market.value)
        # A style sheet looks at properties only when the widget is polished.
        self._pill.style().unpolish(self._pill)
        self._pill.style().polish(self._pill)

    def show_behind(self, seconds: float) -> None:
        """Say how far the ticks shown are behind the market; nothing at 0."""
        text = behind_text(seconds)
        if text != self._behind.text():
            self._behind.setText(text)
            self._behind.setVisible(bool(text))

    def show_time(self, now_us: int, phase: str = "") -> None:
        """Show a moment, UTC microseconds, as the venue's wall clock does, and what the market does then."""
        local = datetime.fromtimestamp(now_us // 1_000_000, tz=UTC).astimezone(self._zone)
        before = f"{self._exchange} {phase}".strip() + " · " if phase else ""
        self._clock.setText(f"{before}{local:%H:%M:%S %Z}")

    def add_action(self, title: str, tip: str) -> TextButton:
        """A choice behind the name of the feed."""
        button = TextButton(title, theme=self._theme)
        button.setToolTip(tip)
        self._layout.insertWidget(_ENTRIES_AT + self._entries, button)
        self._entries += 1
        return button

    def add_entry(self, title: str, tip: str) -> TextButton:
        """A choice for a panel that is hidden at first; it is checked while the panel is shown."""
        button = self.add_action(title, tip)
        button.setCheckable(True)
        return button
