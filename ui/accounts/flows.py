"""The ways that lead through several steps: adding a wallet, writing its words down, seeing a key, scanning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.accounts.key_shown import KeyShownStep
from ui.accounts.ledger_step import LedgerStep
from ui.accounts.models import free_name
from ui.accounts.scan_step import ScanStep
from ui.accounts.step_flow import StepFlow
from ui.accounts.steps import AskStep, KeyStep, NameStep, WatchStep, WaysStep
from ui.components.clipboard import clipboard
from ui.format.hashes import short_key
from ui.format.untrusted import clean
from ui.i18n import said, tr
from ui.onboarding.import_words import ImportStep
from ui.onboarding.models import Flow
from ui.onboarding.verify import VerifyStep
from ui.onboarding.words import WordsStep
from ui.ports import NewWords

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ui.bridge import Job, Problem, Runner
    from ui.onboarding.step import StepView
    from ui.ports import AccountLine, AccountsPort, SessionPort, WalletLine, WordsCheck


class AddFlow(StepFlow):
    """Adding a wallet or an account that comes from elsewhere.

    Signals:
        added: an `AccountLine` is in the vault.
        words_imported: the first `AccountLine` of words one had is in the vault; there may be more of them.
    """

    added = Signal(object)
    words_imported = Signal(object)

    def __init__(
        self, port: AccountsPort, session: SessionPort, runner: Runner, wallets: tuple[WalletLine, ...]
    ) -> None:
        super().__init__()
        self._port, self._session, self._runner = port, session, runner
        self._suggested = free_name(wallets)
        self._secret = Flow()
        self._passphrase = ""
        self._imports = False
        self._wordlist: tuple[str, ...] = ()
        self.push(WaysStep()).chosen.connect(self.start)
        runner.run(lambda _progress: session.wordlist(), owner=self, on_result=self._take_wordlist)

    def start(self, way: str) -> None:
        """Begin one of the ways in."""
        starts: dict[str, Callable[[], None]] = {
            "new": self._new,
            "words": self._import,
            "key": self._key,
            "watch": self._watch,
            "ledger": self._ledger,
        }
        self._imports = way == "words"
        starts[way]()

    def _take_wordlist(self, words: tuple[str, ...]) -> None:
        self._wordlist = words
        step = self.step
        if isinstance(step, ImportStep | VerifyStep):
            step.set_wordlist(words)

    # New words

    def _new(self) -> None:
        step = self.push(WordsStep())
        step.count_chosen.connect(self._draw)
        step.went_on.connect(self._verify)
        self._draw(12)

    def _draw(self, count: int) -> None:
        self._runner.run(
            lambda _progress: self._session.new_words(count),
            owner=self.step,
            on_result=self._take_words,
            on_error=self.show_problem,
        )

    def _take_words(self, words: tuple[str, ...]) -> None:
        self._secret.use_words(words)
        self._passphrase = ""
        step = self.step
        if isinstance(step, WordsStep):
            step.set_words(words)

    def _verify(self) -> None:
        step = VerifyStep(self._secret)
        step.set_wordlist(self._wordlist)
        step.went_on.connect(self._name)
        step.skipped.connect(self._name)
        self.push(step)

    # Words one has

    def _import(self) -> None:
        step = ImportStep()
        step.set_wordlist(self._wordlist)
        step.words_given.connect(self._check)
        self.push(step)

    def _check(self, words: tuple[str, ...]) -> None:
        step = self.step
        if not isinstance(step, ImportStep):
            return
        own = step.words_passphrase

        def answer(check: WordsCheck) -> None:
            if not check.valid:
                step.set_error(clean(said(check.what), 300))
                return
            self._secret.use_words(words)
            self._secret.verified, self._passphrase = True, own
            self._name(check.address)

        self._runner.run(
            lambda _progress: self._session.check_words(words, own),
            owner=step,
            on_result=answer,
            on_error=self.show_problem,
        )

    def _name(self, address: str = "") -> None:
        facts = []
        if address:
            facts.append(tr("The first account of these words: {address}", address=short_key(address)))
        if not self._secret.verified:
            facts.append(tr("The words are not checked yet. We keep reminding you."))
        step = self.push(NameStep(self._suggested, facts))
        step.went_on.connect(self._add_words)

    def _add_words(self) -> None:
        step = self.step
        if isinstance(step, NameStep):
            new = NewWords(step.name, self._secret.words, self._passphrase, self._secret.verified)
            self._add(step, lambda: self._port.add_words(new))

    # A key, an address, a device

    def _key(self) -> None:
        step = self.push(KeyStep(tr("Imported key")))

        def add_typed() -> None:
            secret_key, name = step.key.text, step.name
            # If it was pasted, it leaves the clipboard as a secret of ours would.
            clipboard().adopt_secret(secret_key)
            self._add(step, lambda: self._port.add_key(secret_key, name))

        def add_file(path: str) -> None:
            name = step.name
            self._add(step, lambda: self._port.add_key_file(path, name))

        step.went_on.connect(add_typed)
        step.file_chosen.connect(add_file)

    def _watch(self) -> None:
        step = self.push(WatchStep(tr("Watched")))
        step.judged.connect(self._judge)
        step.went_on.connect(lambda: self._add(step, lambda: self._port.watch(step.text_typed, step.name)))

    def _judge(self, address: str) -> None:
        step = self.step
        if isinstance(step, WatchStep):
            self._runner.run(
                lambda _progress: self._session.check_address(address),
                owner=step,
                on_result=lambda wrong: step.set_checked(address, clean(said(wrong), 300)),
                on_error=self.show_problem,
            )

    def _ledger(self) -> None:
        step = LedgerStep(tr("Ledger"))
        step.looked.connect(lambda: self._look(step))
        step.went_on.connect(lambda: self._confirm(step))
        self.push(step)

    def _look(self, step: LedgerStep) -> None:
        self._runner.run(
            self._port.device_accounts,
            owner=step,
            on_result=step.show_accounts,
            on_error=step.show_device_problem,
        )

    def _confirm(self, step: LedgerStep) -> None:
        one, name = step.chosen, step.name
        if one is None:
            return

        def failed(problem: Problem) -> None:
            step.set_confirming(confirming=False)
            self.show_problem(problem)

        self.clear_problem()
        step.set_confirming(confirming=True)
        self._runner.run(
            lambda _progress: self._port.add_device_account(one.path, name),
            owner=step,
            on_result=self._done,
            on_error=failed,
        )

    def _add(self, step: StepView, add: Callable[[], Awaitable[AccountLine]]) -> None:
        def failed(problem: Problem) -> None:
            step.act.set_working("")
            self.show_problem(problem)

        self.clear_problem()
        step.act.set_working(tr("Adding…"))
        self._runner.run(lambda _progress: add(), owner=step, on_result=self._done, on_error=failed)

    def _done(self, account: AccountLine) -> None:
        self._secret.forget()
        self._passphrase = ""
        (self.words_imported if self._imports else self.added).emit(account)


class WordsFlow(StepFlow):
    """Seeing a wallet's recovery words after the passphrase, and checking that they are on paper.

    Signals:
        checked: three of them were typed right.
    """

    checked = Signal()

    def __init__(self, port: AccountsPort, session: SessionPort, runner: Runner, wallet: WalletLine) -> None:
        super().__init__()
        self._port, self._session, self._runner, self._wallet = port, session, runner, wallet
        self._secret = Flow()
        self._wordlist: tuple[str, ...] = ()
        text = tr(
            "Whoever has them has the money of every account in this wallet. Look around first: who sees your screen?"
        )
        ask = self.push(AskStep(tr("Recovery words of {wallet}", wallet=clean(wallet.name, 60)), text))
        ask.went_on.connect(lambda: self._open(ask))
        runner.run(lambda _progress: session.wordlist(), owner=self, on_result=self._take_wordlist)

    def _take_wordlist(self, words: tuple[str, ...]) -> None:
        self._wordlist = words

    def _open(self, ask: AskStep) -> None:
        passphrase = ask.field.text
        ask.act.set_working(tr("Opening…"))

        def opened(words: tuple[str, ...]) -> None:
            ask.act.set_working("")
            self._show(words)

        self._runner.run(
            lambda _progress: self._port.words(self._wallet.number, passphrase),
            owner=ask,
            on_result=opened,
            on_error=lambda problem: ask.set_error(clean(said(problem.what), 300)),
        )

    def _show(self, words: tuple[str, ...]) -> None:
        self._secret.use_words(words)
        step = WordsStep(new=False)
        step.set_words(words)
        step.went_on.connect(self._verify)
        step.expired.connect(self._expire)
        self.push(step)

    def _expire(self) -> None:
        self._secret.forget()
        step = self.step
        if isinstance(step, WordsStep):
            step.set_words(())
        self.pop()

    def _verify(self) -> None:
        step = VerifyStep(self._secret)
        step.set_wordlist(self._wordlist)
        step.went_on.connect(self._remember)
        step.skipped.connect(self._end)
        self.push(step)

    def _remember(self) -> None:
        self._secret.forget()
        self._runner.run(
            lambda _progress: self._port.words_checked(self._wallet.number),
            owner=self,
            on_result=lambda _none: self.checked.emit(),
            on_error=self.show_problem,
        )

    def _end(self) -> None:
        self._secret.forget()
        self.left.emit()


class KeyFlow(StepFlow):
    """Seeing an account's secret key after the passphrase."""

    def __init__(self, port: AccountsPort, runner: Runner, account: AccountLine) -> None:
        super().__init__()
        self._port, self._runner, self._account = port, runner, account
        text = tr("Whoever has it has the money of this account. Look around first: who sees your screen?")
        ask = self.push(AskStep(tr("Secret key of {account}", account=clean(account.name, 60)), text))
        ask.went_on.connect(lambda: self._open(ask))

    def _open(self, ask: AskStep) -> None:
        passphrase = ask.field.text
        ask.act.set_working(tr("Opening…"))

        def opened(secret_key: str) -> None:
            ask.act.set_working("")
            step = KeyShownStep(clean(self._account.name, 60), secret_key)
            step.went_on.connect(self._end)
            step.expired.connect(self.pop)
            self.push(step)

        self._runner.run(
            lambda _progress: self._port.secret_key(self._account.number, passphrase),
            owner=ask,
            on_result=opened,
            on_error=lambda problem: ask.set_error(clean(said(problem.what), 300)),
        )

    def _end(self) -> None:
        step = self.step
        if isinstance(step, KeyShownStep):
            step.left()
        self.left.emit()


class ScanFlow(StepFlow):
    """Looking for used accounts of a wallet's words and keeping some.

    Signals:
        kept: how many were added.
    """

    kept = Signal(int)

    def __init__(self, port: AccountsPort, runner: Runner, wallet: WalletLine) -> None:
        super().__init__()
        self._port, self._runner, self._wallet = port, runner, wallet
        self._scan = step = self.push(ScanStep(clean(wallet.name, 60)))
        step.stopped.connect(self._stop)
        step.went_on.connect(self._keep)
        self._job: Job | None = runner.follow(
            lambda: port.scan(wallet.number), owner=step, on_item=step.show_state, on_error=self._failed
        )
        self._job.finished.connect(self._ended)
        self._stopped = False

    def _stop(self) -> None:
        self._stopped = True
        if self._job is not None:
            self._job.cancel()

    def _ended(self) -> None:
        self._job = None
        self._scan.show_end(stopped=self._stopped)

    def _failed(self, problem: Problem) -> None:
        self._stopped = True
        self.show_problem(problem)

    def _keep(self) -> None:
        paths = self._scan.chosen
        self._stop()
        self._scan.act.set_working(tr("Adding…"))

        def failed(problem: Problem) -> None:
            self._scan.act.set_working("")
            self.show_problem(problem)

        self._runner.run(
            lambda _progress: self._port.add_found(self._wallet.number, paths),
            owner=self._scan,
            on_result=lambda added: self.kept.emit(len(added)),
            on_error=failed,
        )
