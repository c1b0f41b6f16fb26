"""Uploads a program through the upgradeable loader, to any cluster.

Interrupted, it goes on where it stopped: what is in the buffer already is not written again.
"""

import asyncio
from collections.abc import Awaitable, Callable

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey

from market.addresses import CLOCK_SYSVAR, LOADER_PROGRAM, RENT_SYSVAR, SYSTEM_PROGRAM
from market.errors import MarketError, WrongAccount
from market.rpc import Rpc
from market.sender import FeePolicy, NullJournal, Sender
from market.spl import create_system_account
from market.transaction import Signer

__all__ = ["Deployer", "program_data_address"]

_CHUNK_BYTES = 900
_BUFFER_HEADER = 37
_PROGRAM_BYTES = 36
_PROGRAM_DATA_HEADER = 45
_IN_FLIGHT = 16
_STATE_BUFFER = 1
_SLOT_S = 0.2


def program_data_address(program: Pubkey) -> Pubkey:
    """Return the ProgramData account of an upgradeable program."""
    return Pubkey.find_program_address([bytes(program)], LOADER_PROGRAM)[0]


def _meta(key: Pubkey, flags: str = "") -> AccountMeta:
    return AccountMeta(key, is_signer="s" in flags, is_writable="w" in flags)


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
        self._sender = Sender(rpc, fees=FeePolicy(units_margin=1.3))
        self._sleep = sleep
        self._progress = progress or (lambda _done, _total: None)

    async def deploy(self, code: bytes, program: Signer, buffer: Signer, *, room: float = 2.0) -> Pubkey:
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
        account = await self._rpc.get_account(key)
        present = account.data if account is not None else b""
        header_ok = account is not None and account.owner == LOADER_PROGRAM and present[:1] == bytes([_STATE_BUFFER])
        if not header_ok or len(present) != _BUFFER_HEADER + len(code) or present[5:37] != bytes(self._key):
            raise WrongAccount(
                "The buffer for the upload belongs to something else.", next_step="Use a new buffer key."
            )
        body = present[_BUFFER_HEADER:]
        chunks = [
            (at, code[at : at + _CHUNK_BYTES])
            for at in range(0, len(code), _CHUNK_BYTES)
            if body[at : at + _CHUNK_BYTES] != code[at : at + _CHUNK_BYTES]
        ]
        done = len(code) - sum(len(chunk) for _, chunk in chunks)
        limit = asyncio.Semaphore(_IN_FLIGHT)

        async def write(at: int, chunk: bytes) -> None:
            nonlocal done
            data = (1).to_bytes(4, "little") + at.to_bytes(4, "little") + len(chunk).to_bytes(8, "little") + chunk
            accounts = [_meta(key, "w"), _meta(self._key, "s")]
            async with limit:
                # Writing the same bytes twice does no harm, so nothing is journalled.
                instruction = Instruction(LOADER_PROGRAM, data, accounts)
                await self._sender.send([instruction], [self._payer], journal=NullJournal())
            done += len(chunk)
            self._progress(done, len(code))

        try:
            async with asyncio.TaskGroup() as group:
                for at, chunk in chunks:
                    group.create_task(write(at, chunk))
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
