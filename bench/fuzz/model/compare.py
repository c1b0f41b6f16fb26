"""Whether accounts became what the model says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bench.fuzz.broken import Broken, require
from bench.fuzz.model import MODELS
from bench.fuzz.model.fields import Fields, replace
from bench.fuzz.model.scene import ANYTHING, Attempt, Scene
from market.generated.accounts import Round, SeatPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from solders.pubkey import Pubkey

    from bench.fuzz.world import Seen


def check(scene: Scene, after: Mapping[Pubkey, Seen], program: Pubkey) -> None:
    """Compare every account of the program that an instruction named with what it should be.

    Raises:
        Broken: one differs, or the instruction should have been refused.
    """
    model = MODELS.get(scene.name)
    if model is None:
        return
    scene.after = after
    model(scene)
    for address, old in scene.before.items():
        new = after[address]
        if program not in (old.owner, new.owner):
            continue
        was = old.data if old.owner == program else b""
        now = new.data if new.owner == program else b""
        _account(scene, address, was, now)
        if now:
            leaves = scene.leaves.get(address)
            whole = max(old.lamports, scene.rent(len(now))) if leaves is None and not was else old.lamports
            expected = whole - (leaves or 0)
            require(new.lamports == expected, "lamports", scene.name, now[:8], new.lamports, "not", expected)


def _account(scene: Scene, address: Pubkey, was: bytes, now: bytes) -> None:
    expected: Any = scene.expected.get(address, was)
    if expected is ANYTHING or (expected is None and not now):
        return
    if isinstance(expected, bytes) or expected is None or not now:
        require(expected == now, "model", scene.name, "should not have made", was[:8], now[:8])
        return
    found = _like(expected, now)
    if found is None:
        raise Broken("model", f"{scene.name} made {now[:8]!r} where there should be {expected}")
    expected = _with_header(expected, found, fresh=not was)
    if found != expected:
        raise Broken("model", f"{scene.name}: {_difference(expected, found)}")


def _like(expected: Any, now: bytes) -> Any:
    """The bytes, read as what was expected."""
    if isinstance(expected, Fields):
        return Fields(expected.kind, now) if now[:8] == expected.data[:8] else None
    return type(expected).unpack(now) if now[:8] in {SeatPage.TAG, Round.TAG} else None


def _with_header(expected: Any, found: Any, *, fresh: bool) -> Any:
    """The address says who pays the rent of a new account, and `draw` may pass a Round's rent on to the batch."""
    if isinstance(expected, Attempt):
        head = replace(expected.head, header=found.head.header)
        return replace(expected, head=head)
    return replace(expected, header=found.header) if fresh and isinstance(expected, Fields) else expected


def _difference(expected: Any, found: Any) -> str:
    if isinstance(expected, Fields):
        return expected.unlike(found)
    if isinstance(expected, Attempt):
        rows = zip([expected.head, *expected.entries], [found.head, *found.entries], strict=False)
        return "; ".join(a.unlike(b) for a, b in rows if a != b) or "entries"
    wrong = [(i, b, a) for i, (a, b) in enumerate(zip(expected.rows, found.rows, strict=True)) if a != b]
    return f"page: {expected.used} and {found.used} used, {wrong}"
