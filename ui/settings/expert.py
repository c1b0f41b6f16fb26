"""The expert setting: whether the sign dialog may ask about what cannot be decoded or simulated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.components.button import Button
from ui.components.choice import Switch
from ui.components.dialog import Dialog
from ui.components.paragraph import Paragraph
from ui.i18n import tr

if TYPE_CHECKING:
    from ui.bridge import Problem, Runner
    from ui.ports import SettingsPort
    from ui.shell.navigator import Navigator


class ExpertSwitch(Switch):
    """Off unless chosen; switching it on is confirmed, switching it off is not.

    Args:
        port: stores it.
        runner: runs the port's methods.
        navigator: the window around.
        enabled: as it is stored.
    """

    def __init__(self, port: SettingsPort, runner: Runner, navigator: Navigator, *, enabled: bool) -> None:
        super().__init__(tr("Sign what cannot be read"))
        self._port, self._runner, self._navigator = port, runner, navigator
        self.setChecked(enabled)
        self.clicked.connect(self._chosen)
        self.dialog: Dialog | None = None

    def _chosen(self, enabled: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        if not enabled:
            self._store(enabled=False)
            return
        # Not before it is confirmed.
        self.setChecked(False)
        dialog = self.dialog = Dialog(
            tr("Let me sign what cannot be read"), icon="refused_unknown", tone="danger", width=480
        )
        for text in (
            tr("What cannot be decoded or simulated may take all the account holds. That is how people are robbed."),
            tr("The sign dialog will ask you to type a sentence for each such signature. Gleaner's own never need it."),
            tr("What the simulation takes beyond its words stays refused."),
        ):
            dialog.body.addWidget(Paragraph(text, "body", "text"))
        dialog.body.addStretch(1)
        stay = Button(tr("Leave it off"), large=True)
        stay.clicked.connect(dialog.reject)
        allow = Button(tr("Allow it"), "danger", large=True)
        allow.clicked.connect(dialog.accept)
        dialog.footer.addWidget(stay)
        dialog.footer.addWidget(allow)
        dialog.closed.connect(lambda agreed: self._store(enabled=True) if agreed else None)
        dialog.open_over(self._navigator.dialog_host, stay)

    def _store(self, *, enabled: bool) -> None:
        self._runner.run(
            lambda _progress: self._port.set_expert(enabled=enabled),
            owner=self,
            on_result=lambda _none: self.setChecked(enabled),
            on_error=self._failed,
        )

    def _failed(self, problem: Problem) -> None:
        self.setChecked(not self.isChecked())
        self._navigator.show_problem(problem)
