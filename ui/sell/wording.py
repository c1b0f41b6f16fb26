"""Sentences of the wizard that depend on numbers; Qt-free."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from app.sell.model import StepState
from ui.format import Meaning, format_amount, format_count, format_decimal
from ui.i18n import tr

if TYPE_CHECKING:
    from app.browse.model import RequestView, Terms
    from app.sell.model import HistogramView, SaleView, StepView
    from ui.format import Asset

_KB, _MB = 1000, 1_000_000


def size_text(size_bytes: int) -> str:
    """Return a size in bytes, KB or MB."""
    if size_bytes < _KB:
        return tr("{n} byte", "{n} bytes", n=size_bytes)
    return (
        tr("{size} KB", size=format_decimal(size_bytes / _KB, 0))
        if size_bytes < _MB
        else tr("{size} MB", size=format_decimal(size_bytes / _MB, 1))
    )


def odds_text(epsilon: float, unit: str) -> str:
    """Return what ε protects, as odds e^ε in words (Dwork and Roth 2014, 2.3)."""
    odds = math.exp(epsilon)
    times = format_decimal(odds, 1) if odds < 10 else format_count(round(odds))  # noqa: PLR2004 - two figures are enough
    return tr(
        "Whoever sees this can become at most {times} times surer about any one {unit} of yours.",
        times=times,
        unit=unit,
    )


def balance_word(epsilon: float) -> str:
    """Return a word for ε."""
    if epsilon < 0.5:  # noqa: PLR2004 - the words' own limits
        return tr("Strong protection")
    return tr("Balanced") if epsilon <= 2 else tr("Weak protection")  # noqa: PLR2004


def usefulness_text(view: HistogramView) -> str:
    """Return what noise does to the counts, as it was measured."""
    counts = [count for _, count in view.bins]
    mean = sum(counts) / len(counts) if counts else 0
    off = format_decimal(view.expected_error, 1)
    if not mean:
        return tr("A count is off by {off} on average.", off=off)
    share = format_decimal(100 * view.expected_error / mean, 0)
    return tr("A count is off by {off} on average, {share} % of an average bar.", off=off, share=share)


def distance_text(view: HistogramView) -> str:
    """Return the expected distance between true and noised shares."""
    return tr(
        "Shares of the whole move by {share} % in all. Worked out on your own data.",
        share=format_decimal(100 * view.distance, 1),
    )


def outcomes(
    terms: Terms, request: RequestView, asset: Asset, stake: Asset
) -> tuple[tuple[str, str, str, str, str], ...]:
    """Return the outcomes of a sale: icon, if, detail, you get, you lose."""
    if request.attesters:
        return _committee_outcomes(terms, request, asset, stake)
    gross = format_amount(terms.gross, asset).text
    seen = min(request.sampled, max(terms.batches, default=terms.records))
    least = format_amount(terms.gross * max(0, seen - request.tolerated) // max(1, seen), asset).figure
    lost = format_amount(terms.lost_if_rejected, stake, Meaning.LOST).text
    fraud = format_amount(terms.lost_if_fraud, stake, Meaning.LOST).text
    rows = [
        (
            "ok",
            tr("The sampled record passes", "All {n} sampled records pass", n=seen),
            tr("Paid for all {records}", records=format_count(terms.records)),
            gross,
            "0",
        )
    ]
    if request.tolerated:
        several = "1" if request.tolerated == 1 else tr("1 to {most}", most=request.tolerated)
        rows.append(
            (
                "ok",
                tr("{several} of the {seen} are refused", several=several, seen=seen),
                tr("Accepted, paid for the share that passed"),
                tr("{least} or more", least=least),
                "0",
            )
        )
    rows.append(
        (
            "rejected",
            tr("{count} or more are refused", count=request.tolerated + 1),
            tr("Rejected: part of the bond is lost"),
            "0",
            lost,
        )
    )
    rows.append(("slashed", tr("Most are refused as worthless"), tr("The whole bond is lost"), "0", fraud))
    rows.append(_proven())
    rows.append(
        ("expired", tr("The buyer stays silent"), tr("Silence pays: they cannot hold it back"), tr("as decided"), "0")
    )
    return tuple(rows)


def _proven() -> tuple[str, str, str, str, str]:
    return (
        "slashed",
        tr("Proven copy, or the key does not open it"),
        tr("Proven on chain, by the buyer"),
        "0",
        tr("whole stake"),
    )


def _committee_outcomes(
    terms: Terms, request: RequestView, asset: Asset, stake: Asset
) -> tuple[tuple[str, str, str, str, str], ...]:
    size, needed = request.attesters, request.threshold
    gross = format_amount(terms.gross, asset).text
    lost = format_amount(terms.lost_if_rejected, stake, Meaning.LOST).text
    return (
        (
            "ok",
            tr("{needed} of {size} attesters accept", needed=needed, size=size),
            tr("Paid in that same transaction"),
            gross,
            "0",
        ),
        (
            "rejected",
            tr("{rejecting} of {size} reject", rejecting=size - needed + 1, size=size),
            tr("Rejected: part of the bond is lost"),
            "0",
            lost,
        ),
        _proven(),
        ("expired", tr("Too few of them speak in time"), tr("Everything is returned"), "0", "0"),
    )


def submitted(view: SaleView) -> bool:
    """Say whether a batch of the sale was submitted to the market."""
    if any(batch.address for batch in view.batches):
        return True
    return any("submit" in step.key and step.state is StepState.DONE for step in view.steps)


def step_of(view: SaleView) -> tuple[int, int]:
    """Return how many steps are done, and how many there are."""
    return sum(step.state is StepState.DONE for step in view.steps), len(view.steps)


def running(view: SaleView) -> StepView | None:
    """Return the step under way, or the one that failed."""
    return next((step for step in view.steps if step.state in {StepState.RUNNING, StepState.FAILED}), None)


def if_you_stop(view: SaleView, request: RequestView | None, now_s: float) -> tuple[tuple[str, str, str], ...]:
    """Return what stopping now means: icon, word, sentence, for money, data and later."""
    if view.finished:
        return (("earn", tr("Money"), tr("The sale is over. Nothing more happens.")),)
    left = ""
    if request is not None:
        days = max(0, int((request.ends_s - now_s) // 86_400))
        left = (
            tr("The request ends in {n} day.", "The request ends in {n} days.", n=days)
            if days > 1
            else tr("The request ends within two days.")
        )
    if view.batches and all(batch.state == "DELIVERED" or batch.ending == "ACCEPTED" for batch in view.batches):
        return (
            ("earn", tr("Money"), tr("what you earned waits on the market and never expires.")),
            ("reveal", tr("Data"), tr("the key is out: the buyer can read what is paid for.")),
            ("resume", tr("Later"), tr("come back any time to have it paid out.")),
        )
    if submitted(view) and view.attesters:
        return (
            ("earn", tr("Money"), tr("your bond is held. The attesters go on without you, and their word pays you.")),
            ("reveal", tr("Data"), tr("it is out, sealed. The buyer's attesters can read it, nobody else.")),
            ("resume", tr("Later"), tr("come back any time to have it paid out.")),
        )
    if submitted(view):
        return (
            ("earn", tr("Money"), tr("your bond is held. Whoever reviews goes on without you.")),
            ("reveal", tr("Data"), tr("it is out, sealed. Without your key it is noise.")),
            (
                "resume",
                tr("Later"),
                tr("come back before the key is due: an accepted batch pays only once its key is released."),
            ),
        )
    done, _ = step_of(view)
    data = (
        tr("nothing has left this computer.")
        if done < 2  # noqa: PLR2004 - sealed and kept
        else tr("what is out is sealed. Without your key it is noise.")
    )
    return (
        ("earn", tr("Money"), tr("nothing is held or paid before you sign.")),
        ("reveal", tr("Data"), data),
        ("resume", tr("Later"), " ".join(part for part in (tr("continue any time."), left) if part)),
    )
