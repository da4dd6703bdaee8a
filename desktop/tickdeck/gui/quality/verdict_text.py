"""A day's verdict in words and figures."""

from __future__ import annotations

from typing import NamedTuple
from zoneinfo import ZoneInfo

from tickdeck.domain.data_quality import DayQuality, Verdict
from tickdeck.gui.number_text import bytes_text
from tickdeck.gui.quality.local_time import local
from tickdeck.gui.tables.column import Tone


class Figure(NamedTuple):
    """A figure with its label.

    Attributes:
        label: What it counts.
        text: The figure.
        tone: Its colour.
        tip: What more is to be said of it.
    """

    label: str
    text: str
    tone: Tone = Tone.TEXT
    tip: str = ""


VERDICT_TONES = {Verdict.PROVEN: Tone.UP, Verdict.GAPS: Tone.AMBER, Verdict.DAMAGED: Tone.DOWN}
_WORDS = {Verdict.PROVEN: "Proven", Verdict.GAPS: "Gaps", Verdict.DAMAGED: "Damaged"}


def verdict_word(verdict: Verdict) -> str:
    """A verdict in one word."""
    return _WORDS[verdict]


def verdict_sentence(quality: DayQuality) -> str:
    """What a verdict means."""
    match quality.verdict:
        case Verdict.PROVEN:
            return "Every file is as it was written; no tick is known to be missing."
        case Verdict.GAPS:
            return "Every file is as it was written; ticks are missing, or may be, where the gaps say."
        case _:
            bad = [finding for finding in quality.findings if not finding.is_harmless]
            files = {finding.file for finding in bad}
            rows = sum(finding.rows for finding in bad)
            what = f"{count_text(len(bad), 'finding')} in {count_text(len(files), 'file')}"
            lost = f"; {count_text(rows, 'row')} cannot be trusted" if rows else ""
            return f"{what}{lost}. They are named below."


def figures_of(quality: DayQuality, zone: ZoneInfo) -> tuple[Figure, ...]:
    """A day's figures, the most important first.

    Args:
        quality: The day.
        zone: The local time that the strips' axis shows; it is named.
    """
    gaps = sum(line.gaps for line in quality.instruments)
    unsealed = quality.unsealed_ticks
    return (
        Figure("Ticks", f"{quality.ticks:,}"),
        Figure("Files", f"{quality.files:,}"),
        Figure("Size", bytes_text(quality.bytes)),
        Figure("Gaps", f"{gaps:,}", Tone.AMBER if gaps else Tone.TEXT, "Those of all instruments."),
        Figure("Duplicates", f"{quality.duplicates:,}", tip="Received twice, recorded once."),
        Figure("Late", f"{quality.out_of_order:,}", tip="Out of order: came later than a newer print."),
        Figure(
            "Not sealed yet",
            f"{unsealed:,}",
            Tone.TEXT if unsealed else Tone.DIM,
            "Ticks in journals: they are safe, but in no sealed file yet, and not counted elsewhere here.",
        ),
        *_zone_figure(quality, zone),
    )


def _zone_figure(quality: DayQuality, zone: ZoneInfo) -> tuple[Figure, ...]:
    if quality.first_us < 0:
        return ()
    name = f"{local(quality.first_us, zone):%Z}"
    return (Figure("Times in", name, tip="The exchange's local time; an instrument's own in its tooltip."),)


def count_text(count: int, what: str) -> str:
    """How many of something: ``1 file``, ``12 files``."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"
