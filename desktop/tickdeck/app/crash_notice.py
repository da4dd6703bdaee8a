"""Tells at a start that an earlier run came to no proper end, and offers its report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from tickdeck.app.crash import CrashReport
from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import moment_of
from tickdeck.gui.theme import Theme
from tickdeck.words import tr


def tell_crash(reports: Sequence[CrashReport], *, venue: Venue, theme: Theme, parent: QWidget) -> None:
    """Show the newest report, in a dialog that holds nothing up and takes no keys.

    Args:
        reports: Those of the runs that ended since the last start, newest first; none shows nothing.
        venue: Whose clock tells when that run began, where the exchange's is chosen.
        theme: Colours.
        parent: The window.
    """
    if not reports:
        return
    from tickdeck.gui.dialogs.text_dialog import TextDialog  # noqa: PLC0415

    newest = reports[0]
    began = moment_of(newest.began_us, venue)
    sentences = tr(
        "The run that began on {day} at {time} was not closed: something went wrong in it, or it was ended "
        "from outside. What it had written down of the market is kept. This report lies in {folder} and is "
        "sent to nobody; it helps whoever you ask for help.",
        day=f"{began:%Y-%m-%d}",
        time=f"{began:%H:%M %Z}",
        folder=newest.path.parent,
    )
    dialog = TextDialog(
        tr("Tickdeck came to no proper end"),
        sentences,
        newest.text,
        theme=theme,
        buttons=((tr("Open its folder"), lambda: _open_folder(newest)),),
        parent=parent,
    )
    dialog.setModal(False)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()


def _open_folder(report: CrashReport) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(report.path.parent)))
