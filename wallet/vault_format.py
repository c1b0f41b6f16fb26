"""The bytes of a vault file, version 2.

    "GLNVAULT" ‖ u16 version ‖ u32 header length ‖ header (JSON) ‖ sealed content ‖ SHA-256 of all before

Header: `id` (random, 16 bytes), `kdf` (Argon2id parameters and salt), `wraps` (the 32-byte data key, wrapped once by
the passphrase and, where the person asked for it, once by a key in the system keyring), `content` (nonce, length). All
sealing is ChaCha20-Poly1305 (RFC 8439) with random nonces. A wrap authenticates magic, version, id, its kind and (for
the passphrase) the kdf; the content authenticates every byte before it. The SHA-256 is no protection, it tells a torn
or decayed file from a wrong passphrase without knowing any key. In version 1 only the form
of the sealed content was another one (`wallet/vault_content_v1.py`); wraps still have version 1's, so upgrading asks
for no passphrase.
"""

import hashlib
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wallet.errors import VaultDamagedError, VaultUnsupportedError
from wallet.stretch import Argon2Parameters

__all__ = [
    "MAX_FILE_BYTES",
    "VERSION",
    "Header",
    "VaultImage",
    "Wrap",
    "decode_image",
    "encode_image",
    "encode_prefix",
    "wrap_aad",
]

VERSION = 2
READABLE_VERSIONS = (1, 2)
MAX_FILE_BYTES = 1 << 20
_MAGIC = b"GLNVAULT"
_PREFIX = struct.Struct("<8sHI")
_WRAP_VERSION = 1
_MAX_HEADER_BYTES = 16 << 10
_DIGEST_BYTES = 32
_ID_BYTES = 16
_SALT_BYTES = 16
_NONCE_BYTES = 12
_WRAPPED_BYTES = 48
_TAG_BYTES = 16
_CIPHER = "chacha20poly1305"
_KINDS = ("passphrase", "keyring")


@dataclass(frozen=True, slots=True)
class Wrap:
    """The data key, sealed by one of the keys that open the vault."""

    nonce: bytes
    sealed_key: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """What a vault file says about itself; nothing in it is secret."""

    vault_id: bytes
    parameters: Argon2Parameters
    salt: bytes
    passphrase_wrap: Wrap
    keyring_wrap: Wrap | None
    content_nonce: bytes
    content_bytes: int


@dataclass(frozen=True, slots=True)
class VaultImage:
    """A vault file taken apart. `associated_data` is every byte before the sealed content, `version` among them."""

    version: int
    header: Header
    sealed_content: bytes = field(repr=False)
    associated_data: bytes = field(repr=False)


def wrap_aad(kind: str, vault_id: bytes, parameters: Argon2Parameters, salt: bytes) -> bytes:
    """Return what a wrap of this kind authenticates beside the data key."""
    claims: dict[str, Any] = {"by": kind, "id": vault_id.hex()}
    if kind == "passphrase":
        claims["kdf"] = _kdf_json(parameters, salt)
    return _PREFIX.pack(_MAGIC, _WRAP_VERSION, 0) + _json_bytes(claims)


def encode_prefix(header: Header) -> bytes:
    """Return magic, version and header: the associated data of the content."""
    wraps = [_wrap_json("passphrase", header.passphrase_wrap)]
    if header.keyring_wrap is not None:
        wraps.append(_wrap_json("keyring", header.keyring_wrap))
    text = _json_bytes(
        {
            "content": {"bytes": header.content_bytes, "cipher": _CIPHER, "nonce": header.content_nonce.hex()},
            "id": header.vault_id.hex(),
            "kdf": _kdf_json(header.parameters, header.salt),
            "wraps": wraps,
        }
    )
    return _PREFIX.pack(_MAGIC, VERSION, len(text)) + text


def encode_image(header: Header, sealed_content: bytes) -> bytes:
    """Return the whole file."""
    body = encode_prefix(header) + sealed_content
    return body + hashlib.sha256(body).digest()


def decode_image(data: bytes) -> VaultImage:
    """Take a vault file apart, trusting nothing in it.

    Raises:
        VaultDamagedError: torn, decayed, or not a vault.
        VaultUnsupportedError: a newer version, or parameters out of bounds.
    """
    if len(data) > MAX_FILE_BYTES:
        raise VaultDamagedError("it is too large to be a vault")
    if len(data) < _PREFIX.size + _DIGEST_BYTES:
        raise VaultDamagedError("it is cut short")
    magic, version, header_bytes = _PREFIX.unpack_from(data)
    if magic != _MAGIC:
        raise VaultDamagedError("it is not a vault file")
    body, digest = data[:-_DIGEST_BYTES], data[-_DIGEST_BYTES:]
    if hashlib.sha256(body).digest() != digest:
        raise VaultDamagedError("it is cut short or was changed on the disk")
    if version not in READABLE_VERSIONS:
        raise VaultUnsupportedError(
            f"This vault was written by another version of Gleaner (format {version}, this one reads up to {VERSION}). "
            "Nothing was changed; install the newer version to open it."
        )
    if not 0 < header_bytes <= min(_MAX_HEADER_BYTES, len(body) - _PREFIX.size):
        raise VaultDamagedError("its header has an impossible length")
    end = _PREFIX.size + header_bytes
    try:
        header = _header(json.loads(body[_PREFIX.size : end]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise VaultDamagedError("its header is malformed") from error
    sealed = body[end:]
    if len(sealed) != header.content_bytes or len(sealed) < _TAG_BYTES:
        raise VaultDamagedError("its content has another length than its header says")
    return VaultImage(version, header, sealed, body[:end])


def _header(value: Mapping[str, Any]) -> Header:
    kdf, content = value["kdf"], value["content"]
    if kdf["name"] != "argon2id" or content["cipher"] != _CIPHER:
        raise ValueError
    wraps: dict[str, Wrap] = {}
    for entry in value["wraps"]:
        if entry["by"] not in _KINDS or entry["by"] in wraps:
            raise ValueError
        wraps[entry["by"]] = Wrap(_hex(entry["nonce"], _NONCE_BYTES), _hex(entry["key"], _WRAPPED_BYTES))
    return Header(
        vault_id=_hex(value["id"], _ID_BYTES),
        parameters=Argon2Parameters(_int(kdf["memory_kib"]), _int(kdf["iterations"]), _int(kdf["lanes"])),
        salt=_hex(kdf["salt"], _SALT_BYTES),
        passphrase_wrap=wraps["passphrase"],
        keyring_wrap=wraps.get("keyring"),
        content_nonce=_hex(content["nonce"], _NONCE_BYTES),
        content_bytes=_int(content["bytes"]),
    )


def _kdf_json(parameters: Argon2Parameters, salt: bytes) -> dict[str, Any]:
    return {
        "iterations": parameters.iterations,
        "lanes": parameters.lanes,
        "memory_kib": parameters.memory_kib,
        "name": "argon2id",
        "salt": salt.hex(),
    }


def _wrap_json(kind: str, wrap: Wrap) -> dict[str, str]:
    return {"by": kind, "key": wrap.sealed_key.hex(), "nonce": wrap.nonce.hex()}


def _json_bytes(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":"), sort_keys=True).encode()


def _hex(value: object, size: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * size:
        raise ValueError
    return bytes.fromhex(value)


def _int(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError  # noqa: TRY004 - every way to be malformed ends in one VaultDamagedError
    return value
