"""The keyring in Settings: the switch shows what is so, whatever the keyring did."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.ui_fakes import FakeSettings, sample_ports
from ui.settings.keyring import KeyringSwitch
from ui.shell.window import MainWindow
from wallet.errors import KeyringEntryLeftError, KeyringError, KeyringLockedError

Open = Callable[..., MainWindow]


def opened(qtbot: QtBot, window: MainWindow) -> KeyringSwitch:
    qtbot.waitUntil(lambda: window.shell is not None)
    assert window.shell is not None
    window.shell.open("settings")
    qtbot.waitUntil(lambda: len(window.findChildren(KeyringSwitch)) == 1)
    return window.findChildren(KeyringSwitch)[0]


def test_it_remembers_and_forgets(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_ports()
    settings = ports.settings
    assert isinstance(settings, FakeSettings)
    switch = opened(qtbot, open_window(ports))
    for enabled in (True, False):
        settings.keyring = not enabled
        switch.setChecked(not enabled)
        switch.click()
        qtbot.waitUntil(switch.isEnabled)
        assert settings.keyring is enabled
        assert switch.isChecked() is enabled


@pytest.mark.parametrize(
    "failure", [KeyringLockedError("The system keyring is locked."), KeyringEntryLeftError()], ids=["locked", "left"]
)
def test_a_failure_is_said_and_the_switch_shows_what_is_so(
    qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch, failure: KeyringError
) -> None:
    ports = sample_ports()
    settings = ports.settings
    assert isinstance(settings, FakeSettings)
    before = isinstance(failure, KeyringEntryLeftError)  # raised by forgetting, the other by remembering
    settings.keyring = before
    window = open_window(ports)
    switch = opened(qtbot, window)
    assert switch.isChecked() is before

    async def refuse(*, enabled: bool) -> None:
        assert enabled is not before
        settings.keyring = False
        raise failure

    monkeypatch.setattr(settings, "set_keyring", refuse)
    switch.click()
    assert not switch.isEnabled()
    qtbot.waitUntil(switch.isEnabled)
    assert not switch.isChecked()
    assert window.shell is not None
    assert len(window.shell.toasts.shown) == 1
    window.shell.toasts.clear()
