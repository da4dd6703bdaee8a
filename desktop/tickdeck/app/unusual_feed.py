"""The feed of unusual volume over a restart: written once a minute and at the end, read on the same day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tickdeck.analytics.unusual import Unusual
from tickdeck.analytics.unusual_rows import RowError, entry_of, row_of
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.domain.calendar import DAY_US, utc_offset_us
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.settings.keeper import Keeper
from tickdeck.settings.kept_file import KeptFile
from tickdeck.words import mark

_EVERY_S = 60
_MOST_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class _State:
    """What the window's thread hands to the one that writes."""

    entries: tuple[Unusual, ...]
    dropped: int
    seen: int
    first_us: int


class UnusualFeed:
    """Keeps what a watch has seen in ``unusual-feed.json``."""

    def __init__(self, folder: Path, watch: Watch, instruments: InstrumentTable) -> None:
        """Name the file; nothing is read or written yet.

        Args:
            folder: Where it is kept.
            watch: Whose log it is.
            instruments: Whose numbers the log uses.
        """
        self._file = KeptFile(folder, "unusual-feed", what=mark("The entries of unusual volume"))
        self._watch = watch
        self._instruments = instruments
        self._others: list[Mapping[str, object]] = []
        self._keeper = Keeper(self._write, name="entries of unusual volume")
        self._kept: tuple[int, int] = (0, 0)
        self._seconds = 0
        self._told = ""

    @property
    def trouble(self) -> str:
        """What could not be read or written, whole sentences; empty if all is well."""
        return " ".join(filter(None, (self._told, self._keeper.trouble)))

    def read(self, now_us: int) -> None:
        """Go on with what was seen today; called once, before the watch has seen anything.

        Args:
            now_us: The time, UTC microseconds.
        """
        held, trouble = self._file.read()
        rows = held.get("entries", [])
        entries, unseen, left_out = [], 0, 0
        # What is no list is one row that cannot be read.
        for row in rows[-_MOST_ROWS:] if isinstance(rows, list) else [rows]:
            try:
                entry = self._entry_of(row, now_us)
            except RowError:
                left_out += 1
                continue
            if entry is not None:
                entries.append(entry)
                unseen = unseen + 1 if _is_unseen(row) else 0
        self._told = self._file.account(held, trouble, left_out=left_out)
        if entries:
            self._resume(held, entries, unseen)

    def pass_second(self) -> None:
        """Have the log written once a minute, where there is news."""
        self._seconds += 1
        if self._seconds % _EVERY_S == 0:
            self.save()

    def save(self) -> None:
        """Have the log written as it is now, where that is not done; waits for nothing."""
        log = self._watch.log
        if self._kept != (log.total, log.seen):
            self._kept = (log.total, log.seen)
            self._keeper.save(_State(tuple(log), log.dropped, log.seen, log.first_us))

    def stop(self) -> None:
        """Wait until what was to be written is."""
        self._keeper.stop()

    # Inside.

    def _resume(self, held: Mapping[str, object], entries: list[Unusual], unseen: int) -> None:
        dropped, first_us = held.get("dropped"), held.get("first_us")
        oldest = entries[0]
        # Numbers of an earlier day say nothing about this one.
        is_of_today = (
            type(first_us) is int
            and 0 < first_us <= oldest.at_us
            and self._day_of(oldest.symbol, first_us) == oldest.day
        )
        log = self._watch.log
        log.resume(
            entries,
            dropped=dropped if is_of_today and type(dropped) is int and 0 < dropped < 1 << 40 else 0,
            unseen=unseen,
            first_us=first_us if is_of_today and type(first_us) is int else oldest.at_us,
        )
        self._watch.keep_quiet(entries)
        self._kept = (log.total, log.seen)

    def _entry_of(self, row: object, now_us: int) -> Unusual | None:
        """The entry of a row; None if it is of another day, or of an instrument that is not watched."""
        if not isinstance(row, dict) or not isinstance(row.get("id"), str):
            raise RowError("no entry")
        symbol = self._instruments.number(row["id"])
        at_us = row.get("at_us")
        if symbol is None:
            if type(at_us) is int and 0 <= now_us - at_us < DAY_US:
                self._others.append(row)
            return None
        entry = entry_of(row, symbol)
        is_today = entry.day == self._day_of(symbol, now_us) and abs(now_us - entry.at_us) <= DAY_US
        return entry if is_today else None

    def _day_of(self, symbol: int, at_us: int) -> int:
        """The local date of an instrument's venue at a moment, days since the epoch."""
        return (at_us + utc_offset_us(self._instruments[symbol].venue, at_us)) // DAY_US

    def _write(self, state: _State) -> None:
        rows = [
            {"id": self._instruments[entry.symbol].id}
            | row_of(entry)
            | ({"unseen": True} if entry.number > state.seen else {})
            for entry in state.entries
        ]
        self._file.write(
            {
                "first_us": state.first_us,
                "dropped": state.dropped,
                "entries": [*self._others, *rows][-_MOST_ROWS:],
            }
        )


def _is_unseen(row: object) -> bool:
    return isinstance(row, dict) and row.get("unseen") is True
