"""A planned sale and a finished one, as sentences and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli.output import counted, size_of, whole

if TYPE_CHECKING:
    from app.browse.model import RequestView, Terms
    from app.sell.model import Preview, SalePlan, SaleView, SourceView

SHOWN = 3
SHOWN_BYTES = 300
OUTCOMES = {
    "paid": "Paid",
    "partly paid": "Some batches were paid, others refused",
    "void": "No panel came together; everything was returned",
    "rejected": "Refused by the reviewers",
    "given up": "Given up before anything was sent",
    "": "Not finished yet",
}


def preview_json(plan: SalePlan, source: SourceView, view: RequestView, preview: Preview) -> dict[str, Any]:
    """What would leave."""
    return {
        "request": view.address,
        "title": view.spec.title,
        "buyer": view.spec.buyer_name,
        "file": source.name,
        "dataset": source.dataset,
        "source_sha256": source.sha256,
        "rows": source.rows,
        "skipped": source.skipped,
        "fields": dict(plan.columns),
        "mapping": dict(plan.mapping),
        "personal": {column.name: dict(column.personal) for column in source.columns if column.personal},
        "records": preview.records,
        "bytes": preview.total_bytes,
        "digest": preview.digest,
        "exact": preview.exact,
        "shown": [{"record": index, "bytes": text_of(data)} for index, data in preview.shown],
        "problems": preview.problems,
        "exclusivity": exclusivity_json(view),
        "sold_before": preview.repeats,
        "histogram": preview.histogram,
    }


def terms_json(view: RequestView, terms: Terms) -> dict[str, Any]:
    """What a sale pays, holds and risks."""
    places = view.decimals
    return {
        "symbol": view.symbol,
        "pays": whole(terms.gross, places),
        "expected": whole(terms.expected, places),
        "batches": terms.batches,
        "stake_symbol": "GLN",
        "held": whole(terms.bond, places),
        "lost_if_rejected": whole(terms.lost_if_rejected, places),
        "lost_if_fraud": whole(terms.lost_if_fraud, places),
        "stake_to_deposit": whole(terms.stake_needed, places),
        "network_fee_sol": whole(terms.network_fee_lamports, 9),
        "rent_sol": whole(terms.rent_lamports, 9),
        "refused": terms.refused,
    }


def exclusivity_json(view: RequestView) -> dict[str, str] | None:
    """Where each record may be sold only once, or None."""
    declared = view.spec.exclusivity
    return {"scope": declared.scope.hex(), "among": declared.among} if declared is not None else None


def preview_lines(plan: SalePlan, source: SourceView, view: RequestView, preview: Preview) -> list[str]:
    """What would leave, in sentences."""
    lines = [f"{source.name}: {counted(source.rows, 'row')}, {_kept_as(source)}"]
    if source.skipped:
        lines.append(f"Left out: {counted(source.skipped, 'broken row')}.")
    lines.append(f"To “{view.spec.buyer_name}”, for “{view.spec.title}”")
    lines += _field_lines(plan, source)
    lines += _leaving_lines(plan, preview)
    return [*lines, *_promise_lines(view, preview)]


def _kept_as(source: SourceView) -> str:
    """How large the source is, and as what it lies there: the library's copies are sealed."""
    size = size_of(source.size_bytes)
    return f"{size} sealed on this computer" if source.dataset else f"{size} of {source.format.upper()}"


def terms_lines(view: RequestView, terms: Terms) -> list[str]:
    """What a sale pays, holds and risks, in sentences."""
    return [terms.refused] if terms.refused else _money_lines(view, terms)


def _field_lines(plan: SalePlan, source: SourceView) -> list[str]:
    said = {
        "keep": "leave as they are",
        "redact": "leave redacted",
        "hash": "leave hashed",
        "generalise": "leave coarser",
        "drop": "stay here",
    }
    lines = []
    if plan.release.kind != "raw":  # only counts or invented records leave, whatever is kept
        said = {"keep": "the noised records are made of", "generalise": "go into them coarser", "drop": "stay here"}
    for action, words in said.items():
        names = [name for name, chosen in plan.columns if chosen.partition(":")[0] == action]
        if names:
            lines.append(f"Fields that {words}: {', '.join(names)}")
    for column in source.columns:
        if column.personal and dict(plan.columns)[column.name] == "keep":
            kinds = ", ".join(f"{kind} in {count:,} cells" for kind, count in column.personal)
            lines.append(f"Look twice: “{column.name}” is kept and looks personal ({kinds}).")
    return lines


def _leaving_lines(plan: SalePlan, preview: Preview) -> list[str]:
    histogram = preview.histogram
    if histogram is not None:
        lines = [
            f"{preview.records:,} counts leave, with noise drawn here: ε {histogram.epsilon:g} per {histogram.unit}.",
            f"Spent before: ε {histogram.spent:g} of your limit of {histogram.cap:g}.",
            f"A count is off by {histogram.expected_error:.1f} on average. The true counts, for your eyes only:",
        ]
        lines += [f"  {count:>8,}  {label}" for label, count in histogram.bins]
        return [*lines, "Drawing the noise counts its ε, even if you stop later."]
    lines = [
        f"{preview.records:,} records of {preview.total_bytes:,} bytes leave, sealed. Digest {preview.digest}",
        "This data is not noised. Who buys it reads it. The first records, exactly:"
        if plan.release.kind == "raw"
        else f"The noise was drawn once, at ε {plan.release.epsilon:g}, and stays so. The first records, exactly:",
    ]
    lines += [f"  {text_of(data)}" for _, data in preview.shown[:SHOWN]]
    lines += [f"Would be refused: {problem}" for problem in preview.problems[:SHOWN]]
    return lines


def _promise_lines(view: RequestView, preview: Preview) -> list[str]:
    from app.sell.resale import PROMISE, repeat_lines

    if view.spec.exclusivity is None:
        return []
    known = [f"Look twice: {line}" for line in repeat_lines(preview.repeats)]
    return [f"You promise: {PROMISE}", f"The buyer says where that holds: “{view.spec.exclusivity.among}”", *known]


def _money_lines(view: RequestView, terms: Terms) -> list[str]:
    from market.wording import Token, fee_text, money

    token, stake = Token(view.symbol, view.decimals), Token("GLN", view.decimals)
    pays = money(terms.gross, token, up=False)
    parts = f" in {len(terms.batches)} batches" if len(terms.batches) > 1 else ""
    lines = [f"It pays {pays}{parts} if all of it is accepted."]
    if terms.accept_bps >= 0:
        lines.append(f"So far this request accepted {terms.accept_bps / 100:.0f} % of its batches.")
    lines.append(
        f"{money(terms.bond, stake, up=True)} of stake is held until then. You lose up to "
        f"{money(terms.lost_if_rejected, stake, up=True)} if reviewers reject it, all of it for proven fraud."
    )
    if terms.stake_needed:
        lines.append(f"{money(terms.stake_needed, stake, up=True)} are deposited as stake first.")
    lines.append(
        f"Network fees about {fee_text(terms.network_fee_lamports)}; {fee_text(terms.rent_lamports)} are held for "
        "accounts and come back."
    )
    return lines


def sale_json(view: SaleView) -> dict[str, Any]:
    """A sale; amounts in whole tokens as decimal strings."""
    return {
        "sale": view.sale_id,
        "title": view.title,
        "buyer": view.buyer_name,
        "outcome": view.outcome,
        "finished": view.finished,
        "records": view.records,
        "symbol": view.symbol,
        "gross": whole(view.gross, view.decimals),
        "paid": whole(view.paid, view.decimals),
        "batches": [
            {
                "batch": batch.address,
                "records": batch.records,
                "cid": batch.cid,
                "root": batch.root,
                "state": batch.state,
                "ending": batch.ending,
                "paid": whole(batch.paid, view.decimals),
                "bond": whole(batch.bond, view.decimals),
                "bond_lost": whole(batch.bond_lost, view.decimals),
            }
            for batch in view.batches
        ],
        "log": [{"at_s": at_s, "sentence": sentence} for at_s, sentence in view.log],
    }


def sale_lines(view: SaleView) -> list[str]:
    """The same in sentences."""
    from market.wording import Token, money

    paid = money(view.paid, Token(view.symbol, view.decimals), up=False)
    batches = f" in {len(view.batches)} batches" if len(view.batches) > 1 else ""
    outcome = OUTCOMES.get(view.outcome, view.outcome)
    lines = [f"{outcome}: {paid} for {view.records:,} records{batches} to “{view.buyer_name}”"]
    return [*lines, f"Receipt: gleaner receipts show {view.sale_id}"] if view.finished else lines


def text_of(record: bytes) -> str:
    """The bytes of a record as text, cut; they are JSON by construction."""
    text = record[:SHOWN_BYTES].decode("utf-8", "backslashreplace")
    return f"{text}…" if len(record) > SHOWN_BYTES else text
