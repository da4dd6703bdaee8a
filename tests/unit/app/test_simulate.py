from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from fakes.command_line import Terminal
from tickdeck.app.simulator_process import SimulatorProcess
from tickdeck.domain.errors import FeedError


@pytest.fixture
def child() -> Iterator[SimulatorProcess]:
    process = SimulatorProcess()
    yield process
    process.stop()


def test_the_exchange_of_a_run_tells_both_its_addresses(child: SimulatorProcess):
    rest_url = child.rest_url()
    assert child.url().startswith("ws://127.0.0.1:")
    assert (child.url(), child.rest_url()) == (child.url(), rest_url), "they may be asked again, in any order"
    body = {"trace": "t", "data": {"data_list": [{"code": "700.HK", "kline_type": 8, "query_kline_num": 2}]}}
    token = {"token": child.token.reveal()}
    answer = httpx.post(f"{rest_url}/batch-kline", params=token, json=body, trust_env=False).json()
    assert len(answer["data"]["kline_list"][0]["kline_data"]) == 2
    assert not child.has_ended


def test_an_exchange_that_does_not_start_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tickdeck.app.simulator_process.command", lambda _: [sys.executable, "-c", ""])
    process = SimulatorProcess()
    try:
        with pytest.raises(FeedError, match=r"did not start.*\.$"):
            process.url()
    finally:
        process.stop()


def test_alone_it_says_how_to_connect():
    with Terminal(["simulate"]) as terminal:
        line = terminal.wait_line("Connect with:")
        url, rest = terminal.stdout.splitlines()[:2]
        assert rest.startswith("REST http://127.0.0.1:")
        assert f"--url {url}" in line
        assert f"--rest-url {rest.removeprefix('REST ')}" in line
        assert terminal.end() == 0


def test_the_list_of_faults_is_printed():
    with Terminal(["simulate", "--fault", "list"]) as terminal:
        assert terminal.wait() == 0
        assert "half-open" in terminal.stdout
        assert "wrong-certificate" in terminal.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--fault", "earthquake"], "no fault “earthquake”"),
        (["--fault", "stall:s=soon"], "s=soon"),
        (["--fault", "life"], "cannot be had with the simulated market"),
        (["--sent-log", os.path.join("no", "such", "folder", "x")], "cannot be written"),  # noqa: PTH118
    ],
)
def test_what_cannot_be_simulated_is_said_in_a_line(arguments: list[str], words: str):
    with Terminal(["simulate", *arguments]) as terminal:
        assert terminal.wait() == 2
        assert terminal.stdout == ""
        assert words in terminal.stderr
        assert len(terminal.stderr.splitlines()) == 1


def test_a_log_of_sent_ticks_is_written_even_if_nobody_came(tmp_path: Path):
    log = tmp_path / "sent.jsonl"
    with Terminal(["simulate", "--sent-log", log, "--quit-after", "1"]) as terminal:
        assert terminal.wait() == 0
    assert [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()] == []
