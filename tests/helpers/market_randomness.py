"""A market whose beacons come from the randomness program's stand-in (tests/stand_in)."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from solders.keypair import Keypair

from market.errors import ProgramRefused
from market.generated import instructions as ix
from market.generated.accounts import Beacon, Config
from market.generated.constants import Randomness
from market.operations import Operations
from market.randomness import SWITCHBOARD, RandomnessAccount
from market.rpc_types import AccountInfo
from market.terms import PRACTICE_BEACON_SLOTS, PRACTICE_EPOCH_SLOTS
from tests.helpers.market_svm import FIRST_SLOT, MarketSvm, Outcome, with_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

STAND_IN: Final = Path(__file__).resolve().parents[1] / "vectors" / "program" / "randomness_stand_in.so"
PROGRAM: Final = SWITCHBOARD["devnet"].program
QUEUE: Final = SWITCHBOARD["devnet"].queue
ORACLE: Final = Keypair.from_seed(sha256(b"oracle").digest()).pubkey()
VALUE: Final = sha256(b"value").digest()
SLOTS: Final = PRACTICE_BEACON_SLOTS


def after(interval: int) -> int:
    """First slot after a beacon interval."""
    return FIRST_SLOT + (interval + 1) * SLOTS


class SwitchboardSvm(MarketSvm):
    """As `MarketSvm`, with SWITCHBOARD; its randomness account is made by the market."""

    def __init__(self, *, opened: bool = True) -> None:
        self.randomness = Keypair.from_seed(sha256(b"randomness").digest())
        super().__init__(initialised=False)
        self.svm.add_program(PROGRAM, STAND_IN.read_bytes())
        self.initialise()
        self.does = Operations(self.program, self.gln)
        self.payer = self.wallet("payer")
        if opened:
            self.ok(*self.open_randomness(), signers=[self.payer, self.randomness])

    def init_instruction(self, authority: Pubkey | None = None) -> Instruction:
        """`init` with SWITCHBOARD."""
        return Operations(self.program, self.gln).init(
            authority or self.authority.pubkey(),
            beacon_slots=PRACTICE_BEACON_SLOTS,
            epoch_slots=PRACTICE_EPOCH_SLOTS,
            randomness=Randomness.SWITCHBOARD,
            randomness_program=PROGRAM,
            randomness_account=self.randomness.pubkey(),
        )[0]

    @property
    def config(self) -> Config:
        """The market."""
        return self.read(Config, self.at.config)

    @property
    def account(self) -> RandomnessAccount:
        """The randomness account."""
        return RandomnessAccount.parse(self.data(self.randomness.pubkey()))

    def beacon(self, interval: int) -> Beacon:
        """A beacon."""
        return self.read(Beacon, self.at.beacon(interval))

    def go_to(self, slot: int) -> None:
        """Warps to a slot."""
        assert slot >= self.slot
        self.warp(slots=slot - self.slot)

    def open_randomness(self) -> list[Instruction]:
        """`open_randomness`, as the client builds it."""
        return self.does.open_randomness(self.payer.pubkey(), self.config, QUEUE, self.slot - 1)

    def request_instruction(self, interval: int, payer: Pubkey | None = None) -> Instruction:
        """`request_beacon`, as the client builds it."""
        who = payer or self.payer.pubkey()
        return self.does.request_beacon(who, interval, self.config, QUEUE, ORACLE)[0]

    def request(self, interval: int) -> Outcome:
        """Asks for a beacon's value."""
        return self.ok(self.request_instruction(interval), signers=[self.payer])

    def reveal_instruction(self, interval: int, value: bytes = VALUE, *, recovery_id: int = 0) -> Instruction:
        """`reveal_beacon` with a signature the stand-in takes."""
        signed = (bytes([recovery_id + 1]) * 64, recovery_id, value)
        return self.does.reveal_beacon(self.payer.pubkey(), interval, self.config, self.account, signed)[0]

    def reveal(self, interval: int, value: bytes = VALUE) -> Outcome:
        """Brings the value of the commitment under way."""
        return self.ok(self.reveal_instruction(interval, value), signers=[self.payer])

    def fix_instruction(self, interval: int) -> Instruction:
        """`fix_beacon` with the randomness account."""
        return self.does.fix_beacon(self.payer.pubkey(), interval, self.config)[0]

    def preset(self, *, owner: Pubkey = PROGRAM, tag: bytes | None = None, **changes: Any) -> None:
        """Rewrites the randomness account: what another program or another history would have left there."""
        account = replace(self.account, **changes)
        self.write(self.randomness.pubkey(), packed(account, tag), owner)


class SvmNode:
    """The SVM as the client's node and sender.

    Args:
        market: the network.
        payer: whose key signs; ``more``: who signs too.
    """

    def __init__(self, market: SwitchboardSvm, payer: Keypair, *more: Keypair) -> None:
        self.market, self.payer, self.more = market, payer, more

    async def get_account(self, address: Pubkey, **_: Any) -> AccountInfo | None:
        found = self.market.svm.get_account(address)
        if found is None:
            return None
        return AccountInfo(found.lamports, found.owner, bytes(found.data), found.executable, self.market.slot)

    async def get_multiple_accounts(self, addresses: Sequence[Pubkey], **_: Any) -> list[AccountInfo | None]:
        return [await self.get_account(address) for address in addresses]

    async def get_slot(self, *_: Any) -> int:
        return self.market.slot

    async def send(self, made: Sequence[Instruction], _signers: object, *, journal: object) -> str:
        assert journal is not None
        outcome = self.market.send(*made, signers=[self.payer, *self.more])
        if outcome.error is not None:
            raise ProgramRefused(code=0, name=outcome.error, message="Refused.", instruction_index=0, program="")
        return "landed"


def packed(account: RandomnessAccount, tag: bytes | None = None) -> bytes:
    """The 480 bytes of a randomness account."""
    head = tag or sha256(b"account:RandomnessAccountData").digest()[:8]
    head += bytes(account.authority) + bytes(account.queue) + account.seed_slot_hash
    head += account.seed_slot.to_bytes(8, "little") + bytes(account.oracle) + account.reveal_slot.to_bytes(8, "little")
    return (head + account.value).ljust(480, b"\0")


def plain_init(market: MarketSvm, **changes: Any) -> Instruction:
    """`init` with any source of randomness."""
    arguments: dict[str, Any] = {"randomness": 1, "randomness_program": PROGRAM, "randomness_account": ORACLE}
    args = ix.InitArgs(beacon_slots=5, epoch_slots=150, **(arguments | changes))
    return with_data(market.init_instruction(), bytes([0]) + args.pack())
