"""The client of a node that times out, lies, limits and drops."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.errors import (
    AnswerTooLarge,
    MalformedAnswer,
    MarketError,
    NodeTimeout,
    NodeUnavailable,
    NodeUnreachable,
    RateLimited,
    RpcRefused,
    StaleNode,
    WrongNetwork,
)
from market.retry import RetryPolicy
from market.rpc import Rpc
from market.rpc_types import Filter
from market.spl import memo
from market.transaction import compile_message, sign_message
from tests.helpers.bad_rpc import GENESIS, BadRpc, bad_rpc

KEY = Pubkey.from_bytes(b"\x05" * 32)
PROGRAM = Pubkey.from_bytes(b"\x06" * 32)


class Pauses:
    """Counts the pauses instead of waiting."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


def client(server: BadRpc, pauses: Pauses | None = None, **options: Any) -> Rpc:
    return Rpc(
        server.url,
        timeout_s=options.pop("timeout_s", 5.0),
        retry=RetryPolicy(attempts=3),
        max_body_bytes=100_000,
        sleep=pauses or Pauses(),
        **options,
    )


def account(data: bytes = b"abc", owner: Pubkey = PROGRAM, **other: Any) -> dict[str, Any]:
    return {
        "data": [base64.b64encode(data).decode(), "base64"],
        "executable": False,
        "lamports": 7,
        "owner": str(owner),
        "rentEpoch": 2**64 - 1,
        "space": len(data),
    } | other


def with_context(value: Any, slot: int = 100) -> dict[str, Any]:
    return {"context": {"slot": slot, "apiVersion": "4.1.2"}, "value": value}


@pytest.mark.parametrize("fault", ["drop", "reset", "429", "429 3", "429 soon", "500", "503 3", "404", "redirect"])
async def test_a_passing_fault_is_repeated(fault: str) -> None:
    pauses = Pauses()
    async with bad_rpc() as server, client(server, pauses) as rpc:
        server.answers["getSlot"] = 5
        server.faults.extend([fault, fault])
        assert await rpc.get_slot() == 5
        assert len(pauses.seconds) == 2
        assert [method for method, _ in server.calls] == ["getGenesisHash", "getSlot", "getSlot", "getSlot"]
        if fault.endswith(" 3"):
            assert min(pauses.seconds) >= 3.0


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("drop", NodeUnreachable),
        ("reset", NodeUnreachable),
        ("429", RateLimited),
        ("429 99999999999999999999", RateLimited),
        ("500", NodeUnavailable),
        ("503 Thu, 01 Jan 1970 00:00:00 GMT", NodeUnavailable),
        ("404", NodeUnreachable),
        ("redirect", NodeUnreachable),
        ("html", MalformedAnswer),
        ("truncate", MalformedAnswer),
        ("wrong id", MalformedAnswer),
        ("no result", MalformedAnswer),
        ("nan", MalformedAnswer),
        ("array", MalformedAnswer),
        ("deep", MalformedAnswer),
        ("huge", AnswerTooLarge),
        ("bomb", AnswerTooLarge),
    ],
)
async def test_a_lasting_fault_has_its_name_and_never_the_address(fault: str, kind: type[MarketError]) -> None:
    async with bad_rpc() as server, client(server) as rpc:
        server.answers["getSlot"] = 5
        server.faults.extend([fault] * 10)
        with pytest.raises(kind) as caught:
            await rpc.get_slot()
        assert "secret-of-the-user" not in str(caught.value)
        assert caught.value.what
        assert caught.value.money
        assert caught.value.next_step


async def test_a_hanging_node_is_left() -> None:
    async with bad_rpc() as server, client(server, timeout_s=0.1) as rpc:
        server.faults.extend(["hang"] * 5)
        with pytest.raises(NodeTimeout, match="did not answer"):
            await rpc.get_slot()


async def test_an_answer_that_drips_has_one_time_limit_for_the_whole() -> None:
    async with bad_rpc() as server, client(server, timeout_s=0.2) as rpc:
        server.answers["getSlot"] = 5
        server.faults.extend(["drip", "drip"])
        assert await rpc.get_slot() == 5
        server.faults.extend(["drip"] * 3)
        with pytest.raises(NodeTimeout, match=r"within 0\.2 seconds"):
            await rpc.get_slot()


@pytest.mark.parametrize("number", [-1, 1.5, 5.0, 2**64, True, "5", None, [5], {"slot": 5}])
async def test_a_slot_that_is_no_number_in_range(number: Any) -> None:
    async with bad_rpc() as server, client(server) as rpc:
        server.answers["getSlot"] = number
        with pytest.raises(MalformedAnswer, match="thrown away"):
            await rpc.get_slot()


async def test_a_limit_said_in_json_is_a_limit() -> None:
    pauses = Pauses()
    async with bad_rpc() as server, client(server, pauses) as rpc:
        server.answers["getSlot"] = {"__error__": {"code": -32429, "message": "rate limited"}}
        with pytest.raises(RateLimited, match="less often"):
            await rpc.get_slot()
        assert len(pauses.seconds) == 2


async def test_nobody_there() -> None:
    async with Rpc("http://127.0.0.1:9/", retry=RetryPolicy(attempts=2), sleep=Pauses()) as rpc:
        with pytest.raises(NodeUnreachable):
            await rpc.get_slot()
    with pytest.raises(NodeUnreachable, match="http"):
        Rpc("file:///etc/passwd")


async def test_another_network_is_noticed_after_a_lost_connection() -> None:
    async with bad_rpc() as server, client(server) as rpc:
        server.answers["getSlot"] = 5
        await rpc.get_slot()
        assert rpc.genesis_hash == GENESIS
        server.answers["getGenesisHash"] = str(KEY)
        server.faults.extend(["500"] * 3)
        with pytest.raises(NodeUnavailable):
            await rpc.get_slot()
        with pytest.raises(WrongNetwork, match="another network"):
            await rpc.get_slot()


async def test_a_network_may_be_demanded() -> None:
    async with bad_rpc() as server, client(server, genesis_hash=str(KEY)) as rpc:
        with pytest.raises(WrongNetwork):
            await rpc.get_slot()


async def test_slots_may_trail_but_not_jump_back() -> None:
    async with bad_rpc() as server, client(server) as rpc:
        slots = iter([1_000, 940, 900])
        server.answers["getSlot"] = lambda _: next(slots)
        assert await rpc.get_slot() == 1_000
        assert await rpc.get_slot() == 940
        with pytest.raises(StaleNode, match="slot 900"):
            await rpc.get_slot()


@pytest.mark.parametrize(
    "value",
    [
        account(data=b"abc", space=4),
        account(lamports=-1),
        account(lamports=2**64),
        account(lamports=True),
        account() | {"owner": "nonsense"},
        account(executable="no"),
        account() | {"data": ["!!!!", "base64"]},
        account() | {"data": "YWJj"},
        account() | {"data": ["YWJj", "base58"]},
        [],
        7,
    ],
)
async def test_accounts_that_cannot_be(value: Any) -> None:
    async with bad_rpc() as server, client(server) as rpc:
        server.answers["getAccountInfo"] = with_context(value)
        with pytest.raises(MalformedAnswer):
            await rpc.get_account(KEY)


async def test_an_account_and_none() -> None:
    async with bad_rpc() as server, client(server) as rpc:
        server.answers["getAccountInfo"] = with_context(account(b"hello"))
        found = await rpc.get_account(KEY)
        assert found is not None
        assert (found.data, found.owner, found.slot) == (b"hello", PROGRAM, 100)
        server.answers["getAccountInfo"] = with_context(None)
        assert await rpc.get_account(KEY) is None


async def test_a_part_of_an_account() -> None:
    async with bad_rpc() as server, client(server) as rpc:
        server.answers["getAccountInfo"] = lambda params: with_context(
            account(b"hello"[params[1]["dataSlice"]["offset"] :][: params[1]["dataSlice"]["length"]]) | {"space": 5}
        )
        assert await rpc.get_data(KEY, 1, 3) == b"ell"
        assert await rpc.get_data(KEY, 3, 9) == b"lo"
        server.answers["getAccountInfo"] = with_context(account(b"hello"))
        with pytest.raises(MalformedAnswer):
            await rpc.get_data(KEY, 0, 4)
        server.answers["getAccountInfo"] = with_context(None)
        assert await rpc.get_data(KEY, 0, 4) is None


async def test_many_accounts_are_asked_for_by_the_hundred() -> None:
    async with bad_rpc() as server, client(server) as rpc:
        server.answers["getMultipleAccounts"] = lambda params: with_context([None] * len(params[0]))
        assert await rpc.get_multiple_accounts([KEY] * 250) == [None] * 250
        assert [len(params[0]) for method, params in server.calls if method == "getMultipleAccounts"] == [100, 100, 50]
        server.answers["getMultipleAccounts"] = with_context([None])
        with pytest.raises(MalformedAnswer, match="another number"):
            await rpc.get_multiple_accounts([KEY, KEY])


async def test_a_node_cannot_smuggle_accounts_in() -> None:
    async with bad_rpc() as server, client(server) as rpc:
        wanted = Filter(0, b"TAG")
        row = {"pubkey": str(KEY), "account": account(b"TAG1")}
        server.answers["getProgramAccounts"] = with_context([row])
        assert [item.address for item in await rpc.get_program_accounts(PROGRAM, [wanted])] == [KEY]
        for bad in (account(b"OTHER"), account(b"TAG1", owner=KEY)):
            server.answers["getProgramAccounts"] = with_context([{"pubkey": str(KEY), "account": bad}])
            with pytest.raises(MalformedAnswer, match="not asked for"):
                await rpc.get_program_accounts(PROGRAM, [wanted])


async def test_a_refusal_keeps_the_nodes_words_short() -> None:
    async with bad_rpc() as server, client(server) as rpc:
        server.answers["getSlot"] = {"__error__": {"code": -32602, "message": "x" * 5_000}}
        with pytest.raises(RpcRefused) as caught:
            await rpc.get_slot()
        assert caught.value.code == -32602
        assert len(str(caught.value)) < 500
        assert await rpc.get_recent_prioritization_fees([KEY]) == []


async def test_a_node_behind_is_asked_again() -> None:
    async with bad_rpc() as server, client(server) as rpc:
        answers = iter([{"__error__": {"code": -32016, "message": "Minimum context slot"}}, with_context(None)])
        server.answers["getAccountInfo"] = lambda _: next(answers)
        assert await rpc.get_account(KEY, min_context_slot=5) is None
        server.answers["getAccountInfo"] = {"__error__": {"code": -32016, "message": "Minimum context slot"}}
        with pytest.raises(NodeUnavailable, match="behind the chain"):
            await rpc.get_account(KEY, min_context_slot=5)


async def test_nothing_is_read_from_before_what_was_seen_to_land() -> None:
    async with bad_rpc() as server, client(server) as rpc:
        heights = iter([90, 99, 101])  # three nodes behind one address; the first two do not know our transaction yet

        def answer(params: list[Any]) -> Any:
            height, least = next(heights), params[1].get("minContextSlot", 0)
            if least > height:
                return {"__error__": {"code": -32016, "message": "Minimum context slot has not been reached"}}
            return with_context(account(b"new" if height > 100 else b"old"), height)

        server.answers["getAccountInfo"] = answer
        rpc.read_after(100)
        rpc.read_after(7)
        found = await rpc.get_account(KEY)
        assert found is not None
        assert (found.data, found.slot) == (b"new", 101)
        server.answers["getAccountInfo"] = with_context(account(b"old"), 99)
        with pytest.raises(StaleNode, match="not from 100 on"):
            await rpc.get_account(KEY)
        server.answers["getMultipleAccounts"] = with_context([account(b"old")], 99)
        with pytest.raises(StaleNode):
            await rpc.get_multiple_accounts([KEY])


async def test_a_sent_transaction_keeps_its_name() -> None:
    payer = Keypair()
    message = compile_message(payer.pubkey(), [memo("hi")], GENESIS)

    class Signer:
        pubkey = bytes(payer.pubkey())

        def sign(self, payload: bytes) -> bytes:
            return bytes(payer.sign_message(payload))

    signed = sign_message(message, [Signer()], last_valid_block_height=1)
    async with bad_rpc() as server, client(server) as rpc:
        server.answers["sendTransaction"] = signed.signature
        assert await rpc.send_transaction(signed.raw) == signed.signature
        server.answers["sendTransaction"] = "1" * 64
        with pytest.raises(MalformedAnswer, match="another transaction"):
            await rpc.send_transaction(signed.raw)


@pytest.mark.parametrize(
    "row",
    [
        {"confirmationStatus": "sure"},
        {"slot": 5},
        {"slot": "5", "confirmationStatus": "confirmed"},
        {"slot": 101, "confirmationStatus": "confirmed"},
        "ok",
    ],
)
async def test_statuses_that_cannot_be(row: Any) -> None:
    async with bad_rpc() as server, client(server) as rpc:
        server.answers["getSignatureStatuses"] = with_context([row])
        with pytest.raises(MalformedAnswer):
            await rpc.get_signature_statuses(["1" * 64])
