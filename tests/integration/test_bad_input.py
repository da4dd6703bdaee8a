"""Whatever a server sends, it is counted and the connection lives on."""

from __future__ import annotations

import json
from pathlib import Path

from fakes.alltick_server import AllTickServer
from fakes.command_line import record, report
from fakes.known_ticks import START_MS, Item, RawFrame, canonical, known_ticks, rows_of
from fakes.recordings import recorded_rows

# Ids that no good tick has, so that a bad tick that was recorded can be told by its id.
_BAD_SEQ = 8_000_000_000_000


def _push(**wrong: object) -> str:
    """A tick with these fields instead of right ones; a field that is `...` is left out."""
    data: dict[str, object] = {
        "code": "700.HK",
        "seq": _BAD_SEQ,
        "tick_time": START_MS,
        "price": "651.12",
        "volume": "300",
        "turnover": "195336",
        "trade_direction": 1,
    }
    data |= wrong
    return json.dumps(
        {"cmd_id": 22998, "data": {key: value for key, value in data.items() if value is not ...}}
    )


BAD: dict[str, str | bytes] = {
    "cut off": _push()[:-9],
    "not JSON": "What has it got in its pocketses",
    "empty": "",
    "null": "null",
    "a number": "22998",
    "an array": "[]",
    "no command": "{}",
    "command is text": '{"cmd_id":"tick","data":{}}',
    "unknown command": '{"cmd_id":31337,"data":{"code":"700.HK"}}',
    "tick without data": '{"cmd_id":22998}',
    "data is text": '{"cmd_id":22998,"data":"700.HK"}',
    "nested too deep": "[" * 100_000,
    "binary": bytes(range(256)),
    "5 MB": _push(code="7" * 5_000_000),
    "unknown code": _push(code="31337.HK", seq=_BAD_SEQ + 1),
    "code is a number": _push(code=700, seq=_BAD_SEQ + 2),
    "no code": _push(code=..., seq=_BAD_SEQ + 3),
    "price is a word": _push(price="cheap", seq=_BAD_SEQ + 4),
    "price is empty": _push(price="", seq=_BAD_SEQ + 5),
    "no price": _push(price=..., seq=_BAD_SEQ + 6),
    "price is null": _push(price=None, seq=_BAD_SEQ + 7),
    "price is NaN": _push(price="NaN", seq=_BAD_SEQ + 8),
    "price is a bare NaN": _push(price=float("nan"), seq=_BAD_SEQ + 9),
    "price is infinite": _push(price="inf", seq=_BAD_SEQ + 10),
    "price is beyond a double": _push(price="1e400", seq=_BAD_SEQ + 11),
    "volume is a word": _push(volume="many", seq=_BAD_SEQ + 13),
    "time is negative": _push(tick_time=-START_MS, seq=_BAD_SEQ + 14),
    "time is negative text": _push(tick_time=f"-{START_MS}", seq=_BAD_SEQ + 15),
    "time is absurd": _push(tick_time=10**25, seq=_BAD_SEQ + 16),
    "time is in 1970": _push(tick_time=12_345, seq=_BAD_SEQ + 17),
    "time is a word": _push(tick_time="noon", seq=_BAD_SEQ + 18),
    "seq beyond 64 bits": _push(seq=2**70),
    "seq is a word": _push(seq="next"),
}


def test_bad_frames_are_counted_and_the_connection_lives_on(tmp_path: Path) -> None:
    codes = ["700.HK", "5.HK"]
    good = known_ticks(codes, 40 * (len(BAD) + 1))
    script: list[Item] = list(good[:40])
    for place, frame in enumerate(BAD.values(), start=1):
        script += [RawFrame(frame), *good[40 * place : 40 * (place + 1)]]

    with AllTickServer(rate=1_000) as server:
        with record(server.url, codes, tmp_path) as terminal:
            server.send(script)
            server.wait_until(lambda s: s.unsent == 0, what="everything sent")
            terminal.wait_recorded(len(good))
            status = terminal.end()
        assert status == 0, terminal.account()
        assert server.connection_count == 1, "the connection did not survive"

    rows = recorded_rows(tmp_path / "data")
    wanted = set(rows_of(good))
    strange = {str(row[1]) for row in rows if row not in wanted}
    assert [name for name, frame in BAD.items() for seq in strange if seq in str(frame)[:500]] == []
    assert rows == rows_of(good)

    said = report(tmp_path)
    assert said["ticks"]["received"] == said["ticks"]["recorded"] == len(good)
    assert said["ticks"]["rejected"] == len(BAD)
    assert said["ticks"]["duplicates"] == 0
    assert said["connections"]["reconnects"] == 0
    assert said["gaps"] == []
    assert {row[0] for row in rows} == {canonical(code) for code in codes}
    assert "Traceback" not in terminal.stderr
