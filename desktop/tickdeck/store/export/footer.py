"""Moves what a Parquet file says of its row groups to where their bytes have been put in another file.

A Parquet file ends with its `FileMetaData` (parquet.thrift of the Apache Parquet format) in Thrift's compact
protocol, the length of that as four bytes, and a mark. Offsets in it count from the beginning of the file;
here they are raised and everything else is copied as it is.
"""

from __future__ import annotations

import struct

MARK = b"PAR1"
_LENGTH = struct.Struct("<I")

# Numbers of fields in parquet.thrift, from FileMetaData down.
_OFFSETS = {
    (4, 5),  # row_groups, file_offset
    (4, 1, 2),  # row_groups, columns, file_offset
    (4, 1, 4),  # offset_index_offset
    (4, 1, 6),  # column_index_offset
    (4, 1, 3, 9),  # meta_data, data_page_offset
    (4, 1, 3, 10),  # index_page_offset
    (4, 1, 3, 11),  # dictionary_page_offset
    (4, 1, 3, 14),  # bloom_filter_offset
}

# Types of the compact protocol.
_BOOLEANS, _BYTE, _INTEGERS, _DOUBLE, _BINARY = (1, 2), 3, (4, 5, 6), 7, 8
_LISTS, _STRUCT = (9, 10), 12


def moved_ending(file: bytes, by: int) -> bytes:
    """The end of a Parquet file, from its metadata on, as if `by` bytes were before the file.

    Raises:
        ValueError: If it is no Parquet file, or has a part that Parquet does not know.
    """
    if file[-len(MARK) :] != MARK:
        raise ValueError("this is the end of no Parquet file")
    behind = len(MARK) + _LENGTH.size
    (size,) = _LENGTH.unpack_from(file, len(file) - behind)
    metadata = _Moving(file[-behind - size : -behind], by).run()
    return metadata + _LENGTH.pack(len(metadata)) + MARK


class _Moving:
    """One pass over the metadata, copying."""

    def __init__(self, data: bytes, by: int) -> None:
        self._data = data
        self._by = by
        self._at = 0
        self._out = bytearray()

    def run(self) -> bytes:
        self._struct(())
        return bytes(self._out)

    def _struct(self, path: tuple[int, ...]) -> None:
        field = 0
        while (head := self._byte()) != 0:
            delta, kind = head >> 4, head & 15
            field = field + delta if delta else _unfolded(self._number())
            # Whether a boolean field is true is said by its type.
            if kind not in _BOOLEANS:
                self._value(kind, (*path, field))

    def _value(self, kind: int, path: tuple[int, ...]) -> None:
        if kind in _INTEGERS:
            if path in _OFFSETS:
                self._offset()
            else:
                self._number()
        elif kind == _BINARY:
            self._copy(self._number())
        elif kind == _STRUCT:
            self._struct(path)
        elif kind in _LISTS:
            head = self._byte()
            count = head >> 4 if head >> 4 < 15 else self._number()
            for _ in range(count):
                self._value(head & 15, path)
        elif kind == _DOUBLE:
            self._copy(8)
        elif kind == _BYTE or kind in _BOOLEANS:
            self._copy(1)
        else:
            raise ValueError(f"Parquet's metadata has no type {kind}")

    def _offset(self) -> None:
        begin = len(self._out)
        value = _unfolded(self._number())
        # Nothing begins at 0, there is the mark; it stands for an offset that is not given.
        if value:
            del self._out[begin:]
            left = (value + self._by) << 1
            while left > 0x7F:
                self._out.append(left & 0x7F | 0x80)
                left >>= 7
            self._out.append(left)

    def _number(self) -> int:
        value = shift = 0
        while (byte := self._byte()) & 0x80:
            value |= (byte & 0x7F) << shift
            shift += 7
        return value | byte << shift

    def _byte(self) -> int:
        byte = self._data[self._at]
        self._copy(1)
        return byte

    def _copy(self, count: int) -> None:
        self._out += self._data[self._at : self._at + count]
        self._at += count


def _unfolded(number: int) -> int:
    """A signed number of its zigzag form."""
    return number >> 1 if not number & 1 else -(number + 1 >> 1)
