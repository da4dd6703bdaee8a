from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tickdeck.gui.tables.flashes import FLASH_STEPS
from tickdeck.gui.tables.row_colours import RowColours
from tickdeck.gui.theme import Theme, apply_theme, blend, font, load_theme, noticed, theme_of
from tickdeck.settings.look import Density, Look, Motion, Palette, Rises, TextSize, ThemeChoice

LEAST_CONTRAST = 4.5
"""Of text, by WCAG 2.2, success criterion 1.4.3."""
LOOKS = list(itertools.product(("dark", "light"), Palette, Rises))


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    lower, higher = sorted((luminance(one), luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


@pytest.mark.parametrize(("name", "palette", "rises"), LOOKS)
def test_every_text_can_be_read_on_every_surface(name: str, palette: Palette, rises: Rises):
    theme = load_theme(name, palette=palette, rises=rises)
    for token in ("text", "dim", "stale", "accent", "up", "down", "amber"):
        for surface in ("panel", "window", "selection"):
            assert contrast(getattr(theme, token), getattr(theme, surface)) >= LEAST_CONTRAST, (
                token,
                surface,
            )
    for tile in ("heat_up", "heat_down", "heat_neutral"):
        assert contrast(theme.heat_text, getattr(theme, tile)) >= LEAST_CONTRAST, tile


@pytest.mark.parametrize(("name", "palette", "rises"), LOOKS)
def test_sentences_and_choices_can_be_read_in_strips_that_are_to_be_noticed(
    name: str, palette: Palette, rises: Rises
):
    theme = load_theme(name, palette=palette, rises=rises)
    for colour in (theme.amber, theme.bad, theme.accent):
        for text in (theme.text, theme.accent, theme.dim):
            assert contrast(text, noticed(theme, colour)) >= LEAST_CONTRAST
    for text in (theme.good, theme.bad):
        assert contrast(text, theme.panel) >= LEAST_CONTRAST


@pytest.mark.parametrize("up", [True, False])
@pytest.mark.parametrize(("name", "palette", "rises"), LOOKS)
def test_a_price_can_be_read_all_through_a_flash_on_every_row(
    name: str, palette: Palette, rises: Rises, up: bool
):
    theme = load_theme(name, palette=palette, rises=rises)
    colours = RowColours(theme)
    flashes = [colours.flash(step, up=up) for step in range(FLASH_STEPS + 1)]
    for row in (colours.panel, colours.hover, colours.selection):
        seen = [blend(row, flash, flash.alphaF()) for flash in flashes]
        for text in (theme.up, theme.down, theme.text):
            assert min(contrast(text, colour) for colour in seen) >= LEAST_CONTRAST
        assert seen[0] == row
        # It is seen too.
        assert contrast(seen[-1], row) >= 1.02
        assert seen[-1].hsvHue() != row.hsvHue()
    flash, most = (theme.up if up else theme.down), theme.flash_opacity
    assert most <= 0.2
    assert contrast(flashes[-1], theme.panel) <= contrast(blend(theme.panel, flash, most), theme.panel)


@pytest.mark.parametrize(("name", "palette"), list(itertools.product(("dark", "light"), Palette)))
def test_red_rises_exchange_the_colours_and_nothing_else(name: str, palette: Palette):
    green = load_theme(name, palette=palette)
    red = load_theme(name, palette=palette, rises=Rises.RED)
    assert (red.up, red.down) == (green.down, green.up)
    assert (red.heat_up, red.heat_down) == (green.heat_down, green.heat_up)
    same = set(Theme.__slots__) - {"up", "down", "heat_up", "heat_down"}
    assert all(getattr(red, token) == getattr(green, token) for token in same)


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_colour_blind_palette_has_marks_and_colours_of_one_lightness(name: str):
    usual, other = load_theme(name), load_theme(name, palette=Palette.COLOUR_BLIND)
    assert (usual.marks, other.marks) == (False, True)
    assert 0.85 < contrast(other.up, other.window) / contrast(other.down, other.window) < 1.15
    # Blue against orange, which no common kind of colour blindness takes for each other.
    assert other.up.blue() > other.up.red() + 60
    assert other.down.red() > other.down.blue() + 60
    meanings = [other.up, other.down, other.amber, other.accent]
    assert all(abs(one.hue() - another.hue()) > 8 for one, another in itertools.combinations(meanings, 2))


def test_the_systems_look_is_dark_or_light_as_the_desktop_is():
    look = Look(theme=ThemeChoice.SYSTEM)
    assert theme_of(look, is_system_dark=True) == load_theme("dark")
    assert theme_of(look, is_system_dark=False) == load_theme("light")
    assert theme_of(Look(), is_system_dark=False) == load_theme("dark")


@pytest.mark.parametrize("text", TextSize)
def test_rows_and_headers_have_room_for_their_texts(qtbot: QtBot, text: TextSize):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for density in Density:
        theme = theme_of(Look(text_size=text, density=density), is_system_dark=True)
        apply_theme(app, theme)
        height = QFontMetrics(font()).height()
        sizes = theme.sizes
        assert font().pixelSize() == sizes.text
        assert font(3).pixelSize() == sizes.text + 3
        assert height + 3 <= sizes.columns < sizes.row < sizes.header
    apply_theme(app, load_theme("dark"))


def test_a_compact_window_shows_a_fifth_more_rows():
    relaxed, compact = (
        theme_of(Look(density=density), is_system_dark=True).sizes.row
        for density in (Density.RELAXED, Density.COMPACT)
    )
    assert relaxed / compact >= 1.19


def test_with_reduced_motion_nothing_flashes_or_glides():
    theme = theme_of(Look(motion=Motion.REDUCED), is_system_dark=True)
    assert (theme.moves, theme.flash_opacity) == (False, 0.0)
    assert theme_of(Look(), is_system_dark=True).moves


@pytest.mark.parametrize(("name", "palette"), list(itertools.product(("dark", "light"), Palette)))
def test_how_things_are_has_its_colours_whatever_colour_a_rise_has(name: str, palette: Palette):
    green, red = (load_theme(name, palette=palette, rises=rises) for rises in (Rises.GREEN, Rises.RED))
    assert (red.good, red.bad) == (green.good, green.bad) == (green.up, green.down)
