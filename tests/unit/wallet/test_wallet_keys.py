"""Derivation, addresses, signing, import and the market secret against their standards."""

import copy
import json
import pickle
import threading
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from wallet.address import address_of, base58_decode, base58_encode, parse_address
from wallet.derivation import MAX_ACCOUNT_INDEX, PathScheme, account_path, account_seed, derive, master_key
from wallet.errors import AddressError, DerivationError, KeyImportError, LockedError
from wallet.key_import import parse_secret_key
from wallet.phrase import Phrase
from wallet.secret import MarketSecret
from wallet.signing import LocalSigner, Signer

FOLDER = Path(__file__).parents[2] / "vectors/wallet"


def vectors(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((FOLDER / name).read_text())["vectors"]
    return loaded


@pytest.mark.parametrize("vector", vectors("slip10.json"), ids=lambda vector: str(vector["path"]))
def test_slip10_vectors(vector: dict[str, str]) -> None:
    node = derive(bytes.fromhex(vector["seed"]), vector["path"])
    assert node.chain_code.hex() == vector["chain_code"]
    assert node.key.hex() == vector["key"]
    assert "00" + LocalSigner(bytearray(node.key)).pubkey.hex() == vector["public_key"]
    assert vector["key"] not in repr(node)


@pytest.mark.parametrize("vector", vectors("addresses.json"), ids=lambda vector: str(vector["address"])[:6])
def test_addresses_are_those_of_phantom_and_solana_keygen(vector: dict[str, Any]) -> None:
    seed = Phrase.parse(vector["phrase"]).seed(vector["bip39_passphrase"])
    assert address_of(LocalSigner(account_seed(seed, account_path(vector["index"]))).pubkey) == vector["address"]


@settings(max_examples=25)
@given(st.binary(min_size=64, max_size=64), st.integers(0, MAX_ACCOUNT_INDEX), st.sampled_from(PathScheme))
def test_derivation_equals_solders(seed: bytes, index: int, scheme: PathScheme) -> None:
    path = account_path(index if scheme.numbered else 0, scheme)
    by_keygen = scheme is PathScheme.KEYGEN
    theirs = Keypair.from_seed(seed[:32]) if by_keygen else Keypair.from_seed_and_derivation_path(seed, path)
    assert LocalSigner(account_seed(seed, path)).pubkey == bytes(theirs.pubkey())


def test_without_a_path_the_key_is_that_of_solana_keygen() -> None:
    words = " ".join(["abandon"] * 11 + ["about"])
    theirs = Keypair.from_seed_phrase_and_passphrase(words, "TREZOR")
    seed = Phrase.parse(words).seed("TREZOR")
    assert LocalSigner(account_seed(seed, account_path(0, PathScheme.KEYGEN))).pubkey == bytes(theirs.pubkey())


@pytest.mark.parametrize(
    "path",
    ["", "44'", "m/44", "m/44'/x'", "m/-1'", "m/2147483648'", "m//0'", "m/0'/", "m/\u0661'", "m/ 1'", "m/99999999999'"],
)
def test_bad_paths_are_refused(path: str) -> None:
    with pytest.raises(DerivationError):
        derive(bytes(32), path)


def test_bad_seeds_and_numbers_are_refused() -> None:
    for size in (0, 15, 65):
        with pytest.raises(DerivationError, match="16 to 64"):
            master_key(bytes(size))
    for index in (-1, MAX_ACCOUNT_INDEX + 1):
        for scheme in PathScheme:
            with pytest.raises(DerivationError):
                account_path(index, scheme)
    with pytest.raises(DerivationError):
        account_path(1, PathScheme.ROOT)
    with pytest.raises(DerivationError):
        derive(bytes(32), "m" + "/0'" * 256)


@given(st.binary(max_size=64))
def test_base58_round_trip(data: bytes) -> None:
    assert base58_decode(base58_encode(data)) == data


@given(st.binary(min_size=32, max_size=32))
def test_base58_equals_solders(pubkey: bytes) -> None:
    assert address_of(pubkey) == str(Pubkey.from_bytes(pubkey))
    assert parse_address(f" {Pubkey.from_bytes(pubkey)}\n") == pubkey


def test_base58_known_answers() -> None:
    assert base58_encode(b"\0\0\1") == "112"
    assert base58_encode(b"hello world") == "StV1DL6CwTryKyV"
    assert address_of(bytes(32)) == "1" * 32


@pytest.mark.parametrize("text", ["", "0", "O", "l", "I", "+", "1" * 31, "1" * 33, "z" * 44, "1" * 100_000, "é"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(AddressError):
        parse_address(text)


def test_address_of_another_length_is_refused() -> None:
    with pytest.raises(AddressError, match="32 bytes"):
        address_of(bytes(31))


def test_signature_verifies_and_matches_rfc8032() -> None:
    # RFC 8032 section 7.1, test 2.
    seed = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    signer = LocalSigner(bytearray(seed))
    interface: Signer = signer
    assert interface.pubkey.hex() == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    assert interface.sign(b"\x72").hex() == (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    Ed25519PublicKey.from_public_bytes(signer.pubkey).verify(signer.sign(b"x"), b"x")


def test_signer_is_wiped_hidden_and_never_copied() -> None:
    seed = bytearray(range(32))
    signer = LocalSigner(seed)
    assert seed.hex() not in repr(signer)
    for leak in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            leak(signer)
    pubkey = signer.pubkey
    signer.wipe()
    assert seed == bytes(32)
    assert signer.pubkey == pubkey
    with pytest.raises(LockedError):
        signer.sign(b"x")
    with pytest.raises(DerivationError):
        LocalSigner(bytearray(31))


def test_wiping_in_another_thread_never_yields_a_signature_of_another_key() -> None:
    signer = LocalSigner(bytearray(range(32)))
    public = Ed25519PublicKey.from_public_bytes(signer.pubkey)
    started = threading.Event()
    outcome: list[bytes] = []

    def sign_until_locked() -> None:
        try:
            while True:
                outcome.append(signer.sign(b"x"))
                started.set()
        except LockedError:
            return

    thread = threading.Thread(target=sign_until_locked)
    thread.start()
    assert started.wait(30)
    signer.wipe()
    thread.join(30)
    assert not thread.is_alive()
    for signature in set(outcome):
        public.verify(signature, b"x")


def test_key_import_reads_both_forms() -> None:
    keypair = Keypair.from_seed(bytes(range(32)))
    assert parse_secret_key(json.dumps(list(bytes(keypair)))) == bytes(range(32))
    assert parse_secret_key(f"  {keypair}\n") == bytes(range(32))


def test_what_is_no_key_is_refused_without_repeating_it() -> None:
    good = list(bytes(Keypair.from_seed(bytes(range(32)))))
    swapped = good[:32] + list(bytes(32))
    bad = [
        "", "[1,2", "[]", json.dumps(good[:63]), json.dumps([*good[:63], 256]), json.dumps([*good[:63], True]),
        json.dumps([*good[:63], 1.5]), json.dumps(swapped), str(Pubkey.default()), "0" * 88, "[" * 1000, "z" * 2000,
        "[1e400]",
    ]  # fmt: skip
    for text in bad:
        with pytest.raises(KeyImportError, match="Nothing was imported") as caught:
            parse_secret_key(text)
        assert len(text) < 4 or text not in str(caught.value)


@pytest.mark.parametrize("vector", vectors("market_secret.json"), ids=lambda vector: str(vector["secret"])[:6])
def test_market_secret_equals_the_second_implementation(vector: dict[str, str]) -> None:
    market = MarketSecret(*(bytes.fromhex(vector[name]) for name in ("account_seed", "genesis", "program")))
    assert market.secret().hex() == vector["secret"]
    assert market.delegate_signer().pubkey.hex() == vector["delegate_public"]


def test_market_secret_is_wiped_hidden_and_bound_to_its_market() -> None:
    market = MarketSecret(bytes(range(32)), bytes(32), bytes(32))
    assert market.secret() != MarketSecret(bytes(range(32)), bytes(32), b"\1" * 32).secret()
    assert market.secret().hex() not in repr(market)
    with pytest.raises(TypeError):
        pickle.dumps(market)
    market.wipe()
    for use in (market.secret, market.delegate_signer):
        with pytest.raises(LockedError):
            use()
    with pytest.raises(DerivationError):
        MarketSecret(bytes(31), bytes(32), bytes(32))
