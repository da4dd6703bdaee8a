"""The sheet on which each detector is tuned, with how often it speaks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tickdeck.analytics.unusual import UnusualKind
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.gui.panel_header import dim_label
from tickdeck.gui.panels.unusual.threshold_rows import (
    SHEET,
    DetectorRows,
    ThresholdRow,
    number_shown,
    rate_text,
    shown_text,
    value_of,
)
from tickdeck.gui.style_property import set_style_property
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, font
from tickdeck.settings.unusual import BOUNDS, ThresholdError, Thresholds
from tickdeck.words import tr

_WIDEST_FIELD = "100000000"
_FIELD_PAD_PX = 7
_LABEL_GAP_PX = 6
_MARGIN_PX = 12
_LINE_GAP_PX = 8
_TYPING_MS = 400
"""So long after the last key what was typed counts."""


class _Switch(QCheckBox):
    """A check box whose tick is drawn, so that it is sharp at any scale."""

    def __init__(self, text: str, *, theme: Theme) -> None:
        super().__init__(text)
        self._tick = theme.panel
        self._larger = theme.sizes.scale

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and the tick over it."""
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._tick, 1.8))
            painter.translate(0, self.height() / 2)
            painter.scale(self._larger, self._larger)
            painter.drawPolyline(QPolygonF([QPointF(3.5, 0.2), QPointF(6.2, 3.0), QPointF(11.5, -3.4)]))


class ThresholdSheet(QScrollArea):
    """Fields for all thresholds; what is typed counts as soon as it can be used.

    Attributes:
        fields: By the name of the threshold.
        switches: By the name of the field that turns a detector on and off.
        usual_button, done_button: Sets the usual thresholds; leaves the sheet.

    Signals:
        changed(object): Other `Thresholds` were chosen.
        done(): The user leaves the sheet: the button, or Esc.
    """

    changed = Signal(object)
    done = Signal()

    def __init__(self, watch: Watch, *, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the sheet.

        Args:
            watch: Whose thresholds are shown; what is chosen is only told.
            theme: Colours.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._watch = watch
        self._theme = theme
        self.fields: dict[str, QLineEdit] = {}
        self.switches: dict[str, QCheckBox] = {}
        self._rows: dict[str, ThresholdRow] = {}
        self._rates: dict[UnusualKind, QLabel] = {}
        self._lines: list[QBoxLayout] = []
        self._wrong: dict[str, QLabel] = {}
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._take)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(_sheet(theme))
        metrics = QFontMetrics(font())
        labels = [tr(row.label) for detector in SHEET for row in detector.rows]
        self._label_px = max(metrics.horizontalAdvance(label) for label in labels) + _LABEL_GAP_PX
        self._field_px = metrics.horizontalAdvance(_WIDEST_FIELD) + 2 * _FIELD_PAD_PX + 4
        body = QWidget()
        body.setObjectName("thresholds")
        self._column = column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN_PX, 10, _MARGIN_PX, 12)
        column.setSpacing(14)
        for detector in SHEET:
            column.addLayout(self._section(detector))
        column.addLayout(self._buttons())
        column.addStretch(1)
        self.setWidget(body)
        self.show_thresholds()

    def show_thresholds(self) -> None:
        """Show the thresholds that hold, in place of what was typed."""
        thresholds = self._watch.thresholds
        for name, field in self.fields.items():
            field.blockSignals(True)
            field.setText(shown_text(thresholds, self._rows[name]))
            field.blockSignals(False)
            self._mark(name, "")
        for name, switch in self.switches.items():
            switch.blockSignals(True)
            switch.setChecked(bool(getattr(thresholds, name)))
            switch.blockSignals(False)
        self.show_rates()

    def show_rates(self) -> None:
        """Show how often each detector speaks, as far as that was measured."""
        for kind, label in self._rates.items():
            text = rate_text(self._watch, kind)
            if text != label.text():
                label.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out for the width that it is shown with: while it was hidden, Qt may have kept an older one."""
        super().showEvent(event)
        self._column.invalidate()
        self._column.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields below their labels where there is no room beside them."""
        room = self.viewport().width() - 2 * _MARGIN_PX - 2 * _LINE_GAP_PX
        is_wide = room >= self._label_px + 2 * self._field_px
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        for line in self._lines:
            line.setDirection(way)
        # What holds the lines has to hear of it before it is told how wide it is.
        self._column.invalidate()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the sheet."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    # Inside.

    def _section(self, detector: DetectorRows) -> QVBoxLayout:
        section = QVBoxLayout()
        section.setSpacing(5)
        if detector.switch:
            switch = _Switch(tr(detector.title), theme=self._theme)
            switch.setFont(font(bold=True))
            switch.setMinimumWidth(1)
            switch.setToolTip(tr("Whether this is told. {what}", what=tr(detector.about)))
            switch.toggled.connect(self._take)
            self.switches[detector.switch] = switch
            section.addWidget(switch)
        else:
            title = QLabel(tr(detector.title))
            title.setFont(font(bold=True))
            section.addWidget(title)
        about = dim_label(tr(detector.about))
        about.setWordWrap(True)
        about.setMinimumWidth(1)
        about.setFont(font(-1))
        section.addWidget(about)
        for row in detector.rows:
            section.addLayout(self._line(detector, row))
            wrong = dim_label()
            wrong.setProperty("tone", "severe")
            wrong.setWordWrap(True)
            wrong.setMinimumWidth(1)
            wrong.hide()
            self._wrong[row.field] = wrong
            section.addWidget(wrong)
        if detector.kind is not None:
            rate = dim_label()
            rate.setWordWrap(True)
            rate.setMinimumWidth(1)
            rate.setFont(font(-1))
            rate.setToolTip(tr("What was rightly told counts too: it is how often one is called."))
            self._rates[detector.kind] = rate
            section.addWidget(rate)
        return section

    def _line(self, detector: DetectorRows, row: ThresholdRow) -> QBoxLayout:
        field = QLineEdit()
        field.setFixedWidth(self._field_px)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setFont(font())
        label, unit = QLabel(tr(row.label)), dim_label(tr(row.unit, "unit"))
        field.setAccessibleName(
            tr("{detector}: {what} {unit}", detector=tr(detector.title), what=label.text(), unit=unit.text())
        )
        least, most = _bounds_of(row)
        tips = (
            tr(row.meaning) if row.meaning else "",
            tr("Between {least} and {most}.", least=least, most=most),
        )
        field.setToolTip("\n".join(filter(None, tips)))
        field.textEdited.connect(self._typing.start)
        field.editingFinished.connect(self._take)
        self.fields[row.field], self._rows[row.field] = field, row
        label.setMinimumWidth(self._label_px)
        beside = QHBoxLayout()
        beside.setSpacing(_LINE_GAP_PX)
        beside.addWidget(field)
        unit.setWordWrap(True)
        unit.setMinimumWidth(1)
        beside.addWidget(unit, 1)
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(_LINE_GAP_PX)
        line.addWidget(label)
        line.addLayout(beside, 1)
        self._lines.append(line)
        return line

    def _buttons(self) -> QHBoxLayout:
        self.usual_button = TextButton(tr("Usual thresholds"), theme=self._theme)
        self.usual_button.setToolTip(tr("Set all thresholds as they were at first."))
        self.usual_button.clicked.connect(self._set_usual)
        self.done_button = TextButton(tr("Done"), theme=self._theme, colour=self._theme.accent)
        self.done_button.setToolTip(tr("Go back to what was seen (Esc)"))
        self.done_button.clicked.connect(self._leave)
        line = QHBoxLayout()
        line.addWidget(self.usual_button)
        line.addStretch(1)
        line.addWidget(self.done_button)
        return line

    def _set_usual(self) -> None:
        self._typing.stop()
        if self._watch.thresholds != Thresholds():
            self.changed.emit(Thresholds())
        self.show_thresholds()

    def _leave(self) -> None:
        self._take()
        self.done.emit()

    def _take(self) -> None:
        """Take in what was typed, field by field, so that one wrong number does not hold up the others."""
        self._typing.stop()
        before = self._watch.thresholds
        thresholds = replace(before, **{name: switch.isChecked() for name, switch in self.switches.items()})
        for name, field in self.fields.items():
            row = self._rows[name]
            if field.text() == shown_text(thresholds, row):
                self._mark(name, "")
                continue
            value = value_of(field.text(), row)
            try:
                thresholds = replace(thresholds, **{name: _whole(value, name)})  # type: ignore[arg-type]
                self._mark(name, "")
            except ThresholdError:
                self._mark(name, _bounds_text(row))
        if thresholds != before:
            self.changed.emit(thresholds)
            self.show_rates()

    def _mark(self, name: str, why: str) -> None:
        label, field = self._wrong[name], self.fields[name]
        label.setText(why)
        label.setVisible(bool(why))
        set_style_property(field, "wrong", bool(why))


def _whole(value: float, name: str) -> float:
    return int(value) if BOUNDS[name].is_whole and value == value and value == int(value) else value  # noqa: PLR0124


def _bounds_of(row: ThresholdRow) -> tuple[str, str]:
    bounds = BOUNDS[row.field]
    return number_shown(bounds.least, row), number_shown(bounds.most, row)


def _bounds_text(row: ThresholdRow) -> str:
    """What must be typed into a field, a sentence."""
    least, most = _bounds_of(row)
    if BOUNDS[row.field].is_whole:
        return tr("This must be a whole number between {least} and {most}.", least=least, most=most)
    return tr("This must be a number between {least} and {most}.", least=least, most=most)


def _sheet(theme: Theme) -> str:
    text_px = theme.sizes.text
    return (
        f"QScrollArea, #thresholds {{ background: {theme.panel.name()}; border: none; }}"
        f"QCheckBox, QLabel {{ color: {theme.text.name()}; }}"
        f'QLabel[tone="dim"] {{ color: {theme.dim.name()}; }}'
        f'QLabel[tone="severe"] {{ color: {theme.down.name()}; }}'
        f"QLineEdit {{ background: {theme.window.name()}; color: {theme.text.name()};"
        f" border: 1px solid {theme.hairline.name()}; border-radius: 4px;"
        f" padding: 0 {_FIELD_PAD_PX}px; min-height: {text_px + 10}px; }}"
        f"QLineEdit:focus {{ border-color: {theme.accent.name()}; }}"
        f'QLineEdit[wrong="true"] {{ border-color: {theme.down.name()}; }}'
        f"QCheckBox::indicator {{ width: {text_px + 1}px; height: {text_px + 1}px; border-radius: 3px;"
        f" border: 1px solid {theme.stale.name()}; background: {theme.window.name()}; }}"
        f"QCheckBox::indicator:checked {{ background: {theme.accent.name()};"
        f" border-color: {theme.accent.name()}; }}"
        f"QCheckBox:focus {{ color: {theme.accent.name()}; }}"
    )
