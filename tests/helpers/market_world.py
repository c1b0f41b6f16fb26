"""The market in LiteSVM with accounts written directly: any state, reached without the steps that lead there.

The program under test is the shipped one; only accounts are preset, never its code.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from solders.account import Account
from solders.clock import Clock
from solders.compute_budget import set_compute_unit_limit
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.litesvm import LiteSVM
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction
from solders.transaction_metadata import FailedTransactionMetadata

from tests.helpers import market_idl
from tests.helpers.market_reference import PARAMS, RATE_ONE, TOKEN, Params

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.market_idl import Call, Values

SYSTEM = Pubkey.default()
TOKEN_PROGRAM = Pubkey.from_string("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA")
START_S = 1_800_000_000
DAY_S = 86_400
WINDOWS = {
    "commit_s": 8,
    "reveal_s": 4,
    "await_key_s": 20,
    "delivered_s": 1,
    "delivered_appeal_s": 1,
    "rejected_s": 4,
    "labelled_s": 4,
    "exit_s": 60,
    "dispute_s": 60,
    "close_s": 3_600,
    "jail_s": 7 * DAY_S,
    "day_s": DAY_S,
    "params_delay_s": 60,
}
TIP = 10_000
FREE = 0xFFFF_FFFF


class Refused(Exception):
    """The program refused; `name` is that of its error, or the runtime's message."""

    def __init__(self, name: str, logs: list[str]) -> None:
        super().__init__(f"{name}: {logs}")
        self.name = name


@contextmanager
def refused(name: str) -> Iterator[None]:
    """The block must end in this refusal of the program (or the runtime, by a part of its message)."""
    try:
        yield
    except Refused as refusal:
        assert name in refusal.name, refusal  # noqa: PT017 - this is the helper that checks refusals
        return
    raise AssertionError(f"not refused with {name}")


def terms_of(mint: Pubkey, p: Params = PARAMS, **changes: Any) -> Values:
    """The reference's numbers with the practice network's windows."""
    known = {name for name, _ in market_idl.fields("Terms")}
    numbers = {name: value for name, value in vars(p).items() if name in known}
    mints = [{"mint": mint, "stake_rate": RATE_ONE}]
    return {**numbers, **WINDOWS, "stake_token": TOKEN, "tip_lamports": TIP, "mints": mints, **changes}


@dataclass
class World:
    """A market with a stake mint, a payment mint and nothing under way."""

    params: Params = PARAMS
    svm: LiteSVM = field(default_factory=LiteSVM)
    program: Pubkey = field(default_factory=lambda: Keypair().pubkey())
    payer: Keypair = field(default_factory=Keypair)
    stake_mint: Pubkey = field(default_factory=lambda: Keypair().pubkey())
    pay_mint: Pubkey = field(default_factory=lambda: Keypair().pubkey())
    units: dict[str, int] = field(default_factory=dict)
    unit_limit: int = 0

    def __post_init__(self) -> None:
        self.svm.add_program_from_file(self.program, market_idl.PROGRAM_SO)
        self.svm.airdrop(self.payer.pubkey(), 10**13)
        self.rent = self.svm.get_rent()
        self.set_time(slot=1_000, unix_s=START_S)
        self.put("Config", self.config, stake_mint=self.stake_mint, beacon_slots=5, epoch_slots=150, params_version=1)
        terms = terms_of(self.pay_mint, self.params)
        self.put("Params", self.params_address, params_version=1, terms=terms)
        self.put("SeatTable", self.pda(b"seats"), epoch=6, live=1)
        for mint in (self.stake_mint, self.pay_mint):
            self.put("MintLedger", self.ledger(mint), mint=mint, vault=self.pda(b"vault", mint), decimals=6)

    # Addresses

    def pda(self, *seeds: bytes | Pubkey) -> Pubkey:
        return Pubkey.find_program_address([bytes(s) for s in seeds], self.program)[0]

    @property
    def config(self) -> Pubkey:
        return self.pda(b"config")

    @property
    def params_address(self) -> Pubkey:
        return self.pda(b"params", (1).to_bytes(4, "little"))

    def ledger(self, mint: Pubkey) -> Pubkey:
        return self.pda(b"ledger", mint)

    def staker(self, owner: Pubkey) -> Pubkey:
        return self.pda(b"staker", owner)

    def balance(self, owner: Pubkey, mint: Pubkey) -> Pubkey:
        return self.pda(b"balance", owner, mint)

    def page(self, place: int) -> Pubkey:
        return self.pda(b"page", (place // 64).to_bytes(4, "little"))

    def batch(self, contributor: Pubkey, root: bytes) -> Pubkey:
        return self.pda(b"batch", contributor, root)

    def round(self, batch: Pubkey, r: int = 0, redraw: int = 0) -> Pubkey:
        return self.pda(b"round", batch, bytes([r]), bytes([redraw]))

    def beacon(self, interval: int) -> Pubkey:
        return self.pda(b"beacon", interval.to_bytes(8, "little"))

    # State

    def set_time(self, *, slot: int | None = None, unix_s: int | None = None) -> None:
        now: Clock = self.svm.get_clock()
        if slot is not None:
            self.svm.warp_to_slot(slot)
        now = self.svm.get_clock()
        seconds = unix_s if unix_s is not None else now.unix_timestamp
        self.svm.set_clock(Clock(now.slot, now.epoch_start_timestamp, now.epoch, now.leader_schedule_epoch, seconds))

    def pass_s(self, seconds: int) -> None:
        self.set_time(unix_s=self.svm.get_clock().unix_timestamp + seconds)

    @property
    def now_s(self) -> int:
        return int(self.svm.get_clock().unix_timestamp)

    def put(self, kind: str, address: Pubkey, tail: list[Values] | None = None, **values: Any) -> None:
        """Writes an account as the program would, rent-exempt."""
        data = market_idl.pack_account(kind, values, self.payer.pubkey(), tail)
        self.svm.set_account(address, Account(self.rent.minimum_balance(len(data)), data, self.program))

    def get(self, kind: str, address: Pubkey) -> Values:
        account = self.svm.get_account(address)
        assert account is not None, f"no {kind} at {address}"
        assert account.owner == self.program
        return market_idl.unpack_account(kind, account.data)

    def change(self, kind: str, address: Pubkey, **values: Any) -> None:
        """Overwrites fields of an account, keeping its lamports."""
        account = self.svm.get_account(address)
        assert account is not None
        before = market_idl.unpack_account(kind, account.data)
        entries = before.pop("entries", [])
        data = market_idl.pack(kind, {**before, **values}) + b"".join(market_idl.pack("Entry", e) for e in entries)
        self.svm.set_account(address, Account(account.lamports, data, self.program))

    def exists(self, address: Pubkey) -> bool:
        account = self.svm.get_account(address)
        return account is not None and account.lamports > 0 and len(account.data) > 0

    def lamports(self, address: Pubkey) -> int:
        return self.svm.get_balance(address) or 0

    def amount(self, owner: Pubkey, mint: Pubkey) -> int:
        """What a wallet may withdraw."""
        address = self.balance(owner, mint)
        return int(self.get("Balance", address)["amount"]) if self.exists(address) else 0

    # Calls

    def send(self, *instructions: Instruction, signers: tuple[Keypair, ...] = ()) -> int:
        """Sends one transaction; returns its compute units.

        Raises:
            Refused: it failed.
        """
        if self.unit_limit:
            instructions = (set_compute_unit_limit(self.unit_limit), *instructions)
        message = MessageV0.try_compile(self.payer.pubkey(), list(instructions), [], self.svm.latest_blockhash())
        needed = list(message.account_keys)[: message.header.num_required_signatures]
        known = {k.pubkey(): k for k in (self.payer, *signers)}
        transaction = VersionedTransaction(message, [known[key] for key in needed])
        result = self.svm.send_transaction(transaction)
        self.svm.expire_blockhash()
        if isinstance(result, FailedTransactionMetadata):
            error = result.err()
            code = getattr(getattr(error, "err", error), "code", None)
            name = market_idl.errors().get(code, str(error)) if isinstance(code, int) else str(error)
            raise Refused(name, result.meta().logs())
        return int(result.compute_units_consumed())

    def call(self, call: Call, *signers: Keypair) -> int:
        """Sends one instruction; remembers the most compute units it took."""
        units = self.send(call.instruction(self.program), signers=signers)
        self.units[call.name] = max(units, self.units.get(call.name, 0))
        return units

    def metas(self, *addresses: tuple[Pubkey, bool]) -> tuple[AccountMeta, ...]:
        """Accounts behind the named ones: (address, writable)."""
        return tuple(AccountMeta(address, is_signer=False, is_writable=writable) for address, writable in addresses)
