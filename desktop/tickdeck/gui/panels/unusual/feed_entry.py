"""One entry of the feed: its texts laid out for a width, and how it is painted."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap, QTextCharFormat, QTextLayout, QTextOption

from tickdeck.analytics.unusual import Unusual
from tickdeck.domain.instrument import Instrument
from tickdeck.gui.conventions import name_of
from tickdeck.gui.panels.unusual.explanation import Explanation, clock_text, explanation_of, tag_of
from tickdeck.gui.panels.unusual.feed_minutes import ShownMinutes
from tickdeck.gui.panels.unusual.mini_chart import SIZE_PX, paint_minutes
from tickdeck.gui.theme import Theme, font

PAD_X = 12
"""From the edges of the feed to its texts."""
_PAD_TOP, _PAD_BOTTOM = 8, 9
_LEADING_PX = 2
_TIME_GAP_PX = 9
_CODE_GAP_PX = 6
_CHART_GAP_PX = 12
_CHART_FROM_PX = 250
"""In a narrower feed the chart would leave too little room to read, at the usual size of text."""
_ROOM_PX = 6
"""What a line has above and below its text."""
_MARKS = ("", "▲ ", "▼ ")


class EntryLook:
    """Fonts and colours of all entries; made once, since a font costs far more than a text painted in it.

    Attributes:
        theme: Colours.
        plain, bold, small, small_bold, tag: Fonts.
        line: How high the first line of an entry is, pixels.
        away: How high the line above what nobody saw is.
        chart: How large the little chart is.
        chart_from: How wide a feed must be for it.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.plain, self.bold = font(), font(bold=True)
        self.small, self.small_bold = font(-1), font(-1, bold=True)
        self.tag = font(-2, bold=True)
        larger = theme.sizes.scale
        self.line, self.away = theme.sizes.text + _ROOM_PX, theme.sizes.row + 1
        self.chart = QSizeF(*SIZE_PX) * larger
        self.chart_from = _CHART_FROM_PX * larger
        self._metrics = {id(face): QFontMetricsF(face) for face in (self.plain, self.bold, self.tag)}

    def metrics(self, face: QFont) -> QFontMetricsF:
        """The measures of `plain`, `bold` or `tag`."""
        return self._metrics[id(face)]


class FeedEntry:
    """An entry's texts, laid out for a width and kept as a picture while it is in sight.

    Attributes:
        entry: What was seen.
        height: Pixels, at the width of the last `lay_out`.
    """

    def __init__(self, entry: Unusual, instrument: Instrument, look: EntryLook) -> None:
        """Write the texts.

        Args:
            entry: What was seen.
            instrument: Of whom.
            look: Fonts and colours.
        """
        self.entry = entry
        self._look, theme = look, look.theme
        self._code, self._name = instrument.code, name_of(instrument)
        self._time = clock_text(instrument.venue, entry.at_us)
        direction = (entry.move > 0) - (entry.move < 0)
        self._tag = (_MARKS[direction] if theme.marks else "") + tag_of(entry.kind)
        self._tag_colour = (theme.amber, theme.up, theme.down)[direction]
        self._text = _prepared(explanation_of(entry, instrument), look)
        self._has_chart = False
        self._width = 0
        self.height = 0
        self._picture: QPixmap | None = None
        self._pictured: tuple[object, ...] = ()

    def lay_out(self, width: int) -> None:
        """Wrap the sentences for a width of the feed, pixels."""
        if width == self._width:
            return
        self._width = width
        self._has_chart = width >= self._look.chart_from and len(self.entry.volumes) > 1
        chart = self._look.chart
        room = width - 2 * PAD_X - (round(chart.width()) + _CHART_GAP_PX if self._has_chart else 0)
        below = max(_wrapped(self._text, max(room, 40)), chart.height() if self._has_chart else 0)
        self.height = round(_PAD_TOP + self._look.line + below + _PAD_BOTTOM)

    def paint(self, painter: QPainter, top: int, minutes: ShownMinutes) -> None:
        """Paint it with its upper edge at a height; the background is there already."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        pictured = (ratio, self._width, minutes)
        if self._picture is None or pictured != self._pictured:
            self._pictured = pictured
            self._picture = QPixmap(ceil(self._width * ratio), ceil(self.height * ratio))
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._picture)
            self._draw(inner, minutes)
            inner.end()
        painter.drawPixmap(0, top, self._picture)

    def forget_picture(self) -> None:
        """Keep no picture while it is out of sight."""
        self._picture = None

    def _draw(self, painter: QPainter, minutes: ShownMinutes) -> None:
        look, theme = self._look, self._look.theme
        right = self._width - PAD_X
        line = QRectF(PAD_X, _PAD_TOP, right - PAD_X, look.line)
        painter.setFont(look.tag)
        painter.setPen(self._tag_colour)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._tag)
        end = right - look.metrics(look.tag).horizontalAdvance(self._tag) - _TIME_GAP_PX
        x = line.left()
        for text, tone, face, gap in (
            (self._time, theme.dim, look.plain, _TIME_GAP_PX),
            (self._code, theme.text, look.bold, _CODE_GAP_PX),
            (self._name, theme.text, look.plain, 0),
        ):
            painter.setPen(tone)
            x = self._paint_word(painter, text, QRectF(x, line.top(), end - x, look.line), face) + gap
        painter.setPen(theme.dim)
        self._text.draw(painter, QPointF(PAD_X, _PAD_TOP + look.line))
        if self._has_chart:
            box = QRectF(QPointF(right - look.chart.width(), _PAD_TOP + look.line + 1), look.chart)
            paint_minutes(
                painter,
                box,
                volumes=minutes.volumes,
                usuals=minutes.usuals,
                marked=minutes.marked,
                theme=theme,
            )

    def _paint_word(self, painter: QPainter, text: str, box: QRectF, face: QFont) -> float:
        """Paint a text, cut off where it has no room; returns where it ends."""
        if box.width() <= 0:
            return box.left()
        metrics = self._look.metrics(face)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(face)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return box.left() + metrics.horizontalAdvance(shown)


def _prepared(explanation: Explanation, look: EntryLook) -> QTextLayout:
    """Sentences with the number that matters in bold, yet to be wrapped."""
    layout = QTextLayout(explanation.text, look.small)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    place = explanation.text.find(explanation.strong)
    if explanation.strong and place >= 0:
        emphasis = QTextLayout.FormatRange()
        emphasis.start, emphasis.length = place, len(explanation.strong)
        emphasised = QTextCharFormat()
        emphasised.setFont(look.small_bold)
        emphasised.setForeground(look.theme.text)
        emphasis.format = emphasised
        layout.setFormats([emphasis])
    return layout


def _wrapped(layout: QTextLayout, width: int) -> float:
    """Wrap sentences to a width; returns how high they are."""
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() + _LEADING_PX
    layout.endLayout()
    return y
