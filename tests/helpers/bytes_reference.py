"""Second implementation of bytes.md: slow, plain, written before the product and sharing no code with it.

It makes `tests/vectors/bytes/*.json` (see make_bytes_vectors.py), which the Python product, the client of the
market and the on-chain program all have to reproduce. Everything is spelt out from the standards it names.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import rfc8785

CHUNK_BYTES = 4096
BLOCK_BYTES = 64
SAFE_INTEGER = 2**53 - 1
NO_NULLIFIER = bytes(32)


def tag(text: str) -> bytes:
    """T(x): ASCII padded with zeros to 16 bytes."""
    raw = text.encode("ascii")
    assert len(raw) <= 16
    return raw + bytes(16 - len(raw))


def h(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def u8(value: int) -> bytes:
    return value.to_bytes(1, "little")


def u16(value: int) -> bytes:
    return value.to_bytes(2, "little")


def u32(value: int) -> bytes:
    return value.to_bytes(4, "little")


def u64(value: int) -> bytes:
    return value.to_bytes(8, "little")


def hkdf(ikm: bytes, info: bytes, salt: bytes = b"", length: int = 32) -> bytes:
    """RFC 5869 with SHA-256; an empty salt is a string of zeros."""
    prk = hmac.new(salt or bytes(32), ikm, "sha256").digest()
    okm, block, counter = b"", b"", 1
    while len(okm) < length:
        block = hmac.new(prk, block + info + u8(counter), "sha256").digest()
        okm += block
        counter += 1
    return okm[:length]


# Records -------------------------------------------------------------------------------------------------------------


def plain_json(value: Any) -> Any:  # noqa: PLR0911 - one return for each kind of value reads best
    """The JSON value a Python value stands for, before RFC 8785 writes it down."""
    if value is None or isinstance(value, bool | str | float):
        return value
    if isinstance(value, int):
        return value if abs(value) <= SAFE_INTEGER else str(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime):
        utc = value.astimezone(UTC)
        return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03d}Z".rjust(24, "0")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.urlsafe_b64encode(value).decode().rstrip("=")
    if isinstance(value, list | tuple):
        return [plain_json(item) for item in value]
    return {key: plain_json(item) for key, item in value.items()}


def canonical(row: Any) -> bytes:
    return rfc8785.dumps(plain_json(row))


def media_record(header: Any, body: bytes) -> bytes:
    head = canonical(header)
    return u32(len(head)) + head + body


# Keys ----------------------------------------------------------------------------------------------------------------


def secret(ed25519_secret: bytes, genesis: bytes, program: bytes) -> bytes:
    return hkdf(ed25519_secret, tag("gln:secret:1"), salt=genesis + program)


def batch_nonce(secret_: bytes, request: bytes, records: list[bytes]) -> bytes:
    content = h(b"".join(u64(len(record)) + record for record in records))
    return hmac.new(hkdf(secret_, tag("gln:nonce:1")), request + content, "sha256").digest()[:16]


def inner_key(secret_: bytes, request: bytes, nonce: bytes) -> bytes:
    return hkdf(secret_, tag("gln:K:1") + request + nonce)


def outer_key(secret_: bytes, request: bytes, nonce: bytes) -> bytes:
    return hkdf(secret_, tag("gln:O:1") + request + nonce)


def vote_salt(secret_: bytes, batch: bytes, r: int, redraw: int) -> bytes:
    return hkdf(secret_, tag("gln:vote-salt:1") + batch + u8(r) + u8(redraw))


def label_salt(secret_: bytes, batch: bytes, r: int, redraw: int) -> bytes:
    return hkdf(secret_, tag("gln:label-salt:1") + batch + u8(r) + u8(redraw))


def sealing_seed(secret_: bytes, batch: bytes, r: int, redraw: int, reviewer: bytes) -> bytes:
    return hkdf(secret_, tag("gln:seal:1") + batch + u8(r) + u8(redraw) + reviewer)


def key_commit(key: bytes) -> bytes:
    return h(key)


def label_commit_ordinary(key: bytes) -> bytes:
    return h(tag("gln:label:1") + b"\x00" + key)


def label_commit_benchmark(label_root: bytes, salt: bytes) -> bytes:
    return h(tag("gln:label:1") + b"\x01" + label_root + salt)


# Streams (RFC 8439) --------------------------------------------------------------------------------------------------


def _rotl(value: int, count: int) -> int:
    return ((value << count) | (value >> (32 - count))) & 0xFFFFFFFF


def _quarter(s: list[int], a: int, b: int, c: int, d: int) -> None:
    for x, y, z, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        s[x] = (s[x] + s[y]) & 0xFFFFFFFF
        s[z] = _rotl(s[z] ^ s[x], turn)


def chacha20_block(key: bytes, counter: int, nonce: bytes = bytes(12)) -> bytes:
    """RFC 8439 section 2.3."""
    words = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574]
    words += [int.from_bytes(key[i : i + 4], "little") for i in range(0, 32, 4)]
    words += [counter] + [int.from_bytes(nonce[i : i + 4], "little") for i in range(0, 12, 4)]
    state = list(words)
    for _ in range(10):
        for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)):
            _quarter(state, a, b, c, d)
        for a, b, c, d in ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            _quarter(state, a, b, c, d)
    return b"".join(u32((x + y) & 0xFFFFFFFF) for x, y in zip(state, words, strict=True))


def stream_xor(key: bytes, start_block: int, data: bytes) -> bytes:
    out = bytearray()
    for index in range(0, len(data), BLOCK_BYTES):
        block = chacha20_block(key, start_block + index // BLOCK_BYTES)
        out += bytes(x ^ y for x, y in zip(data[index : index + BLOCK_BYTES], block, strict=False))
    return bytes(out)


def starts(records: list[bytes]) -> list[int]:
    found, at = [], 0
    for record in records:
        found.append(at)
        at += (len(record) + BLOCK_BYTES - 1) // BLOCK_BYTES
    return found


def chunks(data: bytes) -> list[bytes]:
    return [data[i : i + CHUNK_BYTES] for i in range(0, len(data), CHUNK_BYTES)]


# Tree ----------------------------------------------------------------------------------------------------------------


def node(left: bytes, right: bytes) -> bytes:
    return h(b"\x01" + left + right)


def _split(count: int) -> int:
    """RFC 9162 section 2.1.1: the largest power of two smaller than count."""
    power = 1
    while power * 2 < count:
        power *= 2
    return power


def merkle_root(leaves: list[bytes]) -> bytes:
    if len(leaves) == 1:
        return leaves[0]
    k = _split(len(leaves))
    return node(merkle_root(leaves[:k]), merkle_root(leaves[k:]))


def merkle_path(index: int, leaves: list[bytes]) -> list[bytes]:
    """RFC 9162 section 2.1.3.1."""
    if len(leaves) == 1:
        return []
    k = _split(len(leaves))
    if index < k:
        return [*merkle_path(index, leaves[:k]), merkle_root(leaves[k:])]
    return [*merkle_path(index - k, leaves[k:]), merkle_root(leaves[:k])]


def merkle_check(leaf: bytes, index: int, count: int, path: list[bytes], root: bytes) -> bool:
    """RFC 9162 section 2.1.3.2, word for word."""
    if index >= count:
        return False
    fn, sn, r = index, count - 1, leaf
    for p in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node(p, r)
            if not fn & 1:
                while not (fn & 1 or fn == 0):
                    fn >>= 1
                    sn >>= 1
        else:
            r = node(r, p)
        fn >>= 1
        sn >>= 1
    return sn == 0 and r == root


def salt_ij(outer: bytes, i: int, j: int) -> bytes:
    return hmac.new(hkdf(outer, tag("gln:salt:1")), u32(i) + u32(j), "sha256").digest()


def nullifier(scope: bytes, normaliser: int, normalised: bytes) -> bytes:
    return h(tag("gln:null:1") + scope + u16(normaliser) + normalised)


def package(
    records: list[bytes],
    inner: bytes,
    outer: bytes,
    contributor: bytes,
    request: bytes,
    nullifiers: list[bytes] | None = None,
) -> dict[str, Any]:
    """Every intermediate value of "Streams and tree" for the given records."""
    nulls = nullifiers or [NO_NULLIFIER] * len(records)
    detail: list[dict[str, Any]] = []
    leaves_of_records: list[bytes] = []
    for i, (record, start) in enumerate(zip(records, starts(records), strict=True)):
        c_all = stream_xor(inner, start, record)
        o_all = stream_xor(outer, start, c_all)
        rows: list[dict[str, Any]] = []
        leaves = []
        for j, (pt, c, o) in enumerate(zip(chunks(record), chunks(c_all), chunks(o_all), strict=True)):
            s = salt_ij(outer, i, j)
            inner_hash = h(tag("gln:inner:1") + s + h(pt) + h(c))
            leaf = h(tag("gln:chunk:1") + u32(i) + u32(j) + u16(len(pt)) + h(o) + inner_hash)
            leaves.append(leaf)
            rows.append(
                {"salt": s, "hash_pt": h(pt), "hash_c": h(c), "hash_o": h(o), "inner": inner_hash, "leaf": leaf}
            )
        chunk_root = merkle_root(leaves)
        bound = h(rows[0]["salt"] + nulls[i])
        rec = h(tag("gln:rec:1") + u32(i) + u32(start) + u64(len(record)) + bound + chunk_root)
        for j, row in enumerate(rows):
            row["path"] = merkle_path(j, leaves)
        leaves_of_records.append(rec)
        detail.append(
            {
                "start": start,
                "c": c_all,
                "o": o_all,
                "chunks": rows,
                "bound": bound,
                "chunk_root": chunk_root,
                "rec": rec,
            }
        )
    record_root = merkle_root(leaves_of_records)
    for i, entry in enumerate(detail):
        entry["path"] = merkle_path(i, leaves_of_records)
    root = h(tag("gln:root:1") + u32(len(records)) + contributor + request + record_root)
    return {"records": detail, "record_root": record_root, "root": root}


# Panel ---------------------------------------------------------------------------------------------------------------


def panel_seed(beacon: bytes, batch: bytes, r: int, redraw: int) -> bytes:
    return h(tag("gln:seed:1") + beacon + batch + u8(r) + u8(redraw))


def seat(seed: bytes, j: int, seats: int) -> int:
    return int.from_bytes(h(tag("gln:seat:1") + seed + u32(j))[:8], "little") % seats


def sample(seed: bytes, count: int, n: int, earlier: list[int]) -> list[int]:
    """Distinct records in the order drawn: those of earlier rounds only once no other record is left."""
    new_left = set(range(n)) - set(earlier)
    drawn: list[int] = []
    k = 0
    while len(drawn) < min(count, n):
        index = int.from_bytes(h(tag("gln:samp:1") + seed + u32(k))[:8], "little") % n
        k += 1
        if index in drawn or (new_left and index not in new_left):
            continue
        new_left.discard(index)
        drawn.append(index)
    return drawn


def label_bitmap(bad: list[int], n: int) -> bytes:
    """Bit i of byte i / 8: record i is bad."""
    bits = [1 if i in bad else 0 for i in range(n)] + [0] * (-n % 8)
    return bytes(sum(bit << j for j, bit in enumerate(bits[at : at + 8])) for at in range(0, len(bits), 8))


def label_root(bad: list[int], n: int) -> bytes:
    return h(tag("gln:labels:1") + u32(n) + label_bitmap(bad, n))


def label_mask(bad: list[int], sample: list[int]) -> int:
    """Bit k: the k-th record of a sample is bad."""
    return sum(2**k for k, record in enumerate(sample) if record in bad)


def vote(
    batch: bytes, r: int, redraw: int, reviewer: bytes, status: int, bits: int, reasons: int, salt: bytes
) -> bytes:
    return h(tag("gln:vote:1") + batch + u8(r) + u8(redraw) + reviewer + u8(status) + u32(bits) + u64(reasons) + salt)


def to_json(value: Any) -> str:
    """Vectors as text: bytes in hex, stable order."""

    def plain(item: Any) -> Any:
        if isinstance(item, bytes):
            return item.hex()
        if isinstance(item, dict):
            return {key: plain(entry) for key, entry in item.items()}
        if isinstance(item, list | tuple):
            return [plain(entry) for entry in item]
        return item

    return json.dumps(plain(value), indent=1, ensure_ascii=True) + "\n"
