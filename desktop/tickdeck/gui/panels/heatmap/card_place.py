"""Where the card of a tile stands: beside the tile, never on it, and on the screen."""

from __future__ import annotations

from tickdeck.gui.charts.treemap import Rect

GAP_PX = 8.0


def card_place(tile: Rect, width: float, height: float, screen: Rect) -> tuple[float, float]:
    """The top left of a card.

    Args:
        tile: What the card is about.
        width: Of the card.
        height: Likewise.
        screen: What there is room on.

    Returns:
        Right of the tile, else left, below or above; where it has room on no side, it covers as little of
        the tile as it can.
    """
    right, bottom = screen.x + screen.width - width, screen.y + screen.height - height
    x = min(max(tile.x, screen.x), right)
    y = min(max(tile.y, screen.y), bottom)
    sides = (
        (tile.x + tile.width + GAP_PX, y),
        (tile.x - GAP_PX - width, y),
        (x, tile.y + tile.height + GAP_PX),
        (x, tile.y - GAP_PX - height),
    )
    for left, top in sides:
        if screen.x <= left <= right and screen.y <= top <= bottom:
            return left, top
    held = [(min(max(left, screen.x), right), min(max(top, screen.y), bottom)) for left, top in sides]
    return min(held, key=lambda place: _covered(tile, place, width, height))


def _covered(tile: Rect, place: tuple[float, float], width: float, height: float) -> float:
    across = min(tile.x + tile.width, place[0] + width) - max(tile.x, place[0])
    down = min(tile.y + tile.height, place[1] + height) - max(tile.y, place[1])
    return max(0.0, across) * max(0.0, down)
