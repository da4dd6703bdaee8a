"""How the day before a day ends, as far as the first file of the day can be held to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tickdeck.pipeline.gaps import Gap
from tickdeck.store.audit.file_content import TrustedContent
from tickdeck.store.audit.file_order import DayEnd, Span
from tickdeck.store.audit.file_outline import Outline
from tickdeck.store.audit.journal_checks import check_journal
from tickdeck.store.audit.scope import files_of_day, is_journal
from tickdeck.store.day_names import day_named, number_of
from tickdeck.store.digest import Digest, check_digest


def day_before(feed_dir: Path, day: str) -> DayEnd | None:
    """The end of the day before.

    Args:
        feed_dir: The feed's folder.
        day: The UTC date, ``YYYY-MM-DD``.

    Returns:
        None where it is unknown: nothing of that day is there, it was merged, which counts arrival anew, or
        what it ends with is damaged or of an earlier version, without a digest.

    Raises:
        OSError: If a file cannot be read, or is gone meanwhile.
    """
    this = day_named(day)
    if this is None:
        return None
    before = str(this - timedelta(days=1))
    files = files_of_day(feed_dir, before)
    last_lost = max(files.lost_numbers, default=-1)
    gaps: list[Gap] = []
    for path in reversed(files.segments):
        if number_of(path) <= last_lost:
            return None
        read = _journal(path) if is_journal(path) else _sealed(path)
        if read is None:
            return None
        span, its_gaps = read
        gaps += its_gaps
        if span.last_ordinal >= 0:
            return DayEnd(replace(span, name=f"{before}/{path.name}"), tuple(gaps))
    return None


def gaps_of(outline: Outline) -> list[Gap]:
    """The gaps of a sealed file."""
    return [
        Gap(symbol, from_us, to_us, reason.decode("utf-8", "replace"), missed)
        for symbol, from_us, to_us, reason, missed in outline.gap_rows.tolist()
    ]


def _sealed(path: Path) -> tuple[Span, list[Gap]] | None:
    """Where a file goes from and to, and its gaps; None if it cannot be relied on."""
    if check_digest(path) is not Digest.HOLDS:
        return None
    content = TrustedContent(path)
    if content.outline.problems:
        return None
    span = Span(path.name)
    for _, ticks in content.windows():
        if ticks.size:
            span = span.with_ticks(ticks["ordinal"], ticks["recv_us"])
    return None if content.failure else (span, gaps_of(content.outline))


def _journal(path: Path) -> tuple[Span, list[Gap]] | None:
    check = check_journal(path)
    if not check.is_whole:
        return None
    span = Span(path.name)
    if (window := check.window) is not None:
        span = span.with_ticks(window.ordinal, window.recv_us)
    return span, check.content.gaps
