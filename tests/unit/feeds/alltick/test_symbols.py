from __future__ import annotations

import pytest

from tickdeck.domain.instrument import Instrument
from tickdeck.feeds.alltick.symbols import native_code


@pytest.mark.parametrize(
    ("canonical", "native"),
    [("00700.HK", "700.HK"), ("00005.HK", "5.HK"), ("80700.HK", "80700.HK"), ("10000.HK", "10000.HK"),
     ("AAPL.US", "AAPL.US")],
)  # fmt: skip
def test_codes_have_no_leading_zeros_at_the_provider(canonical: str, native: str):
    assert native_code(Instrument(canonical)) == native
