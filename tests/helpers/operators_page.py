"""Runs docs/devnet.md as an operator would: its commands by the app, its file with this network's addresses."""

from __future__ import annotations

import asyncio
import json
import re
import shlex
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.network.info import NetworkInfo
from app.network.processes import Child
from app.practice.keys import practice_key
from app.program.terms_file import read_plan
from market.rpc import Rpc
from tests.helpers.gleaner_command import GleanerCommand, Result
from tests.helpers.sale_driver import (
    Agrees,
    OwnBuyer,
    facts,
    fund,
    market_of,
    new_wallet,
    nobody,
    raw_plan,
    selling,
    settled,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from solders.pubkey import Pubkey

PAGE = Path(__file__).resolve().parents[2] / "docs" / "devnet.md"
SOL = 1_000_000_000
AUTHORITY_LAMPORTS = 10_000_000_000
PRACTICE = {"beacon_slots": 5, "epoch_slots": 150, "delivered_s": 1, "delivered_appeal_s": 1, "rejected_s": 4}
"""The practice network's, of what nobody can end early: a sale has to wait for it."""


def write_key(path: Path, name: str) -> Pubkey:
    """Write a key of the practice network where the page would make a new one; returns its address."""
    pair = practice_key(name)
    path.touch(mode=0o600)
    path.write_text(json.dumps(list(bytes(pair))))
    return pair.pubkey()


async def funded(url: str, address: Pubkey, lamports: int = AUTHORITY_LAMPORTS) -> None:
    """Do what the page asks of a faucet."""
    async with Rpc(url) as rpc:
        await rpc.request_airdrop(address, lamports)
        while await rpc.get_account(address) is None:  # noqa: ASYNC110 - the change happens on chain
            await asyncio.sleep(0.05)


@dataclass
class Page:
    """The page in one folder, against one node.

    Attributes:
        url: the node.
        folder: where its files are made.
        values: of its variables and, in its file, of its placeholders.
        ran: commands run, without ``gleaner``.
    """

    url: str
    folder: Path
    values: dict[str, str] = field(default_factory=dict)
    ran: list[list[str]] = field(default_factory=list)

    async def follow(self) -> None:
        """Run every command of the page.

        The tokens' and their printer's keys are those of the practice network, so that its participants can trade here.
        """
        for name, of in (("authority", "faucet"), ("stake-mint", "mint GLN"), ("payment-mint", "mint tUSD")):
            address = write_key(self.folder / f"{name}.json", of)
            self.values[name.replace("-", "_").upper()] = str(address)
        await funded(self.url, practice_key("faucet").pubkey())
        for kind, block in re.findall(r"```(sh|toml)\n(.*?)```", PAGE.read_text(), re.DOTALL):
            if kind == "toml":
                self._write_market(block)
                continue
            for line in block.splitlines():
                await asyncio.to_thread(self._line, line)

    def _line(self, line: str) -> None:
        if assigned := re.fullmatch(r"([A-Z]+)=(\S+)", line):
            self.values[assigned[1]] = self.url if assigned[1] == "URL" else assigned[2]
            return
        words = [re.sub(r"^\$([A-Z]+)$", lambda name: self.values[name[1]], word) for word in shlex.split(line)]
        assert words[0] == "gleaner", line
        arguments = [str(self.folder / word) if word == "market" or re.search(r"\.(json|toml)$", word) else word
                     for word in words[1:]]  # fmt: skip
        self.ran.append(words[1:])
        if arguments[1] == "key" and Path(arguments[2]).exists():
            return
        done = self.run(*arguments).ok()
        if arguments[1] == "deploy":
            self.values["PROGRAM"] = done["program"]
            assert f"at most {done['most_lamports'] / SOL:.2f} SOL out" in PAGE.read_text()
        if arguments[1] == "verify":
            assert done["same"] is True
            assert done["upgrade_authority"] == self.values["AUTHORITY"]

    def run(self, *arguments: str) -> Result:
        """Run a command with ``--json``."""
        return GleanerCommand(self.folder / "operators-home").run(*arguments, "--json")

    def _write_market(self, text: str) -> None:
        for name in ("STAKE_MINT", "PAYMENT_MINT", "PUBLISH_URL", "READBACK_URL"):
            assert f'"{name}"' in text, name
            text = text.replace(f'"{name}"', json.dumps(self.values[name]))
        (self.folder / "as-printed.toml").write_text(text)
        read_plan(self.folder / "as-printed.toml")
        text = text.replace('token_file = ""', f"token_file = {json.dumps(self.values['TOKEN_FILE'])}")
        for name, value in PRACTICE.items():
            text, found = re.subn(rf"^{name} = \d+", f"{name} = {value}", text, flags=re.MULTILINE)
            assert found == 1, name
        (self.folder / "market.toml").write_text(text)

    @property
    def info(self) -> NetworkInfo:
        """The description of the network ``init`` wrote."""
        found = NetworkInfo.read(self.folder / "market")
        assert found is not None
        return found


@asynccontextmanager
async def gateways(folder: Path) -> AsyncIterator[dict[str, str]]:
    """Two package gateways; yields the page's values for them."""
    token = folder / "gateway.token"
    token.write_text("a token of the tests")
    common = ["--port", "0", "--exit-on-eof"]
    log = folder / "gateways.log"
    first, told = await Child.start(
        "gateway", "storage.gateway", ["--dir", str(folder / "packages"), *common, "--token-file", str(token)], log
    )
    try:
        second, mirrored = await Child.start(
            "mirror", "storage.gateway", ["--dir", str(folder / "mirror"), *common, "--upstream", told["url"]], log
        )
        try:
            yield {"PUBLISH_URL": told["url"], "READBACK_URL": mirrored["url"], "TOKEN_FILE": str(token)}
        finally:
            await second.stop()
    finally:
        await first.stop()


async def sale_on(page: Page, records: int) -> tuple[int, int, int]:
    """Let the automatic participants join the page's market, and sell there by the app.

    Returns:
        Paid to the contributor, gone from the request, and held by it at the end; base units.
    """
    info = replace(page.info, practice=True, participants_dir=str(page.folder / "participants"))
    draft = page.folder / "draft"
    draft.mkdir()
    info.write(draft)
    log = page.folder / "participants.log"
    people, _ = await Child.start("participants", "app.practice", ["--network", str(draft)], log)
    try:
        home = page.folder / "home"
        new_wallet(home)
        async with market_of(info, page.folder) as market:
            buyer = await OwnBuyer.make(market)
            request = await buyer.open_request()
            async with selling(home, page.folder / "market") as desk:
                seller = desk.identity.address
                await fund(market, seller)
                plan = await raw_plan(desk, request, records)
                await desk.begin(plan)
                view = await desk.proceed(plan.sale_id, Agrees(), nobody)
                assert view.outcome == "paid", view
            await settled(market, seller)
            found = await facts(market, seller, request)
            return found.withdrawals[0], found.request.deposited - found.request.free, found.request.held
    finally:
        await people.stop()
