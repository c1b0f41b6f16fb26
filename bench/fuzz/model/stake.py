"""Stake, balances, and what wallets leave behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.fuzz.model.fields import Fields, replace
from market.generated.accounts import Balance, Config, MintLedger, Spent, Staker, Terms
from tests.helpers.market_reference import BPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.fuzz.model.scene import Scene

STEADY: Final = 64
"""A score below this no longer decays: a sixty-fourth of it is nothing."""


def aged(staker: Fields, terms: Terms, now_s: int) -> Fields:
    """Return a staker whose score decayed by a sixty-fourth for each whole day since it last did."""
    today, score = now_s // terms.day_s, staker.score
    if today <= staker.score_day:
        return staker
    days = today - staker.score_day
    while days > 0 and score >= STEADY:
        score, days = score - score // 64, days - 1
    return replace(staker, score=score, grown_today=0, score_day=today)


def is_released(staker: Fields, terms: Terms, now_s: int) -> bool:
    """Whether free stake may leave: no batch is open and the exit cooldown since the last one has passed."""
    return bool(staker.open_batches == 0 and now_s >= staker.last_final_s + terms.exit_s)


def _deposit_stake(s: Scene) -> None:
    config, staker = s.get(Config, "config"), s.or_blank(Staker, "staker")
    if not s.data("staker"):
        staker = replace(staker, owner=s.signer, q_bps=BPS)
    since_s = staker.stake_since_s if staker.free + staker.bonded else s.now_s
    s.holds(staker.owner == s.signer, "owner")
    s.put("staker", replace(staker, free=staker.free + s.args.amount, stake_since_s=since_s))
    s.total("ledger", config.stake_mint, s.args.amount)


def _withdraw_stake(s: Scene) -> None:
    config, staker = s.get(Config, "config"), s.get(Staker, "staker")
    s.version_holds(config.params_version)
    s.holds(is_released(staker, s.terms, s.now_s), "stake that answers for a delivery")
    s.holds(staker.owner == s.signer, "owner")
    s.put("staker", replace(staker, free=staker.free - s.args.amount))
    s.total("ledger", config.stake_mint, -s.args.amount)


def _set_delegate(s: Scene) -> None:
    s.put("staker", replace(s.get(Staker, "staker"), delegate=s.args.delegate))


def _set_profile(s: Scene) -> None:
    s.put("staker", replace(s.get(Staker, "staker"), profile=s.args.profile))


def _close_staker(s: Scene) -> None:
    staker = s.get(Staker, "staker")
    left = (staker.free, staker.bonded, staker.inflight, staker.seats, staker.open_batches)
    s.holds(not any(left), left)
    s.put("staker", None)


def _close_spent(s: Scene) -> None:
    if s.data("staker"):
        staker = s.get(Staker, "staker")
        s.holds(staker.owner == s.get(Spent, "spent").contributor, "staker")
        left = (staker.free, staker.bonded, staker.seats, staker.open_batches)
        s.holds(not any(left), left)
    s.put("spent", None)


def _withdraw(s: Scene) -> None:
    balance = s.get(Balance, "balance")
    s.holds(balance.owner == s.signer, "owner")
    s.put("balance", replace(balance, amount=balance.amount - s.args.amount))
    s.total("ledger", balance.mint, -s.args.amount)
    s.holds(s.get(MintLedger, "ledger").total >= 0, "ledger")


def _close_balance(s: Scene) -> None:
    balance = s.get(Balance, "balance")
    s.holds(balance.amount == 0 and balance.owner == s.signer, "balance")
    s.put("balance", None)


MODELS: Final[dict[str, Callable[[Scene], None]]] = {
    "deposit_stake": _deposit_stake,
    "withdraw_stake": _withdraw_stake,
    "set_delegate": _set_delegate,
    "set_profile": _set_profile,
    "close_staker": _close_staker,
    "close_spent": _close_spent,
    "withdraw": _withdraw,
    "close_balance": _close_balance,
}
