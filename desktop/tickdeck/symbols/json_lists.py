"""Lists of instruments in JSON, as the web sites of exchanges answer it, bare or in a JSONP call."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from tickdeck.domain.errors import UsageError
from tickdeck.symbols.headers import Field, field_of
from tickdeck.symbols.spelling import Cell
from tickdeck.symbols.table import MAX_COLUMNS, MAX_ROWS, Table, TableRow, date_in, too_long
from tickdeck.words import tr

_CALL = re.compile(r"\s*[\w$.]{1,80}\s*\((.*)\)\s*;?\s*", re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,400}>")
_DATE_KEYS = {"subname", "date", "updated", "update_date", "updatedate", "as_of"}


def parsed_json(text: str) -> Any:
    """What a text holds as JSON, None if it is none."""
    call = _CALL.fullmatch(text)
    try:
        return json.loads(call[1] if call else text)
    except (ValueError, RecursionError):
        return None


def json_table(document: Any) -> Table:
    """The list in a document as a table whose first row names the columns.

    Objects with a code are taken wherever they are listed, so that a page or several give one table; where
    there are none, plain codes in a list.

    Raises:
        UsageError: If there is no list of instruments in it, or a far too long one.
    """
    records: list[dict[str, Any]] = []
    codes: list[Cell] = []
    seen: list[list[Any]] = []
    for listed in _lists(document):
        found = [item for item in listed if isinstance(item, dict) and any(_is_code(k, item) for k in item)]
        # Shanghai repeats its list under another name.
        if found and listed not in seen:
            seen.append(listed)
            # What stands among instruments without being one is told as a row without a code.
            records += [item for item in listed if isinstance(item, dict)]
            codes += [item for item in listed if isinstance(item, str | int | float)]
        elif not found:
            codes += [item for item in listed if isinstance(item, str | int | float)]
        if len(records) > MAX_ROWS or len(codes) > MAX_ROWS:
            raise too_long()
    if records:
        keys = list(dict.fromkeys(key for record in records for key in record))[:MAX_COLUMNS]
        rows = [TableRow(1, tuple(keys))]
        rows += [TableRow(i, tuple(_cell(r.get(k)) for k in keys)) for i, r in enumerate(records, 1)]
    elif codes:
        rows = [TableRow(1, ("code",)), *(TableRow(i, (_cell(code),)) for i, code in enumerate(codes, 1))]
    else:
        raise UsageError(tr("There is no list of instruments in this JSON."))
    dates = [day for key, value in _told(document) if key in _DATE_KEYS and (day := date_in(str(value)))]
    return Table(tuple(rows), max(dates, default=None))


def _is_code(key: str, record: dict[str, Any]) -> bool:
    return field_of(key) is Field.CODE and isinstance(record[key], str | int | float)


def _nodes(document: Any) -> Iterator[Any]:
    waiting = [document]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            waiting.extend(reversed(list(node.values())))


def _lists(document: Any) -> Iterator[list[Any]]:
    if isinstance(document, dict) and any(_is_code(key, document) for key in document):
        yield [document]
    for node in _nodes(document):
        if isinstance(node, list):
            yield node


def _told(document: Any) -> Iterator[tuple[str, Any]]:
    for node in _nodes(document):
        if isinstance(node, dict):
            for key, value in node.items():
                if isinstance(value, str | int):
                    yield key.lower(), value


def _cell(value: Any) -> Cell:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        # Shenzhen's site puts links around its codes.
        return html.unescape(_TAG.sub("", value)) if "<" in value else value
    return "" if value is None else str(value)
