"""write_proof: parts land where they should, nowhere else, and only from the owner."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from solders.keypair import Keypair

from tests.helpers.market_fraud import PART, PROOF_BYTES, Court
from tests.helpers.market_idl import Call
from tests.helpers.market_world import refused


@pytest.fixture
def owner() -> Keypair:
    return Keypair()


@pytest.fixture
def court(owner: Keypair) -> Court:
    court = Court()
    court.world.svm.airdrop(owner.pubkey(), 10**9)
    court.world.call(court.open_call(owner), owner)
    return court


def test_write_proof_fills_the_buffer_in_parts(court: Court, owner: Keypair) -> None:
    proof = bytes(i * 7 % 251 for i in range(PROOF_BYTES))
    court.write(owner, proof)
    assert court.world.get("ProofBuffer", court.buffer(owner))["body"] == proof


PARTS = st.tuples(st.integers(0, PROOF_BYTES - 1), st.binary(min_size=1, max_size=PART))


@settings(max_examples=25, deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=4))
def test_any_parts_in_any_order_give_what_was_written(parts: list[tuple[int, bytes]]) -> None:
    court, owner = Court(), Keypair()
    court.world.svm.airdrop(owner.pubkey(), 10**9)
    court.world.call(court.open_call(owner), owner)
    expected = bytearray(PROOF_BYTES)
    for offset, part in parts:
        call = court.write_call(owner, offset, part)
        if offset + len(part) > PROOF_BYTES:
            with refused("BadArguments"):
                court.world.call(call, owner)
        else:
            court.world.call(call, owner)
            expected[offset : offset + len(part)] = part
    assert court.world.get("ProofBuffer", court.buffer(owner))["body"] == bytes(expected)


@pytest.mark.parametrize(
    ("offset", "length", "part"),
    [
        (0, 0, bytes(PART)),
        (0, PART + 1, bytes(PART)),
        (0, 0xFFFF, bytes(PART)),
        (PROOF_BYTES, 1, bytes(PART)),
        (PROOF_BYTES - 1, 2, bytes(PART)),
        (2**32 - 1, 1, bytes(PART)),
        (0, 1, b"\0\1" + bytes(PART - 2)),
    ],
)
def test_write_proof_refuses_what_does_not_fit(
    court: Court, owner: Keypair, offset: int, length: int, part: bytes
) -> None:
    args = {"offset": offset, "length": length, "part": part}
    with refused("BadArguments"):
        court.world.call(Call("write_proof", args, court.write_call(owner, 0, b"1").accounts), owner)


def test_write_proof_is_the_owners_alone(court: Court, owner: Keypair) -> None:
    thief = Keypair()
    call = court.write_call(owner, 0, b"1")
    with refused("WrongOwner"):
        court.world.call(dataclasses.replace(call, accounts={**call.accounts, "owner": thief.pubkey()}), thief)
    with refused("MissingSigner"):
        court.world.call(dataclasses.replace(call, unsigned=frozenset({"owner"})))
    config = {**call.accounts, "proof": court.world.ledger(court.world.stake_mint)}
    with refused("WrongAccountType"):
        court.world.call(dataclasses.replace(call, accounts=config), owner)
    vacant = {**call.accounts, "proof": court.buffer(owner, 9)}
    with refused("WrongOwner"):
        court.world.call(dataclasses.replace(call, accounts=vacant), owner)
