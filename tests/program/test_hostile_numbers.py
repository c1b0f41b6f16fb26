"""Every integer of every instruction at 0, 1 and its ends, on the way through a sale."""

import pytest

from tests.helpers.market_hostile_journeys import findings
from tests.helpers.market_idl import idl

NAMES = [i["name"] for i in idl()["instructions"]]
ACCOUNT_ROLES = {i["name"]: {a["name"] for a in i["accounts"]} for i in idl()["instructions"]}

LESS = "less of one's own than was asked for is one's own affair"
CHOICE = "free to choose within what the program refuses"
# Terms are the authority's choice, within what set_params refuses (test_set_params).
ALLOWED = {
    ("attest", "accept"): "an attester may say either",
    ("deposit_stake", "amount"): LESS,
    ("insure", "amount"): LESS,
    ("open_committee", "threshold"): CHOICE,
    ("open_label", "cosigned"): "without the buyer's word the label may be contested",
    ("open_randomness", "recent_slot"): "the randomness program checks it",
    ("open_request", "deadline_s"): CHOICE,
    ("open_request", "max_records"): CHOICE,
    ("open_request", "premium_cap_bps"): CHOICE,
    ("open_request", "price"): CHOICE,
    ("set_paused", "paused"): CHOICE,
    ("submit", "records"): CHOICE,
    ("withdraw", "amount"): LESS,
    ("withdraw_stake", "amount"): LESS,
    ("write_proof", "offset"): "anywhere inside one's own buffer",
}


def taken(name: str) -> set[tuple[str, str, str]]:
    accepted = findings().accepted
    return {(name, a.where, a.how) for a in accepted if a.instruction == name and a.where not in ACCOUNT_ROLES[name]}


@pytest.mark.parametrize("name", NAMES)
def test_hostile_numbers_are_refused(name: str) -> None:
    assert findings().observed[name] > 0
    unknown = {t for t in taken(name) if (t[0], t[1]) not in ALLOWED and not t[1].startswith("terms.")}
    assert unknown == set()


def test_of_amounts_only_less_is_taken() -> None:
    """Neither the largest amount of anything nor, where it would do nothing, none of it."""
    amounts = {t for name in NAMES for t in taken(name) if t[1] in {"amount", "deposit"}}
    assert {t for t in amounts if t[2] not in {"0", "1"}} == set()
    assert {t[0] for t in amounts if t[2] == "0"} <= {"insure"}


def test_terms_are_refused_where_a_market_could_not_run() -> None:
    """What no authority may set: see `terms.rs`; the wide ones are durations and counts without a ceiling."""
    widest = {t[1] for t in taken("set_params") if t[2] == "max"}
    assert widest <= {
        "terms.jail_after",
        "terms.lev_cap_bps",
        "terms.level_divisor",
        "terms.stake_age_days",
        "terms.strike_forgiven_after",
    }


def test_arguments_have_one_length() -> None:
    assert {a for a in findings().accepted if a.where == "arguments"} == set()


def test_the_table_has_no_stale_entries() -> None:
    known = {(t[0], t[1]) for name in NAMES for t in taken(name)}
    assert {entry for entry in ALLOWED if entry not in known} == set()
