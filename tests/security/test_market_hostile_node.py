"""A hostile node or program must not make the client sign, believe or reveal what it should not."""

from __future__ import annotations

import base64
import logging
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from solders.keypair import Keypair
from solders.pubkey import Pubkey

sys.path.insert(0, str(Path(__file__).parents[2]))

from market.errors import MarketError, UndecodableInstruction
from market.events import events_in_logs
from market.explain import Explainer
from market.generated.events import Withdrawn
from market.history import decode_record
from market.retry import RetryPolicy
from market.rpc import Rpc
from market.rpc_types import Simulation, TransactionRecord
from market.sender import Prepared
from market.spl import memo
from market.transaction import compile_message, unsigned
from tests.helpers.bad_rpc import GENESIS, bad_rpc

PROGRAM, OTHER = Pubkey.from_bytes(b"\x31" * 32), Pubkey.from_bytes(b"\x32" * 32)
EVENT = (
    bytes([Withdrawn.CODE if hasattr(Withdrawn, "CODE") else 12]) + bytes(32) + bytes(32) + (5).to_bytes(8, "little")
)
LINE = "Program data: " + base64.b64encode(EVENT).decode()


def test_events_of_other_programs_are_not_ours() -> None:
    genuine = [f"Program {PROGRAM} invoke [1]", LINE, f"Program {PROGRAM} success"]
    assert [type(event) for event in events_in_logs(genuine, PROGRAM)] == [Withdrawn]
    called = [f"Program {PROGRAM} invoke [1]", f"Program {OTHER} invoke [2]", LINE, f"Program {OTHER} success"]
    assert events_in_logs(called, PROGRAM) == []
    forged = [f"Program {OTHER} invoke [1]", f"Program log: Program {PROGRAM} invoke [2]", LINE]
    assert events_in_logs(forged, PROGRAM) == []
    after = [f"Program {PROGRAM} invoke [1]", f"Program {PROGRAM} success", LINE]
    assert events_in_logs(after, PROGRAM) == []


@given(st.lists(st.one_of(st.just(LINE), st.just(f"Program {PROGRAM} invoke [1]"), st.text(max_size=80)), max_size=30))
@settings(max_examples=100)
def test_any_log_is_survived(lines: list[str]) -> None:
    assert all(isinstance(event, Withdrawn) for event in events_in_logs(lines, PROGRAM))


@given(raw=st.binary(max_size=300))
@settings(max_examples=150)
def test_any_transaction_bytes_are_history_or_an_error(raw: bytes) -> None:
    record = TransactionRecord(raw, 1, None, None, (), 5_000, (), (), (), (), ())
    try:
        entry = decode_record(record, "x", PROGRAM)
    except MarketError:
        return
    assert all(step.name for step in entry.steps)


async def test_an_unknown_instruction_is_refused_before_the_node_is_asked() -> None:
    payer = Keypair().pubkey()
    hidden = memo("harmless")
    evil = type(hidden)(OTHER, b"drain", [])
    message = compile_message(payer, [hidden, evil], GENESIS)
    prepared = Prepared(payer, (hidden, evil), 1_000, 0, Simulation(None, (), 0, (), 0), unsigned(message))
    async with bad_rpc() as server, Rpc(server.url) as rpc:
        with pytest.raises(UndecodableInstruction, match="We did not sign this"):
            await Explainer(rpc, PROGRAM).explain(prepared, payer)
        assert server.calls == []


async def test_the_nodes_address_is_never_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async def no_wait(_: float) -> None:
        """Repeat at once."""

    async with bad_rpc() as server, Rpc(server.url, retry=RetryPolicy(attempts=3), sleep=no_wait) as rpc:
        server.faults.extend(["drop", "500", "html"])
        with pytest.raises(MarketError):
            await rpc.get_slot()
    assert "NodeUnreachable" in caplog.text
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("market")]
    assert ours
    assert not any("secret-of-the-user" in line for line in ours)
