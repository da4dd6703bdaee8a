"""The settings' file."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import platformdirs

from tickdeck.settings.kept_file import KeptFile, StorageError
from tickdeck.settings.look import Look
from tickdeck.settings.model import SettingError, Settings
from tickdeck.words import mark

__all__ = ["SettingsFile", "StorageError", "default_config_dir"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings that were read.

    Attributes:
        settings: The settings; defaults where there was nothing to read.
        trouble: What the user must be told, whole sentences; empty if all is well.
        is_first: Whether there was no file yet.
    """

    settings: Settings
    trouble: str = ""
    is_first: bool = False


def default_config_dir() -> Path:
    """The platform's place for a user's settings."""
    return Path(platformdirs.user_config_dir("tickdeck", appauthor=False))


class SettingsFile:
    """``settings.json`` in a folder.

    Keys that this version does not know stay as they are, and so does what another instance has written: only
    what was changed here is written over.
    """

    def __init__(self, folder: Path) -> None:
        self._file = KeptFile(folder, "settings", what=mark("The settings"))
        self._known: Settings | None = None
        self.path = self._file.path

    def load(self) -> Loaded:
        """Read the settings; what cannot be used is the default instead, and told."""
        held, trouble = self._file.read()
        settings = Settings()
        for name, value in held.items():
            try:
                if name in _LOOK:
                    settings = replace(settings, look=_with(settings.look, name, value))
                elif name in _KINDS:
                    settings = replace(settings, **_checked(name, value))
            except SettingError as error:
                said = mark("“{name}” in {path} is not used: {why}").format(
                    name=name, path=self.path, why=error
                )
                trouble = f"{trouble} {said}".strip()
        self._known = settings
        trouble = self._file.account(held, trouble)
        return Loaded(settings, trouble, is_first=not held and not trouble)

    def save(self, settings: Settings) -> None:
        """Write the settings; the file is the old one or the new one at any time, a power cut included.

        Raises:
            StorageError: If the folder cannot be written to; the old file is as it was.
        """
        new, known = _table(settings), _table(self._known) if self._known is not None else {}
        changed = {name: value for name, value in new.items() if name not in known or known[name] != value}
        self._file.amend(lambda held: new | held | changed)
        self._known = settings


def _table(settings: Settings) -> dict[str, object]:
    """Settings as the file has them."""
    held = {name: getattr(settings, name) for name in sorted(_KINDS)}
    held |= {name: getattr(settings.look, name) for name in sorted(_LOOK)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in held.items()}


_KINDS = {field.name for field in fields(Settings)} - {"look"}
_LOOK = {field.name for field in fields(Look)}


def _with(look: Look, name: str, value: object) -> Look:
    """A look with one part of it as the file has it; every part is one of some words.

    Raises:
        SettingError: If it is none of them.
    """
    choices: type[StrEnum] = type(getattr(look, name))
    if isinstance(value, str) and value in list(choices):
        # The name of the field is known only here.
        changed: dict[str, Any] = {name: choices(value)}
        return replace(look, **changed)
    raise SettingError(mark("it is none of {choices}.").format(choices=", ".join(choices)))


def _checked(name: str, value: object) -> dict[str, Any]:
    """A value of the file as the settings have it.

    Raises:
        SettingError: If it is not of the right kind.
    """
    match name:
        case "quotes" | "retention_confirmed" | "sounds" | "messages" | "task_bar" | "look_for_updates":
            if isinstance(value, bool):
                return {name: value}
            raise SettingError(mark("it is not true or false."))
        case "keep_days" | "keep_gb":
            # The model knows which numbers are limits.
            return {name: value}
        case "instruments":
            if value is None:
                return {name: None}
            if isinstance(value, list) and all(isinstance(item, str) and _is_text(item) for item in value):
                return {name: tuple(value)}
            raise SettingError(mark("it is not a list of texts."))
        case _:
            if isinstance(value, str) and _is_text(value):
                return {name: value}
            raise SettingError(mark("it is not a text."))


def _is_text(value: str) -> bool:
    """Whether it can be written down: half a character, as JSON can name it, cannot."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
