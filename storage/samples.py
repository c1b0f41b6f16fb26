"""The sample blob: the sampled records, and only those, opened to the members of one panel (bytes.md, "Sealing").

    magic       "GLNSMP"
    u16         version: 1, or 2 where the body ends with what is disclosed
    batch       32 bytes
    u8 r, u8 redraw; r + 128 where the buyer contested O in this round
    u16         number of members
    members     each: wallet (32), the sample key sealed with HPKE (80)
    u64         length of what follows
    ciphertext  ChaCha20-Poly1305(sample key, nonce 0, body, associated data: everything above)

    body        u16 number of records, then per record:
                u32 i, u32 start_i, u64 len, H(s_i0, nullifier_i), u8 path length, path,
                per chunk: s_ij, H(c), H(o); then the plaintext
                version 2: u8 number of sealings opened, each: wallet, public key, seed of its sealing (32 each);
                then O where the buyer contested it

An appeal panel that judges a round whose members voted that samples were unavailable recomputes the sealings made to
them then from those seeds, and sees who lied. A contested round derives its keys with r + 128, since its samples may
have been sealed once before without O, and no key ever seals two contents.
H(o) and H(s_i0, nullifier_i) stand in clear in the package too; repeating them lets a reviewer tie each record to the
root before the whole package has arrived. A blob takes at most MAX_BLOB_BYTES and is made and read in memory.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from storage.errors import OpenFailed, PackageInvalid
from storage.hpke import (
    SEALED_SAMPLE_KEY_BYTES,
    derive_key_pair,
    open_derived,
    reopen_derived,
    sample_info,
    seal_derived,
)
from storage.keys import require, sample_key, sealing_seed
from storage.merkle import MAX_PATH, MerkleRoot, merkle_paths, root_from_path
from storage.package_reader import open_package
from storage.seal import ENTRY_HEAD_BYTES, HASH_BYTES, open_run
from storage.streams import stream_xor
from storage.tree import CHUNK_BYTES, ChunkSalts, chunk_count, inner_hash, leaf_hash, package_root, record_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storage.keys import BatchKeys
    from storage.package_reader import PackageReader, SealedRecord
    from storage.tree import NullifierScope

MAX_BLOB_BYTES: Final = 256 << 20
MAX_MEMBERS: Final = 31
MAX_SAMPLES: Final = 64

_MAGIC: Final = b"GLNSMP"
_PLAIN, _DISCLOSING = 1, 2
_CONTESTED: Final = 0x80
_OPENING: Final = struct.Struct("<32s32s32s")
_HEAD: Final = struct.Struct("<6sH32sBBH")
_LENGTH: Final = struct.Struct("<Q")
_COUNT: Final = struct.Struct("<H")
_RECORD: Final = struct.Struct("<IIQ32sB")
_MEMBER_BYTES: Final = 32 + SEALED_SAMPLE_KEY_BYTES
_NONCE: Final = bytes(12)
_TAG_BYTES: Final = 16
_CHUNK_ROW: Final = struct.Struct("<32s32s32s")


@dataclass(frozen=True, slots=True)
class PanelRound:
    """The round a blob is made for.

    Attributes:
        batch: Address of the batch.
        number: r, 0 for the first panel, 1 and 2 for appeals.
        redraw: How many times this round was drawn again.
        contested: Whether the buyer contested O in this round, so that its blob opens O too.
    """

    batch: bytes
    number: int
    redraw: int
    contested: bool = False

    def __post_init__(self) -> None:
        require("batch", self.batch)

    @property
    def code(self) -> int:
        """The byte for r in the blob and in every derivation of this round."""
        return self.number | (_CONTESTED if self.contested else 0)

    def sealing_info(self, wallet: bytes) -> bytes:
        """HPKE info string of the sealing to one member."""
        return sample_info(self.batch, self.code, self.redraw, wallet)


@dataclass(frozen=True, slots=True)
class PanelMember:
    """A drawn reviewer: wallet and the X25519 key from their profile, 32 bytes each."""

    wallet: bytes
    public_key: bytes

    def __post_init__(self) -> None:
        require("wallet", self.wallet)
        require("public key", self.public_key)


@dataclass(frozen=True, slots=True)
class Opening:
    """The sealing of an earlier round to one member, opened: what recomputes it, 32 bytes each."""

    wallet: bytes
    public_key: bytes
    seed: bytes

    def __post_init__(self) -> None:
        for name in ("wallet", "public_key", "seed"):
            require(name, getattr(self, name))


@dataclass(frozen=True, slots=True)
class Commitment:
    """What the chain says about the batch whose samples are opened."""

    root: bytes
    count: int
    contributor: bytes
    request: bytes


@dataclass(frozen=True, slots=True)
class SampledRecord:
    """A record that was proven to stand at `index` in the root.

    Attributes:
        index: Its place.
        record: Its bytes.
        salt: s_i0.
        bound: What its leaf holds for H(s_i0, nullifier_i).
    """

    index: int
    record: bytes
    salt: bytes = field(default=b"", repr=False)
    bound: bytes = b""

    def stands_under(self, scope: NullifierScope) -> bool:
        """Whether its leaf is bound to its true nullifier, without which nobody can prove that it was sold twice."""
        return hashlib.sha256(self.salt + scope.nullifier(self.record)).digest() == self.bound


@dataclass(frozen=True, slots=True)
class OpenedSamples:
    """What a blob holds for its members.

    Attributes:
        records: In the order drawn.
        openings: Sealings of the round before, opened.
        outer: O where the buyer contested it, else empty. The caller compares its hash with outer_commit.
    """

    records: list[SampledRecord]
    openings: tuple[Opening, ...] = ()
    outer: bytes = field(default=b"", repr=False)


def all_records(reader: PackageReader, keys: BatchKeys) -> Iterator[SampledRecord]:
    """Every record of a package, as the samples of a round would show it.

    Args:
        reader: A package that verify_package has accepted.
        keys: K and O, both checked against their commitments by the caller.

    Raises:
        OpenFailed: A chunk does not decrypt to what its leaf says.
        PackageInvalid: As PackageReader.records().
    """
    salts = ChunkSalts(keys.outer)
    for item, record in zip(reader.records(), open_package(reader, keys), strict=True):
        yield SampledRecord(item.index, record, salts.salt(item.index, 0), item.entry[8:ENTRY_HEAD_BYTES])


def open_sealing(secret: bytes, panel: PanelRound, member: PanelMember) -> Opening:
    """What recomputes the sealing an earlier round made to a member, by the contributor who made it."""
    seed = sealing_seed(secret, panel.batch, panel.code, panel.redraw, member.wallet)
    return Opening(member.wallet, member.public_key, seed)


def build_samples(
    reader: PackageReader,
    keys: BatchKeys,
    secret: bytes,
    panel: PanelRound,
    members: Sequence[PanelMember],
    indices: Sequence[int],
    openings: Sequence[Opening] = (),
) -> bytes:
    """The blob for one panel, the same bytes at every call.

    Args:
        reader: The contributor's own package.
        keys: K and O of the batch.
        secret: The wallet's storage secret.
        panel: The round.
        members: Drawn reviewers; a wallet with several seats is listed once.
        indices: The sampled records in the order drawn.
        openings: Sealings of the round before to members who voted that its samples were unavailable.

    Raises:
        PackageInvalid: The package is damaged, a member's key is unusable, or the blob would be too large.
        ValueError: No or too many members or indices, or one twice.
    """
    wallets = {member.wallet for member in members}
    if not 1 <= len(members) <= MAX_MEMBERS or len(wallets) != len(members):
        raise ValueError(f"a panel has 1 to {MAX_MEMBERS} different members")
    if not 1 <= len(indices) <= MAX_SAMPLES or len(set(indices)) != len(indices):
        raise ValueError(f"a sample has 1 to {MAX_SAMPLES} different records")
    if len(openings) > MAX_MEMBERS:
        raise ValueError(f"at most {MAX_MEMBERS} sealings are opened")
    paths = merkle_paths(reader.leaves(), indices)
    salts = ChunkSalts(keys.outer)
    parts = [_COUNT.pack(len(indices))]
    size = 0
    for index in indices:
        parts.append(_proof_of(reader.record(index), keys, salts, paths[index]))
        size += len(parts[-1])
        if size > MAX_BLOB_BYTES:
            raise PackageInvalid(f"The sampled records take more than {MAX_BLOB_BYTES >> 20} MiB together.")
    version = _DISCLOSING if openings or panel.contested else _PLAIN
    if version == _DISCLOSING:
        parts.append(bytes([len(openings)]))
        parts += [_OPENING.pack(one.wallet, one.public_key, one.seed) for one in openings]
        parts.append(keys.outer if panel.contested else b"")
    body = b"".join(parts)
    key = sample_key(secret, panel.batch, panel.code, panel.redraw, hashlib.sha256(body).digest())
    head = [_HEAD.pack(_MAGIC, version, panel.batch, panel.code, panel.redraw, len(members))]
    for member in members:
        seed = sealing_seed(secret, panel.batch, panel.code, panel.redraw, member.wallet)
        head.append(member.wallet + seal_derived(key, member.public_key, panel.sealing_info(member.wallet), seed))
    head.append(_LENGTH.pack(len(body) + _TAG_BYTES))
    clear = b"".join(head)
    return clear + ChaCha20Poly1305(key).encrypt(_NONCE, body, clear)


def _proof_of(item: SealedRecord, keys: BatchKeys, salts: ChunkSalts, path: list[bytes]) -> bytes:
    outer = memoryview(item.outer)
    (plain,) = open_run(keys, item.index, item.start_block, [outer], [memoryview(item.entry)])
    cipher = memoryview(stream_xor(keys.outer, item.start_block, item.outer))
    bound = item.entry[8:ENTRY_HEAD_BYTES]
    rows = [
        _CHUNK_ROW.pack(
            salts.salt(item.index, chunk),
            hashlib.sha256(cipher[at : at + CHUNK_BYTES]).digest(),
            hashlib.sha256(outer[at : at + CHUNK_BYTES]).digest(),
        )
        for chunk, at in enumerate(range(0, len(plain), CHUNK_BYTES))
    ]
    head = _RECORD.pack(item.index, item.start_block, len(plain), bound, len(path))
    return b"".join([head, *path, *rows, plain])


class SampleBlob:
    """A blob whose clear part has been parsed.

    Attributes:
        panel: The round it says it is for.
        sealed_keys: The sealed sample key of each member, by wallet.
    """

    def __init__(self, blob: bytes) -> None:
        """Parse a blob from outside.

        Raises:
            PackageInvalid: Truncated, padded, foreign or of another version.
        """
        if len(blob) < _HEAD.size or not blob.startswith(_MAGIC):
            raise PackageInvalid("This is not a sample blob.")
        _, version, batch, code, redraw, count = _HEAD.unpack_from(blob)
        if version not in {_PLAIN, _DISCLOSING}:
            raise PackageInvalid(f"The sample blob has format version {version}; this app reads 1 and 2.")
        clear = _HEAD.size + count * _MEMBER_BYTES + _LENGTH.size
        if not 1 <= count <= MAX_MEMBERS or len(blob) < clear:
            raise PackageInvalid("The sample blob's list of members is damaged.")
        (length,) = _LENGTH.unpack_from(blob, clear - _LENGTH.size)
        if len(blob) != clear + length:
            raise PackageInvalid("The sample blob is cut short or padded.")
        self.panel = PanelRound(batch, code & ~_CONTESTED, redraw, bool(code & _CONTESTED))
        self._version = version
        self.sealed_keys: dict[bytes, bytes] = {}
        for at in range(_HEAD.size, clear - _LENGTH.size, _MEMBER_BYTES):
            self.sealed_keys[blob[at : at + 32]] = blob[at + 32 : at + _MEMBER_BYTES]
        self._clear, self._ciphertext = blob[:clear], blob[clear:]

    def open(
        self, panel: PanelRound, wallet: bytes, reviewer_seed: bytes, batch: Commitment, indices: Sequence[int]
    ) -> OpenedSamples:
        """Decrypt the blob as a member and tie every record to the root.

        Args:
            panel: The round the reviewer was drawn for.
            wallet: The reviewer's wallet.
            reviewer_seed: keys.reviewer_kem_seed() of that reviewer.
            batch: The batch as on chain.
            indices: The records the seed of the round draws, in that order.

        Raises:
            OpenFailed: The blob was not sealed to this reviewer for this round.
            PackageInvalid: A record is missing, surplus or not the one in the root. In both cases the reviewer votes
                that the samples are unavailable.
        """
        return self.open_with_key(self.key_of(panel, wallet, reviewer_seed), batch, indices)

    def key_of(self, panel: PanelRound, wallet: bytes, reviewer_seed: bytes) -> bytes:
        """The sample key as it was sealed to a member; whoever has it reads the sampled records.

        Raises:
            OpenFailed: The blob was not sealed to this reviewer for this round.
        """
        if panel != self.panel:
            raise OpenFailed("The sample blob was made for another panel.")
        sealed = self.sealed_keys.get(wallet)
        if sealed is None:
            raise OpenFailed("The sample blob holds no key for you.")
        return open_derived(sealed, derive_key_pair(reviewer_seed), panel.sealing_info(wallet))

    def reopen(self, opening: Opening) -> bytes:
        """The sample key as it was sealed to a member, by what the contributor handed over to an appeal.

        Raises:
            OpenFailed: Nothing readable was sealed to that member, or not with this seed: it told the truth.
        """
        sealed = self.sealed_keys.get(opening.wallet)
        if sealed is None:
            raise OpenFailed("The sample blob holds no key for that member.")
        return reopen_derived(sealed, opening.public_key, self.panel.sealing_info(opening.wallet), opening.seed)

    def open_with_key(self, key: bytes, batch: Commitment, indices: Sequence[int]) -> OpenedSamples:
        """As open(), with the sample key itself, as an appeal panel gets it from a reopened sealing."""
        try:
            body = ChaCha20Poly1305(key).decrypt(_NONCE, self._ciphertext, self._clear)
        except (InvalidTag, ValueError) as error:
            raise OpenFailed("The sample blob does not open with its key.") from error
        cursor = _Body(body)
        (count,) = _COUNT.unpack(cursor.take(_COUNT.size))
        if count != len(indices):
            raise PackageInvalid(f"The sample blob holds {count} records instead of {len(indices)}.")
        records = [_proven(cursor, index, batch) for index in indices]
        openings: tuple[Opening, ...] = ()
        if self._version == _DISCLOSING:
            (opened,) = cursor.take(1)
            openings = tuple(Opening(*_OPENING.unpack(cursor.take(_OPENING.size))) for _ in range(opened))
        outer = cursor.take(HASH_BYTES) if self.panel.contested else b""
        if cursor.left:
            raise PackageInvalid("The sample blob holds more than its records.")
        return OpenedSamples(records, openings, outer)


class _Body:
    """Bounded reads of a decrypted body."""

    def __init__(self, body: bytes) -> None:
        self._view = memoryview(body)
        self._at = 0

    @property
    def left(self) -> int:
        return len(self._view) - self._at

    def take(self, count: int) -> bytes:
        if count > self.left:
            raise PackageInvalid("The sample blob's content is cut short.")
        self._at += count
        return bytes(self._view[self._at - count : self._at])


def _proven(cursor: _Body, expected: int, batch: Commitment) -> SampledRecord:
    index, start, length, bound, steps = _RECORD.unpack(cursor.take(_RECORD.size))
    if index != expected:
        raise PackageInvalid(f"The sample blob opens record {index + 1} where record {expected + 1} was drawn.")
    if steps > MAX_PATH or not 1 <= length <= MAX_BLOB_BYTES:
        raise PackageInvalid(f"The proof of record {index + 1} is malformed.")
    path = [cursor.take(HASH_BYTES) for _ in range(steps)]
    rows = [_CHUNK_ROW.unpack(cursor.take(_CHUNK_ROW.size)) for _ in range(chunk_count(length))]
    record = cursor.take(length)
    plain = memoryview(record)
    tree = MerkleRoot()
    for chunk, (salt, cipher_hash, outer_hash) in enumerate(rows):
        piece = plain[chunk * CHUNK_BYTES : (chunk + 1) * CHUNK_BYTES]
        inner = inner_hash(salt, hashlib.sha256(piece).digest(), cipher_hash)
        tree.add(leaf_hash(index, chunk, len(piece), outer_hash, inner))
    leaf = record_hash(index, start, length, bound, tree.root())
    record_root = root_from_path(leaf, index, batch.count, path)
    if record_root is None or package_root(batch.count, batch.contributor, batch.request, record_root) != batch.root:
        raise PackageInvalid(f"Record {index + 1} of the sample is not the one that stands in the batch's root.")
    return SampledRecord(index, record, rows[0][0], bound)
