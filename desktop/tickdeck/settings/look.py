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


class Density(StrEnum):
    """How much room each row has."""

    RELAXED = "relaxed"
    COMPACT = "compact"
    """A fifth more rows on a screen."""


class TextSize(StrEnum):
    """How large the texts are."""

    SMALL = "small"
    USUAL = "usual"
    LARGE = "large"
    LARGER = "larger"


class Language(StrEnum):
    """What language the window speaks; a value is the ending of its file of translations."""

    SYSTEM = "system"
    """As the desktop does, if it is one of these."""
    ENGLISH = "en"
    TRADITIONAL = "zh_Hant"
    SIMPLIFIED = "zh_Hans"


class Units(StrEnum):
    """How large amounts are shortened."""

    THOUSANDS = "thousands"
    """1.2 k, 3.4 m, 5.6 bn."""
    MYRIADS = "myriads"
    """In ten thousands and hundred millions, as in China: 1.2 萬, 3.4 億."""


class Times(StrEnum):
    """Whose clock the times of prints are read on."""

    EXCHANGE = "exchange"
    COMPUTER = "computer"
    UTC = "utc"


class Motion(StrEnum):
    """Whether what changes may move or fade."""

    FULL = "full"
    REDUCED = "reduced"
    """Nothing glides, fades or flashes; it is at its place at once."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks and reads; each part is a setting of its name."""

    theme: ThemeChoice = ThemeChoice.DARK
    palette: Palette = Palette.USUAL
    rises: Rises = Rises.GREEN
    density: Density = Density.RELAXED
    text_size: TextSize = TextSize.USUAL
    language: Language = Language.SYSTEM
    units: Units = Units.THOUSANDS
    times: Times = Times.EXCHANGE
    motion: Motion = Motion.FULL
