"""The switch for unlocking with the system's keyring; it shows what is so, whatever the keyring did."""

from ui.bridge import Problem, Runner
from ui.components.choice import Switch
from ui.i18n import tr
from ui.ports import SettingsPort, SettingsValues
from ui.shell.navigator import Navigator


class KeyringSwitch(Switch):
    """The switch. The keyring may ask something first; until it has answered the switch waits.

    Args:
        port: asks the keyring.
        runner: runs the port's methods.
        navigator: the window around.
        opens: whether the keyring opens the vault; None where there is none.
    """

    def __init__(self, port: SettingsPort, runner: Runner, navigator: Navigator, *, opens: bool | None) -> None:
        super().__init__(tr("Unlock with this computer's keyring"))
        self._port, self._runner, self._navigator = port, runner, navigator
        self._take(opens)
        self.clicked.connect(self._chosen)

    def _take(self, opens: bool | None) -> None:  # noqa: FBT001 - None is the third
        self.setChecked(bool(opens))
        self.setEnabled(opens is not None)

    def _chosen(self, enabled: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self.setEnabled(False)
        self._runner.run(
            lambda _progress: self._port.set_keyring(enabled=enabled),
            owner=self,
            on_result=lambda _none: self._take(enabled),
            on_error=self._failed,
        )

    def _failed(self, problem: Problem) -> None:
        # Forgetting counts even where the keyring kept its entry: only the vault knows what is so now.
        self._navigator.show_problem(problem)
        self._runner.run(
            lambda _progress: self._port.values(), owner=self, on_result=self._show, on_error=lambda _problem: None
        )

    def _show(self, values: SettingsValues) -> None:
        self._take(values.keyring)
