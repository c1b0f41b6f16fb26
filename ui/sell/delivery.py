"""A sale from the agreement on: begun, delivered, paused, given up, told of as it moves, and over."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ui.components.file_dialog import ask_save
from ui.components.toast import Message
from ui.i18n import tr
from ui.sell.runs import SaleRuns
from ui.sell.step import Step
from ui.sell.steps.deliver import DeliverStep
from ui.sell.steps.done import DoneStep
from ui.sell.steps.terms import TermsStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.approval import Approver
    from app.browse.model import RequestView
    from app.sell.model import SalePlan, SaleView
    from app.sell.standing import Standing
    from ui.bridge import Problem, Progress, Runner
    from ui.format import Asset
    from ui.sell.frame import WizardFrame
    from ui.sell.ports import SellPort
    from ui.sell.steps.base import StepPage
    from ui.sell.wizard import SaleWizard
    from ui.shell.navigator import Navigator

DELIVERY_PAGES = frozenset({Step.DELIVER, Step.DONE})


class DeliveryHost(Protocol):
    """The wizard's view, as a delivery sees it."""

    wizard: SaleWizard | None
    frame: WizardFrame

    @property
    def step(self) -> Step:
        """The step shown."""
        ...

    def show_step(self, step: Step) -> None:
        """Show a step."""
        ...

    def page_of(self, step: Step) -> StepPage:
        """Return a step's page."""
        ...

    def free_footer(self) -> None:
        """Let the footer be used again."""
        ...


class Delivery(QObject):
    """The sale that was agreed to.

    Signals:
        moved: a sale came further, as `SaleView`.

    Args:
        view: the wizard's view, whose end ends what is asked.
        port: the sale desk.
        approver: asks for signatures.
        runner: runs the port's methods.
        navigator: opens papers and says what went wrong elsewhere.
        stake: the market's stake token.
        parent: the widget it belongs to.
    """

    moved = Signal(object)

    def __init__(
        self,
        view: DeliveryHost,
        port: SellPort,
        approver: Approver,
        runner: Runner,
        navigator: Navigator,
        stake: Asset,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._view, self._port, self._runner, self._navigator = view, port, runner, navigator
        self._stake, self._window = stake, parent
        self.choose_save: Callable[[QWidget, str, str, Callable[[str], None]], None] = ask_save
        self.sale: SaleView | None = None
        self.request: RequestView | None = None
        self._moved: dict[str, SaleView] = {}
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.setInterval(0)
        self._showing.timeout.connect(self._show_moved)
        self.runs = SaleRuns(port, approver, runner, self)
        self.runs.moved.connect(self._sale_moved)
        self.runs.stopped.connect(self._stopped)
        self.runs.stood.connect(self._stood)
        self.runs.refused.connect(self._refused)

    @cached_property
    def deliver(self) -> DeliverStep:
        """The delivery under way."""
        page = DeliverStep()
        page.paused.connect(self.pause)
        page.given_up.connect(self.give_up)
        page.resumed.connect(self.proceed)
        self._view.frame.add(page)
        return page

    @cached_property
    def done(self) -> DoneStep:
        """What came of it."""
        page = DoneStep(self._stake)
        page.export_asked.connect(self._export)
        page.papers_asked.connect(lambda: self._navigator.open("rights", self._sale_id))
        page.papers.setEnabled(self._navigator.has_page("rights"))
        self._view.frame.add(page)
        return page

    def page_of(self, step: Step) -> StepPage:
        """Return the page of one of these steps."""
        return self.done if step is Step.DONE else self.deliver

    @property
    def is_running(self) -> bool:
        """Whether the delivery of the sale shown runs in this window."""
        return self.runs.is_running(self._sale_id)

    def open_sale(self, sale: SaleView) -> None:
        """Show a sale that was begun; an unfinished one goes on at once."""
        self._take_sale(sale)
        if not sale.finished:
            self._view.show_step(Step.DELIVER)
            self.deliver.set_running(running=self.is_running)
            self.proceed()

    def begin(self, wizard: SaleWizard) -> None:
        """Journal the plan of the answers, then deliver."""
        plan, preview = wizard.plan(), wizard.answers.preview
        seen = preview.digest if wizard.careful and preview is not None else ""
        self._view.frame.next.set_working(tr("Saving…"))
        self._view.frame.back.setEnabled(False)
        self._runner.run(
            lambda _progress: self._start_sale(plan, seen),
            owner=self,
            on_result=lambda sale: self._begun(wizard, sale),
            on_error=self._not_begun,
        )

    async def _start_sale(self, plan: SalePlan, seen: str) -> SaleView | None:
        """Journal the plan and return the sale as the desk tells it; on the loop thread. Only what was seen leaves."""
        sale_id = await (self._port.begin(plan, seen) if seen else self._port.begin(plan))
        return next((sale for sale in await self._port.sales() if sale.sale_id == sale_id), None)

    def _begun(self, wizard: SaleWizard, sale: SaleView | None) -> None:
        self._view.free_footer()
        if self._view.wizard is not wizard:
            return
        wizard.begun()
        if sale is not None:
            self._take_sale(sale)
        self.deliver.set_running(running=True)
        self._view.show_step(Step.DELIVER)
        self.proceed()

    def _not_begun(self, problem: Problem) -> None:
        self._view.free_footer()
        page = self._view.page_of(Step.TERMS)
        if isinstance(page, TermsStep):
            page.show_problem(problem)

    def proceed(self) -> None:
        """Go on from the last saved step; other sales that are under way go on beside it."""
        sale_id = self._sale_id
        if not sale_id or self.is_running:
            return
        self.deliver.set_running(running=True)
        self.runs.proceed(sale_id)

    @property
    def _sale_id(self) -> str:
        if self.sale is not None:
            return self.sale.sale_id
        return self._view.wizard.sale_id if self._view.wizard is not None else ""

    def pause(self) -> None:
        """Stop for now; the journal keeps all that was done."""
        self.runs.pause(self._sale_id)

    def give_up(self) -> None:
        """Give up what has not reached the market; what has goes on."""
        if self._sale_id and not self.is_running:
            self.runs.give_up(self._sale_id)

    def refresh(self) -> None:
        """Read again how the sale shown stands, here and on the market."""
        if self.sale is not None:
            self.runs.look(self.sale)
            if not self.sale.finished:
                self.runs.read(self.sale.sale_id)

    def _sale_moved(self, view: SaleView) -> None:
        """Show how far a sale came; what comes in one turn of the window is shown once, as it is then."""
        self._moved[view.sale_id] = view
        self._showing.start()

    def _show_moved(self) -> None:
        self._showing.stop()
        moved, self._moved = self._moved, {}
        for view in moved.values():
            self._show_one(view)

    def _show_one(self, view: SaleView) -> None:
        if self._sale_id == view.sale_id:
            self._take_sale(view)
        else:
            self.moved.emit(view)

    def _take_sale(self, view: SaleView) -> None:
        self.sale = view
        self.moved.emit(view)
        self.runs.look(view)
        self._view.frame.stop.show_sale(view, self.request)
        if not view.finished:
            self.deliver.show_sale(view)
            self._view.frame.strip.show_sale(view, self.request)
        else:
            if self._view.wizard is not None:
                self._view.wizard.finished()
            preview = self._view.wizard.answers.preview if self._view.wizard is not None else None
            digest = preview.digest if preview is not None and preview.exact else ""
            self.done.show_sale(view, digest)
            self._view.show_step(Step.DONE)

    def _refused(self, problem: Problem) -> None:
        self.deliver.show_problem(problem)

    def _stopped(self, sale_id: str, problem: Problem | None) -> None:
        self._show_moved()
        if sale_id != self._sale_id:
            if problem is not None:
                self._navigator.show_problem(problem)
            return
        self.deliver.set_running(running=False)
        if problem is not None:
            self.deliver.show_problem(problem)

    def _stood(self, sale_id: str, found: tuple[Standing, ...]) -> None:
        if sale_id == self._sale_id:
            page = self.done if self._view.step is Step.DONE else self.deliver
            page.market.show_standings(found)

    def _export(self) -> None:
        sale = self.sale
        if sale is not None:
            name = f"receipt-{sale.sale_id[:8]}.json"
            self.choose_save(
                self._window, tr("Save the receipt"), name, lambda path: self._write_receipt(sale.sale_id, path)
            )

    def _write_receipt(self, sale_id: str, path: str) -> None:
        async def work(_progress: Progress) -> None:
            await self._port.export_receipt(sale_id, path)

        def said(_nothing: None) -> None:
            self._navigator.notify(
                Message(tr("Receipt saved"), tr("Anyone can check it offline."), "receipt", "positive")
            )

        self._runner.run(work, owner=self, on_result=said)
