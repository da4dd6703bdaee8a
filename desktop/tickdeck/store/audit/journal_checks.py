"""What must hold of a journal, the record of what is not sealed yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from tickdeck.domain.data_quality import Finding
from tickdeck.domain.errors import RecordingError
from tickdeck.store.audit.file_checks import Window
from tickdeck.store.journal import JournalContent, read_journal
from tickdeck.store.segment import sealed_path


@dataclass(slots=True)
class JournalCheck:
    """A journal that was checked.

    Attributes:
        content: What can be read of it.
        window: Its ticks, sorted as they will be sealed; None without any.
        findings: What does not hold.
    """

    content: JournalContent
    window: Window | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether all that was recorded in it can be read."""
        return self.content.header is not None and not self.content.damaged


def check_journal(path: Path) -> JournalCheck:
    """Read a journal and check its blocks against their checksums, and its ticks against its own count.

    Raises:
        OSError: If it is gone or cannot be read.
    """
    try:
        content = read_journal(path)
    except RecordingError as error:
        return JournalCheck(JournalContent(), findings=[Finding(str(path), str(error))])
    check = JournalCheck(content)
    check.findings += [
        Finding(
            str(path),
            f"Bytes {part.offset:,} to {part.offset + part.length - 1:,} of the journal are damaged, behind "
            f"{part.after_ticks:,} ticks that can be read.",
        )
        for part in content.damage
    ]
    torn = content.cut_bytes - sum(part.length for part in content.damage)
    if torn > 0:
        check.findings.append(
            Finding(
                str(path),
                f"The journal ends in {torn:,} bytes of a block that is not whole: it is being written, or "
                "its writer was killed. They are cut off when it is sealed.",
                is_harmless=True,
            )
        )
    ticks = content.ticks
    if content.counted >= 0 and content.counted != ticks.size and not content.damaged:
        check.findings.append(
            Finding(
                str(path), f"The journal has {ticks.size:,} ticks, but counted {content.counted:,} itself."
            )
        )
    known = [row.id for row in content.header.symbols] if content.header is not None else []
    nameless = int(np.count_nonzero(~np.isin(ticks["symbol"], known)))
    if nameless and not content.damaged:
        check.findings.append(Finding(str(path), f"Of {nameless:,} ticks it is unknown whose they are."))
    if ticks.size:
        check.window = Window.of(0, ticks[np.lexsort((ticks["ordinal"], ticks["symbol"]))])
    return check


def is_sealed_already(path: Path) -> bool:
    """Whether a journal's file is there too, so that only its deletion was interrupted."""
    return sealed_path(path).exists()
