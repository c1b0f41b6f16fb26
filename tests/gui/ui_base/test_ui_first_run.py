"""First run beyond creating and importing: watching only, words with a passphrase, going on after a stop."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.ui_fakes import MAIN, WORDS, FakeSession, fake_address, sample_new
from ui.bridge.ports import Progress
from ui.components.label import Label
from ui.components.paragraph import Paragraph
from ui.onboarding.models import STEPS, Flow, Step, Way
from ui.onboarding.view import OnboardingPage
from ui.ports import Account, NewVault, Ports
from ui.shell.window import MainWindow

Open = Callable[..., MainWindow]
PASSPHRASE = "several odd words"


def texts(widget: QWidget) -> str:
    labels = [child.text() for child in widget.findChildren(Label)]
    return "\n".join([*labels, *(child.text for child in widget.findChildren(Paragraph))])


def first_run(window: MainWindow) -> OnboardingPage:
    page = window.gate
    assert isinstance(page, OnboardingPage)
    return page


def session_of(ports: Ports) -> FakeSession:
    assert isinstance(ports.session, FakeSession)
    return ports.session


def choose_passphrase(qtbot: QtBot, page: OnboardingPage) -> None:
    qtbot.waitUntil(lambda: page.flow.step is Step.PASSPHRASE)
    page.passphrase.first.set_text(PASSPHRASE)
    page.passphrase.second.set_text(PASSPHRASE)
    qtbot.waitUntil(page.passphrase.act.isEnabled)
    page.passphrase.act.click()
    qtbot.waitUntil(lambda: page.flow.step is Step.DONE)


def test_what_is_remembered_names_a_step_and_never_a_word() -> None:
    flow = Flow()
    flow.use_words(WORDS)
    flow.start(Way.CREATE)
    seen = []
    while flow.step is not Step.DONE:
        seen.append(flow.standing)
        flow.forward()
    assert seen == ["words", "verify", "passphrase"]
    for way in (Way.IMPORT, Way.WATCH):
        flow.start(way)
        assert {Flow(way=way, at=at).standing for at in range(len(STEPS[way]))} == {""}
    flow.words_passphrase = "TREZOR"
    assert not {"TREZOR", *WORDS} & set(repr(flow).replace("'", " ").split())
    flow.forget()
    assert (flow.words, flow.words_passphrase) == ((), "")


def test_an_address_is_watched_without_any_words(qtbot: QtBot, open_window: Open) -> None:
    class Watching(FakeSession):
        async def create(self, vault: NewVault, progress: Progress) -> Account:
            return replace(await super().create(vault, progress), kind="watch")

    ports = sample_new()
    session = Watching(session_of(ports).state)
    page = first_run(open_window(replace(ports, session=session)))
    page.welcome.watch_button.click()
    page.watching.address.set_text("nonsense")
    qtbot.waitUntil(lambda: "not a Solana address" in page.watching.address.note.text)
    address = fake_address("stranger")
    page.watching.address.set_text(address)
    qtbot.waitUntil(page.watching.act.isEnabled)
    page.watching.act.click()
    qtbot.waitUntil(lambda: page.flow.step is Step.PASSPHRASE)
    assert page.passphrase.act.text() == "Begin watching"
    choose_passphrase(qtbot, page)
    vault = session.created
    assert vault is not None
    assert (vault.watch, vault.words) == (address, ())
    assert "You are watching" in texts(page.done)
    assert "keep reminding" not in texts(page.done), "there are no words to check"
    assert session.stopped_at == ""


def test_going_back_to_another_way_watches_nothing(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_new()
    page = first_run(open_window(ports))
    page.welcome.watch_button.click()
    page.watching.address.set_text(fake_address("stranger"))
    qtbot.waitUntil(page.watching.act.isEnabled)
    page.watching.act.click()
    page._jump_back(0)
    page.welcome.import_button.click()
    page.importing.fill(WORDS)
    page.importing.own.click()
    page.importing.passphrase.set_text("TREZOR")
    page.importing.act.click()
    qtbot.waitUntil(lambda: page.flow.step is Step.PASSPHRASE)
    assert page.passphrase.act.text() == "Make my wallet"
    choose_passphrase(qtbot, page)
    vault = session_of(ports).created
    assert vault is not None
    assert (vault.watch, vault.words_passphrase, vault.backup_checked) == ("", "TREZOR", True)
    assert "TREZOR" not in repr(vault)
    assert page.importing.words_passphrase == ""


def test_a_stop_between_words_and_passphrase_is_told_truthfully(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_new()
    session = session_of(ports)
    page = first_run(open_window(ports))
    assert "Last time" not in texts(page.welcome)
    page.welcome.create_button.click()
    qtbot.waitUntil(lambda: session.stopped_at == "words")
    page.words.toggle.click()
    page.words.act.click()
    qtbot.waitUntil(lambda: session.stopped_at == "verify")
    # The window dies here; the next one starts over the same folder.
    again = first_run(open_window(replace(sample_new(), session=session)))
    said = texts(again.welcome)
    assert "Last time this stopped before there was a wallet." in said
    assert "the words you were shown open nothing yet" in said
    assert again.flow.words == (), "nothing of them was kept"
    assert again.flow.step is Step.WELCOME


@pytest.mark.parametrize("notice", ["", "No keyring that we trust was found."])
def test_a_keyring_that_refuses_takes_nothing_back(qtbot: QtBot, open_window: Open, notice: str) -> None:
    ports = sample_new()
    session_of(ports).keyring_notice = notice
    page = first_run(open_window(ports))
    page.welcome.import_button.click()
    page.importing.fill(WORDS)
    page.importing.act.click()
    qtbot.waitUntil(lambda: page.flow.step is Step.PASSPHRASE)
    page.passphrase.keyring.click()
    choose_passphrase(qtbot, page)
    assert page._account == MAIN
    assert ("the keyring does not" in texts(page.done)) is bool(notice)
