from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.errors import UserError
from app.spec import Exclusivity, Spec, SpecAttester
from app.spec_release import Release

SPEC = Spec("t", "s", "k", "b", "p", "l", Release("raw"), {}, bytes(1216))
COMMITTEE = (SpecAttester(b"w" * 32, b"k" * 32), SpecAttester(b"v" * 32, b"j" * 32))


def test_a_committee_comes_back_in_its_order() -> None:
    spec = replace(SPEC, attesters=COMMITTEE)
    assert Spec.from_bytes(spec.to_bytes()) == spec


def test_a_spec_without_one_is_the_bytes_it_was() -> None:
    assert b"committee" not in SPEC.to_bytes()
    assert Spec.from_bytes(SPEC.to_bytes()).attesters == ()


@pytest.mark.parametrize(
    "committee",
    [
        {},
        "ab",
        [1],
        [{"wallet": "00" * 32}],
        [{"wallet": "00" * 31, "hpke": "00" * 32}],
        [{"wallet": "00" * 32, "hpke": "00" * 33}],
        [{"wallet": "zz" * 32, "hpke": "00" * 32}],
        [{"wallet": 5, "hpke": "00" * 32}],
        [{"wallet": "00" * 32, "hpke": "00" * 32}] * 17,
    ],
)
def test_hostile_committees_are_refused_in_words(committee: object) -> None:
    raw = json.loads(SPEC.to_bytes()) | {"committee": committee}
    with pytest.raises(UserError, match="cannot be read"):
        Spec.from_bytes(json.dumps(raw).encode())


def test_an_exclusivity_scope_comes_back_and_is_absent_without_one() -> None:
    spec = replace(SPEC, exclusivity=Exclusivity(bytes(range(32)), "every buyer of readings"))
    assert Spec.from_bytes(spec.to_bytes()) == spec
    assert b"exclusivity" not in SPEC.to_bytes()
    assert SPEC.nullifiers is None
    found = spec.nullifiers
    assert found is not None
    assert (found.scope, found.normaliser) == (bytes(range(32)), 1)


@pytest.mark.parametrize(
    "declared",
    [
        [],
        "ab",
        {"scope": "00" * 32},
        {"scope": "00" * 31, "among": "x", "normaliser": 1},
        {"scope": "zz" * 32, "among": "x", "normaliser": 1},
        {"scope": 5, "among": "x", "normaliser": 1},
        {"scope": "00" * 32, "among": 7, "normaliser": 1},
        {"scope": "00" * 32, "among": "x", "normaliser": 2},
    ],
)
def test_hostile_scopes_are_refused_in_words(declared: object) -> None:
    raw = json.loads(SPEC.to_bytes()) | {"exclusivity": declared}
    with pytest.raises(UserError, match="cannot be read"):
        Spec.from_bytes(json.dumps(raw).encode())


def test_noised_counts_cannot_be_promised_to_be_sold_once() -> None:
    noised = replace(SPEC, release=Release("histogram", "room", ("hall",)), exclusivity=Exclusivity(bytes(32), "x"))
    with pytest.raises(UserError, match="two honest people can be equal"):
        Spec.from_bytes(noised.to_bytes())
