"""Drive the frozen program as a user would, in a home of its own: any stray word or child left over fails.

What is asserted are counts; times are printed, since they depend on what else the machine does.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from freeze.capture import PAIR, TRADES, write_capture
from freeze.product import BuildError

_WINDOW_S = 8
_CAPTURE_S = 6
_PATIENCE_S = 90
_CHILDREN_PATIENCE_S = 10
_UNSEEN = "This plugin does not support"


@dataclass(frozen=True, slots=True)
class Home:
    """An empty home, and the program in it.

    Attributes:
        folder: The home.
        program: The frozen program.
    """

    folder: Path
    program: Path

    @property
    def environment(self) -> dict[str, str]:
        """What the program is started with: nothing of a developer's, and no display."""
        kept = {
            name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "LANG") if name in os.environ
        }
        names = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
        return kept | dict.fromkeys(names, str(self.folder)) | {"QT_QPA_PLATFORM": "offscreen"}

    def run(self, *arguments: str) -> str:
        """Run the program to its end; returns what it printed.

        Raises:
            BuildError: If it fails, or writes to its error output.
        """
        try:
            done = subprocess.run(
                [str(self.program), *arguments],
                env=self.environment,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                timeout=_PATIENCE_S,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise BuildError(f"tickdeck {' '.join(arguments)} did not end.") from error
        if done.returncode != 0 or done.stderr:
            said = f"{done.stdout}{done.stderr}"
            raise BuildError(f"tickdeck {' '.join(arguments)} ended with {done.returncode} and said:\n{said}")
        return done.stdout


def smoke(program: Path, *, told: Callable[[str], None]) -> None:
    """Drive a frozen program.

    Args:
        program: The program.
        told: Gets a line for each thing that was tried.

    Raises:
        BuildError: If it does not do what it should.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Home(Path(folder), program)
        told(f"  {home.run('--version').strip()}")
        told(_every_panel(home))
        told(_capture(home))
        told(_second_start(home))
        left = _children(program)
        if left:
            raise BuildError(f"These processes have outlived the program: {left}")


def _every_panel(home: Home) -> str:
    data, file = home.folder / "simulated", home.folder / "simulated.json"
    home.run(
        *("--every-panel", "--data-dir", str(data), "--quit-after", str(_WINDOW_S), "--report", str(file))
    )
    report = json.loads(file.read_text(encoding="utf-8"))
    ticks = report["ticks"]
    _expect(ticks["received"] > 0, "no tick of the simulated market came", report)
    _expect(ticks["received"] == ticks["recorded"] == ticks["sealed"], "not every tick is sealed", report)
    _expect(ticks["rejected"] == 0 and not report["trouble"], "there was trouble", report)
    _expect(report["ui"]["frames"] > 0, "nothing was painted", report)
    _audit(home, data, ticks["sealed"])
    times = report["process"]
    return (
        f"  every panel: {ticks['sealed']} ticks sealed and proven; window after {times['window_ms']:.0f} ms,"
        f" first tick after {times['first_tick_ms']:.0f} ms, {times['rss_peak_mb'] or 0:.0f} MB"
    )


def _capture(home: Home) -> str:
    capture, data, file = (home.folder / name for name in ("capture.txt", "captured", "captured.json"))
    write_capture(capture)
    with _exchange(home, capture) as url:
        home.run(
            *("--feed", "binance", "--url", url, "--symbols", PAIR, "--data-dir", str(data)),
            *("--quit-after", str(_CAPTURE_S), "--report", str(file)),
        )
    report = json.loads(file.read_text(encoding="utf-8"))
    counts = {name: report["ticks"][name] for name in ("received", "recorded", "sealed")}
    _expect(set(counts.values()) == {TRADES}, f"of {TRADES} captured trades {counts} came", report)
    _expect(report["market"] == "captured" and not report["gaps"], "the capture was not whole", report)
    _audit(home, data, TRADES)
    return f"  capture: all {TRADES} trades of {PAIR} recorded and proven"


def _second_start(home: Home) -> str:
    """Start it while it runs, as a double click on its icon or on a recording does: the first one goes on."""
    if os.name != "posix":
        return "  second start: not tried, since a window without a display cannot be asked to end here"
    with subprocess.Popen(
        [str(home.program)],
        env=home.environment,
        cwd=home.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as first:
        try:
            assert first.stdout  # noqa: S101 - asked for above
            # It says where the picture of its unseen window is, then how things are once a second.
            said = [line for line, _ in zip(first.stdout, range(2), strict=False)]
            again = home.run() + home.run("--open", str(home.folder / "simulated"))
            goes_on = first.poll() is None
            first.terminate()
            _, said_of_trouble = first.communicate(timeout=_PATIENCE_S)
        finally:
            first.kill()
    # A window that nobody sees cannot come forward, and Qt says so.
    trouble = [line for line in said_of_trouble.splitlines() if not line.startswith(_UNSEEN)]
    if again or trouble or not goes_on or first.returncode != 0:
        raise BuildError(
            f"A second start said {again!r}; the first {'went on' if goes_on else 'had ended'}, exit status "
            f"{first.returncode}, and said:\n{''.join(said)}{said_of_trouble}"
        )
    return "  second start: two of them called the window that was there, which went on"


def _audit(home: Home, data: Path, ticks: int) -> None:
    said = home.run("audit", "--no-table", str(data))
    if f"{ticks:,} ticks" not in said or "Proven" not in said:
        raise BuildError(f"The audit does not prove {ticks:,} ticks:\n{said}")


@contextmanager
def _exchange(home: Home, capture: Path) -> Iterator[str]:
    """Play a capture as an exchange would; gives its address."""
    command = [str(home.program), "simulate", "--capture", str(capture), "--speed", "0", "--until-input-ends"]
    with subprocess.Popen(
        command,
        env=home.environment,
        cwd=home.folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            assert process.stdout  # noqa: S101 - asked for above
            yield next((line.strip() for line in process.stdout if "ws://" in line), "")
        finally:
            try:
                process.communicate(timeout=_PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
                raise BuildError("The captured exchange did not end with its input.") from None


def _children(program: Path) -> list[str]:
    """The processes of a program that still run, where the system tells: by the file that each of them is."""
    ends_at = time.monotonic() + _CHILDREN_PATIENCE_S
    found: list[str] = []
    while time.monotonic() < ends_at:
        found = [
            process.name
            for process in Path("/proc").glob("[0-9]*")
            if _program_of(process) == program.resolve()
        ]
        if not found:
            break
        time.sleep(0.2)
    return found


def _program_of(process: Path) -> Path | None:
    try:
        return (process / "exe").readlink()
    except OSError:
        # It has ended, or it is somebody else's.
        return None


def _expect(holds: bool, otherwise: str, report: object) -> None:
    if not holds:
        raise BuildError(f"{otherwise}:\n{json.dumps(report, indent=1)[:3000]}")
