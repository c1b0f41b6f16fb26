"""Rows as they leave under a plan: pure and streaming."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any, Final

from privacy.cells import Row, canonical_text
from privacy.errors import HashKeyError, InvalidScrubPlanError, UnplannedColumnError
from privacy.scrub.decisions import Decided
from privacy.scrub.generalise import generalise
from privacy.scrub.hits import Finder, Stand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from privacy.scrub.plan import ScrubPlan

__all__ = ["HASH_KEY_BYTES", "Finder", "apply"]

HASH_KEY_BYTES: Final = 32
_HASH_TAG = b"gln:scrub-hash:1"


def apply(
    plan: ScrubPlan, rows: Iterable[Row], *, scanner: Finder, hash_key: bytes | None = None
) -> Iterator[dict[str, Any]]:
    """Yield what leaves of each row.

    Hashed cells are HMAC-SHA256 under a key derived from `hash_key`, column by column, so equal values of a column
    stay equal within a sale and nobody without the key can try out values. The key is random for every sale and
    must never be stored with the data or sent; two sales cannot be linked through hashes or pseudonyms.

    Args:
        plan: what was approved.
        rows: from the source.
        scanner: the detectors, for `redact`.
        hash_key: 32 random bytes of this sale, needed where the plan hashes or makes pseudonyms.

    Raises:
        UnplannedColumnError: a row has a column without a rule.
        HashKeyError: the plan needs the key, and it is missing or has another length.
        InvalidScrubPlanError: `redact` was chosen for bytes, in which nothing can be looked for.
    """
    if plan.needs_hash_key and (hash_key is None or len(hash_key) != HASH_KEY_BYTES):
        raise HashKeyError("Hashing a column needs a fresh secret of 32 bytes. This is a fault in the app.")
    return _scrubbed(plan, rows, scanner, hash_key or b"")


def _scrubbed(plan: ScrubPlan, rows: Iterable[Row], scanner: Finder, key: bytes) -> Iterator[dict[str, Any]]:
    stand = Stand(scanner, Decided(plan.decisions), key)
    functions = {rule.column: _function(rule.action, rule.column, stand, key) for rule in plan.rules}
    for row in rows:
        result = {}
        for name, value in row.items():
            if name not in functions:
                message = "A row has a field you were not asked about. Nothing has left. Choose the fields again."
                raise UnplannedColumnError(message)
            function = functions[name]
            if function is not None:
                result[name] = function(value)
        yield result


def _function(action: str, column: str, stand: Stand, key: bytes) -> Callable[[Any], Any] | None:
    """Return what happens to the cells of a column; None where they stay here."""
    if action == "drop":
        return None
    if action == "hash":
        column_key = hmac.digest(key, _HASH_TAG + column.encode(), "sha256")
        return lambda value: None if value is None else _hashed(column_key, value)
    if action == "redact":
        return lambda value: _redacted(value, stand)
    kind, _, how = action.partition(":")
    if kind == "generalise":
        return lambda value: generalise(how, value)
    return lambda value: value


def _hashed(key: bytes, value: Any) -> str:
    text = f"{type(value).__name__}:{canonical_text(value)}"
    return hmac.digest(key, text.encode("utf-8", "surrogatepass"), "sha256").hex()


class _Dropped(Exception):
    """A hit decides that its whole cell is dropped: carries that out of nested cells."""


def _redacted(value: Any, stand: Stand) -> Any:
    try:
        return _within(value, stand)
    except _Dropped:
        return None


def _within(value: Any, stand: Stand) -> Any:
    if isinstance(value, str):
        return _text(value, stand)
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        text = str(value)
        replaced = _text(text, stand)
        return value if replaced == text else replaced
    if isinstance(value, bytes):
        raise InvalidScrubPlanError("Nothing can be looked for in binary data. Keep, drop or hash this column instead.")
    if isinstance(value, dict):
        return {_text(name, stand): _within(item, stand) for name, item in value.items()}
    if isinstance(value, list):
        return [_within(item, stand) for item in value]
    return value


def _text(text: str, stand: Stand) -> str:
    replaced = stand.text(text)
    if replaced is None:
        raise _Dropped
    return replaced
