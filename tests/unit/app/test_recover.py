from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tickdeck.app.recover import recover_below
from tickdeck.domain.tick import TICK
from tickdeck.store.journal import Header, Kind, SymbolRow, encode, encode_header

NOON_US = 1_782_129_600_000_000


def write_journal(folder: Path, ticks: int, *parts: bytes, name: str = "0001.journal") -> Path:
    path = folder / "recordings" / "alltick" / "2026-06-22" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    block = np.zeros(ticks, dtype=TICK)
    block["ordinal"] = np.arange(ticks)
    block["recv_us"] = NOON_US
    header = encode_header(Header("alltick", NOON_US, [SymbolRow(0, "00700.HK", "Tencent", "HKD")]))
    path.write_bytes(header + encode(Kind.TICKS, block.tobytes()) + b"".join(parts))
    return path


def test_what_was_recovered_and_what_was_cut_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    journal = write_journal(tmp_path, 20, encode(Kind.TICKS, b"x" * 63)[:30])
    assert recover_below(tmp_path) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        f"{journal.with_suffix('.h5')}: 20 ticks, 30 bytes of a torn tail cut",
        "20 ticks in 1 file recovered.",
    ]
    assert said.err == ""


def test_nothing_left_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "recordings").mkdir()
    assert recover_below(tmp_path) == 0
    assert capsys.readouterr().out == "Nothing was left to recover.\n"


def test_damage_is_said_and_the_exit_status_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    block = encode(Kind.TICKS, bytes(63))
    journal = write_journal(tmp_path, 20, b"\xff" * 50, block)
    assert recover_below(tmp_path) == 1
    said = capsys.readouterr()
    assert "21 ticks, 50 damaged bytes are not in it" in said.out
    assert said.err == (
        "tickdeck: A journal was damaged: 50 bytes of it could not be sealed; it is kept as "
        f"{journal}.damaged.\n"
    )


def test_a_poisoned_journal_is_recovered_by_its_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    aside = write_journal(tmp_path, 20, name="0001.journal.poisoned")
    assert recover_below(aside) == 0
    assert "0001.h5: 20 ticks\n" in capsys.readouterr().out
    assert not aside.exists()


def test_what_cannot_be_read_is_said_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = write_journal(tmp_path, 0)
    path.write_bytes(b"not a journal")
    assert recover_below(path) == 1
    assert "is not a Tickdeck journal; it was left as it is." in capsys.readouterr().err
