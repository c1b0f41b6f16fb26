"""A sale as it is planned, previewed and followed. Plans are frozen, have a JSON form and fix all that leaves."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.approval import Approver
    from app.browse.model import RequestView, Terms
    from app.sell.resale import Repeats
    from app.sell.standing import Standing
    from privacy import Verdict


@dataclass(frozen=True, slots=True)
class ReleaseChoice:
    """How the data leaves: ``raw``, or what the request's release declares, at ``epsilon``.

    Attributes:
        kind: of the release, see `app.spec_release.Release`.
        column, categories: of a histogram; `columns` of any release.
        unit, per_unit: what the epsilon is for, as the request declares it.
    """

    kind: str = "raw"
    column: str = ""
    categories: tuple[str, ...] = ()
    epsilon: float = 0.0
    unit: str = "record"
    per_unit: int = 1
    columns: tuple[str, ...] = ()


_HOW_SOLD = {"even_if_unfit", "appeal", "labels", "override"}


@dataclass(frozen=True, slots=True)
class Decision:
    """What happens to hits of personal data; the narrower one counts, so a text's decision before its type's.

    Attributes:
        type: a `privacy.kinds.PiiType`.
        text: of one `HitGroup`, or empty for all of the type.
        action: `drop` (the whole cell), `mask`, `pseudonym`, `generalise` or `keep`.
    """

    type: str
    text: str
    action: str


@dataclass(frozen=True, slots=True)
class SalePlan:
    """Everything the user chose and agreed to.

    Attributes:
        sale_id: random, names the sale on this device.
        request: address of the request, base58.
        path: the source file; ``sha256`` its bytes' digest when it was chosen.
        columns: for each column ``keep``, ``drop``, ``redact``, ``hash`` or ``generalise:HOW``.
        on_broken: ``refuse`` or ``skip``.
        most_records: sell at most so many, 0 = all that fit.
        even_if_unfit: sell although the request's own rules refuse it; the bond is at risk.
        appeal: challenge a reject, staking the pot of the next round; each time the wallet is asked.
        labels: hex of a benchmark's labels, bit i of byte i/8 set where record i is bad; empty for a sale.
        dataset: id of the data set in the library, whose sealed copy is the source then; `path` is empty.
        mapping: per field the request wants, the column that gives it, where the names differ.
        decisions: about hits of personal data in redacted columns.
        as_is: the person says, and the request allows, that hits nobody decided about may leave.
        override: why a failed attack test does not stop the sale, in the person's words; goes into the receipt.
    """

    sale_id: str
    request: str
    path: str
    sha256: str
    columns: tuple[tuple[str, str], ...]
    release: ReleaseChoice = field(default_factory=ReleaseChoice)
    on_broken: str = "refuse"
    most_records: int = 0
    even_if_unfit: bool = False
    appeal: bool = False
    labels: str = ""
    dataset: str = ""
    mapping: tuple[tuple[str, str], ...] = ()
    decisions: tuple[Decision, ...] = ()
    as_is: bool = False
    override: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the JSON form."""
        return asdict(self)

    @property
    def content(self) -> dict[str, Any]:
        """What of it fixes the records that leave, in JSON form: nothing of how they are sold."""
        return {name: value for name, value in self.to_json().items() if name not in _HOW_SOLD}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> SalePlan:
        """Read the JSON form."""
        release = dict(raw["release"])
        release["categories"] = tuple(release["categories"])
        release["columns"] = tuple(release.get("columns", ()))
        values = dict(raw) | {
            "release": ReleaseChoice(**release),
            "columns": tuple((str(name), str(action)) for name, action in raw["columns"]),
            "mapping": tuple((str(wanted), str(column)) for wanted, column in raw.get("mapping", ())),
            "decisions": tuple(Decision(**one) for one in raw.get("decisions", ())),
        }
        return cls(**values)


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column as the fields page shows it.

    Attributes:
        personal: kinds of personal data found, with the number of cells.
        suggested: what we suggest to do with it.
    """

    name: str
    kind: str
    samples: tuple[str, ...]
    nulls: int
    personal: tuple[tuple[str, int], ...]
    suggested: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A file or a data set as the data page shows it; ``dataset`` is the id of a data set, whose ``path`` is empty."""

    path: str
    name: str
    format: str
    sha256: str
    rows: int
    skipped: int
    size_bytes: int
    first_day: str
    last_day: str
    columns: tuple[ColumnView, ...]
    dataset: str = ""


@dataclass(frozen=True, slots=True)
class HistogramView:
    """The true counts behind a histogram, for the user's eyes only, and what noise will do to them.

    Attributes:
        bins: category and true count.
        expected_error: mean absolute error of a count.
        distance: total variation distance that is expected, 0 to 1.
        verdict: whether it fits under the person's limit, as the ledger says; None once it was paid for.
    """

    bins: tuple[tuple[str, int], ...]
    epsilon: float
    spent: float
    cap: float
    expected_error: float
    distance: float
    unit: str
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """The bytes that will be sealed.

    Attributes:
        records: in all.
        digest: hex SHA-256 over all records, each with its length; the buyer can compute the same.
        shown: the first, some middle and the last records, exactly as sealed, with their index.
        compared: for some rows, column: before, after ('' = dropped).
        total_bytes: of all records.
        exact: False for a noised release before its noise was paid for and drawn (``PreparingDesk.draw``).
        repeats: records that were sold before; None where the request lets them be sold again.
    """

    records: int
    digest: str
    shown: tuple[tuple[int, bytes], ...]
    compared: tuple[tuple[tuple[str, str, str], ...], ...]
    total_bytes: int
    problems: tuple[str, ...]
    histogram: HistogramView | None
    exact: bool
    repeats: Repeats | None = None


class StepState(StrEnum):
    """How a step of a delivery stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class StepView:
    """One step as the delivery page shows it; ``at_s`` unix seconds, 0 = not yet."""

    key: str
    title: str
    sentence: str
    state: StepState
    at_s: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class BatchView:
    """One batch of a sale: ``state`` in the market's words, ``ending`` empty until FINAL."""

    number: int
    records: int
    address: str
    root: str
    cid: str
    state: str
    ending: str
    paid: int
    bond: int
    bond_lost: int


@dataclass(frozen=True, slots=True)
class SaleView:
    """A sale as Home and the wizard show it.

    Attributes:
        benchmark: it is one of ours, which nobody else can see yet.
        attesters: so many of the buyer's decide, `threshold` of them accepting; 0 where reviewers do.
    """

    sale_id: str
    title: str
    buyer_name: str
    symbol: str
    decimals: int
    records: int
    gross: int
    paid: int
    steps: tuple[StepView, ...]
    batches: tuple[BatchView, ...]
    finished: bool
    outcome: str
    log: tuple[tuple[int, str], ...]
    benchmark: bool = False
    attesters: int = 0
    threshold: int = 0


class SaleWatcher(Protocol):
    """Is told whenever a sale moved on."""

    def __call__(self, view: SaleView) -> None:
        """Take the new view; called on the loop thread."""


class SaleDesk(Protocol):
    """What the wizard and the command line do with sales."""

    async def open_source(self, path: str, on_broken: str = "refuse") -> SourceView:
        """Read a file completely and say what is in it."""
        ...

    async def preview(self, plan: SalePlan) -> Preview:
        """Make the records of ``plan`` and return what would be sealed; spends and sends nothing."""
        ...

    async def terms(self, plan: SalePlan, request: RequestView, records: int) -> Terms:
        """Say what the sale would bring, hold and risk."""
        ...

    async def begin(self, plan: SalePlan, seen: str = "") -> str:
        """Journal the plan the user agreed to; returns the sale's id. Nothing leaves yet.

        Args:
            plan: what was agreed to.
            seen: ``Preview.digest`` of what was shown; other records are refused. Empty where nobody looked.
        """
        ...

    async def proceed(self, sale_id: str, approver: Approver, watcher: SaleWatcher) -> SaleView:
        """Go on from the last journalled step to the payout; safe to call again after any interruption."""
        ...

    async def give_up(self, sale_id: str) -> SaleView:
        """Give up the batches that did not reach the market; what did goes on with ``proceed``."""
        ...

    async def standing(self, sale_id: str) -> tuple[Standing, ...]:
        """Read how the batches of a sale stand on the market."""
        ...

    async def sales(self) -> tuple[SaleView, ...]:
        """All sales of this wallet, newest first."""
        ...
