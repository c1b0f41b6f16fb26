"""Every account of every instruction replaced, doubled, unsigned, read-only or missing, on the way through a sale."""

import pytest

from tests.helpers.market_hostile_journeys import findings
from tests.helpers.market_idl import idl

NAMES = [i["name"] for i in idl()["instructions"]]
ACCOUNT_ROLES = {i["name"]: {a["name"] for a in i["accounts"]} for i in idl()["instructions"]}

SIGNS = "whoever signs may pay and take the tip; an account that cannot sign never stands here outside a simulation"
UNUSED = "nothing is created or credited in this state, so the account is not looked at"
OWNER_SIGNS = "the owner itself signs: its Staker is read only for who a delegate acts for"
NOT_DECIDING = "an attestation that decides nothing moves nothing"
CPI = "handed to the randomness program, which checks its own accounts (the stand-in of the tests checks few)"
ANOTHER = "another one that is as good: what it says is checked, not which it is"
ALLOWED = {
    ("arm", "payer"): SIGNS,
    ("attest", "buyer_balance"): NOT_DECIDING,
    ("attest", "config"): NOT_DECIDING,
    ("attest", "contributor_balance"): NOT_DECIDING,
    ("attest", "staker"): NOT_DECIDING,
    ("attest", "system_program"): NOT_DECIDING,
    ("close_beacon", "beacon"): ANOTHER + "; the beacon after it is as old and has the same rent payer",
    ("collect_fee", "committee"): ANOTHER + "; the same attester has as much to collect from that committee",
    ("collect_fee", "payer"): SIGNS,
    ("commit", "staker"): OWNER_SIGNS,
    ("draw", "beacon"): "the seed stands in the Round from the first step on",
    ("draw", "payer"): SIGNS,
    ("draw", "seats"): "the Staker of a place that is skipped decides nothing; the page is always checked",
    ("draw", "system_program"): UNUSED,
    ("expire", "payer"): SIGNS,
    ("finalize", "buyer_balance"): UNUSED,
    ("finalize", "buyer_pay_balance"): UNUSED,
    ("finalize", "contributor_balance"): UNUSED,
    ("finalize", "payer"): SIGNS,
    ("fix_beacon", "payer"): SIGNS,
    ("fix_beacon", "system_program"): UNUSED,
    ("fix_beacon", "slot_hashes"): "where the randomness account holds the value no slot hash is read",
    ("init", "stake_mint"): "the authority chooses the stake token",
    ("open_label", "proof"): "the labels are bound by label_commit, whoever's buffer holds them",
    ("open_ledger", "payer"): SIGNS,
    ("open_randomness", "payer"): SIGNS,
    ("open_randomness", "rest"): CPI,
    ("release_seat", "seat_table"): "announcing an exit changes the place alone",
    ("release_seat", "staker"): "announcing an exit changes the place alone",
    ("request_beacon", "payer"): SIGNS,
    ("request_beacon", "rest"): CPI,
    ("reveal", "staker"): OWNER_SIGNS,
    ("reveal_beacon", "payer"): SIGNS,
    ("reveal_beacon", "rest"): CPI,
    ("set_params", "current"): "version 1 has none before it",
    ("settle_seat", "config"): UNUSED,
    ("settle_seat", "pay_balance"): UNUSED,
    ("settle_seat", "payer"): SIGNS,
    ("settle_seat", "request"): "no seat is settled against the request: finalize did that",
    ("settle_seat", "stake_balance"): UNUSED,
    ("settle_seat", "system_program"): UNUSED,
    ("share_samples", "staker"): OWNER_SIGNS,
    ("take_seat", "system_program"): UNUSED,
    ("tally", "payer"): SIGNS,
    ("tally", "seat_table"): "read only for a redraw",
}


@pytest.mark.parametrize("name", NAMES)
def test_hostile_accounts_are_refused(name: str) -> None:
    found = findings()
    assert found.observed[name] > 0
    assert found.tried[name] > 0
    taken = {(a.instruction, a.where, a.how) for a in found.accepted if a.instruction == name}
    wrong = {t for t in taken if t[1] in ACCOUNT_ROLES[name] and (t[0], t[1]) not in ALLOWED}
    assert not wrong


def test_what_is_never_taken() -> None:
    """Whatever a table says: no missing signature, no read-only account, no missing account."""
    refused_always = {"unsigned", "read-only", "missing"}
    taken = {(a.instruction, a.where, a.how) for a in findings().accepted if a.how in refused_always}
    assert {t for t in taken if t not in EXCEPTIONS} == set()


EXCEPTIONS = {
    ("draw", "seats", "read-only"),  # the Stakers among them are only read
    ("open_randomness", "rest", "missing"),  # the randomness program's, of which the stand-in needs few
    ("reveal_beacon", "rest", "missing"),
}


def test_nothing_that_is_taken_moves_more_than_it_should() -> None:
    """I1 holds after every accepted variant, and nobody has more than the honest instruction leaves him."""
    assert findings().unfair == {}


def test_nothing_hostile_crashes_the_program() -> None:
    assert findings().crashed == {}


def test_the_table_has_no_stale_entries() -> None:
    taken = {(a.instruction, a.where) for a in findings().accepted}
    assert {entry for entry in ALLOWED if entry not in taken} == set()
