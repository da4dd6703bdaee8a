"""What every test gets: Qt without a display, and a failure for warnings that nobody expected in the log."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Callable, Iterator

import pytest

# Before anything loads Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Otherwise each of the hundreds of programs that tests start would compile its modules anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.allowed: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def unexpected(self) -> list[str]:
        """The records that no allowed pattern matches, one line each."""
        lines = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in self.records]
        return [line for line in lines if not any(pattern.search(line) for pattern in self.allowed)]


@pytest.fixture(autouse=True)
def _log_warnings_fail() -> Iterator[_Collector]:
    """Fail a test in which Tickdeck or asyncio logs a warning or worse; see ``allow_logs``."""
    collector = _Collector()
    loggers = [logging.getLogger(name) for name in ("tickdeck", "asyncio")]
    for logger in loggers:
        logger.addHandler(collector)
    yield collector
    for logger in loggers:
        logger.removeHandler(collector)
    if lines := collector.unexpected():
        pytest.fail("unexpected in the log:\n" + "\n".join(lines), pytrace=False)


@pytest.fixture
def allow_logs(_log_warnings_fail: _Collector) -> Callable[[str], None]:
    """Call it with a regular expression; matching ``LEVEL logger: message`` lines are no failure."""
    return lambda pattern: _log_warnings_fail.allowed.append(re.compile(pattern))


@pytest.fixture(autouse=True)
def _deleted_by_qt() -> Iterator[None]:
    """Delete what was to be deleted later, for which no event loop runs between two tests.

    Otherwise Python's garbage collection does it at some later time, in the midst of another test, and Qt
    calls what Python has already taken apart.
    """
    yield
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
