"""Words about panels and what follows from their verdict."""

from typing import Any, Final

from market.effects import Effect, EffectKind, Names
from market.wording import short
from market.words import Roles, Words, closing, fixed

__all__ = ["PANEL_WORDS"]

_VOTES = {
    0: "your verdict on the records",
    1: "that the samples could not be had",
    2: "that the package could not be had",
}


def _share_samples(args: Any, at: Roles, names: Names) -> Effect:
    del args, names
    return Effect(
        EffectKind.RELEASE, f"Shows the sampled records of {short(at['batch'])} to its reviewers, and only them."
    )


def _commit(args: Any, at: Roles, names: Names) -> Effect:
    del args, names
    return Effect(
        EffectKind.VOTE, f"Seals your vote on {short(at['batch'])}. Not opening it in time costs part of the seat."
    )


def _reveal(args: Any, at: Roles, names: Names) -> Effect:
    del names
    what = _VOTES.get(args.status, "your vote")
    refused = f" {args.bits.bit_count()} sampled records are refused." if args.status == 0 else ""
    return Effect(EffectKind.VOTE, f"Opens your vote on {short(at['batch'])}: {what}.{refused}")


def _disclose(args: Any, at: Roles, names: Names) -> Effect:
    del args, names
    sentence = (
        f"Releases the key of {short(at['batch'])}, which makes it payable. "
        "From then on the buyer can read all of it, for good."
    )
    return Effect(EffectKind.RELEASE, sentence, source=at["batch"])


PANEL_WORDS: Final[dict[str, Words]] = {
    "draw": fixed(EffectKind.STEP, "Draws reviewers of a batch."),
    "share_samples": _share_samples,
    "commit": _commit,
    "reveal": _reveal,
    "expire": fixed(EffectKind.STEP, "Ends the time for votes of a batch."),
    "tally": fixed(EffectKind.STEP, "Counts the votes on a batch."),
    "disclose": _disclose,
    "finalize": fixed(EffectKind.STEP, "Settles a batch: everyone gets what the verdict gives."),
    "settle_seat": fixed(EffectKind.STEP, "Settles one reviewer's seat of a batch."),
    "close_round": closing("a settled round of a batch"),
    "close_batch": closing("a settled batch"),
}
