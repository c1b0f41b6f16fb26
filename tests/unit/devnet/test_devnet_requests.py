"""Requests as strangers send them: shapes, bounds, simulation options, warp."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from devnet.parsed.tokens import token_amount
from devnet.programs import ASSOCIATED_TOKEN, NATIVE_MINT, TOKEN
from devnet.rpc.dispatch import METHODS, Dispatcher
from tests.unit.devnet.devnet_local import RICH, SOL, Local, local_node, pay


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Local]:
    with local_node(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"[" * 100_000, -32700),
        (b'{"jsonrpc":"2.0","id":1,"method":"getSlot","params":[NaN]}', -32700),
        (b"\xff\xfe", -32700),
        (b"3", -32700),
        (b'{"jsonrpc":"2.0","id":1}', -32600),
        (b'{"jsonrpc":"2.0","id":{},"method":"getSlot"}', -32700),
        (b'{"jsonrpc":"2.0","id":1,"method":"devnet_nope"}', -32601),
        (b'{"jsonrpc":"2.0","id":1,"method":"getSlot","params":[{},{}]}', -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"getSlot","params":[7]}', -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"getAccountInfo","params":[[]]}', -32602),
    ],
)
def test_what_is_not_a_request_gets_an_error(local: Local, body: bytes, code: int) -> None:
    assert json.loads(local.dispatcher.answer_body(body))["error"]["code"] == code


_ENCODINGS = "`binary`, `base64`, `base58`, `json`, `jsonParsed`"
_NOBODY = "9VTEbbr73iFtGPJjey3S77g4nFmXQDL2Rmd8e1gxZPZ7"
_UNKNOWN = "5bUWbBLD1L3pnZLWJRWf5GpG7b6DBFTvBuKxfxpwGEz4JYHwwdBNdeMTtwrysHe9PbD75K7eoNapnFuPzuq4Sokw"


# Words and codes of agave 4.1.2, asked beside the recording.
@pytest.mark.parametrize(
    ("method", "params", "error"),
    [
        ("getSlot", [{}, {}], (-32602, "Invalid parameters: Expected from 0 to 1 parameters.", '"Got: 2"')),
        ("getHealth", [1], (-32602, "Invalid parameters: No parameters were expected", "Array([Number(1)])")),
        (
            "getSlot",
            [7],
            (-32602, "Invalid params: invalid type: integer `7`, expected struct RpcContextConfig.", None),
        ),
        ("getBalance", [7], (-32602, "Invalid params: invalid type: integer `7`, expected a string.", None)),
        ("getTokenAccountBalance", [_NOBODY], (-32602, "Invalid param: could not find account", None)),
        ("getTokenSupply", [_NOBODY], (-32602, "Invalid param: could not find account", None)),
        ("getTokenLargestAccounts", [_NOBODY], (-32602, "Invalid param: could not find mint", None)),
        ("getTokenAccountsByOwner", [_NOBODY, {"mint": _NOBODY}], (-32602, "Invalid param: could not find mint", None)),
        (
            "getTokenAccountsByOwner",
            [_NOBODY, {"programId": _NOBODY}],
            (-32602, "Invalid param: unrecognized Token program id", None),
        ),
        (
            "getProgramAccounts",
            [_NOBODY, {"filters": [{"bogus": 1}]}],
            (
                -32602,
                "Invalid params: unknown variant `bogus`, expected one of `dataSize`, `memcmp`, `tokenAccountState`.",
                None,
            ),
        ),
        ("isBlockhashValid", ["abc"], (-32602, "WrongSize", None)),
        (
            "sendTransaction",
            ["AAAA", {"encoding": "hex"}],
            (
                -32602,
                f"Invalid params: unknown variant `hex`, expected one of {_ENCODINGS}.",
                None,
            ),
        ),
        (
            "getSignaturesForAddress",
            [_NOBODY, {"before": _UNKNOWN}],
            (-32020, f"Transaction {_UNKNOWN} not found", None),
        ),
        (
            "getAccountInfo",
            [_NOBODY, {"dataSlice": {"offset": 1}}],
            (-32602, "Invalid params: missing field `length`.", None),
        ),
        (
            "getAccountInfo",
            [_NOBODY, "base64"],
            (-32602, 'Invalid params: invalid type: string "base64", expected struct RpcAccountInfoConfig.', None),
        ),
    ],
)
def test_errors_are_worded_as_agave_does(
    local: Local, method: str, params: list[Any], error: tuple[int, str, str | None]
) -> None:
    code, message, data = error
    wanted = {"code": code, "message": message} | ({} if data is None else {"data": data})
    assert local.raw(method, *params)["error"] == wanted


def test_batches_are_bounded(local: Local) -> None:
    one = {"jsonrpc": "2.0", "id": 1, "method": "getSlot"}
    assert len(json.loads(local.dispatcher.answer_body(json.dumps([one] * 10).encode()))) == 10
    assert json.loads(local.dispatcher.answer_body(json.dumps([one] * 11).encode()))["error"]["code"] == -32600


_MEMBERS = [
    "accounts",
    "addresses",
    "before",
    "bytes",
    "commitment",
    "dataSize",
    "dataSlice",
    "encoding",
    "filters",
    "length",
    "limit",
    "memcmp",
    "minContextSlot",
    "mint",
    "maxSupportedTransactionVersion",
    "offset",
    "programId",
    "searchTransactionHistory",
    "transactionDetails",
    "until",
]
_VALID = [str(RICH.pubkey()), str(TOKEN), str(NATIVE_MINT), "1" * 64, "AQAB", "base64", "jsonParsed", "processed"]
_JSON = st.recursive(
    st.sampled_from(_VALID)
    | st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False)
    | st.text(max_size=90),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_MEMBERS), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(method=st.sampled_from(sorted(METHODS)), params=st.lists(_JSON, max_size=3))
def test_no_parameters_break_a_method(local: Local, method: str, params: list[Any]) -> None:
    answer = local.raw(method, *params)
    if "error" in answer:
        assert answer["error"]["code"] != -32603, answer


def test_warp_is_off_by_default(local: Local) -> None:
    plain = Dispatcher(local.node, max_batch=10)
    body = b'{"jsonrpc":"2.0","id":1,"method":"devnet_warp","params":[{"slots":1}]}'
    assert json.loads(plain.answer_body(body))["error"]["code"] == -32601


def test_warp_moves_slots_and_time(local: Local) -> None:
    start = local.node.unix_time
    assert local.rpc("devnet_warp", {"seconds": 3600})["unixTime"] >= start + 3600
    slot = local.node.slot
    assert local.rpc("devnet_warp", {"slots": 200})["slot"] == slot + 200
    reached = local.rpc("devnet_warp", {"unixTime": local.node.unix_time + 50})
    assert reached["unixTime"] >= start + 3650
    assert local.raw("devnet_warp", {"unixTime": 1})["error"]["code"] == -32602
    assert local.raw("devnet_warp", {"slots": 10**9})["error"]["code"] == -32602


def _simulate(local: Local, transaction: VersionedTransaction, **config: Any) -> dict[str, Any]:
    text = base64.b64encode(bytes(transaction)).decode()
    value: dict[str, Any] = local.rpc("simulateTransaction", text, {"encoding": "base64", **config})["value"]
    return value


def _wrap_account(owner: Pubkey) -> tuple[Pubkey, Instruction]:
    key, _bump = Pubkey.find_program_address([bytes(owner), bytes(TOKEN), bytes(NATIVE_MINT)], ASSOCIATED_TOKEN)
    metas = [
        AccountMeta(RICH.pubkey(), is_signer=True, is_writable=True),
        AccountMeta(key, is_signer=False, is_writable=True),
        *(
            AccountMeta(item, is_signer=False, is_writable=False)
            for item in (owner, NATIVE_MINT, Pubkey.default(), TOKEN)
        ),
    ]
    return key, Instruction(ASSOCIATED_TOKEN, b"", metas)


def test_simulation_shows_what_would_be(local: Local) -> None:
    owner = Keypair().pubkey()
    key, create = _wrap_account(owner)
    transaction = local.signed([create])
    wanted = {"encoding": "jsonParsed", "addresses": [str(key), str(owner)]}
    value = _simulate(local, transaction, accounts=wanted, innerInstructions=True, sigVerify=True)
    assert value["err"] is None
    assert value["accounts"][0]["data"]["parsed"]["info"]["owner"] == str(owner)
    assert value["accounts"][0]["data"]["parsed"]["info"]["isNative"] is True
    assert value["accounts"][1] is None
    types = [inner["parsed"]["type"] for inner in value["innerInstructions"][0]["instructions"] if "parsed" in inner]
    assert "initializeAccount3" in types
    assert value["postTokenBalances"][0]["uiTokenAmount"]["amount"] == "0"
    # Nothing was kept.
    config = {"commitment": "processed", "encoding": "base64"}
    assert local.rpc("getAccountInfo", str(key), config)["value"] is None
    signature = local.run([create])
    shown = local.shown(signature, "jsonParsed")
    assert shown["meta"]["innerInstructions"][0]["instructions"][0]["stackHeight"] == 2
    assert shown["transaction"]["message"]["instructions"][0]["parsed"]["type"] == "create"


def test_simulation_without_signatures_or_a_blockhash(local: Local) -> None:
    old = local.signed([pay(Keypair().pubkey(), SOL)])
    local.advance(200)
    assert _simulate(local, old)["err"] == "BlockhashNotFound"
    value = _simulate(local, old, replaceRecentBlockhash=True)
    assert value["err"] is None
    assert value["replacementBlockhash"]["blockhash"] == str(local.blockhash())


def test_fee_includes_the_priority_fee(local: Local) -> None:
    from solders.compute_budget import set_compute_unit_limit, set_compute_unit_price

    instructions = [set_compute_unit_limit(50_000), set_compute_unit_price(1_000_000), pay(Keypair().pubkey(), SOL)]
    transaction = local.signed(instructions)
    message = b"\x80" + bytes(transaction.message)
    text = base64.b64encode(message).decode()
    fee = local.rpc("getFeeForMessage", text, {"commitment": "processed"})["value"]
    assert fee == 5000 + 50_000
    signature = local.send(transaction)["result"]
    assert local.shown(signature)["meta"]["fee"] == fee
    assert local.rpc("getRecentPrioritizationFees")[-1]["prioritizationFee"] == 1_000_000


@pytest.mark.parametrize(
    ("amount", "decimals", "text"),
    [
        (0, 6, "0"),
        (1, 9, "0.000000001"),
        (1_500_000, 6, "1.5"),
        (2**64 - 1, 0, "18446744073709551615"),
        (100, 0, "100"),
    ],
)
def test_token_amounts(amount: int, decimals: int, text: str) -> None:
    assert token_amount(amount, decimals)["uiAmountString"] == text
