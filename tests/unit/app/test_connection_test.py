from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.alltick_server import AllTickServer
from fakes.languages import is_spoken, speaking_in_brackets
from tickdeck.app.connection_test import Tried, try_connection
from tickdeck.app.feeds import FEEDS, SIMULATED
from tickdeck.app.options import RunOptions
from tickdeck.domain.clock import SystemClock
from tickdeck.feeds.base import Plan
from tickdeck.settings.secrets import Secret

CANARY = "CANARY-T0KEN-24680"


@pytest.fixture
def alltick(unconnected: RunOptions) -> Callable[..., RunOptions]:
    plan = Plan(connections=1, instruments=200, request_spacing_s=0.0, handshake_spacing_s=0.0)
    return lambda url, token: replace(
        unconnected, spec=FEEDS["alltick"], plan=plan, url=url, token=Secret(token)
    )


def tried(options: RunOptions, deadline_s: float = 20.0) -> Tried:
    return asyncio.run(try_connection(options, SystemClock(), deadline_s))


def test_a_connection_that_works_names_what_was_confirmed_and_records_nothing(
    alltick: Callable[..., RunOptions], tmp_path: Path
):
    with AllTickServer() as server:
        result = tried(alltick(server.url, server.token))
    assert result.works
    assert "00700.HK" in result.sentence
    assert list(tmp_path.rglob("*.journal")) == []


def test_a_token_that_is_refused_is_told_and_not_shown(
    alltick: Callable[..., RunOptions], allow_logs: Callable[[str], None]
):
    allow_logs("does not accept the token")
    with AllTickServer(token="another") as server:
        result = tried(alltick(server.url, CANARY))
    assert not result.works
    assert "token" in result.sentence
    assert CANARY not in result.sentence


def test_an_address_where_nobody_answers_is_told_after_the_deadline(
    alltick: Callable[..., RunOptions], allow_logs: Callable[[str], None]
):
    allow_logs("")
    result = tried(alltick("ws://127.0.0.1:9", "any"), deadline_s=1.0)
    assert not result.works
    assert result.sentence


def test_the_simulated_market_needs_none(unconnected: RunOptions):
    assert tried(replace(unconnected, spec=SIMULATED, url="")).works


def test_what_came_of_it_is_told_in_the_language_of_the_window(
    alltick: Callable[..., RunOptions], allow_logs: Callable[[str], None]
):
    allow_logs("does not accept the token")
    with AllTickServer() as server, speaking_in_brackets():
        works = tried(alltick(server.url, server.token))
    with AllTickServer(token="another") as server, speaking_in_brackets():
        refused = tried(alltick(server.url, CANARY))
    with speaking_in_brackets():
        needless = tried(replace(alltick("", ""), spec=SIMULATED))
    assert (works.works, refused.works, needless.works) == (True, False, True)
    for each in (works, refused, needless):
        assert each.sentence.startswith("⟦"), each.sentence
        assert is_spoken(each.sentence, ("AllTick", r"00700\.HK")), each.sentence
