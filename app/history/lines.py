"""Transactions in a line of words each: what they meant to whom they belong, what moved, with whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from app.account.model import SOL_DECIMALS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from app.store.sends import SentTransfer
    from market.history import HistoryEntry

Suspicion = Literal["", "alike", "dust", "taken"]
"""Of what came in: its sender resembles somebody known, or it is a tiny amount from a stranger."""
State = Literal["landed", "failed", "pending", "unknown", "expired"]
SOL: Final = "SOL"
MAX_NOTE_CHARS: Final = 1_000

# What an instruction of the market means in the history of whoever signed it: kind and words.
TITLES: Final = {
    "submit": ("sale", "Batch submitted, bond held"),
    "withdraw": ("sale", "Earnings paid out"),
    "deposit_stake": ("stake", "Stake deposited"),
    "withdraw_stake": ("stake", "Stake taken out"),
    "take_seat": ("stake", "Seat taken"),
    "release_seat": ("stake", "Seat released"),
    "set_delegate": ("other", "Delegate named"),
    "set_profile": ("other", "Profile published"),
    "share_samples": ("sale", "Samples shared with the reviewers"),
    "disclose": ("sale", "Key released"),
    "commit": ("review", "Vote committed"),
    "reveal": ("review", "Vote revealed"),
    "open_request": ("other", "Request opened, escrow funded"),
    "close_request": ("other", "Request closed"),
    "challenge": ("other", "Verdict challenged, pot staked"),
    "contest_outer": ("other", "Outer key contested"),
    "open_label": ("sale", "Label opened: the batch was a test"),
    "attest": ("review", "Delivery attested"),
    "collect_fee": ("review", "Attester's fee collected"),
    "prove_bad_decrypt": ("other", "Fraud proven: a record does not decrypt"),
    "prove_duplicate": ("other", "Fraud proven: records sold twice"),
    "open_proof": ("other", "Proof begun, deposit held"),
    "write_proof": ("other", "Part of a proof written"),
    "close_proof": ("other", "Proof closed, deposit returned"),
    "finalize": ("sale", "Batch settled"),
    "settle_seat": ("review", "Review settled"),
}
KINDS: Final = ("sale", "review", "stake", "sent", "received", "own", "fee", "other")


@dataclass(frozen=True, slots=True)
class Moved:
    """What moved of one token: ``key`` is ``SOL`` or the mint, ``amount`` signed, in base units."""

    key: str
    symbol: str
    decimals: int
    amount: int


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One transaction.

    Attributes:
        signature: base58.
        kind: one of ``KINDS``: ``own`` is between own accounts, ``fee`` one that failed.
        title: our words.
        when_s: unix seconds, 0 if the node does not know.
        account: own account it is about, base58; the first that was changed.
        moved: what it changed of own accounts together, without the network fee: tokens first, then SOL.
        fee_lamports: network fee, where an own account paid it.
        other: who was on the other side of what moved, base58; empty where that is the market, nobody, or several.
        note: what was written into it, somebody else's text.
        state: ``landed``, ``failed`` (only the fee was paid), or of what was sent from here and is not on the chain:
            ``pending``, ``unknown`` (could not be told when it was asked last) or ``expired`` (can no longer land).
        suspicion: why the address on the other side is not to be copied; empty where nothing speaks against it.
    """

    signature: str
    kind: str
    title: str
    when_s: int
    slot: int
    account: str
    moved: tuple[Moved, ...] = ()
    fee_lamports: int = 0
    other: str = ""
    note: str = ""
    state: State = "landed"
    suspicion: Suspicion = ""
    words: str = field(init=False, repr=False, compare=False)
    """All that a search looks at, without case."""

    def __post_init__(self) -> None:
        tokens = " ".join(f"{one.symbol} {one.key}" for one in self.moved)
        text = f"{self.title} {self.note} {self.other} {self.signature} {self.account} {tokens}"
        object.__setattr__(self, "words", text.casefold())

    @property
    def main(self) -> Moved | None:
        """What moved first of all."""
        return self.moved[0] if self.moved else None


def line_of(entry: HistoryEntry, own: Collection[str], tokens: Mapping[str, tuple[str, int]]) -> HistoryLine:
    """Put a transaction into a line.

    Args:
        entry: the transaction.
        own: the accounts whose history it is, base58.
        tokens: mint → symbol and decimals, of every mint in it.
    """
    changed = _changed(entry, own)
    sums: dict[str, int] = {}
    for (_, key), amount in changed.items():
        sums[key] = sums.get(key, 0) + amount
    moved = tuple(Moved(key, *_shown(key, tokens), amount) for key, amount in sums.items() if amount)
    moved = tuple(sorted(moved, key=lambda one: one.key == SOL))
    paid = str(entry.payer) in own
    kind, title = _words(entry, moved, between=bool(changed) and not moved and len({who for who, _ in changed}) > 1)
    # A token's issuer may hold the power to move it; what it "sent" in one's name is there to be copied from.
    taken = kind == "sent" and bool(entry.signers) and not any(str(signer) in own for signer in entry.signers)
    title = "Moved by somebody else" if taken else title
    account = next((who for who, _ in changed), str(entry.payer) if paid else "")
    return HistoryLine(
        signature=entry.signature,
        kind="fee" if entry.failed else kind,
        title=f"{title} (failed: only the fee was paid)" if entry.failed else title,
        when_s=entry.block_time_s or 0,
        slot=entry.slot,
        account=account,
        moved=moved,
        fee_lamports=entry.fee_lamports if paid else 0,
        other="" if entry.steps or not moved else _other_side(entry, own, moved[0]),
        note=_note(entry),
        state="failed" if entry.failed else "landed",
        suspicion="taken" if taken else "",
    )


def _changed(entry: HistoryEntry, own: Collection[str]) -> dict[tuple[str, str], int]:
    """Return (own account, token) → change without the network fee; tokens first."""
    found = {(owner, str(mint)): amount for (owner, mint), amount in entry.tokens.items() if owner in own}
    for address, lamports in entry.lamports.items():
        if str(address) in own:
            fee = entry.fee_lamports if address == entry.payer else 0
            if lamports + fee:
                found[str(address), SOL] = lamports + fee
    return found


def _words(entry: HistoryEntry, moved: tuple[Moved, ...], *, between: bool) -> tuple[str, str]:
    named = [TITLES[step.name] for step in entry.steps if step.name in TITLES]
    if named:
        return named[0]
    if between:
        return "own", "Between your accounts"
    if not moved:
        return "other", "Transaction"
    if entry.steps and moved[0].key == SOL and moved[0].amount > 0:
        return "other", "Deposit returned"
    return ("received", "Received") if moved[0].amount > 0 else ("sent", "Sent")


def _other_side(entry: HistoryEntry, own: Collection[str], moved: Moved) -> str:
    """Return the one account that gave what came, or got what went."""
    if moved.key == SOL:
        held = {str(address) for address in entry.holders}
        rows = {str(address): change for address, change in entry.lamports.items() if str(address) not in held}
    else:
        rows = {owner: change for (owner, mint), change in entry.tokens.items() if str(mint) == moved.key}
    sides = [who for who, change in rows.items() if who not in own and (change > 0) != (moved.amount > 0)]
    return sides[0] if len(sides) == 1 else ""


def _shown(key: str, tokens: Mapping[str, tuple[str, int]]) -> tuple[str, int]:
    return (SOL, SOL_DECIMALS) if key == SOL else tokens[key]


def _note(entry: HistoryEntry) -> str:
    return " ".join(memo.decode("utf-8", "replace") for memo in entry.memos)[:MAX_NOTE_CHARS]


def with_sends(lines: Sequence[HistoryLine], sends: Iterable[SentTransfer], account: str) -> list[HistoryLine]:
    """Return lines with transfers of ``account`` that are not on the chain, or not yet, newest first."""
    known = {line.signature for line in lines}
    missing = [_line_of_send(sent, account) for sent in sends if sent.signature not in known]
    out = [*missing, *lines]
    if missing:
        # Sorting is stable: what is on the chain keeps its order.
        out.sort(key=lambda line: line.when_s, reverse=True)
    return out


_SENT_TITLES: Final[dict[State, str]] = {
    "landed": "Sent",
    "failed": "Sending failed: only the fee was paid",
    "pending": "On its way",
    "unknown": "Sent, outcome not known yet",
    "expired": "Expired: it can no longer land, no money moved",
}


def _line_of_send(sent: SentTransfer, account: str) -> HistoryLine:
    return HistoryLine(
        signature=sent.signature,
        kind="sent" if sent.state != "failed" else "fee",
        title=_SENT_TITLES[sent.state],
        when_s=sent.sent_at_ms // 1000,
        slot=0,
        account=account,
        moved=(Moved(sent.key, sent.symbol, sent.decimals, -sent.amount),),
        other=sent.to_address,
        note=sent.memo,
        state=sent.state,
    )
