"""Reading a feed file; a mistake in one is a sentence that names the file, the key and what is expected."""

from __future__ import annotations

import re
import stat
import tomllib
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, NoReturn, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import Meta

from tickdeck.domain.errors import UsageError
from tickdeck.domain.venue import Venue
from tickdeck.feeds.generic.consistency import MistakeError, check
from tickdeck.feeds.generic.description import (
    Description,
    ErrorTerms,
    FieldPlaces,
    General,
    HeartbeatTerms,
    IgnoreTerms,
    LoginTerms,
    PlanTerms,
    Section,
    SideWords,
    Spelling,
    SubscribeTerms,
    TickTerms,
)

_S = TypeVar("_S", bound=Section)

_LARGEST_FILE = 1_000_000
_TABLES = (
    "plans", "login", "subscribe", "symbols", "ticks", "fields", "sides", "heartbeat", "errors", "ignore",
)  # fmt: skip
_UNKNOWN_KEY = re.compile(r"unknown field `([^`]*)`")
_MISSING_KEY = re.compile(r"missing required field `(\w+)`")
_WRONG_KEY = re.compile(r"at `\$\.(\w+)")


def read_description(path: Path) -> Description:
    """Read a feed file.

    Args:
        path: The file, TOML; a list of the keys is in ``resources/feeds/example.toml``.

    Raises:
        UsageError: If it cannot be read, or something in it is wrong, missing or contradictory.
    """
    tables = _toml(path)
    general = _section(path, General, "", {key: value for key, value in tables.items() if key not in _TABLES})
    errors = tables.get("errors")
    description = Description(
        general=general,
        plans={
            name: _section(path, PlanTerms, f"plans.{name}", terms)
            for name, terms in _table(path, "plans", tables.get("plans", {})).items()
        },
        login=_section(path, LoginTerms, "login", tables.get("login", {})),
        subscribe=_section(path, SubscribeTerms, "subscribe", _required(path, tables, "subscribe")),
        symbols=_spellings(path, tables.get("symbols", {})),
        ticks=_section(path, TickTerms, "ticks", _required(path, tables, "ticks")),
        fields=_section(path, FieldPlaces, "fields", _required(path, tables, "fields")),
        sides=_section(path, SideWords, "sides", tables.get("sides", {"buy": [], "sell": []})),
        heartbeat=_section(path, HeartbeatTerms, "heartbeat", tables.get("heartbeat", {})),
        errors=None if errors is None else _section(path, ErrorTerms, "errors", errors),
        ignore=_section(path, IgnoreTerms, "ignore", tables.get("ignore", {})),
    )
    try:
        check(description)
    except MistakeError as mistake:
        raise UsageError(f"{_of_key(path, mistake.section, mistake.key)} {mistake}.") from None
    return description


def _toml(path: Path) -> dict[str, Any]:
    try:
        mode = path.stat().st_mode
        # A pipe would be waited for and a device has no end; of a folder the system says so itself.
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise UsageError(f"The feed file {path} cannot be read: it is no file.")
        with path.open("rb") as file:
            data = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise UsageError(f"The feed file {path} cannot be read: {error.strerror}.") from error
    if len(data) > _LARGEST_FILE:
        raise UsageError(f"The feed file {path} is larger than a megabyte; it must be a small TOML file.")
    try:
        # utf-8-sig, because some editors put a byte order mark in front.
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UsageError(f"The feed file {path} is not UTF-8 text.") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"The feed file {path} is not TOML: {error}.") from None
    except (RecursionError, ValueError):
        # Thousands of brackets, or of digits.
        raise UsageError(f"The feed file {path} is not TOML that anybody would write.") from None


def _spellings(path: Path, tables: Any) -> dict[Venue, Spelling]:
    spellings = {}
    for name, terms in _table(path, "symbols", tables).items():
        if name not in set(Venue):
            venues = " or ".join(f"“{venue}”" for venue in Venue)
            raise UsageError(f"{_of_key(path, 'symbols', name)} is no venue; it must be {venues}.")
        spellings[Venue(name)] = _section(path, Spelling, f"symbols.{name}", terms)
    return spellings


def _required(path: Path, tables: dict[str, Any], name: str) -> Any:
    if name not in tables:
        raise UsageError(f"The feed file {path} has no table [{name}]; it must be there.")
    return tables[name]


def _table(path: Path, section: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UsageError(f"The feed file {path}: [{section}] must be a table.")
    return value


def _section(path: Path, kind: type[_S], section: str, table: Any) -> _S:
    try:
        return msgspec.convert(_table(path, section, table), kind)
    except msgspec.ValidationError as error:
        _complain(path, kind, section, str(error))


def _complain(path: Path, kind: type[Section], section: str, message: str) -> NoReturn:
    """Turn the library's message into one sentence for the user."""
    kinds = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
    unknown, missing = _UNKNOWN_KEY.search(message), _MISSING_KEY.search(message)
    if unknown:
        known = ", ".join((*kinds, *(() if section else (f"[{name}]" for name in _TABLES))))
        raise UsageError(f"{_of_key(path, section, unknown[1])} is unknown; the keys there are {known}.")
    if missing:
        expected = _expected(kinds[missing[1]])
        raise UsageError(f"{_of_key(path, section, missing[1])} is missing; it must be {expected}.")
    wrong = _WRONG_KEY.search(message)
    if wrong is None:
        raise UsageError(f"The feed file {path}: [{section}] must be a table of the keys {', '.join(kinds)}.")
    raise UsageError(f"{_of_key(path, section, wrong[1])} must be {_expected(kinds[wrong[1]])}.")


def _of_key(path: Path, section: str, key: str) -> str:
    where = f" in [{section}]" if section else ""
    return f"The feed file {path}: “{key}”{where}"


def _expected(kind: Any) -> str:
    """What a key of some type holds, in words."""
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *notes = get_args(kind)
        words = (note.description for note in notes if isinstance(note, Meta) and note.description)
        return next(words, "") or _expected(inner)
    if origin in {Union, UnionType}:
        return " or ".join(_expected(each) for each in get_args(kind) if each is not type(None))
    if origin is tuple:
        return f"a list of {_expected(get_args(kind)[0])}"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return " or ".join(f"“{member.value}”" for member in kind)
    return "a value of another kind"
