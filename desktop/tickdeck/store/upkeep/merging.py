"""Merging: the segments of a past day become one file, and only then are they deleted.

The file is written under a temporary name, read back and compared with every segment row by row, synced and
renamed. It names the segments in it, so that readers leave out what is there twice (`store.catalogue`)
and whoever starts next deletes it (`finish`). Whatever happens in between, no tick is lost or shown twice.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.audit.day_before import day_before
from tickdeck.store.audit.endings import CUT_OFF_RUNS, is_ended, runs_cut_off
from tickdeck.store.audit.file_order import FileOrder
from tickdeck.store.audit.scope import files_of_day
from tickdeck.store.catalogue import MERGED, merged_rows
from tickdeck.store.day_names import day_file, day_named, days_of, segments_of
from tickdeck.store.digest import Digest, check_digest
from tickdeck.store.journal import SUFFIX
from tickdeck.store.sealer import reason_of
from tickdeck.store.segment import DAMAGED_SUFFIX, SEALED_SUFFIX, UNFINISHED_SUFFIX, sync_folder
from tickdeck.store.segment_file import SegmentFile
from tickdeck.store.segment_writer import SegmentWriter
from tickdeck.store.upkeep.day_rows import DayRows
from tickdeck.store.upkeep.merge_source import Source, content_of, examine, identity, walk
from tickdeck.words import mark

SPARE_BYTES = 16 * 1024 * 1024
"""Room that merging leaves to the journal."""
_EXAMINED, _WRITTEN, _VERIFIED = 0.25, 0.75, 0.99
"""How far merging is when the segments are read, the new file is written, and it is read back."""


@dataclass(frozen=True, slots=True)
class MergeResult:
    """What became of a day.

    Attributes:
        file: The day's file; None if there is none.
        rows: Ticks in it.
        segments: How many segments were merged into it now.
        error: What went wrong, a sentence; empty if all is well. Without a file the day is as it was.
    """

    file: Path | None = None
    rows: int = 0
    segments: int = 0
    error: str = ""


def merge_day(feed_dir: Path, day: str, *, progress: Callable[[float], None]) -> MergeResult:
    """Merge all segments of a past day into its file; interrupting it at any moment loses nothing.

    Whoever calls it holds the feed folder's lock. Memory stays at some hundred megabytes however long the
    day is.

    Args:
        feed_dir: The feed's folder.
        day: The UTC date, ``YYYY-MM-DD``.
        progress: Told how far it is, 0 to 1, a few times a second; what it raises ends the merging.
    """
    try:
        return _merge(feed_dir, day, progress)
    except RecordingError as error:
        return MergeResult(error=mark("{day} stays in its segments: {why}").format(day=day, why=error))
    except (OSError, MemoryError, RuntimeError) as error:
        # A file that HDF5 cannot close for want of room is a RuntimeError to h5py.
        refused = OSError(str(error)) if isinstance(error, RuntimeError) else error
        return MergeResult(
            error=mark("{day} stays in its segments: merging failed ({why}).").format(
                day=day, why=reason_of(refused)
            )
        )


def finish(feed_dir: Path) -> tuple[str, ...]:
    """Complete mergings that were interrupted, and remove what they left; the caller holds the lock.

    Returns:
        What could not be completed and why, one sentence each.
    """
    problems: list[str] = []
    try:
        for path in feed_dir.glob(f"*{SEALED_SUFFIX}.*{UNFINISHED_SUFFIX}"):
            if day_named(path.name.partition(".")[0]) is not None:
                path.unlink(missing_ok=True)
        whole = [path for day in days_of(feed_dir) if (path := day_file(feed_dir, day)).exists()]
    except OSError as error:
        return (mark("{path} could not be tidied ({why}).").format(path=feed_dir, why=reason_of(error)),)
    for path in whole:
        try:
            _drop_merged(path)
        except RecordingError as error:
            problems.append(str(error))
        except OSError as error:
            problems.append(
                mark("The segments merged into {path} are still there ({why}).").format(
                    path=path, why=reason_of(error)
                )
            )
    return tuple(problems)


def _merge(feed_dir: Path, day: str, progress: Callable[[float], None]) -> MergeResult:
    folder, final = feed_dir / day, day_file(feed_dir, day)
    if folder.is_dir():
        # A journal that was deleted after it was sealed must not come back after a power cut.
        sync_folder(folder)
    if any(folder.glob(f"*{SUFFIX}")):
        raise RecordingError(mark("it has journals that are not sealed yet."))
    for each in files_of_day(feed_dir, day).not_read:
        raise RecordingError(each.what)
    if final.exists():
        _drop_merged(final)
    segments = segments_of(folder)
    if not segments:
        return MergeResult(final if final.exists() else None)
    # Rows of the day's file come first: they arrived before what was sealed later.
    paths = [final, *segments] if final.exists() else segments
    _check_room(feed_dir, paths)
    work = _Work(paths, progress)
    sources = [work.examine(path, is_day=path == final) for path in paths]
    work.rows = sum(source.rows for source in sources)
    if len({source.attributes["feed"] for source in sources}) != 1:
        raise RecordingError(mark("the files in {path} are of several feeds.").format(path=folder))
    cut_off = _refuse_what_would_hide(sources, final)
    unfinished = final.with_name(f"{final.name}.{os.getpid()}{UNFINISHED_SUFFIX}")
    unfinished.unlink(missing_ok=True)
    try:
        day_rows = DayRows(sources)
        tables = day_rows.tables()
        attributes = _attributes(sources, cut_off)
        with SegmentWriter(unfinished, work.rows) as writer:
            for block in day_rows.blocks():
                writer.append(block)
                work.written(block.size)
            writer.finish(tables, attributes)
        _verify(unfinished, day_rows, tables, attributes, work.verified)
        # Whoever must not go on any more ends here.
        progress(1.0)
        unfinished.replace(final)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(feed_dir)
    error = ""
    try:
        _drop_merged(final, is_verified=True)
    except OSError as refused:
        error = mark("{day} is merged; its segments are still there ({why}) and will go later.").format(
            day=day, why=reason_of(refused)
        )
    return MergeResult(final, work.rows, len(segments), error)


def _refuse_what_would_hide(sources: list[Source], day: Path) -> int:
    """Leave a day as it is in which the audit finds ticks of one file in another, or that a file is missing.

    Returns:
        How many runs were cut off in it.

    Raises:
        RecordingError: If it is so; once merged, it could not be seen.
        OSError: If the day before cannot be read.
    """
    feed_dir, name = day.parent, day.stem
    aside = files_of_day(feed_dir, name).lost_numbers
    order = FileOrder(set_aside=aside, day_before=lambda: day_before(feed_dir, name))
    for source in sources:
        path = source.path
        merged = [(row["name"].decode(), row["sha256"].decode()) for row in merged_rows(path)]
        copied = order.note(path.name, identity(path), merged)
        is_day = path == day
        step = order.follow(source.span, is_day=is_day, is_ended=is_day or is_ended(source.attributes))
        if complaint := copied or step.complaint:
            raise RecordingError(f"{path} {complaint}.")
        order.take_gaps(
            Gap(symbol, from_us, to_us, reason.decode("utf-8", "replace"), missed)
            for symbol, from_us, to_us, reason, missed in source.gaps.tolist()
        )
    if missing := order.missing():
        raise RecordingError(missing[0].complaint)
    before = sum(runs_cut_off(source.attributes) for source in sources if source.path == day)
    return before + len(order.cut_off())


class _Work:
    """Turns what has been dealt with into the part of the work that is done."""

    def __init__(self, paths: list[Path], progress: Callable[[float], None]) -> None:
        self._progress = progress
        self._sizes = {path: path.stat().st_size for path in paths}
        self._examined = self._written = self._verified = 0
        self.rows = 0

    def examine(self, path: Path, *, is_day: bool) -> Source:
        size, total = self._sizes[path], sum(self._sizes.values())
        source = examine(
            path,
            is_day=is_day,
            progress=lambda part: self._progress(_EXAMINED * (self._examined + part * size) / total),
        )
        self._examined += size
        return source

    def written(self, rows: int) -> None:
        self._written += rows
        self._progress(_EXAMINED + (_WRITTEN - _EXAMINED) * self._written / self.rows)

    def verified(self, rows: int) -> None:
        self._verified += rows
        self._progress(_WRITTEN + (_VERIFIED - _WRITTEN) * self._verified / self.rows)


def _check_room(feed_dir: Path, paths: list[Path]) -> None:
    needed = sum(path.stat().st_size for path in paths) + SPARE_BYTES
    free = shutil.disk_usage(feed_dir).free
    if free < needed:
        raise RecordingError(
            mark("merging needs {needed} MB on the disk and {free} MB are free.").format(
                needed=f"{needed / 1000000.0:,.0f}", free=f"{free / 1000000.0:,.0f}"
            )
        )


def _attributes(sources: list[Source], cut_off: int) -> dict[str, str | int]:
    """The attributes of the day, from those of its files in their order."""

    def total(name: str) -> int:
        return sum(int(source.attributes.get(name, 0)) for source in sources)

    counted = [int(source.attributes.get("journal_ticks", -1)) for source in sources]
    # Where a journal could not say what it had, as after a kill, its rows stand in for that: so the sum
    # still differs from the day's rows by what is missing elsewhere.
    stood_in = [ticks if ticks >= 0 else source.rows for ticks, source in zip(counted, sources, strict=True)]
    first = sources[0].attributes
    return {
        "format": first["format"],
        "format_version": int(first["format_version"]),
        "feed": first["feed"],
        "created_us": int(first["created_us"]),
        "rows": sum(source.rows for source in sources),
        "duplicates": total("duplicates"),
        "out_of_order": total("out_of_order"),
        "rejected": total("rejected"),
        "journal_ticks": sum(stood_in) if max(counted) >= 0 else -1,
        "contiguous_ids": int(all(source.attributes.get("contiguous_ids", 0) for source in sources)),
        # Nothing else in a merged day tells where a run ended.
        **({CUT_OFF_RUNS: cut_off} if cut_off else {}),
    }


def _verify(
    path: Path,
    day_rows: DayRows,
    tables: dict[str, npt.NDArray[np.void]],
    attributes: dict[str, str | int],
    progress: Callable[[int], None],
) -> None:
    """Read a new file back and compare every row with the segments' fingerprints.

    Raises:
        RecordingError: If anything differs.
    """
    complaint = RecordingError(mark("{name} does not read back as the segments are.").format(name=path.name))
    if check_digest(path) is not Digest.HOLDS:
        raise complaint
    with SegmentFile(path) as file:
        read = {"symbols": file.symbols, "index": file.index, "gaps": file.gap_rows}
        read[MERGED] = merged_rows(path)
        if dict(file.attributes) != attributes or file.rows != attributes["rows"]:
            raise complaint
        # Compared as bytes, since tables are as they were written or not.
        if any(read[name].tobytes() != table.tobytes() for name, table in tables.items()):
            raise complaint
        placed = day_rows.placed
        prints = [hashlib.sha256() for _ in placed]
        for number, rows in walk(file, [each.part.count for each in placed]):
            expected = placed[number]
            if (rows["symbol"] != expected.symbol).any():
                raise complaint
            try:
                rows["ordinal"] = expected.source.ordinals.at(rows["ordinal"] - np.uint64(expected.offset))
            except IndexError:
                raise complaint from None
            prints[number].update(content_of(rows))
            progress(rows.size)
        if any(each.part.fingerprint != found.digest() for each, found in zip(placed, prints, strict=True)):
            raise complaint


def _drop_merged(path: Path, *, is_verified: bool = False) -> None:
    """Delete the segments that a day's file holds.

    Raises:
        RecordingError: If the file is damaged, or a segment is not the one that was merged.
        OSError: If the disk refuses.
    """
    folder = path.with_suffix("")
    there = {segment.name: segment for segment in segments_of(folder)}
    if there:
        if not is_verified and check_digest(path) is Digest.BROKEN:
            _set_aside(path, there)
        named = {(row["name"].decode(), row["sha256"].decode()) for row in merged_rows(path)}
        names = {name for name, _ in named}
        strange = []
        for name, segment in there.items():
            if (name, identity(segment)) in named:
                segment.unlink(missing_ok=True)
            elif name in names:
                strange.append(name)
        sync_folder(folder)
        if strange:
            raise RecordingError(
                mark(
                    "{names} in {folder} is another file than the one that was merged into {name} under "
                    "this name; it is kept, and not read."
                ).format(names=", ".join(strange), folder=folder, name=path.name)
            )
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        sync_folder(folder.parent)


def _set_aside(path: Path, segments: dict[str, Path]) -> None:
    """Put a damaged day's file away where all segments are still there; readers then take those.

    Raises:
        RecordingError: Always; it says what was done.
    """
    named = {(row["name"].decode(), row["sha256"].decode()) for row in merged_rows(path)}
    if not named or any(name not in segments or identity(segments[name]) != sha256 for name, sha256 in named):
        raise RecordingError(
            mark("{path} is damaged; what is left of its segments is kept beside it.").format(path=path)
        )
    aside = path.replace(path.with_name(path.name + DAMAGED_SUFFIX))
    sync_folder(path.parent)
    raise RecordingError(
        mark("{name} was damaged; its segments are all there, and it is now {path}.").format(
            name=path.name, path=aside
        )
    )
