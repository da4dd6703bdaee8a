"""What the panels of a run show and act on; it stays when the window is built anew in another look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tickdeck.app.connection import Connection
from tickdeck.app.feed_health import FeedDesk
from tickdeck.app.lifecycle import Run
from tickdeck.app.log_book import LogBook
from tickdeck.app.recorded_days import RecordedDays
from tickdeck.app.recording_actions import RecordingActions
from tickdeck.gui.listed import Listed
from tickdeck.gui.selection import LinkGroup, Links
from tickdeck.gui.theme import load_theme
from tickdeck.pipeline.minutes import Minutes
from tickdeck.pipeline.recent_ticks import RecentTicks


class Desk:
    """The parts of a run's window that are not widgets.

    Attributes:
        run: The run.
        log_book: The newest lines of the log.
        minutes: The day of each instrument by the minute.
        recent: The newest ticks of all instruments.
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
    ) -> None:
        """Make the parts.

        Args:
            run: The run.
            connection: Where settings are remembered.
            record_into: Ends this run and starts another that records into a folder.
            drawn_s: Seconds that the panels have taken so far.
            redacted: Blots secrets out of a text.
            log_book: The newest lines of the log.
        """
        terminal = run.terminal
        self.run = run
        self.log_book = log_book
        self.minutes = Minutes(terminal.instruments)
        self.recent = RecentTicks()
        for sink in (self.minutes.append, self.recent.append):
            terminal.ingest.add_sink(sink)
        self.troubles: dict[str, str] = {}
        self.links = Links()
        self.selection = self.links.of(LinkGroup.BLUE)
        self.listed = Listed(terminal.instruments)
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
        )
        if terminal.repair is not None:
            terminal.repair.focus = lambda: self.selection.symbol
        if len(terminal.instruments):
            self.selection.select(0)

    def pass_second(self) -> None:
        """Let the window say what could not be read or written."""
        self.run.terminal.desk_trouble = " ".join(filter(None, self.troubles.values()))
