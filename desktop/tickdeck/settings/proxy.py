"""Which proxy connections go through: the system's, none, or one that the user names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from urllib.parse import quote, unquote, urlsplit

from tickdeck.settings.secrets import Secret
from tickdeck.words import tr

_DEFAULT_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080, "socks4": 1080, "socks4a": 1080}


NO_LOGIN = Secret("")


class ProxyError(ValueError):
    """A proxy cannot be used as it is written; the text is one sentence for the user."""


class ProxyChoice(Enum):
    """How the proxy is found; the values are what settings and options hold."""

    SYSTEM = "system"
    NONE = "none"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy, as chosen.

    Attributes:
        choice: How it is found. What follows is empty unless it is `ProxyChoice.MANUAL`.
        scheme: ``http``, ``https``, ``socks5``, ``socks5h``, ``socks4`` or ``socks4a``.
        host: Its name or address, without brackets.
        port: Its port.
        login: ``user:password``, not escaped; empty if it wants none. It is a secret as a whole, since some
            providers of proxies take a key for the user's name.
    """

    choice: ProxyChoice = ProxyChoice.SYSTEM
    scheme: str = ""
    host: str = ""
    port: int = 0
    login: Secret = NO_LOGIN

    @classmethod
    def parse(cls, text: str) -> Proxy:
        """Read ``system``, ``none`` or an address such as ``socks5://user:password@host:1080``.

        Nothing is the system's. No error repeats the text, as it could hold a password.

        Raises:
            ProxyError: If it is none of these.
        """
        text = text.strip()
        if text.lower() in {"", ProxyChoice.SYSTEM.value}:
            return SYSTEM
        if text.lower() == ProxyChoice.NONE.value:
            return NONE
        scheme, separator, rest = text.partition("://")
        scheme = scheme.lower()
        if not separator:
            raise ProxyError(
                tr(
                    "A proxy is written with its kind, as in http://host:8080 or socks5://host:1080; or "
                    "it is “system” or “none”."
                )
            )
        if scheme not in _DEFAULT_PORTS:
            raise ProxyError(tr("A proxy is of one of the kinds {kinds}.", kinds=", ".join(_DEFAULT_PORTS)))
        try:
            # urlsplit takes the host in lower case and knows brackets; a mistyped bracket is a ValueError.
            parts = urlsplit(f"{scheme}://{rest}")
            host, port = parts.hostname, parts.port
            (host or "").encode("idna")
            user, password = unquote(parts.username or "", errors="strict"), parts.password
            login = f"{user}:{unquote(password or '', errors='strict')}" if user or password else ""
        except ValueError:
            raise ProxyError(
                tr("The address of the proxy cannot be read; check its brackets and its port.")
            ) from None
        if not host or port == 0 or any(char.isspace() or not char.isprintable() for char in text):
            raise ProxyError(tr("The address of the proxy names no host; it reads http://host:8080."))
        if parts.path not in {"", "/"} or parts.query or parts.fragment:
            raise ProxyError(
                tr(
                    "The address of a proxy ends after its port; in a password the characters / ? # and "
                    "@ are written %2F %3F %23 and %40."
                )
            )
        if ":" in user:
            raise ProxyError(tr("The user name for a proxy cannot contain a colon."))
        if scheme.startswith("socks4") and password:
            raise ProxyError(tr("SOCKS4 knows no passwords; use socks5:// or leave the password out."))
        return cls(ProxyChoice.MANUAL, scheme, host, port or _DEFAULT_PORTS[scheme], Secret(login))

    @property
    def text(self) -> str:
        """What `parse` reads, without the login: for the settings file, and to show."""
        return (
            self.choice.value if self.choice is not ProxyChoice.MANUAL else f"{self.scheme}://{self.address}"
        )

    @property
    def address(self) -> str:
        """``host:port``, to show; empty unless it is named."""
        if self.choice is not ProxyChoice.MANUAL:
            return ""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    def logging_in(self, login: Secret) -> Proxy:
        """The same proxy with a login, ``user:password`` as the key store holds it."""
        return replace(self, login=login)

    def reveal(self) -> str:
        """The address with the login, for the one place that connects; empty unless it is named."""
        if self.choice is not ProxyChoice.MANUAL:
            return ""
        user, separator, password = self.login.reveal().partition(":")
        login = f"{quote(user, safe='')}:{quote(password, safe='')}@" if user or separator else ""
        return f"{self.scheme}://{login}{self.address}"


SYSTEM = Proxy()
NONE = Proxy(ProxyChoice.NONE)
