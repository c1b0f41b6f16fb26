"""close_proof: at any time, by the owner, rent to who paid it."""

import dataclasses

from solders.keypair import Keypair

from tests.helpers.market_fraud import Court
from tests.helpers.market_world import refused


def test_close_proof_returns_the_rent() -> None:
    court, owner, thief = Court(), Keypair(), Keypair()
    world = court.world
    world.svm.airdrop(owner.pubkey(), 10**9)
    world.svm.airdrop(thief.pubkey(), 10**9)
    world.call(court.open_call(owner), owner)
    court.write(owner, b"half a proof")
    call = court.close_call(owner)
    with refused("WrongOwner"):
        world.call(dataclasses.replace(call, accounts={**call.accounts, "owner": thief.pubkey()}), thief)
    with refused("WrongRentPayer"):
        world.call(court.close_call(owner, rent_payer=thief.pubkey()), owner)
    with refused("MissingSigner"):
        world.call(dataclasses.replace(call, unsigned=frozenset({"owner"})))
    world.call(call, owner)
    assert not world.exists(court.buffer(owner))
    assert world.lamports(owner.pubkey()) == 10**9
    with refused("WrongOwner"):
        world.call(call, owner)


def test_a_closed_buffer_may_be_opened_again_and_is_empty() -> None:
    court, owner = Court(), Keypair()
    court.put(owner, b"\1" * 100, matches=7, last=b"\xff" * 32)
    court.world.call(court.close_call(owner, rent_payer=court.world.payer.pubkey()), owner)
    court.world.call(court.open_call(owner), owner)
    found = court.world.get("ProofBuffer", court.buffer(owner))
    assert (found["matches"], found["last"], any(found["body"])) == (0, bytes(32), False)
