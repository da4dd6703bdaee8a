"""A client as the exchange pushes to it: from the frames that are due to the bytes on its socket."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from websockets.protocol import State

from tickdeck.simulator.frames import Frame
from tickdeck.simulator.line import Line
from tickdeck.simulator.sent_log import SentLog

_log = logging.getLogger(__name__)

Deliver = Callable[[Sequence[Frame]], None]
"""Takes frames that are due, in their order."""


class Client:
    """One connection to which frames are pushed.

    Attributes:
        number: Connections are counted from 1.
        line: The connection.
        has_subscribed: Whether it has subscribed anything yet.
        deliver: Takes what is to be pushed; faults may stand before `write`.
        watches: Whether an instrument, by its canonical id, is subscribed.
    """

    def __init__(
        self,
        line: Line,
        *,
        number: int,
        watches: Callable[[str], bool],
        most_waiting_bytes: int,
        sent_log: SentLog | None,
    ) -> None:
        """Begin.

        Args:
            line: The connection.
            number: Its number.
            watches: Whether an instrument is subscribed.
            most_waiting_bytes: With more than this waiting to be read, the client is disconnected.
            sent_log: Where ticks are noted that were written to the socket.
        """
        self.line = line
        self.number = number
        self.watches = watches
        self.has_subscribed = False
        self.deliver: Deliver = self.write
        self._most_waiting_bytes = most_waiting_bytes
        self._sent_log = sent_log

    def write(self, frames: Sequence[Frame]) -> None:
        """Write frames to the socket, and note the ticks among them when they have gone."""
        log = self._sent_log
        if log is None:
            self.write_bytes(b"".join([frame.wire for frame in frames]))
            return
        ticks = [frame.tick for frame in frames if frame.tick is not None]
        self.write_bytes(b"".join([frame.wire for frame in frames]), lambda: log.add(ticks, self.number))

    def write_bytes(self, frames: bytes, written: Callable[[], None] | None = None) -> None:
        """Write whole frames in one go.

        Args:
            frames: Their bytes.
            written: Called when they have gone to the socket.
        """
        if not frames or self.line.state is not State.OPEN:
            return
        waiting = self.line.waiting_bytes
        if waiting > self._most_waiting_bytes:
            _log.warning("Disconnected a client that reads too slowly: %d bytes were waiting.", waiting)
            self.line.transport.abort()
            return
        if written is None:
            self.line.put(frames)
        else:
            self.line.put(frames, written)
