"""close_balance: an empty Balance returns its rent."""

import pytest
from solders.instruction import Instruction
from solders.keypair import Keypair

from market.generated import instructions as ix
from tests.helpers.market_svm import TOKEN, MarketSvm, replace_account, unsigned


@pytest.fixture
def owner(market: MarketSvm) -> Keypair:
    wallet = market.wallet("owner")
    request = market.open_request(wallet)
    market.ok(market.close_request_instruction(wallet.pubkey(), request), signers=[wallet])
    return wallet


def close(market: MarketSvm, owner: Keypair) -> Instruction:
    key = owner.pubkey()
    return ix.close_balance(market.program, owner=key, rent_payer=key, balance=market.at.balance(key, market.tusd))


def test_an_empty_balance_closes(market: MarketSvm, owner: Keypair) -> None:
    market.refused("NotEmpty", close(market, owner), signers=[owner])
    market.ok(market.withdraw_instruction(owner.pubkey(), market.tusd, 500 * TOKEN), signers=[owner])
    before = market.lamports(owner.pubkey())
    rent = market.lamports(market.at.balance(owner.pubkey(), market.tusd))
    market.ok(close(market, owner), signers=[owner])
    assert market.lamports(owner.pubkey()) == before + rent - 5_000
    assert not market.exists(market.at.balance(owner.pubkey(), market.tusd))


def test_a_closed_balance_is_made_anew(market: MarketSvm, owner: Keypair) -> None:
    market.ok(
        market.withdraw_instruction(owner.pubkey(), market.tusd, 500 * TOKEN), close(market, owner), signers=[owner]
    )
    request = market.open_request(owner, nonce=2)
    market.ok(market.close_request_instruction(owner.pubkey(), request), signers=[owner])
    assert market.balance(owner.pubkey(), market.tusd) == 500 * TOKEN


def test_hostile_closes(market: MarketSvm, owner: Keypair) -> None:
    thief = market.wallet("thief")
    market.ok(market.withdraw_instruction(owner.pubkey(), market.tusd, 500 * TOKEN), signers=[owner])
    good = close(market, owner)
    market.refused("WrongAddress", replace_account(good, 0, thief.pubkey()), signers=[thief])
    market.refused("MissingSigner", unsigned(good, 0), signers=[thief])
    market.refused("WrongRentPayer", replace_account(good, 1, thief.pubkey()), signers=[owner])
    market.refused("WrongAccountType", replace_account(good, 2, market.at.config), signers=[owner])
