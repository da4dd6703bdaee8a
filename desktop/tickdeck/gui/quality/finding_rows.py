"""What does not hold, as rows and as text."""

from __future__ import annotations

from pathlib import PurePath

from tickdeck.domain.data_quality import Finding
from tickdeck.gui.feed.column_fit import fitted
from tickdeck.gui.feed.figure_rows import Cell, FigureColumn, FigureRow
from tickdeck.gui.feed.name_text import first_names, folded, names_text
from tickdeck.gui.feed.told import told
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.theme import Theme
from tickdeck.words import mark, tr

_ROWS = mark("{first} to {last}", "rows of a file")


def finding_columns(theme: Theme) -> tuple[FigureColumn, ...]:
    """The columns of findings."""
    columns = (
        FigureColumn(title=tr("Finding"), width=260, right=False, stretch=True),
        FigureColumn(
            title=tr("File"),
            width=150,
            right=False,
            rank=1,
            tip=tr("The whole path is in the row's tooltip."),
        ),
        FigureColumn(
            title=tr("Rows", "of a file"),
            width=170,
            right=False,
            tip=tr("Which rows of /ticks cannot be trusted."),
        ),
        FigureColumn(
            title=tr("Instruments"), width=220, right=False, rank=2, tip=tr("Whose rows those are.")
        ),
    )
    return fitted(columns, theme)


def finding_row(finding: Finding) -> FigureRow:
    """A finding's row."""
    dot, tone = (Tone.DIM, Tone.DIM) if finding.is_harmless else (Tone.BAD, Tone.TEXT)
    names = first_names(finding.symbols) if finding.symbols else MISSING
    path = PurePath(finding.file)
    return (
        Cell(told(finding.what), tone, dot=dot),
        # A segment's name says little without its day.
        Cell(str(PurePath(*path.parts[-2:])) if len(path.parts) > 1 else finding.file, Tone.DIM),
        Cell(rows_text(finding) or MISSING, tone if finding.rows else Tone.FAINT),
        Cell(names, tone if finding.symbols else Tone.FAINT),
    )


def finding_tip(finding: Finding) -> str:
    """All of a finding."""
    lines = [folded(told(finding.what)), finding.file]
    if finding.rows:
        lines.append(tr("rows {rows}", rows=rows_text(finding)))
    if finding.symbols:
        lines.append(folded(names_text(finding.symbols)))
    return "\n".join(lines)


def finding_line(finding: Finding) -> str:
    """A finding in one line of text, its parts apart by tabs, for the clipboard; in English, for support."""
    note = "note: " if finding.is_harmless else ""
    return "\t".join(
        (finding.file, _rows(finding, _ROWS), f"{note}{finding.what}", ", ".join(finding.symbols))
    ).rstrip()


def rows_text(finding: Finding) -> str:
    """Which rows: ``1,024 to 2,047``; empty where it is not about rows."""
    return _rows(finding, tr(_ROWS, "rows of a file"))


def _rows(finding: Finding, text: str) -> str:
    if not finding.rows:
        return ""
    first = f"{finding.first_row:,}"
    last = f"{finding.first_row + finding.rows - 1:,}"
    return first if finding.rows == 1 else text.format(first=first, last=last)
