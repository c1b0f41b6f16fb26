"""What an attack found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AttackKey = Literal["uniqueness", "k_anonymity", "linkage", "membership", "reconstruction", "identifiers"]
Verdict = Literal["passed", "noted", "failed", "not_applicable"]


@dataclass(frozen=True, slots=True)
class AttackResult:
    """One attack.

    Attributes:
        key: which.
        verdict: `failed` blocks the sale unless the person overrides it with a reason; `noted` is what the kind of
            sale does not promise to hide, said before it leaves.
        sentence: what it means, for the person, the number in it.
        value: the number.
        low, high: its 95 % interval.
        unit: of the number: `share`, `records`, `guesses of 100`, `km`.
        limit: beyond which it fails.
        detail: what was done, one paragraph.
    """

    key: AttackKey
    verdict: Verdict
    sentence: str
    value: float
    low: float
    high: float
    unit: str
    limit: float
    detail: str


@dataclass(frozen=True, slots=True)
class AttackReport:
    """All attacks on one outgoing file.

    Attributes:
        results: in the order in which they are shown.
        digest: hex SHA-256 of the records attacked, as `Preview.digest`.
    """

    results: tuple[AttackResult, ...]
    digest: str

    @property
    def failed(self) -> tuple[AttackResult, ...]:
        """Those that block."""
        return tuple(result for result in self.results if result.verdict == "failed")
