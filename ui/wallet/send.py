"""Send in three steps: whom, how much, everything once more; signed in the sign dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Problem, Runner
from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.layout import Column, clear
from ui.components.note import Note
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports import Balance
from ui.ports.sending import LinkOrder, SendCost, SendingPort, SendOrder, SendReceipt
from ui.wallet.send_amount import AmountStep
from ui.wallet.send_recipient import RecipientStep
from ui.wallet.send_review import ReviewStep

_TO, _AMOUNT, _REVIEW = range(3)


class SendDialog(Dialog):
    """The dialog.

    Args:
        balances: what can be sent.
        port: checks, simulates and sends.
        runner: runs it.
        link: a `solana:` link to open with, as it came.

    Signals:
        sent: the transfer landed; carries the receipt.
    """

    sent = Signal(object)

    def __init__(self, balances: tuple[Balance, ...], port: SendingPort, runner: Runner, link: str = "") -> None:
        super().__init__(tr("Send"), " ", icon="send", width=540)
        self._port, self._runner = port, runner
        self._step = _TO
        self._link: LinkOrder | None = None
        self._reading = ""
        self._ordered: SendOrder | None = None
        self.problem = Column()
        self.body.addLayout(self.problem)
        self.claim = Note("", "info")
        self.claim.hide()
        self.body.addWidget(self.claim)
        self.recipient = RecipientStep(port, runner)
        self.amount = AmountStep(tuple(balance for balance in balances if balance.sendable))
        self.review = ReviewStep()
        self._steps: tuple[QWidget, ...] = (self.recipient, self.amount, self.review)
        for step in self._steps:
            self.body.addWidget(step)
        self.back_button = Button(tr("Cancel"), large=True)
        self.back_button.clicked.connect(self._back)
        self.act = Button(tr("Next"), "primary", trailing="arrow-right", large=True)
        self.act.clicked.connect(self._forward)
        self.footer.addWidget(self.back_button)
        self.footer.addWidget(self.act)
        self.recipient.changed.connect(self._update)
        self.recipient.link_typed.connect(self.open_link)
        self.recipient.failed.connect(self._failed)
        self.amount.changed.connect(self._update)
        self.recipient.field.entered.connect(self._forward)
        self.amount.amount.entered.connect(self._forward)
        self.amount.memo.entered.connect(self._forward)
        self._go(_TO)
        if link:
            self.open_link(link)

    @property
    def first(self) -> QWidget:
        """The input for the first focus."""
        return self.recipient.field

    @property
    def step(self) -> int:
        """Which step is shown, from 0."""
        return self._step

    @property
    def is_busy(self) -> bool:
        """Whether something is being simulated or signed."""
        return self.act.is_working

    def open_link(self, link: str) -> None:
        """Fill in what a `solana:` link asks for, once it was read; refused ones say why."""
        self._reading = link
        self._runner.run(
            lambda _progress: self._port.read_link(link),
            owner=self,
            on_result=lambda order: self._fill(link, order),
            on_error=self._link_refused,
        )

    def _fill(self, link: str, order: LinkOrder) -> None:
        if link != self._reading:
            return
        clear(self.problem)
        self._link = order
        words = [tr("This comes from a link. Its maker chose the address; what it says of itself proves nothing.")]
        if order.label:
            words.append(tr("It calls itself “{label}”.", label=clean(order.label, 80)))
        if order.message:
            words.append(tr("It says: “{message}”.", message=clean(order.message, 200)))
        if order.what:
            words.append(clean(order.what, 200))
        self.claim.set(" ".join(words), "info", "neutral")
        self.claim.show()
        self._go(_TO)
        self.recipient.set_address(order.to_address)
        self.amount.fill(order.balance_key, order.base_units, order.memo)

    def _link_refused(self, problem: Problem) -> None:
        if self.recipient.field.text.strip() == self._reading.strip():
            self.recipient.set_address("")
        self._failed(problem)

    def _back(self) -> None:
        if self._step == _TO:
            self.reject()
        elif not self.act.is_working:
            clear(self.problem)
            self._go(self._step - 1)

    def _forward(self) -> None:
        if self.act.is_working or not self.act.isEnabled():
            return
        clear(self.problem)
        if self._step == _TO and self.recipient.recipient is not None:
            self.amount.meet(self.recipient.recipient)
            self._go(_AMOUNT)
        elif self._step == _AMOUNT:
            self._ask_cost()
        elif self._step == _REVIEW:
            self._send()

    def _go(self, step: int) -> None:
        self._step = step
        for index, widget in enumerate(self._steps):
            widget.setVisible(index == step)
        titles = (tr("To whom"), tr("How much"), tr("Everything once more"))
        self.subtitle.setText(tr("{step} of 3 · {title}", step=step + 1, title=titles[step]))
        self.back_button.setText(tr("Cancel") if step == _TO else tr("Back"))
        self.act.setText(tr("Review and sign") if step == _REVIEW else tr("Next"))
        self._update()
        focus = (self.recipient.field.edit, self.amount.amount.edit, self.back_button)[step]
        if self.isVisible():
            focus.setFocus(Qt.FocusReason.TabFocusReason)

    def _update(self) -> None:
        blocked = (self.recipient.blocked, self.amount.blocked, "" if self._ordered is not None else tr("Wait."))
        wants = self._link is not None and not self._link.balance_key
        self.act.set_blocked(blocked[self._step] or (tr("This account has none of that token.") if wants else ""))

    def _order(self) -> SendOrder | None:
        recipient, balance = self.recipient.recipient, self.amount.balance
        if recipient is None or balance is None:
            return None
        # References belong to the link's own recipient alone.
        link = self._link if self._link is not None and self._link.to_address == recipient.address else None
        return SendOrder(
            to_address=recipient.address,
            balance_key=balance.key,
            base_units=self.amount.base_units,
            memo=self.amount.memo.text.strip(),
            references=link.references if link is not None else (),
            everything=self.amount.everything,
        )

    def _ask_cost(self) -> None:
        order = self._order()
        if order is None:
            return
        self._ordered = None
        self.act.set_working(tr("Simulating…"))
        self._runner.run(
            lambda _progress: self._port.cost(order),
            owner=self,
            on_result=lambda cost: self._show_cost(order, cost),
            on_error=self._failed,
        )

    def _show_cost(self, order: SendOrder, cost: SendCost) -> None:
        self.act.set_working("")
        recipient = self.recipient.recipient
        if recipient is None or order != self._order():
            self._update()
            return
        self._ordered = order
        balance = self.amount.balance
        self.review.show_cost(recipient, cost, balance.coins.fiat if balance is not None else None)
        self._go(_REVIEW)

    def _send(self) -> None:
        order = self._ordered
        if order is None:
            return
        self.act.set_working(tr("Signing…"))
        self._runner.run(
            lambda progress: self._port.send(order, progress),
            owner=self,
            on_result=self._landed,
            on_error=self._failed,
            on_progress=lambda _done, _total, message: self.act.set_working(message),
        )

    def _landed(self, receipt: SendReceipt) -> None:
        self.act.set_working("")
        self.sent.emit(receipt)
        self.accept()

    def _failed(self, problem: Problem) -> None:
        self.act.set_working("")
        clear(self.problem)
        self.problem.addWidget(ErrorPanel(problem, retry=""), 0, Qt.AlignmentFlag.AlignTop)
        self._update()
