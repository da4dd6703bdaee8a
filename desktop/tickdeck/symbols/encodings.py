"""The text in bytes of unknown encoding, as spreadsheets in Hong Kong and China write it."""

from __future__ import annotations

import codecs

from tickdeck.domain.errors import UsageError
from tickdeck.words import tr

_SAMPLE = 20_000


def decoded(data: bytes) -> str:
    """Decode bytes: by their mark, as UTF-16 where every other byte is zero, as UTF-8, GB 18030 or Big5.

    GB 18030 and Big5 accept most of each other's bytes. Everyday characters stand in the first half of both
    tables, so the encoding in which more of the text is there is taken.

    Raises:
        UsageError: If it is no text.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    sample = data[:_SAMPLE]
    if sample.count(0) > len(sample) // 4:
        little = sample[1::2].count(0) > sample[0::2].count(0)
        return _checked(data.decode("utf-16-le" if little else "utf-16-be", errors="replace"))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    guesses = []
    for encoding, table, first, last in (
        ("gb18030", "gb2312", 0xB0, 0xD7),
        ("big5hkscs", "big5", 0xA4, 0xC6),
    ):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        guesses.append((_everyday_share(text[:_SAMPLE], table, first, last), text))
    if guesses:
        return _checked(max(guesses, key=lambda guess: guess[0])[1])
    return _checked(data.decode("cp1252", errors="replace"))


def _everyday_share(text: str, table: str, first: int, last: int) -> float:
    foreign = [c for c in text if c > "\u007f"]
    everyday = 0
    for character in foreign:
        try:
            everyday += first <= character.encode(table)[0] <= last
        except UnicodeEncodeError:
            continue
    return everyday / max(len(foreign), 1)


def _checked(text: str) -> str:
    sample = text[:_SAMPLE]
    strange = sum((c < " " and c not in "\t\n\r\f\v\x1a") or c == "\ufffd" for c in sample)
    if strange > len(sample) // 20:
        raise UsageError(
            tr("It is neither text nor a spreadsheet, so no list of instruments can be read from it.")
        )
    return text
