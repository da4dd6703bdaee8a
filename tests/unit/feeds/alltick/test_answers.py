from __future__ import annotations

import pytest

from tickdeck.app.feeds import SIMULATED
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.feeds.alltick.answers import code_reason, handshake_refused, refusal
from tickdeck.feeds.alltick.config import PLANS
from tickdeck.feeds.base import Decoded, Refused, Verdict


@pytest.mark.parametrize(
    ("ret", "verdict"),
    [
        *((ret, Verdict.STOP) for ret in (401, 403, 603, 604)),
        *((ret, Verdict.WAIT) for ret in (429, 605, 606, 500, 999)),
        *((ret, Verdict.BAD_REQUEST) for ret in (201, 202, 400, 402, 600, 601)),
    ],
)
def test_return_codes_say_what_to_do(ret: int, verdict: Verdict):
    refused = refusal(ret, "the reason given", 7)
    assert (refused.verdict, refused.request) == (verdict, 7)
    assert refused.text.endswith(".")


def test_an_unknown_return_code_is_shown_with_the_providers_words():
    assert refusal(999, "out of cheese").text == "AllTick answered with code 999: out of cheese."
    assert (
        refusal(999, "").text == refusal(999, None).text == "AllTick answered with code 999: no reason given."
    )


@pytest.mark.parametrize(
    ("status", "body", "verdict"),
    [
        (401, b'{"msg":"token is required","ret":401}', Verdict.STOP),
        (200, b'{"msg":"token is required","ret":401}', Verdict.STOP),
        (200, b'{"msg":"token is required","ret":"401"}', Verdict.STOP),
        (200, b'{"msg":null,"ret":403}', Verdict.STOP),
        (200, b'{"msg":"token level not enough","ret":603}', Verdict.STOP),
        (401, b"", Verdict.STOP),
        (403, b"<html>Forbidden</html>", Verdict.STOP),
        (403, b'{"ret":200,"msg":"ok"}', Verdict.STOP),
        (429, b"slow down", Verdict.WAIT),
        (503, b"<html>", Verdict.WAIT),
        (502, b"[]", Verdict.WAIT),
        (500, b"{}", Verdict.WAIT),
        (400, b'{"ret":605,"msg":"too many"}', Verdict.WAIT),
        (500, b"\xff" * 100, Verdict.WAIT),
        (400, b"Bad Request", Verdict.WAIT),
        (202, b"", Verdict.WAIT),
    ],
)
def test_a_refused_handshake_is_judged_by_its_body_or_its_status(status: int, body: bytes, verdict: Verdict):
    refused = handshake_refused(status, body)
    assert refused.verdict is verdict
    assert refused.request is None


@pytest.mark.parametrize(
    ("status", "body"), [(503, b"<html>"), (500, b"{}"), (404, b'{"ret":200,"msg":"ok"}')]
)
def test_a_status_without_a_return_code_is_shown(status: int, body: bytes):
    assert handshake_refused(status, body).text == f"AllTick answered the connection with HTTP {status}."


def test_reasons_of_codes_are_bounded():
    assert code_reason(606) == "the return code was 606"
    assert code_reason(10**12) == code_reason(-1) == "the return code is unknown"
    assert code_reason(None) == "the answer has no return code"


def test_whoever_speaks_the_protocol_is_named_by_its_own_title() -> None:
    title = "The simulated exchange"
    for code in (401, 403, 429, 600, 603, 604, 605, 606, 999, 10**9):
        assert refusal(code, "no", title=title).text.startswith(title)
    for status, body in ((429, b""), (503, b""), (401, b'{"ret":401}')):
        assert handshake_refused(status, body, title=title).text.startswith(title)
    protocol = SIMULATED.protocol(InstrumentTable(), PLANS["premium"])
    told = protocol.decode(b'{"ret":606,"cmd_id":22005,"seq_id":0}', 0, Decoded())
    assert isinstance(told, Refused)
    assert told.text.startswith("The simulated exchange says that we ask too often")
    assert SIMULATED.handshake_refused(429, b"").text.startswith("The simulated exchange says")
