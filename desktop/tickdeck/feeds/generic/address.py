"""The address in a feed file, and where the token goes in it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

TOKEN = "{token}"  # noqa: S105  (a placeholder, not a token)

_PLACEHOLDER = re.compile(r"\{[^}]*\}")
_TELLING = re.compile(r"(?i)(token|key|secret|auth|password|signature)")


class AddressError(ValueError):
    """An address cannot be used; the text fits behind the name of its key, and never shows the address."""


def check_address(url: str) -> None:
    """Check an address.

    Raises:
        AddressError: If it is none of a WebSocket, or has a token in place of ``{token}``.
    """
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"ws", "wss"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or re.search(r"\s", url):
        raise AddressError("must be a WebSocket address such as wss://host/path")
    if "@" in parts.netloc or "{" in parts.netloc:
        raise AddressError("must not hold a user, a password or a placeholder before its path")
    if parts.fragment or url.endswith("#"):
        raise AddressError("must not hold a “#”")
    if any(found != TOKEN for found in _PLACEHOLDER.findall(url)):
        raise AddressError("must not hold any placeholder but {token}")
    for pair in parts.query.split("&"):
        name, _, value = pair.partition("=")
        if _TELLING.search(name) and value and TOKEN not in value:
            raise AddressError("must not hold a token; write {token} in its place")


def without_token(url: str) -> str:
    """An address without the parameters that are nothing but the token."""
    address, mark, query = url.partition("?")
    kept = [pair for pair in query.split("&") if pair.partition("=")[2] != TOKEN]
    return address + mark * bool(kept) + "&".join(kept)


def parameters_with_token(url: str) -> tuple[str, ...]:
    """The names of the parameters that are nothing but the token."""
    query = url.partition("?")[2]
    pairs = (pair.partition("=") for pair in query.split("&"))
    return tuple(name for name, _, value in pairs if value == TOKEN)
