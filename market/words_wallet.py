"""Words about stake, seats, requests and what is paid out."""

from typing import Any, Final

from solders.pubkey import Pubkey

from market.effects import Effect, EffectKind, Names
from market.wording import short
from market.words import Roles, Words, closing

__all__ = ["WALLET_WORDS"]


def _deposit_stake(args: Any, at: Roles, names: Names) -> Effect:
    text = names.tokens_text(args.amount, at["mint"])
    sentence = f"Puts {text} into your stake. It is held, and comes back when you take it out after the exit time."
    return Effect(EffectKind.HOLD, sentence, args.amount, at["mint"], at["source"], at["vault"])


def _withdraw_stake(args: Any, at: Roles, names: Names) -> Effect:
    text = names.tokens_text(args.amount, at["mint"], up=False)
    sentence = f"Returns {text} of your stake to {names.who(at['destination'])}."
    return Effect(EffectKind.RETURN, sentence, args.amount, at["mint"], at["vault"], at["destination"])


def _take_seat(args: Any, at: Roles, names: Names) -> Effect:
    sentence = (
        f"Takes seat {args.place} as a reviewer. One seat's worth of your stake is held; "
        "wrong or missing votes can cost part of it."
    )
    return Effect(EffectKind.HOLD, sentence, mint=names.stake_mint, source=at["staker"])


def _release_seat(args: Any, at: Roles, names: Names) -> Effect:
    del at, names
    return Effect(
        EffectKind.RETURN, f"Leaves seat {args.place}. What it holds returns to your stake after the exit time."
    )


def _set_delegate(args: Any, at: Roles, names: Names) -> Effect:
    del at
    if args.delegate == Pubkey.default():
        return Effect(EffectKind.POWER, "Removes the key that votes, shares samples and releases keys for you.")
    sentence = f"Lets {names.who(args.delegate)} vote, share samples and release keys for you. It can move nothing."
    return Effect(EffectKind.POWER, sentence, destination=args.delegate)


def _set_profile(args: Any, at: Roles, names: Names) -> Effect:
    del args, at, names
    return Effect(EffectKind.STEP, "Points to your public profile; everyone can read it.")


def _open_request(args: Any, at: Roles, names: Names) -> Effect:
    text, price = names.tokens_text(args.deposit, at["mint"]), names.tokens_text(args.price, at["mint"])
    sentence = (
        f"Opens a request and puts {text} into its escrow, for records at {price} each. "
        "What is not reserved for deliveries comes back when you close it."
    )
    return Effect(EffectKind.HOLD, sentence, args.deposit, at["mint"], at["source"], at["vault"])


def _close_request(args: Any, at: Roles, names: Names) -> Effect:
    del args
    sentence = f"Closes the request {short(at['request'])}. Its free escrow goes to its buyer's balance on the market."
    del names
    return Effect(EffectKind.RETURN, sentence, source=at["request"], destination=at["buyer_balance"])


def _submit(args: Any, at: Roles, names: Names) -> Effect:
    del names
    sentence = (
        f"Delivers {args.records:,} records to the request {short(at['request'])}. "
        "A bond from your stake is held until it is settled; the buyer's money for it is reserved."
    )
    return Effect(EffectKind.HOLD, sentence, source=at["staker"], destination=at["batch"])


def _withdraw(args: Any, at: Roles, names: Names) -> Effect:
    text = names.tokens_text(args.amount, at["mint"], up=False)
    sentence = f"Pays {text} from your balance on the market to {names.who(at['destination'])}."
    return Effect(EffectKind.RECEIVE, sentence, args.amount, at["mint"], at["vault"], at["destination"])


WALLET_WORDS: Final[dict[str, Words]] = {
    "deposit_stake": _deposit_stake,
    "withdraw_stake": _withdraw_stake,
    "take_seat": _take_seat,
    "release_seat": _release_seat,
    "set_delegate": _set_delegate,
    "set_profile": _set_profile,
    "open_request": _open_request,
    "close_request": _close_request,
    "submit": _submit,
    "withdraw": _withdraw,
    "close_balance": closing("an empty balance"),
    "close_spent": closing("the evidence of an old delivery"),
    "close_staker": closing("an empty stake"),
}
