"""Sets the practice market up: mints, market, seated reviewers, funded requests. Does what is missing."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from app.connection import account_pointer, profile_bytes
from app.keypair import KeypairSigner
from app.practice.catalogue import BUYERS, COMMITTEE_OFFER, DAY_S, LIFE_OFFERS, NOISED_OFFERS, OFFERS, UNIT, Offer
from app.practice.faucet import DECIMALS, Faucet
from app.practice.genesis import MINT_NAMES
from app.practice.keys import practice_key
from app.spec import Spec, SpecAttester
from market.deploy import Deployer
from market.generated.constants import RATE_ONE, Mode
from market.operations import Operations, RequestTerms
from market.sender import NullJournal
from market.spl import MINT_BYTES, create_mint
from market.terms import PRACTICE_BEACON_SLOTS, PRACTICE_EPOCH_SLOTS, PRACTICE_TERMS, with_mints
from storage.hpke import buyer_public_key, reviewer_public_key
from storage.keys import buyer_kem_seed, reviewer_kem_seed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from app.network.info import NetworkInfo
    from app.practice.people import People
    from market.generated.accounts import Terms
    from market.reader import MarketReader
    from market.rpc import Rpc
    from market.sender import Sender
    from market.transaction import Signer

_LOG = logging.getLogger(__name__)
REVIEWERS = 20
SEATS_EACH = 8
"""Round 0 seats at most 5 owners and round 1 at most 11 more: 4 owners with 32 seats are left for round 2 of 31."""
CHALLENGER_TOKENS = 2_000
SOL_EACH = 5_000_000_000
STAKE_RATES = {"GLN": RATE_ONE, "tUSD": RATE_ONE * 5 // 4}
PARAMS_VERSION = 1
KEEPER, CHALLENGER = "keeper", "challenger"
"""Roles of the participants who are neither reviewer nor buyer; they name their keys."""


def practice_terms() -> Terms:
    """The practice network's numbers with both mints."""
    rates = {practice_key(f"mint {name}").pubkey(): rate for name, rate in STAKE_RATES.items()}
    return with_mints(PRACTICE_TERMS, rates)


@dataclass(frozen=True, slots=True)
class Founding:
    """Creates the market itself, before anybody can join it."""

    info: NetworkInfo
    rpc: Rpc
    reader: MarketReader
    sender: Sender

    async def run(self) -> None:
        """Create mints, program, configuration, parameters and ledgers where they are missing."""
        authority = practice_key("authority").pubkey()
        faucet = Faucet(self.info, self.rpc, self.sender)
        if await self.rpc.get_account(authority) is None:
            await asyncio.gather(faucet.airdrop(authority, 50 * SOL_EACH), faucet.fund())
        await self._mints(authority)
        await self._program()
        make = Operations(self.reader.program, practice_key("mint GLN").pubkey())
        addresses = make.addresses
        mints = [practice_key(f"mint {name}").pubkey() for name in MINT_NAMES]
        wanted = [addresses.config, addresses.params(PARAMS_VERSION), *(addresses.ledger(mint) for mint in mints)]
        config, params, *ledgers = await self.rpc.get_multiple_accounts(wanted)
        if config is None:
            await self._send(make.init(authority, beacon_slots=PRACTICE_BEACON_SLOTS, epoch_slots=PRACTICE_EPOCH_SLOTS))
        if params is None:
            await self._send(make.set_params(authority, PARAMS_VERSION, practice_terms()))
        opening = [
            one
            for mint, ledger in zip(mints, ledgers, strict=True)
            if ledger is None
            for one in make.open_ledger(authority, mint, PARAMS_VERSION)
        ]
        if opening:
            await self._send(opening)

    async def _program(self) -> None:
        """Deploy the program through the upgradeable loader where the ledger was not born with it."""
        if await self.rpc.get_account(self.reader.program) is not None:
            return
        _LOG.info("deploying the market's program")
        code = (files("assets") / "program" / "gleaner_market.so").read_bytes()
        deployer = Deployer(self.rpc, KeypairSigner(practice_key("authority")))
        await deployer.deploy(
            code,
            KeypairSigner(practice_key("program")),
            KeypairSigner(practice_key(f"buffer {sha256(code).hexdigest()}")),
        )

    async def _mints(self, payer: Pubkey) -> None:
        mints = [practice_key(f"mint {name}") for name in MINT_NAMES]
        found = await self.rpc.get_multiple_accounts([mint.pubkey() for mint in mints])
        missing = [mint for mint, account in zip(mints, found, strict=True) if account is None]
        if not missing:
            return
        rent = await self.rpc.get_minimum_balance_for_rent_exemption(MINT_BYTES)
        faucet = practice_key("faucet").pubkey()
        instructions = [
            one
            for mint in missing
            for one in create_mint(payer, mint.pubkey(), faucet, rent_lamports=rent, decimals=DECIMALS)
        ]
        await self._send(instructions, [KeypairSigner(mint) for mint in missing])

    async def _send(self, instructions: Sequence[Instruction], more: Sequence[Signer] = ()) -> None:
        signers = [KeypairSigner(practice_key("authority")), *more]
        await self.sender.send(instructions, signers, journal=NullJournal())


@dataclass(frozen=True, slots=True)
class Seeding:
    """Lets reviewers and buyers join a market that exists."""

    connection: Connection
    people: People

    @property
    def reviewers(self) -> list[Identity]:
        """The automatic reviewers."""
        return [self.people.identity(f"reviewer {number}") for number in range(REVIEWERS)]

    @property
    def attesters(self) -> list[Identity]:
        """The automatic attesters."""
        return [self.people.identity(f"attester {number}") for number in range(COMMITTEE_OFFER.attesters)]

    async def run(self) -> None:
        """Seat the reviewers, then open the requests: before the first request a seat counts at once (ADR 0004)."""
        keeper = self.people.identity(KEEPER)
        reviewers = self.reviewers
        buyers = [self.people.identity(buyer.role) for buyer in BUYERS]
        everybody = [*reviewers, *buyers, *self.attesters, keeper, self.people.identity(CHALLENGER)]
        await asyncio.gather(self._lamports([one.address for one in everybody]), self._faucet().fund())
        stakers = await self.connection.reader.stakers([one.address for one in reviewers])
        await asyncio.gather(
            *(self._stake(one) for one, staker in zip(reviewers, stakers, strict=True) if staker is None)
        )
        # A new place is the next one of the table: one reviewer after the other.
        for number, reviewer in enumerate(reviewers):
            await self._seat(number, reviewer)
        offers = (*OFFERS, *LIFE_OFFERS, *NOISED_OFFERS, COMMITTEE_OFFER)
        await asyncio.gather(self._pot(), *(self._open(offer) for offer in offers))
        await self._name_committee(COMMITTEE_OFFER)

    async def _lamports(self, addresses: Sequence[Pubkey]) -> None:
        found = await self.connection.rpc.get_multiple_accounts(addresses)
        faucet = self._faucet()
        poor = [address for address, account in zip(addresses, found, strict=True) if account is None]
        await asyncio.gather(*(faucet.airdrop(address, SOL_EACH) for address in poor))

    async def _stake(self, reviewer: Identity) -> None:
        connection, make = self.connection, self.connection.operations
        amount = (SEATS_EACH * 50 + 20) * UNIT
        profile = await connection.publisher.put_blob(
            profile_bytes(reviewer_public_key(reviewer_kem_seed(reviewer.secret)))
        )
        pointer = account_pointer(profile)
        faucet = self._faucet()
        instructions = [
            *faucet.printing(reviewer.address, {"GLN": amount}),
            *make.deposit_stake(reviewer.address, amount),
            *make.set_profile(reviewer.address, pointer),
        ]
        await connection.sender.send(instructions, [reviewer.owner, faucet.signer], journal=NullJournal())

    async def _seat(self, number: int, reviewer: Identity) -> None:
        connection, make = self.connection, self.connection.operations
        held = {place for place, _ in await connection.reader.seats_of(reviewer.address)}
        missing = [place for place in range(number * SEATS_EACH, (number + 1) * SEATS_EACH) if place not in held]
        instructions = [one for place in missing for one in make.take_seat(reviewer.address, place, PARAMS_VERSION)]
        if instructions:
            await connection.sender.send(instructions, [reviewer.owner], journal=NullJournal())

    async def _pot(self) -> None:
        """Give the challenger what it stakes, once."""
        challenger, faucet = self.people.identity(CHALLENGER), self._faucet()
        mint = practice_key(f"mint {MINT_NAMES[0]}").pubkey()
        if not await self.connection.reader.token_accounts(challenger.address, mint):
            await faucet.give(challenger.address, dict.fromkeys(MINT_NAMES, CHALLENGER_TOKENS * UNIT))

    async def _open(self, offer: Offer) -> None:
        connection = self.connection
        buyer = self.people.identity(offer.buyer.role)
        address = connection.addresses.request(buyer.address, offer.nonce)
        if await connection.rpc.get_account(address) is not None:
            return
        committee = self.attesters[: offer.attesters]
        spec = Spec(
            title=offer.title,
            summary=offer.summary,
            kind=offer.kind,
            buyer_name=offer.buyer.name,
            purpose=offer.purpose,
            licence=offer.licence,
            release=offer.release,
            quality=offer.quality,
            buyer_key=buyer_public_key(buyer_kem_seed(buyer.secret)),
            attesters=tuple(
                SpecAttester(bytes(one.address), reviewer_public_key(reviewer_kem_seed(one.secret)))
                for one in committee
            ),
            wants=offer.wants,
            handling=offer.handling,
        )
        pointer = await connection.publisher.put_blob(spec.to_bytes())
        terms = RequestTerms(
            nonce=offer.nonce,
            price=offer.price,
            deposit=offer.deposit,
            deadline_s=int(time.time()) + offer.open_days * DAY_S,
            min_records=offer.min_records,
            max_records=offer.max_records,
            spec=account_pointer(pointer),
            premium_cap_bps=offer.premium_cap_bps,
            mode=Mode.ORACLE if committee else Mode.PANEL,
        )
        mint = practice_key(f"mint {offer.mint}").pubkey()
        faucet = self._faucet()
        instructions = [
            *faucet.printing(buyer.address, {offer.mint: offer.deposit}),
            *connection.operations.open_request(buyer.address, mint, terms, PARAMS_VERSION),
        ]
        await connection.sender.send(instructions, [buyer.owner, faucet.signer], journal=NullJournal())

    async def _name_committee(self, offer: Offer) -> None:
        """Fix the attesters; with the request and the tokens for it they would not fit one transaction."""
        connection, buyer = self.connection, self.people.identity(offer.buyer.role)
        address = connection.addresses.request(buyer.address, offer.nonce)
        if await connection.reader.committee(address) is None:
            keys = [one.address for one in self.attesters]
            naming = connection.operations.open_committee(buyer.address, address, keys, offer.threshold)
            await connection.sender.send(naming, [buyer.owner], journal=NullJournal())

    def _faucet(self) -> Faucet:
        return Faucet(self.connection.info, self.connection.rpc, self.connection.sender)
