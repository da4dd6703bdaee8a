"""A command of this program run as a child process for the window: its lines of JSON arrive on the loop."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import threading
from collections.abc import Callable, Sequence

from tickdeck.app.child import NO_CONSOLE, command

_log = logging.getLogger(__name__)

_END_S = 5.0


class ChildRun:
    """One run of a command, so that HDF5 and long work never hold up a frame.

    Owns the child and the thread that reads its output; both end with the command, or with `stop`.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        line: Callable[[bytes], None],
        ended: Callable[[int, str], None],
        program: Sequence[str] | None = None,
    ) -> None:
        """Start the command; call it on the running loop.

        Args:
            arguments: Those of this program, such as ``("audit", "/data", "--json-lines")``.
            line: Given each line of its output, on the loop.
            ended: Given its exit status and what it said on stderr, on the loop, after all lines.
            program: What to start instead of this program.

        Raises:
            OSError: If it cannot be started.
        """
        self._loop = asyncio.get_running_loop()
        self._line = line
        self._ended = ended
        self._child = subprocess.Popen(  # noqa: S603  (our own program)
            [*(program or command("tickdeck")), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=NO_CONSOLE,
        )
        self._said = b""
        self._errors = threading.Thread(target=self._read_errors, name="child's errors", daemon=True)
        self._thread = threading.Thread(target=self._read, name="child's output", daemon=True)
        self._errors.start()
        self._thread.start()

    @property
    def is_running(self) -> bool:
        """Whether it has not ended yet."""
        return self._child.poll() is None

    def cancel(self) -> None:
        """Ask it to end; `ended` is called when it has."""
        if self.is_running:
            self._child.terminate()

    def silence(self) -> None:
        """Call nothing any more."""
        self._line, self._ended = _nothing, _nothing

    def stop(self) -> None:
        """End it now, and wait for it; nothing is called any more."""
        self.silence()
        self.cancel()
        try:
            self._child.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        self._thread.join(_END_S)
        self._errors.join(_END_S)

    def _read(self) -> None:
        assert self._child.stdout is not None  # noqa: S101  (for the type checker: it is a pipe)
        with self._child.stdout as output:
            for line in output:
                self._call(lambda line=line: self._line(line))  # type: ignore[misc]
        status = self._child.wait()
        self._errors.join(_END_S)
        self._call(lambda: self._ended(status, self._said.decode("utf-8", "replace").strip()))

    def _read_errors(self) -> None:
        assert self._child.stderr is not None  # noqa: S101
        with self._child.stderr as errors:
            self._said = errors.read()

    def _call(self, what: Callable[[], None]) -> None:
        try:
            self._loop.call_soon_threadsafe(what)
        except RuntimeError:
            # The loop has ended with the window; nobody is there to be told.
            _log.debug("A child told the window after its end")


def _nothing(*_: object) -> None:
    pass
