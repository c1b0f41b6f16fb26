"""Unlock: says what goes on, what waits for the person, and that the money is safe."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Problem, Runner
from ui.components.account_glyph import AccountGlyph
from ui.components.button import Button
from ui.components.card import Card
from ui.components.field import PassphraseField
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.paragraph import Paragraph
from ui.components.scroll import Scroll
from ui.format import format_time
from ui.format.hashes import short_key
from ui.format.untrusted import clean
from ui.i18n import mark, said, tr
from ui.ports import Account, Attempts, SessionPort, WaitingLine
from ui.theme import theme

_WIDTH_PX = 360
_WIPED = mark("Keys are wiped from memory. No one can move your money.")
_DUTIES = mark("Duties with deadlines go on: a key that can move nothing shares samples and releases keys.")
_MINUTE_S = 60


class LockPage(QWidget):
    """The page.

    Signals:
        unlocked: the vault is open; carries its account.
        restore_requested: the person wants to use the words instead.
    """

    unlocked = Signal(object)
    restore_requested = Signal()

    def __init__(self, session: SessionPort, runner: Runner, locked_at: datetime | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Gleaner is locked"))
        self._session, self._runner = session, runner
        self._attempts = Attempts()
        self._was_refused = False
        outer = Column(self)
        middle = QWidget()
        row = Row(middle, margins=(16, 24, 16, 24))
        row.addStretch(1)
        self._column = Column()
        row.addLayout(self._column)
        row.addStretch(1)
        outer.addWidget(Scroll(middle), 1)
        self._build(locked_at)
        self._pause = QTimer(self)
        self._pause.setInterval(1000)
        self._pause.timeout.connect(self._tick)
        self._ask_attempts()
        runner.run(lambda _progress: session.accounts(), owner=self, on_result=self._take_accounts)
        runner.run(lambda _progress: session.waiting(), owner=self, on_result=self._take_waiting)
        # A vault that cannot be read says so when it is opened; until then the passphrase is all that is offered.
        runner.run(
            lambda _progress: session.keyring_opens(),
            owner=self,
            on_result=self.keyring.setVisible,
            on_error=lambda _problem: self.keyring.hide(),
        )

    def _build(self, locked_at: datetime | None) -> None:
        column, center = self._column, Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(Icon("gleaner", size=64), 0, center)
        column.addSpacing(18)
        column.addWidget(Paragraph(tr("Gleaner is locked"), "figure", "text", centered=True))
        column.addSpacing(4)
        column.addWidget(
            Paragraph(tr(_WIPED) if locked_at is None else f"{tr(_WIPED)} {tr(_DUTIES)}", "body", centered=True)
        )
        column.addSpacing(22)
        card = Card(gap=0, margins=(20, 20, 20, 20))
        self._card = card
        self._who = Row(gap=10, margins=(0, 0, 0, 14))
        card.body.addLayout(self._who)
        self.field = PassphraseField(tr("Passphrase"), large=True)
        self.field.entered.connect(self._unlock)
        card.body.addWidget(self.field)
        card.body.addSpacing(14)
        self.act = Button(tr("Unlock"), "primary", large=True, hint="↵")
        self.act.setSizePolicy(self.field.sizePolicy().horizontalPolicy(), self.act.sizePolicy().verticalPolicy())
        self.act.clicked.connect(self._unlock)
        card.body.addWidget(self.act)
        self.keyring = Button(tr("Use this computer's keyring"), "quiet", icon="identifies", large=True)
        self.keyring.clicked.connect(self._unlock_keyring)
        self.keyring.hide()
        card.body.addSpacing(8)
        card.body.addWidget(self.keyring, 0, center)
        column.addLayout(_middle(card))
        column.addSpacing(16)
        self._waiting = Card(gap=8, margins=(16, 12, 16, 12))
        self._rescale()
        theme().changed.connect(self._rescale)
        self._waiting.hide()
        column.addLayout(_middle(self._waiting))
        column.addSpacing(12)
        words = Button(tr("Forgot it? Open a new vault with your words"), "ghost", link=True)
        words.clicked.connect(self.restore_requested)
        column.addWidget(words, 0, center)
        if locked_at is not None:
            column.addSpacing(12)
            column.addWidget(
                Paragraph(tr("Locked at {time}", time=format_time(locked_at)), "small", "text3", centered=True)
            )
        column.addStretch(2)

    def _rescale(self) -> None:
        for card in (self._card, self._waiting):
            # Wider where a language needs it for the longest button.
            card.setFixedWidth(max(theme().px(_WIDTH_PX), self.keyring.sizeHint().width() + theme().px(40)))

    def focus(self) -> None:
        """Focus the passphrase."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_accounts(self, accounts: tuple[Account, ...]) -> None:
        clear(self._who)
        if not accounts:
            return
        account = accounts[0]
        self._who.addWidget(AccountGlyph(account.public_key))
        words = Column()
        words.addWidget(Label(clean(account.name, 60), "body_strong", elide=True))
        words.addWidget(Label(short_key(account.address), "mono", "text3"))
        self._who.addLayout(words, 1)

    def _take_waiting(self, lines: tuple[WaitingLine, ...]) -> None:
        clear(self._waiting.body)
        for line in lines:
            row = Row(gap=10)
            icon = Icon("deadline", "warning") if line.needs_you else Icon("repeat", "accent")
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            text = clean(said(line.text), 200)
            if line.needs_you:
                text = tr("{what} That needs you.", what=text)
            row.addWidget(Paragraph(text, "small", "text2"), 1)
            self._waiting.body.addWidget(boxed(row))
        self._waiting.setVisible(bool(lines))

    def _ask_attempts(self) -> None:
        self._runner.run(
            lambda _progress: self._session.attempts(),
            owner=self,
            on_result=self._take_attempts,
            on_error=self._unknown,
        )

    def _unlock(self) -> None:
        passphrase = self.field.text
        if not passphrase or self.act.is_working or self._attempts.wait_s:
            return
        self.field.set_error("")
        self.act.set_working(tr("Unlocking…"))
        self._runner.run(
            lambda _progress: self._session.unlock(passphrase),
            owner=self,
            on_result=self._opened,
            on_error=self._refused,
        )

    def _unlock_keyring(self) -> None:
        # Its prompt may stay unanswered for long: the passphrase can be typed meanwhile.
        if self.keyring.is_working or self.act.is_working:
            return
        self.field.set_error("")
        self.keyring.set_working(tr("Waiting for the keyring…"))
        self._runner.run(
            lambda _progress: self._session.unlock_with_keyring(),
            owner=self,
            on_result=self._opened,
            on_error=self._keyring_refused,
        )

    def _keyring_refused(self, problem: Problem) -> None:
        self.keyring.set_working("")
        self._was_refused = True
        self.field.set_error(clean(f"{said(problem.what)} {said(problem.money)}", 300))
        self.focus()

    def _opened(self, account: Account) -> None:
        self.field.set_text("")
        self.act.set_working("")
        self.keyring.set_working("")
        self.unlocked.emit(account)

    def _refused(self, problem: Problem) -> None:
        self.act.set_working("")
        self._was_refused = True
        known = problem.money in problem.what
        words = said(problem.what) if known else f"{said(problem.what)} {said(problem.money)}"
        self.field.set_error(clean(words, 300))
        self.field.edit.selectAll()
        self.focus()
        self._ask_attempts()

    def _unknown(self, _problem: Problem) -> None:
        # Whoever cannot be asked does not slow anybody down here: the wallet refuses what comes too early by itself.
        self._take_attempts(Attempts())

    def _take_attempts(self, attempts: Attempts) -> None:
        self._attempts = attempts
        self._show_wait()
        if attempts.wait_s:
            self._pause.start()
        else:
            self._pause.stop()

    def _tick(self) -> None:
        self._attempts = Attempts(self._attempts.failed, max(0, self._attempts.wait_s - 1))
        self._show_wait()
        if not self._attempts.wait_s:
            self._pause.stop()
            self._ask_attempts()
            self.focus()

    def _show_wait(self) -> None:
        if self.act.is_working:
            return
        failed, wait_s = self._attempts.failed, self._attempts.wait_s
        why = (
            tr(
                "{n} wrong passphrase. The next is taken in {s} s; what runs goes on.",
                "{n} wrong passphrases in a row. The next is taken in {s} s; what runs goes on.",
                n=failed,
                s=wait_s,
            )
            if wait_s
            else ""
        )
        self.act.set_blocked(why)
        if not self._was_refused:
            self.field.set_warning(
                tr(
                    "{n} wrong passphrase. What runs goes on.",
                    "{n} wrong passphrases in a row. What runs goes on.",
                    n=failed,
                )
                if wait_s
                else ""
            )
        minutes, seconds = divmod(wait_s, _MINUTE_S)
        self.act.setText(
            tr("Unlock")
            if not wait_s
            else tr("Wait {time}", time=f"{minutes}:{seconds:02}")
            if minutes
            else tr("Wait {s} s", s=seconds)
        )


def _middle(card: Card) -> Row:
    """Return a card in the middle of a line; an alignment would take its height from the width it would like."""
    row = Row()
    row.addStretch(1)
    row.addWidget(card)
    row.addStretch(1)
    return row
