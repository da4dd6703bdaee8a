"""Tickdeck started a second time, as far as the question whether it opens a window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

OPENS_A_WINDOW = 3
"""The exit status; 0 where the window that is there comes forward."""

_PROGRAM = f"""
import sys
from pathlib import Path
from tickdeck.app import first_window

call = first_window._call

def told(*arguments):
    answers = call(*arguments)
    if not answers:
        print("nobody answers", flush=True)
    return answers

first_window._call = told
path = Path(sys.argv[2]) if len(sys.argv) > 2 else None
place = first_window.WindowPlace(Path(sys.argv[1]))
sys.exit({OPENS_A_WINDOW} if place.take(path, patience_s=30) else 0)
"""


class SecondStart:
    """A process that is started at once."""

    def __init__(self, config_dir: Path, *path: str, **variables: str) -> None:
        """Start it.

        Args:
            config_dir: The settings' folder.
            path: A recording to show, if any.
            variables: Of its environment, beside ours.
        """
        command = [sys.executable, "-c", _PROGRAM, str(config_dir), *path]
        self._process = subprocess.Popen(command, env=os.environ | variables, stdout=subprocess.PIPE)

    def see_it_wait(self) -> None:
        """Return when it has called in vain and, later, called again; meanwhile Qt's loop stands still."""
        assert self._process.stdout is not None
        for _ in range(2):
            assert self._process.stdout.readline().split() == [b"nobody", b"answers"], "it did not wait"

    def status(self, qtbot: QtBot) -> int:
        """Let it come to its end, while Qt's loop goes on; the exit status."""
        qtbot.waitUntil(lambda: self._process.poll() is not None, timeout=60_000)
        assert self._process.stdout is not None
        self._process.stdout.close()
        return self._process.returncode
