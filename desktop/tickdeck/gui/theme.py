"""Colours and type of the window, from one file of tokens a theme."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

import fontpkg_inter
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from tickdeck.settings.look import Density, Look, Motion, Palette, Rises, TextSize, ThemeChoice
from tickdeck.settings.paths import resource

GAP_PX = 6
LEAST_CONTRAST = 4.5
"""Of a text to what is behind it, by WCAG 2.2, level AA."""

_USUAL_PX = 12
_TEXT_PX = {TextSize.SMALL: 11, TextSize.USUAL: _USUAL_PX, TextSize.LARGE: 14, TextSize.LARGER: 16}

_SEMI_BOLD = 600.0
_STYLE = "fusion"
_LEAST_TEXT_PX = 9


@dataclass(frozen=True, slots=True)
class Sizes:
    """How high things are, in pixels.

    Attributes:
        text: Of ordinary text; `font` follows it.
        row: Of a row of a table.
        header: Of a panel's header.
        columns: Of the line of a table's column headers.
    """

    text: int = _USUAL_PX
    row: int = 25
    header: int = 30
    columns: int = 24

    @property
    def scale(self) -> float:
        """How much larger texts are than usual."""
        return self.text / _USUAL_PX

    def scaled(self, px: int) -> int:
        """A length that suits texts of the usual size, for these."""
        return round(px * self.scale)


def sizes_of(look: Look) -> Sizes:
    """The sizes of a look: the text decides, and a compact row has a third less room around it."""
    text = _TEXT_PX[look.text_size]
    room = 9 if look.density is Density.COMPACT else 13
    return Sizes(text=text, row=text + room, header=text + room + 5, columns=text + room - 1)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they mean, and sizes; see the file of the theme for the colours.

    Attributes:
        good, bad: Green and red for how things are: a connection, a recording, an error.
        flash_opacity: How strongly a change shows for a moment at most; 0 where nothing may flash.
        links: The colours of the link groups, in the order of `tickdeck.gui.selection.LinkGroup`.
        marks: Whether rises and falls carry an arrow or a sign too, where only their colour would tell.
        sizes: How high things are.
        moves: Whether what changes may glide or fade to its new state.
    """

    window: QColor
    panel: QColor
    hairline: QColor
    text: QColor
    dim: QColor
    stale: QColor
    accent: QColor
    selection: QColor
    up: QColor
    down: QColor
    good: QColor
    bad: QColor
    amber: QColor
    heat_neutral: QColor
    heat_up: QColor
    heat_down: QColor
    heat_text: QColor
    flash_opacity: float
    links: tuple[QColor, ...] = ()
    marks: bool = False
    sizes: Sizes = Sizes()
    moves: bool = True


def load_theme(name: str = "dark", *, palette: Palette = Palette.USUAL, rises: Rises = Rises.GREEN) -> Theme:
    """Read a theme's tokens from ``resources/themes``.

    Args:
        name: "dark" or "light".
        palette: With which colours rises and falls are told apart.
        rises: What colour a rise has; the colour-blind palette has blue for a green one.
    """
    tokens = json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    opacity = float(tokens.pop("flash_opacity"))
    links = tuple(QColor(value) for value in tokens.pop("links"))
    others = tokens.pop("colour_blind")
    if palette is Palette.COLOUR_BLIND:
        tokens |= others
    # How things are has its colours whatever colour a rise has.
    tokens |= {"good": tokens["up"], "bad": tokens["down"]}
    if rises is Rises.RED:
        for up, down in (("up", "down"), ("heat_up", "heat_down")):
            tokens[up], tokens[down] = tokens[down], tokens[up]
    colours: dict[str, Any] = {token: QColor(value) for token, value in tokens.items()}
    return Theme(**colours, flash_opacity=opacity, links=links, marks=palette is Palette.COLOUR_BLIND)


def theme_of(look: Look, *, is_system_dark: bool) -> Theme:
    """The theme of a look.

    Args:
        look: What was chosen.
        is_system_dark: Whether the desktop is dark, where the look is the desktop's.
    """
    is_dark = is_system_dark if look.theme is ThemeChoice.SYSTEM else look.theme is ThemeChoice.DARK
    theme = load_theme("dark" if is_dark else "light", palette=look.palette, rises=look.rises)
    if look.motion is Motion.REDUCED:
        theme = replace(theme, moves=False, flash_opacity=0.0)
    return replace(theme, sizes=sizes_of(look))


def font(step: int = 0, *, bold: bool = False) -> QFont:
    """Inter with tabular figures, so that digits line up below each other.

    Args:
        step: How many pixels larger than ordinary text; negative is smaller.
        bold: Whether it is semi-bold.
    """
    result = QFont(fontpkg_inter.FAMILY)
    usual_px = QApplication.font().pixelSize()
    result.setPixelSize(max((usual_px if usual_px > 0 else _USUAL_PX) + step, _LEAST_TEXT_PX))
    result.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
        # Inter comes as one variable font, and Qt does not find its weights by name.
        result.setVariableAxis(QFont.Tag("wght"), _SEMI_BOLD)
    return result


def blend(under: QColor, over: QColor, opacity: float) -> QColor:
    """The colour seen where `over` lies on `under` with an opacity from 0 to 1."""

    def mixed(a: int, b: int) -> int:
        return round(a + (b - a) * opacity)

    return QColor(
        mixed(under.red(), over.red()), mixed(under.green(), over.green()), mixed(under.blue(), over.blue())
    )


def contrast(one: QColor, other: QColor) -> float:
    """How much brighter one colour is than another, from 1 to 21."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the application its font, palette and style sheet; what it has already costs nothing."""
    if fontpkg_inter.FAMILY not in QFontDatabase.families():
        for path in sorted((fontpkg_inter.ROOT / "files").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
    if app.style().objectName() != _STYLE:
        app.setStyle(_STYLE)
    usual = font()
    usual.setPixelSize(theme.sizes.text)
    # Each of these has every widget there is looked at anew.
    if app.font() != usual:
        app.setFont(usual)
    palette = QPalette()
    for role, colour in {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.panel,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Button: theme.panel,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.text,
        QPalette.ColorRole.ToolTipBase: theme.panel,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.dim,
    }.items():
        palette.setColor(role, colour)
    if app.palette() != palette:
        app.setPalette(palette)
    sheet = resource("themes", "style.qss").read_text(encoding="utf-8")
    for name in Theme.__slots__:
        value = getattr(theme, name)
        if isinstance(value, QColor):
            sheet = sheet.replace(f"@{name};", f"{value.name()};")
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def noticed(theme: Theme, colour: QColor) -> QColor:
    """What lies behind a sentence that is to be noticed: the window with a breath of a colour.

    On white less of it is seen as well, and with more its choices could not be read.
    """
    return blend(theme.window, colour, 0.14 if theme.window.lightness() < 128 else 0.04)
