from __future__ import annotations

import logging
import sys
import threading
import time
from pathlib import Path

import pytest

from tickdeck.app.log_book import LogBook
from tickdeck.app.logging import set_up_logging
from tickdeck.gui.panels.log.log_lines import LogLevel, LogLine, wanted
from tickdeck.settings.secrets import Secret


@pytest.fixture
def book(tmp_path: Path) -> LogBook:
    made = LogBook()
    root = logging.getLogger()
    before, level, raising = root.handlers[:], root.level, logging.raiseExceptions
    set_up_logging(tmp_path, [Secret("S3CRET-T0KEN-12345")], made)
    yield made
    for handler in root.handlers:
        handler.close()
    root.handlers, root.level, logging.raiseExceptions = before, level, raising


def test_lines_are_numbered_and_have_their_level_and_source(book: LogBook):
    log = logging.getLogger("elsewhere.session.link")
    before_us = time.time_ns() // 1_000
    log.info("Connected to %s", "here")
    log.warning("Slow")
    after_us = time.time_ns() // 1_000
    first, second = book.since(0)
    # A record has its time as a float, which rounds.
    assert before_us - 1 <= first.time_us <= second.time_us <= after_us + 1
    assert (first.number, first.level, first.text) == (1, LogLevel.INFO, "Connected to here")
    assert (second.number, second.level, second.source) == (2, LogLevel.WARNING, "elsewhere.session.link")
    assert book.since(1) == [second]
    assert book.newest == 2


def test_secrets_are_blotted_out_in_messages_and_traces(book: LogBook):
    try:
        raise ValueError("S3CRET-T0KEN-12345")
    except ValueError:
        logging.getLogger("elsewhere").info("It failed: S3CRET-T0KEN-12345", exc_info=sys.exc_info())
    (line,) = book.since(0)
    assert "S3CRET" not in line.text
    assert "ValueError" in line.text


def test_only_the_newest_are_kept_whoever_logs(book: LogBook):
    def write(name: str) -> None:
        for number in range(600):
            logging.getLogger(f"elsewhere.{name}").info("line %d", number)

    threads = [threading.Thread(target=write, args=(f"t{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lines = book.since(0)
    assert [line.number for line in lines] == list(range(401, 2401))


@pytest.mark.parametrize(
    ("number", "level"),
    [(10, LogLevel.INFO), (20, LogLevel.INFO), (35, LogLevel.WARNING), (50, LogLevel.ERROR)],
)
def test_a_level_is_the_gravest_that_is_reached(number: int, level: LogLevel):
    assert LogLevel.of(number) is level


def test_lines_are_wanted_by_level_and_words():
    lines = [
        LogLine(1, 0, LogLevel.INFO, "session.link", "Connected"),
        LogLine(2, 1, LogLevel.WARNING, "store.writer", "The disk is full"),
        LogLine(3, 2, LogLevel.ERROR, "session.link", "Refused"),
    ]
    assert [line.number for line in wanted(lines, LogLevel.WARNING, "")] == [2, 3]
    assert [line.number for line in wanted(lines, LogLevel.INFO, "LINK refused")] == [3]
    assert wanted(lines, LogLevel.ERROR, "disk") == []
    told = [LogLine(1, 0, LogLevel.INFO, "session.link", "The disk is full", "磁碟已滿")]
    assert wanted(told, LogLevel.INFO, "磁碟 full") == told
