"""Reads files that cannot be trusted, in a process where a crash or a hang of HDF5 harms nobody.

As a program (``python -m tickdeck.store.audit.damaged_file``) it reads a path a line and answers each with
messages: one `Opened`, then `Rows` and `BadRows` in the order of the file, then `Over`. A message is its
length, u64 little-endian, and a MessagePack map.
"""

from __future__ import annotations

import contextlib
import os
import signal
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import h5py
import msgspec

from tickdeck.store.audit.file_outline import READ_ERRORS, TICKS, Outline, read_outline, reason_in

LENGTH = struct.Struct("<Q")
_LEAST_ROWS = 1_024
_MEMORY_BYTES = 8 << 30


class Opened(msgspec.Struct, frozen=True, tag=True):
    """The beginning of an answer.

    Attributes:
        outline: What the file says of itself; with nothing but a problem if it cannot be opened.
    """

    outline: Outline


class Rows(msgspec.Struct, frozen=True, tag=True):
    """Ticks whose checksum is right.

    Attributes:
        first_row: Where they begin.
        ticks: The bytes of an array of dtype `TICK`.
    """

    first_row: int
    ticks: bytes


class BadRows(msgspec.Struct, frozen=True, tag=True):
    """Ticks that cannot be read.

    Attributes:
        first_row: Where they begin.
        count: How many.
        why: What HDF5 says.
    """

    first_row: int
    count: int
    why: str


class Over(msgspec.Struct, frozen=True, tag=True):
    """The end of an answer."""


Message = Opened | Rows | BadRows | Over


def time_limit_s(path: Path) -> int:
    """How long reading a file may take, in seconds: far longer than any computer needs."""
    return 60 + path.stat().st_size // 500_000


def read_untrusted(path: Path) -> Iterator[Message]:
    """Read whatever can be read of a file, chunk by chunk."""
    try:
        file = h5py.File(path, "r")
    except READ_ERRORS as error:
        yield Opened(Outline(problems=[f"HDF5 cannot open it ({reason_in(error)})."]))
        yield Over()
        return
    with file:
        outline = read_outline(file)
        yield Opened(outline)
        if outline.rows:
            ticks = file[TICKS]
            step = max(ticks.chunks[0] if ticks.chunks else 0, _LEAST_ROWS)
            for first in range(0, outline.rows, step):
                count = min(step, outline.rows - first)
                try:
                    rows = ticks[first : first + count]
                except READ_ERRORS as error:
                    yield BadRows(first, count, reason_in(error))
                else:
                    yield Rows(first, rows.tobytes())
    yield Over()


def main() -> None:
    """Answer each line of standard input until it ends."""
    # It ends when its input or its reader does; an interrupt from the keyboard is meant for the parent.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    output = sys.stdout.buffer
    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        try:
            _end_after(time_limit_s(path))
            for message in read_untrusted(path):
                data = msgspec.msgpack.encode(message)
                output.write(LENGTH.pack(len(data)) + data)
            output.flush()
            _end_after(0)
        except OSError:
            # The reader is gone, or the file; it sees the end of this process. Python would complain at exit.
            os._exit(0)


def _end_after(limit_s: int) -> None:
    """End this process by itself should HDF5 hang while nobody is left to end it; 0 takes it back."""
    if sys.platform != "win32":
        signal.alarm(limit_s)


def _bound_memory() -> None:
    """Let a damaged size be an error, not the end of the computer's memory."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  (it does not exist everywhere)

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
