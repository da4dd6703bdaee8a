"""What was said in English and kept, told in another language when it is shown.

Why a connection ended is written into the recording, counted and compared, so it stays English; so do the
sentences of child processes. Where they are made, `mark` names their wording; where they are shown, `tr`
takes them as they are, and this finds the wording again, with the values that were filled in.
"""

from __future__ import annotations

import re
import string
from collections.abc import Collection, Iterator, Mapping
from functools import reduce

_LEAST_LETTERS = 10
"""Wording with fewer letters of its own is found in anything."""
_MOST_KEPT = 2_000
_LONGEST = 600
_MOST_SENTENCES = 8
"""What is longer is no wording of several sentences; each of them is told for itself."""
_LONGEST_SAID = 6_000
"""What is longer is nothing that the program has said."""
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…]) (?=\S)")
_OTHERS_WORDS = {"name", "names", "path", "folder", "text", "id", "code", "said"}
"""Values that are the user's or somebody else's words, whatever they look like."""
_ENDS = ".。"


class Retelling:
    """A language that also knows finished sentences by their wording; pass its `say` to `words.speak`."""

    def __init__(self, texts: Mapping[tuple[str, str], str], kept: Collection[tuple[str, str]]) -> None:
        """Take the wordings.

        Args:
            texts: Translations by the English text and by what it is about.
            kept: Those of them of which finished sentences are kept. The others are only labels and answers,
                and what a provider or the system says would be taken for one of them.
        """
        self._texts = texts
        self._plain: dict[str, str] = {}
        wordings = []
        for (source, about), said in texts.items():
            if about or (source, about) not in kept:
                continue
            for english, told in _with_head(source, said):
                if "{" not in english:
                    self._plain.setdefault(english, told)
                elif _names_in(told) <= _names_in(english):
                    wordings.append(_Wording(english, told))
        # What has more words of its own says more; of equal ones that with more between its values.
        wordings.sort(key=lambda wording: (wording.letters, wording.length), reverse=True)
        self._wordings = [wording for wording in wordings if wording.letters >= _LEAST_LETTERS]
        self._told: dict[str, str] = {}
        # Of the sentence that is told now: its parts are asked for again and again.
        self._ones: dict[tuple[str, bool], str | None] = {}

    def say(self, text: str, about: str) -> str:
        """A text in this language; in English where neither it nor its wording is translated."""
        known = self._texts.get((text, about))
        if known is not None:
            return known
        if len(text) > _LONGEST_SAID:
            return text
        if text not in self._told:
            if len(self._told) >= _MOST_KEPT:
                # Those with counts in them are never said again.
                self._told.clear()
            self._ones.clear()
            is_long = len(text) > _LONGEST or len(_BETWEEN_SENTENCES.findall(text)) >= _MOST_SENTENCES
            self._told[text] = self._each(text) if is_long else self._retold(text) or text
        return self._told[text]

    def _each(self, text: str) -> str:
        """Many sentences, those that are known told one by one."""
        first, *others = (self._one(each) or each for each in _BETWEEN_SENTENCES.split(text))
        return reduce(_joined, others, first)

    def _retold(self, text: str) -> str | None:
        """One or more sentences; None if none of them is known."""
        parts = [match.start() for match in _BETWEEN_SENTENCES.finditer(text)]
        for end in parts:
            first = self._one(text[:end])
            if first is not None and (others := self._retold(text[end + 1 :])) is not None:
                return _joined(first, others)
        whole = self._one(text)
        if whole is not None or not parts:
            return whole
        first, others = self._one(text[: parts[0]]), self._retold(text[parts[0] + 1 :])
        if first is None and others is None:
            return None
        return _joined(first or text[: parts[0]], others or text[parts[0] + 1 :])

    def _one(self, text: str, *, is_value: bool = False) -> str | None:
        """One sentence, or one that stands as a value in another."""
        if (text, is_value) not in self._ones:
            self._ones[text, is_value] = self._found(text, is_value=is_value)
        return self._ones[text, is_value]

    def _found(self, text: str, *, is_value: bool) -> str | None:
        if (known := self._plain.get(text)) is not None:
            return known
        for wording in self._wordings:
            if (values := wording.values_in(text)) is not None:
                return wording.filled(
                    {
                        name: value if name in _OTHERS_WORDS else self._value(value, is_value)
                        for name, value in values.items()
                    }
                )
        if (
            text
            and text[-1] not in _ENDS
            and (with_end := self._one(f"{text}.", is_value=is_value)) is not None
        ):
            return with_end.rstrip(_ENDS)
        return None

    def _value(self, value: str, is_in_value: bool) -> str:
        """What was filled in: a sentence of its own, or the provider's and the system's words as they are."""
        told = self._plain.get(value) if is_in_value else self._one(value, is_value=True)
        return told or value


class _Wording:
    """A text with values to be filled in, which is found again in a finished one."""

    def __init__(self, english: str, said: str) -> None:
        self._english, self._said = english, said
        literals = [literal for literal, _ in _parts_of(english)]
        self.letters = sum(char.isalpha() for literal in literals for char in literal)
        self.length = sum(map(len, literals))
        # Looked for first, as that is far quicker; most patterns are never needed.
        self._longest = max(literals, key=len)
        self._pattern: re.Pattern[str] | None = None

    def filled(self, values: Mapping[str, str]) -> str:
        """The wording in the other language, with these values."""
        return "".join(
            literal + ("" if name is None else values[name]) for literal, name in _parts_of(self._said)
        )

    def values_in(self, text: str) -> dict[str, str] | None:
        """What was filled in to make a text; None if it is another one."""
        if self._longest not in text:
            return None
        if self._pattern is None:
            self._pattern = _pattern_of(self._english)
        found = self._pattern.fullmatch(text)
        if found is None:
            return None
        values = found.groupdict()
        for name, value in values.items():
            is_inner = found.start(name) > 0 and found.end(name) < len(text)
            # Within a sentence there is no end of one: it would swallow what stands behind it.
            if is_inner and (_BETWEEN_SENTENCES.search(value) or value.endswith(".")):
                return None
        return values


def _pattern_of(english: str) -> re.Pattern[str]:
    pattern, seen = "", set()
    for literal, name in _parts_of(english):
        pattern += re.escape(literal)
        if name is not None:
            pattern += f"(?P={name})" if name in seen else f"(?P<{name}>.+?)"
            seen.add(name)
    return re.compile(pattern, re.DOTALL)


def _with_head(source: str, said: str) -> Iterator[tuple[str, str]]:
    """A text, and what stands before its semicolon: a record has only that, without the advice behind."""
    yield source, said
    head, cut, _ = source.partition(";")
    told, told_cut, _ = said.partition("；")
    if cut and told_cut and _names_in(told) <= _names_in(head):
        yield head, told


def _parts_of(text: str) -> Iterator[tuple[str, str | None]]:
    """What stands before each value, and the value's name; None behind the last."""
    return ((literal, name) for literal, name, _, _ in string.Formatter().parse(text))


def _names_in(text: str) -> set[str]:
    return {name for _, name in _parts_of(text) if name is not None}


def _joined(first: str, others: str) -> str:
    """Two sentences; behind a full-width end there is no space."""
    return first + others if first.endswith(("。", "！", "？")) else f"{first} {others}"
