"""Removing an account or a wallet: what it means is read and said first; only then is the passphrase asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.field import PassphraseField
from ui.components.icon import Icon
from ui.components.layout import Row, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.components.skeleton import Skeleton
from ui.format.untrusted import clean
from ui.i18n import said, tr

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ui.bridge import Problem, Runner
    from ui.ports import Consequences


class RemovalDialog(Dialog):
    """The dialog.

    Signals:
        removed: it is gone.
        words_requested: number of the wallet whose words have to be checked first.

    Args:
        title: what is to be removed, as a question.
        read: reads what it means.
        remove: removes it, with the passphrase.
    """

    removed = Signal()
    words_requested = Signal(int)

    def __init__(
        self,
        title: str,
        read: Callable[[], Awaitable[Consequences]],
        remove: Callable[[str], Awaitable[None]],
        runner: Runner,
    ) -> None:
        super().__init__(title, icon="delete", tone="danger", width=500)
        self._read, self._remove, self._runner = read, remove, runner
        self.keep = Button(tr("Keep it"), large=True)
        self.keep.clicked.connect(self.reject)
        self.act = Button(tr("Go on"), "danger_outline", large=True)
        self.act.clicked.connect(self._ask)
        self.act.set_blocked(tr("Reading what this would mean…"))
        self.footer.addWidget(self.keep)
        self.footer.addWidget(self.act)
        self.passphrase = PassphraseField(tr("Your passphrase"))
        self.passphrase.entered.connect(self._go)
        self.passphrase.changed.connect(self._typed)
        self.passphrase.hide()
        self._look()

    def _look(self) -> None:
        self._empty()
        self.body.addWidget(Skeleton(3, 36))
        self._runner.run(lambda _progress: self._read(), owner=self, on_result=self._say, on_error=self._failed)

    def _empty(self) -> None:
        self.body.removeWidget(self.passphrase)
        self.passphrase.setParent(self)
        self.passphrase.hide()
        clear(self.body)

    def _failed(self, problem: Problem) -> None:
        self._empty()
        panel = ErrorPanel(problem)
        panel.retried.connect(self._look)
        self.body.addWidget(panel)

    def _say(self, found: Consequences) -> None:
        self._empty()
        if found.holds:
            self.body.addWidget(Paragraph(tr("This computer could no longer move:"), "body_strong", "text"))
            for sentence in found.holds:
                self._sentence("held", clean(said(sentence), 200))
        else:
            self._sentence("ok", tr("It holds nothing on this network."))
        self._sentence("resume", clean(said(found.returns), 300))
        if found.blocked:
            self.body.addWidget(Note(clean(" ".join(map(said, found.blocked)), 600), "ban", "danger"))
            self.act.set_blocked(tr("Not while this is so."))
            wallet = found.unchecked_wallet
            if wallet is not None:
                write = Button(tr("Write the words down"), icon="key_due")
                write.clicked.connect(lambda: self._words(wallet))
                row = Row()
                row.addWidget(write)
                row.addStretch(1)
                self.body.addLayout(row)
        else:
            self.act.set_blocked("")
        self.body.addWidget(self.passphrase)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sentence(self, icon: str, text: str) -> None:
        row = Row(gap=10)
        row.addWidget(Icon(icon, "text2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(text, "body", "text"), 1)
        self.body.addLayout(row)

    def _ask(self) -> None:
        if self.passphrase.isHidden():
            self.passphrase.show()
            self.act.set_kind("danger")
            self.act.setText(tr("Remove for good"))
            self._typed()
            self.passphrase.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._go()

    def _typed(self) -> None:
        self.passphrase.set_error("")
        self.act.set_blocked("" if self.passphrase.text else tr("Type your passphrase."))

    def _go(self) -> None:
        if not self.act.isEnabled() or self.act.is_working:
            return
        passphrase = self.passphrase.text
        self.act.set_working(tr("Removing…"))
        self._runner.run(
            lambda _progress: self._remove(passphrase), owner=self, on_result=self._gone, on_error=self._refused
        )

    def _refused(self, problem: Problem) -> None:
        self.act.set_working("")
        self.passphrase.set_error(clean(f"{problem.what} {problem.money}", 300))
        self.passphrase.setFocus(Qt.FocusReason.TabFocusReason)

    def _gone(self, _none: object) -> None:
        self.passphrase.set_text("")
        self.accept()
        self.removed.emit()

    def _words(self, wallet: int) -> None:
        self.accept()
        self.words_requested.emit(wallet)
