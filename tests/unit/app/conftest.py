"""Logging and hooks put back as they were, since setting them up is for a whole process."""

from __future__ import annotations

import gc
import logging
import logging.handlers
import sys
import threading
from collections.abc import Iterator

import pytest


@pytest.fixture
def restored_logging() -> Iterator[None]:
    root, websockets = logging.getLogger(), logging.getLogger("websockets")
    levels = root.level, websockets.level
    hooks = sys.excepthook, threading.excepthook
    yield
    # By exact type: pytest has handlers of its own there, and looks after them.
    for handler in root.handlers[:]:
        if type(handler) in {logging.StreamHandler, logging.handlers.RotatingFileHandler}:
            root.removeHandler(handler)
            handler.close()
    root.setLevel(levels[0])
    websockets.setLevel(levels[1])
    sys.excepthook, threading.excepthook = hooks
    gc.unfreeze()
