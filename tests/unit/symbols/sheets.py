"""Real spreadsheet files, made by the tests that read them."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable, Sequence

import openpyxl


def xlsx(rows: Iterable[Sequence[object]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def biff2(rows: Iterable[Sequence[object]], encoding: str = "gbk", codepage: int = 936) -> bytes:
    """A sheet as Excel 2 wrote it: a flat stream of records, each with a type, a length and a body."""
    records = [(0x0009, struct.pack("<HH", 2, 0x10)), (0x0042, struct.pack("<H", codepage))]
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            place = struct.pack("<HH3x", row, column)
            if isinstance(cell, str):
                text = cell.encode(encoding)
                records.append((0x0004, place + struct.pack("<B", len(text)) + text))
            else:
                records.append((0x0003, place + struct.pack("<d", cell)))
    records.append((0x000A, b""))
    return b"".join(struct.pack("<HH", kind, len(body)) + body for kind, body in records)
