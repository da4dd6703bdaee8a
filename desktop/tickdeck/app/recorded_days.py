"""What the window knows of the recorded days: their list, and an audit of one, made by a child process."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from tickdeck.app.child_run import ChildRun
from tickdeck.domain.data_quality import DayQuality
from tickdeck.domain.errors import RecordingError
from tickdeck.gui.panels.data_quality.source import Day, QualityUpdate
from tickdeck.settings.paths import recordings_dir
from tickdeck.store.audit.scope import days_at
from tickdeck.store.day_names import day_named
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_LISTED_FOR_S = 4.0
_DATE_LENGTH = len("YYYY-MM-DD")
_ENDED_EARLY = mark("The check came to no end ({status}); what it said is in the log.")
_NOT_STARTED = mark("The check could not be started ({why}).")


class _Line(msgspec.Struct):
    progress: float = -1.0
    day: DayQuality | None = None


class RecordedDays:
    """Lists the days of a data folder and what was opened from elsewhere, and has one checked at a time.

    Attributes:
        results: What checks have found in this run, kept for the panel.
    """

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._days: tuple[Day, ...] = ()
        self._elsewhere: dict[Day, Path] = {}
        self._listed_s = float("-inf")
        self._listing: asyncio.Task[None] | None = None
        self._check: ChildRun | None = None
        self._ending: list[ChildRun] = []
        self.results: dict[Day, DayQuality] = {}

    def days(self) -> tuple[Day, ...]:
        """The days recorded, newest first, as they were some seconds ago, below what is from elsewhere."""
        loop = asyncio.get_running_loop()
        idle = self._listing is None or self._listing.done()
        if idle and loop.time() - self._listed_s >= _LISTED_FOR_S:
            self._listing = loop.create_task(self.list(), name="list of days")
        return (*reversed(self._elsewhere), *self._days)

    def name_of(self, path: Path) -> Day:
        """What a recording is called in the list of days, so that it can be chosen and checked.

        Args:
            path: A file or a folder. What lies below this data folder's recordings is a part of its day.
                Anything else is remembered: it is listed from now on, and that very path is checked.

        Returns:
            A feed and a date; for what is from elsewhere its own name and its folder's.
        """
        path = _plain(path)
        own = _plain(recordings_dir(self._data_dir, ""))
        parts = path.relative_to(own).parts if path.is_relative_to(own) else ()
        if len(parts) > 1 and day_named(date := parts[1][:_DATE_LENGTH]) is not None:
            return parts[0], date
        name = path.name, path.parent.name
        if self._elsewhere.get(name, path) != path:
            name = path.name, str(path.parent)
        self._elsewhere[name] = path
        return name

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
            path = self._elsewhere.get((feed, day)) or recordings_dir(self._data_dir, feed) / day
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


def _plain(path: Path) -> Path:
    # Links are not followed: that would ask the disk, and a path not recognised is checked by itself.
    return Path(os.path.normpath(path.absolute()))


def _days_below(data_dir: Path) -> tuple[Day, ...]:
    try:
        found = days_at(data_dir)
    except (OSError, RecordingError):
        # Nothing yet, or not now; the recorder says what is wrong with the disk.
        return ()
    return tuple(sorted(((feed_dir.name, day) for feed_dir, day in found), key=lambda pair: pair[::-1])[::-1])
