from __future__ import annotations

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hpke as library

from storage.errors import OpenFailed, PackageInvalid
from storage.hpke import (
    BUYER_PUBLIC_BYTES,
    SEALED_OUTER_BYTES,
    SEALED_SAMPLE_KEY_BYTES,
    Deal,
    buyer_public_key,
    derive_key_pair,
    open_derived,
    open_outer,
    reopen_derived,
    reviewer_public_key,
    sample_info,
    seal_derived,
    seal_outer,
)

RFC = {
    name: bytes.fromhex(value)
    for name, value in json.loads(
        (Path(__file__).parents[2] / "vectors" / "bytes" / "rfc9180_a2.json").read_text(encoding="ascii")
    ).items()
    if name != "source"
}
DEAL = Deal(b"g" * 32, b"p" * 32, b"r" * 32, b"c" * 32)
SUITE = library.Suite(library.KEM.X25519, library.KDF.HKDF_SHA256, library.AEAD.CHACHA20_POLY1305)
INFO = sample_info(b"b" * 32, 0, 1, b"w" * 32)


def test_derive_key_pair_is_rfc9180() -> None:
    for ikm, private, public in (("ikmE", "skEm", "pkEm"), ("ikmR", "skRm", "pkRm")):
        pair = derive_key_pair(RFC[ikm])
        assert pair.private_bytes_raw() == RFC[private]
        assert pair.public_key().public_bytes_raw() == RFC[public]


def test_sealing_is_rfc9180_appendix_a2() -> None:
    sealed = seal_derived(RFC["pt"], RFC["pkRm"], RFC["info"], RFC["ikmE"], RFC["aad"])
    assert sealed == RFC["enc"] + RFC["ct"]
    assert open_derived(sealed, derive_key_pair(RFC["ikmR"]), RFC["info"], RFC["aad"]) == RFC["pt"]


def test_the_library_opens_ours_and_we_open_the_librarys() -> None:
    private = derive_key_pair(b"reviewer".ljust(32))
    ours = seal_derived(b"k" * 32, reviewer_public_key(b"reviewer".ljust(32)), INFO, b"seed".ljust(32))
    assert len(ours) == SEALED_SAMPLE_KEY_BYTES
    assert SUITE.decrypt(ours, private, info=INFO) == b"k" * 32
    assert open_derived(SUITE.encrypt(b"k" * 32, private.public_key(), info=INFO), private, INFO) == b"k" * 32


def test_a_sealing_opens_for_nobody_else_and_in_no_other_round() -> None:
    private = derive_key_pair(b"reviewer".ljust(32))
    sealed = seal_derived(b"k" * 32, reviewer_public_key(b"reviewer".ljust(32)), INFO, b"seed".ljust(32))
    for opener, info in ((derive_key_pair(b"x" * 32), INFO), (private, sample_info(b"b" * 32, 0, 2, b"w" * 32))):
        with pytest.raises(OpenFailed):
            open_derived(sealed, opener, info)
    for damaged in (b"", sealed[:-1], bytes(32) + sealed[32:], sealed[:40] + b"!" + sealed[41:]):
        with pytest.raises(OpenFailed):
            open_derived(damaged, private, INFO)


def test_an_appeal_sees_by_the_seed_who_lied() -> None:
    public = reviewer_public_key(b"reviewer".ljust(32))
    honest = seal_derived(b"k" * 32, public, INFO, b"seed".ljust(32))
    assert reopen_derived(honest, public, INFO, b"seed".ljust(32)) == b"k" * 32
    garbage = honest[:32] + bytes(48)
    with pytest.raises(OpenFailed):
        reopen_derived(garbage, public, INFO, b"seed".ljust(32))
    other_key = bytes(32) + honest[32:]
    with pytest.raises(OpenFailed):
        reopen_derived(other_key, public, INFO, b"seed".ljust(32))


def test_o_reaches_the_buyer_and_only_for_this_deal() -> None:
    seed = b"buyer".ljust(32)
    public = buyer_public_key(seed)
    sealed = seal_outer(b"o" * 32, public, DEAL)
    assert (len(public), len(sealed)) == (BUYER_PUBLIC_BYTES, SEALED_OUTER_BYTES)
    assert open_outer(sealed, seed, DEAL) == b"o" * 32
    assert seal_outer(b"o" * 32, public, DEAL) != sealed
    for other_seed, deal, bytes_ in (
        (b"other".ljust(32), DEAL, sealed),
        (seed, Deal(b"g" * 32, b"p" * 32, b"r" * 32, b"d" * 32), sealed),
        (seed, DEAL, sealed[:-1] + bytes([sealed[-1] ^ 1])),
        (seed, DEAL, b"short"),
    ):
        with pytest.raises(OpenFailed):
            open_outer(bytes_, other_seed, deal)


def test_damaged_public_keys_are_refused() -> None:
    for key in (b"", bytes(BUYER_PUBLIC_BYTES - 1), b"\xff" * BUYER_PUBLIC_BYTES):
        with pytest.raises(PackageInvalid):
            seal_outer(b"o" * 32, key, DEAL)
    with pytest.raises(PackageInvalid):
        seal_derived(b"k", bytes(32), INFO, b"seed".ljust(32))
