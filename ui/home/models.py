"""What Home's rows and sentences say, without Qt widgets."""

from ui.components.row_list import RowContent
from ui.format.money import Meaning, format_amount, format_fiat
from ui.format.untrusted import clean
from ui.ports import Coins, Fit, HomeOverview, Need, Revealed, Stake, UnderWay

_REVEAL_WORDS = {
    "noised": "Noised",
    "as_is": "Sold as they are",
    "proof_only": "Proof only",
    "model_update": "Trains here",
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
        " · ".join(part for part in (_REVEAL_WORDS[fit.reveal], clean(fit.note, 80)) if part),
        icon=fit.icon,
        amount=format_amount(fit.net.base_units, fit.net.asset),
        worth=worth(fit.net),
    )


def revealed_sentence(revealed: Revealed) -> str:
    """Return `7 sales to 6 buyers, and 6 proofs`."""
    if not revealed.sales and not revealed.proofs:
        return "You have sold nothing, so nothing is revealed."
    sales = f"{revealed.sales} {'sale' if revealed.sales == 1 else 'sales'}"
    buyers = f"{revealed.buyers} {'buyer' if revealed.buyers == 1 else 'buyers'}"
    proofs = f", and {revealed.proofs} {'proof' if revealed.proofs == 1 else 'proofs'}" if revealed.proofs else ""
    return f"{sales} to {buyers}{proofs}"


def stake_sentence(stake: Stake) -> str:
    """Return what happened to the stake so far."""
    if stake.banned:
        return "Banned after its strikes: this account sells no more. What is free can be taken out"
    if stake.idle_until is not None:
        strikes = f"{stake.strikes} {'strike' if stake.strikes == 1 else 'strikes'}. " if stake.strikes else ""
        return f"{strikes}Jailed: review seats idle until {stake.idle_until.astimezone():%a %d %b %H:%M}"
    if stake.slashed:
        return f"Slashed {stake.slashed} {'time' if stake.slashed == 1 else 'times'}"
    if stake.strikes:
        return f"{stake.strikes} {'strike' if stake.strikes == 1 else 'strikes'}, nothing slashed"
    return "No strikes, nothing slashed" + (f" · level {stake.level}" if stake.level else "")


def under_way_total(overview: HomeOverview) -> str:
    """Return what all sales under way pay if accepted."""
    if not overview.under_way:
        return ""
    asset = overview.under_way[0].amount.asset
    total = sum(sale.amount.base_units for sale in overview.under_way if sale.amount.asset == asset)
    return f"{format_amount(total, asset).text} if all are accepted"
