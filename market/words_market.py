"""Words about the market itself: its numbers, authority and random values."""

from typing import Any, Final

from solders.pubkey import Pubkey

from market.effects import Effect, EffectKind, Names
from market.words import Roles, Words, closing, fixed

__all__ = ["MARKET_WORDS"]


def _set_params(args: Any, at: Roles, names: Names) -> Effect:
    del at, names
    return Effect(EffectKind.POWER, f"Proposes version {args.version} of the market's numbers.")


def _propose_authority(args: Any, at: Roles, names: Names) -> Effect:
    del at
    if args.pending == Pubkey.default():
        return Effect(EffectKind.POWER, "Takes back the offer of the market's authority.")
    sentence = f"Offers the market's authority to {names.who(args.pending)}, who takes over by accepting."
    return Effect(EffectKind.POWER, sentence, destination=args.pending, danger=True)


def _set_paused(args: Any, at: Roles, names: Names) -> Effect:
    del at, names
    if args.paused:
        return Effect(EffectKind.POWER, "Pauses new requests and deliveries on the market; all else goes on.")
    return Effect(EffectKind.POWER, "Allows new requests and deliveries on the market again.")


def _insure(args: Any, at: Roles, names: Names) -> Effect:
    text = names.tokens_text(args.amount, names.stake_mint)
    sentence = f"Turns {text} of the market's treasury into insurance for challengers of wrong verdicts."
    return Effect(EffectKind.POWER, sentence, args.amount, names.stake_mint, at["stake_ledger"], at["stake_ledger"])


MARKET_WORDS: Final[dict[str, Words]] = {
    "init": fixed(EffectKind.POWER, "Sets up a market; you become its authority."),
    "set_params": _set_params,
    "open_ledger": fixed(EffectKind.STEP, "Opens the market's ledger and vault of a token."),
    "activate_params": fixed(EffectKind.STEP, "Makes the market's new numbers current; their delay is over."),
    "set_paused": _set_paused,
    "propose_authority": _propose_authority,
    "accept_authority": fixed(EffectKind.POWER, "Makes you the market's authority."),
    "insure": _insure,
    "fix_beacon": fixed(EffectKind.STEP, "Fixes the random value a draw waits for."),
    "arm": fixed(EffectKind.STEP, "Arms a missed random value anew."),
    "request_beacon": fixed(EffectKind.STEP, "Asks the market's source of randomness for the value a draw waits for."),
    "reveal_beacon": fixed(EffectKind.STEP, "Brings the random value an oracle signed for a draw."),
    "open_randomness": fixed(
        EffectKind.STEP, "Makes the account of the market's source of randomness; you pay its rent."
    ),
    "close_beacon": closing("an old random value"),
}
