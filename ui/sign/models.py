"""A summary as the dialog shows it; Qt-free, texts cleaned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.format import Meaning, clean, format_amount
from ui.format.money import NBSP, SOL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.components.icon import Tone
    from ui.sign.ports import Change, Summary

_CANNOT = "Cannot happen with this signature: "
_TITLES = {
    "submit batch": "Submit your batch for review",
    "submit": "Submit your batch for review",
    "deposit stake": "Put stake on the market",
    "withdraw stake": "Take stake back",
    "disclose": "Release the key of your batch",
    "withdraw": "Withdraw what you earned",
    "transfer": "Send from your wallet",
    "set delegate": "Let this computer do your duties",
}
# By place: words when it rises, words when it falls, icon and tone.
_PLACES: dict[str, tuple[str, str, str, Tone]] = {
    "wallet": ("Comes into your wallet", "Leaves your wallet", "wallet", "neutral"),
    "stake": ("Added to your free stake", "Taken from your free stake", "stake", "neutral"),
    "bond": ("Held from your stake", "Freed from your bond", "held", "warning"),
    "balance": ("Added to your balance", "Taken from your balance", "earn", "neutral"),
    "escrow": ("Put into your escrow", "Taken from your escrow", "escrow", "neutral"),
}
_DETAILS = {
    ("bond", True): "Returned after payout, unless reviewers reject it",
    ("wallet", False): "Fee and account deposits are part of it",
}


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One line of what will change; `figure` carries its sign and symbol."""

    title: str
    detail: str
    figure: str
    icon: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class InstructionRow:
    """One instruction in words."""

    head: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the dialog shows. With `refused`, there is nothing to sign.

    Attributes:
        leaves: what leaves the wallet at once, one text per token.
        cannot: the rest of "Cannot happen with this signature: …".
    """

    title: str
    address: str
    changes: tuple[ChangeRow, ...]
    leaves: tuple[str, ...]
    cannot: str
    dangers: tuple[str, ...]
    instructions: tuple[InstructionRow, ...]
    refused: str


def sheet_of(summary: Summary) -> Sheet:
    """Return what to show; an instruction without words makes it a refusal."""
    rows = tuple(
        InstructionRow(
            f"{clean(item.program, 60)}: {clean(item.name.replace('_', ' '), 60)}",
            tuple(clean(effect.sentence, 300) for effect in item.effects),
        )
        for item in summary.instructions
    )
    unknown = [item for item in summary.instructions if not (item.program and item.name and item.effects)]
    refused = ""
    if not rows:
        refused = "It has no instruction we could read."
    elif unknown:
        refused = f"{len(unknown)} of {len(rows)} instructions are unknown. We cannot say what they would do."
    leaving = [change for change in summary.changes if change.place == "wallet" and change.after < change.before]
    return Sheet(
        title=_title(summary),
        address=clean(str(summary.payer), 64),
        changes=(*(_row(change) for change in _told_once(summary.changes)), _fee(summary)),
        leaves=tuple(_amount(change).lstrip("\u2212") for change in leaving) or ("nothing",),
        cannot=_cannot(summary),
        dangers=tuple(clean(text, 300) for text in summary.dangers),
        instructions=rows,
        refused=refused,
    )


def _title(summary: Summary) -> str:
    for item in summary.instructions:
        known = _TITLES.get(item.name.lower().replace("_", " "))
        if known:
            return known
    if summary.instructions:
        name = clean(summary.instructions[0].name.replace("_", " "), 60)
        return f"Sign: {name}" if name else "Sign a transaction"
    return "Sign a transaction"


def _told_once(changes: Sequence[Change]) -> list[Change]:
    """Leave out what the free stake loses where the same is held as bond: it is one thing to the reader."""
    held = {change.after - change.before for change in changes if change.place == "bond"}
    return [change for change in changes if change.place != "stake" or change.before - change.after not in held]


def _row(change: Change) -> ChangeRow:
    rises = change.after > change.before
    place = _PLACES.get(change.place)
    if place is None:
        words = clean(change.sentence.partition(": ")[0], 60)
        return ChangeRow(words, "", _amount(change), "info", "neutral")
    up, down, icon, tone = place
    # Fees and deposits are paid in SOL; tokens leave for what the sentence says alone.
    detail = "" if change.place == "wallet" and change.mint is not None else _DETAILS.get((change.place, rises), "")
    # What is held or freed is neither earned nor lost, so it has no sign.
    figure = _amount(change).lstrip("+\u2212") if change.place == "bond" else _amount(change)
    return ChangeRow(up if rises else down, detail, figure, icon, tone)


def _amount(change: Change) -> str:
    """Return the amount from the sentence, which was rounded against the reader by the app."""
    if change.mint is None:
        delta = change.after - change.before
        return format_amount(abs(delta), SOL, Meaning.EARNED if delta > 0 else Meaning.SENT).text
    return _unbroken(change.sentence.rpartition(": ")[2])


def _unbroken(amount: str) -> str:
    """Return an amount from outside, cleaned; figure and symbol stay on one line."""
    return clean(amount, 80).replace(" ", NBSP)


def _fee(summary: Summary) -> ChangeRow:
    return ChangeRow("Network fee", "At most, whatever comes of it", _unbroken(summary.fee), "network_fee", "neutral")


def _cannot(summary: Summary) -> str:
    parts = [clean(text, 200).removeprefix(_CANNOT).rstrip(".") for text in summary.cannot_happen]
    if not parts:
        return ""
    return ", or ".join((", ".join(parts[:-1]), parts[-1])) + "." if len(parts) > 1 else f"{parts[0]}."
