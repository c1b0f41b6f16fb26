"""open_committee: once, by the buyer, sound, and before anything can be submitted."""

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM
from market.generated import instructions as ix
from market.generated.accounts import Request
from tests.helpers.market_oracle import ORACLE, OracleSale
from tests.helpers.market_svm import TOKEN, MarketSvm, patch, read_only, replace_account, unsigned

BUYER, REQUEST, COMMITTEE = range(3)
ZERO = Pubkey.default()


@pytest.fixture
def sale(market: MarketSvm) -> OracleSale:
    return OracleSale(market)


def open_request(sale: OracleSale, mode: int = ORACLE) -> None:
    market, buyer = sale.market, sale.buyer.pubkey()
    market.give(buyer, market.tusd, 500 * TOKEN)
    market.ok(market.open_request_instruction(buyer, mode=mode), signers=[sale.buyer])


def test_a_committee_is_fixed_with_its_request(market: MarketSvm, sale: OracleSale) -> None:
    sale.open()
    committee = sale.committee
    assert (committee.request, committee.mint) == (sale.request, market.tusd)
    assert (committee.threshold, committee.size) == (2, 3)
    assert [a.key for a in committee.attesters] == [k.pubkey() for k in sale.attesters] + [ZERO] * 13
    assert all(a.due == a.agreed == a.disagreed == 0 for a in committee.attesters)
    assert committee.header.rent_payer == sale.buyer.pubkey()
    assert market.read(Request, sale.request).committee == 1


@pytest.mark.parametrize(("threshold", "size"), [(1, 1), (1, 16), (16, 16)])
def test_sizes_at_their_bounds(market: MarketSvm, threshold: int, size: int) -> None:
    sale = OracleSale(market, threshold=threshold, size=size)
    sale.open()
    assert (sale.committee.threshold, sale.committee.size) == (threshold, size)


@pytest.mark.parametrize(
    ("threshold", "size", "named"),
    [(0, 3, 3), (4, 3, 3), (255, 3, 3), (0, 0, 0), (1, 0, 0), (1, 17, 16), (1, 255, 16), (2, 3, 2), (1, 2, 3)],
)
def test_counts_out_of_bounds(market: MarketSvm, sale: OracleSale, threshold: int, size: int, named: int) -> None:
    open_request(sale)
    keys = [Keypair().pubkey() for _ in range(named)] + [ZERO] * (16 - named)
    made = ix.open_committee(
        market.program,
        buyer=sale.buyer.pubkey(),
        request=sale.request,
        committee=sale.committee_address,
        system_program=SYSTEM_PROGRAM,
        threshold=threshold,
        size=size,
        keys=tuple(keys),
    )
    market.refused("BadCommittee", made, signers=[sale.buyer])
    assert market.read(Request, sale.request).committee == 0


@pytest.mark.parametrize("twice", [(0, 2), (1, 2)])
def test_an_attester_counts_once(market: MarketSvm, sale: OracleSale, twice: tuple[int, int]) -> None:
    open_request(sale)
    keys = [Keypair().pubkey() for _ in range(3)]
    keys[twice[1]] = keys[twice[0]]
    made = ix.open_committee(
        market.program,
        buyer=sale.buyer.pubkey(),
        request=sale.request,
        committee=sale.committee_address,
        system_program=SYSTEM_PROGRAM,
        threshold=2,
        size=3,
        keys=(*keys, *[ZERO] * 13),
    )
    market.refused("BadCommittee", made, signers=[sale.buyer])


def test_once_and_for_good(market: MarketSvm, sale: OracleSale) -> None:
    sale.open()
    market.refused("AlreadyExists", *sale.committee_instructions(), signers=[sale.buyer])


def test_nothing_is_submitted_without_a_committee(market: MarketSvm, sale: OracleSale) -> None:
    open_request(sale)
    market.refused("BadCommittee", *sale.submit_instructions(), signers=[sale.contributor])
    market.ok(*sale.committee_instructions(), signers=[sale.buyer])
    sale.submit()


def test_a_panel_request_has_none(market: MarketSvm, sale: OracleSale) -> None:
    open_request(sale, mode=0)
    market.refused("ModeNotSupported", *sale.committee_instructions(), signers=[sale.buyer])


def test_a_closed_request_gets_none(market: MarketSvm, sale: OracleSale) -> None:
    open_request(sale)
    patch(market, Request, sale.request, closed=1)
    market.refused("RequestClosed", *sale.committee_instructions(), signers=[sale.buyer])


def test_lamports_sent_beforehand_do_no_harm(market: MarketSvm, sale: OracleSale) -> None:
    market.svm.airdrop(sale.committee_address, 10**9)
    sale.open()
    assert sale.committee.size == 3


def test_hostile_committees(market: MarketSvm, sale: OracleSale) -> None:
    open_request(sale)
    stranger = market.wallet("stranger")
    [good] = sale.committee_instructions()
    market.refused("NotBuyer", replace_account(good, BUYER, stranger.pubkey()), signers=[stranger])
    market.refused("MissingSigner", unsigned(good, BUYER), signers=[stranger])
    market.refused("NotWritable", read_only(good, REQUEST), signers=[sale.buyer])
    market.refused("WrongAccountType", replace_account(good, REQUEST, market.at.seat_table), signers=[sale.buyer])
    market.refused("WrongOwner", replace_account(good, REQUEST, stranger.pubkey()), signers=[sale.buyer])
    other = market.at.committee(stranger.pubkey())
    market.refused("WrongAddress", replace_account(good, COMMITTEE, other), signers=[sale.buyer])
    assert market.read(Request, sale.request).committee == 0
