"""set_params: bounds of every number, and who may."""

from dataclasses import replace
from typing import Any

import pytest
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.generated.accounts import Config, MintTerms, Params, Terms
from market.generated.events import ParamsActivated, ParamsScheduled
from market.terms import REFERENCE_TERMS, with_mints
from tests.helpers.market_svm import SVM_TERMS, TOKEN, MarketSvm, replace_account, unsigned

NOBODY = Pubkey.default()
CURRENT = 3


@pytest.fixture
def started(bare: MarketSvm) -> MarketSvm:
    bare.ok(bare.init_instruction(), signers=[bare.authority])
    return bare


def test_first_params_take_effect_at_once(started: MarketSvm) -> None:
    started.ok(started.set_params_instruction(), signers=[started.authority])
    params = started.read(Params, started.at.params(1))
    assert params.terms == started.terms
    assert (params.params_version, params.active_from_s) == (1, started.now_s)
    assert started.read(Config, started.at.config).params_version == 1


def test_numbers_of_the_design_are_in_bounds(started: MarketSvm) -> None:
    terms = with_mints(REFERENCE_TERMS, {started.tusd: 1})
    started.ok(started.set_params_instruction(terms), signers=[started.authority])


def second(market: MarketSvm, terms: Terms | None = None, *, version: int = 2, current: int = 1) -> Instruction:
    made = market.set_params_instruction(terms, version=version)
    return replace_account(made, CURRENT, market.at.params(current))


def with_rate(market: MarketSvm, rate: int) -> Terms:
    mints = tuple(replace(m, stake_rate=rate) if m.mint == market.tusd else m for m in market.terms.mints)
    return replace(market.terms, mints=mints)


def test_a_later_version_waits_its_delay(market: MarketSvm) -> None:
    terms = replace(market.terms, fee_bps=300)
    outcome = market.ok(second(market, terms), signers=[market.authority])
    params, config = market.read(Params, market.at.params(2)), market.read(Config, market.at.config)
    from_s = market.now_s + market.terms.params_delay_s
    assert market.terms.params_delay_s > 0
    assert (params.terms, params.params_version, params.active_from_s) == (terms, 2, from_s)
    assert (config.params_version, config.pending_params, config.pending_from_s) == (1, 2, from_s)
    assert outcome.events == [ParamsScheduled(version=2, active_from_s=from_s)]


def test_the_first_version_says_both(started: MarketSvm) -> None:
    outcome = started.ok(started.set_params_instruction(), signers=[started.authority])
    assert outcome.events == [ParamsScheduled(version=1, active_from_s=started.now_s), ParamsActivated(version=1)]


def test_a_version_that_waits_is_replaced(market: MarketSvm) -> None:
    market.ok(second(market), signers=[market.authority])
    market.warp(seconds=market.terms.params_delay_s - 1)
    market.refused("WrongParams", second(market), signers=[market.authority])
    market.ok(second(market, version=3), signers=[market.authority])
    config = market.read(Config, market.at.config)
    from_s = market.now_s + market.terms.params_delay_s
    assert (config.params_version, config.pending_params, config.pending_from_s) == (1, 3, from_s)
    market.refused("WrongParams", second(market, version=5), signers=[market.authority])


def test_a_delay_is_that_of_the_current_version(market: MarketSvm) -> None:
    market.ok(second(market, replace(market.terms, params_delay_s=0)), signers=[market.authority])
    market.ok(second(market, version=3), signers=[market.authority])
    waits_until_s = market.read(Config, market.at.config).pending_from_s
    assert waits_until_s == market.now_s + market.terms.params_delay_s


def test_current_must_be_the_current_version(market: MarketSvm) -> None:
    market.ok(second(market), signers=[market.authority])
    market.refused("WrongParams", second(market, version=3, current=2), signers=[market.authority])
    wrong = replace_account(second(market, version=3), CURRENT, market.at.seat_table)
    market.refused("WrongAccountType", wrong, signers=[market.authority])
    forged = Keypair().pubkey()
    market.write(forged, market.data(market.at.params(1)), market.authority.pubkey())
    wrong = replace_account(second(market, version=3), CURRENT, forged)
    market.refused("WrongOwner", wrong, signers=[market.authority])


@pytest.mark.parametrize(
    ("rate", "error"),
    [
        (2 * TOKEN, None),
        (2 * TOKEN + 1, "RateJump"),
        (TOKEN // 2, None),
        (TOKEN // 2 - 1, "RateJump"),
        (10**12, "RateJump"),
        (1, "RateJump"),
    ],
)
def test_a_rate_at_most_doubles_or_halves(market: MarketSvm, rate: int, error: str | None) -> None:
    instruction = second(market, with_rate(market, rate))
    outcome = market.send(instruction, signers=[market.authority])
    assert outcome.error == error
    assert market.exists(market.at.params(2)) == (error is None)


def test_a_rate_is_compared_with_the_current_version_not_with_one_that_waits(market: MarketSvm) -> None:
    market.ok(second(market, with_rate(market, 2 * TOKEN)), signers=[market.authority])
    jump = second(market, with_rate(market, 4 * TOKEN), version=3)
    market.refused("RateJump", jump, signers=[market.authority])


def test_mints_come_and_go(market: MarketSvm) -> None:
    other = Keypair().pubkey()
    market.ok(second(market, with_mints(market.terms, {other: 10**12})), signers=[market.authority])
    assert market.read(Params, market.at.params(2)).terms.mints[0].mint == other


def test_versions_in_another_order_are_refused(started: MarketSvm) -> None:
    for version in (0, 2, 2**32 - 1):
        started.refused("WrongParams", started.set_params_instruction(version=version), signers=[started.authority])


def test_params_replayed_are_refused(market: MarketSvm) -> None:
    market.refused("WrongParams", market.set_params_instruction(), signers=[market.authority])


def test_params_by_a_stranger_are_refused(started: MarketSvm) -> None:
    stranger = started.wallet("stranger")
    hostile = replace_account(started.set_params_instruction(), 0, stranger.pubkey())
    started.refused("NotAuthority", hostile, signers=[stranger])
    started.refused("MissingSigner", unsigned(started.set_params_instruction(), 0), signers=[stranger])


def test_params_at_another_address_are_refused(started: MarketSvm) -> None:
    hostile = replace_account(started.set_params_instruction(), 2, Keypair().pubkey())
    started.refused("WrongAddress", hostile, signers=[started.authority])


def test_params_of_another_program_are_refused(started: MarketSvm) -> None:
    forged = Keypair().pubkey()
    started.write(forged, started.data(started.at.config), started.authority.pubkey())
    hostile = replace_account(started.set_params_instruction(), 1, forged)
    started.refused("WrongOwner", hostile, signers=[started.authority])
    hostile = replace_account(started.set_params_instruction(), 1, started.at.seat_table)
    started.refused("WrongAccountType", hostile, signers=[started.authority])


def test_params_survive_lamports_sent_beforehand(started: MarketSvm) -> None:
    started.svm.airdrop(started.at.params(1), 1)
    started.ok(started.set_params_instruction(), signers=[started.authority])


@pytest.mark.parametrize(
    "changes",
    [
        {"seat_unit": 0},
        {"seat_unit": 614_891_470},
        {"seat_unit": 2**64 - 1},
        {"stake_token": 0},
        {"stake_token": 10**9 + 1},
        {"tip_lamports": 2**64 - 1},
        {"commit_s": 1},
        {"commit_s": 2**32 - 1},
        {"reveal_s": 0},
        {"await_key_s": 0},
        {"exit_s": 90 * 86_400 + 1},
        {"exit_s": 59},
        {"day_s": 0},
        {"close_s": 0},
        {"delivered_per_level_s": 1},
        {"panel": (0, 11, 31)},
        {"panel": (5, 64, 31)},
        {"panel": (5, 11, 2**16 - 1)},
        {"records": (0, 18, 20)},
        {"records": (12, 18, 21)},
        {"fee_bps": 401},
        {"fee_bps": 10_001},
        {"tolerance_bps": 6_000},
        {"fraud_bps": 10_001},
        {"agree_penalty_bps": 8_000},
        {"benchmark_fail_bps": 5_001},
        {"lock_w10": 251},
        {"lock_w10": 2**16 - 1},
        {"disagree_w10": 251},
        {"no_commit_w10": 251},
        {"benchmark_w10": 251},
        {"jackpot_cap_w10": 251},
        {"lev_base_bps": 0},
        {"lev_base_bps": 30_001},
        {"credit_per_score_bps": 10_001},
        {"premium_per_level_bps": 1_001},
        {"jail_slash_bps": 10_001},
        {"ban_strikes": 0},
        {"ban_strikes": 9},
        {"strike_forgiven_after": 0},
        {"score_day_cap": 1_001},
        {"stake_age_days": 0},
        {"level_divisor": 0},
    ],
)
def test_terms_out_of_bounds_are_refused(started: MarketSvm, changes: dict[str, Any]) -> None:
    terms = replace(started.terms, **changes)
    started.refused("BadTerms", started.set_params_instruction(terms), signers=[started.authority])
    assert not started.exists(started.at.params(1))


@pytest.mark.parametrize(
    "changes",
    [
        {"close_s": SVM_TERMS.dispute_s},
        {"exit_s": SVM_TERMS.dispute_s},
        {"benchmark_fail_bps": SVM_TERMS.benchmark_pass_bps},
        {"score_day_cap": 1_000},
        {"premium_per_level_bps": 1_000},
        {"lev_base_bps": SVM_TERMS.lev_cap_bps},
        {"tip_lamports": 10_000_000},
        {"exit_s": 90 * 86_400},
        {"delivered_s": 100, "delivered_per_level_s": 10},
        {"commit_s": 2},
        {"reveal_s": 1},
        {"await_key_s": 1},
        {"lev_base_bps": 1},
        {"jail_slash_bps": 10_000},
        {"strike_forgiven_after": 1},
        {"stake_age_days": 1},
        {"level_divisor": 1},
        {"ban_strikes": 8},
        {"lock_w10": 250},
    ],
)
def test_terms_at_their_bounds_are_taken(started: MarketSvm, changes: dict[str, Any]) -> None:
    started.ok(started.set_params_instruction(replace(started.terms, **changes)), signers=[started.authority])
    assert started.exists(started.at.params(1))


def test_mints_out_of_bounds_are_refused(started: MarketSvm) -> None:
    none = MintTerms(mint=NOBODY, stake_rate=0, flags=0)
    good = MintTerms(mint=started.tusd, stake_rate=1, flags=0)
    for mints in (
        (none,) * 8,
        (good, good, *(none,) * 6),
        (none, good, *(none,) * 6),
        (replace(good, stake_rate=0), *(none,) * 7),
        (replace(good, stake_rate=10**12 + 1), *(none,) * 7),
        (replace(good, flags=2), *(none,) * 7),
        (good, replace(none, stake_rate=1), *(none,) * 6),
        (good, replace(none, flags=1), *(none,) * 6),
    ):
        terms = replace(started.terms, mints=mints)
        started.refused("BadTerms", started.set_params_instruction(terms), signers=[started.authority])
