"""The sheets of spreadsheet files: .xlsx with openpyxl, the older binary .xls with xlrd."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import ParseError

import openpyxl  # type: ignore[import-untyped]
import xlrd  # type: ignore[import-untyped]
from openpyxl.utils.exceptions import InvalidFileException  # type: ignore[import-untyped]

from tickdeck.domain.errors import UsageError
from tickdeck.symbols.spelling import Cell
from tickdeck.symbols.table import MAX_COLUMNS, MAX_ROWS, Table, table_of, too_long
from tickdeck.words import mark, tr

MAX_UNPACKED_BYTES = 100 * 1024 * 1024
_MAX_SHEETS = 10

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LOCKED = mark("The spreadsheet is protected with a password; save it without one.")
_BROKEN = mark("The spreadsheet is damaged or of a kind that cannot be read; save it as .xlsx or .csv.")

# What the two libraries let through when a file is not what it says.
_PARSER_ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    InvalidFileException,
    LookupError,
    NotImplementedError,
    OSError,
    ParseError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    xlrd.XLRDError,
    xlrd.compdoc.CompDocError,
    zipfile.BadZipFile,
)


def xlsx_tables(data: bytes) -> list[Table]:
    """The first sheets of an .xlsx file.

    Raises:
        UsageError: If it cannot be read, is damaged, or is far larger than a list can be.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {info.filename: info for info in archive.infolist()}
            if sum(info.file_size for info in names.values()) > MAX_UNPACKED_BYTES:
                raise UsageError(
                    tr("The spreadsheet is too large for a list of instruments once it is unpacked.")
                )
            if any(info.flag_bits & 1 for info in names.values()):
                raise UsageError(tr(_LOCKED))
            if not any(name.endswith("workbook.xml") for name in names):
                raise UsageError(
                    tr("This archive holds no .xlsx spreadsheet; save the list as .xlsx or .csv.")
                )
        with warnings.catch_warnings():
            # Styles and validations that openpyxl does not know are of no interest here.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            try:
                return [table_of(_xlsx_rows(sheet)) for sheet in book.worksheets[:_MAX_SHEETS]]
            finally:
                book.close()
    except _PARSER_ERRORS as error:
        raise UsageError(tr(_BROKEN)) from error


def _xlsx_rows(sheet: object) -> Iterator[tuple[int, list[Cell | None]]]:
    # The file may claim any size; rows are counted as they come instead.
    sheet.reset_dimensions()  # type: ignore[attr-defined]
    rows = sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS, values_only=True)  # type: ignore[attr-defined]
    for line, row in enumerate(rows, 1):
        if line > MAX_ROWS:
            raise too_long()
        yield line, [_cell(value) for value in row]


def xls_tables(data: bytes) -> list[Table]:
    """The first sheets of a binary .xls file, of any version since Excel 2.

    Raises:
        UsageError: If it cannot be read, or is protected with a password.
    """
    if _ENCRYPTED in data:
        raise UsageError(tr(_LOCKED))
    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), ragged_rows=True)
        tables = []
        for sheet in book.sheets()[:_MAX_SHEETS]:
            rows = (
                (line, [_xls_cell(c) for c in sheet.row(line)[:MAX_COLUMNS]]) for line in range(sheet.nrows)
            )
            tables.append(table_of((line + 1, cells) for line, cells in rows))
        return tables
    except xlrd.XLRDError as error:
        raise UsageError(_LOCKED if "encrypt" in str(error).lower() else _BROKEN) from error
    except _PARSER_ERRORS as error:
        raise UsageError(tr(_BROKEN)) from error


def _xls_cell(cell: xlrd.sheet.Cell) -> Cell | None:
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#ERROR"))
    if cell.ctype == xlrd.XL_CELL_NUMBER and cell.value == int(cell.value):
        # The format knows no other numbers than floats.
        return int(cell.value)
    return _cell(bool(cell.value) if cell.ctype == xlrd.XL_CELL_BOOLEAN else cell.value)


def _cell(value: object) -> Cell | None:
    if value is None or (isinstance(value, str | int | float) and not isinstance(value, bool)):
        return value
    return str(value)
