"""Properties that style sheets look at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_style_property(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a property, and let the widget look as the style sheet has it for that value."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # A style sheet looks at properties only when the widget is polished.
    widget.style().unpolish(widget)
    widget.style().polish(widget)
