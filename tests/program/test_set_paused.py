"""set_paused: stops requests and submissions, and nothing else."""

import pytest
from solders.instruction import Instruction
from solders.keypair import Keypair

from market.generated import instructions as ix
from market.generated.accounts import Config, Request
from market.generated.events import PauseSet
from tests.helpers.market_journey import Journey
from tests.helpers.market_svm import TOKEN, MarketSvm, read_only, replace_account, unsigned


def pause(market: MarketSvm, paused: int = 1) -> Instruction:
    authority = market.authority.pubkey()
    return ix.set_paused(market.program, authority=authority, config=market.at.config, paused=paused)


def test_the_authority_pauses_and_goes_on(market: MarketSvm) -> None:
    for paused in (1, 0):
        outcome = market.ok(pause(market, paused), signers=[market.authority])
        assert market.read(Config, market.at.config).paused == paused
        assert outcome.events == [PauseSet(paused=paused)]


@pytest.mark.parametrize("paused", [2, 255])
def test_other_values_are_refused(market: MarketSvm, paused: int) -> None:
    market.refused("BadArguments", pause(market, paused), signers=[market.authority])


def test_hostile_pauses(market: MarketSvm) -> None:
    stranger = market.wallet("stranger")
    market.refused("NotAuthority", replace_account(pause(market), 0, stranger.pubkey()), signers=[stranger])
    market.refused("MissingSigner", unsigned(pause(market), 0), signers=[stranger])
    market.refused("NotWritable", read_only(pause(market), 1), signers=[market.authority])
    forged = Keypair().pubkey()
    market.write(forged, market.data(market.at.config), stranger.pubkey())
    market.refused("WrongOwner", replace_account(pause(market), 1, forged), signers=[market.authority])


def test_requests_and_submissions_stop_and_go_on(market: MarketSvm) -> None:
    journey = Journey(market)
    market.ok(pause(market), signers=[market.authority])
    other = market.wallet("other", tusd=500 * TOKEN)
    market.refused("Paused", market.open_request_instruction(other.pubkey()), signers=[other])
    delivery = journey.submission(market.read(Request, journey.request))
    market.refused("Paused", *delivery, signers=[journey.contributor])
    market.ok(pause(market, 0), signers=[market.authority])
    market.ok(market.open_request_instruction(other.pubkey()), signers=[other])
    market.ok(*delivery, signers=[journey.contributor])


def test_everything_else_goes_on_while_paused(market: MarketSvm) -> None:
    """A batch under way runs to its end, and everybody's money can be moved in and out."""
    journey = Journey(market)
    journey.submit()
    market.ok(pause(market), signers=[market.authority])
    journey.draw()
    journey.review()
    journey.settle()
    assert journey.withdraw(journey.contributor) == 50 * TOKEN
    assert sum(journey.withdraw(k) for k in set(journey.panel())) == 2 * TOKEN
    buyer = journey.buyer
    market.ok(market.close_request_instruction(buyer.pubkey(), journey.request), signers=[buyer])
    assert journey.withdraw(buyer) == 448 * TOKEN
    crank, contributor = journey.crank, journey.contributor
    closed = journey.does.close_round(journey.address, r=0, redraw=0, rent_payer=contributor.pubkey())
    market.ok(*closed, signers=[crank])
    newcomer = market.wallet("newcomer")
    place = market.take_seats(newcomer, 1)[0]
    release = market.release_seat_instruction(newcomer.pubkey(), place)
    market.ok(release, signers=[newcomer])
    market.warp(slots=1_000, seconds=3_600)
    market.ok(release, signers=[newcomer])
    market.ok(market.withdraw_stake_instruction(newcomer.pubkey(), market.terms.seat_unit), signers=[newcomer])
    market.ok(market.withdraw_stake_instruction(contributor.pubkey(), 100 * TOKEN), signers=[contributor])
    delegate = journey.does.set_delegate(contributor.pubkey(), crank.pubkey())
    market.ok(*delegate, signers=[contributor])
    market.ok(*journey.does.close_batch(journey.address, journey.batch), signers=[crank])
    market.ok(market.beacon_instruction(crank.pubkey(), 2, arm=True), signers=[crank])
    assert not market.exists(journey.address)
