"""A wrong token is said in one sentence, is not tried again and again, and is written nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest

from fakes.alltick_server import AllTickServer
from fakes.command_line import record
from fakes.known_ticks import known_ticks

# Characters that a query string must escape, and a middle that is found however the rest is spelled.
_WRONG = "wr0ng+tok/en=NotForAnyoneToSee-c"
_MIDDLE = "NotForAnyoneToSee"


@pytest.mark.parametrize("refuse", ["http", "frame"])
def test_wrong_token(tmp_path: Path, refuse: Literal["http", "frame"]) -> None:
    with AllTickServer(refuse=refuse) as server:
        with record(server.url, ["700.HK", "5.HK"], tmp_path, token=_WRONG, quit_after=30) as terminal:
            status = terminal.wait()
        tries = [(each.path, each.status) for each in server.handshakes]

    assert status not in (0, None), terminal.account()
    assert len(tries) == 1, f"a refused token was tried again: {tries}"
    assert quote(_WRONG, safe="") in tries[0][0], "the token did not arrive as it was given"

    assert "Traceback" not in terminal.stderr
    sentences = [line for line in terminal.stderr.splitlines() if "token" in line.lower()]
    assert len(sentences) == 1, terminal.account()
    assert len(sentences[0]) < 300

    _assert_secret(tmp_path, terminal.stdout, terminal.stderr)


def test_no_token(tmp_path: Path) -> None:
    with AllTickServer() as server:
        with record(server.url, ["700.HK"], tmp_path, token="", quit_after=30) as terminal:
            status = terminal.wait()
        # Whether the terminal asks the server at all without a token is its own affair.
        assert server.accepted == 0
    assert status not in (0, None), terminal.account()
    assert "Traceback" not in terminal.stderr
    assert len([line for line in terminal.stderr.splitlines() if "token" in line.lower()]) == 1, (
        terminal.account()
    )


def test_the_right_token_is_written_nowhere_either(tmp_path: Path) -> None:
    with AllTickServer(token=_WRONG) as server:
        with record(server.url, ["700.HK"], tmp_path, token=_WRONG) as terminal:
            server.wait_until(lambda s: s.acknowledged == {"700.HK"}, what="the subscription")
            # An outage, because that is when addresses get into messages.
            server.restart(graceful=False)
            server.wait_until(
                lambda s: s.acknowledged == {"700.HK"}, what="the subscription after the restart"
            )
            # A status line is part of what is searched.
            server.send(known_ticks(["700.HK"], 10))
            terminal.wait_recorded(10)
            status = terminal.end()
        assert status == 0, terminal.account()
    _assert_secret(tmp_path, terminal.stdout, terminal.stderr)


def _assert_secret(folder: Path, *texts: str) -> None:
    assert not any(_MIDDLE in text for text in texts)
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert [path for path in files if _MIDDLE.encode() in path.read_bytes()] == []
    assert [path for path in files if _MIDDLE in path.name] == []
