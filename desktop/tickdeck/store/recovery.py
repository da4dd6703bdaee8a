"""Recovery: seals the journals that a crash left behind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from filelock import Timeout

from tickdeck.domain.errors import RecordingError
from tickdeck.store.journal import SUFFIX
from tickdeck.store.recorder import lock_of
from tickdeck.store.seal_result import SealResult
from tickdeck.store.sealer import answer, reason_of
from tickdeck.store.segment import UNFINISHED_SUFFIX, journals_below


def recover(path: Path) -> Iterator[SealResult]:
    """Seal the journals below a path, and remove HDF5 files that were never finished.

    Args:
        path: A data folder, a feed's or a day's folder in it, or one journal.

    Yields:
        What became of each journal, as it happens.

    Raises:
        RecordingError: If there is no such path.
    """
    path = path.absolute()
    if path.is_file() and path.suffix == SUFFIX:
        journals = [path]
    elif path.is_dir():
        journals = journals_below(path)
    else:
        raise RecordingError(f"There is no folder and no journal {path}; give the data folder of Tickdeck.")
    # <feed>/<day>/<number>.journal
    for feed_dir, group in groupby(journals, key=lambda journal: journal.parent.parent):
        try:
            with lock_of(feed_dir):
                yield from map(answer, group)
        except Timeout:
            yield SealResult(
                str(feed_dir),
                error=f"{feed_dir} is being recorded into by another Tickdeck; it was left alone.",
            )
        except OSError as error:
            yield SealResult(str(feed_dir), error=f"{feed_dir} cannot be written ({reason_of(error)}).")
    if path.is_dir():
        _remove_unfinished(path)


def _remove_unfinished(folder: Path) -> None:
    """Remove files of sealers that were killed; their journals were complete and are sealed by now."""
    for feed_dir, group in groupby(
        sorted(folder.rglob(f"*{UNFINISHED_SUFFIX}")), key=lambda file: file.parent.parent
    ):
        try:
            with lock_of(feed_dir):
                for file in group:
                    file.unlink(missing_ok=True)
        except OSError:
            # Another Tickdeck is at it, or the disk refuses; they do no harm.
            continue
