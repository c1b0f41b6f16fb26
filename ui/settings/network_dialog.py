"""Adding a network: by its operator's description, or by addresses; looked at before it is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Problem, Runner
from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field
from ui.components.file_dialog import ask_any_file
from ui.components.layout import Column, Row, clear
from ui.components.paragraph import Paragraph
from ui.i18n import tr
from ui.ports.care import CarePort, NetworkDraft, NetworkFound

_WIDTH = 560


class NetworkDialog(Dialog):
    """The form.

    Signals:
        added: a `NetworkFound`.
    """

    added = Signal(object)

    def __init__(self, care: CarePort, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(tr("Add a network"), icon="browsing", width=_WIDTH, parent=parent)
        self._care, self._runner = care, runner
        text = tr(
            "Who runs a market publishes a file that describes it. With that file only a name is needed here; what you "
            "type wins over it."
        )
        self.body.addWidget(Paragraph(text, "body", "text2"))
        file_row = Row(gap=8)
        self.description = Field(tr("Description (network.json)"), placeholder=tr("optional"))
        browse = Button(tr("Choose file…"))
        browse.clicked.connect(self._browse)
        file_row.addWidget(self.description, 1)
        file_row.addWidget(browse, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(file_row)
        self.name = Field(
            tr("Name"),
            help_text=tr("Small letters, digits, hyphens. “devnet” is the public Devnet and nothing else."),
            placeholder="devnet",
        )
        self.url = Field(tr("Server (RPC)"), placeholder="https://api.devnet.solana.com", mono=True)
        self.ws_url = Field(tr("WebSocket"), placeholder=tr("beside the server"), mono=True)
        self.program = Field(tr("Program of the market"), mono=True)
        self.publish = Field(
            tr("Publish packages to (IPFS API)"), help_text=tr("Kubo, or a service that speaks like it."), mono=True
        )
        self.read_back = Field(
            tr("Read back from (gateway)"),
            help_text=tr("Another server: what only its publisher serves has not arrived."),
            mono=True,
        )
        for field in (self.name, self.url, self.ws_url, self.program, self.publish, self.read_back):
            self.body.addWidget(field)
            field.entered.connect(self._check)
        self._trouble = Column()
        self.body.addLayout(self._trouble)
        self.body.addStretch(1)
        cancel = Button(tr("Cancel"), large=True)
        cancel.clicked.connect(self.reject)
        self.check = Button(tr("Check and add"), "primary", large=True)
        self.check.clicked.connect(self._check)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self.check)

    def ask(self, host: QWidget) -> None:
        """Open over `host`."""
        self.open_over(host, self.name.edit)

    def _browse(self) -> None:
        ask_any_file(self, tr("Description of a network"), self.description.set_text)

    def _check(self) -> None:
        clear(self._trouble)
        self.name.set_error("" if self.name.text.strip() else tr("Give it a name."))
        if not self.name.text.strip():
            return
        draft = NetworkDraft(
            self.name.text.strip().lower(),
            self.url.text.strip(),
            self.ws_url.text.strip(),
            self.program.text.strip(),
            self.publish.text.strip(),
            self.read_back.text.strip(),
            self.description.text.strip(),
        )
        self.check.set_working(tr("Looking at it…"))
        self._runner.run(
            lambda _progress: self._care.add_network(draft),
            owner=self,
            on_result=self._found,
            on_error=self._refused,
        )

    def _found(self, found: NetworkFound) -> None:
        self.accept()
        self.added.emit(found)

    def _refused(self, problem: Problem) -> None:
        self.check.set_working("")
        self._trouble.addWidget(ErrorPanel(problem))
