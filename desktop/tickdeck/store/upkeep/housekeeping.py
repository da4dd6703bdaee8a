"""Housekeeping: past days are merged in the background, and those beyond the user's limits deleted.

Whoever holds the feed folder's lock owns one of it beside the recorder. Merging and auditing are done by
child processes, so that neither HDF5's lock nor Python's holds up a frame; killing them at any moment loses
nothing. The thread itself deletes, file by file: it can be stopped between any two, and what is left of a day
by then, which no reader looks for, is removed after the next start.
"""

from __future__ import annotations

import logging
import os
import subprocess
import threading
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from tickdeck.domain.clock import Clock
from tickdeck.domain.data_quality import Verdict
from tickdeck.store.day_names import days_of, segments_of
from tickdeck.store.journal import SUFFIX
from tickdeck.store.segment import day_of
from tickdeck.store.upkeep.merge_report import MergerProgress, MergerResult
from tickdeck.store.upkeep.retention import Expired, Retention, clear_trash, delete, plan
from tickdeck.words import mark

_log = logging.getLogger(__name__)

FIRST_AFTER_S = 30.0
"""A start has better things to do."""
EVERY_S = 60.0
SETTLE_US = 300_000_000
"""So long nothing must have been sealed of a day before it is merged: late ticks come in handfuls."""
AGAIN_US = 3_600_000_000
"""How long after a failure, and after a look at the limits, it is tried again."""
_LOW_PRIORITY = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "IDLE_PRIORITY_CLASS", 0)
_VERDICTS = {0: Verdict.PROVEN, 1: Verdict.DAMAGED, 3: Verdict.GAPS}
"""What the exit status of ``tickdeck audit`` says."""
_TIDYING, _LOOKING = "tidying", "looking"
"""What can go wrong beside a day."""
_NOT_TIDIED = mark("What an interrupted merging left in {feed_dir} is still there; it will be tried again.")
_NOT_MERGED = mark("{day} could not be merged; its segments are as they were, and it will be tried again.")


class Housekeeping:
    """Owns the thread that looks for something to do, and the child process that does it.

    Attributes:
        status: What is being done, such as "merging 2026-11-21: 34 %"; empty if nothing is.
        pending: Days beyond the limits that wait for the user to agree, oldest first.
    """

    def __init__(
        self,
        *,
        command: Sequence[str],
        audit_command: Sequence[str],
        feed_dir: Path,
        clock: Clock,
        policy: Retention | None = None,
        first_after_s: float = FIRST_AFTER_S,
        every_s: float = EVERY_S,
    ) -> None:
        """Make an owner that has not started.

        Args:
            command: Starts `tickdeck.store.upkeep.merger`.
            audit_command: Starts ``tickdeck audit``; a path is added.
            feed_dir: The feed's folder; the caller holds its lock from `start` until `stop` has returned.
            clock: Tells which day it is.
            policy: How much is kept, of all feeds beside this one together; None for all.
            first_after_s: How long after the start to look for the first time.
            every_s: How often to look.
        """
        self._command = list(command)
        self._audit_command = list(audit_command)
        self._feed_dir = feed_dir
        self._clock = clock
        self._policy = policy or Retention()
        self._first_after_s, self._every_s = first_after_s, every_s
        self._wake = threading.Event()
        self._stopping = False
        self._guard = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._run, name="housekeeping", daemon=True)
        self._is_tidy = False
        self._not_before: dict[str, int] = {}
        self._limits_at_us = 0
        self._problems: dict[str, str] = {}
        self._refused: dict[Expired, str] = {}
        self.status = ""
        self.pending: tuple[Expired, ...] = ()

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be done, one sentence each."""
        return (*self._problems.copy().values(), *self._refused.copy().values())

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self, deadline_s: float = 5.0) -> bool:
        """End the child and the thread; what was not done is done another time.

        Args:
            deadline_s: How long to wait for a disk that does not answer; any other deletes one file at most.

        Returns:
            Whether nothing writes any more.
        """
        with self._guard:
            self._stopping = True
            if self._child is not None:
                self._child.kill()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(deadline_s)
        return not self._thread.is_alive()

    def keep(self, policy: Retention) -> None:
        """Take other limits, or the user's consent to them; acted on soon."""
        self._policy = policy
        self._limits_at_us = 0
        self.pending = ()
        self._wake.set()

    def run_once(self) -> None:
        """Do what is to be done now; `start` has a thread call it, now and then."""
        if not self._is_tidy and self._not_before.get(_TIDYING, 0) <= self._clock.now_us():
            self._tidy()
        for day in self._days_due():
            if self._stopping:
                return
            self._merge(day)
        if not self._stopping:
            self._apply_limits()

    def _run(self) -> None:
        wait_s = self._first_after_s
        while True:
            self._wake.wait(wait_s)
            if self._stopping:
                return
            self._wake.clear()
            try:
                self.run_once()
                self._tell(_LOOKING, "")
            except OSError as error:
                self._tell(
                    _LOOKING,
                    mark("{path} cannot be tidied now ({why}).").format(
                        path=self._feed_dir, why=error.strerror or error
                    ),
                )
            finally:
                self.status = ""
            wait_s = self._every_s

    def _tidy(self) -> None:
        """Complete what an earlier run left in the middle."""
        clear_trash(self._feed_dir, self._is_stopped)
        result = self._ask_merger()
        self._is_tidy = result is not None
        error = _NOT_TIDIED.format(feed_dir=self._feed_dir) if result is None else result.error
        self._not_before[_TIDYING] = self._clock.now_us() + AGAIN_US
        self._tell(_TIDYING, error)

    def _days_due(self) -> list[str]:
        """The past days that can be merged now, oldest first."""
        now_us = self._clock.now_us()
        today = day_of(now_us)
        return [
            day
            for day in map(str, days_of(self._feed_dir))
            if day < today
            and self._not_before.get(day, 0) <= now_us
            and _is_quiet(self._feed_dir / day, now_us)
        ]

    def _merge(self, day: str) -> None:
        self.status = mark("merging {day}").format(day=day)
        result = self._ask_merger(day)
        self.status = ""
        if self._stopping:
            return
        error = _NOT_MERGED.format(day=day) if result is None else result.error
        self._tell(day, error)
        if error:
            self._not_before[day] = self._clock.now_us() + AGAIN_US
        else:
            _log.info("Merged %s", result)

    def _tell(self, what: str, error: str) -> None:
        """Keep what went wrong until it goes well."""
        if not error:
            self._problems.pop(what, None)
        elif not self._stopping and self._problems.get(what) != error:
            _log.error("%s", error)
            self._problems[what] = error

    def _ask_merger(self, *days: str) -> MergerResult | None:
        """What the merging program says in the end; None if it died over it or was stopped."""
        child = self._start([*self._command, str(self._feed_dir), *days], stdout=subprocess.PIPE)
        if child is None:
            return None
        result = None
        try:
            assert child.stdout is not None  # noqa: S101  (for the type checker: it is a pipe)
            for line in child.stdout:
                message = msgspec.json.decode(line, type=MergerProgress | MergerResult)
                if isinstance(message, MergerResult):
                    result = message
                elif days:
                    self.status = mark("merging {day}: {percent} %").format(
                        day=days[0], percent=int(100 * message.progress)
                    )
        except msgspec.MsgspecError as error:
            _log.warning("The merging program said something else: %s", error)
            child.kill()
        self._end(child)
        return result

    def _audit(self, path: Path) -> Verdict | None:
        """What ``tickdeck audit`` says of a path; None if it did not come to an end."""
        self.status = mark("auditing {name} before it is deleted").format(name=path.name)
        child = self._start([*self._audit_command, str(path)], stdout=subprocess.DEVNULL, quiet=True)
        return None if child is None else _VERDICTS.get(self._end(child))

    def _start(
        self, command: list[str], *, stdout: int, quiet: bool = False
    ) -> subprocess.Popen[bytes] | None:
        with self._guard:
            if self._stopping:
                return None
            try:
                self._child = subprocess.Popen(  # noqa: S603  (our own program)
                    command,
                    # Its end tells the child that we are gone, even if we were killed.
                    stdin=subprocess.PIPE,
                    stdout=stdout,
                    # What an audit finds is told once, by us.
                    stderr=subprocess.DEVNULL if quiet else None,
                    env=os.environ | {"PYTHONIOENCODING": "utf-8"},
                    creationflags=_LOW_PRIORITY,
                )
            except OSError as error:
                _log.warning("%s could not be started: %s", command[0], error)
                return None
            return self._child

    def _end(self, child: subprocess.Popen[bytes]) -> int:
        """Wait for the child; returns its exit status."""
        if child.stdout is not None:
            child.stdout.close()
        status = child.wait()
        with self._guard:
            self._child = None
        # Nothing was written into it, so nothing is left to be refused.
        if child.stdin is not None:
            child.stdin.close()
        return status

    def _apply_limits(self) -> None:
        now_us = self._clock.now_us()
        policy = self._policy
        if not policy.is_limited:
            self.pending = ()
            self._refused = {}
            return
        if now_us < self._limits_at_us:
            return
        self._limits_at_us = now_us + AGAIN_US
        feeds = [path for path in sorted(self._feed_dir.parent.iterdir()) if path.is_dir()]
        today = date.fromisoformat(day_of(now_us))
        expired = plan(feeds, keep_days=policy.keep_days, keep_bytes=policy.keep_bytes, today=today)
        if not policy.confirmed:
            self.pending = expired
            return
        self.pending = ()
        # What was found damaged stays so; it is not audited every hour.
        self._refused = {each: why for each, why in self._refused.items() if each in expired}
        for each in expired:
            if each in self._refused:
                continue
            if self._stopping or self._policy != policy:
                break
            held = (self._feed_dir,)
            for deletion in delete([each], self._audit, held=held, is_stopped=self._is_stopped):
                self._note(deletion.expired, deletion.error)
        self.status = ""

    def _is_stopped(self) -> bool:
        return self._stopping

    def _note(self, expired: Expired, error: str) -> None:
        if not error:
            _log.info("Deleted %s of %s: %s", expired.day, expired.feed, expired.reason)
        elif not self._stopping:
            _log.warning("%s", error)
            self._refused[expired] = error


def _is_quiet(folder: Path, now_us: int) -> bool:
    """Whether a day's folder has segments, all of them files, no journals, and none sealed just now."""
    segments = segments_of(folder)
    if not all(map(Path.is_file, segments)) or not segments or any(folder.glob(f"*{SUFFIX}")):
        return False
    newest_us = max(path.stat().st_mtime_ns for path in segments) // 1000
    return now_us - newest_us >= SETTLE_US
