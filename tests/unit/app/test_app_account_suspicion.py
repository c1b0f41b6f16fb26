"""Dust and senders that resemble somebody: marked in the history, warned about when sent to."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from solders.pubkey import Pubkey

from app.account.circle import Circle
from app.account.recipient import examine
from app.account.suspicion import NOT_COMPARED, marked, paid_in, read_or_none
from app.history.lines import HistoryLine, Moved
from app.store import Contact
from market.addresses import SYSTEM_PROGRAM
from market.base58 import base58_encode
from market.errors import NodeTimeout
from market.rpc_types import AccountInfo

if TYPE_CHECKING:
    from collections.abc import Sequence

ME, FRIEND, STRANGER = (base58_encode(bytes([number]) * 32) for number in (1, 2, 3))
ALIKE = FRIEND[:4] + STRANGER[4:-4] + FRIEND[-4:]


def came(other: str, amount: int, key: str = "SOL", decimals: int = 9) -> HistoryLine:
    return HistoryLine("s", "received", "Received", 1, 1, ME, (Moved(key, "T", decimals, amount),), other=other)


def test_dust_and_look_alikes_are_marked_and_nothing_else() -> None:
    circle = Circle({ME: "Main"}, [Contact(FRIEND, "Friend", 0)])
    lines = [
        came(STRANGER, 1_000),
        came(STRANGER, 1_000_000),
        came(FRIEND, 1),
        came(ALIKE, 5_000_000_000),
        came("", 1),
        came(STRANGER, 9_999, "mint", 6),
        came(STRANGER, 10_000, "mint", 6),
        replace(came(STRANGER, -1), kind="sent"),
    ]
    assert [line.suspicion for line in marked(lines, circle)] == ["dust", "", "", "alike", "", "dust", "", ""]


def test_whom_the_history_paid_is_known_and_who_sent_dust_is_not_trusted() -> None:
    sent = replace(came(FRIEND, -5), kind="sent")
    lines = [sent, replace(sent, other=STRANGER, state="expired"), came(ALIKE, 1)]
    assert paid_in(lines) == {FRIEND}
    circle = Circle({}, (), paid_in(lines))
    assert [line.suspicion for line in marked(lines, circle)] == ["", "", "alike"]


async def test_sending_to_who_sent_dust_needs_a_second_look() -> None:
    async def get_account(_address: Pubkey) -> AccountInfo:
        return AccountInfo(1, SYSTEM_PROGRAM, b"", executable=False, slot=1)

    node: Any = SimpleNamespace(get_account=get_account)
    person = str(Pubkey.from_string("mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN"))
    checked = await examine(node, person, ME, Circle({}, strangers=[person]))
    assert "Who gave it to you?" in checked.dangers[0]
    assert (await examine(node, person, ME, Circle({}, paid=[person], strangers=[person]))).dangers == ()


async def test_a_node_without_history_stops_nothing_and_is_said() -> None:
    async def silent() -> Sequence[HistoryLine]:
        raise NodeTimeout("The node does not answer.")

    lines, missed = await read_or_none(silent())
    assert lines == ()
    assert missed == f"{NOT_COMPARED} The node does not answer."
