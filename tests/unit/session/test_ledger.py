from __future__ import annotations

from tickdeck.session.ledger import Ledger


def test_wanted_confirmed_and_refused_are_kept_apart():
    ledger = Ledger([5, 6, 7, 8])
    assert ledger.pending == [5, 6, 7, 8]
    ledger.confirmed.extend([6, 8])
    ledger.refused[5] = "unknown"
    assert ledger.pending == [7]
    assert ledger.wanted == (5, 6, 7, 8)


def test_a_lost_connection_confirms_nothing_but_forgets_no_refusal():
    ledger = Ledger([5, 6])
    ledger.confirmed.append(6)
    ledger.refused[5] = "unknown"
    ledger.connection_lost()
    assert ledger.confirmed == []
    assert ledger.pending == [6]
