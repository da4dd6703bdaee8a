"""The line that names a table's columns, in the words of exchanges, brokers and data providers."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from tickdeck.symbols.spelling import Cell
from tickdeck.symbols.table import TableRow

_SEARCHED_ROWS = 30


class Field(Enum):
    """What a column tells."""

    CODE = auto()
    NAME = auto()
    LOCAL_NAME = auto()
    """The name in Chinese, for where there is none in English."""
    SECTOR = auto()
    LOT = auto()
    PRICE = auto()
    CATEGORY = auto()
    SUBCATEGORY = auto()
    VENUE = auto()
    FLAG = auto()
    """A status in words."""
    TRADED = auto()
    """Yes or no to being traded."""
    STOPPED = auto()
    """Yes or no to being suspended."""
    DATE = auto()


_WORDS: Mapping[Field, str] = {
    Field.CODE: """code symbol ticker stockcode stocksymbol securitycode seccode instrument instrumentcode
        tickersymbol bloombergticker sehkcode 代码 代號 代号 代碼 证券代码 證券代碼 证券代号 證券代號 股票代码
        股票代碼 股份代號 股份代号 港股代码 港股代碼 zqdm gpdm""",
    Field.NAME: """name englishname shortname securityname nameofsecurities nameofsecurity company companyname
        stockname stockshortname abbren nameen enname zqywjc 英文简称 英文簡稱 英文名称 英文名稱 英文名
        description""",
    Field.LOCAL_NAME: """abbrcn namecn cnname chinesename zqjc 名称 名稱 简称 簡稱 中文简称 中文簡稱 中文名称
        中文名稱 证券简称 證券簡稱 股票名称 股票名稱 股票简称 股份名稱 证券名称 證券名稱 港股名称 港股简称""",
    Field.SECTOR: "sector industry 行业 行業 板块 板塊 所属行业 所屬行業",
    Field.LOT: """lot lotsize boardlot boardlotsize roundlot sharesperlot 每手 每手股数 每手股數 买卖单位
        買賣單位 买卖股数""",
    Field.PRICE: "referenceprice refprice 参考价 參考價",
    Field.CATEGORY: """category type securitytype sectype assetclass producttype
        类别 類別 证券类别 證券類別 分類""",
    Field.SUBCATEGORY: "subcategory subtype 次分類 子类别",
    Field.VENUE: "exchange market venue exch 市场 市場 交易所",
    Field.FLAG: """flag status tradingstatus securitystatus listingstatus remark remarks
        状态 狀態 备注 備註""",
    Field.TRADED: "tradeflag tradable tradeable active isactive 可交易",
    Field.STOPPED: "suspended issuspended halted 停牌 是否停牌",
    Field.DATE: "updatedate date asof tradedate 更新日期 日期",
}
_FIELDS = {word: field for field, words in _WORDS.items() for word in words.split()}


def field_of(heading: Cell) -> Field | None:
    """What a column of this heading tells; None if that is of no interest."""
    if not isinstance(heading, str) or len(heading) > 60:
        return None
    plain = unicodedata.normalize("NFKC", heading).casefold()
    return _FIELDS.get("".join(c for c in plain if c.isalnum()))


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a table has what.

    Attributes:
        columns: Columns of each field from 0, the first being the one of its best name.
        headings: The headings as they stand, empty if the table has none.
    """

    columns: Mapping[Field, tuple[int, ...]]
    headings: tuple[str, ...] = ()

    def value(self, row: TableRow, field: Field) -> Cell:
        """The first cell of the field that holds anything, an empty text if there is none."""
        for column in self.columns.get(field, ()):
            if column < len(row.cells) and str(row.cells[column]).strip():
                return row.cells[column]
        return ""

    def text(self, row: TableRow, field: Field) -> str:
        """The same as a text, on one line, without compatibility characters."""
        return " ".join(unicodedata.normalize("NFKC", str(self.value(row, field))[:400]).split())


def find_header(rows: Sequence[TableRow]) -> tuple[int, Layout] | None:
    """The row that names the columns, as its index in `rows`; None if there is none among the first.

    A row of one cell counts only if nothing stands before it, or a sentence would be taken for it.
    """
    for index, row in enumerate(rows[:_SEARCHED_ROWS]):
        columns: dict[Field, tuple[int, ...]] = {}
        for column, cell in enumerate(row.cells):
            if field := field_of(cell):
                columns[field] = (*columns.get(field, ()), column)
        filled = sum(1 for cell in row.cells if str(cell).strip())
        if Field.CODE in columns and (filled > 1 or index == 0):
            return index, Layout(columns, tuple(str(cell).strip() for cell in row.cells))
    return None
