"""Prices on the right axis: however near they are, each can be read."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tickdeck.gui.charts.geometry import Geometry
from tickdeck.gui.charts.label_room import LabelRoom
from tickdeck.gui.charts.plot_painter import PlotPainter
from tickdeck.gui.theme import font, load_theme

GEOMETRY = Geometry(
    rect=QRectF(0, 0, 500, 300), low_x=0, high_x=100, low_y=90, high_y=110, right_px=580, volume_share=0.0
)


@pytest.fixture
def tags(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, QRectF]]:
    """What is painted on grounds of their own."""
    found: list[tuple[str, QRectF]] = []
    monkeypatch.setattr(
        PlotPainter, "_tag", lambda _self, _painter, rect, text, *_: found.append((text, QRectF(rect)))
    )
    return found


def paint(*prices: float, below: str = "", geometry: Geometry = GEOMETRY) -> None:
    layer = PlotPainter(load_theme("dark"))
    picture = QImage(580, 320, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    for number, price in enumerate(prices):
        layer.price_tag(painter, geometry, price, str(price), QColor("red"), below="" if number else below)
    layer.end_tags()
    painter.end()


def test_tags_that_would_cover_each_other_move_apart_and_the_first_one_stays(
    tags: list[tuple[str, QRectF]],
) -> None:
    paint(100.0, 100.1, 99.9, 100.0, below="00:12")
    assert [text for text, _ in tags] == ["100.0", "00:12", "100.1", "99.9", "100.0"]
    assert not any(one.intersects(other) for (_, one), (_, other) in combinations(tags, 2))
    first = tags[0][1]
    assert first.center().y() == pytest.approx(GEOMETRY.py(100.0), abs=1)


def test_a_tag_alone_stands_at_its_price_also_at_the_edges(tags: list[tuple[str, QRectF]]) -> None:
    paint(110.0, 90.0, 100.0)
    assert len(tags) == 3
    assert tags[0][1].top() >= GEOMETRY.rect.top() - 1
    assert tags[2][1].center().y() == pytest.approx(GEOMETRY.py(100.0), abs=1)


def test_a_tag_without_room_at_the_edge_goes_to_the_other_side(tags: list[tuple[str, QRectF]]) -> None:
    paint(109.6, 109.9, below="00:12")
    assert [text for text, _ in tags] == ["109.6", "00:12", "109.9"]
    assert not any(one.intersects(other) for (_, one), (_, other) in combinations(tags, 2))


def test_the_next_picture_begins_with_free_places(tags: list[tuple[str, QRectF]]) -> None:
    for _picture in range(2):
        paint(100.0)
    assert tags[0] == tags[1]


def test_no_tag_is_cut_by_the_lower_edge_of_a_small_chart(tags: list[tuple[str, QRectF]]) -> None:
    geometry = replace(GEOMETRY, rect=QRectF(0, 0, 300, 28), right_px=380)
    paint(97.0, 91.0, below="00:12", geometry=geometry)
    room = LabelRoom.of(font(-1))
    assert [text for text, _ in tags][:2] == ["97.0", "00:12"]
    assert max(rect.bottom() for _, rect in tags) <= geometry.rect.bottom() + room.time_axis_px + 1
