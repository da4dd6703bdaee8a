"""What does not hold, as rows and as text."""

from __future__ import annotations

from pathlib import PurePath

from tickdeck.domain.data_quality import Finding
from tickdeck.gui.feed.figure_rows import Cell, FigureColumn, FigureRow
from tickdeck.gui.feed.name_text import first_names, folded, names_text
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.tables.column import Tone

FINDING_COLUMNS = (
    FigureColumn(title="Finding", width=260, right=False, stretch=True),
    FigureColumn(title="File", width=150, right=False, rank=1, tip="The whole path is in the row's tooltip."),
    FigureColumn(title="Rows", width=170, right=False, tip="Which rows of /ticks cannot be trusted."),
    FigureColumn(title="Instruments", width=220, right=False, rank=2, tip="Whose rows those are."),
)


def finding_row(finding: Finding) -> FigureRow:
    """A finding's row."""
    dot, tone = (Tone.DIM, Tone.DIM) if finding.is_harmless else (Tone.DOWN, Tone.TEXT)
    names = first_names(finding.symbols) if finding.symbols else MISSING
    path = PurePath(finding.file)
    return (
        Cell(finding.what, tone, dot=dot),
        # A segment's name says little without its day.
        Cell(str(PurePath(*path.parts[-2:])) if len(path.parts) > 1 else finding.file, Tone.DIM),
        Cell(rows_text(finding) or MISSING, tone if finding.rows else Tone.FAINT),
        Cell(names, tone if finding.symbols else Tone.FAINT),
    )


def finding_tip(finding: Finding) -> str:
    """All of a finding."""
    lines = [folded(finding.what), finding.file]
    if finding.rows:
        lines.append(f"rows {rows_text(finding)}")
    if finding.symbols:
        lines.append(folded(names_text(finding.symbols)))
    return "\n".join(lines)


def finding_line(finding: Finding) -> str:
    """A finding in one line of text, its parts apart by tabs, for the clipboard."""
    note = "note: " if finding.is_harmless else ""
    return "\t".join(
        (finding.file, rows_text(finding), f"{note}{finding.what}", ", ".join(finding.symbols))
    ).rstrip()


def rows_text(finding: Finding) -> str:
    """Which rows: ``1,024 to 2,047``; empty where it is not about rows."""
    if not finding.rows:
        return ""
    last = finding.first_row + finding.rows - 1
    return f"{finding.first_row:,}" if finding.rows == 1 else f"{finding.first_row:,} to {last:,}"
