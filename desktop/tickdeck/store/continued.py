"""What two journals hold both, after a disk went away before it had confirmed the end of the first.

What a disk did not confirm may be on it or not. It is written once more to the next journal, whose header
says so (`Header.continues`); what lies behind that length of the first is then cut off, by the recorder, or
by the sealer if the recorder was killed in between. Of the two the one that has more of it keeps it, and
nothing is cut that is not in the other: a file may have been exchanged for another of its name meanwhile.
"""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from tickdeck.store.disk import Disk
from tickdeck.store.journal import MAGIC, SUFFIX, Kind, blocks_of, read_header

_CONTENT = (Kind.TICKS, Kind.GAPS)


def settle(journal: Path, disk: Disk) -> None:
    """Leave each tick in one journal only, of this one, those that it continues, and those that continue it.

    Args:
        journal: A journal that is not being written.
        disk: The calls to make.

    Raises:
        OSError: If the disk refuses; nothing of it may be sealed then.
    """
    cut_what_it_continues(journal, disk)
    for later in _journals_after(journal):
        header = read_header(later)
        if header is None:
            continue
        if all(name != journal.name for name, _ in header.continues):
            # What continues a journal follows it at once.
            return
        cut_what_it_continues(later, disk)


def cut_what_it_continues(journal: Path, disk: Disk) -> None:
    """Cut off the journals that this one continues what is in it too; if it has less than they, itself.

    Args:
        journal: The later journal. It may be open for writing if all that it takes over is in it.
        disk: The calls to make.

    Raises:
        OSError: If the disk refuses; it can be called again.
    """
    header = read_header(journal)
    for name, length in header.continues if header is not None else ():
        before = journal.with_name(name)
        if before == journal or not before.is_file():
            continue
        doubtful, taken_over = _content_behind(before, length), _content_behind(journal, 0)
        if doubtful is None or taken_over is None:
            continue
        if doubtful <= taken_over:
            _cut(before, length, disk)
        elif taken_over < doubtful:
            # Killed before all of it was in here: there is nothing else in it yet.
            _cut(journal, 0, disk)
            return


def _content_behind(journal: Path, length: int) -> set[bytes] | None:
    """What tells the blocks behind a length from others; None if no block ends there."""
    data = journal.read_bytes()
    found, ends = set(), {0, len(MAGIC)}
    for kind, payload, end in blocks_of(data, len(MAGIC)):
        ends.add(end)
        if end > length and payload is not None and kind in _CONTENT:
            found.add(sha256(payload).digest())
    return found if length in ends else None


def _journals_after(journal: Path) -> list[Path]:
    """The journals of the same day with higher numbers, lowest first."""
    if not journal.stem.isdecimal():
        return []
    numbered = [(int(path.stem), path) for path in journal.parent.glob(f"*{SUFFIX}") if path.stem.isdecimal()]
    return [path for number, path in sorted(numbered) if number > int(journal.stem) and path.is_file()]


def _cut(journal: Path, length: int, disk: Disk) -> None:
    descriptor = os.open(journal, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        if os.fstat(descriptor).st_size > length:
            disk.truncate(descriptor, length)
        # It may have been cut before by somebody who was killed before the disk had it so.
        disk.sync(descriptor)
    finally:
        os.close(descriptor)
