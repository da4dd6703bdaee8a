from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tickdeck.store.export.footer import moved_ending

COLUMNS = 40


def _file() -> bytes:
    sink = pa.BufferOutputStream()
    names = [f"column {number}" for number in range(COLUMNS)]
    table = pa.table({name: pa.array([f"{name} {row}" for row in range(50)]) for name in names})
    with pq.ParquetWriter(sink, table.schema, write_page_index=True) as writer:
        writer.write_table(table, row_group_size=20)
    return sink.getvalue().to_pybytes()


@pytest.mark.parametrize("by", [0, 1, 124, 2**20, 2**40])
def test_only_offsets_are_moved(by: int):
    file = _file()
    before = pq.read_metadata(pa.BufferReader(file))
    after = pq.read_metadata(pa.BufferReader(moved_ending(file, by)))
    assert (after.num_rows, after.num_row_groups, after.schema) == (50, 3, before.schema)
    for group in range(3):
        for column in range(COLUMNS):
            old = before.row_group(group).column(column).to_dict()
            new = after.row_group(group).column(column).to_dict()
            for name in ("data_page_offset", "dictionary_page_offset", "file_offset"):
                value = old.pop(name)
                assert new.pop(name) == (value + by if value else value), name
            assert new == old


def test_the_rows_are_found_where_they_have_been_put():
    file = _file()
    behind = b"PAR1" + b"\0" * 1000 + file + moved_ending(file, 1004)
    assert pq.read_table(pa.BufferReader(behind)).equals(pq.read_table(pa.BufferReader(file)))


def test_what_is_no_parquet_file_is_refused():
    with pytest.raises(ValueError, match="no Parquet file"):
        moved_ending(b"something else", 5)
