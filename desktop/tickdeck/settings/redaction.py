"""What no log, report or error text may show: the secrets that are known, and what looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tickdeck.settings.secrets import BLOT, Secret

_NAMES = r"(?:token|key|secret|signature|passw(?:or)?d|passphrase|listenkey|authorization)"

_PATTERNS = (
    # Headers, also as tuples and dictionaries show them: to the end of the value, a scheme such as Bearer
    # included.
    re.compile(
        r"(?i)((?:authorization|cookie|apca-api-[a-z-]{1,40}|x-[a-z-]{0,40}(?:key|token|secret))"
        r"""(?:\\?["']\s?,|\\?["']?\s?:)\s?(?:b?\\?["'])?)[^\r\n"']+"""
    ),
    # Addresses and forms, also within another address.
    re.compile(rf"""(?i)({_NAMES}(?:=|%3d)b?["']?)[^&\s"']+"""),
    # JSON, also as a string within JSON, and dictionaries: up to a quote written like the first one.
    re.compile(rf"""(?im)({_NAMES}\\*["']\s?:\s?b?(\\*["'])).*?(?=(?<!\\)\2|$)"""),
    # Words of a sentence or a header: "token: …".
    re.compile(r"(?i)((?:token|secret|signature|password|listenkey|api[-_]?key):\s?)[^\s\"',;&]+"),
    # Name and password in an address.
    re.compile(r"""(://)[^/\s"'<>?#]*(?=@)"""),
)


class Redactor:
    """Blots out secrets; more may become known while others read, in any thread."""

    def __init__(self, secrets: Iterable[Secret] = ()) -> None:
        self._secrets: tuple[Secret, ...] = ()
        for secret in secrets:
            self.add(secret)

    def add(self, secret: Secret) -> None:
        """Blot out this value from now on too, such as a token that was just typed in."""
        if secret and secret not in self._secrets:
            # A new tuple: a thread that is going through the old one is not disturbed.
            self._secrets = (*self._secrets, secret)

    def redacted(self, text: str) -> str:
        """A text in which an ellipsis stands for each secret that is known or looks like one."""
        for secret in self._secrets:
            text = secret.blotted_out_of(text)
        return without_telltales(text)


def without_telltales(text: str) -> str:
    """A text without what follows a telling name: in addresses, JSON, headers; nor logins in addresses."""
    for pattern in _PATTERNS:
        text = pattern.sub(rf"\g<1>{BLOT}", text)
    return text
