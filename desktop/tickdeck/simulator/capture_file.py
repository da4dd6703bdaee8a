"""Captured traffic: a text file, plain or gzip, with lines ``<local_ns> <raw frame>``."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from tickdeck.domain.errors import UsageError

_GZIP_MAGIC = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class CapturedFrame:
    """One frame as it was received.

    Attributes:
        at_ns: When, by the capturing computer's clock, in nanoseconds since the epoch.
        stream: The stream that the frame names.
        raw: The frame's bytes.
        data: The part of them inside ``"data"``.
    """

    at_ns: int
    stream: str
    raw: bytes
    data: bytes


@dataclass(slots=True)
class CaptureCount:
    """What one reading of a capture met.

    Attributes:
        frames: Frames that name a stream.
        unaddressed: Sound frames that name none, such as answers to requests; never sent.
        bad: Lines that are not a time and a JSON object in UTF-8, and a cut end.
    """

    frames: int = 0
    unaddressed: int = 0
    bad: int = 0


class _Combined(msgspec.Struct, frozen=True):
    stream: str = ""
    data: msgspec.Raw = msgspec.Raw(b"")


_decoder = msgspec.json.Decoder(_Combined)


def check_capture(path: Path) -> None:
    """Make sure that a file can be opened and holds at least one usable frame.

    Raises:
        UsageError: If not.
    """
    try:
        first = next(read_capture(path, CaptureCount()), None)
    except OSError as error:
        raise UsageError(f"The capture {path} cannot be read: {error.strerror or error}.") from error
    if first is None:
        raise UsageError(
            f"The capture {path} holds no usable frame; its lines should read “<nanoseconds> <frame>”."
        )


def read_capture(path: Path, count: CaptureCount) -> Iterator[CapturedFrame]:
    """Read the frames of a capture one by one, counting the rest.

    Args:
        path: The file.
        count: Kept up to date while reading.

    Raises:
        OSError: If the file cannot be opened.
    """
    for line in _lines(path, count):
        frame = _frame(line, count)
        if frame is not None:
            count.frames += 1
            yield frame


def _frame(line: bytes, count: CaptureCount) -> CapturedFrame | None:
    time_text, _, raw = line.rstrip(b"\r\n").partition(b" ")
    if not time_text.isdigit():
        count.bad += 1
        return None
    try:
        raw.decode()
        combined = _decoder.decode(raw)
    except (UnicodeDecodeError, msgspec.DecodeError):
        count.bad += 1
        return None
    if not combined.stream:
        count.unaddressed += 1
        return None
    return CapturedFrame(int(time_text), combined.stream, raw, bytes(combined.data))


def _lines(path: Path, count: CaptureCount) -> Iterator[bytes]:
    with path.open("rb") as plain:
        packed = plain.read(len(_GZIP_MAGIC)) == _GZIP_MAGIC
        plain.seek(0)
        source = cast("BinaryIO", gzip.GzipFile(fileobj=plain)) if packed else plain
        try:
            yield from source
        except (EOFError, gzip.BadGzipFile, zlib.error):
            # A capture whose writer was killed ends in the middle; what came before is good.
            count.bad += 1
