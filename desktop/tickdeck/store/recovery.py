"""Recovery: seals the journals that a crash left behind, and completes what it interrupted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from filelock import Timeout

from tickdeck.domain.errors import RecordingError
from tickdeck.store.entries import why_no_file
from tickdeck.store.feed_folder import lock_of
from tickdeck.store.journal import SUFFIX
from tickdeck.store.reserve import NAME as RESERVE
from tickdeck.store.reserve import remove_reserve
from tickdeck.store.seal_result import SealResult
from tickdeck.store.sealer import answer, reason_of
from tickdeck.store.segment import (
    DAMAGED_SUFFIX,
    POISONED_SUFFIX,
    UNFINISHED_SUFFIX,
    journals_below,
    remove_unfinished,
    sealed_path,
    sync_folder,
)
from tickdeck.store.upkeep.merging import finish
from tickdeck.words import mark

_SET_ASIDE = tuple(SUFFIX + suffix for suffix in (DAMAGED_SUFFIX, POISONED_SUFFIX))


def recover(path: Path) -> Iterator[SealResult]:
    """Seal the journals below a path, remove files that were never finished, complete interrupted merging.

    A journal that was set aside because it could not be sealed is tried again if its own path is given, and
    else left alone.

    Args:
        path: A data folder, a feed's or a day's folder in it, or one journal.

    Yields:
        What became of each journal, as it happens; then what could not be completed.

    Raises:
        RecordingError: If there is no such path.
    """
    path = path.absolute()
    named: list[Path] = []
    if path.is_file() and path.name.endswith((SUFFIX, *_SET_ASIDE)):
        journals, touched = [path], set()
    elif path.is_dir():
        journals, touched = journals_below(path), _touched_below(path)
        named = sorted(path.rglob(f"*{SUFFIX}"))
    else:
        raise RecordingError(
            mark("There is no folder and no journal {path}; give the data folder of Tickdeck.").format(
                path=path
            )
        )
    for each in named:
        if why := why_no_file(each):
            yield SealResult(str(each), error=why)
    # <feed>/<day>/<number>.journal
    by_feed = {
        feed_dir: list(group)
        for feed_dir, group in groupby(journals, key=lambda journal: journal.parent.parent)
    }
    for feed_dir in sorted(touched | by_feed.keys()):
        yield from _recover_feed(feed_dir, by_feed.get(feed_dir, []), tidy=path.is_dir())


def _recover_feed(feed_dir: Path, journals: Sequence[Path], *, tidy: bool) -> Iterator[SealResult]:
    try:
        with lock_of(feed_dir):
            for journal in journals:
                yield _sealed_again(journal) if journal.name.endswith(_SET_ASIDE) else answer(journal)
            if tidy:
                remove_unfinished(feed_dir)
                remove_reserve(feed_dir)
                for problem in finish(feed_dir):
                    yield SealResult(str(feed_dir), error=problem)
    except Timeout:
        if journals:
            yield SealResult(
                str(feed_dir),
                error=mark("{path} is being recorded into by another Tickdeck; it was left alone.").format(
                    path=feed_dir
                ),
            )
    except OSError as error:
        yield SealResult(
            str(feed_dir),
            error=mark("{path} cannot be written ({why}).").format(path=feed_dir, why=reason_of(error)),
        )


def _sealed_again(aside: Path) -> SealResult:
    """Try a journal again that was set aside; if that fails it is kept as it was.

    Raises:
        OSError: If the disk refuses.
    """
    journal = aside.with_name(aside.name.removesuffix(aside.suffix))
    if journal.exists():
        return SealResult(
            str(aside), error=mark("{path} is there too; recover that first.").format(path=journal)
        )
    if sealed_path(journal).exists() and aside.suffix == DAMAGED_SUFFIX:
        return SealResult(
            str(aside),
            error=mark("All that can be read of {path} is sealed already, as {sealed}.").format(
                path=aside, sealed=sealed_path(journal)
            ),
        )
    aside.rename(journal)
    result = answer(journal)
    if journal.exists():
        journal.rename(aside)
    sync_folder(aside.parent)
    return result


def _touched_below(folder: Path) -> set[Path]:
    """The folders of feeds in which something was left unfinished, or may have been."""
    days = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].h5"
    feeds = {_feed_dir_of(file) for file in folder.rglob(f"*{UNFINISHED_SUFFIX}")}
    feeds |= {file.parent for file in folder.rglob(RESERVE)}
    # A day's file with the folder of its segments beside it: its merging may not be complete.
    return feeds | {file.parent for file in folder.rglob(days) if file.with_suffix("").is_dir()}


def _feed_dir_of(unfinished: Path) -> Path:
    """The feed's folder of an unfinished file: segments lie in a day's folder, merged days beside it."""
    is_day = unfinished.name.count("-") == 2
    return unfinished.parent if is_day else unfinished.parent.parent
