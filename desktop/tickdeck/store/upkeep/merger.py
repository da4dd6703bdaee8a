"""The program that merges a day, run by `Housekeeping`: ``… -m tickdeck.store.upkeep.merger FEED_DIR [DAY]``.

Its parent holds the feed folder's lock and reads what `merge_report` describes. Without a day it only
completes what an earlier one left. It ends at once when its input ends, so that it never goes on without the
lock when its parent was killed.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from pathlib import Path

import msgspec

from tickdeck.store.upkeep.merge_report import MergerProgress, MergerResult
from tickdeck.store.upkeep.merging import finish, merge_day

TELL_EVERY_S = 0.2
_ABANDONED = 3
"""The exit status when nobody wants the work any more."""


def main() -> None:
    """Merge the day that the command line names."""
    # The parent ends this process by closing its input; an interrupt from the keyboard is meant for it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(AttributeError, OSError):
        os.nice(19)
    threading.Thread(target=_end_with_input, name="parent", daemon=True).start()
    feed_dir, *days = sys.argv[1:]
    _tell(_done(Path(feed_dir), days))


def _done(feed_dir: Path, days: list[str]) -> MergerResult:
    if not days:
        return MergerResult(error=" ".join(finish(feed_dir)))
    result = merge_day(feed_dir, days[0], progress=_Teller())
    file = str(result.file) if result.file is not None else ""
    return MergerResult(file, result.rows, result.segments, result.error)


class _Teller:
    """Tells the parent how far it is, now and then, and always before the new file takes its place."""

    def __init__(self) -> None:
        self._told_s = 0.0

    def __call__(self, progress: float) -> None:
        now_s = time.monotonic()
        if progress >= 1 or now_s - self._told_s >= TELL_EVERY_S:
            self._told_s = now_s
            _tell(MergerProgress(round(progress, 3)))


def _tell(message: MergerProgress | MergerResult) -> None:
    try:
        sys.stdout.write(msgspec.json.encode(message).decode() + "\n")
        sys.stdout.flush()
    except OSError:
        # The parent is gone, and with it the lock; Python would complain once more at exit.
        os._exit(_ABANDONED)


def _end_with_input() -> None:
    with contextlib.suppress(OSError):
        # Not through sys.stdin, whose lock would be held when the program ends by itself.
        while os.read(0, 4096):
            pass
    os._exit(_ABANDONED)


if __name__ == "__main__":
    main()
