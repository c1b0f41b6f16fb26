"""Uploads a program through the upgradeable loader, to any cluster.

Interrupted, it goes on where it stopped: what is in the buffer already is not written again.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey

from market.addresses import CLOCK_SYSVAR, LOADER_PROGRAM, RENT_SYSVAR, SYSTEM_PROGRAM
from market.errors import MarketError, TransactionExpired, WrongAccount
from market.expiry import Expiry
from market.fees import FeePolicy, unit_price
from market.rpc import Rpc
from market.sender import NullJournal, Sender
from market.spl import create_system_account
from market.transaction import Signer, compile_message, compute_budget, sign_message

__all__ = ["DeployCost", "Deployer", "deploy_cost", "program_data_address", "upgrade_authority"]

_CHUNK_BYTES = 900
_LAMPORTS_A_SIGNATURE = 5_000
ROOM = 1.25
"""Space reserved for upgrades, times the size of the first executable."""
_BUFFER_HEADER = 37
_PROGRAM_BYTES = 36
_PROGRAM_DATA_HEADER = 45
_PROGRAM_DATA_VARIANT = (3).to_bytes(4, "little")
_SLOT_BEGINS, _SLOT_ENDS = 4, 12
_IN_FLIGHT = 64
_ROUNDS = 5
_WRITE_UNITS = 10_000
# Hundreds of writes: for priority each may cost as much again as its signature does, not more.
_FEES = FeePolicy(max_priority_lamports=_LAMPORTS_A_SIGNATURE, units_margin=1.3)
_STATE_BUFFER = 1
_SLOT_S = 0.2


def program_data_address(program: Pubkey) -> Pubkey:
    """Return the ProgramData account of an upgradeable program."""
    return Pubkey.find_program_address([bytes(program)], LOADER_PROGRAM)[0]


def _meta(key: Pubkey, flags: str = "") -> AccountMeta:
    return AccountMeta(key, is_signer="s" in flags, is_writable="w" in flags)


@dataclass(frozen=True)
class DeployCost:
    """What a deployment costs, lamports.

    Attributes:
        buffer_rent: held by the buffer until the program is deployed, then it pays for ProgramData.
        data_rent: held by ProgramData; returns to the upgrade authority if the program is closed, whose address is
            then spent for ever.
        program_rent: held by the program's account, and gone.
        fees: of all transactions, without priority.
        priority: most that all of them pay for priority.
        transactions: how many.
    """

    buffer_rent: int
    data_rent: int
    program_rent: int
    fees: int
    priority: int
    transactions: int

    @property
    def most(self) -> int:
        """Most lamports that are out of the payer's account at any time."""
        return max(self.buffer_rent, self.data_rent) + self.program_rent + self.fees + self.priority


async def deploy_cost(rpc: Rpc, size: int, *, room: float = ROOM) -> DeployCost:
    """Return what deploying `size` bytes costs.

    Args:
        rpc: the node, which knows the rent.
        size: of the executable.
        room: space reserved for upgrades, times the size.
    """
    rent = rpc.get_minimum_balance_for_rent_exemption
    writes = -(-size // _CHUNK_BYTES)
    # The buffer's and the program's creation are signed by two keys each, a write by one.
    return DeployCost(
        buffer_rent=await rent(_BUFFER_HEADER + size),
        data_rent=await rent(_PROGRAM_DATA_HEADER + int(size * room)),
        program_rent=await rent(_PROGRAM_BYTES),
        fees=(writes + 4) * _LAMPORTS_A_SIGNATURE,
        priority=(writes + 2) * _FEES.max_priority_lamports,
        transactions=writes + 2,
    )


async def deployed_in_slot(rpc: Rpc, program: Pubkey) -> int | None:
    """Return in which slot a program was deployed last; None where there is no upgradeable program.

    Raises:
        MarketError: the node does not answer.
    """
    header = await rpc.get_data(program_data_address(program), 0, _PROGRAM_DATA_HEADER)
    if header is None or len(header) < _SLOT_ENDS or header[:_SLOT_BEGINS] != _PROGRAM_DATA_VARIANT:
        return None
    return int.from_bytes(header[_SLOT_BEGINS:_SLOT_ENDS], "little")


def upgrade_authority(program_data: bytes) -> Pubkey | None:
    """Return who may replace a program, None if nobody may any more.

    Args:
        program_data: data of its ProgramData account.
    """
    return Pubkey.from_bytes(program_data[13:45]) if program_data[12:13] == b"\x01" else None


class Deployer:
    """Deploys one program.

    Args:
        rpc: the node.
        payer: pays, and becomes the upgrade authority.
        progress: called with (bytes in the buffer, bytes in all).
        sleep: how to wait.
    """

    def __init__(
        self,
        rpc: Rpc,
        payer: Signer,
        progress: Callable[[int, int], None] | None = None,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._rpc = rpc
        self._payer = payer
        self._key = Pubkey.from_bytes(payer.pubkey)
        self._sender = Sender(rpc, fees=_FEES)
        self._expiry = Expiry(rpc)
        self._sleep = sleep
        self._progress = progress or (lambda _done, _total: None)

    async def deploy(self, code: bytes, program: Signer, buffer: Signer, *, room: float = ROOM) -> Pubkey:
        """Upload `code` and deploy it at the address of `program`, unless the very same is there.

        Args:
            code: the ELF file.
            program: key of the program's address.
            buffer: key of the buffer's address; the same one resumes an interrupted upload.
            room: space reserved for upgrades, times the size of the code.

        Returns:
            The program's address.

        Raises:
            WrongAccount: another program is there.
        """
        address, buffer_key = Pubkey.from_bytes(program.pubkey), Pubkey.from_bytes(buffer.pubkey)
        if await self._deployed(address, code):
            return address
        await self._open_buffer(buffer, buffer_key, len(code))
        await self._fill_buffer(buffer_key, code)
        await self._finish(program, address, buffer_key, int(len(code) * room))
        return address

    async def _deployed(self, program: Pubkey, code: bytes) -> bool:
        account, data = await self._rpc.get_multiple_accounts([program, program_data_address(program)])
        if account is None or not account.executable:
            return False
        present = data.data[_PROGRAM_DATA_HEADER:] if data is not None else b""
        if present[: len(code)] != code or present[len(code) :].strip(b"\0"):
            raise WrongAccount("Another program is deployed at this address.", next_step="Choose another address.")
        return True

    async def _open_buffer(self, buffer: Signer, key: Pubkey, size: int) -> None:
        if await self._rpc.get_account(key) is not None:
            return
        space = _BUFFER_HEADER + size
        rent = await self._rpc.get_minimum_balance_for_rent_exemption(space)
        created = create_system_account(self._key, key, lamports=rent, space=space, owner=LOADER_PROGRAM)
        initialise = Instruction(LOADER_PROGRAM, bytes(4), [_meta(key, "w"), _meta(self._key)])
        await self._sender.send([created, initialise], [self._payer, buffer], journal=NullJournal())

    async def _fill_buffer(self, key: Pubkey, code: bytes) -> None:
        """Write what is missing until the buffer reads back as the code."""
        for _ in range(_ROUNDS):
            missing = await self._missing(key, code)
            if not missing:
                return
            for start in range(0, len(missing), _IN_FLIGHT):
                await self._write(key, code, missing[start : start + _IN_FLIGHT])
                left = missing[start + _IN_FLIGHT :]
                self._progress(len(code) - sum(min(_CHUNK_BYTES, len(code) - at) for at in left), len(code))
        raise WrongAccount("The upload does not read back as it was written.")

    async def _missing(self, key: Pubkey, code: bytes) -> list[int]:
        account = await self._rpc.get_account(key)
        present = account.data if account is not None else b""
        header_ok = account is not None and account.owner == LOADER_PROGRAM and present[:1] == bytes([_STATE_BUFFER])
        if not header_ok or len(present) != _BUFFER_HEADER + len(code) or present[5:37] != bytes(self._key):
            what = "The buffer for the upload belongs to something else."
            raise WrongAccount(what, next_step="Use a new buffer key.")
        body = present[_BUFFER_HEADER:]
        starts = range(0, len(code), _CHUNK_BYTES)
        return [at for at in starts if body[at : at + _CHUNK_BYTES] != code[at : at + _CHUNK_BYTES]]

    async def _write(self, key: Pubkey, code: bytes, starts: Sequence[int]) -> None:
        """Write some chunks at once; one that expires is found missing in the next round."""
        blockhash = await self._expiry.blockhash()
        price = await unit_price(self._rpc, _FEES, _WRITE_UNITS, [self._key, key])

        async def write(at: int) -> None:
            chunk = code[at : at + _CHUNK_BYTES]
            data = (1).to_bytes(4, "little") + at.to_bytes(4, "little") + len(chunk).to_bytes(8, "little") + chunk
            instruction = Instruction(LOADER_PROGRAM, data, [_meta(key, "w"), _meta(self._key, "s")])
            message = compile_message(
                self._key, [*compute_budget(_WRITE_UNITS, price), instruction], blockhash.blockhash
            )
            height = blockhash.last_valid_block_height
            signed = sign_message(message, [self._payer], last_valid_block_height=height, built_slot=blockhash.slot)
            # Writing the same bytes twice does no harm, so nothing is journalled.
            with suppress(TransactionExpired):
                await self._sender.submit_signed(signed, journal=NullJournal())

        try:
            async with asyncio.TaskGroup() as group:
                for at in starts:
                    group.create_task(write(at))
        except* MarketError as failures:
            # Writes fail alike (the node is away, the payer is poor): the first says it all.
            raise failures.exceptions[0] from None

    async def _finish(self, program: Signer, address: Pubkey, buffer: Pubkey, most: int) -> None:
        rent = await self._rpc.get_minimum_balance_for_rent_exemption(_PROGRAM_BYTES)
        created = create_system_account(self._key, address, lamports=rent, space=_PROGRAM_BYTES, owner=LOADER_PROGRAM)
        accounts = [
            _meta(self._key, "sw"),
            _meta(program_data_address(address), "w"),
            _meta(address, "w"),
            _meta(buffer, "w"),
            _meta(RENT_SYSVAR),
            _meta(CLOCK_SYSVAR),
            _meta(SYSTEM_PROGRAM),
            _meta(self._key, "s"),
        ]
        data = (2).to_bytes(4, "little") + most.to_bytes(8, "little")
        deployed = Instruction(LOADER_PROGRAM, data, accounts)
        landed = await self._sender.send([created, deployed], [self._payer, program], journal=NullJournal())
        # A program can be called from the slot after the one it was deployed in.
        while await self._rpc.get_slot() <= landed.slot + 1:
            await self._sleep(_SLOT_S)
