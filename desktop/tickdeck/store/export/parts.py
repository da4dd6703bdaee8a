"""What is there of an export that is not complete: a file that only grows, and how far it can be trusted.

Beside the target lie ``<name>.part`` with the batches that are done, one behind the other, and
``<name>.part.json`` with where each ends. The latter is written anew after each batch, once that batch is on
the disk; bytes behind its last end are cut when the export goes on.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import msgspec

from tickdeck.store.segment import sync_folder

_VERSION = 1
_READ_BYTES = 1 << 20


class State(msgspec.Struct):
    """How far an export has come.

    Attributes:
        key: Tells it from an export of something else, or as something else.
        sources: Path and mark of each file that it reads.
        total: How many ticks it will have.
        ends: How many bytes there are up to the end of each batch.
        crc: CRC-32 of these bytes.
        version: Of this format.
    """

    key: str
    sources: list[tuple[str, str]]
    total: int
    ends: list[int] = []
    crc: int = 0
    version: int = _VERSION


class Part:
    """The growing file of one export, open for appending; a context manager.

    Attributes:
        path: The file.
    """

    def __init__(self, target: Path) -> None:
        self.path = part_path(target)
        self._state_path = state_path(target)
        self._file = self.path.open("r+b" if self.path.exists() else "x+b")

    def __enter__(self) -> Part:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def resume(self, state: State) -> bool:
        """Cut what is behind the last batch; whether all up to there is as it was written.

        Raises:
            OSError: If the disk refuses.
        """
        end, crc = state.ends[-1] if state.ends else 0, 0
        self._file.seek(0)
        for size in _sizes(end):
            crc = crc32(self._file.read(size), crc)
        is_whole = self._file.tell() == end and crc == state.crc
        self._file.seek(0 if not is_whole else end)
        self._file.truncate()
        return is_whole

    def append(self, data: bytes) -> None:
        """Write behind all that is there.

        Raises:
            OSError: If the disk refuses.
        """
        self._file.seek(0, os.SEEK_END)
        self._file.write(data)
        self._file.flush()

    def note(self, state: State) -> None:
        """Note that what was appended is a batch that is done.

        Raises:
            OSError: If the disk refuses; what was noted before holds.
        """
        start = state.ends[-1] if state.ends else 0
        self._sync()
        self._file.seek(start)
        end, crc = start, state.crc
        while data := self._file.read(_READ_BYTES):
            end, crc = end + len(data), crc32(data, crc)
        state.ends.append(end)
        state.crc = crc
        replace_by(self._state_path, msgspec.json.encode(state))

    def read(self, start: int, end: int) -> bytes:
        """Some bytes of it.

        Raises:
            OSError: If the disk refuses.
        """
        self._file.seek(start)
        return self._file.read(end - start)

    def extend(self, start: int, data: bytes) -> None:
        """Put what completes it behind the last batch, from byte `start`; again, if that was interrupted.

        Raises:
            OSError: If the disk refuses.
        """
        self._file.seek(start)
        self._file.truncate()
        self._file.write(data)
        self._sync()

    def become(self, target: Path, instead: Path | None = None) -> None:
        """Give it its final name; or another file, that was made of it, in its place.

        Raises:
            OSError: If the disk refuses.
        """
        self._file.close()
        if instead is not None:
            # First in place of the part: what has the final name is complete, and then no part is left.
            instead.replace(self.path)
        self.path.replace(target)
        sync_folder(target.parent)

    def _sync(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())


def part_path(target: Path) -> Path:
    """Where the batches of an export are until it is complete."""
    return target.with_name(target.name + ".part")


def state_path(target: Path) -> Path:
    """Where it is noted how far an export has come."""
    return target.with_name(target.name + ".part.json")


def read_state(target: Path) -> State | None:
    """How far an earlier export to a target has come; None if there was none, or nobody can tell."""
    try:
        state = msgspec.json.decode(state_path(target).read_bytes(), type=State)
    except (OSError, msgspec.MsgspecError):
        return None
    return state if state.version == _VERSION else None


def forget(target: Path) -> None:
    """Remove what an export left beside its target.

    Raises:
        OSError: If the disk refuses.
    """
    for path in (part_path(target), state_path(target)):
        path.unlink(missing_ok=True)


def replace_by(path: Path, data: bytes) -> None:
    """Put a small file in place of another, so that there is always one of them.

    Raises:
        OSError: If the disk refuses.
    """
    new = path.with_name(path.name + ".new")
    try:
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _sizes(total: int) -> Iterator[int]:
    for start in range(0, total, _READ_BYTES):
        yield min(_READ_BYTES, total - start)
