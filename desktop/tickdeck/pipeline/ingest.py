"""Ingest: rows of all connections become one block in arrival order, and the block goes to every sink."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tickdeck.domain.quote import Quote
from tickdeck.domain.tick import NO_SEQ, NO_TIME, Block, Row, TickFlag, block_of
from tickdeck.pipeline.duplicates import Seen, SeenIds
from tickdeck.pipeline.gaps import UNKNOWN_MISSED, Gap, GapKind, GapLog, Hole
from tickdeck.words import mark

Sink = Callable[[Block], None]
"""Takes a block, which it shares with all other sinks and must not change."""


QuoteSink = Callable[[Mapping[int, Quote]], None]
"""Takes the newest bid and ask of each instrument that had one."""


IDS_A_SPELL = 262_144
"""After so many ticks of all instruments together, the ids from before the last so many are forgotten."""
RUN_US = 10_000_000
"""Duplicates, or late prints, of an instrument that are closer together than this are one run."""
_RUN_WORDING = {
    (GapKind.DUPLICATES, True): mark("{count} print came again and left out"),
    (GapKind.DUPLICATES, False): mark("{count} prints came again and left out"),
    (GapKind.DISORDER, True): mark("{count} print came late"),
    (GapKind.DISORDER, False): mark("{count} prints came late"),
}


@dataclass(slots=True)
class _Run:
    from_us: int
    to_us: int = -1
    count: int = 0


class Ingest:
    """Finds duplicates, marks what came late or after a gap, numbers the ticks, and hands the block on.

    Shards append rows to `rows`; `flush` makes a block of them. A flush is due 20 ms after the first
    row and at the start of every frame, so that many small reads cost one block.

    Attributes:
        rows: Rows decoded since the last flush.
        quotes: The newest bid and ask of each instrument since the last flush; the screen's only, so what
            was replaced in between is not kept.
        received: Ticks decoded, duplicates and those from the provider's history included.
        backfilled: Ticks that the provider's history has brought.
        duplicates: Ticks left out because their id had been seen.
        first_recv_us: Receipt of the first tick, UTC microseconds; -1 before it.
        out_of_order: Ticks kept whose id, or time where there is no id, is lower than one before.
    """

    def __init__(
        self,
        *,
        sinks: Sequence[Sink],
        gaps: GapLog,
        contiguous_ids: bool,
        quote_sink: QuoteSink = lambda _: None,
        on_hole: Callable[[Hole], None] = lambda _: None,
    ) -> None:
        """Make an ingest.

        Args:
            sinks: Where blocks go, the journal first.
            gaps: Where jumps of ids are noted.
            contiguous_ids: Whether the provider numbers prints without holes, so that a jump is a loss.
            quote_sink: Where the newest bids and asks go.
            on_hole: Told which prints the ids show to be missing, so that they can be asked for.
        """
        self._quote_sink = quote_sink
        self._sinks = list(sinks)
        self._gaps = gaps
        self._contiguous_ids = contiguous_ids
        self._seen: dict[int, SeenIds] = {}
        self._since_forgot = 0
        self._newest_us: dict[int, int] = {}
        self._received_us: dict[int, int] = {}
        self._runs: dict[tuple[int, GapKind], _Run] = {}
        self._holes: dict[int, list[Hole]] = {}
        self._on_hole = on_hole
        self.backfilled = 0
        self._after_gap: set[int] = set()
        self._overlapping: set[int] = set()
        self._ordinal = 0
        self.rows: list[Row] = []
        self.quotes: dict[int, Quote] = {}
        self.first_recv_us = -1
        self.received = 0
        self.duplicates = 0
        self.out_of_order = 0

    def mark_after_gap(self, symbols: Sequence[int]) -> None:
        """Flag the next tick of each instrument as the first after a gap."""
        self._after_gap.update(symbols)

    def overlap(self, symbols: Sequence[int]) -> None:
        """Expect each print twice: two connections have the instruments for a while.

        What comes the second time then counts neither as received nor as a duplicate.
        """
        self._overlapping.update(symbols)

    def end_overlap(self, symbols: Sequence[int]) -> None:
        """Expect prints once again."""
        self.flush()
        self._overlapping.difference_update(symbols)

    def add_sink(self, sink: Sink) -> None:
        """Give blocks to one more, after all others, from the next one on."""
        self._sinks.append(sink)

    def flush(self) -> None:
        """Make a block of the rows at hand and give it to every sink."""
        if self.quotes:
            quotes, self.quotes = self.quotes, {}
            self._quote_sink(quotes)
        rows = self.rows
        if not rows:
            return
        self.rows = []
        if not self.received:
            self.first_recv_us = rows[0][1]
        self.received += len(rows)
        kept = self._kept(rows)
        if kept:
            self._give(kept)
        self._since_forgot += len(kept)
        if self._since_forgot >= IDS_A_SPELL:
            self._since_forgot = 0
            for ids in self._seen.values():
                ids.forget()

    def backfill(self, rows: Sequence[Row]) -> int:
        """Take in prints from the provider's history; returns how many were new.

        Rows at hand are flushed first, so that arrival numbers stay in order.
        """
        self.flush()
        kept: list[Row] = []
        for row in rows:
            symbol, seq = row[2], row[7]
            ids = self._seen.get(symbol)
            if seq == NO_SEQ or ids is None or ids.add(seq) is not Seen.LATE:
                continue
            self._fill_hole(symbol, seq, backfilled=True)
            kept.append((*row[:8], int(row[8] | TickFlag.BACKFILLED), self._ordinal))
            self._ordinal += 1
        self.backfilled += len(kept)
        self.received += len(kept)
        if kept:
            self._give(kept)
        return len(kept)

    def end_runs(self, before_us: int) -> None:
        """Tell the runs of duplicates and of late prints that have seen no other since a moment."""
        over = [key for key, run in self._runs.items() if run.to_us < before_us]
        self._gaps.add([self._gap_of(*key, self._runs.pop(key)) for key in over])

    def _give(self, rows: list[Row]) -> None:
        block = block_of(rows)
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
                if seen is Seen.DUPLICATE and symbol in self._overlapping:
                    self.received -= 1
                    continue
                if seen is Seen.DUPLICATE:
                    self.duplicates += 1
                    self._note_run(symbol, GapKind.DUPLICATES, recv_us)
                    continue
                late = seen is Seen.LATE
                if self._contiguous_ids:
                    if late:
                        self._fill_hole(symbol, seq, backfilled=False)
                    else:
                        self._note_id(symbol, seq, expected, recv_us)
                    self._received_us[symbol] = recv_us
            if late:
                flags |= TickFlag.OUT_OF_ORDER
                self.out_of_order += 1
                self._note_run(symbol, GapKind.DISORDER, recv_us)
            if symbol in self._after_gap:
                self._after_gap.discard(symbol)
                flags |= TickFlag.AFTER_GAP
            kept.append((time_us, recv_us, symbol, price, volume, turnover, side, seq, int(flags), ordinal))
            ordinal += 1
        self._ordinal = ordinal
        return kept

    def _note_id(self, symbol: int, seq: int, expected: int, recv_us: int) -> None:
        """See what an id that is higher than all before says of an outage, or of prints left out."""
        known = 0 < expected <= seq
        gap = None
        if symbol in self._after_gap:
            gap = self._gaps.settle(symbol, seq - expected if known else UNKNOWN_MISSED)
        if not known or seq == expected:
            return
        if gap is None:
            gap = Gap(symbol, self._received_us[symbol], recv_us, mark("ids jumped"), kind=GapKind.JUMP)
            self._after_gap.add(symbol)
        hole = Hole(gap, expected, seq - 1, seq - expected)
        holes = self._holes.setdefault(symbol, [])
        # What is told cannot be filled any more.
        holes[:] = [*(each for each in holes if not each.is_told), hole]
        self._gaps.hold(hole)
        self._on_hole(hole)

    def _fill_hole(self, symbol: int, seq: int, *, backfilled: bool) -> None:
        for hole in self._holes.get(symbol, ()):
            if hole.first_seq <= seq <= hole.last_seq:
                self._gaps.filled(hole, backfilled=backfilled)
                return

    def _note_run(self, symbol: int, kind: GapKind, recv_us: int) -> None:
        run = self._runs.get((symbol, kind))
        if run is None:
            run = self._runs[symbol, kind] = _Run(recv_us)
        run.to_us = recv_us
        run.count += 1

    def _gap_of(self, symbol: int, kind: GapKind, run: _Run) -> Gap:
        missed = 0 if self._contiguous_ids else UNKNOWN_MISSED
        wording = _RUN_WORDING[kind, run.count == 1]
        return Gap(symbol, run.from_us, run.to_us, wording.format(count=f"{run.count:,}"), missed, kind)
