"""The tick chart of the selected instrument."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tickdeck.domain.bar import Bar
from tickdeck.domain.calendar import utc_offset_us
from tickdeck.gui.charts.gap_band import BandStyle, PlacedBand, band_style, gap_label, gap_length
from tickdeck.gui.charts.plot_state import PlotState
from tickdeck.gui.charts.repair_bar import PlacedBar, bar_name, placed_bars
from tickdeck.gui.charts.tick_plot import TickPlot
from tickdeck.gui.charts.tick_series import TickSeries
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.number_text import PriceDecimals, price_text, signed_percent
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.selection import Selection
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import BASE_PX, HEADER_PX, Theme, font
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.tape import Tape

SPANS: tuple[tuple[str, float | None], ...] = (("1m", 60.0), ("5m", 300.0), ("15m", 900.0), ("All", None))
_DEFAULT_SPAN = "5m"
_FINAL = -1
_NOTHING_SELECTED = "Select an instrument in the watchlist or the heatmap"

_Bands: TypeAlias = tuple[tuple[PlacedBand, ...], tuple[tuple[PlacedBar, ...], ...]]


class _Quote(QWidget):
    """Price and change in the header; grows but never shrinks, so that nothing behind it shakes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts: tuple[str, ...] = ()
        self._colour = theme.dim
        self._width = 0
        self.setFont(font(BASE_PX + 1))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Spares painting the header's style sheet below it at every change of price.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What is shown."""
        return "  ".join(self._texts)

    @property
    def colour(self) -> QColor:
        """In which colour."""
        return self._colour

    def clear(self) -> None:
        """Show nothing and take no room."""
        self._width = 0
        self._texts = ()
        self.updateGeometry()
        self.update()

    def show_quote(self, texts: tuple[str, ...], colour: QColor) -> None:
        """Show a price and a change."""
        if texts == self._texts and colour == self._colour:
            return
        self._texts = texts
        self._colour = colour
        width = QFontMetrics(self.font()).horizontalAdvance(self.text) + 2
        if width > self._width:
            self._width = width
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the widest text so far."""
        return QSize(self._width, HEADER_PX - 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, in one colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.setPen(self._colour)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text)


class ChartPanel(QWidget):
    """One line of prints with volume and gaps, that scrolls with the market until the person moves it."""

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
            parent: Qt parent.
        """
        super().__init__(parent)
        self._bars = bars
        self._board = board
        self._tape = tape
        self._gaps = gaps
        self._stale = stale
        self._is_stale = False
        self._selection = selection
        self._theme = theme
        self._symbol = -1
        self._cursor = 0
        self._decimals = PriceDecimals(board.instruments)
        self._series = TickSeries()
        self._forget_gaps()
        self._now_x = -math.inf
        self.header = PanelHeader("Chart")
        self.quote = _Quote(theme)
        self.plot = TickPlot(theme, span_s=300.0)
        self.live_button = TextButton("Live", theme=theme, colour=theme.accent)
        self.span_buttons: dict[str, TextButton] = {}
        self._build()
        self.plot.show_message(_NOTHING_SELECTED)

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot, 1)
        self.header.add_left(self.quote)
        self._spans = QButtonGroup(self)
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(4)
        for name, _ in SPANS:
            button = TextButton(name, theme=self._theme)
            button.setCheckable(True)
            self._spans.addButton(button)
            self.span_buttons[name] = button
            buttons.addWidget(button)
        self.header.add_left(row)
        self.header.add_right(self.live_button)
        self.span_buttons[_DEFAULT_SPAN].setChecked(True)
        self.live_button.setToolTip("Follow the market again")
        self.live_button.hide()
        self._spans.buttonClicked.connect(self._on_span_clicked)
        self.live_button.clicked.connect(self._on_live_clicked)
        self.plot.navigated.connect(self._on_plot_navigated)

    @property
    def series(self) -> TickSeries:
        """The prints shown."""
        return self._series

    def refresh(self, frame: Frame) -> None:
        """Take the new prints of the selected instrument and mark what they change."""
        if self._selection.symbol != self._symbol:
            self._show_instrument(self._selection.symbol)
        if self._symbol < 0:
            return
        stale = self._stale()
        # Whoever tells may not know of the newest instruments yet.
        self._is_stale = self._symbol < stale.size and bool(stale[self._symbol])
        news = self._tape.since(self._symbol, self._cursor)
        # While the panel was hidden the tape may have let prints go; the line must not bridge them.
        self._series.append(news.ticks, after_gap=news.missed > 0 and self._cursor > 0)
        self._cursor = news.total
        if len(self._series) == 0:
            instrument = self._board.instruments[self._symbol]
            self.plot.show_message(f"No print of {instrument.code} yet")
            return
        self._show_quote()
        self.plot.advance(self._state(frame))

    def _show_instrument(self, symbol: int) -> None:
        self._symbol = symbol
        self._cursor = 0
        self._series = TickSeries()
        self._forget_gaps()
        self._now_x = -math.inf
        self.plot.show_series(self._series)
        self.plot.time.resume()
        self._show_following()
        self.quote.clear()
        if symbol < 0:
            self.header.set_title("Chart")
            self.plot.show_message(_NOTHING_SELECTED)
            return
        instrument = self._board.instruments[symbol]
        self.header.set_title(f"{instrument.code} {instrument.name}".strip())

    def _forget_gaps(self) -> None:
        # The gaps shown, their bands, and to which version of the series each belongs.
        self._gaps_placed: list[Gap] = []
        self._bands_placed: tuple[PlacedBand, ...] = ()
        self._placed: dict[Gap, tuple[int, PlacedBand | None]] = {}
        self._all_final = True
        self._missing: tuple[tuple[int, float], ...] = ()
        # The bars and bands that were put together last, and what came of it.
        self._barred: tuple[object, object, _Bands] = (None, None, ((), ()))

    def _show_quote(self) -> None:
        board, symbol, theme = self._board, self._symbol, self._theme
        last = float(board.last[symbol])
        self._decimals.observe(np.array([symbol]), board.last[[symbol]])
        change = last / self._reference() - 1
        colour = theme.up if change > 0 else theme.down if change < 0 else theme.dim
        colour = theme.stale if self._is_stale else colour
        self.quote.show_quote((price_text(last, self._decimals.of(symbol)), signed_percent(change)), colour)

    def _reference(self) -> float:
        """What the day's change is measured against, NaN if nothing is known."""
        close = float(self._board.previous_close[self._symbol])
        return float(self._board.open[self._symbol]) if math.isnan(close) else close

    def _state(self, frame: Frame) -> PlotState:
        board, symbol, series = self._board, self._symbol, self._series
        last = float(board.last[symbol])
        newest_us = int(board.time_us[symbol])
        recv_us = int(board.recv_us[symbol])
        if newest_us < 0:
            newest_us = recv_us
        newest_x = float(series.x[-1])
        # The present by the exchange's clock: its time of the last print, and what passed since receipt.
        elapsed_us = max(0, frame.now_us - recv_us) if recv_us >= 0 else 0
        now_x = max(newest_x, (newest_us - series.t0_us + elapsed_us) / 1e6 if newest_us >= 0 else newest_x)
        self._now_x = max(self._now_x, now_x)
        venue = board.instruments[symbol].venue
        bands, bars = self._bands(frame)
        return PlotState(
            now_x=self._now_x,
            bands=bands,
            repair_bars=bars,
            last=last if not math.isnan(last) else float(series.price[-1]),
            reference=self._reference(),
            direction=int(board.direction[symbol]),
            is_stale=self._is_stale,
            decimals=self._decimals.of(symbol),
            origin_us=series.t0_us + utc_offset_us(venue, series.t0_us),
        )

    def _bands(self, frame: Frame) -> _Bands:
        """The gaps by time, and the bars that stand in each."""
        gaps = list(self._gaps(self._symbol))
        if gaps != self._gaps_placed or not self._all_final:
            gaps_by_time = sorted(gaps, key=lambda gap: gap.from_us)
            self._missing = tuple(
                (gap.from_us, math.inf if gap.is_open else gap.to_us)
                for gap in gaps_by_time
                if band_style(gap) is BandStyle.MISSING
            )
            # Only what still is a gap is kept: its counts change while the history is asked.
            before, self._placed = self._placed, {}
            self._bands_placed = tuple(self._band(gap, before, frame) for gap in gaps_by_time)
            self._gaps_placed = gaps
            self._all_final = all(version == _FINAL for version, _ in self._placed.values())
        self._series.break_at(self._missing)
        return self._with_bars(self._bands_placed)

    def _band(
        self, gap: Gap, before: Mapping[Gap, tuple[int, PlacedBand | None]], frame: Frame
    ) -> PlacedBand:
        """The band of a gap; it stays as it is once a print after it has fixed its edges."""
        version, band = before.get(gap, (0, None))
        if band is None or version not in (self._series.version, _FINAL):
            to_us = frame.now_us if gap.is_open else gap.to_us
            from_x, to_x, final = self._series.place(gap.from_us, to_us)
            version = _FINAL if final and not gap.is_open else self._series.version
            label, short = gap_label(gap, frame.now_us), gap_length(gap, frame.now_us)
            band = PlacedBand(from_x, to_x, label, band_style(gap), short)
        if gap.is_open:
            to_x = max(band.from_x, self._now_x)
            label, short = gap_label(gap, frame.now_us), gap_length(gap, frame.now_us)
            band = replace(band, to_x=to_x, label=label, short=short)
        self._placed[gap] = version, band
        return band

    def _with_bars(self, bands: tuple[PlacedBand, ...]) -> _Bands:
        """Find the bars that stand in bands, and say so in the labels of those."""
        bars = self._bars(self._symbol)
        known, of, _ = self._barred
        if known is not bars or of is not bands:
            placed = placed_bars(bars, bands, self._series.t0_us)
            labelled = tuple(
                replace(band, label=f"{band.label} · {bar_name(inside[0].bar)}s") if inside else band
                for band, inside in zip(bands, placed, strict=True)
            )
            self._barred = (bars, bands, (labelled, placed))
        return self._barred[2]

    def _show_following(self) -> None:
        self.live_button.setVisible(not self.plot.time.follows)

    def _on_span_clicked(self, button: TextButton) -> None:
        self.plot.choose_span(dict(SPANS)[button.text()])
        self._show_following()

    def _on_live_clicked(self) -> None:
        self.plot.resume()
        self._show_following()

    def _on_plot_navigated(self) -> None:
        """Show whether the view follows, and which choice it still is."""
        time = self.plot.time
        chosen = next((name for name, span in SPANS if not time.shows_all and span == time.span_s), "")
        if time.shows_all:
            chosen = "All"
        self._spans.setExclusive(False)
        for name, button in self.span_buttons.items():
            button.setChecked(name == chosen)
        self._spans.setExclusive(True)
        self._show_following()
