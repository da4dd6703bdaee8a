"""A run to build on, and logging and hooks put back as they were: setting them up is for a whole process."""

from __future__ import annotations

import gc
import logging
import logging.handlers
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tickdeck.app.options import RunOptions
from tickdeck.domain.instrument import Instrument
from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.feeds.base import Plan
from tickdeck.settings.secrets import Secret


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


@pytest.fixture
def unconnected(tmp_path: Path) -> RunOptions:
    """A run into `tmp_path` whose plan allows no connection, so that only the test gives it ticks."""
    return RunOptions(
        spec=ALLTICK,
        plan=Plan(connections=0, instruments=200, request_spacing_s=0.0, handshake_spacing_s=0.0),
        url="ws://127.0.0.1:9",
        token=Secret("t"),
        instruments=(Instrument("00700.HK", "Tencent"), Instrument("00005.HK")),
        data_dir=tmp_path,
        quit_after_s=None,
        report=None,
    )
