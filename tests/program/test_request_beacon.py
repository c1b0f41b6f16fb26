"""request_beacon: one commitment, which nobody can repeat, move or choose."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.addresses import SLOT_HASHES_SYSVAR
from market.generated.events import BeaconFixed
from market.randomness import commit_accounts
from tests.helpers.market_randomness import ORACLE, PROGRAM, QUEUE, SLOTS, VALUE, SwitchboardSvm, after
from tests.helpers.market_svm import MarketSvm, read_only, replace_account, unsigned

PAYER, CONFIG, BEACON, SYSTEM, ACCOUNT, ORACLES, THEIR_QUEUE, THEIR_ORACLE, HASHES, AUTHORITY = range(10)
COMMIT = sha256(b"global:randomness_commit").digest()[:8]


@pytest.fixture
def market() -> SwitchboardSvm:
    market = SwitchboardSvm()
    market.go_to(after(0))
    return market


def test_the_account_is_committed_to_the_last_slot(market: SwitchboardSvm) -> None:
    market.request(0)
    account, config = market.account, market.config
    assert (account.seed_slot, account.oracle, account.reveal_slot) == (market.slot - 1, ORACLE, 0)
    assert account.seed_slot_hash == bytes(market.slot_hash(market.slot - 1))
    assert (config.randomness_interval, config.randomness_slot) == (0, market.slot - 1)
    beacon = market.beacon(0)
    assert (beacon.ready, beacon.misses, beacon.armed_slot) == (0, 0, 0)


def test_an_interval_must_be_over(market: SwitchboardSvm) -> None:
    """Else the seed's slot could be one that a submission bound to this beacon saw."""
    market.refused("BeaconNotReady", market.request_instruction(1), signers=[market.payer])
    market.go_to(after(1) - 1)
    market.refused("BeaconNotReady", market.request_instruction(1), signers=[market.payer])
    market.go_to(after(1))
    market.request(1)


def test_attack_commit_to_a_slot_whose_value_is_out(market: SwitchboardSvm) -> None:
    """Asked, answered and asked again in one slot: the second seed would be the first, whose value everybody knows."""
    market.go_to(after(1))
    market.request(0)
    market.reveal(0)
    market.refused("BadRandomness", market.request_instruction(1), signers=[market.payer])
    market.go_to(after(1) + 1)
    market.request(1)


def test_attack_commit_again(market: SwitchboardSvm) -> None:
    """Neither who asked nor anybody else can move the seed, for this beacon or through another one."""
    market.request(0)
    stranger = market.wallet("stranger")
    seed_slot = market.account.seed_slot
    market.go_to(after(1) - 1)
    for interval, who in ((0, market.payer), (0, stranger)):
        market.refused("RandomnessBusy", market.request_instruction(interval, who.pubkey()), signers=[who])
    market.go_to(after(1) + 3)
    market.refused("RandomnessBusy", market.request_instruction(1), signers=[market.payer])
    assert market.account.seed_slot == seed_slot


def test_attack_commit_past_the_market(market: SwitchboardSvm) -> None:
    """The randomness program itself wants Config's signature, which only the market can give."""
    stranger = market.wallet("stranger")
    for authority in (market.at.config, stranger.pubkey()):
        rest = commit_accounts(authority, QUEUE, ORACLE)
        rest[-1] = AccountMeta(authority, authority == stranger.pubkey(), is_writable=False)
        metas = [AccountMeta(market.randomness.pubkey(), is_signer=False, is_writable=True), *rest]
        outcome = market.send(Instruction(PROGRAM, COMMIT, metas), signers=[stranger])
        assert outcome.error == "custom 12"
    assert market.account.seed_slot == 0


def test_attack_request_at_a_chosen_slot(market: SwitchboardSvm) -> None:
    """Who asks chooses the slot, yet the seed is its last one, over already; a second choice there is none."""
    market.go_to(after(0) + 3)
    thief = market.wallet("thief")
    market.ok(market.request_instruction(0, thief.pubkey()), signers=[thief])
    assert market.account.seed_slot == market.slot - 1
    market.reveal(0)
    market.go_to(after(1) + 1)
    market.refused("BeaconReady", market.request_instruction(0, thief.pubkey()), signers=[thief])


def test_a_late_value_is_a_miss_only_after_a_whole_interval(market: SwitchboardSvm) -> None:
    market.request(0)
    asked = market.config.randomness_slot
    market.go_to(asked + SLOTS)
    market.refused("RandomnessBusy", market.request_instruction(0), signers=[market.payer])
    market.go_to(asked + SLOTS + 1)
    market.request(0)
    assert (market.beacon(0).misses, market.config.randomness_slot) == (1, market.slot - 1)


def test_attack_withheld_reveal(market: SwitchboardSvm) -> None:
    """Three values that did not come: the beacon takes the hash of a slot nobody picked, and the account is free."""
    market.request(0)
    for miss in (1, 2):
        market.warp(slots=SLOTS)
        market.request(0)
        assert market.beacon(0).misses == miss
    market.warp(slots=SLOTS)
    seed_slot = market.account.seed_slot
    market.request(0)
    beacon, config = market.beacon(0), market.config
    armed = after((market.slot + 8 - after(0)) // SLOTS + 1)
    assert (beacon.misses, beacon.armed_slot, config.randomness_slot) == (3, armed, 0)
    assert armed >= market.slot + 8
    assert market.account.seed_slot == seed_slot  # not asked a fourth time
    market.refused("BeaconFallsBack", market.request_instruction(0), signers=[market.payer])
    market.refused("BeaconFallsBack", market.reveal_instruction(0), signers=[market.payer])
    market.refused("BeaconNotReady", market.fix_instruction(0), signers=[market.payer])
    market.go_to(armed + 1)
    outcome = market.ok(market.fix_instruction(0), signers=[market.payer])
    beacon = market.beacon(0)
    assert (beacon.source, beacon.slot, beacon.value) == (0, armed, bytes(market.slot_hash(armed)))
    assert outcome.events == [BeaconFixed(interval=0, source=0)]
    market.request(1)
    market.reveal(1)
    assert market.beacon(1).source == 1


def test_misses_of_one_beacon_are_not_another_s(market: SwitchboardSvm) -> None:
    market.request(0)
    market.warp(slots=SLOTS)
    market.request(0)
    market.reveal(0)
    assert (market.beacon(0).misses, market.beacon(0).ready) == (1, 1)
    market.warp(slots=1)
    market.request(1)
    assert market.beacon(1).misses == 0


def test_clock_exit_of_a_beacon_nobody_asks_for(market: SwitchboardSvm) -> None:
    """Twelve intervals later it takes a slot's hash, and a request under way for it keeps nobody waiting."""
    market.request(0)
    end = after(12)
    market.go_to(end - 1)
    market.refused("RandomnessBusy", market.request_instruction(1), signers=[market.payer])
    market.go_to(end)
    market.refused("BeaconFallsBack", market.request_instruction(0), signers=[market.payer])
    market.refused("BeaconFallsBack", market.reveal_instruction(0), signers=[market.payer])
    market.refused("BeaconNotReady", market.fix_instruction(0), signers=[market.payer])
    market.request(1)
    assert market.config.randomness_interval == 1
    market.go_to(end + 1)
    market.ok(market.fix_instruction(0), signers=[market.payer])
    beacon = market.beacon(0)
    assert (beacon.source, beacon.slot) == (0, end)
    assert market.config.randomness_slot != 0  # that of interval 1


def test_a_given_up_request_is_over_when_its_beacon_is_fixed(market: SwitchboardSvm) -> None:
    market.request(0)
    market.go_to(after(12) + 1)
    market.ok(market.fix_instruction(0), signers=[market.payer])
    assert market.config.randomness_slot == 0


def test_a_given_up_beacon_that_was_missed_is_armed(market: SwitchboardSvm) -> None:
    arm = market.beacon_instruction(market.payer.pubkey(), 0, arm=True)
    market.refused("BeaconNotReady", arm, signers=[market.payer])  # it waits for randomness
    market.go_to(after(12) + 600)
    market.ok(arm, signers=[market.payer])
    market.warp(slots=9)
    market.ok(market.fix_instruction(0), signers=[market.payer])
    assert market.beacon(0).slot == market.slot - 1


def test_attack_seed_that_stays(market: SwitchboardSvm) -> None:
    """Two beacons never share a seed: a second commitment in the same slot would repeat the first."""
    market.go_to(after(1))
    market.request(0)
    market.reveal(0)
    market.refused("BadRandomness", market.request_instruction(1), signers=[market.payer])
    market.warp(slots=1)
    market.request(1)


def test_attack_old_slot_hashes(market: SwitchboardSvm) -> None:
    """A seed from before the interval could have been known to whom the beacon is for."""
    start = after(8)
    market.skipped = set(range(start, start + 2 * SLOTS))
    market.go_to(start + 2 * SLOTS)
    market.refused("BadRandomness", market.request_instruction(10), signers=[market.payer])


def test_attack_a_commitment_whose_value_is_out(market: SwitchboardSvm) -> None:
    market.preset(reveal_slot=market.slot, value=VALUE)
    market.refused("BadRandomness", market.request_instruction(0), signers=[market.payer])


@pytest.mark.parametrize(
    "changes",
    [
        {"authority": Keypair().pubkey()},
        {"owner": Keypair().pubkey()},
        {"tag": b"GLNBEACN"},
    ],
)
def test_attack_account_that_is_not_the_market_s(market: SwitchboardSvm, changes: dict[str, Any]) -> None:
    market.preset(**changes)
    market.refused("BadRandomness", market.request_instruction(0), signers=[market.payer])


def test_attack_short_account(market: SwitchboardSvm) -> None:
    address = market.randomness.pubkey()
    market.write(address, market.data(address)[:183], PROGRAM)
    market.refused("BadRandomness", market.request_instruction(0), signers=[market.payer])


def test_attack_foreign_accounts(market: SwitchboardSvm) -> None:
    good, payer = market.request_instruction(0), [market.payer]
    other = Keypair().pubkey()
    market.write(other, market.data(market.randomness.pubkey()), PROGRAM)
    market.refused("BadRandomness", replace_account(good, ACCOUNT, other), signers=payer)
    market.refused("WrongProgram", replace_account(good, ORACLES, market.program), signers=payer)
    market.refused("WrongAddress", replace_account(good, BEACON, market.at.beacon(1)), signers=payer)
    market.refused("WrongAccountType", replace_account(good, CONFIG, market.at.seat_table), signers=payer)
    market.refused("MissingSigner", unsigned(good, PAYER), signers=[market.wallet("other")])
    for index in (CONFIG, BEACON, ACCOUNT):
        market.refused("NotWritable", read_only(good, index), signers=payer)
    assert market.config.randomness_slot == 0


def test_what_the_randomness_program_is_called_with(market: SwitchboardSvm) -> None:
    """It refuses other accounts than its own, in its own order; Config signs and cannot be written by it."""
    good, payer = market.request_instruction(0), [market.payer]
    assert bytes(good.accounts[AUTHORITY].pubkey) == bytes(market.at.config)
    for hostile, error in (
        (replace_account(good, THEIR_QUEUE, ORACLE), "custom 7"),
        (read_only(good, THEIR_ORACLE), "custom 7"),
        (replace_account(good, AUTHORITY, market.payer.pubkey()), "custom 12"),
        (replace_account(good, HASHES, QUEUE), "InvalidArgument"),
        (replace_account(good, HASHES, SLOT_HASHES_SYSVAR), None),
    ):
        assert market.send(hostile, signers=payer).error == error


def test_too_many_accounts_are_refused(market: SwitchboardSvm) -> None:
    good = market.request_instruction(0)
    more = [AccountMeta(Pubkey([n] * 32), is_signer=False, is_writable=False) for n in range(1, 13)]
    long = Instruction(good.program_id, bytes(good.data), [*good.accounts, *more])
    market.refused("BadArguments", long, signers=[market.payer])


def test_markets_of_slot_hashes_ask_nobody() -> None:
    plain, asking = MarketSvm(), SwitchboardSvm()  # at the same addresses
    asking.go_to(after(0))
    plain.warp(slots=asking.slot - plain.slot)
    payer = plain.wallet("payer")
    plain.refused("ModeNotSupported", asking.request_instruction(0), signers=[payer])
    plain.refused("ModeNotSupported", asking.open_randomness()[0], signers=[payer, asking.randomness])


def test_intervals_at_the_limit(market: SwitchboardSvm) -> None:
    for interval in (2**64 - 1, 2**63):
        market.refused("Arithmetic", market.request_instruction(interval), signers=[market.payer])


def test_the_client_knows_the_account(market: SwitchboardSvm) -> None:
    market.request(0)
    assert market.account == replace(market.account, authority=market.at.config, queue=QUEUE, oracle=ORACLE)
    assert not market.account.revealed
    market.reveal(0)
    assert market.account.revealed
