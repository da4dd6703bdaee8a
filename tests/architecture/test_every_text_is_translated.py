"""What stands in the window's code as English words is said through `tickdeck.words`.

The pseudo-language in `test_whole_window` finds what widgets say; this finds what is only painted, or said
when something went wrong.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "desktop" / "tickdeck"
_IN_ENGLISH = {
    # The command line, the log, and what is sent to whoever is asked for help.
    "audit.py", "bench", "calendars.py", "cli.py", "commands.py", "crash.py", "diagnostics.py", "export.py",
    "figures.py", "logging.py", "recover.py", "report.py", "retention.py", "simulate.py",
}  # fmt: skip
_PRINTED = {"unrecorded"}
"""Functions whose answer stands in the terminal, when the window is gone."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_PROSE = re.compile(r"[\w ,.…!?'’“”()–-]*[^\W\d_]{2,},? [^\W\d_]{2,}[\w ,.…!?'’“”()–-]*")
"""Some words of prose and nothing else; style sheets, keys and formats have other characters."""
_WORD_BESIDE_VALUE = re.compile(r"(?:^|[ (“])[^\W\d_]{2,}(?: |[,;:.!?)”]+(?: |$)|$)")
_TEXTS_OF = {"tr": 2, "trn": 3, "mark": 2}
"""How many of the first arguments are texts, or what they are about."""
_FOR_PROGRAMMERS = {
    "debug", "info", "warning", "error", "exception", "setObjectName", "setProperty", "setStyleSheet",
    "set_style_property",
    "create_task", "Thread", "Keeper", "print", "say",
}  # fmt: skip
_SAID = {
    # What is said as it is given to them first, even if it is a single word.
    "setText", "setToolTip", "setTitle", "setWindowTitle", "setPlaceholderText", "setAccessibleName",
    "setAccessibleDescription", "setHtml", "setPrefix", "setSuffix", "addAction", "addItem", "addMenu",
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "QToolButton",
    "TextButton", "PanelHeader", "Fact", "add_button", "dim_label", "set_state", "set_title", "toned_label",
}  # fmt: skip
_SAID_BY_NAME = {"title", "group", "help", "tip", "label", "placeholder"}
"""What is said as it is given by these names."""
_NAMES = {
    "Tickdeck",
    "Tickdeck {}",
    "Tickdeck – {}",
    "{} UTC",
    "{} GB",
    # Values that are kept, and what a marked text is about.
    "size class",
    "lot value",
    "5-minute change",
    "VWAP distance",
    "known change",
    "moved {}",
    "units of the traded coin",
    "after the words size and colour",
    "legend of a day's strips",
    "proxy {}",
    "past {}",
    # Files that are saved.
    "{} to {}",
    "tape {}.csv",
    # Codes as one may type them, and a language in itself.
    "700, 0700.HK, aapl, BTCUSDT.BINANCE",
    "700, 0700.HK, HK.00700, 00700   aapl   US.MSFT   BTCUSDT.BINANCE",
    "English",
    "language english chinese traditional simplified 語言 语言 中文",
    "AllTick FX",
    "Ctrl+Enter",
    # In English on purpose: that no translation can be read, and what is only logged.
    "{} The window is in English.",
    "The disk does not answer.",
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
            case ast.FunctionDef(name=name) if name in _PRINTED:
                yield node
            case ast.Call(func=ast.Name(id=name)) if name in _TEXTS_OF:
                # What is filled in is looked at like everything else.
                yield from node.args[: _TEXTS_OF[name]]
                yield from (keyword.value for keyword in node.keywords if keyword.arg == "about")
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _FOR_PROGRAMMERS:
                yield node


def _pieces(text: ast.JoinedStr) -> str:
    return "".join(
        part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else "{}"
        for part in text.values
    )


def _texts_given(call: ast.Call) -> Iterator[ast.expr]:
    """What a call is given to be said: as the first thing, by a name, or as a value of a spoken text."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    given = call.args[:1] if name in _SAID else []
    named = (each.value for each in call.keywords if each.arg in _SAID_BY_NAME or name in _TEXTS_OF)
    for node in (*given, *named):
        yield from (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,)


def _is_prose(text: str) -> bool:
    return "px" not in text and "{ " not in text and _WORD_BESIDE_VALUE.search(text) is not None


def _english(source: str) -> Iterator[tuple[int, str]]:
    """Lines and texts of a file that are English and nothing else."""
    tree = ast.parse(source)
    ignored = {id(inner) for node in _ignored(tree) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            # Its pieces are looked at together.
            ignored.update(id(inner) for part in node.values for inner in _constants_of(part))
    for node in ast.walk(tree):
        if id(node) in ignored:
            continue
        match node:
            case ast.JoinedStr() if _is_prose(_pieces(node)):
                yield node.lineno, _pieces(node)
            case ast.Constant(value=str() as text) if _PROSE.fullmatch(text.strip()):
                yield node.lineno, text
            case ast.Call():
                for given in _texts_given(node):
                    if isinstance(given, ast.Constant) and isinstance(given.value, str):
                        text = re.sub(r"<[^>]*>", "", given.value)
                        if id(given) not in ignored and _WORD.search(text):
                            yield node.lineno, text


def _constants_of(part: ast.expr) -> Iterator[ast.AST]:
    """The pieces of an f-string and of how its values are formatted, but not what its values say."""
    match part:
        case ast.Constant():
            yield part
        case ast.FormattedValue(format_spec=ast.JoinedStr() as form):
            yield from ast.walk(form)


def _found(folder: str) -> list[str]:
    paths = (
        path
        for path in sorted((PACKAGE / folder).rglob("*.py"))
        if not _IN_ENGLISH.intersection(path.relative_to(PACKAGE / folder).parts[:1]) or folder != "app"
    )
    return [
        f"{path.relative_to(PACKAGE)}:{line}: {text!r}"
        for path in paths
        for line, text in _english(path.read_text(encoding="utf-8"))
        if text not in _NAMES
    ]


@pytest.mark.parametrize("folder", ["gui", "app"])
def test_no_words_in_the_window_stand_there_untranslated(folder: str):
    assert not _found(folder)


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("Paused")',
        'QAction("Open" if is_open else tr("Close"), menu)',
        'Setting(name="look.theme", title="Theme")',
        'tr("It is {state}.", state="open")',
        'text = "Two words"',
        'text = f"{count} rows"',
        'text = f"Seen {age} ago"',
        'text = f"{tr(name)}: {count:,} of {total}"',
    ],
)
def test_words_that_are_not_spoken_are_found(source: str):
    assert list(_english(source))


@pytest.mark.parametrize(
    "source",
    [
        'label.setText(tr("Paused"))',
        'tr("Relaxed rows", "of a table")',
        '_log.warning(f"No answer from {host} in {count} s")',
        'raise ValueError(f"two actions are called {name}")',
        'label.setStyleSheet("color: red; padding: 2px")',
        'name = f"heatmap.size_{kind}"',
        'text = f"{hours}:{minutes:02d} {zone}"',
    ],
)
def test_what_nobody_reads_in_the_window_is_left_alone(source: str):
    assert not list(_english(source))
