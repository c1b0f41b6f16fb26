"""Journeys that use every instruction of the program at least once, played in a network that tries hostile variants."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, cast

import pytest
from solders.keypair import Keypair

from market.generated import instructions as ix
from market.generated.accounts import Config, Request
from tests.helpers import bytes_reference as ref
from tests.helpers import market_svm
from tests.helpers.market_fraud import Court, Sold, matches, nullifiers_of, swap_plaintext
from tests.helpers.market_hostile import Findings, HostileSvm
from tests.helpers.market_idl import constant
from tests.helpers.market_journey import ROOT, Journey
from tests.helpers.market_oracle import OracleSale
from tests.helpers.market_play import TRUTH, Play, data, panel
from tests.helpers.market_randomness import VALUE, SwitchboardSvm, after
from tests.helpers.market_svm import TOKEN, MarketSvm, pointer
from tests.helpers.market_world import World

if TYPE_CHECKING:
    from solders.litesvm import LiteSVM


@cache
def findings() -> Findings:
    """What all journeys together show."""
    HostileSvm.findings = Findings()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(market_svm, "LiteSVM", HostileSvm)
        for journey in (stored, sale, late, appeal, labels, committee, randomness, fraud, duplicate, authority):
            journey()
    return HostileSvm.findings


def sale() -> None:
    market = MarketSvm()
    journey = Journey(market)
    does, contributor, crank = journey.does, journey.contributor, journey.crank
    market.ok(*does.set_delegate(contributor.pubkey(), crank.pubkey()), signers=[contributor])
    market.ok(*does.set_profile(contributor.pubkey(), pointer(b"profile")), signers=[contributor])
    journey.submit()
    beacon = journey.batch.beacon
    journey.draw()
    journey.review()
    journey.settle()
    journey.withdraw(contributor)
    market.ok(market.close_request_instruction(journey.buyer.pubkey(), journey.request), signers=[journey.buyer])
    market.ok(*does.close_round(journey.address, r=0, redraw=0, rent_payer=contributor.pubkey()), signers=[crank])
    market.warp(seconds=3_600)
    market.ok(*does.close_batch(journey.address, journey.batch), signers=[crank])
    key = contributor.pubkey()
    market.ok(*does.close_balance(key, market.tusd, crank.pubkey()), signers=[contributor])
    seated = journey.reviewers[0]
    market.ok(market.release_seat_instruction(seated.pubkey(), 0), signers=[seated])
    market.warp(slots=1_000, seconds=90 * 86_400)
    market.ok(market.release_seat_instruction(seated.pubkey(), 0), signers=[seated])
    market.ok(market.withdraw_stake_instruction(key, market.staker(key).free), signers=[contributor])
    market.ok(*does.close_spent(key, ROOT, key), signers=[crank])
    market.ok(*does.close_staker(key, key), signers=[contributor])
    market.warp(slots=30 * 150)
    market.ok(*does.close_beacon(beacon, crank.pubkey()), signers=[crank])


def late() -> None:
    market = MarketSvm()
    journey = Journey(market)
    journey.submit()
    market.warp(slots=2_000, seconds=800)
    crank, interval = journey.crank, journey.batch.beacon
    market.ok(market.beacon_instruction(crank.pubkey(), interval, arm=True), signers=[crank])
    market.warp(slots=9)
    market.ok(market.beacon_instruction(crank.pubkey(), interval), signers=[crank])
    journey.draw()
    market.warp(seconds=1_000)
    market.ok(*journey.does.expire(crank.pubkey(), journey.address, journey.batch), signers=[crank])
    market.ok(*journey.does.finalize(crank.pubkey(), journey.address, journey.batch), signers=[crank])


def appeal() -> None:
    play = Play(MarketSvm())
    play.judge(panel(0, data(0b11111)))
    play.challenge()
    play.judge(panel(1, data(0b1), data(0)), contested=True)
    play.disclose()
    play.end()


def labels() -> None:
    play = Play(MarketSvm(), bad=tuple(range(0, 50, 3)))
    play.judge(panel(0, data(0), data(TRUTH)))
    play.open_label(cosigned=True)


def committee() -> None:
    market = MarketSvm()
    oracle = OracleSale(market)
    market.give(oracle.buyer.pubkey(), market.tusd, 500 * TOKEN)
    market.ok(market.open_request_instruction(oracle.buyer.pubkey(), mode=3), signers=[oracle.buyer])
    market.ok(*oracle.committee_instructions(), signers=[oracle.buyer])
    oracle.submit()
    oracle.vote(0, accept=True)
    oracle.vote(1, accept=True)
    assert market.read(Request, oracle.request).accepted == 1
    oracle.close_request()
    oracle.collect(0)
    oracle.collect(1)
    market.ok(*oracle.does.close_committee(oracle.request, oracle.committee), signers=[oracle.buyer])


def randomness() -> None:
    market = SwitchboardSvm()
    market.go_to(after(0))
    market.request(0)
    market.warp(slots=1)
    market.reveal(0)


def stored() -> None:
    """A value that lies in the randomness account is taken by `fix_beacon`; before all other beacons are fixed."""
    market = SwitchboardSvm()
    market.go_to(after(0))
    market.request(0)
    market.warp(slots=2)
    market.preset(reveal_slot=market.slot, value=VALUE)
    market.ok(market.fix_instruction(0), signers=[market.payer])


def court_under_test() -> Court:
    """What stands in for LiteSVM here passes everything on to one."""
    return Court(World(svm=cast("LiteSVM", HostileSvm())))


def fraud() -> None:
    court, sold = court_under_test(), Sold([b"a" * 5_000, b"bb"])
    swap_plaintext(sold, 0, 1, b"what the reviewers saw")
    court.accept(sold)
    world, buyer, proof = court.world, sold.buyer, sold.inner_proof(0, 1)
    world.call(court.open_call(buyer), buyer)
    court.write(buyer, proof)
    world.call(court.bad_decrypt_call(sold, constant("DECRYPT_INNER")), buyer)
    world.call(court.close_call(buyer), buyer)


def duplicate() -> None:
    records = [b"record %d" % n for n in range(12)]
    nulls = nullifiers_of(records)
    first = Sold(records, nulls=nulls)
    second = Sold(records, nulls=nulls, outer_key=ref.h(b"O2"), inner_key=ref.h(b"K2"))
    court, prover = court_under_test(), Keypair.from_seed(sha256(b"prover").digest())
    court.accept(first)
    court.accept(second, submitted_slot=1_501)
    ordered = sorted(range(12), key=lambda n: nulls[n])[:3]
    court.put(prover, matches(first, second, [(n, n) for n in ordered]))
    court.world.call(court.duplicate_call(prover, first, second), prover)


def authority() -> None:
    market = MarketSvm()
    heir, who, program = market.wallet("heir"), market.authority, market.program
    market.ok(market.set_params_instruction(version=2), signers=[who])
    market.warp(seconds=market.terms.params_delay_s)
    made = ix.activate_params(program, config=market.at.config, params=market.at.params(2))
    market.ok(made, signers=[who])
    market.stake(heir, 87)
    ledger = replace(market.ledger(market.gln), treasury=10, total=97)
    market.give(who.pubkey(), market.gln, 0)
    address = market.at.ledger(market.gln)
    market.write(address, ledger.pack(), program, market.lamports(address))
    insured = ix.insure(program, authority=who.pubkey(), config=market.at.config, stake_ledger=address, amount=10)
    market.ok(insured, signers=[who])
    config = market.at.config
    market.ok(ix.set_paused(program, authority=who.pubkey(), config=config, paused=1), signers=[who])
    offered = ix.propose_authority(program, authority=who.pubkey(), config=config, pending=heir.pubkey())
    market.ok(offered, signers=[who])
    market.ok(ix.accept_authority(program, pending=heir.pubkey(), config=config), signers=[heir])
    assert market.read(Config, config).authority == heir.pubkey()
