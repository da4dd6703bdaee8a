"""The dialog that sets an alert, or changes one."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QWidget

from tickdeck.analytics.alert_words import SOUND_TITLES, describe, price_words
from tickdeck.domain.instrument import Instrument
from tickdeck.gui.choice_box import ChoiceBox
from tickdeck.gui.conventions import name_of
from tickdeck.gui.dialogs.alert_choice import (
    KIND_TEXTS,
    REPEAT_TEXTS,
    AlertTexts,
    Find,
    InstrumentNow,
    alert_of,
    is_true_already,
    level_text,
    unit_of,
    usual_kind,
    usual_level,
)
from tickdeck.gui.dialogs.alert_fields import FindField, dress, field_of
from tickdeck.gui.dialogs.dialog_frame import DialogFrame, set_tone, toned_label
from tickdeck.gui.number_text import signed_percent
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.settings.alert import MOST_NOTE, Alert, AlertError, AlertKind, Repeat, Sound
from tickdeck.words import tr

_WIDTH, _NUMBER, _SMALL = 36, 10, 5.5
"""Widths in multiples of the size of a text: of a sentence, of a level, of a count."""
_PRICE_EVERY_MS = 500


class AlertDialog(DialogFrame):
    """Asks what is to be watched, and says in one sentence what that means or what is wrong with it.

    Esc and *Cancel* leave everything as it is.

    Attributes:
        instrument: The field for an instrument, by code or name.
        kind, level, minutes: What is watched.
        repeat, cool_down: How often it fires.
        sound, play_button: What is heard, and a button to hear it now.
        note: A note.
        set_button, cancel_button: The buttons.

    Signals:
        chosen(alert): The `Alert`.
    """

    chosen = Signal(object)

    def __init__(
        self,
        *,
        theme: Theme,
        find: Find,
        now: Callable[[str], InstrumentNow],
        alert_id: str,
        created_us: int,
        alert: Alert | None = None,
        instrument: Instrument | None = None,
        price: float = math.nan,
        play: Callable[[Sound], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog; show it with `open`.

        Args:
            theme: Colours.
            find: Finds instruments as one types.
            now: How an instrument is at present, by its id.
            alert_id: The id of a new alert.
            created_us: When that is made, UTC microseconds.
            alert: The alert to be changed; None for a new one.
            instrument: What a new one watches at first; None if nothing is known.
            price: The price that was pointed at, as on a chart; NaN for none.
            play: Plays a sound; None where nothing can be heard.
            parent: Qt parent.
        """
        title = tr("New alert") if alert is None else tr("Change the alert")
        super().__init__(title, theme=theme, parent=parent)
        self._theme = theme
        self._find = find
        self._now = now
        self._play = play
        self._before = alert
        self._alert_id = alert_id if alert is None else alert.id
        self._created_us = created_us if alert is None else alert.created_us
        self._chosen_instrument: Instrument | None = instrument
        self._found: list[Instrument] = []
        self._level_is_typed = alert is not None or not math.isnan(price)
        self._is_edited = alert is not None
        self._alert: Alert | None = None
        self._build()
        self._fill(alert, price)
        self._connect()
        self._on_kind_changed()
        self._timer = QTimer(self, interval=_PRICE_EVERY_MS)
        self._timer.timeout.connect(self._show)
        self._timer.start()
        self.hug_content()
        first = self.level if self._chosen_instrument or alert else self.instrument
        first.setFocus()
        first.selectAll()

    @property
    def sentence(self) -> str:
        """What the alert means, or what is wrong."""
        return self._sentence.text()

    @property
    def price_text(self) -> str:
        """How the instrument is at present, as shown."""
        return self._price.text()

    def done(self, result: int) -> None:
        """Close, and look at prices no more."""
        self._timer.stop()
        super().done(result)

    # What it is made of.

    def _build(self) -> None:
        em_px = self._theme.sizes.text
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.instrument = FindField()
        dress(self.instrument, tr("Instrument"), tr("A code or a part of a name; Down shows what fits"))
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.instrument)
        self._price = toned_label("", "dim")
        self.kind = self._box(tr("Fires when"), tr("What it waits for"))
        for kind, text in KIND_TEXTS.items():
            # Qt gives back a plain text, of which the value can be made again.
            self.kind.addItem(tr(text), kind.value)
        self.kind.setMaxVisibleItems(len(KIND_TEXTS))
        self.level = field_of(tr("Level"), tr("What must be reached"), width_px=em_px * _NUMBER)
        self._unit = toned_label("", "dim")
        self.minutes = field_of(
            tr("Minutes"), tr("How many minutes it looks back on"), width_px=em_px * _SMALL
        )
        self._minutes_words = toned_label(tr("minutes back"), "dim")
        self.repeat = self._box(tr("How often"), tr("How often it fires"))
        for repeat, text in REPEAT_TEXTS.items():
            self.repeat.addItem(tr(text, "how often an alert fires"), repeat.value)
        self.cool_down = field_of(
            tr("Pause", "after an alert has fired"),
            tr("How long it is quiet after having fired"),
            width_px=em_px * _SMALL,
        )
        self._cool_down_words = toned_label(tr("s apart at least"), "dim")
        self.sound = self._box(tr("Sound"), tr("What is heard when it fires"))
        for sound, text in SOUND_TITLES.items():
            self.sound.addItem(tr(text, "sound"), sound.value)
        self.play_button = TextButton(tr("Play", "a sound"), theme=self._theme, colour=self._theme.accent)
        self.play_button.setToolTip(tr("Hear the sound now"))
        self.play_button.setVisible(self._play is not None)
        self.note = field_of(tr("Note"), tr("Shown with the alert when it fires"))
        self.note.setMaxLength(MOST_NOTE)
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (tr("Instrument"), (self.instrument,)),
            ("", (self._price,)),
            (tr("Fires when"), (self.kind,)),
            (tr("Level"), (self.level, self._unit)),
            (tr("Looks at"), (self.minutes, self._minutes_words)),
            (tr("How often"), (self.repeat, self.cool_down, self._cool_down_words)),
            (tr("Sound"), (self.sound, self.play_button)),
            (tr("Note"), (self.note,)),
        )
        self._rows = [self._add_row(grid, place, *row) for place, row in enumerate(rows)]
        self._sentence = toned_label("", "", wraps=True)
        self._sentence.setFixedWidth(em_px * _WIDTH)
        # Two lines of room, so that nothing moves while one types.
        self._sentence.setMinimumHeight(2 * self._sentence.fontMetrics().lineSpacing() + 2)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._sentence)
        self.cancel_button = self.add_button(tr("Cancel"))
        self.cancel_button.setToolTip(tr("Leave everything as it is (Esc)"))
        is_new = self._before is None
        self.set_button = self.add_button(
            tr("Set alert") if is_new else tr("Change", "the alert"), is_default=True
        )
        self.set_button.setToolTip(tr("Have it watch from now on (Enter)"))

    def _add_row(
        self, grid: QGridLayout, place: int, title: str, widgets: tuple[QWidget, ...]
    ) -> tuple[QWidget, ...]:
        label = toned_label(title, "dim")
        grid.addWidget(label, place, 0)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in widgets:
            line.addWidget(widget)
        if len(widgets) > 1:
            line.addStretch(1)
        grid.addLayout(line, place, 1)
        return (label, *widgets)

    def _box(self, name: str, tip: str) -> ChoiceBox:
        box = ChoiceBox(theme=self._theme, name=name)
        box.setToolTip(tip)
        return box

    def _fill(self, alert: Alert | None, price: float) -> None:
        chosen = self._chosen_instrument
        if alert is not None:
            found = self._find(alert.instrument)
            chosen = next((each for each in found if each.id == alert.instrument), None)
            self._chosen_instrument = chosen or Instrument(alert.instrument)
        if self._chosen_instrument is not None:
            self.instrument.setText(_label(self._chosen_instrument))
        now = self._seen()
        kind = alert.kind if alert is not None else usual_kind(price, now.last)
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self.level.setText(
            level_text(alert)
            if alert is not None
            else usual_level(kind, now)
            if math.isnan(price)
            else price_words(price)
        )
        self.minutes.setText(str(alert.minutes if alert is not None else 5))
        self.cool_down.setText(str(alert.cool_down_s if alert is not None else 60))
        self.repeat.setCurrentIndex(
            self.repeat.findData((alert.repeat if alert is not None else Repeat.ONCE).value)
        )
        self.sound.setCurrentIndex(
            self.sound.findData((alert.sound if alert is not None else Sound.BELL).value)
        )
        self.note.setText(alert.note if alert is not None else "")

    def _connect(self) -> None:
        for field in (self.instrument, self.level, self.minutes, self.cool_down):
            field.textEdited.connect(self._on_edited)
        self.instrument.textEdited.connect(self._on_instrument_typed)
        self.instrument.editingFinished.connect(self._on_instrument_finished)
        self.instrument.asked.connect(self._on_found_asked)
        self._completer.activated.connect(self._on_found_chosen)
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.level.textEdited.connect(self._on_level_typed)
        for field in (self.level, self.minutes, self.cool_down, self.note):
            field.textChanged.connect(self._show)
        self.repeat.currentIndexChanged.connect(self._on_kind_changed)
        self.sound.currentIndexChanged.connect(self._show)
        self.play_button.clicked.connect(self._on_play)
        self.cancel_button.clicked.connect(self.reject)
        self.set_button.clicked.connect(self._on_set)

    # What it shows.

    def _seen(self) -> InstrumentNow:
        chosen = self._chosen_instrument
        return self._now(chosen.id) if chosen is not None else InstrumentNow()

    def _texts(self) -> AlertTexts:
        chosen = self._chosen_instrument
        return AlertTexts(
            instrument=chosen.id if chosen is not None else "",
            kind=AlertKind(self.kind.currentData()),
            level=self.level.text(),
            minutes=self.minutes.text(),
            repeat=Repeat(self.repeat.currentData()),
            cool_down=self.cool_down.text(),
            sound=Sound(self.sound.currentData()),
            note=self.note.text(),
        )

    def _show(self) -> None:
        now, texts = self._seen(), self._texts()
        self._unit.setText(unit_of(texts.kind, texts.instrument))
        if not texts.instrument:
            self._price.setText("")
        elif math.isnan(now.last):
            self._price.setText(tr("No price known yet."))
        else:
            last, change = price_words(now.last), signed_percent(now.change)
            if now.is_stale:
                text = tr("Last {price}, {change} on the day, may be old", price=last, change=change)
            else:
                text = tr("Last {price}, {change} on the day", price=last, change=change)
            self._price.setText(text)
        try:
            alert = alert_of(texts, alert_id=self._alert_id, created_us=self._created_us)
        except AlertError as error:
            self._alert = None
            # Nobody has done anything wrong before anything was typed.
            self._say(str(error), "severe" if self._is_edited else "dim")
        else:
            self._alert = alert if self._is_watching_anew(alert) else replace(alert, is_on=False)
            words = describe(alert)
            if not self._alert.is_on:
                self._say(tr("{alert}. It stays off until it is switched on.", alert=words), "dim")
            elif is_true_already(alert, now) and not now.is_stale:
                self._say(tr("{alert}. That is true already: it fires at once.", alert=words), "amber")
            else:
                self._say(tr("{alert}.", alert=words), "")
        self.set_button.setEnabled(self._alert is not None)

    def _is_watching_anew(self, alert: Alert) -> bool:
        """Whether it is on from now on: one that is off stays so as long as it watches the same."""
        before = self._before
        return before is None or before.is_on or alert.watched != before.watched

    def _say(self, text: str, tone: str) -> None:
        self._sentence.setText(text)
        set_tone(self._sentence, tone)

    # What happens.

    def _on_kind_changed(self) -> None:
        kind = AlertKind(self.kind.currentData())
        if not self._level_is_typed:
            self.level.setText(usual_level(kind, self._seen()))
        for widget in self._rows[3]:
            widget.setVisible(not kind.is_vwap)
        for widget in self._rows[4]:
            widget.setVisible(kind.has_minutes)
        repeats = Repeat(self.repeat.currentData()) is Repeat.EACH_TIME
        self.cool_down.setVisible(repeats)
        self._cool_down_words.setVisible(repeats)
        self._show()

    def _on_edited(self) -> None:
        self._is_edited = True

    def _on_level_typed(self) -> None:
        self._level_is_typed = True

    def _on_instrument_typed(self, text: str) -> None:
        self._found = list(self._find(text))
        self._names.setStringList([_label(each) for each in self._found])
        self._chosen_instrument = self._found[0] if self._found else None
        if self._found:
            self._completer.complete()
        elif (popup := self._completer.popup()) is not None:
            popup.hide()
        self._take_instrument()

    def _on_found_asked(self) -> None:
        if self._found:
            self._completer.complete()

    def _on_found_chosen(self, label: str) -> None:
        for each in self._found:
            if _label(each) == label:
                self._chosen_instrument = each
                self.instrument.setText(label)
                self._take_instrument()
                return

    def _on_instrument_finished(self) -> None:
        if self._chosen_instrument is not None:
            self.instrument.setText(_label(self._chosen_instrument))

    def _take_instrument(self) -> None:
        if not self._level_is_typed:
            self.level.setText(usual_level(AlertKind(self.kind.currentData()), self._seen()))
        self._show()

    def _on_play(self) -> None:
        if self._play is not None:
            self._play(Sound(self.sound.currentData()))

    def _on_set(self) -> None:
        if self._alert is not None:
            alert = self._alert
            self.accept()
            self.chosen.emit(alert)


def _label(instrument: Instrument) -> str:
    return f"{instrument.id}  {name_of(instrument)}".rstrip()
