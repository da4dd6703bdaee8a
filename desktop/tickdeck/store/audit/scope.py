"""What an audit has to look at: the days at a path, and what lies on the disk of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tickdeck.domain.errors import RecordingError
from tickdeck.store.day_names import day_file, day_named, days_of, is_segment, number_of
from tickdeck.store.journal import SUFFIX
from tickdeck.store.segment import DAMAGED_SUFFIX, POISONED_SUFFIX, SEALED_SUFFIX, sealed_path

_SET_ASIDE = (DAMAGED_SUFFIX, POISONED_SUFFIX)


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
        feed_dir: The feed's folder; None for a single file.
    """

    feed: str
    day: str
    merged: Path | None = None
    segments: tuple[Path, ...] = ()
    set_aside: tuple[Path, ...] = ()
    feed_dir: Path | None = None

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
    is_there = path.is_dir() or day_file(path.parent, path.name).exists()
    if is_there and day_named(path.name) is not None:
        return [(path.parent, path.name)]
    if not path.is_dir():
        raise RecordingError(f"There is no file and no folder {path}; give the data folder of Tickdeck.")
    root = path / "recordings" if (path / "recordings").is_dir() else path
    found: list[tuple[Path, str]] = []
    for feed_dir in [root, *sorted(child for child in root.iterdir() if child.is_dir())]:
        days = [day.isoformat() for day in days_of(feed_dir)]
        found += [(feed_dir, day) for day in days if files_of_day(feed_dir, day).paths]
    if not found:
        raise RecordingError(f"Nothing is recorded in {path}.")
    return found


def files_of_day(feed_dir: Path, day: str) -> DayFiles:
    """The files of a day as they are now.

    Raises:
        OSError: If its folder cannot be listed.
    """
    folder = feed_dir / day
    there = sorted(each for each in folder.iterdir() if each.is_file()) if folder.is_dir() else []
    segments = [each for each in there if is_segment(each) or _is_live_journal(each)]
    segments.sort(key=lambda each: (number_of(each), is_journal(each)))
    merged = day_file(feed_dir, day)
    aside = [each for each in there if is_set_aside(each)]
    aside += sorted(each for each in feed_dir.glob(f"{day}{SEALED_SUFFIX}*") if is_set_aside(each))
    return DayFiles(
        feed=feed_dir.name,
        day=day,
        merged=merged if merged.is_file() else None,
        segments=tuple(segments),
        set_aside=tuple(aside),
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


def _is_live_journal(path: Path) -> bool:
    """Whether this is a journal that is written to or waits to be sealed."""
    return path.suffix == SUFFIX and is_segment(sealed_path(path))
