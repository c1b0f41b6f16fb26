"""The package file (bytes.md, "Container"): what stands where, and how its frame is checked.

    magic      "GLNPKG"
    u16        version, 1
    u32        header length
    header     canonical JSON, exactly these fields: batch_nonce, contributor, data_bytes, n, request, sealed_outer,
               spec, table_bytes (bytes in base64url; spec is the 33-byte pointer of the request's spec); for a
               request with a committee also sealed_attesters, 112 bytes each in the committee's order
    table      per record: u64 length, H(s_i0, nullifier_i), inner_ij of every chunk
    data       outer ciphertexts in record order, without padding
    index      per record: u64 offset of its table entry, u64 offset of its ciphertext (both from the start of the
               file), u32 first block in the streams
    trailer    H(everything before the table), u64 length of everything before the trailer

Table and data are bound to the on-chain root; the index follows from the table; sizes follow from the header; and
the hash in the trailer protects the header against damage (against forgery the CID of the file does, and HPKE for the
sealed key). So every byte of the file is checked by somebody who holds no key.

All is a function of records, secret and parties except `sealed_outer`: the KEM draws fresh randomness each time. The
root does not depend on it, the CID of the file does. After a crash the journal's copy of `sealed_outer` gives the same
file; after a lost disk a submitted package is fetched from the network by the pointer on chain (and its root checked),
and an unsubmitted one is built again with the same root and another CID.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import struct
from dataclasses import dataclass
from typing import Any, Final

from storage.errors import ContentInvalid, PackageInvalid
from storage.hpke import SEALED_OUTER_BYTES, SEALED_PAIR_BYTES
from storage.keys import NONCE_BYTES
from storage.pointer import Pointer
from storage.records import canonical_json
from storage.seal import ENTRY_HEAD_BYTES, HASH_BYTES
from storage.tree import MAX_RECORDS

MAGIC: Final = b"GLNPKG"
VERSION: Final = 1
PREAMBLE: Final = struct.Struct("<6sHI")
INDEX_ENTRY: Final = struct.Struct("<QQI")
TRAILER: Final = struct.Struct("<32sQ")
MAX_HEADER_BYTES: Final = 16 << 10
MAX_ATTESTERS: Final = 16
_MAX_SIZE: Final = 1 << 48


@dataclass(frozen=True, slots=True)
class PackageHeader:
    """What a package says about itself in clear.

    Attributes:
        spec: Pointer of the request's spec.
        count: Number of records N.
        table_bytes: Size of the table.
        data_bytes: Size of all outer ciphertexts.
        contributor: Wallet of the contributor.
        request: Address of the request.
        batch_nonce: The public 16-byte nonce.
        sealed_outer: O sealed to the buyer.
        sealed_attesters: O and K sealed to each attester, in the order of the committee; empty without one.
    """

    spec: Pointer
    count: int
    table_bytes: int
    data_bytes: int
    contributor: bytes
    request: bytes
    batch_nonce: bytes
    sealed_outer: bytes
    sealed_attesters: bytes = b""

    def __post_init__(self) -> None:
        sizes = {
            "contributor": (self.contributor, HASH_BYTES),
            "request": (self.request, HASH_BYTES),
            "batch nonce": (self.batch_nonce, NONCE_BYTES),
            "sealed outer key": (self.sealed_outer, SEALED_OUTER_BYTES),
        }
        for name, (value, size) in sizes.items():
            if len(value) != size:
                raise PackageInvalid(f"The package's {name} has {len(value)} bytes instead of {size}.")
        attesters, rest = divmod(len(self.sealed_attesters), SEALED_PAIR_BYTES)
        if rest or attesters > MAX_ATTESTERS:
            raise PackageInvalid("The package's keys for its attesters are cut short or too many.")
        if not 1 <= self.count <= MAX_RECORDS:
            raise PackageInvalid(f"A package has 1 to {MAX_RECORDS} records, not {self.count}.")
        least = (ENTRY_HEAD_BYTES + HASH_BYTES) * self.count
        if not least <= self.table_bytes <= _MAX_SIZE or not self.count <= self.data_bytes <= _MAX_SIZE:
            raise PackageInvalid("The sizes in the package's header are impossible.")

    def encode(self) -> bytes:
        """Everything before the table."""
        fields: dict[str, object] = {
            "batch_nonce": self.batch_nonce,
            "contributor": self.contributor,
            "data_bytes": self.data_bytes,
            "n": self.count,
            "request": self.request,
            "sealed_outer": self.sealed_outer,
            "spec": bytes(self.spec),
            "table_bytes": self.table_bytes,
        }
        if self.sealed_attesters:
            fields["sealed_attesters"] = self.sealed_attesters
        head = canonical_json(fields)
        return PREAMBLE.pack(MAGIC, VERSION, len(head)) + head

    @classmethod
    def decode(cls, raw: bytes) -> PackageHeader:
        """Parse the header's JSON; only the canonical form is taken.

        Raises:
            PackageInvalid: Anything else than a header of this version.
        """
        try:
            fields = json.loads(raw)
        except (ValueError, RecursionError) as error:
            raise PackageInvalid("The package's header is not JSON; the file is damaged or foreign.") from error
        if not isinstance(fields, dict):
            raise PackageInvalid("The package's header is not an object; the file is damaged or foreign.")
        try:
            header = cls(
                spec=Pointer.from_bytes(_bytes(fields, "spec")),
                count=_integer(fields, "n"),
                table_bytes=_integer(fields, "table_bytes"),
                data_bytes=_integer(fields, "data_bytes"),
                contributor=_bytes(fields, "contributor"),
                request=_bytes(fields, "request"),
                batch_nonce=_bytes(fields, "batch_nonce"),
                sealed_outer=_bytes(fields, "sealed_outer"),
                sealed_attesters=_bytes(fields, "sealed_attesters") if "sealed_attesters" in fields else b"",
            )
        except ContentInvalid as error:
            raise PackageInvalid("The package's header names no usable spec.") from error
        if header.encode()[PREAMBLE.size :] != raw:
            raise PackageInvalid("The package's header is not in its one canonical form.")
        return header


def _bytes(fields: dict[str, Any], name: str) -> bytes:
    text = fields.get(name)
    if not isinstance(text, str) or not text.isascii():
        raise PackageInvalid(f"The package's header lacks {name}.")
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise PackageInvalid(f"The package's header has a damaged {name}.") from error


def _integer(fields: dict[str, Any], name: str) -> int:
    value = fields.get(name)
    if type(value) is not int:
        raise PackageInvalid(f"The package's header lacks {name}.")
    return value


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parts of a package stand, in bytes from the start of the file."""

    header: PackageHeader
    head_bytes: int

    @property
    def data_at(self) -> int:
        """Start of the outer ciphertexts."""
        return self.head_bytes + self.header.table_bytes

    @property
    def index_at(self) -> int:
        """Start of the index."""
        return self.data_at + self.header.data_bytes

    @property
    def trailer_at(self) -> int:
        """Start of the trailer."""
        return self.index_at + INDEX_ENTRY.size * self.header.count

    @property
    def size(self) -> int:
        """Size of the whole file."""
        return self.trailer_at + TRAILER.size

    def trailer(self) -> bytes:
        """The trailer this file must end with."""
        return TRAILER.pack(hashlib.sha256(self.header.encode()).digest(), self.trailer_at)
