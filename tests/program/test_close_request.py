"""close_request: the buyer at any time, anyone after the deadline; nothing reserved leaves."""

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.generated.accounts import Request
from market.generated.events import RequestClosed
from tests.helpers.market_svm import TOKEN, MarketSvm, patch, replace_account, unsigned

CALLER, REQUEST, BALANCE, RENT_PAYER = range(4)


@pytest.fixture
def buyer(market: MarketSvm) -> Keypair:
    return market.wallet("buyer")


@pytest.fixture
def request_address(market: MarketSvm, buyer: Keypair) -> Pubkey:
    return market.open_request(buyer)


def test_escrow_and_rent_return(market: MarketSvm, buyer: Keypair, request_address: Pubkey) -> None:
    rent, before = market.lamports(request_address), market.lamports(buyer.pubkey())
    outcome = market.ok(market.close_request_instruction(buyer.pubkey(), request_address), signers=[buyer])
    assert outcome.events == [RequestClosed(request=request_address, returned=500 * TOKEN)]
    assert market.balance(buyer.pubkey(), market.tusd) == 500 * TOKEN
    assert not market.exists(request_address)
    balance_rent = market.lamports(market.at.balance(buyer.pubkey(), market.tusd))
    assert market.lamports(buyer.pubkey()) == before + rent - balance_rent - 5_000
    market.check_ledgers({market.tusd: 500 * TOKEN})


def test_what_is_reserved_stays_until_the_last_batch_is_final(
    market: MarketSvm, buyer: Keypair, request_address: Pubkey
) -> None:
    patch(market, Request, request_address, free=100 * TOKEN, held=400 * TOKEN, open_batches=1)
    again = market.close_request_instruction(buyer.pubkey(), request_address)
    market.ok(again, signers=[buyer])
    request = market.read(Request, request_address)
    assert (request.closed, request.free, request.held) == (1, 0, 400 * TOKEN)
    assert market.balance(buyer.pubkey(), market.tusd) == 100 * TOKEN
    market.refused("NotEmpty", again, signers=[buyer])
    patch(market, Request, request_address, held=0, open_batches=0)
    anyone = market.wallet("anyone")
    market.ok(market.close_request_instruction(anyone.pubkey(), request_address), signers=[anyone])
    assert not market.exists(request_address)


def test_clock_exit_of_a_request(market: MarketSvm, buyer: Keypair, request_address: Pubkey) -> None:
    anyone = market.wallet("anyone")
    instruction = market.close_request_instruction(anyone.pubkey(), request_address)
    market.refused("NotBuyer", instruction, signers=[anyone])
    market.warp(seconds=86_400)
    market.refused("NotBuyer", instruction, signers=[anyone])
    market.warp(seconds=1)
    market.ok(instruction, signers=[anyone])
    assert market.balance(buyer.pubkey(), market.tusd) == 500 * TOKEN
    assert market.balance(anyone.pubkey(), market.tusd) == 0


def test_a_request_that_holds_nothing_closes_without_a_balance(
    market: MarketSvm, buyer: Keypair, request_address: Pubkey
) -> None:
    patch(market, Request, request_address, free=0)
    market.ok(market.close_request_instruction(buyer.pubkey(), request_address), signers=[buyer])
    assert not market.exists(request_address)
    assert not market.exists(market.at.balance(buyer.pubkey(), market.tusd))


def test_closed_twice_is_refused(market: MarketSvm, buyer: Keypair, request_address: Pubkey) -> None:
    again = market.close_request_instruction(buyer.pubkey(), request_address)
    market.ok(again, signers=[buyer])
    market.refused("WrongOwner", again, signers=[buyer])


def test_balance_survives_lamports_sent_beforehand(market: MarketSvm, buyer: Keypair, request_address: Pubkey) -> None:
    market.svm.airdrop(market.at.balance(buyer.pubkey(), market.tusd), 3)
    market.ok(market.close_request_instruction(buyer.pubkey(), request_address), signers=[buyer])
    assert market.balance(buyer.pubkey(), market.tusd) == 500 * TOKEN


def test_hostile_closes(market: MarketSvm, buyer: Keypair, request_address: Pubkey) -> None:
    thief = market.wallet("thief")
    good = market.close_request_instruction(buyer.pubkey(), request_address)
    thiefs = market.at.balance(thief.pubkey(), market.tusd)
    market.refused("WrongAddress", replace_account(good, BALANCE, thiefs), signers=[buyer])
    other_mint = market.at.balance(buyer.pubkey(), market.gln)
    market.refused("WrongAddress", replace_account(good, BALANCE, other_mint), signers=[buyer])
    market.refused("WrongRentPayer", replace_account(good, RENT_PAYER, thief.pubkey()), signers=[buyer])
    market.refused("WrongRentPayer", replace_account(good, RENT_PAYER, request_address), signers=[buyer])
    market.refused("MissingSigner", unsigned(good, CALLER), signers=[thief])
    market.refused("WrongAccountType", replace_account(good, REQUEST, market.at.seat_table), signers=[buyer])
    assert market.read(Request, request_address).free == 500 * TOKEN


def test_another_wallets_existing_balance_is_refused(
    market: MarketSvm, buyer: Keypair, request_address: Pubkey
) -> None:
    other = market.wallet("other")
    second = market.open_request(other)
    market.ok(market.close_request_instruction(other.pubkey(), second), signers=[other])
    theirs = market.at.balance(other.pubkey(), market.tusd)
    hostile = replace_account(market.close_request_instruction(buyer.pubkey(), request_address), BALANCE, theirs)
    market.refused("WrongAddress", hostile, signers=[buyer])
