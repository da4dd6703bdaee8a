"""What a person does about the recordings in the window: check, export, keep, record somewhere else."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QWidget

from tickdeck.app.child_run import ChildRun
from tickdeck.app.connection import Connection
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.in_use_text import since_text, told_in_window
from tickdeck.app.instruments import Instruments
from tickdeck.app.recorded_days import RecordedDays
from tickdeck.app.retention import policy
from tickdeck.app.wiring import Terminal
from tickdeck.domain.errors import FolderInUseError
from tickdeck.domain.recorder_health import RecorderHealth, RecorderState
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.gui.actions import Action
from tickdeck.gui.conventions import name_of
from tickdeck.gui.dialogs.retention_choice import ExpiredDay, RetentionChoice
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme
from tickdeck.settings.paths import recordings_dir
from tickdeck.store.upkeep.retention import Expired, Retention, feed_dirs_below, kept_beyond, plan
from tickdeck.words import mark, tr

if TYPE_CHECKING:
    from tickdeck.gui.dialogs.closing_question import ClosingQuestion
    from tickdeck.gui.dialogs.export_choice import Cancel, ExportChoice, ExportUpdate, Report

_log = logging.getLogger(__name__)
_NO_PARQUET = mark("Parquet needs pyarrow, which is not installed here.")
_AT_RISK = {RecorderState.WAITING, RecorderState.LOSING}


class _Line(msgspec.Struct):
    """A line of ``tickdeck export --json-lines``."""

    rows: int = 0
    of: int = 0
    done: str = ""
    cancelled: bool = False
    notes: tuple[str, ...] = ()
    damage: tuple[str, ...] = ()


class RecordingActions:
    """Opens the dialogs about the recordings of one run, and carries out what is chosen there.

    Attributes:
        theme: Colours of the dialogs to come.
        window: Parent of the dialogs; set once there is one.
        show_quality: Shows the data quality panel; set with the window.
    """

    def __init__(
        self,
        *,
        terminal: Terminal,
        days: RecordedDays,
        selection: Selection,
        theme: Theme,
        connection: Connection,
        record_into: Callable[[Path], None],
        worker: DeskWorker,
    ) -> None:
        """Make the actions of one run.

        Args:
            terminal: The run.
            days: What is recorded.
            selection: The instrument that an export is proposed for.
            theme: Colours.
            connection: Where the limits are remembered.
            record_into: Ends this run and starts another that records into a folder.
            worker: Runs what waits.
        """
        self._terminal = terminal
        self._days = days
        self._selection = selection
        self.theme = theme
        self._connection = connection
        self._record_into = record_into
        self._exports: set[ChildRun] = set()
        self._worker = worker
        self._asked = False
        self._closing_question: ClosingQuestion | None = None
        self._leaves_when_written = False
        self._is_leaving = False
        self.window: QWidget | None = None
        self.show_quality: Callable[[], None] = lambda: None

    @property
    def is_exporting(self) -> bool:
        """Whether an export is under way."""
        return bool(self._exports)

    def health(self) -> RecorderHealth:
        """The recorder's health, with what is being done with past days."""
        terminal = self._terminal
        health = terminal.recorder.health()
        troubles = (*terminal.recording_trouble(), *terminal.housekeeping.problems)
        if terminal.recorder_refusal is not None:
            health = replace(health, state=RecorderState.REFUSED)
        trouble = told_in_window(terminal, troubles)
        return replace(health, trouble=trouble, housekeeping=terminal.housekeeping.status)

    def actions(self) -> tuple[Action, ...]:
        """What the main menu and the palette offer of it, beside the settings."""
        title, group = tr("Export recordings…"), tr("Recording")
        return (Action(name="recording.export", title=title, group=group, run=self.export),)

    def pass_second(self) -> None:
        """Close the window that waits for the disk; ask, once a run, before the first days are deleted."""
        if self._leaves_when_written and not self.health().waiting:
            self._leave_now()
            return
        pending = self._terminal.housekeeping.pending
        if not pending or self._asked or self.window is None:
            return
        self._asked = True
        from tickdeck.gui.dialogs.deletion_question import DeletionQuestion  # noqa: PLC0415

        question = DeletionQuestion(
            self._connection.retention, _expired_days(pending), theme=self.theme, parent=self.window
        )
        question.agreed.connect(self._keep)
        question.change_asked.connect(self.retention)
        question.finished.connect(question.deleteLater)
        question.show()

    def may_close(self) -> bool:
        """Whether the window may be closed now; where ticks would be lost by it, the person is asked."""
        health = self.health()
        if self._is_leaving or not health.waiting or health.state not in _AT_RISK or self.window is None:
            return True
        if self._closing_question is None:
            from tickdeck.gui.dialogs.closing_question import ClosingQuestion  # noqa: PLC0415

            why = tr(health.trouble[0]) if health.trouble else ""
            question = ClosingQuestion(health.waiting, why, theme=self.theme, parent=self.window)
            question.later_chosen.connect(self._leave_later)
            question.now_chosen.connect(self._leave_now)
            question.finished.connect(self._on_answered)
            self._closing_question = question
            question.open()
        return False

    def _on_answered(self) -> None:
        if self._closing_question is not None:
            self._closing_question.deleteLater()
            self._closing_question = None

    def _leave_later(self) -> None:
        self._leaves_when_written = True

    def _leave_now(self) -> None:
        self._is_leaving = True
        if self.window is not None:
            self.window.close()

    def stop(self) -> None:
        """End the children that work for the window."""
        self._days.stop()
        for export in tuple(self._exports):
            export.stop()

    # What the recorder panel's buttons do.

    def check(self) -> None:
        """Show the data quality panel."""
        self.show_quality()

    def export(self) -> None:
        """Open the export dialog."""
        self._worker.do(self._export())

    def retention(self) -> None:
        """Open the dialog for how long recordings are kept."""
        from tickdeck.gui.dialogs.retention import RetentionDialog  # noqa: PLC0415

        dialog = RetentionDialog(
            self._connection.retention,
            self._preview,
            theme=self.theme,
            run_in_worker=self._worker.attempt,
            parent=self.window,
        )
        dialog.chosen.connect(self._keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for another folder to record into."""
        from tickdeck.gui.dialogs.folder_in_use import FolderInUseDialog  # noqa: PLC0415

        terminal = self._terminal
        refusal = terminal.recorder_refusal
        in_use = isinstance(refusal, FolderInUseError)
        dialog = FolderInUseDialog(
            str(terminal.options.data_dir),
            str(_free_folder_beside(terminal.options.data_dir)),
            theme=self.theme,
            check=self._why_unusable,
            run_in_worker=self._worker.attempt,
            since=since_text(terminal),
            is_recording=refusal is None,
            parent=self.window,
            **({} if in_use or refusal is None else {"reason": tr(str(refusal))}),
        )
        dialog.folder_chosen.connect(lambda folder: self._record_into(Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, choice: RetentionChoice) -> None:
        self._connection.keep_retention(choice)
        self._terminal.housekeeping.keep(_policy(choice))

    def _preview(self, choice: RetentionChoice) -> Sequence[ExpiredDay]:
        """The days that some limits concern; reads the disk."""
        feeds, today = feed_dirs_below(self._terminal.options.data_dir), datetime.now(tz=UTC).date()
        limits = _policy(choice)
        expired = plan(feeds, keep_days=limits.keep_days, keep_bytes=limits.keep_bytes, today=today)
        kept = kept_beyond(feeds, keep_days=limits.keep_days, today=today)
        return [
            *_expired_days(expired),
            *(ExpiredDay(each.day, each.feed, each.bytes, tr(each.obstacle)) for each in kept),
        ]

    def _why_unusable(self, folder: str) -> str:
        """Why a folder cannot be recorded into, one sentence; nothing if it can. Tries it."""
        options = self._terminal.options
        path = Path(folder).expanduser()
        if not path.is_absolute():
            return tr("The folder must be given in full, from the root of the disk.")
        if path == options.data_dir:
            refused = self._terminal.recorder_refusal is not None
            return tr(
                "That is the folder that another Tickdeck is recording into."
                if refused
                else "That is the folder that is recorded into now."
            )
        try:
            feed_dir = recordings_dir(path, options.spec.name)
            feed_dir.mkdir(parents=True, exist_ok=True)
            trial = feed_dir / f".trial-{os.getpid()}"
            trial.write_bytes(b"")
            trial.unlink()
        except OSError as error:
            return tr("{path} cannot be written ({why}).", path=path, why=error.strerror or error)
        return ""

    # The export.

    async def _export(self) -> None:
        from tickdeck.gui.dialogs.export import ExportDialog  # noqa: PLC0415
        from tickdeck.gui.dialogs.export_choice import ExportChoices  # noqa: PLC0415

        await self._days.list()
        days = self._days.days()
        if not days or self.window is None:
            self.show_quality()
            return
        terminal = self._terminal
        symbol = self._selection.symbol
        known = 0 <= symbol < len(terminal.instruments)
        instrument = terminal.instruments[symbol] if known else None
        feed = terminal.options.spec.name
        newest = next((day for of, day in days if of == feed), "")
        venue = instrument.venue if instrument is not None else Venue.HK
        dialog = ExportDialog(
            ExportChoices(
                days=days,
                folder=Path.home(),
                time_zone=FACTS[venue].time_zone,
                selected=instrument.id if instrument is not None else "",
                selected_name=name_of(instrument) if instrument is not None else "",
                # Not asked of the export itself, which brings HDF5 along.
                parquet_trouble="" if find_spec("pyarrow") is not None else tr(_NO_PARQUET),
                feed=feed if newest else "",
                day=newest,
            ),
            theme=self.theme,
            run=self._run_export,
            read_symbols=lambda text: Instruments(terminal.options.spec).read_text(text).ids,
            parent=self.window,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _run_export(self, choice: ExportChoice, report: Report) -> Cancel:
        from tickdeck.gui.dialogs.export_choice import ExportUpdate  # noqa: PLC0415

        last: list[ExportUpdate] = []

        def line(text: bytes) -> None:
            try:
                told = msgspec.json.decode(text, type=_Line)
            except msgspec.MsgspecError:
                _log.warning("The export said something else: %r", text[:200])
                return
            notes = tuple(tr(note) for note in (*told.notes, *told.damage))
            if told.done:
                last.append(ExportUpdate(told.rows, told.of, done=Path(told.done), notes=notes))
            elif told.cancelled:
                last.append(ExportUpdate(told.rows, told.of, cancelled=True, notes=notes))
            else:
                report(ExportUpdate(told.rows, told.of))

        def ended(status: int, said: str) -> None:
            self._exports.discard(child)
            if said:
                _log.info("The export ended with %d: %s", status, said)
            if last:
                report(last[-1])
                return
            sentence = said.splitlines()[-1].removeprefix("tickdeck: ") if said else ""
            early = tr("The export came to no end ({status}).", status=status)
            report(ExportUpdate(error=tr(sentence) if sentence else early))

        try:
            child = ChildRun(_export_arguments(self._terminal, choice), line=line, ended=ended)
        except OSError as error:
            why = error.strerror or error
            report(ExportUpdate(error=tr("The export could not be started ({why}).", why=why)))
            return lambda: None
        self._exports.add(child)
        return child.cancel


def _export_arguments(terminal: Terminal, choice: ExportChoice) -> list[str]:
    words = ["export", str(terminal.options.data_dir), "--to", str(choice.target), "--format", choice.form]
    words += ["--feed", choice.feed, "--from", choice.first_day, "--to-day", choice.last_day]
    if choice.symbols:
        words += ["--symbols", ",".join(choice.symbols)]
    for name, at_us in (("--start", choice.start_us), ("--end", choice.end_us)):
        if at_us is not None:
            words += [name, datetime.fromtimestamp(at_us / 1e6, tz=UTC).isoformat()]
    return [*words, "--json-lines", *(["--overwrite"] if choice.overwrite else [])]


def _policy(choice: RetentionChoice) -> Retention:
    return policy(choice.keep_days, choice.keep_gb, confirmed=choice.confirmed)


def _expired_days(expired: Sequence[Expired]) -> list[ExpiredDay]:
    return [ExpiredDay(each.day, each.feed, each.bytes) for each in expired]


def _free_folder_beside(folder: Path) -> Path:
    """A name beside a data folder that nothing has yet."""
    numbered = (folder.with_name(f"{folder.name}-{number}") for number in range(2, 1000))
    return next((path for path in numbered if not path.exists()), folder / "another")
