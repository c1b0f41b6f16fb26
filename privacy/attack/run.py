"""All attacks on one outgoing file."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

from privacy.attack.leftovers import leftovers
from privacy.attack.linkage import linkage
from privacy.attack.lone import k_anonymity, uniqueness
from privacy.attack.membership import membership
from privacy.attack.model import AttackReport
from privacy.attack.reconstruction import reconstruction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from privacy.attack.context import Context
    from privacy.cells import Row

TOTAL: Final = 600
"""Steps of `progress` in all: a hundred an attack."""

_STEP: Final = 100
_LENGTH_BYTES: Final = 8


def run_attacks(
    outgoing: Callable[[], Iterator[bytes]], context: Context, progress: Callable[[int, int], None]
) -> AttackReport:
    """Attack the exact records that would be sealed; nothing leaves, and no privacy budget is spent.

    Args:
        outgoing: the records, again and again.
        context: where they came from, and what was promised.
        progress: told steps done and in all; an exception it raises cancels.
    """
    digest, count = hashlib.sha256(), 0
    for record in outgoing():
        # as content_digest of the storage package, so that the report names the very bytes that are sealed
        digest.update(len(record).to_bytes(_LENGTH_BYTES, "little") + record)
        count += 1

    def rows() -> Iterator[Row]:
        return (json.loads(record) for record in outgoing())

    told = 0

    def tell(step: int) -> None:
        nonlocal told
        told = max(told, step)  # an attack may read the records more than once
        progress(told, TOTAL)

    def part(number: int) -> Callable[[int, int], None]:
        tell(_STEP * number)
        return lambda done, total: tell(_STEP * number + min(_STEP, _STEP * done // max(1, total)))

    def of_records(number: int) -> Callable[[int], None]:
        report = part(number)
        return lambda done: report(done, count)

    results = (
        leftovers(outgoing, context, of_records(0)),
        uniqueness(rows, context, of_records(1)),
        k_anonymity(rows, context, of_records(2)),
        linkage(outgoing, context, of_records(3)),
        membership(context, part(4)),
        reconstruction(outgoing, context, part(5)),
    )
    tell(TOTAL)
    return AttackReport(results, digest.hexdigest())
