"""Words about appeals, benchmarks, proofs of fraud and committees."""

from typing import Any, Final

from market.effects import Effect, EffectKind, Names
from market.generated.constants import Decrypt
from market.wording import short
from market.words import Roles, Words, closing

__all__ = ["DISPUTE_WORDS"]


def _challenge(args: Any, at: Roles, names: Names) -> Effect:
    del names
    sentence = (
        f"Appeals {short(at['batch'])}: round {args.round} with a larger panel. Your pot for that panel is held, "
        "and SOL for its accounts. If the outcome does not change, the pot is lost."
    )
    return Effect(EffectKind.HOLD, sentence, mint=at["mint"], source=at["source"], destination=at["vault"])


def _open_label(args: Any, at: Roles, names: Names) -> Effect:
    who = names.who(at["buyer"]) if args.cosigned else names.who(at["contributor"])
    sentence = (
        f"Says that {short(at['batch'])} was a benchmark and shows everyone its answers. It is never paid, for good; "
        f"what its reviewers cost is borne by {who}."
    )
    return Effect(EffectKind.RELEASE, sentence, source=at["batch"], danger=True)


def _contest_outer(args: Any, at: Roles, names: Names) -> Effect:
    del args, names
    sentence = (
        f"Says that the outer key of {short(at['batch'])} does not open. As much as the reviewers' fee is held; it "
        "is lost if the panel can judge the data all the same."
    )
    return Effect(EffectKind.HOLD, sentence, mint=at["mint"], source=at["source"], destination=at["vault"])


def _prove_bad_decrypt(args: Any, at: Roles, names: Names) -> Effect:
    del names
    shown = " The outer key of the batch becomes public." if args.kind == Decrypt.OUTER else ""
    sentence = (
        f"Proves that a part of {short(at['batch'])} does not decrypt to what was sold. Its contributor's whole stake "
        f"is taken; yours is what you paid, as far as that goes.{shown}"
    )
    kind = EffectKind.RELEASE if args.kind == Decrypt.OUTER else EffectKind.RECEIVE
    return Effect(kind, sentence, source=at["staker"], destination=at["buyer_balance"])


def _prove_duplicate(args: Any, at: Roles, names: Names) -> Effect:
    del args, names
    sentence = (
        f"Proves records of {short(at['later'])} that {short(at['earlier'])} sold before. With enough of them the "
        "later contributor's whole stake is taken, for its buyer first."
    )
    return Effect(EffectKind.STEP, sentence, source=at["staker"], destination=at["buyer_balance"])


def _write_proof(args: Any, at: Roles, names: Names) -> Effect:
    del names
    sentence = f"Writes {args.length} bytes of a proof or of labels to {short(at['proof'])}, for everyone to read."
    return Effect(EffectKind.RELEASE, sentence, destination=at["proof"])


def _open_proof(args: Any, at: Roles, names: Names) -> Effect:
    del args, names
    sentence = "Opens an account for a proof or for labels. Its deposit of SOL comes back when it is closed."
    return Effect(EffectKind.RENT, sentence, source=at["owner"], destination=at["proof"])


def _open_committee(args: Any, at: Roles, names: Names) -> Effect:
    members = ", ".join(names.who(key) for key in args.keys[: args.size])
    sentence = (
        f"Lets a committee decide about deliveries to your request {short(at['request'])}: {args.threshold} of "
        f"{args.size} ({members}). An acceptance by that many pays at once, and cannot be appealed."
    )
    return Effect(EffectKind.POWER, sentence, destination=at["committee"], danger=True)


def _attest(args: Any, at: Roles, names: Names) -> Effect:
    del names
    if not args.accept:
        return Effect(EffectKind.VOTE, f"Rejects {short(at['batch'])} as attester {args.attester}.")
    sentence = f"Accepts {short(at['batch'])} as attester {args.attester}."
    if not any(args.key):
        return Effect(EffectKind.VOTE, sentence)
    sentence += " This decides: its contributor is paid, and its key becomes public, so the buyer can read all of it."
    return Effect(EffectKind.RELEASE, sentence, source=at["request"], destination=at["contributor_balance"])


def _collect_fee(args: Any, at: Roles, names: Names) -> Effect:
    del names
    sentence = f"Moves the fees of attester {args.attester} to its balance on the market."
    return Effect(EffectKind.RECEIVE, sentence, source=at["committee"], destination=at["balance"])


DISPUTE_WORDS: Final[dict[str, Words]] = {
    "challenge": _challenge,
    "open_label": _open_label,
    "contest_outer": _contest_outer,
    "open_proof": _open_proof,
    "write_proof": _write_proof,
    "close_proof": closing("the account of a proof"),
    "prove_bad_decrypt": _prove_bad_decrypt,
    "prove_duplicate": _prove_duplicate,
    "open_committee": _open_committee,
    "attest": _attest,
    "collect_fee": _collect_fee,
    "close_committee": closing("a settled committee"),
}
