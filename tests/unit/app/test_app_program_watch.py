"""A program that is replaced while the window is open is looked at again before anything more is signed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from solders.pubkey import Pubkey

from app.approval import Agreed, agree, agree_prepared
from app.container import App
from app.errors import Declined, UserError
from app.program.operator import ProgramReport
from app.program.watch import ProgramWatch
from app.store import Home
from market.deploy import program_data_address

PROGRAM = Pubkey.from_bytes(b"\x07" * 32)
NO = Declined("No.")


class Node:
    """Holds the header of one ProgramData account, and the program's hash."""

    def __init__(self) -> None:
        self.slot: int | None = 5
        self.deployed = "ours"
        self.bytes_asked = 0

    async def get_data(self, address: Pubkey, offset: int, length: int) -> bytes | None:
        assert address == program_data_address(PROGRAM)
        self.bytes_asked += length
        if self.slot is None:
            return None
        return ((3).to_bytes(4, "little") + self.slot.to_bytes(8, "little") + bytes(33))[offset : offset + length]

    async def prepare(self, *_arguments: object) -> str:
        return "prepared"


class Watched:
    """A watch over a node, and how often all of the program was looked at."""

    def __init__(self, node: Node) -> None:
        self.node, self.looks = node, 0
        self.watch = ProgramWatch(node, PROGRAM, self.look)  # type: ignore[arg-type]  # one call of the node
        sender: Any = node
        self.connection: Any = SimpleNamespace(program_watch=self.watch, sender=sender)

    async def look(self) -> None:
        self.looks += 1
        if self.node.deployed != "ours":
            raise UserError("It is another one.", next_step="Ask.")


@pytest.fixture
async def watched() -> Watched:
    made = Watched(Node())
    await made.watch.begin()
    return made


async def test_only_another_deployment_is_looked_at(watched: Watched) -> None:
    await watched.watch.require_same()
    assert watched.looks == 0
    assert watched.node.bytes_asked == 2 * 45, "never the whole program"
    watched.node.slot = 6
    await watched.watch.require_same()
    await watched.watch.require_same()
    assert watched.looks == 1, "the same program deployed again is taken once it was looked at"


async def test_what_was_refused_is_refused_each_time(watched: Watched) -> None:
    watched.node.slot, watched.node.deployed = 6, "theirs"
    for _ in range(2):
        with pytest.raises(UserError, match="another one"):
            await watched.watch.require_same()
    watched.node.slot = None
    with pytest.raises(UserError, match="gone"):
        await watched.watch.require_same()


async def test_nothing_is_asked_or_signed_once_it_was_replaced(watched: Watched) -> None:
    me = PROGRAM
    assert await agree(watched.connection, [], me, None, NO) == Agreed("prepared", None)  # type: ignore[arg-type]  # a double
    watched.node.slot, watched.node.deployed = 6, "theirs"
    prepared: Any = "prepared"

    class Asked:
        async def approve(self, summary: object) -> bool:
            raise AssertionError(summary)

    for approver in (None, Asked()):
        with pytest.raises(UserError, match="another one"):
            await agree(watched.connection, [], me, approver, NO)
        with pytest.raises(UserError, match="another one"):
            await agree_prepared(watched.connection, prepared, me, approver, NO)


async def test_the_app_compares_what_was_deployed_with_what_it_ships(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = Node()

    async def verify(_rpc: object, program: Pubkey, _code: bytes) -> ProgramReport:
        return ProgramReport(str(program), node.deployed, "ours", "")

    monkeypatch.setattr("app.joining.verify", verify)
    connection: Any = SimpleNamespace(rpc=node, program=PROGRAM)
    app = App(Home(tmp_path / "home"), network_dir=tmp_path / "elsewhere")
    await app.network._watch_program(connection)
    await connection.program_watch.require_same()
    app.network.require_known_program()
    node.slot, node.deployed = 6, "theirs"
    with pytest.raises(UserError, match="not the one this Gleaner came with"):
        await connection.program_watch.require_same()
    with pytest.raises(UserError, match="not the one this Gleaner came with"):
        app.network.require_known_program()
