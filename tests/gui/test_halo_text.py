"""Names over candles and lines can be read, on the screen and in what is saved, and cost little."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from tickdeck.gui.charts.halo_text import HaloText
from tickdeck.gui.theme import apply_theme, font, load_theme

GROUND, CANDLE, INK = QColor("#101418"), QColor("#ff0000"), QColor("#00ffff")


@pytest.fixture
def names(qapp: QApplication) -> HaloText:
    apply_theme(qapp, load_theme("dark"))
    return HaloText(font(-1), GROUND)


def painted(names: HaloText, *, ratio: int = 1, text: str = "00700 −0.17%") -> QImage:
    image = QImage(120 * ratio, 40 * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(CANDLE)
    painter = QPainter(image)
    names.paint(painter, QPointF(10.4, 24.6), text, INK)
    painter.end()
    return image


def colours(image: QImage) -> list[list[str]]:
    return [[image.pixelColor(x, y).name() for x in range(image.width())] for y in range(image.height())]


@pytest.mark.parametrize("ratio", [1, 2])
def test_no_letter_touches_what_lies_under_it(names: HaloText, ratio: int) -> None:
    rows = colours(painted(names, ratio=ratio))
    letters = [(x, y) for y, row in enumerate(rows) for x, each in enumerate(row) if each == INK.name()]
    assert letters
    for x, y in letters:
        around = {rows[y + down][x + right] for down in (-1, 0, 1) for right in (-1, 0, 1)}
        assert CANDLE.name() not in around


def test_it_is_no_box(names: HaloText) -> None:
    rows = colours(painted(names, text="L"))
    ground = [(x, y) for y, row in enumerate(rows) for x, each in enumerate(row) if each != CANDLE.name()]
    right, top = max(x for x, _ in ground), min(y for _, y in ground)
    assert (right, top) not in ground


def test_the_rim_of_a_text_is_made_once(names: HaloText, monkeypatch: pytest.MonkeyPatch) -> None:
    first = painted(names)
    monkeypatch.setattr(names, "_painted_rim", None)
    assert painted(names) == first


def test_the_rims_of_texts_long_gone_are_not_kept(names: HaloText) -> None:
    for number in range(300):
        painted(names, text=f"{number}")
    assert len(names._rims) <= 128
    assert ("299", 1.0) in names._rims


def test_in_a_drawing_it_is_lines_that_need_no_font(names: HaloText, tmp_path: Path) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(tmp_path / "chart.svg"))
    generator.setSize(QSize(120, 40))
    painter = QPainter(generator)
    names.paint(painter, QPointF(10, 24), "00700", INK)
    painter.end()
    drawing = (tmp_path / "chart.svg").read_text()
    assert "<text" not in drawing
    assert "<image" not in drawing
    assert INK.name() in drawing
    assert GROUND.name() in drawing
