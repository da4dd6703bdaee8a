"""Logs: to stderr, and to a file in the data folder; secrets are blotted out in both."""

from __future__ import annotations

import logging
import logging.handlers
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from tickdeck.settings.secrets import Secret

_PATTERN = re.compile(r"(?i)((?:token|key|secret|signature|listenkey)=)[^&\s\"']+|(authorization:\s*)\S+")
_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_FILE_BYTES = 2_000_000


class _RedactingFormatter(logging.Formatter):
    """Formats a record, trace included, and blots out secrets in the result."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        super().__init__(_FORMAT)
        self._secrets = list(secrets)

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        for secret in self._secrets:
            text = secret.blotted_out_of(text)
        return _PATTERN.sub(lambda match: f"{match[1] or match[2]}…", text)


def set_up_logging(data_dir: Path, secrets: Iterable[Secret]) -> None:
    """Send everything from INFO on to ``<data-dir>/logs/tickdeck.log``, and what nobody caught to stderr too.

    What a user must know is told in sentences elsewhere. Without a log file, warnings go to stderr.
    """
    # A wrong format would be printed with its arguments, past the formatter.
    logging.raiseExceptions = False
    formatter = _RedactingFormatter(secrets)
    console = logging.StreamHandler(sys.stderr)
    console.setLevel(logging.CRITICAL)
    handlers: list[logging.Handler] = [console]
    try:
        (data_dir / "logs").mkdir(parents=True, exist_ok=True)
        handlers.append(
            logging.handlers.RotatingFileHandler(
                data_dir / "logs" / "tickdeck.log", maxBytes=_FILE_BYTES, backupCount=3, encoding="utf-8"
            )
        )
    except OSError:
        # The recorder says so in a better sentence, since recordings go to the same folder.
        console.setLevel(logging.WARNING)
    for handler in handlers:
        handler.setFormatter(formatter)
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
    # At DEBUG the library logs every header, the token's among them.
    logging.getLogger("websockets").setLevel(logging.WARNING)
