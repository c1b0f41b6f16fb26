"""Sending SOL and tokens: the address checked, the transaction decoded and simulated, approved, sent once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.account.model import AddressCheck, Transfer
from app.approval import agree, carry_out
from app.errors import Declined, UserError
from market.addresses import associated_token_address
from market.sender import NullJournal
from market.spl import TOKEN_ACCOUNT_BYTES, create_associated_token_account, transfer_lamports, transfer_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.connection import Connection
    from app.identity import Identity
    from market.sender import Landed

BASE_FEE_LAMPORTS = 5_000


class Transfers:
    """Sends from one account.

    Args:
        connection: the network.
        identity: who sends.
    """

    def __init__(self, connection: Connection, identity: Identity) -> None:
        self._connection = connection
        self._identity = identity

    async def check(self, text: str) -> AddressCheck:
        """Say what is known of an address as typed.

        Raises:
            MarketError: the node does not answer.
        """
        try:
            address = _address(text)
        except UserError as error:
            return AddressCheck(valid=False, sentence=str(error))
        if address == self._identity.address:
            return AddressCheck(valid=True, sentence="This is your own address.", is_own=True)
        account = await self._connection.rpc.get_account(address)
        if account is None:
            warning = "This address has never been used. Compare it once more." if address.is_on_curve() else ""
            if not address.is_on_curve():
                return AddressCheck(
                    valid=False, sentence="No wallet can sign for this address: it belongs to a program."
                )
            return AddressCheck(valid=True, sentence="An address without an account yet.", warning=warning)
        if account.executable or str(account.owner) != "11111111111111111111111111111111":
            return AddressCheck(
                valid=False,
                sentence="This is not a wallet: it is an account of a program. Send to the wallet's address.",
            )
        return AddressCheck(valid=True, sentence="A wallet on this network.")

    async def extra_lamports(self, transfer: Transfer) -> int:
        """About what the transfer costs on top: the fee, and the deposit for a token account that is missing."""
        if transfer.key == "SOL":
            return BASE_FEE_LAMPORTS
        target = associated_token_address(_address(transfer.to_address), _address(transfer.key))
        if await self._connection.rpc.get_account(target) is not None:
            return BASE_FEE_LAMPORTS
        rent = await self._connection.rpc.get_minimum_balance_for_rent_exemption(TOKEN_ACCOUNT_BYTES)
        return BASE_FEE_LAMPORTS + rent

    async def send(self, transfer: Transfer, approver: Approver) -> Landed:
        """Send, once, after the user agreed to the decoded and simulated transaction.

        Raises:
            UserError: the address or the amount cannot be right.
            Declined: the user said no.
            MarketError: refused, expired, or the outcome is not known.
        """
        check = await self.check(transfer.to_address)
        if not check.valid:
            raise UserError(check.sentence, next_step="Check the address.")
        if transfer.amount <= 0:
            raise UserError("The amount must be larger than zero.", next_step="Enter an amount.")
        no = Declined("You did not sign this, so nothing was sent.", next_step="Nothing to do.")
        instructions = await self._instructions(transfer)
        agreed = await agree(self._connection, instructions, self._identity.address, approver, no)
        return await carry_out(self._connection, agreed, [self._identity.owner], journal=NullJournal())

    async def _instructions(self, transfer: Transfer) -> Sequence[Instruction]:
        me, to = self._identity.address, _address(transfer.to_address)
        if transfer.key == "SOL":
            return [transfer_lamports(me, to, transfer.amount)]
        mint = _address(transfer.key)
        read = await self._connection.reader.mint(mint)
        return [
            create_associated_token_account(me, to, mint),
            transfer_tokens(
                associated_token_address(me, mint),
                mint,
                associated_token_address(to, mint),
                me,
                amount=transfer.amount,
                decimals=read.decimals,
            ),
        ]


def _address(text: str) -> Pubkey:
    from solders.pubkey import Pubkey as Address

    try:
        return Address.from_string(text.strip())
    except ValueError as error:
        raise UserError("This is not a Solana address.", next_step="Check it and try again.") from error
