"""In-memory double of what stands before a sale's terms: hits, usefulness, drawn records, attacks."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.sell.model import Preview
from app.sell.preparing import (
    AttackReport,
    AttackResult,
    Compared,
    Context,
    Findings,
    HitGroup,
    UtilityPoint,
    UtilityView,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.errors import AppError
    from app.sell.model import SalePlan
    from privacy.attack.model import AttackKey, Verdict
    from tests.helpers.ui_sale_fakes import FakeDesk

RECORDS = 250
HIDDEN = "\u200bhidden".encode()


def make_findings(column: str = "device") -> Findings:
    """Return hits of three kinds in one column."""
    where = (
        Context(3, column, "Please call ", " before noon"),
        Context(41, column, "from ", " with love"),
    )
    return Findings(
        (
            HitGroup("PERSON", "Alice Example", 12, 0.98, (column,), where),
            HitGroup("PERSON", "Bob\u200b Example", 3, 0.91, (column,), where[:1]),
            HitGroup("EMAIL", "alice@example.org", 5, 1.0, (column,), where),
            HitGroup("SECRET", "sk-live-0123456789abcdef", 1, 1.0, (column,), where[:1]),
        ),
        50,
        400,
    )


def make_utility(epsilon: float, *, useless: bool = False) -> UtilityView:
    """Return usefulness that grows with ε."""
    points = tuple(UtilityPoint(at, 8 / at, 6 / at, 11 / at, at < 0.5 or useless) for at in (0.25, 0.5, 1.0, 2.0, 4.0))
    sentence = (
        f"At epsilon {epsilon:g} this is useless: a count is off by more than itself."
        if useless
        else f"At epsilon {epsilon:g} the mean error of a count is {8 / epsilon:.1f}, in nine of ten draws at most 11."
    )
    return UtilityView("mean error of a count", points, sentence, 40)


def make_results(*, failed: bool = False) -> tuple[AttackResult, ...]:
    """Return one result of each attack."""
    verdict: Verdict = "failed" if failed else "passed"
    return (
        AttackResult(
            "membership",
            verdict,
            "Our attacker guessed right 71 times of 100 whether a given day is in it."
            if failed
            else "Our attacker guessed right 54 times of 100 whether a given day is in it; a coin does 50.",
            71.0 if failed else 54.0,
            47.0,
            73.0,
            "guesses of 100",
            62.0,
            "Two hundred canary days were put in or left out, and told apart by their likelihood.",
        ),
        _passed("uniqueness", "No row stands alone in what can be known.", "share"),
        _passed("linkage", "0 of 50 records match earlier sales.", "records"),
        _passed("identifiers", "No personal details were found in it.", "records"),
        AttackResult("reconstruction", "not_applicable", "There are no positions in it.", 0, 0, 0, "km", 1, ""),
    )


def _passed(key: AttackKey, sentence: str, unit: str) -> AttackResult:
    return AttackResult(key, "passed", sentence, 0.0, 0.0, 0.02 if unit == "share" else 3.0, unit, 0.05, "")


@dataclass
class FakePreparing:
    """What a `PreparingDesk` answers; `hold` names what never comes, `fail` what raises."""

    desk: FakeDesk
    found: Findings = field(default_factory=make_findings)
    failed: bool = False
    useless: bool = False
    hold: str = ""
    fail: dict[str, AppError] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    drawn: list[SalePlan] = field(default_factory=list)
    records_made: tuple[bytes, ...] = ()

    async def _enter(self, what: str) -> None:
        self.calls.append(what)
        if what in self.fail:
            raise self.fail[what]
        if self.hold == what:
            await asyncio.Event().wait()

    async def findings(self, plan: SalePlan, progress: Callable[[int, int], None]) -> Findings:
        progress(10, 50)
        await self._enter("findings")
        leaving = {name for name, action in plan.columns if action != "drop"}
        column = next(iter(sorted(leaving)), "device")
        return replace(self.found, groups=tuple(replace(group, columns=(column,)) for group in self.found.groups))

    async def utility(self, plan: SalePlan) -> UtilityView:
        await self._enter("utility")
        return make_utility(plan.release.epsilon, useless=self.useless)

    async def draw(self, plan: SalePlan) -> Preview:
        await self._enter("draw")
        self.drawn.append(plan)
        self.records_made = tuple(
            b'{"category":"room %d","count":%d,"note":"%s"}'
            % (at, 100 + at, b"\xe2\x80\x8bhidden" if at % 50 == 7 else b"x")
            for at in range(RECORDS)
        )
        digest = hashlib.sha256(b"".join(self.records_made)).hexdigest()
        size = sum(map(len, self.records_made))
        return Preview(RECORDS, digest, (), (), size, (), None, exact=True)

    async def attack(self, plan: SalePlan, progress: Callable[[int, int], None]) -> AttackReport:
        progress(1, 5)
        await self._enter("attack")
        assert plan.sale_id
        digest = hashlib.sha256(b"".join(self.records_made)).hexdigest()
        return AttackReport(make_results(failed=self.failed), digest)

    async def records(self, plan: SalePlan, first: int, count: int) -> tuple[bytes, ...]:
        await self._enter("records")
        assert plan.sale_id
        return self.records_made[first : first + count]

    async def search(self, plan: SalePlan, text: str, first: int, most: int) -> tuple[int, ...]:
        await self._enter("search")
        assert plan.sale_id
        wanted = text.casefold().encode()
        found = [at for at, data in enumerate(self.records_made) if at >= first and wanted in data.lower()]
        return tuple(found[:most])

    async def compared(self, plan: SalePlan, first: int, count: int) -> tuple[Compared, ...]:
        await self._enter("compared")
        assert plan.sale_id
        cells = (
            ("room", "kept", "kitchen", "kitchen"),
            ("device", "replaced", "Alice Example's kettle", "Person 1's kettle"),
            ("tariff", "removed", "night", ""),
            ("kwh", "noised", "1.5", "1.7"),
        )
        return tuple(Compared(at, cells) for at in range(first, min(first + count, 25)))
