"""The Sell page: the list of sales, and the wizard over it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget

from ui.components.account_badge import KIND_ICONS
from ui.components.button import Button
from ui.i18n import tr
from ui.requests.view import GLN
from ui.sell.address import SellAddress
from ui.sell.drafts import DiscardDialog
from ui.sell.sales_list import SalesList
from ui.sell.step import Step
from ui.sell.wizard_view import WizardView
from ui.shell.page import NARROW_UNITS, StatePage

if TYPE_CHECKING:
    from app.approval import Approver
    from app.browse.model import RequestView
    from app.sell.model import SalePlan, SaleView, SourceView
    from app.sell.preparing import PreparingDesk
    from app.sell.unsold import DraftDesk, DraftView
    from ui.bridge import Job, Problem, Runner
    from ui.format import Asset
    from ui.sell.ports import SellPort
    from ui.shell.navigator import Navigator


class SellPage(StatePage):
    """Sales.

    Args:
        port: the sale desk.
        approver: asks for signatures.
        runner: runs the port's methods.
        navigator: goes to the requests.
        stake: the market's stake token.
        preparing: finds, draws and attacks before a sale; without it the wizard leaves these steps out.
        drafts: what was prepared and not sold.
    """

    def __init__(
        self,
        port: SellPort,
        approver: Approver,
        runner: Runner,
        navigator: Navigator,
        *,
        stake: Asset = GLN,
        preparing: PreparingDesk | None = None,
        drafts: DraftDesk | None = None,
    ) -> None:
        super().__init__(tr("Sell"), tr("Sales under way and finished"))
        self._port, self._runner, self._navigator = port, runner, navigator
        self._loading: Job | None = None
        self._wanted = ""
        self._sales: tuple[SaleView, ...] = ()
        self._desk = drafts
        self._drafts: tuple[DraftView, ...] = ()
        self.new = Button(tr("New sale"), "primary", icon="add")
        self.new.clicked.connect(self._new_sale)
        self.new.set_blocked(navigator.account.why_not_sell)
        self.header_actions.addWidget(self.new)
        self.list = SalesList()
        self.list.opened.connect(self._open)
        self.list.drafts.continued.connect(lambda draft: self._take_up(draft.sale_id))
        self.list.drafts.discard_asked.connect(self._ask_to_discard)
        self._approver, self._stake, self._preparing = approver, stake, preparing
        self.inner = QStackedWidget()
        self.inner.addWidget(self.list)
        self.content.addWidget(self.inner, 1)

    @cached_property
    def wizard(self) -> WizardView:
        """The wizard; made when first needed: the list opens without it."""
        wizard = WizardView(self._port, self._approver, self._runner, self._navigator, self._stake, self._preparing)
        wizard.left.connect(self._leave_wizard)
        wizard.moved.connect(self._sale_moved)
        self.inner.addWidget(wizard)
        wizard.set_room(self.units)
        return wizard

    def refresh(self) -> None:
        """Read the sales again; a wizard that is open stays."""
        if self.in_wizard:
            self.wizard.refresh()
            return
        if self._loading is not None and self._loading.is_running:
            return
        if not self._sales and not self._drafts:
            self.show_loading()

        async def work(_progress: object) -> tuple[tuple[SaleView, ...], tuple[DraftView, ...]]:
            sales = await self._port.sales()
            return sales, await self._desk.drafts() if self._desk is not None else ()

        self._loading = self._runner.run(
            work, owner=self, on_result=lambda found: self._loaded(*found), on_error=self._failed
        )

    @property
    def in_wizard(self) -> bool:
        """Whether the wizard is shown, or was asked for."""
        return self.inner.currentWidget() is not self.list

    def open_argument(self, argument: str) -> None:
        """Start a sale to a request, or show a sale; see `SellAddress`."""
        address = SellAddress.parse(argument)
        if address.request and self._navigator.account.why_not_sell:
            self._show_why_not()
        elif address.request:
            self.show_loading()
            # While the request is read, and in a turn of its own.
            QTimer.singleShot(0, self, self._make_wizard)
            self._runner.run(
                lambda _progress: self._port.request(address.request),
                owner=self,
                on_result=lambda request: self._start(request, address),
                on_error=self._failed_here,
            )
        elif address.draft:
            self._take_up(address.draft)
        elif address.sale:
            self._wanted = address.sale
            self._leave_wizard()

    def set_room(self, units: float) -> None:
        """Lay out list or wizard."""
        super().set_room(units)
        self.list.set_room(units)
        if "wizard" in self.__dict__:
            self.wizard.set_room(units)
        self._show_header()

    def go_back(self) -> bool:
        """Leave the wizard on Escape; a delivery goes on."""
        if not self.in_wizard:
            return False
        if self.wizard.step >= Step.DELIVER:
            self._leave_wizard()
        else:
            self.wizard.go_back()
        return True

    def go_forward(self) -> bool:
        """Take the wizard's next step, where its button would; agreeing to the terms takes the button itself."""
        if not self.in_wizard or self.wizard.step >= Step.TERMS or not self.wizard.frame.next.isEnabled():
            return False
        self.wizard.go_on()
        return True

    def perform(self, action: str) -> bool:
        """Start a sale."""
        if action == "new":
            self._new_sale()
        return action == "new"

    def _loaded(self, sales: tuple[SaleView, ...], drafts: tuple[DraftView, ...]) -> None:
        self._sales, self._drafts = sales, drafts
        self.list.set_drafts(drafts)
        under_way = sum(not sale.finished for sale in sales)
        self._navigator.set_count("sell", under_way)
        wanted, self._wanted = self._wanted, ""
        found = next((sale for sale in sales if sale.sale_id == wanted), None)
        if found is not None:
            self._open(found)
            return
        if self.in_wizard:
            return
        if not sales and self._navigator.account.why_not_sell:
            self._show_why_not()
            return
        if not sales and not drafts:
            button = self.show_empty(
                "sell",
                tr("Nothing sold yet"),
                tr("Choose a request that fits your data. You see exactly what leaves, before it leaves."),
                tr("See requests"),
                "requests",
            )
            if button is not None:
                button.clicked.connect(self._new_sale)
            self.new.hide()
            return
        self.new.show()
        self.list.set_sales(sales)
        self.show_content()

    def _show_why_not(self) -> None:
        """Say why this account cannot sell, instead of a list that stays empty."""
        self.new.hide()
        account = self._navigator.account
        button = self.show_empty(
            KIND_ICONS[account.kind], tr("This account cannot sell"), account.why_not_sell, tr("Use another account")
        )
        if button is not None:
            button.clicked.connect(self._navigator.open_accounts)

    def _failed(self, problem: Problem) -> None:
        if self._sales:
            self._navigator.show_problem(problem)
        else:
            self.show_problem(problem)

    def _failed_here(self, problem: Problem) -> None:
        self.show_problem(problem)

    def _new_sale(self) -> None:
        self._navigator.open("requests")

    def _make_wizard(self) -> None:
        self.wizard.set_room(self.units)

    def _start(self, request: RequestView, address: SellAddress) -> None:
        self._show_wizard()
        self.wizard.start(request, address.path, address.dataset, address.mapping)

    # Drafts

    def _take_up(self, sale_id: str) -> None:
        desk = self._desk
        if desk is None:
            return
        self.show_loading()
        QTimer.singleShot(0, self, self._make_wizard)

        async def work(_progress: object) -> tuple[RequestView, SalePlan, SourceView, bool]:
            plan = await desk.reopen(sale_id)
            made = any(one.sale_id == plan.sale_id and one.made for one in await desk.drafts())
            request = await self._port.request(plan.request)
            if plan.dataset:
                source, _ = await self._port.open_dataset(plan.dataset, request)
            else:
                source = await self._port.open_source(plan.path, plan.on_broken)
            return request, plan, source, made

        self._runner.run(work, owner=self, on_result=lambda found: self._took_up(*found), on_error=self._failed_here)

    def _took_up(self, request: RequestView, plan: SalePlan, source: SourceView, made: bool) -> None:  # noqa: FBT001 - unpacked
        self._show_wizard()
        self.wizard.take_up(request, plan, source, made=made)

    def _ask_to_discard(self, draft: DraftView) -> None:
        if self._desk is None:
            return
        dialog = DiscardDialog(self._desk, self._runner, draft)
        dialog.discarded.connect(self.refresh)
        dialog.ask(self._navigator.dialog_host)

    def _open(self, sale: SaleView) -> None:
        self._show_wizard()
        self.wizard.open_sale(sale)

    def _show_wizard(self) -> None:
        self.inner.setCurrentWidget(self.wizard)
        self.show_content()
        self._show_header()

    def _leave_wizard(self) -> None:
        self.list.set_sales(self._sales)
        self.inner.setCurrentWidget(self.list)
        self._show_header()
        if self.new.isVisible():
            # What had the focus is gone; it must not fall on the page as a whole.
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def _show_header(self) -> None:
        narrow = self.units < NARROW_UNITS
        self.header.setVisible(not self.in_wizard or narrow)
        self.new.setVisible(bool(self._sales or self._drafts) and not self.in_wizard)

    def _sale_moved(self, view: SaleView) -> None:
        others = tuple(sale for sale in self._sales if sale.sale_id != view.sale_id)
        self._sales = (view, *others)
        self._navigator.set_count("sell", sum(not sale.finished for sale in self._sales))
        if not self.in_wizard:
            self.list.set_sales(self._sales)
