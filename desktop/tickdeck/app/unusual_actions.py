"""Unusual volume: what is usual is learnt from recorded days, and each second is compared with it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QApplication

from tickdeck.analytics.alarm_rate import Rehearsal, false_alarms, rehearsal_of
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.analytics.usual import RecordedVolumes, UsualVolume
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.past import Past
from tickdeck.app.unusual_feed import UnusualFeed
from tickdeck.app.wiring import Terminal
from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.errors import RecordingError
from tickdeck.gui.panels.unusual.panel import UnusualPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.minutes import Minutes
from tickdeck.settings.keeper import Keeper
from tickdeck.settings.unusual import ThresholdFile, Thresholds
from tickdeck.words import tr

_log = logging.getLogger(__name__)

_SETTLE_S = 5
"""So long the number of instruments stands still before those that are new are learnt."""
_RETRY_S = 60
DAYS = 20
"""Recorded days that are learnt from."""


class UnusualActions:
    """The watch of a run.

    Attributes:
        watch: What detects and remembers.
    """

    def __init__(
        self, terminal: Terminal, *, minutes: Minutes, past: Past, worker: DeskWorker, config_dir: Path
    ) -> None:
        """Begin to watch; what is usual is learnt once the run is under way.

        Args:
            terminal: The run.
            minutes: The day by the minute.
            past: What was recorded.
            worker: Runs what waits.
            config_dir: Where the thresholds are kept, and what was seen today.
        """
        self._terminal = terminal
        self._minutes = minutes
        self._past = past
        self._worker = worker
        file = ThresholdFile(config_dir)
        thresholds, self._told = file.read()
        self._thresholds = Keeper(file.write, name="thresholds of unusual volume")
        self._hours = terminal.session.hours
        self.watch = Watch(terminal.instruments, minutes, self._hours, thresholds)
        # Invented volume is not what was unusual in a real market.
        folder = config_dir / "simulated" if terminal.options.is_simulated else config_dir
        self._feed = UnusualFeed(folder, self.watch, terminal.instruments)
        self._feed.read(terminal.clock.now_us())
        terminal.ingest.add_sink(self.watch.append)
        self._learnt = self._due = (-1, -1)
        self._still_s = self._patience_s = 0
        self._unlearnt = ""
        self._is_learning = False
        self._rehearsal: Rehearsal | None = None

    def panel(
        self, theme: Theme, selection: Selection, show_chart: Callable[[int, int | None], None]
    ) -> UnusualPanel:
        """The panel for a window.

        Args:
            theme: Colours.
            selection: The instrument that it chooses and follows.
            show_chart: Shows an instrument's chart, by its number, at a moment.
        """
        panel = UnusualPanel(
            watch=self.watch,
            board=self._terminal.board,
            minutes=self._minutes,
            selection=selection,
            theme=theme,
            stale=self._terminal.stale,
        )
        panel.chart_requested.connect(show_chart)
        panel.sounded.connect(_beep)
        panel.thresholds_changed.connect(self._keep)
        return panel

    @property
    def trouble(self) -> str:
        """What could not be read or written, whole sentences; empty if all is well."""
        unlearnt = self._unlearnt and tr(
            "What volume is usual is not known yet, and tried again: {why}", why=self._unlearnt
        )
        return " ".join(filter(None, (self._told, self._thresholds.trouble, self._feed.trouble, unlearnt)))

    def rvol(self) -> npt.NDArray[np.float64]:
        """Relative volume by instrument; NaN without recorded days."""
        return self.watch.rvol

    def pass_second(self) -> None:
        """Look at the second that has passed; learn anew on a new day, and for more instruments."""
        now_us = self._terminal.clock.now_us()
        self.watch.pass_second(now_us, self._terminal.stale())
        due = (now_us // DAY_US, len(self._terminal.instruments))
        # Names are often added one after the other.
        self._still_s = self._still_s + 1 if due == self._due else 0
        self._due = due
        wait_s = _SETTLE_S if due[0] == self._learnt[0] else 0
        if due != self._learnt and self._still_s >= wait_s + self._patience_s and not self._is_learning:
            self._is_learning = True
            self._worker.do(self._learn(due))
        if self._terminal.owns_desk:
            self._feed.pass_second()

    def stop(self) -> None:
        """Keep what was seen today; may wait for the disk."""
        if self._terminal.owns_desk:
            self._feed.save()
        self._feed.stop()
        self._thresholds.stop()

    async def _learn(self, due: tuple[int, int]) -> None:
        table = self._terminal.instruments
        try:
            found = await self._past.minute_volumes([each.id for each in table], DAYS)
            recorded = {
                code: RecordedVolumes(found.dates, volume) for code, volume in found.by_instrument().items()
            }
            for sentence in found.damage:
                _log.warning("%s", sentence)
            if found.dates:
                usual, self._rehearsal = await asyncio.to_thread(self._learnt_from, recorded)
                self.watch.use(usual)
                await self._rehearse(self.watch.thresholds)
        except RecordingError as error:
            _log.warning("What is usual could not be learnt: %s", error)
            self._unlearnt = str(error)
            self._still_s, self._patience_s = 0, _RETRY_S
        else:
            self._learnt, self._unlearnt, self._patience_s = due, "", 0
        finally:
            self._is_learning = False

    def _learnt_from(self, recorded: Mapping[str, RecordedVolumes]) -> tuple[UsualVolume, Rehearsal]:
        table = self._terminal.instruments
        return UsualVolume.learnt(table, recorded, self._hours), rehearsal_of(table, recorded, self._hours)

    async def _rehearse(self, thresholds: Thresholds) -> None:
        """Find out how often the thresholds would have spoken on the last recorded day."""
        if self._rehearsal is not None:
            price = self._terminal.board.last.copy()
            rates = await asyncio.to_thread(false_alarms, self._rehearsal, thresholds, price)
            self.watch.take_rates(thresholds, rates)

    def _keep(self, thresholds: Thresholds) -> None:
        if self._terminal.owns_desk:
            self._thresholds.save(thresholds)
        self._worker.do(self._rehearse(thresholds))


def _beep(_kind: object) -> None:
    QApplication.beep()
