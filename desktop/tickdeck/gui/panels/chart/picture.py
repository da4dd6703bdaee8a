"""A picture of a chart: to a file as PNG or SVG, or to the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from tickdeck.gui.charts.tick_plot import TickPlot
from tickdeck.gui.theme import HEADER_PX, Theme, font

FILTERS = ("PNG picture (*.png)", "SVG drawing (*.svg)")


def image_of(plot: TickPlot, title: str, theme: Theme) -> QImage:
    """The chart below its title, at the screen's resolution."""
    ratio = plot.devicePixelRatioF()
    size = _size(plot)
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    _draw(painter, plot, title, theme)
    painter.end()
    return image


def save_picture(path: str, plot: TickPlot, title: str, theme: Theme) -> str:
    """Write the chart to a file.

    Args:
        path: The file; what its name ends with decides between PNG and SVG.
        plot: The chart.
        title: What stands above it.
        theme: Colours.

    Returns:
        Empty, or a sentence that says why it could not be written.
    """
    if path.lower().endswith(".svg"):
        generator = QSvgGenerator()
        generator.setFileName(path)
        generator.setSize(_size(plot))
        generator.setViewBox(QRect(QPoint(), _size(plot)))
        generator.setTitle(title)
        painter = QPainter()
        if not painter.begin(generator):
            return f"The picture could not be written to {path}."
        _draw(painter, plot, title, theme)
        painter.end()
        return ""
    return "" if image_of(plot, title, theme).save(path) else f"The picture could not be written to {path}."


def _size(plot: TickPlot) -> QSize:
    return plot.viewport().size() + QSize(0, HEADER_PX)


def _draw(painter: QPainter, plot: TickPlot, title: str, theme: Theme) -> None:
    size = _size(plot)
    painter.fillRect(QRect(QPoint(), size), theme.panel)
    painter.setFont(font(1, bold=True))
    painter.setPen(theme.text)
    painter.drawText(QRect(10, 0, size.width() - 20, HEADER_PX), Qt.AlignmentFlag.AlignVCenter, title)
    plot.viewport().render(painter, QPoint(0, HEADER_PX))
