"""The ``context`` wrapper of answers that depend on a slot."""

from typing import Any

from devnet.config import API_VERSION


def with_context(slot: int, value: Any) -> dict[str, Any]:
    """Wrap a value as agave does."""
    return {"context": {"apiVersion": API_VERSION, "slot": slot}, "value": value}
