"""From deposits to tokens in wallets, every step an instruction of the product's own client: 500, 50, 2, 448."""

from market.generated.accounts import Request, Round, SeatPage
from tests.helpers.market_journey import Journey
from tests.helpers.market_svm import TOKEN, MarketSvm


def test_a_sale_from_deposits_to_tokens(market: MarketSvm) -> None:
    journey = Journey(market)
    journey.submit()
    journey.draw()
    journey.review()
    journey.settle()
    assert market.read(Request, journey.request).free == 448 * TOKEN
    assert journey.withdraw(journey.contributor) == 50 * TOKEN
    assert sum(journey.withdraw(k) for k in set(journey.panel())) == 2 * TOKEN
    buyer = journey.buyer.pubkey()
    market.ok(market.close_request_instruction(buyer, journey.request), signers=[journey.buyer])
    assert journey.withdraw(journey.buyer) == 448 * TOKEN
    # Nothing is left over: the tUSD vault is empty, the GLN vault holds the stake that came in.
    market.check_ledgers({market.tusd: 0, market.gln: 8 * market.terms.seat_unit + 100 * TOKEN})
    assert market.tokens(market.at.vault(market.tusd)) == 0
    assert all(p.locked == 0 for p in market.read(SeatPage, market.at.page(0)).places)
    # Everything the batch opened closes, and its rent returns.
    crank = journey.crank
    made = journey.does.close_round(journey.address, r=0, redraw=0, rent_payer=journey.contributor.pubkey())
    market.ok(*made, signers=[crank])
    market.warp(seconds=3_600)
    market.ok(*journey.does.close_batch(journey.address, journey.batch), signers=[crank])
    assert not market.exists(journey.address)


def test_clock_exit_of_submitted_is_a_beacon_armed_anew(market: MarketSvm) -> None:
    """Nobody cranked while the beacon's slot was known: anyone arms it, and the sale goes on."""
    journey = Journey(market)
    journey.submit()
    market.warp(slots=2_000, seconds=800)
    crank, interval = journey.crank, journey.batch.beacon
    market.refused("BeaconMissed", market.beacon_instruction(crank.pubkey(), interval), signers=[crank])
    market.ok(market.beacon_instruction(crank.pubkey(), interval, arm=True), signers=[crank])
    market.warp(slots=9)
    market.ok(market.beacon_instruction(crank.pubkey(), interval), signers=[crank])
    journey.draw()
    journey.review()
    journey.settle()
    assert journey.withdraw(journey.contributor) == 50 * TOKEN


def test_money_of_open_batches_cannot_leave(market: MarketSvm) -> None:
    """I7: neither the buyer's reserve, nor the bond, nor what a panel has locked."""
    journey = Journey(market)
    journey.submit()
    journey.draw()
    buyer, contributor = journey.buyer, journey.contributor
    market.ok(market.close_request_instruction(buyer.pubkey(), journey.request), signers=[buyer])
    assert market.read(Request, journey.request).held == 52 * TOKEN
    assert market.balance(buyer.pubkey(), market.tusd) == 448 * TOKEN
    withdraw = market.withdraw_stake_instruction(contributor.pubkey(), 1)
    market.refused("StakeLocked", withdraw, signers=[contributor])
    seated = journey.panel()[0]
    place = next(p for p, owner in market.place_owners().items() if owner == seated.pubkey())
    release = market.release_seat_instruction(seated.pubkey(), place)
    market.ok(release, signers=[seated])
    market.warp(slots=1_000, seconds=90 * 86_400)
    market.refused("SeatLocked", release, signers=[seated])
    # The batch, long past every window, still ends by cranks alone, and then everybody is free.
    batch = journey.batch
    market.ok(*journey.does.expire(journey.crank.pubkey(), journey.address, batch), signers=[journey.crank])
    market.ok(*journey.does.finalize(journey.crank.pubkey(), journey.address, batch), signers=[journey.crank])
    for index, entry in enumerate(Round.unpack_tail(market.data(journey.round_address))):
        made = journey.does.settle_seat(
            journey.crank.pubkey(), journey.address, batch, r=0, redraw=0, index=index, entry=entry
        )
        market.ok(*made, signers=[journey.crank])
    market.ok(release, signers=[seated])
    assert market.staker(seated.pubkey()).free == market.terms.seat_unit
    market.ok(market.close_request_instruction(buyer.pubkey(), journey.request), signers=[buyer])
    assert not market.exists(journey.request)
    assert market.balance(buyer.pubkey(), market.tusd) == 498 * TOKEN
