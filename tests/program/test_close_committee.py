"""close_committee: when its request is gone and nothing is due; the rent returns to who paid it."""

import pytest

from market.generated.accounts import Request
from tests.helpers.market_oracle import ORACLE, OracleSale
from tests.helpers.market_svm import TOKEN, MarketSvm, read_only, replace_account

RENT_PAYER, REQUEST, COMMITTEE = range(3)


@pytest.fixture
def sale(market: MarketSvm) -> OracleSale:
    made = OracleSale(market)
    made.to_attest()
    made.vote(0, accept=True)
    made.vote(1, accept=True)
    return made


def test_it_waits_for_the_request_and_every_fee(market: MarketSvm, sale: OracleSale) -> None:
    crank = market.wallet("crank")
    made = sale.does.close_committee(sale.request, sale.committee)
    market.refused("NotEmpty", *made, signers=[crank])
    sale.close_request()
    market.refused("NotEmpty", *made, signers=[crank])
    sale.collect(0)
    market.refused("NotEmpty", *made, signers=[crank])
    sale.collect(1)
    rent, before = market.lamports(sale.committee_address), market.lamports(sale.buyer.pubkey())
    market.ok(*made, signers=[crank])
    assert not market.exists(sale.committee_address)
    assert market.lamports(sale.buyer.pubkey()) == before + rent


def test_a_closed_request_that_still_holds_a_batch_keeps_it(market: MarketSvm) -> None:
    sale = OracleSale(market)
    sale.to_attest()
    sale.close_request()
    assert market.read(Request, sale.request).closed == 1
    market.refused("NotEmpty", *sale.does.close_committee(sale.request, sale.committee), signers=[sale.buyer])
    sale.vote(0, accept=True)
    sale.vote(1, accept=True)
    assert sale.money(sale.contributor) == 50 * TOKEN


def test_an_old_number_opened_anew_does_not_trap_it(market: MarketSvm, sale: OracleSale) -> None:
    sale.close_request()
    sale.collect(0)
    sale.collect(1)
    market.give(sale.buyer.pubkey(), market.tusd, 500 * TOKEN)
    market.ok(market.open_request_instruction(sale.buyer.pubkey(), mode=ORACLE), signers=[sale.buyer])
    market.refused("AlreadyExists", *sale.committee_instructions(), signers=[sale.buyer])
    market.ok(*sale.does.close_committee(sale.request, sale.committee), signers=[sale.buyer])
    market.ok(*sale.committee_instructions(), signers=[sale.buyer])
    assert market.read(Request, sale.request).committee == 1
    market.refused("NotEmpty", *sale.does.close_committee(sale.request, sale.committee), signers=[sale.buyer])


def test_hostile_closings(market: MarketSvm, sale: OracleSale) -> None:
    stranger = market.wallet("stranger")
    sale.collect(0)
    sale.collect(1)
    [good] = sale.does.close_committee(sale.request, sale.committee)
    vacant = market.at.request(stranger.pubkey(), 9)
    market.refused("WrongAddress", replace_account(good, REQUEST, vacant), signers=[stranger])
    sale.close_request()
    market.refused("WrongRentPayer", replace_account(good, RENT_PAYER, stranger.pubkey()), signers=[stranger])
    market.refused("WrongAccountType", replace_account(good, COMMITTEE, sale.address), signers=[stranger])
    market.refused("NotWritable", read_only(good, COMMITTEE), signers=[stranger])
    assert market.exists(sale.committee_address)
