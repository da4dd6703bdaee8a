"""The style sheets of the data quality panel's fields, whose height follows the size of the texts."""

from __future__ import annotations

from tickdeck.gui.feed.line_sizes import line_px
from tickdeck.gui.theme import Theme


def day_sheet(theme: Theme) -> str:
    """Of the choice of a day, which reads like a part of the header."""
    return (
        f"QComboBox {{ background: transparent; border: none; color: {theme.dim.name()};"
        f" padding: 0 26px 0 4px; min-height: {line_px(theme)}px; }}"
        f"QComboBox:hover, QComboBox:focus {{ color: {theme.text.name()}; }}"
        "QComboBox::drop-down { border: none; width: 24px; }"
        "QComboBox::down-arrow { image: none; }"
        f"QComboBox:focus {{ border-bottom: 1px solid {theme.accent.name()}; }}"
        f"QComboBox QAbstractItemView {{ background: {theme.panel.name()}; color: {theme.text.name()};"
        f" border: 1px solid {theme.hairline.name()}; outline: 0; padding: 3px;"
        f" selection-background-color: {theme.selection.name()}; selection-color: {theme.text.name()}; }}"
    )


def filter_sheet(theme: Theme) -> str:
    """Of the filter."""
    return (
        f"QLineEdit {{ background: {theme.window.name()}; color: {theme.text.name()};"
        f" border: 1px solid {theme.hairline.name()}; border-radius: 4px;"
        f" padding: 0 8px; min-height: {line_px(theme)}px; }}"
        f"QLineEdit:focus {{ border-color: {theme.accent.name()}; }}"
    )
