"""The panels of one run's window, each with what it shows; a new one is an entry here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QCursor

from tickdeck.app.alert_actions import ALERTS
from tickdeck.app.desk import Desk
from tickdeck.app.lifecycle import Run
from tickdeck.domain.sessions import Phase
from tickdeck.gui.charts.tick_series import MOST_PRINTS
from tickdeck.gui.conventions import name_of
from tickdeck.gui.first_print import expected
from tickdeck.gui.main_window import FEED, LOG, RECORDER
from tickdeck.gui.panel import PanelEntry, Place
from tickdeck.gui.panels.chart.alert_level import AlertLevel
from tickdeck.gui.panels.chart.panel import ChartPanel
from tickdeck.gui.panels.chart_grid.panel import MOST_TICKS, ChartGridPanel
from tickdeck.gui.panels.data_quality.panel import DataQualityPanel
from tickdeck.gui.panels.feed.panel import FeedPanel
from tickdeck.gui.panels.heatmap.panel import HeatmapPanel
from tickdeck.gui.panels.log.panel import LogPanel
from tickdeck.gui.panels.recorder.panel import RecorderPanel
from tickdeck.gui.panels.tape.earlier import Earlier
from tickdeck.gui.panels.tape.panel import TapePanel
from tickdeck.gui.panels.watchlist.panel import WatchlistPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme
from tickdeck.words import tr

CHART = "chart"
"""The name of the chart."""
QUALITY = "quality"
"""The name of the data quality panel."""


_CHART_EM = 9
"""The chart's least height, in multiples of the size of a text: three prices beside each other."""


@dataclass(frozen=True, slots=True)
class Panels:
    """The panels of a window.

    Attributes:
        entries: All of them.
        watchlist: The one in which instruments are added and removed.
        chart: The one that shows an instrument on request.
        quality: The one that shows what is known of a recording on request.
    """

    entries: tuple[PanelEntry, ...]
    watchlist: WatchlistPanel
    chart: ChartPanel
    quality: DataQualityPanel


def panels_of(desk: Desk, *, theme: Theme) -> Panels:
    """Build the panels of a run.

    Args:
        desk: What they show and act on.
        theme: Colours.
    """
    run, terminal = desk.run, desk.run.terminal
    listed = desk.listed
    followers = ("watchlist", "chart", "chart_grid", "heatmap", "unusual", "tape")
    links = {name: desk.links.linked() for name in followers}
    watchlist = WatchlistPanel(
        board=terminal.board,
        selection=links["watchlist"],
        theme=theme,
        stale=terminal.stale,
        lists=desk.lists.model,
        find=desk.finding.find,
        names=desk.lists.names_of,
        universes=desk.lists.universes,
        read_text=desk.lists.instruments.read_text,
        run_in_worker=desk.worker.run,
        minutes=desk.minutes,
        moves=desk.moves,
        rvol=desk.unusual.rvol,
    )
    watchlist.chart_requested.connect(desk.open_chart)
    watchlist.alert_requested.connect(desk.alerts.ask)
    chart = _chart(desk, theme, links["chart"], least_em=_CHART_EM)
    grid = ChartGridPanel(
        board=terminal.board,
        make_chart=partial(_chart, desk, theme, most_ticks=MOST_TICKS),
        of_chart=chart.offered(),
        selection=links["chart_grid"],
        theme=theme,
        fill=partial(_ids_in_order, run, watchlist),
    )
    heatmap = HeatmapPanel(
        board=terminal.board,
        selection=links["heatmap"],
        theme=theme,
        stale=terminal.stale,
        listed=listed,
        minutes=desk.minutes,
        rvol=desk.unusual.rvol,
        lists=lambda: desk.lists.model.now,
    )
    heatmap.chart_requested.connect(desk.open_chart)
    heatmap.add_to_list_requested.connect(partial(_add_to_list, run, watchlist, heatmap))
    unusual = desk.unusual.panel(theme, links["unusual"], desk.chart_at)
    tape = TapePanel(
        board=terminal.board,
        tape=terminal.tape,
        recent=desk.recent,
        selection=links["tape"],
        listed=listed,
        stale=terminal.stale,
        theme=theme,
        earlier=Earlier(desk.past, terminal.tape, terminal.instruments, desk.earlier_today.pauses_of),
        expected=partial(_expected, run),
    )
    tape.refused.connect(partial(desk.troubles.__setitem__, "tape"))
    feed = FeedPanel(
        figures=run.figures, feed=desk.feed, control=desk.feed, instruments=terminal.instruments, theme=theme
    )
    recorder = RecorderPanel(health=desk.recording.health, control=desk.recording, theme=theme)
    quality = DataQualityPanel(source=desk.days, theme=theme, names=_names(run))
    quality.chosen.connect(_select_in(run, desk.selection))
    log = LogPanel(source=desk.log_book, theme=theme, venue=terminal.instruments.venue)
    entries = (
        PanelEntry("watchlist", watchlist, Place.LEFT, "Ctrl+Shift+W", links["watchlist"], tr("Watchlist")),
        PanelEntry(CHART, chart, Place.RIGHT_TOP, "Ctrl+Shift+G", links["chart"]),
        PanelEntry("chart_grid", grid, Place.HIDDEN, "Ctrl+Shift+B", links["chart_grid"]),
        PanelEntry("heatmap", heatmap, Place.RIGHT_BOTTOM, "Ctrl+Shift+H", links["heatmap"]),
        PanelEntry("unusual", unusual, Place.FAR_RIGHT_TOP, "Ctrl+Shift+U", links["unusual"]),
        PanelEntry("tape", tape, Place.FAR_RIGHT_BOTTOM, "Ctrl+Shift+T", links["tape"]),
        PanelEntry(
            ALERTS, desk.alerts.panel(theme, lambda: desk.selection.symbol), Place.HIDDEN, "Ctrl+Shift+A"
        ),
        PanelEntry(FEED, feed, Place.HIDDEN, "Ctrl+Shift+F"),
        PanelEntry(RECORDER, recorder, Place.HIDDEN, "Ctrl+Shift+R"),
        PanelEntry(QUALITY, quality, Place.HIDDEN, "Ctrl+Shift+D"),
        PanelEntry(LOG, log, Place.HIDDEN, "Ctrl+Shift+L"),
    )
    return Panels(entries, watchlist, chart, quality)


def _chart(
    desk: Desk, theme: Theme, selection: Selection, *, most_ticks: int = MOST_PRINTS, least_em: int = 0
) -> ChartPanel:
    """A chart that follows a selection, and the alerts of its instrument."""
    terminal, alerts = desk.run.terminal, desk.alerts
    chart = ChartPanel(
        board=terminal.board,
        tape=terminal.tape,
        gaps=terminal.gaps.of,
        bars=terminal.bars.of,
        stale=terminal.stale,
        selection=selection,
        theme=theme,
        past=desk.past,
        pauses_of=desk.earlier_today.pauses_of,
        calendar=terminal.session.hours,
        find=desk.finding.find,
        levels=lambda symbol: [AlertLevel(*level) for level in alerts.desk.levels_of(symbol)],
        most_ticks=most_ticks,
        least_em=least_em,
    )
    chart.alert_requested.connect(alerts.ask)
    chart.level_moved.connect(alerts.move_level)
    chart.level_removed.connect(alerts.desk.delete)
    return chart


def _expected(run: Run, symbol: int) -> str:
    """When the first print of an instrument shows; -1 is for the first of all."""
    terminal, table = run.terminal, run.terminal.instruments
    if not len(table):
        return expected(Phase.UNKNOWN)
    venue = table[symbol].venue if 0 <= symbol < len(table) else table.venue
    return expected(terminal.session.hours(venue).at(terminal.clock.now_us()).phase)


def _ids_in_order(run: Run, watchlist: WatchlistPanel) -> list[str]:
    """The instruments that the watchlist shows, from the top."""
    numbers = watchlist.table.order
    return [run.terminal.instruments[number].id for number in numbers[numbers >= 0].tolist()]


def _add_to_list(run: Run, watchlist: WatchlistPanel, heatmap: HeatmapPanel, symbol: int) -> None:
    """Ask at the tile to which list an instrument shall be added."""
    tile, mouse = heatmap.map.screen_rect(symbol), QCursor.pos()
    menu = watchlist.menus.of_lists_for([run.terminal.instruments[symbol].id])
    menu.popup(mouse if tile.contains(mouse) else tile.center())


def _names(run: Run) -> Callable[[str], str]:
    """An instrument's name in the window's language, by its id; empty for one that this run has not."""
    table = run.terminal.instruments

    def name(symbol: str) -> str:
        number = table.number(symbol)
        return name_of(table[number]) if number is not None else ""

    return name


def _select_in(run: Run, selection: Selection) -> Callable[[str], None]:
    table = run.terminal.instruments

    def select(symbol: str) -> None:
        # One that was recorded in another run may not be watched in this one.
        if (number := table.number(symbol)) is not None:
            selection.select(number)

    return select
