"""A picture of a chart: to a file as PNG or SVG, or to the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from tickdeck.gui import saving
from tickdeck.gui.charts.tick_plot import TickPlot
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr


def image_of(plot: TickPlot, title: str, theme: Theme) -> QImage:
    """The chart below its title, at the screen's resolution."""
    ratio = plot.devicePixelRatioF()
    size = _size(plot, theme)
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
        Where it is, or why it could not be written, one sentence.
    """
    if path.lower().endswith(".svg"):
        generator = QSvgGenerator()
        generator.setFileName(path)
        generator.setSize(_size(plot, theme))
        generator.setViewBox(QRect(QPoint(), _size(plot, theme)))
        generator.setTitle(title)
        painter = QPainter()
        if not painter.begin(generator):
            return _refusal(path)
        _draw(painter, plot, title, theme)
        painter.end()
        return _saved(path)
    return _saved(path) if image_of(plot, title, theme).save(path) else _refusal(path)


def ask_where(parent: QWidget, name: str, save: Callable[[str], None]) -> None:
    """Ask in a dialog for the file of a picture.

    Args:
        parent: Over what it opens.
        name: What the file is called at first, without its ending.
        save: Given the path that was chosen.
    """
    kinds = {tr("PNG picture (*.png)"): "png", tr("SVG drawing (*.svg)"): "svg"}
    title = tr("Save a picture of the chart")
    saving.ask_where(parent, title, save, name=name, kinds=kinds, place=saving.PICTURES)


def _saved(path: str) -> str:
    return tr("The picture is saved in {path}.", path=path)


def _refusal(path: str) -> str:
    return tr("The picture could not be written to {path}; save it in another folder.", path=path)


def _size(plot: TickPlot, theme: Theme) -> QSize:
    return plot.viewport().size() + QSize(0, theme.sizes.header)


def _draw(painter: QPainter, plot: TickPlot, title: str, theme: Theme) -> None:
    size, header_px = _size(plot, theme), theme.sizes.header
    painter.fillRect(QRect(QPoint(), size), theme.panel)
    painter.setFont(font(1, bold=True))
    painter.setPen(theme.text)
    painter.drawText(QRect(10, 0, size.width() - 20, header_px), Qt.AlignmentFlag.AlignVCenter, title)
    plot.viewport().render(painter, QPoint(0, header_px))
