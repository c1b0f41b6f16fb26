"""Between the sign dialog and the signer: what is signed is what the dialog showed last, once, or nothing is."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QWidget
from solders.message import MessageV0, from_bytes_versioned

from app.approval import agree, carry_out
from app.errors import Declined
from app.keypair import KeypairSigner
from app.tasks import TaskFailed, TaskResult
from market.explain import shown_digest
from market.sender import NullJournal, Sender
from tests.helpers.fake_chain import FakeChain, FaultyTransport, rpc_over
from tests.helpers.lying_node import ME, PAY, YOU, Node, sol
from tests.helpers.market_stage import key
from ui.sign import UiApprover

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator

    from pytestqt.qtbot import QtBot

    from app.tasks import TaskEvent, Tasks
    from ui.sign.dialog import SignDialog


@dataclass
class Hooked:
    """A signer that keeps what it signed."""

    inner: KeypairSigner
    digests: list[str] = field(default_factory=list)

    @property
    def pubkey(self) -> bytes:
        return self.inner.pubkey

    def sign(self, message: bytes) -> bytes:
        parsed = from_bytes_versioned(message)
        assert isinstance(parsed, MessageV0)
        self.digests.append(shown_digest(parsed))
        return self.inner.sign(message)


@dataclass
class Flow:
    """One intent from its instructions to the chain, the person at the dialog between."""

    approver: UiApprover
    qtbot: QtBot
    tasks: Tasks
    signer: Hooked
    node: Node
    events: list[TaskEvent] = field(default_factory=list)

    def start(self, says: str = "Send from your wallet") -> SignDialog:
        chain = FakeChain([])
        rpc = rpc_over(FaultyTransport(chain, []), chain)
        connection: Any = SimpleNamespace(
            rpc=rpc,
            program=key("program").pubkey(),
            explainer=self.node.explainer(),
            program_watch=None,
            sender=Sender(rpc, sleep=chain.sleep, clock=chain.clock),
        )

        async def whole() -> str:
            agreed = await agree(connection, [PAY], ME, self.approver, Declined("You did not sign this."))
            return (await carry_out(connection, agreed, [self.signer], journal=NullJournal())).signature

        def work(_progress: Any) -> Awaitable[str]:
            return whole()

        self.tasks.submit(work, on_event=self.events.append)
        self.qtbot.waitUntil(lambda: self.approver.dialog is not None and self.approver.dialog.accessibleName() == says)
        assert self.approver.dialog is not None
        return self.approver.dialog

    def end(self) -> TaskEvent:
        self.qtbot.waitUntil(lambda: bool(self.events))
        return self.events[0]


@pytest.fixture
def flow(qtbot: QtBot, tasks: Tasks) -> Iterator[Flow]:
    window = QWidget()
    window.resize(1280, 832)
    with qtbot.waitExposed(window):
        window.show()
    approver = UiApprover(lambda: window, lambda: ("Main", "Practice"))
    node = Node({ME: sol(1_000_000), YOU: sol(0)}, {ME: sol(999_993), YOU: sol(7)})
    yield Flow(approver, qtbot, tasks, Hooked(KeypairSigner(key("me"))), node)
    approver.reject_all()
    window.close()
    window.deleteLater()
    approver.deleteLater()


def test_the_signed_bytes_are_those_of_the_dialog_once(flow: Flow) -> None:
    dialog = flow.start()
    assert dialog.sheet is not None
    shown = dialog.sheet.digest
    assert flow.signer.digests == []
    dialog.sign()
    dialog.sign()
    assert isinstance(flow.end(), TaskResult)
    assert flow.signer.digests == [shown]


def test_simulated_again_it_is_still_one_signature_over_what_was_shown_last(flow: Flow) -> None:
    dialog = flow.start()
    dialog._lapse()
    assert dialog.again_button is not None
    dialog.again_button.click()
    flow.qtbot.waitUntil(lambda: dialog.sign_button is not None)
    assert dialog.sheet is not None
    shown = dialog.sheet.digest
    dialog.sign()
    assert isinstance(flow.end(), TaskResult)
    assert flow.signer.digests == [shown]


@pytest.mark.parametrize("way", ["rejected", "locked", "lapsed"])
def test_nothing_is_signed_that_was_not_agreed_to(flow: Flow, way: str) -> None:
    dialog = flow.start()
    if way == "locked":
        dialog.deleteLater()
    elif way == "lapsed":
        dialog._lapse()
        dialog.sign()
        dialog.reject()
    else:
        dialog.reject()
    ended = flow.end()
    assert isinstance(ended, TaskFailed)
    assert isinstance(ended.error, Declined)
    assert flow.signer.digests == []


def test_a_lying_simulation_reaches_no_signer(flow: Flow) -> None:
    flow.node.after = {ME: sol(900_000), YOU: sol(7)}
    dialog = flow.start(says="We did not sign this")
    dialog.sign()
    assert flow.events == []
    dialog.reject()
    assert isinstance(flow.end(), TaskFailed)
    assert flow.signer.digests == []
