from __future__ import annotations

import pytest

from tickdeck.domain.instrument import Instrument
from tickdeck.feeds.alltick.symbols import native_code


@pytest.mark.parametrize(
    ("canonical", "native"),
    [("00700.HK", "700.HK"), ("00005.HK", "5.HK"), ("80700.HK", "80700.HK"), ("10000.HK", "10000.HK"),
     ("AAPL.US", "AAPL.US"), ("BRK.B.US", "BRK.B.US"), (".DJI.US", ".DJI.US"),
     ("EURUSD.FX", "EURUSD"), ("GOLD.FX", "GOLD"), ("USOIL.FX", "USOIL"), ("COPPER.FX", "COPPER"),
     ("SILVER.FX", "Silver"), ("ALUMINUM.FX", "Aluminum"), ("PLATINUM.FX", "Platinum"),
     ("PALLADIUM.FX", "Palladium"), ("NICKEL.FX", "Nickel"), ("LEAD.FX", "Lead"), ("ZINC.FX", "Zinc"),
     ("BTCUSDT.CRYPTO", "BTCUSDT")],
)  # fmt: skip
def test_codes_are_spelled_as_the_provider_lists_them(canonical: str, native: str):
    assert native_code(Instrument(canonical)) == native
