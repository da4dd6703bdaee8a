"""What the panel remembers from one day to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from tickdeck.analytics.unusual import UnusualKind


class View(StrEnum):
    """Which page is shown."""

    FEED = "feed"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class KeptState:
    """What the panel remembers.

    Attributes:
        view: The page.
        kinds: The kinds that are shown.
        has_sound: Whether what is seen shall be heard.
    """

    view: View = View.FEED
    kinds: frozenset[UnusualKind] = frozenset(UnusualKind)
    has_sound: bool = False

    def with_view(self, view: View) -> KeptState:
        """The same with another page."""
        return replace(self, view=view)

    def with_kind(self, kind: UnusualKind, *, is_shown: bool) -> KeptState:
        """The same with a kind shown or left out."""
        return replace(self, kinds=self.kinds | {kind} if is_shown else self.kinds - {kind})

    def with_sound(self, *, has_sound: bool) -> KeptState:
        """The same with sound on or off."""
        return replace(self, has_sound=has_sound)

    def as_json(self, muted: Mapping[str, int]) -> dict[str, object]:
        """As JSON can hold it.

        Args:
            muted: Muted instruments by id, each with the local date on which it is muted.
        """
        left_out = [kind.value for kind in UnusualKind if kind not in self.kinds]
        return {
            "view": self.view.value,
            "left_out": left_out,
            "sound": self.has_sound,
            "muted": dict(muted),
        }


def kept_state_of(held: Mapping[str, object]) -> tuple[KeptState, dict[str, int]]:
    """A state as it was saved, and the muted instruments; what cannot be used is as at first."""
    left_out, muted = held.get("left_out"), held.get("muted")
    names = left_out if isinstance(left_out, list) else []
    days = (
        {str(each): day for each, day in muted.items() if isinstance(day, int) and not isinstance(day, bool)}
        if isinstance(muted, Mapping)
        else {}
    )
    state = KeptState(
        view=next((view for view in View if view == held.get("view")), View.FEED),
        kinds=frozenset(kind for kind in UnusualKind if kind not in names),
        has_sound=held.get("sound") is True,
    )
    return state, days
