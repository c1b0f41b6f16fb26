"""A benchmark as it is offered and as it ended, in sentences and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli.output import whole
from app.cli.previewed import GLN_DECIMALS

if TYPE_CHECKING:
    from app.benchmark.offer import BenchmarkOffer
    from app.sell.model import SaleView

SOL_DECIMALS = 9
FEW_PERCENT, MANY_PERCENT = 5, 25
"""Sparse errors find out best who stops looking early."""


def offer_json(offer: BenchmarkOffer, symbol: str, decimals: int) -> dict[str, Any]:
    """What a benchmark locks, costs and can lose, as a program reads it; whole tokens, seconds."""
    return {
        "records": offer.records,
        "bad": offer.bad,
        "symbol": symbol,
        "never_paid": whole(offer.forgone, decimals),
        "stake_symbol": "GLN",
        "held": whole(offer.bond, GLN_DECIMALS),
        "cost_most": whole(offer.cost_most, GLN_DECIMALS),
        "lost_if_overturned": whole(offer.lost_if_overturned, GLN_DECIMALS),
        "lost_if_unopened": {
            "accepted": whole(offer.lost_if_late_accepted, GLN_DECIMALS),
            "refused": whole(offer.lost_if_late_refused, GLN_DECIMALS),
            "fraud": whole(offer.lost_if_late_fraud, GLN_DECIMALS),
        },
        "verdict_s": offer.verdict_s,
        "open_within_s": {"accepted": offer.open_accepted_s, "refused": offer.open_refused_s},
        "contest_s": offer.contest_s,
        "exit_s": offer.exit_s,
        "deposit_sol": whole(offer.buffer_lamports, SOL_DECIMALS),
    }


def offer_lines(offer: BenchmarkOffer, title: str) -> list[str]:
    """The same in sentences."""

    def gln(amount: int) -> str:
        return f"{whole(amount, GLN_DECIMALS)} GLN"

    share = offer.bad * 100 / offer.records
    advice = " About one in eight, clearly bad, tells most." if not FEW_PERCENT <= share <= MANY_PERCENT else ""
    late = (
        f"Not opened in time, it is settled like a sale: {gln(offer.lost_if_late_accepted)} lost if accepted, "
        f"{gln(offer.lost_if_late_refused)} and a strike if refused, {gln(offer.lost_if_late_fraud)} and three strikes "
        "if most of it was found bad."
    )
    window = (
        f"Once the reviewers have decided, its label has to be opened within {duration(offer.open_accepted_s)} if they "
        f"accepted, {duration(offer.open_refused_s)} if they refused. Gleaner does that by itself while it runs "
        "unlocked, and so does its keeper."
    )
    times = (
        f"A verdict comes within {duration(offer.verdict_s)}; it is settled {duration(offer.contest_s)} after the "
        f"opening; stake may be withdrawn {duration(offer.exit_s)} later."
    )
    return [
        f"A benchmark of {offer.records:,} records for “{title}”, {offer.bad:,} of them bad ({share:.0f} %).{advice}",
        f"It is never paid. {gln(offer.bond)} of stake are held until it is settled.",
        f"Opened in time, it costs at most {gln(offer.cost_most)}: the reviewers' fee, less what they lose themselves.",
        f"A panel that overturns the label takes {gln(offer.lost_if_overturned)}.",
        window,
        late,
        times,
        f"{whole(offer.buffer_lamports, SOL_DECIMALS)} SOL are held while the label is opened, and come back.",
    ]


def duration(seconds: int) -> str:
    """A span as people say it: in the largest unit that keeps it exact, or nearly."""
    for unit, size in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds} seconds"


def benchmark_json(view: SaleView) -> dict[str, Any]:
    """A benchmark that has ended."""
    return {
        "benchmark": view.sale_id,
        "title": view.title,
        "outcome": view.outcome,
        "batches": [
            {
                "batch": batch.address,
                "records": batch.records,
                "ending": batch.ending,
                "bond": whole(batch.bond, GLN_DECIMALS),
                "cost": whole(batch.bond_lost, GLN_DECIMALS),
            }
            for batch in view.batches
        ],
    }


def benchmark_lines(view: SaleView) -> list[str]:
    """The same in sentences."""
    cost = whole(sum(batch.bond_lost for batch in view.batches), GLN_DECIMALS)
    said = {"benchmark": "Opened and settled", "void": "No panel came together; nothing was opened"}
    return [
        f"{said.get(view.outcome, view.outcome)}: {view.records:,} records to “{view.buyer_name}”, cost {cost} GLN",
        *(f"{batch.address}: {batch.ending}" for batch in view.batches),
        f"Receipt: gleaner receipts show {view.sale_id}",
    ]
