"""One crosshair for all charts of the grid: where the mouse is in one, the others mark the same moment."""

from __future__ import annotations

from collections.abc import Collection

from tickdeck.gui.panels.chart_grid.shared_range import Ranged


def share_crosshair(charts: Collection[Ranged]) -> None:
    """Mark in all charts but that with the crosshair the moment at which it is.

    Args:
        charts: Those that are shown.
    """
    pointed = {id(chart): chart.plot.pointed_us for chart in charts}
    moment = next((at for at in pointed.values() if at is not None), None)
    for chart in charts:
        chart.plot.show_moment(moment if pointed[id(chart)] is None else None)
