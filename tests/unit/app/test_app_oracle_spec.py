from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.errors import UserError
from app.spec import Release, Spec, SpecAttester

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
