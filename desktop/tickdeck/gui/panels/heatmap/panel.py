"""The heat map: every instrument as a tile by sector, its size and its colour as chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tickdeck.domain.calendar import MINUTE_US
from tickdeck.gui.actions import Action
from tickdeck.gui.charts.heat_placement import Placement
from tickdeck.gui.charts.heat_scale import HeatScale
from tickdeck.gui.charts.treemap import OTHER
from tickdeck.gui.conventions import label_of
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.listed import Listed
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.heatmap.choices import SIZINGS, Choices, Colouring, Sizing, choices_of
from tickdeck.gui.panels.heatmap.crumbs import Crumbs
from tickdeck.gui.panels.heatmap.figures import FrozenFigures, LiveFigures
from tickdeck.gui.panels.heatmap.head import Head
from tickdeck.gui.panels.heatmap.hover import Hover
from tickdeck.gui.panels.heatmap.list_filter import ListFilter
from tickdeck.gui.panels.heatmap.offers import Offers
from tickdeck.gui.panels.heatmap.panel_actions import TITLE, actions_of, tile_menu
from tickdeck.gui.panels.heatmap.placing import TilePlacer
from tickdeck.gui.panels.heatmap.planner import Planner
from tickdeck.gui.panels.heatmap.tile_drag import drag_tile
from tickdeck.gui.panels.heatmap.tile_map import MARGIN_PX, TileMap
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.settings.watchlists import Watchlists
from tickdeck.words import tr


class HeatmapPanel(QWidget):
    """All listed instruments at a glance; a click selects, a double click opens a chart.

    Attributes:
        header: The panel's header, which serves as its dock's title bar.
        map: The tiles.

    Signals:
        chart_requested(int): The user wants a chart of an instrument.
        add_to_list_requested(int): The user wants an instrument on one of the lists.
    """

    chart_requested = Signal(int)
    add_to_list_requested = Signal(int)

    def __init__(
        self,
        *,
        board: Board,
        selection: Selection,
        theme: Theme,
        stale: Callable[[], npt.NDArray[np.bool_]],
        listed: Listed | None = None,
        minutes: Minutes | None = None,
        rvol: Callable[[], npt.NDArray[np.float64]] | None = None,
        lists: Callable[[], Watchlists] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the panel.

        Args:
            board: Turnover, prices and quotes of all instruments.
            selection: Which instrument is outlined, and where a click goes.
            theme: Colours, sizes, and whether tiles glide to new places.
            stale: For every instrument, whether its feed is not live now, so that its tile is grey.
            listed: Which instruments have tiles; None gives all of them one.
            minutes: The day by the minute, for the 5-minute change and the day's line; None has neither.
            rvol: RVOL of each instrument, NaN where unknown; None leaves it out of the choices.
            lists: The watchlists as they are, one of which may be shown alone; None offers none.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._board = board
        self._selection = selection
        self._theme = theme
        self._stale = stale
        everything = listed if listed is not None else Listed(board.instruments)
        self._listed = ListFilter(everything, board.instruments, lists)
        self._planner = Planner(board, self._listed)
        self._figures = LiveFigures(board, minutes=minutes, rvol=rvol)
        self._frozen: FrozenFigures | None = None
        self._choices = Choices()
        self._version = -1
        self._minute = -1
        self._now_us = 0
        self._must_repaint = False
        self._was_stale = np.zeros(0, dtype=bool)
        self.header = PanelHeader(tr(TITLE))
        self.map = TileMap(theme, self._choices.scale, tr(SIZINGS[Sizing.TURNOVER].nothing))
        self._placer = TilePlacer(self._planner, board, self.map, theme.sizes)
        self._head = Head(self.header, theme, self._choices, Offers(board, self._figures, self._listed))
        self._crumbs = Crumbs(theme, self.map)
        self._hover = Hover(self.map, board, minutes, self._figures, theme)
        self._build()
        self.map.selected = selection.symbol

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._crumbs.move(MARGIN_PX, MARGIN_PX - 2)
        box.addWidget(self.map, 1)
        self.setFocusProxy(self.map)
        self._head.menus.sizing_chosen.connect(self.set_sizing)
        self._head.menus.colouring_chosen.connect(self.set_colouring)
        self._head.menus.sector_chosen.connect(self.show_sector)
        self._head.menus.list_chosen.connect(self.show_list)
        self._head.scale_changed.connect(self.set_scale)
        self._head.pause_clicked.connect(self.toggle_pause)
        self._crumbs.all_clicked.connect(self.leave_sector)
        self.map.clicked.connect(self._selection.select)
        self.map.double_clicked.connect(self.chart_requested)
        self.map.sector_clicked.connect(self.show_sector)
        self.map.dragged.connect(self._on_map_dragged)
        self.map.menu_requested.connect(self._on_menu_requested)
        self._selection.changed.connect(self._on_selection_changed)

    @property
    def message(self) -> str:
        """The sentence shown instead of tiles, empty while there are tiles."""
        return self.map.message

    @property
    def choices(self) -> Choices:
        """What is chosen."""
        return self._choices

    @property
    def is_paused(self) -> bool:
        """Whether it shows a moment that is over."""
        return self._frozen is not None

    def refresh(self, frame: Frame) -> None:
        """Paint the tiles that changed on the cached picture, and mark it if there were any."""
        board, map_ = self._board, self.map
        self._now_us = frame.now_us
        dirty = self._dirty(frame.now_us)
        if self._lay_out(frame.now_us):
            dirty = np.arange(board.last.size)
        self._version = board.version
        if map_.message:
            self._hover.hide()
            return
        stale = self._stale_now()
        if self._was_stale.size == stale.size and stale.tobytes() != self._was_stale.tobytes():
            dirty = np.union1d(dirty, np.flatnonzero(stale != self._was_stale))
        self._was_stale = stale
        is_painted = False
        if dirty.size:
            values = self._source().values(self._choices.colouring, frame.now_us)
            is_painted = map_.painter.repaint(dirty, values, stale)
            self._head.point_at(values, map_.hovered)
        if map_.painter.advance(frame.now_us) or is_painted:
            map_.update_tiles()
        self._hover.refresh(frame.now_us, self._was_stale)

    def _source(self) -> FrozenFigures | LiveFigures:
        return self._figures if self._frozen is None else self._frozen

    def _dirty(self, now_us: int) -> npt.NDArray[np.intp]:
        """The instruments whose colour may have changed since the frame before."""
        board = self._board
        if self._must_repaint:
            self._must_repaint = False
            return np.arange(board.last.size)
        if self.is_paused:
            return np.zeros(0, dtype=np.intp)
        minute = now_us // MINUTE_US
        is_other_minute, self._minute = minute != self._minute, minute
        # These two change with the time of day too.
        by_time = self._choices.colouring in (Colouring.CHANGE_5_MIN, Colouring.RVOL)
        if by_time and (is_other_minute or board.version != self._version):
            return np.arange(board.last.size)
        if board.version == self._version:
            return np.zeros(0, dtype=np.intp)
        return board.changed_since(self._version)

    def _stale_now(self) -> npt.NDArray[np.bool_]:
        if self.is_paused and self._was_stale.size == self._board.last.size:
            return self._was_stale
        stale = np.zeros(self._board.last.size, dtype=bool)
        said = self._stale()[: stale.size]
        stale[: said.size] = said
        return stale

    def _lay_out(self, now_us: int) -> bool:
        """Lay the tiles out anew if that is due; whether other places are shown from this frame on."""
        placed = self._placer.step(now_us, self._source(), self._choices, is_held=self.is_paused)
        if placed is not None:
            placement, is_same_place = placed
            self._show(placement, is_same_place=is_same_place)
        return placed is not None

    def _show(self, placement: Placement, *, is_same_place: bool) -> None:
        """Let tiles go to their places, or be there at once."""
        map_, tiles = self.map, placement.numbers.size
        message = "" if tiles else self._nothing()
        glides = is_same_place and self._theme.moves and not (message or map_.message)
        if message != map_.message:
            map_.message = message
            map_.update()
        map_.painter.show(placement, glides=glides)
        self._head.show_choices(self._choices, self._listed.shown)
        self._head.show_count(tiles, self._board.last.size)

    def _nothing(self) -> str:
        """Why there are no tiles, and what to do about it."""
        if self._planner.is_list_empty():
            return tr("The list is empty. Add instruments in the watchlist.")
        if self._choices.sector:
            return tr("No tile in this sector now. Esc shows all sectors.")
        return tr(SIZINGS[self._choices.sizing].nothing)

    def set_sizing(self, sizing: Sizing) -> None:
        """Let tiles be as large as something else."""
        self._choose(replace(self._choices, sizing=sizing))

    def set_colouring(self, colouring: Colouring) -> None:
        """Let colours tell something else."""
        if self._figures.knows(colouring):
            self._choose(replace(self._choices, colouring=colouring))

    def set_scale(self, scale: HeatScale) -> None:
        """Let colours be full at other values."""
        self._choices = self._choices.with_scale(scale)
        self._head.show_choices(self._choices, self._listed.shown)
        self.map.painter.set_scale(scale)
        self._must_repaint = True

    def show_sector(self, sector: str) -> None:
        """Show one sector alone."""
        self._choose(replace(self._choices, sector=sector))

    def show_list(self, name: str) -> None:
        """Show one list alone; none shows all of them."""
        self._choose(replace(self._choices, list_name=name))

    def leave_sector(self) -> None:
        """Show all sectors."""
        self._choose(replace(self._choices, sector=""))

    def _choose(self, choices: Choices) -> None:
        """Show what was chosen, from the next frame on."""
        if choices == self._choices:
            return
        self._choices = choices
        self.map.sector = ""
        self.map.painter.set_scale(choices.scale)
        self._listed.choose(choices.list_name)
        self._head.show_choices(choices, self._listed.shown)
        self._crumbs.show_sector(choices.sector)
        self._planner.forget()

    def toggle_pause(self) -> None:
        """Hold the picture, or show what is now."""
        self._frozen = None if self.is_paused else FrozenFigures.of(self._figures, self._now_us)
        self._head.show_paused(is_paused=self.is_paused)
        self._must_repaint = True

    def state(self) -> dict[str, object]:
        """All choices; a pause is not one, so that nobody finds an old picture the day after."""
        return self._choices.state()

    def restore(self, state: Mapping[str, object]) -> None:
        """Choose as it was; what cannot be used is the default."""
        choices = choices_of(state)
        if not self._figures.knows(choices.colouring):
            choices = replace(choices, colouring=Colouring.CHANGE)
        if all(choices.sector != (each.sector or OTHER) for each in self._board.instruments):
            # That of another feed, or of another time.
            choices = replace(choices, sector="")
        self._choose(choices)

    def offered(self) -> Sequence[Action]:
        """What can be done here, with keys that count while the focus is in it."""
        return actions_of(self)

    def knows(self, colouring: Colouring) -> bool:
        """Whether there are values for a colouring."""
        return self._figures.knows(colouring)

    def has_tile(self) -> bool:
        """Whether the selected instrument has a tile."""
        return self.map.painter.rect_of(self._selection.symbol) is not None

    def step_scale(self, steps: int) -> None:
        """Let colours be full some steps further, negative ones at smaller values."""
        self.set_scale(self._choices.scale.stepped(steps))

    def reset_scale(self) -> None:
        """Let colours be full where they usually are."""
        self.set_scale(self._choices.scale.reset())

    def toggle_card(self) -> None:
        """Show the quote of the selected tile, or hide it."""
        self._hover.pin()

    def open_menu(self) -> None:
        """Open the menu of all choices."""
        self._head.open_more()

    def open_sectors(self) -> None:
        """Open the menu of sectors."""
        self._head.open_sectors()

    def open_lists(self) -> None:
        """Open the menu of lists."""
        self._head.open_lists()

    def has_lists(self) -> bool:
        """Whether there are lists to choose from."""
        return self._listed.has_lists

    def open_chart(self) -> None:
        """Ask for a chart of the selected instrument."""
        if self._selection.symbol >= 0:
            self.chart_requested.emit(self._selection.symbol)

    def ask_for_list(self) -> None:
        """Ask for a list to put the selected instrument on."""
        if self._selection.symbol >= 0:
            self.add_to_list_requested.emit(self._selection.symbol)

    def zoom_in(self) -> None:
        """Show the sector of the selected tile alone."""
        if self.has_tile():
            self.show_sector(self._board.instruments[self._selection.symbol].sector or OTHER)

    def step_back(self) -> None:
        """Hide the card, or show all sectors."""
        if self._hover.number >= 0:
            self._hover.hide()
        self.leave_sector()

    def open_current(self) -> None:
        """Open the sector whose header has the keys, else a chart of the selected instrument."""
        if self.map.sector:
            self.show_sector(self.map.sector)
        elif self.has_tile():
            self.open_chart()

    def copy(self) -> None:
        """Put the quote of the selected instrument on the clipboard."""
        if self._selection.symbol >= 0:
            QGuiApplication.clipboard().setText(self.tip(self._selection.symbol))

    def _on_map_dragged(self, number: int) -> None:
        self._hover.hide()
        instrument, painter = self._board.instruments[number], self.map.painter
        drag_tile(
            self.map, instrument.id, label_of(instrument), colour=painter.colour_of(number), theme=self._theme
        )

    def _on_menu_requested(self, number: int, at: QPoint) -> None:
        """The menu of an instrument, or of the map alone where it is -1."""
        self._hover.hide()
        if number >= 0:
            self._selection.select(number)
        sector = self._board.instruments[number].sector or OTHER if number >= 0 else ""
        tile_menu(self, self, sector).popup(at)

    def _on_selection_changed(self, number: int) -> None:
        self.map.selected = number
        self.map.setAccessibleDescription(self.tip(number).splitlines()[0] if number >= 0 else "")
        self.map.update()

    def tip(self, number: int) -> str:
        """The full quote of an instrument in lines."""
        return self._hover.text_of(number, self._now_us, self._was_stale).plain

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the header; tiles are laid out at the next frame."""
        super().resizeEvent(event)
        self._head.fit(self.width())
        self.map.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the card along."""
        super().hideEvent(event)
        self._hover.hide()
