"""Where the columns of the tape's rows are, and which of them there is room for."""

from __future__ import annotations

from dataclasses import dataclass

GAP_PX = 12
"""Between two columns, at least."""
MARK_GAP_PX = 6
"""Between the mark and the size it belongs to."""


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide the texts of the rows shown are, in pixels.

    Attributes:
        times: The time with milliseconds, with seconds, with minutes.
        code: The widest code, 0 where none is shown.
        price: The widest price.
        mark: A mark, 0 where there is none.
        size: The widest size.
        usual_code: A code has at least so much room, where there is enough, so that few of them move it.
    """

    times: tuple[int, int, int]
    code: int
    price: int
    mark: int
    size: int
    usual_code: int = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edge and width of each column, in pixels; nothing of one reaches into another.

    Attributes:
        time: The time.
        letters: How many characters of the time are shown.
        code: The code.
        price: The price.
        mark: The mark.
        size: The size.
    """

    time: tuple[int, int]
    letters: int
    code: tuple[int, int]
    price: tuple[int, int]
    mark: tuple[int, int]
    size: tuple[int, int]


def columns(width: int, widths: Widths) -> Columns:
    """Lay columns out in some width; what has no room goes: milliseconds, seconds, mark, time, code.

    Args:
        width: What there is, without margins.
        widths: What the texts need.
    """
    milliseconds, seconds, minutes = widths.times
    marked = widths.mark + MARK_GAP_PX if widths.mark else 0
    code = widths.code + GAP_PX if widths.code else 0
    figures = widths.price + GAP_PX + widths.size
    time, letters = 0, 0
    for time_px, count, is_marked in (
        (milliseconds, 12, True),
        (seconds, 8, True),
        (minutes, 5, True),
        (minutes, 5, False),
        (0, 0, False),
    ):
        time, letters = (time_px + GAP_PX if time_px else 0), count
        if not is_marked:
            marked = 0
        if time + code + figures + marked <= width:
            break
    if code and not time:
        # A code that is cut short is still worth more than none, unless little is left of it.
        code = max(0, min(code, width - figures))
        code = code if code >= 3 * GAP_PX else 0
    elif code:
        code = max(code, min(widths.usual_code, width - time - figures - marked))
    size_px = min(widths.size, width)
    size_x = width - size_px
    mark_x = size_x - marked
    begin = time + code
    # In a wide panel the price stands in the middle of what is left, so that no size moves it.
    end = max(begin, min(max(begin + (width - begin) // 2, begin + widths.price), mark_x - GAP_PX))
    return Columns(
        time=(0, max(0, time - GAP_PX)),
        letters=letters,
        code=(time, max(0, code - GAP_PX)),
        price=(begin, end - begin),
        mark=(mark_x, widths.mark if marked else 0),
        size=(size_x, size_px),
    )
