"""Fraud on the shipped program: accepted batches over packages of the second implementation, and proofs about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from solders.keypair import Keypair

from tests.helpers import bytes_reference as ref
from tests.helpers.market_idl import Call, Values, constant
from tests.helpers.market_reference import RATE_ONE, TOKEN
from tests.helpers.market_sale import owed
from tests.helpers.market_world import SYSTEM, World

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

K = ref.h(b"inner key")
O = ref.h(b"outer key")  # noqa: E741 - its name in the formats
PART = 800
PROOF_BYTES = 6_144
MOST_UNITS = 1_400_000
SCOPE = ref.h(b"scope")
CHUNK_HEAD = 4 + 4 + 8 + 32 + 4 + 2 + 32 + 32 + 4


def path_bytes(path: list[bytes]) -> bytes:
    return ref.u8(len(path)) + b"".join(path)


def nullifiers_of(records: list[bytes]) -> list[bytes]:
    return [ref.nullifier(SCOPE, 1, record) for record in records]


@dataclass
class Sold:
    """Records somebody sold: their package, and what the contributor may have changed in it before making the root."""

    records: list[bytes]
    contributor: Keypair = field(default_factory=Keypair)
    buyer: Keypair = field(default_factory=Keypair)
    request: bytes = ref.h(b"request")
    inner_key: bytes = K
    outer_key: bytes = O
    nulls: list[bytes] | None = None

    def __post_init__(self) -> None:
        contributor = bytes(self.contributor.pubkey())
        self.made = ref.package(self.records, self.inner_key, self.outer_key, contributor, self.request, self.nulls)
        self.rows: list[dict[str, Any]] = self.made["records"]

    def rehash(self) -> None:
        """Makes leaves, records and root again after a row was changed: what a dishonest contributor submits."""
        hashes = []
        for i, row in enumerate(self.rows):
            length = len(self.records[i])
            leaves = []
            for j, (chunk, o) in enumerate(zip(row["chunks"], ref.chunks(row["o"]), strict=True)):
                head = ref.tag("gln:chunk:1") + ref.u32(i) + ref.u32(j) + ref.u16(len(o))
                chunk["hash_o"] = ref.h(o)
                leaves.append(ref.h(head + chunk["hash_o"] + chunk["inner"]))
            for j, chunk in enumerate(row["chunks"]):
                chunk["path"] = ref.merkle_path(j, leaves)
            row["chunk_root"] = ref.merkle_root(leaves)
            head = ref.tag("gln:rec:1") + ref.u32(i) + ref.u32(row["start"]) + ref.u64(length)
            hashes.append(ref.h(head + row["bound"] + row["chunk_root"]))
        for i, row in enumerate(self.rows):
            row["path"] = ref.merkle_path(i, hashes)
        owner = bytes(self.contributor.pubkey())
        head = ref.tag("gln:root:1") + ref.u32(len(hashes)) + owner + self.request
        self.made["root"] = ref.h(head + ref.merkle_root(hashes))

    @property
    def root(self) -> bytes:
        root: bytes = self.made["root"]
        return root

    def head(self, i: int, j: int) -> bytes:
        """What both kinds of bad_decrypt begin with."""
        row = self.rows[i]
        chunk, chunks = row["chunks"][j], ref.chunks(row["o"])
        head: bytes = (
            ref.u32(i)
            + ref.u32(row["start"])
            + ref.u64(len(self.records[i]))
            + row["bound"]
            + ref.u32(j)
            + ref.u16(len(chunks[j]))
            + chunk["hash_o"]
            + chunk["inner"]
            + ref.u32(len(chunks))
            + path_bytes(chunk["path"])
            + path_bytes(row["path"])
        )
        return head

    def inner_proof(self, i: int, j: int) -> bytes:
        """As the contributor committed: salt, H(pt), c."""
        chunk = self.rows[i]["chunks"][j]
        body: bytes = chunk["salt"] + chunk["hash_pt"] + ref.chunks(self.rows[i]["c"])[j]
        return self.head(i, j) + body

    def outer_proof(self, i: int, j: int) -> bytes:
        return self.head(i, j) + self.outer_key + ref.chunks(self.rows[i]["o"])[j]

    def match(self, i: int) -> bytes:
        """One side of a match of duplicates."""
        row = self.rows[i]
        head = ref.u32(i) + ref.u32(row["start"]) + ref.u64(len(self.records[i]))
        opening: bytes = row["chunks"][0]["salt"] + row["chunk_root"]
        return head + opening + path_bytes(row["path"])


def swap_plaintext(sold: Sold, i: int, j: int, promised: bytes) -> None:
    """The contributor shows reviewers `promised` for a chunk and encrypts something else: provable by INNER."""
    chunk = sold.rows[i]["chunks"][j]
    chunk["hash_pt"] = ref.h(promised)
    chunk["inner"] = ref.h(ref.tag("gln:inner:1") + chunk["salt"] + chunk["hash_pt"] + chunk["hash_c"])
    sold.rehash()


def swap_outer(sold: Sold, i: int, at: int) -> None:
    """The contributor publishes an outer ciphertext that does not open to c: provable by OUTER alone."""
    o = bytearray(sold.rows[i]["o"])
    o[at] ^= 1
    sold.rows[i]["o"] = bytes(o)
    sold.rehash()


def honest(sold: Sold, i: int, j: int) -> bool:
    """Whether a chunk's inner_ij is what its o leads to under both keys, by the second implementation."""
    row = sold.rows[i]
    c = ref.stream_xor(sold.outer_key, row["start"] + 64 * j, ref.chunks(row["o"])[j])
    pt = ref.stream_xor(sold.inner_key, row["start"] + 64 * j, c)
    salt = ref.salt_ij(sold.outer_key, i, j)
    found: bytes = ref.h(ref.tag("gln:inner:1") + salt + ref.h(pt) + ref.h(c))
    return found == bytes(row["chunks"][j]["inner"])


@dataclass
class Court:
    """A market on which batches were accepted, and who proves things there."""

    world: World = field(default_factory=World)
    free: int = 70 * TOKEN
    bonded: int = 30 * TOKEN

    def __post_init__(self) -> None:
        world = self.world
        world.set_time(slot=2_000)
        world.unit_limit = MOST_UNITS
        terms = world.get("Params", world.params_address)["terms"]
        world.change("Params", world.params_address, terms={**terms, "dispute_s": 600})

    def accept(self, sold: Sold, **values: Any) -> Pubkey:
        """Presets the batch as finalize left it, its contributor with stake, a ledger that owes it."""
        world, owner = self.world, sold.contributor.pubkey()
        world.svm.airdrop(sold.buyer.pubkey(), 10**11)
        batch = world.batch(owner, sold.root)
        known: Values = {
            "root": sold.root,
            "contributor": owner,
            "buyer": sold.buyer.pubkey(),
            "request": sold.request,
            "mint": world.pay_mint,
            "key": sold.inner_key,
            "key_commit": ref.h(sold.inner_key),
            "outer_commit": ref.h(sold.outer_key),
            "nullifiers": ref.h(b"".join(sold.nulls)) if sold.nulls else bytes(32),
            "stake_rate": RATE_ONE,
            "paid": 50 * TOKEN,
            "fees": 2 * TOKEN,
            "records": len(sold.records),
            "params_version": 1,
            "submitted_slot": 1_500,
            "final_at_s": world.now_s,
            "state": constant("STATE_FINAL"),
            "ending": constant("ENDING_ACCEPTED"),
        }
        world.put("Batch", batch, **{**known, **values})
        staker: Values = {
            "free": self.free,
            "bonded": self.bonded,
            "score": 99,
            "forfeits": 1,
            "accepted_since_strike": 4,
        }
        world.put("Staker", world.staker(owner), owner=owner, q_bps=10_000, grown_today=5, **staker)
        self.balance()
        return batch

    def balance(self) -> None:
        world = self.world
        for mint in (world.stake_mint, world.pay_mint):
            world.change("MintLedger", world.ledger(mint), total=owed(world, mint))

    # Buffers

    def buffer(self, owner: Keypair, nonce: int = 0) -> Pubkey:
        return self.world.pda(b"proof", owner.pubkey(), nonce.to_bytes(8, "little"))

    def open_call(self, owner: Keypair, nonce: int = 0) -> Call:
        accounts = {"owner": owner.pubkey(), "proof": self.buffer(owner, nonce), "system_program": SYSTEM}
        return Call("open_proof", {"nonce": nonce}, accounts)

    def write_call(self, owner: Keypair, offset: int, part: bytes, nonce: int = 0) -> Call:
        args = {"offset": offset, "length": len(part), "part": part.ljust(PART, b"\0")}
        return Call("write_proof", args, {"owner": owner.pubkey(), "proof": self.buffer(owner, nonce)})

    def close_call(self, owner: Keypair, nonce: int = 0, rent_payer: Pubkey | None = None) -> Call:
        accounts = {"owner": owner.pubkey(), "rent_payer": rent_payer or owner.pubkey()}
        return Call("close_proof", {}, {**accounts, "proof": self.buffer(owner, nonce)})

    def write(self, owner: Keypair, proof: bytes, nonce: int = 0) -> None:
        """By the ordinary instructions, from an opened buffer."""
        for at in range(0, len(proof), PART):
            self.world.call(self.write_call(owner, at, proof[at : at + PART], nonce), owner)

    def put(self, owner: Keypair, proof: bytes, **values: Any) -> None:
        """Presets a buffer with these bytes: fast, for many proofs."""
        self.world.svm.airdrop(owner.pubkey(), 10**9)
        body = proof.ljust(PROOF_BYTES, b"\0")
        self.world.put("ProofBuffer", self.buffer(owner), owner=owner.pubkey(), body=body, **values)

    # Proofs

    def bad_decrypt_call(self, sold: Sold, kind: int) -> Call:
        world, buyer = self.world, sold.buyer.pubkey()
        accounts = {
            "buyer": buyer,
            "config": world.config,
            "params": world.params_address,
            "batch": world.batch(sold.contributor.pubkey(), sold.root),
            "staker": world.staker(sold.contributor.pubkey()),
            "proof": self.buffer(sold.buyer),
            "stake_ledger": world.ledger(world.stake_mint),
            "buyer_balance": world.balance(buyer, world.stake_mint),
            "system_program": SYSTEM,
        }
        return Call("prove_bad_decrypt", {"kind": kind}, accounts)

    def prove(self, sold: Sold, kind: str, proof: bytes) -> int:
        """Presets the proof and asks the program; returns compute units."""
        self.put(sold.buyer, proof)
        return self.world.call(self.bad_decrypt_call(sold, constant(f"DECRYPT_{kind}")), sold.buyer)

    def duplicate_call(self, prover: Keypair, earlier: Sold, later: Sold) -> Call:
        world = self.world
        accounts = {
            "prover": prover.pubkey(),
            "config": world.config,
            "params": world.params_address,
            "earlier": world.batch(earlier.contributor.pubkey(), earlier.root),
            "later": world.batch(later.contributor.pubkey(), later.root),
            "staker": world.staker(later.contributor.pubkey()),
            "proof": self.buffer(prover),
            "stake_ledger": world.ledger(world.stake_mint),
            "buyer_balance": world.balance(later.buyer.pubkey(), world.stake_mint),
            "system_program": SYSTEM,
        }
        return Call("prove_duplicate", {}, accounts)


def matches(earlier: Sold, later: Sold, pairs: list[tuple[int, int]]) -> bytes:
    """Matches as a buffer holds them, in ascending order of their nullifiers."""
    assert later.nulls
    nulls = later.nulls
    ordered = sorted(pairs, key=lambda pair: nulls[pair[1]])
    body = b"".join(nulls[j] + earlier.match(i) + later.match(j) for i, j in ordered)
    return ref.u16(len(pairs)) + body


def deep(chunks: int, records: int) -> Sold:
    """The first chunk of a record of so many among so many records, with the plaintext swapped.

    What the paths pass by is made up: nothing but its hash is needed. The proofs stand in `made`.
    """
    sold = Sold([b"z"])
    row = sold.rows[0]
    length = chunks * ref.CHUNK_BYTES
    i, j = 0, 0
    o, c = ref.stream_xor(sold.outer_key, 0, bytes(4_096)), bytes(4_096)
    salt = ref.salt_ij(sold.outer_key, i, j)
    inner = ref.h(ref.tag("gln:inner:1") + salt + ref.h(b"promised") + ref.h(c))
    head = ref.tag("gln:chunk:1") + ref.u32(i) + ref.u32(j) + ref.u16(4_096)
    found = ref.h(head + ref.h(o) + inner)
    chunk_path = [ref.h(b"chunk" + ref.u32(n)) for n in range((chunks - 1).bit_length())]
    record_path = [ref.h(b"record" + ref.u32(n)) for n in range((records - 1).bit_length())]
    for sibling in chunk_path:
        found = ref.node(found, sibling)
    row |= {"chunk_root": found, "c": c, "o": o, "bound": ref.h(b"bound"), "path": record_path}
    found = ref.h(ref.tag("gln:rec:1") + ref.u32(i) + ref.u32(0) + ref.u64(length) + row["bound"] + found)
    for sibling in record_path:
        found = ref.node(found, sibling)
    owner = bytes(sold.contributor.pubkey())
    sold.made["root"] = ref.h(ref.tag("gln:root:1") + ref.u32(records) + owner + sold.request + found)
    fixed = ref.u32(i) + ref.u32(0) + ref.u64(length) + row["bound"] + ref.u32(j) + ref.u16(4_096)
    fixed += ref.h(o) + inner + ref.u32(chunks) + path_bytes(chunk_path) + path_bytes(record_path)
    sold.made |= {
        "INNER": fixed + salt + ref.h(b"promised") + c,
        "OUTER": fixed + sold.outer_key + o,
    }
    return sold
