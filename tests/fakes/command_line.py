"""The terminal's command line, run as a user runs it: a process, its output, its exit status."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

TOKEN_VARIABLE = "TICKDECK_TEST_TOKEN"
_RECORDED = re.compile(r"\brecorded[ :=]+(\d[\d,]*)")


class Terminal:
    """A running `python -m tickdeck ...`; leaves no process behind when used as a context manager."""

    def __init__(self, arguments: Sequence[str | Path], *, token: str | None = None) -> None:
        environment = _environment()
        environment.pop(TOKEN_VARIABLE, None)
        if token is not None:
            environment[TOKEN_VARIABLE] = token
        # Lines as they come, not when a buffer is full.
        environment |= {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}
        self.arguments = [str(each) for each in arguments]
        self._lines: list[tuple[str, str]] = []
        self._changed = threading.Condition()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tickdeck", *self.arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=environment,
        )
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._readers = [
            threading.Thread(target=self._read, args=("stdout", self._process.stdout), daemon=True),
            threading.Thread(target=self._read, args=("stderr", self._process.stderr), daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._finish(10)

    @property
    def stdout(self) -> str:
        return self._text("stdout")

    @property
    def stderr(self) -> str:
        return self._text("stderr")

    def wait_line(self, part: str, *, timeout: float = 60) -> str:
        """Wait for a line of output that holds a text; the line."""
        deadline = time.monotonic() + timeout
        while True:
            with self._changed:
                found = [line for _, line in self._lines if part in line]
                if found:
                    return found[0]
                self._changed.wait(0.5)
            if time.monotonic() > deadline:
                raise AssertionError(f"no line with {part!r}: {self.account()}")

    @property
    def recorded(self) -> int:
        """The count on the newest status line, 0 before the first."""
        with self._changed:
            counts = [match for _, line in self._lines for match in _RECORDED.findall(line)]
        return int(counts[-1].replace(",", "")) if counts else 0

    def wait_recorded(self, count: int, *, timeout: float = 60) -> None:
        """Wait for a status line that counts at least this many recorded ticks."""
        deadline = time.monotonic() + timeout
        while self.recorded < count:
            with self._changed:
                # Half a second: the end of the process is no line that would wake us.
                self._changed.wait(0.5)
            if self._process.poll() is not None and self.recorded < count:
                self._finish(10)
                if self.recorded < count:
                    raise AssertionError(f"ended before it recorded {count}: {self.account()}")
            if time.monotonic() > deadline:
                raise AssertionError(
                    f"recorded {self.recorded} of {count} in {timeout:.0f} s: {self.account()}"
                )

    def wait(self, *, timeout: float = 60) -> int:
        """Wait for the end; the exit status."""
        try:
            return self._finish(timeout)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"still running after {timeout:.0f} s: {self.account()}") from None

    def end(self, *, timeout: float = 60) -> int:
        """Ask it to end, as Ctrl-C or a shutdown would, and wait; the exit status."""
        self.signal(signal.SIGTERM)
        return self.wait(timeout=timeout)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal and return at once."""
        self._process.send_signal(number)

    def children(self) -> list[int]:
        """Process numbers of its children; known on Linux only."""
        listed = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text("ascii")
        return [int(number) for number in listed.split()]

    def kill(self) -> None:
        """`kill -9`: no handler runs, nothing is flushed by the program."""
        self._process.kill()
        self._finish(60)

    def account(self) -> str:
        """What to show when a test fails."""
        return (
            f"tickdeck {' '.join(self.arguments)[:200]}: exit status {self._process.poll()}\n"
            f"--- stdout\n{self.stdout[-3000:]}\n--- stderr\n{self.stderr[-3000:]}"
        )

    def _text(self, stream: str) -> str:
        with self._changed:
            return "".join(line for name, line in self._lines if name == stream)

    def _read(self, name: str, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                with self._changed:
                    self._lines.append((name, line))
                    self._changed.notify_all()

    def _finish(self, timeout: float) -> int:
        status = self._process.wait(timeout)
        for reader in self._readers:
            reader.join(10)
        return status


def record(
    url: str,
    symbols: Sequence[str],
    folder: Path,
    *,
    feed: str = "alltick",
    token: str | None = "a-test-token",
    quit_after: float = 100,
    name: str = "run",
    window: bool = False,
    options: Sequence[str | Path] = (),
) -> Terminal:
    """Start `tickdeck record`, or the window, into `folder/data`, with the report in `folder/<name>.json`.

    A few symbols are given on the command line, many in a file, as people would. `options` are added.
    """
    wanted = ",".join(symbols)
    if len(symbols) > 10:
        universe = folder / f"{name}-symbols.txt"
        universe.write_text("\n".join(symbols) + "\n", encoding="utf-8")
        wanted = f"@{universe}"
    arguments: list[str | Path] = [] if window else ["record"]
    arguments += ["--feed", feed, "--url", url, "--symbols", wanted]
    arguments += ["--data-dir", folder / "data", "--report", folder / f"{name}.json"]
    # A test that hangs ends by itself, with a report that says what happened until then.
    arguments += ["--quit-after", str(quit_after), *options]
    if token is not None:
        arguments += ["--token-env", TOKEN_VARIABLE]
    return Terminal(arguments, token=token)


def recover(folder: Path) -> Terminal:
    """Run `tickdeck recover` on the data folder, to its end."""
    with Terminal(["recover", folder / "data"]) as terminal:
        status = terminal.wait()
        assert status == 0, terminal.account()
    return terminal


def report(folder: Path, name: str = "run") -> Mapping[str, Any]:
    """The report of a run that has ended."""
    loaded: dict[str, Any] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    assert loaded["version"] == 1
    return loaded


def _environment() -> dict[str, str]:
    """A copy of the environment; pytest changes a variable of it while scenarios start in other threads."""
    while True:
        try:
            return dict(os.environ)
        except (KeyError, RuntimeError):
            continue
