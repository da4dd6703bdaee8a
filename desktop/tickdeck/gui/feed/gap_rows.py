"""A gap as a row of the feed panel: when, how long, what happened, to whom, and what it cost."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.feed.figure_rows import Cell, FigureColumn, FigureRow
from tickdeck.gui.feed.name_text import folded, names_text
from tickdeck.gui.feed.span_text import length_text
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.tables.column import Tone
from tickdeck.pipeline.gaps import STILL_OPEN, UNKNOWN_MISSED, Episode, GapKind

MOST_SHOWN = 200

GAP_COLUMNS = (
    FigureColumn(title="Gap", width=86, right=False, tip="When it began, in the market's local time."),
    FigureColumn(title="Length", width=84),
    FigureColumn(title="What happened", width=100, right=False, stretch=True),
    FigureColumn(title="Names", width=84, tip="How many instruments it concerns, or which one."),
    FigureColumn(
        title="Ticks",
        width=122,
        tip="How many ticks are missing, and how many the provider's history has brought since.",
    ),
)

_HARMLESS = {GapKind.DUPLICATES, GapKind.DISORDER}


class GapRows:
    """Makes the rows of gaps.

    Args:
        instruments: Those of the run.
        time_zone: Of their market, an IANA name.
    """

    def __init__(self, *, instruments: InstrumentTable, time_zone: str) -> None:
        self._instruments = instruments
        self._zone = ZoneInfo(time_zone)

    def row(self, episode: Episode, now_us: int) -> FigureRow:
        """A gap's row at a moment, UTC microseconds."""
        is_open = episode.to_us == STILL_OPEN
        seconds = ((now_us if is_open else episode.to_us) - episode.from_us) / 1e6
        plain = Tone.DIM if episode.kind in _HARMLESS else Tone.TEXT
        cost, cost_tone = cost_text(episode)
        return (
            Cell(self._begin_text(episode.from_us, now_us), Tone.DIM),
            # How long it is becomes a figure when it is over; until then it would only count up.
            Cell("so far", Tone.AMBER) if is_open else Cell(length_text(seconds), plain),
            Cell(episode.reason.rstrip("."), plain),
            Cell(self._names_text(episode), plain),
            Cell(cost, cost_tone),
        )

    def tip(self, episode: Episode, now_us: int) -> str:
        """All that is known of a gap at a moment, UTC microseconds."""
        is_open = episode.to_us == STILL_OPEN
        seconds = ((now_us if is_open else episode.to_us) - episode.from_us) / 1e6
        cost, _ = cost_text(episode)
        begin = self._local(episode.from_us)
        length = f"{length_text(seconds)} so far" if is_open else length_text(seconds)
        lines = [f"{begin:%Y-%m-%d %H:%M:%S %Z}, {length}: {episode.reason.rstrip('.')}."]
        lines.append(f"Ticks: {cost}" + (", the others back-filled" if " of " in cost else ""))
        known = [symbol for symbol in episode.symbols if 0 <= symbol < len(self._instruments)]
        if known:
            lines.append(folded(names_text([self._instruments[symbol].id for symbol in known])))
        return "\n".join(lines)

    @staticmethod
    def more(count: int) -> FigureRow:
        """The last row where there are more gaps than are shown."""
        rest = Cell(f"and {count:,} more", Tone.DIM)
        return Cell(""), Cell(""), rest, Cell(""), Cell("")

    def _local(self, at_us: int) -> datetime:
        return datetime.fromtimestamp(at_us // 1_000_000, tz=UTC).astimezone(self._zone)

    def _begin_text(self, from_us: int, now_us: int) -> str:
        begin = self._local(from_us)
        same_day = begin.date() == self._local(now_us).date()
        return f"{begin:%H:%M:%S}" if same_day else f"{begin.day} {begin:%b %H:%M}"

    def _names_text(self, episode: Episode) -> str:
        known = [symbol for symbol in episode.symbols if 0 <= symbol < len(self._instruments)]
        if len(episode.symbols) == 1 == len(known):
            return self._instruments[known[0]].code
        return f"{len(episode.symbols):,}" if known else MISSING


def cost_text(episode: Episode) -> tuple[str, Tone]:
    """What a gap has cost, and how that is coloured."""
    back = f"{episode.backfilled:,} back-filled" if episode.backfilled else ""
    if episode.missed > 0:
        of_all = f" of {episode.missed + episode.backfilled:,}" if back else ""
        return f"missed {episode.missed:,}{of_all}", Tone.AMBER
    if episode.kind in _HARMLESS:
        return back or "none missed", Tone.DIM
    if episode.missed == UNKNOWN_MISSED:
        return "missed unknown", Tone.AMBER
    return back or "missed none", Tone.TEXT if back else Tone.DIM
