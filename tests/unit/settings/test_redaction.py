from __future__ import annotations

import json

import pytest

from tickdeck.settings.redaction import Redactor, without_telltales
from tickdeck.settings.secrets import Secret

HUSH = "hush-31337"


@pytest.mark.parametrize(
    "text",
    [
        f"GET /x?a=1&token={HUSH}&b=2",
        f"GET /x?Token={HUSH}",
        f"GET /x?api_key={HUSH}#f",
        f"POST timestamp=1&signature={HUSH}",
        f"wss://h/ws?listenKey={HUSH}",
        f"https://h/?next=https%3A%2F%2Fi%2F%3Ftoken%3D{HUSH}",
        f"Client(token='{HUSH}', a=1)",
        f"Client(token=b'{HUSH}')",
        json.dumps({"token": HUSH, "a": 1}),
        json.dumps({"api_key": f"{HUSH}"}, indent=1),
        json.dumps({"outer": json.dumps({"secret": HUSH})}),
        json.dumps({"a": json.dumps({"b": json.dumps({"secret": HUSH})})}),
        json.dumps({"password": f'{HUSH}"{HUSH}\\{HUSH}'}),
        repr({"listenKey": HUSH}),
        repr({b"token": HUSH.encode()}),
        repr(json.dumps({"token": HUSH}).encode()),
        f"Authorization: Bearer {HUSH}",
        f"> Proxy-Authorization: Basic {HUSH}==\r\n> Host: h",
        repr(("Authorization", f"Bearer {HUSH}")),
        repr([(b"authorization", f"Bearer {HUSH}".encode())]),
        repr({"Authorization": f"Bearer {HUSH}"}),
        f"APCA-API-KEY-ID: {HUSH}",
        repr({"APCA-API-SECRET-KEY": HUSH}),
        f"X-MBX-APIKEY: {HUSH}",
        f"Set-Cookie: session={HUSH}; Path=/",
        f"the token: {HUSH}",
        f"password: {HUSH}",
        f"http://me:{HUSH}@proxy.example:8080/x",
        f"socks5h://{HUSH}@h",
        f"http://me:{HUSH}@{HUSH}@h",
    ],
)
def test_what_a_telling_name_leads_to_is_blotted_out(text: str):
    assert HUSH in text
    assert HUSH not in without_telltales(text)
    assert "…" in without_telltales(text)


@pytest.mark.parametrize(
    "text",
    [
        "KeyError: 'price'",
        "12 of 200 instruments are live on wss://quote.example:443/ws?a=1&b=2",
        "the token was refused",
        "who@example.org wrote to 00700.HK",
        '{"symbol": "BTCUSDT", "price": "1.5"}',
        "Sealed 0001.h5 in 3.2 s: 12,000 ticks",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str):
    assert without_telltales(text) == text


def test_what_stands_around_a_secret_stays():
    assert without_telltales(f"a=1&token={HUSH}&b=2") == "a=1&token=…&b=2"
    assert (
        without_telltales(f"> authorization: Bearer {HUSH}\r\n> Host: h") == "> authorization: …\r\n> Host: h"
    )
    assert without_telltales(f"http://me:{HUSH}@h:80/x") == "http://…@h:80/x"


def test_a_secret_that_becomes_known_later_is_blotted_out_from_then_on():
    redactor = Redactor([Secret("canary-1")])
    assert redactor.redacted("canary-1 canary-2") == "… canary-2"
    redactor.add(Secret("canary-2"))
    redactor.add(Secret("canary-2"))
    redactor.add(Secret(""))
    assert redactor.redacted("canary-1 canary-2") == "… …"


def test_a_long_line_without_blanks_takes_no_time_to_speak_of():
    """Patterns that go back over what they have read would take minutes here."""
    for text in ("x" * 1_000_000, "key" * 300_000, "a://" * 200_000, "token" + "\\" * 500_000):
        assert len(without_telltales(text)) <= len(text)
