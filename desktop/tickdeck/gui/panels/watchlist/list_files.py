"""Lists read from files and written to them; what takes time runs in a worker."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtWidgets import QFileDialog, QWidget

from tickdeck.domain.errors import TickdeckError
from tickdeck.gui.panels.watchlist.incoming import ReadText
from tickdeck.gui.panels.watchlist.list_table_file import ReadTable, lists_table, note_left_out, read_table
from tickdeck.gui.panels.watchlist.lists_model import WatchlistsModel
from tickdeck.gui.saving import DOCUMENTS, ask_where, folder_for
from tickdeck.pipeline.board import Board
from tickdeck.settings.watchlist_edits import Edit, take_in
from tickdeck.settings.watchlist_text import ReadLists, lists_text, read_lists
from tickdeck.settings.watchlists import Watchlist, Watchlists
from tickdeck.symbols.encodings import decoded
from tickdeck.symbols.symbol_list import Reason
from tickdeck.words import tr, trn

_MOST_BYTES = 5_000_000
_TABLE_ENDING = ".csv"
_READ_ENDINGS = "*.txt *.csv *.xlsx *.xls"
_WORKBOOK_MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

RunInWorker: TypeAlias = Callable[[Callable[[], object], Callable[[object], None]], None]
"""Runs a job somewhere else, then hands what it returned to a function in the window's thread."""


def run_here(job: Callable[[], object], done: Callable[[object], None]) -> None:
    """Run a job at once."""
    done(job())


class ListFiles:
    """Asks for files, and carries lists between them and the window.

    Args:
        lists: Where lists are taken in, and what went wrong is told.
        read_text: Finds instruments in a text.
        run_in_worker: Runs what waits for the disk.
        board: Has the instruments' names, for tables.
        parent: Whose dialogs these are.
    """

    def __init__(
        self,
        *,
        lists: WatchlistsModel,
        read_text: ReadText,
        run_in_worker: RunInWorker,
        board: Board,
        parent: QWidget,
    ) -> None:
        self._lists = lists
        self._read_text = read_text
        self._instruments = board.instruments
        self._run_in_worker = run_in_worker
        self._parent = parent

    def ask_import(self) -> None:
        """Let the user choose a file to be read."""
        dialog = QFileDialog(self._parent, tr("Import lists"), str(folder_for(DOCUMENTS)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setNameFilters([f"{tr('Lists')} ({_READ_ENDINGS})", f"{tr('All files')} (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()

    def ask_export(self, lists: Sequence[Watchlist]) -> None:
        """Let the user choose where some lists are written."""
        name = lists[0].name if len(lists) == 1 else tr("Watchlists")
        ask_where(
            self._parent,
            tr("Export lists"),
            lambda path: self.write(Path(path), lists),
            name=name,
            kinds={f"{tr('Text')} (*.txt)": "txt", "CSV (*.csv)": "csv"},
        )

    def read(self, path: Path) -> None:
        """Take in the lists of a file, and say what was not understood."""
        self._run_in_worker(partial(_read, path, self._read_text), self._take)

    def write(self, path: Path, lists: Sequence[Watchlist]) -> None:
        """Write lists to a file, as a table where its name ends in .csv, and say so."""
        text = lists_text(lists)
        if path.suffix.lower() == _TABLE_ENDING:
            text = lists_table(lists, self._lists.now.notes, self._instruments)
        self._run_in_worker(partial(_write, path, text), lambda told: self._lists.tell(str(told)))

    def _take(self, result: object) -> None:
        if not isinstance(result, ReadLists):
            self._lists.tell(str(result))
            return
        notes = result.notes if isinstance(result, ReadTable) else {}
        own = self._lists.now.notes
        trouble = [*result.trouble]
        trouble += [note_left_out(code, note) for code, note in notes.items() if own.get(code, note) != note]
        count = len(trouble)
        left_out = trn("1 line left out", "{count} lines left out", count, count=f"{count:,}")
        self._lists.edit(
            partial(_taken_in, read=result.lists, notes=notes),
            remark=left_out if count else "",
            details="\n".join(trouble[:20]),
        )


def _taken_in(lists: Watchlists, read: Sequence[Watchlist], notes: Mapping[str, str]) -> Edit:
    """Lists behind the others, and notes where the user has none."""
    edit = take_in(lists, read)
    return replace(edit, lists=replace(edit.lists, notes={**notes, **edit.lists.notes}))


def _read(path: Path, read_text: ReadText) -> ReadLists | str:
    def read_codes(text: str) -> tuple[Sequence[str], Sequence[str]]:
        found = read_text(text)
        return found.ids, [str(line) for line in found.left_out if line.reason is not Reason.DUPLICATE]

    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            return tr(
                "{file} is larger than {count} MB, too large for a list.",
                file=path.name,
                count=_MOST_BYTES // 1_000_000,
            )
        if data.startswith(_WORKBOOK_MARKS):
            return _workbook(data, path.stem, read_text)
        text = decoded(data)
        table = read_table(text, name=path.stem, read_text=read_text)
        return table or read_lists(text, name=path.stem, read_codes=read_codes)
    except OSError as error:
        return tr("{file} cannot be read: {why}.", file=path.name, why=os.strerror(error.errno or 0))
    except TickdeckError as error:
        return tr("{file} cannot be read. {why}", file=path.name, why=error)


def _workbook(data: bytes, name: str, read_text: ReadText) -> ReadLists:
    """The list in a workbook, of which only what the feed has is taken."""
    # As for a text: few windows read one.
    from tickdeck.symbols.reading import read_file  # noqa: PLC0415

    sheet = read_file(data, name=name)
    # A line of this text is no row of the sheet.
    known = read_text("\n".join(sheet.ids)) if sheet.ids else sheet
    told = [str(line) for line in sheet.left_out if line.reason is not Reason.DUPLICATE]
    told += [
        tr("“{text}” is left out, {why}.", text=line.text, why=tr(line.reason.value[0]))
        for line in known.left_out
        if known is not sheet
    ]
    return ReadLists((Watchlist(name, known.ids),), tuple(told))


def _write(path: Path, text: str) -> str:
    try:
        # Excel takes a table without the mark for one in an old code page.
        encoding = "utf-8-sig" if path.suffix.lower() == _TABLE_ENDING else "utf-8"
        path.write_text(text, encoding=encoding, newline="")
    except OSError as error:
        return tr(
            "{file} cannot be written: {why}; export it to another folder.",
            file=path,
            why=os.strerror(error.errno or 0),
        )
    return tr("Exported to {file}", file=path)
