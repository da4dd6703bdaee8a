"""Sealing: a closed journal becomes a verified HDF5 file, and only then is the journal deleted.

As a program (``python -m tickdeck.store.sealer``) it is the recorder's child process: it reads the path of
one journal a line and answers each with one line of JSON, until its input ends.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from pathlib import Path

import msgspec

from tickdeck.domain.errors import RecordingError
from tickdeck.store.hdf5 import segment_content, verify_segment, write_segment
from tickdeck.store.journal import read_journal
from tickdeck.store.seal_result import SealResult
from tickdeck.store.segment import DAMAGED_SUFFIX, UNFINISHED_SUFFIX, sealed_path, sync_folder


def seal(journal: Path) -> SealResult:
    """Seal one journal; interrupting it at any moment loses nothing, and doing it again is harmless.

    Raises:
        RecordingError: If the journal cannot be read or the file does not read back.
        OSError: If the disk refuses.
    """
    content = read_journal(journal)
    if content.header is None or not (content.blocks or content.gaps):
        journal.unlink()
        return SealResult(str(journal), cut_bytes=content.cut_bytes)
    sealed = segment_content(content.header, content.ticks, content.gaps, content.counters)
    final = sealed_path(journal)
    # The process number keeps a sealer that outlived its recorder and a recovery out of each other's way.
    unfinished = final.with_name(f"{final.name}.{os.getpid()}{UNFINISHED_SUFFIX}")
    # Left by a killed process that happened to have our number.
    unfinished.unlink(missing_ok=True)
    try:
        write_segment(unfinished, sealed)
        verify_segment(unfinished, sealed)
        unfinished.replace(final)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(final.parent)
    kept = ""
    if content.damaged:
        # What lies behind the damage may be whole; it is not for us to throw it away.
        kept = str(journal.replace(journal.with_name(journal.name + DAMAGED_SUFFIX)))
    else:
        journal.unlink(missing_ok=True)
    return SealResult(str(journal), str(final), int(sealed.ticks.size), content.cut_bytes, kept=kept)


def answer(journal: Path) -> SealResult:
    """Seal one journal; whatever goes wrong becomes the answer's error."""
    try:
        return seal(journal)
    except FileNotFoundError:
        if sealed_path(journal).exists():
            return SealResult(str(journal))
        return SealResult(str(journal), error=f"{journal} has disappeared before it was sealed.")
    except RecordingError as error:
        return SealResult(str(journal), error=str(error))
    except (OSError, MemoryError) as error:
        return SealResult(
            str(journal), error=f"{journal.name} could not be sealed yet ({error}); it is kept."
        )


def main() -> None:
    """Answer each line of standard input until it ends."""
    # The recorder ends this process by closing its input; an interrupt from the keyboard is meant for it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(AttributeError, OSError):
        os.nice(10)
    for line in sys.stdin:
        result = answer(Path(line.rstrip("\n")))
        sys.stdout.write(msgspec.json.encode(result).decode() + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
