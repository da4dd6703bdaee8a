"""The simulated exchange as the child of a run; what it simulates with is imported in the child alone."""

from __future__ import annotations

import os
import secrets
import subprocess

from tickdeck.app.child import NO_CONSOLE, command
from tickdeck.domain.errors import FeedError
from tickdeck.settings.secrets import Secret
from tickdeck.words import tr

REST = "REST "
"""What the line with the HTTP address begins with."""

_CHILD_TOKEN_ENV = "TICKDECK_SIMULATOR_TOKEN"  # noqa: S105  (the name of a variable)
_STOP_TIMEOUT_S = 5


class SimulatorProcess:
    """The simulated exchange as a child of this run; it ends with its owner, even if that is killed."""

    def __init__(self) -> None:
        self._token = secrets.token_urlsafe(24)
        self._process = subprocess.Popen(  # noqa: S603  (our own program)
            [*command("tickdeck"), "simulate", "--token-env", _CHILD_TOKEN_ENV, "--until-input-ends"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=os.environ | {_CHILD_TOKEN_ENV: self._token},
            creationflags=NO_CONSOLE,
        )
        self._addresses: tuple[str, str] | None = None

    @property
    def token(self) -> Secret:
        """The token that the exchange demands, made up for this run."""
        return Secret(self._token)

    def url(self) -> str:
        """Wait until the exchange listens, and return its WebSocket address.

        Raises:
            FeedError: If it ends instead.
        """
        return self._listening()[0]

    def rest_url(self) -> str:
        """Wait until the exchange listens, and return its HTTP address; requests follow it with a path.

        Raises:
            FeedError: If it ends instead.
        """
        return self._listening()[1]

    def _listening(self) -> tuple[str, str]:
        if self._addresses is None:
            url, rest = self._line(), self._line()
            self._addresses = url, rest.removeprefix(REST)
        return self._addresses

    def _line(self) -> str:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise FeedError(
                tr(
                    "The simulated market did not start; start Tickdeck again, or run “tickdeck "
                    "simulate” to see why."
                )
            )
        return line.strip()

    @property
    def has_ended(self) -> bool:
        """Whether it is gone, though nobody stopped it."""
        return self._process.poll() is not None

    def stop(self) -> None:
        """End the exchange."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(_STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
