"""What of each column leaves: keep, drop, redact or hash, written down as a plan the user approves."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from privacy.cells import Row, canonical_text
from privacy.errors import HashKeyError, InvalidScrubPlanError, UnplannedColumnError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from privacy.detectors import Scanner

Action = Literal["keep", "drop", "redact", "hash"]

HASH_KEY_BYTES = 32
_VERSION = 1
_DIGEST_TAG = b"gln:scrub-plan:1"
_HASH_TAG = b"gln:scrub-hash:1"
_PLAN_CHARS = 1_000_000


@dataclass(frozen=True, slots=True, order=True)
class ColumnRule:
    """What happens to one column.

    Attributes:
        column: its name.
        action: `keep` as it is, `drop`, `redact` what the detectors find, or `hash` the whole cell.
    """

    column: str
    action: Action


@dataclass(frozen=True, slots=True)
class ScrubPlan:
    """One rule for every column of a table; a column without a rule never leaves.

    Attributes:
        rules: in the order of the table.
    """

    rules: tuple[ColumnRule, ...]

    def __post_init__(self) -> None:
        names = [rule.column for rule in self.rules]
        if len(set(names)) != len(names):
            raise InvalidScrubPlanError("The plan has two rules for one column. Choose again what happens to it.")
        if any(rule.action not in get_args(Action) for rule in self.rules):
            raise InvalidScrubPlanError("The plan has a rule this version does not know. Choose the fields again.")

    @property
    def actions(self) -> Mapping[str, Action]:
        """Action per column."""
        return {rule.column: rule.action for rule in self.rules}

    @property
    def needs_hash_key(self) -> bool:
        """Whether a column is hashed."""
        return any(rule.action == "hash" for rule in self.rules)

    @property
    def leaving(self) -> tuple[str, ...]:
        """Columns of which something leaves."""
        return tuple(rule.column for rule in self.rules if rule.action != "drop")

    def to_json(self) -> str:
        """Return the canonical text: the same plan always gives the same text."""
        rules = [{"action": rule.action, "column": rule.column} for rule in self.rules]
        return json.dumps({"rules": rules, "version": _VERSION}, sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> ScrubPlan:
        """Read what `to_json` wrote.

        Raises:
            InvalidScrubPlanError: it is something else.
        """
        problem = "The saved choice of fields cannot be read. Nothing has left. Choose the fields again."
        try:
            document = json.loads(text) if len(text) <= _PLAN_CHARS else None
        except (ValueError, RecursionError) as error:
            raise InvalidScrubPlanError(problem) from error
        if not isinstance(document, dict) or document.get("version") != _VERSION:
            raise InvalidScrubPlanError(problem)
        rules = document.get("rules")
        if not isinstance(rules, list):
            raise InvalidScrubPlanError(problem)
        for rule in rules:
            if not isinstance(rule, dict) or not all(isinstance(rule.get(key), str) for key in ("column", "action")):
                raise InvalidScrubPlanError(problem)
        return cls(tuple(ColumnRule(rule["column"], rule["action"]) for rule in rules))

    @property
    def digest(self) -> str:
        """SHA-256 over the tag `gln:scrub-plan:1` and the canonical text, in hex."""
        return hashlib.sha256(_DIGEST_TAG + self.to_json().encode()).hexdigest()


def apply(
    plan: ScrubPlan, rows: Iterable[Row], *, scanner: Scanner, hash_key: bytes | None = None
) -> Iterator[dict[str, Any]]:
    """Yield what leaves of each row; pure and streaming.

    Hashed cells are HMAC-SHA256 under a key derived from `hash_key`, column by column, so equal values of a column
    stay equal within a sale and nobody without the key can try out values. The key is random for every sale and
    must never be stored with the data or sent; two sales cannot be linked through hashes.

    Args:
        plan: what was approved.
        rows: from the source.
        scanner: the detectors, for `redact`.
        hash_key: 32 random bytes of this sale, needed where the plan hashes.

    Raises:
        UnplannedColumnError: a row has a column without a rule.
        HashKeyError: the plan hashes and the key is missing or has another length.
        InvalidScrubPlanError: `redact` was chosen for bytes, in which nothing can be looked for.
    """
    if plan.needs_hash_key and (hash_key is None or len(hash_key) != HASH_KEY_BYTES):
        raise HashKeyError("Hashing a column needs a fresh secret of 32 bytes. This is a fault in the app.")
    return _scrubbed(plan, rows, scanner, hash_key or b"")


def _scrubbed(plan: ScrubPlan, rows: Iterable[Row], scanner: Scanner, hash_key: bytes) -> Iterator[dict[str, Any]]:
    actions = plan.actions
    keys = {
        rule.column: hmac.digest(hash_key, _HASH_TAG + rule.column.encode(), "sha256")
        for rule in plan.rules
        if rule.action == "hash"
    }
    for row in rows:
        result = {}
        for name, value in row.items():
            action = actions.get(name)
            if action is None:
                message = "A row has a field you were not asked about. Nothing has left. Choose the fields again."
                raise UnplannedColumnError(message)
            if action == "drop":
                continue
            if action == "hash" and value is not None:
                result[name] = _hashed(keys[name], value)
            else:
                result[name] = _redacted(value, scanner) if action == "redact" else value
        yield result


def _hashed(key: bytes, value: Any) -> str:
    text = f"{type(value).__name__}:{canonical_text(value)}"
    return hmac.digest(key, text.encode("utf-8", "surrogatepass"), "sha256").hex()


def _redacted(value: Any, scanner: Scanner) -> Any:
    if isinstance(value, str):
        return redact_text(value, scanner)
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        text = str(value)
        redacted = redact_text(text, scanner)
        return value if redacted == text else redacted
    if isinstance(value, bytes):
        raise InvalidScrubPlanError("Nothing can be looked for in binary data. Keep, drop or hash this column instead.")
    if isinstance(value, dict):
        return {redact_text(name, scanner): _redacted(item, scanner) for name, item in value.items()}
    if isinstance(value, list):
        return [_redacted(item, scanner) for item in value]
    return value


def redact_text(text: str, scanner: Scanner) -> str:
    """Replace every hit by its kind in brackets, such as `[e-mail]`."""
    hits = scanner.find(text)
    if not hits:
        return text
    parts, position = [], 0
    for hit in hits:
        parts += [text[position : hit.start], f"[{hit.kind}]"]
        position = hit.end
    return "".join([*parts, text[position:]])
