"""The settings' file: replaced as a whole, never half written; a damaged one is set aside, not lost."""

from __future__ import annotations

import itertools
import json
import os
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

from tickdeck.settings.model import SettingError, Settings

VERSION = 1
_NAME = "settings.json"
_MOST_BYTES = 1_000_000
_ATTEMPTS = 5
_ATTEMPT_EVERY_S = 0.05
"""On Windows a file that another program just reads, a virus scanner perhaps, cannot be replaced."""


class StorageError(Exception):
    """The settings cannot be written; the text is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings that were read.

    Attributes:
        settings: The settings; defaults where there was nothing to read.
        trouble: What the user must be told, whole sentences; empty if all is well.
    """

    settings: Settings
    trouble: str = ""


def default_config_dir() -> Path:
    """The platform's place for a user's settings."""
    return Path(platformdirs.user_config_dir("tickdeck", appauthor=False))


class SettingsFile:
    """``settings.json`` in a folder.

    Several instances may share it: each writes the whole file, and the last one wins. Keys that this version
    does not know stay as they are.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.path = folder / _NAME

    def load(self) -> Loaded:
        """Read the settings; what cannot be used is the default instead, and told."""
        held, trouble = self._read()
        settings = Settings()
        for name, value in held.items():
            if name not in _KINDS:
                continue
            try:
                settings = replace(settings, **_checked(name, value))
            except SettingError as error:
                trouble = f"{trouble} “{name}” in {self.path} is not used: {error}".strip()
        version = held.get("version", VERSION)
        if version != VERSION:
            trouble = (
                f"{trouble} {self.path} is of another version of Tickdeck; what this one knows of it is used."
            ).strip()
        return Loaded(settings, trouble)

    def save(self, settings: Settings) -> None:
        """Write the settings; the file is the old one or the new one at any time, a power cut included.

        Raises:
            StorageError: If the folder cannot be written to; the old file is as it was.
        """
        held, _ = self._read()
        held.setdefault("version", VERSION)
        for name in _KINDS:
            value = getattr(settings, name)
            held[name] = list(value) if isinstance(value, tuple) else value
        data = json.dumps(held, ensure_ascii=False, indent=2).encode(errors="replace") + b"\n"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._replace(data)
        except OSError as error:
            raise StorageError(
                f"The settings cannot be written to {self.path} ({os.strerror(error.errno or 0)})."
            ) from error

    def _read(self) -> tuple[dict[str, object], str]:
        """What the file holds, and what is to be told about it."""
        try:
            with self.path.open("rb") as file:
                data = file.read(_MOST_BYTES + 1)
        except FileNotFoundError:
            return {}, ""
        except OSError as error:
            why = os.strerror(error.errno or 0)
            return {}, f"The settings in {self.path} cannot be read ({why}); the usual ones are used."
        try:
            held = json.loads(data.decode("utf-8-sig")) if len(data) <= _MOST_BYTES else None
        except (ValueError, RecursionError):
            held = None
        if isinstance(held, dict):
            return held, ""
        return {}, self._set_aside()

    def _set_aside(self) -> str:
        for number in itertools.count(1):
            aside = self._folder / f"settings.damaged-{number}.json"
            if aside.exists():
                continue
            try:
                self.path.rename(aside)
            except FileExistsError:
                # Another instance was quicker with this name.
                continue
            except OSError:
                break
            return f"The settings were damaged and are now in {aside}; the usual ones are used."
        return f"The settings in {self.path} are damaged; the usual ones are used."

    def _replace(self, data: bytes) -> None:
        # A name of its own: two instances that write the same temporary file would mix.
        handle, name = tempfile.mkstemp(prefix="settings.", suffix=".new", dir=self._folder)
        written = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            for attempt in range(1, _ATTEMPTS + 1):
                try:
                    written.replace(self.path)
                    break
                except PermissionError:
                    if attempt == _ATTEMPTS:
                        raise
                    time.sleep(_ATTEMPT_EVERY_S)
        except BaseException:
            with suppress(OSError):
                written.unlink()
            raise
        _sync_folder(self._folder)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where folders can be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


_KINDS = {field.name for field in fields(Settings)}


def _checked(name: str, value: object) -> dict[str, Any]:
    """A value of the file as the settings have it.

    Raises:
        SettingError: If it is not of the right kind.
    """
    match name:
        case "quotes" | "retention_confirmed":
            if isinstance(value, bool):
                return {name: value}
            raise SettingError("it is not true or false.")
        case "keep_days" | "keep_gb":
            # The model knows which numbers are limits.
            return {name: value}
        case "instruments":
            if value is None:
                return {name: None}
            if isinstance(value, list) and all(isinstance(item, str) and _is_text(item) for item in value):
                return {name: tuple(value)}
            raise SettingError("it is not a list of texts.")
        case _:
            if isinstance(value, str) and _is_text(value):
                return {name: value}
            raise SettingError("it is not a text.")


def _is_text(value: str) -> bool:
    """Whether it can be written down: half a character, as JSON can name it, cannot."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
