"""The owner of the sealing process: hands it closed journals, one at a time, and keeps count."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import subprocess
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from tickdeck.domain.errors import OtherVersionError, RecordingError
from tickdeck.store.disk import UNKNOWN_FREE, Disk
from tickdeck.store.journal import read_header, read_journal
from tickdeck.store.seal_result import SealResult, question
from tickdeck.store.sealed_files import SealedFiles
from tickdeck.store.segment import POISONED_SUFFIX, sync_folder, unfinished_path
from tickdeck.words import mark

_log = logging.getLogger(__name__)

FIRST_RETRY_S = 5.0
LAST_RETRY_S = 60.0
"""How long to wait before a journal that the disk refused to seal is tried again: doubled from try to try."""
_CRASHES = 2
"""A journal on which the process died so often is set aside."""
_KILLS = 5
"""As above, where somebody ended it; the system does so too where memory is short."""
_ROOM_SHARE = 2
"""Sealing needs about a quarter of a journal's size; as much is left for the next one meanwhile."""
_ENDED_BY_OTHERS = (-signal.SIGTERM, -getattr(signal, "SIGKILL", signal.SIGTERM))
_DYING_S = 2.0
_WAITS = mark("Sealing waits: {why}")
_AWAY = mark("Sealing waits: the disk of {folder} is not there.")
_NOT_STARTED = mark("Sealing waits: its process cannot be started ({why}).")
_ONE_LEFT = mark("{journal} could not be sealed; it is kept, and “tickdeck recover” will try again.")
_SOME_LEFT = mark(
    "{count} journals could not be sealed, {journal} first; they are kept, and “tickdeck recover” will try "
    "again."
)
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class _NoAnswer(Enum):
    """Why the child said nothing about a journal."""

    DIED = auto()
    NOT_ASKED = auto()
    """It could not be started, or is not wanted any more."""


@dataclass(slots=True, eq=False)
class _Job:
    """A journal to be sealed.

    Attributes:
        journal: The file.
        since_us: Receipt of its first tick, UTC microseconds; -1 as long as it is unknown.
        is_ours: Whether this run has written it.
        crashes, kills: How often the process died over it.
    """

    journal: Path
    since_us: int
    is_ours: bool
    crashes: int = 0
    kills: int = 0


class Sealing:
    """Owns the child process that writes HDF5, and the thread that waits for it.

    The child is started with the first journal and ends when its input is closed, so it never outlives
    this process by more than the journal at hand. One that dies is started again. What the disk refuses to
    seal is tried again later; what cannot be read, or kills the process again and again, is set aside under
    another name, and the others go on.

    Attributes:
        sealed_files: The files sealed in this run.
        set_aside: Journals that cannot be sealed, under their new names.
        waiting: Why sealing waits now, one sentence that stays the same meanwhile; empty if it does not.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        disk: Disk | None = None,
        is_away: Callable[[], bool] = lambda: False,
        tidy: Callable[[], object] = lambda: None,
        note: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Make an owner that has not started.

        Args:
            command: Starts the sealing program, see `tickdeck.store.sealer`.
            disk: Tells what is left.
            is_away: Whether the disk of the recordings is not mounted now, so that a journal that is not
                there will come back.
            tidy: Called in the thread before anything is sealed, to remove what killed processes left.
            note: Told of everything that goes wrong, one sentence each.
        """
        self._command = list(command)
        self._disk = disk or Disk()
        self._is_away = is_away
        self._tidy = tidy
        self._note = note
        self._jobs: list[_Job] = []
        self._changed = threading.Condition()
        self._is_stopping = False
        self._is_abandoned = False
        self._has_worked = False
        self._thread = threading.Thread(target=self._run, name="sealing", daemon=True)
        self._child: subprocess.Popen[str] | None = None
        self._lasting: list[str] = []
        self._retry_s = FIRST_RETRY_S
        self.sealed_files = SealedFiles()
        self.set_aside: list[Path] = []
        self.waiting = ""
        self._why = ""

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def put(self, journal: Path, since_us: int = -1) -> None:
        """Queue a closed journal; returns at once.

        Args:
            journal: The file.
            since_us: Receipt of its first tick, UTC microseconds; -1 if unknown.
        """
        self._add(_Job(journal, since_us, is_ours=True))

    def put_left_behind(self, journal: Path) -> None:
        """Queue a journal of an earlier run; what is in it does not count as this run's."""
        self._add(_Job(journal, -1, is_ours=False))

    def stop(self, deadline_s: float) -> bool:
        """Seal what is queued, then end the child and the thread.

        Args:
            deadline_s: How long to wait at most.

        Returns:
            Whether all was done; what was not is left as journals, for recovery.
        """
        with self._changed:
            self._is_stopping = True
            self._changed.notify()
        if not self._thread.is_alive():
            return True
        self._thread.join(deadline_s)
        done = not self._thread.is_alive()
        if not done:
            self._is_abandoned = True
            if (child := self._child) is not None:
                child.kill()
            self._thread.join(5)
        return done

    @property
    def problems(self) -> list[str]:
        """What the user must know, one sentence each; a journal that is mentioned is kept."""
        return [sentence for sentence in (self.waiting, *self._lasting) if sentence]

    @property
    def is_alive(self) -> bool:
        """Whether the thread runs; after `stop` it does only if the disk keeps its child from ending."""
        return self._thread.is_alive()

    @property
    def unsealed(self) -> int:
        """Journals that wait, the one at hand included."""
        return len(self._jobs)

    @property
    def since_us(self) -> int:
        """Receipt of the oldest tick in journals that wait, UTC microseconds; -1 if there is none known."""
        return min((job.since_us for job in tuple(self._jobs) if job.since_us >= 0), default=-1)

    def _add(self, job: _Job) -> None:
        with self._changed:
            self._jobs.append(job)
            self._changed.notify()

    def _run(self) -> None:
        try:
            self._tidy()
        except (OSError, RecordingError) as error:
            _log.warning("What an earlier run left unfinished could not be removed: %s", error)
        self._date_what_was_left()
        while True:
            with self._changed:
                while not self._jobs and not self._is_stopping:
                    self._changed.wait()
                jobs, is_last = list(self._jobs), self._is_stopping
            self._why = ""
            refused = [job for job in jobs if not self._seal(job, is_last=is_last)]
            self.waiting = self._why
            if not refused:
                self._retry_s = FIRST_RETRY_S
                if is_last and not self._jobs:
                    break
            elif is_last:
                self._give_up(refused)
                break
            else:
                self._pause()
        if self._child is not None:
            self._end(self._child)

    def _pause(self) -> None:
        """Wait before what was refused is tried again; the end of the run cuts it short."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_stopping, self._retry_s)
        self._retry_s = min(2 * self._retry_s, LAST_RETRY_S)

    def _date_what_was_left(self) -> None:
        for job in tuple(self._jobs):
            if job.since_us < 0:
                with contextlib.suppress(OSError):
                    header = read_header(job.journal)
                    job.since_us = header.created_us if header is not None else -1

    def _seal(self, job: _Job, *, is_last: bool) -> bool:
        """Deal with one journal; False if the disk refuses now and it is to be tried again."""
        if not is_last and not self._has_room(job):
            return False
        while isinstance(answer := self._ask(job), _NoAnswer):
            if answer is _NoAnswer.NOT_ASKED or self._is_abandoned:
                return False
            if job.crashes >= _CRASHES or job.kills >= _KILLS:
                return self._blame(job)
        self._has_worked = True
        if answer.error:
            return self._sort_out(job, answer.error)
        self._count(job, answer)
        self._done(job)
        return True

    def _blame(self, job: _Job) -> bool:
        """Set a journal aside over which the process dies, if it is the journal; whether it is dealt with."""
        if not self._has_worked:
            self._wait(mark("Sealing waits: its process ends each time before it has sealed anything."))
            return False
        self._put_aside(job, mark("sealing failed over it again and again"))
        return True

    def _has_room(self, job: _Job) -> bool:
        """Whether sealing leaves the journal that goes on its room; the sentence if it does not."""
        try:
            needed = job.journal.stat().st_size // _ROOM_SHARE
        except OSError:
            return True
        free = self._disk.free_bytes(job.journal.parent)
        if free == UNKNOWN_FREE or free >= needed:
            return True
        self._wait(
            mark(
                "Sealing waits: the disk of {folder} is nearly full, and its last room is "
                "left to the journals. They are kept, and sealed when there is room."
            ).format(folder=job.journal.parent.parent)
        )
        return False

    def _sort_out(self, job: _Job, error: str) -> bool:
        """What to do with a journal that was not sealed: try again, or leave it; whether it is dealt with."""
        try:
            if read_header(job.journal) is None:
                # Reading all of it tells what is wrong; the header alone, that nothing is.
                read_journal(job.journal)
        except (FileNotFoundError, NotADirectoryError):
            if self._is_away():
                self._wait(_AWAY.format(folder=job.journal.parent.parent))
                return False
            self._say_for_good(error)
        except OtherVersionError:
            # Whoever has that version can still seal it, under its name.
            self._say_for_good(error)
        except RecordingError as damage:
            self._put_aside(job, str(damage))
            return True
        except (OSError, MemoryError):
            self._wait(_WAITS.format(why=error))
            return False
        else:
            self._wait(_WAITS.format(why=error))
            return False
        self._done(job)
        return True

    def _put_aside(self, job: _Job, why: str) -> None:
        aside = job.journal.with_name(job.journal.name + POISONED_SUFFIX)
        try:
            job.journal.rename(aside)
            sync_folder(aside.parent)
        except OSError as error:
            _log.warning("%s could not be set aside: %s", job.journal, error)
            aside = job.journal
        self.set_aside.append(aside)
        self._say_for_good(
            mark(
                "A journal could not be sealed ({why}); it is kept as {aside}, and "
                "“tickdeck recover” with that path will try again."
            ).format(why=why.rstrip("."), aside=aside)
        )
        self._done(job)

    def _give_up(self, jobs: list[_Job]) -> None:
        """At the end of the run: what the disk refused is left to recovery."""
        left = _ONE_LEFT if len(jobs) == 1 else _SOME_LEFT
        self._lasting.append(left.format(journal=jobs[0].journal.name, count=len(jobs)))

    def _count(self, job: _Job, answer: SealResult) -> None:
        if answer.damage:
            self._say_for_good(answer.damage)
        if answer.cut_bytes:
            _log.info("%s: %d bytes at the end are not in the file", job.journal, answer.cut_bytes)
        if answer.file and job.is_ours:
            first_us = answer.first_us if answer.first_us >= 0 else job.since_us
            self.sealed_files.add(Path(answer.file), answer.rows, first_us, max(answer.last_us, first_us))

    def _done(self, job: _Job) -> None:
        with self._changed:
            self._jobs.remove(job)

    def _wait(self, sentence: str) -> None:
        if self._why:
            # One sentence tells what keeps them all waiting.
            return
        self._why = sentence
        if sentence != self.waiting:
            _log.error("%s", sentence)
            self._note(sentence)
            self.waiting = sentence

    def _say_for_good(self, sentence: str) -> None:
        _log.error("%s", sentence)
        self._note(sentence)
        self._lasting.append(sentence)

    def _ask(self, job: _Job) -> SealResult | _NoAnswer:
        """The child's answer about a journal, or why there is none."""
        if self._is_abandoned:
            return _NoAnswer.NOT_ASKED
        try:
            if self._child is None:
                self._child = self._start_child()
        except OSError as error:
            self._wait(_NOT_STARTED.format(why=error.strerror or error))
            return _NoAnswer.NOT_ASKED
        child = self._child
        is_innocent = False
        try:
            assert child.stdin is not None  # noqa: S101  (for the type checker: both are pipes)
            assert child.stdout is not None  # noqa: S101
            child.stdin.write(question(job.journal))
            child.stdin.flush()
            if line := child.stdout.readline():
                return SealResult.from_line(line)
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(_DYING_S)
            is_innocent = child.poll() in _ENDED_BY_OTHERS
        except BrokenPipeError:
            # It ended before it was given this journal.
            is_innocent = True
        except (OSError, ValueError) as error:
            _log.warning("The sealing process failed: %s", error)
        self._child = None
        child.kill()
        self._end(child)
        with contextlib.suppress(OSError):
            unfinished_path(job.journal, child.pid).unlink(missing_ok=True)
        job.kills += is_innocent
        job.crashes += not is_innocent
        _log.info("The sealing process ended with %s over %s", child.returncode, job.journal)
        return _NoAnswer.DIED

    def _start_child(self) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603  (our own program)
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            creationflags=_NO_CONSOLE,
        )

    @staticmethod
    def _end(child: subprocess.Popen[str]) -> None:
        # What could not be handed to a dead child is no concern of its end.
        with contextlib.suppress(OSError):
            child.communicate()
