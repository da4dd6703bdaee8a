"""What is written on a tile of the heat map: as much as fits, smaller where there is less room, never cut."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from tickdeck.domain.instrument import Instrument
from tickdeck.gui import conventions
from tickdeck.gui.charts.heat_text import Key, Lines, TextImages, TextWidths, make_room, text_styles
from tickdeck.gui.charts.heat_value import RISE
from tickdeck.gui.charts.steps import Steps
from tickdeck.gui.charts.treemap import STEP_TILES

_IDEOGRAPHS = re.compile(r"[\u3400-\u9fff\uff00-\uffef]+")
_LEAST_TO_BREAK = 4
_STEP_FACES = 4
_NONE = -1


@dataclass(frozen=True, slots=True)
class _Trial:
    """Something that may be written.

    Attributes:
        style: In which of the sizes.
        is_code: The code rather than the name.
        is_broken: In two lines.
        has_value: With the value below.
    """

    style: int
    is_code: bool = False
    is_broken: bool = False
    has_value: bool = True


@dataclass(frozen=True, slots=True)
class Face:
    """What is written on one tile.

    Attributes:
        style: Which of the sizes.
        names: The lines of the name, or the code.
        lines: Name and code with their fonts; empty where an arrow stands alone.
        key: Tells these lines from all others.
        block: Their picture; None where an arrow stands alone.
        has_value: Whether the value stands below them.
        is_mark: Whether an arrow stands below them, or alone.
        width: Of the lines, in device pixels.
        lines_height: Likewise.
        height: With the value or the arrow.
    """

    style: int
    names: tuple[str, ...]
    lines: Lines
    key: Key
    block: QImage | None
    has_value: bool
    is_mark: bool
    width: int
    lines_height: int
    height: int


class Faces:
    """Decides what fits, for many tiles at once, and keeps what was drawn.

    Attributes:
        styles: The sizes of text, the largest first.
        images: The pictures of texts.
    """

    def __init__(self, *, marks: bool, images: TextImages) -> None:
        """Make an empty store.

        Args:
            marks: Whether an arrow is written where a value is not, so that not only colours tell.
            images: Draws what was decided.
        """
        self._marks = marks
        self.images = images
        self.styles = text_styles()
        self._name_widths = [TextWidths(style.name) for style in self.styles]
        self._value_widths = [TextWidths(style.value) for style in self.styles]
        self._trials = _trials(len(self.styles))
        self._widths = np.zeros((len(self._trials), 0))
        self._faces: dict[tuple[int, int, bool], Face] = {}

    def set_ratio(self, ratio: float) -> None:
        """Draw for another screen."""
        if ratio != self.images.ratio:
            self.images.set_ratio(ratio)
            self._faces.clear()

    def grey_block(self, face: Face) -> QImage:
        """The picture of a face's name and code on a stale tile."""
        return self.images.of(face.key, face.lines, is_grey=True)

    def face_steps(
        self,
        numbers: npt.NDArray[np.intp],
        sizes: npt.NDArray[np.float64],
        instruments: Sequence[Instrument],
        sample: str,
    ) -> Steps[dict[int, Face]]:
        """What is written on tiles, some of which are drawn in each step.

        Args:
            numbers: The instruments' numbers.
            sizes: Width and height of each tile in logical pixels, shape (tiles, 2).
            instruments: All instruments.
            sample: A value as wide as most are.

        Returns:
            By number; those on which nothing fits are left out.
        """
        self._measure(instruments)
        chosen = self._choose(numbers, sizes, sample)
        if numbers.size > STEP_TILES:
            yield
        result, drawn = {}, 0
        heights = sizes[:, 1].tolist()
        for number, trial, height in zip(numbers.tolist(), chosen.tolist(), heights, strict=True):
            if trial != _NONE:
                is_mark = self._marks and self._has_mark(trial, height)
                key = (number, trial, is_mark)
                face = self._faces.get(key)
                if face is None:
                    if drawn == _STEP_FACES:
                        drawn = 0
                        yield
                    make_room(self._faces)
                    face = self._faces[key] = self._made(instruments[number], trial, is_mark=is_mark)
                    drawn += 1
                result[number] = face
        return result

    def _measure(self, instruments: Sequence[Instrument]) -> None:
        """Learn how wide the texts of new instruments are."""
        known = self._widths.shape[1]
        if len(instruments) <= known:
            return
        more = np.empty((len(self._trials), len(instruments) - known))
        written: dict[tuple[bool, bool], list[tuple[str, ...]]] = {}
        for row, trial in enumerate(self._trials):
            kind = trial.is_code, trial.is_broken
            if kind not in written:
                written[kind] = [_lines(instrument, trial) for instrument in instruments[known:]]
            more[row] = self._name_widths[trial.style].of_lines(written[kind])
        self._widths = np.hstack((self._widths, more))

    def _choose(
        self, numbers: npt.NDArray[np.intp], sizes: npt.NDArray[np.float64], sample: str
    ) -> npt.NDArray[np.intp]:
        """The best trial that fits on each tile; the number of trials stands for an arrow alone."""
        chosen = np.full(numbers.size, _NONE, dtype=np.intp)
        for place in range(len(self._trials) - 1, -1, -1):
            trial = self._trials[place]
            style = self.styles[trial.style]
            room = sizes - (2 * style.pad_x, 2 * style.pad_y)
            widest = self._widths[place, numbers]
            if trial.has_value:
                widest = np.maximum(widest, self._value_widths[trial.style].of(sample))
            chosen[(widest <= room[:, 0]) & (self._height(trial) <= room[:, 1])] = place
        if self._marks:
            style = self.styles[-1]
            alone = (sizes[:, 0] > self._value_widths[-1].of(RISE)) & (sizes[:, 1] > style.value_height - 3)
            chosen[alone & (chosen == _NONE)] = len(self._trials)
        return chosen

    def _height(self, trial: _Trial) -> int:
        """Of all lines, in logical pixels."""
        style = self.styles[trial.style]
        values = trial.has_value + (style.has_code and not trial.is_code)
        return (1 + trial.is_broken) * style.name_height + values * style.value_height

    def _has_mark(self, place: int, height: float) -> bool:
        if place == len(self._trials):
            return True
        trial = self._trials[place]
        with_mark = self._height(trial) + self.styles[trial.style].value_height
        return not trial.has_value and with_mark <= height

    def _made(self, instrument: Instrument, place: int, *, is_mark: bool) -> Face:
        number = self._trials[place].style if place < len(self._trials) else len(self.styles) - 1
        has_value = place < len(self._trials) and self._trials[place].has_value
        names = _lines(instrument, self._trials[place]) if place < len(self._trials) else ()
        style = self.styles[number]
        lines = [(name, style.name) for name in names]
        if style.has_code and names != (_code(instrument),):
            lines.append((_code(instrument), style.value))
        key: Key = (*[text for text, _ in lines], number)
        block = self.images.of(key, tuple(lines), is_grey=False) if lines else None
        size = QSize(0, 0) if block is None else block.size()
        below = math.ceil(style.value_height * self.images.ratio) if has_value or is_mark else 0
        return Face(
            style=number,
            names=names,
            lines=tuple(lines),
            key=key,
            block=block,
            has_value=has_value,
            is_mark=is_mark,
            width=size.width(),
            lines_height=size.height(),
            height=size.height() + below,
        )


def _trials(styles: int) -> tuple[_Trial, ...]:
    """What may be written, the best first."""
    small, smallest = styles - 2, styles - 1
    with_name = [_Trial(style, is_broken=is_broken) for style in range(styles) for is_broken in (False, True)]
    return (
        *with_name,
        _Trial(small, is_code=True),
        _Trial(smallest, is_code=True),
        _Trial(small, has_value=False),
        _Trial(smallest, has_value=False),
        _Trial(smallest, is_code=True, has_value=False),
    )


def _code(instrument: Instrument) -> str:
    return instrument.code.lstrip("0") or instrument.code


def _lines(instrument: Instrument, trial: _Trial) -> tuple[str, ...]:
    """The lines of a trial; none where it is impossible, or the same as another."""
    name = conventions.name_of(instrument)
    if trial.is_code or not name:
        return () if trial.is_broken else (_code(instrument),)
    return _broken(name) if trial.is_broken else (name,)


@lru_cache(maxsize=4096)
def _broken(label: str) -> tuple[str, ...]:
    """A name in two lines at the most even break; nothing for a single word.

    Chinese has no spaces, and may be broken between any two characters.
    """
    words = label.split()
    if len(words) < 2:
        if len(label) < _LEAST_TO_BREAK or not _IDEOGRAPHS.fullmatch(label):
            return ()
        middle = (len(label) + 1) // 2
        return label[:middle], label[middle:]
    breaks = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return min(breaks, key=lambda lines: max(map(len, lines)))
