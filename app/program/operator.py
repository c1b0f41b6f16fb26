"""Deploys, checks and sets up a market for an operator; every step does only what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from app.errors import UserError
from app.fee_limit import fee_policy
from app.network.info import NetworkInfo
from market.addresses import TOKEN_PROGRAM
from market.deploy import Deployer, deploy_cost, program_data_address, upgrade_authority
from market.generated.constants import Randomness
from market.generated.errors import ERRORS
from market.operations import Operations
from market.program_hash import deployed_hash, executable_hash
from market.randomness import SWITCHBOARD
from market.reader import MarketReader
from market.sender import NullJournal, Sender
from market.spl import MINT_BYTES, create_mint
from market.subscribe import websocket_url

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.keypair import KeypairSigner
    from app.program.terms_file import MarketPlan
    from market.deploy import DeployCost
    from market.rpc import Rpc
    from market.transaction import Signer

FIRST_PARAMS = 1


def shipped_program() -> bytes:
    """Return the executable this Gleaner ships."""
    return (files("assets") / "program" / "gleaner_market.so").read_bytes()


@dataclass(frozen=True, slots=True)
class ProgramReport:
    """What is deployed at an address.

    Attributes:
        deployed_hash, shipped_hash: SHA-256 of the executables without trailing zeros.
        upgrade_authority: who may replace the program, empty if nobody may.
        authority: of the market; this and all below are empty before ``init``.
        params_version, pending_params: numbers in force, and those that wait.
        randomness: where beacons come from.
    """

    program: str
    deployed_hash: str
    shipped_hash: str
    upgrade_authority: str
    authority: str = ""
    pending_authority: str = ""
    paused: bool = False
    params_version: int = 0
    pending_params: int = 0
    randomness: str = ""

    @property
    def same(self) -> bool:
        """Whether what is deployed is what this Gleaner ships."""
        return self.deployed_hash == self.shipped_hash


@dataclass(frozen=True, slots=True)
class Operator:
    """Acts for the holder of a key pair.

    Args:
        rpc: the node.
        url: its address.
        signer: pays, becomes upgrade authority and the market's authority.
    """

    rpc: Rpc
    url: str
    signer: Signer

    @property
    def address(self) -> Pubkey:
        """Who pays."""
        from solders.pubkey import Pubkey as Address

        return Address.from_bytes(self.signer.pubkey)

    async def cost(self, code: bytes) -> DeployCost:
        """Return what deploying costs."""
        return await deploy_cost(self.rpc, len(code))

    async def deploy(
        self, code: bytes, program: KeypairSigner, buffer: KeypairSigner, progress: Callable[[int, int], None]
    ) -> Pubkey:
        """Upload and deploy; interrupted, the same ``buffer`` goes on with the chunks that are missing.

        Raises:
            MarketError: refused or no answer; calling again goes on.
        """
        return await Deployer(self.rpc, self.signer, progress).deploy(code, program, buffer)

    async def make_mint(self, mint: KeypairSigner, decimals: int) -> None:
        """Create an SPL token whose tokens this key pair prints; one that exists is left as it is."""
        address = mint.keypair.pubkey()
        if await self.rpc.get_account(address) is not None:
            return
        rent = await self.rpc.get_minimum_balance_for_rent_exemption(MINT_BYTES)
        await self._send(create_mint(self.address, address, self.address, rent_lamports=rent, decimals=decimals), mint)

    async def init(self, program: Pubkey, plan: MarketPlan, say: Callable[[str], None]) -> NetworkInfo:
        """Set the market up and return how others join it.

        Raises:
            UserError: the program or a mint is not there.
            MarketError: refused, for instance because this is not the upgrade authority.
        """
        reader = MarketReader(self.rpc, program)
        make = Operations(program, plan.stake_mint)
        mints = list(dict.fromkeys([plan.stake_mint, *(mint.address for mint in plan.mints)]))
        places = {}
        for mint in mints:
            if await self.rpc.get_account(mint) is None:
                raise UserError(f"There is no token {mint} on this network.", next_step="Create it first.")
            places[mint] = (await reader.mint(mint)).decimals
        addresses = make.addresses
        ledgers = [addresses.ledger(mint) for mint in mints]
        found = await self.rpc.get_multiple_accounts([addresses.config, addresses.params(FIRST_PARAMS), *ledgers])
        if found[0] is None:
            say("creating the market")
            await self._send(
                make.init(
                    self.address,
                    beacon_slots=plan.beacon_slots,
                    epoch_slots=plan.epoch_slots,
                    randomness=plan.randomness,
                    randomness_program=plan.randomness_program,
                    randomness_account=plan.randomness_account,
                )
            )
        if found[1] is None:
            say("writing its numbers")
            await self._send(make.set_params(self.address, FIRST_PARAMS, plan.terms))
        for mint, ledger in zip(mints, found[2:], strict=True):
            if ledger is None:
                say(f"opening the ledger of {mint}")
                account = await self.rpc.get_account(mint)
                owner = account.owner if account is not None else TOKEN_PROGRAM
                await self._send(make.open_ledger(self.address, mint, FIRST_PARAMS, token_program=owner))
        symbols = {mint.address: mint.symbol for mint in plan.mints}
        return NetworkInfo(
            name=plan.name,
            rpc_url=self.url,
            ws_url=websocket_url(self.url),
            genesis_hash=await self.rpc.get_genesis_hash(),
            program=str(program),
            gateway_url=plan.publish_url,
            readback_url=plan.readback_url,
            token_file=plan.token_file,
            practice=False,
            participants_dir="",
            pid=0,
            tokens=tuple((str(mint), symbols.get(mint, "GLN"), places[mint]) for mint in mints),
            more_gateways=plan.more_gateways,
        )

    async def open_randomness(self, program: Pubkey, account: KeypairSigner, queue: Pubkey | None) -> bool:
        """Open the randomness account that ``init`` named, once; False where it is open.

        Args:
            program: the market.
            account: key of the randomness account.
            queue: of oracles; None takes Switchboard's default queue of the cluster.

        Raises:
            UserError: the market takes slot hashes, names another account, or no queue is known.
            MarketError: refused or no answer.
        """
        from solders.pubkey import Pubkey as Address

        config = await MarketReader(self.rpc, program).config()
        if config.randomness != Randomness.SWITCHBOARD:
            raise UserError(
                "This market draws by slot hashes: there is no randomness account.", next_step="Nothing to do."
            )
        if config.randomness_account != Address.from_bytes(account.pubkey):
            raise UserError(
                f"This market's randomness account is {config.randomness_account}.", next_step="Give the key of that."
            )
        found = await self.rpc.get_account(config.randomness_account)
        if found is not None and found.owner == config.randomness_program:
            return False
        known = (one.queue for one in SWITCHBOARD.values() if one.program == config.randomness_program)
        asked = queue or next(known, None)
        if asked is None:
            raise UserError("No queue of oracles is known for this program.", next_step="Name one with --queue.")
        recent = await self.rpc.get_slot("confirmed")
        make = Operations(program, config.stake_mint)
        await self._send(make.open_randomness(self.address, config, asked, recent), account)
        return True

    async def _send(self, instructions: Sequence[Instruction], *more: Signer) -> None:
        program = instructions[0].program_id
        sender = Sender(self.rpc, market_program=program, errors=ERRORS.get, fees=fee_policy())
        # Every step is looked for on chain before it is taken, so nothing is journalled.
        await sender.send(instructions, [self.signer, *more], journal=NullJournal())


async def verify(rpc: Rpc, program: Pubkey, code: bytes) -> ProgramReport:
    """Return what is deployed at an address, compared with ``code``.

    Raises:
        UserError: nothing is.
        MarketError: the node does not answer, or answers nonsense.
    """
    reader = MarketReader(rpc, program)
    account, data, config = await rpc.get_multiple_accounts(
        [program, program_data_address(program), reader.addresses.config]
    )
    if account is None or not account.executable or data is None:
        raise UserError("No upgradeable program is deployed at this address.", next_step="Check it, or deploy it.")
    holder = upgrade_authority(data.data)
    report = ProgramReport(
        str(program), deployed_hash(data.data), executable_hash(code), str(holder) if holder is not None else ""
    )
    if config is None or config.owner != program:
        return report
    found = await reader.config()
    waiting = str(found.pending_authority) if any(bytes(found.pending_authority)) else ""
    return ProgramReport(
        report.program,
        report.deployed_hash,
        report.shipped_hash,
        report.upgrade_authority,
        authority=str(found.authority),
        pending_authority=waiting,
        paused=bool(found.paused),
        params_version=found.params_version,
        pending_params=found.pending_params,
        randomness=Randomness(found.randomness).name,
    )
