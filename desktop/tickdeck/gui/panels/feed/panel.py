"""The feed panel: how each connection is doing, what it costs, what is left out, and what was missed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.charts.gauge import LoadGauge
from tickdeck.gui.feed.fact_lines import BETWEEN_PX, Fact, FactLines
from tickdeck.gui.feed.figure_rows import FigureRow
from tickdeck.gui.feed.figure_table import FigureTable
from tickdeck.gui.feed.gap_rows import MOST_SHOWN, GapRows, gap_columns
from tickdeck.gui.feed.left_out import left_out_facts
from tickdeck.gui.feed.line_sizes import label_px
from tickdeck.gui.feed.name_text import folded
from tickdeck.gui.feed.plan_text import plan_text
from tickdeck.gui.feed.shard_rows import shard_columns, shard_row, shard_story, shard_tip, worst_shard
from tickdeck.gui.feed.told import told
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panel_header import PanelHeader, dim_label
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.gaps import Episode
from tickdeck.session.health import FeedControl, FeedHealth, Figures, LeftOut, ShardHealth, ShardState
from tickdeck.words import mark, tr

NO_GAPS = mark("No gaps since this run began.")

_EVERY_US = 250_000
_ANSWER_US = 1_500_000
"""How long the panel says that it has done what was asked of it."""

_BESIDE_FROM_PX = 1_000
"""From this width on the gaps stand beside the connections rather than below."""

_MARGIN_PX = 10
_BREAK_PX = 8
_LEAST_ROWS = 4
_FRAME_PX = 3
"""What the dock's frame takes of what the panel is given."""
_COPY = mark("Copy diagnostics")
_COPIED = mark("Copied")


class FeedPanel(QWidget):
    """Connections, loads, what is left out and gaps, four times a second while it is visible.

    Attributes:
        header: The panel's header, which serves as its dock's title bar.
        shards: The connections, a row each.
        gaps: What was missed, newest first.
        message_gauge, drawing_gauge: What the messages and the drawing take of a core.
        facts: Token, proxy, plan and phase of the market.
        story: Why a connection is not live: the row under the keyboard, or else the worst.
        left_out: What could not be subscribed, and what was repaired in the list.
        copy_button: Puts the diagnostics on the clipboard.
    """

    def __init__(
        self,
        *,
        figures: Callable[[], Figures],
        feed: Callable[[], FeedHealth],
        control: FeedControl,
        instruments: InstrumentTable,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Build the panel.

        Args:
            figures: Gives the state of the run.
            feed: Gives what is known beside it.
            control: Does what the buttons say.
            instruments: Those of the run; the first one's venue gives gaps their local time.
            theme: Colours.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._figures = figures
        self._feed = feed
        self._control = control
        self._now_us = -1
        self._shown_us = -_EVERY_US
        self._copied_us = -_ANSWER_US
        self._shown: tuple[ShardHealth, ...] = ()
        self._listed: tuple[tuple[LeftOut, ...], tuple[str, ...]] = (), ()
        self._asked: dict[int, tuple[int, ShardState, int]] = {}
        self._gap_rows = GapRows(instruments=instruments, venue=instruments.venue)
        self.shards = FigureTable(columns=shard_columns(theme), theme=theme, name=tr("Connections"))
        self.gaps = FigureTable(columns=gap_columns(theme), theme=theme, name=tr("Gaps"))
        self.gaps.set_empty_text(tr(NO_GAPS))
        self.message_gauge = LoadGauge(
            tr("Messages"),
            theme=theme,
            tip=tr("How much of a core the messages of the last seconds took to read."),
            label_px=label_px(theme),
        )
        self.drawing_gauge = LoadGauge(
            tr("Drawing"),
            theme=theme,
            tip=tr("How much of a core drawing took in the last seconds."),
            label_px=label_px(theme),
        )
        for gauge in (self.message_gauge, self.drawing_gauge):
            gauge.setFixedHeight(theme.sizes.row)
        self.facts = FactLines(theme=theme, paired=True)
        self.story = FactLines(theme=theme)
        self.left_out = FactLines(theme=theme)
        self.header = PanelHeader(tr("Feed"))
        self.header.setFixedHeight(theme.sizes.header)
        self._title = dim_label()
        self.header.add_left(self._title)
        self.copy_button = TextButton(tr(_COPY), theme=theme)
        self.copy_button.setToolTip(
            tr("Put what helps to find a fault on the clipboard; it holds no secrets.")
        )
        self.copy_button.setMinimumWidth(self.copy_button.sizeHint().width())
        self.header.add_right(self.copy_button)
        self._theme = theme
        self._lay_out()
        self.setFocusProxy(self.shards)
        self.shards.chosen.connect(self._on_chosen)
        self.shards.walked.connect(self._on_walked)
        self.copy_button.clicked.connect(self._on_copy)

    def refresh(self, frame: Frame) -> None:
        """Take the state of the run, four times a second, and mark what reads differently."""
        self._now_us = frame.now_us
        if frame.now_us - self._copied_us >= _ANSWER_US:
            self.copy_button.say(tr(_COPY))
        if frame.now_us - self._shown_us < _EVERY_US:
            return
        self._shown_us = frame.now_us
        self._show()

    def sizeHint(self) -> QSize:
        """High enough for all but a long list of gaps."""
        return QSize(self._theme.sizes.scaled(900), self._above_px() + _FRAME_PX)

    def minimumSizeHint(self) -> QSize:
        """A few rows; the rest can be scrolled to."""
        return QSize(self._theme.sizes.scaled(320), self.gaps.least_px(_LEAST_ROWS))

    def showEvent(self, event: QShowEvent) -> None:
        """Know at once how much there is, so that it is given the room; the next frame brings the ages."""
        super().showEvent(event)
        self._shown_us = -_EVERY_US
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the gaps beside the connections where there is room, below them where there is not."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.sizes.scaled(_BESIDE_FROM_PX)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != direction:
            self._box.setDirection(direction)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline between the connections and the gaps."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        gaps = self.gaps.geometry()
        line = QRect(gaps.x() - 1, 0, 1, self.height())
        if not self._is_beside():
            line = QRect(0, gaps.y() - 1, self.width(), 1)
        painter.fillRect(line, self._theme.hairline)

    # What it is made of.

    def _lay_out(self) -> None:
        self._above = QWidget()
        self._column = column = QVBoxLayout(self._above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.shards)
        below = QVBoxLayout()
        below.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, _BREAK_PX)
        below.setSpacing(0)
        below.addWidget(self.story)
        gauges = QHBoxLayout()
        gauges.setSpacing(BETWEEN_PX)
        gauges.addWidget(self.message_gauge)
        gauges.addWidget(self.drawing_gauge)
        below.addLayout(gauges)
        below.addWidget(self.facts)
        below.addWidget(self.left_out)
        column.addLayout(below)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._above)
        self._scroll.viewport().setAutoFillBackground(False)
        self._above.setAutoFillBackground(False)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(1)  # room for the hairline
        self._box.addWidget(self._scroll)
        self._box.addWidget(self.gaps)

    def _is_beside(self) -> bool:
        return self._box.direction() == QBoxLayout.Direction.LeftToRight

    def _fit(self) -> None:
        """Where the gaps stand below, give them a few rows, and what the connections leave beyond those."""
        is_beside = self._is_beside()
        self._scroll.setMaximumHeight(self.maximumHeight() if is_beside else self._above_px())
        least_rows = min(max(self.gaps.count, 1), _LEAST_ROWS)
        self.gaps.setMinimumHeight(self.gaps.least_px(least_rows))
        for place, stretch in enumerate((5, 4) if is_beside else (1_000, 1)):
            self._box.setStretch(place, stretch)

    def _above_px(self) -> int:
        """How high all but the gaps is."""
        # Layouts within layouts learn of a change only now.
        self._column.activate()
        return self._above.sizeHint().height()

    # What it shows.

    def _show(self) -> None:
        figures, feed = self._figures(), self._feed()
        self._show_shards(figures)
        self.message_gauge.show_load(feed.message_load)
        self.drawing_gauge.show_load(feed.drawing_load)
        self.facts.show_facts(_facts(feed))
        if (feed.left_out, feed.notes) != self._listed:
            self._listed = feed.left_out, feed.notes
            self.left_out.show_facts(left_out_facts(*self._listed))
        self._show_gaps(feed.episodes)
        self._fit()

    def _show_shards(self, figures: Figures) -> None:
        shards, now_us = figures.shards, self._now_us
        self._shown = shards
        self._title.setText(figures.title)
        live = figures.shards_live
        self.header.set_state(
            tr("{live} of {count} live", live=live, count=len(shards)) if shards else tr("not connected")
        )
        for shard in shards:
            asked_us, state, drops = self._asked.get(shard.number, (-1, shard.state, shard.reconnects))
            if now_us - asked_us >= _ANSWER_US or (state, drops) != (shard.state, shard.reconnects):
                self._asked.pop(shard.number, None)
        self.shards.show_rows(
            len(shards),
            lambda row: shard_row(shards[row], now_us, asked=shards[row].number in self._asked),
            lambda row: shard_tip(shards[row]),
        )
        if self.shards.height() != self.shards.all_rows_px():
            self.shards.setFixedHeight(self.shards.all_rows_px())
        self._show_story()

    def _show_story(self) -> None:
        row = self.shards.currentIndex().row() if self.shards.hasFocus() else -1
        shard = self._shown[row] if 0 <= row < len(self._shown) else worst_shard(self._shown)
        if shard is not None:
            story = shard_story(shard) or tr("Nothing to report.")
            tone = Tone.TEXT if shard.note else Tone.DIM
            fact = Fact(tr("Shard {number}", number=shard.number), story, tone, folded(story))
        else:
            live = bool(self._shown) and all(shard.state is ShardState.LIVE for shard in self._shown)
            fact = Fact(tr("Shards"), tr("All are live.") if live else "", Tone.DIM)
        self.story.show_facts([fact])

    def _show_gaps(self, episodes: tuple[Episode, ...]) -> None:
        rows, now_us, more = self._gap_rows, self._now_us, len(episodes) - MOST_SHOWN

        def row_of(row: int) -> FigureRow:
            return rows.more(more) if row >= MOST_SHOWN else rows.row(episodes[row], now_us)

        def tip_of(row: int) -> str:
            return "" if row >= MOST_SHOWN else rows.tip(episodes[row], now_us)

        self.gaps.show_rows(min(len(episodes), MOST_SHOWN + 1), row_of, tip_of)

    # What it does.

    def _on_chosen(self, row: int) -> None:
        if not 0 <= row < len(self._shown):
            return
        shard = self._shown[row]
        if shard.number not in self._asked and shard.state is not ShardState.IDLE:
            self._asked[shard.number] = self._now_us, shard.state, shard.reconnects
            self._control.reconnect(shard.number)
            self._shown_us -= _EVERY_US

    def _on_walked(self, _row: int) -> None:
        self._show_story()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._control.diagnostics())
        self._copied_us = self._now_us
        self.copy_button.say(tr(_COPIED))


def _facts(feed: FeedHealth) -> list[Fact]:
    return [
        Fact(tr("Token"), told(feed.token) or tr("none needed"), Tone.TEXT if feed.token else Tone.DIM),
        Fact(tr("Plan"), plan_text(feed.plan)),
        Fact(tr("Proxy"), told(feed.proxy)),
        Fact(tr("Market"), feed.phase or tr("never closes"), Tone.TEXT if feed.phase else Tone.DIM),
    ]
