"""A provider that repeats the token in every way it can does not get it into anything that we write."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from fakes.aftermath import Aftermath
from fakes.alltick_faults import CloseAtOnce, FaultyAllTick, HttpAnswer
from fakes.command_line import record, recover
from fakes.known_ticks import Item, RawFrame, known_ticks, rows_of
from fakes.side_by_side import SideBySide

CODES = ["700.HK", "5.HK"]
# Characters that an address must escape, around two words that are found however the rest is spelled.
TOKEN = "k7Qw-Xylophone9/Zeb" + "ra4+Quagmire5=8v-Tn"
FIRST_HALF, SECOND_HALF = TOKEN[:19], TOKEN[19:]
ESCAPED = quote(TOKEN, safe="")
CANARIES = [b"Xylophone9", b"Quagmire5", b64encode(TOKEN.encode()).rstrip(b"=")[:-2]]
MARK = "repeated"
"""What the provider says beside the token, to see that it was heard."""

ECHOES = {
    "whole": TOKEN,
    "in an address": f"wss://quote.example.org/ws?token={ESCAPED}&a=b",
    "escaped in lower case": ESCAPED.replace("%2F", "%2f").replace("%2B", "%2b").replace("%3D", "%3d"),
    "in JSON": json.dumps({"token": TOKEN}).replace("/", "\\/"),
    "in base64": b64encode(TOKEN.encode()).decode(),
    "its first half": FIRST_HALF,
    "its second half": SECOND_HALF,
    "half escaped": f"token={ESCAPED[: len(ESCAPED) // 2]}",
}


@pytest.mark.parametrize("scenario", ["refused_handshakes", "refused_requests"])
def test_nothing_that_was_written_holds_the_token(runs: SideBySide, scenario: str) -> None:
    run, left_by_kill = runs.outcome(SCENARIOS[scenario])
    assert left_by_kill == [], "right after kill -9"
    assert _found(run.folder) == []
    assert [part for part in CANARIES if part in f"{run.terminal.stdout}{run.terminal.stderr}".encode()] == []
    # Or else nothing was provoked.
    assert "999" in run.terminal.stderr, run.account
    assert MARK in run.terminal.stderr, run.account
    assert "rejected" in run.status_lines[-1]
    assert "Traceback" not in run.terminal.stderr


def test_the_ticks_between_are_recorded(runs: SideBySide) -> None:
    run, _ = runs.outcome(refused_requests)
    assert run.status == 0, run.account
    assert run.rows == rows_of(TICKS)
    run, _ = runs.outcome(refused_handshakes)
    assert run.rows == rows_of(TICKS)


def refused_handshakes(folder: Path) -> tuple[Aftermath, list[Path]]:
    """Ends with `kill -9`, so that the journal and the log are looked at as they are then."""
    with FaultyAllTick(token=TOKEN) as server:
        body = json.dumps({"ret": 999, "msg": f"{MARK} {ECHOES['in an address']} {ECHOES['whole']}"})
        server.meet_next_with(
            HttpAnswer(500, body),
            HttpAnswer(302, TOKEN, location=f"http://127.0.0.1:{server.port}/?token={ESCAPED}"),
            HttpAnswer(503, json.dumps({"ret": 999, "msg": f"{MARK} {FIRST_HALF}"})),
            CloseAtOnce(4000, f"{TOKEN} {SECOND_HALF}"),
        )
        with record(server.url, CODES, folder, token=TOKEN) as terminal:
            server.send(_script())
            terminal.wait_recorded(len(TICKS))
            terminal.kill()
            left = _found(folder)
            recover(folder)
            # A redirection is not followed: the token is meant for one address.
            assert [each.status for each in server.handshakes] == [500, 302, 503, 101, 101]
            return Aftermath(folder, terminal, -9), left


def refused_requests(folder: Path) -> tuple[Aftermath, list[Path]]:
    """Ends as it should, with a report."""
    with FaultyAllTick(token=TOKEN) as server:
        server.answer_next(999, text=f"{MARK} {ECHOES['its first half']} {ECHOES['in JSON']}")
        # Cut where a sentence ends, so that a part of the token could be left.
        server.answer_next(999, text=f"{MARK} {'x' * 190} {TOKEN}")
        server.answer_next(999, text=f"{MARK} {ECHOES['its second half']} {ECHOES['half escaped']}")
        server.answer_next(402, text=f"{MARK} {ECHOES['escaped in lower case']} {ECHOES['in base64']}")
        with record(server.url, CODES, folder, token=TOKEN) as terminal:
            server.send(_script())
            terminal.wait_recorded(len(TICKS))
            status = terminal.end()
            assert (folder / "run.json").exists()
            return Aftermath(folder, terminal, status), []


SCENARIOS = {"refused_handshakes": refused_handshakes, "refused_requests": refused_requests}
TICKS = known_ticks(CODES, 100)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SideBySide]:
    with SideBySide(tmp_path_factory.mktemp("secrets"), list(SCENARIOS.values())) as together:
        yield together


def _script() -> list[Item]:
    """Ticks, between them frames that cannot be understood, of which each kind may be shown as a sample."""
    script: list[Item] = []
    for place, echo in enumerate(ECHOES.values()):
        script += TICKS[place * 12 : (place + 1) * 12]
        script.append(RawFrame(f"cannot read {echo}"))
        script.append(RawFrame(json.dumps({"cmd_id": 31337, "data": {"code": echo}})))
        script.append(RawFrame(json.dumps({"cmd_id": 22998, "data": {"code": "700.HK", "price": echo}})))
        script.append(RawFrame(json.dumps({"cmd_id": echo, "ret": echo, "msg": echo})))
    return [*script, *TICKS[len(ECHOES) * 12 :]]


def _found(folder: Path) -> list[Path]:
    """Files below a folder that hold a canary, in their content or their name."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert any(path.suffix == ".log" for path in files)
    assert any(path.suffix in {".h5", ".journal"} for path in files), files
    return [
        path
        for path in files
        if any(part in path.read_bytes() or part in path.name.encode() for part in CANARIES)
    ]
