"""``gleaner send`` killed at every step: what became of the transfer is said truthfully, and it never happens twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from solders.keypair import Keypair

from market.rpc import Rpc
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.killing_sender import STEPS

if TYPE_CHECKING:
    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]

_ROOT = Path(__file__).resolve().parents[2]
LAMPORTS = 100_000_000


@pytest.fixture(scope="module")
def me(tmp_path_factory: pytest.TempPathFactory, network_dir: Path) -> GleanerCommand:
    command = GleanerCommand(tmp_path_factory.mktemp("sender") / "home", network_dir)
    command.unlocked("init", "--practice-tokens").ok()
    return command


async def held(network: NetworkInfo, address: str) -> int:
    from solders.pubkey import Pubkey

    async with Rpc(network.rpc_url) as rpc:
        account = await rpc.get_account(Pubkey.from_string(address))
        return account.lamports if account is not None else 0


def killed(step: str, me: GleanerCommand, arguments: list[str]) -> subprocess.CompletedProcess[bytes]:
    environment = {"GLEANER_HOME": str(me.home), "GLEANER_NETWORK": str(me.network), "PYTHONPATH": str(_ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "tests.helpers.killing_sender", step, *arguments, str(me.passphrase_file)],
        cwd=_ROOT,
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("step", STEPS)
async def test_a_send_that_was_killed_happens_at_most_once(
    step: str, me: GleanerCommand, running_network: NetworkInfo
) -> None:
    to = str(Keypair.from_seed(step.encode().ljust(32, b"\1")).pubkey())
    arguments = ["send", "0.1", "SOL", to, "--memo", step, "--yes", "--json", "--passphrase-file"]
    died = killed(step, me, arguments)
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()
    if step == "sent":
        # The next attempt itself finds out, and says so instead of sending once more.
        again = me.unlocked(*arguments[:-2])
        assert again.code == 2
        assert "has landed" in again.json["error"]["what"]
        assert again.json["error"]["money"] == "The amount left your account once."
    mine = [sent for sent in me.unlocked("sends").ok()["sends"] if sent["to"] == to]
    moved = await held(running_network, to)
    assert [(sent["state"], sent["amount"], sent["memo"]) for sent in mine] == (
        [] if step == "signed" else [("landed", "0.1", step)]
    )
    assert moved == (0 if step == "signed" else LAMPORTS)

    me.unlocked(*arguments[:-2]).ok()
    assert await held(running_network, to) == moved + LAMPORTS, "asked for once more, it is sent once more"


def test_names_of_accounts_and_contacts_stand_in_what_is_signed(me: GleanerCommand) -> None:
    second = me.unlocked("wallet", "add", "Second").ok()["address"]
    friend = str(Keypair.from_seed(b"\x21" * 32).pubkey())
    me.unlocked("contacts", "add", friend, "Friend", "--memo", "rent 7").ok()
    passphrase = ("--passphrase-file", me.passphrase_file)
    own = me.run("send", "0.01", "SOL", second, "--yes", *passphrase)
    assert "“Second”" in own.err, "what another own account gains is shown too"
    paid = me.run("send", "0.01", "SOL", "friend", "--yes", *passphrase)
    assert paid.code == 0, paid.err
    assert f"to Friend ({friend[:4]}…{friend[-4:]})" in paid.err
    assert [sent["memo"] for sent in me.unlocked("sends", "--limit", "1").ok()["sends"]] == ["rent 7"]
    unknown = me.unlocked("send", "0.01", "SOL", "nobody", "--yes")
    assert unknown.code == 2
