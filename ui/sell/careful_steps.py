"""The steps that a `PreparingDesk` stands behind: personal details, drawing, attacks, every record."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from app.sell.decided import suggested_decisions
from ui.components.toast import Message
from ui.i18n import tr
from ui.sell.preparation import PreparationQuestions
from ui.sell.step import Step
from ui.sell.steps.attack import AttackStep
from ui.sell.steps.exact import ExactStep
from ui.sell.steps.scrub import ScrubStep

if TYPE_CHECKING:
    from app.sell.model import Preview, SalePlan
    from app.sell.preparing import AttackReport, Findings, PreparingDesk, UtilityView
    from ui.bridge import Problem, Runner
    from ui.sell.frame import WizardFrame
    from ui.sell.steps.base import StepPage
    from ui.sell.wizard import SaleWizard
    from ui.shell.navigator import Navigator

CAREFUL_PAGES = frozenset({Step.SCRUB, Step.ATTACK, Step.PREVIEW})


class WizardHost(Protocol):
    """The wizard's view, as these steps see it."""

    wizard: SaleWizard | None
    frame: WizardFrame

    @property
    def step(self) -> Step:
        """The step shown."""
        ...

    def page_of(self, step: Step) -> StepPage:
        """Return a step's page."""
        ...

    def update_step(self) -> None:
        """Show the answers in step, footer, rail and panel."""
        ...

    def take_next_step(self) -> None:
        """Show the next step."""
        ...

    def make_preview(self) -> None:
        """Work out what would leave."""
        ...

    def free_footer(self) -> None:
        """Let the footer be used again."""
        ...

    def spent_words(self, wizard: SaleWizard, page: StepPage) -> str:
        """Return what the next step spends."""
        ...

    def set_looked(self, looked: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        """Note that the person has looked at what leaves."""
        ...


class CarefulSteps(QObject):
    """Puts answers into the machine, asks the desk, shows these steps.

    Args:
        view: the wizard's view.
        port: finds, draws, attacks and shows.
        runner: runs the port's methods.
        navigator: says what went wrong elsewhere.
        parent: the widget whose end ends what is asked.
    """

    def __init__(
        self, view: WizardHost, port: PreparingDesk, runner: Runner, navigator: Navigator, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._port, self._runner, self._navigator = view, port, runner, navigator
        self._questions = PreparationQuestions(port, runner, self)
        self._questions.found.connect(self._take_findings)
        self._questions.measured.connect(self._take_utility)
        self._questions.drawn.connect(self._take_drawn)
        self._questions.attacked.connect(self._take_attack)
        self._questions.failed.connect(self._not_prepared)
        self._questions.stopped.connect(self._preparing_stopped)
        self._questions.moved.connect(self._prepared_so_far)

    @property
    def _wizard(self) -> SaleWizard | None:
        return self._view.wizard

    @cached_property
    def scrub(self) -> ScrubStep:
        """Deciding about personal details."""
        page = ScrubStep()
        page.decided.connect(self._decide)
        page.suggested.connect(self._decide_as_suggested)
        page.undone.connect(self._undo_decision)
        page.retried.connect(self._look_for_details)
        page.cancelled.connect(partial(self._questions.stop, "findings"))
        self._view.frame.add(page)
        return page

    @cached_property
    def attack(self) -> AttackStep:
        """What somebody could learn."""
        page = AttackStep()
        page.reason_given.connect(self._set_override)
        page.retried.connect(self._attack)
        page.cancelled.connect(partial(self._questions.stop, "attack"))
        self._view.frame.add(page)
        return page

    @cached_property
    def exact(self) -> ExactStep:
        """What leaves, all of it."""
        page = ExactStep(self._port, self._runner)
        page.looked.connect(self._view.set_looked)
        page.retried.connect(self.draw)
        page.copied.connect(self._copied)
        page.trouble.connect(self._navigator.show_problem)
        self._view.frame.add(page)
        return page

    def page_of(self, step: Step) -> StepPage:
        """Return the page of one of these steps."""
        if step is Step.SCRUB:
            return self.scrub
        return self.attack if step is Step.ATTACK else self.exact

    def ask_for(self, step: Step) -> None:
        """Ask for what a step is about, where it is not known yet."""
        if self._wizard is None:
            return
        now = self._wizard.answers
        if step is Step.SCRUB and now.findings is None:
            self._look_for_details()
        elif step is Step.PROTECT:
            self.measure()
        elif step is Step.ATTACK and now.attack is None:
            self._attack()

    def stop(self) -> None:
        """Ask nothing more."""
        self._questions.stop()

    def _look_for_details(self) -> None:
        if self._wizard is not None:
            self.scrub.show_looking()
            self._questions.findings(self._wizard.plan())

    def _take_findings(self, plan: SalePlan, findings: Findings) -> None:
        if self._wizard is not None and self._wizard.take_findings(plan, findings):
            self._view.update_step()
            if not findings.groups:
                self._view.frame.focus_way_on()

    def _decide(self, kind: str, text: str, action: str) -> None:
        if self._wizard is not None and self._view.step is Step.SCRUB:
            self._wizard.decide(kind, text, action)
            self._view.update_step()

    def _decide_as_suggested(self) -> None:
        wizard = self._wizard
        if wizard is not None and wizard.answers.findings is not None:
            wizard.decide_as_suggested(suggested_decisions(wizard.answers.findings))
            self._view.update_step()

    def _undo_decision(self) -> None:
        if self._wizard is not None and self._view.step is Step.SCRUB and self._wizard.undo_decision():
            self._view.update_step()

    def measure(self) -> None:
        """Work out what noise does to this data; records that leave as they are need none of it."""
        wizard = self._wizard
        if wizard is None or not wizard.noised:
            return
        if wizard.answers.shape is None:
            self._view.make_preview()
        if wizard.answers.utility is None:
            self._questions.utility(wizard.plan())

    def _take_utility(self, plan: SalePlan, utility: UtilityView) -> None:
        if self._wizard is not None and self._wizard.take_utility(plan, utility):
            self._view.update_step()

    def draw(self) -> None:
        """Make the records for good; with noise this spends the budget, as the footer says."""
        wizard = self._wizard
        if wizard is None:
            return
        words = tr("Drawing the noise…") if wizard.noised else tr("Making the records…")
        self._view.frame.next.set_working(words)
        self._view.frame.back.setEnabled(False)
        self._questions.draw(wizard.plan())

    def _take_drawn(self, plan: SalePlan, preview: Preview) -> None:
        self._view.free_footer()
        wizard = self._wizard
        if wizard is None or not wizard.take_drawn(plan, preview):
            return
        if self._view.step is Step.PROTECT:
            self._view.take_next_step()
        else:
            self._view.update_step()

    def _attack(self) -> None:
        if self._wizard is not None:
            self.attack.show_attacking()
            self._questions.attack(self._wizard.plan())

    def _take_attack(self, plan: SalePlan, report: AttackReport) -> None:
        if self._wizard is not None and self._wizard.take_attack(plan, report):
            self._view.update_step()
            if not report.failed:
                self._view.frame.focus_way_on()

    def _set_override(self, reason: str) -> None:
        wizard = self._wizard
        if wizard is None or self._view.step is not Step.ATTACK:
            return
        before = wizard.blocked
        wizard.set_override(reason)
        if wizard.blocked != before:
            # Each key is typed here: rail and panel do not depend on the reason.
            self._view.frame.spent.set_text(self._view.spent_words(wizard, self.attack))
            self._view.frame.set_blocked(wizard.blocked)

    def _not_prepared(self, what: str, plan: SalePlan, problem: Problem) -> None:
        if what == "draw":
            self._view.free_footer()
        if self._wizard is None or plan.sale_id != self._wizard.sale_id:
            return
        pages = {"findings": Step.SCRUB, "utility": Step.PROTECT, "draw": Step.PROTECT, "attack": Step.ATTACK}
        page: Any = self._view.page_of(pages[what])
        page.show_problem(problem)

    def _preparing_stopped(self, what: str) -> None:
        if what == "findings" and self._view.step is Step.SCRUB:
            self.scrub.show_stopped()
        elif what == "attack" and self._view.step is Step.ATTACK:
            self.attack.show_stopped()
        elif what == "draw":
            self._view.free_footer()

    def _prepared_so_far(self, what: str, done: int, total: int) -> None:
        if what == "findings":
            self.scrub.show_progress(done, total)
        elif what == "attack":
            self.attack.show_progress(done, total)

    def _copied(self) -> None:
        self._navigator.notify(Message(tr("Copy saved"), tr("The same records, one a line.")))
