from __future__ import annotations

import io
import zipfile
from datetime import date

import openpyxl
import pytest

from tickdeck.domain.errors import UsageError
from tickdeck.settings.universe import Listing
from tickdeck.symbols.reading import MAX_BYTES, read_file
from tickdeck.symbols.symbol_list import Damage, Reason
from unit.symbols.sheets import biff2, xlsx

HONG_KONG = [
    ["List of Securities"],
    ["Updated as at 17/05/2026"],
    ["Stock Code", "Name of Securities", "Category", "Sub-Category", "Board Lot", "ISIN"],
    ["00001", "CKH HOLDINGS", "Equity", "Equity Securities (Main Board)", "500", "KYG217651051"],
    ["00700", "TENCENT", "Equity", "Equity Securities (Main Board)", "100", ""],
    ["00823", "LINK REIT", "Real Estate Investment Trusts", "", "100", ""],
    ["02800", "TRACKER FUND", "Exchange Traded Products", "Exchange Traded Funds", "500", ""],
    ["03010", "A BOND ETF", "Exchange Traded Products", "Exchange Traded Bond Funds", "1,000", ""],
    ["04228", "HKGB 2030", "Debt Securities", "Debt Securities", "10,000", ""],
    ["10001", "BI-TCT@EC2606A", "Derivative Warrants", "", "10,000", ""],
    ["10002", "BI-TCT@EP2606A", "Derivative Warrants", "", "10,000", ""],
    ["50001", "UB#HSI  RC2809K", "Callable Bull/Bear Contracts", "", "10,000", ""],
]


def test_the_hong_kong_list_gives_equities_funds_and_trusts_with_lots_and_date():
    symbols = read_file(xlsx(HONG_KONG))
    assert symbols.ids == ("00001.HK", "00700.HK", "00823.HK", "02800.HK", "03010.HK")
    assert [listing.lot for listing in symbols.listings] == [500, 100, 100, 500, 1000]
    assert symbols.date == date(2026, 5, 17)
    assert symbols.summary == (
        "5 instruments from the Hong Kong exchange's list of 2026-05-17; "
        "left out: 2 warrants, 1 debt security, 1 bull/bear contract."
    )
    assert str(symbols.left_out[1]).startswith("Line 10: “10001, BI-TCT@EC2606A")


def test_codes_that_excel_took_for_numbers_are_repaired_and_reported():
    rows = [
        ["证券代码", "中文简称", "英文简称"],
        [700, "腾讯控股", "TENCENT"],
        [5.0, "汇丰控股", ""],
        ["'00388", "x", "HKEX"],
    ]
    symbols = read_file(
        xlsx([*rows, ["00001\u00a0", "长和", "CKH"], [80737, "湾区", "RMB"], [1.5, "?", "?"]])
    )
    assert symbols.ids == ("00700.HK", "00005.HK", "00388.HK", "00001.HK", "80737.HK")
    assert symbols.source == "the Shenzhen exchange's list"
    assert [(repair.line, repair.damages) for repair in symbols.repaired] == [
        (2, (Damage.ZEROS,)),
        (3, (Damage.ZEROS,)),
        (4, (Damage.HIDDEN,)),
        (5, (Damage.HIDDEN,)),
    ]
    assert symbols.listings[1].name == "汇丰控股"
    assert [(line.line, line.reason) for line in symbols.left_out] == [(7, Reason.NO_CODE)]


def test_a_sheet_with_one_column_of_numbers_and_no_heading_is_read():
    symbols = read_file(xlsx([[700], [5], [388], ["n/a!"], [1]]))
    assert symbols.ids == ("00700.HK", "00005.HK", "00388.HK", "00001.HK")
    assert len(symbols.repaired) == 4
    assert [line.reason for line in symbols.left_out] == [Reason.NO_CODE]


def test_a_binary_xls_is_read_with_its_code_page():
    symbols = read_file(
        biff2([["证券代码", "证券简称"], ["00700", "腾讯控股"], [5, "汇丰控股"], ["x!", "y"]]), name="a.xls"
    )
    assert [(listing.id, listing.name) for listing in symbols.listings] == [
        ("00700.HK", "腾讯控股"),
        ("00005.HK", "汇丰控股"),
    ]
    assert [repair.text for repair in symbols.repaired] == ["5"]
    assert [line.reason for line in symbols.left_out] == [Reason.NO_CODE]


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "utf-16"])
def test_html_under_the_name_of_a_spreadsheet_is_read(encoding: str):
    text = (
        "<html><table><tr><td>更新日期：2026-05-17</td></tr><tr><th>证券代码<th>中文简称<th>英文简称</tr>"
        "<tr><td><a href='#'>00700</a></td><td>腾讯控股</td><td>TENCENT &amp; CO</td></tr>"
        "<tr><td>00005</td><td>汇丰控股</td><td></td></tr></table></html>"
    )
    symbols = read_file(text.encode(encoding), name="list.xls")
    assert symbols.date == date(2026, 5, 17)
    assert [(listing.id, listing.name) for listing in symbols.listings] == [
        ("00700.HK", "TENCENT & CO"),
        ("00005.HK", "汇丰控股"),
    ]


def test_the_first_sheet_with_headings_is_taken_and_told():
    book = openpyxl.Workbook()
    book.active.append(["Read me first"])
    sheet = book.create_sheet("codes")
    for row in (["Ticker", "Company"], ["AAPL", "Apple"]):
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    symbols = read_file(
        data.getvalue(), name="mine.xlsx", known={"AAPL.US": Listing("AAPL.US", "Known", "Tech", 1, 9.0)}
    )
    assert symbols.listings == (Listing("AAPL.US", "Apple", "Tech", 1, 9.0),)
    assert symbols.source == "the file mine.xlsx"
    assert symbols.notes == ("Of 2 sheets one was read.",)


def _zip(**files: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (xlsx(HONG_KONG)[:-40], "damaged"),
        (b"PK\x03\x04" + bytes(100), "damaged"),
        (_zip(words=b"x"), "holds no .xlsx spreadsheet"),
        (_zip(workbook=bytes(110 * 2**20)), "too large .* unpacked"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        (biff2([["code"]])[:-6] + b"\x04\x00\xff\x7f\x00", "damaged|instruments"),
        (
            xlsx([["code"], *([["x"]] * 3)]).replace(b"xl/workbook.xml", b"xl/workbook.bin"),
            "damaged|no .xlsx",
        ),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 40, "neither text nor a spreadsheet"),
        (b"a" * (MAX_BYTES + 1), "larger than 20 MB"),
    ],
    ids=range(10),
)
def test_what_cannot_be_read_is_said_in_one_error(data: bytes, sentence: str):
    with pytest.raises(
        UsageError, match=rf"No instruments can be read from the file bad\.xls\. .*({sentence})"
    ):
        read_file(data, name="bad.xls")


def test_a_sheet_with_too_many_rows_is_refused_without_reading_it_all():
    data = xlsx([["code"], ["00700"]])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    sheet = files["xl/worksheets/sheet1.xml"]
    assert b'<row r="2"' in sheet
    files["xl/worksheets/sheet1.xml"] = sheet.replace(b'<row r="2"', b'<row r="1048576"').replace(
        b'"A2"', b'"A1048576"'
    )
    with pytest.raises(UsageError, match="longer than 100,000 rows"):
        read_file(_zip(**files))
