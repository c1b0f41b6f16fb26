"""The market's authority and its parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.fuzz.model.fields import replace
from bench.fuzz.model.scene import ANYTHING, NOBODY, params_of
from market.generated.accounts import Config, MintLedger, Params

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.fuzz.model.scene import Scene


def _set_params(s: Scene) -> None:
    config = s.get(Config, "config")
    wanted = max(config.params_version, config.pending_params) + 1
    s.holds(config.authority == s.signer, "authority")
    s.holds(s.args.version == wanted, "version")
    written = s.new(Params, "params")
    s.holds((written.terms, written.params_version) == (s.args.terms.pack(), wanted), "terms")
    s.put("params", ANYTHING)
    if wanted == 1:
        s.put("config", replace(config, params_version=1))
        return
    from_s = s.now_s + params_of(s.data("current")).terms.params_delay_s
    s.holds(written.active_from_s == from_s, "delay")
    s.put("config", replace(config, pending_params=wanted, pending_from_s=from_s))


def _activate_params(s: Scene) -> None:
    config = s.get(Config, "config")
    s.holds(config.pending_params != 0 and s.now_s >= config.pending_from_s, "nothing due")
    s.version_holds(config.pending_params)
    s.put("config", replace(config, params_version=config.pending_params, pending_params=0, pending_from_s=0))


def _set_paused(s: Scene) -> None:
    config = s.get(Config, "config")
    s.holds(config.authority == s.signer, "authority")
    s.put("config", replace(config, paused=s.args.paused))


def _propose_authority(s: Scene) -> None:
    config = s.get(Config, "config")
    s.holds(config.authority == s.signer, "authority")
    s.put("config", replace(config, pending_authority=s.args.pending))


def _accept_authority(s: Scene) -> None:
    config = s.get(Config, "config")
    s.holds(config.pending_authority == s.signer != NOBODY, "pending")
    s.put("config", replace(config, authority=s.signer, pending_authority=NOBODY))


def _insure(s: Scene) -> None:
    config = s.get(Config, "config")
    s.holds(s.get(MintLedger, "stake_ledger").treasury >= s.args.amount, "treasury")
    s.total("stake_ledger", config.stake_mint, 0, treasury=-s.args.amount, insurance=s.args.amount)


MODELS: Final[dict[str, Callable[[Scene], None]]] = {
    "set_params": _set_params,
    "activate_params": _activate_params,
    "set_paused": _set_paused,
    "propose_authority": _propose_authority,
    "accept_authority": _accept_authority,
    "insure": _insure,
}
