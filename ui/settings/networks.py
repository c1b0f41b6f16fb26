"""The networks that can be used: choosing, adding and forgetting them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QButtonGroup

from ui.bridge import Problem, Runner
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.choice import Radio
from ui.components.dialog import Dialog
from ui.components.icon import IconButton
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.components.toast import Message
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports import NetworkChoice, SettingsPort, SettingsValues
from ui.ports.care import CarePort, NetworkFound
from ui.settings.rows import add_line, new_card
from ui.shell.navigator import Navigator

_NAME_CHARS, _NOTE_CHARS = 60, 200


class Networks(QObject):
    """Makes the card and does what is clicked in it.

    Args:
        port: stores the choice.
        care: adds and forgets networks; None offers neither.
        runner: starts jobs.
        navigator: the window around the page.
        changed: called when everything is to be read again.
        parent: the page.
    """

    def __init__(
        self,
        port: SettingsPort,
        care: CarePort | None,
        runner: Runner,
        navigator: Navigator,
        changed: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._port, self._care, self._runner, self._navigator = port, care, runner, navigator
        self._changed = changed
        self._in_use = ""

    def card(self, values: SettingsValues) -> Card:
        """Return the card."""
        self._in_use = values.network
        card = new_card()
        group = QButtonGroup(card)
        for choice in values.networks:
            self._row(card, group, choice, values)
        if values.offline:
            holder = Column(margins=(16, 4, 16, 12))
            holder.addWidget(Note(clean(values.offline, _NOTE_CHARS), "wifi-off", "warning"))
            card.body.addLayout(holder)
        if values.rpc_url:
            add_line(card, tr("Server"), clean(values.rpc_url, _NOTE_CHARS))
        if self._care is not None:
            add = Button(tr("Add network…"), icon="plus")
            add.clicked.connect(self._add)
            text = tr("One that somebody else runs, or the public Devnet. It is looked at before it is used.")
            add_line(card, tr("Another network"), text, add)
        return card

    def _row(self, card: Card, group: QButtonGroup, choice: NetworkChoice, values: SettingsValues) -> None:
        if card.body.count():
            card.body.addWidget(Divider())
        row = Row(gap=12, margins=(16, 10, 16, 10))
        radio = Radio("", clean(choice.name, _NAME_CHARS))
        radio.setChecked(choice.key == values.network)
        radio.clicked.connect(_Click(self.choose, choice))
        group.addButton(radio)
        row.addWidget(radio)
        words = Column(gap=1)
        words.addWidget(Label(clean(choice.name, _NAME_CHARS), "body_medium", elide=True))
        words.addWidget(Paragraph(clean(choice.note, _NOTE_CHARS), "small", "text2"))
        row.addLayout(words, 1)
        if choice.kind == "mainnet":
            badge = Badge(tr("Real money"), "earn", "neutral")
        else:
            badge = Badge(tr("Test money"), "test_money", "warning")
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        if choice.removable and choice.key != values.network and self._care is not None:
            forget = IconButton("trash-2", tr("Forget {name}", name=clean(choice.name, _NAME_CHARS)))
            forget.clicked.connect(_Click(self._forget, choice))
            row.addWidget(forget, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)

    # ------------------------------------------------------------------------------------------ choosing

    def choose(self, choice: NetworkChoice) -> None:
        """Change the network. Real money, and sales that would wait, are confirmed first."""
        if choice.key == self._in_use:
            return
        if self._care is None:
            self._confirm(choice, 0)
            return
        care = self._care
        self._runner.run(
            lambda _progress: care.duties_here(),
            owner=self,
            on_result=lambda duties: self._confirm(choice, duties),
            on_error=self._failed,
        )

    def _confirm(self, choice: NetworkChoice, duties: int) -> None:
        real = choice.kind == "mainnet"
        if not real and not duties:
            self._use(choice.key)
            return
        title = tr("Use real money?") if real else tr("Leave this network?")
        dialog = Dialog(title, icon="warning", tone="warning", width=460)
        if real:
            text = tr("From then on tokens have a price, and what you sign moves them for good.")
            dialog.body.addWidget(Paragraph(text, "body", "text"))
        if duties:
            text = tr(
                "{n} sale here is not finished. It waits until you come back, and its deadlines do not: what is "
                "held for it can be lost.",
                "{n} sales here are not finished. They wait until you come back, and their deadlines do not: what is "
                "held for them can be lost.",
                n=duties,
            )
            dialog.body.addWidget(Note(text, "warning", "warning"))
        stay = Button(tr("Stay on test money") if real else tr("Stay here"), large=True)
        stay.clicked.connect(dialog.reject)
        name = clean(choice.name, _NAME_CHARS)
        go = Button(tr("Use {network}", network=name), "danger" if duties else "primary", large=True)
        go.clicked.connect(dialog.accept)
        dialog.footer.addWidget(stay)
        dialog.footer.addWidget(go)
        dialog.closed.connect(lambda accepted: self._use(choice.key) if accepted else self._changed())
        dialog.open_over(self._navigator.dialog_host, stay)

    def _use(self, key: str) -> None:
        self._runner.run(
            lambda _progress: self._port.set_network(key),
            owner=self,
            on_result=lambda _none: self._changed(),
            on_error=self._failed,
        )

    def _failed(self, problem: Problem) -> None:
        self._navigator.show_problem(problem)
        self._changed()

    # ------------------------------------------------------------------------------------------ adding, forgetting

    def _add(self) -> None:
        from ui.settings.network_dialog import NetworkDialog

        if self._care is not None:
            dialog = NetworkDialog(self._care, self._runner)
            dialog.added.connect(self._added)
            dialog.ask(self._navigator.dialog_host)

    def _added(self, found: NetworkFound) -> None:
        whose = clean(found.cluster, _NAME_CHARS) or tr("a network of its own")
        text = tr("{whose}. Its program is the one this app came with.", whose=whose)
        if not found.same_program:
            text = tr("{whose}. Its program is not the one this app came with: nothing is signed there.", whose=whose)
        name = clean(found.name, _NAME_CHARS)
        title = tr("{network} added", network=name)
        good = Message(title, text)
        self._navigator.notify(good if found.same_program else Message(title, text, "warning", "warning"))
        self._changed()

    def _forget(self, choice: NetworkChoice) -> None:
        name = clean(choice.name, _NAME_CHARS)
        dialog = Dialog(tr("Forget {network}?", network=name), icon="warning", tone="warning", width=460)
        text = tr("Sales there stay in your records and go on when it is added again. Their deadlines do not wait.")
        dialog.body.addWidget(Paragraph(text, "body", "text"))
        keep = Button(tr("Keep it"), large=True)
        keep.clicked.connect(dialog.reject)
        forget = Button(tr("Forget network"), "danger", large=True)
        forget.clicked.connect(dialog.accept)
        dialog.footer.addWidget(keep)
        dialog.footer.addWidget(forget)
        dialog.closed.connect(lambda accepted: self._do_forget(choice.key) if accepted else None)
        dialog.open_over(self._navigator.dialog_host, keep)

    def _do_forget(self, key: str) -> None:
        if self._care is not None:
            care = self._care
            self._runner.run(
                lambda _progress: care.remove_network(key),
                owner=self,
                on_result=lambda _none: self._changed(),
                on_error=self._failed,
            )


class _Click:
    """A slot that knows which network was clicked."""

    def __init__(self, act: Callable[[NetworkChoice], None], choice: NetworkChoice) -> None:
        self._act, self._choice = act, choice

    def __call__(self, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - slot of a Qt signal
        self._act(self._choice)
