"""What the window calls a provider's plans."""

from __future__ import annotations

from tickdeck.words import mark, tr

_ABOUT = "a provider's plan"
_KNOWN = {
    "free": mark("free", "a provider's plan"),
    "basic": mark("basic", "a provider's plan"),
    "premium": mark("premium", "a provider's plan"),
    "professional": mark("professional", "a provider's plan"),
    "all-hk": mark("all-hk", "a provider's plan"),
    "all-us": mark("all-us", "a provider's plan"),
    "all-cn": mark("all-cn", "a provider's plan"),
    "public": mark("public", "a provider's plan"),
    "aggregated": mark("aggregated", "a provider's plan"),
    "per-trade": mark("per-trade", "a provider's plan"),
    "cumulative": mark("cumulative", "a provider's plan"),
    "iex": mark("iex", "a provider's plan"),
    "sip": mark("sip", "a provider's plan"),
    "delayed_sip": mark("delayed_sip", "a provider's plan"),
    "test": mark("test", "a provider's plan"),
}
"""In English they are called as on the command line."""


def plan_text(name: str) -> str:
    """A plan as the window calls it; one that only a file of the user knows is called as there."""
    return tr(_KNOWN[name], _ABOUT) if name in _KNOWN else name
