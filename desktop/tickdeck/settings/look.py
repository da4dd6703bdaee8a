"""How the window looks, as the user chose it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ThemeChoice(StrEnum):
    """Which theme."""

    DARK = "dark"
    LIGHT = "light"
    SYSTEM = "system"
    """As the desktop is, dark or light, and with it when it changes."""


class Palette(StrEnum):
    """With which colours rises and falls are told apart."""

    USUAL = "usual"
    COLOUR_BLIND = "colour-blind"
    """Blue and orange of one lightness, and marks wherever colour alone would carry the meaning."""


class Rises(StrEnum):
    """What colour a rise has."""

    GREEN = "green"
    """As in Europe and America."""
    RED = "red"
    """As in China, Japan and Korea."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks."""

    theme: ThemeChoice = ThemeChoice.DARK
    palette: Palette = Palette.USUAL
    rises: Rises = Rises.GREEN
