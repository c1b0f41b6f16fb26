"""activate_params: anyone, after the delay; what was opened before keeps its version."""

from dataclasses import replace
from typing import Any

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.generated import instructions as ix
from market.generated.accounts import Config, Request
from market.generated.events import ParamsActivated
from tests.helpers.market_journey import Journey
from tests.helpers.market_svm import TOKEN, MarketSvm, read_only, replace_account


def activate(market: MarketSvm, version: int = 2) -> Instruction:
    return ix.activate_params(market.program, config=market.at.config, params=market.at.params(version))


def propose(market: MarketSvm, version: int = 2, **changes: Any) -> None:
    made = market.set_params_instruction(replace(market.terms, **changes), version=version)
    market.ok(made, signers=[market.authority])


def test_anyone_activates_once_the_delay_is_over(market: MarketSvm) -> None:
    stranger = market.wallet("stranger")
    propose(market)
    market.warp(seconds=market.terms.params_delay_s - 1)
    market.refused("TooEarly", activate(market), signers=[stranger])
    market.warp(seconds=1)
    outcome = market.ok(activate(market), signers=[stranger])
    config = market.read(Config, market.at.config)
    assert (config.params_version, config.pending_params, config.pending_from_s) == (2, 0, 0)
    assert outcome.events == [ParamsActivated(version=2)]
    market.refused("NothingPending", activate(market), signers=[stranger])


def test_nothing_pending_is_refused(market: MarketSvm) -> None:
    market.refused("NothingPending", activate(market, 1), signers=[market.authority])


def test_a_replaced_version_never_becomes_current(market: MarketSvm) -> None:
    propose(market)
    propose(market, 3)
    market.warp(seconds=market.terms.params_delay_s)
    market.refused("WrongParams", activate(market, 2), signers=[market.authority])
    market.ok(activate(market, 3), signers=[market.authority])
    assert market.read(Config, market.at.config).params_version == 3


def test_hostile_activations(market: MarketSvm) -> None:
    propose(market)
    market.warp(seconds=market.terms.params_delay_s)
    payer = [market.authority]
    market.refused("WrongParams", activate(market, 1), signers=payer)
    market.refused("WrongAccountType", replace_account(activate(market), 1, market.at.seat_table), signers=payer)
    market.refused("WrongAccountType", replace_account(activate(market), 0, market.at.seat_table), signers=payer)
    market.refused("NotWritable", read_only(activate(market), 0), signers=payer)


def opened_under(market: MarketSvm, buyer: Pubkey, version: int) -> Instruction:
    return replace_account(market.open_request_instruction(buyer), 2, market.at.params(version))


def test_a_request_settles_by_the_version_it_was_opened_under(market: MarketSvm) -> None:
    propose(market, fee_bps=100, commit_s=2, delivered_s=30)
    market.warp(seconds=market.terms.params_delay_s)
    journey = Journey(market)
    market.ok(activate(market), signers=[market.authority])
    journey.submit()
    assert (journey.batch.params_version, journey.batch.fee) == (1, 2 * TOKEN)
    journey.draw()
    journey.review()
    journey.settle()  # a second after delivery, as version 1 says
    request = market.read(Request, journey.request)
    assert (request.params_version, request.free) == (1, 448 * TOKEN)
    assert sum(journey.withdraw(k) for k in set(journey.panel())) == 2 * TOKEN
    late = market.wallet("late buyer", tusd=500 * TOKEN)
    market.refused("WrongParams", opened_under(market, late.pubkey(), 1), signers=[late])
    market.ok(opened_under(market, late.pubkey(), 2), signers=[late])
    assert market.read(Request, market.at.request(late.pubkey(), 1)).params_version == 2


def test_a_batch_cannot_take_another_version(market: MarketSvm) -> None:
    propose(market, fee_bps=100)
    market.warp(seconds=market.terms.params_delay_s)
    journey = Journey(market)
    market.ok(activate(market), signers=[market.authority])
    request = market.read(Request, journey.request)
    newer = replace(request, params_version=2)
    made = journey.submission(newer)
    market.refused("WrongParams", *made, signers=[journey.contributor])
