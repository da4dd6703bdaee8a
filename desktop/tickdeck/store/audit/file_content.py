"""A sealed file's content for checking: read here if its digest holds, by a child process if not."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Protocol

import h5py
import msgspec
import numpy as np

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import TICK, Block
from tickdeck.store.audit.damaged_file import LENGTH, BadRows, Message, Opened, Over, Rows, time_limit_s
from tickdeck.store.audit.file_outline import READ_ERRORS, Outline, read_outline, reason_in
from tickdeck.store.segment_file import SegmentFile

CHILD_COMMAND = (sys.executable, "-m", "tickdeck.store.audit.damaged_file")
WINDOW_ROWS = 524_288
_LARGEST_MESSAGE_BYTES = 1 << 32
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class FileContent(Protocol):
    """A sealed file that is being checked.

    Attributes:
        path: The file.
        outline: What it says of itself.
        bad_rows: The rows that could not be read so far: first, count, and what HDF5 says.
        failure: Why reading came to an early end, one sentence; empty if it did not.
    """

    path: Path
    outline: Outline
    bad_rows: list[tuple[int, int, str]]
    failure: str

    def windows(self) -> Iterator[tuple[int, Block]]:
        """The ticks that can be read, in the order of the file, each part with the row where it begins."""


class TrustedContent:
    """A file whose digest holds: it is as it was written, so HDF5 may read it here."""

    def __init__(self, path: Path) -> None:
        """Read its tables.

        Raises:
            OSError: If the file is gone.
        """
        self.path = path
        self.bad_rows: list[tuple[int, int, str]] = []
        self.failure = ""
        try:
            with h5py.File(path, "r") as file:
                self.outline = read_outline(file)
        except READ_ERRORS as error:
            if not path.exists():
                raise FileNotFoundError(path) from error
            self.outline = Outline(problems=[f"HDF5 cannot open it ({reason_in(error)})."])

    def windows(self) -> Iterator[tuple[int, Block]]:
        """See `FileContent`."""
        try:
            with SegmentFile(self.path) as file:
                for first in range(0, self.outline.rows, WINDOW_ROWS):
                    yield first, file.ticks(first, min(first + WINDOW_ROWS, self.outline.rows))
        except RecordingError as error:
            self.failure = str(error)


class UntrustedContent:
    """A file that a child reads; whatever it is, it does no harm here."""

    def __init__(self, path: Path, reader: UntrustedReader) -> None:
        self.path = path
        self.bad_rows: list[tuple[int, int, str]] = []
        self.failure = ""
        self.outline = Outline()
        self._messages = reader.answer(path)
        match next(self._messages, None):
            case Opened(outline):
                self.outline = outline
            case _:
                self.failure = reader.failure

        self._reader = reader

    def windows(self) -> Iterator[tuple[int, Block]]:
        """See `FileContent`."""
        for message in self._messages:
            match message:
                case Rows(first_row, ticks):
                    yield first_row, np.frombuffer(ticks, dtype=TICK)
                case BadRows(first_row, count, why):
                    self._add_bad(first_row, count, why)
                case _:
                    return
        self.failure = self._reader.failure

    def _add_bad(self, first_row: int, count: int, why: str) -> None:
        """Note rows; neighbours are one."""
        if self.bad_rows:
            before, size, reason = self.bad_rows[-1]
            if before + size == first_row:
                self.bad_rows[-1] = before, size + count, reason
                return
        self.bad_rows.append((first_row, count, why))


class UntrustedReader:
    """Owns the child that reads damaged files; starts it when one is met, and anew when one was its end.

    Attributes:
        failure: Why the last answer came to an early end, one sentence.
    """

    def __init__(self, command: Sequence[str] = CHILD_COMMAND, *, limit_s: float | None = None) -> None:
        """Make a reader without a child.

        Args:
            command: Starts `tickdeck.store.audit.damaged_file`.
            limit_s: How long a file may take; None goes by its size.
        """
        self._command = list(command)
        self._limit_s = limit_s
        self._child: subprocess.Popen[bytes] | None = None
        self._too_long = False
        self.failure = ""

    def __enter__(self) -> UntrustedReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None

    def answer(self, path: Path) -> Iterator[Message]:
        """What the child says of a file; it ends early, with a `failure`, if the child does.

        Raises:
            OSError: If the file is gone or no child can be started.
        """
        limit_s = self._limit_s if self._limit_s is not None else time_limit_s(path)
        self._too_long = False
        self.failure = ""
        child = self._child = self._child or self._started()
        timer = threading.Timer(limit_s, self._give_up, [child])
        timer.daemon = True
        timer.start()
        over = False
        try:
            assert child.stdin is not None  # noqa: S101  (for the type checker: both are pipes)
            assert child.stdout is not None  # noqa: S101
            child.stdin.write(os.fsencode(path) + b"\n")
            child.stdin.flush()
            while (message := _message(child.stdout)) is not None:
                over = isinstance(message, Over)
                yield message
                if over:
                    return
        except BrokenPipeError:
            over = False
        finally:
            timer.cancel()
            if not over or self._too_long:
                # It died, or nobody listens to the rest.
                self.close()
        if not path.exists():
            raise FileNotFoundError(path)
        self.failure = (
            f"HDF5 has not come to an end with it within {limit_s:,.0f} s."
            if self._too_long
            else "HDF5 crashes over it."
        )

    def _give_up(self, child: subprocess.Popen[bytes]) -> None:
        self._too_long = True
        child.kill()

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603  (our own program)
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
            env=os.environ | {"PYTHONIOENCODING": "utf-8:surrogateescape"},
        )


def _message(pipe: IO[bytes]) -> Message | None:
    """The next message; None if there is no whole one."""
    prefix = pipe.read(LENGTH.size)
    if len(prefix) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(prefix)
    if length > _LARGEST_MESSAGE_BYTES:
        return None
    data = pipe.read(length)
    try:
        return msgspec.msgpack.decode(data, type=Message) if len(data) == length else None
    except msgspec.MsgspecError:
        return None
