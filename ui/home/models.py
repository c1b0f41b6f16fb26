"""What Home's rows and sentences say, without Qt widgets."""

from ui.components.row_list import RowContent
from ui.format import format_weekday_day_time
from ui.format.money import Meaning, format_amount, format_fiat
from ui.format.untrusted import clean
from ui.i18n import mark, tr
from ui.ports import Coins, Fit, HomeOverview, Need, Revealed, Stake, UnderWay

_REVEAL_WORDS = {
    "noised": mark("Noised"),
    "as_is": mark("Sold as they are"),
    "proof_only": mark("Proof only"),
    "model_update": mark("Trains here"),
}


def money(coins: Coins, meaning: Meaning = Meaning.BALANCE) -> str:
    """Return an amount as text."""
    return format_amount(coins.base_units, coins.asset, meaning).text


def worth(coins: Coins) -> str:
    """Return `≈ $37.52`, or nothing on test networks."""
    return format_fiat(coins.base_units, coins.asset, coins.fiat)


def order_needs(needs: tuple[Need, ...]) -> list[Need]:
    """Return needs, the most costly deadline first, then the nearest."""

    def rank(need: Need) -> tuple[int, float]:
        return (
            -(need.cost.base_units if need.cost else 0),
            need.deadline.timestamp() if need.deadline else float("inf"),
        )

    return sorted(needs, key=rank)


def under_way_row(sale: UnderWay) -> RowContent:
    """Return the row of a sale under way."""
    return RowContent(
        clean(sale.title, 120),
        clean(sale.state, 120),
        icon=sale.icon,
        tone="accent" if sale.icon == "key_due" else "neutral",
        amount=format_amount(sale.amount.base_units, sale.amount.asset),
        worth=clean(sale.note, 60),
        steps=(sale.step, sale.steps),
    )


def fit_row(fit: Fit) -> RowContent:
    """Return the row of a request that fits."""
    return RowContent(
        clean(fit.title, 120),
        " · ".join(part for part in (tr(_REVEAL_WORDS[fit.reveal]), clean(fit.note, 80)) if part),
        icon=fit.icon,
        amount=format_amount(fit.net.base_units, fit.net.asset),
        worth=worth(fit.net),
    )


def revealed_sentence(revealed: Revealed) -> str:
    """Return `7 sales to 6 buyers, and 6 proofs`."""
    if not revealed.sales and not revealed.proofs:
        return tr("You have sold nothing, so nothing is revealed.")
    sales = tr("{n} sale", "{n} sales", n=revealed.sales)
    buyers = tr("{n} buyer", "{n} buyers", n=revealed.buyers, context="to whom")
    if not revealed.proofs:
        return tr("{sales} to {buyers}", sales=sales, buyers=buyers)
    proofs = tr("{n} proof", "{n} proofs", n=revealed.proofs)
    return tr("{sales} to {buyers}, and {proofs}", sales=sales, buyers=buyers, proofs=proofs)


def stake_sentence(stake: Stake) -> str:
    """Return what happened to the stake so far."""
    if stake.banned:
        return tr("Banned after its strikes: this account sells no more. What is free can be taken out")
    if stake.idle_until is not None:
        until = format_weekday_day_time(stake.idle_until.astimezone())
        jailed = tr("Jailed: review seats idle until {until}", until=until)
        return " ".join((tr("{n} strike.", "{n} strikes.", n=stake.strikes), jailed)) if stake.strikes else jailed
    if stake.slashed:
        return tr("Slashed {n} time", "Slashed {n} times", n=stake.slashed)
    if stake.strikes:
        return tr("{n} strike, nothing slashed", "{n} strikes, nothing slashed", n=stake.strikes)
    clear = tr("No strikes, nothing slashed")
    level = tr("level {level}", level=stake.level)
    return f"{clear} · {level}" if stake.level else clear


def under_way_total(overview: HomeOverview) -> str:
    """Return what all sales under way pay if accepted."""
    if not overview.under_way:
        return ""
    asset = overview.under_way[0].amount.asset
    total = sum(sale.amount.base_units for sale in overview.under_way if sale.amount.asset == asset)
    return tr("{total} if all are accepted", total=format_amount(total, asset).text)
