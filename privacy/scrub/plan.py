"""The plan: one rule a column, decisions about hits, and their canonical text."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from privacy.errors import InvalidScrubPlanError
from privacy.scrub.decisions import Decision, refused
from privacy.scrub.generalise import require_how

if TYPE_CHECKING:
    from collections.abc import Mapping

_WHOLE: Final = ("keep", "drop", "redact", "hash")
_DIGEST_TAG = b"gln:scrub-plan:1"
_PLAN_CHARS: Final = 10_000_000
_UNREADABLE: Final = "The saved choice of fields cannot be read. Nothing has left. Choose the fields again."


@dataclass(frozen=True, slots=True, order=True)
class ColumnRule:
    """What happens to one column.

    Attributes:
        column: its name.
        action: `keep` as it is, `drop`, `redact` what the detectors find as decided, `hash` the whole cell, or
            `generalise:HOW` (see `privacy.scrub.generalise`).
    """

    column: str
    action: str


def require_action(action: str) -> str:
    """Return `action`, if a column can have it done to it.

    Raises:
        InvalidScrubPlanError: it cannot.
    """
    kind, _, how = action.partition(":")
    if kind == "generalise":
        require_how(how)
    elif action not in _WHOLE:
        raise InvalidScrubPlanError("The plan has a rule this version does not know. Choose the fields again.")
    return action


@dataclass(frozen=True, slots=True)
class ScrubPlan:
    """One rule for every column of a table; a column without a rule never leaves.

    Attributes:
        rules: in the order of the table.
        decisions: about hits in redacted columns, sorted; a hit nobody decided about is masked.
    """

    rules: tuple[ColumnRule, ...]
    decisions: tuple[Decision, ...] = ()

    def __post_init__(self) -> None:
        names = [rule.column for rule in self.rules]
        if len(set(names)) != len(names):
            raise InvalidScrubPlanError("The plan has two rules for one column. Choose again what happens to it.")
        for rule in self.rules:
            require_action(rule.action)
        problem = refused(self.decisions)
        if problem:
            raise InvalidScrubPlanError(f"{problem} Nothing has left. Decide again.")
        object.__setattr__(self, "decisions", tuple(sorted(self.decisions)))

    @property
    def actions(self) -> Mapping[str, str]:
        """Action per column."""
        return {rule.column: rule.action for rule in self.rules}

    @property
    def needs_hash_key(self) -> bool:
        """Whether a column is hashed, or hits become pseudonyms."""
        actions = {rule.action for rule in self.rules}
        return "hash" in actions or (
            "redact" in actions and any(decision.action == "pseudonym" for decision in self.decisions)
        )

    @property
    def leaving(self) -> tuple[str, ...]:
        """Columns of which something leaves."""
        return tuple(rule.column for rule in self.rules if rule.action != "drop")

    def to_json(self) -> str:
        """Return the canonical text: the same plan always gives the same text.

        Plans that version 1 can express are written as version 1 wrote them, so their digests stay what they were.
        """
        rules = [{"action": rule.action, "column": rule.column} for rule in self.rules]
        document: dict[str, Any] = {"rules": rules, "version": 1}
        if self.decisions or any(rule.action not in _WHOLE for rule in self.rules):
            decisions = [{"action": one.action, "text": one.text, "type": one.type} for one in self.decisions]
            document |= {"decisions": decisions, "version": 2}
        return json.dumps(document, sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> ScrubPlan:
        """Read what `to_json` wrote, in this version or an older one.

        Raises:
            InvalidScrubPlanError: it is something else.
        """
        try:
            document = json.loads(text) if len(text) <= _PLAN_CHARS else None
        except (ValueError, RecursionError) as error:
            raise InvalidScrubPlanError(_UNREADABLE) from error
        if not isinstance(document, dict) or document.get("version") not in {1, 2}:
            raise InvalidScrubPlanError(_UNREADABLE)
        rules = _texts(document.get("rules"), ("column", "action"))
        decisions = _texts(document.get("decisions"), ("type", "text", "action")) if document["version"] > 1 else []
        plan = cls(tuple(ColumnRule(*rule) for rule in rules), tuple(Decision(*decision) for decision in decisions))
        if json.loads(plan.to_json())["version"] != document["version"]:
            raise InvalidScrubPlanError(_UNREADABLE)
        return plan

    @property
    def digest(self) -> str:
        """SHA-256 over the tag `gln:scrub-plan:1` and the canonical text, in hex."""
        return hashlib.sha256(_DIGEST_TAG + self.to_json().encode()).hexdigest()


def _texts(items: object, names: tuple[str, ...]) -> list[list[str]]:
    """Return the named texts of every object in a list."""
    if not isinstance(items, list):
        raise InvalidScrubPlanError(_UNREADABLE)
    found = []
    for item in items:
        if not isinstance(item, dict) or not all(isinstance(item.get(name), str) for name in names):
            raise InvalidScrubPlanError(_UNREADABLE)
        found.append([item[name] for name in names])
    return found
