"""One go at a sale: from the plan to the last batch settled and paid, each step written down before the next."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.benchmark.opening import LabelOpening
from app.errors import UserError
from app.receipts.sale import sale_receipt
from app.sell.deliver import Delivery, open_request
from app.sell.duties import Duties
from app.sell.once import SaleSteps, follow_up
from app.sell.payout import collect, set_up
from app.sell.resale import GIVEN_UP
from app.sell.withhold import WITHHELD
from app.store.journal import consent_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.sell.desk import Desk
    from app.sell.model import SalePlan
    from app.sell.outgoing import Outgoing


@dataclass(slots=True)
class SaleRun:
    """One go at a sale.

    Attributes:
        desk: whose sale it is.
        steps: what was done, and is written down.
        plan: what is sold.
        batches: numbers of its batches.
        approver: asked before each signature.
    """

    desk: Desk
    steps: SaleSteps
    plan: SalePlan
    batches: list[int]
    approver: Approver

    async def to_the_end(self, facts: dict[str, Any], report: Callable[[int, str, int, int], None]) -> None:
        """Do what is left of the sale, from what is written down.

        Args:
            facts: what was known when it began.
            report: told of batch, step, done and total.

        Raises:
            Declined: the person did not sign.
            AppError: it stopped; begun again, it goes on.
        """
        from solders.pubkey import Pubkey

        desk = self.desk
        desk.folder.mkdir(parents=True, exist_ok=True)
        address = Pubkey.from_string(self.plan.request)
        appealing = self.approver if self.plan.appeal else None
        labels = bytes.fromhex(self.plan.labels)
        opening = LabelOpening(desk.connection, desk.identity, self.steps, labels, self.batches) if labels else None
        duties = Duties(desk.connection, desk.identity, self.steps, desk.folder, appealing, opening)
        followed: list[asyncio.Task[None]] = []
        try:
            waiting = await self._take_up(followed, duties)
            if waiting:
                await self._deliver(waiting, followed, duties, facts, address, report)
        except asyncio.CancelledError:
            for task in followed:
                task.cancel()
            raise
        finally:
            # What was submitted has duties with deadlines: done even where a later batch failed or was declined.
            ended = await asyncio.gather(*followed, return_exceptions=True)
        for result in ended:
            if isinstance(result, BaseException):
                raise result
        mint = Pubkey.from_string(facts["mint"])
        numbers = range(len(self.batches))
        await collect(desk.connection, desk.identity, self.steps, mint, numbers, self.approver)
        if desk.receipts.get(self.plan.sale_id) is None:  # it names the time at which it was made, so it is made once
            consent = desk.receipts.get(consent_id(self.plan.sale_id))
            body = sale_receipt(
                desk.connection, desk.identity, self.steps, self.plan, facts, consent.body if consent else None
            )
            desk.receipts.add(self.plan.sale_id, body, sale_id=self.plan.sale_id)
        desk.outgoing(self.plan.sale_id).remove()

    async def _take_up(self, followed: list[asyncio.Task[None]], duties: Duties) -> list[int]:
        """Follow the batches that are on the market; returns those that still have to be brought there."""
        going = [number for number in range(len(self.batches)) if not self._known(number, GIVEN_UP)]
        unsent = [number for number in going if not self._known(number, "submitted")]
        for number in going:
            if number not in unsent:
                self._follow(followed, duties, number)
        waiting = []
        for number in unsent:
            # What an earlier run sent comes first: the batch may be on the market already, and then it has duties.
            await follow_up(self.steps, self.desk.connection, number)
            if self._known(number, "submitted"):
                self._follow(followed, duties, number)
            elif self._known(number, WITHHELD):  # withdrawn while its submission was under way, which did not land
                self.steps.append(number, GIVEN_UP, {})
            else:
                waiting.append(number)
        return waiting

    async def _deliver(
        self,
        waiting: list[int],
        followed: list[asyncio.Task[None]],
        duties: Duties,
        facts: dict[str, Any],
        address: Pubkey,
        report: Callable[[int, str, int, int], None],
    ) -> None:
        desk = self.desk
        # Asked here and not before: what is on the market has deadlines, and waits for no reading of the past.
        await desk.restored.catch_up(desk)
        # Said before anything is signed; the program has the last word.
        request = await open_request(desk.connection, address)
        spec = await desk.connection.spec(request.value.spec)
        desk.restored.require_known(spec)
        if any(not self._known(number, "built") for number in waiting):
            await self._outgoing(facts)  # what is missing is found before stake is deposited for it
        await set_up(desk.connection, desk.identity, self.steps, facts["stake_needed"], self.approver)
        delivery = Delivery(
            desk.connection,
            desk.identity,
            self.steps,
            desk.folder,
            request,
            spec,
            lambda: self._outgoing(facts),
            self.approver,
            report,
            facts.get("digests", ()),
            bytes.fromhex(self.plan.labels),
        )
        for number in waiting:
            await delivery.deliver(number, sum(self.batches[:number]), self.batches[number])
            self._follow(followed, duties, number)

    def _follow(self, followed: list[asyncio.Task[None]], duties: Duties, number: int) -> None:
        built = self.steps.payload(number, "built")
        if built is not None:
            followed.append(asyncio.create_task(duties.until_final(number, bytes.fromhex(built["root"]))))

    def _known(self, number: int, step: str) -> bool:
        return self.steps.payload(number, step) is not None

    async def _outgoing(self, facts: dict[str, Any]) -> Outgoing:
        """The records as they were agreed to; of an earlier version's sale made again, where that gives just these.

        Raises:
            UserError: they are gone, and cannot be made again just so.
        """
        outgoing = self.desk.outgoing(self.plan.sale_id)
        if outgoing.there:
            return outgoing
        if self.plan.release.kind == "raw":  # begun by an earlier version, or the file was deleted
            request = await self.desk.request(self.plan)
            preparation = await self.desk.preparing.preparation(self.plan, request)
            info = await asyncio.to_thread(lambda: outgoing.write(preparation.records()))
            if info.digest == facts["digest"]:
                return outgoing
            outgoing.remove()
        raise _records_gone(self.plan, facts)


def _records_gone(plan: SalePlan, facts: Mapping[str, Any]) -> UserError:
    """Say what became of the records of a sale that cannot go on, and the way out of it."""
    money = "Nothing more is signed. Batches of this sale that are on the market go on and are paid."
    give_up = f"Give up what is left of it: gleaner sell --give-up {plan.sale_id}"
    if plan.release.kind != "raw":
        return UserError(
            "The noised records you agreed to sell are no longer on this computer. Drawn again they would be others, "
            "and reveal twice what was paid for once.",
            money=money,
            data="Nothing more has left. What their noise cost stays spent.",
            next_step=f"{give_up}. A new sale draws noise anew, which counts again.",
        )
    if not facts.get("digests") and any(action == "redact" for _, action in plan.columns):
        return UserError(
            "This sale was begun by an earlier version of Gleaner, which found other things in texts and wrote other "
            "words in their place. The records you agreed to cannot be made again just so.",
            money=money,
            data="Nothing more has left, and no other records are sold in their place.",
            next_step=f"{give_up}. Then prepare the data anew: you see what is found, and decide about it.",
        )
    return UserError(
        "The records you agreed to sell are no longer on this computer, and cannot be made again just so.",
        money=money,
        data="Nothing more has left.",
        next_step=f"{give_up}. Then begin a new one.",
    )
