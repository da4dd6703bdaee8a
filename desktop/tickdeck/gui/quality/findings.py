"""The findings of an audit: a line each, to be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from tickdeck.domain.data_quality import Finding
from tickdeck.gui.feed.figure_table import FigureTable
from tickdeck.gui.quality.finding_rows import finding_columns, finding_line, finding_row, finding_tip
from tickdeck.gui.theme import Theme
from tickdeck.words import tr

_MOST_ROWS = 4


class Findings(FigureTable):
    """Takes no more room than it needs, none without a finding.

    Ctrl+C copies the finding under the keyboard, or all where it is on none.

    Attributes:
        findings: What is shown.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(columns=finding_columns(theme), theme=theme, name=tr("Findings"), parent=parent)
        self.findings: tuple[Finding, ...] = ()
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings, damage first."""
        self.findings = shown = tuple(sorted(findings, key=lambda finding: finding.is_harmless))
        self.show_rows(len(shown), lambda row: finding_row(shown[row]), lambda row: finding_tip(shown[row]))
        self.setFixedHeight(self.least_px(min(len(shown), _MOST_ROWS)))
        self.setVisible(bool(shown))
        self.viewport().update()

    def copy_all(self) -> None:
        """Put all findings on the clipboard, a line each."""
        self._copy(self.findings)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the finding under the keyboard."""
        if event.matches(QKeySequence.StandardKey.Copy):
            row = self.currentIndex().row()
            self._copy(self.findings[row : row + 1] if row >= 0 else self.findings)
            return
        super().keyPressEvent(event)

    @staticmethod
    def _copy(findings: Sequence[Finding]) -> None:
        QGuiApplication.clipboard().setText("\n".join(map(finding_line, findings)))
