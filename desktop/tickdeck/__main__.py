"""``python -m tickdeck``, the command ``tickdeck``, and the first thing that a frozen program runs."""

from __future__ import annotations

import sys
import time

_STARTED_S = time.monotonic()
"""As early as our own code can tell; what the window's start-up time is counted from."""


def main() -> None:
    """Run the command line and exit with its status."""
    # Imported after the clock was read, so that its own cost is counted too.
    from tickdeck.app import child  # noqa: PLC0415

    if child.is_frozen():
        child.forget_bundled_libraries()
        # Before anything heavy: the child that seals needs no Qt, and the window no HDF5.
        module = child.module_asked_for(sys.argv[1:])
        if module is not None:
            child.run_module(module, sys.argv[3:])
            return

    from tickdeck.app.cli import run  # noqa: PLC0415

    raise SystemExit(run(started_s=_STARTED_S))


if __name__ == "__main__":
    main()
