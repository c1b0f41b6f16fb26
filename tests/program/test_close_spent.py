"""close_spent: the evidence stays while its contributor has a stake."""

import pytest
from solders.instruction import Instruction
from solders.keypair import Keypair

from market.generated import instructions as ix
from market.generated.accounts import Header, Spent, Staker
from tests.helpers.market_svm import TOKEN, MarketSvm, patch, replace_account

ROOT = b"\5" * 32


@pytest.fixture
def owner(market: MarketSvm) -> Keypair:
    wallet = market.wallet("owner")
    market.stake(wallet, TOKEN)
    key = wallet.pubkey()
    header = Header(tag=Spent.TAG, version=1, bump=255, rent_payer=key)
    spent = Spent(header=header, contributor=key, root=ROOT, batch=key, submitted_at_s=1)
    market.write(market.at.spent(key, ROOT), spent.pack(), market.program)
    return wallet


def close(market: MarketSvm, owner: Keypair) -> Instruction:
    key = owner.pubkey()
    spent = market.at.spent(key, ROOT)
    return ix.close_spent(market.program, rent_payer=key, staker=market.at.staker(key), spent=spent)


def test_it_closes_when_the_stake_is_gone(market: MarketSvm, owner: Keypair) -> None:
    anyone = market.wallet("anyone")
    market.refused("NotEmpty", close(market, owner), signers=[anyone])
    market.ok(market.withdraw_stake_instruction(owner.pubkey(), TOKEN), signers=[owner])
    market.ok(close(market, owner), signers=[anyone])
    assert not market.exists(market.at.spent(owner.pubkey(), ROOT))


def test_it_closes_when_the_staker_is_closed(market: MarketSvm, owner: Keypair) -> None:
    key = owner.pubkey()
    market.ok(market.withdraw_stake_instruction(key, TOKEN), signers=[owner])
    staker = market.at.staker(key)
    market.ok(ix.close_staker(market.program, owner=key, rent_payer=key, staker=staker), signers=[owner])
    market.ok(close(market, owner), signers=[owner])


@pytest.mark.parametrize("field", ["free", "bonded", "seats", "open_batches"])
def test_any_stake_keeps_it(market: MarketSvm, owner: Keypair, field: str) -> None:
    market.ok(market.withdraw_stake_instruction(owner.pubkey(), TOKEN), signers=[owner])
    patch(market, Staker, market.at.staker(owner.pubkey()), **{field: 1})
    market.refused("NotEmpty", close(market, owner), signers=[owner])


def test_hostile_closes(market: MarketSvm, owner: Keypair) -> None:
    thief = market.wallet("thief")
    market.ok(market.withdraw_stake_instruction(owner.pubkey(), TOKEN), signers=[owner])
    good = close(market, owner)
    empty = market.at.staker(thief.pubkey())
    market.refused("WrongAddress", replace_account(good, 1, empty), signers=[thief])
    market.refused("WrongRentPayer", replace_account(good, 0, thief.pubkey()), signers=[thief])
    market.refused("WrongAccountType", replace_account(good, 2, market.at.config), signers=[thief])
