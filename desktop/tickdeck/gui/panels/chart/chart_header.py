"""The header of a chart: instrument, price, kinds, VWAP; what has no room gives way."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtWidgets import QSizePolicy

from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.chart.header_quote import HeaderQuote
from tickdeck.gui.panels.chart.kind_bar import KindBar
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.words import tr


class _Part(Enum):
    """What may give way."""

    VWAP = auto()
    KINDS = auto()
    """The buttons of the usual kinds; their menu stays."""
    COMPARE = auto()
    NAME = auto()
    CHANGE = auto()
    QUOTE = auto()


class ChartHeader(PanelHeader):
    """The header of a chart.

    Attributes:
        quote: The price and its change.
        vwap: The mean price by volume.
        kinds: The kinds of chart.
        compare_button: Opens what is compared with; None where nothing can be found to compare with.
        live_button: Follows the market again; shown while the view does not.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        volume: Callable[[], float],
        turnover: Callable[[], float],
        compares: bool,
    ) -> None:
        """Make the header, without an instrument.

        Args:
            theme: Colours and sizes.
            volume: What was traded today, see `KindBar`.
            turnover: What that was worth.
            compares: Whether there is a button for comparing.
        """
        # Its own parts come first: the base asks for their room as soon as it gets a size.
        self._is_ready = False
        super().__init__(tr("Chart"))
        self._full = self._brief = tr("Chart")
        self._is_followed = True
        self.quote = HeaderQuote(theme, name=tr("Last price and change"))
        self.vwap = HeaderQuote(theme, name=tr("Mean price by volume"))
        self.kinds = KindBar(theme, volume=volume, turnover=turnover)
        self.compare_button = TextButton(tr("Compare"), theme=theme) if compares else None
        live = tr("Live", "a button that follows the market")
        self.live_button = TextButton(live, theme=theme, colour=theme.accent)
        self.add_left(self.quote)
        self.add_left(self.kinds)
        if self.compare_button is not None:
            self.compare_button.setCheckable(True)
            self.compare_button.setToolTip(tr("Compare with other instruments, all in per cent (O)"))
            self.compare_button.setAccessibleName(tr("Compare with other instruments"))
            self.add_left(self.compare_button)
        self.add_right(self.vwap)
        self.add_right(self.live_button)
        self.live_button.setToolTip(tr("Follow the market again (End)"))
        self.live_button.setAccessibleName(tr("Follow the market again"))
        self.live_button.hide()
        for part in (self.quote, self.kinds, self.vwap):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._is_ready = True

    @property
    def full_title(self) -> str:
        """The instrument's code and name, whether there is room for both or not."""
        return self._full

    def name_instrument(self, code: str, name: str) -> None:
        """Show another instrument; without a code, none."""
        self._full = f"{code} {name}".strip() if code else tr("Chart")
        self._brief = code or tr("Chart")
        self.fit()

    def show_following(self, *, is_followed: bool) -> None:
        """Offer to follow the market again while the view does not."""
        self._is_followed = is_followed
        self.live_button.setVisible(not is_followed)
        self.fit()

    def fit(self) -> None:
        """Let as much give way as the width demands."""
        if not self._is_ready:
            return
        gone: set[_Part] = set()
        for part in (None, *_Part):
            if part is not None:
                gone.add(part)
            if self._room(gone) <= self.width():
                break
        self._arrange(gone)

    def _room(self, gone: set[_Part]) -> int:
        """How wide the header must be once something gave way."""
        wide, narrow = self.kinds.hints
        figures, first = self.quote.hints
        quote = first if _Part.CHANGE in gone else figures
        own: dict[object, int] = {
            self._title: self._title.fontMetrics().horizontalAdvance(
                self._brief if _Part.NAME in gone else self._full
            ),
            self.quote: 0 if _Part.QUOTE in gone else quote,
            self.vwap: 0 if _Part.VWAP in gone else self.vwap.hints[0],
            self.kinds: narrow if _Part.KINDS in gone else wide,
        }
        if self.compare_button is not None:
            own[self.compare_button] = 0 if _Part.COMPARE in gone else self.compare_button.sizeHint().width()
        layout, widths = self._layout, []
        for place in range(layout.count()):
            item = layout.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is None:
                continue
            usual = 0 if widget.isHidden() else widget.sizeHint().width()
            widths.append(own.get(widget, usual))
        shown = [width for width in widths if width]
        margins = layout.contentsMargins()
        return sum(shown) + layout.spacing() * len(shown) + margins.left() + margins.right()

    def _arrange(self, gone: set[_Part]) -> None:
        title = self._brief if _Part.NAME in gone else self._full
        if title != self._title.text():
            self._title.setText(title)
            self._title.setToolTip(self._full if title != self._full else "")
        self.quote.set_brief(_Part.CHANGE in gone)
        self.kinds.set_narrow(_Part.KINDS in gone)
        optional = ((self.quote, _Part.QUOTE), (self.vwap, _Part.VWAP), (self.compare_button, _Part.COMPARE))
        for widget, part in optional:
            if widget is not None and widget.isHidden() != (part in gone):
                widget.setVisible(part not in gone)
        # At once, so that no frame shows what is squeezed.
        self._layout.activate()
