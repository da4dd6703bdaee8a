"""The processes of a round of killing: the exchange, and the program that is killed or whose child is."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from tickdeck.app.child import NO_CONSOLE, command
from tickdeck.domain.errors import TickdeckError

TOKEN_ENV = "TICKDECK_BENCH_TOKEN"  # noqa: S105  (the name of a variable)
_RECORDED = re.compile(r"\brecorded (\d[\d,]*)")
_LOOK_S = 0.005
_END_S = 90.0
_SAID_BYTES = 400


class RoundError(TickdeckError):
    """A round of killing did not go as it should; the text says what was not as expected."""


class Exchange:
    """A simulated exchange for one round, which notes everything that it sends; a context manager."""

    def __init__(self, sent_log: Path, *, rate: float, seed: int) -> None:
        """Start it, and wait until it listens.

        Args:
            sent_log: Where it notes what it has sent; complete once it is stopped.
            rate: Mean ticks a second.
            seed: Repeats the same market.

        Raises:
            RoundError: If it does not start.
        """
        self.token = secrets.token_urlsafe(24)
        options = [
            "--rate",
            f"{rate:g}",
            "--seed",
            str(seed),
            "--plan",
            "all-hk",
            "--sent-log",
            str(sent_log),
        ]
        self._process = subprocess.Popen(  # noqa: S603  (our own program)
            [*command("tickdeck"), "simulate", *options, "--token-env", TOKEN_ENV, "--until-input-ends"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {TOKEN_ENV: self.token},
            creationflags=NO_CONSOLE,
        )
        assert self._process.stdout is not None  # noqa: S101  (for the type checker: it is a pipe)
        self.url = self._process.stdout.readline().decode().strip()
        if not self.url:
            self._process.wait()
            raise RoundError("the simulated exchange did not start")

    def __enter__(self) -> Exchange:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End it; what it has sent is in its file then."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Program:
    """Our own program with its output; as a context manager it leaves no process behind."""

    def __init__(self, arguments: Sequence[str], *, token: str = "", said: Path | None = None) -> None:
        """Start it.

        Args:
            arguments: Its arguments.
            token: What it finds in the environment as `TOKEN_ENV`.
            said: Where its stderr goes; None for nowhere.
        """
        # Lines as they come, and a window that nobody need see.
        surroundings = {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}
        self._said = said
        with contextlib.ExitStack() as files:
            errors = files.enter_context(said.open("wb")) if said is not None else subprocess.DEVNULL
            self._process = subprocess.Popen(  # noqa: S603  (our own program)
                [*command("tickdeck"), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=os.environ | surroundings | {TOKEN_ENV: token},
                creationflags=NO_CONSOLE,
            )
        self._recorded = 0
        self._output: list[bytes] = []
        self._reader = threading.Thread(target=self._read, name="output", daemon=True)
        self._reader.start()

    def __enter__(self) -> Program:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._reader.join(_END_S)

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def recorded(self) -> int:
        """The ticks that it has last said to be recorded; 0 before the first time."""
        return self._recorded

    @property
    def output(self) -> bytes:
        """All that it has printed."""
        return b"".join(self._output)

    @property
    def said(self) -> str:
        """The end of what it has said on stderr, without line breaks."""
        if self._said is None:
            return ""
        return " ".join(self._said.read_bytes()[-_SAID_BYTES:].decode(errors="replace").split())

    def wait_recorded(self, timeout_s: float = 60.0) -> None:
        """Wait until it has said that ticks are recorded.

        Raises:
            RoundError: If it ends before, or it takes too long.
        """
        deadline_s = time.monotonic() + timeout_s
        while not self._recorded:
            if self._process.poll() is not None:
                raise RoundError(f"the program ended before it recorded anything: {self.said}")
            if time.monotonic() > deadline_s:
                raise RoundError(f"nothing was recorded in {timeout_s:.0f} s: {self.said}")
            time.sleep(_LOOK_S)

    def children(self) -> list[int]:
        """The numbers of its child processes."""
        return children_of(self._process.pid)

    def end(self) -> int:
        """Ask it to end, and wait; the exit status.

        Raises:
            RoundError: If it does not.
        """
        self.ask_to_end()
        return self.wait()

    def ask_to_end(self) -> None:
        """Ask it to end as Ctrl-C or a shutdown does; returns at once."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """``kill -9``, and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        self._reader.join(_END_S)

    def wait(self) -> int:
        """Wait until it has ended by itself; the exit status.

        Raises:
            RoundError: If it does not.
        """
        try:
            status = self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            raise RoundError(f"it did not end within {_END_S:.0f} s: {self.said}") from None
        self._reader.join(_END_S)
        return status

    def _read(self) -> None:
        assert self._process.stdout is not None  # noqa: S101  (for the type checker: it is a pipe)
        with self._process.stdout as output:
            for line in output:
                self._output.append(line)
                for count in _RECORDED.findall(line.decode(errors="replace")):
                    self._recorded = int(count.replace(",", ""))


def children_of(pid: int) -> list[int]:
    """The numbers of a process's children, as Linux lists them in /proc or else as ps(1) does."""
    tasks = Path(f"/proc/{pid}/task")
    if tasks.is_dir():
        found: list[int] = []
        # Each thread has those that it has started.
        with contextlib.suppress(OSError):
            for task in tasks.iterdir():
                with contextlib.suppress(OSError):
                    found += map(int, (task / "children").read_text(encoding="ascii").split())
        return found
    listed = subprocess.run(
        ["/bin/ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=False, timeout=_END_S
    )
    pairs = [line.split() for line in listed.stdout.splitlines()]
    return [int(pair[0]) for pair in pairs if len(pair) == 2 and pair[1] == str(pid)]
