"""A file of what the user set up: replaced as a whole, never half written; a damaged one is set aside."""

from __future__ import annotations

import errno
import itertools
import json
import logging
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path

from filelock import FileLock

from tickdeck.words import mark

_log = logging.getLogger(__name__)

_VERSION = 1
"""Of what this Tickdeck writes; a file whose content means something else gets another."""
_MOST_BYTES = 10_000_000
_MOST_DIGITS = 20
_ATTEMPTS = 5
_LEFT_S = 600
"""A file that was begun so long ago was left by a program that was killed over it."""
_TURN_S = 2
"""So long another instance is waited for that writes the same file."""
_ATTEMPT_EVERY_S = 0.05
"""On Windows a file that another program just reads, a virus scanner perhaps, cannot be replaced."""


class StorageError(Exception):
    """The file cannot be written; the text is one sentence for the user."""


class KeptFile:
    """One JSON object in a file of its own, with the number of the version that wrote it.

    What cannot be used of it is never written over: a damaged file is set aside, one of another version is
    copied, and so is one that the next writing would take something from.

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
        self._unread: OSError | None = None
        self.path = folder / f"{name}.json"

    def read(self) -> tuple[dict[str, object], str]:
        """What the file holds, and what is to be told about it; nothing where there is none yet."""
        try:
            with self.path.open("rb") as file:
                data = file.read(_MOST_BYTES + 1)
        except FileNotFoundError:
            return {}, ""
        except OSError as error:
            self._unread = error
            why = os.strerror(error.errno or 0)
            return {}, mark("{what} in {path} cannot be read ({why}); the usual ones are used.").format(
                what=self._what, path=self.path, why=why
            )
        try:
            text = data.decode("utf-8-sig") if len(data) <= _MOST_BYTES else "null"
            held = json.loads(text, parse_int=_number)
        except (ValueError, RecursionError):
            held = None
        if isinstance(held, dict):
            return held, ""
        return {}, self._damaged()

    def account(self, held: Mapping[str, object], trouble: str, *lost: str, left_out: int = 0) -> str:
        """What is to be told of a file that was read; where writing would lose something, a copy is kept.

        Args:
            held: What it holds.
            trouble: What `read` told of it.
            lost: What cannot be used and is not written again, a sentence each; empty ones are none.
            left_out: How many entries cannot be used and are not written again.
        """
        told = [sentence for sentence in lost if sentence]
        if left_out:
            gone = mark("{what} in {path} that cannot be used: {count}; they were left out.").format(
                what=self._what, path=self.path, count=f"{left_out:,}"
            )
            told.insert(0, gone)
        if held.get("version", _VERSION) != _VERSION:
            other = mark(
                "{path} is of another version of Tickdeck; what this one understands of it is used."
            ).format(path=self.path)
            told.insert(0, other)
        if told:
            copy = self.keep_copy()
            told.append(
                mark("No copy of the file as it was could be kept.")
                if copy is None
                else mark("The file as it was is in {path}.").format(path=copy)
            )
        return " ".join(filter(None, (trouble, *told)))

    def write(self, held: Mapping[str, object]) -> None:
        """Write everything; the file is the old one or the new one at any time, a power cut included.

        What is there and could not be read is set aside first.

        Raises:
            StorageError: If the folder cannot be written to; the old file is as it was.
        """
        whole = {"version": 0} | dict(held) | {"version": _VERSION}
        data = json.dumps(whole, ensure_ascii=False, indent=2).encode(errors="replace") + b"\n"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if self._unread is not None and self.path.exists():
                self._set_aside("before")
            self._unread = None
            self._replace(data)
        except OSError as error:
            raise self._refusal(error) from error

    def amend(self, change: Callable[[dict[str, object]], Mapping[str, object]]) -> None:
        """Write what follows from what the file holds now, while no other instance writes it.

        Args:
            change: Gives the new content for the present one.

        Raises:
            StorageError: As for `write`, and if what the file holds cannot be read.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._turn():
                held, trouble = self.read()
                if trouble and self._unread is not None and self.path.exists():
                    raise self._refusal(self._unread)
                if trouble:
                    _log.warning("%s was damaged, and is set aside.", self.path)
                self.write(change(held))
        except OSError as error:
            raise self._refusal(error) from error

    def keep_copy(self) -> Path | None:
        """Keep the file as it is beside itself, before what cannot be used of it is written over.

        Returns:
            Where it is now; None if it could not be copied.
        """
        with suppress(OSError):
            data = self.path.read_bytes()
            for aside in self._names("before"):
                if aside.exists():
                    if aside.read_bytes() == data:
                        # It was kept at an earlier start.
                        return aside
                    continue
                with suppress(FileExistsError):
                    _write_new(aside, data)
                    return aside
        return None

    def _turn(self) -> AbstractContextManager[object]:
        try:
            return FileLock(self._folder / f".{self._name}.lock", timeout=_TURN_S).acquire()
        except NotImplementedError:
            # A disk without locks.
            return nullcontext()

    def _refusal(self, error: OSError) -> StorageError:
        return StorageError(
            mark("{what} cannot be written to {path} ({why}).").format(
                what=self._what, path=self.path, why=os.strerror(error.errno or errno.EBUSY)
            )
        )

    def _names(self, word: str) -> Iterator[Path]:
        return (self._folder / f"{self._name}.{word}-{number}.json" for number in itertools.count(1))

    def _damaged(self) -> str:
        try:
            aside = self._set_aside("damaged")
        except OSError as error:
            self._unread = error
            return mark("{what} in {path} are damaged; the usual ones are used.").format(
                what=self._what, path=self.path
            )
        return mark("{what} were damaged and are now in {path}; the usual ones are used.").format(
            what=self._what, path=aside
        )

    def _set_aside(self, word: str) -> Path:
        """Give the file another name; nothing is overwritten by it.

        Raises:
            OSError: If that cannot be done.
        """
        for aside in self._names(word):
            # Reserved, since renaming would replace what another instance put there meanwhile.
            try:
                _write_new(aside, b"")
            except FileExistsError:
                continue
            try:
                self.path.replace(aside)
            except OSError:
                aside.unlink(missing_ok=True)
                raise
            return aside
        raise AssertionError  # There are numbers without end.

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
        self._clear_up()
        _sync_folder(self._folder)

    def _clear_up(self) -> None:
        """Remove what programs that were killed have left half written."""
        until_s = time.time() - _LEFT_S
        for begun in self._folder.glob(f"{self._name}.*.new"):
            with suppress(OSError):
                if begun.stat().st_mtime < until_s:
                    begun.unlink()


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, or none at all.

    Raises:
        FileExistsError: If there is one of that name.
        OSError: If it cannot be written.
    """
    with path.open("xb") as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            file.close()
            path.unlink(missing_ok=True)
            raise


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
