"""What the program remembers from one start to the next; no secret is among it."""

from __future__ import annotations

from dataclasses import dataclass

from tickdeck.settings.proxy import Proxy, ProxyError
from tickdeck.settings.redaction import without_telltales


class SettingError(ValueError):
    """A setting cannot be used; the text is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; a new one has the values of a first start.

    Attributes:
        feed: The feed's name; empty for the simulated market.
        plan: The name of the feed's plan; empty for its default.
        url: Where to reach the feed instead of its own address; empty for that.
        proxy: What `Proxy.parse` reads, without a login.
        quotes: Whether bids and asks are wanted.
        instruments: Their ids; None for the feed's usual ones.

    Raises:
        SettingError: If the proxy cannot be used, or an address holds what looks like a secret.
    """

    feed: str = ""
    plan: str = ""
    url: str = ""
    proxy: str = "system"
    quotes: bool = True
    instruments: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        try:
            proxy = Proxy.parse(self.proxy)
        except ProxyError as error:
            raise SettingError(str(error)) from None
        if proxy.login:
            raise SettingError("The proxy's user name and password are no setting; they go to the key store.")
        if without_telltales(self.url) != self.url:
            raise SettingError("The feed's address must not hold a token; the token goes to the key store.")
