"""Ctrl-C and SIGTERM end a run in order."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from types import FrameType


def on_end_signals(loop: asyncio.AbstractEventLoop, end: Callable[[], None]) -> None:
    """Call `end` on the loop when the process is asked to end; a second Ctrl-C ends it at once."""

    def handle(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        signal.signal(signal.SIGINT, signal.default_int_handler)
        loop.call_soon_threadsafe(end)

    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, handle)
