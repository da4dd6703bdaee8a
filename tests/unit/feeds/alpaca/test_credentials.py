from __future__ import annotations

import pytest

from tickdeck.domain.errors import FeedError
from tickdeck.feeds.alpaca.credentials import credentials_of
from tickdeck.settings.secrets import Secret


def test_a_token_is_a_key_and_a_secret():
    credentials = credentials_of(Secret(" PKABC : s3cr3t:with/colon "))
    assert (credentials.key, credentials.secret) == ("PKABC", "s3cr3t:with/colon")
    assert "PKABC" not in repr(credentials)
    assert "s3cr3t" not in repr(credentials)


@pytest.mark.parametrize("token", ["", "PKABCDEF", ":", "PKABCDEF:", ":s3cr3ts3cr3t", " : "])
def test_another_token_is_refused_with_how_it_should_be(token: str):
    with pytest.raises(FeedError, match="KEY:SECRET") as refused:
        credentials_of(Secret(token))
    assert "PKABCDEF" not in str(refused.value)
    assert "s3cr3t" not in str(refused.value)
