"""From a plan to a journalled sale: checked, its records drawn and tested, agreed to on paper. Nothing leaves yet."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.benchmark.checks import check_batches, check_records, check_request
from app.errors import UserError
from app.library.catalogue import DatasetFacts
from app.receipts.consent import Leaving, consent_paper
from app.sell.attacks import remember_rare, require_passed
from app.sell.budget import refuse_above
from app.sell.decided import require_decided
from app.sell.mapping import delivered_name
from app.sell.prepare import scrub_plan
from app.sell.resale import GIVEN_UP, require_unsold
from app.store.journal import SPENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.browse.model import RequestView, Terms
    from app.sell.desk import Desk
    from app.sell.model import Preview, SalePlan


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan that may be begun."""

    request: RequestView
    preview: Preview
    terms: Terms
    marks: Sequence[bytes]


@dataclass(frozen=True, slots=True)
class Beginning:
    """Begins sales of one desk.

    Attributes:
        desk: whose sales.
    """

    desk: Desk

    async def checked(self, plan: SalePlan) -> Checked:
        """Refuse what could not be sold like this; records that are drawn already are read once, whoever asks.

        Raises:
            UserError: the records would be refused, or cannot be sold like this.
            CapExceededError: their noise is not drawn yet, and would pass the limit.
        """
        await self.desk.restored.catch_up(self.desk)
        request = await self.desk.request(plan)
        self.desk.restored.require_known(request.spec)
        preview, marks = await self.desk.measured(plan, request)
        if plan.labels:
            check_request(plan, request, str(self.desk.identity.address))
            preparation = await self.desk.preparing.preparation(plan, request)
            await asyncio.to_thread(check_records, plan, preparation)
        elif preview.problems and not plan.even_if_unfit:
            raise UserError(
                f"This data does not meet the request. {preview.problems[0]}",
                data="Nothing has left this computer.",
                next_step="Correct it, choose other fields, or choose another request.",
            )
        if preview.histogram is not None and preview.histogram.verdict is not None:
            refuse_above(preview.histogram.verdict)  # before anything is drawn; the ledger would refuse it as well
        terms = await self.desk.terms(plan, request, preview.records)
        if terms.refused:
            raise UserError(terms.refused, data="Nothing has left.", next_step="Sell fewer records.")
        require_unsold(preview.repeats, len(terms.batches))
        if plan.labels:
            check_batches(plan, terms.batches)
        return Checked(request, preview, terms, marks)

    async def begin(self, plan: SalePlan, seen: str = "") -> str:
        """Journal the plan the user agreed to; returns the sale's id. Nothing leaves yet.

        Raises:
            UserError: the records would be refused, are not those that were seen, failed an attack test, or cannot be
                sold like this.
            CapExceededError: their noise is not drawn yet, and would pass the limit.
        """
        if plan.release.kind != "raw":
            await self.checked(plan)  # refused before its noise is paid for
        elif not plan.labels:
            raw_allowed = (await self.desk.request(plan)).spec.handling.as_is
            require_decided(plan, await self.desk.preparing.findings(plan, _unwatched), raw_allowed=raw_allowed)
        drawn = await self.desk.preparing.draw(plan)
        if seen and drawn.digest != seen:
            raise _changed_meanwhile()
        checked = await self.checked(plan)
        if checked.preview.digest != drawn.digest:
            raise _changed_meanwhile()
        if not plan.labels:
            report = self.desk.preparing.attacked(plan) or await self.desk.preparing.attack(plan, _unwatched)
            require_passed(plan, report, drawn.digest)
        request, preview, terms = checked.request, checked.preview, checked.terms
        self._check_new(plan, preview.digest)
        outgoing, sizes = self.desk.outgoing(plan.sale_id), terms.batches
        digests = await asyncio.to_thread(
            lambda: [outgoing.digest(sum(sizes[:number]), size) for number, size in enumerate(sizes)]
        )
        facts = {
            "title": request.spec.title,
            "buyer_name": request.spec.buyer_name,
            "symbol": request.symbol,
            "decimals": request.decimals,
            "mint": request.mint,
            "gross": terms.gross,
            "bond": terms.bond,
            "stake_needed": terms.stake_needed,
            "price": request.price,
            "attesters": request.attesters,
            "threshold": request.threshold,
            "digest": preview.digest,
            "digests": digests,
            "purpose": request.spec.purpose,
            "licence": request.spec.licence,
            "scope": request.spec.exclusivity.scope.hex() if request.spec.exclusivity is not None else "",
            "agreed_at_s": int(time.time()),
            "attacks": (draft.attacks or {}) if (draft := self.desk.drafts.get(plan.sale_id)) is not None else {},
            "override": plan.override,
        }
        self.desk.sold.remember(plan.sale_id, checked.marks)
        if plan.release.kind == "raw":
            await asyncio.to_thread(lambda: remember_rare(self.desk.sold, plan.sale_id, outgoing.items()))
        agreed = {"plan": plan.to_json(), "batches": list(terms.batches), "facts": facts}
        consent = self._consent(plan, checked, digests)
        self.desk.journal.create_sale(plan.sale_id, agreed, self._first_steps(plan), consent=consent)
        return plan.sale_id

    def _first_steps(self, plan: SalePlan) -> list[tuple[int | None, str, dict[str, Any]]]:
        drawn = self.desk.preparing.facts(plan)
        steps: list[tuple[int | None, str, dict[str, Any]]] = [(None, "planned", {})]
        if drawn is not None and drawn["epsilon"]:
            steps += [
                (None, SPENT, {"entry": f"sale {plan.sale_id}", "epsilon": drawn["epsilon"]}),
                (None, "released", {"digest": drawn["digest"], "epsilon": drawn["epsilon"]}),
            ]
        return steps

    def _consent(self, plan: SalePlan, checked: Checked, digests: Sequence[str]) -> dict[str, Any]:
        drawn, preview = self.desk.preparing.facts(plan) or {}, checked.preview
        draft = self.desk.drafts.get(plan.sale_id)
        leaving = Leaving(
            digest=preview.digest,
            batches=tuple(digests),
            records=preview.records,
            total_bytes=preview.total_bytes,
            fields=self._fields(plan),
            epsilon=float(drawn.get("epsilon", 0.0)),
            mechanism=str(drawn.get("mechanism", "")),
            unit=str(drawn.get("unit", "none")),
            attacks=((draft.attacks or {}) if draft is not None else {}).get("results", ()),
            collected=self._collected(plan),
        )
        network = {"genesis": self.desk.connection.info.genesis_hash, "program": str(self.desk.connection.program)}
        wallet, gross = str(self.desk.identity.address), checked.terms.gross
        return consent_paper(
            self.desk.identity.owner,
            wallet,
            network,
            checked.request,
            plan,
            leaving,
            gross=gross,
            now_s=int(time.time()),
        )

    def _fields(self, plan: SalePlan) -> tuple[tuple[str, str, str], ...]:
        """Name, meaning and sensitivity of each field that leaves, as far as they are known."""
        leaving = scrub_plan(plan).leaving
        if not plan.dataset:
            return tuple((name, "", "") for name in leaving)
        facts = DatasetFacts.from_json(self.desk.catalogue.get(plan.dataset).body)
        known = {delivered_name(plan, field.name): field for field in facts.fields}
        return tuple((name, known[name].meaning, known[name].sensitivity) for name in leaving)

    def _collected(self, plan: SalePlan) -> str:
        if not plan.dataset:
            return "a file of the contributor's, prepared on the contributor's device"
        facts = DatasetFacts.from_json(self.desk.catalogue.get(plan.dataset).body)
        return f"exported by the contributor: {facts.source}, {facts.title}; prepared on the contributor's device"

    def _check_new(self, plan: SalePlan, digest: str) -> None:
        """The market takes the same records for the same request once; a second sale could only wait for the first."""
        for sale in self.desk.journal.sales():
            same = sale.plan["facts"]["digest"] == digest and sale.plan["plan"]["request"] == plan.request
            if digest and same and sale.sale_id != plan.sale_id and sale.outcome != GIVEN_UP:
                raise UserError(
                    "You have a sale of exactly these records to this request already.",
                    data="Nothing has left this computer.",
                    next_step="Look at that sale, or choose other records or another request.",
                )


def _changed_meanwhile() -> UserError:
    return UserError(
        "These are not the records you looked at: something changed since.",
        data="Nothing has left this computer.",
        next_step="Look at the exact preview again.",
    )


def _unwatched(done: int, total: int) -> None:
    del done, total
