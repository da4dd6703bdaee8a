"""The newest lines of the log, kept for the window."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Sequence

from tickdeck.gui.panels.log.log_lines import LogLevel, LogLine

_MOST_LINES = 2_000


class LogBook(logging.Handler):
    """A handler that keeps what it is given, secrets blotted out; any thread may log."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._lines: deque[LogLine] = deque(maxlen=_MOST_LINES)
        self._numbering = threading.Lock()
        self.newest = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        # The formatter blots out secrets in the whole of it; what stands before the message is cut off again.
        text = self.format(record)
        _, found, message = text.partition(f" {record.name}: ")
        time_us = int(record.created * 1_000_000)
        with self._numbering:
            self.newest += 1
            source = record.name.removeprefix("tickdeck.")
            self._lines.append(
                LogLine(self.newest, time_us, LogLevel.of(record.levelno), source, message if found else text)
            )

    def since(self, number: int) -> Sequence[LogLine]:
        """The lines after a number, oldest first, as far as they are still kept."""
        with self._numbering:
            return [line for line in self._lines if line.number > number]
