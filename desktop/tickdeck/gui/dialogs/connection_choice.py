"""What the connection dialog offers, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass, field

from tickdeck.settings.proxy import SYSTEM, Proxy
from tickdeck.settings.secrets import Secret, TokenSource

_NO_TOKEN = Secret("")


@dataclass(frozen=True, slots=True)
class FeedChoice:
    """A feed that can be chosen.

    Attributes:
        name: What settings and options call it.
        title: Its name on the screen.
        plans: The names of what can be bought.
        default_plan: The plan unless another is chosen.
        needs_token: Whether it wants a token.
        note: What is to be known before it is chosen; may be empty.
    """

    name: str
    title: str
    plans: tuple[str, ...]
    default_plan: str
    needs_token: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class ConnectionChoice:
    """What was chosen.

    Attributes:
        feed: The feed's name.
        plan: The plan's name.
        token: The token typed in; empty where the one that is there stays, or none is wanted.
        keep: Where a token typed in is to be kept: `TokenSource.KEY_STORE` or `TokenSource.THIS_RUN`.
        proxy: Through which proxy; a login it may have does not show itself.
        url: Where to reach the feed instead of its own address; empty for that.
    """

    feed: str
    plan: str
    token: Secret = field(default=_NO_TOKEN, repr=False)
    keep: TokenSource = TokenSource.THIS_RUN
    proxy: Proxy = SYSTEM
    url: str = ""
