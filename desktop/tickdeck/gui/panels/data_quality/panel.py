"""The data quality panel: what an audit proves of a recorded day, and where each instrument has gaps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tickdeck.domain.data_quality import DayQuality
from tickdeck.gui.actions import Action
from tickdeck.gui.choice_box import ChoiceBox
from tickdeck.gui.feed.told import told
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.data_quality.sheets import day_sheet, filter_sheet
from tickdeck.gui.panels.data_quality.source import Day, QualitySource, QualityUpdate
from tickdeck.gui.quality.findings import Findings
from tickdeck.gui.quality.progress_bar import ProgressBar
from tickdeck.gui.quality.quality_rows import QualityRows
from tickdeck.gui.quality.quality_table import QualityTable
from tickdeck.gui.quality.verdict_lines import FigureLine, VerdictLine
from tickdeck.gui.quality.verdict_text import figures_of, verdict_line
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, font
from tickdeck.words import mark, tr

NOTHING_RECORDED = mark("Nothing recorded yet. A day can be checked once ticks of it are on the disk.")
NOT_CHECKED = mark("Choose a day and press Check: every file is read and compared with its checksums.")
NOTHING_SEALED = mark("No file of this day is sealed yet.")
NO_INSTRUMENTS = mark("No instrument's ticks could be read on this day.")

_LIST_EVERY_US = 1_000_000
_MOST_KEPT = 8
"""Days whose result is remembered, so that going back to one needs no reading."""

_MARGIN_PX = 10
_EDGE_PX = 8
"""Where the table's first column begins."""

_FILTER_PX = 180
_BAR_PX = 3
_HEAD_PX = 80
_ROWS = 6


class DataQualityPanel(QWidget):
    """Checks a recorded day when asked to, and shows what was found.

    Attributes:
        header: The panel's header, which serves as its dock's title bar.
        day: The choice of a day.
        check_button: Begins a check, or ends the one under way.
        copy_button: Puts all findings on the clipboard; hidden without any.
        verdict: The verdict in a word and a sentence, or what is being done.
        figures: The day's figures.
        filter: Shows only instruments that hold what is typed.
        findings: What does not hold.
        table: The instruments.
        bar: How far the check is; hidden without one.

    Signals:
        chosen(str): The id of an instrument that the user wants to see.
    """

    chosen = Signal(str)

    def __init__(
        self,
        *,
        source: QualitySource,
        theme: Theme,
        names: Callable[[str], str] = lambda _symbol: "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the panel.

        Args:
            source: Lists and checks days.
            theme: Colours.
            names: An instrument's name, given its id; empty where none is known.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._source = source
        self._theme = theme
        self._names = names
        self._days: tuple[Day, ...] = ()
        self._opened: tuple[Day, ...] = ()
        self._listed_us = -_LIST_EVERY_US
        self._run = 0
        self._checking: Day | None = None
        self._kept = source.results
        self._wanted: object = None
        self._errors: dict[Day, str] = {}
        self._build()
        self._lay_out()
        self._list_days()
        self._show_day()

    def refresh(self, frame: Frame) -> None:
        """See now and then whether there are other days."""
        if frame.now_us - self._listed_us >= _LIST_EVERY_US:
            self._listed_us = frame.now_us
            self._list_days()

    @property
    def chosen_day(self) -> Day | None:
        """The day chosen, None if there is none to choose."""
        place = self.day.currentIndex()
        return self._days[place] if 0 <= place < len(self._days) else None

    def show_recording(self, day: Day) -> None:
        """Choose a day and begin its check; one that the source does not list stands above the others.

        Args:
            day: A day that the source can check.
        """
        if day not in self._days:
            self._opened = (day, *self._opened)
        self._list_days()
        self.day.setCurrentIndex(self._days.index(day))
        if self._checking != day:
            self.check()

    def check(self) -> None:
        """Check the chosen day; a check under way is ended first."""
        day = self.chosen_day
        if day is None:
            return
        self.cancel()
        self._checking = day
        self._kept.pop(day, None)
        self._errors.pop(day, None)
        self._run += 1
        run = self._run
        self.bar.begin()
        self._show_day()
        self._source.start(*day, lambda update: self._take(run, update))

    def cancel(self) -> None:
        """End the check under way, if there is one."""
        if self._checking is not None:
            self._checking = None
            self._run += 1
            self._source.cancel()
            self._show_day()

    # What Qt calls.

    def sizeHint(self) -> QSize:
        """Room for a day's figures and the worst of its instruments; before a check it is nearly empty."""
        sizes = self._theme.sizes
        return QSize(sizes.scaled(1_000), sizes.scaled(_HEAD_PX) + sizes.columns + _ROWS * sizes.row)

    def minimumSizeHint(self) -> QSize:
        """The verdict and a few rows."""
        return QSize(self._theme.sizes.scaled(320), 3 * self._theme.sizes.row + self._theme.sizes.scaled(120))

    def showEvent(self, event: QShowEvent) -> None:
        """Know at once which days there are."""
        super().showEvent(event)
        self._list_days()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar along the top edge, where it takes no room from what is read."""
        super().resizeEvent(event)
        self.bar.setGeometry(0, 0, self.width(), _BAR_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The panel's surface."""
        QPainter(self).fillRect(self.rect(), self._theme.panel)

    # What it is made of.

    def _build(self) -> None:
        theme = self._theme
        self.header = PanelHeader(tr("Data quality"))
        self.header.setFixedHeight(theme.sizes.header)
        self.day = ChoiceBox(theme=theme, name=tr("Day to be checked"))
        self.day.setStyleSheet(day_sheet(theme))
        self.day.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.day.setToolTip(tr("The UTC date on which the ticks were received."))
        self.header.add_left(self.day)
        self.copy_button = TextButton(tr("Copy findings"), theme=theme)
        self.copy_button.setToolTip(tr("Put all findings on the clipboard, a line each."))
        self.copy_button.hide()
        self.header.add_right(self.copy_button)
        self.check_button = TextButton(tr("Check"), theme=theme, colour=theme.accent)
        self.header.add_right(self.check_button)
        self.verdict = VerdictLine(theme=theme)
        self.figures = FigureLine(theme=theme)
        self.filter = QLineEdit()
        self.filter.setAccessibleName(tr("Show only instruments with"))
        self.filter.setPlaceholderText(tr("Filter"))
        self.filter.setToolTip(
            tr("Show only instruments whose code or name holds this (Ctrl+F); Esc shows all.")
        )
        self.filter.setFont(font())
        self.filter.setFixedWidth(theme.sizes.scaled(_FILTER_PX))
        self.filter.setStyleSheet(filter_sheet(theme))
        self.findings = Findings(theme=theme)
        self.table = QualityTable(theme=theme)
        self.day.currentIndexChanged.connect(self._on_day_chosen)
        self.check_button.clicked.connect(self._on_button)
        self.copy_button.clicked.connect(self.findings.copy_all)
        self.filter.textChanged.connect(self._on_filter)
        self.table.chosen.connect(self.chosen)
        leave = QShortcut(QKeySequence("Esc"), self.filter, self._leave_filter)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def offered(self) -> Sequence[Action]:
        """What can be done by key."""
        return (
            Action(
                name="quality.filter",
                title=tr("Filter the instruments"),
                group=tr("Data quality"),
                run=self.filter.setFocus,
                keys="Ctrl+F",
            ),
        )

    def state(self) -> dict[str, object]:
        """Which day is chosen, and what instruments are filtered by."""
        return {"day": list(self.chosen_day or ()), "filter": self.filter.text()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Choose the day, as soon as it is listed."""
        self._wanted, wanted = state.get("day"), state.get("filter")
        self.filter.setText(wanted if isinstance(wanted, str) else "")
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        for place, day in enumerate(self._days):
            if list(day) == self._wanted:
                self._wanted = None
                self.day.setCurrentIndex(place)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(_MARGIN_PX)
        above.addWidget(self.verdict, 1)
        above.addWidget(self.filter)
        head = QVBoxLayout()
        head.setContentsMargins(_EDGE_PX, 7, _EDGE_PX, 6)
        head.setSpacing(1)
        head.addLayout(above)
        head.addWidget(self.figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.findings)
        column.addWidget(self.table, 1)
        self.bar = ProgressBar(theme=self._theme, name=tr("Check"), height_px=_BAR_PX, parent=self)
        self.bar.hide()
        self.setFocusProxy(self.table)
        self.setTabOrder(self.filter, self.findings)
        self.setTabOrder(self.findings, self.table)

    # What it shows.

    def _list_days(self) -> None:
        listed = self._source.days()
        days = (*(day for day in self._opened if day not in listed), *listed)
        if days == self._days:
            return
        before = self.chosen_day
        self._days = days
        several = len({feed for feed, _ in days}) > 1
        self.day.blockSignals(True)
        self.day.clear()
        self.day.addItems([f"{day}  {feed}" if several else day for feed, day in days])
        self.day.setCurrentIndex(days.index(before) if before in days else 0 if days else -1)
        self.day.blockSignals(False)
        if self._checking is not None and self._checking not in days:
            self.cancel()
        if self.chosen_day != before:
            self._show_day()
        self._choose_wanted()

    def _show_day(self) -> None:
        """Show the state of the chosen day: being checked, checked, or not."""
        day = self.chosen_day
        checking = day is not None and day == self._checking
        quality, error = (self._kept.get(day), self._errors.get(day, "")) if day else (None, "")
        self.day.setVisible(bool(self._days))
        self.check_button.setVisible(bool(self._days))
        self.check_button.say(tr("Cancel" if checking else "Check"))
        self.check_button.setToolTip(
            tr("End the check; nothing was changed." if checking else "Read every file of this day.")
        )
        self.bar.setVisible(checking)
        self.header.set_state(f"{self.bar.part:.0%}" if checking else "")
        self._say(quality, error, checking=checking)
        self.figures.setVisible(quality is not None)
        self.findings.show_findings(quality.findings if quality is not None else ())
        self.copy_button.setVisible(bool(self.findings.findings))
        if quality is not None:
            rows = QualityRows(quality, names=self._names)
            self.table.show_quality(rows)
            self.figures.show_figures(figures_of(quality, rows.venue))
        else:
            self.table.clear()
            self.figures.show_figures(())
        # Titles over nothing say nothing.
        self.table.horizontalHeader().setVisible(quality is not None)
        self.filter.setVisible(quality is not None and bool(quality.instruments))
        self.verdict.setVisible(bool(self.verdict.sentence))
        self._show_empty_text()

    def _say(self, quality: DayQuality | None, error: str, *, checking: bool) -> None:
        day = self.chosen_day
        if checking and day is not None:
            sentence = tr("Every file of {feed}, {day}, is read.", feed=day[0], day=day[1])
            self.verdict.say(tr("Checking"), sentence, Tone.DIM)
        elif error:
            self.verdict.say(tr("Not checked"), told(error), Tone.BAD)
        elif quality is not None:
            self.verdict.say(*verdict_line(quality))
        else:
            self.verdict.say("", "", Tone.DIM)

    def _show_empty_text(self) -> None:
        day = self.chosen_day
        quality = self._kept.get(day) if day else None
        if day is None:
            text = tr(NOTHING_RECORDED)
        elif quality is None:
            text = tr("Reading…" if self._checking == day else NOT_CHECKED)
        elif quality.is_unsealed:
            text = tr(NOTHING_SEALED)
        elif not quality.instruments:
            text = tr(NO_INSTRUMENTS)
        else:
            wanted = self.filter.text()
            text = tr("No instrument's code or name holds “{text}”.", text=wanted)
            text = "" if self.table.shown else text
        self.table.set_empty_text(text)

    # What happens.

    def _take(self, run: int, update: QualityUpdate) -> None:
        if run != self._run or self._checking is None:
            return
        day = self._checking
        if update.quality is None and not update.error:
            self.bar.show_part(update.progress)
            if self.chosen_day == day:
                self.header.set_state(f"{self.bar.part:.0%}")
            return
        self._checking = None
        if update.quality is not None:
            self._kept[day] = update.quality
            while len(self._kept) > _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        else:
            self._errors[day] = update.error
        if self.chosen_day == day:
            self._show_day()

    def _on_day_chosen(self) -> None:
        self._show_day()

    def _on_button(self) -> None:
        if self._checking is not None and self._checking == self.chosen_day:
            self.cancel()
        else:
            self.check()

    def _on_filter(self, text: str) -> None:
        self.table.filter_by(text)
        self._show_empty_text()

    def _leave_filter(self) -> None:
        self.filter.clear()
        self.table.setFocus()
