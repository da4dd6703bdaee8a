"""Logging and hooks put back as they were, since setting them up is for a whole process."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Iterator

import pytest


@pytest.fixture
def restored_logging() -> Iterator[None]:
    root, websockets = logging.getLogger(), logging.getLogger("websockets")
    handlers, levels = root.handlers[:], (root.level, websockets.level)
    hooks = sys.excepthook, threading.excepthook
    root.handlers.clear()
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(levels[0])
    websockets.setLevel(levels[1])
    sys.excepthook, threading.excepthook = hooks
    gc.unfreeze()
