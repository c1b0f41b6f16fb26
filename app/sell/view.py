"""A sale as people follow it, made from its journal alone: the same after a restart as before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.sell.model import BatchView, SaleView, StepState, StepView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.store import JournalRow, SaleRow

SETTLED_BADLY = {
    "QUALITY": "Reviewers refused too many of the sampled records.",
    "FRAUD": "Reviewers found the records to be worthless.",
    "LIVENESS": "The reviewers could not get the data.",
    "NOT_SHARED": "The samples were not shared in time.",
    "LATE_KEY": "The key was not released in time.",
    "VOID": "Those who should decide did not come together. Everything was returned.",
}

# Step of the delivery page: the journal step each batch must have, title, sentence while it waits, sentence once done.
STEPS: tuple[tuple[str, str, str, str], ...] = (
    ("built", "Sealed", "Two keys, one of which stays here.", "Only the buyer's key opens it, and only with yours."),
    ("staged", "Kept on this computer", "In your data folder.", "In your data folder, sealed."),
    (
        "published",
        "Publishing",
        "Sent sealed. Without your key it is noise.",
        "Out, sealed. Without your key it is noise.",
    ),
    (
        "checked",
        "Read back from another gateway",
        "Fetched from somewhere we did not send it to, and compared byte by byte.",
        "Fetched from somewhere we did not send it to; every byte is right.",
    ),
    (
        "submitted",
        "Submitted to the market",
        "Asks for your signature. Stake is held from then.",
        "Stake is held until it is settled.",
    ),
    (
        "decided",
        "Reviewers decide",
        "Sampled records are opened to reviewers drawn by lot.",
        "The reviewers have decided.",
    ),
    ("disclosed", "Key released", "Releasing it makes the batch payable.", "The buyer can read what was paid for."),
    ("final", "Settled", "The dispute window runs.", "Nothing can be disputed any more."),
    ("collected", "Paid out", "Moves what you earned to your wallet.", "In your wallet."),
)

# A benchmark has no key to release and earns nothing.
OPENED = (
    "label",
    "Label opened",
    "By itself, as soon as the reviewers have decided. Until then nobody can tell it from a sale.",
    "Everybody sees now that it was a benchmark, and which records were bad.",
)
BENCHMARK_STEPS = tuple(OPENED if item[0] == "disclosed" else item for item in STEPS if item[0] != "collected")

# With a committee of the buyer's these steps mean something else: there is no panel, no key to release, no dispute.
COMMITTEE_STEPS: dict[str, tuple[str, str, str, str]] = {
    "decided": (
        "decided",
        "Attesters decide",
        "{attesters} attesters of the buyer read the whole delivery. {threshold} of them have to accept it.",
        "The attesters have decided.",
    ),
    "disclosed": (
        "disclosed",
        "Key released",
        "The acceptance that decides publishes it.",
        "The buyer can read what was paid for.",
    ),
    "final": ("final", "Settled", "In the transaction that decides.", "In the transaction that decided."),
}

SAID = {
    "planned": "You agreed to the terms",
    "spent": "Privacy budget spent",
    "released": "Noise drawn",
    "stake": "Stake deposited",
    "built": "Sealed",
    "staged": "Stored and checked",
    "published": "Published",
    "checked": "Read back, 0 differences",
    "submitted": "Submitted",
    "disclosed": "Key released",
    "label": "Label opened",
    "final": "Settled",
    "collected": "Paid out",
}


class Progress:
    """How far steps are that are running now; not journalled."""

    def __init__(self) -> None:
        self._now: dict[tuple[int, str], tuple[int, int]] = {}

    def set(self, batch_no: int, step: str, done: int, total: int) -> None:
        """Remember how far a step is."""
        self._now[batch_no, step] = (done, total)

    def of(self, step: str) -> tuple[int, int]:
        """Sum over the batches."""
        parts = [value for (_, key), value in self._now.items() if key == step]
        return sum(done for done, _ in parts), sum(total for _, total in parts)


def sale_view(sale: SaleRow, rows: Sequence[JournalRow], progress: Progress) -> SaleView:
    """Make the view of a sale."""
    plan: Mapping[str, Any] = sale.plan
    facts = plan["facts"]
    done = {(row.batch_no, row.step): row for row in rows}
    numbers = range(len(plan["batches"]))
    batches = tuple(_batch(number, plan["batches"][number], done) for number in numbers)
    benchmark = bool(plan["plan"].get("labels"))
    attesters, threshold = facts.get("attesters", 0), facts.get("threshold", 0)
    wanted = BENCHMARK_STEPS if benchmark else [_said(item, attesters, threshold) for item in STEPS]
    steps = tuple(_step(item, numbers, done, progress) for item in wanted)
    paid = sum(batch.paid for batch in batches)
    return SaleView(
        sale_id=sale.sale_id,
        title=f"Benchmark: {facts['title']}" if benchmark else facts["title"],
        buyer_name=facts["buyer_name"],
        symbol=facts["symbol"],
        decimals=facts["decimals"],
        records=sum(plan["batches"]),
        gross=0 if benchmark else facts["gross"],  # a benchmark is never paid
        paid=paid,
        steps=_mark_running(steps, finished=sale.outcome is not None),
        batches=batches,
        finished=sale.outcome is not None,
        outcome=sale.outcome or "",
        attesters=attesters,
        threshold=threshold,
        log=tuple((row.at_ms // 1000, _sentence(row, len(batches))) for row in rows if row.step in SAID),
        benchmark=benchmark,
    )


def _batch(number: int, records: int, done: Mapping[tuple[int | None, str], JournalRow]) -> BatchView:
    def field(step: str, name: str) -> Any:
        row = done.get((number, step))
        return row.payload.get(name) if row is not None else None

    states = [
        row.step.split(":")[1] for (batch, _), row in done.items() if batch == number and row.step[:6] == "state:"
    ]
    ending = field("final", "ending") or ""
    bad = ending == "LABEL" or (ending in SETTLED_BADLY and ending != "VOID")
    return BatchView(
        number=number,
        records=records,
        address=field("batch", "address") or "",
        root=field("built", "root") or "",
        cid=field("staged", "cid") or "",
        state="FINAL" if ending else (states[-1] if states else ""),
        ending=ending,
        paid=field("final", "paid") or 0,
        bond=field("final", "bond") or 0,
        bond_lost=field("final", "bond_lost") or 0 if bad else 0,
    )


def _step(
    item: tuple[str, str, str, str],
    numbers: range,
    done: Mapping[tuple[int | None, str], JournalRow],
    progress: Progress,
) -> StepView:
    key, title, before, after = item
    rows = [row for number in numbers if (row := _row(key, number, done)) is not None]
    if key == "collected":
        whole = done.get((None, key))
        rows = [whole] * len(numbers) if whole is not None else []
    complete = len(rows) == len(numbers)
    if key == "disclosed" and complete and not any(_readable(row) for row in rows):
        after = "It was not released: the buyer cannot read anything."
    if key == "label" and complete and all(row.step != "label" for row in rows):
        after = "It was not opened: no verdict stood, or the time for it was over."
    now, total = progress.of(key)
    return StepView(
        key=key,
        title=title,
        sentence=after if complete else before,
        state=StepState.DONE if complete else StepState.WAITING,
        at_s=max((row.at_ms // 1000 for row in rows), default=0) if complete else 0,
        done=now,
        total=total,
    )


def _said(item: tuple[str, str, str, str], attesters: int, threshold: int) -> tuple[str, str, str, str]:
    """A step's words: those of a committee where one decides."""
    if not attesters or item[0] not in COMMITTEE_STEPS:
        return item
    key, title, before, after = COMMITTEE_STEPS[item[0]]
    return key, title, before.format(attesters=attesters, threshold=threshold), after


def _readable(row: JournalRow) -> bool:
    """Whether the key is out: we released it, or the batch ended accepted, as one of a committee's does without us."""
    return row.step == "disclosed" or row.payload.get("ending") == "ACCEPTED"


def _row(key: str, number: int, done: Mapping[tuple[int | None, str], JournalRow]) -> JournalRow | None:
    if key in {"decided", "disclosed", "label"}:
        # A batch that was refused has no key to release; being final settles both.
        found = done.get((number, "disclosed")) or done.get((number, "label")) or done.get((number, "final"))
        if key == "decided" and found is None:
            found = next((row for (batch, step), row in done.items() if batch == number and _after_verdict(step)), None)
        return found
    return done.get((number, key))


def _after_verdict(step: str) -> bool:
    return step.startswith(("state:AWAIT_KEY", "state:REJECTED", "state:DELIVERED", "state:DECIDED", "state:LABELLED"))


def _mark_running(steps: tuple[StepView, ...], *, finished: bool) -> tuple[StepView, ...]:
    """The first step that is not done runs, unless the sale is over."""
    from dataclasses import replace

    if finished:
        return steps
    for at, step in enumerate(steps):
        if step.state is StepState.WAITING:
            return (*steps[:at], replace(step, state=StepState.RUNNING), *steps[at + 1 :])
    return steps


def _sentence(row: JournalRow, batches: int) -> str:
    said = SAID[row.step]
    ending = row.payload.get("ending", "")
    if ending in SETTLED_BADLY:
        said = SETTLED_BADLY[ending]
    return said if row.batch_no is None or batches == 1 else f"Batch {row.batch_no + 1}: {said}"
