"""Words for the instructions of our own program."""

from collections.abc import Callable, Mapping
from typing import Any

from solders.pubkey import Pubkey

from market.effects import DecodedInstruction, Effect, EffectKind, Names, undecodable
from market.generated.instructions import ACCOUNTS, decode_instruction
from market.layout import LayoutError
from market.wording import short

__all__ = ["accounts_by_role", "decode_market_instruction"]

_Roles = Mapping[str, Pubkey]
_Words = Callable[[Any, _Roles, Names], Effect]
_VOTES = {
    0: "your verdict on the records",
    1: "that the samples could not be had",
    2: "that the package could not be had",
}
_LIST_ROLES = frozenset({"seats", "rounds"})


def accounts_by_role(name: str, keys: tuple[Pubkey, ...]) -> dict[str, Pubkey]:
    """Return role → address of an instruction; those of a trailing list are left out.

    Raises:
        UndecodableInstruction: there are fewer accounts than the instruction takes, or more.
    """
    roles = ACCOUNTS[name]
    single = tuple(role for role in roles if role not in _LIST_ROLES)
    if len(keys) < len(single) or (len(single) == len(roles) and len(keys) > len(single)):
        raise undecodable("the market, with other accounts than it takes")
    return dict(zip(single, keys, strict=False))


def _effect(kind: EffectKind, sentence: str) -> Effect:
    return Effect(kind, sentence)


def _deposit_stake(args: Any, at: _Roles, names: Names) -> Effect:
    text = names.tokens_text(args.amount, at["mint"])
    sentence = f"Puts {text} into your stake. It is held, and comes back when you take it out after the exit time."
    return Effect(EffectKind.HOLD, sentence, args.amount, at["mint"], at["source"], at["vault"])


def _withdraw_stake(args: Any, at: _Roles, names: Names) -> Effect:
    text = names.tokens_text(args.amount, at["mint"], up=False)
    sentence = f"Returns {text} of your stake to {names.who(at['destination'])}."
    return Effect(EffectKind.RETURN, sentence, args.amount, at["mint"], at["vault"], at["destination"])


def _take_seat(args: Any, at: _Roles, names: Names) -> Effect:
    del at, names
    sentence = (
        f"Takes seat {args.place} as a reviewer. One seat's worth of your stake is held; "
        "wrong or missing votes can cost part of it."
    )
    return _effect(EffectKind.HOLD, sentence)


def _release_seat(args: Any, at: _Roles, names: Names) -> Effect:
    del at, names
    return _effect(
        EffectKind.RETURN, f"Leaves seat {args.place}. What it holds returns to your stake after the exit time."
    )


def _set_delegate(args: Any, at: _Roles, names: Names) -> Effect:
    del at
    if args.delegate == Pubkey.default():
        return _effect(EffectKind.POWER, "Removes the key that votes, shares samples and releases keys for you.")
    sentence = f"Lets {names.who(args.delegate)} vote, share samples and release keys for you. It can move nothing."
    return Effect(EffectKind.POWER, sentence, destination=args.delegate)


def _set_profile(args: Any, at: _Roles, names: Names) -> Effect:
    del args, at, names
    return _effect(EffectKind.STEP, "Points to your public profile; everyone can read it.")


def _open_request(args: Any, at: _Roles, names: Names) -> Effect:
    text, price = names.tokens_text(args.deposit, at["mint"]), names.tokens_text(args.price, at["mint"])
    sentence = (
        f"Opens a request and puts {text} into its escrow, for records at {price} each. "
        "What is not reserved for deliveries comes back when you close it."
    )
    return Effect(EffectKind.HOLD, sentence, args.deposit, at["mint"], at["source"], at["vault"])


def _close_request(args: Any, at: _Roles, names: Names) -> Effect:
    del args
    sentence = f"Closes the request {short(at['request'])}. Its free escrow goes to its buyer's balance on the market."
    del names
    return Effect(EffectKind.RETURN, sentence, source=at["request"], destination=at["buyer_balance"])


def _submit(args: Any, at: _Roles, names: Names) -> Effect:
    del names
    sentence = (
        f"Delivers {args.records:,} records to the request {short(at['request'])}. "
        "A bond from your stake is held until it is settled; the buyer's money for it is reserved."
    )
    return Effect(EffectKind.HOLD, sentence, source=at["staker"], destination=at["batch"])


def _share_samples(args: Any, at: _Roles, names: Names) -> Effect:
    del args, names
    return _effect(
        EffectKind.RELEASE, f"Shows the sampled records of {short(at['batch'])} to its reviewers, and only them."
    )


def _commit(args: Any, at: _Roles, names: Names) -> Effect:
    del args, names
    return _effect(
        EffectKind.VOTE, f"Seals your vote on {short(at['batch'])}. Not opening it in time costs part of the seat."
    )


def _reveal(args: Any, at: _Roles, names: Names) -> Effect:
    del names
    what = _VOTES.get(args.status, "your vote")
    refused = f" {args.bits.bit_count()} sampled records are refused." if args.status == 0 else ""
    return _effect(EffectKind.VOTE, f"Opens your vote on {short(at['batch'])}: {what}.{refused}")


def _disclose(args: Any, at: _Roles, names: Names) -> Effect:
    del args, names
    sentence = (
        f"Releases the key of {short(at['batch'])}, which makes it payable. "
        "From then on the buyer can read all of it, for good."
    )
    return Effect(EffectKind.RELEASE, sentence, source=at["batch"])


def _withdraw(args: Any, at: _Roles, names: Names) -> Effect:
    text = names.tokens_text(args.amount, at["mint"], up=False)
    sentence = f"Pays {text} from your balance on the market to {names.who(at['destination'])}."
    return Effect(EffectKind.RECEIVE, sentence, args.amount, at["mint"], at["vault"], at["destination"])


def _set_params(args: Any, at: _Roles, names: Names) -> Effect:
    del at, names
    return _effect(EffectKind.POWER, f"Proposes version {args.version} of the market's numbers.")


def _fixed(kind: EffectKind, sentence: str) -> _Words:
    def words(args: Any, at: _Roles, names: Names) -> Effect:
        del args, at, names
        return Effect(kind, sentence)

    return words


def _closing(what: str) -> _Words:
    def words(args: Any, at: _Roles, names: Names) -> Effect:
        del args
        sentence = f"Closes {what}; its deposit of SOL returns to {names.who(at['rent_payer'])}, who paid it."
        return Effect(EffectKind.RETURN, sentence, destination=at["rent_payer"])

    return words


_STEP = EffectKind.STEP
_WORDS: dict[str, _Words] = {
    "init": _fixed(EffectKind.POWER, "Sets up a market; you become its authority."),
    "set_params": _set_params,
    "open_ledger": _fixed(_STEP, "Opens the market's ledger and vault of a token."),
    "deposit_stake": _deposit_stake,
    "withdraw_stake": _withdraw_stake,
    "take_seat": _take_seat,
    "release_seat": _release_seat,
    "set_delegate": _set_delegate,
    "set_profile": _set_profile,
    "open_request": _open_request,
    "close_request": _close_request,
    "submit": _submit,
    "fix_beacon": _fixed(_STEP, "Fixes the random value a draw waits for."),
    "arm": _fixed(_STEP, "Arms a missed random value anew."),
    "draw": _fixed(_STEP, "Draws reviewers of a batch."),
    "share_samples": _share_samples,
    "commit": _commit,
    "reveal": _reveal,
    "expire": _fixed(_STEP, "Ends the time for votes of a batch."),
    "tally": _fixed(_STEP, "Counts the votes on a batch."),
    "disclose": _disclose,
    "finalize": _fixed(_STEP, "Settles a batch: everyone gets what the verdict gives."),
    "settle_seat": _fixed(_STEP, "Settles one reviewer's seat of a batch."),
    "withdraw": _withdraw,
    "close_round": _closing("a settled round of a batch"),
    "close_batch": _closing("a settled batch"),
    "close_balance": _closing("an empty balance"),
    "close_spent": _closing("the evidence of an old delivery"),
    "close_staker": _closing("an empty stake"),
    "close_beacon": _closing("an old random value"),
}


def decode_market_instruction(data: bytes, keys: tuple[Pubkey, ...], names: Names) -> DecodedInstruction:
    """Put an instruction of our program into words.

    Raises:
        UndecodableInstruction: unknown code, other length, other accounts.
    """
    try:
        name, args = decode_instruction(data)
    except LayoutError as cause:
        raise undecodable("the market") from cause
    words = _WORDS.get(name)
    if words is None:
        raise undecodable("the market")
    roles = accounts_by_role(name, keys)
    arguments = {field: getattr(args, field) for field in args.__slots__}
    return DecodedInstruction("Gleaner market", name, (words(args, roles, names),), roles, arguments)
