"""What the program remembers from one start to the next; no secret is among it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tickdeck.settings.look import Look
from tickdeck.settings.proxy import Proxy, ProxyError
from tickdeck.settings.redaction import without_telltales
from tickdeck.words import mark

MOST_DAYS = 36_500
LEAST_GB, MOST_GB = 0.001, 1_000_000


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
        keep_days: Recordings are kept until they are longer ago than so many days; 0 for ever.
        keep_gb: What all recordings may take, in billions of bytes; 0 for any size.
        retention_confirmed: Whether the user has agreed that what is beyond these limits is deleted.
        look: How the window looks and reads.
        sounds: Whether alerts are heard.
        messages: Whether alerts are told outside the window too, by the system.
        task_bar: Whether an alert has the window's entry in the task bar flash.
        look_for_updates: Whether a newer version is looked for once a day.

    Raises:
        SettingError: If the proxy cannot be used, an address holds what looks like a secret, or a limit is
            none.
    """

    feed: str = ""
    plan: str = ""
    url: str = ""
    proxy: str = "system"
    quotes: bool = True
    instruments: tuple[str, ...] | None = None
    keep_days: int = 0
    keep_gb: float = 0
    retention_confirmed: bool = False
    look: Look = field(default_factory=Look)
    sounds: bool = True
    messages: bool = True
    task_bar: bool = True
    look_for_updates: bool = True

    def __post_init__(self) -> None:
        try:
            proxy = Proxy.parse(self.proxy)
        except ProxyError as error:
            raise SettingError(str(error)) from None
        if proxy.login:
            raise SettingError(
                mark("The proxy's user name and password are no setting; they go to the key store.")
            )
        if without_telltales(self.url) != self.url:
            raise SettingError(
                mark("The feed's address must not hold a token; the token goes to the key store.")
            )
        # A limit that was misread would delete recordings.
        if type(self.keep_days) is not int or not 0 <= self.keep_days <= MOST_DAYS:
            raise SettingError(
                mark("the days to keep are a whole number from 0 (for ever) to {most}.").format(
                    most=MOST_DAYS
                )
            )
        if type(self.keep_gb) not in {int, float} or not _is_size(self.keep_gb):
            raise SettingError(
                mark("the gigabytes to keep are 0 (any size) or a number from {least} to {most}.").format(
                    least=LEAST_GB, most=MOST_GB
                )
            )
        if type(self.retention_confirmed) is not bool:
            raise SettingError(mark("it is not true or false."))


def _is_size(gb: float) -> bool:
    return gb == 0 or LEAST_GB <= gb <= MOST_GB
