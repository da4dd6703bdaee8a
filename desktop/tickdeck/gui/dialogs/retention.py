"""The dialog that limits how much is kept, and shows what that would delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from tickdeck.domain.errors import TickdeckError
from tickdeck.gui.choice_box import ChoiceBox
from tickdeck.gui.dialogs.day_list import ONLY_PROVEN, WIDTH_PX, DayList, warn
from tickdeck.gui.dialogs.dialog_frame import DialogFrame, set_tone, toned_label
from tickdeck.gui.dialogs.retention_choice import (
    ExpiredDay,
    Limit,
    RetentionChoice,
    WrongLimitError,
    count_text,
    days_of,
    deletable,
    gb_of,
    list_text,
)
from tickdeck.gui.style_property import set_style_property
from tickdeck.gui.theme import Theme
from tickdeck.words import tr, trn

_NUMBER_PX = 90
_TYPING_MS = 150
"""So long after the last key the disk is asked."""

_USUAL_DAYS, _USUAL_GB = 90, 200

Job: TypeAlias = Callable[[], Sequence[ExpiredDay]]
Done: TypeAlias = Callable[[Sequence[ExpiredDay] | str], None]
"""Takes the days, or one sentence that says why they are not known; called in the window's thread."""


def run_here(job: Job, done: Done) -> None:
    """Run a job at once, for what takes no time."""
    try:
        result: Sequence[ExpiredDay] | str = job()
    except TickdeckError as error:
        result = str(error)
    except OSError as error:
        reason = error.strerror or tr("the system does not say why")
        result = tr("The recordings cannot be read: {reason}.", reason=reason)
    done(result)


class RetentionDialog(DialogFrame):
    """Asks how much is kept, and shows what would be deleted before anything is; it deletes nothing itself.

    Esc and *Cancel* leave everything as it is.

    Attributes:
        limit: What limits how much is kept.
        days, size_gb: The fields for a number of days and for GB.
        list: What would be deleted now.
        keep_button, cancel_button: The buttons; the first names what it deletes.

    Signals:
        chosen(choice): A `RetentionChoice`. It is confirmed if the button named what is deleted, or if the
            limits were confirmed before and are the same.
    """

    chosen = Signal(object)

    def __init__(
        self,
        choice: RetentionChoice,
        preview: Callable[[RetentionChoice], Sequence[ExpiredDay]],
        *,
        theme: Theme,
        run_in_worker: Callable[[Job, Done], None] = run_here,
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog; show it with `open`.

        Args:
            choice: The present limits.
            preview: The days that some limits concern, oldest first; called where `run_in_worker` calls it.
            theme: Colours.
            run_in_worker: Runs a job elsewhere and tells what came of it in the window's thread.
            parent: Qt parent.
        """
        super().__init__(tr("Keep recordings"), theme=theme, parent=parent)
        self._theme = theme
        self._before = choice
        self._preview = preview
        self._run_in_worker = run_in_worker
        self._request = 0
        self._expired: tuple[ExpiredDay, ...] = ()
        self._offered: RetentionChoice | None = None
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._look)
        self._build()
        self._show_fields()
        self._look()
        self.hug_content()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        self.body.addLayout(grid)
        self.limit = ChoiceBox(theme=self._theme, name=tr("Keep recordings"))
        for limit in Limit:
            self.limit.addItem(tr(limit.value), limit)
        self.limit.setCurrentIndex(self.limit.findData(self._before.limit))
        grid.addWidget(toned_label(tr("Keep"), "dim"), 0, 0)
        grid.addWidget(self.limit, 0, 1)
        grid.setColumnStretch(1, 1)
        days = self._before.keep_days or _USUAL_DAYS
        self.days, self._days_row = self._number(tr("Days"), f"{days}", tr("days after they were recorded"))
        size = self._before.keep_gb or _USUAL_GB
        self.size_gb, self._size_row = self._number("GB", f"{size:g}", tr("GB for all feeds together"))
        grid.addWidget(self._days_row, 1, 1)
        grid.addWidget(self._size_row, 2, 1)
        self.body.addSpacing(4)
        self._summary = toned_label("", "", wraps=True)
        self._summary.setFixedWidth(self._theme.sizes.scaled(WIDTH_PX))
        self.body.addWidget(self._summary)
        self.list = DayList(theme=self._theme)
        self.body.addWidget(self.list, 1)
        note = toned_label(tr(ONLY_PROVEN), "dim", wraps=True)
        note.setFixedWidth(self._theme.sizes.scaled(WIDTH_PX))
        self.body.addWidget(note)
        self.cancel_button = self.add_button(tr("Cancel"))
        self.keep_button = self.add_button(tr("Keep everything"))
        self.limit.currentIndexChanged.connect(self._on_limit_changed)
        for field in (self.days, self.size_gb):
            field.textChanged.connect(self._on_typed)
            field.returnPressed.connect(self._on_return)
        self.cancel_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self._on_keep_clicked)

    def _number(self, name: str, text: str, unit: str) -> tuple[QLineEdit, QWidget]:
        field, row = QLineEdit(text), QWidget()
        field.setAccessibleName(name)
        field.setFixedWidth(self._theme.sizes.scaled(_NUMBER_PX))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(field)
        line.addWidget(toned_label(unit, "dim"), 1)
        return field, row

    @property
    def summary(self) -> str:
        """The sentence about what would be deleted, or about what is wrong."""
        return self._summary.text()

    def done(self, result: int) -> None:
        """Close; an answer that is still awaited changes nothing any more."""
        self._request += 1
        self._typing.stop()
        super().done(result)

    def _on_limit_changed(self) -> None:
        self._show_fields()
        self._forget()
        self._look()

    def _on_typed(self) -> None:
        self._forget()
        self._typing.start()

    def _on_return(self) -> None:
        """Look at once; Enter in a field deletes nothing."""
        self._look()

    def _show_fields(self) -> None:
        limit = self.limit.currentData()
        self._days_row.setVisible(limit.has_days)
        self._size_row.setVisible(limit.has_size)
        self.list.setVisible(limit is not Limit.NONE)

    def _forget(self) -> None:
        """Until the disk has answered nothing may be chosen that is not shown."""
        self._request += 1
        self._typing.stop()
        self._offered = None
        self.keep_button.setEnabled(False)

    def _look(self) -> None:
        self._forget()
        self._mark_wrong(None)
        try:
            choice = self._typed()
        except WrongLimitError as error:
            self._say(str(error), "severe")
            self._offer(None, ())
            return
        if choice.limit is Limit.NONE:
            self._say(tr("Nothing is ever deleted."), "dim")
            self._offer(choice, ())
            return
        self._say(tr("Looking what that concerns…"), "dim")
        request = self._request
        self._run_in_worker(lambda: self._preview(choice), lambda days: self._take(request, choice, days))

    def _typed(self) -> RetentionChoice:
        """The limits as they are typed.

        Raises:
            WrongLimitError: If a field holds none.
        """
        limit: Limit = self.limit.currentData()
        days, size = 0, 0.0
        try:
            days = days_of(self.days.text()) if limit.has_days else 0
        except WrongLimitError:
            self._mark_wrong(self.days)
            raise
        try:
            size = gb_of(self.size_gb.text()) if limit.has_size else 0.0
        except WrongLimitError:
            self._mark_wrong(self.size_gb)
            raise
        return RetentionChoice(days, size)

    def _take(self, request: int, choice: RetentionChoice, days: Sequence[ExpiredDay] | str) -> None:
        if request != self._request:
            return
        if isinstance(days, str):
            self._say(days, "severe")
            self._offer(None, ())
            return
        going, staying = deletable(days), len(days) - len(deletable(days))
        text = tr("Nothing would be deleted now.")
        if going:
            text = tr("{days_and_size} would be deleted now.", days_and_size=count_text(going))
        if staying:
            text = trn(
                "{before} {count} day stays although beyond the limit.",
                "{before} {count} days stay although beyond the limit.",
                staying,
                before=text,
                count=f"{staying:,}",
            )
        self._say(text, "amber" if going else "dim")
        self._offer(choice, tuple(days))

    def _offer(self, choice: RetentionChoice | None, days: tuple[ExpiredDay, ...]) -> None:
        """Show days, and have a button that says what it does."""
        self._offered, self._expired = choice, deletable(days)
        self.list.setPlainText(list_text(days))
        if self._expired:
            text = tr("Delete {days_and_size}", days_and_size=count_text(self._expired))
        elif choice is None or choice.limit is not Limit.NONE:
            text = tr("Keep {limits}", limits=choice.text) if choice is not None else tr("Keep")
        else:
            text = tr("Keep everything")
        self.keep_button.setText(text)
        self.keep_button.setEnabled(choice is not None)
        warn(self.keep_button, self._theme, on=bool(self._expired))

    def _say(self, text: str, tone: str) -> None:
        self._summary.setText(text)
        set_tone(self._summary, tone)

    def _mark_wrong(self, wrong: QLineEdit | None) -> None:
        for field in (self.days, self.size_gb):
            set_style_property(field, "wrong", field is wrong)

    def _on_keep_clicked(self) -> None:
        choice = self._offered
        if choice is None:
            return
        is_as_before = replace(choice, confirmed=True) == self._before
        self.accept()
        self.chosen.emit(replace(choice, confirmed=bool(self._expired) or is_as_before))
