"""The panel: an instrument's prints as a chart that follows the market until the person moves it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tickdeck.domain.bar import Bar
from tickdeck.domain.sessions import TradingCalendar
from tickdeck.domain.venue import Venue
from tickdeck.gui.actions import Action
from tickdeck.gui.charts.chart_data import ChartData
from tickdeck.gui.charts.chart_kind import ChartKind, Style
from tickdeck.gui.charts.past import PastTicks
from tickdeck.gui.charts.plot_state import PlotOptions, options_of
from tickdeck.gui.charts.tick_plot import TickPlot
from tickdeck.gui.charts.tick_series import MOST_PRINTS, TickSeries
from tickdeck.gui.conventions import name_of
from tickdeck.gui.find.find_box import FindInstruments
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.number_text import price_text, signed_percent
from tickdeck.gui.panels.chart.alert_level import Levels, no_levels
from tickdeck.gui.panels.chart.chart_actions import chart_actions
from tickdeck.gui.panels.chart.chart_header import ChartHeader
from tickdeck.gui.panels.chart.chart_lines import ChartLines
from tickdeck.gui.panels.chart.chart_menu import chart_menu
from tickdeck.gui.panels.chart.chart_view import ViewMemory
from tickdeck.gui.panels.chart.comparing import Comparing
from tickdeck.gui.panels.chart.peers import Peers
from tickdeck.gui.panels.chart.picture import ask_where, image_of, save_picture
from tickdeck.gui.panels.chart.source import ChartSource, Market, PausesOf, always_open
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.tape import Tape
from tickdeck.words import tr


class ChartPanel(QWidget):
    """Prints or bars with volume, VWAP and gaps, that scroll with the market until the person moves them.

    Attributes:
        header: Instrument, price, kinds, VWAP.
        plot: The chart.
        quote, vwap, kinds, live_button: Parts of the header.
        compare_box: Where one chooses what to compare with; None where nothing can be found.

    Signals:
        alert_requested(int, float): An alert is wanted on an instrument, by its number, at a price.
        level_moved(str, float): The alert of an id is wanted at another price.
        level_removed(str): The alert of an id is not wanted any more.
        told(str): Where a picture is, or why it could not be saved, one sentence.
    """

    alert_requested = Signal(int, float)
    level_moved = Signal(str, float)
    level_removed = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        *,
        board: Board,
        tape: Tape,
        gaps: Callable[[int], Sequence[Gap]],
        stale: Callable[[], npt.NDArray[np.bool_]],
        selection: Selection,
        theme: Theme,
        bars: Callable[[int], Sequence[Bar]] = lambda _: (),
        past: PastTicks | None = None,
        pauses_of: PausesOf = lambda _: None,
        calendar: Callable[[Venue], TradingCalendar] = always_open,
        levels: Levels = no_levels,
        find: FindInstruments | None = None,
        most_ticks: int = MOST_PRINTS,
        least_em: int = 0,
        name: str = "chart",
        parent: QWidget | None = None,
    ) -> None:
        """Make the panel.

        Args:
            board: Last price and reference.
            tape: The prints.
            gaps: The gaps of an instrument, by its number.
            stale: For every instrument, whether its feed is not live now, so that its price is grey.
            selection: Which instrument is shown.
            theme: Colours.
            bars: The bars of an instrument from the provider's history, by its number, oldest first; those
                that lie in a gap are shown there.
            past: Where older ticks come from; None where nothing is recorded.
            pauses_of: When nothing was recorded until this run began, where it has no print yet.
            calendar: When a venue trades.
            levels: The alerts on the price of an instrument, by its number; asked each second.
            find: Finds instruments to compare with; None where that is not offered.
            most_ticks: How many prints of an instrument are held at most; fewer where charts are many.
            least_em: Its least height in multiples of the size of a text; 0 where its surroundings decide.
            name: Of the chart among the others of its window, with which the names of its actions begin.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._market = Market(board, tape, gaps, bars, past, calendar, most_ticks, pauses_of)
        self._stale, self._selection, self._theme = stale, selection, theme
        self._is_stale = False
        self._lines = ChartLines(levels, moved=self.level_moved.emit, removed=self.level_removed.emit)
        self._options = PlotOptions()
        self._source = ChartSource(self._market, -1, self._options.kind)
        self._moment_us: int | None = None
        volume, turnover = lambda: self._source.volume, lambda: self._source.turnover
        self.header = ChartHeader(theme, volume=volume, turnover=turnover, compares=find is not None)
        self.quote, self.vwap, self.kinds = self.header.quote, self.header.vwap, self.header.kinds
        self.live_button = self.header.live_button
        self.plot = TickPlot(theme)
        self.plot.setMinimumHeight(least_em * theme.sizes.text)
        self._view = ViewMemory(self.plot)
        self._comparing = Comparing(
            Peers(self._market), find=find, button=self.header.compare_button, theme=theme, parent=self
        )
        self.compare_box = self._comparing.box
        self._actions = chart_actions(self, name)
        self._build()
        self.plot.show_message(tr("Select an instrument in the watchlist or the heatmap"))

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot, 1)
        self.setFocusProxy(self.plot)
        self.live_button.clicked.connect(self.follow)
        self.kinds.chosen.connect(self.choose_kind)
        self.plot.navigated.connect(self._on_navigated)
        self.plot.line_chosen.connect(self._lines.choose)
        self.plot.line_moved.connect(lambda _place, price: self._lines.drag(price))
        self.plot.line_dropped.connect(lambda _place: self._lines.drop())
        self.plot.menu_asked.connect(self._on_menu_asked)

    @property
    def series(self) -> TickSeries:
        """The prints shown."""
        return self._source.data.series

    @property
    def data(self) -> ChartData:
        """What the chart is made of."""
        return self._source.data

    @property
    def options(self) -> PlotOptions:
        """What the person chose to see."""
        return self._options

    @property
    def has_chart(self) -> bool:
        """Whether there is anything to act on."""
        return self._source.symbol >= 0 and len(self.series) > 0

    @property
    def has_chosen_line(self) -> bool:
        """Whether one of the lines is chosen."""
        return self._lines.chosen >= 0

    @property
    def offers_comparing(self) -> bool:
        """Whether other instruments can be found to compare with."""
        return self.compare_box is not None

    @property
    def market_closes(self) -> bool:
        """Whether there are times in which the market is closed."""
        return self._source.market_closes

    @property
    def is_comparing(self) -> bool:
        """Whether other instruments are shown too."""
        return bool(self._comparing.ids)

    def refresh(self, frame: Frame) -> None:
        """Take the new prints of the selected instrument and mark what they change."""
        if self._source.is_outdated:
            self._view.keep(self._source)
            self._source = ChartSource(self._market, self._source.symbol, self._options.kind)
            self.plot.show_data(self._source.data)
        if self._selection.symbol != self._source.symbol:
            self._show_instrument(self._selection.symbol)
        source = self._source
        if source.symbol < 0:
            return
        stale = self._stale()
        # Whoever tells may not know of the newest instruments yet.
        self._is_stale = source.symbol < stale.size and bool(stale[source.symbol])
        source.pull()
        if len(self.series) == 0:
            source.history.ask(frame.now_us)
            nothing = source.nothing_yet(frame.now_us)
            self.plot.show_message(tr("loading…") if source.history.is_loading else nothing)
            return
        self._show_quote()
        step, is_priced = source.price_step, self.is_comparing
        self._lines.advance(frame.now_us, source.decimals, step, is_priced=is_priced)
        state = replace(
            source.state(frame.now_us, compact=self._options.compact),
            is_stale=self._is_stale,
            lines=self._lines.shown,
            chosen_line=self._lines.chosen,
            peers=self._comparing.advance(source, self.plot.times, frame.now_us),
        )
        self.plot.advance(state)
        if self._moment_us is not None:
            at_us, self._moment_us = self._moment_us, None
            self.plot.go_to((at_us - self.series.t0_us) / 1e6)
        if self._view.advance(source, frame.now_us):
            self._show_following()
        # Whoever looks at everything asks for nothing more, or all of the past would come by itself.
        times = None if self.plot.time.shows_all else self.plot.times
        is_at_left = self.plot.is_near_left and times is not None
        # A VWAP of the prints held alone would not be the day's.
        if is_at_left or (self._options.vwap and source.lacks_of_day(frame.now_us, times)):
            source.history.ask(frame.now_us)

    def _show_instrument(self, symbol: int) -> None:
        self._source = ChartSource(self._market, symbol, self._options.kind)
        self._lines.turn_to(symbol, self._source.symbol_id)
        self.plot.show_data(self._source.data)
        self.plot.time.resume()
        self._show_following()
        self.quote.clear()
        self.vwap.clear()
        if symbol < 0:
            self.header.name_instrument("", "")
            self.plot.show_message(tr("Select an instrument in the watchlist or the heatmap"))
            return
        instrument = self._source.instrument
        self.header.name_instrument(instrument.code, name_of(instrument))

    def _show_quote(self) -> None:
        source, theme = self._source, self._theme
        last, decimals = source.last, source.decimals
        change = last / source.reference - 1
        colour = theme.up if change > 0 else theme.down if change < 0 else theme.dim
        colour = theme.stale if self._is_stale else colour
        self.quote.show_quote((price_text(last, decimals), signed_percent(change)), colour)
        vwap = source.vwap
        is_shown = self._options.vwap and not math.isnan(vwap)
        text = tr("VWAP {price}", price=price_text(vwap, decimals))
        self.vwap.show_quote((text,) if is_shown else (), theme.amber)

    def _show_following(self) -> None:
        self.header.show_following(is_followed=self.plot.time.follows)

    def _on_navigated(self) -> None:
        self._view.forget()
        self._show_following()

    def choose_kind(self, kind: ChartKind) -> None:
        """Show every print, or other bars."""
        self._choose(replace(self._options, kind=kind))

    def flip(self, name: str) -> None:
        """Turn one of the options on or off."""
        self._choose(self._options.flipped(name))

    def turn_style(self) -> None:
        """Candles instead of a line, or a line instead of candles."""
        style = Style.LINE if self._options.style is Style.CANDLES else Style.CANDLES
        self._choose(replace(self._options, style=style))

    def _choose(self, options: PlotOptions) -> None:
        if options.kind != self._options.kind:
            self._source.data.choose(options.kind)
        self._options = options
        self.kinds.show_kind(options.kind)
        self.plot.show_options(options)
        self._show_following()

    def compare(self, ids: Sequence[str]) -> None:
        """Show other instruments too, all in per cent; none for the one alone.

        Args:
            ids: Theirs; unknown ones wait until they are known.
        """
        self._comparing.choose(ids)

    def open_compare(self) -> None:
        """Open the box in which one chooses what to compare with, or close it."""
        self._comparing.turn()

    def stop_comparing(self) -> None:
        """Compare with nothing."""
        self.compare(())

    def follow(self) -> None:
        """Follow the market again."""
        self.plot.resume()
        self._show_following()

    def fit(self) -> None:
        """Show everything held."""
        self.plot.fit()
        self._show_following()

    def show_moment(self, at_us: int) -> None:
        """Go to a moment of the selected instrument, UTC microseconds, as soon as it is shown."""
        self._moment_us = at_us

    def oldest(self) -> None:
        """Go to the oldest print held, or to be read."""
        self._view.show_oldest(self._source)
        self._show_following()

    def open_kinds(self) -> None:
        """Open the menu of kinds."""
        self.kinds.open_menu()

    def draw_line(self) -> None:
        """Draw a line at the crosshair, at a price that the instrument can have."""
        self._lines.draw(self.plot.price_at_hand)

    def next_line(self) -> None:
        """Choose the next line."""
        self._lines.choose_next()

    def nudge_line(self, steps: int) -> None:
        """Move the chosen line by the smallest step of its price."""
        self._lines.nudge(steps)

    def remove_line(self) -> None:
        """Remove the chosen line, or ask for its alert to be removed."""
        self._lines.remove()

    def ask_alert(self) -> None:
        """Ask for an alert at the chosen line, else at the crosshair."""
        self._ask_alert_at(self._lines.chosen_price if self.has_chosen_line else self.plot.price_at_hand)

    def _ask_alert_at(self, price: float) -> None:
        self.alert_requested.emit(self._source.symbol, self._lines.stepped(price))

    def _on_menu_asked(self, at: QPoint, price: float) -> None:
        if not self.has_chart:
            return
        shown = price_text(self._lines.stepped(price), self._source.decimals)
        here = {
            "line": (tr("Draw a line at {price}", price=shown), partial(self._lines.draw, price)),
            "alert": (tr("Set an alert at {price}…", price=shown), partial(self._ask_alert_at, price)),
        }
        chart_menu(self._actions, here, self).popup(at)

    def _picture_title(self) -> str:
        return f"{self.header.full_title}   {self.quote.text}   {self._options.kind.title}"

    def save(self) -> None:
        """Save a picture where a dialog says."""
        ask_where(self, f"{self._source.symbol_id} {self._options.kind.name}", self.save_to)

    def save_to(self, path: str) -> None:
        """Save a picture in a file, PNG or SVG by its name; `told` says how that went."""
        self.told.emit(save_picture(path, self.plot, self._picture_title(), self._theme))

    def copy(self) -> None:
        """Copy a picture to the clipboard."""
        QGuiApplication.clipboard().setImage(image_of(self.plot, self._picture_title(), self._theme))
        self.told.emit(tr("The picture is in the clipboard."))

    def offered(self) -> Sequence[Action]:
        """What can be done in the chart."""
        return tuple(self._actions.values())

    def state(self) -> dict[str, object]:
        """What it remembers: the kind, what is shown and where, lines by instrument, what is compared."""
        return {
            "options": self._options.state(),
            "lines": self._lines.own.state(),
            "compared": list(self._comparing.ids),
            "view": self._view.now(self._source).state(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as it was; what cannot be used is the default."""
        options, compared = state.get("options"), state.get("compared")
        self._lines.own.restore(state.get("lines"))
        ids = compared if isinstance(compared, list) else []
        self.compare([each for each in ids if isinstance(each, str)])
        self._choose(options_of(options if isinstance(options, Mapping) else {}))
        self._view.restore(state.get("view"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the box where it was."""
        super().resizeEvent(event)
        if self.compare_box is not None and self.compare_box.isVisible():
            self.compare_box.place()
