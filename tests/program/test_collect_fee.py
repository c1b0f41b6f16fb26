"""collect_fee: anyone moves what an attester is due to that attester's Balance, once."""

import pytest

from tests.helpers.market_oracle import OracleSale, assert_conserved
from tests.helpers.market_svm import TOKEN, MarketSvm, read_only, replace_account, unsigned

PAYER, COMMITTEE, BALANCE = range(3)


@pytest.fixture
def sale(market: MarketSvm) -> OracleSale:
    made = OracleSale(market)
    made.to_attest()
    made.vote(0, accept=True)
    made.vote(1, accept=True)
    return made


def test_a_stranger_collects_for_an_attester(market: MarketSvm, sale: OracleSale) -> None:
    stranger = market.wallet("stranger")
    made = sale.does.collect_fee(stranger.pubkey(), sale.request, sale.committee, 1)
    market.ok(*made, signers=[stranger])
    assert sale.money(sale.attesters[1]) == TOKEN
    assert [a.due for a in sale.committee.attesters[:3]] == [TOKEN, 0, 0]
    assert_conserved(market)
    market.refused("NothingPending", *made, signers=[stranger])


def test_who_did_not_vote_is_due_nothing(market: MarketSvm, sale: OracleSale) -> None:
    made = sale.does.collect_fee(sale.buyer.pubkey(), sale.request, sale.committee, 2)
    market.refused("NothingPending", *made, signers=[sale.buyer])


@pytest.mark.parametrize("attester", [3, 15])
def test_numbers_past_the_committee(market: MarketSvm, sale: OracleSale, attester: int) -> None:
    made = sale.does.collect_fee(sale.buyer.pubkey(), sale.request, sale.committee, attester)
    market.refused("NotAttester", *made, signers=[sale.buyer])


def test_hostile_collections(market: MarketSvm, sale: OracleSale) -> None:
    stranger = market.wallet("stranger")
    [good] = sale.does.collect_fee(stranger.pubkey(), sale.request, sale.committee, 0)
    mine = market.at.balance(stranger.pubkey(), market.tusd)
    market.refused("WrongAddress", replace_account(good, BALANCE, mine), signers=[stranger])
    wrong_mint = market.at.balance(sale.attesters[0].pubkey(), market.gln)
    market.refused("WrongAddress", replace_account(good, BALANCE, wrong_mint), signers=[stranger])
    market.refused("WrongAccountType", replace_account(good, COMMITTEE, sale.request), signers=[stranger])
    market.refused("NotWritable", read_only(good, COMMITTEE), signers=[stranger])
    market.refused("MissingSigner", unsigned(good, PAYER), signers=[sale.buyer])
    existing = market.at.balance(sale.contributor.pubkey(), market.tusd)
    market.refused("WrongAddress", replace_account(good, BALANCE, existing), signers=[stranger])
    assert sale.committee.attesters[0].due == TOKEN
