"""``python -m tickdeck`` and the command ``tickdeck``."""

from __future__ import annotations

import time

_STARTED_S = time.monotonic()
"""As early as our own code can tell; what the window's start-up time is counted from."""


def main() -> None:
    """Run the command line and exit with its status."""
    # Imported after the clock was read, so that its own cost is counted too.
    from tickdeck.app.cli import run  # noqa: PLC0415

    raise SystemExit(run(started_s=_STARTED_S))


if __name__ == "__main__":
    main()
