"""Translations as Qt Linguist keeps them: ``.ts`` files, which are read as they are.

The format is described at https://doc.qt.io/qt-6/linguist-ts-file-format.html. A file has one context, since
a text is translated alike wherever it stands, or says what it is about.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

KEPT = "Sentences made of it are kept in English and found again."
"""The note that says so of a text."""

Texts = Mapping[tuple[str, str], str]
"""Translations by the English text and by what it is about."""


class LinguistError(Exception):
    """A file of translations cannot be read; the text is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Translations:
    """What was read of a language.

    Attributes:
        texts: The finished translations.
        kept: Of which texts finished sentences are kept, to be told in another language later.
        english: All English texts of each, so that people find things by words that they know from elsewhere.
    """

    texts: Texts
    english: Mapping[str, str]
    kept: frozenset[tuple[str, str]] = frozenset()

    def english_of(self, said: str) -> str:
        """All English that a text in this language without values may stand for; empty if not known."""
        return self.english.get(said, "")

    def say(self, text: str, about: str) -> str:
        """A text in this language; in English where it is not translated."""
        return self.texts.get((text, about), text)


def read_translations(path: Path) -> Translations:
    """Read a ``.ts`` file; what is unfinished, or has vanished from the program, is left out.

    Raises:
        LinguistError: If it is not one, or cannot be read.
    """
    try:
        root = ET.parse(path).getroot()  # noqa: S314 - a file of the program's own
    except (OSError, ET.ParseError, LookupError, ValueError) as error:
        raise LinguistError(f"The translations in {path} cannot be read: {error}.") from None
    texts: dict[tuple[str, str], str] = {}
    kept = set()
    for message in root.iter("message"):
        said = message.find("translation")
        if said is None or said.get("type") is not None or not said.text:
            continue
        key = message.findtext("source", ""), message.findtext("comment", "")
        if not _fits(said.text, key[0]):
            continue
        texts[key] = said.text
        if message.findtext("extracomment") == KEPT:
            kept.add(key)
    english: dict[str, str] = {}
    for (source, _), translation in texts.items():
        # What is one word there may be several in English.
        english[translation] = f"{english.get(translation, '')} {source}".strip()
    return Translations(texts, english, frozenset(kept))


def _fits(said: str, source: str) -> bool:
    """Whether a translation fills in what the English does, so that it can be said."""
    try:
        names, wanted = ({name for _, name, _, _ in Formatter().parse(text)} for text in (said, source))
    except ValueError:
        return False
    return names - {None} == wanted - {None}
