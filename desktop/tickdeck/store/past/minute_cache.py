"""Recorded days by the minute, kept in a file a day so that each is counted once.

The files lie in ``analysis/<feed>`` below the data folder, beside the recordings and no part of them:
deleting them costs the time to count again. Each is a zip archive of numpy arrays, whose members carry a
CRC-32, and names the files it was counted from; one that is damaged, or of files that are no more, is made
anew.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from pathlib import Path

import numpy as np

from tickdeck.domain.calendar import MINUTES
from tickdeck.store.digest import digest_text
from tickdeck.store.past.minute_table import MinuteTable
from tickdeck.store.segment import UNFINISHED_SUFFIX

VERSION = 1
"""Grows when a day is counted otherwise, so that what was kept before is made anew."""
SUFFIX = ".npz"
_ABANDONED_US = 3_600_000_000
_DAMAGE = (OSError, ValueError, KeyError, TypeError, EOFError, MemoryError, zipfile.BadZipFile)


def cache_dir_of(feed_dir: Path) -> Path:
    """Where the days of a feed are kept: ``<data>/analysis/<feed>`` for ``<data>/recordings/<feed>``."""
    return feed_dir.parent.parent / "analysis" / feed_dir.name


def key_of(paths: Collection[Path]) -> str:
    """What tells a day's files from those that it may have later, 64 hexadecimal characters.

    Raises:
        OSError: If one cannot be looked at.
    """
    marks: list[str] = [str(VERSION)]
    for path in sorted(paths):
        found = path.stat()
        mark = digest_text(path) or str(found.st_mtime_ns)
        marks.append(f"{path.name} {found.st_size} {mark}")
    return hashlib.sha256("\n".join(marks).encode()).hexdigest()


class MinuteCache:
    """The kept days of one feed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, day: date, key: str) -> MinuteTable | None:
        """A kept day; None if it is not there, damaged, or counted from other files."""
        try:
            with self._path(day).open("rb") as file, np.load(file, allow_pickle=False) as kept:
                if kept["key"].tobytes().decode() != key:
                    return None
                cropped = kept["volume"]
                first = int(kept["first_minute"])
                table = MinuteTable(
                    day=int(kept["day"]),
                    instruments=_texts(kept["instruments"]),
                    row_instrument=kept["row_instrument"],
                    row_date=kept["row_date"],
                    volume=np.zeros((cropped.shape[0], MINUTES), dtype=np.float32),
                    heard=kept["heard"],
                    damage=_texts(kept["damage"]),
                )
                table.volume[:, first : first + cropped.shape[1]] = cropped
        except FileNotFoundError:
            return None
        except _DAMAGE:
            # It is counted again from the recording, which is whole or says what is not.
            return None
        return table if _fits(table) else None

    def save(self, day: date, key: str, table: MinuteTable) -> None:
        """Keep a day.

        Raises:
            OSError: If the disk refuses.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        (minutes,) = np.nonzero((table.volume != 0).any(axis=0))
        first, last = (int(minutes[0]), int(minutes[-1]) + 1) if minutes.size else (0, 0)
        path = self._path(day)
        unfinished = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED_SUFFIX}")
        try:
            with unfinished.open("wb") as file:
                np.savez(
                    file,
                    key=np.frombuffer(key.encode(), dtype=np.uint8),
                    day=np.int64(table.day),
                    instruments=_bytes(table.instruments),
                    row_instrument=table.row_instrument,
                    row_date=table.row_date,
                    volume=table.volume[:, first:last],
                    first_minute=np.int64(first),
                    heard=table.heard,
                    damage=_bytes(table.damage),
                )
            # Not synced: what a power cut leaves of it is seen to be damaged.
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)

    def tidy(self, days: Collection[date], now_us: int) -> None:
        """Remove days that are recorded no more, and what killed processes left."""
        recorded = {f"{day}{SUFFIX}" for day in days}
        with suppress(OSError):
            for path in list(self._folder.iterdir()):
                is_kept_day = path.suffix == SUFFIX and path.name not in recorded
                if is_kept_day or (path.name.endswith(UNFINISHED_SUFFIX) and _is_old(path, now_us)):
                    path.unlink(missing_ok=True)

    def _path(self, day: date) -> Path:
        return self._folder / f"{day}{SUFFIX}"


def _is_old(path: Path, now_us: int) -> bool:
    return path.stat().st_mtime * 1e6 < now_us - _ABANDONED_US


def _bytes(texts: tuple[str, ...]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer("\n".join(texts).encode(), dtype=np.uint8)


def _texts(stored: np.ndarray[tuple[int], np.dtype[np.uint8]]) -> tuple[str, ...]:
    text = stored.tobytes().decode()
    return tuple(text.split("\n")) if text else ()


def _fits(table: MinuteTable) -> bool:
    """Whether all parts belong together, as they do unless somebody else wrote them."""
    rows = table.volume.shape[0]
    return (
        table.row_instrument.shape == table.row_date.shape == (rows,)
        and table.heard.shape == (MINUTES,)
        and table.heard.dtype == np.bool_
        and bool((table.row_instrument >= 0).all())
        and bool((table.row_instrument < len(table.instruments)).all())
    )
