"""One paper, everything as a file, and taking a sale back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.facts import Facts
from ui.components.field import Field
from ui.components.file_dialog import ask_save
from ui.components.flow import Flow
from ui.components.layout import Column, boxed, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.format import format_amount
from ui.format.money import Meaning
from ui.i18n import said, tr
from ui.rights import models
from ui.settings.task_dialog import TaskDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.bridge import Problem, Runner
    from ui.format import Asset
    from ui.rights.ports import BatchChoice, FileKind, Paper, RightsPort

    Place = Callable[[QWidget, str, str, Callable[[str], None]], None]

_MOST_REASON = 500


class PaperDialog(Dialog):
    """A paper: what a person reads of it, whether it is genuine, and where to keep it.

    Signals:
        withdraw_asked: the person wants to take this consent back.

    Args:
        port: of the papers.
        runner: runs its methods.
        paper: which.
        title: what it is about; empty where the paper says so itself.
        checked: whether it was found genuine already.
        why_not: why nothing can be withdrawn with this account; empty where it can.
        choose_place: asks where to save a file; replaced where there is no one to ask.
    """

    withdraw_asked = Signal()

    def __init__(
        self,
        port: RightsPort,
        runner: Runner,
        paper: Paper,
        *,
        title: str = "",
        checked: bool = False,
        why_not: str = "",
        choose_place: Place = ask_save,
    ) -> None:
        about = title or models.title_of(paper)
        super().__init__(models.kind_of(paper), about, icon=models.icon_of(paper), width=680)
        self._port, self._runner, self._paper, self._choose_place = port, runner, paper, choose_place
        self._said = Column()
        self.body.addLayout(self._said)
        facts = Facts(right=False)
        for name, value in models.facts(paper, about):
            facts.add(name, value)
        self.body.addWidget(facts)
        for line in models.batch_lines(paper):
            self.body.addWidget(Paragraph(line, "small", "text"))
        self.verify = Button(tr("Verify"), "primary", icon="search-check")
        self.verify.clicked.connect(self._verify)
        self.save = Button(tr("Save as file"), icon="download")
        self.save.clicked.connect(lambda: self._ask_place("json"))
        self.page = Button(tr("Save as page"), icon="file-text")
        self.page.clicked.connect(lambda: self._ask_place("page"))
        self.withdraw = Button(tr("Withdraw…"), "ghost", icon="undo-2")
        self.withdraw.clicked.connect(self._withdraw)
        self.withdraw.set_blocked(why_not)
        copies = Flow(gap=12, line_gap=8)
        copies.add(self.save)
        copies.add(self.page)
        self.body.addWidget(boxed(copies))
        self.body.addStretch(1)
        if paper.paper_id and models.is_consent(paper):
            self.footer.addWidget(self.withdraw)
        self.footer.addWidget(self.verify)
        if checked:
            self._genuine()

    def ask(self, host: QWidget) -> None:
        """Open over the window."""
        self.open_over(host, self.verify)

    def _verify(self) -> None:
        self._runner.run(
            lambda _progress: self._port.verify(self._paper),
            owner=self,
            on_result=lambda _none: self._genuine(),
            on_error=self._failed,
        )

    def _genuine(self) -> None:
        words = tr("Genuine: signed by the wallet it names, and unchanged since.")
        self._say(Note(words, "ok", "positive"))

    def _failed(self, problem: Problem) -> None:
        self._say(ErrorPanel(problem, retry=""))

    def _say(self, widget: QWidget) -> None:
        clear(self._said)
        self._said.addWidget(widget)

    def _ask_place(self, kind: FileKind) -> None:
        ending = "html" if kind == "page" else "json"
        name = f"gleaner-receipt-{self._paper.sale_id[:8] or 'paper'}.{ending}"
        self._choose_place(self, tr("Save the receipt"), name, lambda path: self._write(path, kind))

    def _write(self, path: str, kind: FileKind) -> None:
        self._runner.run(
            lambda _progress: self._port.save(self._paper, path, kind),
            owner=self,
            on_result=lambda _none: self._say(Note(tr("Saved."), "ok", "positive")),
            on_error=self._failed,
        )

    def _withdraw(self) -> None:
        self.accept()
        self.withdraw_asked.emit()


class ExportDialog(TaskDialog):
    """Everything into one archive.

    Signals:
        written: rows.
    """

    written = Signal(int)

    def __init__(self, port: RightsPort, runner: Runner, choose_place: Place = ask_save) -> None:
        super().__init__(tr("Export everything"), "export", runner, tr("Write archive"))
        self._port, self._choose_place = port, choose_place
        text = tr(
            "One ZIP archive other programs can read: your data sets as JSON, the privacy ledger and all signed papers."
        )
        self.top.addWidget(Paragraph(text, "body", "text2"))
        self.path = Field(tr("File"))
        self.add_file(self.path, tr("Choose…"), self._browse)
        self.top.addWidget(Note(tr("It is not encrypted. Whoever has it has your data."), "warning", "warning"))

    def ask(self, host: QWidget) -> None:
        """Open over the window."""
        self.open_over(host, self.path.edit)

    def _browse(self) -> None:
        name = f"gleaner-everything-{datetime.now().astimezone():%Y-%m-%d}.zip"
        self._choose_place(self, tr("Where to write the archive"), name, self.path.set_text)

    def go(self) -> None:
        """Write it."""
        path = self.path.text.strip()
        self.path.set_error("" if path else tr("Choose where to write it."))
        if path:
            self.work(tr("Writing…"), lambda progress: self._port.export_all(path, progress), self._done)

    def _done(self, rows: int) -> None:
        self.accept()
        self.written.emit(rows)


class WithdrawDialog(TaskDialog):
    """What of a sale can still be withdrawn and what it costs; then whether; then the paper.

    Signals:
        withdrawn: the signed paper.
    """

    withdrawn = Signal(object)

    def __init__(self, port: RightsPort, runner: Runner, paper: Paper, stake: Asset) -> None:
        super().__init__(tr("Withdraw this sale?"), "undo-2", runner, tr("Withdraw"), tone="danger", danger=True)
        self._port, self._sale_id, self._stake = port, paper.sale_id, stake
        self.subtitle.setText(models.title_of(paper))
        self.subtitle.show()
        self.reason = Field(tr("Reason, if you want to give one"), help_text=tr("It stands in the signed paper."))
        self.reason.edit.setMaxLength(_MOST_REASON)
        self.cancel.setText(tr("Keep the sale"))
        self.act.hide()

    def ask(self, host: QWidget) -> None:
        """Open over the window and ask what can be withdrawn."""
        self.open_over(host, self.cancel)
        self.work(tr("Asking the market…"), lambda _progress: self._port.look(self._sale_id), self._show)

    def _show(self, batches: tuple[BatchChoice, ...]) -> None:
        self.cancel.setFocus()
        for batch in batches[: models.MOST_LINES]:
            words = tr("Batch {number}, {n} record: {why}", "Batch {number}, {n} records: {why}", n=batch.records,
                       number=batch.number + 1, why=said(batch.why))  # fmt: skip
            self.top.addWidget(Note(words, "undo-2" if batch.possible else "ban"))
        for words in models.more(len(batches)):
            self.top.addWidget(Paragraph(words, "small", "text2"))
        if not any(batch.possible for batch in batches):
            text = tr("Nothing of this sale can be withdrawn any more. Its papers stay here.")
            self.top.addWidget(Paragraph(text, "body", "text"))
            return
        lost = sum(batch.most_lost for batch in batches if batch.possible)
        cost = (
            tr("It costs at most the bond: {amount}.", amount=format_amount(lost, self._stake, Meaning.COST).text)
            if lost
            else tr("It costs nothing.")
        )
        tail = tr("What is withdrawn is not paid, and it cannot be taken up again.")
        self.top.addWidget(Note(f"{cost} {tail}", "warning", "warning"))
        self.top.addWidget(self.reason)
        self.act.show()

    def go(self) -> None:
        """Withdraw."""
        reason = self.reason.text.strip()
        self.work(tr("Withdrawing…"), lambda _progress: self._port.withdraw(self._sale_id, reason), self._done)

    def _done(self, paper: Paper) -> None:
        self.accept()
        self.withdrawn.emit(paper)
