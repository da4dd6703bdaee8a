"""What the window knows of the recorded days: their list, and an audit of one, made by a child process."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

import msgspec

from tickdeck.app.child_run import ChildRun
from tickdeck.domain.data_quality import DayQuality
from tickdeck.domain.errors import RecordingError
from tickdeck.gui.panels.data_quality.source import QualityUpdate
from tickdeck.settings.paths import recordings_dir
from tickdeck.store.audit.scope import days_at
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_LISTED_FOR_S = 4.0
_ENDED_EARLY = mark("The check came to no end ({status}); what it said is in the log.")
_NOT_STARTED = mark("The check could not be started ({why}).")


class _Line(msgspec.Struct):
    progress: float = -1.0
    day: DayQuality | None = None


class RecordedDays:
    """Lists the days of a data folder, and has one checked at a time."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._days: tuple[tuple[str, str], ...] = ()
        self._listed_s = float("-inf")
        self._listing: asyncio.Task[None] | None = None
        self._check: ChildRun | None = None
        self._ending: list[ChildRun] = []

    def days(self) -> tuple[tuple[str, str], ...]:
        """The days recorded as (feed, ``YYYY-MM-DD``), newest first, as they were some seconds ago."""
        loop = asyncio.get_running_loop()
        idle = self._listing is None or self._listing.done()
        if idle and loop.time() - self._listed_s >= _LISTED_FOR_S:
            self._listing = loop.create_task(self.list(), name="list of days")
        return self._days

    async def list(self) -> None:
        """Look which days there are now; the disk is asked in a worker."""
        self._days = await asyncio.to_thread(_days_below, self._data_dir)
        self._listed_s = asyncio.get_running_loop().time()

    def start(self, feed: str, day: str, report: Callable[[QualityUpdate], None]) -> None:
        """Check a day in a child process; `report` is called on the loop, at last with result or error."""
        self.cancel()
        result: list[DayQuality] = []

        def line(text: bytes) -> None:
            try:
                told = msgspec.json.decode(text, type=_Line)
            except msgspec.MsgspecError:
                _log.warning("The audit said something else: %r", text[:200])
                return
            if told.day is not None:
                result.append(told.day)
            elif told.progress >= 0:
                report(QualityUpdate(progress=told.progress))

        def ended(status: int, said: str) -> None:
            self._check = None
            if result:
                report(QualityUpdate(1.0, result[-1]))
                return
            if said:
                _log.info("The audit of %s %s: %s", feed, day, said)
            sentence = said.splitlines()[-1].removeprefix("tickdeck: ") if said else ""
            report(QualityUpdate(error=sentence or _ENDED_EARLY.format(status=status)))

        try:
            path = recordings_dir(self._data_dir, feed) / day
            self._check = ChildRun(("audit", str(path), "--json-lines"), line=line, ended=ended)
        except OSError as error:
            report(QualityUpdate(error=_NOT_STARTED.format(why=error.strerror or error)))

    def cancel(self) -> None:
        """Have the check under way end, which then says nothing more; waits for nothing."""
        if self._check is not None:
            self._ending = [check for check in (*self._ending, self._check) if check.is_running]
            self._check.silence()
            self._check.cancel()
            self._check = None

    def stop(self) -> None:
        """End all checks, and wait until they have."""
        self.cancel()
        for check in self._ending:
            check.stop()


def _days_below(data_dir: Path) -> tuple[tuple[str, str], ...]:
    try:
        found = days_at(data_dir)
    except (OSError, RecordingError):
        # Nothing yet, or not now; the recorder says what is wrong with the disk.
        return ()
    return tuple(sorted(((feed_dir.name, day) for feed_dir, day in found), key=lambda pair: pair[::-1])[::-1])
