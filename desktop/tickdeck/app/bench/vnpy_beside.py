"""vnpy's store on SQLite, measured beside ours on the same ticks.

It wants another version of Qt than this program, so it lives in an environment of its own, and a few lines of
Python are run there. What they call is vnpy's own interface of its store, ``save_tick_data`` and
``load_tick_data`` of ``vnpy_sqlite.Database``.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import msgspec
import numpy as np

from tickdeck.app.bench.figure import Figure
from tickdeck.app.child import NO_CONSOLE
from tickdeck.domain.errors import UsageError
from tickdeck.domain.tick import Block

BATCH = 1_000
_TIMEOUT_S = 1_800.0
HOW_TO_GET_IT = (
    "vnpy_sqlite was not measured: it wants another version of Qt, and so an environment of its own. Make "
    "one with “python -m venv DIR” and “DIR/bin/python -m pip install vnpy vnpy_sqlite”, then add "
    "--vnpy-python DIR/bin/python."
)

_PROGRAM = """
import json, sys, time
from datetime import datetime, timezone
from pathlib import Path
import numpy as np
from vnpy.trader.constant import Exchange
from vnpy.trader.object import TickData
from vnpy_sqlite import Database

ticks, batch = np.load("ticks.npy"), int(sys.argv[1])
made = [
    TickData(
        gateway_name="bench", symbol="00700", exchange=Exchange.SEHK,
        datetime=datetime.fromtimestamp(time_us / 1e6, timezone.utc),
        last_price=price, last_volume=volume, turnover=turnover,
    )
    for time_us, price, volume, turnover in ticks.tolist()
]
database = Database()
file = Path(".vntrader") / "database.db"
before = file.stat().st_size
began = time.perf_counter()
for first in range(0, len(made), batch):
    database.save_tick_data(made[first : first + batch], stream=True)
saved = time.perf_counter() - began
began = time.perf_counter()
start, end = (datetime(year, 1, 1, tzinfo=timezone.utc) for year in (2000, 2100))
loaded = database.load_tick_data("00700", Exchange.SEHK, start, end)
took = time.perf_counter() - began
size = file.stat().st_size - before
print(json.dumps({"saved_s": saved, "loaded_s": took, "rows": len(loaded), "bytes": size}))
"""


class _Answer(msgspec.Struct, frozen=True):
    saved_s: float
    loaded_s: float
    rows: int
    bytes: int


def check_vnpy(python: Path, folder: Path) -> None:
    """Make sure that an interpreter has vnpy's store, before long measurements that end with it.

    Raises:
        UsageError: If it has not.
    """
    _run(python, "import vnpy_sqlite", folder)


def measure_vnpy(python: Path, ticks: Block, folder: Path) -> tuple[Figure, Figure, Figure]:
    """Save and load ticks with vnpy's store.

    Args:
        python: The interpreter that has it.
        ticks: What to save.
        folder: Where to save them.

    Returns:
        Ticks a second saved, ticks a second loaded, bytes a tick.

    Raises:
        UsageError: If that interpreter cannot do it.
    """
    given = np.zeros(
        ticks.size, dtype=[("t", "<i8"), ("price", "<f8"), ("volume", "<f8"), ("turnover", "<f8")]
    )
    # It keeps one tick a time and instrument, so each needs a time of its own.
    given["t"] = ticks["recv_us"][0] + np.arange(ticks.size) * 1_000
    for name in ("price", "volume", "turnover"):
        given[name] = ticks[name]
    folder.mkdir(parents=True, exist_ok=True)
    np.save(folder / "ticks.npy", given)
    try:
        said = _run(python, _PROGRAM, folder)
        answer = msgspec.json.decode(said.splitlines()[-1], type=_Answer)
    except (msgspec.MsgspecError, IndexError) as error:
        raise UsageError(f"{python} does not tell how fast vnpy_sqlite is: {error}.") from error
    if answer.rows != ticks.size:
        raise UsageError(f"vnpy_sqlite has kept {answer.rows:,} of {ticks.size:,} ticks.")
    note = f"{answer.rows:,} ticks of one instrument in batches of {BATCH:,}"
    return (
        Figure("vnpy_sqlite, saved", answer.rows / answer.saved_s, "ticks/s", note=note),
        Figure("vnpy_sqlite, loaded", answer.rows / answer.loaded_s, "ticks/s"),
        Figure("vnpy_sqlite, bytes a tick", answer.bytes / answer.rows, "bytes"),
    )


def _run(python: Path, program: str, folder: Path) -> bytes:
    """Run a program of vnpy in a folder of its own; what it prints.

    Raises:
        UsageError: If it does not run to its end.
    """
    # It keeps everything in a folder of this name where it is started, and only else in the user's own.
    (folder / ".vntrader").mkdir(parents=True, exist_ok=True)
    ours = {"PYTHONPATH", "PYTHONHOME"}
    try:
        done = subprocess.run(  # noqa: S603  (the interpreter that the user has named)
            [str(python.absolute()), "-c", program, str(BATCH)],
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name not in ours},
            capture_output=True,
            check=True,
            timeout=_TIMEOUT_S,
            creationflags=NO_CONSOLE,
        )
    except subprocess.SubprocessError as error:
        said = (getattr(error, "stderr", b"") or b"").decode(errors="replace").strip().splitlines()
        raise UsageError(
            f"{python} could not measure vnpy_sqlite: {said[-1] if said else error}. "
            "It needs vnpy and vnpy_sqlite installed."
        ) from error
    except OSError as error:
        raise UsageError(f"{python} cannot be started: {error.strerror or error}.") from error
    return done.stdout
