from __future__ import annotations

import json
from typing import Any

import pytest

from tickdeck.feeds.generic.template import Template, TemplateError

ALL = frozenset({"symbols", "symbol", "code", "venue", "request", "token"})
SYMBOLS = [
    {"symbol": "700.HK", "code": "00700", "venue": "HK"},
    {"symbol": "AAPL", "code": "AAPL", "venue": "US"},
]


@pytest.mark.parametrize(
    ("message", "filled"),
    [
        ({"a": "{symbols}"}, {"a": ["700.HK", "AAPL"]}),
        ({"a": ["x", "{symbols}", 1]}, {"a": ["x", "700.HK", "AAPL", 1]}),
        ({"a": "of {symbols}!"}, {"a": "of 700.HK,AAPL!"}),
        ({"a": ["t.{symbol}"]}, {"a": ["t.700.HK", "t.AAPL"]}),
        (
            {"a": [{"c": "{code}", "v": "{venue}"}]},
            {"a": [{"c": "00700", "v": "HK"}, {"c": "AAPL", "v": "US"}]},
        ),
        ({"a": "{symbol}", "n": "{request}"}, {"a": "700.HK", "n": 7}),
        ({"a": "n{request}", "b": [True, 1.5, None]}, {"a": "n7", "b": [True, 1.5, None]}),
        (["{symbols}"], ["700.HK", "AAPL"]),
        ('{"a":"{symbols}","b":null}', {"a": ["700.HK", "AAPL"], "b": None}),
        ({"a": "{token}", "b": "{not a placeholder}"}, {"a": "{request}", "b": "{not a placeholder}"}),
    ],
)
def test_placeholders_are_filled_once(message: Any, filled: Any):
    template = Template(message, ALL)
    for _ in range(2):
        assert json.loads(template.fill({"request": 7, "token": "{request}"}, SYMBOLS)) == filled


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("ping", b"ping"),
        ("{request} sub {symbols}", b"7 sub 700.HK,AAPL"),
        ("{request}", b"7"),
        ("{symbols}", b"700.HK,AAPL"),
    ],
)
def test_plain_text_is_sent_as_it_is(message: str, text: bytes):
    assert Template(message, ALL).fill({"request": 7, "token": ""}, SYMBOLS) == text


@pytest.mark.parametrize(
    ("message", "is_for_one"),
    [
        ({"a": "{symbol}"}, True),
        ({"a": {"b": "x.{code}"}}, True),
        ({"a": ["{symbol}", "{venue}"]}, True),
        ("sub {symbol}", True),
        ({"a": ["{symbol}"]}, False),
        ({"a": [{"b": {"c": "{symbol}"}}]}, False),
        ({"a": "{symbols}"}, False),
    ],
)
def test_a_message_is_about_one_instrument_unless_a_list_repeats_it(message: Any, is_for_one: bool):
    assert Template(message, ALL).is_for_one is is_for_one


@pytest.mark.parametrize(
    "message",
    ["", {}, [], '{"a"', pytest.param("[" * 100_000, id="deep"), {"a": float("inf")}, {"a": b"x"}, "{name}"],
)
def test_what_cannot_be_sent_is_refused(message: Any):
    with pytest.raises(TemplateError, match=r"^must "):
        Template(message, ALL)
