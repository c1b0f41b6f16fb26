"""Transfers on a real node with the real token programs: what arrives, what it costs, what is refused."""

from __future__ import annotations

from contextlib import AsyncExitStack
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.system_program import CreateAccountParams, create_account

from app.account.circle import Circle
from app.account.model import Transfer
from app.account.outbox import Outbox
from app.account.payment_link import read_link
from app.account.payments import Payments
from app.account.transfers import Transfers
from app.errors import UserError
from app.keypair import KeypairSigner
from app.store import Database, PaymentRequests, SendStore
from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.explain import Explainer
from market.rpc import Rpc
from market.sender import NullJournal, Sender
from market.spl import create_associated_token_account, parse_token_account, transfer_lamports
from market.token_extensions import mint_traits
from tests.helpers.market_token_2022 import BASE_BYTES, DECIMALS, EXTENSIONS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from market.explain import TransactionSummary
    from tests.helpers.devnet_node import DevnetFactory, DevnetNode

pytest_plugins = ["tests.helpers.devnet_node"]

ME = Keypair.from_seed(b"\x51" * 32)
SIGNER = KeypairSigner(ME)
ISSUER_KEY = b"\x52" * 32
LAMPORTS, UNITS = 20_000_000_000, 5_000_000


class Agrees:
    def __init__(self) -> None:
        self.shown: list[TransactionSummary] = []

    async def approve(self, summary: TransactionSummary) -> bool:
        self.shown.append(summary)
        return True


def joined(rpc: Rpc, sender: Sender) -> Any:
    """As much of a connection as sending needs."""
    return SimpleNamespace(
        rpc=rpc, sender=sender, explainer=Explainer(rpc, None), tokens={}, program=None, program_watch=None
    )


class World:
    """One account with a purse, and everybody else on demand."""

    def __init__(self, rpc: Rpc, database: Database, genesis: str) -> None:
        self.rpc, self.sender = rpc, Sender(rpc)
        self.person = Agrees()
        self.connection = joined(rpc, self.sender)
        identity: Any = SimpleNamespace(address=ME.pubkey(), owner=SIGNER)
        self.database, self.store = database, SendStore(database, str(ME.pubkey()), genesis)
        circle = Circle({str(ME.pubkey()): "Main"})
        self.transfers = Transfers(self.connection, identity, outbox=Outbox(self.store, self.sender), circle=circle)

    async def run(self, *steps: Instruction, also: tuple[Keypair, ...] = ()) -> None:
        signers = [SIGNER, *(KeypairSigner(key) for key in also)]
        await self.sender.send(steps, signers, journal=NullJournal())

    async def mint(self, name: str, *extensions: str, freeze: bool = False) -> Pubkey:
        """Make a token of the Token-2022 program, mine to issue and freeze."""
        key = Keypair.from_seed(name.encode().ljust(32, b"\2"))
        chosen = [EXTENSIONS[extension] for extension in extensions]
        length = BASE_BYTES + sum(4 + one.length for one in chosen) if chosen else 82
        rent = await self.rpc.get_minimum_balance_for_rent_exemption(length)
        made = CreateAccountParams(
            from_pubkey=ME.pubkey(), to_pubkey=key.pubkey(), lamports=rent, space=length, owner=TOKEN_2022_PROGRAM
        )
        flag = b"\1" + bytes(ME.pubkey()) if freeze else b"\0"
        start = bytes([20, DECIMALS]) + bytes(ME.pubkey()) + flag
        steps = [call(key.pubkey(), one.data) for one in chosen] + [call(key.pubkey(), start)]
        await self.run(create_account(made), *steps, also=(key,))
        return key.pubkey()

    async def issue(self, mint: Pubkey, amount: int = UNITS) -> Pubkey:
        """Give me tokens."""
        mine = associated_token_address(ME.pubkey(), mint, TOKEN_2022_PROGRAM)
        opened = create_associated_token_account(ME.pubkey(), ME.pubkey(), mint, TOKEN_2022_PROGRAM)
        await self.run(opened, call(mint, b"\7" + amount.to_bytes(8, "little"), meta(mine), me()))
        return mine

    async def send(self, to: Pubkey, mint: Pubkey | None, amount: int = 0, **more: Any) -> None:
        key = str(mint) if mint is not None else "SOL"
        transfer = Transfer(str(to), key, amount, everything=not amount, **more)
        await self.transfers.send(transfer, self.person)

    async def tokens(self, owner: Pubkey, mint: Pubkey) -> int:
        account = await self.rpc.get_account(associated_token_address(owner, mint, TOKEN_2022_PROGRAM))
        return parse_token_account(account).amount if account is not None else 0


def meta(key: Pubkey, *, signer: bool = False, writable: bool = True) -> AccountMeta:
    return AccountMeta(key, is_signer=signer, is_writable=writable)


def me() -> AccountMeta:
    return meta(ME.pubkey(), signer=True, writable=False)


def call(account: Pubkey, data: bytes, *more: AccountMeta) -> Instruction:
    return Instruction(TOKEN_2022_PROGRAM, data, [meta(account), *more])


def stranger(seed: str) -> Pubkey:
    return Keypair.from_seed(seed.encode().ljust(32, b"\3")).pubkey()


@pytest.fixture(scope="module")
def node(devnet_node: DevnetFactory) -> DevnetNode:
    node = devnet_node()
    node.rpc("requestAirdrop", str(ME.pubkey()), LAMPORTS)
    return node


@pytest.fixture
async def world(node: DevnetNode, tmp_path: Path) -> AsyncIterator[World]:
    async with AsyncExitStack() as stack:
        rpc = await stack.enter_async_context(Rpc(node.rpc_url))
        database = stack.enter_context(Database(tmp_path / "store.db", b"\7" * 32))
        yield World(rpc, database, node.genesis_hash)


async def test_a_token_fee_is_said_before_and_arrives_as_said(world: World) -> None:
    mint = await world.mint("fee", "transfer fee", "pausable")
    await world.issue(mint)
    to = stranger("fee")
    transfer = Transfer(str(to), str(mint), 1_000_001)
    quote = await world.transfers.quote(transfer)
    assert quote.arrives == 1_000_001 - 5_001  # 0.50 %, rounded up
    length = mint_traits((await world.rpc.get_multiple_accounts([mint]))[0]).account_bytes  # type: ignore[arg-type] # it exists
    assert quote.deposit_lamports == await world.rpc.get_minimum_balance_for_rent_exemption(length)
    assert any("0.50 %" in note for note in quote.notes)
    before = await world.rpc.get_account(ME.pubkey())
    await world.transfers.send(transfer, world.person)
    after = await world.rpc.get_account(ME.pubkey())
    assert before is not None
    assert after is not None
    assert before.lamports - after.lamports == quote.cost_lamports
    assert await world.tokens(to, mint) == quote.arrives
    assert "the token's own fee" in " ".join(world.person.shown[-1].sentences)
    assert [(sent.state, sent.amount) for sent in world.store.all()] == [("landed", 1_000_001)]
    assert "exactly this to the same address about 1 min ago" in (await world.transfers.quote(transfer)).notes[0]
    # All that is left, to an account that is there by now.
    await world.send(to, mint)
    assert await world.tokens(ME.pubkey(), mint) == 0


@pytest.mark.parametrize(
    ("extension", "said"),
    [("transfer hook", "runs the program"), ("non-transferable", "never be sent on"), ("paused", "stopped all")],
)
async def test_tokens_that_cannot_be_sent_are_refused_in_words(world: World, extension: str, said: str) -> None:
    mint = await world.mint(extension, "pausable" if extension == "paused" else extension)
    await world.issue(mint)
    if extension == "paused":
        # Its authority is not ours to sign with; the state it would leave is what is read.
        account = (await world.rpc.get_multiple_accounts([mint]))[0]
        assert account is not None
        assert not mint_traits(account).paused
        raw = bytearray(account.data)
        raw[166 + 4 + 32] = 1
        world.connection.rpc = Shows(world.rpc, mint, bytes(raw))
    with pytest.raises(UserError, match=said):
        await world.send(stranger("refused"), mint, 5)
    assert world.store.all() == ()
    assert world.person.shown == []


class Shows:
    """The node, but for one account's data."""

    def __init__(self, rpc: Rpc, address: Pubkey, data: bytes) -> None:
        self._rpc, self._address, self._data = rpc, address, data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._rpc, name)

    async def get_multiple_accounts(self, addresses: list[Pubkey]) -> list[Any]:
        found = await self._rpc.get_multiple_accounts(addresses)
        return [
            SimpleNamespace(owner=account.owner, data=self._data, lamports=account.lamports)
            if key == self._address and account is not None
            else account
            for key, account in zip(addresses, found, strict=True)
        ]


async def test_frozen_accounts_are_said_to_be_frozen(world: World) -> None:
    mint = await world.mint("freezing", freeze=True)
    mine = await world.issue(mint)
    to = stranger("frozen")
    await world.send(to, mint, 100)
    theirs = associated_token_address(to, mint, TOKEN_2022_PROGRAM)
    freeze = Instruction(TOKEN_2022_PROGRAM, b"\x0a", [meta(theirs), meta(mint, writable=False), me()])
    await world.run(freeze)
    with pytest.raises(UserError, match="frozen the recipient"):
        await world.send(to, mint, 100)
    await world.run(Instruction(TOKEN_2022_PROGRAM, b"\x0a", [meta(mine), meta(mint, writable=False), me()]))
    with pytest.raises(UserError, match=r"0.*can be sent\. 4\.9999.*more is frozen"):
        await world.send(stranger("another"), mint, 100)
    default = await world.mint("default frozen", "default state frozen", freeze=True)
    mine = associated_token_address(ME.pubkey(), default, TOKEN_2022_PROGRAM)
    opened = create_associated_token_account(ME.pubkey(), ME.pubkey(), default, TOKEN_2022_PROGRAM)
    thaw = Instruction(TOKEN_2022_PROGRAM, b"\x0b", [meta(mine), meta(default, writable=False), me()])
    await world.run(opened, thaw, call(default, b"\7" + UNITS.to_bytes(8, "little"), meta(mine), me()))
    with pytest.raises(UserError, match="freezes new ones"):
        await world.send(to, default, 100)


async def test_an_account_that_wants_a_memo_gets_one_with_each_transfer(world: World) -> None:
    mint = await world.mint("memo")
    mine = await world.issue(mint)
    keeper = Keypair.from_seed(b"\x61" * 32)
    theirs = associated_token_address(keeper.pubkey(), mint, TOKEN_2022_PROGRAM)
    opened = create_associated_token_account(ME.pubkey(), keeper.pubkey(), mint, TOKEN_2022_PROGRAM)
    signed = meta(keeper.pubkey(), signer=True, writable=False)
    grown = Instruction(
        TOKEN_2022_PROGRAM,
        b"\x1d\x08\0",
        [meta(theirs), meta(ME.pubkey(), signer=True), meta(Pubkey.default(), writable=False), signed],
    )
    wants = Instruction(TOKEN_2022_PROGRAM, b"\x1e\0", [meta(theirs), signed])
    await world.run(opened, grown, wants, also=(keeper,))
    # A second account of mine, so that two transfers are needed.
    spare = Keypair.from_seed(b"\x62" * 32)
    rent = await world.rpc.get_minimum_balance_for_rent_exemption(165)
    made = CreateAccountParams(
        from_pubkey=ME.pubkey(), to_pubkey=spare.pubkey(), lamports=rent, space=165, owner=TOKEN_2022_PROGRAM
    )
    start = call(spare.pubkey(), b"\x12" + bytes(ME.pubkey()), meta(mint, writable=False))
    filled = call(mint, b"\7" + (70).to_bytes(8, "little"), meta(spare.pubkey()), me())
    await world.run(create_account(made), start, filled, also=(spare,))
    quote = await world.transfers.quote(Transfer(str(keeper.pubkey()), str(mint), 0, everything=True))
    assert quote.amount == UNITS + 70
    assert quote.memo
    assert any("only with a memo" in note for note in quote.notes)
    await world.send(keeper.pubkey(), mint)
    assert await world.tokens(keeper.pubkey(), mint) == UNITS + 70
    assert mine != theirs


async def test_an_account_that_changed_hands_gets_nothing(world: World) -> None:
    owner, thief = Keypair.from_seed(b"\x63" * 32), stranger("thief")
    key = Keypair.from_seed(b"\x64" * 32)
    rent = await world.rpc.get_minimum_balance_for_rent_exemption(82)
    made = CreateAccountParams(
        from_pubkey=ME.pubkey(), to_pubkey=key.pubkey(), lamports=rent, space=82, owner=TOKEN_PROGRAM
    )
    start = Instruction(TOKEN_PROGRAM, b"\x14\x06" + bytes(ME.pubkey()) + b"\0", [meta(key.pubkey())])
    mint = key.pubkey()
    mine, theirs = (associated_token_address(one, mint) for one in (ME.pubkey(), owner.pubkey()))
    opened = [create_associated_token_account(ME.pubkey(), one, mint) for one in (ME.pubkey(), owner.pubkey())]
    filled = Instruction(TOKEN_PROGRAM, b"\7" + UNITS.to_bytes(8, "little"), [meta(mint), meta(mine), me()])
    given = Instruction(
        TOKEN_PROGRAM, b"\6\2\1" + bytes(thief), [meta(theirs), meta(owner.pubkey(), signer=True, writable=False)]
    )
    await world.run(create_account(made), start, also=(key,))
    await world.run(*opened, filled, given, also=(owner,))
    with pytest.raises(UserError, match=f"somebody else by now: {thief}"):
        await world.send(owner.pubkey(), mint, 5)


async def test_sol_can_be_sent_to_the_last_lamport(world: World) -> None:
    poor = Keypair.from_seed(b"\x65" * 32)
    await world.run(transfer_lamports(ME.pubkey(), poor.pubkey(), 3_000_000))
    identity: Any = SimpleNamespace(address=poor.pubkey(), owner=KeypairSigner(poor))
    mine = Transfers(world.connection, identity, outbox=world.transfers.outbox, circle=Circle({}))
    to = str(stranger("rich"))
    for amount, said in (
        (2_990_000, "This would leave"),
        (3_000_000, "can be sent after"),
        (500_000, "is new on the network"),
    ):
        with pytest.raises(UserError, match=said):
            await mine.send(Transfer(to, "SOL", amount), world.person)
    references = (str(stranger("reference")),)
    all_of_it = Transfer(to, "SOL", 0, memo="rent", references=references, everything=True)
    quote = await mine.quote(all_of_it)
    assert (quote.amount, quote.cost_lamports) == (
        3_000_000 - 5_000 - quote.priority_lamports,
        3_000_000 - quote.amount,
    )
    landed = await mine.send(all_of_it, world.person)
    assert await world.rpc.get_account(poor.pubkey()) is None
    got = await world.rpc.get_account(Pubkey.from_string(to))
    assert got is not None
    assert got.lamports == quote.amount
    found = await world.rpc.get_signatures_for_address(Pubkey.from_string(references[0]), limit=5)
    assert [info.signature for info in found] == [landed.signature]


async def test_a_payment_is_found_by_its_reference_and_only_if_it_is_enough(world: World, node: DevnetNode) -> None:
    to = stranger("paid")
    world.connection.program = Pubkey.default()
    links = PaymentRequests(world.database, str(to), node.genesis_hash)
    payments = Payments(world.connection, to, links)
    made = await payments.ask("SOL", 2_500_000, label="Shop")
    asked = read_link(made.link)
    assert (asked.to_address, asked.amount, asked.references) == (str(to), "0.0025", (made.reference,))
    assert (await payments.look(made.reference)) == made
    await world.send(to, None, 2_499_999, references=asked.references)
    assert (await payments.look(made.reference)) == made, "too little"
    await world.send(to, None, 2_500_000, references=asked.references)
    paid = await payments.look(made.reference)
    assert paid is not None
    assert paid.paid_signature == world.store.all()[0].signature
    assert payments.all() == (paid,)
    assert await payments.look("another") is None
