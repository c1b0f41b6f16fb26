"""What every instruction does to every account, written from the protocol's page and the integer reference.

Nothing here is the product's settlement code: a fault that program and client share would show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.fuzz.model import governance, panel, requests, seats, settling, stake

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.fuzz.model.scene import Scene

MODELS: Final[dict[str, Callable[[Scene], None]]] = {
    **governance.MODELS, **stake.MODELS, **seats.MODELS, **requests.MODELS, **panel.MODELS, **settling.MODELS,
}  # fmt: skip
"""What an instruction that succeeded must have done; those left out only keep the general invariants."""
