"""The lines of the instrument shown: the person's own, which the chart keeps, and those of its alerts."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from tickdeck.gui.charts.price_line import PriceLine
from tickdeck.gui.number_text import price_text
from tickdeck.gui.panels.chart.alert_level import AlertLevel, Levels
from tickdeck.gui.panels.chart.price_lines import PriceLines
from tickdeck.gui.panels.chart.price_step import on_step

_PULL_US = 1_000_000


class ChartLines:
    """Lines by their place: the person's own first, then those of alerts.

    A line of an alert is moved and removed by whoever keeps the alert: that is asked, and the line follows
    what comes of it. A line of the person that gets an alert is from then on the alert's.

    Attributes:
        own: The person's, of all instruments.
    """

    def __init__(
        self, levels: Levels, *, moved: Callable[[str, float], None], removed: Callable[[str], None]
    ) -> None:
        """Have no line yet.

        Args:
            levels: Asked for the alerts each second.
            moved: Asked to move an alert, by its id, to a price.
            removed: Asked to remove an alert, by its id.
        """
        self.own = PriceLines()
        self._levels = levels
        self._moved, self._removed = moved, removed
        self._symbol, self._symbol_id, self._decimals, self._step = -1, "", 0, 1.0
        self._is_priced = False
        self._alerts: Sequence[AlertLevel] = ()
        self._pulled_us: int | None = None
        # The number of a line of one's own, or the id of an alert.
        self._chosen: int | str | None = None
        self._dragged: float | None = None

    def turn_to(self, symbol: int, symbol_id: str) -> None:
        """Show the lines of another instrument."""
        self._symbol, self._symbol_id, self._decimals, self._step = symbol, symbol_id, 0, 1.0
        self._alerts, self._pulled_us = (), None
        self._chosen = self._dragged = None

    def advance(
        self, now_us: int, decimals: int, step: Callable[[], float], *, is_priced: bool = False
    ) -> None:
        """Ask for the alerts if that was long ago.

        Args:
            now_us: The present, UTC microseconds.
            decimals: Of the instrument's prices.
            step: Tells the step in which it trades.
            is_priced: Whether each line says its price, as the axis does not.
        """
        self._decimals, self._is_priced = decimals, is_priced
        is_due = self._pulled_us is None or abs(now_us - self._pulled_us) >= _PULL_US
        if self._dragged is not None or not is_due:
            return
        self._pulled_us = now_us
        self._step = step()
        self._alerts = [level for level in self._levels(self._symbol) if math.isfinite(level.price)]
        for level in self._alerts:
            self._adopt(level)

    def _adopt(self, level: AlertLevel) -> None:
        """Let a line of one's own that has got an alert be the alert's."""
        for number, price in reversed(list(enumerate(self.own.of(self._symbol_id)))):
            if self._rounded(price) != self._rounded(level.price):
                continue
            self.own.remove(self._symbol_id, number)
            if self._chosen == number:
                self._chosen = level.id
            elif isinstance(self._chosen, int) and self._chosen > number:
                self._chosen -= 1

    @property
    def shown(self) -> tuple[PriceLine, ...]:
        """All lines, by their place."""
        own = [PriceLine(price, label=self._label(price)) for price in self.own.of(self._symbol_id)]
        alerts = [
            PriceLine(price, is_alert=True, is_armed=level.is_armed, label=self._label(price))
            for level in self._alerts
            for price in (self._price_of(level),)
        ]
        return (*own, *alerts)

    def _label(self, price: float) -> str:
        return price_text(price, self._decimals) if self._is_priced else ""

    def _price_of(self, level: AlertLevel) -> float:
        is_dragged = self._dragged is not None and level.id == self._chosen
        return level.price if self._dragged is None or not is_dragged else self._dragged

    @property
    def chosen(self) -> int:
        """The place of the chosen line; -1 for none."""
        own = len(self.own.of(self._symbol_id))
        if isinstance(self._chosen, int):
            return self._chosen if self._chosen < own else -1
        ids = [level.id for level in self._alerts]
        return own + ids.index(self._chosen) if self._chosen in ids else -1

    @property
    def chosen_price(self) -> float:
        """Where the chosen line lies; NaN without one."""
        place = self.chosen
        return self.shown[place].price if place >= 0 else math.nan

    def choose(self, place: int) -> None:
        """Choose a line; -1 for none."""
        own = len(self.own.of(self._symbol_id))
        if 0 <= place < own:
            self._chosen = place
        elif own <= place < own + len(self._alerts):
            self._chosen = self._alerts[place - own].id
        else:
            self._chosen = None

    def choose_next(self) -> None:
        """Choose the line behind the chosen one, or the first."""
        count = len(self.shown)
        self.choose((self.chosen + 1) % count if count else -1)

    def draw(self, price: float) -> None:
        """Draw a line at a price that the instrument can have, and choose it."""
        self.choose(self.own.add(self._symbol_id, self.stepped(price)))

    def drag(self, price: float) -> None:
        """Hold the chosen line at a price that the instrument can have."""
        price = self.stepped(price)
        if isinstance(self._chosen, int):
            self.own.move(self._symbol_id, self._chosen, price)
        elif self._chosen is not None and math.isfinite(price) and price > 0:
            self._dragged = price

    def drop(self) -> None:
        """Let go of the line that was dragged; an alert is asked to move only now."""
        price, self._dragged = self._dragged, None
        if price is not None and isinstance(self._chosen, str):
            self._ask_move(self._chosen, price)

    def nudge(self, steps: int) -> None:
        """Move the chosen line by steps of its price."""
        if self.chosen < 0:
            return
        price = self.stepped(self.chosen_price + steps * self._step)
        if isinstance(self._chosen, int):
            self.own.move(self._symbol_id, self._chosen, price)
        elif self._chosen is not None and price > 0:
            self._ask_move(self._chosen, price)

    def remove(self) -> None:
        """Remove the chosen line, or ask for its alert to be removed."""
        if isinstance(self._chosen, int):
            self.own.remove(self._symbol_id, self._chosen)
        elif self._chosen is not None:
            self._removed(self._chosen)
            self._pulled_us = None
        self._chosen = None

    def _ask_move(self, alert_id: str, price: float) -> None:
        self._moved(alert_id, price)
        # What came of it is known at once.
        self._pulled_us = None

    def stepped(self, price: float) -> float:
        """The price nearest to one that the instrument can have."""
        return on_step(price, self._step, self._decimals)

    def _rounded(self, price: float) -> float:
        return round(price, self._decimals)
