"""The panel: charts side by side, of which the selected one follows the other panels."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from tickdeck.gui.actions import Action
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.chart_grid.arrangement import Arrangement, boxes, shape
from tickdeck.gui.panels.chart_grid.cell import GridCell, GridChart
from tickdeck.gui.panels.chart_grid.grid_actions import REMOVE_LINE, grid_actions
from tickdeck.gui.panels.chart_grid.head import GridHead, grid_menu
from tickdeck.gui.panels.chart_grid.shared_crosshair import share_crosshair
from tickdeck.gui.panels.chart_grid.shared_range import SharedRange
from tickdeck.gui.panels.chart_grid.turns import Turns
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board
from tickdeck.words import tr

MOST_TICKS = 50_000
"""So many prints a chart of the grid should hold at most."""
_USUAL_SIZE = QSize(700, 380)
_GAP_PX = 1


class ChartGridPanel(QWidget):
    """One to sixteen charts; the selected cell shows what is selected elsewhere, and tells what it shows.

    Attributes:
        header: How many charts, filling them, whether they share a range.
        head: The choices in it.
        cells: As many as there are charts, from left to right and down.

    Signals:
        told(str): What it has done, or why not, one sentence.
    """

    told = Signal(str)

    def __init__(
        self,
        *,
        board: Board,
        make_chart: Callable[[Selection], GridChart],
        of_chart: Sequence[Action],
        selection: Selection,
        theme: Theme,
        fill: Callable[[], Sequence[str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the panel.

        Args:
            board: The instruments, and which of them have new prints.
            make_chart: Makes a chart that follows a selection; it should hold `MOST_TICKS` at most.
            of_chart: What can be done in any chart, as another of them offers it.
            selection: Which instrument is selected.
            theme: Colours.
            fill: Gives the ids of the instruments in the list shown, in its order; None where there is no
                list.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._board, self._selection, self._theme = board, selection, theme
        self._make_chart, self._fill = make_chart, fill
        self._arrangement = Arrangement()
        self._turns = Turns(time.thread_time)
        self._range = SharedRange()
        # The instrument that was selected elsewhere, and went into a cell, last.
        self._followed = ""
        self._known = -1
        self.cells: list[GridCell] = []
        self.header = PanelHeader(tr("Chart grid"))
        self.head = GridHead(self.header, theme=theme)
        self._actions = {action.name: action for action in grid_actions(self, of_chart)}
        self.setAccessibleName(tr("Chart grid"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.head.count.clicked.connect(self._open_menu)
        self.head.more.clicked.connect(self._open_menu)
        self.head.fill.clicked.connect(self.fill)
        self.head.fill.setEnabled(fill is not None)
        self.head.same_range.clicked.connect(self.share_range)
        self._arrange()

    @property
    def count(self) -> int:
        """How many cells there are."""
        return self._arrangement.count

    @property
    def is_alone(self) -> bool:
        """Whether the selected chart fills the panel."""
        return self._arrangement.is_alone

    @property
    def shares_range(self) -> bool:
        """Whether all charts show the same time."""
        return self._range.is_on

    @property
    def can_fill(self) -> bool:
        """Whether there is a list to fill the grid from."""
        return self._fill is not None

    @property
    def is_seen(self) -> bool:
        """Whether the grid is on the screen."""
        return self.isVisible()

    @property
    def has_instrument(self) -> bool:
        """Whether the selected cell shows one."""
        return bool(self._arrangement.current)

    @property
    def selected(self) -> int:
        """The selected cell, counted from 0."""
        return self._arrangement.selected

    @property
    def instruments(self) -> tuple[str, ...]:
        """The ids of the instruments in the cells, empty for none."""
        return self._arrangement.ids

    def sizeHint(self) -> QSize:
        """Room for some charts."""
        return _USUAL_SIZE

    def refresh(self, frame: Frame) -> None:
        """Bring the charts whose turn it is up to date."""
        self._follow_selection()
        if len(self._board.instruments) != self._known:
            self._show_cells()
        charts = self._charts()
        # One a frame is made anew, as a chart takes a while to build.
        for cell in self._arrangement.shown:
            if cell not in charts and self._number(cell) >= 0:
                charts[cell] = self._begin_chart(cell)
                break
        for cell in self._range.follow(charts):
            self._turns.hurry(cell)
        share_crosshair(charts.values())
        news = {cell: self._news(cell) for cell in charts}
        self._turns.take(frame.number, news, self.selected, lambda cell: charts[cell].refresh(frame))

    def choose_count(self, count: int) -> None:
        """Have another number of cells."""
        self._arrangement.choose(count)
        self._arrange()

    def fill(self) -> None:
        """Show the first names of the list in the watchlist."""
        ids = list(self._fill()) if self._fill is not None else []
        if not ids:
            self.told.emit(tr("The list shown has no instrument."))
            return
        self._arrangement.fill(ids)
        self._show_cells()
        self._tell_others()

    def share_range(self, is_shared: bool) -> None:
        """Let all charts show the same time, as the selected one does, or each its own."""
        if is_shared:
            self._range.begin(self.cells[self.selected].chart)
        else:
            self._range.end()
        self.head.same_range.setChecked(is_shared)

    def turn_alone(self) -> None:
        """Let the selected chart fill the panel, or show all again."""
        self._arrangement.set_alone(not self.is_alone)
        self._arrange()

    def step_back(self) -> None:
        """Show all again; where all are shown, let the selected chart's measure go."""
        chart = self.cells[self.selected].chart
        if self.is_alone:
            self.turn_alone()
        elif chart is not None:
            chart.plot.let_go()

    def clear(self) -> None:
        """Empty the selected cell, or remove the line chosen in its chart."""
        remove = self.action_of_chart(REMOVE_LINE)
        if remove is not None and remove.is_enabled():
            remove.run()
            return
        self._put(self.selected, "")

    def step(self, across: int, down: int) -> None:
        """Go to a neighbouring cell; within a chart that is alone, through time."""
        if self.is_alone:
            chart = self.cells[self.selected].chart
            if chart is not None:
                chart.plot.step(across)
            return
        columns = shape(self.count, self.width(), self.height())[1]
        self._arrangement.step(across, down, columns)
        self._mark()
        self._tell_others()

    def select(self, cell: int) -> None:
        """Select a cell, and its instrument in the other panels."""
        self._arrangement.select(cell)
        self._mark()
        self._tell_others()

    def action_of_chart(self, name: str) -> Action | None:
        """An action of the selected chart, by the last part of its name; None while there is none."""
        chart = self.cells[self.selected].chart
        if chart is None:
            return None
        return next((action for action in chart.offered() if action.name.endswith(f".{name}")), None)

    def offered(self) -> Sequence[Action]:
        """What can be done with it."""
        return tuple(self._actions.values())

    def state(self) -> dict[str, object]:
        """What is where, and how each chart is."""
        return {
            **self._arrangement.state(),
            "same_range": self.shares_range,
            "followed": self._followed,
            "charts": [cell.state() for cell in self.cells],
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as it was; what cannot be used is the default."""
        followed, charts = state.get("followed"), state.get("charts")
        self._followed = followed if isinstance(followed, str) else ""
        self._arrangement.restore(state)
        self._arrange()
        known = charts if isinstance(charts, list) else []
        for cell, kept in zip(self.cells, known, strict=False):
            cell.restore(kept if isinstance(kept, Mapping) else {})
        self.share_range(state.get("same_range") is True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cells out for the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines between the cells."""
        QPainter(self).fillRect(self.rect(), self._theme.hairline)

    # Inside.

    def _add_cell(self) -> GridCell:
        number = len(self.cells)
        cell = GridCell(self._make_chart, theme=self._theme)
        cell.setParent(self)
        cell.pressed.connect(partial(self.select, number))
        cell.opened.connect(partial(self._on_opened, number))
        cell.dropped.connect(partial(self._on_dropped, number))
        cell.menu_asked.connect(self._popup)
        cell.told.connect(self.told)
        self.cells.append(cell)
        return cell

    def _arrange(self) -> None:
        """Have the cells that the arrangement says, and show what is in them."""
        while len(self.cells) < self.count:
            self._add_cell()
        for number, cell in enumerate(self.cells):
            if number >= self.count:
                self._end_chart(number)
            cell.setVisible(number in self._arrangement.shown)
        self.head.show_count(self.count)
        self._lay_out()
        self._show_cells()

    def _lay_out(self) -> None:
        if self.is_alone:
            self.cells[self.selected].setGeometry(self.rect())
            return
        places = boxes(self.count, self.width(), self.height(), _GAP_PX)
        for cell, box in zip(self.cells, places, strict=False):
            cell.setGeometry(box.x, box.y, box.width, box.height)

    def _number(self, cell: int) -> int:
        """The number of a cell's instrument; -1 where there is none, or it is not known now."""
        number = self._board.instruments.number(self._arrangement.ids[cell])
        return -1 if number is None else number

    def _news(self, cell: int) -> int:
        """Differs once a cell's instrument has a new print."""
        number = self._number(cell)
        # The board may not have heard of the newest instruments yet.
        return int(self._board.trades[number]) if 0 <= number < self._board.trades.size else -1

    def _charts(self) -> dict[int, GridChart]:
        found = {cell: self.cells[cell].chart for cell in self._arrangement.shown}
        return {cell: chart for cell, chart in found.items() if chart is not None}

    def _begin_chart(self, cell: int) -> GridChart:
        chart = self.cells[cell].begin_chart()
        self.cells[cell].selection.select(self._number(cell))
        self._turns.hurry(cell)
        self._range.forget(cell)
        return chart

    def _end_chart(self, cell: int) -> None:
        self.cells[cell].end_chart()
        self._turns.hurry(cell)
        self._range.forget(cell)

    def _put(self, cell: int, instrument: str) -> None:
        self._arrangement.put(cell, instrument)
        self._show_cells()

    def _show_cells(self) -> None:
        """Let every cell show what the arrangement says."""
        self._known = len(self._board.instruments)
        for number in range(self.count):
            cell, symbol = self.cells[number], self._number(number)
            if symbol < 0:
                self._end_chart(number)
            elif cell.chart is not None and cell.selection.symbol != symbol:
                cell.selection.select(symbol)
                self._turns.hurry(number)
                self._range.forget(number)
        self._mark()

    def _mark(self) -> None:
        """Show which cell is selected, and say what is in each."""
        for number in range(self.count):
            cell, instrument = self.cells[number], self._arrangement.ids[number]
            cell.mark(number == self.selected and self.count > 1 and not self.is_alone)
            cell.say(self._message(number))
            said = tr("Chart {number} of {count}: empty", number=number + 1, count=self.count)
            if instrument:
                said = tr(
                    "Chart {number} of {count}: {name}", number=number + 1, count=self.count, name=instrument
                )
            cell.setAccessibleName(said)
        self.setAccessibleDescription(self.cells[self.selected].accessibleName())
        self.header.set_state(tr("Esc shows all") if self.is_alone else "")

    def _message(self, cell: int) -> str:
        instrument = self._arrangement.ids[cell]
        if instrument:
            # While its chart is being made there is nothing to say.
            known = self._number(cell) >= 0
            return "" if known else tr("{id} is not watched now", id=instrument)
        if cell != self.selected:
            if self.can_fill:
                return tr("Drag an instrument here, or press F to fill the grid")
            return tr("Drag an instrument here")
        return tr("Select an instrument in the watchlist, or drag one here")

    def _follow_selection(self) -> None:
        symbol = self._selection.symbol
        instrument = self._board.instruments[symbol].id if symbol >= 0 else ""
        if instrument and instrument != self._followed:
            self._followed = instrument
            if instrument != self._arrangement.current:
                self._put(self.selected, instrument)

    def _tell_others(self) -> None:
        """Select the selected cell's instrument in the other panels."""
        symbol = self._number(self.selected)
        if symbol >= 0:
            self._followed = self._arrangement.current
            self._selection.select(symbol)

    def _open_menu(self) -> None:
        self._popup(self.head.anchor())

    def _popup(self, at: QPoint) -> None:
        grid_menu(self._actions, self).popup(at)

    def _on_opened(self, cell: int) -> None:
        self.select(cell)
        self.turn_alone()

    def _on_dropped(self, cell: int, ids: Sequence[str]) -> None:
        """Show what was dropped from this cell on, in as many as there are."""
        for offset, instrument in enumerate(ids):
            self._arrangement.put(cell + offset, instrument)
        self._show_cells()
        self.select(cell)
