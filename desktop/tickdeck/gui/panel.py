"""What a panel is to the window that holds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from tickdeck.gui.actions import Action
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.selection import LinkedSelection


class DockPanel(Protocol):
    """What the workspace needs of a panel beside its being a QWidget."""

    @property
    def header(self) -> PanelHeader:
        """The line that serves as the dock's title bar."""

    def refresh(self, frame: Frame) -> None:
        """Take what changed and mark what must be painted."""


@runtime_checkable
class AwaitsTicks(Protocol):
    """A panel that says so while it waits for the first tick."""

    def expect_ticks(self, expected: bool) -> None:
        """Say, while there are none, whether ticks are still to be waited for."""


@runtime_checkable
class SavesState(Protocol):
    """A panel that is tomorrow as it was left today."""

    def state(self) -> dict[str, object]:
        """What it remembers, as JSON can hold it; instruments by their ids."""

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as it was; what cannot be used is the default. Any state is harmless, a foreign one included."""


@runtime_checkable
class OffersActions(Protocol):
    """A panel with actions of its own, whose keys count while the focus is in it."""

    def offered(self) -> Sequence[Action]:
        """Its actions."""


@runtime_checkable
class Tells(Protocol):
    """A panel that says in the window what it has done, such as where something was saved."""

    told: SignalInstance


class Place(Enum):
    """Where a panel lies at first; panels of one place lie side by side."""

    LEFT = auto()
    RIGHT_TOP = auto()
    RIGHT_BOTTOM = auto()
    FAR_RIGHT_TOP = auto()
    FAR_RIGHT_BOTTOM = auto()
    HIDDEN = auto()
    """Nowhere until it is asked for, then below all others."""


@dataclass(frozen=True, slots=True)
class PanelEntry:
    """A panel of the window.

    Attributes:
        name: Its dock's name, under which its place is remembered.
        panel: The panel, a QWidget.
        place: Where it lies at first.
        shortcut: Keys that show and hide it.
        link: What it follows, where it follows an instrument.
        called: What it is called, where its header at first says something else or nothing.
    """

    name: str
    panel: DockPanel
    place: Place
    shortcut: str = ""
    link: LinkedSelection | None = None
    called: str = ""

    @property
    def title(self) -> str:
        """What the panel is called where it is not seen; its header may show something else."""
        return self.called or self.panel.header.title or self.name.capitalize()

    @property
    def widget(self) -> QWidget:
        """The panel as what Qt knows."""
        return cast("QWidget", self.panel)
