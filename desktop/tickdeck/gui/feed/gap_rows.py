"""A gap as a row of the feed panel: when, how long, what happened, to whom, and what it cost."""

from __future__ import annotations

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import clock_name, moment_of
from tickdeck.gui.feed.column_fit import fitted
from tickdeck.gui.feed.figure_rows import Cell, FigureColumn, FigureRow
from tickdeck.gui.feed.moment_text import clock_text
from tickdeck.gui.feed.name_text import folded, names_text
from tickdeck.gui.feed.span_text import length_text
from tickdeck.gui.feed.told import told, unended
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.gaps import STILL_OPEN, UNKNOWN_MISSED, Episode, GapKind
from tickdeck.words import tr

MOST_SHOWN = 200

_LONG_AGO_US = 1_790_121_600_000_000
"""2026-09-23, as wide as days get."""

_HARMLESS = {GapKind.DUPLICATES, GapKind.DISORDER}


def gap_columns(theme: Theme) -> tuple[FigureColumn, ...]:
    """The columns of gaps."""
    columns = (
        FigureColumn(
            title=tr("Gap"),
            width=86,
            texts=(clock_text(_LONG_AGO_US, None, None),),
            right=False,
            tip=tr("When it began, by the clock that is named in the tooltip of a row."),
        ),
        FigureColumn(title=tr("Length"), width=84, rank=1),
        FigureColumn(title=tr("What happened"), width=84, right=False, stretch=True),
        FigureColumn(
            title=tr("Names"), width=84, rank=2, tip=tr("How many instruments it concerns, or which one.")
        ),
        FigureColumn(
            title=tr("Ticks"),
            width=122,
            tip=tr("How many ticks are missing, and how many the provider's history has brought since."),
        ),
    )
    return fitted(columns, theme)


class GapRows:
    """Makes the rows of gaps.

    Args:
        instruments: Those of the run.
        venue: Where they are traded.
    """

    def __init__(self, *, instruments: InstrumentTable, venue: Venue) -> None:
        self._instruments = instruments
        self._venue = venue

    def row(self, episode: Episode, now_us: int) -> FigureRow:
        """A gap's row at a moment, UTC microseconds."""
        is_open = episode.to_us == STILL_OPEN
        seconds = ((now_us if is_open else episode.to_us) - episode.from_us) / 1e6
        plain = Tone.DIM if episode.kind in _HARMLESS else Tone.TEXT
        cost, cost_tone = cost_text(episode)
        return (
            Cell(clock_text(episode.from_us, self._venue, moment_of(now_us, self._venue).date()), Tone.DIM),
            # How long it is becomes a figure when it is over; until then it would only count up.
            Cell(tr("so far"), Tone.AMBER) if is_open else Cell(length_text(seconds), plain),
            Cell(unended(told(episode.reason)), plain),
            Cell(self._names_text(episode), plain),
            Cell(cost, cost_tone),
        )

    def tip(self, episode: Episode, now_us: int) -> str:
        """All that is known of a gap at a moment, UTC microseconds."""
        is_open = episode.to_us == STILL_OPEN
        seconds = ((now_us if is_open else episode.to_us) - episode.from_us) / 1e6
        cost, _ = cost_text(episode)
        begin = moment_of(episode.from_us, self._venue)
        length = length_text(seconds)
        lines = [
            tr(
                "{moment} {clock}, {length}: {reason}.",
                moment=f"{begin:%Y-%m-%d %H:%M:%S}",
                clock=clock_name(episode.from_us, self._venue),
                length=tr("{length} so far", length=length) if is_open else length,
                reason=unended(told(episode.reason)),
            ),
            tr("Ticks: {cost}, the others back-filled", cost=cost)
            if episode.missed > 0 and episode.backfilled
            else tr("Ticks: {cost}", cost=cost),
        ]
        known = [symbol for symbol in episode.symbols if 0 <= symbol < len(self._instruments)]
        if known:
            lines.append(folded(names_text([self._instruments[symbol].id for symbol in known])))
        return "\n".join(lines)

    @staticmethod
    def more(count: int) -> FigureRow:
        """The last row where there are more gaps than are shown."""
        rest = Cell(tr("and {count} more", count=f"{count:,}"), Tone.DIM)
        return Cell(""), Cell(""), rest, Cell(""), Cell("")

    def _names_text(self, episode: Episode) -> str:
        known = [symbol for symbol in episode.symbols if 0 <= symbol < len(self._instruments)]
        if len(episode.symbols) == 1 == len(known):
            return self._instruments[known[0]].code
        return f"{len(episode.symbols):,}" if known else MISSING


def cost_text(episode: Episode) -> tuple[str, Tone]:
    """What a gap has cost, and how that is coloured."""
    missed, backfilled = f"{episode.missed:,}", episode.backfilled
    back = tr("{count} back-filled", count=f"{backfilled:,}") if backfilled else ""
    if episode.missed > 0:
        if not backfilled:
            return tr("missed {count}", count=missed), Tone.AMBER
        return tr("missed {count} of {all}", count=missed, all=f"{episode.missed + backfilled:,}"), Tone.AMBER
    if episode.kind in _HARMLESS:
        return back or tr("none missed"), Tone.DIM
    if episode.missed == UNKNOWN_MISSED:
        return tr("missed unknown"), Tone.AMBER
    return back or tr("missed none"), Tone.TEXT if back else Tone.DIM
