"""What the panels of a run show and act on; it stays when the window is built anew in another look."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from tickdeck.app.alert_actions import AlertActions
from tickdeck.app.connection import Connection
from tickdeck.app.desk_lists import DeskLists
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.earlier_today import EarlierToday
from tickdeck.app.feed_health import FeedDesk
from tickdeck.app.finding import Finding
from tickdeck.app.lifecycle import Run
from tickdeck.app.log_book import LogBook
from tickdeck.app.past import Past
from tickdeck.app.recorded_days import RecordedDays
from tickdeck.app.recording_actions import RecordingActions
from tickdeck.app.unusual_actions import UnusualActions
from tickdeck.domain.errors import FolderInUseError
from tickdeck.gui.frame_clock import FailingPanel
from tickdeck.gui.listed import Listed
from tickdeck.gui.selection import LinkGroup, Links
from tickdeck.gui.theme import load_theme
from tickdeck.pipeline.minutes import Minutes
from tickdeck.pipeline.moves import Moves
from tickdeck.pipeline.recent_ticks import RecentTicks
from tickdeck.settings.paths import recordings_dir
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_SHARED = mark(
    "Lists, alerts and workspaces belong to the other Tickdeck on this folder: what is changed here is not "
    "kept, and no alert fires here."
)
_FAILING = mark(
    "The panel {name} cannot show what is new ({kind}); the others go on. "
    "Close it and open it again, or copy diagnostics."
)


class Desk:
    """The parts of a run's window that are not widgets.

    Attributes:
        run: The run.
        log_book: The newest lines of the log.
        minutes: The day of each instrument by the minute.
        recent: The newest ticks of all instruments.
        moves: The last moves of each price.
        worker: Runs what waits for the disk.
        lists: The watchlists.
        past: What was recorded, for charts and for what is usual.
        earlier_today: What earlier runs recorded today.
        unusual: What is unusual, and how much of it is usual.
        show_chart: Shows an instrument's chart, by its number, at a moment or now; set with the window.
        alerts: The alerts.
        finding: Finds instruments as one types.
        troubles: What could not be read or written, a sentence or nothing, by whose it is.
        links: The instruments that the panels follow, by the groups' colours.
        selection: The one that they follow at first.
        listed: Which instruments are shown.
        feed: How the feed is.
        days: What is recorded.
        recording: How the recorder is, and what can be done about recordings.
    """

    def __init__(
        self,
        run: Run,
        *,
        connection: Connection,
        record_into: Callable[[Path], None],
        drawn_s: Callable[[], float],
        redacted: Callable[[str], str],
        log_book: LogBook,
        failing: Callable[[], Sequence[FailingPanel]] = tuple,
    ) -> None:
        """Make the parts.

        Args:
            run: The run.
            connection: Where settings are remembered.
            record_into: Ends this run and starts another that records into a folder.
            drawn_s: Seconds that the panels have taken so far.
            redacted: Blots secrets out of a text.
            log_book: The newest lines of the log.
            failing: The panels that cannot show what is new.
        """
        terminal = run.terminal
        self.run = run
        self.log_book = log_book
        self._failing = failing
        self.listed = Listed(terminal.instruments)
        self.minutes = Minutes(terminal.instruments)
        self.recent = RecentTicks()
        self.moves = Moves(terminal.instruments)
        for sink in (self.minutes.append, self.recent.append, self.moves.append):
            terminal.ingest.add_sink(sink)
        self.worker = DeskWorker()
        self.lists = DeskLists(terminal, self.listed, connection)
        feed_dir = recordings_dir(terminal.options.data_dir, terminal.options.spec.name)
        self.past = Past(
            feed_dir, terminal.instruments, terminal.clock, seal_soon=terminal.recorder.seal_soon
        )
        self.earlier_today = EarlierToday(
            terminal, self.past, self.worker, minutes=self.minutes, moves=self.moves
        )
        self.unusual = UnusualActions(
            terminal,
            minutes=self.minutes,
            past=self.past,
            worker=self.worker,
            config_dir=connection.config_dir,
        )
        self.show_chart: Callable[[int, int | None], None] = lambda _number, _at_us: None
        self.finding = Finding(terminal.options.spec, terminal.instruments)
        self.alerts = AlertActions(
            terminal,
            search=self.finding.find,
            minutes=self.minutes,
            rvol=self.unusual.rvol,
            is_day_whole=self.earlier_today.is_whole,
            config_dir=connection.config_dir,
            show_chart=self.chart_at,
        )
        self._connection = connection
        self.troubles: dict[str, str] = {}
        self.links = Links()
        self.selection = self.links.of(LinkGroup.BLUE)
        self.feed = FeedDesk(terminal, figures=run.figures, drawn_s=drawn_s, redacted=redacted)
        self.days = RecordedDays(terminal.options.data_dir)
        self.recording = RecordingActions(
            terminal=terminal,
            days=self.days,
            selection=self.selection,
            # The window gives it its own.
            theme=load_theme(),
            connection=connection,
            record_into=record_into,
            worker=self.worker,
        )
        if terminal.repair is not None:
            terminal.repair.focus = lambda: self.selection.symbol
        if len(terminal.instruments):
            self.selection.select(0)

    @property
    def is_second(self) -> bool:
        """Whether another Tickdeck has this folder, and with it the lists, alerts and workspaces."""
        return isinstance(self.run.terminal.recorder_refusal, FolderInUseError)

    def open_chart(self, symbol: int) -> None:
        """Show the chart of an instrument now."""
        self.show_chart(symbol, None)

    def chart_at(self, symbol: int, at_us: int | None) -> None:
        """Show the chart of an instrument at a moment."""
        self.show_chart(symbol, at_us)

    def pass_second(self) -> None:
        """Keep what has changed, and let the window say what could not be read or written."""
        if self.is_second:
            self.alerts.hold()
            self.troubles["shared"] = _SHARED
        else:
            self.lists.write()
            self.troubles["shared"] = self.lists.claimed
        self.earlier_today.pass_second()
        self.unusual.pass_second()
        self.troubles |= {
            "connection": self._connection.trouble,
            "lists": self.lists.trouble,
            "unusual": self.unusual.trouble,
            "alerts": self.alerts.trouble,
            "past": " ".join(self.past.trouble),
            "earlier_today": self.earlier_today.trouble,
            "panels": " ".join(_FAILING.format(name=each.name, kind=each.kind) for each in self._failing()),
        }
        before, now = self.run.terminal.desk_troubles, tuple(filter(None, self.troubles.values()))
        for sentence in now:
            # In the log it can still be read once it was put away in the window.
            if sentence not in before:
                _log.warning("%s", sentence)
        self.run.terminal.desk_troubles = now

    def stop(self) -> None:
        """Keep what has changed, and end what works for the window; may wait for the disk."""
        self.past.stop()
        self.unusual.stop()
        self.alerts.stop()
        if not self.is_second:
            self.lists.write()
        self.lists.stop()
