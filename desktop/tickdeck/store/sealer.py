"""Sealing: a closed journal becomes a verified HDF5 file, and only then is the journal deleted.

As a program (``python -m tickdeck.store.sealer``) it is the recorder's child process: it reads the path of
one journal a line and answers each with one line of JSON, until its input ends.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import sys
from pathlib import Path

import numpy as np

from tickdeck.domain.errors import RecordingError
from tickdeck.store.continued import settle
from tickdeck.store.disk import Disk
from tickdeck.store.hdf5 import segment_content, verify_segment, write_segment
from tickdeck.store.journal import JournalContent, read_journal
from tickdeck.store.order import joined
from tickdeck.store.seal_result import SealResult, journal_asked_for
from tickdeck.store.segment import DAMAGED_SUFFIX, sealed_path, sync_folder, unfinished_path
from tickdeck.store.segment_file import SegmentFile
from tickdeck.words import mark


def seal(journal: Path) -> SealResult:
    """Seal one journal; interrupting it at any moment loses nothing, and doing it again is harmless.

    Raises:
        RecordingError: If the journal cannot be read or the file does not read back.
        OSError: If the disk refuses.
    """
    settle(journal, Disk())
    content = read_journal(journal)
    if content.header is None or not (content.blocks or content.gaps):
        return SealResult(str(journal), cut_bytes=content.cut_bytes, kept=_put_away(journal, content))
    sealed = segment_content(content.header, joined(content.blocks), content.gaps, content.counters)
    # They are in `sealed` once more; a segment is in memory three times at most.
    content.blocks.clear()
    final = sealed_path(journal)
    unfinished = unfinished_path(journal, os.getpid())
    # Left by a killed process that happened to have our number.
    unfinished.unlink(missing_ok=True)
    try:
        write_segment(unfinished, sealed)
        verify_segment(unfinished, sealed)
        unfinished.replace(final)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(final.parent)
    kept = _put_away(journal, content)
    # A copy of the column is looked through faster than every 63rd byte, twice.
    received_us = np.ascontiguousarray(sealed.ticks["recv_us"])
    return SealResult(
        str(journal),
        str(final),
        int(sealed.ticks.size),
        content.cut_bytes,
        kept=kept,
        nameless=sealed.nameless,
        first_us=int(received_us.min()) if received_us.size else -1,
        last_us=int(received_us.max(initial=-1)),
    )


def _put_away(journal: Path, content: JournalContent) -> str:
    """Delete a journal that is sealed; where it was damaged, keep it and say under which name."""
    if content.damaged:
        # What is left of it may be of use; it is not for us to throw it away.
        return str(journal.replace(journal.with_name(journal.name + DAMAGED_SUFFIX)))
    journal.unlink(missing_ok=True)
    return ""


def answer(journal: Path) -> SealResult:
    """Seal one journal; whatever goes wrong becomes the answer's error."""
    try:
        return seal(journal) if journal.exists() else _sealed_before(journal)
    except RecordingError as error:
        return SealResult(str(journal), error=str(error))
    except (OSError, MemoryError) as error:
        why = reason_of(error)
        return SealResult(
            str(journal),
            error=mark("{path} could not be sealed yet ({why}); it is kept.").format(path=journal, why=why),
        )


def _sealed_before(journal: Path) -> SealResult:
    """What became of a journal that is gone: it was sealed by a process killed before it could say so."""
    final = sealed_path(journal)
    if not final.exists():
        return SealResult(
            str(journal), error=mark("{path} has disappeared before it was sealed.").format(path=journal)
        )
    with SegmentFile(final) as file:
        return SealResult(str(journal), str(final), file.rows)


def reason_of(error: OSError | MemoryError) -> str:
    """Why the disk refused, in the system's words; HDF5 hides the number in pages of its own."""
    if isinstance(error, MemoryError):
        return mark("out of memory")
    hidden = re.search(r"errno = (\d+)", str(error))
    number = error.errno or (int(hidden[1]) if hidden else None)
    return os.strerror(number) if number else mark("HDF5 cannot write it")


def main() -> None:
    """Answer each line of standard input until it ends."""
    # The recorder ends this process by closing its input; an interrupt from the keyboard is meant for it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(AttributeError, OSError):
        os.nice(10)
    for line in sys.stdin:
        result = answer(journal_asked_for(line))
        try:
            sys.stdout.write(result.as_line())
            sys.stdout.flush()
        except BrokenPipeError:
            # The recorder was killed; what is sealed is sealed. Python would complain once more at exit.
            os._exit(0)


if __name__ == "__main__":
    main()
