"""Mints and token accounts made by the real Token-2022 program in LiteSVM: one extension at a time."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.system_program import CreateAccountParams, create_account

from market.addresses import ASSOCIATED_TOKEN_PROGRAM, SYSTEM_PROGRAM, TOKEN_2022_PROGRAM, associated_token_address

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from tests.helpers.market_svm import MarketSvm

MINT_BYTES: Final = 82
BASE_BYTES: Final = 166
"""Of an account with extensions: padded to a token account's length, then a byte that says which kind it is."""
DECIMALS: Final = 6
NONE: Final = bytes(32)


@dataclass(frozen=True)
class Extension:
    """One extension of a mint.

    Attributes:
        kind: its number in the account's list.
        data: what initialises it, before the mint itself is initialised; keys are `KEY`, the mint's own `SELF`.
        length: bytes it takes in the account.
        later: bytes that an initialisation after the mint's adds.
    """

    kind: int
    data: bytes
    length: int


KEY: Final = sha256(b"extension key").digest()
EXTENSIONS: Final = {
    "transfer fee": Extension(1, b"\x1a\0" + b"\1" + KEY + b"\1" + KEY + struct.pack("<HQ", 50, 10**6), 108),
    "mint close authority": Extension(3, b"\x19\1" + KEY, 32),
    "confidential transfer": Extension(4, b"\x1b\0" + KEY + b"\1" + NONE, 65),
    "default state frozen": Extension(6, b"\x1c\0\2", 1),
    "non-transferable": Extension(9, b"\x20", 0),
    "interest bearing": Extension(10, b"\x21\0" + KEY + struct.pack("<h", 500), 52),
    "permanent delegate": Extension(12, b"\x23" + KEY, 32),
    "transfer hook": Extension(14, b"\x24\0" + KEY + KEY, 64),
    "metadata pointer": Extension(18, b"\x27\0" + KEY + KEY, 64),
    "group pointer": Extension(20, b"\x28\0" + KEY + KEY, 64),
    "group member pointer": Extension(22, b"\x29\0" + KEY + KEY, 64),
    "scaled UI amount": Extension(25, b"\x2b\0" + KEY + struct.pack("<d", 1.5), 56),
    "pausable": Extension(26, b"\x2c\0" + KEY, 33),
}
ALLOWED: Final = ("metadata pointer", "group pointer", "group member pointer")


class Mint2022:
    """A Token-2022 mint of the market's authority.

    Args:
        market: the network.
        name: distinguishes it from others.
        extensions: names in `EXTENSIONS`.
        frozen_by: freeze authority, None for none.
    """

    def __init__(
        self, market: MarketSvm, name: str, *extensions: str, frozen_by: Pubkey | None = None, room: int = 0
    ) -> None:
        self.market, self.key = market, Keypair.from_seed(sha256(b"mint" + name.encode()).digest())
        self.address = self.key.pubkey()
        chosen = [EXTENSIONS[extension] for extension in extensions]
        length = BASE_BYTES + sum(4 + e.length for e in chosen) if chosen else MINT_BYTES
        rent = market.svm.minimum_balance_for_rent_exemption(length + room)
        payer = market.authority.pubkey()
        created = create_account(
            CreateAccountParams(
                from_pubkey=payer, to_pubkey=self.address, lamports=rent, space=length, owner=TOKEN_2022_PROGRAM
            )
        )
        freeze = b"\1" + bytes(frozen_by) if frozen_by else b"\0"
        initialise = bytes([20, DECIMALS]) + bytes(payer) + freeze
        steps = [self.call(e.data) for e in chosen] + [self.call(initialise)]
        market.ok(created, *steps, signers=[market.authority, self.key])

    def call(self, data: bytes, *more: AccountMeta, signed: bool = False) -> Instruction:
        """An instruction of Token-2022 on the mint; `signed` by the market's authority, behind it."""
        metas = [AccountMeta(self.address, is_signer=False, is_writable=True), *more]
        if signed:
            metas.append(AccountMeta(self.market.authority.pubkey(), is_signer=True, is_writable=False))
        return Instruction(TOKEN_2022_PROGRAM, data, metas)

    def with_metadata(self) -> None:
        """Writes token metadata into the mint itself."""
        authority = self.market.authority.pubkey()
        discriminator = sha256(b"spl_token_metadata_interface:initialize_account").digest()[:8]
        texts = b"".join(struct.pack("<I", len(t)) + t for t in (b"Test dollar", b"T22", b"ipfs://x"))
        metas = [
            AccountMeta(self.address, is_signer=False, is_writable=True),
            AccountMeta(authority, is_signer=False, is_writable=False),
            AccountMeta(self.address, is_signer=False, is_writable=False),
            AccountMeta(authority, is_signer=True, is_writable=False),
        ]
        made = Instruction(TOKEN_2022_PROGRAM, discriminator + texts, metas)
        self.market.ok(made, signers=[self.market.authority])

    def with_group(self, size: int = 5) -> None:
        """Makes the mint a group of itself."""
        authority = self.market.authority.pubkey()
        discriminator = sha256(b"spl_token_group_interface:initialize_token_group").digest()[:8]
        metas = [
            AccountMeta(self.address, is_signer=False, is_writable=True),
            AccountMeta(self.address, is_signer=False, is_writable=False),
            AccountMeta(authority, is_signer=True, is_writable=False),
        ]
        data = discriminator + bytes(authority) + size.to_bytes(8, "little")
        self.market.ok(Instruction(TOKEN_2022_PROGRAM, data, metas), signers=[self.market.authority])

    def with_member_of(self, group: Mint2022) -> None:
        """Makes the mint a member of a group."""
        authority = self.market.authority.pubkey()
        discriminator = sha256(b"spl_token_group_interface:initialize_member").digest()[:8]
        metas = [
            AccountMeta(self.address, is_signer=False, is_writable=True),
            AccountMeta(self.address, is_signer=False, is_writable=False),
            AccountMeta(authority, is_signer=True, is_writable=False),
            AccountMeta(group.address, is_signer=False, is_writable=True),
            AccountMeta(authority, is_signer=True, is_writable=False),
        ]
        self.market.ok(Instruction(TOKEN_2022_PROGRAM, discriminator, metas), signers=[self.market.authority])

    def account(self, owner: Pubkey) -> Pubkey:
        """The owner's associated token account, made by the real program: its owner is immutable."""
        address = associated_token_address(owner, self.address, TOKEN_2022_PROGRAM)
        if not self.market.exists(address):
            metas = [
                AccountMeta(self.market.authority.pubkey(), is_signer=True, is_writable=True),
                AccountMeta(address, is_signer=False, is_writable=True),
                AccountMeta(owner, is_signer=False, is_writable=False),
                AccountMeta(self.address, is_signer=False, is_writable=False),
                AccountMeta(SYSTEM_PROGRAM, is_signer=False, is_writable=False),
                AccountMeta(TOKEN_2022_PROGRAM, is_signer=False, is_writable=False),
            ]
            self.market.ok(Instruction(ASSOCIATED_TOKEN_PROGRAM, b"\1", metas), signers=[self.market.authority])
        return address

    def mint_to(self, owner: Pubkey, amount: int) -> Pubkey:
        """Mints to the owner's associated token account and returns it."""
        address = self.account(owner)
        to = AccountMeta(address, is_signer=False, is_writable=True)
        data = b"\7" + amount.to_bytes(8, "little")
        self.market.ok(self.call(data, to, signed=True), signers=[self.market.authority])
        return address
