"""The plan of an export: which rows of which files, in which order, as one table of pieces.

What comes out is numbered from 0 over the whole export; a batch is so many rows of it. So a batch is the same
whoever asks for it and whenever, which is what lets an export go on where it stopped.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.errors import RecordingError, UnknownInstrumentError, UsageError
from tickdeck.domain.instrument import Instrument, canonical_id
from tickdeck.domain.venue import Venue
from tickdeck.store.export.selection import Selection, Source, SourceFile, find_source
from tickdeck.store.export.survey import ALL, ExportGap, Surveyed, ask, day_number, opened, sort_out, survey
from tickdeck.words import mark

_SHOWN = 8

PIECE = np.dtype(
    [("day", "<i8"), ("symbol", "<i8"), ("file", "<i8"), ("start", "<i8"), ("stop", "<i8")],
)
"""Rows `start` to `stop` of a file: one instrument's, received on one day."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Which rows an export consists of.

    Attributes:
        feed: The feed.
        files: The files that are read.
        instruments: The selected instruments by canonical id; `symbol` of what is exported counts them.
        pieces: dtype `PIECE`, in the order of the export.
        ends: How many rows the export has up to the end of each piece.
        ordinal_shifts: A file: what is added to its arrival numbers, modulo 2^64.
        gaps: The gaps of these instruments and days, oldest first.
        attributes: What an HDF5 file says of itself, see `tickdeck.store.hdf5`.
        damage: Files that are left out, one sentence each.
        notes: What else the user should know.
    """

    feed: str
    files: tuple[SourceFile, ...]
    instruments: tuple[Instrument, ...]
    pieces: npt.NDArray[np.void]
    ends: npt.NDArray[np.int64]
    ordinal_shifts: npt.NDArray[np.uint64]
    gaps: tuple[ExportGap, ...]
    attributes: dict[str, str | int]
    damage: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def rows(self) -> int:
        """How many ticks are exported."""
        return int(self.ends[-1]) if self.ends.size else 0

    def within(self, start: int, stop: int) -> npt.NDArray[np.void]:
        """The pieces of some rows of the export, cut to these rows."""
        if start >= stop:
            return self.pieces[:0]
        first = int(np.searchsorted(self.ends, start, side="right"))
        last = int(np.searchsorted(self.ends, stop, side="left"))
        pieces = self.pieces[first : last + 1].copy()
        pieces["stop"][-1] -= int(self.ends[last]) - stop
        pieces["start"][0] += start - (int(self.ends[first - 1]) if first else 0)
        return pieces


def plan_export(
    selection: Selection, source: Source, *, by_instrument: bool, go_on: Callable[[], bool]
) -> Plan:
    """Look through the files of a selection.

    A file that is not as it was written is left out as a whole: who gets an export cannot check it any more.

    Args:
        selection: What is wanted.
        source: Where it is, see `find_source`.
        by_instrument: Whether all of an instrument comes together, as in a sealed file, rather than all of a
            day. Arrival numbers go on over the days then; else they begin at 0 with each.
        go_on: Asked now and then; answers False to cancel.

    Raises:
        CancelledError: If it is cancelled.
        UsageError: If an instrument was not recorded.
        RecordingError: If no file is left, or files changed meanwhile.
    """
    good, damage = sort_out(source.files, go_on)
    if not good:
        raise RecordingError(" ".join(damage))
    names = _Names(selection, source.feed)
    for file in good:
        ask(go_on)
        with opened(file.path) as content:
            names.add(content.instruments().values())
    instruments = names.selected()
    numbers = {instrument.id: number for number, instrument in enumerate(instruments)}
    surveyed = [survey(file, numbers, selection, go_on) for file in good]
    pieces = np.array(
        [
            (day, symbol, number, start, stop)
            for number, found in enumerate(surveyed)
            for day, symbol, start, stop in found.pieces
        ],
        dtype=PIECE,
    )
    keys = ("start", "file", "day", "symbol") if by_instrument else ("start", "file", "symbol", "day")
    pieces = pieces[np.lexsort([pieces[key] for key in keys])]
    gaps = {gap for found in surveyed for gap in found.gaps}
    gaps |= {_hole_of(file, file.day) for file in source.files if file not in good and file.day is not None}
    nameless = sum(found.nameless for found in surveyed)
    notes = (
        [mark("{count} ticks of instruments without a name are left out.").format(count=f"{nameless:,}")]
        if nameless
        else []
    )
    if source.journals:
        said = (
            mark("What is in a journal is not sealed yet, and not exported.")
            if source.journals == 1
            else mark("What is in {count} journals is not sealed yet, and not exported.")
        )
        notes.append(said.format(count=source.journals))
    rows = int((pieces["stop"] - pieces["start"]).sum())
    return Plan(
        feed=source.feed,
        files=tuple(good),
        instruments=instruments,
        pieces=pieces,
        ends=np.cumsum(pieces["stop"] - pieces["start"]),
        ordinal_shifts=_ordinal_shifts(good, surveyed, goes_on=by_instrument),
        gaps=tuple(sorted(gaps)),
        attributes=_attributes(source.feed, rows, surveyed, is_whole_day=_is_one_day(good) and not damage),
        damage=tuple(damage),
        notes=(*names.notes, *notes),
    )


def _hole_of(file: SourceFile, day: date) -> ExportGap:
    """What a file that is left out leaves: all of its day may miss ticks, a broken file tells no times."""
    from_us = day_number(day) * DAY_US
    return ExportGap(
        from_us,
        from_us + DAY_US,
        ALL,
        mark("{name} is damaged and was left out").format(name=file.path.name),
        -1,
    )


def recorded_instruments(selection: Selection) -> tuple[Instrument, ...]:
    """The instruments in the readable files of a selection's path and days, whichever it names.

    Raises:
        UsageError: If there is no such recording.
    """
    source = find_source(selection)
    names = _Names(replace(selection, symbols=()), source.feed)
    for file in source.files:
        # A damaged file is told when it is to be exported.
        with contextlib.suppress(RecordingError), opened(file.path) as content:
            names.add(content.instruments().values())
    return names.selected()


class _Names:
    """The instruments of all files, and which of them are selected."""

    def __init__(self, selection: Selection, feed: str) -> None:
        self._wanted = selection.symbols
        self._feed = feed
        self._known: dict[str, Instrument] = {}
        self.notes: list[str] = []

    def add(self, instruments: Iterable[Instrument]) -> None:
        """Learn of the instruments of a file; a later one knows better."""
        self._known.update({instrument.id: instrument for instrument in instruments})

    def selected(self) -> tuple[Instrument, ...]:
        """The selected instruments by canonical id."""
        ids = {self._id_of(text) for text in self._wanted} or set(self._known)
        return tuple(self._known[each] for each in sorted(ids))

    def _id_of(self, text: str) -> str:
        if (typed := text.strip().upper()) in self._known:
            return typed
        for venue in (None, *Venue):
            try:
                found = canonical_id(text, venue)
            except UnknownInstrumentError:
                continue
            if found in self._known:
                return found
        there = sorted(self._known)
        names, more = ", ".join(there[:_SHOWN]), len(there) - _SHOWN
        if more > 0:
            names = mark("{names} and {count} more").format(names=names, count=more)
        raise UsageError(
            mark(
                "“{text}” is not among the instruments recorded from {feed} on these days; there are {names}."
            ).format(text=text.strip(), feed=self._feed, names=names)
        )


def _ordinal_shifts(
    files: list[SourceFile], surveyed: list[Surveyed], *, goes_on: bool
) -> npt.NDArray[np.uint64]:
    shifts, above, day = np.zeros(len(files), dtype=np.int64), 0, files[0].day
    for number, (file, found) in enumerate(zip(files, surveyed, strict=True)):
        if file.day != day and not goes_on:
            above = 0
        day = file.day
        shifts[number] = above - found.ordinals[0]
        above += found.ordinals[1] - found.ordinals[0]
    return shifts.view(np.uint64)


def _is_one_day(files: list[SourceFile]) -> bool:
    return files[0].day is not None and all(file.day == files[0].day for file in files)


def _attributes(
    feed: str, rows: int, surveyed: list[Surveyed], *, is_whole_day: bool
) -> dict[str, str | int]:
    """The counters of the files where all of them is exported; nobody knows those of a part."""

    def total(name: str) -> int:
        return sum(int(found.attributes.get(name, 0)) for found in surveyed)

    is_all = rows == total("rows")
    counted = [int(found.attributes.get("journal_ticks", -1)) for found in surveyed]
    contiguous = all(int(found.attributes.get("contiguous_ids", 0)) for found in surveyed)
    return {
        "feed": feed,
        "created_us": int(surveyed[0].attributes.get("created_us", 0)),
        "rows": rows,
        "duplicates": total("duplicates") if is_all else 0,
        "out_of_order": total("out_of_order") if is_all else 0,
        "rejected": total("rejected") if is_all else 0,
        "journal_ticks": sum(counted) if is_all and -1 not in counted else -1,
        # Between days that are not next to each other ids jump, and no gap says why.
        "contiguous_ids": int(contiguous and is_whole_day),
    }
