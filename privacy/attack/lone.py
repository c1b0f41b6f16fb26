"""Uniqueness and k-anonymity: can somebody who knows a little find a record, and is it alone?"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Final

from privacy.attack.model import AttackResult
from privacy.attack.results import not_applicable, percent
from privacy.quasi import column_facts, role, single_out, suggest_coarser
from privacy.quasi.sets import groups_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from privacy.attack.context import Context
    from privacy.attack.model import Verdict
    from privacy.cells import Row

UNIQUE_LIMIT: Final = 0.05
SMALLEST_LIMIT: Final = 5
_FACTS_ROWS: Final = 20_000
_FEWEST_EVENTS: Final = 100
"""Among fewer events of one person nearly everything is alone, and says nothing about the person."""
_ADVICE_ROWS: Final = 5_000
_HOUR: Final = "YYYY-MM-DDTHH"
_NOBODYS: Final = {
    "counts": "These are counts with noise: no record of yours is among them.",
    "synthetic": "These records are invented: none of them is yours.",
}


def known_columns(rows: Iterator[Row], context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns an outsider can know, and those that say when, judged by the first 20,000 rows."""
    facts = column_facts(itertools.islice(rows, _FACTS_ROWS))
    roles = {fact.name: role(fact, context.semantics.get(fact.name, "")) for fact in facts}
    times = tuple(name for name, one in roles.items() if one == "time")
    # A kind or a flag is known of people; of the events of a life nobody knows it.
    wanted = {"known"} if times else {"known", "perhaps"}
    return tuple(name for name, one in roles.items() if one in wanted), times


def uniqueness(rows: Callable[[], Iterator[Row]], context: Context, progress: Callable[[int], None]) -> AttackResult:
    """Measure the share of records that are alone with at most three things an outsider can know, times to the hour.

    Args:
        rows: the outgoing records.
        context: what is known of them.
        progress: told the rows that were read.
    """
    if context.form in _NOBODYS:
        return not_applicable("uniqueness", _NOBODYS[context.form])
    known, times = known_columns(rows(), context)
    if not known:
        sentence = "No field of these records is one that outsiders could know."
        detail = "Fields count as known to outsiders by their meaning, their name, or values that repeat."
        return AttackResult("uniqueness", "passed", sentence, 0.0, 0.0, 0.0, "share", UNIQUE_LIMIT, detail)
    report = single_out(_to_the_hour(rows(), times), (*known, *times), progress, needs=known)
    worst = report.worst
    timeless = single_out(rows(), known, progress).worst if times else worst
    share, low, high = (worst.share, worst.low, worst.high) if worst else (0.0, 0.0, 0.0)
    fields = " and ".join(f"“{name}”" for name in worst.columns) if worst else "them"
    return AttackResult(
        "uniqueness",
        _verdict(low, timeless.low if timeless and report.rows >= _FEWEST_EVENTS else 0.0, context, times),
        f"Who knows {fields} of a record finds it alone in {percent(share)} of cases."
        if worst
        else "No record is alone with what outsiders could know of it.",
        share,
        low,
        high,
        "share",
        UNIQUE_LIMIT,
        f"All sets of up to three of {len(known) + len(times)} fields that outsiders can know were tried on "
        f"{report.rows:,} records, times to the hour; {'counted exactly' if report.exact else 'estimated'}."
        f"{_advice(rows(), worst.columns, context) if worst and low > UNIQUE_LIMIT else ''}",
    )


def _advice(rows: Iterator[Row], columns: tuple[str, ...], context: Context) -> str:
    """Say which steps would bring the share under the limit, as measured on the first rows; empty where none would."""
    sample = list(itertools.islice(rows, _ADVICE_ROWS))
    steps = suggest_coarser(sample, columns, column_facts(sample), UNIQUE_LIMIT, dict(context.semantics))
    if not steps or steps[-1].after > UNIQUE_LIMIT:
        return ""
    how = ", ".join(f"“{step.column}” by generalise:{step.how}" for step in steps)
    return f" Coarser fields would do: {how} would leave {percent(steps[-1].after)} alone."


def _verdict(low: float, timeless: float, context: Context, times: tuple[str, ...]) -> Verdict:
    """Rows that leave as they are were never to hide when something was: somebody who knows the hour finds the row.

    That is noted. Rows that are alone without their time point at a person or a place, and fail.
    """
    if context.form != "rows" or not times or timeless > UNIQUE_LIMIT:
        return "failed" if low > UNIQUE_LIMIT else "passed"
    return "noted" if low > UNIQUE_LIMIT else "passed"


def k_anonymity(rows: Callable[[], Iterator[Row]], context: Context, progress: Callable[[int], None]) -> AttackResult:
    """Measure the smallest group of records that agree in all an outsider can know, once the rarest 1 % are set aside.

    Times are left out: they are in the uniqueness test. k-anonymity with suppression: Samarati 2001.
    """
    if context.form in _NOBODYS:
        return not_applicable("k_anonymity", _NOBODYS[context.form], "records")
    known, times = known_columns(rows(), context)
    if not known:
        return not_applicable("k_anonymity", "No field of these records is one that outsiders could know.", "records")
    groups = groups_of(rows(), known, progress)
    # A file with fewer records than a group needs, all alike, tells them apart no better than that.
    few = groups.within < SMALLEST_LIMIT
    # Events that leave as they are are one person's: a small group points at an event, not out of a crowd.
    short: Verdict = "noted" if context.form == "rows" and times else "failed"
    return AttackResult(
        "k_anonymity",
        short if few else "passed",
        _shared(groups.within - 1),
        float(groups.within),
        float(groups.within),
        float(groups.within),
        "records",
        float(SMALLEST_LIMIT),
        f"Groups over {len(known)} fields; the smallest of all has {groups.smallest:,}; "
        f"{'counted exactly' if groups.exact else 'from a sample of the groups'}.",
    )


def _shared(others: int) -> str:
    if others < 1:
        return "Some records share all that outsiders could know with no other, the rarest 1 % of records aside."
    if others == 1:
        return "Records share all that outsiders could know with at least one other, the rarest 1 % of records aside."
    return (
        f"Records share all that outsiders could know with at least {others:,} others, the rarest 1 % of records aside."
    )


def _to_the_hour(rows: Iterator[Row], times: tuple[str, ...]) -> Iterator[Row]:
    """An outsider who saw something knows about when: cut times in records, which are texts, to the hour."""
    if not times:
        yield from rows
        return
    for row in rows:
        yield {**row, **{name: _hour(row.get(name)) for name in times}}


def _hour(value: Any) -> Any:
    return value[: len(_HOUR)] if isinstance(value, str) else value
