"""The palette's usual sources: what can be done, the instruments, and whatever has a title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from tickdeck.gui.actions import Action, ActionTable
from tickdeck.gui.find.find_box import FindInstruments
from tickdeck.gui.find.found_row import NOT_USUAL
from tickdeck.gui.palette.entry import PaletteEntry, Quality, Span
from tickdeck.gui.palette.ranking import ranked
from tickdeck.symbols.search import Found, FoundIn, Rank
from tickdeck.words import tr

_QUALITY = {
    Rank.CODE: Quality.EXACT,
    Rank.SPELLING: Quality.EXACT,
    Rank.CODE_PREFIX: Quality.START,
    Rank.WORDS: Quality.WORDS,
    Rank.PART: Quality.PART,
    Rank.CHINESE: Quality.WORDS,
    Rank.PINYIN: Quality.INITIALS,
    Rank.SYLLABLES: Quality.INITIALS,
    Rank.MISTYPED: Quality.MISTYPED,
    Rank.UNKNOWN: Quality.UNSURE,
}


class ActionSource:
    """What can be done in the window, under ``>``.

    Attributes:
        title: "Actions".
        prefix: ``>``.
    """

    prefix = ">"

    def __init__(self, actions: ActionTable, *, english: Callable[[str], str] = lambda _title: "") -> None:
        """Offer the actions of a table, those added later too.

        Args:
            actions: The table.
            english: Gives the English of a title in another language, by which the action is found too; empty
                where that is not known.
        """
        self.title = tr("Actions", "what the palette offers")
        self._actions = actions
        self._english = english

    def entries(self, text: str) -> Sequence[PaletteEntry]:
        """The actions that fit; all of them if nothing was typed."""
        return ranked(text, (self._of(action) for action in self._actions))

    def entry(self, name: str) -> PaletteEntry | None:
        """An action by its name."""
        return next((self._of(action) for action in self._actions if _action_name(action) == name), None)

    def _of(self, action: Action) -> PaletteEntry:
        detail, is_enabled = action.group, action.is_enabled()
        if action.is_on is not None:
            group = action.group
            detail = tr("{group} · on", group=group) if action.is_on() else tr("{group} · off", group=group)
        return PaletteEntry(
            name=_action_name(action),
            # What cannot be done may say why in its title of now.
            title=action.title if is_enabled else action.text,
            run=action.run,
            detail=detail,
            keys=action.key_text,
            is_enabled=is_enabled,
            words=self._english(action.title),
        )


class InstrumentSource:
    """The instruments; nothing unasked, as there are too many.

    Attributes:
        title: "Instruments".
        prefix: None; instruments are what is mostly asked for.
    """

    prefix = ""

    def __init__(self, find: FindInstruments, *, choose: Callable[[str], None]) -> None:
        """Offer what can be found.

        Args:
            find: Finds instruments.
            choose: Opens an instrument by its id.
        """
        self.title = tr("Instruments")
        self._find = find
        self._choose = choose

    def entries(self, text: str) -> Sequence[PaletteEntry]:
        """The instruments that fit."""
        return [self._of_found(found) for found in self._find(text)] if text else []

    def entry(self, name: str) -> PaletteEntry | None:
        """An instrument by its name, which is its id behind a word."""
        kind, _, instrument = name.partition(":")
        if kind != "instrument" or not instrument:
            return None
        found = next((found for found in self._find(instrument) if found.id == instrument), None)
        # It was not typed, so that nothing of it is marked.
        return None if found is None else self._of_found(replace(found, matched=()))

    def _of_found(self, found: Found) -> PaletteEntry:
        label = f"{found.code}  {found.name}" if found.name else found.code
        title = label if found.is_known else found.id
        in_name = found.found_in is FoundIn.NAME
        in_title = found.matched if found.found_in is not FoundIn.NAME_ZH else ()
        return PaletteEntry(
            name=f"instrument:{found.id}",
            title=title,
            run=partial(self._choose, found.id),
            detail=found.name_zh if found.is_known else tr(NOT_USUAL),
            aside=tr(found.sector),
            quality=_QUALITY[found.rank],
            matched=_moved(in_title, len(found.code) + 2 if in_name else 0),
            detail_matched=found.matched if found.found_in is FoundIn.NAME_ZH else (),
        )


class TitledSource:
    """Entries that somebody else lists, such as the watchlists or the settings; found by title and detail.

    Attributes:
        title: What they are, in the plural.
        prefix: The character that leaves only them.
    """

    def __init__(self, title: str, prefix: str, entries: Callable[[], Iterable[PaletteEntry]]) -> None:
        """Offer what a callable gives.

        Args:
            title: What they are, in the plural: "Lists".
            prefix: The character that leaves only them, ``@`` for lists and ``#`` for settings.
            entries: Gives them as they are now; asked with every letter.
        """
        self.title = title
        self.prefix = prefix
        self._entries = entries

    def entries(self, text: str) -> Sequence[PaletteEntry]:
        """Those that fit; all of them if nothing was typed."""
        return ranked(text, self._entries())

    def entry(self, name: str) -> PaletteEntry | None:
        """One by its name."""
        return next((entry for entry in self._entries() if entry.name == name), None)


def _action_name(action: Action) -> str:
    return f"action:{action.name}"


def _moved(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    return tuple((start + by, end + by) for start, end in spans)
