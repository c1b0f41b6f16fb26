from __future__ import annotations

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.errors import TermsRefused
from market.operations import Operations
from market.operations_oracle import Attestation

MAKE = Operations(Keypair().pubkey(), Keypair().pubkey())
BUYER, REQUEST = Keypair().pubkey(), Keypair().pubkey()
KEYS = [Keypair().pubkey() for _ in range(17)]


@pytest.mark.parametrize(
    ("keys", "threshold"),
    [
        ([], 1),
        (KEYS, 1),
        (KEYS[:3], 0),
        (KEYS[:3], 4),
        ([KEYS[0], KEYS[0]], 1),
        ([KEYS[0], Pubkey.default()], 1),
    ],
)
def test_a_committee_nobody_could_use_is_refused_here(keys: list[Pubkey], threshold: int) -> None:
    with pytest.raises(TermsRefused, match="1 to 16"):
        MAKE.open_committee(BUYER, REQUEST, keys, threshold)


def test_the_committee_stands_at_its_requests_address() -> None:
    [made] = MAKE.open_committee(BUYER, REQUEST, KEYS[:16], 16)
    assert made.accounts[2].pubkey == MAKE.addresses.committee(REQUEST)
    assert bytes(made.data)[1:3] == bytes([16, 16])
    assert bytes(made.data)[3:] == b"".join(bytes(key) for key in KEYS[:16])


def test_a_key_never_shows_in_a_repr() -> None:
    shown = repr(Attestation(1, accept=True, key=b"w" * 32))
    assert shown == "Attestation(attester=1, accept=True)"
