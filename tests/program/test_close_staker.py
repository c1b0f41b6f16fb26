"""close_staker: nothing may be left in it."""

import pytest
from solders.instruction import Instruction
from solders.keypair import Keypair

from market.generated import instructions as ix
from market.generated.accounts import Staker
from tests.helpers.market_svm import TOKEN, MarketSvm, patch, replace_account, unsigned


@pytest.fixture
def owner(market: MarketSvm) -> Keypair:
    wallet = market.wallet("owner")
    market.stake(wallet, TOKEN)
    market.ok(market.withdraw_stake_instruction(wallet.pubkey(), TOKEN), signers=[wallet])
    return wallet


def close(market: MarketSvm, owner: Keypair) -> Instruction:
    key = owner.pubkey()
    return ix.close_staker(market.program, owner=key, rent_payer=key, staker=market.at.staker(key))


def test_an_empty_staker_closes_and_opens_anew(market: MarketSvm, owner: Keypair) -> None:
    market.ok(close(market, owner), signers=[owner])
    assert not market.exists(market.at.staker(owner.pubkey()))
    market.stake(owner, TOKEN)
    assert market.staker(owner.pubkey()).free == TOKEN


@pytest.mark.parametrize("field", ["free", "bonded", "inflight", "seats", "open_batches"])
def test_anything_left_keeps_it_open(market: MarketSvm, owner: Keypair, field: str) -> None:
    patch(market, Staker, market.at.staker(owner.pubkey()), **{field: 1})
    market.refused("NotEmpty", close(market, owner), signers=[owner])


def test_hostile_closes(market: MarketSvm, owner: Keypair) -> None:
    thief = market.wallet("thief")
    good = close(market, owner)
    market.refused("WrongAddress", replace_account(good, 0, thief.pubkey()), signers=[thief])
    market.refused("MissingSigner", unsigned(good, 0), signers=[thief])
    market.refused("WrongRentPayer", replace_account(good, 1, thief.pubkey()), signers=[owner])
    market.refused("WrongAccountType", replace_account(good, 2, market.at.seat_table), signers=[owner])
