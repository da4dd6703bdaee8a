"""What is said where there is no print yet: when one is to be expected."""

from __future__ import annotations

from tickdeck.domain.sessions import Phase
from tickdeck.words import tr

_NO_PRINTS = (Phase.CLOSED, Phase.LUNCH)


def expected(phase: Phase) -> str:
    """When the first print shows, one sentence.

    Args:
        phase: What its market does now.
    """
    if phase in _NO_PRINTS:
        return tr("The market is closed now; the first one shows here once it trades.")
    return tr("The first one shows here as soon as it is made.")
