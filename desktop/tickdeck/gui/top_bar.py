"""The top bar: whose ticks these are, whether they are real, and what time it is there."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from tickdeck.domain.market import Market
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.gui.panel_header import dim_label
from tickdeck.gui.theme import BASE_PX, font

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


class TopBar(QWidget):
    """Name, feed, the kind of market in a pill, and the venue's clock."""

    def __init__(self, *, venue: Venue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._clock = dim_label()
        self._clock.setObjectName("clock")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        layout.setSpacing(14)
        layout.addWidget(name)
        layout.addWidget(self._feed)
        layout.addStretch(1)
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

    def show_time(self, now_us: int) -> None:
        """Show a moment, UTC microseconds, as the venue's wall clock does."""
        local = datetime.fromtimestamp(now_us // 1_000_000, tz=UTC).astimezone(self._zone)
        self._clock.setText(f"{local:%H:%M:%S %Z}")
