"""Alpaca's key and secret, which a token holds as one value."""

from __future__ import annotations

from dataclasses import dataclass, field

from tickdeck.domain.errors import FeedError
from tickdeck.settings.secrets import Secret
from tickdeck.words import mark


@dataclass(frozen=True, slots=True)
class Credentials:
    """What Alpaca calls the API key id and the secret key; neither shows itself."""

    key: str = field(repr=False)
    secret: str = field(repr=False)


def credentials_of(token: Secret) -> Credentials:
    """Take a token ``KEY:SECRET`` apart.

    Raises:
        FeedError: If it is not one; the sentence says how it should be and does not show it.
    """
    key, colon, secret = (part.strip() for part in token.reveal().partition(":"))
    if not (key and colon and secret):
        raise FeedError(
            mark(
                "Alpaca's token must be the API key and the secret key with a colon between them, "
                "KEY:SECRET; both are shown once when they are made on Alpaca's dashboard."
            )
        )
    return Credentials(key, secret)
