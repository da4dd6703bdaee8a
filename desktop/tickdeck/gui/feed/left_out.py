"""What could not be subscribed, by reason, and what was repaired in the list."""

from __future__ import annotations

from collections.abc import Sequence

from tickdeck.gui.feed.fact_lines import Fact
from tickdeck.gui.feed.name_text import first_names, folded, names_text
from tickdeck.gui.feed.told import told, unended
from tickdeck.gui.tables.column import Tone
from tickdeck.session.health import LeftOut
from tickdeck.words import tr

_MOST_LINES = 8


def left_out_facts(left_out: Sequence[LeftOut], notes: Sequence[str]) -> list[Fact]:
    """A line for each reason, the one that concerns most first, then a line for each note."""
    names: dict[str, list[str]] = {}
    for each in left_out:
        names.setdefault(each.reason, []).append(each.id)
    facts = [
        Fact(
            tr("{count} left out", count=f"{len(ids):,}"),
            tr("{reason}: {names}", reason=unended(told(reason)), names=first_names(ids)),
            tip=f"{folded(told(reason))}\n{folded(names_text(ids))}",
            label_tone=Tone.AMBER,
        )
        for reason, ids in sorted(names.items(), key=lambda item: -len(item[1]))
    ]
    facts += [Fact(tr("List"), told(note), Tone.DIM, folded(told(note))) for note in notes]
    if len(facts) > _MOST_LINES:
        rest = facts[_MOST_LINES - 1 :]
        tip = "\n".join(folded(f"{fact.label}: {fact.text}") for fact in rest)
        facts[_MOST_LINES - 1 :] = [Fact("", tr("and {count} more", count=f"{len(rest):,}"), Tone.DIM, tip)]
    return facts
