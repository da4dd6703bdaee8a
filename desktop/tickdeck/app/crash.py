"""What a run that came to no proper end leaves behind, for whoever is asked for help; it is sent nowhere."""

from __future__ import annotations

import faulthandler
import logging
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

from filelock import FileLock, Timeout

from tickdeck.app.diagnostics import end_of_log, versions

_log = logging.getLogger(__name__)

_RUNNING = "running-*.txt"
_LOG_BYTES = 20_000
_MOST_REPORTS = 10
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_NO_FAULT = "No fault was noted: the program was ended from outside, or the computer went off."


@dataclass(frozen=True, slots=True)
class CrashReport:
    """A run that came to no proper end.

    Attributes:
        path: The report.
        began_us: When that run had begun, UTC microseconds.
        text: What the report says; secrets are blotted out in it as they are in the log.
    """

    path: Path
    began_us: int
    text: str


class CrashWatch:
    """Notes that a run is under way; what the interpreter or Qt dies of is written down with it.

    A file ``running-<process>.txt`` in the folder of the logs is there as long as the run is, and locked.
    """

    def __init__(self, folder: Path) -> None:
        """Make a watch that has not begun.

        Args:
            folder: The folder of the logs.
        """
        self._path = folder / f"running-{os.getpid()}.txt"
        self._lock = _lock_of(self._path)
        self._file: IO[str] | None = None

    def begin(self) -> None:
        """Begin; where the folder cannot be written there is no report, and the log says so."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
            self._file = self._path.open("w", encoding="utf-8")
            self._file.write(f"{datetime.now(tz=UTC).isoformat(timespec='seconds')}\n{versions()}\n\n")
            self._file.flush()
            faulthandler.enable(self._file)
        except (OSError, Timeout, NotImplementedError) as error:
            _log.warning("There would be no report of a crash of this run (%s)", error)
            self.end()

    def end(self) -> None:
        """End properly: nothing is left behind. Whatever the disk refuses of it, the program goes on."""
        file, self._file = self._file, None
        if file is not None:
            faulthandler.disable()
            with suppress(OSError):
                # On a full disk it has something left to write.
                file.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        with suppress(OSError):
            self._lock.release()
        with suppress(OSError):
            Path(self._lock.lock_file).unlink(missing_ok=True)


def reports_of_earlier_runs(folder: Path) -> Sequence[CrashReport]:
    """Make reports of the runs in a folder of logs that have ended without a word; newest first.

    Each is told once. Of all reports the newest are kept.
    """
    reports = []
    for path in sorted(folder.glob(_RUNNING), key=lambda each: each.name):
        if not path.is_file():
            continue
        lock = _lock_of(path)
        try:
            lock.acquire()
        except (OSError, Timeout, NotImplementedError):
            continue
        try:
            reports.append(_report(path))
        except (OSError, ValueError) as error:
            _log.warning("What is known of the end of an earlier run cannot be read (%s)", error)
        finally:
            lock.release()
            with suppress(OSError):
                Path(lock.lock_file).unlink(missing_ok=True)
    with suppress(OSError):
        for old in sorted(folder.glob("crash-*.txt"))[:-_MOST_REPORTS]:
            old.unlink()
    return sorted(reports, key=lambda report: report.began_us, reverse=True)


def _report(running: Path) -> CrashReport:
    """Turn what a run left into its report.

    Raises:
        OSError: If it cannot be read or written.
        ValueError: If it does not begin with a time; it is deleted then.
    """
    first, _, rest = running.read_text(encoding="utf-8", errors="replace").partition("\n")
    try:
        began = datetime.fromisoformat(first).astimezone(UTC)
        if not _FIRST <= began <= datetime.now(tz=UTC) + timedelta(days=1):
            raise ValueError("it is of no time that can be")
    except (ValueError, OverflowError) as error:
        running.unlink()
        raise ValueError(str(error)) from None
    versions, _, fault = rest.partition("\n\n")
    log = end_of_log(running.with_name("tickdeck.log"), _LOG_BYTES).strip()
    parts = [
        f"Tickdeck, begun {began:%Y-%m-%d %H:%M:%S} UTC, came to no proper end.\n{versions}",
        fault.strip() or _NO_FAULT,
        *((f"The last lines of the log:\n{log}",) if log else ()),
    ]
    text = "\n\n".join(parts) + "\n"
    path = running.with_name(f"crash-{began:%Y%m%d-%H%M%S}-{running.stem.partition('-')[2]}.txt")
    path.write_text(text, encoding="utf-8")
    running.unlink()
    return CrashReport(path, round(began.timestamp() * 1e6), text)


def _lock_of(running: Path) -> FileLock:
    return FileLock(running.with_suffix(".lock"), timeout=0, thread_local=False)
