"""A market on a real validator with a table of seats, and what people do with a batch there, by the client alone."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from market.generated.accounts import Pointer
from market.generated.constants import State
from market.operations import Submission
from market.panel import panel_seed
from market.spl import MINT_BYTES, create_mint
from market.terms import PRACTICE_TERMS
from tests.helpers import bytes_reference as ref
from tests.helpers.market_reference import (
    PARAMS,
    RATE_ONE,
    Attempt,
    Case,
    Outcome,
    Round,
    Seat,
    SeatStatus,
    StakerState,
    settle,
)
from tests.helpers.market_stage import SOL, TOKEN, KeySigner, Stage, key, pointer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from market.reader import BatchView
    from tests.helpers.market_fraud import Sold

__all__ = ["HALL_TERMS", "Hall", "Party", "plain", "sold_submission"]

HALL_TERMS = replace(
    PRACTICE_TERMS,
    commit_s=60,
    reveal_s=30,
    await_key_s=60,
    rejected_s=12,
    labelled_s=12,
    exit_s=180,
    dispute_s=180,
    close_s=180,
    params_delay_s=3,
)
"""Windows a test can wait out, and long enough for a transaction in them on a node with slots of 400 ms."""
OWNERS, SEATS_EACH = 9, 7
STAKE = 100 * TOKEN


async def airdrop(stage: Stage, *signers: KeySigner, sol: int = 100) -> None:
    """Give wallets SOL and wait until they have it."""
    await asyncio.gather(*(stage.rpc.request_airdrop(signer.address, sol * SOL) for signer in signers))
    for signer in signers:
        while await stage.rpc.get_account(signer.address) is None:
            await stage.rpc.get_slot()


def write_key(path: Path, name: str) -> Path:
    """Write a key pair as Solana's tools do."""
    path.touch(mode=0o600)
    path.write_text(json.dumps(list(bytes(key(name)))))
    return path


@dataclass(frozen=True)
class Party:
    """Who sells, who buys and what: one batch."""

    contributor: KeySigner
    buyer: KeySigner
    request: Pubkey
    address: Pubkey
    inner: bytes


def plain(secret: bytes, records: int, label_commit: bytes | None = None) -> tuple[Submission, bytes]:
    """Return a delivery without package, and its key."""
    inner = ref.h(secret)
    made = Submission(
        root=ref.h(b"root" + secret),
        key_commit=ref.h(inner),
        outer_commit=ref.h(b"outer" + secret),
        label_commit=label_commit or ref.label_commit_ordinary(inner),
        nullifiers=bytes(32),
        nonce=secret.ljust(16, b"\0")[:16],
        package=pointer(b"package" + secret),
        records=records,
    )
    return made, inner


def sold_submission(sold: Sold) -> tuple[Submission, bytes]:
    """Return a delivery of a whole package of the second implementation, and its key."""
    made = Submission(
        root=sold.root,
        key_commit=ref.h(sold.inner_key),
        outer_commit=ref.h(sold.outer_key),
        label_commit=ref.label_commit_ordinary(sold.inner_key),
        nullifiers=ref.h(b"".join(sold.nulls or [])),
        nonce=sold.root[:16],
        package=Pointer(codec=0x55, digest=ref.h(b"package" + sold.root)),
        records=len(sold.records),
    )
    return made, sold.inner_key


class Hall:
    """A founded market whose panels do what the test says."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.make = stage.operations
        self.keeper = KeySigner(key("keeper"))
        self.authority = KeySigner(key("authority"))
        self.reviewers = {KeySigner(key(f"owner {n}")).address: KeySigner(key(f"owner {n}")) for n in range(OWNERS)}

    async def found(self) -> None:
        """Make mints, parameters, ledgers and a table of seats, before the first request."""
        stage, faucet = self.stage, KeySigner(key("faucet"))
        await airdrop(stage, faucet, self.keeper, *self.reviewers.values())
        rent = await stage.rpc.get_minimum_balance_for_rent_exemption(MINT_BYTES)
        for name in ("GLN", "tUSD"):
            mint = KeySigner(key(name))
            made = create_mint(faucet.address, mint.address, faucet.address, rent_lamports=rent)
            await stage.send(made, faucet, mint)
        await stage.bootstrap(HALL_TERMS)
        stakes = SEATS_EACH * HALL_TERMS.seat_unit // TOKEN
        await asyncio.gather(*(stage.fund(owner, "GLN", stakes) for owner in self.reviewers))
        for number, (owner, signer) in enumerate(self.reviewers.items()):
            made = self.make.deposit_stake(owner, stakes * TOKEN)
            for place in range(number * SEATS_EACH, (number + 1) * SEATS_EACH):
                made += self.make.take_seat(owner, place, 1)
            await stage.send(made, signer)

    async def stake(self, signer: KeySigner, tokens: int) -> None:
        """Give a wallet stake tokens and deposit them."""
        await self.stage.fund(signer.address, "GLN", tokens)
        await self.stage.send(self.make.deposit_stake(signer.address, tokens * TOKEN), signer)

    # Parties

    async def request(self, name: str) -> tuple[KeySigner, KeySigner, Pubkey]:
        """Return a contributor with stake, a buyer, and the buyer's request."""
        contributor, buyer = KeySigner(key(f"contributor {name}")), KeySigner(key(f"buyer {name}"))
        await airdrop(self.stage, contributor, buyer)
        _, request = await asyncio.gather(self.stake(contributor, STAKE // TOKEN), self.stage.request(buyer))
        return contributor, buyer, request

    async def submit(
        self, contributor: KeySigner, buyer: KeySigner, request: Pubkey, delivery: tuple[Submission, bytes]
    ) -> Party:
        """Deliver a batch."""
        made, inner = delivery
        opened = (await self.stage.reader.request(request)).value
        await self.stage.send(self.make.submit(contributor.address, request, opened, made), contributor)
        address = self.make.addresses.batch(contributor.address, made.root)
        return Party(contributor, buyer, request, address, inner)

    async def party(self, name: str, label_commit: bytes | None = None) -> Party:
        """Return a party with fifty records under way."""
        return await self.submit(*await self.request(name), plain(name.encode(), 50, label_commit))

    async def challenger(self, name: str) -> KeySigner:
        """Return a wallet with 100 payment tokens."""
        who = KeySigner(key(f"challenger {name}"))
        await airdrop(self.stage, who)
        await self.stage.fund(who.address, "tUSD", 100)
        return who

    # Steps

    async def judged(self, party: Party, bits: int) -> BatchView:
        """Let the panel of the present round vote the same and return the batch after the count."""
        view = await self.until(party, State.COMMIT)
        made = self.make.share_samples(party.contributor.address, party.address, view.batch, pointer(b"samples"))
        await self.stage.send(made, party.contributor)
        await self.stage.vote(view, self.reviewers, bits)
        going_on = (State.SUBMITTED, State.COMMIT, State.REVEAL)
        return await self.stage.crank_until(self.keeper, party.address, lambda v: v.batch.state not in going_on)

    async def until(self, party: Party, state: State) -> BatchView:
        """Crank until the batch is in a state."""
        return await self.stage.crank_until(self.keeper, party.address, lambda v: v.batch.state == state)

    async def challenge(self, party: Party, who: KeySigner) -> None:
        """Appeal what stands."""
        batch = (await self.stage.reader.batch(party.address)).value
        await self.stage.send(self.make.challenge(who.address, party.address, batch), who)

    async def disclose(self, party: Party) -> None:
        """Release the key."""
        batch = (await self.stage.reader.batch(party.address)).value
        made = self.make.disclose(party.contributor.address, party.address, batch, party.inner)
        await self.stage.send(made, party.contributor)

    async def final(self, party: Party) -> BatchView:
        """Crank until everything is settled."""
        view = await self.stage.crank_until(
            self.keeper, party.address, lambda v: v.batch.state == State.FINAL and not v.batch.unsettled
        )
        assert view.batch.pay_pool == view.batch.stake_pool == view.batch.advanced == 0
        return view

    async def write(self, owner: KeySigner, proof: bytes) -> None:
        """Write bytes into a buffer of its own."""
        await self.stage.send(self.make.open_proof(owner.address, 1), owner)
        parts: list[list[Instruction]] = self.make.write_proof(owner.address, 1, proof)
        await asyncio.gather(*(self.stage.send(part, owner) for part in parts))

    async def sample(self, view: BatchView) -> list[int]:
        """Return the records round 0 looked at, from its beacon."""
        attempt = view.attempts[0].round
        beacon = await self.stage.reader.beacon(view.batch.beacon)
        if beacon is not None and (view.batch.round, view.batch.redraw) == (0, 0):
            assert panel_seed(beacon.value, bytes(view.address), 0, 0) == attempt.seed
        return ref.sample(bytes(attempt.seed), attempt.m, view.batch.records, [])

    # Money

    async def compare(self, party: Party, *bits: int, challenger: KeySigner | None = None) -> Outcome:
        """Compare what contributor, buyer and challenger were credited with the reference; rounds voted `bits`."""
        rounds = tuple(
            Round((Attempt(tuple([Seat(SeatStatus.DATA, vote)] * PARAMS.panel[r])),)) for r, vote in enumerate(bits)
        )
        case = Case(50, TOKEN, 0, RATE_ONE, StakerState(STAKE, stake_age_days=0), rounds)
        expected = settle(case)
        parties = {"contributor": party.contributor, "buyer": party.buyer}
        if challenger is not None:
            parties["challenger1"] = challenger
        found = {name: await self.held(signer) for name, signer in parties.items()}
        assert found == {name: (expected.balance[name].pay, expected.balance[name].stake) for name in parties}
        return expected

    async def held(self, who: KeySigner) -> tuple[int, int]:
        """Return the Balances of payment and stake mint."""
        reader = self.stage.reader
        mints: Sequence[str] = ("tUSD", "GLN")
        pay, stake = [await reader.balance(who.address, key(mint).pubkey()) for mint in mints]
        return pay, stake
