"""Errors that a person gets to read: one clear sentence each.

TickdeckError
├── UsageError            an option or setting cannot be used as given
│   └── UnknownInstrumentError
├── RecordingError        a recording cannot be written or read
│   ├── FolderInUseError
│   └── OtherVersionError
└── FeedError             a provider refused or cannot be reached

A sentence that is kept, counted or written down is in English, and `tr` says it in the language of the window
where it is shown; one that only answers a person is in that language at once.
"""

from __future__ import annotations

from tickdeck.words import mark, tr


class TickdeckError(Exception):
    """Base of all errors whose text is a whole sentence for the user."""


class UsageError(TickdeckError):
    """An option, a file or a setting given by the user cannot be used."""


class UnknownInstrumentError(UsageError):
    """A text is not an instrument of the venue."""

    def __init__(self, text: str, venue: str) -> None:
        super().__init__(
            tr(
                "“{text}” is not an instrument code on {venue}; "
                "codes look like 00700.HK, AAPL.US or BTCUSDT.BINANCE.",
                text=text,
                venue=venue,
            )
        )


class RecordingError(TickdeckError):
    """A recording cannot be written or read."""


class FolderInUseError(RecordingError):
    """Another Tickdeck records into the folder.

    Attributes:
        folder: The feed's folder.
        owner: Who it is and since when, such as "process 4711, since 2026-06-22 09:30 UTC"; empty if unknown.
        since_us: Since when, UTC microseconds; -1 if unknown.
    """

    def __init__(self, folder: str, owner: str = "", since_us: int = -1) -> None:
        said = (
            mark(
                "Another Tickdeck is recording into {folder} ({owner}); "
                "close it, or choose another folder with --data-dir."
            )
            if owner
            else mark(
                "Another Tickdeck is recording into {folder}; "
                "close it, or choose another folder with --data-dir."
            )
        )
        super().__init__(said.format(folder=folder, owner=owner))
        self.folder = folder
        self.owner = owner
        self.since_us = since_us


class OtherVersionError(RecordingError):
    """A recording is of a version of the format that this program does not read."""


class FeedError(TickdeckError):
    """A provider refused the connection or cannot be reached."""
