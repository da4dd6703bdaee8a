from __future__ import annotations

import base64
import json
from urllib.parse import quote, quote_plus

import pytest

from tickdeck.settings.secrets import Secret, Token, TokenSource, token_from_environment

AWKWARD = 'canary "31\\337"/+=&é key'
PAIR = "PKCANARY31337AAAA:s3cr3t/CANARY+half=="


def test_a_secret_shows_itself_only_when_asked():
    secret = Secret("canary-31337")
    assert secret.reveal() == "canary-31337"
    for text in (f"{secret}", f"{secret!r}", f"{[secret]}", f"{secret!s}"):
        assert "canary" not in text
    assert not hasattr(secret, "__dict__"), "nothing for a debugger's dump of attributes"


def test_an_empty_secret_is_none():
    assert Secret("x")
    assert not Secret("")
    assert repr(Secret("")) == "Secret(empty)"
    assert Secret("").blotted_out_of("some text") == "some text"


def test_secrets_are_equal_if_their_values_are():
    assert Secret("canary-é") == Secret("canary-é")
    assert hash(Secret("canary")) == hash(Secret("canary"))
    assert Secret("canary") != Secret("canarz")
    assert Secret("canary") != "canary"


@pytest.mark.parametrize(
    "written",
    [
        AWKWARD,
        quote(AWKWARD, safe=""),
        quote(AWKWARD),
        quote_plus(AWKWARD),
        quote(AWKWARD, safe="").lower(),
        json.dumps(AWKWARD),
        json.dumps(AWKWARD, ensure_ascii=False),
        json.dumps(AWKWARD).replace("/", "\\/"),
        repr(AWKWARD),
        repr([AWKWARD]),
        repr(AWKWARD.encode()),
        base64.b64encode(AWKWARD.encode()).decode(),
        base64.urlsafe_b64encode(AWKWARD.encode()).decode(),
    ],
)
def test_a_secret_is_found_however_it_is_written(written: str):
    blotted = Secret(AWKWARD).blotted_out_of(f"before {written} after")
    assert "…" in blotted
    assert "canary" not in blotted
    assert "31" not in blotted
    assert base64.b64encode(b"canary").decode()[:6] not in blotted
    assert blotted.startswith("before ")
    assert blotted.endswith(" after")


@pytest.mark.parametrize("value", ['clé-31"/7', "c/a+n=a&r'y"])
def test_a_short_secret_is_found_in_each_way_of_writing(value: str):
    for written in (
        value,
        quote(value, safe=""),
        quote(value),
        json.dumps(value)[1:-1],
        json.dumps(value).replace("/", "\\/")[1:-1],
        repr(value)[1:-1],
        repr(value.encode())[2:-1],
        base64.b64encode(value.encode()).decode().rstrip("="),
    ):
        assert Secret(value).blotted_out_of(f"<{written}>") == "<…>", written


def test_each_half_of_a_pair_is_a_secret():
    key, value = PAIR.split(":")
    secret = Secret(PAIR)
    for written in (PAIR, key, value, quote(value, safe=""), base64.b64encode(key.encode()).decode()):
        assert secret.blotted_out_of(f"<{written}>").strip("=") in {"<…>", "<…=>", "<…==>"}
    both = json.dumps({"key": key, "secret": value})
    assert secret.blotted_out_of(both) == '{"key": "…", "secret": "…"}'


def test_short_halves_of_a_pair_are_found_alone():
    secret = Secret("AKC4N3RY:s3cr3t99")
    assert secret.blotted_out_of("AKC4N3RY and s3cr3t99 and AKC4N3RY:s3cr3t99") == "… and … and …"


def test_the_short_half_of_a_pair_is_left_alone():
    secret = Secret("user:canary-31337")
    assert secret.blotted_out_of("the user has canary-31337") == "the user has …"
    assert secret.blotted_out_of("user:canary-31337") == "…"


@pytest.mark.parametrize(("cut", "shown"), [(11, True), (12, False), (20, False), (27, False)])
def test_a_telling_piece_is_blotted_out_too(cut: int, shown: bool):
    value = "c4n4ry-0123456789-abcdefghij"
    secret = Secret(value)
    for text in (f"cut: {value[:cut]}", f"cut: {value[-cut:]} rest", f"{value[:cut]}{value[:cut]}!"):
        assert ("…" not in secret.blotted_out_of(text)) is shown
        assert (secret.blotted_out_of(text) == text) is shown
    if not shown:
        assert (
            secret.blotted_out_of(f"a {value[:cut]}? b {value[-cut:]}! {value[1 : cut + 1]}") == "a …? b …! …"
        )
        assert secret.blotted_out_of(f"{value[:cut]}{value[:cut]}!") == "……!"


def test_a_short_value_blots_out_nothing():
    assert Secret("t").blotted_out_of("tick, tick") == "tick, tick"
    assert Secret("12345").blotted_out_of("12345") == "12345"
    assert Secret("123456").blotted_out_of("123456") == "…"


@pytest.mark.parametrize(("held", "token"), [("abc", "abc"), (" abc \n", "abc"), ("  ", ""), (None, "")])
def test_tokens_come_from_the_environment_without_the_blanks_around_them(held: str | None, token: str):
    environment = {} if held is None else {"MINE": held}
    assert token_from_environment("MINE", environment).reveal() == token


def test_a_token_says_where_it_comes_from_and_not_what_it_is():
    origins = {
        Token(Secret("canary-31337"), TokenSource.ENVIRONMENT, "MINE").origin: "MINE",
        Token(Secret("canary-31337"), TokenSource.KEY_STORE).origin: "key store",
        Token(Secret("canary-31337"), TokenSource.THIS_RUN).origin: "this run",
    }
    for origin, words in origins.items():
        assert words in origin
    assert "canary" not in repr(Token(Secret("canary-31337"), TokenSource.THIS_RUN))
