"""What anyone can do about the market and its requests, and the runner that does it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest
from solders.pubkey import Pubkey

from market.crank_market import (
    MarketCrank,
    MarketCrankKind,
    MarketCrankRunner,
    due_market_cranks,
    due_request_cranks,
)
from market.errors import ProgramRefused
from market.generated.accounts import Attester, Committee, Config, Request
from market.generated.instructions import decode_instruction
from market.operations import Operations
from market.reader import ChainClock, Keyed
from tests.helpers.market_stage import KeySigner, key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction

    from market.reader import MarketReader
    from market.sender import Sender

REQUEST = key("request").pubkey()


def zeroed(kind: Any, **fields: Any) -> Any:
    return replace(kind.read(bytes(kind.SIZE)), **fields)


def request(**fields: Any) -> Keyed[Request]:
    return Keyed(REQUEST, zeroed(Request, **fields), 1, 1)


def committee(*due: int) -> Committee:
    blank = Attester(key=Pubkey.default(), due=0, agreed=0, disagreed=0)
    members = [replace(blank, key=key(f"attester {i}").pubkey(), due=amount) for i, amount in enumerate(due)]
    made: Committee = zeroed(Committee, size=len(due), attesters=tuple(members + [blank] * (16 - len(due))))
    return made


def test_waiting_numbers_become_current_when_their_delay_is_over() -> None:
    waiting = zeroed(Config, pending_params=2, pending_from_s=100)
    assert due_market_cranks(waiting, now_s=99) == []
    assert due_market_cranks(waiting, now_s=100) == [MarketCrank(MarketCrankKind.ACTIVATE_PARAMS)]
    assert due_market_cranks(zeroed(Config), now_s=100) == []


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"deadline_s": 101}, False),
        ({"deadline_s": 100, "open_batches": 2}, True),
        ({"deadline_s": 100, "open_batches": 2, "closed": 1}, False),
        ({"deadline_s": 100, "closed": 1}, True),
    ],
)
def test_escrow_goes_home_after_the_deadline(fields: dict[str, Any], due: bool) -> None:  # noqa: FBT001 - a case
    wanted = [MarketCrank(MarketCrankKind.CLOSE_REQUEST, REQUEST)] if due else []
    assert due_request_cranks(request(**fields), None, now_s=100) == wanted


def test_attesters_fees_are_collected() -> None:
    found = due_request_cranks(request(deadline_s=500, committee=1), committee(0, 7, 9), now_s=100)
    assert found == [MarketCrank(MarketCrankKind.COLLECT_FEE, REQUEST, index) for index in (1, 2)]


class Chain:
    """A market with one of everything that is due, and a chain that refuses what it is told to."""

    def __init__(self, *refused: str) -> None:
        self.refused = refused
        self.sent: list[str] = []

    async def config(self) -> Config:
        return cast("Config", zeroed(Config, pending_params=2, pending_from_s=1))

    async def clock(self) -> ChainClock:
        return ChainClock(1, 100)

    async def requests(self) -> list[Keyed[Request]]:
        return [request(deadline_s=1, committee=1)]

    async def committee(self, address: Pubkey) -> Committee:
        assert address == REQUEST
        return committee(3)

    async def send(self, made: Sequence[Instruction], _signers: object, *, journal: object) -> str:
        assert journal is not None
        name, _ = decode_instruction(bytes(made[0].data))
        if name in self.refused:
            raise ProgramRefused(code=6065, name="NothingPending", message="Gone.", instruction_index=0, program="")
        self.sent.append(name)
        return name


@pytest.mark.parametrize("refused", [(), ("activate_params",), ("close_request",)])
async def test_the_runner_takes_what_is_due_and_survives_a_lost_race(refused: tuple[str, ...]) -> None:
    chain = Chain(*refused)
    make = Operations(key("program").pubkey(), key("GLN").pubkey())
    runner = MarketCrankRunner(cast("MarketReader", chain), make, cast("Sender", chain), KeySigner(key("keeper")))
    done = await runner.run()
    wanted = [name for name in ("activate_params", "close_request", "collect_fee") if name not in refused]
    assert chain.sent == wanted
    assert [crank.kind.value for crank, _ in done] == wanted
