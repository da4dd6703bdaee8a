from __future__ import annotations

import logging

import pytest

from tickdeck.pipeline.rejects import SAMPLE_BYTES, SAMPLES_PER_REASON, RejectLog


def test_everything_is_counted_and_a_bounded_sample_logged(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO, "tickdeck.pipeline.rejects")
    log = RejectLog()
    for number in range(1000):
        log.add("price is not a number", b"%d " % number + b"x" * 5_000_000 * (number == 0))
    log.add("frame is not JSON", b"{")
    assert log.total == 1001
    assert log.by_reason == {"price is not a number": 1000, "frame is not JSON": 1}
    assert len(caplog.records) == SAMPLES_PER_REASON + 1
    assert all(len(record.getMessage()) < SAMPLE_BYTES * 4 + 200 for record in caplog.records)
    assert "5000002 bytes" in caplog.records[0].getMessage()


def test_a_sample_cannot_break_the_lines_of_the_log(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO, "tickdeck.pipeline.rejects")
    RejectLog().add("frame is not JSON", b"a\nCRITICAL forged\x1b[31m")
    assert len(caplog.records[0].getMessage().splitlines()) == 1
    assert "\x1b" not in caplog.records[0].getMessage()
