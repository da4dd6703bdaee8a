"""A file of what the user set up: replaced as a whole, never half written; a damaged one is set aside."""

from __future__ import annotations

import itertools
import json
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tickdeck.words import tr

_MOST_BYTES = 10_000_000
_MOST_DIGITS = 20
_ATTEMPTS = 5
_ATTEMPT_EVERY_S = 0.05
"""On Windows a file that another program just reads, a virus scanner perhaps, cannot be replaced."""


class StorageError(Exception):
    """The file cannot be written; the text is one sentence for the user."""


class KeptFile:
    """One JSON object in a file of its own.

    Several instances may share it: each writes the whole file, and the last one wins.

    Attributes:
        path: The file.
    """

    def __init__(self, folder: Path, name: str, *, what: str) -> None:
        """Name a file; nothing is read or made yet.

        Args:
            folder: Where; made when something is saved.
            name: The file's name without ``.json``.
            what: What is in it, as a sentence about it begins: ``mark("The settings")``.
        """
        self._folder = folder
        self._name = name
        self._what = what
        self.path = folder / f"{name}.json"

    def read(self) -> tuple[dict[str, object], str]:
        """What the file holds, and what is to be told about it; nothing where there is none yet."""
        try:
            with self.path.open("rb") as file:
                data = file.read(_MOST_BYTES + 1)
        except FileNotFoundError:
            return {}, ""
        except OSError as error:
            why = os.strerror(error.errno or 0)
            return {}, tr(
                "{what} in {path} cannot be read ({why}); the usual ones are used.",
                what=tr(self._what),
                path=self.path,
                why=why,
            )
        try:
            text = data.decode("utf-8-sig") if len(data) <= _MOST_BYTES else "null"
            held = json.loads(text, parse_int=_number)
        except (ValueError, RecursionError):
            held = None
        if isinstance(held, dict):
            return held, ""
        return {}, self._set_aside()

    def write(self, held: dict[str, object]) -> None:
        """Write everything; the file is the old one or the new one at any time, a power cut included.

        Raises:
            StorageError: If the folder cannot be written to; the old file is as it was.
        """
        data = json.dumps(held, ensure_ascii=False, indent=2).encode(errors="replace") + b"\n"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._replace(data)
        except OSError as error:
            why = os.strerror(error.errno or 0)
            raise StorageError(
                tr(
                    "{what} cannot be written to {path} ({why}).",
                    what=tr(self._what),
                    path=self.path,
                    why=why,
                )
            ) from error

    def keep_copy(self) -> Path | None:
        """Keep the file as it is beside itself, before what cannot be used of it is written over.

        Returns:
            Where it is now; None if it could not be copied.
        """
        for number in itertools.count(1):
            aside = self._folder / f"{self._name}.before-{number}.json"
            try:
                data = self.path.read_bytes()
                if aside.exists():
                    if aside.read_bytes() == data:
                        # It was kept at an earlier start.
                        return aside
                    continue
                with aside.open("xb") as copy:
                    copy.write(data)
            except FileExistsError:
                continue
            except OSError:
                return None
            return aside
        return None

    def _set_aside(self) -> str:
        for number in itertools.count(1):
            aside = self._folder / f"{self._name}.damaged-{number}.json"
            if aside.exists():
                continue
            try:
                self.path.rename(aside)
            except FileExistsError:
                # Another instance was quicker with this name.
                continue
            except OSError:
                break
            return tr(
                "{what} were damaged and are now in {path}; the usual ones are used.",
                what=tr(self._what),
                path=aside,
            )
        return tr(
            "{what} in {path} are damaged; the usual ones are used.", what=tr(self._what), path=self.path
        )

    def _replace(self, data: bytes) -> None:
        # A name of its own: two instances that write the same temporary file would mix.
        handle, name = tempfile.mkstemp(prefix=f"{self._name}.", suffix=".new", dir=self._folder)
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


def _number(digits: str) -> int | float:
    """A whole number; one that no setting could have is as large as a float gets, which no reader takes."""
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)
