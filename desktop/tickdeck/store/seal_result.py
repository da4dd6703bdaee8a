"""What became of a journal: what the sealing process answers."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

import msgspec

from tickdeck.words import mark


class SealResult(msgspec.Struct, frozen=True):
    """What became of a journal.

    Attributes:
        journal: The journal.
        file: The sealed file; empty if there was nothing to seal or it failed.
        rows: Ticks in the sealed file.
        cut_bytes: Bytes that were left out, a torn block at the end as a rule.
        error: Why it failed, one sentence; empty if it did not.
        kept: Where a journal with damage in its middle was kept; empty if there was none.
        nameless: Ticks in the sealed file whose instrument stood in a damaged block. They are there by
            their number, but no name leads to them.
        first_us, last_us: Receipts of the first and the last tick, UTC microseconds; -1 if unknown.
    """

    journal: str
    file: str = ""
    rows: int = 0
    cut_bytes: int = 0
    error: str = ""
    kept: str = ""
    nameless: int = 0
    first_us: int = -1
    last_us: int = -1

    @property
    def damage(self) -> str:
        """What a user must know of a damaged journal, one sentence; empty if it was not damaged."""
        if not self.kept:
            return ""
        said = (
            mark(
                "A journal was damaged: {count} bytes of it could not be sealed; "
                "of {ticks} ticks it is unknown whose they are; it is kept as {path}."
            )
            if self.nameless
            else mark("A journal was damaged: {count} bytes of it could not be sealed; it is kept as {path}.")
        )
        return said.format(count=f"{self.cut_bytes:,}", ticks=f"{self.nameless:,}", path=self.kept)

    def as_line(self) -> str:
        """The answer as one line; names that are no text survive it too."""
        return json.dumps(msgspec.structs.asdict(self)) + "\n"

    @classmethod
    def from_line(cls, line: str) -> SealResult:
        """Read an answer.

        Raises:
            ValueError: If it is none.
        """
        return msgspec.convert(json.loads(line), cls)


def question(journal: Path) -> str:
    """The path of a journal as one line, whatever is in it."""
    return quote(os.fsencode(journal)) + "\n"


def journal_asked_for(line: str) -> Path:
    """The journal that a `question` is about."""
    return Path(os.fsdecode(unquote_to_bytes(line.rstrip("\n"))))
