"""The Tape panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from tickdeck.domain.instrument import Instrument
from tickdeck.gui.actions import Action
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.listed import Listed
from tickdeck.gui.number_text import PriceDecimals
from tickdeck.gui.panel_header import PanelHeader, dim_label
from tickdeck.gui.panels.tape.earlier import Earlier
from tickdeck.gui.panels.tape.more_menu import MoreMenu
from tickdeck.gui.panels.tape.print_decimals import observe_prints
from tickdeck.gui.panels.tape.sale_rows import SaleRows
from tickdeck.gui.panels.tape.sale_text import RowTexts, csv_lines, tip_of
from tickdeck.gui.panels.tape.sales import Sale, Sales, read_least_size
from tickdeck.gui.panels.tape.size_field import MOST_WRITTEN, SizeField
from tickdeck.gui.saving import ask_where
from tickdeck.gui.selection import Selection
from tickdeck.gui.style_property import set_style_property
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.recent_ticks import RecentTicks
from tickdeck.pipeline.tape import Tape
from tickdeck.words import tr

_LONG_SIZE = "1,000,000"
_FIELD_EDGES_PX = 18
_AROUND_TEXT_PX = 8


class TapePanel(QWidget):
    """Time and sales of the selected instrument, or of every instrument listed; newest on top.

    While it is paused, or scrolled away from the newest, nothing moves and new rows are counted.

    Attributes:
        header: The panel's header.
        rows: The rows.
        least: The field for the least size.
        all_button: Whether all listed instruments are shown.
        join_button: Whether the prints of one order are one row.
        pause_button: Whether it stands still.
        more: Opens a menu with what the header has no room for.

    Signals:
        refused(str): Why a file could not be written, one sentence; empty once one could.
        told(str): Where the tape was saved, one sentence.
    """

    refused = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        *,
        board: Board,
        tape: Tape,
        recent: RecentTicks,
        selection: Selection,
        listed: Listed,
        stale: Callable[[], npt.NDArray[np.bool_]],
        theme: Theme,
        earlier: Earlier | None = None,
        expected: Callable[[int], str] = lambda _symbol: "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the panel.

        Args:
            board: The instruments, and what decimals their prices have.
            tape: The prints of each.
            recent: The prints of all.
            selection: Which instrument is shown.
            listed: Which are shown when all are.
            stale: For every instrument, whether its feed is not live now, so that its rows are grey.
            theme: Colours.
            earlier: What earlier runs recorded today; None for nothing.
            expected: When the first print of an instrument shows, by its number; -1 for any.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._board = board
        self._tape = tape
        self._recent = recent
        self._earlier = earlier
        self._expected = expected
        self._selection = selection
        self._listed = listed
        self._stale_now = stale
        self._stale = np.zeros(0, dtype=bool)
        self._decimals = PriceDecimals(board.instruments)
        self._sales = Sales()
        self._texts = RowTexts()
        self._of: tuple[object, ...] = ()
        self._cursor = 0
        self._least = 0.0
        self._held_at: int | None = None
        self._shown: list[Sale] = []
        self._looked: tuple[object, ...] = ()
        self.header = PanelHeader(tr("Tape"))
        self._name = dim_label()
        self.header.add_left(self._name)
        self.all_button = self._choice(tr("All"), theme, tr("Show the prints of every instrument listed"))
        self.join_button = self._choice(
            tr("Orders"),
            theme,
            tr("Put prints of one order together: same time, same side, one after the other"),
        )
        self.join_button.setChecked(True)
        self.pause_button = self._choice(tr("Pause"), theme, tr("Let nothing move (Space)"))
        self.least = SizeField()
        self.least.setToolTip(self._least_tip())
        metrics, written = self.least.fontMetrics(), (self.least.placeholderText(), _LONG_SIZE)
        widest = max(metrics.horizontalAdvance(text) for text in written)
        self.least.setFixedSize(widest + _FIELD_EDGES_PX, metrics.height() + _AROUND_TEXT_PX)
        self.header.add_right(self.least)
        choices = (self.all_button, self.join_button, self.pause_button)
        self.more = MoreMenu(buttons=choices, least=self.least, theme=theme)
        self.header.add_left(self.more)
        self.header.fold(choices, (self.least,), (self._name,), more=self.more)
        self.rows = SaleRows(theme=theme, tip=self._tip)
        self.rows.setAccessibleName(tr("Time and sales"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.rows)
        self.setFocusProxy(self.rows)
        self.all_button.clicked.connect(self._begin)
        self.join_button.clicked.connect(self._begin)
        self.pause_button.toggled.connect(self._on_scrolled)
        self.least.textChanged.connect(self._on_least_changed)
        self.least.left.connect(self.rows.setFocus)
        self.rows.scrolled.connect(self._on_scrolled)
        self.rows.picked.connect(self._on_picked)

    def refresh(self, frame: Frame) -> None:
        """Take the new prints, and show the newest rows unless they are held."""
        of = (self.all_button.isChecked(), self.join_button.isChecked(), self._selection.symbol)
        if of[0]:
            of = (*of[:2], self._listed.version)
        earlier = None if of[0] else self._earlier
        is_fuller = earlier is not None and earlier.look(self._selection.symbol, frame.now_us)
        # While nothing may move, other instruments in the list and older rows wait.
        is_other = of[:2] != self._of[:2] or (not of[0] and of != self._of)
        if is_other or (self._held_at is None and (is_fuller or of != self._of)):
            self._of = of
            self._begin()
        self._take()
        stale = self._stale_now()
        is_same = np.array_equal(stale, self._stale)
        if not is_same:
            self._stale = stale.copy()
        looked = (of, self._sales.version, self.rows.first, self.rows.fitting, self._held_at, self._least)
        if looked != self._looked or not is_same:
            self._looked = looked
            self._show()

    def state(self) -> dict[str, object]:
        """What is chosen."""
        return {
            "all": self.all_button.isChecked(),
            "orders": self.join_button.isChecked(),
            "least": self.least.text(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Choose as it was."""
        least = state.get("least")
        self.all_button.setChecked(state.get("all") is True)
        self.join_button.setChecked(state.get("orders") is not False)
        self.least.setText(least if isinstance(least, str) and len(least) <= MOST_WRITTEN else "")
        self._begin()

    def offered(self) -> Sequence[Action]:
        """What can be done with it."""
        group = tr("Tape")
        return (
            Action(
                name="tape.pause",
                title=tr("Pause the tape"),
                group=group,
                run=self.pause_button.toggle,
                is_on=self.pause_button.isChecked,
            ),
            Action(
                name="tape.all",
                title=tr("Tape of all instruments"),
                group=group,
                run=self.all_button.click,
                is_on=self.all_button.isChecked,
            ),
            Action(
                name="tape.least",
                title=tr("Choose the least size on the tape…"),
                group=group,
                run=self.ask_least,
                keys="Ctrl+F",
            ),
            Action(
                name="tape.export",
                title=tr("Save the tape as CSV…"),
                group=group,
                run=self.save,
                keys="Ctrl+S",
            ),
            Action(name="tape.copy", title=tr("Copy the tape"), group=group, run=self.copy, keys="Ctrl+C"),
        )

    def ask_least(self) -> None:
        """Give the keys to the field for the least size, which may be in the menu."""
        if self.least.isHidden():
            self.more.open_field()
        else:
            self.least.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.least.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pause at the space bar; go back to the newest at Escape."""
        if event.key() == Qt.Key.Key_Space:
            self.pause_button.toggle()
        elif event.key() == Qt.Key.Key_Escape:
            self.pause_button.setChecked(False)
            self.rows.verticalScrollBar().setValue(0)
            self._on_scrolled()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the rows."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The keys are only written beside the choices: the window's table of actions listens to them.
        menu.addAction(tr("Copy all rows") + "\tCtrl+C").triggered.connect(self.copy)
        menu.addAction(tr("Save as CSV…") + "\tCtrl+S").triggered.connect(self.save)
        menu.popup(event.globalPos())
        event.accept()

    def copy(self) -> None:
        """Put the rows on the clipboard, as text with tabs."""
        QGuiApplication.clipboard().setText(self._csv("\t"))

    def save(self) -> None:
        """Ask for a file, and write the rows into it."""
        name = f"tape-{self._name.text() or 'all'}"
        ask_where(self, tr("Save the tape as CSV"), self.write, name=name, kinds={"CSV (*.csv)": "csv"})

    def write(self, path: str) -> None:
        """Write the rows into a file; see `refused` and `told`."""
        try:
            Path(path).write_text(self._csv(), encoding="utf-8")
        except OSError as error:
            cause = error.strerror or str(error)
            self.refused.emit(
                tr(
                    "The tape could not be written to {path} ({cause}); save it in another folder.",
                    path=path,
                    cause=cause,
                )
            )
            return
        self.refused.emit("")
        self.told.emit(tr("The tape is saved in {path}.", path=path))

    def _choice(self, text: str, theme: Theme, tip: str) -> TextButton:
        button = TextButton(text, theme=theme)
        button.setCheckable(True)
        button.setToolTip(tip)
        self.header.add_left(button)
        return button

    def _begin(self) -> None:
        """Make the rows anew of what is kept."""
        self._sales.clear(joins=self.join_button.isChecked())
        self._cursor = 0
        self._shown = []
        self._held_at = None
        self.rows.verticalScrollBar().setValue(0)
        symbol, is_all = self._selection.symbol, self.all_button.isChecked()
        known = 0 <= symbol < len(self._board.instruments)
        self._name.setText("" if is_all or not known else self._board.instruments[symbol].code)
        self.header.fit()
        if self._earlier is not None and not is_all:
            self._earlier.put_into(self._sales, symbol, self._decimals)
        self._take()
        # What there is already is shown; only what comes from now on is held back.
        self._on_scrolled()

    def _take(self) -> None:
        if self.all_button.isChecked():
            ticks = self._recent.since(self._cursor)
            self._cursor = self._recent.total
            mask = self._listed.mask
            numbers = np.minimum(ticks["symbol"], mask.size - 1) if mask.size else ticks["symbol"]
            ticks = ticks[mask[numbers]] if mask.size else ticks[:0]
        elif self._selection.symbol >= 0:
            news = self._tape.since(self._selection.symbol, self._cursor)
            self._cursor = news.total
            ticks = news.ticks
        else:
            return
        if ticks.size:
            observe_prints(self._decimals, ticks["symbol"].astype(np.intp), ticks["price"])
            self._sales.add(ticks)

    def _wanted(self) -> npt.NDArray[np.intp]:
        """Where the rows are that are large enough, newest first; while held, those of then."""
        later = self._sales.added - self._held_at if self._held_at is not None else 0
        return self._sales.places(least=self._least, later=later)

    def _show(self) -> None:
        wanted = self._wanted()
        self.rows.set_count(wanted.size)
        first = self.rows.first
        self._shown = self._sales.at(wanted[first : first + self.rows.fitting + 1])
        is_all = self.all_button.isChecked()
        decimals = self._decimals.of_rows(np.array([sale.symbol for sale in self._shown], dtype=np.intp))
        texts = tuple(
            self._texts.row(sale, self._instrument(sale), places, is_stale=self._is_stale(sale))
            for sale, places in zip(self._shown, decimals, strict=True)
        )
        self.rows.show_rows(texts, shows_code=is_all, message="" if texts else self._message())
        states = [self._live_state()]
        if self._held_at is not None:
            count = self._sales.count_since(self._held_at, least=self._least)
            states.append(tr("held · {count} new", count=f"{count:,}"))
        self.header.set_state(" · ".join(state for state in states if state))

    def _message(self) -> str:
        if not self.all_button.isChecked() and self._selection.symbol < 0:
            return tr("Select an instrument in the watchlist or the heatmap.")
        nothing = tr("No print of this size yet.") if len(self._sales) else tr("No print yet.")
        return f"{nothing}\n{self._expected(self._selection.symbol)}"

    def _is_stale(self, sale: Sale) -> bool:
        return sale.symbol < self._stale.size and bool(self._stale[sale.symbol])

    def _tip(self, row: int) -> str:
        sale = self._shown[row]
        places = self._decimals.of(sale.symbol)
        return tip_of(sale, self._instrument(sale), places, is_stale=self._is_stale(sale))

    def _live_state(self) -> str:
        """That what is shown is not live, or how many instruments of all are not; empty if all are."""
        if not self.all_button.isChecked():
            symbol = self._selection.symbol
            return tr("not live") if symbol >= 0 and self._stale[symbol : symbol + 1].any() else ""
        listed = self._listed.mask
        known = min(listed.size, self._stale.size)
        count = int(np.count_nonzero(listed[:known] & self._stale[:known]))
        if not count:
            return ""
        if count == np.count_nonzero(listed):
            return tr("not live")
        return tr("{count} not live", count=f"{count:,}")

    def _instrument(self, sale: Sale) -> Instrument:
        return self._board.instruments[sale.symbol]

    def _csv(self, separator: str = ",") -> str:
        wanted = self._sales.at(self._wanted())
        lines = csv_lines(wanted, [self._instrument(sale) for sale in wanted])
        return "".join(f"{line}\n" for line in lines).replace(",", separator)

    def _is_held(self) -> bool:
        return self.pause_button.isChecked() or self.rows.first > 0

    def _on_scrolled(self) -> None:
        if not self._is_held():
            self._held_at = None
        elif self._held_at is None:
            self._held_at = self._sales.added

    def _on_least_changed(self, text: str) -> None:
        least = read_least_size(text)
        set_style_property(self.least, "wrong", least is None)
        self.least.setToolTip(
            tr("A size is a number such as 500, 10k or 1.5m.") if least is None else self._least_tip()
        )
        self.more.show_wrong(is_wrong=least is None)
        if least is not None:
            self._least = least
            self.more.show_least(text.strip().lstrip(">=≥ ") if least else "")

    @staticmethod
    def _least_tip() -> str:
        return tr("Show rows of at least this size, such as 500, 10k or 1.5m (Ctrl+F)")

    def _on_picked(self, row: int) -> None:
        if self.all_button.isChecked() and row < len(self._shown):
            self._selection.select(self._shown[row].symbol)
