"""Attests by rules, without a person: for who runs a committee's seat as a service, and for the practice network."""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from app.errors import UserError
from app.oracle.decisions import Decision
from app.oracle.examine import Finding
from app.perseverance import going_on
from storage.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.approval import Approver
    from app.connection import Connection
    from app.oracle.attester import Attested, Attester, Awaiting
    from app.pulse import Pulse

_LOG = logging.getLogger(__name__)
BPS = 10_000
PAUSE_S = 2.0
CALM_S = 0.5
"""Between two looks, however much changes: a committee has minutes."""
MAX_RULES_BYTES = 4_096


@dataclass(frozen=True, slots=True)
class Rules:
    """When a delivery that verifies is accepted.

    Attributes:
        refused_bps: most records that may break the request's rules, in ten-thousandths of the batch.
        need_rules: reject what was asked for by rules nobody can read any more, instead of accepting it.
        missing_bps: a package nobody can fetch is rejected once so much of the window is over.
    """

    refused_bps: int = 0
    need_rules: bool = False
    missing_bps: int = 7_500

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read rules from a JSON file with any of these fields.

        Raises:
            UserError: it holds something else.
        """
        try:
            with path.open("rb") as file:
                raw = json.loads(file.read(MAX_RULES_BYTES))
            found = cls(**raw)
        except (OSError, ValueError, TypeError, RecursionError) as error:
            raise UserError(
                f"The rules in {path.name} cannot be read ({type(error).__name__}).",
                next_step='Write a JSON object such as {"refused_bps": 500, "need_rules": true, "missing_bps": 7500}.',
            ) from error
        numbers = (found.refused_bps, found.missing_bps)
        if any(type(number) is not int or not 0 <= number <= BPS for number in numbers) or not isinstance(
            found.need_rules, bool
        ):
            raise UserError(
                f"A rule in {path.name} is out of bounds.",
                next_step="Give shares from 0 to 10000 and need_rules as true or false.",
            )
        return found

    def decide(self, finding: Finding) -> Decision:
        """Return what follows from a look at a delivery."""
        if not finding.verified:
            return Decision(accept=False, reason=finding.fault)
        if self.need_rules and not finding.rules_known:
            return Decision(accept=False, reason="The request's rules cannot be read.")
        if len(finding.refused) * BPS > self.refused_bps * finding.records:
            return Decision(
                accept=False, reason=f"{len(finding.refused)} of {finding.records} records break the rules."
            )
        return Decision(accept=True)


async def attest_forever(
    connection: Connection,
    attesters: Sequence[Attester],
    rules: Rules,
    pulse: Pulse,
    *,
    approver: Approver | None = None,
    told: Callable[[Awaiting, Decision, Attested], None] | None = None,
) -> None:
    """Let each attester look at every batch that waits for it, whenever something changes; runs until cancelled."""
    while True:
        seen = pulse.beat
        with going_on(_LOG, "looking for batches to attest"):
            for attester in attesters:
                for item in await attester.mine():
                    left_s = item.batch.deadline_s - (await connection.reader.clock()).unix_s
                    if not item.open or left_s <= 0:
                        continue
                    terms = (await connection.params(item.batch.params_version)).terms
                    late = left_s * BPS <= (BPS - rules.missing_bps) * (terms.commit_s + terms.reveal_s)
                    with going_on(_LOG, f"attesting {item.address}"):
                        await _attest(attester, item, rules, late=late, approver=approver, told=told)
        await asyncio.sleep(CALM_S)
        await pulse.wait(seen, PAUSE_S)


async def _attest(
    attester: Attester,
    item: Awaiting,
    rules: Rules,
    *,
    late: bool,
    approver: Approver | None,
    told: Callable[[Awaiting, Decision, Attested], None] | None,
) -> None:
    try:
        finding = await attester.examine(item)
    except DeliveryError as error:
        if not late:
            raise
        finding = Finding(fault=f"Nobody has the package: {error}")
    decision = attester.decided(item.address) or rules.decide(finding)
    done = await asyncio.shield(attester.attest(item.address, decision, finding, approver))
    _LOG.info("%s: %s %s", item.address, "accepted" if done.accept else "rejected", decision.reason)
    if told is not None:
        told(item, decision, done)
