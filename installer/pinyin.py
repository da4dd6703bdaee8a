"""Writes the pinyin initials of `resources/universes`, for maintainers: ``python installer/pinyin.py``.

People who write Chinese look a name up by the first letters of its syllables: ``txkg`` is 腾讯控股. The
letters follow from the simplified name, since the first level of GB 2312 (the 3,755 commonest characters,
0xB0A1 to 0xD7F9) is in the order of their syllables. Its second level is ordered by radical; those of its
characters that occur in a name, and words in which one is read otherwise, are named here.
"""

from __future__ import annotations

import csv
import io
from bisect import bisect_right
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "universes"

_FIRST_LEVEL = (
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"), (0xB8C1, "g"),
    (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"), (0xC4C3, "n"), (0xC5B6, "o"),
    (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"), (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"),
    (0xD1B9, "y"), (0xD4D1, "z"), (0xD7FA, ""),
)  # fmt: skip
"""The code at which each letter begins, and the first one behind them."""

_STARTS = [start for start, _ in _FIRST_LEVEL]

_SECOND_LEVEL = {
    "钛": "t",
    "圳": "z",
    "甬": "y",
    "兖": "y",
    "钼": "m",
    "锂": "l",
    "哔": "b",
    "濠": "h",
    "鑫": "x",
    "茗": "m",
    "薇": "w",
    "昊": "h",
    "呷": "x",
}

_PHRASES = {"银行": "yh", "重庆": "cq", "音乐": "yy"}
"""Words in which a character is read otherwise than GB 2312 sorts it."""


def initials(name: str) -> str:
    """The first letters of a name's syllables in lower case; letters and digits stand for themselves.

    Args:
        name: In simplified characters.

    Raises:
        ValueError: If nobody has said yet how one of its characters is read.
    """
    letters: list[str] = []
    position = 0
    while position < len(name):
        phrase = _PHRASES.get(name[position : position + 2])
        letters.append(phrase or _initial(name[position]))
        position += 2 if phrase else 1
    return "".join(letters)


def _initial(character: str) -> str:
    if character.isascii():
        return character.lower()
    if character in _SECOND_LEVEL:
        return _SECOND_LEVEL[character]
    try:
        code = int.from_bytes(character.encode("gb2312"), "big")
    except UnicodeEncodeError:
        code = 0
    row = bisect_right(_STARTS, code) - 1
    if row < 0 or not _FIRST_LEVEL[row][1]:
        raise ValueError(f"how {character} is read is to be added to _SECOND_LEVEL")
    return _FIRST_LEVEL[row][1]


def with_initials(text: str) -> str:
    """The text of a universe with its column ``pinyin`` filled; without that column as it was."""
    reader = csv.DictReader(io.StringIO(text))
    columns = reader.fieldnames or ()
    if "pinyin" not in columns:
        return text
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, lineterminator="\n")
    writer.writeheader()
    for row in reader:
        writer.writerow({**row, "pinyin": initials(row["name_zh_hans"])})
    return written.getvalue()


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.csv")):
        # Bytes, since Windows would turn the line ends into its own.
        path.write_bytes(with_initials(path.read_text(encoding="utf-8")).encode())
