"""On-chain steps of a sale that happen exactly once, however often the app is killed.

Before a transaction leaves, its signature and bytes are in the journal; a later run follows that very signature to its
end. Only when it has provably expired or failed, and the chain does not show its effect, another one is made.
"""

from __future__ import annotations

import base64
from functools import partial
from typing import TYPE_CHECKING, Any

from app.approval import agree, check_result
from app.errors import Declined
from app.sell.resale import GIVEN_UP
from app.sell.withhold import TIDIED, WITHHELD, ConsentWithdrawnError
from market.errors import EffectMissing, TransactionExpired, TransactionRefused
from market.sender import SendRecord

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from solders.instruction import Instruction

    from app.approval import Approver
    from app.connection import Connection
    from app.store import JournalRow, SaleJournal
    from market.transaction import Signer


class SaleSteps:
    """The journal of one sale.

    Args:
        journal: of all sales.
        sale_id: this one.
        changed: called after each new row.
    """

    def __init__(self, journal: SaleJournal, sale_id: str, changed: Callable[[], None]) -> None:
        self._journal = journal
        self.sale_id = sale_id
        self._changed = changed
        self._rows: dict[tuple[int | None, str], JournalRow] = {
            (row.batch_no, row.step): row for row in journal.steps(sale_id)
        }

    def payload(self, batch_no: int | None, step: str) -> Mapping[str, Any] | None:
        """Return what was written down for a step, or None."""
        row = self._rows.get((batch_no, step))
        return row.payload if row is not None else None

    def rows(self) -> list[JournalRow]:
        """All steps in order."""
        return sorted(self._rows.values(), key=lambda row: row.seq)

    def append(self, batch_no: int | None, step: str, payload: Mapping[str, Any]) -> None:
        """Write a step down, durably."""
        self._journal.append(self.sale_id, batch_no, step, payload)
        self.reload()
        self._changed()

    def may_send(self, batch_no: int | None, step: str) -> bool:
        """Whether a step may still leave: not once its batch was withdrawn or given up, which others write down.

        Asked before each time its transaction is sent, those of earlier runs included.
        """
        self.reload()
        over = self.payload(batch_no, WITHHELD) is not None or self.payload(batch_no, GIVEN_UP) is not None
        return batch_no is None or step == TIDIED or not over

    def reload(self) -> None:
        """Read the rows again, after somebody else wrote some."""
        self._rows = {(row.batch_no, row.step): row for row in self._journal.steps(self.sale_id)}


class JournalledSends:
    """``market.SendJournal`` for the attempts of one step: ``STEP:send:N`` before sending, ``STEP:sent:N`` after."""

    def __init__(self, steps: SaleSteps, batch_no: int | None, step: str) -> None:
        self._steps = steps
        self._batch_no = batch_no
        self._step = step
        self._number = 0
        while steps.payload(batch_no, f"{step}:send:{self._number}") is not None:
            self._number += 1

    def pending(self) -> SendRecord | None:
        """Return the transaction that may still be under way."""
        last = self._number - 1
        sent = self._steps.payload(self._batch_no, f"{self._step}:send:{last}")
        if sent is None:
            return None
        outcome = self._steps.payload(self._batch_no, f"{self._step}:sent:{last}")
        if outcome is not None and outcome["outcome"] != "landed":
            return None
        raw = base64.b64decode(sent["raw"])
        return SendRecord(sent["signature"], raw, sent["last_valid_block_height"])

    def record(self, signature: str, raw_tx: bytes, last_valid_block_height: int) -> None:
        """Keep a transaction before its first byte leaves."""
        self._steps.append(
            self._batch_no,
            f"{self._step}:send:{self._number}",
            {
                "signature": signature,
                "raw": base64.b64encode(raw_tx).decode(),
                "last_valid_block_height": last_valid_block_height,
            },
        )
        self._number += 1

    def outcome(self, signature: str, outcome: str) -> None:
        """Keep what became of it."""
        self._steps.append(
            self._batch_no, f"{self._step}:sent:{self._number - 1}", {"signature": signature, "outcome": outcome}
        )


async def once(
    steps: SaleSteps,
    connection: Connection,
    batch_no: int | None,
    step: str,
    *,
    done: Callable[[], Awaitable[bool]],
    build: Callable[[], Awaitable[Sequence[Instruction]]],
    signers: Sequence[Signer],
    approver: Approver | None = None,
) -> str:
    """Take an on-chain step exactly once and return its signature ("" if the chain showed it done already).

    Args:
        steps: the sale's journal.
        connection: the network.
        batch_no: batch, or None for a step of the whole sale.
        step: its name in the journal.
        done: whether the chain shows the step's effect; asked before it is taken and after it landed.
        build: makes the instructions, only when they are needed.
        signers: the first pays.
        approver: asked with the decoded, simulated transaction; None where a delegate signs.

    Raises:
        Declined: the user said no; nothing was sent.
        EffectMissing: the node says it landed, and the chain does not show it; the step is not taken as done.
        ShownOtherwise: it took more from the wallet than was shown; the step is done.
        ConsentWithdrawnError: consent to the batch was withdrawn, and this step had not been sent.
        MarketError: it was refused or its outcome is not known yet; calling again goes on.
    """
    may_send = partial(steps.may_send, batch_no, step)
    known = steps.payload(batch_no, step)
    if known is not None:
        return str(known["signature"])
    sends = JournalledSends(steps, batch_no, step)
    pending = sends.pending()
    signature = ""
    if pending is not None:
        try:
            signature = (await connection.sender.resume(pending, journal=sends, may_send=may_send)).signature
        except (TransactionExpired, TransactionRefused):
            pending = None  # it moved nothing; whether the step is done is asked of the chain below
    if pending is None and not await done():
        no = Declined("You did not sign this, so nothing was sent.", next_step="Go on with the sale when you want to.")
        agreed = await agree(connection, await build(), _address(signers[0]), approver, no)
        if not may_send():
            raise ConsentWithdrawnError
        submitted = await connection.sender.submit(agreed.prepared, signers, journal=sends, may_send=may_send)
        signature = submitted.signature
        if not await done():
            raise EffectMissing(f"The node says that {signature} landed, but the market does not show it.")
        steps.append(batch_no, step, {"signature": signature})
        await check_result(connection, agreed, signature)
        return signature
    steps.append(batch_no, step, {"signature": signature})
    return signature


async def follow_up(steps: SaleSteps, connection: Connection, batch_no: int | None) -> None:
    """See through what an earlier run sent for a batch and did not live to write down.

    The chain may show the effect already, so that nobody would ask for the step again; its signature belongs into the
    receipt all the same. What expired or failed moved nothing: it is done again where it is still due. Of a batch whose
    consent was withdrawn nothing is sent again: only its outcome is waited for.

    Raises:
        MarketError: the node does not answer.
    """
    sent = [row.step for row in steps.rows() if row.batch_no == batch_no and row.step.endswith(":send:0")]
    for step in (name.removesuffix(":send:0") for name in sent):
        sends = JournalledSends(steps, batch_no, step)
        pending = sends.pending()
        if steps.payload(batch_no, step) is not None or pending is None:
            continue
        try:
            may_send = partial(steps.may_send, batch_no, step)
            landed = await connection.sender.resume(pending, journal=sends, may_send=may_send)
        except (TransactionExpired, TransactionRefused):
            continue
        steps.append(batch_no, step, {"signature": landed.signature})


def may_be_out(steps: SaleSteps, batch_no: int | None, step: str) -> bool:
    """Whether a step was taken or its transaction may still land; False after one that failed or expired."""
    return steps.payload(batch_no, step) is not None or JournalledSends(steps, batch_no, step).pending() is not None


def _address(signer: Signer) -> Any:
    from solders.pubkey import Pubkey

    return Pubkey.from_bytes(signer.pubkey)
