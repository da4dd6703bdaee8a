"""What the window says of a folder that another Tickdeck records into; the log says whose and which it is."""

from __future__ import annotations

from collections.abc import Iterable

from tickdeck.app.wiring import Terminal
from tickdeck.domain.errors import FolderInUseError
from tickdeck.gui.conventions import moment_of
from tickdeck.words import tr


def since_text(terminal: Terminal) -> str:
    """Since when another Tickdeck has had the folder, on the window's clock; empty if that is unknown."""
    refusal = terminal.recorder_refusal
    if not isinstance(refusal, FolderInUseError) or refusal.since_us < 0:
        return ""
    venue = terminal.instruments.venue
    moment = moment_of(refusal.since_us, venue)
    is_today = moment.date() == moment_of(terminal.clock.now_us(), venue).date()
    return f"{moment:%H:%M}" if is_today else f"{moment:%Y-%m-%d %H:%M}"


def told_in_window(terminal: Terminal, sentences: Iterable[str]) -> tuple[str, ...]:
    """Sentences of trouble in the window's language, without what only a command line has use for."""
    refusal = terminal.recorder_refusal
    kept = str(refusal) if isinstance(refusal, FolderInUseError) else None
    return tuple(_in_use_text(terminal) if sentence == kept else tr(sentence) for sentence in sentences)


def _in_use_text(terminal: Terminal) -> str:
    since = since_text(terminal)
    if not since:
        return tr(
            "Another Tickdeck is recording into this folder, so nothing is recorded here; "
            "close it, or record into another folder."
        )
    return tr(
        "Another Tickdeck has recorded into this folder since {time}, so nothing is recorded here; "
        "close it, or record into another folder.",
        time=since,
    )
