"""A network that tries, in front of every instruction about to succeed, all its hostile variants without keeping any.

The variants come from the IDL: every account replaced, doubled, unsigned, read-only or gone, every integer at 0, 1 and
its ends. Each is simulated, so the journey that is played goes on as if nothing had been tried.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING, Any

from solders.account import Account
from solders.compute_budget import ID as COMPUTE_BUDGET
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.litesvm import LiteSVM
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.transaction import VersionedTransaction
from solders.transaction_metadata import FailedTransactionMetadata, SimulatedTransactionInfo

from tests.helpers import market_idl
from tests.helpers.market_money import Wealth, drift, kind_of, unpacked, wealth

if TYPE_CHECKING:
    from collections.abc import Iterator

FOREIGN = Pubkey.from_bytes(sha256(b"another program").digest())
SPONSOR = Keypair.from_seed(sha256(b"sponsor").digest())
THIEF = Keypair.from_seed(sha256(b"thief").digest())
KEPT_FIELDS = frozenset({"mint", "stake_mint", "token_program", "authority", "rent_payer"})
"""What an account of another story shares with this one, so that only its identity differs."""
SINGLE = frozenset({"Config", "SeatTable"})
"""Kinds of which a program has one."""
IDENTITY = ("interval", "index", "params_version", "nonce")
OBSERVATIONS = 2
"""So many distinct states an instruction is tried in."""
CRASHES = ("ProgramFailedToComplete", "ComputationalBudgetExceeded", "ProgramEnvironmentSetupFailure")


@dataclass(frozen=True)
class Accepted:
    """A variant the program took: of which instruction, in which role or argument, and what was done to it."""

    instruction: str
    where: str
    how: str


@dataclass(frozen=True)
class Bounds:
    """What everybody has before and after the honest instruction, and by how much it moves what is owed.

    A seat's loss arrives when it is settled, the payments out of it when the batch is: in between `drift` is not zero.
    """

    before: Wealth
    after: Wealth
    drift: dict[str, int]


@dataclass
class Findings:
    """What a network saw."""

    tried: Counter[str] = field(default_factory=Counter)
    exercised: Counter[Accepted] = field(default_factory=Counter)
    observed: Counter[str] = field(default_factory=Counter)
    accepted: dict[Accepted, str] = field(default_factory=dict)
    crashed: dict[Accepted, str] = field(default_factory=dict)
    unfair: dict[Accepted, str] = field(default_factory=dict)
    states: set[tuple[str, str]] = field(default_factory=set)


class HostileSvm:
    """A LiteSVM that looks at what is sent before it passes it on."""

    findings = Findings()

    def __init__(self) -> None:
        self._svm = LiteSVM().with_sigverify(sigverify=False)
        for wallet in (SPONSOR, THIEF):
            self._svm.airdrop(wallet.pubkey(), 10**12)
        self._program: Pubkey | None = None
        self._stake: Pubkey | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._svm, name)

    def add_program(self, program: Pubkey, code: bytes) -> None:
        """The first one added is the market."""
        self._program = self._program or program
        self._svm.add_program(program, code)

    def add_program_from_file(self, program: Pubkey, path: Any) -> None:
        """The first one added is the market."""
        self._program = self._program or program
        self._svm.add_program_from_file(program, path)

    def send_transaction(self, transaction: VersionedTransaction) -> Any:
        """Tries the variants of what is sent, then sends it."""
        for instruction in instructions_of(transaction):
            if instruction.program_id == self._program:
                self._try_all(instruction)
        return self._svm.send_transaction(transaction)

    def _try_all(self, honest: Instruction) -> None:
        described = market_idl.idl()["instructions"][honest.data[0]]
        name, findings = described["name"], self.findings
        state = (name, self._state(honest))
        if findings.observed[name] >= OBSERVATIONS or state in findings.states:
            return
        result = self._simulate(honest)
        if isinstance(result, FailedTransactionMetadata):
            return
        findings.states.add(state)
        findings.observed[name] += 1
        before = self._accounts_of(honest)
        stake = self._stake_mint(honest.program_id)
        then = {**before, **self._after(result)}
        bounds = Bounds(
            wealth(before, honest.program_id, stake),
            wealth(then, honest.program_id, stake),
            drift(before, then, honest.program_id, stake),
        )
        for where, how, variant in chain(self._accounts(honest, described), numbers(honest, described)):
            self._try(Accepted(name, where, how), variant, bounds)

    def _try(self, case: Accepted, variant: Instruction, bounds: Bounds) -> None:
        findings = self.findings
        findings.tried[case.instruction] += 1
        findings.exercised[case] += 1
        result = self._simulate(variant)
        if isinstance(result, FailedTransactionMetadata):
            logs = result.meta().logs()
            inner = any(" failed: " in line and str(variant.program_id) not in line for line in logs)
            if not inner and any(word in str(result.err()) for word in CRASHES):
                findings.crashed[case] = "\n".join(result.meta().logs())
            return
        findings.accepted[case] = "\n".join(result.meta().logs())
        before = self._accounts_of(variant)
        after = {**before, **self._after(result)}
        program, stake = variant.program_id, self._stake_mint(variant.program_id)
        gap = drift(before, after, program, stake)
        if gap != bounds.drift:
            findings.unfair[case] = f"vaults, totals and what is owed drift apart: {gap} instead of {bounds.drift}"
        now, start = wealth(after, program, stake), wealth(before, program, stake)
        more = {k: v for k, v in now.items() if v > max(bounds.before[k], bounds.after[k], start[k])}
        if more:
            findings.unfair[case] = f"more than the honest instruction gives: {more}"

    def _stake_mint(self, program: Pubkey) -> Pubkey:
        if self._stake is None:
            found = dict(self._svm.get_program_accounts(program))
            self._stake = next((v["stake_mint"] for v in unpacked(found, program, "Config")), None)
        return self._stake or Pubkey.default()

    def _simulate(self, instruction: Instruction) -> Any:
        message = MessageV0.try_compile(SPONSOR.pubkey(), [instruction], [], self._svm.latest_blockhash())
        signatures = [Signature.default()] * message.header.num_required_signatures
        return self._svm.simulate_transaction(VersionedTransaction.populate(message, signatures))

    def _account(self, address: Pubkey) -> Account | None:
        account = self._svm.get_account(address)
        return account if account is not None and account.lamports else None

    def _accounts_of(self, instruction: Instruction) -> dict[Pubkey, Account]:
        found = {meta.pubkey: self._account(meta.pubkey) for meta in instruction.accounts}
        return {address: account for address, account in found.items() if account is not None}

    @staticmethod
    def _after(result: SimulatedTransactionInfo) -> dict[Pubkey, Account]:
        return dict(result.post_accounts())

    def _state(self, instruction: Instruction) -> str:
        """What kinds of accounts there are, with the state of the batch."""
        parts = []
        for meta in instruction.accounts:
            account = self._account(meta.pubkey)
            kind = kind_of(account, instruction.program_id) if account else "nothing"
            parts.append(kind)
            if kind == "Batch" and account is not None:
                values = market_idl.unpack_account("Batch", bytes(account.data))
                parts.append(f"{values['state']}/{values['round']}")
        return " ".join(parts)

    # Accounts

    def _accounts(self, honest: Instruction, described: dict[str, Any]) -> Iterator[tuple[str, str, Instruction]]:
        roles = roles_of(honest, described)
        asked = {a["name"]: a for a in described["accounts"]}
        for at, (role, meta) in enumerate(zip(roles, honest.accounts, strict=True)):
            if meta.is_signer and asked[role].get("signer"):
                yield role, "unsigned", with_meta(honest, at, signer=False)
            if meta.is_writable and asked[role].get("writable"):
                yield role, "read-only", with_meta(honest, at, writable=False)
            for how, address in self._replacements(honest, at):
                if address != meta.pubkey:
                    yield role, how, with_meta(honest, at, address=address)
        for kept in range(len(honest.accounts)):
            yield roles[kept], "missing", Instruction(honest.program_id, honest.data, honest.accounts[:kept])

    def _replacements(self, honest: Instruction, at: int) -> Iterator[tuple[str, Pubkey]]:
        program, address = honest.program_id, honest.accounts[at].pubkey
        account = self._account(address)
        kind = kind_of(account, program) if account else "nothing"
        yield "uninitialised", Pubkey.from_bytes(sha256(b"nothing here" + bytes(address)).digest())
        yield "a wallet", THIEF.pubkey()
        for other in sorted({m.pubkey for m in honest.accounts}, key=str):
            yield "duplicated", other
        for other_kind, other in self._one_of_each_kind(program).items():
            if other_kind != kind:
                yield "another type", other
        if account is None or account.executable:
            return
        stolen = Pubkey.from_bytes(sha256(b"foreign" + bytes(address)).digest())
        self._svm.set_account(stolen, Account(account.lamports, account.data, FOREIGN))
        yield "another owner", stolen
        twin = self._twin(account, kind)
        if twin is not None:
            yield "same type", twin
            self._svm.set_account(twin, Account(0, b"", Pubkey.default()))
        self._svm.set_account(stolen, Account(0, b"", Pubkey.default()))

    def _one_of_each_kind(self, program: Pubkey) -> dict[str, Pubkey]:
        out: dict[str, Pubkey] = {}
        for address, account in self._svm.get_program_accounts(program):
            out.setdefault(kind_of(account, program), address)
        out["program"] = program
        return out

    def _twin(self, account: Account, kind: str) -> Pubkey | None:
        """An account of the same kind from a story with other people: what a hostile caller can really have."""
        data = twin_of(bytes(account.data), kind)
        if data is None:
            return None
        address = Pubkey.from_bytes(sha256(b"twin" + data).digest())
        self._svm.set_account(address, Account(account.lamports, data, account.owner))
        return address


def instructions_of(transaction: VersionedTransaction) -> list[Instruction]:
    """The instructions of a transaction, compute budget aside."""
    message = transaction.message
    assert isinstance(message, MessageV0)
    keys = message.account_keys
    out = []
    for compiled in message.instructions:
        metas = [AccountMeta(keys[i], message.is_signer(i), message.is_maybe_writable(i)) for i in compiled.accounts]
        program = keys[compiled.program_id_index]
        if program != COMPUTE_BUDGET:
            out.append(Instruction(program, bytes(compiled.data), metas))
    return out


def roles_of(honest: Instruction, described: dict[str, Any]) -> list[str]:
    """The role of every account; what comes behind the last one has its role."""
    names = [a["name"] for a in described["accounts"]]
    return [names[min(at, len(names) - 1)] for at in range(len(honest.accounts))]


def with_meta(
    honest: Instruction,
    at: int,
    *,
    address: Pubkey | None = None,
    signer: bool | None = None,
    writable: bool | None = None,
) -> Instruction:
    """The instruction with one account changed, in every place it stands where a privilege is taken away."""
    metas = list(honest.accounts)
    old = metas[at]
    for index, meta in enumerate(metas):
        if index == at or (address is None and meta.pubkey == old.pubkey):
            metas[index] = AccountMeta(
                address or meta.pubkey,
                meta.is_signer if signer is None else signer,
                meta.is_writable if writable is None else writable,
            )
    return Instruction(honest.program_id, honest.data, metas)


def twin_of(data: bytes, kind: str) -> bytes | None:
    """The account's data with every address and number that says which one it is replaced by another."""
    if kind == "token account":
        return data[:32] + bytes(other(Pubkey.from_bytes(data[32:64]))) + data[64:]
    if kind == "mint":
        return data
    if kind in SINGLE or not any(a["name"] == kind for a in market_idl.idl()["accounts"]):
        return None
    values, at = market_idl.unpack_at(kind, data, 0)
    for name, type_ in market_idl.fields(kind):
        changes_mint = name == "mint" and kind == "MintLedger"
        if type_ == "pubkey" and (name not in KEPT_FIELDS or changes_mint):
            values[name] = other(values[name])
        elif name in IDENTITY and isinstance(values[name], int):
            values[name] += 1
    if kind == "SeatPage":
        values["places"] = [{**p, "owner": other(p["owner"])} for p in values["places"]]
    return market_idl.pack(kind, values) + data[at:]


def other(address: Pubkey) -> Pubkey:
    """Who plays this part in the other story; nobody stays nobody."""
    none = address == Pubkey.default()
    return address if none else Pubkey.from_bytes(sha256(b"other" + bytes(address)).digest())


# Numbers


def numbers(honest: Instruction, described: dict[str, Any]) -> Iterator[tuple[str, str, Instruction]]:
    """Every integer of the arguments at 0, 1 and its ends; arguments cut short and too long."""
    data, at = bytes(honest.data), 1
    for argument in described["args"]:
        for name, kind, offset in integers(argument["name"], argument["type"], at):
            size, signed = market_idl.INTEGERS[kind], kind[0] == "i"
            ends = (-(2 ** (size * 8 - 1)), 2 ** (size * 8 - 1) - 1) if signed else (2 ** (size * 8) - 1,)
            for value in (0, 1, *ends):
                changed = value.to_bytes(size, "little", signed=signed)
                if changed != data[offset : offset + size]:
                    hostile = data[:offset] + changed + data[offset + size :]
                    how = "min" if value < 0 else "max" if value > 1 else str(value)
                    yield name, how, Instruction(honest.program_id, hostile, honest.accounts)
        at += len(market_idl.pack_value(argument["type"], None))
    yield "arguments", "too long", Instruction(honest.program_id, data + b"\0", honest.accounts)
    if len(data) > 1:
        yield "arguments", "cut short", Instruction(honest.program_id, data[:-1], honest.accounts)


def integers(name: str, kind: Any, at: int) -> Iterator[tuple[str, str, int]]:
    """Name, type and offset of every integer inside a type; of an array of structs the first."""
    if isinstance(kind, str):
        if kind in market_idl.INTEGERS:
            yield name, kind, at
        return
    if "defined" in kind:
        for inner, type_ in market_idl.fields(str(kind["defined"]["name"]).rsplit("::", 1)[-1].strip()):
            if not inner.startswith(("pad", "reserved")):
                yield from integers(f"{name}.{inner}", type_, at)
            at += len(market_idl.pack_value(type_, None))
        return
    element, _ = kind["array"]
    if element != "u8":
        yield from integers(name, element, at)
