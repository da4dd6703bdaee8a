from __future__ import annotations

import json

import numpy as np
import pytest

from tickdeck.simulator.alltick_session import Answer, ClientSession
from tickdeck.simulator.alltick_wire import Ret, wire_code
from tickdeck.simulator.limits import PLANS, Limits, PlanName, SpacingGate

CODES = [f"{number}.HK" for number in range(1, 21)]
NUMBERS = {code: number for number, code in enumerate(CODES)}
PLAN = PLANS[PlanName.FREE]


class Client:
    """A client whose clock the test moves."""

    def __init__(self, token_gate: SpacingGate | None = None) -> None:
        self.now_s = 100.0
        self.session = ClientSession(
            numbers=NUMBERS,
            plan=PLAN,
            limits=Limits(),
            token_gate=token_gate or SpacingGate(3.0),
            now_s=self.now_s,
        )

    def ask(self, command: int, data: object, *, after_s: float = 10.0) -> Answer:
        return self.send(
            json.dumps({"cmd_id": command, "seq_id": 7, "trace": "t-1", "data": data}), after_s=after_s
        )

    def send(self, message: str | bytes, *, after_s: float = 10.0) -> Answer:
        self.now_s += after_s
        return self.session.answer(message, self.now_s)

    def subscribe(self, *codes: str, command: int = 22004, after_s: float = 10.0) -> Answer:
        return self.ask(command, {"symbol_list": [{"code": code} for code in codes]}, after_s=after_s)

    @property
    def ticks(self) -> list[str]:
        return [CODES[number] for number in np.flatnonzero(self.session.ticks)]

    @property
    def depth(self) -> list[str]:
        return [CODES[number] for number in np.flatnonzero(self.session.depth)]


def test_replies_carry_the_requests_ids():
    assert json.loads(Client().ask(22000, {}).text) == {
        "ret": 200,
        "msg": "ok",
        "cmd_id": 22001,
        "seq_id": 7,
        "trace": "t-1",
        "data": {},
    }


def test_a_subscription_replaces_the_one_before():
    client = Client()
    assert client.subscribe("1.HK", "2.HK").ret is Ret.OK
    assert client.subscribe("3.HK", "2.HK").ret is Ret.OK
    assert client.ticks == ["2.HK", "3.HK"]


def test_ticks_and_depth_are_kept_apart():
    client = Client()
    client.subscribe("1.HK")
    assert json.loads(client.subscribe("2.HK", command=22002).text)["cmd_id"] == 22003
    assert (client.ticks, client.depth) == (["1.HK"], ["2.HK"])


def test_codes_beyond_the_plan_are_dropped_silently():
    client = Client()
    assert client.subscribe(*CODES[10:18]).ret is Ret.OK
    assert client.ticks == CODES[10:15]


def test_codes_beyond_the_plan_are_not_even_looked_at():
    assert Client().subscribe(*CODES[:5], "NONSENSE").ret is Ret.OK


@pytest.mark.parametrize("code", ["00700.HK", "AAPL.US", "1.hk", ""])
def test_an_unknown_code_is_refused_and_changes_nothing(code: str):
    client = Client()
    client.subscribe("1.HK")
    assert client.subscribe("2.HK", code).ret is Ret.CODE_INVALID
    assert client.ticks == ["1.HK"]


@pytest.mark.parametrize(
    ("cancel_type", "ticks", "depth"),
    [(0, [], []), (1, ["1.HK"], []), (2, [], ["2.HK"]), (3, ["1.HK"], ["2.HK"])],
)
def test_cancel_ends_what_it_names(cancel_type: int, ticks: list[str], depth: list[str]):
    client = Client()
    client.subscribe("1.HK")
    client.subscribe("2.HK", command=22002)
    assert client.ask(22006, {"cancel_type": cancel_type}).ret is Ret.OK
    assert (client.ticks, client.depth) == (ticks, depth)


@pytest.mark.parametrize(
    "message",
    [
        "not JSON",
        "[]",
        "{}",
        '{"cmd_id":22000}',
        '{"cmd_id":"22000","seq_id":1,"trace":"t","data":{}}',
        '{"cmd_id":99,"seq_id":1,"trace":"t","data":{}}',
        '{"cmd_id":22000,"seq_id":-1,"trace":"t","data":{}}',
        '{"cmd_id":22000,"seq_id":1,"trace":"' + "t" * 65 + '","data":{}}',
        b'{"cmd_id":22000,"seq_id":1,"trace":"t","data":{}}',
    ],
)
def test_a_broken_envelope_is_answered_as_documented(message: str | bytes):
    answer = Client().send(message)
    assert not answer.closes
    assert json.loads(answer.text) == {
        "ret": 201,
        "msg": "request header param invalid",
        "cmd_id": 0,
        "seq_id": 0,
        "trace": "",
        "data": {},
    }


def test_an_empty_message_has_an_empty_body():
    assert Client().send("").ret is Ret.BODY_EMPTY


@pytest.mark.parametrize(
    ("command", "data"),
    [
        (22004, {}),
        (22004, {"symbol_list": []}),
        (22004, {"symbol_list": ["1.HK"]}),
        (22004, {"symbol_list": [{"symbol": "1.HK"}]}),
        (22006, {"cancel_type": 9}),
        (22006, None),
    ],
)
def test_broken_data_is_refused(command: int, data: object):
    assert Client().ask(command, data).ret is Ret.DATA_INVALID


def test_requests_on_a_connection_lie_a_second_apart():
    client = Client()
    client.ask(22000, {})
    assert client.ask(22000, {}, after_s=1.0).ret is Ret.OK
    answer = client.ask(22000, {}, after_s=0.5)
    assert answer.ret is Ret.CLOSING
    assert answer.closes
    assert json.loads(answer.text)["ret"] == 606


def test_requests_of_a_token_lie_three_seconds_apart():
    gate = SpacingGate(3.0)
    first, second = Client(gate), Client(gate)
    assert first.subscribe("1.HK").ret is Ret.OK
    assert second.subscribe("2.HK", after_s=12.0).ret is Ret.CLOSING
    assert second.ticks == []


def test_heartbeats_do_not_count_across_connections():
    gate = SpacingGate(3.0)
    first, second = Client(gate), Client(gate)
    assert first.subscribe("1.HK").ret is Ret.OK
    assert second.ask(22000, {}).ret is Ret.OK
    assert second.subscribe("2.HK", after_s=3.0).ret is Ret.OK


def test_only_heartbeats_keep_a_connection():
    client = Client()
    client.subscribe("1.HK")
    assert client.session.heartbeat_s == 100.0
    client.ask(22000, {})
    assert client.session.heartbeat_s == client.now_s


def test_codes_are_spelt_as_the_provider_does():
    assert wire_code("00700.HK") == "700.HK"
    assert wire_code("AAPL.US") == "AAPL.US"
