"""The status bar: am I connected, is it fresh, did I miss anything, is it recorded."""

from __future__ import annotations

import math
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import moment_of
from tickdeck.gui.feed.moment_text import clock_text
from tickdeck.gui.feed.span_text import behind_text
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.panel_header import dim_label
from tickdeck.gui.recorder.health_text import rough_span
from tickdeck.gui.style_property import set_style_property
from tickdeck.gui.theme import Theme, font
from tickdeck.session.health import Figures, ShardHealth, ShardState, state_text
from tickdeck.words import mark, tr, trn

_MARGIN_PX = 12
_SPACING_PX = 24
_LIGHT_PX = 8
PROMISED_MS = 50
"""From receipt to screen; slower is worth attention."""

_LOST = {ShardState.BACKING_OFF, ShardState.STALE}
_LEAST_HELD_PX = 560
"""Room for what is held in the middle; where there is less, figures give way to it."""


_RECORDED = mark("Ticks written to the journal, and ticks in verified HDF5 files.")
_GAPS = mark("Intervals in which ticks may be missing.")


class Light(Enum):
    """What the connection light says."""

    OFF = "off"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


def light_of(figures: Figures) -> Light:
    """Green only when every shard is live; red when one was refused or all are silent or sought again.

    Amber in between, as while a run begins; off without shards.
    """
    if not figures.shards:
        return Light.OFF
    if figures.shards_live == len(figures.shards):
        return Light.GREEN
    states = {shard.state for shard in figures.shards}
    # Connecting for the first time has no note yet, and is how every run begins.
    lost = all(
        shard.state in _LOST or (shard.state is ShardState.CONNECTING and shard.note)
        for shard in figures.shards
    )
    return Light.RED if ShardState.REFUSED in states or lost else Light.AMBER


class StatusBar(QWidget):
    """One line of figures about the run.

    Signals:
        connection_clicked(): The person wants to see more of the connections.
        recording_clicked(): The person wants to see more of the recording.

    Attributes:
        light: What the connection light says.
    """

    connection_clicked = Signal()
    recording_clicked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.sizes.header)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lamp = _Lamp(theme)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        self._layout.setSpacing(_SPACING_PX)
        self._shards = _figure("shards")
        self._groups: list[QWidget] = []
        self._held: QWidget | None = None
        self._hint = ""
        self._recording_hint = ""
        self._since: tuple[int, Venue | None] | None = None
        self._connection = _Choice(theme)
        self._connection.clicked.connect(self.connection_clicked)
        self._group(self._lamp, self._shards, group=self._connection)
        self._rate = _figure("rate")
        self._rate.setMinimumWidth(self._rate.fontMetrics().horizontalAdvance("88,888"))
        self._rate.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._group(self._rate, dim_label(tr("ticks/s")))
        self._paint = _figure("paint")
        self._group(dim_label(tr("to screen p99")), self._paint).setToolTip(
            tr("From the receipt of a tick to the end of the frame that shows it; 99 % of ticks were faster.")
        )
        self._gaps = _figure("gaps")
        self._gaps_group = self._group(dim_label(tr("gaps")), self._gaps)
        self._gaps_group.setToolTip(tr(_GAPS))
        self._rejected = _figure("rejected", amber=True)
        self._rejected_group = self._group(dim_label(tr("rejected")), self._rejected)
        self._rejected_group.setToolTip(tr("Frames or ticks that could not be read; a sample is in the log."))
        self._duplicates = _figure("duplicates")
        self._duplicates_group = self._group(dim_label(tr("duplicates")), self._duplicates)
        self._duplicates_group.setToolTip(tr("Ticks that came again with the same id, and were left out."))
        self._layout.addStretch(1)
        self._behind = _figure("behind", amber=True)
        self._behind.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._behind.setToolTip(tr("The ticks on the screen are this much older than the market."))
        # Its place is kept, so that nothing moves when it appears.
        self._behind.setMinimumWidth(self._behind.fontMetrics().horizontalAdvance(behind_text(88.8)))
        self._right = self._group(self._behind)
        self._recorded, self._sealed = _figure("recorded"), _figure("sealed")
        self._room = _figure("room", amber=True)
        self._room.setToolTip(
            tr("Ticks wait in memory while the disk does not take them; more would be lost.")
        )
        self._recording = _Choice(theme)
        self._recording.clicked.connect(self.recording_clicked)
        self._group(
            *(self._room, dim_label(tr("recorded")), self._recorded, dim_label(tr("· sealed")), self._sealed),
            group=self._recording,
        )
        self.show_figures(None, 0)

    @property
    def light(self) -> Light:
        """What the connection light says."""
        return self._lamp.light

    def show_figures(self, figures: Figures | None, now_us: int) -> None:
        """Show the state of the run at a moment; None is a run that has not begun."""
        if figures is None:
            self._lamp.set_light(Light.OFF)
            self._shards.setText(tr("not connected"))
            for label in (self._rate, self._paint, self._gaps, self._recorded, self._sealed):
                label.setText(MISSING)
            set_style_property(self._gaps, "tone", "")
            self._gaps_group.setToolTip(tr(_GAPS))
            self._recording.setToolTip(self._recording_tip(""))
            self._rejected_group.hide()
            self._duplicates_group.hide()
            self._room.hide()
            return
        self._lamp.set_light(light_of(figures))
        count = len(figures.shards)
        live = figures.shards_live
        self._shards.setText(
            trn("{live} of {count} shard live", "{live} of {count} shards live", count, live=live)
            if count
            else tr("not connected")
        )
        lines = "\n".join(_shard_line(shard, now_us) for shard in figures.shards)
        if self._hint:
            lines = f"{lines}\n{self._hint}".lstrip()
        self._shards.setToolTip(lines)
        self._lamp.setToolTip(lines)
        self._rate.setText(f"{round(figures.ticks_per_s):,}")
        p99 = figures.paint_p99_ms
        self._paint.setText(MISSING if math.isnan(p99) else tr("{count} ms", count=f"{p99:.0f}"))
        set_style_property(self._paint, "tone", "amber" if p99 > PROMISED_MS else "")
        self._gaps.setText(_gaps_text(figures))
        since = self._since_text(now_us)
        self._gaps_group.setToolTip(_gaps_tip(figures, since))
        self._recording.setToolTip(self._recording_tip(since))
        set_style_property(self._gaps, "tone", "amber" if figures.gaps_missing else "")
        self._rejected.setText(f"{figures.rejected:,}")
        self._rejected_group.setVisible(figures.rejected > 0)
        self._duplicates.setText(f"{figures.duplicates:,}")
        self._duplicates_group.setVisible(figures.duplicates > 0)
        self._recorded.setText(f"{figures.recorded:,}")
        set_style_property(self._recorded, "tone", "severe" if figures.recording_trouble else "")
        self._sealed.setText(f"{figures.sealed:,}")
        room_s = figures.recording_room_s
        self._room.setText("" if room_s is None else tr("room for {span}", span=rough_span(room_s)))
        self._room.setVisible(room_s is not None)
        self._behind.setText(behind_text(figures.behind_s))
        self.place_held()

    def count_since(self, since_us: int, venue: Venue | None) -> None:
        """Say since when gaps and recorded ticks are counted.

        Args:
            since_us: When the run began, UTC microseconds.
            venue: On whose clock that is told where times are the exchange's.
        """
        self._since = since_us, venue

    def offer_details(self, hint: str) -> None:
        """Let the connection light be clicked, for `connection_clicked`, and say what a click does."""
        self._hint = hint
        self._connection.offer(hint)

    def offer_recording(self, hint: str) -> None:
        """Let the recording's figures be clicked, for `recording_clicked`, and say what a click does."""
        self._recording_hint = hint
        self._recording.offer(hint)
        self._recording.setToolTip(self._recording_tip(""))

    def hold(self, widget: QWidget) -> None:
        """Give a widget the free room in the middle, as far as it wants it."""
        widget.setParent(self)
        self._held = widget

    def place_held(self) -> None:
        """Put what is held where there is room, over whole figures where there is too little."""
        if self._held is None:
            return
        self._layout.activate()
        right = self._right.x() - _SPACING_PX // 2
        shown = [group for group in self._groups if not group.isHidden() and group.x() < right]
        left = shown[-1].geometry().right() + _SPACING_PX // 2
        # The connections stay in sight whatever happens.
        for group in reversed(shown[1:]):
            if right - left >= _LEAST_HELD_PX:
                break
            left = group.x() - _SPACING_PX // 2
        height = self._held.height()
        self._held.setGeometry(left, (self.height() - height) // 2, max(0, right - left), height)
        self._held.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is held where there is room."""
        super().resizeEvent(event)
        self.place_held()

    def _since_text(self, now_us: int) -> str:
        """Since when is counted, on the clock that is shown; empty if nobody said so."""
        if self._since is None:
            return ""
        since_us, venue = self._since
        return clock_text(since_us, venue, moment_of(now_us, venue).date())

    def _recording_tip(self, since: str) -> str:
        counted = tr("Counted since this start at {time}.", time=since) if since else ""
        return "\n".join(filter(None, (tr(_RECORDED), counted, self._recording_hint)))

    def _group(self, *widgets: QWidget, group: QWidget | None = None) -> QWidget:
        """Put widgets that belong together side by side, and behind what is there."""
        group = group or QWidget()
        self._groups.append(group)
        line = QHBoxLayout(group)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5)
        for widget in widgets:
            line.addWidget(widget)
        self._layout.addWidget(group)
        return group


class _Choice(QAbstractButton):
    """What the connection light and its words stand on, so that they can be clicked, once that is offered."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offered = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def offer(self, hint: str) -> None:
        self._offered = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(hint)
        self.setAccessibleName(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(80, self._theme.sizes.header)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line below while the pointer or the keyboard is on it."""
        if self._offered and (self.underMouse() or self.hasFocus()):
            colour = self._theme.accent if self.hasFocus() else self._theme.dim
            QPainter(self).fillRect(0, self.height() - 5, self.width(), 1, colour)


class _Lamp(QWidget):
    """A dot."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.light = Light.OFF
        self._colours: dict[Light, QColor] = {
            Light.OFF: theme.stale,
            Light.GREEN: theme.good,
            Light.AMBER: theme.amber,
            Light.RED: theme.bad,
        }
        self.setFixedSize(_LIGHT_PX + 4, theme.sizes.header)

    def set_light(self, light: Light) -> None:
        if light is not self.light:
            self.light = light
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours[self.light])
        painter.drawEllipse(QRectF(0.5, (self.height() - _LIGHT_PX) / 2, _LIGHT_PX, _LIGHT_PX))


def _figure(name: str, *, amber: bool = False) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setFont(font(bold=True))
    if amber:
        label.setProperty("tone", "amber")
    return label


def _gaps_text(figures: Figures) -> str:
    """How many gaps there are, and how many of them are not filled where that is not all of them."""
    if 0 < figures.gaps_missing < figures.gaps:
        missing = f"{figures.gaps_missing:,}"
        return tr("{count} · {missing} unfilled", count=f"{figures.gaps:,}", missing=missing)
    return f"{figures.gaps:,}"


def _gaps_tip(figures: Figures, since: str) -> str:
    """What is known of the gaps, and since when they are counted, a sentence a line."""
    if not figures.gaps and not since:
        return f"{tr(_GAPS)}\n{tr('There were none.')}"
    if not figures.gaps:
        none = tr(
            "There were none since this start at {time}; "
            "times in which Tickdeck did not run are bands in the chart.",
            time=since,
        )
        return f"{tr(_GAPS)}\n{none}"
    if figures.gaps_missing:
        known = tr(
            "In {missing} of {count} ticks are still missing, or may be.",
            missing=f"{figures.gaps_missing:,}",
            count=f"{figures.gaps:,}",
        )
    else:
        known = tr("Nothing is missing now: no tick was lost, or the history has brought it back.")
    if not since:
        return f"{tr(_GAPS)}\n{known}"
    counted = tr(
        "Counted since this start at {time}; times in which Tickdeck did not run are bands in the chart.",
        time=since,
    )
    return f"{tr(_GAPS)}\n{known}\n{counted}"


def _shard_line(shard: ShardHealth, now_us: int) -> str:
    """A shard in one line of the tooltip."""
    if shard.last_frame_us < 0:
        age = tr("no frame yet")
    else:
        age = tr("last frame {age} s ago", age=f"{max(0, now_us - shard.last_frame_us) / 1e6:.1f}")
    line = tr(
        "Shard {number}: {state}, {confirmed} of {wanted} confirmed, {age}, {reconnects}",
        number=shard.number,
        state=state_text(shard.state),
        confirmed=shard.confirmed,
        wanted=shard.wanted,
        age=age,
        reconnects=trn("{count} reconnect", "{count} reconnects", shard.reconnects),
    )
    if shard.retry_at_us >= 0:
        wait_s = f"{max(0, shard.retry_at_us - now_us) / 1e6:.0f}"
        line = tr("{line}, tries again in {wait} s", line=line, wait=wait_s)
    return tr("{sentence}. {note}", sentence=line, note=tr(shard.note)) if shard.note else line
