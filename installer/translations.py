"""Brings the translations up to date, for maintainers: ``python installer/translations.py``.

It collects what the program says (the texts of ``tr``, ``trn`` and ``mark``) into
``resources/languages/*.ts``, which Qt Linguist opens. What is there of a translation stays; a text that is
new is unfinished, and one that is no longer said is dropped. Qt's own collector is not used: it gives a
text the class it happens to stand below as a context, which nobody could look up again.
"""

from __future__ import annotations

import ast
import re
import string
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
KEPT = "Sentences made of it are kept in English and found again."
"""As `tickdeck.words.linguist` reads it."""
PACKAGE = ROOT / "desktop" / "tickdeck"
FOLDER = ROOT / "resources" / "languages"
LANGUAGES = ("zh_Hans", "zh_Hant")

_TEXTS_OF = {"tr": 1, "trn": 2, "mark": 1}
"""How many of the first arguments are texts."""

_ABOUT_PLACE = {"tr": 1, "trn": 3, "mark": 1}


class NotCollectableError(Exception):
    """A text is not a literal; the text of the error says where."""


@dataclass(slots=True)
class Message:
    """A text of the program.

    Attributes:
        source: In English.
        about: What tells it apart.
        places: Files in which it is said.
        is_kept: Whether finished sentences of it are kept, so that the program looks for them.
    """

    source: str
    about: str
    places: set[str] = field(default_factory=set)
    is_kept: bool = False


def messages_of(package: Path = PACKAGE) -> dict[tuple[str, str], Message]:
    """All texts of a package, by themselves and what they are about.

    Raises:
        NotCollectableError: If one is put together at run time, so that nobody could translate it.
    """
    found: dict[tuple[str, str], Message] = {}
    for path in sorted(package.rglob("*.py")):
        if path.parent.name == "words":
            continue
        for call in _calls_of(ast.parse(path.read_text(encoding="utf-8"))):
            for source, about in _texts_of(call, path):
                message = found.setdefault((source, about), Message(source, about))
                place = path.relative_to(package).as_posix()
                message.places.add(place)
                # What the window's own rooms mark are labels, which are never kept.
                message.is_kept |= _name_of(call) == "mark" and not place.startswith("gui/")
    return found


def _calls_of(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _TEXTS_OF:
            yield node


def _name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _texts_of(call: ast.Call, path: Path) -> Iterator[tuple[str, str]]:
    name = _name_of(call)
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    place = _ABOUT_PLACE[name]
    given = call.args[place] if len(call.args) > place else keywords.get("about")
    texts = [text for source in call.args[: _TEXTS_OF[name]] for text in _alternatives(source)]
    if name != "mark":
        # Anything else is a text that `mark` named where it is written.
        texts = [text for text in texts if _may_be_a_text(text)]
    if texts:
        about = "" if given is None else _literal(given, call, path)
        yield from ((_literal(text, call, path), about) for text in texts)


def _may_be_a_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp)


def _alternatives(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from _alternatives(node.body)
        yield from _alternatives(node.orelse)
    else:
        yield node


def _literal(node: ast.expr, call: ast.Call, path: Path) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        return node.value
    raise NotCollectableError(f"{path}:{call.lineno}: {ast.unparse(node)} is not a literal text")


def fields_of(text: str) -> list[str]:
    """The ``{names}`` that a text fills in, sorted.

    Raises:
        ValueError: If its braces are not those of a format.
    """
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def faults_of(source: str, translation: str) -> list[str]:
    """What is wrong with a translation, one sentence each; nothing if it can be used."""
    if not translation.strip():
        return ["it is not translated"]
    faults = []
    try:
        if set(fields_of(translation)) != set(fields_of(source)):
            faults.append(f"it fills in {fields_of(translation)} and not {fields_of(source)}")
    except ValueError as error:
        faults.append(f"its braces cannot be read ({error})")
    shapes = (("spaces at its ends", _ends), ("line breaks", _breaks), ("letters that a key chooses", _keys))
    for name, of in shapes:
        if of(source) != of(translation):
            faults.append(f"its {name} differ from the English")
    return faults


def _ends(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


def _breaks(text: str) -> int:
    return text.count("\n")


def _keys(text: str) -> int:
    return len(re.findall(r"&(?=[^\W_])", text))


def read(path: Path, *, drafts: bool = False) -> dict[tuple[str, str], str]:
    """The finished translations in a file, or what Linguist keeps as drafts; empty where there is none."""
    if not path.exists():
        return {}
    held = {}
    root = ET.parse(path).getroot()  # noqa: S314 - a file of the project's own
    for message in root.iter("message"):
        said = message.find("translation")
        is_draft = said is not None and said.get("type") == "unfinished"
        text = said.text if said is not None and is_draft is drafts else ""
        held[message.findtext("source", ""), message.findtext("comment", "")] = text or ""
    return held


def written(
    messages: dict[tuple[str, str], Message],
    held: dict[tuple[str, str], str],
    language: str,
    drafts: dict[tuple[str, str], str] | None = None,
) -> str:
    """The file of a language: every text once, sorted, so that changes read well; drafts stay drafts."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "tickdeck"
    for key, message in sorted(messages.items()):
        node = ET.SubElement(context, "message")
        for place in sorted(message.places):
            ET.SubElement(node, "location", filename=f"../../desktop/tickdeck/{place}")
        ET.SubElement(node, "source").text = message.source
        if message.about:
            ET.SubElement(node, "comment").text = message.about
        if message.is_kept:
            ET.SubElement(node, "extracomment").text = KEPT
        said = ET.SubElement(node, "translation")
        said.text = held.get(key, "")
        if not said.text:
            said.set("type", "unfinished")
            said.text = (drafts or {}).get(key, "")
    ET.indent(root, "  ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def main() -> int:
    """Write the files and say what is left to translate; 1 if anything is."""
    messages = messages_of()
    left: dict[str, int] = defaultdict(int)
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        path = FOLDER / f"tickdeck_{language}.ts"
        held = read(path)
        path.write_text(written(messages, held, language, read(path, drafts=True)), encoding="utf-8")
        left[language] = sum(bool(faults_of(key[0], held.get(key, ""))) for key in messages)
    to_do = ", ".join(f"{count} to do in {language}" for language, count in left.items())
    print(f"{len(messages)} texts; {to_do}")
    return 1 if any(left.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
