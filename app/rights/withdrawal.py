"""Taking consent back: what can still be withdrawn, what it costs, what cannot be and why.

A batch that was not submitted is given up. One that was submitted is sealed, and only our key opens it: withheld for
good, it stays noise, and the market takes part of the bond for it. Once the key is out the buyer can read it for good.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.receipts.consent import withdrawal_paper
from app.receipts.signing import WITHDRAWAL
from app.rights.model import WHY, BatchRight
from app.sell.once import SaleSteps, follow_up, may_be_out
from app.sell.resale import GIVEN_UP
from app.sell.withhold import WITHHELD
from app.store.journal import consent_id
from market.errors import AccountMissing
from market.generated.constants import State

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.rights.model import Stage
    from app.sell.desk import Desk


@dataclass(frozen=True, slots=True)
class Withdrawals:
    """Withdrawals of one account's consents on one network.

    Attributes:
        desk: of its sales.
    """

    desk: Desk

    async def look(self, sale_id: str) -> tuple[BatchRight, ...]:
        """Say for each batch of a sale whether it can still be withdrawn.

        Raises:
            UnknownSaleError: there is no such sale here.
            MarketError: the node does not answer.
        """
        sale, steps = self.desk.journal.sale(sale_id), SaleSteps(self.desk.journal, sale_id, lambda: None)
        found = []
        for number, records in enumerate(sale.plan["batches"]):
            stage: Stage = "not_sent"
            most_lost = 0
            if steps.payload(number, GIVEN_UP) is not None or steps.payload(number, WITHHELD) is not None:
                stage = "withdrawn"
            elif steps.payload(number, "final") is not None:
                stage = "settled"
            elif may_be_out(steps, number, "disclosed"):
                stage = "released"
            elif await self._may_be_submitted(steps, number):
                landed = steps.payload(number, "submitted") is not None
                root = bytes.fromhex((steps.payload(number, "built") or {})["root"])
                address = self.desk.connection.addresses.batch(self.desk.identity.address, root)
                stage, most_lost = await self._on_market(address, landed=landed)
            possible = stage in {"not_sent", "sealed"}
            found.append(BatchRight(number, records, stage, possible, WHY[stage], most_lost))
        return tuple(found)

    async def withdraw(self, sale_id: str, reason: str) -> dict[str, Any]:
        """Withdraw what can be, and return the signed paper that says so. Again, it returns the same paper.

        The journal notes it before anything else: a sale that goes on afterwards neither shares samples of such a
        batch nor releases its key.

        Raises:
            UserError: nothing of it can be withdrawn any more, or it rests on no consent paper.
            MarketError: the node does not answer.
        """
        desk = self.desk
        consent = desk.receipts.get(consent_id(sale_id))
        if consent is None:
            raise UserError(
                "There is no consent of yours to this sale on this computer.",
                next_step="See what there is with: gleaner receipts",
            )
        rights = await self.look(sale_id)
        papers = [paper for paper in desk.receipts.all(sale_id=sale_id) if paper.body.get("format") == WITHDRAWAL]
        if not any(right.possible for right in rights):
            if papers:
                return dict(papers[0].body)
            if all(right.stage != "withdrawn" for right in rights):
                raise UserError(
                    "Nothing of this sale can be withdrawn any more: its keys are released.",
                    data="The buyer can read what was delivered.",
                    next_step="Ask the buyer to erase it. Its address stands in your receipt.",
                )
        steps = SaleSteps(desk.journal, sale_id, lambda: None)
        rights = tuple(self._withheld(steps, right) if right.stage == "sealed" else right for right in rights)
        if any(right.stage == "not_sent" for right in rights):
            await desk.give_up(sale_id)
        batches = [
            {
                "batch": right.number,
                "records": right.records,
                "stage": right.stage,
                "withdrawn": right.possible or right.stage == "withdrawn",
                "why": right.why,
            }
            for right in rights
        ]
        paper = withdrawal_paper(
            desk.identity.owner, consent.body, batches=batches, reason=reason[:500], now_s=int(time.time())
        )
        desk.receipts.add(f"withdrawal:{sale_id}:{len(papers)}", paper, sale_id=sale_id)
        return paper

    @staticmethod
    def _withheld(steps: SaleSteps, right: BatchRight) -> BatchRight:
        """Withhold a batch, unless its key went out while we asked the market."""
        if may_be_out(steps, right.number, "disclosed"):
            return replace(right, stage="released", possible=False, why=WHY["released"])
        steps.append(right.number, WITHHELD, {})
        return right

    async def _may_be_submitted(self, steps: SaleSteps, number: int) -> bool:
        """Whether a batch is submitted or may still be, once what was sent and expired is known to have."""
        if may_be_out(steps, number, "submitted") and steps.payload(number, "submitted") is None:
            await follow_up(steps, self.desk.connection, number)
        return may_be_out(steps, number, "submitted")

    async def _on_market(self, address: Pubkey, *, landed: bool) -> tuple[Stage, int]:
        try:
            batch = (await self.desk.connection.reader.batch(address)).value
        except AccountMissing:  # settled and closed; or its submission has not landed yet, and may
            return ("settled" if landed else "sealed"), 0
        if batch.state == State.FINAL:
            return "settled", 0
        if any(batch.key):
            return "released", 0
        return "sealed", batch.bond
