from __future__ import annotations

from tickdeck.session.ledger import Ledger


def test_wanted_confirmed_and_refused_are_kept_apart():
    ledger = Ledger([5, 6, 7, 8])
    assert ledger.pending([]) == [5, 6, 7, 8]
    ledger.refused[5] = "unknown"
    assert ledger.pending([6, 8]) == [7]
    assert ledger.unwanted([6, 8]) == []
    assert ledger.wanted == (5, 6, 7, 8)


def test_other_wishes_leave_what_is_confirmed_to_be_ended_and_forget_refusals_of_what_has_gone():
    ledger = Ledger([5, 6, 7])
    ledger.refused = {5: "unknown", 6: "unknown"}
    ledger.want((6, 8))
    assert ledger.unwanted([7]) == [7]
    assert ledger.pending([7]) == [8]
    assert ledger.refused == {6: "unknown"}
    ledger.want((5, 6))
    assert ledger.pending([]) == [5], "what comes back is asked for again"
