"""The rows of the feed, newest first: which entries are shown, and where those begin that nobody saw."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.words import tr

_SECOND_US = 1_000_000


@dataclass(frozen=True, slots=True)
class AwayRow:
    """The line above the entries that came while nobody looked.

    Attributes:
        count: How many they are.
    """

    count: int


FeedRow = Unusual | AwayRow


def rows_of(
    entries: Iterable[Unusual],
    *,
    kinds: AbstractSet[UnusualKind],
    muted: AbstractSet[int] = frozenset(),
    away: range = range(0),
) -> list[FeedRow]:
    """The rows from top to bottom, by the second that each shows; of one second, as they were seen.

    Args:
        entries: What was seen, oldest first.
        kinds: What is shown.
        muted: Instruments that are not.
        away: Numbers of the entries that came while nobody looked.
    """
    shown = [entry for entry in entries if entry.kind in kinds and entry.symbol not in muted]
    # A block is told when its second is over, and bears the time of its print.
    shown.sort(key=lambda entry: entry.at_us // _SECOND_US)
    missed = sum(entry.number in away for entry in shown)
    rows: list[FeedRow] = []
    for entry in reversed(shown):
        if missed and entry.number in away:
            rows.append(AwayRow(missed))
            missed = 0
        rows.append(entry)
    return rows


def away_text(count: int) -> str:
    """What the line says: ``12 while you were away``."""
    return tr("{count} while you were away", count=f"{count:,}")


def since_text(count: int, since: str, dropped: int) -> str:
    """How many there are: ``5 since 10:20``, and whether some are no longer kept; ``5`` without a time."""
    shown = f"{count:,}"
    if since and dropped:
        return tr("{count} since {time} · {gone} older gone", count=shown, time=since, gone=f"{dropped:,}")
    return tr("{count} since {time}", count=shown, time=since) if since else shown
