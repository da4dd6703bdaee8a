"""Exports recordings to CSV, Parquet or HDF5; what was interrupted goes on where it stopped.

The order is by day, within it by instrument (canonical id), within that by arrival; in HDF5, whose files are
sorted by instrument, by instrument and then by arrival. ``ordinal`` counts the arrivals of a day from 0 over
all its instruments (in HDF5 of all days together), so it also tells the order between instruments.
"""

from __future__ import annotations

import errno
import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import msgspec
from filelock import FileLock, Timeout

from tickdeck.domain.errors import RecordingError, UsageError
from tickdeck.domain.tick import Block
from tickdeck.store.export.csv import CsvEncoder
from tickdeck.store.export.hdf5 import Hdf5Encoder
from tickdeck.store.export.parquet import ParquetEncoder
from tickdeck.store.export.parts import Part, State, forget, part_path, read_state, state_path
from tickdeck.store.export.plan import Plan, plan_export
from tickdeck.store.export.reading import read_rows
from tickdeck.store.export.selection import (
    ENDINGS,
    Format,
    Selection,
    Source,
    SourceChangedError,
    find_source,
)
from tickdeck.store.export.survey import CancelledError
from tickdeck.store.sealer import reason_of
from tickdeck.words import mark

_log = logging.getLogger(__name__)

Progress = Callable[[int, int], bool]
"""Told how many ticks of how many are done, 0 of 0 while files are looked through; False cancels."""

READ_AT_ONCE_ROWS = 1_048_576
"""So many ticks are read together: an instrument's are scattered over all files of a day."""
_TRIES = 3


class _Encoder(Protocol):
    """Turns ticks into a format."""

    batch_rows: int

    def encode(self, ticks: Block, number: int, part: Part) -> None:
        """Append batch `number`; the same bytes for the same ticks."""

    def finish(self, part: Part, ends: list[int], target: Path) -> None:
        """Complete what all batches make, and give it its name."""


_ENCODERS: dict[Format, type[CsvEncoder] | type[ParquetEncoder] | type[Hdf5Encoder]] = {
    Format.CSV: CsvEncoder,
    Format.PARQUET: ParquetEncoder,
    Format.HDF5: Hdf5Encoder,
}


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What became of an export.

    Attributes:
        path: The file; it exists only if the export is complete.
        is_complete: Whether it is; else it was cancelled and goes on when it is asked for again.
        rows: How many ticks are done.
        of: How many there are.
        damage: Files that were left out, one sentence each.
        notes: What else the user should know.
    """

    path: Path
    is_complete: bool
    rows: int
    of: int
    damage: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Export:
    """One export; `run` does it."""

    def __init__(
        self, selection: Selection, target: Path, form: Format | None = None, *, replaces: bool = False
    ) -> None:
        """Prepare an export; nothing is touched.

        Args:
            selection: What is wanted.
            target: The file to be written, or a folder for a file with a name made up from the selection.
            form: What to write; None to tell it by the target's name.
            replaces: Whether a file that exists is replaced.

        Raises:
            UsageError: If there is no such recording, or the target cannot be used.
        """
        self._selection = selection
        self._form = form or _format_of(target)
        target = target.expanduser().absolute()
        try:
            source = find_source(selection)
        except SourceChangedError:
            source = find_source(selection)
        if target.is_dir():
            target /= _file_name(source, self._form)
        self.target = target
        self._replaces = replaces
        self._check_target(source)

    def run(self, progress: Progress) -> ExportResult:
        """Export, or go on with what was interrupted.

        Args:
            progress: See `Progress`; it is asked several times a second.

        Raises:
            UsageError: If the target exists, or an instrument was not recorded.
            RecordingError: If nothing can be read or the disk refuses; what is done is kept.
        """
        lock = FileLock(self.target.with_name(self.target.name + ".part.lock"), timeout=0)
        try:
            with lock:
                try:
                    return self._run(progress)
                finally:
                    Path(lock.lock_file).unlink(missing_ok=True)
        except Timeout:
            raise UsageError(mark("{path} is being exported to already.").format(path=self.target)) from None
        except OSError as error:
            raise RecordingError(self._refusal(error)) from error

    def _run(self, progress: Progress) -> ExportResult:
        for _ in range(_TRIES - 1):
            try:
                return self._export(progress)
            except SourceChangedError:
                _log.info("The recording changed while it was exported; the export begins anew")
        return self._export(progress)

    def _export(self, progress: Progress) -> ExportResult:
        key = self._key()
        state = read_state(self.target)
        if state is not None and state.key != key:
            state = None
        if self.target.exists():
            if state is not None and not part_path(self.target).exists():
                # It had been complete, but for tidying up.
                forget(self.target)
                return ExportResult(self.target, is_complete=True, rows=state.total, of=state.total)
            if not self._replaces:
                raise UsageError(
                    mark("{path} exists; give --overwrite to replace it.").format(path=self.target)
                )
        try:
            source = self._source(state)
            plan = plan_export(
                self._selection,
                source,
                by_instrument=self._form is Format.HDF5,
                go_on=lambda: progress(0, 0),
            )
        except CancelledError:
            return ExportResult(self.target, is_complete=False, rows=0, of=0)
        encoder = _ENCODERS[self._form](plan, self.target)
        sources = [(str(file.path), file.mark) for file in source.files]
        if state is None or state.sources != sources or state.total != plan.rows:
            state = State(key, sources, plan.rows)
        return self._write(plan, encoder, state, progress)

    def _write(self, plan: Plan, encoder: _Encoder, state: State, progress: Progress) -> ExportResult:
        with Part(self.target) as part:
            if not part.resume(state):
                again = mark("{path} was not as it had been left; the export began anew.").format(
                    path=part.path
                )
                plan = replace(plan, notes=(*plan.notes, again))
                state = State(state.key, state.sources, state.total)
            done = min(len(state.ends) * encoder.batch_rows, plan.rows)
            ticks, read_from, read_to = None, done, done
            read_rows_at_once = max(1, READ_AT_ONCE_ROWS // encoder.batch_rows) * encoder.batch_rows
            while True:
                if not progress(done, plan.rows):
                    return self._result(plan, done, is_complete=False)
                if state.ends and done >= plan.rows:
                    break
                stop = min(done + encoder.batch_rows, plan.rows)
                if ticks is None or done >= read_to:
                    read_from, read_to = done, min(done + read_rows_at_once, plan.rows)
                    ticks = read_rows(plan, read_from, read_to)
                batch = ticks[done - read_from : stop - read_from]
                encoder.encode(batch, len(state.ends), part)
                part.note(state)
                done = stop
            encoder.finish(part, state.ends, self.target)
        forget(self.target)
        return self._result(plan, done, is_complete=True)

    def _result(self, plan: Plan, done: int, *, is_complete: bool) -> ExportResult:
        return ExportResult(
            self.target,
            is_complete=is_complete,
            rows=done,
            of=plan.rows,
            damage=plan.damage,
            notes=plan.notes,
        )

    def _source(self, state: State | None) -> Source:
        """Where the selection is; the very files with which an earlier run began, if they are still there."""
        source = find_source(self._selection)
        if state is None:
            return source
        marks = dict(state.sources)
        begun = tuple(file for file in source.files if marks.get(str(file.path)) == file.mark)
        if len(begun) != len(marks):
            return source
        return Source(source.feed, source.folder, begun, source.journals)

    def _key(self) -> str:
        """Tells this export from every other to the same target."""
        wanted = self._selection
        parts = (
            self._form,
            str(wanted.path.expanduser().absolute()),
            wanted.feed,
            sorted(wanted.symbols),
            wanted.first_day,
            wanted.last_day,
            wanted.start_us,
            wanted.end_us,
            # Batches of another size do not go on behind each other.
            _ENCODERS[self._form].batch_rows,
        )
        return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()

    def _check_target(self, source: Source) -> None:
        if not self.target.parent.is_dir():
            raise UsageError(mark("There is no folder {path} to export to.").format(path=self.target.parent))
        real = self.target.resolve()
        if source.folder is not None and source.folder.resolve() in real.parents:
            raise UsageError(
                mark("{path} lies in the recording itself; export to another folder.").format(
                    path=self.target
                )
            )
        if real in {file.path.resolve() for file in source.files}:
            raise UsageError(
                mark("{path} is the recording itself; export to another file.").format(path=self.target)
            )

    def _refusal(self, error: OSError) -> str:
        if error.errno == errno.ENOSPC or "errno = 28" in str(error):
            why = mark("the disk is full")
        else:
            why = reason_of(error) if error.errno or "errno =" in str(error) else str(error)
        said = (
            mark("{path} cannot be written ({why}); the same command goes on where it stopped.")
            if state_path(self.target).exists()
            else mark("{path} cannot be written ({why}).")
        )
        return said.format(path=self.target, why=why)


def _format_of(target: Path) -> Format:
    for ending, form in ENDINGS.items():
        if target.name.lower().endswith(ending):
            return form
    raise UsageError(
        mark(
            "What to export is not clear from the name {name}; let it end in {endings}, or name "
            "a format with --format."
        ).format(name=target.name, endings=", ".join(ENDINGS))
    )


def _file_name(source: Source, form: Format) -> str:
    """A name for what is exported into a folder: the feed and its days."""
    days = [str(file.day) for file in source.files if file.day is not None]
    span = [] if not days else [days[0]] if days[0] == days[-1] else [days[0], days[-1]]
    ending = next(ending for ending, known in ENDINGS.items() if known is form)
    return "_".join([source.feed or "ticks", *span]) + ending
