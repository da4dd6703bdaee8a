"""A language in which every text that was translated shows it, and a search for those that were not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QLineEdit, QTabBar, QWidget

from tickdeck.words import english, speak

OPEN, CLOSE = "⟦", "⟧"


def bracketed(text: str, about: str) -> str:
    """A text in the language of brackets."""
    del about
    return f"{OPEN}{text}{CLOSE}"


@contextmanager
def speaking_in_brackets() -> Iterator[None]:
    """Say everything in brackets within the block."""
    speak(bracketed)
    try:
        yield
    finally:
        speak(english)


def is_spoken(text: str, data: Iterable[str] = ()) -> bool:
    """Whether a text holds no letters outside of brackets, apart from data.

    Args:
        text: What is shown.
        data: What stands there untranslated rightly: codes, names, key names, as regular expressions.
    """
    text = re.sub(r"<[^>]+>|&(?=\w)", "", text)
    while True:
        # Texts may hold others as their values.
        shorter = re.sub(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", text)
        if shorter == text:
            break
        text = shorter
    for pattern in data:
        text = re.sub(pattern, "", text)
    return re.search(r"[^\W\d_]{2,}", text) is None


def texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Where a text is shown or heard in a widget and below it, and the text."""
    for each in (widget, *widget.findChildren(QWidget)):
        if each.objectName().startswith("qt_"):
            # Qt's own, which are never shown.
            continue
        place = f"{type(each).__name__}({each.objectName()})"
        yield f"{place}.toolTip", each.toolTip()
        yield f"{place}.accessibleName", each.accessibleName()
        yield f"{place}.accessibleDescription", each.accessibleDescription()
        if each.isWindow():
            yield f"{place}.windowTitle", each.windowTitle()
        match each:
            case QLabel() | QAbstractButton():
                yield f"{place}.text", each.text()
            case QLineEdit():
                yield f"{place}.placeholderText", each.placeholderText()
            case QGroupBox():
                yield f"{place}.title", each.title()
            case QComboBox():
                yield from ((f"{place}.item", each.itemText(row)) for row in range(each.count()))
            case QTabBar():
                yield from ((f"{place}.tab", each.tabText(tab)) for tab in range(each.count()))
    for action in widget.findChildren(QAction):
        yield f"QAction({action.objectName()}).text", action.text()
        yield f"QAction({action.objectName()}).toolTip", action.toolTip()


def headers_of(model: object) -> Iterator[tuple[str, str]]:
    """The column headers of a table's model."""
    for column in range(model.columnCount()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            value = model.headerData(column, Qt.Orientation.Horizontal, role)
            if isinstance(value, str):
                yield f"column {column}", value


def unspoken_texts(widget: QWidget, data: Iterable[str] = ()) -> list[str]:
    """What a widget built while speaking in brackets says untranslated, a line each."""
    patterns = tuple(data)
    return [f"{place}: {text}" for place, text in texts_of(widget) if text and not is_spoken(text, patterns)]
