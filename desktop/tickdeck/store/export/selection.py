"""What of a recording is to be exported, and the sealed files that it is in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from tickdeck.domain.errors import RecordingError, UsageError
from tickdeck.store.catalogue import merged_segments
from tickdeck.store.day_names import day_file, day_named, days_of, segments_of
from tickdeck.store.digest import digest_text
from tickdeck.store.entries import is_away, why_no_file, why_no_folder
from tickdeck.store.segment import journals_below
from tickdeck.store.segment_file import SegmentFile
from tickdeck.words import mark

_RECORDINGS = "recordings"


class Format(StrEnum):
    """What an export is written as."""

    CSV = "csv"
    PARQUET = "parquet"
    HDF5 = "hdf5"


ENDINGS = {".csv": Format.CSV, ".csv.gz": Format.CSV, ".parquet": Format.PARQUET, ".h5": Format.HDF5}
"""The endings of file names from which a format is known; the first of each is the one for new files."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a recording is wanted.

    Attributes:
        path: A data folder, its ``recordings``, a feed's or a day's folder in it, or one sealed file.
        feed: The feed; None where the path leaves no choice.
        symbols: Instruments in any usual spelling; empty for all.
        first_day, last_day: The first and the last UTC date of receipt; None for no bound.
        start_us, end_us: Only what was received from `start_us` on and before `end_us`, UTC microseconds;
            None for no bound.
    """

    path: Path
    feed: str | None = None
    symbols: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    start_us: int | None = None
    end_us: int | None = None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A sealed file to be exported from.

    Attributes:
        path: Where it is.
        day: The UTC date of receipt of what is in it; None for a file outside a recording.
        is_merged: Whether it is a whole day's, with arrival numbers from 0.
        mark: Its digest, or its size where it has none: what tells it from another of its name.
        damage: A sentence if it is known to be damaged already; else empty.
    """

    path: Path
    day: date | None
    is_merged: bool
    mark: str
    damage: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a selection is found.

    Attributes:
        feed: The feed's name.
        folder: The folder that nothing may be exported into; None for a file outside a recording.
        files: The sealed files of the days selected, oldest first.
        journals: How many journals of those days are not sealed, and so not exported.
    """

    feed: str
    folder: Path | None
    files: tuple[SourceFile, ...]
    journals: int = 0


def find_source(selection: Selection) -> Source:
    """Find the files of a selection.

    Raises:
        UsageError: If there is nothing at the path, or nothing of the feed or the days asked for.
        RecordingError: If a folder cannot be listed, or a single file cannot be read.
    """
    path = selection.path.expanduser().absolute()
    if path.is_file():
        return _single(path)
    if not path.is_dir():
        raise UsageError(
            mark("There is no folder and no file {path}; give the data folder of Tickdeck.").format(path=path)
        )
    if (only := day_named(path.name)) is not None:
        folder = path.parent
        feed = _checked_feed(folder, selection.feed)
    else:
        folder = _feed_folder(path, selection.feed)
        feed = folder.name
    days = _days(folder)
    if not days:
        raise UsageError(mark("There are no sealed recordings in {path}.").format(path=folder))
    wanted = [day for day in days if only in {None, day} and _is_wanted(day, selection)]
    if not wanted:
        said = (
            mark("Nothing was recorded from {feed} on the days asked for; it was on {first}.")
            if len(days) == 1
            else mark(
                "Nothing was recorded from {feed} on the days asked for; "
                "it was on {count} days from {first} to {last}."
            )
        )
        raise UsageError(said.format(feed=feed, count=len(days), first=days[0], last=days[-1]))
    files = tuple(file for day in wanted for file in _files_of(folder, day))
    journals = sum(len(journals_below(folder / str(day))) for day in wanted if (folder / str(day)).is_dir())
    return Source(feed, folder, files, journals)


def mark_of(path: Path) -> str:
    """A file's digest, or its size where it has none.

    Raises:
        OSError: If it cannot be read.
    """
    return digest_text(path) or f"{path.stat().st_size} bytes"


def _single(path: Path) -> Source:
    with SegmentFile(path) as file:
        feed = str(file.attributes.get("feed", ""))
    try:
        stamp = mark_of(path)
    except OSError as error:
        raise RecordingError(
            mark("{path} cannot be read ({why}).").format(path=path, why=error.strerror or error)
        ) from error
    is_merged = day_named(path.stem) is not None
    folder = path.parent if is_merged else path.parent.parent
    day = day_named(path.stem if is_merged else path.parent.name)
    if day is None or folder.parent.name != _RECORDINGS:
        return Source(feed, None, (SourceFile(path, None, is_merged=False, mark=stamp),))
    return Source(feed, folder, (SourceFile(path, day, is_merged, stamp),))


def _feed_folder(path: Path, feed: str | None) -> Path:
    root = path / _RECORDINGS if (path / _RECORDINGS).is_dir() else path
    if root.name != _RECORDINGS:
        _checked_feed(root, feed)
        return root
    feeds = sorted(child.name for child in root.iterdir() if child.is_dir())
    if not feeds:
        raise UsageError(mark("There are no recordings in {path}.").format(path=root.parent))
    if feed is None and len(feeds) > 1:
        raise UsageError(
            mark("{path} holds recordings of several feeds; name one with --feed: {feeds}.").format(
                path=root.parent, feeds=", ".join(feeds)
            )
        )
    if feed is not None and feed not in feeds:
        raise UsageError(
            mark("{path} holds no recordings of “{feed}”, only of {feeds}.").format(
                path=root.parent, feed=feed, feeds=", ".join(feeds)
            )
        )
    return root / (feed or feeds[0])


def _checked_feed(folder: Path, feed: str | None) -> str:
    if feed not in {None, folder.name}:
        raise UsageError(
            mark("{path} holds no recordings of “{feed}”, only of {name}.").format(
                path=folder, feed=feed, name=folder.name
            )
        )
    return folder.name


def _is_wanted(day: date, selection: Selection) -> bool:
    return (selection.first_day is None or day >= selection.first_day) and (
        selection.last_day is None or day <= selection.last_day
    )


def _days(folder: Path) -> list[date]:
    """The days of a feed that have sealed files, oldest first."""
    try:
        return [day for day in days_of(folder) if _has_files(folder, day)]
    except OSError as error:
        raise RecordingError(
            mark("{path} cannot be read ({why}).").format(path=folder, why=error.strerror or error)
        ) from error


def _has_files(folder: Path, day: date) -> bool:
    day_dir = folder / str(day)
    return os.path.lexists(day_file(folder, day)) or is_away(day_dir) or bool(segments_of(day_dir))


def _files_of(folder: Path, day: date) -> Iterator[SourceFile]:
    """A day's files as `tickdeck.store.catalogue.sealed_files` lists them, but damage costs one file only.

    Raises:
        RecordingError: If one of them cannot be read now: it may hold what nobody would miss in the export.
        SourceChangedError: If one is gone meanwhile.
    """
    whole, merged = day_file(folder, day), set[str]()
    try:
        # In this order: a day that is merged between the two must not be missed.
        segments = segments_of(folder / str(day))
        if why := why_no_folder(folder / str(day)):
            raise RecordingError(why)
        for path in (whole, *segments):
            if why := why_no_file(path):
                raise RecordingError(why)
        if whole.exists():
            damage = ""
            try:
                merged = merged_segments(whole)
            except RecordingError as error:
                damage = str(error)
            yield SourceFile(whole, day, is_merged=True, mark=mark_of(whole), damage=damage)
        for path in segments:
            if path.name not in merged:
                yield SourceFile(path, day, is_merged=False, mark=mark_of(path))
    except FileNotFoundError:
        # Merged into the day's file since the folder was listed.
        raise SourceChangedError from None
    except OSError as error:
        raise RecordingError(
            mark("{path} cannot be read ({why}).").format(path=folder, why=error.strerror or error)
        ) from error


class SourceChangedError(RecordingError):
    """A file was replaced while it was being exported, as merging a day does."""

    def __init__(self) -> None:
        super().__init__(mark("The recording changed while it was exported; give the same command again."))
