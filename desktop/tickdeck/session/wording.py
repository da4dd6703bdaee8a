"""What a session tells of its connections, one sentence each, in English as it is recorded.

Where a sentence is shown, `tr` says it in the language of the window.
"""

from __future__ import annotations

from collections.abc import Sequence

from tickdeck.words import mark

_SHOWN = 5

BY_HAND = mark("Reconnected by hand.")
NETWORK_CHANGED = mark("The computer's network has changed.")
NO_ROOM = mark("The plan has no room for it.")


def closed_by(title: str) -> str:
    """The provider has closed the connection."""
    return mark("{title} closed the connection.").format(title=title)


def quiet_for_seconds(title: str) -> str:
    """Nothing has come for longer than usual."""
    return mark("{title} has sent nothing for some seconds.").format(title=title)


def silent(title: str) -> str:
    """Nothing comes at all, though the connection stands."""
    return mark("{title} sends nothing on a connection that is open.").format(title=title)


def login_unanswered(title: str) -> str:
    """The login came to nothing."""
    return mark("{title} did not answer the login in time.").format(title=title)


def tried_again(note: str) -> str:
    """What is wrong, where the person need not do anything."""
    return f"{note} {mark('It is tried again by itself.')}"


def refused_names(reason: str, names: Sequence[str]) -> str:
    """Why some instruments cannot be had, and which."""
    return mark("Not subscribed are {names}: {why}.").format(names=_some(names), why=reason.rstrip("."))


def no_room_for(names: Sequence[str]) -> str:
    """Instruments that the plan leaves out."""
    return mark("The plan has no room for {count} instruments; not subscribed are {names}.").format(
        count=len(names), names=_some(names)
    )


def asleep_for(slept_s: float) -> str:
    """The computer was asleep."""
    return mark("The computer was asleep for {count} s.").format(count=f"{slept_s:.0f}")


def clock_set(by_s: float) -> str:
    """The computer's clock was set, forward or back."""
    said = (
        mark("The computer's clock was set forward by {count} s.")
        if by_s > 0
        else mark("The computer's clock was set back by {count} s.")
    )
    return said.format(count=f"{abs(by_s):,.0f}")


def clock_was_set(by_s: float) -> str:
    """The same, and what it means for what is recorded."""
    said = (
        mark(
            "The computer's clock was set forward by {count} s while Tickdeck ran; "
            "times of receipt go on as before until the next start."
        )
        if by_s > 0
        else mark(
            "The computer's clock was set back by {count} s while Tickdeck ran; "
            "times of receipt go on as before until the next start."
        )
    )
    return said.format(count=f"{abs(by_s):,.0f}")


def asked_too_often(host: str, status: int, said: str) -> str:
    """The provider's history wants fewer questions, with its own words if it has any."""
    if said:
        return mark("{host} is asked too often (HTTP {status}): {said}.").format(
            host=host, status=status, said=said
        )
    return mark("{host} is asked too often (HTTP {status}).").format(host=host, status=status)


def cannot_answer(host: str, status: int, said: str) -> str:
    """The provider's history is in trouble itself, with its own words if it has any."""
    if said:
        return mark("{host} cannot answer now (HTTP {status}): {said}.").format(
            host=host, status=status, said=said
        )
    return mark("{host} cannot answer now (HTTP {status}).").format(host=host, status=status)


def refused_question(host: str, status: int, said: str) -> str:
    """The provider's history gives no answer to a question, with its own words if it has any."""
    if said:
        return mark("{host} refused the question (HTTP {status}): {said}.").format(
            host=host, status=status, said=said
        )
    return mark("{host} refused the question (HTTP {status}).").format(host=host, status=status)


def _some(names: Sequence[str]) -> str:
    shown, more = ", ".join(names[:_SHOWN]), len(names) - _SHOWN
    return mark("{names} and {count} more").format(names=shown, count=more) if more > 0 else shown
