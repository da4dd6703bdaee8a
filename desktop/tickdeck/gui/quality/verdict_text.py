"""A day's verdict in words and figures."""

from __future__ import annotations

from typing import NamedTuple

from tickdeck.domain.data_quality import DayQuality, Verdict
from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import clock_name
from tickdeck.gui.number_text import bytes_text
from tickdeck.gui.tables.column import Tone
from tickdeck.words import mark, tr, trn


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


_TONES = {Verdict.PROVEN: Tone.GOOD, Verdict.GAPS: Tone.AMBER, Verdict.DAMAGED: Tone.BAD}
_WORDS = {
    Verdict.PROVEN: mark("Proven"),
    Verdict.GAPS: mark("Gaps"),
    Verdict.DAMAGED: mark("Damaged"),
}


def verdict_line(quality: DayQuality) -> tuple[str, str, Tone]:
    """A verdict in one word, what it means, and its colour."""
    if quality.is_unsealed:
        sentence = tr("Its ticks are safe in journals; they can be checked once the first file is sealed.")
        return tr("Not sealed yet"), sentence, Tone.DIM
    return tr(_WORDS[quality.verdict]), _sentence(quality), _TONES[quality.verdict]


def _sentence(quality: DayQuality) -> str:
    match quality.verdict:
        case Verdict.PROVEN:
            return tr("Every file is as it was written; no tick is known to be missing.")
        case Verdict.GAPS:
            return tr(
                "Every file is as it was written; ticks are missing, or may be, where gaps and notes say."
            )
        case _:
            return _damage_sentence(quality)


def _damage_sentence(quality: DayQuality) -> str:
    bad = [finding for finding in quality.findings if not finding.is_harmless]
    files = len({finding.file for finding in bad})
    rows = sum(finding.rows for finding in bad)
    counts = {
        "findings": trn("{total} finding", "{total} findings", len(bad), total=f"{len(bad):,}"),
        "files": trn("{total} file", "{total} files", files, total=f"{files:,}"),
    }
    if not rows:
        return tr("{findings} in {files}. They are named below.", **counts)
    return tr(
        "{findings} in {files}; {rows} cannot be trusted. They are named below.",
        rows=trn("{total} row", "{total} rows", rows, total=f"{rows:,}"),
        **counts,
    )


def figures_of(quality: DayQuality, venue: Venue | None) -> tuple[Figure, ...]:
    """A day's figures, the most important first.

    Args:
        quality: The day.
        venue: The exchange whose times the strips' axis shows; the clock is named.
    """
    gaps = sum(line.gaps for line in quality.instruments)
    unsealed = quality.unsealed_ticks
    return (
        Figure(tr("Ticks"), f"{quality.ticks:,}"),
        Figure(tr("Files"), f"{quality.files:,}"),
        Figure(tr("Size", "of data"), bytes_text(quality.bytes)),
        Figure(tr("Gaps"), f"{gaps:,}", Tone.AMBER if gaps else Tone.TEXT, tr("Those of all instruments.")),
        Figure(tr("Duplicates"), f"{quality.duplicates:,}", tip=tr("Received twice, recorded once.")),
        Figure(
            tr("Late"),
            f"{quality.out_of_order:,}",
            tip=tr("Out of order: came later than a newer print."),
        ),
        Figure(
            tr("Not sealed yet"),
            f"{unsealed:,}",
            Tone.TEXT if unsealed else Tone.DIM,
            tr(
                "Ticks in journals: they are safe, but in no sealed file yet, and not counted elsewhere here."
            ),
        ),
        *_clock_figure(quality, venue),
    )


def _clock_figure(quality: DayQuality, venue: Venue | None) -> tuple[Figure, ...]:
    if quality.first_us < 0:
        return ()
    tip = tr("The clock of the strips and columns; an instrument's own in its tooltip.")
    return (Figure(tr("Times in"), clock_name(quality.first_us, venue), tip=tip),)
