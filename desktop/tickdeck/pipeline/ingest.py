"""Ingest: rows of all connections become one block in arrival order, and the block goes to every sink."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tickdeck.domain.tick import NO_SEQ, NO_TIME, Block, Row, TickFlag, block_of
from tickdeck.pipeline.duplicates import Seen, SeenIds
from tickdeck.pipeline.gaps import Gap, GapLog

Sink = Callable[[Block], None]
"""Takes a block, which it shares with all other sinks and must not change."""


class Ingest:
    """Finds duplicates, marks what came late or after a gap, numbers the ticks, and hands the block on.

    Shards append rows to `rows`; `flush` makes a block of them. A flush is due 20 ms after the first
    row and at the start of every frame, so that many small reads cost one block.

    Attributes:
        rows: Rows decoded since the last flush.
        received: Ticks decoded, duplicates included.
        duplicates: Ticks left out because their id had been seen.
        first_recv_us: Receipt of the first tick, UTC microseconds; -1 before it.
        out_of_order: Ticks kept whose id, or time where there is no id, is lower than one before.
    """

    def __init__(self, *, sinks: Sequence[Sink], gaps: GapLog, contiguous_ids: bool) -> None:
        """Make an ingest.

        Args:
            sinks: Where blocks go, the journal first.
            gaps: Where jumps of ids are noted.
            contiguous_ids: Whether the provider numbers prints without holes, so that a jump is a loss.
        """
        self._sinks = tuple(sinks)
        self._gaps = gaps
        self._contiguous_ids = contiguous_ids
        self._seen: dict[int, SeenIds] = {}
        self._newest_us: dict[int, int] = {}
        self._received_us: dict[int, int] = {}
        self._after_gap: set[int] = set()
        self._ordinal = 0
        self.rows: list[Row] = []
        self.first_recv_us = -1
        self.received = 0
        self.duplicates = 0
        self.out_of_order = 0

    def mark_after_gap(self, symbols: Sequence[int]) -> None:
        """Flag the next tick of each instrument as the first after a gap."""
        self._after_gap.update(symbols)

    def flush(self) -> None:
        """Make a block of the rows at hand and give it to every sink."""
        rows = self.rows
        if not rows:
            return
        self.rows = []
        if not self.received:
            self.first_recv_us = rows[0][1]
        self.received += len(rows)
        kept = self._kept(rows)
        if kept:
            block = block_of(kept)
            for sink in self._sinks:
                sink(block)

    def _kept(self, rows: list[Row]) -> list[Row]:
        """The rows that are no duplicates, numbered and flagged."""
        kept: list[Row] = []
        ordinal = self._ordinal
        for time_us, recv_us, symbol, price, volume, turnover, side, seq, given, _ in rows:
            flags = given
            if seq == NO_SEQ:
                late = time_us != NO_TIME and time_us < self._newest_us.get(symbol, NO_TIME)
                if time_us != NO_TIME and not late:
                    self._newest_us[symbol] = time_us
            else:
                ids = self._seen.get(symbol)
                if ids is None:
                    ids = self._seen[symbol] = SeenIds()
                expected = ids.highest + 1
                seen = ids.add(seq, time_us)
                if seen is Seen.DUPLICATE:
                    self.duplicates += 1
                    continue
                late = seen is Seen.LATE
                if self._contiguous_ids:
                    if seq > expected > 0:
                        self._note_jump(symbol, self._received_us[symbol], recv_us, seq - expected)
                    self._received_us[symbol] = recv_us
            if late:
                flags |= TickFlag.OUT_OF_ORDER
                self.out_of_order += 1
            if symbol in self._after_gap:
                self._after_gap.discard(symbol)
                flags |= TickFlag.AFTER_GAP
            kept.append((time_us, recv_us, symbol, price, volume, turnover, side, seq, int(flags), ordinal))
            ordinal += 1
        self._ordinal = ordinal
        return kept

    def _note_jump(self, symbol: int, from_us: int, to_us: int, missed: int) -> None:
        self._gaps.add([Gap(symbol, from_us, to_us, "ids jumped", missed)])
        self._after_gap.add(symbol)
