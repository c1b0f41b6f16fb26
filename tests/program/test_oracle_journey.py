"""A sale decided by a committee, from escrow to tokens in wallets; the last acceptance pays in its own transaction."""

from market.addresses import associated_token_address
from market.generated.accounts import Request
from market.generated.events import Attested, Disclosed, Finalized
from tests.helpers.market_oracle import ATTEST_S, KEY, OracleSale, assert_conserved
from tests.helpers.market_svm import TOKEN, MarketSvm

ATTEST, FINAL = 10, 8
ACCEPTED, QUALITY = 1, 2


def test_two_of_three_accept_and_the_second_pays(market: MarketSvm) -> None:
    sale = OracleSale(market)
    sale.to_attest()
    batch = sale.batch
    assert (batch.state, batch.deadline_s, batch.beacon, batch.places) == (ATTEST, market.now_s + ATTEST_S, 0, 0)
    assert (batch.value, batch.fee, batch.bond) == (50 * TOKEN, 2 * TOKEN, 25 * TOKEN)
    sale.attest(0, accept=False)
    sale.attest(2, accept=True)
    assert sale.money(sale.contributor) == 0
    outcome = sale.attest(1, accept=True, key=KEY)
    first, second = sale.attesters[2].pubkey(), sale.attesters[1].pubkey()
    assert outcome.events == [
        Attested(batch=sale.address, attester=second, accept=1, attested=0b110, objected=0b001),
        Disclosed(batch=sale.address, key=KEY),
        Finalized(batch=sale.address, ending=ACCEPTED, paid=50 * TOKEN, fees=2 * TOKEN, returned=0, bond_lost=0),
    ]
    assert sale.money(sale.contributor) == 50 * TOKEN
    batch = sale.batch
    assert (batch.state, batch.ending, batch.key) == (FINAL, ACCEPTED, KEY)
    assert (batch.paid, batch.fees, batch.final_at_s) == (50 * TOKEN, 2 * TOKEN, market.now_s)
    assert (market.staker(sale.contributor.pubkey()).free, market.staker(sale.contributor.pubkey()).bonded) == (
        100 * TOKEN,
        0,
    )
    attesters = sale.committee.attesters
    assert [(a.due, a.agreed, a.disagreed) for a in attesters[:3]] == [(0, 0, 1), (TOKEN, 1, 0), (TOKEN, 1, 0)]
    assert_conserved(market)
    sale.collect(1)
    sale.collect(2)
    assert [market.balance(k, market.tusd) for k in (first, second)] == [TOKEN, TOKEN]
    assert_conserved(market)


def test_everything_closes_and_every_token_is_out(market: MarketSvm) -> None:
    sale = OracleSale(market)
    sale.to_attest()
    sale.vote(0, accept=True)
    sale.vote(1, accept=True)
    sale.close_request()
    for attester in (0, 1):
        sale.collect(attester)
    for owner in (sale.buyer, sale.contributor, sale.attesters[0], sale.attesters[1]):
        amount = sale.money(owner)
        market.give(owner.pubkey(), market.tusd, 0)
        market.ok(market.withdraw_instruction(owner.pubkey(), market.tusd, amount), signers=[owner])
    market.check_ledgers({market.tusd: 0, market.gln: 100 * TOKEN})
    buyer_account = associated_token_address(sale.buyer.pubkey(), market.tusd)
    assert market.tokens(buyer_account) == 448 * TOKEN
    market.ok(*sale.does.close_committee(sale.request, sale.committee), signers=[sale.buyer])
    assert not market.exists(sale.committee_address)
    market.warp(seconds=3_600)
    market.ok(*sale.does.close_batch(sale.address, sale.batch), signers=[sale.buyer])
    assert not market.exists(sale.address)


def test_two_rejections_of_three_are_a_quality_reject(market: MarketSvm) -> None:
    sale = OracleSale(market)
    sale.to_attest()
    sale.vote(0, accept=True)
    sale.vote(1, accept=False)
    outcome = sale.vote(2, accept=False)
    batch = sale.batch
    assert (batch.state, batch.ending, batch.key, batch.paid) == (FINAL, QUALITY, bytes(32), 0)
    request = market.read(Request, sale.request)
    assert (request.free, request.held, request.rejected, request.open_batches) == (498 * TOKEN, 0, 1, 0)
    staker = market.staker(sale.contributor.pubkey())
    # 2 of fees come out of the bond for the buyer, then a tenth of V, half of it (capped at 5 % of V) the buyer's.
    assert (staker.free, staker.bonded, staker.strikes) == (93 * TOKEN, 0, 1)
    assert market.balance(sale.buyer.pubkey(), market.gln) == 2 * TOKEN + 2_500_000
    assert batch.treasury_stake == 2_500_000
    assert Finalized(sale.address, QUALITY, 0, 2 * TOKEN, 50 * TOKEN, 7 * TOKEN) in outcome.events
    assert [(a.due, a.agreed, a.disagreed) for a in sale.committee.attesters[:3]] == [
        (0, 0, 1),
        (TOKEN, 1, 0),
        (TOKEN, 1, 0),
    ]
    assert_conserved(market)


def test_a_committee_that_does_not_come_leaves_the_batch_void(market: MarketSvm) -> None:
    sale = OracleSale(market)
    sale.to_attest()
    sale.vote(0, accept=True)
    crank = market.wallet("crank")
    made = sale.does.finalize(crank.pubkey(), sale.address, sale.batch)
    market.refused("TooEarly", *made, signers=[crank])
    market.warp(seconds=ATTEST_S)
    market.refused("TooLate", *sale.attest_instructions(1, accept=True, key=KEY), signers=[sale.attesters[1]])
    market.ok(*made, signers=[crank])
    assert (sale.batch.state, sale.batch.ending) == (FINAL, 7)
    assert market.read(Request, sale.request).free == 500 * TOKEN
    assert market.staker(sale.contributor.pubkey()).free == 100 * TOKEN
    assert all(a.due == a.agreed == a.disagreed == 0 for a in sale.committee.attesters)
    assert_conserved(market)
