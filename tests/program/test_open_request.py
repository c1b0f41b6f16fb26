"""open_request: terms in bounds, escrow in the vault, joins of the seat table wait from now on."""

from typing import Any

import pytest
from solders.keypair import Keypair

from market.generated.accounts import Config, Request
from market.generated.events import RequestOpened
from tests.helpers.market_svm import TOKEN, MarketSvm, patch, pointer, replace_account, unsigned

BUYER, CONFIG, PARAMS, TABLE, REQUEST, LEDGER, VAULT, SOURCE, MINT = range(9)


@pytest.fixture
def buyer(market: MarketSvm) -> Keypair:
    return market.wallet("buyer", tusd=1_000 * TOKEN)


def test_a_request_holds_its_escrow(market: MarketSvm, buyer: Keypair) -> None:
    deadline_s = market.now_s + 1
    instruction = market.open_request_instruction(buyer.pubkey(), deadline_s=deadline_s, premium_cap_bps=1_500)
    outcome = market.ok(instruction, signers=[buyer])
    address = market.at.request(buyer.pubkey(), 1)
    request = market.read(Request, address)
    assert (request.buyer, request.mint, request.nonce, request.price) == (buyer.pubkey(), market.tusd, 1, TOKEN)
    assert (request.free, request.held, request.deposited, request.paid) == (500 * TOKEN, 0, 500 * TOKEN, 0)
    assert (request.deadline_s, request.params_version, request.stake_rate) == (deadline_s, 1, TOKEN)
    assert (request.min_records, request.max_records, request.premium_cap_bps) == (1, 1_000, 1_500)
    assert (request.closed, request.mode, request.spec) == (0, 0, pointer(b"spec"))
    opened = RequestOpened(request=address, buyer=buyer.pubkey(), price=TOKEN, deposit=500 * TOKEN)
    assert outcome.events == [opened]
    market.check_ledgers({market.tusd: 500 * TOKEN, market.gln: 0})


def test_the_first_request_makes_the_seat_table_live(market: MarketSvm, buyer: Keypair) -> None:
    market.take_seats(market.wallet("reviewer"), 2)
    market.warp(slots=300)
    market.ok(market.open_request_instruction(buyer.pubkey()), signers=[buyer])
    assert (market.table().live, market.table().epoch, market.table().counts) == (1, 2, (2, 2, 2))


def test_two_requests_of_a_buyer_differ_by_their_number(market: MarketSvm, buyer: Keypair) -> None:
    for nonce in (1, 2, 2**64 - 1):
        market.ok(market.open_request_instruction(buyer.pubkey(), nonce=nonce, deposit=2 * TOKEN), signers=[buyer])
    replay = market.open_request_instruction(buyer.pubkey(), nonce=2, deposit=2 * TOKEN)
    market.refused("AlreadyExists", replay, signers=[buyer])


def test_a_request_survives_lamports_sent_beforehand(market: MarketSvm, buyer: Keypair) -> None:
    market.svm.airdrop(market.at.request(buyer.pubkey(), 1), 10**9)
    market.ok(market.open_request_instruction(buyer.pubkey()), signers=[buyer])


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"price": 0}, "BadRequest"),
        ({"price": 2**64 - 1}, "Arithmetic"),
        ({"min_records": 0}, "BadRequest"),
        ({"min_records": 11, "max_records": 10}, "BadRequest"),
        ({"max_records": 2**20 + 1}, "BadRequest"),
        ({"premium_cap_bps": 10_001}, "BadRequest"),
        ({"deposit": 0}, "BadRequest"),
        ({"min_records": 10, "deposit": 10 * TOKEN + 399_999}, "BadRequest"),
        ({"min_records": 151}, "BadRequest"),
        ({"mode": 1}, "ModeNotSupported"),
        ({"mode": 2}, "ModeNotSupported"),
        ({"mode": 4}, "ModeNotSupported"),
        ({"mode": 255}, "ModeNotSupported"),
        ({"deadline_s": 0}, "BadRequest"),
        ({"deadline_s": -(2**63)}, "BadRequest"),
    ],
)
def test_terms_out_of_bounds_are_refused(
    market: MarketSvm, buyer: Keypair, changes: dict[str, Any], error: str
) -> None:
    market.refused(error, market.open_request_instruction(buyer.pubkey(), **changes), signers=[buyer])
    assert not market.exists(market.at.request(buyer.pubkey(), 1))


def test_escrow_of_exactly_one_smallest_batch_is_enough(market: MarketSvm, buyer: Keypair) -> None:
    exact = market.open_request_instruction(buyer.pubkey(), min_records=10, deposit=10 * TOKEN + 400_000)
    market.ok(exact, signers=[buyer])


@pytest.mark.parametrize(
    "changes",
    [
        {"min_records": 10, "max_records": 10},
        {"max_records": 2**20},
        {"premium_cap_bps": 10_000},
        {"min_records": 150, "deposit": 156 * TOKEN},
    ],
)
def test_terms_at_their_bounds_are_taken(market: MarketSvm, buyer: Keypair, changes: dict[str, Any]) -> None:
    market.ok(market.open_request_instruction(buyer.pubkey(), **changes), signers=[buyer])
    assert market.exists(market.at.request(buyer.pubkey(), 1))


def test_an_oracle_request_waits_for_its_committee(market: MarketSvm, buyer: Keypair) -> None:
    market.ok(market.open_request_instruction(buyer.pubkey(), mode=3), signers=[buyer])
    request = market.read(Request, market.at.request(buyer.pubkey(), 1))
    assert (request.mode, request.committee) == (3, 0)


def test_a_deadline_that_is_now_is_refused(market: MarketSvm, buyer: Keypair) -> None:
    late = market.open_request_instruction(buyer.pubkey(), deadline_s=market.now_s)
    market.refused("BadRequest", late, signers=[buyer])


def test_a_paused_market_opens_nothing(market: MarketSvm, buyer: Keypair) -> None:
    patch(market, Config, market.at.config, paused=1)
    market.refused("Paused", market.open_request_instruction(buyer.pubkey()), signers=[buyer])


def test_hostile_requests(market: MarketSvm, buyer: Keypair) -> None:
    other = market.wallet("other", tusd=1_000 * TOKEN)
    good = market.open_request_instruction(buyer.pubkey())
    theirs = market.open_request_instruction(other.pubkey())
    stolen = replace_account(good, SOURCE, theirs.accounts[SOURCE].pubkey)
    assert market.send(stolen, signers=[buyer]).error is not None
    market.refused("MissingSigner", unsigned(good, BUYER), signers=[other])
    market.refused("WrongAddress", replace_account(good, REQUEST, theirs.accounts[REQUEST].pubkey), signers=[buyer])
    market.refused("MintNotAllowed", replace_account(good, MINT, Keypair().pubkey()), signers=[buyer])
    market.refused("WrongMint", replace_account(good, LEDGER, market.at.ledger(market.gln)), signers=[buyer])
    market.refused("WrongAddress", replace_account(good, VAULT, market.at.vault(market.gln)), signers=[buyer])
    market.refused("WrongAccountType", replace_account(good, PARAMS, market.at.config), signers=[buyer])
    market.refused("WrongAccountType", replace_account(good, TABLE, market.at.config), signers=[buyer])
    assert market.send(replace_account(good, TABLE, market.at.request(buyer.pubkey(), 1)), signers=[buyer]).error


def test_more_than_the_buyer_has_is_refused(market: MarketSvm, buyer: Keypair) -> None:
    greedy = market.open_request_instruction(buyer.pubkey(), deposit=1_001 * TOKEN)
    assert market.send(greedy, signers=[buyer]).error is not None
    assert not market.exists(market.at.request(buyer.pubkey(), 1))
    market.check_ledgers({market.tusd: 0})
