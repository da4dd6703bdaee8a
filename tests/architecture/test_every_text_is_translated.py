"""What stands in the window's code as English words is said through `tickdeck.words`.

The pseudo-language in `test_whole_window` finds what widgets say; this finds what is only painted.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

GUI = Path(__file__).parents[2] / "desktop" / "tickdeck" / "gui"
_WORDS = re.compile(r"[\w ,.…!?'’“”()–-]*[^\W\d_]{2,},? [^\W\d_]{2,}[\w ,.…!?'’“”()–-]*")
"""Some words of prose and nothing else; style sheets, keys and formats have other characters."""
_SPOKEN = {"tr", "trn", "mark"}
_FOR_PROGRAMMERS = {
    "debug", "info", "warning", "error", "exception", "setObjectName", "setProperty", "setStyleSheet",
}  # fmt: skip
_NAMES = {
    # Values that are kept, and what a marked text is about.
    "size class",
    "lot value",
    "5-minute change",
    "VWAP distance",
    "known change",
    "units of the traded coin",
    "after the words size and colour",
    "legend of a day's strips",
    # Codes as one may type them.
    "700, 0700.HK, aapl, BTCUSDT.BINANCE",
    "700, 0700.HK, HK.00700, 00700   aapl   US.MSFT   BTCUSDT.BINANCE",
}


def _ignored(tree: ast.Module) -> Iterator[ast.AST]:
    """Parts of a file in which English is right: docstrings, logs, errors for programmers, spoken texts."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant(value=str())):
                # A docstring, of a module, a class, a function or a value.
                yield node
            case ast.Raise() | ast.Assert():
                yield node
            case ast.Call(func=ast.Name(id=name)) if name in _SPOKEN:
                yield node
            case ast.Call(func=ast.Attribute(attr=name)) if name in _FOR_PROGRAMMERS:
                yield node


def _english(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    ignored = {id(inner) for node in _ignored(tree) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in ignored:
            continue
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node.value in _NAMES:
            continue
        if _WORDS.fullmatch(node.value.strip()):
            yield f"{path.relative_to(GUI.parent)}:{node.lineno}: {node.value!r}"


def test_no_words_in_the_window_stand_there_untranslated() -> None:
    found = [line for path in sorted(GUI.rglob("*.py")) for line in _english(path)]
    assert not found
