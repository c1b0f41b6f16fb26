"""take_seat: places of the table, when they count, and that nobody takes another's."""

from solders.keypair import Keypair

from market.generated.accounts import SeatTable, Staker
from tests.helpers.market_svm import TOKEN, MarketSvm, patch, replace_account, unsigned

OWNER, CONFIG, PARAMS, STAKER, TABLE, PAGE = range(6)
FOREVER = 2**32 - 1
UNIT = 50 * TOKEN


def test_joins_count_at_once_while_no_request_was_opened(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    assert market.take_seats(owner, 2) == [0, 1]
    first, second = market.page(0).places[:2]
    assert (first.owner, first.held, first.locked) == (owner.pubkey(), UNIT, 0)
    assert (second.from_epoch, second.until_epoch, second.exit_at_s) == (market.epoch, FOREVER, 0)
    assert (market.table().counts, market.table().taken, market.page(0).used) == ((2, 2, 2), 2, 2)
    staker = market.staker(owner.pubkey())
    assert (staker.free, staker.seats) == (0, 2)
    market.check_ledgers({market.gln: 2 * UNIT})


def test_joins_wait_two_epochs_once_the_market_is_live(market: MarketSvm) -> None:
    market.take_seats(market.wallet("early"), 3)
    market.open_request(market.wallet("buyer"))
    market.take_seats(market.wallet("late"), 1)
    assert market.table().counts == (3, 3, 4)
    assert market.page(0).places[3].from_epoch == market.epoch + 2
    market.warp(slots=150)
    market.take_seats(market.wallet("later"), 1)
    assert (market.table().epoch, market.table().counts) == (1, (3, 4, 5))
    market.warp(slots=10 * 150)
    market.take_seats(market.wallet("last"), 1)
    assert (market.table().epoch, market.table().counts) == (11, (5, 5, 6))


def test_an_emptied_place_counts_again_after_two_epochs(market: MarketSvm) -> None:
    first, second = market.wallet("first"), market.wallet("second")
    market.take_seats(first, 1)
    release = market.release_seat_instruction(first.pubkey(), 0)
    market.ok(release, signers=[first])
    market.warp(seconds=market.terms.exit_s, slots=150)
    market.ok(release, signers=[first])
    market.stake(second, UNIT)
    market.ok(market.take_seat_instruction(second.pubkey(), 0), signers=[second])
    place = market.page(0).places[0]
    assert (place.owner, place.held, place.from_epoch) == (second.pubkey(), UNIT, market.epoch + 2)
    assert (market.table().counts[2], market.table().taken) == (1, 1)


def test_the_65th_place_opens_a_page(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.svm.airdrop(market.at.page(1), 7)  # lamports sent beforehand do no harm
    market.take_seats(owner, 65)
    assert (market.page(0).used, market.page(1).used, market.page(1).index) == (64, 1, 1)
    assert market.page(1).places[0].owner == owner.pubkey()


def test_places_beyond_the_end_are_refused(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.stake(owner, UNIT)
    for place in (1, 63, 64, FOREVER):
        market.refused("PlaceTaken", market.take_seat_instruction(owner.pubkey(), place), signers=[owner])
    assert not market.exists(market.at.page(0))


def test_a_taken_place_is_refused(market: MarketSvm) -> None:
    market.take_seats(market.wallet("first"), 1)
    second = market.wallet("second")
    market.stake(second, UNIT)
    market.refused("PlaceTaken", market.take_seat_instruction(second.pubkey(), 0), signers=[second])


def test_a_whole_seat_tops_up_nothing(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.take_seats(owner, 1)
    market.stake(owner, UNIT)
    market.refused("PlaceTaken", market.take_seat_instruction(owner.pubkey(), 0), signers=[owner])


def test_a_seat_that_lost_stake_is_topped_up(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.take_seats(owner, 1)
    market.set_held(0, UNIT - 3 * TOKEN)
    market.stake(owner, 10 * TOKEN)
    market.ok(market.take_seat_instruction(owner.pubkey(), 0), signers=[owner])
    assert market.page(0).places[0].held == UNIT
    assert (market.staker(owner.pubkey()).free, market.staker(owner.pubkey()).seats) == (7 * TOKEN, 1)
    assert market.table().taken == 1


def test_a_seat_on_its_way_out_is_not_topped_up(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.take_seats(owner, 1)
    market.set_held(0, UNIT - 1)
    market.stake(owner, UNIT)
    market.ok(market.release_seat_instruction(owner.pubkey(), 0), signers=[owner])
    market.refused("SeatLocked", market.take_seat_instruction(owner.pubkey(), 0), signers=[owner])


def test_too_little_stake_is_refused(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.stake(owner, UNIT - 1)
    market.refused("InsufficientStake", market.take_seat_instruction(owner.pubkey(), 0), signers=[owner])


def test_counts_at_the_limit(market: MarketSvm) -> None:
    patch(market, SeatTable, market.at.seat_table, counts=(FOREVER,) * 3)
    owner = market.wallet("owner")
    market.stake(owner, UNIT)
    market.refused("Arithmetic", market.take_seat_instruction(owner.pubkey(), FOREVER), signers=[owner])


def test_one_owner_holds_at_most_65535_seats(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.stake(owner, 2 * UNIT)
    patch(market, Staker, market.at.staker(owner.pubkey()), seats=65_534)
    market.ok(market.take_seat_instruction(owner.pubkey(), 0), signers=[owner])
    assert market.staker(owner.pubkey()).seats == 65_535
    market.refused("Arithmetic", market.take_seat_instruction(owner.pubkey(), 1), signers=[owner])


def test_hostile_seats(market: MarketSvm) -> None:
    owner, victim = market.wallet("owner"), market.wallet("victim")
    market.stake(owner, UNIT)
    market.stake(victim, UNIT)
    good = market.take_seat_instruction(owner.pubkey(), 0)
    market.refused("WrongAddress", replace_account(good, STAKER, market.at.staker(victim.pubkey())), signers=[owner])
    market.refused("WrongAddress", replace_account(good, PAGE, Keypair().pubkey()), signers=[owner])
    market.refused("WrongAccountType", replace_account(good, PAGE, market.at.config), signers=[owner])
    market.refused("WrongAccountType", replace_account(good, TABLE, market.at.staker(owner.pubkey())), signers=[owner])
    market.refused("WrongOwner", replace_account(good, TABLE, victim.pubkey()), signers=[owner])
    market.refused("MissingSigner", unsigned(good, OWNER), signers=[victim])
    unstaked = market.wallet("unstaked")
    market.refused("WrongOwner", market.take_seat_instruction(unstaked.pubkey(), 0), signers=[unstaked])


def test_a_page_of_another_index_is_refused(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.take_seats(owner, 64)
    market.stake(owner, UNIT)
    hostile = replace_account(market.take_seat_instruction(owner.pubkey(), 64), PAGE, market.at.page(0))
    market.refused("WrongAddress", hostile, signers=[owner])


def test_stake_that_answers_for_a_delivery_does_not_hide_in_a_seat(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.stake(owner, 2 * UNIT)
    at = market.at.staker(owner.pubkey())
    take = market.take_seat_instruction(owner.pubkey(), 0)
    patch(market, Staker, at, open_batches=1)
    market.refused("StakeLocked", take, signers=[owner])
    patch(market, Staker, at, open_batches=0, last_final_s=market.now_s)
    market.warp(seconds=market.terms.exit_s - 1)
    market.refused("StakeLocked", take, signers=[owner])
    market.warp(seconds=1)
    market.ok(take, signers=[owner])
    market.next_place = 1
    market.set_held(0, UNIT - 1)
    patch(market, Staker, at, open_batches=1)
    market.refused("StakeLocked", take, signers=[owner])
