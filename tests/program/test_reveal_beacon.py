"""reveal_beacon: the value an oracle signed becomes the beacon's, in one step."""

import pytest
from solders.keypair import Keypair

from market.generated.events import BeaconFixed
from tests.helpers.market_journey import Journey
from tests.helpers.market_randomness import PROGRAM, VALUE, SwitchboardSvm, after
from tests.helpers.market_svm import TOKEN, read_only, replace_account, unsigned, with_data

PAYER, CONFIG, BEACON, ACCOUNT, ORACLES = range(5)
REST_AUTHORITY = 8


@pytest.fixture
def market() -> SwitchboardSvm:
    market = SwitchboardSvm()
    market.go_to(after(0))
    market.request(0)
    market.warp(slots=2)
    return market


def test_the_value_is_the_oracle_s(market: SwitchboardSvm) -> None:
    outcome = market.reveal(0)
    beacon, config = market.beacon(0), market.config
    assert (beacon.ready, beacon.source, beacon.value) == (1, 1, VALUE)
    assert (beacon.slot, market.account.reveal_slot) == (market.account.seed_slot, market.slot)
    assert (config.randomness_interval, config.randomness_slot) == (0, 0)
    assert outcome.events == [BeaconFixed(interval=0, source=1)]


def test_it_is_taken_once(market: SwitchboardSvm) -> None:
    market.reveal(0)
    market.refused("BeaconReady", market.reveal_instruction(0), signers=[market.payer])
    market.warp(slots=1)
    market.refused("BeaconReady", market.fix_instruction(0), signers=[market.payer])


def test_the_randomness_program_checks_the_signature(market: SwitchboardSvm) -> None:
    good = market.reveal_instruction(0)
    data = bytearray(good.data)
    data[9] ^= 1
    outcome = market.send(with_data(good, bytes(data)), signers=[market.payer])
    assert outcome.error == "custom 9"
    assert market.beacon(0).ready == 0


def test_no_value_is_refused(market: SwitchboardSvm) -> None:
    market.refused("BadRandomness", market.reveal_instruction(0, bytes(32)), signers=[market.payer])


def test_a_beacon_that_was_not_asked_for_gets_no_value(market: SwitchboardSvm) -> None:
    """The value under way is that of one beacon; none is there before a commitment."""
    market.reveal(0)
    market.go_to(after(1))
    market.request(1)
    market.go_to(after(2))
    made = replace_account(market.reveal_instruction(2), BEACON, market.at.beacon(1))
    market.refused("WrongAddress", made, signers=[market.payer])
    market.refused("WrongOwner", market.reveal_instruction(2), signers=[market.payer])
    market.reveal(1)
    market.warp(slots=1)
    market.request(2)
    market.preset(seed_slot=market.account.seed_slot - 1, reveal_slot=0)
    market.refused("BadRandomness", market.reveal_instruction(2), signers=[market.payer])


def test_hostile_reveals(market: SwitchboardSvm) -> None:
    good, payer = market.reveal_instruction(0), [market.payer]
    other = Keypair().pubkey()
    market.write(other, market.data(market.randomness.pubkey()), PROGRAM)
    market.refused("BadRandomness", replace_account(good, ACCOUNT, other), signers=payer)
    market.refused("WrongProgram", replace_account(good, ORACLES, market.program), signers=payer)
    market.refused("WrongAccountType", replace_account(good, BEACON, market.at.seat_table), signers=payer)
    market.refused("WrongAccountType", replace_account(good, CONFIG, market.at.seat_table), signers=payer)
    assert market.send(replace_account(good, REST_AUTHORITY, other), signers=payer).error == "custom 12"
    market.refused("MissingSigner", unsigned(unsigned(good, PAYER), 9), signers=[market.wallet("other")])
    market.refused("NotWritable", read_only(good, BEACON), signers=payer)


def test_a_sale_with_oracle_randomness() -> None:
    """The panel of a sale is drawn by the value the oracle brought."""
    market = SwitchboardSvm()
    journey = Journey(market)
    journey.submit()
    interval = journey.batch.beacon
    market.go_to(after(interval))
    market.request(interval)
    market.warp(slots=2)
    market.reveal(interval)
    journey.draw()
    journey.review()
    journey.settle()
    assert journey.withdraw(journey.contributor) == 50 * TOKEN
