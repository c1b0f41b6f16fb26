"""fix_beacon: the hash of the first unskipped slot at or after the interval's end, and no other."""

from typing import Any

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM
from market.generated.accounts import Beacon
from tests.helpers.market_randomness import PROGRAM as ORACLES
from tests.helpers.market_randomness import VALUE, SwitchboardSvm
from tests.helpers.market_svm import FIRST_SLOT, MarketSvm, read_only, replace_account, unsigned, without_last

PAYER, CONFIG, BEACON, SLOT_HASHES = range(4)
END = FIRST_SLOT + 5


def test_the_value_is_the_hash_of_the_interval_s_end(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    market.fix_beacon(payer, 0)
    beacon = market.read(Beacon, market.at.beacon(0))
    assert (beacon.interval, beacon.ready, beacon.slot, beacon.armed_slot) == (0, 1, END, 0)
    assert beacon.value == bytes(market.slot_hash(END))


def test_skipped_slots_are_passed_over(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    market.skipped = {END, END + 1}
    market.warp(slots=20)
    market.ok(market.beacon_instruction(payer.pubkey(), 0), signers=[payer])
    beacon = market.read(Beacon, market.at.beacon(0))
    assert (beacon.slot, beacon.value) == (END + 2, bytes(market.slot_hash(END + 2)))


def test_a_slot_must_be_over(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    instruction = market.beacon_instruction(payer.pubkey(), 0)
    market.warp(slots=5)
    market.refused("BeaconNotReady", instruction, signers=[payer])
    market.warp(slots=1)
    market.ok(instruction, signers=[payer])
    far = market.beacon_instruction(payer.pubkey(), 10**6)
    market.refused("BeaconNotReady", far, signers=[payer])
    assert not market.exists(market.at.beacon(10**6))


def test_a_value_is_taken_once(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    market.fix_beacon(payer, 0)
    market.warp(slots=50)
    market.refused("BeaconReady", market.beacon_instruction(payer.pubkey(), 0), signers=[payer])


def test_a_missed_beacon_is_not_fixed(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    instruction = market.beacon_instruction(payer.pubkey(), 0)
    market.warp(slots=5 + 512)
    market.ok(instruction, signers=[payer])  # the oldest slot kept is the very one
    market.warp(slots=6)
    market.refused("BeaconMissed", market.beacon_instruction(payer.pubkey(), 1), signers=[payer])


def test_a_beacon_survives_lamports_sent_beforehand(market: MarketSvm) -> None:
    market.svm.airdrop(market.at.beacon(0), 1)
    market.fix_beacon(market.wallet("payer"), 0)


def test_intervals_at_the_limit(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    for interval in (2**64 - 1, 2**63):
        market.refused("Arithmetic", market.beacon_instruction(payer.pubkey(), interval), signers=[payer])


def test_hostile_beacons(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    market.warp(slots=10)
    good = market.beacon_instruction(payer.pubkey(), 0)
    market.refused("WrongAddress", replace_account(good, SLOT_HASHES, SYSTEM_PROGRAM), signers=[payer])
    forged = Keypair().pubkey()
    market.write(forged, (1).to_bytes(8, "little") + END.to_bytes(8, "little") + b"\7" * 32, payer.pubkey())
    market.refused("WrongAddress", replace_account(good, SLOT_HASHES, forged), signers=[payer])
    market.refused("WrongAddress", replace_account(good, BEACON, market.at.beacon(1)), signers=[payer])
    market.refused("WrongAccountType", replace_account(good, CONFIG, market.at.params(1)), signers=[payer])
    market.refused("MissingSigner", unsigned(good, PAYER), signers=[market.wallet("other")])


def test_another_interval_s_beacon_is_refused(market: MarketSvm) -> None:
    payer = market.wallet("payer")
    market.warp(slots=5 + 512 + 6)
    market.ok(market.beacon_instruction(payer.pubkey(), 0, arm=True), signers=[payer])
    market.warp(slots=20)
    hostile = replace_account(market.beacon_instruction(payer.pubkey(), 100), BEACON, market.at.beacon(0))
    market.refused("WrongAddress", hostile, signers=[payer])


@pytest.fixture
def asked() -> SwitchboardSvm:
    """A market of oracle randomness with a commitment under way for interval 0."""
    market = SwitchboardSvm()
    market.go_to(END)
    market.request(0)
    market.warp(slots=2)
    return market


def test_a_value_revealed_in_this_slot_is_taken(asked: SwitchboardSvm) -> None:
    """Should the randomness program let somebody else reveal, the value counts as well, in that very slot."""
    asked.preset(reveal_slot=asked.slot, value=VALUE)
    asked.ok(asked.fix_instruction(0), signers=[asked.payer])
    beacon = asked.beacon(0)
    assert (beacon.value, beacon.source, beacon.slot) == (VALUE, 1, asked.account.seed_slot)
    assert asked.config.randomness_slot == 0


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({}, "BeaconNotReady"),
        ({"reveal_slot": END - 1, "value": VALUE}, "BeaconNotReady"),  # revealed no later than what it is made of
        ({"reveal_slot": END + 1, "value": VALUE}, "BadRandomness"),  # stale: it was to be had before
        ({"reveal_slot": END + 2}, "BadRandomness"),  # no value
        ({"reveal_slot": END + 2, "value": VALUE, "seed_slot": END}, "BadRandomness"),  # of another commitment
        ({"reveal_slot": END + 2, "value": VALUE, "authority": Pubkey([7] * 32)}, "BadRandomness"),
        ({"reveal_slot": END + 2, "value": VALUE, "owner": Pubkey([7] * 32)}, "BadRandomness"),
        ({"reveal_slot": END + 2, "value": VALUE, "tag": b"GLNCONFG"}, "BadRandomness"),
    ],
)
def test_attacks_on_the_randomness_account(asked: SwitchboardSvm, changes: dict[str, Any], error: str) -> None:
    asked.preset(**changes)
    asked.refused(error, asked.fix_instruction(0), signers=[asked.payer])
    assert asked.beacon(0).ready == 0


def test_attack_with_a_foreign_randomness_account(asked: SwitchboardSvm) -> None:
    asked.preset(reveal_slot=asked.slot, value=VALUE)
    good, other = asked.fix_instruction(0), Keypair().pubkey()
    asked.write(other, asked.data(asked.randomness.pubkey()), ORACLES)
    asked.refused("BadRandomness", replace_account(good, 5, other), signers=[asked.payer])
    asked.refused("MissingAccount", without_last(good), signers=[asked.payer])
    asked.refused("BeaconNotReady", asked.fix_instruction(1), signers=[asked.payer])
    asked.refused("NotWritable", read_only(good, CONFIG), signers=[asked.payer])


def test_a_slot_hash_is_no_substitute_for_randomness(asked: SwitchboardSvm) -> None:
    plain = asked.beacon_instruction(asked.payer.pubkey(), 0)
    asked.refused("MissingAccount", plain, signers=[asked.payer])
    arm = asked.beacon_instruction(asked.payer.pubkey(), 0, arm=True)
    asked.refused("BeaconNotReady", arm, signers=[asked.payer])
