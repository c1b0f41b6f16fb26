"""The three parts of the Messages page: signing a text, checking one, a transaction from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.card import Card
from ui.components.clipboard import copy_text
from ui.components.error_panel import ErrorPanel
from ui.components.facts import Facts
from ui.components.file_dialog import ask_file, ask_save
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.components.toast import Message
from ui.format import clean, short_key
from ui.format.hashes import full_key_groups
from ui.i18n import mark, tr
from ui.messages.agree import AgreeDialog
from ui.messages.text_area import TextArea

if TYPE_CHECKING:
    from ui.bridge import Problem, Runner
    from ui.ports.messages import MessagesPort, OpenedTransaction, SignedText, SignedTransaction, Verdict
    from ui.shell.navigator import Navigator

TEXT_FILES = mark("Signed messages (*.json *.txt);;All files (*)")
TRANSACTION_FILES = mark("Transactions (*.txt *.json *.tx *.b64);;All files (*)")
SIGNED_FILE, MESSAGE_FILE = "transaction-signed.txt", "signed-message.json"


class Part(QWidget):
    """A part: what it is for, its inputs, and what came of them."""

    def __init__(self, port: MessagesPort, runner: Runner, navigator: Navigator, about: str) -> None:
        super().__init__()
        self._port, self._runner, self._navigator = port, runner, navigator
        self.column = Column(self, gap=16)
        self.column.addWidget(Paragraph(about, "body", "text2"))
        self.inputs = Column(gap=12)
        self.column.addLayout(self.inputs)
        self.outcome = Column(gap=12)
        self.column.addLayout(self.outcome)
        self.column.addStretch(1)

    def show_problem(self, problem: Problem) -> None:
        """Say what went wrong, below the inputs."""
        clear(self.outcome)
        self.outcome.addWidget(ErrorPanel(problem, retry=""), 0, Qt.AlignmentFlag.AlignTop)

    def save(self, document: str, name: str) -> None:
        """Ask where to, and write."""

        def write(path: str) -> None:
            self._runner.run(
                lambda _progress: self._port.save(document, path),
                owner=self,
                on_result=lambda _none: self._navigator.notify(Message(tr("Saved"), clean(path, 120), "ok")),
                on_error=self.show_problem,
            )

        ask_save(self.window(), tr("Save"), name, write)


class SignPart(Part):
    """A text becomes a signed message."""

    def __init__(self, port: MessagesPort, runner: Runner, navigator: Navigator) -> None:
        about = tr(
            "A signed message proves that you hold this account: to a site, an exchange, a friend. It moves nothing, "
            "and can never become a transaction."
        )
        super().__init__(port, runner, navigator, about)
        self.text = TextArea(tr("Text"))
        self.text.changed.connect(self._typed)
        self.inputs.addWidget(self.text)
        self.act = Button(tr("Sign message"), "primary", icon="sign", large=True)
        self.act.clicked.connect(self._ask)
        line = Row()
        line.addWidget(self.act)
        line.addStretch(1)
        self.inputs.addLayout(line)
        self.dialog: AgreeDialog | None = None
        self._typed()

    def _typed(self) -> None:
        self.act.set_blocked("" if self.text.text.strip() else tr("Type the text to sign."))

    def _ask(self) -> None:
        text = self.text.text
        clear(self.outcome)
        self.dialog = AgreeDialog(text, self._navigator.account)
        self.dialog.closed.connect(lambda agreed: self._sign(text) if agreed else None)
        self.dialog.ask(self._navigator.dialog_host)

    def _sign(self, text: str) -> None:
        self.act.set_working(tr("Signing…"))
        self._runner.run(
            lambda progress: self._port.sign(text, progress),
            owner=self,
            on_result=self._signed,
            on_error=self._failed,
        )

    def _failed(self, problem: Problem) -> None:
        self.act.set_working("")
        self.show_problem(problem)

    def _signed(self, signed: SignedText) -> None:
        self.act.set_working("")
        card = Card(gap=12)
        card.body.addWidget(Note(tr("Signed. Hand this on; anybody can check it without you."), "ok", "positive"))
        shown = TextArea(tr("Signed message"), rows=7, mono=True, read_only=True)
        shown.set_text(signed.document)
        card.body.addWidget(shown)
        line = Row(gap=8)
        copy = Button(tr("Copy"), icon="copy")
        copy.clicked.connect(lambda: copy_text(signed.document))
        save = Button(tr("Save"), icon="download")
        save.clicked.connect(lambda: self.save(signed.document, MESSAGE_FILE))
        line.addWidget(copy)
        line.addWidget(save)
        line.addStretch(1)
        card.body.addLayout(line)
        self.outcome.addWidget(card)


class CheckPart(Part):
    """Whether somebody signed what they say."""

    def __init__(self, port: MessagesPort, runner: Runner, navigator: Navigator) -> None:
        about = tr("Paste a signed message, or open its file. It is checked on this computer, without a network.")
        super().__init__(port, runner, navigator, about)
        self.document = TextArea(tr("Signed message"), rows=7, mono=True)
        self.document.changed.connect(self._typed)
        self.inputs.addWidget(self.document)
        self.act = Button(tr("Check"), "primary", icon="understood", large=True)
        self.act.clicked.connect(self._check)
        self.open = Button(tr("Open a file"), icon="folder-open", large=True)
        self.open.clicked.connect(lambda: ask_file(self.window(), tr("Signed message"), self.open_file, TEXT_FILES))
        line = Row(gap=8)
        line.addWidget(self.act)
        line.addWidget(self.open)
        line.addStretch(1)
        self.inputs.addLayout(line)
        self._typed()

    def open_file(self, path: str) -> None:
        """Check a file."""
        self._runner.run(
            lambda _progress: self._port.check_file(path),
            owner=self,
            on_result=self._show,
            on_error=self.show_problem,
        )

    def _typed(self) -> None:
        clear(self.outcome)
        self.act.set_blocked("" if self.document.text.strip() else tr("Paste a signed message."))

    def _check(self) -> None:
        document = self.document.text
        self._runner.run(
            lambda _progress: self._port.check(document),
            owner=self,
            on_result=self._show,
            on_error=self.show_problem,
        )

    def _show(self, verdict: Verdict) -> None:
        clear(self.outcome)
        key, known = short_key(clean(verdict.address, 64)), clean(verdict.known_as, 60)
        who = f"{known} ({key})" if known else key
        card = Card(gap=12)
        if verdict.valid:
            words = tr("Valid: {who} signed exactly this text.", who=who)
            card.body.addWidget(Note((Span(words, 600),), "understood", "positive"))
        else:
            words = tr("Not valid: {who} did not sign this text.", who=who)
            card.body.addWidget(Note((Span(words, 600),), "refused_unknown", "danger"))
        card.body.addWidget(Paragraph((Span(full_key_groups(clean(verdict.address, 64)), mono=True),), "mono", "text2"))
        text = TextArea(tr("Text"), rows=4, read_only=True)
        text.set_text(verdict.message)
        card.body.addWidget(text)
        self.outcome.addWidget(card)


class TransactionPart(Part):
    """Somebody else's transaction: read, looked at in the sign dialog, signed, handed on or sent."""

    def __init__(self, port: MessagesPort, runner: Runner, navigator: Navigator) -> None:
        about = tr(
            "Open a transaction that somebody else made: base64, base58 or JSON. You see what it does before you sign; "
            "what we cannot read, or what takes more than its words say, is refused."
        )
        super().__init__(port, runner, navigator, about)
        self.open = Button(tr("Open a file"), "primary", icon="folder-open", large=True)
        self.open.clicked.connect(lambda: ask_file(self.window(), tr("Transaction"), self.open_file, TRANSACTION_FILES))
        line = Row()
        line.addWidget(self.open)
        line.addStretch(1)
        self.inputs.addLayout(line)
        self.act: Button | None = None
        self.send: Button | None = None

    def open_file(self, path: str) -> None:
        """Read a file."""
        clear(self.outcome)
        self._runner.run(
            lambda _progress: self._port.open(path), owner=self, on_result=self._show, on_error=self.show_problem
        )

    def _show(self, opened: OpenedTransaction) -> None:
        clear(self.outcome)
        self.open.set_kind("secondary")
        card = Card(gap=12)
        facts = Facts("body", right=False)
        facts.add(tr("File"), clean(opened.file, 120))
        facts.add(tr("Instructions"), str(opened.instructions))
        for number, (address, name) in enumerate(opened.signers):
            words = short_key(address) if not name else f"{clean(name, 40)} ({short_key(address)})"
            facts.add(tr("Signed and paid by") if not number else tr("Signed by"), words)
        card.body.addWidget(facts)
        if opened.durable:
            words = tr("It uses a durable nonce: signed once, it can be sent at any later time.")
            card.body.addWidget(Note((Span(tr("Look twice: "), 600), Span(words)), "warning", "danger"))
        self.act = Button(tr("See what it does"), "primary", icon="sign", large=True)
        self.act.clicked.connect(lambda: self._sign(opened))
        if not opened.mine:
            self.act.set_blocked(tr("It does not ask for the signature of the account in use."))
            words = tr("It does not ask for the signature of the account in use. Choose the account it asks for.")
            card.body.addWidget(Note(words, "info"))
        line = Row()
        line.addWidget(self.act)
        line.addStretch(1)
        card.body.addLayout(line)
        self.outcome.addWidget(card)

    def _sign(self, opened: OpenedTransaction) -> None:
        if self.act is not None:
            self.act.set_working(tr("Signing…"))
        self._runner.run(
            lambda progress: self._port.sign_opened(opened, progress),
            owner=self,
            on_result=self._signed,
            on_error=lambda problem: self._not_signed(opened, problem),
        )

    def _not_signed(self, opened: OpenedTransaction, problem: Problem) -> None:
        self._show(opened)
        self.outcome.addWidget(ErrorPanel(problem, retry=""))

    def _signed(self, signed: SignedTransaction) -> None:
        clear(self.outcome)
        card = Card(gap=12)
        words = (
            tr("Signed. Nothing was sent yet.") if signed.complete else tr("Signed. Signatures of others are missing.")
        )
        card.body.addWidget(Note(words, "ok", "positive" if signed.complete else "info"))
        shown = TextArea(tr("Signed transaction"), rows=5, mono=True, read_only=True)
        shown.set_text(signed.document)
        card.body.addWidget(shown)
        line = Row(gap=8)
        if signed.may_send:
            self.send = Button(tr("Send it"), "primary", icon="send", large=True)
            self.send.clicked.connect(lambda: self._send(signed))
            line.addWidget(self.send)
        save = Button(tr("Save"), icon="download", large=True)
        save.clicked.connect(lambda: self.save(signed.document, SIGNED_FILE))
        copy = Button(tr("Copy"), icon="copy", large=True)
        copy.clicked.connect(lambda: copy_text(signed.document))
        line.addWidget(save)
        line.addWidget(copy)
        line.addStretch(1)
        card.body.addLayout(line)
        self.outcome.addWidget(card)

    def _send(self, signed: SignedTransaction) -> None:
        if self.send is not None:
            self.send.set_working(tr("Sending…"))
        self._runner.run(
            lambda progress: self._port.send_signed(signed, progress),
            owner=self,
            on_result=self._sent,
            on_error=self.show_problem,
        )

    def _sent(self, signature: str) -> None:
        clear(self.outcome)
        card = Card(gap=8)
        card.body.addWidget(Note(tr("Sent, and part of the chain."), "ok", "positive"))
        card.body.addWidget(Label(tr("Signature {key}", key=short_key(signature)), "mono", "text2"))
        self.outcome.addWidget(card)
