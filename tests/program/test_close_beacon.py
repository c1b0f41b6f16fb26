"""close_beacon: thirty epochs later, rent to who paid it."""

from solders.instruction import Instruction
from solders.keypair import Keypair

from market.generated import instructions as ix
from tests.helpers.market_svm import FIRST_SLOT, MarketSvm, replace_account


def close(market: MarketSvm, payer: Keypair, interval: int = 0) -> Instruction:
    beacon = market.at.beacon(interval)
    return ix.close_beacon(market.program, rent_payer=payer.pubkey(), config=market.at.config, beacon=beacon)


def test_clock_exit_of_a_beacon(market: MarketSvm) -> None:
    payer, anyone = market.wallet("payer"), market.wallet("anyone")
    market.fix_beacon(payer, 0)
    market.warp(slots=FIRST_SLOT + 5 + 30 * 150 - 1 - market.slot)
    market.refused("TooEarly", close(market, payer), signers=[anyone])
    market.warp(slots=1)
    before, rent = market.lamports(payer.pubkey()), market.lamports(market.at.beacon(0))
    market.ok(close(market, payer), signers=[anyone])
    assert market.lamports(payer.pubkey()) == before + rent


def test_hostile_closes(market: MarketSvm) -> None:
    payer, thief = market.wallet("payer"), market.wallet("thief")
    market.fix_beacon(payer, 0)
    market.warp(slots=10_000)
    market.refused("WrongRentPayer", close(market, thief), signers=[thief])
    hostile = replace_account(close(market, payer), 2, market.at.seat_table)
    market.refused("WrongAccountType", hostile, signers=[thief])
    hostile = replace_account(close(market, payer), 1, market.at.params(1))
    market.refused("WrongAccountType", hostile, signers=[thief])
