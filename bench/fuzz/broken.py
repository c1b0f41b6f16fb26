"""What the auditor says when an invariant does not hold."""

from __future__ import annotations


class Broken(Exception):
    """An invariant does not hold; `rule` names it."""

    def __init__(self, rule: str, detail: str) -> None:
        super().__init__(f"{rule}: {detail}")
        self.rule = rule


def require(holds: bool, rule: str, *detail: object) -> None:  # noqa: FBT001 - reads as an assertion
    """Raise Broken unless it holds; the details are only put into words then."""
    if not holds:
        raise Broken(rule, " ".join(str(part) for part in detail))
