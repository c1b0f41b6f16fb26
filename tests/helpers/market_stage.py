"""A market on a running node: program, mints, parameters, ledgers and funded wallets, through the client alone."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from solders.keypair import Keypair

from market.addresses import associated_token_address
from market.crank import CrankRunner
from market.generated.accounts import Pointer
from market.generated.constants import RATE_ONE, SeatStatus
from market.generated.errors import ERRORS
from market.operations import OpenVote, Operations, RequestTerms, Submission
from market.panel import vote_hash
from market.reader import MarketReader
from market.rpc import Rpc
from market.sender import NullJournal, Sender
from market.spl import create_associated_token_account, mint_to
from market.terms import PRACTICE_BEACON_SLOTS, PRACTICE_EPOCH_SLOTS, PRACTICE_TERMS, with_mints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from market.generated.accounts import Terms
    from market.reader import BatchView
    from market.sender import Landed

TOKEN = 1_000_000
SOL = 10**9
RAW = 0x55


class KeySigner:
    """A signer from a key pair."""

    def __init__(self, keypair: Keypair) -> None:
        self.keypair = keypair

    @property
    def pubkey(self) -> bytes:
        return bytes(self.keypair.pubkey())

    @property
    def address(self) -> Pubkey:
        return self.keypair.pubkey()

    def sign(self, message: bytes) -> bytes:
        return bytes(self.keypair.sign_message(message))


def key(name: str) -> Keypair:
    """Return the same key pair for the same name."""
    return Keypair.from_seed(hashlib.sha256(name.encode()).digest())


def pointer(content: bytes) -> Pointer:
    """Return a raw pointer to bytes."""
    return Pointer(codec=RAW, digest=hashlib.sha256(content).digest())


def genesis(names: Sequence[str]) -> dict[str, Any]:
    """Return a genesis with the program, two mints, and SOL for the named wallets."""
    mint_data = (1).to_bytes(4, "little") + bytes(key("faucet").pubkey()) + bytes(8) + bytes([6, 1]) + bytes(36)
    mints = [
        {
            "pubkey": str(key(name).pubkey()),
            "lamports": 1_461_600,
            "owner": "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA",
            "data_base64": base64.b64encode(mint_data).decode(),
        }
        for name in ("GLN", "tUSD")
    ]
    wallets = [{"pubkey": str(key(name).pubkey()), "lamports": 1_000 * SOL} for name in (*names, "faucet", "authority")]
    program = {
        "program_id": str(key("program").pubkey()),
        "so_path": str(files("assets") / "program" / "gleaner_market.so"),
        "upgrade_authority": str(key("authority").pubkey()),
    }
    return {"accounts": [*mints, *wallets], "programs": [program]}


@dataclass
class Stage:
    """The client's parts, wired as an app would."""

    rpc: Rpc
    reader: MarketReader
    operations: Operations
    sender: Sender

    @classmethod
    def open(cls, url: str) -> Stage:
        program = key("program").pubkey()
        rpc = Rpc(url)
        sender = Sender(rpc, market_program=program, errors=ERRORS.get)
        return cls(rpc, MarketReader(rpc, program), Operations(program, key("GLN").pubkey()), sender)

    async def send(self, instructions: Sequence[Instruction], *signers: KeySigner) -> Landed:
        return await self.sender.send(instructions, signers, journal=NullJournal())

    async def bootstrap(self, terms: Terms = PRACTICE_TERMS) -> None:
        """Set the market up with these terms and both mints."""
        authority = KeySigner(key("authority"))
        gln, usd = key("GLN").pubkey(), key("tUSD").pubkey()
        make = self.operations
        await self.send(
            make.init(authority.address, beacon_slots=PRACTICE_BEACON_SLOTS, epoch_slots=PRACTICE_EPOCH_SLOTS),
            authority,
        )
        both_mints = with_mints(terms, {gln: RATE_ONE, usd: RATE_ONE})
        await self.send(make.set_params(authority.address, 1, both_mints), authority)
        both = [*make.open_ledger(authority.address, gln, 1), *make.open_ledger(authority.address, usd, 1)]
        await self.send(both, authority)

    async def fund(self, owner: Pubkey, mint: str, tokens: int) -> None:
        """Give a wallet tokens."""
        faucet, address = KeySigner(key("faucet")), key(mint).pubkey()
        await self.send(
            [
                create_associated_token_account(faucet.address, owner, address),
                mint_to(
                    address,
                    associated_token_address(owner, address),
                    faucet.address,
                    amount=tokens * TOKEN,
                    decimals=6,
                ),
            ],
            faucet,
        )

    async def reviewer(self, signer: KeySigner) -> None:
        """Fund a wallet, stake and take a seat."""
        await self.fund(signer.address, "GLN", 100)
        place = await self.reader.free_place()
        instructions = self.operations.deposit_stake(signer.address, 60 * TOKEN)
        await self.send([*instructions, *self.operations.take_seat(signer.address, place, 1)], signer)

    async def request(self, buyer: KeySigner, *, deposit: int = 500, nonce: int = 1) -> Pubkey:
        """Fund a buyer and open a request at one token a record."""
        await self.fund(buyer.address, "tUSD", deposit)
        clock = await self.reader.clock()
        terms = RequestTerms(
            nonce=nonce,
            price=TOKEN,
            deposit=deposit * TOKEN,
            deadline_s=clock.unix_s + 3_600,
            min_records=1,
            max_records=500,
            spec=pointer(b"spec"),
        )
        await self.send(self.operations.open_request(buyer.address, key("tUSD").pubkey(), terms, 1), buyer)
        return self.operations.addresses.request(buyer.address, nonce)

    async def crank_until(self, keeper: KeySigner, batch: Pubkey, done: Callable[[BatchView], bool]) -> BatchView:
        """Crank until the batch is where it is wanted."""
        runner = CrankRunner(self.reader, self.operations, self.sender, keeper)
        config, params = await self.reader.config(), await self.reader.params(1)
        async with asyncio.timeout(60):
            while True:
                view = await self.reader.view(batch)
                if done(view):
                    return view
                if not await runner.run(batch, config, params):
                    await asyncio.sleep(0.05)

    async def vote(
        self, view: BatchView, reviewers: Mapping[Pubkey, KeySigner], bits: int, dissent: int | None = None
    ) -> None:
        """Let every seat of the panel commit and reveal the same vote, the first one another if told to."""
        attempt = view.attempt
        assert attempt is not None
        make, address, batch = self.operations, view.address, view.batch
        # A seat drawn without a free lock has no vote.
        voting = [index for index, entry in enumerate(attempt.seats) if entry.status != SeatStatus.EMPTY]
        votes = {index: OpenVote(0, bits, 0, bytes([index]) * 32) for index in voting}
        if dissent is not None:
            votes[voting[0]] = OpenVote(0, dissent, 0, bytes([voting[0]]) * 32)

        async def commit(index: int) -> None:
            entry, opened = attempt.seats[index], votes[index]
            signer = reviewers[entry.owner]
            vote = vote_hash(
                batch=bytes(address),
                r=attempt.round.r,
                redraw=attempt.round.redraw,
                reviewer=bytes(entry.owner),
                status=opened.status,
                bits=opened.bits,
                reasons=opened.reasons,
                salt=opened.salt,
            )
            made = make.commit(signer.address, address, batch, owner=entry.owner, entry=index, vote=vote)
            await self.send(made, signer)

        async def reveal(index: int) -> None:
            owner = attempt.seats[index].owner
            signer = reviewers[owner]
            made = make.reveal(signer.address, address, batch, owner=owner, entry=index, vote=votes[index])
            await self.send(made, signer)

        await asyncio.gather(*(commit(index) for index in votes))
        await asyncio.gather(*(reveal(index) for index in votes))


def submission(secret: bytes, records: int) -> tuple[Submission, bytes]:
    """Return a delivery whose key is H(secret), and the key."""
    inner = hashlib.sha256(secret).digest()
    outer = hashlib.sha256(b"outer" + secret).digest()

    def h(data: bytes) -> bytes:
        return hashlib.sha256(data).digest()

    label = h(b"gln:label:1".ljust(16, b"\0") + b"\x00" + inner)
    made = Submission(
        root=h(b"root" + secret),
        key_commit=h(inner),
        outer_commit=h(outer),
        label_commit=label,
        nullifiers=h(b""),
        nonce=secret.ljust(16, b"\0")[:16],
        package=pointer(b"package" + secret),
        records=records,
    )
    return made, inner
