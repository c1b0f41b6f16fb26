"""The market program in LiteSVM: a network of one process with a clock the test moves by hand."""

from __future__ import annotations

import struct
from base64 import b64decode
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, Self, TypeVar

from solders.account import Account
from solders.hash import Hash
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.litesvm import LiteSVM
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction
from solders.transaction_metadata import FailedTransactionMetadata, TransactionMetadata
from solders.transaction_status import InstructionErrorCustom, TransactionErrorInstructionError

from market.addresses import (
    LOADER_PROGRAM,
    PAGE_PLACES,
    SLOT_HASHES_SYSVAR,
    SYSTEM_PROGRAM,
    TOKEN_PROGRAM,
    Addresses,
    associated_token_address,
)
from market.generated import instructions as ix
from market.generated.accounts import (
    Balance,
    Batch,
    Beacon,
    Config,
    MintLedger,
    Pointer,
    Request,
    SeatPage,
    SeatTable,
    Spent,
    Staker,
    Terms,
)
from market.generated.errors import ERRORS
from market.generated.events import Event, decode_event
from market.terms import PRACTICE_BEACON_SLOTS, PRACTICE_EPOCH_SLOTS, PRACTICE_TERMS, with_mints

if TYPE_CHECKING:
    from collections.abc import Sequence


__all__ = ["GENESIS_S", "TOKEN", "MarketSvm", "Outcome", "pointer"]

ROOT: Final = Path(__file__).resolve().parents[2]
TOKEN: Final = 1_000_000
GENESIS_S: Final = 1_800_000_000
FIRST_SLOT: Final = 1_000
SLOTS_KEPT: Final = 512
MAX_TRANSACTION_BYTES: Final = 1_232


SVM_TERMS: Final = replace(
    PRACTICE_TERMS, commit_s=8, reveal_s=4, await_key_s=20, delivered_s=1, rejected_s=4, exit_s=60, dispute_s=60
)
"""Short windows that do not change when the practice network's are tuned."""


class _Layout(Protocol):
    @classmethod
    def unpack(cls, data: bytes) -> Self: ...


A = TypeVar("A", bound=_Layout)
P = TypeVar("P", Batch, Beacon, Config, MintLedger, Request, SeatTable, Spent, Staker)


@cache
def program_bytes() -> bytes:
    """The committed program."""
    return (ROOT / "assets" / "program" / "gleaner_market.so").read_bytes()


def pointer(content: bytes) -> Pointer:
    """A pointer to a raw block."""
    return Pointer(codec=0x55, digest=sha256(content).digest())


@dataclass(frozen=True)
class Outcome:
    """How a transaction ended: `error` is None, the name of a market error, or the runtime's own words."""

    error: str | None
    logs: tuple[str, ...]
    units: int

    @property
    def events(self) -> list[Event]:
        """Events in the log."""
        prefix = "Program data: "
        logged = [line.removeprefix(prefix) for line in self.logs if line.startswith(prefix)]
        return [decode_event(b64decode(line)) for line in logged]


class MarketSvm:
    """A network with the market program, two mints and a clock.

    Args:
        terms: numbers of the market, without mints (default: short windows).
        initialised: whether Config, Params and both ledgers are made.
    """

    def __init__(self, terms: Terms = SVM_TERMS, *, initialised: bool = True) -> None:
        self.svm = LiteSVM()
        self.authority = Keypair.from_seed(sha256(b"authority").digest())
        self.program = Keypair.from_seed(sha256(b"program").digest()).pubkey()
        self.at = Addresses(self.program)
        self.gln = Keypair.from_seed(sha256(b"gln").digest()).pubkey()
        self.tusd = Keypair.from_seed(sha256(b"tusd").digest()).pubkey()
        self.terms = with_mints(terms, {self.gln: TOKEN, self.tusd: TOKEN})
        self.slot = FIRST_SLOT
        self.now_s = GENESIS_S
        self.skipped: set[int] = set()
        self.next_place = 0
        self._load_program()
        self.set_clock()
        for mint in (self.gln, self.tusd):
            self.create_mint(mint)
        self.svm.airdrop(self.authority.pubkey(), 10**12)
        if initialised:
            self.initialise()

    # ------------------------------------------------------------------------------------------------- set-up

    def _load_program(self) -> None:
        self.svm.add_program(self.program, program_bytes())
        self.set_upgrade_authority(self.authority.pubkey())

    def set_upgrade_authority(self, authority: Pubkey | None) -> None:
        """Rewrites the ProgramData account's authority."""
        account = self.svm.get_account(self.at.program_data)
        assert account is not None
        code = bytes(account.data)[45:]
        head = struct.pack("<IQ", 3, 0) + (b"\1" + bytes(authority) if authority else b"\0" * 33)
        self.write(self.at.program_data, head + code, LOADER_PROGRAM)

    def initialise(self) -> None:
        """Makes the market: Config, seat table, Params[1] and the ledgers of both mints."""
        self.ok(self.init_instruction(), signers=[self.authority])
        self.ok(self.set_params_instruction(), signers=[self.authority])
        for mint in (self.gln, self.tusd):
            self.ok(self.open_ledger_instruction(mint), signers=[self.authority])

    def init_instruction(self, authority: Pubkey | None = None) -> Instruction:
        """`init` with the practice network's slots."""
        return ix.init(
            self.program,
            authority=authority or self.authority.pubkey(),
            program_data=self.at.program_data,
            stake_mint=self.gln,
            config=self.at.config,
            seat_table=self.at.seat_table,
            system_program=SYSTEM_PROGRAM,
            beacon_slots=PRACTICE_BEACON_SLOTS,
            epoch_slots=PRACTICE_EPOCH_SLOTS,
            randomness=0,
            randomness_program=Pubkey.default(),
            randomness_account=Pubkey.default(),
        )

    def set_params_instruction(self, terms: Terms | None = None, *, version: int = 1) -> Instruction:
        """`set_params`."""
        return ix.set_params(
            self.program,
            authority=self.authority.pubkey(),
            config=self.at.config,
            params=self.at.params(version),
            current=self.at.params(1),
            system_program=SYSTEM_PROGRAM,
            version=version,
            terms=terms or self.terms,
        )

    def open_ledger_instruction(self, mint: Pubkey, token_program: Pubkey = TOKEN_PROGRAM) -> Instruction:
        """`open_ledger`, paid by the authority."""
        return ix.open_ledger(
            self.program,
            payer=self.authority.pubkey(),
            config=self.at.config,
            params=self.at.params(1),
            mint=mint,
            ledger=self.at.ledger(mint),
            vault=self.at.vault(mint),
            token_program=token_program,
            system_program=SYSTEM_PROGRAM,
        )

    # ------------------------------------------------------------------------------------------------- accounts

    def write(self, address: Pubkey, data: bytes, owner: Pubkey, lamports: int | None = None) -> None:
        """Writes an account, rent-exempt unless `lamports` says otherwise."""
        rent = self.svm.minimum_balance_for_rent_exemption(len(data)) if lamports is None else lamports
        self.svm.set_account(address, Account(rent, data, owner))

    def create_mint(self, mint: Pubkey, *, decimals: int = 6, freeze: Pubkey | None = None) -> None:
        """Writes an SPL mint without mint authority."""
        tail = b"\1\0\0\0" + bytes(freeze) if freeze else b"\0" * 36
        self.write(mint, b"\0" * 36 + struct.pack("<QBB", 10**18, decimals, 1) + tail, TOKEN_PROGRAM)

    def give(self, owner: Pubkey, mint: Pubkey, amount: int) -> Pubkey:
        """Puts tokens into the owner's associated token account and returns its address."""
        address = associated_token_address(owner, mint)
        held = amount + self.tokens(address)
        data = bytes(mint) + bytes(owner) + struct.pack("<Q", held) + b"\0" * 36 + b"\1" + b"\0" * 56
        self.write(address, data, TOKEN_PROGRAM)
        return address

    def tokens(self, address: Pubkey) -> int:
        """Amount of a token account, 0 if it does not exist."""
        account = self.svm.get_account(address)
        return 0 if account is None else int(struct.unpack_from("<Q", bytes(account.data), 64)[0])

    def wallet(self, name: str, *, gln: int = 0, tusd: int = 0, lamports: int = 10**10) -> Keypair:
        """A wallet with SOL and tokens (base units)."""
        keypair = Keypair.from_seed(sha256(b"wallet" + name.encode()).digest())
        if lamports:
            self.svm.airdrop(keypair.pubkey(), lamports)
        for mint, amount in ((self.gln, gln), (self.tusd, tusd)):
            self.give(keypair.pubkey(), mint, amount)
        return keypair

    def data(self, address: Pubkey) -> bytes:
        """Data of an account that must exist."""
        account = self.svm.get_account(address)
        assert account is not None, f"{address} does not exist"
        return bytes(account.data)

    def exists(self, address: Pubkey) -> bool:
        """Whether there is an account with data."""
        account = self.svm.get_account(address)
        return account is not None and len(account.data) > 0

    def lamports(self, address: Pubkey) -> int:
        """Lamports at an address."""
        account = self.svm.get_account(address)
        return 0 if account is None else account.lamports

    def read(self, kind: type[A], address: Pubkey) -> A:
        """An account of the market."""
        account = self.svm.get_account(address)
        assert account is not None, f"{address} does not exist"
        assert account.owner == self.program
        return kind.unpack(bytes(account.data))

    def staker(self, owner: Pubkey) -> Staker:
        """A wallet's stake."""
        return self.read(Staker, self.at.staker(owner))

    def balance(self, owner: Pubkey, mint: Pubkey) -> int:
        """What a wallet may withdraw, 0 if there is no Balance."""
        address = self.at.balance(owner, mint)
        return self.read(Balance, address).amount if self.exists(address) else 0

    def ledger(self, mint: Pubkey) -> MintLedger:
        """Totals of a mint."""
        return self.read(MintLedger, self.at.ledger(mint))

    def table(self) -> SeatTable:
        """The seat table."""
        return self.read(SeatTable, self.at.seat_table)

    def page(self, index: int) -> SeatPage:
        """A page of the seat table."""
        return self.read(SeatPage, self.at.page(index))

    def place_owners(self) -> dict[int, Pubkey]:
        """Owner of every place that was ever taken."""
        out: dict[int, Pubkey] = {}
        for index in range(-(-self.next_place // PAGE_PLACES)):
            for at, place in enumerate(self.page(index).places):
                if place.owner != Pubkey.default():
                    out[index * PAGE_PLACES + at] = place.owner
        return out

    # ------------------------------------------------------------------------------------------------- time

    def set_clock(self) -> None:
        """Writes clock and slot hashes for the present slot and time."""
        clock = self.svm.get_clock()
        clock.slot, clock.unix_timestamp = self.slot, self.now_s
        self.svm.set_clock(clock)
        slots = [
            s for s in range(self.slot - 1, self.slot - 1 - 2 * SLOTS_KEPT, -1) if s >= 0 and s not in self.skipped
        ]
        self.svm.set_slot_hashes([(slot, self.slot_hash(slot)) for slot in slots[:SLOTS_KEPT]])

    @staticmethod
    def slot_hash(slot: int) -> Hash:
        """The hash every test network has for a slot."""
        return Hash.from_bytes(sha256(b"slot" + slot.to_bytes(8, "little")).digest())

    def warp(self, *, slots: int = 0, seconds: int = 0) -> None:
        """Moves on by slots, by seconds, or both; neither moves the other."""
        self.slot += slots
        self.now_s += seconds
        self.set_clock()

    @property
    def epoch(self) -> int:
        """Present epoch of the seat table."""
        return (self.slot - FIRST_SLOT) // PRACTICE_EPOCH_SLOTS

    @property
    def interval(self) -> int:
        """Present beacon interval."""
        return (self.slot - FIRST_SLOT) // PRACTICE_BEACON_SLOTS

    # ------------------------------------------------------------------------------------------------- sending

    def send(self, *instructions: Instruction, signers: Sequence[Keypair], payer: Keypair | None = None) -> Outcome:
        """Sends one transaction; `signers` sign beside the payer (default: the first of them)."""
        first = payer or signers[0]
        keys = {str(k.pubkey()): k for k in (first, *signers)}
        message = MessageV0.try_compile(first.pubkey(), list(instructions), [], self.svm.latest_blockhash())
        needed = message.account_keys[: message.header.num_required_signatures]
        transaction = VersionedTransaction(message, [keys[str(k)] for k in needed])
        assert len(bytes(transaction)) <= MAX_TRANSACTION_BYTES, f"{len(bytes(transaction))} bytes"
        result = self.svm.send_transaction(transaction)
        self.svm.expire_blockhash()
        if isinstance(result, FailedTransactionMetadata):
            meta = result.meta()
            return Outcome(_error_name(result), tuple(meta.logs()), meta.compute_units_consumed())
        assert isinstance(result, TransactionMetadata)
        return Outcome(None, tuple(result.logs()), result.compute_units_consumed())

    def ok(self, *instructions: Instruction, signers: Sequence[Keypair], payer: Keypair | None = None) -> Outcome:
        """Sends a transaction that must be taken."""
        outcome = self.send(*instructions, signers=signers, payer=payer)
        assert outcome.error is None, f"{outcome.error}\n" + "\n".join(outcome.logs)
        return outcome

    def refused(
        self, error: str, *instructions: Instruction, signers: Sequence[Keypair], payer: Keypair | None = None
    ) -> Outcome:
        """Sends a transaction that must be refused with this error."""
        outcome = self.send(*instructions, signers=signers, payer=payer)
        assert outcome.error == error, f"{outcome.error} instead of {error}\n" + "\n".join(outcome.logs)
        return outcome

    # ------------------------------------------------------------------------------------------------- what people do

    def deposit_instruction(self, owner: Pubkey, amount: int) -> Instruction:
        """`deposit_stake` from the owner's associated token account."""
        return ix.deposit_stake(
            self.program,
            owner=owner,
            config=self.at.config,
            staker=self.at.staker(owner),
            ledger=self.at.ledger(self.gln),
            vault=self.at.vault(self.gln),
            source=associated_token_address(owner, self.gln),
            mint=self.gln,
            token_program=TOKEN_PROGRAM,
            system_program=SYSTEM_PROGRAM,
            amount=amount,
        )

    def stake(self, owner: Keypair, amount: int) -> Outcome:
        """Gives a wallet stake tokens and deposits them."""
        self.give(owner.pubkey(), self.gln, amount)
        return self.ok(self.deposit_instruction(owner.pubkey(), amount), signers=[owner])

    def take_seat_instruction(self, owner: Pubkey, place: int) -> Instruction:
        """`take_seat`."""
        return ix.take_seat(
            self.program,
            owner=owner,
            config=self.at.config,
            params=self.at.params(1),
            staker=self.at.staker(owner),
            seat_table=self.at.seat_table,
            page=self.at.page_of(place),
            system_program=SYSTEM_PROGRAM,
            place=place,
        )

    def release_seat_instruction(self, owner: Pubkey, place: int) -> Instruction:
        """`release_seat`."""
        return ix.release_seat(
            self.program,
            owner=owner,
            config=self.at.config,
            params=self.at.params(1),
            staker=self.at.staker(owner),
            seat_table=self.at.seat_table,
            page=self.at.page_of(place),
            ledger=self.at.ledger(self.gln),
            place=place,
        )

    def release_seat_instruction_at(self, owner: Pubkey, place: int, *, page: int) -> Instruction:
        """`release_seat` with a page of the caller's choice."""
        return replace_account(self.release_seat_instruction(owner, place), 5, self.at.page(page))

    def set_held(self, place: int, held: int, *, locked: int = 0) -> None:
        """Rewrites what a place holds and what panels have locked of it."""
        address, at = self.at.page_of(place), place % PAGE_PLACES
        page = self.page(place // PAGE_PLACES)
        places = (*page.places[:at], replace(page.places[at], held=held, locked=locked), *page.places[at + 1 :])
        packed = replace(page, places=places).pack()
        self.write(address, packed, self.program, self.lamports(address))

    def take_seats(self, owner: Keypair, count: int) -> list[int]:
        """Stakes for `count` new seats and takes them; returns their places."""
        self.stake(owner, count * self.terms.seat_unit)
        places = list(range(self.next_place, self.next_place + count))
        for place in places:
            self.ok(self.take_seat_instruction(owner.pubkey(), place), signers=[owner])
        self.next_place += count
        return places

    def reviewers(self, count: int, seats_each: int = 1) -> list[Keypair]:
        """Wallets named reviewer0, reviewer1, … with seats."""
        wallets = [self.wallet(f"reviewer{i}") for i in range(count)]
        for wallet in wallets:
            self.take_seats(wallet, seats_each)
        return wallets

    def open_request_instruction(self, buyer: Pubkey, *, mint: Pubkey | None = None, **changes: Any) -> Instruction:
        """`open_request` from the buyer's associated token account; `changes` replace arguments."""
        mint = mint or self.tusd
        arguments: dict[str, Any] = {
            "nonce": 1,
            "price": TOKEN,
            "deposit": 500 * TOKEN,
            "deadline_s": self.now_s + 86_400,
            "min_records": 1,
            "max_records": 1_000,
            "premium_cap_bps": 0,
            "mode": 0,
            "spec": pointer(b"spec"),
            **changes,
        }
        return ix.open_request(
            self.program,
            buyer=buyer,
            config=self.at.config,
            params=self.at.params(1),
            seat_table=self.at.seat_table,
            request=self.at.request(buyer, arguments["nonce"]),
            ledger=self.at.ledger(mint),
            vault=self.at.vault(mint),
            source=associated_token_address(buyer, mint),
            mint=mint,
            token_program=TOKEN_PROGRAM,
            system_program=SYSTEM_PROGRAM,
            **arguments,
        )

    def open_request(self, buyer: Keypair, *, nonce: int = 1, price: int = TOKEN, deposit: int = 500 * TOKEN) -> Pubkey:
        """Funds a buyer, opens a request and returns its address."""
        self.give(buyer.pubkey(), self.tusd, deposit)
        self.ok(
            self.open_request_instruction(buyer.pubkey(), nonce=nonce, price=price, deposit=deposit), signers=[buyer]
        )
        return self.at.request(buyer.pubkey(), nonce)

    def close_request_instruction(self, caller: Pubkey, request: Pubkey) -> Instruction:
        """`close_request`, rent to the buyer."""
        opened = self.read(Request, request)
        return ix.close_request(
            self.program,
            caller=caller,
            request=request,
            buyer_balance=self.at.balance(opened.buyer, opened.mint),
            rent_payer=opened.header.rent_payer,
            system_program=SYSTEM_PROGRAM,
        )

    def withdraw_stake_instruction(self, owner: Pubkey, amount: int) -> Instruction:
        """`withdraw_stake` to the owner's associated token account."""
        return ix.withdraw_stake(
            self.program,
            owner=owner,
            config=self.at.config,
            params=self.at.params(1),
            staker=self.at.staker(owner),
            ledger=self.at.ledger(self.gln),
            vault=self.at.vault(self.gln),
            destination=associated_token_address(owner, self.gln),
            mint=self.gln,
            token_program=TOKEN_PROGRAM,
            amount=amount,
        )

    def withdraw_instruction(
        self, owner: Pubkey, mint: Pubkey, amount: int, destination: Pubkey | None = None
    ) -> Instruction:
        """`withdraw` to the owner's associated token account."""
        return ix.withdraw(
            self.program,
            owner=owner,
            balance=self.at.balance(owner, mint),
            ledger=self.at.ledger(mint),
            vault=self.at.vault(mint),
            destination=destination or associated_token_address(owner, mint),
            mint=mint,
            token_program=TOKEN_PROGRAM,
            amount=amount,
        )

    def challenge_instruction(self, challenger: Pubkey, batch: Pubkey, round_: int) -> Instruction:
        """`challenge`, the pot from the challenger's associated token account."""
        mint = self.read(Batch, batch).mint
        return ix.challenge(
            self.program,
            challenger=challenger,
            config=self.at.config,
            params=self.at.params(1),
            seat_table=self.at.seat_table,
            batch=batch,
            ledger=self.at.ledger(mint),
            vault=self.at.vault(mint),
            source=associated_token_address(challenger, mint),
            mint=mint,
            token_program=TOKEN_PROGRAM,
            system_program=SYSTEM_PROGRAM,
            round=round_,
        )

    def beacon_instruction(self, payer: Pubkey, interval: int, *, arm: bool = False) -> Instruction:
        """`fix_beacon`, or `arm`."""
        build = ix.arm if arm else ix.fix_beacon
        return build(
            self.program,
            payer=payer,
            config=self.at.config,
            beacon=self.at.beacon(interval),
            slot_hashes=SLOT_HASHES_SYSVAR,
            system_program=SYSTEM_PROGRAM,
            interval=interval,
        )

    def fix_beacon(self, payer: Keypair, interval: int) -> Outcome:
        """Warps past the interval's end if needed and fixes its beacon."""
        needed = FIRST_SLOT + (interval + 1) * PRACTICE_BEACON_SLOTS + 1
        if self.slot < needed:
            self.warp(slots=needed - self.slot)
        return self.ok(self.beacon_instruction(payer.pubkey(), interval), signers=[payer])

    def check_ledgers(self, accounted: dict[Pubkey, int]) -> None:
        """I1: vaults cover the totals, which equal what the test knows is owed in each mint."""
        for mint, owed in accounted.items():
            ledger = self.ledger(mint)
            assert ledger.total == owed
            assert self.tokens(self.at.vault(mint)) >= ledger.total


def _error_name(failed: FailedTransactionMetadata) -> str:
    error = failed.err()
    if isinstance(error, TransactionErrorInstructionError) and isinstance(error.err, InstructionErrorCustom):
        known = ERRORS.get(error.err.code)
        return known[0] if known else f"custom {error.err.code}"
    inner = error.err if isinstance(error, TransactionErrorInstructionError) else error
    return str(inner).rsplit(".", maxsplit=1)[-1]


def replace_account(instruction: Instruction, index: int, address: Pubkey) -> Instruction:
    """The instruction with another account in one place: what a hostile caller sends."""
    return _with_meta(instruction, index, address=address)


def unsigned(instruction: Instruction, index: int) -> Instruction:
    """The instruction with one account no longer marked as signer."""
    return _with_meta(instruction, index, signer=False)


def read_only(instruction: Instruction, index: int) -> Instruction:
    """The instruction with one account no longer marked as writable."""
    return _with_meta(instruction, index, writable=False)


def without_last(instruction: Instruction, count: int = 1) -> Instruction:
    """The instruction without its last accounts."""
    return Instruction(instruction.program_id, bytes(instruction.data), instruction.accounts[:-count])


def with_data(instruction: Instruction, data: bytes) -> Instruction:
    """The instruction with other data."""
    return Instruction(instruction.program_id, data, instruction.accounts)


def _with_meta(
    instruction: Instruction,
    index: int,
    *,
    address: Pubkey | None = None,
    signer: bool | None = None,
    writable: bool | None = None,
) -> Instruction:
    metas = list(instruction.accounts)
    old = metas[index]
    metas[index] = AccountMeta(
        address or old.pubkey,
        old.is_signer if signer is None else signer,
        old.is_writable if writable is None else writable,
    )
    return Instruction(instruction.program_id, bytes(instruction.data), metas)


def patch(market: MarketSvm, kind: type[P], address: Pubkey, **changes: Any) -> None:
    """Rewrites fields of an account: a state that would take long to reach by instructions."""
    account = market.read(kind, address)
    data = market.data(address)
    packed = replace(account, **changes).pack()
    market.write(address, packed + data[len(packed) :], market.program, market.lamports(address))
