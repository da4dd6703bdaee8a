"""The dialog that sets an alert, or changes one."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from tickdeck.analytics.alert_words import describe, price_words
from tickdeck.domain.instrument import Instrument
from tickdeck.gui.choice_box import ChoiceBox
from tickdeck.gui.dialogs.alert_choice import (
    KIND_TEXTS,
    REPEAT_TEXTS,
    SOUND_TEXTS,
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
from tickdeck.gui.dialogs.dialog_frame import DialogFrame, set_tone, toned_label
from tickdeck.gui.number_text import signed_percent
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.settings.alert import MOST_NOTE, Alert, AlertError, AlertKind, Repeat, Sound

_WIDTH_PX = 430
_NUMBER_PX = 120
_SMALL_PX = 64
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
        super().__init__("New alert" if alert is None else "Change the alert", theme=theme, parent=parent)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the instrument's field shows what fits."""
        if (
            watched is self.instrument
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and self._found
        ):
            self._completer.complete()
            return True
        return super().eventFilter(watched, event)

    # What it is made of.

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.instrument = _field("Instrument", "A code or a part of a name; Down shows what fits")
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.instrument)
        self._price = toned_label("", "dim")
        self.kind = self._box("Fires when", KIND_TEXTS, "What it waits for")
        self.level = _field("Level", "What must be reached", width_px=_NUMBER_PX)
        self._unit = toned_label("", "dim")
        self.minutes = _field("Minutes", "How many minutes it looks back on", width_px=_SMALL_PX)
        self._minutes_words = toned_label("minutes back", "dim")
        self.repeat = self._box("How often", REPEAT_TEXTS, "How often it fires")
        self.cool_down = _field("Pause", "How long it is quiet after having fired", width_px=_SMALL_PX)
        self._cool_down_words = toned_label("s apart at least", "dim")
        self.sound = self._box("Sound", SOUND_TEXTS, "What is heard when it fires")
        self.play_button = TextButton("Play", theme=self._theme, colour=self._theme.accent)
        self.play_button.setToolTip("Hear the sound now")
        self.play_button.setVisible(self._play is not None)
        self.note = _field("Note", "Shown with the alert when it fires")
        self.note.setMaxLength(MOST_NOTE)
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            ("Instrument", (self.instrument,)),
            ("", (self._price,)),
            ("Fires when", (self.kind,)),
            ("Level", (self.level, self._unit)),
            ("Looks at", (self.minutes, self._minutes_words)),
            ("How often", (self.repeat, self.cool_down, self._cool_down_words)),
            ("Sound", (self.sound, self.play_button)),
            ("Note", (self.note,)),
        )
        self._rows = [self._add_row(grid, place, *row) for place, row in enumerate(rows)]
        self._sentence = toned_label("", "", wraps=True)
        self._sentence.setFixedWidth(_WIDTH_PX)
        # Two lines of room, so that nothing moves while one types.
        self._sentence.setMinimumHeight(2 * self._sentence.fontMetrics().lineSpacing() + 2)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._sentence)
        self.cancel_button = self.add_button("Cancel")
        self.cancel_button.setToolTip("Leave everything as it is (Esc)")
        self.set_button = self.add_button("Set alert" if self._before is None else "Change", is_default=True)
        self.set_button.setToolTip("Have it watch from now on (Enter)")

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

    def _box(
        self, name: str, texts: dict[AlertKind, str] | dict[Repeat, str] | dict[Sound, str], tip: str
    ) -> ChoiceBox:
        box = ChoiceBox(theme=self._theme, name=name)
        box.setToolTip(tip)
        box.setMaxVisibleItems(len(texts))
        for value, text in texts.items():
            # Qt gives back a plain text, of which the value can be made again.
            box.addItem(text, value.value)
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
        self.instrument.textEdited.connect(self._on_instrument_typed)
        self.instrument.editingFinished.connect(self._on_instrument_finished)
        self.instrument.installEventFilter(self)
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
            self._price.setText("No price known yet.")
        else:
            age = ", may be old" if now.is_stale else ""
            self._price.setText(f"Last {price_words(now.last)}, {signed_percent(now.change)} on the day{age}")
        try:
            alert = alert_of(texts, alert_id=self._alert_id, created_us=self._created_us)
        except AlertError as error:
            self._alert = None
            self._say(str(error), "severe")
        else:
            self._alert = alert if self._is_watching_anew(alert) else replace(alert, is_on=False)
            words = f"{describe(alert)}."
            if not self._alert.is_on:
                self._say(f"{words} It stays off until it is switched on.", "dim")
            elif is_true_already(alert, now) and not now.is_stale:
                self._say(f"{words} That is true already: it fires at once.", "amber")
            else:
                self._say(words, "")
        self.set_button.setEnabled(self._alert is not None)

    def _is_watching_anew(self, alert: Alert) -> bool:
        """Whether it is on from now on: one that is off stays so as long as it watches the same."""
        before = self._before
        if before is None or before.is_on:
            return True
        return (alert.instrument, alert.kind, alert.level, alert.minutes) != (
            before.instrument,
            before.kind,
            before.level,
            before.minutes,
        )

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


def _field(name: str, tip: str, *, width_px: int = 0) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setToolTip(tip)
    if width_px:
        field.setFixedWidth(width_px)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
    return field


def _label(instrument: Instrument) -> str:
    return f"{instrument.id}  {instrument.name}".rstrip()
