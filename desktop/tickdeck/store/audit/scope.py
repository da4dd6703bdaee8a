"""What an audit has to look at: the days at a path, and what lies on the disk of each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tickdeck.domain.errors import RecordingError
from tickdeck.store.day_names import day_file, day_named, days_of, is_segment, number_of
from tickdeck.store.entries import is_away, why_no_file, why_no_folder
from tickdeck.store.journal import SUFFIX
from tickdeck.store.segment import DAMAGED_SUFFIX, POISONED_SUFFIX, SEALED_SUFFIX, sealed_path

_RECORDINGS = "recordings"
_SET_ASIDE = (DAMAGED_SUFFIX, POISONED_SUFFIX)


@dataclass(frozen=True, slots=True)
class NotRead:
    """What has the name of a part of a recording and cannot be read as one.

    Attributes:
        path: Where it is.
        what: What it is instead, a sentence.
    """

    path: Path
    what: str


@dataclass(frozen=True, slots=True)
class DayFiles:
    """The files of a day, or a single one.

    Attributes:
        feed: The feed; empty where only the file itself can tell.
        day: The UTC date of receipt, ``YYYY-MM-DD``; empty for a file outside a recording.
        merged: The day's file, if there is one.
        segments: Sealed files and journals, in the order in which they were recorded; a journal comes
            behind the file of its name.
        set_aside: Journals and files that were found damaged and kept.
        not_read: What has such a name and is a link to a disk that is not there, or no file at all.
        feed_dir: The feed's folder; None for a single file.
    """

    feed: str
    day: str
    merged: Path | None = None
    segments: tuple[Path, ...] = ()
    set_aside: tuple[Path, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    feed_dir: Path | None = None

    @property
    def has_any(self) -> bool:
        """Whether anything is there that an audit has to speak of."""
        return bool(self.paths or self.not_read)

    @property
    def lost_numbers(self) -> set[int]:
        """The numbers of segments of which not all is there that was recorded."""
        return {number_of(path) for path in (*self.set_aside, *(each.path for each in self.not_read))}

    @property
    def paths(self) -> tuple[Path, ...]:
        """Everything that is to be checked."""
        return (*((self.merged,) if self.merged is not None else ()), *self.segments, *self.set_aside)


def is_journal(path: Path) -> bool:
    """Whether a file is a journal, set aside or not, by its name."""
    return SUFFIX in path.suffixes


def is_set_aside(path: Path) -> bool:
    """Whether a file was set aside, by its name."""
    return path.suffix in _SET_ASIDE


def days_at(path: Path) -> list[tuple[Path, str]]:
    """The days that a path stands for, oldest first, feed by feed.

    Args:
        path: A data folder, its folder of recordings, a feed's folder, or a day's.

    Returns:
        The feed's folder and the date of each; none for a single file.

    Raises:
        RecordingError: If there is no such path or nothing is recorded there.
        OSError: If a folder cannot be listed.
    """
    path = path.absolute()
    if path.is_file():
        return []
    is_there = os.path.lexists(path) or os.path.lexists(day_file(path.parent, path.name))
    if is_there and day_named(path.name) is not None:
        return [(path.parent, path.name)]
    if not path.is_dir():
        raise RecordingError(f"There is no file and no folder {path}; give the data folder of Tickdeck.")
    root = _root_of(path)
    found: list[tuple[Path, str]] = []
    for feed_dir in [root, *sorted(child for child in root.iterdir() if child.is_dir())]:
        days = [day.isoformat() for day in days_of(feed_dir)]
        found += [(feed_dir, day) for day in days if files_of_day(feed_dir, day).has_any]
    if not found:
        raise RecordingError(f"Nothing is recorded in {path}.")
    return found


def feeds_not_there(path: Path) -> list[DayFiles]:
    """The feeds in a data folder, or in its folder of recordings, that are links to what is not there.

    Raises:
        OSError: If the folder cannot be listed.
    """
    root = _root_of(path.absolute())
    if root.name != _RECORDINGS or not root.is_dir():
        return []
    links = sorted(child for child in root.iterdir() if is_away(child))
    return [DayFiles(each.path.name, "", not_read=(each,)) for each in _not_read(links, why_no_folder)]


def files_of_day(feed_dir: Path, day: str) -> DayFiles:
    """The files of a day as they are now.

    Raises:
        OSError: If its folder cannot be listed.
    """
    folder, merged = feed_dir / day, day_file(feed_dir, day)
    not_read = _not_read([folder], why_no_folder)
    inside = sorted(folder.iterdir()) if folder.is_dir() else []
    named = [path for path in inside if is_segment(path) or _is_live_journal(path) or is_set_aside(path)]
    named += sorted(path for path in feed_dir.glob(f"{day}{SEALED_SUFFIX}*") if is_set_aside(path))
    not_read += _not_read([*named, merged], why_no_file)
    refused = {each.path for each in not_read}
    there = [path for path in named if path not in refused]
    segments = [path for path in there if not is_set_aside(path)]
    segments.sort(key=lambda each: (number_of(each), is_journal(each)))
    return DayFiles(
        feed=feed_dir.name,
        day=day,
        merged=merged if merged.is_file() else None,
        segments=tuple(segments),
        set_aside=tuple(path for path in there if is_set_aside(path)),
        not_read=tuple(not_read),
        feed_dir=feed_dir,
    )


def single_file(path: Path) -> DayFiles:
    """A file by itself, with the day and the feed that its folders tell."""
    path = path.absolute()
    day, feed = "", ""
    if day_named(path.parent.name) is not None:
        day, feed = path.parent.name, path.parent.parent.name
    elif day_named(path.stem) is not None:
        day, feed = path.stem, path.parent.name
    if is_set_aside(path):
        return DayFiles(feed, day, set_aside=(path,))
    return DayFiles(feed, day, segments=(path,))


def _root_of(path: Path) -> Path:
    """The folder in which feeds are looked for."""
    return path / _RECORDINGS if (path / _RECORDINGS).is_dir() else path


def _not_read(paths: Iterable[Path], why_not: Callable[[Path, str], str]) -> list[NotRead]:
    return [NotRead(path, what) for path in paths if (what := why_not(path, path.name))]


def _is_live_journal(path: Path) -> bool:
    """Whether this is a journal that is written to or waits to be sealed."""
    return path.suffix == SUFFIX and is_segment(sealed_path(path))
