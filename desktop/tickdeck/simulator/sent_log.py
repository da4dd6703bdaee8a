"""A log of every tick that was written to a socket, to compare a recording with."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

import msgspec

from tickdeck.domain.errors import UsageError
from tickdeck.simulator.frames import SentTick

_WRITE_EVERY_S = 0.2


class SentLog:
    """One JSON object a line: code, seq, time_ms, price, volume, and the number of the connection."""

    def __init__(self, path: Path) -> None:
        """Begin a new file.

        Raises:
            UsageError: If it cannot be opened.
        """
        self._path = path
        self._waiting = bytearray()
        self._encoder = msgspec.json.Encoder()
        try:
            self._file = path.open("wb")
        except OSError as error:
            raise self._trouble(error) from error

    def add(self, ticks: Iterable[SentTick], connection: int) -> None:
        """Note ticks; they reach the file a little later."""
        for tick in ticks:
            self._encoder.encode_into(
                {
                    "code": tick.code,
                    "seq": tick.seq,
                    "time_ms": tick.time_ms,
                    "price": tick.price,
                    "volume": tick.volume,
                    "connection": connection,
                },
                self._waiting,
                -1,
            )
            self._waiting += b"\n"

    async def keep_writing(self) -> None:
        """Write what is noted a few times a second, until cancelled.

        Raises:
            UsageError: If the file cannot be written.
        """
        while True:
            await asyncio.sleep(_WRITE_EVERY_S)
            self._write()

    def close(self) -> None:
        """Write what is left and close the file.

        Raises:
            UsageError: If the file cannot be written.
        """
        try:
            self._write()
        finally:
            self._file.close()

    def _write(self) -> None:
        if not self._waiting:
            return
        try:
            self._file.write(self._waiting)
            self._file.flush()
        except OSError as error:
            raise self._trouble(error) from error
        self._waiting.clear()

    def _trouble(self, error: OSError) -> UsageError:
        return UsageError(f"The log of sent ticks {self._path} cannot be written: {error.strerror or error}.")
