"""What the page shows of a request, worked out from the app's values; Qt-free."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.sell.resale import PROMISE
from ui.format import Asset, Meaning, clean, format_amount, format_count, format_decimal, format_duration
from ui.i18n import mark, said, tr

if TYPE_CHECKING:
    from app.browse.model import Fit, RequestView, Terms
    from ui.theme import ColorName

_HOUR_S, _DAY_S = 3600, 86_400
_KIND_ICONS = (
    ("energy", "gauge"),
    ("reading", "file-text"),
    ("diary", "file-text"),
    ("location", "location"),
    ("chat", "chats"),
    ("brows", "browsing"),
    ("music", "listening"),
    ("listen", "listening"),
    ("photo", "photos"),
    ("health", "health"),
    ("sleep", "sleep"),
    ("bank", "money_data"),
    ("route", "routes"),
    ("film", "films"),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A request with what the wallet's own terms say about it.

    Attributes:
        records: how many records the numbers are for: those that fit the chosen file, else the most one could sell.
        terms: None until the app has worked them out.
        fit: how the chosen file fits; None without a file.
    """

    request: RequestView
    records: int
    terms: Terms | None = None
    fit: Fit | None = None

    @property
    def asset(self) -> Asset:
        """The token it pays in."""
        return asset_of(self.request)

    @property
    def net(self) -> int:
        """Expected earnings in base units; the plain product until the terms are known."""
        if self.funding == "none":
            return 0
        return self.terms.expected if self.terms is not None else self.request.price * self.records

    @property
    def risk(self) -> int:
        """Most a rejection costs, stake base units; 0 while unknown."""
        return self.terms.lost_if_rejected if self.terms is not None else 0

    @property
    def funding(self) -> str:
        """`funded`, `part` (fewer records than these numbers are for) or `none`."""
        request = self.request
        if not request.solvent or request.records_funded < max(1, request.min_records):
            return "none"
        return "part" if request.records_funded < wanted_records(request) else "funded"


def asset_of(request: RequestView) -> Asset:
    """Return the payment token with a safe symbol."""
    return Asset(clean(request.symbol, 10), request.decimals)


def wanted_records(request: RequestView) -> int:
    """Return the most records the request asks for from one person."""
    return max(request.max_records, request.min_records, 1)


def typical_records(request: RequestView) -> int:
    """Return for how many records the list shows money: the most asked for and paid for."""
    wanted = wanted_records(request)
    return min(wanted, request.records_funded) if request.records_funded else wanted


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is narrowed to; `nets_at_least` in whole tokens."""

    funded: bool = False
    kind: str = ""
    reveals: str = ""
    nets_at_least: int = 0
    text: str = ""

    @property
    def count(self) -> int:
        """How many filters are on, the search apart."""
        return sum((self.funded, bool(self.kind), bool(self.reveals), bool(self.nets_at_least)))


def haystack_of(request: RequestView) -> str:
    """Return the text a request is searched by."""
    spec = request.spec
    parts = (spec.title, spec.summary, spec.buyer_name, spec.kind, spec.purpose, spec.licence, request.address)
    return " ".join(parts).casefold()


def reveal_words(request: RequestView) -> tuple[str, str, ColorName]:
    """Return words, icon and colour of what a sale reveals."""
    if request.spec.release.kind == "raw":
        return tr("As they are"), "as_is", "warning"
    return (
        tr("Noised, ε ≥ {epsilon}", epsilon=epsilon_text(request.spec.release.epsilon_min)),
        "noised",
        "privacy",
    )


def epsilon_text(epsilon: float) -> str:
    """Return ε with one decimal, two when it has them."""
    return format_decimal(epsilon, 1 if round(epsilon * 10) == epsilon * 10 else 2)


def ends_in(ends_s: int, now_s: float) -> str:
    """Return how long a request is still open, in one unit."""
    left = ends_s - now_s
    if left <= 0:
        return tr("ended")
    if left < _HOUR_S:
        return tr("{min} min", context="short", min=int(left // 60))
    return (
        tr("{h} h", context="short", h=int(left // _HOUR_S))
        if left < _DAY_S * 2
        else tr("{d} d", context="short", d=int(left // _DAY_S))
    )


def kind_icon(kind: str) -> str:
    """Return the icon of a kind of data."""
    lowered = kind.casefold()
    return next((icon for word, icon in _KIND_ICONS if word in lowered), "my_data")


def kind_words(kind: str) -> str:
    """Return a kind of data in words."""
    return clean(kind.replace("-", " ").replace("_", " "), 40).capitalize() or tr("Other")


def earn_lines(offer: Offer) -> tuple[tuple[str, str], ...]:
    """Return the arithmetic behind what one would earn, as label and figure."""
    request, terms = offer.request, offer.terms
    if terms is None:
        return ()
    price = format_amount(request.price, offer.asset).figure
    lines = [
        (
            tr("{n} record at {price}", "{n} records at {price}", n=terms.records, price=price),
            format_amount(terms.gross, offer.asset).figure,
        ),
    ]
    if terms.accept_bps >= 0:
        share = format_decimal(terms.accept_bps / 100, 1, shortest=True)
        lines.append(
            (tr("\u00d7 {share} % accepted so far", share=share), format_amount(terms.expected, offer.asset).figure)
        )
    else:
        lines.append((tr("No batch was judged yet: all of it"), format_amount(terms.expected, offer.asset).figure))
    return tuple(lines)


def risk_sentence(terms: Terms, request: RequestView, stake: Asset) -> str:
    """Return what is held and what can be lost."""
    if not terms.bond:
        return tr("No stake is held.")
    held = format_amount(terms.bond, stake, Meaning.COST).figure
    fraud = format_amount(terms.lost_if_fraud, stake, Meaning.COST).figure
    wait = format_duration(request.verdict_s)
    bond = tr("{held} of your stake is held, up to {wait} until the verdict.", held=held, wait=wait)
    worthless = () if request.attesters else (tr("Judged worthless, it costs {fraud}.", fraud=fraud),)
    return " ".join((bond, *worthless, tr("Proven fraud or a proven copy costs your whole stake.")))


_STEERABLE = mark("They are drawn by lot from the hash of a slot. Whoever leads that slot can influence it.")
_SWITCHBOARD = mark("They are drawn by lot from Switchboard, which nobody here can steer.")


def decide_words(request: RequestView) -> str:
    """Return who decides, in a few words."""
    if request.attesters:
        return tr("{threshold} of {attesters} attesters", threshold=request.threshold, attesters=request.attesters)
    return tr(
        "{n} reviewer, within {duration}",
        "{n} reviewers, within {duration}",
        n=request.panel,
        duration=format_duration(request.verdict_s),
    )


def decide_sentences(request: RequestView) -> tuple[str, ...]:
    """Return how those who decide are chosen, what they see, and what follows."""
    if not request.attesters:
        return decide_sentence(request), tr(_STEERABLE if request.steerable else _SWITCHBOARD)
    named = tr("The buyer named them. They read all of it, before you are paid. There is no appeal.")
    within = tr(
        "They have {duration}. The acceptance that decides pays you as it is given.",
        duration=format_duration(request.verdict_s),
    )
    return named, within


def promise_sentences(request: RequestView) -> tuple[str, ...]:
    """Return what you promise where each record may be sold once, the buyer's words last; empty where you do not."""
    declared = request.spec.exclusivity
    if declared is None:
        return ()
    among = clean(declared.among, 120)
    promise = said(PROMISE)
    return (promise, tr("Where that holds, in the buyer's words: “{among}”", among=among)) if among else (promise,)


def decide_sentence(request: RequestView) -> str:
    """Return what reviewers see and how many refusals are tolerated."""
    seen = format_count(request.sampled)
    return tr(
        "They see {seen} of a batch. At most {tolerated} may be refused.",
        seen=seen,
        tolerated=format_count(request.tolerated),
    )


def funded_sentence(request: RequestView) -> str:
    """Return what the vault pays for."""
    if not request.solvent:
        return tr("The vault holds less than is owed from it. Do not sell to this request.")
    if request.records_funded < max(1, request.min_records):
        return tr("Not enough for one delivery. The buyer has to add money first.")
    return tr("Enough for {n} more record.", "Enough for {n} more records.", n=request.records_funded)


def problems_of(fit: Fit) -> str:
    """Return the first words about a file that was checked."""
    if fit.fits:
        return tr("Fits: {n} record.", "Fits: {n} records.", n=fit.usable)
    if fit.usable:
        return tr(
            "{usable} of {n} record fit.",
            "{usable} of {n} records fit.",
            n=fit.records,
            usable=format_count(fit.usable),
        )
    return tr("The only record does not fit.", "None of the {n} records fit.", n=fit.records)
