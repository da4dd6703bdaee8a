"""The whole program in a process of its own, its window used by a script as by a person.

The script is a coroutine function of a test's file; it runs in the program's own event loop, clicks and types
into the real window, and closes it at the end. What it asserts wrongly fails the process, and so the test.
"""

from __future__ import annotations

import asyncio
import importlib.util
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tickdeck.app.cli import run
from tickdeck.gui.overrides import watch_overrides

watch_overrides()
from tickdeck.gui.main_window import MainWindow  # noqa: E402  (as in the program, after it)

PATIENCE_S = 60
_ALLOWED_S = 110
"""Less than a test may take, or the window would outlive the test that is ended then."""
_LOOK_MS = 20
_NOISE = "This plugin does not support"
"""What Qt says of its offscreen platform."""
_RETRIED = "tickdeck: "
"""On a machine with much else to do a connection may be late; that it is tried again is told."""
_T = TypeVar("_T")


def use(script: Callable[..., Awaitable[None]], folder: Path, *arguments: str) -> str:
    """Run the program while a script uses its window; returns what the program printed.

    Args:
        script: What to do in the window; a further run in the same process begins it anew.
        folder: Where is recorded, and where settings are.
        arguments: Of the command line.
    """
    tests = Path(__file__).parents[1]
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(tests),
        "PYTHONUNBUFFERED": "1",
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "en",
    }
    module, name = script.__code__.co_filename, script.__name__
    done = subprocess.run(
        [sys.executable, "-m", "fakes.whole_window", module, name, "--data-dir", str(folder), *arguments],
        env=environment,
        cwd=tests,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_ALLOWED_S,
        check=False,
    )
    assert done.returncode == 0, (
        f"exit status {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-6000:]}"
    )
    trouble = [line for line in done.stderr.splitlines() if not line.startswith((_NOISE, _RETRIED))]
    assert not trouble, "\n".join(trouble)
    return done.stdout


class Hands:
    """What a script has of the window.

    Attributes:
        runs: How many runs there were before this one in the process.
        leaves_open: Whether the window is not to be closed when the script is through.
    """

    def __init__(self, runs: int) -> None:
        self.runs = runs
        self.leaves_open = False

    @property
    def window(self) -> MainWindow:
        """The main window that is seen now."""
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        (window,) = [each for each in shown if each.isVisible()]
        return window

    def dialog(self, kind: type[_T]) -> _T:
        """The dialog of a kind that is seen now."""
        # That of a window which went is there until the loop has gone round.
        window = self.window
        shown = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
        ]
        (dialog,) = [each for each in shown if each.parentWidget() is window]
        return dialog

    async def until(self, is_so: Callable[[], object], what: str) -> None:
        """Let the program go on until something is so."""
        end_s = time.monotonic() + PATIENCE_S
        while not is_so():
            assert time.monotonic() < end_s, f"{what}: not within {PATIENCE_S} s"
            await asyncio.sleep(_LOOK_MS / 1000)

    async def frames(self, count: int) -> None:
        """Let so many frames be drawn."""
        clock = self.window._frame_clock
        first = clock.frames
        await self.until(lambda: clock.frames >= first + count, f"{count} frames")


def _script_of(path: str, name: str) -> Callable[[Hands], Awaitable[None]]:
    spec = importlib.util.spec_from_file_location("script", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name)


def _main(path: str, name: str, arguments: Sequence[str]) -> int:
    started_s = time.monotonic()

    app = QApplication(["tickdeck"])
    script = _script_of(path, name)
    failed: list[str] = []
    used: dict[asyncio.AbstractEventLoop, asyncio.Task[None]] = {}

    async def work(hands: Hands) -> None:
        try:
            await script(hands)
        except Exception:  # noqa: BLE001  (whatever it is, the test is to say)
            failed.append(traceback.format_exc())
        if hands.leaves_open:
            return
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                window.close()

    def look() -> None:
        loop = asyncio._get_running_loop()
        seen = any(isinstance(each, MainWindow) and each.isVisible() for each in app.topLevelWidgets())
        if loop is not None and loop not in used and seen:
            used[loop] = loop.create_task(work(Hands(len(used))))

    timer = QTimer(interval=_LOOK_MS)
    timer.timeout.connect(look)
    timer.start()
    status = run(list(arguments), started_s=started_s)
    for text in failed:
        print(text, file=sys.stderr)
    return 1 if failed else status


if __name__ == "__main__":
    raise SystemExit(_main(sys.argv[1], sys.argv[2], sys.argv[3:]))
