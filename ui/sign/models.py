"""A summary as the dialog shows it; Qt-free, texts cleaned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.format import Meaning, clean, format_amount, short_key
from ui.format.money import NBSP, SOL, format_count
from ui.i18n import active, mark, said, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.components.icon import Tone
    from ui.sign.ports import Change, Instruction, RawInstruction, Summary

UNKNOWN_PHRASE = "I sign what I cannot read"
"""Typed out by hand, in English on every keyboard, before anything unknown is signed; as on the command line."""
_CANNOT = "Cannot happen with this signature: "
_TITLES = {
    "submit batch": mark("Submit your batch for review"),
    "submit": mark("Submit your batch for review"),
    "deposit stake": mark("Put stake on the market"),
    "withdraw stake": mark("Take stake back"),
    "take seat": mark("Take a seat as a reviewer"),
    "release seat": mark("Leave a seat"),
    "disclose": mark("Release the key of your batch"),
    "withdraw": mark("Withdraw what you earned"),
    "challenge": mark("Appeal a verdict"),
    "open request": mark("Post your request"),
    "transfer": mark("Send from your wallet"),
    "transferchecked": mark("Send from your wallet"),
    "transfercheckedwithfee": mark("Send from your wallet"),
    "set delegate": mark("Let this computer do your duties"),
}
# By place: words when it rises, words when it falls, icon and tone.
_PLACES: dict[str, tuple[str, str, str, Tone]] = {
    "wallet": (mark("Comes into your wallet"), mark("Leaves your wallet"), "wallet", "neutral"),
    "sol stake": (mark("Added to your SOL stake"), mark("Taken from your SOL stake"), "stake", "neutral"),
    "nonce": (mark("Added to your durable nonce"), mark("Taken from your durable nonce"), "wallet", "neutral"),
    "stake": (mark("Added to your free stake"), mark("Taken from your free stake"), "stake", "neutral"),
    "bond": (mark("Held from your stake"), mark("Freed from your bond"), "held", "warning"),
    "balance": (mark("Added to your balance"), mark("Taken from your balance"), "earn", "neutral"),
    "escrow": (mark("Put into your escrow"), mark("Taken from your escrow"), "escrow", "neutral"),
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
    """One instruction in words; `raw` is what the network gets, one line a part, empty where it is unknown."""

    program: str
    name: str
    sentences: tuple[str, ...]
    raw: tuple[str, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the dialog shows. With `refused`, there is nothing to sign.

    Attributes:
        leaves: what leaves the wallet at once, one text per token.
        cannot: the rest of "Cannot happen with this signature: …".
        unknown: what an expert has to confirm by hand.
        digest: of the message; hexadecimal.
    """

    title: str
    address: str
    changes: tuple[ChangeRow, ...]
    leaves: tuple[str, ...]
    cannot: str
    dangers: tuple[str, ...]
    instructions: tuple[InstructionRow, ...]
    refused: str
    unknown: tuple[str, ...] = ()
    digest: str = ""


def sheet_of(summary: Summary) -> Sheet:
    """Return what to show; an instruction without words makes it a refusal, unless an expert is asked about it."""
    unreadable = [item for item in summary.instructions if not (item.program and item.name and item.effects)]
    unreadable += [item for item in summary.instructions if not item.known and not summary.unknown]
    count = len(summary.instructions)
    refused = ""
    if not count:
        refused = tr("It has no instruction we could read.")
    elif unreadable:
        refused = tr(
            "{unknown} of {count} instructions are unknown. We cannot say what they would do.",
            unknown=len(unreadable),
            count=count,
        )
    rows = tuple(_instruction(item) for item in summary.instructions)
    return Sheet(
        title=_title(summary),
        address=clean(str(summary.me), 64),
        changes=(
            *(_row(summary, change) for change in _told_once(summary.changes)),
            _fee(summary),
            *(_set_aside(change) for change in summary.set_aside),
        ),
        leaves=_leaves(summary),
        cannot=_cannot(summary),
        dangers=tuple(said(clean(text, 300)) for text in summary.dangers),
        instructions=(*_budget(summary), *rows),
        refused=refused,
        unknown=tuple(said(clean(text, 400)) for text in summary.unknown),
        digest=clean(summary.digest, 64),
    )


def _instruction(item: Instruction) -> InstructionRow:
    return InstructionRow(
        clean(item.program, 60),
        clean(item.name.replace("_", " "), 60),
        tuple(said(clean(effect.sentence, 600)) for effect in item.effects),
        _raw(item.raw) if item.raw is not None else (),
        item.known,
    )


def _raw(raw: RawInstruction) -> tuple[str, ...]:
    accounts = []
    for number, (address, signs, writable) in enumerate(raw.accounts):
        flags = [tr("signs")] * signs + [tr("may change")] * writable
        accounts.append(f"{number}  {clean(str(address), 64)}  {', '.join(flags)}".rstrip())
    data = raw.data.hex(" ", 4) or tr("no data")
    return (tr("Program {address}", address=clean(str(raw.program), 64)), *accounts, data)


def _budget(summary: Summary) -> tuple[InstructionRow, ...]:
    if not summary.units:
        return ()
    text = tr(
        "at most {units} units, priority fee {fee}",
        units=format_count(summary.units),
        fee=format_amount(summary.priority_lamports, SOL, Meaning.FEE).text,
    )
    return (InstructionRow(tr("Compute budget"), "", (text,)),)


def _title(summary: Summary) -> str:
    if summary.unknown:
        return tr("Sign what cannot be read")
    # What gives power away is never shown under the name of something harmless beside it.
    perilous = [item for item in summary.instructions if any(effect.danger for effect in item.effects)]
    if perilous:
        return tr("Sign: {name}", name=clean(perilous[0].name.replace("_", " "), 60))
    for item in summary.instructions:
        known = _TITLES.get(item.name.lower().replace("_", " "))
        if known:
            return tr(known)
    if summary.instructions:
        name = clean(summary.instructions[0].name.replace("_", " "), 60)
        return tr("Sign: {name}", name=name) if name else tr("Sign a transaction")
    return tr("Sign a transaction")


def _told_once(changes: Sequence[Change]) -> list[Change]:
    """Leave out what the free stake loses where the same is held as bond: it is one thing to the reader."""
    held = {change.after - change.before for change in changes if change.place == "bond"}
    return [change for change in changes if change.place != "stake" or change.before - change.after not in held]


def _row(summary: Summary, change: Change) -> ChangeRow:
    rises = change.after > change.before
    whose = "" if str(change.owner) == str(summary.me) else clean(summary.own.get(change.owner, ""), 40)
    place = _PLACES.get(change.place)
    if place is None:
        words = said(clean(change.sentence.partition(": ")[0], 60))
        return ChangeRow(words, whose, _amount(change), "info", "neutral")
    up, down, icon, tone = place
    title, detail = tr(up if rises else down), _detail(change)
    if change.place == "wallet" and change.mint is None and not rises and not whose and _is_deposit(summary):
        title, icon = tr("Account deposit"), "account_deposit"
        detail = tr("Returned when what it opens is closed")
    if whose:
        detail = tr("Your account “{name}” {key}", name=whose, key=short_key(clean(str(change.owner), 64)))
        tone = "warning" if not rises else tone
    # What is held or freed is neither earned nor lost, so it has no sign.
    unsigned = change.place == "bond" or icon == "account_deposit"
    figure = _amount(change).lstrip("+\u2212") if unsigned else _amount(change)
    return ChangeRow(title, detail, figure, icon, tone)


def _set_aside(change: Change) -> ChangeRow:
    detail = tr("For your records and their reviewers. The buyer cannot take it back")
    return ChangeRow(tr("Set aside for you by the buyer"), detail, _amount(change), "funded", "positive")


def _detail(change: Change) -> str:
    if change.place == "bond" and change.after > change.before:
        return tr("Returned after payout, unless reviewers reject it")
    return ""


def _is_deposit(summary: Summary) -> bool:
    """Whether SOL leaves for accounts of the market or of tokens alone: no instruction sends any."""
    kinds = {effect.kind for item in summary.instructions for effect in item.effects if effect.mint is None}
    known = all(item.known for item in summary.instructions)
    return known and not kinds & {"send"}


def _leaves(summary: Summary) -> tuple[str, ...]:
    """Return what leaves all the person's wallets together; SOL with the fee, where they pay it."""
    lamports = summary.fee_lamports if _pays(summary) else 0
    tokens: list[str] = []
    for change in summary.changes:
        if change.place != "wallet":
            continue
        if change.mint is None:
            lamports += change.before - change.after
        elif change.after < change.before:
            tokens.append(_amount(change).lstrip("\u2212"))
    # Whole when it is only the fee, which four decimals would hide.
    meaning = Meaning.FEE if lamports == summary.fee_lamports else Meaning.COST
    sol = [format_amount(lamports, SOL, meaning).text] if lamports > 0 else []
    return (*sol, *tokens) or (tr("nothing"),)


def _pays(summary: Summary) -> bool:
    return str(summary.payer) == str(summary.me) or summary.payer in summary.own


def _amount(change: Change) -> str:
    """Return the amount from the sentence, which was rounded against the reader by the app."""
    if change.mint is None:
        delta = change.after - change.before
        return format_amount(abs(delta), SOL, Meaning.EARNED if delta > 0 else Meaning.SENT).text
    figure, space, symbol = clean(change.sentence.rpartition(": ")[2], 80).replace(NBSP, " ").rpartition(" ")
    language = active()
    # Written by the app as English has it; figure and symbol stay on one line.
    swap = {",": language.group, ".": language.decimal}
    return f"{''.join(swap.get(sign, sign) for sign in figure)}{space}{symbol}".replace(" ", NBSP)


def _fee(summary: Summary) -> ChangeRow:
    base = _figure(summary.fee_lamports - summary.priority_lamports)
    priority = _figure(summary.priority_lamports)
    detail = tr("Base {base}, priority {priority} at most", base=base, priority=priority)
    if not _pays(summary):
        detail = tr("Paid by {address}", address=short_key(clean(str(summary.payer), 64)))
    total = format_amount(summary.fee_lamports, SOL, Meaning.FEE).text
    return ChangeRow(tr("Network fee"), detail, total, "network_fee", "neutral")


def _figure(lamports: int) -> str:
    """Return a part of the fee without symbol and idle zeros."""
    return format_amount(lamports, SOL, Meaning.FEE).figure.rstrip("0") if lamports else "0"


def _cannot(summary: Summary) -> str:
    parts = [said(clean(text, 200)).removeprefix(tr(_CANNOT)).rstrip(".") for text in summary.cannot_happen]
    if not parts:
        return ""
    if len(parts) == 1:
        return f"{parts[0]}."
    return tr("{list}, or {last}.", list=", ".join(parts[:-1]), last=parts[-1])
