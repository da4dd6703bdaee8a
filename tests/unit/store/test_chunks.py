from __future__ import annotations

import zlib
from collections.abc import Callable

import numpy as np
import pytest

from tickdeck.domain.tick import TICK, Block
from tickdeck.store.chunks import CHUNK_ROWS, DamagedChunkError, decode_chunk, encode_chunks, fletcher32

Ticks = Callable[..., Block]


def decoded(chunk: bytes, chunk_rows: int, first: int, count: int) -> Block:
    out = np.empty(count, dtype=TICK)
    decode_chunk(chunk, chunk_rows, first, out)
    return out


def random_ticks(count: int) -> Block:
    return np.frombuffer(np.random.default_rng(7).bytes(count * TICK.itemsize), dtype=TICK)


def test_what_is_decoded_is_what_was_encoded_and_zeros_fill_the_last_chunk(ticks: Ticks):
    made = ticks(250)
    chunks = encode_chunks(made, 100)
    assert len(chunks) == 3
    whole = np.concatenate([decoded(chunk, 100, 0, 100) for chunk in chunks])
    assert whole[:250].tobytes() == made.tobytes()
    assert whole[250:].tobytes() == bytes(50 * TICK.itemsize)


def test_a_part_of_a_chunk_is_decoded_alone(ticks: Ticks):
    made = ticks(100)
    (chunk,) = encode_chunks(made, 100)
    assert decoded(chunk, 100, 37, 20).tobytes() == made[37:57].tobytes()


@pytest.mark.parametrize(
    "made", [random_ticks(500), np.zeros(500, dtype=TICK), np.full(500, random_ticks(1)[0])]
)
def test_bytes_are_a_zlib_stream_of_shuffled_ticks_and_a_checksum(made: Block):
    (chunk,) = encode_chunks(made, 500)
    planes = made.view(np.uint8).reshape(500, TICK.itemsize).T
    assert zlib.decompress(chunk[:-4]) == planes.tobytes()
    assert int.from_bytes(chunk[-4:], "little") == fletcher32(chunk[:-4])


def test_equal_ticks_make_equal_bytes_however_often(ticks: Ticks):
    made = ticks(CHUNK_ROWS * 2)
    assert encode_chunks(made, CHUNK_ROWS) == encode_chunks(made.copy(), CHUNK_ROWS)


def test_constant_columns_cost_next_to_nothing():
    constant = np.full(CHUNK_ROWS, random_ticks(1)[0])
    (chunk,) = encode_chunks(constant, CHUNK_ROWS)
    assert len(chunk) < CHUNK_ROWS / 4


def test_counting_ids_are_searched_for_repetitions_and_not_only_for_runs():
    made = np.zeros(CHUNK_ROWS, dtype=TICK)
    made["seq"] = np.arange(CHUNK_ROWS)
    (chunk,) = encode_chunks(made, CHUNK_ROWS)
    assert len(chunk) < CHUNK_ROWS / 4, "0 to 255 over and over is no run, but repeats"


def test_every_flipped_bit_is_found(ticks: Ticks):
    made = ticks(20)
    (chunk,) = encode_chunks(made, 20)
    for position in range(len(chunk)):
        for bit in range(8):
            flipped = bytearray(chunk)
            flipped[position] ^= 1 << bit
            with pytest.raises(DamagedChunkError):
                decoded(bytes(flipped), 20, 0, 20)


@pytest.mark.parametrize(
    "plain", [b"", b"too short", bytes(21 * TICK.itemsize)], ids=["nothing", "little", "a row more"]
)
def test_a_chunk_of_another_size_is_damaged_even_if_its_checksum_is_right(plain: bytes):
    content = zlib.compress(plain)
    with pytest.raises(DamagedChunkError, match="are not 20 ticks"):
        decoded(content + fletcher32(content).to_bytes(4, "little"), 20, 0, 20)


@pytest.mark.parametrize("content", [b"", b"\x78\x01", b"\x78\x01" + b"no deflate" * 3])
def test_what_is_no_deflate_stream_is_damaged(content: bytes):
    with pytest.raises(DamagedChunkError):
        decoded(content + fletcher32(content).to_bytes(4, "little"), 20, 0, 20)


@pytest.mark.parametrize("length", [0, 1, 2, 3, 719, 720, 721, 1441, 10_001])
@pytest.mark.parametrize("fill", ["random", "ones", "zeros"])
def test_the_checksum_is_fletchers_as_hdf5_sums_it(length: int, fill: str):
    content = {
        "random": np.random.default_rng(length).bytes(length),
        "ones": b"\xff" * length,
        "zeros": bytes(length),
    }[fill]
    assert fletcher32(content) == summed_word_by_word(content)


def summed_word_by_word(content: bytes) -> int:
    """The same by the book: each addition carries its overflow round."""
    simple = weighted = 0
    for position in range(0, len(content), 2):
        word = content[position : position + 2].ljust(2, b"\0")
        simple += int.from_bytes(word, "big")
        simple = (simple & 0xFFFF) + (simple >> 16)
        weighted += simple
        weighted = (weighted & 0xFFFF) + (weighted >> 16)
    return weighted << 16 | simple
