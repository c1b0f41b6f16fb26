"""fix_beacon: the hash of the first unskipped slot at or after the interval's end, and no other."""

from solders.keypair import Keypair

from market.addresses import SYSTEM_PROGRAM
from market.generated.accounts import Beacon
from tests.helpers.market_svm import FIRST_SLOT, MarketSvm, replace_account, unsigned

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
