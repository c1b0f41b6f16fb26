"""First run in one window: rail and promises at the left, the step at the right."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.components.card import Plane
from ui.components.error_panel import ErrorPanel
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.paragraph import Paragraph
from ui.components.scroll import Scroll
from ui.components.wizard_rail import WizardRail
from ui.format.untrusted import clean
from ui.i18n import said, tr
from ui.onboarding.models import Flow, Step, Way
from ui.onboarding.welcome import PROMISES, Welcome
from ui.ports import Account, NewVault, SessionPort, WordsCheck
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from ui.accounts.steps import WatchStep
    from ui.bridge import Problem, Runner
    from ui.onboarding.done import DoneStep
    from ui.onboarding.import_words import ImportStep
    from ui.onboarding.passphrase import PassphraseStep
    from ui.onboarding.step import StepView
    from ui.onboarding.verify import VerifyStep
    from ui.onboarding.words import WordsStep

AnyStep = TypeVar("AnyStep", bound="StepView")

_AFTER_FIRST_FRAME_MS = 200
_LEFT_PX, _WIDTH_PX, _NARROW_BELOW = 320, 640, 900


class OnboardingPage(QWidget):
    """The first-run page.

    Signals:
        finished: a vault is open; carries its account.
        restore_requested: a backup file is to be put in place instead.
    """

    finished = Signal(object)
    restore_requested = Signal()

    def __init__(self, session: SessionPort, runner: Runner, *, can_restore: bool = False) -> None:
        super().__init__()
        self._can_restore = can_restore
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("First steps"))
        self._session, self._runner = session, runner
        self.flow = Flow()
        self._account: Account | None = None
        self._shown: Welcome | StepView | None = None
        self._wordlist: tuple[str, ...] = ()
        self._standing = ""
        row = Row(self)
        self._left = self._build_left()
        row.addWidget(self._left)
        self.steps = QStackedWidget()
        row.addWidget(Scroll(self._build_middle()), 1)
        self.rail.step_chosen.connect(self._jump_back)
        theme().changed.connect(self._fold)
        self._show()
        # The wallet's code is big; the first step needs none of it, so it is not read while the first frame is drawn.
        QTimer.singleShot(_AFTER_FIRST_FRAME_MS, self, self._read_wordlist)

    def _build_left(self) -> QWidget:
        left = Plane("sidebar", "r")
        left.setFixedWidth(theme().px(_LEFT_PX))
        column = Column(left, margins=(18, 32, 28, 32))
        head = Row(gap=12, margins=(10, 0, 0, 40))
        head.addWidget(Icon("gleaner", size=36))
        head.addWidget(Label("Gleaner", "title"))
        head.addStretch(1)
        column.addLayout(head)
        self.rail = WizardRail(self.flow.titles)
        column.addWidget(self.rail)
        column.addStretch(1)
        foot = Column(gap=12, margins=(10, 0, 0, 0))
        for icon, promise in PROMISES:
            line = Row(gap=8)
            line.addWidget(Icon(icon, "accent"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Paragraph(tr(promise), "small", "text2"), 1)
            foot.addLayout(line)
        column.addLayout(foot)
        return left

    def _build_middle(self) -> QWidget:
        middle = QWidget()
        row = self._middle_row = Row(middle, margins=(24, 70, 24, 40))
        row.addStretch(1)
        column = Column(gap=16)
        self._problem = Column()
        column.addLayout(self._problem)
        column.addWidget(self.steps)
        column.addStretch(1)
        row.addLayout(column, 100)
        row.addStretch(1)
        self.steps.setMaximumWidth(theme().px(_WIDTH_PX))
        return middle

    # The steps, each built when first needed: the first frame shows one of them.

    @cached_property
    def welcome(self) -> Welcome:
        """The first step."""
        view = Welcome(stopped=bool(self._session.stopped_at), can_restore=self._can_restore)
        view.restore_chosen.connect(self.restore_requested)
        view.create_chosen.connect(self._create)
        view.import_chosen.connect(self._import)
        view.watch_chosen.connect(self._watch)
        view.sample_chosen.connect(self._sample)
        self.steps.addWidget(view)
        return view

    @cached_property
    def words(self) -> WordsStep:
        """The words to write down."""
        from ui.onboarding.words import WordsStep

        view = WordsStep()
        view.count_chosen.connect(self._new_words)
        return self._added(view)

    @cached_property
    def verify(self) -> VerifyStep:
        """Three of the words."""
        from ui.onboarding.verify import VerifyStep

        view = VerifyStep(self.flow)
        view.set_wordlist(self._wordlist)
        view.skipped.connect(self._forward)
        return self._added(view)

    @cached_property
    def importing(self) -> ImportStep:
        """Words of a wallet the person has."""
        from ui.onboarding.import_words import ImportStep

        view = ImportStep()
        view.set_wordlist(self._wordlist)
        view.words_given.connect(self._check_import)
        return self._added(view, forward=False)

    @cached_property
    def watching(self) -> WatchStep:
        """An address to be watched."""
        from ui.accounts.steps import WatchStep

        view = WatchStep(act=tr("Continue"), named=False)
        view.judged.connect(self._judge_address)
        return self._added(view)

    @cached_property
    def passphrase(self) -> PassphraseStep:
        """The passphrase."""
        from ui.onboarding.passphrase import PassphraseStep

        view = PassphraseStep(self._session.keyring_name)
        view.judged.connect(self._judge)
        view.went_on.connect(self._make)
        return self._added(view, forward=False)

    @cached_property
    def done(self) -> DoneStep:
        """The end."""
        from ui.onboarding.done import DoneStep

        view = DoneStep()
        view.went_on.connect(self._finish)
        return self._added(view, forward=False)

    def _added(self, view: AnyStep, *, forward: bool = True) -> AnyStep:
        view.went_back.connect(self._back)
        if forward:
            view.went_on.connect(self._forward)
        self.steps.addWidget(view)
        return view

    def _view(self, step: Step) -> Welcome | StepView:
        views: dict[Step, Callable[[], Welcome | StepView]] = {
            Step.WELCOME: lambda: self.welcome,
            Step.WORDS: lambda: self.words,
            Step.VERIFY: lambda: self.verify,
            Step.IMPORT: lambda: self.importing,
            Step.WATCH: lambda: self.watching,
            Step.PASSPHRASE: lambda: self.passphrase,
            Step.DONE: lambda: self.done,
        }
        return views[step]()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Drop the left column where there is no room for it."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        wide = self.width() / theme().scale >= _NARROW_BELOW
        self._left.setVisible(wide)
        self._middle_row.set_metrics(0, (24, 70, 24, 40) if wide else (24, 24, 24, 24))
        self._left.setFixedWidth(theme().px(_LEFT_PX))
        self.steps.setMaximumWidth(theme().px(_WIDTH_PX))

    def _show(self) -> None:
        if self._shown is not None:
            self._shown.left()
        clear(self._problem)
        view = self._shown = self._view(self.flow.step)
        self.rail.set_titles(self.flow.titles)
        back = self.flow.step not in {Step.DONE, Step.WELCOME}
        self.rail.set_current(self.flow.at, back=back)
        self.steps.setCurrentWidget(view)
        if self.flow.step is Step.PASSPHRASE:
            self.passphrase.set_watching(watching=self.flow.way is Way.WATCH)
        view.entered()

        self._remember()

    def _remember(self) -> None:
        """Keep where the person stands where words are on paper already, so that a next start says what they are."""
        standing = self.flow.standing
        if standing and standing != self._standing:
            self._standing = standing
            self._runner.run(lambda _progress: self._session.stand_at(standing), owner=self)

    def _forward(self) -> None:
        self.flow.forward()
        self._show()

    def _back(self) -> None:
        self.flow.back()
        self._show()

    def _jump_back(self, index: int) -> None:
        self.flow.at = index
        self._show()

    def _read_wordlist(self) -> None:
        self._runner.run(lambda _progress: self._session.wordlist(), owner=self, on_result=self._take_wordlist)

    def _take_wordlist(self, words: tuple[str, ...]) -> None:
        self._wordlist = words
        # A step that was opened before the list came gets it now; the others take it when they are built.
        for name in ("verify", "importing"):
            if name in self.__dict__:
                getattr(self, name).set_wordlist(words)

    def _create(self) -> None:
        if self.flow.words and self.flow.way is Way.CREATE:
            self.flow.start(Way.CREATE)
            self._show()
        else:
            self._new_words(12)

    def _new_words(self, count: int) -> None:
        self._runner.run(
            lambda _progress: self._session.new_words(count),
            owner=self,
            on_result=self._take_words,
            on_error=self._fail,
        )

    def _take_words(self, words: tuple[str, ...]) -> None:
        self.flow.use_words(words)
        self.flow.start(Way.CREATE)
        self.words.set_words(words)
        self._show()

    def _import(self) -> None:
        self.flow.start(Way.IMPORT)
        self._show()

    def _watch(self) -> None:
        self.flow.start(Way.WATCH)
        self.flow.forget()
        self._show()

    def _judge_address(self, address: str) -> None:
        self._runner.run(
            lambda _progress: self._session.check_address(address),
            owner=self,
            on_result=lambda wrong: self.watching.set_checked(address, clean(said(wrong), 300)),
            on_error=self._fail,
        )

    def _check_import(self, words: tuple[str, ...]) -> None:
        own = self.importing.words_passphrase

        def answer(check: WordsCheck) -> None:
            if not check.valid:
                self.importing.set_error(clean(said(check.what), 300))
                return
            self.flow.words, self.flow.words_passphrase, self.flow.verified = words, own, True
            self._forward()

        self._runner.run(
            lambda _progress: self._session.check_words(words, own), owner=self, on_result=answer, on_error=self._fail
        )

    def _judge(self, passphrase: str) -> None:
        self._runner.run(
            lambda _progress: self._session.strength(passphrase),
            owner=self,
            on_result=lambda strength: self.passphrase.set_strength(passphrase, strength),
            on_error=self._fail,
        )

    def _make(self) -> None:
        watch = self.watching.text_typed if self.flow.way is Way.WATCH else ""
        vault = NewVault(
            words=self.flow.words,
            passphrase=self.passphrase.passphrase,
            use_keyring=self.passphrase.keyring.isChecked(),
            backup_checked=self.flow.verified,
            imported=self.flow.way is Way.IMPORT,
            words_passphrase=self.flow.words_passphrase,
            watch=watch,
        )
        self.passphrase.act.set_working(tr("Making your wallet…"))
        self._runner.run(
            lambda progress: self._session.create(vault, progress),
            owner=self,
            on_result=self._made,
            on_error=self._fail,
        )

    def _made(self, account: Account) -> None:
        self.passphrase.act.set_working("")
        verified = self.flow.verified or account.kind == "watch"
        self.flow.forget()
        self.passphrase.forget()
        if "importing" in self.__dict__:
            self.importing.forget()
        if "words" in self.__dict__:
            self.words.set_words(())
        self._account = account
        self.done.set_account(account, backup_checked=verified, keyring_notice=said(self._session.keyring_notice))
        self._forward()

    def _sample(self) -> None:
        self.welcome.sample_button.set_working(tr("Starting the practice network…"))
        self._runner.run(
            self._session.try_sample,
            owner=self,
            on_result=self._sampled,
            on_error=self._fail,
            on_progress=lambda _done, _total, message: self.welcome.sample_button.set_working(message),
        )

    def _sampled(self, account: Account) -> None:
        self._account = account
        self._finish()

    def _finish(self) -> None:
        if self._account is not None:
            self.finished.emit(self._account)

    def _fail(self, problem: Problem) -> None:
        self.passphrase.act.set_working("")
        self.welcome.sample_button.set_working("")
        clear(self._problem)
        panel = ErrorPanel(problem, retry="")
        self._problem.addWidget(panel)
