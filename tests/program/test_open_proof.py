"""open_proof: a buffer of one's own, at its address, with rent from whoever opens it."""

import dataclasses

import pytest
from solders.keypair import Keypair

from tests.helpers.market_fraud import PROOF_BYTES, Court
from tests.helpers.market_world import refused


@pytest.fixture
def owner() -> Keypair:
    return Keypair()


@pytest.fixture
def court(owner: Keypair) -> Court:
    court = Court()
    court.world.svm.airdrop(owner.pubkey(), 10**9)
    return court


@pytest.mark.parametrize("nonce", [0, 1, 2**64 - 1])
def test_open_proof_makes_an_empty_buffer(court: Court, owner: Keypair, nonce: int) -> None:
    world, address = court.world, court.buffer(owner, nonce)
    before = world.lamports(owner.pubkey())
    world.call(court.open_call(owner, nonce), owner)
    found = world.get("ProofBuffer", address)
    assert (found["owner"], found["nonce"], found["matches"]) == (owner.pubkey(), nonce, 0)
    assert found["body"] == bytes(PROOF_BYTES)
    assert found["header"]["rent_payer"] == owner.pubkey()
    assert before - world.lamports(owner.pubkey()) == world.lamports(address)


def test_open_proof_works_on_an_address_somebody_sent_lamports_to(court: Court, owner: Keypair) -> None:
    court.world.svm.airdrop(court.buffer(owner), 1_000_000)
    court.world.call(court.open_call(owner), owner)
    assert court.world.get("ProofBuffer", court.buffer(owner))["owner"] == owner.pubkey()


def test_open_proof_refuses_a_second_one_and_foreign_addresses(court: Court, owner: Keypair) -> None:
    world = court.world
    call = court.open_call(owner)
    elsewhere = dataclasses.replace(call, accounts={**call.accounts, "proof": court.buffer(owner, 1)})
    with refused("WrongAddress"):
        world.call(elsewhere, owner)
    with refused("MissingSigner"):
        world.call(dataclasses.replace(call, unsigned=frozenset({"owner"})))
    world.call(call, owner)
    with refused("AlreadyExists"):
        world.call(call, owner)
