"""Retention: which past days are over the user's limits, and their deletion, a whole day at a time.

Nothing is deleted that is not sealed or not found whole by an audit right before. A day is first given a
name that no reader looks for and then removed, so that an interruption leaves no half of it. Of a link the
link is deleted and never what it leads to; one that leads to a disk that is not there keeps no day.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filelock import Timeout

from tickdeck.domain.data_quality import Verdict, worst
from tickdeck.domain.errors import RecordingError
from tickdeck.store.day_names import day_file, day_named, days_of, is_segment, number_of
from tickdeck.store.entries import is_away
from tickdeck.store.feed_folder import lock_of
from tickdeck.store.journal import SUFFIX
from tickdeck.store.segment import DAMAGED_SUFFIX, POISONED_SUFFIX, SEALED_SUFFIX, sync_folder
from tickdeck.words import mark

TRASH_SUFFIX = ".trash"
"""Behind the name of a day's file or folder that is being deleted."""
GB = 1_000_000_000

Audit = Callable[[Path], Verdict | None]
"""Audits a file or a day's folder; None if it could not be done."""


@dataclass(frozen=True, slots=True)
class Retention:
    """How much is kept.

    Attributes:
        keep_days: A day is kept until it is longer ago than so many days; 0 for ever.
        keep_bytes: What all recordings may take; 0 for any size.
        confirmed: Whether the user has agreed that days beyond that are deleted without asking.
    """

    keep_days: int = 0
    keep_bytes: int = 0
    confirmed: bool = False

    @property
    def is_limited(self) -> bool:
        """Whether there is a limit at all."""
        return self.keep_days > 0 or self.keep_bytes > 0


@dataclass(frozen=True, slots=True)
class Expired:
    """A day of a feed that is over a limit.

    Attributes:
        day: The UTC date of receipt, ``YYYY-MM-DD``.
        feed: The feed.
        feed_dir: Its folder.
        files: The sealed files.
        bytes: Their size.
        reason: Which limit, in a few words.
    """

    day: str
    feed: str
    feed_dir: Path
    files: tuple[Path, ...]
    bytes: int
    reason: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A day that is over a limit and cannot be deleted.

    Attributes:
        day: The UTC date of receipt, ``YYYY-MM-DD``.
        feed: The feed.
        bytes: What it takes.
        obstacle: Why it is kept, in a few words.
    """

    day: str
    feed: str
    bytes: int
    obstacle: str


@dataclass(frozen=True, slots=True)
class Deletion:
    """What became of an expired day.

    Attributes:
        expired: The day.
        error: Why it is still there, one sentence; empty if it was deleted.
    """

    expired: Expired
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    feed_dir: Path
    files: tuple[Path, ...]
    bytes: int
    obstacle: str


def feed_dirs_below(data_dir: Path) -> list[Path]:
    """The folders of all feeds that were recorded into a data folder."""
    root = data_dir / "recordings"
    return sorted(path for path in root.iterdir() if path.is_dir()) if root.is_dir() else []


def plan(feed_dirs: Iterable[Path], *, keep_days: int, keep_bytes: int, today: date) -> tuple[Expired, ...]:
    """The days to delete, oldest first: never today's, nor one that is not wholly sealed.

    Days that cannot be deleted do not count for the size: no good day goes because a bad one stays.

    Args:
        feed_dirs: The folders of all feeds to which the limits apply together.
        keep_days: See `Retention`.
        keep_bytes: See `Retention`.
        today: The UTC date.

    Raises:
        OSError: If a folder cannot be listed.
    """
    days = [each for each in _days(feed_dirs) if not each.obstacle]
    total = sum(each.bytes for each in days)
    found: list[Expired] = []
    for each in days:
        if each.day >= today:
            continue
        if keep_days and (today - each.day).days > keep_days:
            older = mark("older than {count} day") if keep_days == 1 else mark("older than {count} days")
            reason = older.format(count=f"{keep_days:,}")
        elif keep_bytes and total > keep_bytes:
            reason = mark("more than {size} GB are recorded").format(size=f"{keep_bytes / GB:g}")
        else:
            continue
        total -= each.bytes
        feed_dir = each.feed_dir
        found.append(Expired(each.day.isoformat(), feed_dir.name, feed_dir, each.files, each.bytes, reason))
    return tuple(found)


def kept_beyond(feed_dirs: Iterable[Path], *, keep_days: int, today: date) -> tuple[Kept, ...]:
    """The days older than so many days that `plan` leaves out, and why.

    Raises:
        OSError: If a folder cannot be listed.
    """
    return tuple(
        Kept(each.day.isoformat(), each.feed_dir.name, each.bytes, each.obstacle)
        for each in _days(feed_dirs)
        if each.obstacle and keep_days and (today - each.day).days > keep_days
    )


def _never() -> bool:
    return False


def delete(
    expired: Iterable[Expired],
    audit: Audit | None = None,
    *,
    held: Collection[Path] = (),
    is_stopped: Callable[[], bool] = _never,
) -> Iterator[Deletion]:
    """Delete days, each after an audit that finds it undamaged.

    Args:
        expired: What `plan` gave.
        audit: Audits the day; None for `tickdeck.store.audit.audit` in this process.
        held: The feeds' folders whose locks the caller holds; the others are taken here.
        is_stopped: Asked before each file is deleted. Once it says yes no more is: what is left of a day has
            its other name by then, and `clear_trash` removes it the next time.

    Yields:
        What became of each day, as it happens.
    """
    for each in expired:
        if is_stopped():
            return
        try:
            with nullcontext() if each.feed_dir in held else lock_of(each.feed_dir):
                clear_trash(each.feed_dir, is_stopped)
                error = _delete(each, audit or verdict_of, is_stopped)
            yield Deletion(each, error)
        except Timeout:
            yield Deletion(
                each,
                mark("{day} was not deleted: another Tickdeck records into {path}.").format(
                    day=each.day, path=each.feed_dir
                ),
            )
        except RecordingError as error:
            yield Deletion(
                each,
                mark("{day} of {feed} was not deleted: {why}").format(
                    day=each.day, feed=each.feed, why=error
                ),
            )
        except OSError as error:
            yield Deletion(
                each,
                mark("{day} of {feed} was not deleted ({why}).").format(
                    day=each.day, feed=each.feed, why=error.strerror or error
                ),
            )


def verdict_of(path: Path) -> Verdict:
    """Audit a file or a day's folder in this process.

    Raises:
        RecordingError: If there is nothing to audit.
    """
    # Only who deletes needs HDF5.
    from tickdeck.store.audit.audit import audit  # noqa: PLC0415

    return worst([quality.verdict for quality in audit(path)])


def clear_trash(feed_dir: Path, is_stopped: Callable[[], bool] = _never) -> None:
    """Remove what an interrupted deletion left; the caller holds the lock.

    Args:
        feed_dir: The feed's folder.
        is_stopped: See `delete`.

    Raises:
        OSError: If the disk refuses.
    """
    for path in feed_dir.glob(f"*{TRASH_SUFFIX}"):
        if day_named(path.name.partition(".")[0]) is not None:
            _remove(path, is_stopped)


def _delete(expired: Expired, audit: Audit, is_stopped: Callable[[], bool]) -> str:
    """Delete one day; returns why not, empty if it is gone."""
    day, feed_dir = date.fromisoformat(expired.day), expired.feed_dir
    folder, whole = feed_dir / expired.day, day_file(feed_dir, day)
    there = [path for path in (folder, whole) if os.path.lexists(path)]
    for path in _to_be_audited(there):
        verdict = audit(path)
        if verdict is None:
            return mark("{day} of {feed} was not deleted: {path} could not be audited.").format(
                day=expired.day, feed=expired.feed, path=path
            )
        if verdict is Verdict.DAMAGED:
            return mark(
                "{day} of {feed} was not deleted: {path} is damaged, and nothing that is damaged is "
                "deleted; “tickdeck audit {path}” says more."
            ).format(day=expired.day, feed=expired.feed, path=path)
    # Whatever came meanwhile was not audited.
    now = _day_of(feed_dir, day)
    if now.obstacle or now.files != expired.files or now.bytes != expired.bytes:
        return mark("{day} of {feed} was not deleted: its files have changed meanwhile.").format(
            day=expired.day, feed=expired.feed
        )
    if is_stopped():
        return mark("{day} of {feed} was not deleted: Tickdeck was ended before.").format(
            day=expired.day, feed=expired.feed
        )
    trash = []
    for path in there:
        aside = path.with_name(path.name + TRASH_SUFFIX)
        _remove(aside, _never)
        trash.append(path.replace(aside))
    sync_folder(feed_dir)
    for path in trash:
        _remove(path, is_stopped)
    sync_folder(feed_dir)
    return ""


def _to_be_audited(there: list[Path]) -> list[Path]:
    """What of a day's folder and file there is to audit: not what links to a disk that is not there.

    Where a folder has such links, the files beside them are held to nothing but themselves.
    """
    found: list[Path] = []
    for path in there:
        if path.is_dir():
            inside = sorted(path.iterdir())
            rest = [each for each in inside if not is_away(each)]
            found += rest if len(rest) < len(inside) else [path] * bool(inside)
        elif not is_away(path):
            found.append(path)
    return found


def _remove(path: Path, is_stopped: Callable[[], bool]) -> bool:
    """Remove a file or a folder file by file; returns whether it is gone."""
    if path.is_dir() and not path.is_symlink():
        if not all(_remove(each, is_stopped) for each in path.iterdir()):
            return False
        path.rmdir()
        return True
    if is_stopped():
        return False
    path.unlink(missing_ok=True)
    return True


def _days(feed_dirs: Iterable[Path]) -> list[_Day]:
    """The days of feeds, oldest first."""
    days = []
    for feed_dir in feed_dirs:
        days += [_day_of(feed_dir, day) for day in days_of(feed_dir)]
    return sorted(
        (each for each in days if each.files or each.obstacle), key=lambda each: (each.day, each.feed_dir)
    )


def _day_of(feed_dir: Path, day: date) -> _Day:
    folder, whole = feed_dir / day.isoformat(), day_file(feed_dir, day)
    inside = (
        sorted(folder.iterdir(), key=lambda path: (number_of(path), path.name)) if folder.is_dir() else []
    )
    beside = sorted(feed_dir.glob(f"{day}{SEALED_SUFFIX}*"))
    files = [path for path in inside if is_segment(path)]
    files += [path for path in (whole,) if path.is_file() or is_away(path)]
    files += [path for path in (folder,) if is_away(path)]
    others = [path for path in (*inside, *beside) if path not in files and path.suffix != TRASH_SUFFIX]
    size = sum(path.stat().st_size for path in (*files, *others) if not is_away(path))
    return _Day(day, feed_dir, tuple(files), size, _obstacle(others))


def _obstacle(others: list[Path]) -> str:
    """Why a day with these files beside its sealed ones is not deleted, in a few words."""
    suffixes = {path.suffix for path in others}
    if not others:
        return ""
    if SUFFIX in suffixes:
        return mark("it has journals that are not sealed")
    if suffixes & {DAMAGED_SUFFIX, POISONED_SUFFIX}:
        return mark("it has damaged files that were set aside")
    return mark("{path} is no part of a recording").format(path=others[0])
