"""Which code can have a wallet's own key sign, and which may ask an expert: no path goes around the question."""

from __future__ import annotations

import ast
import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from app.account.foreign import EXPERT_SETTING
from app.container import App
from app.store.home import Home
from market.errors import UndecodableInstruction, UnsaidChange
from tests.helpers.lying_node import ME, PAY, SAVINGS, UNKNOWN, YOU, Node, prepared, sol
from tests.helpers.market_stage import key
from tests.helpers.sale_driver import PASSPHRASE, QUICK
from ui.wiring.backend import Backend
from ui.wiring.messages import MessagesAdapter
from wallet import Phrase

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from app.approval import Agreed, Look
    from market.explain import TransactionSummary

ROOT = Path(__file__).parents[2]
SENDS = {
    "app/approval.py": "what was agreed to",
    "app/sell/once.py": "what was agreed to, or signed by the delegate, or labels agreed to with their benchmark",
    "app/account/foreign.py": "what was agreed to and signed before",
    "app/review/reviewer.py": "signed by the delegate, which can move nothing",
    "app/program/operator.py": "a market's operator, with a key file of their own",
    "app/practice/challenger.py": "a participant of the practice network, with a key of its own",
    "app/practice/bootstrap.py": "the practice network itself",
    "app/practice/faucet.py": "the practice network itself",
}
"""Every module of the product that sends, and what it sends. A new one needs a reason that stands up."""
ASKS_EXPERTS = {"app/account/foreign.py", "app/cli/sign.py", "ui/wiring/messages.py"}
_SENDING = {"send", "submit", "submit_signed"}


def calls(*folders: str) -> Iterator[tuple[str, ast.Call]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    yield path.relative_to(ROOT).as_posix(), node


def test_everything_that_is_sent_was_agreed_to_or_cannot_move_the_wallets_money() -> None:
    found = {
        path
        for path, call in calls("app", "ui")
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in _SENDING
        and ast.unparse(call.func.value).endswith("sender")
    }
    assert found == set(SENDS)


def test_only_other_peoples_transactions_are_ever_put_to_an_expert() -> None:
    found = {
        path
        for path, call in calls("app", "ui")
        if any(keyword.arg == "expert" for keyword in call.keywords) and "settings" not in path
    }
    assert found == ASKS_EXPERTS


# The window's path, with the setting off and on


class Person:
    """Answers, and keeps what was asked."""

    def __init__(self) -> None:
        self.asked: list[TransactionSummary] = []
        self.agrees = True

    async def approve(self, summary: TransactionSummary) -> bool:
        raise AssertionError(summary)

    async def review(self, look: Look, *, sends: bool = True) -> Agreed | None:
        assert not sends
        agreed = await look()
        assert agreed.summary is not None
        self.asked.append(agreed.summary)
        return agreed if self.agrees else None


@pytest.fixture
async def backend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Backend]:
    """An unlocked vault that holds the key of ME, over a node that a test can make lie."""
    home = Home(tmp_path / "home")
    App(home, QUICK).wallet.create(Phrase.generate(12), PASSPHRASE)
    made = Backend(home)
    app = await made.app()
    await app.unlock(PASSPHRASE)
    imported = app.wallet.book.import_key(json.dumps(list(bytes(key("me")))), "Main")
    app.accounts.use(imported.number, for_good=False)
    made.approver = Person()
    node = Node({ME: sol(1_000_000), YOU: sol(0), SAVINGS: sol(500)}, {ME: sol(999_993), YOU: sol(7)})
    connection: Any = SimpleNamespace(explainer=node.explainer(), node=node, program_watch=None)

    async def connected() -> Any:
        return connection

    monkeypatch.setattr(made, "connection", connected)
    yield made
    await made.close()


async def _sign(backend: Backend, folder: Path, *instructions: Any) -> str:
    file = folder / "foreign.b64"
    file.write_text(json.dumps({"transaction": list(prepared(*instructions).raw)}))
    port = MessagesAdapter(backend)
    opened = await port.open(str(file))
    assert opened.mine
    return (await port.sign_opened(opened, lambda *_: None)).document


async def test_the_unknown_is_refused_until_the_setting_is_on(backend: Backend, tmp_path: Path) -> None:
    person = backend.approver
    assert isinstance(person, Person)
    assert await _sign(backend, tmp_path, PAY)
    assert [one.unknown for one in person.asked] == [()]
    with pytest.raises(UndecodableInstruction):
        await _sign(backend, tmp_path, PAY, UNKNOWN)
    app = await backend.app()
    for anything in (1, "true", [True]):
        app.settings.set(EXPERT_SETTING, anything)
        with pytest.raises(UndecodableInstruction):
            await _sign(backend, tmp_path, PAY, UNKNOWN)
    assert len(person.asked) == 1
    app.settings.set(EXPERT_SETTING, True)  # noqa: FBT003 - the value that is stored
    assert await _sign(backend, tmp_path, PAY, UNKNOWN)
    assert person.asked[1].unknown


async def test_the_setting_never_lifts_the_refusal_of_a_loss(backend: Backend, tmp_path: Path) -> None:
    (await backend.app()).settings.set(EXPERT_SETTING, True)  # noqa: FBT003 - the value that is stored
    node = (await backend.connection()).node  # type: ignore[attr-defined] # the double's
    for lie in ({SAVINGS: sol(499)}, {ME: sol(900_000)}, {SAVINGS: replace(sol(500), owner=key("x").pubkey())}):
        node.after = {ME: sol(999_993), YOU: sol(7)} | lie
        with pytest.raises(UnsaidChange):
            await _sign(backend, tmp_path, PAY, UNKNOWN)
    assert isinstance(backend.approver, Person)
    assert backend.approver.asked == []
