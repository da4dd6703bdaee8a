"""All tests in two processes side by side: the integration tests beside the others.

The integration tests wait for the pauses that providers demand, most of their time, while the others keep a
processor busy. What they say is shown when the others have ended, so that nobody reads two things at once.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
APART = "tests/integration"


def run(root: Path = ROOT) -> int:
    """Run all tests of a checkout; the exit status, 0 only if both processes end with it."""
    pytest = [sys.executable, "-m", "pytest"]
    statuses: list[int] = []
    with tempfile.TemporaryFile() as said:
        apart = subprocess.Popen(
            # Of two that keep a list of what failed, the last to end would leave only its own.
            [*pytest, APART, "-p", "no:cacheprovider"],
            cwd=root,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        others = subprocess.Popen([*pytest, f"--ignore={APART}"], cwd=root)
        try:
            statuses += [_end_of(others), _end_of(apart)]
        finally:
            # Also when a limit ends it before its time: then what has failed until then is worth most.
            for each in (others, apart):
                each.terminate()
                each.wait()
            print(f"\n==== {APART}", flush=True)
            said.seek(0)
            shutil.copyfileobj(said, sys.stdout.buffer)
            sys.stdout.flush()
    return next((status for status in statuses if status), 0)


def _end_of(child: subprocess.Popen[bytes]) -> int:
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            # Ctrl-C reaches the child as well; it ends in its own order.
            continue


if __name__ == "__main__":
    # As an exception, it also ends what was started.
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    sys.exit(run())
