from __future__ import annotations

import pytest

from tickdeck.settings.secrets import Secret, token_from_environment


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


@pytest.mark.parametrize(("held", "token"), [("abc", "abc"), (" abc \n", "abc"), ("  ", ""), (None, "")])
def test_tokens_come_from_the_environment_without_the_blanks_around_them(held: str | None, token: str):
    environment = {} if held is None else {"MINE": held}
    assert token_from_environment("MINE", environment).reveal() == token
