"""`gleaner program` on the embedded network: docs/devnet.md followed to a sale, an upload killed, what is refused."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from solders.pubkey import Pubkey

from app.keypair import read_keypair
from app.practice.catalogue import UNIT
from app.program.operator import shipped_program
from market.deploy import program_data_address
from market.rpc import Rpc
from tests.helpers.gleaner_command import GleanerCommand, Result
from tests.helpers.operators_page import AUTHORITY_LAMPORTS, PAGE, Page, funded, gateways, sale_on

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory, DevnetNode

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

ROOT = Path(__file__).resolve().parents[2]
CHUNK_BYTES = 900
BUFFER_HEADER = 37
ROOM = 1.25


@pytest.fixture(scope="module")
def node(devnet_node: DevnetFactory) -> DevnetNode:
    """An empty ledger: no program, no token."""
    return devnet_node(genesis={"accounts": [], "programs": []})


async def test_the_operators_page_leads_to_a_market_that_sells(node: DevnetNode, tmp_path: Path) -> None:
    async with gateways(tmp_path) as values:
        page = Page(node.rpc_url, tmp_path, values)
        await page.follow()
        assert {arguments[1] for arguments in page.ran} == {"key", "mint", "deploy", "verify", "init"}
        assert f"{len(shipped_program()):,} bytes" in PAGE.read_text()
        assert await sale_on(page, 50) == (50 * UNIT, 52 * UNIT, 0)
        await _joined_by_name(page, tmp_path)


async def _joined_by_name(page: Page, folder: Path) -> None:
    """Somebody with nothing but the operator's description adds the network, uses it, and goes back."""
    command = GleanerCommand(folder / "joining")
    address = (await unlocked(command, "init")).ok()["address"]
    token: list[str | Path] = ["--token-file", page.values["TOKEN_FILE"]]
    added = (await said(command, "network", "add", "mine", "--from", page.folder / "market", *token, "--json")).ok()
    assert added == {"name": "mine", "genesis_hash": page.info.genesis_hash, "same_program": True}
    (await said(command, "network", "use", "mine", "--json")).ok()
    await funded(page.url, Pubkey.from_string(address))
    held = (await unlocked(command, "balance")).ok()
    assert held["balances"][0]["amount"] == "10"
    (await unlocked(command, "send", "1", "SOL", page.values["AUTHORITY"], "--yes")).ok()
    wrong = await said(command, "network", "add", "devnet", "--from", page.folder / "market", "--json")
    assert (wrong.code, "is not Devnet: it is a network of its own" in wrong.json["error"]["what"]) == (4, True)


async def test_an_upload_killed_goes_on_and_loses_no_lamport(node: DevnetNode, tmp_path: Path) -> None:
    command = GleanerCommand(tmp_path / "home")
    payer, program = tmp_path / "payer.json", tmp_path / "program.json"
    for file in (payer, program):
        (await said(command, "program", "key", file, "--json")).ok()
    owner = read_keypair(payer).keypair.pubkey()
    await funded(node.rpc_url, owner)
    arguments: list[str | Path] = [
        "program",
        "deploy",
        "--url",
        node.rpc_url,
        "--keypair",
        payer,
        "--program-keypair",
        program,
        "--yes",
    ]
    code = shipped_program()
    await asyncio.to_thread(_killed_once_it_uploads, arguments, tmp_path)

    async with Rpc(node.rpc_url) as rpc:
        buffer = read_keypair(program.with_suffix(".buffer.json")).keypair.pubkey()
        before = await _settled(rpc, buffer)
        missing = _missing(await _data(rpc, buffer), code)
        assert 0 < len(missing) < -(-len(code) // CHUNK_BYTES), "killed in the middle"
        done = await said(command, *arguments, "--json")
        address = done.ok()["program"]
        after = await _settled(rpc, buffer)
        assert len(after) - len(before) == len(missing) + 1, "what was missing, and the deployment"
        assert not program.with_suffix(".buffer.json").exists()
        assert await rpc.get_account(buffer) is None
        at = read_keypair(program).keypair.pubkey()
        held = await rpc.get_multiple_accounts([at, program_data_address(at)])
        paid = sum([await _fee(rpc, signature) for signature in after])
        account = await rpc.get_account(owner)
        assert account is not None
        assert account.lamports == AUTHORITY_LAMPORTS - paid - sum(one.lamports for one in held if one is not None)
        size = 45 + int(len(code) * ROOM)
        assert held[1] is not None
        assert held[1].lamports == await rpc.get_minimum_balance_for_rent_exemption(size)

    again = await said(command, *arguments, "--json")
    assert again.ok()["program"] == address
    verified = (await said(command, "program", "verify", "--url", node.rpc_url, "--program", address, "--json")).ok()
    assert verified["same"] is True
    assert verified["deployed_hash"] == (await said(command, "--json", "program", "hash")).ok()["executable_hash"]
    assert (verified["upgrade_authority"], verified["authority"]) == (str(owner), "")

    wrong = tmp_path / "market.toml"
    mint = tmp_path / "mint.json"
    (await said(command, "program", "key", mint, "--json")).ok()
    made = (
        await said(
            command, "program", "mint", "--url", node.rpc_url, "--keypair", payer, "--mint-keypair", mint, "--json"
        )
    ).ok()["mint"]
    wrong.write_text(_market(made, "fee_bps = 10001"))
    where: list[str | Path] = [
        "--url",
        node.rpc_url,
        "--program",
        address,
        "--config",
        wrong,
        "--out",
        tmp_path / "out",
    ]
    refused = await said(command, "program", "init", "--keypair", payer, *where, "--json")
    assert refused.code == 4
    assert "BadTerms" in refused.json["error"]["what"], "the program's own words"
    assert not (tmp_path / "out").exists()
    wrong.write_text(_market(made, ""))
    (await said(command, "program", "init", "--keypair", payer, *where, "--json")).ok()
    wrong.write_text(_market(made, "fee_basis_points = 400"))
    unknown = await said(command, "program", "init", "--keypair", payer, *where, "--json")
    assert unknown.code == 2
    assert "fee_basis_points" in unknown.json["error"]["what"]


async def test_another_program_is_said_to_be_another(devnet_node: DevnetFactory, tmp_path: Path) -> None:
    changed = bytearray(shipped_program())
    at = changed.index(b"SECURITY.TXT V1")
    changed[at : at + 8] = b"security"
    other = tmp_path / "other.so"
    other.write_bytes(changed)
    address = "11111111111111111111111111111112"
    key = tmp_path / "key.json"
    command = GleanerCommand(tmp_path / "home")
    made = (await said(command, "program", "key", key, "--json")).ok()["address"]
    payer = tmp_path / "payer.json"
    authority = (await said(command, "program", "key", payer, "--json")).ok()["address"]
    programs = [{"program_id": made, "so_path": str(other), "upgrade_authority": authority}]
    node = devnet_node(genesis={"accounts": [], "programs": programs})
    found = await said(command, "program", "verify", "--url", node.rpc_url, "--program", made, "--json")
    assert (found.code, found.json["same"]) == (1, False)
    assert found.json["deployed_hash"] != found.json["shipped_hash"]
    nothing = await said(command, "program", "verify", "--url", node.rpc_url, "--program", address, "--json")
    assert nothing.code == 2
    owner = read_keypair(key).keypair.pubkey()
    await funded(node.rpc_url, owner)
    await funded(node.rpc_url, Pubkey.from_string(authority))
    await _signed_only_when_accepted(command, node, (made, payer), found.json["deployed_hash"], tmp_path)
    deploying: list[str | Path] = [
        "program",
        "deploy",
        "--url",
        node.rpc_url,
        "--keypair",
        key,
        "--program-keypair",
        key,
        "--yes",
    ]
    refused = await said(command, *deploying, "--json")
    assert refused.code == 4
    assert "Another program" in refused.json["error"]["what"]


async def _signed_only_when_accepted(
    command: GleanerCommand, node: DevnetNode, deployed: tuple[str, Path], deployed_hash: str, folder: Path
) -> None:
    """A market whose program is not the shipped one is looked at, and signs nothing until its hash was typed."""
    program, key = deployed
    mint, market = folder / "mint.json", folder / "market.toml"
    (await said(command, "program", "key", mint, "--json")).ok()
    keys: list[str | Path] = ["--url", node.rpc_url, "--keypair", key]
    made = (await said(command, "program", "mint", *keys, "--mint-keypair", mint, "--json")).ok()["mint"]
    market.write_text(_market(made, ""))
    where: list[str | Path] = ["--program", program, "--config", market, "--out", folder / "out"]
    (await said(command, "program", "init", *keys, *where, "--json")).ok()
    other: list[str | Path] = ["--from", folder / "out", "--read-back", "http://127.0.0.1:2"]
    added = (await said(command, "network", "add", "other", *other, "--json")).ok()
    assert added["same_program"] is False
    used = await said(command, "network", "use", "other")
    assert "Nothing is signed there until you accept" in used.out
    mine = (await unlocked(command, "init")).ok()["address"]
    await funded(node.rpc_url, Pubkey.from_string(mine))
    sending: list[str | Path] = ["send", "1", "SOL", str(read_keypair(key).keypair.pubkey()), "--yes"]
    assert (await unlocked(command, "balance")).ok()["balances"][0]["amount"] == "10", "looking is free"
    refused = await unlocked(command, *sending)
    assert (refused.code, refused.json["error"]["money"]) == (2, "Nothing was signed.")
    assert "gleaner network accept other" in refused.json["error"]["next_step"]
    mistyped = await said(command, "network", "accept", "other", "--hash", "00000000", "--json")
    assert "Nothing was accepted" in mistyped.json["error"]["what"]
    accepted = await said(command, "network", "accept", "other", "--hash", deployed_hash[:8], "--json")
    assert accepted.ok() == {"accepted": deployed_hash}
    (await unlocked(command, *sending)).ok()


async def unlocked(command: GleanerCommand, *arguments: str | Path) -> Result:
    """Run a command that opens the wallet."""
    return await asyncio.to_thread(command.unlocked, *arguments)


def deploying(node: DevnetNode, payer: Path, program: Path) -> list[str | Path]:
    """The command that deploys."""
    keys: list[str | Path] = ["--keypair", payer, "--program-keypair", program]
    return ["program", "deploy", "--url", node.rpc_url, *keys, "--yes"]


async def said(command: GleanerCommand, *arguments: str | Path) -> Result:
    """Run a command, which has a loop of its own."""
    return await asyncio.to_thread(command.run, *arguments)


def _market(mint: str, term: str) -> str:
    return f"""format = "gleaner-market/1"
name = "Test"
stake_mint = "{mint}"
beacon_slots = 5
epoch_slots = 150
[[mints]]
address = "{mint}"
symbol = "GLN"
stake_rate = 1000000
[gateway]
publish = "http://127.0.0.1:1"
readback = "http://127.0.0.1:1"
[terms]
{term}
"""


def _killed_once_it_uploads(arguments: list[str | Path], folder: Path) -> None:
    command = [sys.executable, "-W", "error", "-m", "app", *(str(argument) for argument in arguments)]
    environment = {**os.environ, "GLEANER_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.startswith(b"uploaded"):
                break
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert process.returncode == -signal.SIGKILL


async def _settled(rpc: Rpc, address: Pubkey) -> list[str]:
    """Return the signatures of an account once what was under way has landed or is too late to."""
    found: list[str] = []
    slot = await rpc.get_slot()
    while True:
        now = [one.signature for one in await rpc.get_signatures_for_address(address, limit=1000)]
        if await rpc.get_slot() > slot + 20 and now == found:
            return found
        found = now
        await asyncio.sleep(0.05)


async def _data(rpc: Rpc, address: Pubkey) -> bytes:
    account = await rpc.get_account(address)
    assert account is not None
    return account.data[BUFFER_HEADER:]


def _missing(present: bytes, code: bytes) -> list[int]:
    starts = range(0, len(code), CHUNK_BYTES)
    return [at for at in starts if present[at : at + CHUNK_BYTES] != code[at : at + CHUNK_BYTES]]


async def _fee(rpc: Rpc, signature: str) -> int:
    record = await rpc.get_transaction(signature)
    assert record is not None
    return record.fee_lamports
