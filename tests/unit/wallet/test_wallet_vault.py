"""The vault file: what opens it, what does not, and what survives."""

import hashlib
import json
import os
import pickle
import resource
import select
import stat
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wallet.errors import (
    KeyringForgottenError,
    LockedError,
    VaultDamagedError,
    VaultError,
    VaultExistsError,
    VaultMissingError,
    VaultUnsupportedError,
    VaultWriteError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from wallet.stretch import Argon2Parameters, stretch
from wallet.vault import OpenVault, VaultFile
from wallet.vault_content import (
    StoredAccount,
    StoredWallet,
    VaultContent,
    WalletKind,
    decode_content,
    encode_content,
)
from wallet.vault_content_v1 import decode_content_v1
from wallet.vault_format import MAX_FILE_BYTES, decode_image, encode_image

VECTOR = Path(__file__).parents[2] / "vectors/wallet/vault-v1.gln"
PASSPHRASE = "correct horse"
CHEAP = Argon2Parameters(memory_kib=32, iterations=1, lanes=1)
SHARED_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def some_content() -> VaultContent:
    return VaultContent(
        store_key=bytearray(b"\7" * 32),
        wallets=(
            StoredWallet(0, "Wallet 1", WalletKind.PHRASE, bytearray(range(16)), bytearray("é".encode())),
            StoredWallet(1, "Imported keys", WalletKind.KEYS),
        ),
        accounts=(
            StoredAccount(0, 0, "Account 1", path="m/44'/501'/0'/0'"),
            StoredAccount(1, 1, "Old key", imported_seed=bytearray(b"\x09" * 32)),
        ),
        next_wallet=2,
        next_account=2,
    )


def named(content: VaultContent, name: str) -> VaultContent:
    return content.with_accounts((replace(content.accounts[0], name=name), *content.accounts[1:]))


@pytest.fixture
def file(tmp_path: Path) -> VaultFile:
    return VaultFile(tmp_path / "vault", CHEAP)


@pytest.fixture
def opened(file: VaultFile) -> OpenVault:
    return file.create(some_content(), PASSPHRASE)


def test_round_trip(file: VaultFile, opened: OpenVault) -> None:
    opened.close()
    again = file.open(PASSPHRASE)
    assert again.content == some_content()
    assert again.notice is None


def test_stretching_matches_rfc9106_reference() -> None:
    # argon2 reference implementation (phc-winner-argon2, test.c): version 0x13, t=2, m=2^16 KiB, p=1.
    assert stretch("password", b"somesalt", Argon2Parameters(65536, 2, 1)).hex() == (
        "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    )


def test_accents_count_the_same_on_every_keyboard(file: VaultFile) -> None:
    file.create(some_content(), "caf\u00e9 caf\u00e9").close()
    assert file.open("cafe\u0301 cafe\u0301").content == some_content()


def test_wrong_passphrase_is_clear_and_changes_nothing(file: VaultFile, opened: OpenVault) -> None:
    before = file.path.read_bytes(), file.backup_path.read_bytes()
    for wrong in ("", "wrong", PASSPHRASE + " ", "x" * 10_000):
        with pytest.raises(
            WrongPassphraseError, match=r"^That passphrase does not open this vault\. Your money is unt"
        ):
            file.open(wrong)
        with pytest.raises(WrongPassphraseError):
            opened.check_passphrase(wrong)
        opened.check_passphrase(PASSPHRASE)
    assert (file.path.read_bytes(), file.backup_path.read_bytes()) == before


def test_nothing_secret_lies_in_the_file(file: VaultFile, opened: OpenVault) -> None:
    for path in (file.path, file.backup_path):
        data = path.read_bytes()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        for secret in (bytes(range(16)), b"\7" * 32, b"\x09" * 32, b"Account 1", b"Old key", opened._data_key):
            assert bytes(secret) not in data
            assert bytes(secret).hex().encode() not in data


def test_missing_and_existing(file: VaultFile) -> None:
    assert not file.exists()
    with pytest.raises(VaultMissingError):
        file.open(PASSPHRASE)
    file.create(some_content(), PASSPHRASE)
    before = file.path.read_bytes()
    with pytest.raises(VaultExistsError):
        file.create(some_content(), PASSPHRASE)
    assert file.path.read_bytes() == before


@pytest.mark.parametrize("weak", ["", "seven77", "x" * 1025])
def test_weak_passphrases_make_no_vault(file: VaultFile, weak: str) -> None:
    with pytest.raises(WeakPassphraseError):
        file.create(some_content(), weak)
    assert not file.exists()


def test_saving_keeps_the_version_before(file: VaultFile, opened: OpenVault) -> None:
    opened.save(named(opened.content, "Renamed"))
    assert file.open(PASSPHRASE).content.accounts[0].name == "Renamed"
    file.path.unlink()
    reopened = file.open(PASSPHRASE)
    assert reopened.content.accounts[0].name == "Account 1"
    assert "backup copy" in (reopened.notice or "")


@SHARED_FOLDER
@given(data=st.data())
def test_a_torn_or_decayed_file_opens_from_its_backup(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    file = VaultFile(tmp_path_factory.mktemp("torn") / "vault", CHEAP)
    file.create(some_content(), PASSPHRASE)
    whole = file.path.read_bytes()
    position = data.draw(st.integers(0, len(whole) - 1))
    flipped = whole[:position] + bytes([whole[position] ^ data.draw(st.integers(1, 255))]) + whole[position + 1 :]
    damaged = data.draw(st.sampled_from([whole[:position], flipped, whole + whole[:position] + b"x"]))
    file.path.write_bytes(damaged)
    opened = file.open(PASSPHRASE)
    assert opened.content == some_content()
    assert "Your keys are safe" in (opened.notice or "")
    assert file.path.with_name("vault.damaged").read_bytes() == damaged
    assert file.open(PASSPHRASE).notice is None, "the backup was put in place"


def test_damage_without_a_backup_points_to_the_words(file: VaultFile, opened: OpenVault) -> None:
    opened.close()
    file.backup_path.unlink()
    file.path.write_bytes(file.path.read_bytes()[:-1])
    with pytest.raises(VaultDamagedError, match=r"cut short .*recovery words"):
        file.open(PASSPHRASE)


def test_a_damaged_file_never_replaces_a_good_backup(file: VaultFile, opened: OpenVault) -> None:
    file.path.write_bytes(b"rubbish")
    opened.save(named(opened.content, "Renamed"))
    assert file.open(PASSPHRASE).content.accounts[0].name == "Renamed"
    file.path.unlink()
    assert file.open(PASSPHRASE).content.accounts[0].name == "Account 1"


@SHARED_FOLDER
@given(data=st.data())
def test_a_tampered_header_never_opens_unnoticed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """A hostile file has a correct checksum; the seals must notice, each byte of the header is authenticated."""
    file = VaultFile(tmp_path_factory.mktemp("tampered") / "vault", CHEAP)
    file.create(some_content(), PASSPHRASE)
    file.backup_path.unlink()
    body = file.path.read_bytes()[:-32]
    position = data.draw(st.integers(0, len(body) - 1))
    body = body[:position] + bytes([body[position] ^ data.draw(st.integers(1, 255))]) + body[position + 1 :]
    file.path.write_bytes(body + hashlib.sha256(body).digest())
    with pytest.raises(VaultError):
        file.open(PASSPHRASE)


def test_tampered_content_falls_back_to_the_backup(file: VaultFile, opened: OpenVault) -> None:
    opened.close()
    image = decode_image(file.path.read_bytes())
    file.path.write_bytes(encode_image(image.header, bytes(len(image.sealed_content))))
    again = file.open(PASSPHRASE)
    assert again.content == some_content()
    assert "changed after it was written" in (again.notice or "")


@pytest.mark.parametrize(
    ("memory_kib", "iterations", "lanes"),
    [
        (1 << 32, 1, 1),
        ((1 << 20) + 1, 1, 1),
        (1 << 20, 5, 1),
        (8, 65, 1),
        (64, 1, 17),
        (7, 1, 1),
        (64, 0, 1),
        (64, 1, 0),
        (-8, -1, -1),
    ],
)
def test_hostile_stretching_parameters_are_refused(memory_kib: int, iterations: int, lanes: int) -> None:
    with pytest.raises(VaultUnsupportedError, match="bounds"):
        Argon2Parameters(memory_kib, iterations, lanes)


def hostile_header(file: VaultFile, change: dict[str, object]) -> None:
    data = file.path.read_bytes()
    (length,) = struct.unpack_from("<I", data, 10)
    header = json.loads(data[14 : 14 + length])
    header.update(change)
    text = json.dumps(header).encode()
    body = data[:10] + struct.pack("<I", len(text)) + text + data[14 + length : -32]
    file.path.write_bytes(body + hashlib.sha256(body).digest())


@pytest.mark.parametrize(
    "change",
    [
        {"kdf": {"name": "argon2id", "memory_kib": 2**40, "iterations": 1, "lanes": 1, "salt": "00" * 16}},
        {"kdf": {"name": "scrypt"}}, {"kdf": []}, {"kdf": None}, {"wraps": []}, {"wraps": None}, {"wraps": [1]},
        {"wraps": [{"by": "passphrase", "nonce": "00", "key": "00"}]}, {"wraps": [{"by": "other"}]},
        {"kdf": {"name": "argon2id", "memory_kib": True, "iterations": 1, "lanes": 1, "salt": "00" * 16}},
        {"id": "zz" * 16}, {"content": {"cipher": "none"}}, {"content": {}}, {"id": "x" * 20_000},
    ],
)  # fmt: skip
def test_hostile_headers_are_refused(file: VaultFile, opened: OpenVault, change: dict[str, object]) -> None:
    opened.close()
    file.backup_path.unlink()
    hostile_header(file, change)
    with pytest.raises((VaultDamagedError, VaultUnsupportedError)):
        file.open(PASSPHRASE)


def test_a_newer_version_is_named(file: VaultFile, opened: OpenVault) -> None:
    opened.close()
    body = bytearray(file.path.read_bytes()[:-32])
    body[8:10] = struct.pack("<H", 3)
    file.path.write_bytes(body + hashlib.sha256(body).digest())
    with pytest.raises(VaultUnsupportedError, match="format 3, this one reads up to 2"):
        file.open(PASSPHRASE)


@given(st.binary(max_size=400))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    with pytest.raises(VaultDamagedError):
        decode_image(data)


def test_an_endless_file_is_refused(file: VaultFile) -> None:
    with file.path.open("wb") as stream:
        stream.truncate(MAX_FILE_BYTES * 100)
    with pytest.raises(VaultDamagedError, match="too large"):
        file.open(PASSPHRASE)


def test_a_folder_in_place_of_the_vault_is_an_error_of_ours(file: VaultFile) -> None:
    file.path.mkdir()
    with pytest.raises(VaultDamagedError):
        file.open(PASSPHRASE)


def test_changing_the_passphrase_rewraps_and_cleans_the_backup(file: VaultFile, opened: OpenVault) -> None:
    data_key = bytes(opened._data_key)
    with pytest.raises(WrongPassphraseError):
        opened.change_passphrase("not it at all", "battery staple")
    with pytest.raises(WeakPassphraseError):
        opened.change_passphrase(PASSPHRASE, "short")
    file.open(PASSPHRASE).close()
    opened.change_passphrase(PASSPHRASE, "battery staple")
    assert opened._data_key == data_key
    for _ in ("the vault", "its backup copy"):
        with pytest.raises(WrongPassphraseError):
            file.open(PASSPHRASE)
        assert file.open("battery staple").content == some_content()
        file.path.unlink()


def test_unlock_key_opens_until_it_is_removed(file: VaultFile, opened: OpenVault) -> None:
    with pytest.raises(KeyringForgottenError):
        file.open_with_key(bytes(32))
    unlock_key = opened.add_unlock_key()
    assert file.has_keyring_wrap()
    assert file.open_with_key(unlock_key).content == some_content()
    opened.change_passphrase(PASSPHRASE, "battery staple")
    assert file.open_with_key(unlock_key).content == some_content(), "the data key stayed the same"
    for wrong in (bytes(32), b"", unlock_key[:-1]):
        with pytest.raises(KeyringForgottenError, match="passphrase"):
            file.open_with_key(wrong)
    opened.remove_unlock_key()
    assert not file.has_keyring_wrap()
    for _ in ("the vault", "its backup copy"):
        with pytest.raises(KeyringForgottenError):
            file.open_with_key(unlock_key)
        file.path.unlink(missing_ok=True)


def test_closing_wipes(file: VaultFile, opened: OpenVault) -> None:
    content, data_key = opened.content, opened._data_key
    opened.close()
    assert not any(data_key)
    assert not any(content.wallets[0].entropy)
    assert not any(content.store_key)
    assert not any(content.accounts[1].imported_seed or b"x")
    for use in (lambda: opened.content, opened.add_unlock_key, lambda: opened.check_passphrase(PASSPHRASE)):
        with pytest.raises(LockedError):
            use()
    assert file.open(PASSPHRASE).content == some_content()


def test_open_vault_and_content_hide(opened: OpenVault) -> None:
    for shown in (repr(opened), repr(opened.content)):
        assert "x09" not in shown
        assert "x07" not in shown
        assert "PASSPHRASE" not in shown
    with pytest.raises(TypeError):
        pickle.dumps(opened)


@contextmanager
def no_more_than(size: int) -> Iterator[None]:
    """Make the kernel refuse files larger than `size` bytes, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_leaves_the_vault_as_it_was(file: VaultFile, opened: OpenVault) -> None:
    before = file.path.read_bytes()
    with no_more_than(100), pytest.raises(VaultWriteError, match="as it was before is still in place"):
        opened.save(named(opened.content, "Renamed"))
    assert file.path.read_bytes() == before
    assert opened.content.accounts[0].name == "Account 1"
    opened.save(named(opened.content, "Renamed"))
    assert file.open(PASSPHRASE).content.accounts[0].name == "Renamed"


def test_a_full_disk_does_not_keep_a_damaged_vault_from_opening(file: VaultFile, opened: OpenVault) -> None:
    opened.close()
    file.path.write_bytes(b"rubbish")
    with no_more_than(100):
        again = file.open(PASSPHRASE)
    assert again.content == some_content()
    assert "could not be put back" in (again.notice or "")
    assert "could not be put back" not in (file.open(PASSPHRASE).notice or "")


def test_a_symbolic_link_as_temporary_file_is_not_followed(opened: OpenVault, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.write_bytes(b"precious")
    (tmp_path / "vault.new").symlink_to(target)
    with pytest.raises(VaultWriteError):
        opened.save(named(opened.content, "Renamed"))
    assert target.read_bytes() == b"precious"


_SAVE_FOREVER = """
import sys
from dataclasses import replace
from pathlib import Path
from wallet.stretch import Argon2Parameters
from wallet.vault import VaultFile
opened = VaultFile(Path(sys.argv[1]), Argon2Parameters(32, 1, 1)).open("correct horse")
for number in range(10**9):
    opened.save(opened.content.with_accounts((replace(opened.content.accounts[0], name=str(number)),)))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


@pytest.mark.parametrize("saves", [1, 7, 20])
def test_kill_9_while_saving_loses_nothing_that_was_confirmed(file: VaultFile, opened: OpenVault, saves: int) -> None:
    opened.close()
    with subprocess.Popen(
        [sys.executable, "-c", _SAVE_FOREVER, str(file.path)], stdout=subprocess.PIPE, env={**os.environ}
    ) as child:
        assert child.stdout is not None
        for _ in range(saves):
            assert select.select([child.stdout], [], [], 60)[0]
            child.stdout.readline()
        child.kill()
        rest = child.stdout.read().split()
    confirmed = max([saves - 1, *(int(line) for line in rest)])
    again = file.open(PASSPHRASE)
    assert again.notice is None
    assert int(again.content.accounts[0].name) in {confirmed, confirmed + 1}


@given(st.binary(max_size=200))
def test_content_decoder_survives_anything(data: bytes) -> None:
    with pytest.raises(VaultDamagedError):
        decode_content(bytearray(data))


_NAMES = st.text(max_size=64)
_KEYS: dict[WalletKind, st.SearchStrategy[dict[str, Any]]] = {
    WalletKind.PHRASE: st.builds(dict, path=st.text(max_size=128)),
    WalletKind.KEYS: st.builds(dict, imported_seed=st.binary(min_size=32, max_size=32).map(bytearray)),
    WalletKind.WATCH: st.builds(dict, pubkey=st.binary(min_size=32, max_size=32)),
    WalletKind.LEDGER: st.builds(dict, path=st.text(max_size=128), pubkey=st.binary(min_size=32, max_size=32)),
}


@st.composite
def contents(draw: st.DrawFn) -> VaultContent:
    wallets = []
    for number, kind in enumerate(draw(st.lists(st.sampled_from(list(WalletKind)), max_size=5))):
        has_words = kind is WalletKind.PHRASE
        entropy = bytearray(b"e" * draw(st.sampled_from([16, 32]) if has_words else st.just(0)))
        passphrase = bytearray(draw(st.binary(max_size=40)) if has_words else b"")
        wallets.append(StoredWallet(number, draw(_NAMES), kind, entropy, passphrase))
    owners = draw(st.lists(st.sampled_from(wallets), max_size=8)) if wallets else []
    accounts = tuple(
        StoredAccount(number, owner.number, draw(_NAMES), draw(st.booleans()), **draw(_KEYS[owner.kind]))
        for number, owner in enumerate(owners)
    )
    return VaultContent(bytearray(b"s" * 32), tuple(wallets), accounts, len(wallets) + 3, len(accounts) + 7)


@given(contents())
def test_content_round_trip(content: VaultContent) -> None:
    encoded = encode_content(content)
    assert decode_content(encoded) == content
    for cut in (encoded[:-1], encoded + b"x"):
        with pytest.raises(VaultDamagedError):
            decode_content(cut)


@pytest.mark.parametrize(
    "broken",
    [
        replace(some_content(), next_account=1),
        replace(some_content(), next_wallet=1),
        some_content().with_accounts((StoredAccount(0, 0, "no path"),)),
        some_content().with_accounts((StoredAccount(0, 1, "no key", path="m/44'/501'"),)),
        some_content().with_accounts((some_content().accounts[0],) * 2),
        replace(some_content(), wallets=(some_content().wallets[0],) * 2),
    ],
)
def test_content_that_contradicts_itself_is_refused(broken: VaultContent) -> None:
    with pytest.raises(VaultDamagedError):
        decode_content(encode_content(broken))


@given(st.binary(max_size=200))
def test_the_decoder_of_version_1_survives_anything(data: bytes) -> None:
    with pytest.raises(VaultDamagedError):
        decode_content_v1(bytearray(data))


@pytest.mark.parametrize("vector", [VECTOR, VECTOR.with_name("vault-v2.gln")], ids=lambda path: path.name)
def test_every_version_opens_and_is_written_back_as_the_newest(vector: Path, tmp_path: Path) -> None:
    copy = VaultFile(tmp_path / "vault")
    copy.path.write_bytes(vector.read_bytes())
    opened = copy.open_with_key(b"\x55" * 32)
    assert opened.content == some_content()
    opened.save(named(opened.content, "Renamed"))
    assert decode_image(copy.path.read_bytes()).version == 2
    assert copy.backup_path.read_bytes() == vector.read_bytes(), "the version before stays until the next change"
    assert copy.open(PASSPHRASE).content == named(some_content(), "Renamed")
    assert copy.open_with_key(b"\x55" * 32).content == named(some_content(), "Renamed")


def test_the_committed_file_of_version_1_still_opens(tmp_path: Path) -> None:
    copy = VaultFile(tmp_path / "vault")
    copy.path.write_bytes(VECTOR.read_bytes())
    assert copy.open(PASSPHRASE).content == some_content()
    assert copy.open_with_key(b"\x55" * 32).content == some_content()


def test_version_1_is_what_its_description_says() -> None:
    """Open the vector from the description in vault_format alone."""
    data = VECTOR.read_bytes()
    assert hashlib.sha256(data[:-32]).digest() == data[-32:]
    magic, version, length = struct.unpack_from("<8sHI", data)
    assert (magic, version) == (b"GLNVAULT", 1)
    header = json.loads(data[14 : 14 + length])
    kdf, wrap = header["kdf"], next(wrap for wrap in header["wraps"] if wrap["by"] == "passphrase")
    key = Argon2id(
        salt=bytes.fromhex(kdf["salt"]), length=32, iterations=kdf["iterations"], lanes=kdf["lanes"],
        memory_cost=kdf["memory_kib"],
    ).derive(PASSPHRASE.encode())  # fmt: skip
    claims = {"by": "passphrase", "id": header["id"], "kdf": kdf}
    aad = b"GLNVAULT" + struct.pack("<HI", 1, 0) + json.dumps(claims, separators=(",", ":"), sort_keys=True).encode()
    data_key = ChaCha20Poly1305(key).decrypt(bytes.fromhex(wrap["nonce"]), bytes.fromhex(wrap["key"]), aad)
    content = ChaCha20Poly1305(data_key).decrypt(
        bytes.fromhex(header["content"]["nonce"]), data[14 + length : -32], data[: 14 + length]
    )
    (public,) = struct.unpack_from("<I", content)
    assert json.loads(content[4 : 4 + public])["accounts"][1] == {"index": None, "name": "Old key"}
    assert content[4 + public :] == bytes(range(16)) + "é".encode() + b"\7" * 32 + b"\x09" * 32
