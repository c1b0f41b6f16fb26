"""Home, put together from the chain, the journal of sales and the privacy ledger."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ui.format import format_duration, format_short_day
from ui.i18n import said, tr
from ui.ports import Budget, Coins, Earned, Fit, HomeOverview, Need, Revealed, UnderWay
from ui.wiring.amounts import GLN, asset, stake_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.browse.model import RequestView
    from app.budget.model import BudgetView
    from app.sell.model import SaleView
    from ui.ports import Reveal
    from ui.wiring.backend import Backend

MAX_FITS = 3
DAY_S = 86_400
WEEKS = 12
ICONS = {"household-energy": "home", "reading-diary": "chats"}


class Home:
    """``HomePort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def overview(self) -> HomeOverview:
        """Return what Home shows."""
        from app.browse.board import RequestBoard

        app, connection = await self._backend.app(), await self._backend.connection()
        account = await self._backend.overview()
        sales, stopped = await self._sales()
        requests = await RequestBoard(connection).list()
        budgets = _budgets(await app.budgets().budgets())
        sold = [sale for sale in sales if sale.finished and sale.paid]
        library = app.library()
        rows = app.journal(connection).sales()
        noised = {row.sale_id for row in rows if row.plan["plan"]["release"]["kind"] != "raw"}
        return HomeOverview(
            needs=(
                *_needs(stopped, backup_checked=not await self._backend.to_be_written_down()),
                *_arrived(await library.arrived()),
            ),
            earned=_earned(sales),
            revealed=Revealed(
                sales=len(sold),
                buyers=len({sale.buyer_name for sale in sold}),
                proofs=0,
                budgets=budgets,
                as_is=tuple((sale.title, sale.records) for sale in sold if sale.sale_id not in noised)[:MAX_FITS],
            ),
            stake=stake_of(account),
            under_way=tuple(_under_way(sale) for sale in sales if not sale.finished),
            fits=tuple(_fit(request) for request in requests[:MAX_FITS]),
            fits_total=len(requests),
            sources=sum(not dataset.erased for dataset in await library.datasets()),
            open_requests=len(requests),
        )

    async def _sales(self) -> tuple[tuple[SaleView, ...], list[SaleView]]:
        """Return the sales of the account and those of them that stand; an account without a key here has none."""
        if not (await self._backend.app()).account().key_is_here:
            return (), []
        sales = await (await self._backend.desk()).sales()
        running = await self._backend.running()
        return sales, [sale for sale in sales if not sale.finished and not running.is_running(sale.sale_id)]


def _needs(stopped: list[SaleView], *, backup_checked: bool) -> tuple[Need, ...]:
    found = [
        Need(
            "resume",
            tr("Go on with “{title}”", title=sale.title),
            tr("It waits where it stopped. Nothing was sent or paid twice."),
            tr("Go on"),
            "sell",
            sale.sale_id,
        )
        for sale in stopped
    ]
    if not backup_checked:
        text = tr("Write your words down and check them. Without them a broken disk takes your money.")
        found.append(Need("warning", tr("Your words are not backed up"), text, tr("Back up"), "wallets", "backup"))
    return tuple(found)


def _arrived(paths: tuple[str, ...]) -> tuple[Need, ...]:
    """One line for all exports that arrived in the watched folder."""
    if not paths:
        return ()
    text = tr("It is in the folder we watch. Nothing is added before you say so.")
    count = tr("An export arrived", "{n} exports arrived", n=len(paths))
    return (Need("my_data", count, text, tr("Look at it"), "data", "arrived"),)


def _earned(sales: tuple[SaleView, ...]) -> Earned:
    paid = [sale for sale in sales if sale.paid and sale.symbol == GLN.symbol]
    now = time.time()
    month = datetime.now(UTC).strftime("%Y-%m")
    weeks = [0] * WEEKS
    this_month = 0
    for sale in paid:
        at_s = max((at for at, _ in sale.log), default=0)
        age = int((now - at_s) // (7 * DAY_S))
        if 0 <= age < WEEKS:
            weeks[WEEKS - 1 - age] += sale.paid
        if datetime.fromtimestamp(at_s, UTC).strftime("%Y-%m") == month:
            this_month += sale.paid
    first = format_short_day(datetime.fromtimestamp(now - (WEEKS - 1) * 7 * DAY_S, UTC))
    total = sum(sale.paid for sale in paid)
    return Earned(Coins(total, GLN), Coins(this_month, GLN), tuple(weeks) if total else (), first)


def _budgets(found: Sequence[BudgetView]) -> tuple[Budget, ...]:
    from app.budget.desk import UNIT_WORDS

    return tuple(
        Budget(one.title, ICONS.get(one.life, "reveal"), one.spent, one.cap, UNIT_WORDS[one.unit]) for one in found
    )


def _under_way(sale: SaleView) -> UnderWay:
    done = sum(step.state == "done" for step in sale.steps)
    running = next((step for step in sale.steps if step.state == "running"), sale.steps[-1])
    return UnderWay(
        sale=sale.sale_id,
        title=sale.title,
        state=said(running.title),
        icon="uploading" if done < 5 else "under_review",  # noqa: PLR2004 - the first five steps are the delivery
        step=done,
        steps=len(sale.steps),
        amount=Coins(sale.gross, asset(sale.symbol, sale.decimals)),
    )


def _fit(request: RequestView) -> Fit:
    reveal: Reveal = "as_is" if request.spec.release.kind == "raw" else "noised"
    days = max(0, int(request.ends_s - time.time()) // DAY_S)
    records = min(request.max_records, request.records_funded)
    return Fit(
        request=request.address,
        title=request.spec.title,
        reveal=reveal,
        note=tr("{left} left", left=format_duration(days * DAY_S)),
        icon=ICONS.get(request.spec.kind, "requests"),
        net=Coins(records * request.price, asset(request.symbol, request.decimals)),
    )
