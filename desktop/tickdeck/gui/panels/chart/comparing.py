"""Comparing with other instruments: which ones, and the box and the button with which they are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QAbstractButton, QWidget

from tickdeck.gui.charts.overlay_painter import peer_inks
from tickdeck.gui.charts.plot_state import Peer
from tickdeck.gui.find.find_box import FindInstruments
from tickdeck.gui.panels.chart.compare_box import CompareBox, Compared
from tickdeck.gui.panels.chart.peers import MOST_PEERS, Peers
from tickdeck.gui.panels.chart.source import ChartSource
from tickdeck.gui.theme import Theme


class Comparing:
    """Keeps the box and the button in step with what is compared.

    Attributes:
        box: Where one chooses; None where nothing can be found.
        advance: Takes prints in, see `Peers.advance`.
    """

    def __init__(
        self,
        peers: Peers,
        *,
        find: FindInstruments | None,
        button: QAbstractButton | None,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """Compare with nothing.

        Args:
            peers: Holds the prints.
            find: Finds instruments; None where that is not offered.
            button: Opens the box, and is on while anything is compared.
            theme: Colours.
            parent: Over what the box lies.
        """
        self._peers, self._button, self._theme = peers, button, theme
        self.advance: Callable[[ChartSource, tuple[float, float] | None, int], tuple[Peer, ...]] = (
            peers.advance
        )
        self.box = CompareBox(find, most=MOST_PEERS, theme=theme, parent=parent) if find is not None else None
        if self.box is not None:
            self.box.added.connect(lambda each: self.choose([*peers.ids, each]))
            self.box.removed.connect(self._leave_out)
            self.box.closed.connect(self._show_button)
        if button is not None:
            button.clicked.connect(self.turn)

    def _leave_out(self, removed: str) -> None:
        self.choose([each for each in self.ids if each != removed])

    @property
    def ids(self) -> tuple[str, ...]:
        """What is compared."""
        return self._peers.ids

    def choose(self, ids: Sequence[str]) -> None:
        """Compare with exactly these."""
        self._peers.choose(ids)
        if self.box is not None:
            named = zip(self._peers.names(), peer_inks(self._theme), strict=False)
            self.box.show_compared([Compared(*names, ink) for names, ink in named])
        self._show_button()

    def turn(self) -> None:
        """Open the box, or close it."""
        if self.box is None:
            return
        if self.box.isVisible():
            self.box.close_box()
            return
        # Names may have become known since.
        self.choose(self.ids)
        self.box.open()

    def _show_button(self) -> None:
        if self._button is not None:
            self._button.setChecked(bool(self.ids))
