"""An attester over a chain of the test: what it sees in a delivery, and that it says one word whatever happens."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from solders.hash import Hash
from solders.keypair import Keypair

from app.connection import account_pointer
from app.errors import Declined, UserError
from app.identity import Identity
from app.keypair import KeypairSigner
from app.oracle.attester import Attester
from app.oracle.automatic import Rules
from app.oracle.decisions import Decision, RememberedDecisions
from app.oracle.examine import Examiner, Finding
from market.errors import ProgramRefused
from market.explain import TransactionSummary
from market.generated.accounts import Batch, Committee
from market.generated.constants import Mode, State
from market.operations import Operations
from storage.errors import UploadRefused
from storage.hpke import Deal, buyer_public_key, open_outer, reviewer_public_key
from storage.keys import reviewer_kem_seed
from storage.package_writer import AttesterKey, BuiltPackage, PackageBuilder
from storage.pointer import Pointer
from storage.records import encode_rows
from tests.helpers.sale_driver import Agrees, Declines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from solders.pubkey import Pubkey

PROGRAM, GENESIS = Keypair().pubkey(), Hash.new_unique()
REQUEST, CONTRIBUTOR, BATCH = (Keypair().pubkey() for _ in range(3))
BUYER_SEED = b"b" * 32
KEYS = [Keypair() for _ in range(3)]
SECRETS = [bytes([number]) * 32 for number in range(1, 4)]
ROWS = [{"kwh": number / 10, "tariff": "day"} for number in range(20)]
QUALITY = {
    "schema": {
        "type": "object",
        "properties": {"kwh": {"type": "number", "maximum": 1.5}, "tariff": {"type": "string"}},
    }
}


def identity(number: int) -> Identity:
    signer = KeypairSigner(KEYS[number])
    return Identity(signer, signer, SECRETS[number])


def deal() -> Deal:
    return Deal(bytes(GENESIS), bytes(PROGRAM), bytes(REQUEST), bytes(CONTRIBUTOR))


def package(folder: Path, swap: Callable[[list[AttesterKey]], list[AttesterKey]] = list) -> BuiltPackage:
    committee = [
        AttesterKey(bytes(key.pubkey()), reviewer_public_key(reviewer_kem_seed(secret)))
        for key, secret in zip(KEYS, SECRETS, strict=True)
    ]
    builder = PackageBuilder(
        b"s" * 32, deal(), Pointer.of_block(b"spec"), buyer_public_key(BUYER_SEED), attesters=swap(committee)
    )
    return builder.build(folder / "package", lambda: encode_rows(ROWS))


def batch_of(built: BuiltPackage) -> Batch:
    blank = Batch.read(bytes(Batch.SIZE))
    return replace(
        blank,
        root=built.root,
        request=REQUEST,
        contributor=CONTRIBUTOR,
        key_commit=built.keys.key_commit,
        outer_commit=built.keys.outer_commit,
        nonce=built.keys.nonce,
        package=account_pointer(Pointer.of_block(b"package")),
        records=built.count,
        state=State.ATTEST,
        params_version=1,
    )


@dataclass
class Chain:
    """What the attester reads and sends; `refuse` names the refusals of the next simulations."""

    package: Path
    batch: Batch
    refuse: list[str] = field(default_factory=list)
    sent: list[tuple[int, bool, bytes]] = field(default_factory=list)
    lost: bool = False
    publishes: bool = True
    blobs: dict[str, bytes] = field(default_factory=dict)
    told: list[list[tuple[bytes, str]]] = field(default_factory=list)

    async def put_blob(self, blob: bytes) -> Pointer:
        if not self.publishes:
            raise UploadRefused("no")
        pointer = Pointer.of_block(blob)
        self.blobs[f"gln:outer:1 {pointer.cid}"] = blob
        return pointer

    @property
    def reader(self) -> Any:
        attesters = Committee.read(bytes(Committee.SIZE)).attesters
        named = tuple(replace(one, key=KEYS[at].pubkey()) if at < 3 else one for at, one in enumerate(attesters))
        committee = replace(
            Committee.read(bytes(Committee.SIZE)), request=REQUEST, threshold=2, size=3, attesters=named
        )

        async def batch(address: Pubkey) -> Any:
            return SimpleNamespace(address=address, value=self.batch)

        async def batches(request: Pubkey) -> list[Any]:
            return [await batch(BATCH)] if request == REQUEST else []

        async def found(request: Pubkey) -> Committee | None:
            return committee if request == REQUEST else None

        async def committees() -> list[Any]:
            return [SimpleNamespace(value=committee)]

        async def request(address: Pubkey) -> Any:
            del address
            return SimpleNamespace(value=SimpleNamespace(spec=None, mode=Mode.ORACLE))

        return SimpleNamespace(batch=batch, batches=batches, committee=found, committees=committees, request=request)

    async def prepare(self, instructions: list[Any], payer: Pubkey) -> Any:
        del payer
        if self.refuse:
            name = self.refuse.pop(0)
            self.batch = replace(self.batch, attested=self.batch.attested | 0b100)
            raise ProgramRefused(code=6045, name=name, message=name, instruction_index=0, program=str(PROGRAM))
        memos = [bytes(one.data).decode() for one in instructions[1:]]
        self.told.append([(self.blobs[memo], memo) for memo in memos])
        return bytes(instructions[0].data)

    async def submit(self, prepared: bytes, signers: list[Any], *, journal: Any) -> Any:
        del signers, journal
        number, accept, key = prepared[1], bool(prepared[2]), prepared[3:]
        self.sent.append((number, accept, key))
        if self.lost:
            raise ConnectionResetError
        bit = 1 << number
        votes = {"attested": self.batch.attested | bit} if accept else {"objected": self.batch.objected | bit}
        self.batch = replace(self.batch, **votes)  # type: ignore[arg-type]  # one of two integers
        return SimpleNamespace(signature="signature")

    async def explain(self, prepared: bytes, payer: Pubkey) -> Any:
        del prepared
        return TransactionSummary(payer, (payer,), (), (), (), 5_000, "0.000005 SOL", (), (), payer)

    async def get_transaction(self, signature: str) -> None:
        """Keep no history: what was shown is not compared."""

    async def file(self, pointer: Pointer, path: Path, most: int) -> None:
        del pointer, most
        shutil.copy(self.package, path)

    async def spec(self, pointer: Any) -> Any:
        del pointer
        return SimpleNamespace(quality=QUALITY, buyer_key=buyer_public_key(BUYER_SEED), nullifiers=None)

    @property
    def connection(self) -> Any:
        return SimpleNamespace(
            reader=self.reader,
            rpc=self,
            sender=self,
            explainer=self,
            program_watch=None,
            gateways=self,
            publisher=self,
            spec=self.spec,
            operations=Operations(PROGRAM, Keypair().pubkey()),
            program=PROGRAM,
            info=SimpleNamespace(genesis_hash=str(GENESIS)),
        )


def attester(chain: Chain, folder: Path, number: int = 0) -> Attester:
    me, connection = identity(number), chain.connection
    return Attester(connection, me, Examiner(connection, me, folder / "looking"), RememberedDecisions())


@pytest.fixture
def built(tmp_path: Path) -> BuiltPackage:
    return package(tmp_path)


@pytest.fixture
def chain(built: BuiltPackage) -> Chain:
    return Chain(built.path, batch_of(built))


async def look(chain: Chain, folder: Path, number: int = 0) -> Finding:
    mine = attester(chain, folder, number)
    return await mine.examine(await mine.one(BATCH))


async def test_every_attester_sees_the_records_and_what_breaks_the_rules(chain: Chain, tmp_path: Path) -> None:
    for number in range(3):
        finding = await look(chain, tmp_path, number)
        assert (finding.verified, finding.records, finding.rules_known) == (True, 20, True)
        assert [index for index, _ in finding.refused] == [16, 17, 18, 19]
    assert Rules(refused_bps=2_000).decide(finding).accept
    assert not Rules(refused_bps=1_999).decide(finding).accept
    assert list((tmp_path / "looking").iterdir()) == []


async def test_records_are_written_in_clear_only_when_asked(chain: Chain, tmp_path: Path) -> None:
    connection, target = chain.connection, tmp_path / "records.jsonl"
    await Examiner(connection, identity(0), tmp_path / "looking", target).examine(chain.batch, 0)
    assert target.read_bytes().splitlines() == list(encode_rows(ROWS))


@pytest.mark.parametrize(
    "change",
    [
        {"root": b"r" * 32},
        {"key_commit": b"k" * 32},
        {"outer_commit": b"o" * 32},
        {"nonce": b"n" * 16},
        {"records": 19},
        {"contributor": Keypair().pubkey()},
    ],
    ids=lambda change: next(iter(change)),
)
async def test_what_is_not_what_was_submitted_does_not_verify(
    chain: Chain, tmp_path: Path, change: dict[str, Any]
) -> None:
    chain.batch = replace(chain.batch, **change)
    finding = await look(chain, tmp_path)
    assert not finding.verified
    assert finding.fault
    with pytest.raises(UserError, match="does not verify"):
        await attester(chain, tmp_path).attest(BATCH, Decision(accept=True), finding, Agrees())
    assert chain.sent == []


async def test_every_byte_counts(chain: Chain, tmp_path: Path) -> None:
    raw = bytearray(chain.package.read_bytes())
    raw[len(raw) // 2] ^= 1
    chain.package = tmp_path / "damaged"
    chain.package.write_bytes(raw)
    assert not (await look(chain, tmp_path)).verified


async def test_keys_sealed_to_somebody_else_do_not_verify(tmp_path: Path) -> None:
    swapped = package(tmp_path, lambda committee: [committee[1], committee[0], committee[2]])
    chain = Chain(swapped.path, batch_of(swapped))
    assert "do not open" in (await look(chain, tmp_path, 0)).fault
    assert (await look(chain, tmp_path, 2)).verified


async def test_a_missing_pair_does_not_verify(tmp_path: Path) -> None:
    short = package(tmp_path, lambda committee: committee[:2])
    chain = Chain(short.path, batch_of(short))
    assert (await look(chain, tmp_path, 1)).verified
    assert not (await look(chain, tmp_path, 2)).verified


async def test_only_the_deciding_acceptance_carries_the_key(chain: Chain, built: BuiltPackage, tmp_path: Path) -> None:
    for number, key in ((0, bytes(32)), (1, built.keys.inner)):
        mine = attester(chain, tmp_path, number)
        asked = Agrees()
        done = await mine.attest(BATCH, Decision(accept=True), await mine.examine(await mine.one(BATCH)), asked)
        assert (done.accept, len(asked.asked)) == (True, 1)
        assert chain.sent[-1] == (number, True, key)


async def test_a_rejection_needs_no_look_and_carries_no_key(chain: Chain, tmp_path: Path) -> None:
    chain.batch = replace(chain.batch, attested=0b010)
    await attester(chain, tmp_path).attest(BATCH, Decision(accept=False), None, None)
    assert chain.sent == [(0, False, bytes(32))]


async def test_when_another_attests_meanwhile_ours_decides(chain: Chain, built: BuiltPackage, tmp_path: Path) -> None:
    chain.refuse = ["WrongKey"]
    mine = attester(chain, tmp_path)
    await mine.attest(BATCH, Decision(accept=True), await mine.examine(await mine.one(BATCH)), None)
    assert chain.sent == [(0, True, built.keys.inner)]


async def test_other_refusals_are_passed_on(chain: Chain, tmp_path: Path) -> None:
    chain.refuse = ["TooLate"]
    with pytest.raises(ProgramRefused):
        await attester(chain, tmp_path).attest(BATCH, Decision(accept=False), None, None)
    assert chain.sent == []


async def test_declining_sends_nothing_and_decides_nothing(chain: Chain, tmp_path: Path) -> None:
    mine = attester(chain, tmp_path)
    with pytest.raises(Declined):
        await mine.attest(BATCH, Decision(accept=False), None, Declines())
    assert chain.sent == []
    assert mine.decided(BATCH) is None


async def test_after_an_unknown_end_the_opposite_is_refused_and_the_same_goes_on(chain: Chain, tmp_path: Path) -> None:
    mine = attester(chain, tmp_path)
    chain.lost = True
    with pytest.raises(ConnectionResetError):
        await mine.attest(BATCH, Decision(accept=False), None, None)
    chain.lost = False
    finding = await mine.examine(await mine.one(BATCH))
    with pytest.raises(UserError, match="decided to reject"):
        await mine.attest(BATCH, Decision(accept=True), finding, None)
    done = await mine.attest(BATCH, Decision(accept=False), None, None)
    assert done.accept is False
    assert [accept for _, accept, _ in chain.sent] == [False, False]


async def test_what_the_chain_has_of_us_is_said_and_nothing_sent(chain: Chain, tmp_path: Path) -> None:
    chain.batch = replace(chain.batch, objected=0b001)
    mine = attester(chain, tmp_path)
    done = await mine.attest(BATCH, Decision(accept=True), None, None)
    assert (done.accept, done.signature, chain.sent) == (False, "", [])
    assert [(item.mine, item.open) for item in await mine.mine()] == [("rejected", False)]


async def test_a_stranger_is_told_so(chain: Chain, tmp_path: Path) -> None:
    stranger = Identity(KeypairSigner(Keypair()), KeypairSigner(Keypair()), b"x" * 32)
    connection = chain.connection
    mine = Attester(connection, stranger, Examiner(connection, stranger, tmp_path), RememberedDecisions())
    assert await mine.mine() == []
    with pytest.raises(UserError, match="no attester"):
        await mine.one(BATCH)


async def test_the_deciding_acceptance_hands_the_outer_key_to_the_buyer(
    chain: Chain, built: BuiltPackage, tmp_path: Path
) -> None:
    for number in (0, 1):
        mine = attester(chain, tmp_path, number)
        await mine.attest(BATCH, Decision(accept=True), await mine.examine(await mine.one(BATCH)), None)
    assert [len(blobs) for blobs in chain.told] == [0, 1]
    [[(sealed, memo)]] = [blobs for blobs in chain.told if blobs]
    assert open_outer(sealed, BUYER_SEED, deal()) == built.keys.outer
    assert memo == f"gln:outer:1 {Pointer.of_block(sealed).cid}"


async def test_where_nothing_can_be_published_the_word_goes_out_without(chain: Chain, tmp_path: Path) -> None:
    chain.batch = replace(chain.batch, attested=0b010)
    chain.publishes = False
    mine = attester(chain, tmp_path)
    await mine.attest(BATCH, Decision(accept=True), await mine.examine(await mine.one(BATCH)), None)
    assert len(chain.sent) == 1
    assert chain.told == [[]]
