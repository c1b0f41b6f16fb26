"""Leads through a sale: puts answers into the machine, asks the app, shows the step."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.components.file_dialog import ask_file
from ui.components.layout import Column
from ui.format import format_decimal
from ui.i18n import mark, tr
from ui.sell.careful_steps import CAREFUL_PAGES, CarefulSteps
from ui.sell.delivery import DELIVERY_PAGES, Delivery
from ui.sell.frame import WizardFrame
from ui.sell.questions import SaleQuestions
from ui.sell.step import CAREFUL, SHORT, Step
from ui.sell.steps.data import DataStep
from ui.sell.steps.fields import FieldsStep
from ui.sell.steps.preview import PreviewStep
from ui.sell.steps.protect import ProtectStep
from ui.sell.steps.terms import TermsStep
from ui.sell.wizard import SaleWizard

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.approval import Approver
    from app.browse.model import RequestView, Terms
    from app.library.model import DatasetView
    from app.sell.model import Preview, SalePlan, SaleView, SourceView
    from app.sell.preparing import PreparingDesk
    from ui.bridge import Problem, Runner
    from ui.format import Asset
    from ui.sell.ports import SellPort
    from ui.sell.steps.base import StepPage
    from ui.shell.navigator import Navigator


DRAW = mark("Draw noise and test")
TEST = mark("Test what leaves")
TEST_AGAIN = mark("Attack test")
SCRUB = mark("Look for personal details")
_AHEAD_MS = 120


def _no_sample(_problem: Problem) -> None:
    """A sample is an offer: without one the person chooses a file as always."""


class WizardView(QWidget):
    """The wizard.

    Signals:
        left: the person goes back to the list of sales.
        moved: a sale came further, as `SaleView`.
    """

    left = Signal()
    moved = Signal(object)

    def __init__(
        self,
        port: SellPort,
        approver: Approver,
        runner: Runner,
        navigator: Navigator,
        stake: Asset,
        preparing: PreparingDesk | None = None,
    ) -> None:
        super().__init__()
        self._port, self._runner, self._navigator = port, runner, navigator
        self.choose_file: Callable[[QWidget, str, Callable[[str], None]], None] = ask_file
        self.wizard: SaleWizard | None = None
        self._sample = ""
        self._datasets: dict[str, DatasetView] = {}
        self._step = Step.DATA
        self.questions = SaleQuestions(port, runner, self)
        self.careful = CarefulSteps(self, preparing, runner, navigator, self) if preparing is not None else None
        self.delivery = Delivery(self, port, approver, runner, navigator, stake, self)
        self.delivery.moved.connect(self.moved)
        self.frame = WizardFrame(stake)
        self._stake = stake
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_AHEAD_MS)
        self._ahead.timeout.connect(self._make_ahead)
        column = Column(self)
        column.addWidget(self.frame)
        self._connect()

    def _connect(self) -> None:
        self.frame.back.clicked.connect(self.go_back)
        self.frame.next.clicked.connect(self.go_on)
        self.frame.leave.clicked.connect(self.left)
        self.frame.rail.step_chosen.connect(self._go_to)
        self.questions.source_read.connect(self._take_source)
        self.questions.dataset_read.connect(self._take_dataset)
        self.questions.source_failed.connect(self._no_source)
        self.questions.preview_made.connect(self._take_preview)
        self.questions.preview_failed.connect(self._no_preview)
        self.questions.terms_read.connect(self._take_terms)
        self.questions.terms_failed.connect(self._no_terms)

    # Steps, each made while the one before it is read: all at once would keep the window for a quarter of a second.

    @cached_property
    def data(self) -> DataStep:
        """Choosing the file."""
        page = DataStep()
        page.file_asked.connect(lambda: self.choose_file(self, tr("Choose the file to sell from"), self.read_file))
        page.file_given.connect(self.read_file)
        page.sample_asked.connect(lambda: self.read_file(self._sample))
        page.cancelled.connect(self._stop_reading)
        page.records_given.connect(self._set_records)
        page.dataset_given.connect(self._choose_dataset)
        self.frame.add(page)
        return page

    @cached_property
    def fields(self) -> FieldsStep:
        """Choosing what leaves."""
        page = FieldsStep()
        page.action_chosen.connect(self._set_action)
        self.frame.add(page)
        return page

    @cached_property
    def protect(self) -> ProtectStep:
        """Noise."""
        page = ProtectStep()
        page.epsilon_settled.connect(self._set_epsilon)
        page.retried.connect(self.make_preview)
        self.frame.add(page)
        return page

    @cached_property
    def preview(self) -> PreviewStep:
        """What leaves, exactly."""
        page = PreviewStep()
        page.looked.connect(self.set_looked)
        page.retried.connect(self.make_preview)
        self.frame.add(page)
        return page

    @cached_property
    def terms(self) -> TermsStep:
        """What can be earned and lost."""
        page = TermsStep(self._stake)
        page.retried.connect(self._read_terms)
        self.frame.add(page)
        return page

    def page_of(self, step: Step) -> StepPage:
        """Return a step's page."""
        if self.careful is not None and step in CAREFUL_PAGES:
            return self.careful.page_of(step)
        if step in DELIVERY_PAGES:
            return self.delivery.page_of(step)
        page: StepPage = getattr(self, step.name.lower())
        return page

    # Opening

    def start(
        self, request: RequestView, path: str = "", dataset: str = "", mapping: tuple[tuple[str, str], ...] = ()
    ) -> None:
        """Begin a sale to `request`, with a file or a data set that was chosen already, if any."""
        self._cancel_jobs()
        careful = self.careful is not None
        self.wizard = SaleWizard(request, careful=careful, mapping=mapping)
        self.delivery.request = request
        self.frame.set_steps(self.wizard.steps)
        self.data.show_nothing()
        self.frame.show_titles(request.spec.title, request.spec.buyer_name)
        self.show_step(Step.DATA)
        self._offer_sample("")
        self._runner.run(
            lambda _progress: self._port.sample(request), owner=self, on_result=self._offer_sample, on_error=_no_sample
        )
        self.data.offer_datasets(())
        self._runner.run(
            lambda _progress: self._port.datasets(),
            owner=self,
            on_result=self._offer_datasets,
            on_error=_no_sample,
        )
        if dataset:
            self.read_dataset(dataset)
        elif path:
            self.read_file(path)

    def take_up(self, request: RequestView, plan: SalePlan, source: SourceView, *, made: bool) -> None:
        """Go on with a draft: where its records were `made`, with the tests on them."""
        self._cancel_jobs()
        self.wizard = SaleWizard(request, careful=self.careful is not None)
        self.delivery.request = request
        self.wizard.take_up(plan, source)
        self.frame.set_steps(self.wizard.steps)
        self.frame.show_titles(request.spec.title, request.spec.buyer_name)
        self.data.show_source(source)
        self.show_step(Step.PROTECT)
        if self.careful is not None:
            if made:
                self.careful.draw()
            else:
                self.careful.ask_for(Step.PROTECT)

    def _offer_datasets(self, datasets: tuple[DatasetView, ...]) -> None:
        self._datasets = {dataset.dataset_id: dataset for dataset in datasets}
        self.data.offer_datasets(datasets)

    def _offer_sample(self, path: str) -> None:
        self._sample = path
        self.data.offer_sample(offered=bool(path))

    def open_sale(self, sale: SaleView) -> None:
        """Show a sale that was begun; an unfinished one goes on at once."""
        shown = self.delivery.sale
        if shown is not None and shown.sale_id == sale.sale_id and self.delivery.is_running:
            self.show_step(Step.DELIVER)
            return
        self._cancel_jobs()
        if self.wizard is None or self.wizard.sale_id != sale.sale_id:
            self.wizard, self.delivery.request = None, None
        self.frame.set_steps(CAREFUL if self.careful is not None else SHORT)
        self.frame.show_titles(sale.title, sale.buyer_name)
        self.delivery.open_sale(sale)

    @property
    def step(self) -> Step:
        """The step shown."""
        return self._step

    # Moving

    def go_on(self) -> None:
        """Take the next step."""
        wizard = self.wizard
        if wizard is None or self._step >= Step.DELIVER or wizard.blocked or self.frame.next.is_working:
            return
        if self._step is Step.TERMS:
            self.delivery.begin(wizard)
            return
        if self.careful is not None and self._step is Step.PROTECT and wizard.answers.preview is None:
            self.careful.draw()
            return
        self.take_next_step()

    def take_next_step(self) -> None:
        """Show the next step, and ask for what it is about where that is not known yet."""
        wizard = self.wizard
        if wizard is None:
            return
        step = wizard.next()
        self.show_step(step)
        if self.careful is not None and step < Step.TERMS:
            self.careful.ask_for(step)
        elif step in {Step.PROTECT, Step.PREVIEW} and wizard.answers.preview is None:
            self.make_preview()
        elif step is Step.TERMS and wizard.answers.terms is None:
            self._read_terms()

    def go_back(self) -> bool:
        """Take a step back; from the first one, leave. False once the sale was agreed to."""
        wizard = self.wizard
        if wizard is None or self._step >= Step.DELIVER or self.frame.next.is_working:
            return False
        if wizard.step is Step.DATA:
            self._cancel_jobs()
            self.left.emit()
        else:
            self.show_step(wizard.back())
        return True

    def set_room(self, units: float) -> None:
        """Lay out for a width."""
        self.frame.set_room(units)

    def _go_to(self, index: int) -> None:
        if self.wizard is not None and self._step < Step.DELIVER:
            self.wizard.go_to(self.frame.steps[index])
            self.show_step(self.wizard.step)

    def show_step(self, step: Step) -> None:
        """Show a step, filled with what is known."""
        self._step = step
        page = self.page_of(step)
        answers = self.wizard.rail_answers() if self.wizard is not None else {}
        self.frame.show_step(step, page, answers, can_go_back=step < Step.DELIVER)
        self.update_step()
        self.frame.reveal(page)
        self._ahead.start()
        focus = page.first_focus()
        if not self.isVisible():
            return
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.frame.focus_way_on()

    def _make_ahead(self) -> None:
        """Make the next step's page while this one is read: to make it takes longer than to fill and show it."""
        if self._step is not Step.DONE:
            following = self.frame.steps[self.frame.steps.index(self._step) + 1]
            self.page_of(following)
            self.frame.panel_of(following)

    def update_step(self) -> None:
        """Show the answers in step, footer, rail and panel."""
        wizard = self.wizard
        if wizard is None or self._step >= Step.DELIVER:
            return
        page = self.page_of(self._step)
        page.show_wizard(wizard)
        self.frame.set_current(self._step, wizard.rail_answers())
        if not self.frame.next.is_working:
            self.frame.next.setText(tr(self._way_on(wizard, page)))
        self.frame.spent.set_text(self.spent_words(wizard, page))
        self.frame.set_blocked(wizard.blocked)
        self.frame.show_wizard(wizard)
        if self._ahead.isActive():
            # Not in one turn with what is shown now.
            self._ahead.start()

    @staticmethod
    def _way_on(wizard: SaleWizard, page: StepPage) -> str:
        """Return the words of the next step's button: what makes the records says so."""
        if wizard.careful and wizard.step is Step.PROTECT:
            drawn = wizard.answers.preview is not None
            return TEST_AGAIN if drawn else DRAW if wizard.noised else TEST
        if wizard.careful and wizard.step is Step.FIELDS:
            return SCRUB
        return page.next_words

    @staticmethod
    def spent_words(wizard: SaleWizard, page: StepPage) -> str:
        """Return what the next step spends."""
        drawing = Step.PROTECT if wizard.careful else Step.TERMS
        if wizard.step is drawing and wizard.noised and (not wizard.careful or wizard.answers.preview is None):
            epsilon = format_decimal(wizard.answers.release.epsilon, 2)
            if wizard.careful:
                return tr("Drawing the noise counts ε {epsilon}, even if you stop later.", epsilon=epsilon)
            return tr(
                "Drawing the noise counts ε {epsilon}, even if you stop later. You sign before it is submitted.",
                epsilon=epsilon,
            )
        return tr(page.spent_words)

    # Data and fields

    def read_file(self, path: str) -> None:
        """Read a file completely."""
        if self.wizard is None:
            return
        self.data.show_reading(path)
        self.questions.read(path, self.data.on_broken)

    def read_dataset(self, dataset_id: str) -> None:
        """Read a data set of My data completely."""
        if self.wizard is None:
            return
        known = self._datasets.get(dataset_id)
        self.data.show_reading_dataset(known.title if known is not None else "")
        self.questions.read_dataset(dataset_id, self.wizard.request)

    def _choose_dataset(self, dataset_id: str) -> None:
        if self.wizard is not None:
            # Another one: columns chosen by hand were of the one before.
            self.wizard.forget_mapping()
            self.read_dataset(dataset_id)

    def _take_dataset(self, source: SourceView, mapping: tuple[tuple[str, str], ...]) -> None:
        if self.wizard is None or self.wizard.step >= Step.DELIVER:
            return
        self.wizard.choose_dataset(source, mapping)
        self._show_source(source)

    def _set_records(self, records: int) -> None:
        if self.wizard is not None and self.wizard.step < Step.DELIVER:
            self.wizard.set_records(records)
            self.update_step()

    def _no_source(self, problem: Problem) -> None:
        self.data.show_problem(problem)

    def _stop_reading(self) -> None:
        self.questions.stop_reading()
        self.data.show_nothing()

    def _take_source(self, source: SourceView, on_broken: str) -> None:
        if self.wizard is None or self.wizard.step >= Step.DELIVER:
            return
        self.wizard.forget_mapping()
        self.wizard.choose_source(source, on_broken)
        self._show_source(source)

    def _show_source(self, source: SourceView) -> None:
        self.update_step()
        self.data.show_source(source)
        self.frame.focus_way_on()

    def _set_action(self, column: str, action: str) -> None:
        if self.wizard is not None:
            self.wizard.set_action(column, action)
            self.update_step()

    # Protection and preview

    def _set_epsilon(self, epsilon: float) -> None:
        if self.wizard is None or not self.wizard.noised or self._step is not Step.PROTECT:
            return
        self.wizard.set_epsilon(epsilon)
        self.update_step()
        if self.careful is not None:
            self.careful.measure()
        else:
            self.make_preview()

    def make_preview(self) -> None:
        """Work out what would leave."""
        if self.wizard is not None:
            self.questions.preview(self.wizard.plan())

    def _take_preview(self, plan: SalePlan, preview: Preview) -> None:
        if self.wizard is not None and self.wizard.take_preview(plan, preview):
            self.update_step()
            if self._step is Step.PROTECT and not self.wizard.noised:
                self.frame.focus_way_on()

    def _no_preview(self, plan: SalePlan, problem: Problem) -> None:
        if self.wizard is None or plan != self.wizard.plan():
            return
        self.protect.show_problem(problem)
        if not self.wizard.careful:
            self.preview.show_problem(problem)
        self.frame.set_blocked(tr("There is nothing to look at yet."))

    def set_looked(self, looked: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        """Note that the person has looked at what leaves."""
        if self.wizard is not None:
            self.wizard.set_looked(looked=looked)
            self.update_step()

    # Terms

    def _read_terms(self) -> None:
        wizard = self.wizard
        if wizard is None or wizard.answers.preview is None:
            return
        self.questions.terms(wizard.plan(), wizard.request, wizard.answers.preview.records)

    def _take_terms(self, plan: SalePlan, terms: Terms) -> None:
        if self.wizard is not None and self.wizard.take_terms(plan, terms):
            self.update_step()
            self.frame.focus_way_on()

    def _no_terms(self, problem: Problem) -> None:
        self.terms.show_problem(problem)
        self.frame.set_blocked(tr("The terms could not be read."))

    def free_footer(self) -> None:
        """Let the footer be used again after something was worked on."""
        self.frame.next.set_working("")
        self.frame.back.setEnabled(True)

    def refresh(self) -> None:
        """Read again how the sale shown stands."""
        if self._step >= Step.DELIVER:
            self.delivery.refresh()

    def _cancel_jobs(self) -> None:
        self.questions.stop()
        if self.careful is not None:
            self.careful.stop()
        self.delivery.sale = None
