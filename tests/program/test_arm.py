"""arm: a missed beacon waits for a slot nobody knows yet, again and again."""

from market.generated.accounts import Beacon
from tests.helpers.market_svm import FIRST_SLOT, MarketSvm, replace_account

END = FIRST_SLOT + 5
MISSED = 5 + 512 + 1


def test_clock_exit_of_a_missed_beacon(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    arm, fix = (market.beacon_instruction(payer.pubkey(), 0, arm=a) for a in (True, False))
    market.warp(slots=MISSED)
    market.refused("BeaconMissed", fix, signers=[payer])
    market.ok(arm, signers=[payer])
    armed_slot = market.slot + 8
    assert market.read(Beacon, market.at.beacon(0)).armed_slot == armed_slot
    market.warp(slots=8)
    market.refused("BeaconNotReady", fix, signers=[payer])
    market.warp(slots=1)
    market.ok(fix, signers=[payer])
    beacon = market.read(Beacon, market.at.beacon(0))
    assert (beacon.slot, beacon.value) == (armed_slot, bytes(market.slot_hash(armed_slot)))


def test_armed_again_after_it_was_missed_again(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    arm = market.beacon_instruction(payer.pubkey(), 0, arm=True)
    for _ in range(3):
        market.warp(slots=1_000)
        market.ok(arm, signers=[payer])
        assert market.read(Beacon, market.at.beacon(0)).armed_slot == market.slot + 8


def test_what_can_still_be_fixed_is_not_armed(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    arm = market.beacon_instruction(payer.pubkey(), 0, arm=True)
    market.refused("BeaconNotMissed", arm, signers=[payer])  # not over yet: nobody may choose another slot
    market.warp(slots=MISSED - 1)
    market.refused("BeaconNotMissed", arm, signers=[payer])
    market.warp(slots=1)
    market.ok(arm, signers=[payer])
    market.refused("BeaconNotMissed", arm, signers=[payer])


def test_a_fixed_beacon_is_not_armed(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    market.fix_beacon(payer, 0)
    market.warp(slots=1_000)
    market.refused("BeaconReady", market.beacon_instruction(payer.pubkey(), 0, arm=True), signers=[payer])


def test_hostile_arms(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    market.warp(slots=MISSED)
    good = market.beacon_instruction(payer.pubkey(), 0, arm=True)
    market.refused("WrongAddress", replace_account(good, 2, market.at.beacon(1)), signers=[payer])
    market.refused("WrongAddress", replace_account(good, 3, market.at.config), signers=[payer])
    market.refused("Arithmetic", market.beacon_instruction(payer.pubkey(), 2**64 - 1, arm=True), signers=[payer])
