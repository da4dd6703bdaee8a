"""Logs: to stderr, and to a file in the data folder; secrets are blotted out in both."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from collections.abc import Iterable
from pathlib import Path

from tickdeck.settings.redaction import Redactor
from tickdeck.settings.secrets import Secret

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_FILE_BYTES = 2_000_000

# They log addresses and headers, the token's among them, at DEBUG or at INFO.
_TALKATIVE = ("websockets", "httpx", "httpcore", "keyring", "python_socks", "urllib3")


class _RedactingFormatter(logging.Formatter):
    """Formats a record, trace and stack included, and blots out secrets in the result.

    Being last, it also sees what arguments, exceptions and their causes have put into the text.
    """

    def __init__(self, redactor: Redactor) -> None:
        super().__init__(_FORMAT)
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        try:
            text = super().format(record)
        except Exception as error:  # noqa: BLE001  (a line of the log is worth more than its arguments)
            text = (
                f"{self.formatTime(record)} {record.levelname:7} {record.name}: {record.msg!s} "
                f"(its arguments cannot be shown: {type(error).__name__})"
            )
        return self._redactor.redacted(text)


def set_up_logging(data_dir: Path, secrets: Iterable[Secret], *more: logging.Handler) -> Redactor:
    """Send everything from INFO on to ``<data-dir>/logs/tickdeck.log``, and what nobody caught to stderr too.

    What a user must know is told in sentences elsewhere. Without a log file, warnings go to stderr.

    Args:
        data_dir: The data folder.
        secrets: What is blotted out from the beginning.
        more: Further handlers.

    Returns:
        What blots out secrets in all of it; others are added there when they become known. It serves for
        other texts too, such as diagnostics.
    """
    # A wrong format would be printed with its arguments, past the formatter.
    logging.raiseExceptions = False
    redactor = Redactor(secrets)
    formatter = _RedactingFormatter(redactor)
    console = logging.StreamHandler(sys.stderr)
    console.setLevel(logging.CRITICAL)
    handlers: list[logging.Handler] = [console, *more]
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
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    return redactor
