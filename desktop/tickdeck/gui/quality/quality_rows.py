"""A day's instruments as rows of a table, the worst first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from datetime import date

import numpy as np
import numpy.typing as npt

from tickdeck.domain.data_quality import DayQuality, InstrumentQuality, Stretch
from tickdeck.gui.conventions import moment_of
from tickdeck.gui.feed.moment_text import clock_text
from tickdeck.gui.feed.span_text import length_text
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.quality.local_time import span_text, venue_of
from tickdeck.gui.quality.strip import Part, part_at, parts_of
from tickdeck.gui.tables.column import Column, Rows, Tone
from tickdeck.words import mark, tr, trn

_NO_IDS = mark("This provider's ids do not count prints, so nobody can tell.")
_SAID = {
    Stretch.NOTHING: mark("nothing was printed, or not recorded"),
    Stretch.PRESENT: mark("recorded"),
    Stretch.BACKFILLED: mark("recorded with prints that the provider's history brought later"),
    Stretch.RECONNECT: mark("the connection was made anew; nothing is missing for all we know"),
    Stretch.GAP: mark("ticks are missing or may be"),
}
_LEGEND = "legend of a day's strips"
_NAMED = {
    Stretch.RECONNECT: mark("reconnect", "legend of a day's strips"),
    Stretch.GAP: mark("gap", "legend of a day's strips"),
}
_CLOCK_PX, _DATED_PX = 76, 108
"""How wide a time is, and one with its date."""

_TOLD = 4
"""So many gaps are listed in a tooltip."""


class QualityRows:
    """What a table shows of a day. Rows are numbered from the worst to the best.

    Attributes:
        quality: The day.
        venue: The exchange of most of its instruments, whose time the axis shows; None if there is none.
        strip_column: Which column is the strip.
    """

    def __init__(self, quality: DayQuality, *, names: Callable[[str], str]) -> None:
        """Put the instruments in order.

        Args:
            quality: The day.
            names: An instrument's name, given its id; empty where none is known.
        """
        self.quality = quality
        self._lines = tuple(sorted(quality.instruments, key=_goodness))
        self._is_counted = any(line.completeness is not None for line in self._lines)
        self._names = [names(line.symbol) for line in self._lines]
        venues = Counter(venue_of(line.symbol) for line in self._lines)
        self.venue = venues.most_common(1)[0][0] if venues else None
        self._day = date.fromisoformat(quality.day) if quality.day else None
        self.columns = self._columns()
        self.strip_column = next(place for place, column in enumerate(self.columns) if column.stretch)

    def __len__(self) -> int:
        return len(self._lines)

    def symbol(self, number: int) -> str:
        """The id of a row's instrument."""
        return self._lines[number].symbol

    def strip(self, number: int) -> str:
        """A row's strip."""
        return self._lines[number].strip

    def matching(self, text: str) -> Rows:
        """The rows whose code or name holds a text, in any case; all where it is empty."""
        wanted = text.strip().casefold()
        found = [
            number
            for number, (line, name) in enumerate(zip(self._lines, self._names, strict=True))
            if wanted in line.symbol.casefold() or wanted in name.casefold()
        ]
        return np.array(found, dtype=np.intp)

    def first_order(self) -> tuple[int, bool]:
        """The column that puts the worst on top, and whether it falls: completeness, else the gaps' time."""
        column = self._complete if self._is_counted else self._gap_time
        return self.columns.index(column), not self._is_counted

    def tip(self, number: int) -> str:
        """All that is known of a row."""
        line, name = self._lines[number], self._names[number]
        ticks = trn("{total} tick", "{total} ticks", line.ticks, total=f"{line.ticks:,}")
        if line.first_us >= 0:
            span = span_text(line.first_us, line.last_us, venue_of(line.symbol))
            ticks = tr("{ticks}, {span}", ticks=ticks, span=span)
        lines = [f"{line.symbol} {name}".rstrip(), ticks]
        if line.gaps:
            lines.append(_gaps_line(line))
            parts = [part for part in parts_of(line.strip) if part.stretch is Stretch.GAP]
            lines += [tr("about {span}", span=self._span(part, line)) for part in parts[:_TOLD]]
            if len(parts) > _TOLD:
                lines.append(tr("and {count} more", count=f"{len(parts) - _TOLD:,}"))
        if line.completeness is None:
            lines.append(tr("Completeness: this provider's ids do not count prints, so nobody can tell."))
        return "\n".join(lines)

    def strip_tip(self, number: int, pixel: int, width: int) -> str:
        """What a strip shows at a pixel of its width; empty where there is no strip."""
        line = self._lines[number]
        part = part_at(line.strip, pixel, width)
        if part is None:
            return ""
        return tr("{span}: {state}", span=self._span(part, line), state=tr(_SAID[part.stretch]))

    def cell_tip(self, number: int, column: int) -> str:
        """The tooltip of a cell."""
        line, shown = self._lines[number], self.columns[column]
        unknown = shown is self._complete and line.completeness is None
        if unknown or (shown is self._missed and line.missed < 0):
            return tr(_NO_IDS)
        return self.tip(number)

    def _span(self, part: Part, line: InstrumentQuality) -> str:
        quality, bins = self.quality, len(line.strip)
        long_us = quality.last_us - quality.first_us
        from_us, to_us = (quality.first_us + long_us * at // bins for at in (part.start, part.stop))
        return span_text(from_us, to_us, venue_of(line.symbol))

    def _strip_words(self, number: int) -> str:
        """A strip for the clipboard and for screen readers."""
        line = self._lines[number]
        parts = [part for part in parts_of(line.strip) if part.stretch in {Stretch.GAP, Stretch.RECONNECT}]
        return "; ".join(f"{tr(_NAMED[part.stretch], _LEGEND)} {self._span(part, line)}" for part in parts)

    # The columns.

    def _columns(self) -> tuple[Column, ...]:
        name = Column(
            title=tr("Name"),
            # None where no name is known, so that it is hidden.
            width=124 if any(self._names) else 0,
            texts=lambda rows: [self._names[row] or MISSING for row in rows.tolist()],
            keys=self._name_ranks,
            right=False,
            live=False,
            falling_first=False,
        )
        code = Column(
            title=tr("Code"),
            width=128 if not any(self._names) else 84,
            texts=lambda rows: [self._lines[row].symbol for row in rows.tolist()],
            keys=self._code_ranks,
            tones=None if not any(self._names) else lambda rows: [int(Tone.DIM)] * rows.size,
            right=False,
            live=False,
            falling_first=False,
        )
        strip = Column(
            title=tr("Over the day"),
            width=330,
            texts=lambda rows: [""] * rows.size,
            keys=self._present_keys,
            exact=self._strip_words,
            right=False,
            live=False,
            falling_first=False,
            stretch=True,
            tip=tr("What is there over the day; sorted by how much of it is."),
        )
        self._complete = self._figure(
            tr("Complete"),
            80,
            _completeness,
            _percent,
            tone=_complete_tone,
            falling_first=False,
            tip=tr("The part of all prints that is there, where the provider's ids count them."),
        )
        self._missed = self._figure(
            tr("Missed"),
            64,
            lambda line: _known(line.missed),
            _whole,
            tone=_odd_tone,
            tip=tr("Ticks known to be missing, where the provider's ids count them."),
        )
        self._gap_time = self._figure(
            tr("Gap time"),
            86,
            lambda line: line.gap_us / 1e6,
            _length,
            # The only sign of trouble where completeness is unknown.
            tone=_odd_tone if self._is_counted else _bad_tone,
            tip=tr("How long the gaps are together; where they overlap, once."),
        )
        figures = (
            self._complete,
            self._missed,
            self._figure(tr("Gaps"), 50, lambda line: line.gaps, _whole, tone=_odd_tone),
            self._gap_time,
            self._figure(tr("Ticks"), 78, lambda line: line.ticks, _whole),
            self._time(tr("First"), lambda line: line.first_us, tr("When the first print came.")),
            self._time(tr("Last", "print"), lambda line: line.last_us, tr("When the last print came.")),
            self._figure(
                tr("Twice"), 54, lambda line: line.duplicates, _whole, tone=_odd_tone,
                tip=tr("Duplicates: prints whose id is there twice."),
            ),
            self._figure(
                tr("Late"), 54, lambda line: line.out_of_order, _whole, tone=_odd_tone,
                tip=tr("Out of order: prints that came later than a newer one."),
            ),
            self._figure(
                tr("Filled"), 60, lambda line: line.backfilled, _whole, tone=_odd_tone,
                tip=tr("Back-filled: prints that the provider's history brought later."),
            ),
        )  # fmt: skip
        return (code, name, strip, *figures)

    def _figure(
        self,
        title: str,
        width: int,
        value: Callable[[InstrumentQuality], float],
        text: Callable[[float], str],
        *,
        tone: Callable[[float], Tone] = lambda value: Tone.FAINT if math.isnan(value) else Tone.TEXT,
        falling_first: bool = True,
        tip: str = "",
    ) -> Column:
        """A column of numbers, NaN where one is not known."""
        values = np.array([value(line) for line in self._lines], dtype=np.float64)
        return Column(
            title=title,
            width=width,
            texts=lambda rows: [text(each) for each in values[rows].tolist()],
            keys=lambda: values,
            tones=lambda rows: [int(tone(each)) for each in values[rows].tolist()],
            exact=lambda row: "" if np.isnan(values[row]) else f"{values[row]:.15g}",
            live=False,
            falling_first=falling_first,
            tip=tip,
        )

    def _time(self, title: str, time_us: Callable[[InstrumentQuality], int], tip: str) -> Column:
        times = [time_us(line) for line in self._lines]
        keys = np.array([time if time >= 0 else np.nan for time in times], dtype=np.float64)

        def text(row: int) -> str:
            return clock_text(times[row], venue_of(self._lines[row].symbol), self._day)

        def is_dated(row: int) -> bool:
            venue = venue_of(self._lines[row].symbol)
            return times[row] >= 0 and moment_of(times[row], venue).date() != self._day

        def exact(row: int) -> str:
            venue = venue_of(self._lines[row].symbol)
            return moment_of(times[row], venue).isoformat() if times[row] >= 0 else ""

        return Column(
            title=title,
            width=_DATED_PX if any(map(is_dated, range(len(times)))) else _CLOCK_PX,
            texts=lambda rows: [text(row) for row in rows.tolist()],
            keys=lambda: keys,
            tones=lambda rows: [int(Tone.DIM)] * rows.size,
            exact=exact,
            live=False,
            falling_first=False,
            tip=tip,
        )

    def _code_ranks(self) -> npt.NDArray[np.float64]:
        return _ranks([line.symbol for line in self._lines])

    def _name_ranks(self) -> npt.NDArray[np.float64]:
        ranks = _ranks([name.casefold() for name in self._names])
        return np.where([bool(name) for name in self._names], ranks, np.nan)

    def _present_keys(self) -> npt.NDArray[np.float64]:
        there = Stretch.PRESENT, Stretch.BACKFILLED
        counts = [sum(line.strip.count(stretch) for stretch in there) for line in self._lines]
        return np.array(counts, dtype=np.float64)


def _gaps_line(line: InstrumentQuality) -> str:
    gaps = trn("{total} gap", "{total} gaps", line.gaps, total=f"{line.gaps:,}")
    length = length_text(line.gap_us / 1e6)
    if line.missed < 0:
        return tr("{gaps}, {length} together, how many are missing is unknown", gaps=gaps, length=length)
    return tr("{gaps}, {length} together, {count} missed", gaps=gaps, length=length, count=f"{line.missed:,}")


def _goodness(line: InstrumentQuality) -> tuple[bool, float, float, str]:
    """What the worst has least of."""
    known = line.completeness is not None
    return not known, line.completeness if line.completeness is not None else 1.0, -line.gap_us, line.symbol


def _ranks(words: list[str]) -> npt.NDArray[np.float64]:
    order = sorted(range(len(words)), key=words.__getitem__)
    ranks = np.empty(len(words), dtype=np.float64)
    ranks[order] = np.arange(len(words))
    return ranks


def _completeness(line: InstrumentQuality) -> float:
    return math.nan if line.completeness is None else line.completeness


def _known(count: int) -> float:
    return math.nan if count < 0 else count


def _whole(value: float) -> str:
    return MISSING if math.isnan(value) else f"{int(value):,}"


def _length(seconds: float) -> str:
    return length_text(seconds) if seconds > 0 else "0"


def _percent(value: float) -> str:
    """A part as a percentage that says 100 only if nothing is missing."""
    if math.isnan(value):
        return MISSING
    return "100%" if value >= 1 else f"{math.floor(value * 10_000) / 100:.2f}%"


def _complete_tone(value: float) -> Tone:
    return Tone.FAINT if math.isnan(value) else Tone.DIM if value >= 1 else Tone.AMBER


def _bad_tone(value: float) -> Tone:
    return Tone.AMBER if value > 0 else Tone.FAINT


def _odd_tone(value: float) -> Tone:
    return Tone.TEXT if value > 0 else Tone.FAINT
