"""release_seat: the exit starts, waits, and returns what the seat holds."""

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.generated.accounts import MintLedger, Staker
from tests.helpers.market_svm import TOKEN, MarketSvm, patch, replace_account, unsigned

OWNER, CONFIG, PARAMS, STAKER, TABLE, PAGE, LEDGER = range(7)
UNIT = 50 * TOKEN


@pytest.fixture
def owner(market: MarketSvm) -> Keypair:
    wallet = market.wallet("owner")
    market.take_seats(wallet, 2)
    return wallet


def start_exit(market: MarketSvm, owner: Keypair) -> None:
    market.ok(market.release_seat_instruction(owner.pubkey(), 0), signers=[owner])


def test_the_first_call_starts_the_exit(market: MarketSvm, owner: Keypair) -> None:
    start_exit(market, owner)
    place = market.page(0).places[0]
    exit_at_s = market.now_s + market.terms.exit_s
    assert (place.until_epoch, place.exit_at_s, place.held) == (market.epoch, exit_at_s, UNIT)
    assert market.page(0).used == 2


def test_clock_exit_of_a_seat(market: MarketSvm, owner: Keypair) -> None:
    start_exit(market, owner)
    again = market.release_seat_instruction(owner.pubkey(), 0)
    market.warp(seconds=market.terms.exit_s - 1, slots=150)
    market.refused("SeatLocked", again, signers=[owner])
    market.warp(seconds=1)
    market.ok(again, signers=[owner])
    place = market.page(0).places[0]
    assert (place.owner, place.held, place.until_epoch) == (Pubkey.default(), 0, 0)
    staker = market.staker(owner.pubkey())
    assert (staker.free, staker.seats) == (UNIT, 1)
    assert (market.page(0).used, market.table().taken) == (1, 1)
    market.check_ledgers({market.gln: 2 * UNIT})


def test_never_before_the_epoch_ends(market: MarketSvm, owner: Keypair) -> None:
    start_exit(market, owner)
    market.warp(seconds=10_000, slots=149)
    market.refused("SeatLocked", market.release_seat_instruction(owner.pubkey(), 0), signers=[owner])
    market.warp(slots=1)
    market.ok(market.release_seat_instruction(owner.pubkey(), 0), signers=[owner])


def test_a_lock_holds_it(market: MarketSvm, owner: Keypair) -> None:
    start_exit(market, owner)
    market.set_held(0, UNIT, locked=1)
    market.warp(seconds=market.terms.exit_s, slots=150)
    market.refused("SeatLocked", market.release_seat_instruction(owner.pubkey(), 0), signers=[owner])


def test_released_twice_is_refused(market: MarketSvm, owner: Keypair) -> None:
    start_exit(market, owner)
    market.warp(seconds=market.terms.exit_s, slots=150)
    again = market.release_seat_instruction(owner.pubkey(), 0)
    market.ok(again, signers=[owner])
    market.refused("NotYourSeat", again, signers=[owner])


def test_a_freed_place_waits_two_epochs_for_its_next_owner(market: MarketSvm, owner: Keypair) -> None:
    start_exit(market, owner)
    market.warp(seconds=market.terms.exit_s, slots=150)
    market.ok(market.release_seat_instruction(owner.pubkey(), 0), signers=[owner])
    successor = market.wallet("successor")
    market.stake(successor, UNIT)
    market.ok(market.take_seat_instruction(successor.pubkey(), 0), signers=[successor])
    assert market.page(0).places[0].from_epoch == market.epoch + 2
    assert market.table().counts == (2, 2, 2)


def test_a_jail_debt_goes_to_the_treasury_first(market: MarketSvm, owner: Keypair) -> None:
    patch(market, Staker, market.at.staker(owner.pubkey()), seat_debt=10 * TOKEN)
    start_exit(market, owner)
    market.warp(seconds=market.terms.exit_s, slots=150)
    market.ok(market.release_seat_instruction(owner.pubkey(), 0), signers=[owner])
    staker = market.staker(owner.pubkey())
    assert (staker.free, staker.seat_debt) == (40 * TOKEN, 0)
    assert market.ledger(market.gln).treasury == 10 * TOKEN
    market.check_ledgers({market.gln: 2 * UNIT})


def test_a_debt_larger_than_the_seat_leaves_a_rest(market: MarketSvm, owner: Keypair) -> None:
    patch(market, Staker, market.at.staker(owner.pubkey()), seat_debt=2**64 - 1)
    start_exit(market, owner)
    market.warp(seconds=market.terms.exit_s, slots=150)
    market.ok(market.release_seat_instruction(owner.pubkey(), 0), signers=[owner])
    assert market.staker(owner.pubkey()).seat_debt == 2**64 - 1 - UNIT
    assert market.ledger(market.gln).treasury == UNIT


def test_the_treasury_never_owns_more_than_there_is(market: MarketSvm, owner: Keypair) -> None:
    """All there is, it may; the debt of 2^64 - 1 takes the whole seat."""
    patch(market, Staker, market.at.staker(owner.pubkey()), seat_debt=2**64 - 1)
    start_exit(market, owner)
    market.warp(seconds=market.terms.exit_s, slots=150)
    release = market.release_seat_instruction(owner.pubkey(), 0)
    patch(market, MintLedger, market.at.ledger(market.gln), total=UNIT - 1)
    market.refused("Arithmetic", release, signers=[owner])
    patch(market, MintLedger, market.at.ledger(market.gln), total=UNIT)
    market.ok(release, signers=[owner])
    assert market.ledger(market.gln).treasury == UNIT


def test_hostile_releases(market: MarketSvm, owner: Keypair) -> None:
    thief = market.wallet("thief")
    market.take_seats(thief, 1)
    market.refused("NotYourSeat", market.release_seat_instruction(thief.pubkey(), 0), signers=[thief])
    market.refused("NotYourSeat", market.release_seat_instruction(owner.pubkey(), 63), signers=[owner])
    good = market.release_seat_instruction(owner.pubkey(), 0)
    market.refused("MissingSigner", unsigned(good, OWNER), signers=[thief])
    market.refused("WrongMint", replace_account(good, LEDGER, market.at.ledger(market.tusd)), signers=[owner])
    start_exit(market, owner)
    market.warp(seconds=market.terms.exit_s, slots=150)
    hostile = replace_account(good, STAKER, market.at.staker(thief.pubkey()))
    market.refused("WrongAddress", hostile, signers=[owner])
    market.refused("WrongAddress", market.release_seat_instruction_at(owner.pubkey(), 64, page=0), signers=[owner])
