"""The backup copies: which states they keep, what is forgotten in all of them, and what any damage leaves."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallet.errors import KeyringForgottenError, VaultDamagedError, VaultWriteError, WrongPassphraseError
from wallet.stretch import Argon2Parameters
from wallet.vault import OpenVault, VaultFile
from wallet.vault_content import StoredAccount, StoredWallet, VaultContent, WalletKind

PASSPHRASE = "correct horse"
CHEAP = Argon2Parameters(memory_kib=32, iterations=1, lanes=1)
NAMES = ("vault", "vault.bak", "vault.bak2", "vault.bak3")


def content_of(accounts: int) -> VaultContent:
    """A wallet of words with its first accounts."""
    words = StoredWallet(0, "Wallet 1", WalletKind.PHRASE, bytearray(range(16)), bytearray())
    made = tuple(
        StoredAccount(number, 0, f"Account {number}", path=f"m/44'/501'/{number}'/0'") for number in range(accounts)
    )
    return VaultContent(bytearray(b"\7" * 32), (words,), made, next_wallet=1, next_account=accounts)


def grown(folder: Path, accounts: int = 5) -> OpenVault:
    """A vault to which accounts were added one by one."""
    opened = VaultFile(folder / "vault", CHEAP).create(content_of(1), PASSPHRASE)
    for count in range(2, accounts + 1):
        opened.save(content_of(count))
    return opened


def accounts_in(path: Path, passphrase: str = PASSPHRASE) -> int:
    """Open one file by itself."""
    alone = path.parent / "alone" / path.name
    alone.parent.mkdir(exist_ok=True)
    alone.write_bytes(path.read_bytes())
    return len(VaultFile(alone, CHEAP).open(passphrase).content.accounts)


def renamed(content: VaultContent, name: str) -> VaultContent:
    """The same keys under another name."""
    return content.with_accounts((replace(content.accounts[0], name=name), *content.accounts[1:]))


def test_the_copies_are_the_three_states_before(tmp_path: Path) -> None:
    grown(tmp_path)
    assert [accounts_in(tmp_path / name) for name in NAMES] == [5, 4, 3, 2]


def test_names_push_no_keys_out_of_the_copies(tmp_path: Path) -> None:
    opened = grown(tmp_path)
    for name in map(str, range(10)):
        opened.save(renamed(opened.content, name))
    assert [accounts_in(tmp_path / name) for name in NAMES] == [5, 5, 3, 2]


def test_a_new_passphrase_opens_every_copy_and_the_old_one_none(tmp_path: Path) -> None:
    opened = grown(tmp_path)
    damaged = tmp_path / "vault.damaged"
    damaged.write_bytes((tmp_path / "vault").read_bytes())
    opened.change_passphrase(PASSPHRASE, "battery staple")
    assert not damaged.exists(), "a vault once put aside is an old way in too"
    for name in NAMES:
        assert accounts_in(tmp_path / name, "battery staple") == 5
        with pytest.raises(WrongPassphraseError):
            accounts_in(tmp_path / name)


def test_what_is_removed_lies_in_no_copy(tmp_path: Path) -> None:
    opened = grown(tmp_path)
    opened.save(content_of(1), forget_before=True)
    assert [accounts_in(tmp_path / name) for name in NAMES] == [1, 1, 1, 1]


def test_a_keyring_that_is_forgotten_opens_no_copy(tmp_path: Path) -> None:
    opened = grown(tmp_path, 2)
    key = opened.add_unlock_key()
    for count in (3, 4, 5):
        opened.save(content_of(count))
    opened.remove_unlock_key()
    file = VaultFile(tmp_path / "vault", CHEAP)
    for name in NAMES:
        with pytest.raises(KeyringForgottenError):
            file.open_with_key(key)
        (tmp_path / name).unlink()


def damage(data: st.DataObject, path: Path) -> None:
    """Cut a file, change a byte of it, remove it or put something else in its place."""
    whole = path.read_bytes()
    position = data.draw(st.integers(0, len(whole) - 1))
    match data.draw(st.sampled_from(["cut", "flip", "gone", "other"])):
        case "cut":
            path.write_bytes(whole[:position])
        case "flip":
            flipped = bytes([whole[position] ^ data.draw(st.integers(1, 255))])
            path.write_bytes(whole[:position] + flipped + whole[position + 1 :])
        case "gone":
            path.unlink()
        case "other":
            path.write_bytes(data.draw(st.binary(max_size=64)))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a vault with every copy; made once, for writing to the disk is what takes long."""
    folder = tmp_path_factory.mktemp("template")
    grown(folder).close()
    return {name: (folder / name).read_bytes() for name in NAMES}


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_any_damage_that_spares_one_copy_opens_the_newest_whole_state_and_says_so(
    tmp_path_factory: pytest.TempPathFactory, template: dict[str, bytes], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    for name, whole in template.items():
        (folder / name).write_bytes(whole)
    hit = data.draw(st.sets(st.sampled_from(NAMES), max_size=len(NAMES) - 1))
    for name in sorted(hit):
        damage(data, folder / name)
    generation = next(number for number, name in enumerate(NAMES) if name not in hit)
    file = VaultFile(folder / "vault", CHEAP)
    assert file.exists()
    opened = file.open(PASSPHRASE)
    assert len(opened.content.accounts) == 5 - generation
    which = (None, "its backup copy", "its second backup copy", "its third and last backup copy")[generation]
    if which is None:
        assert opened.notice is None
    else:
        assert f"{which} was opened, saved 20" in (opened.notice or "")
        assert f"1 wallet and {5 - generation} accounts" in (opened.notice or "")
    assert file.open(PASSPHRASE).notice is None, "the copy was put in place"


def test_a_damaged_copy_replaces_no_older_one(tmp_path: Path) -> None:
    opened = grown(tmp_path)
    (tmp_path / "vault.bak").write_bytes(b"rubbish")
    opened.save(content_of(6))
    assert [accounts_in(tmp_path / name) for name in NAMES] == [6, 5, 3, 2]


def test_nothing_whole_is_an_error_about_the_vault_itself(tmp_path: Path) -> None:
    grown(tmp_path).close()
    for name in NAMES:
        (tmp_path / name).write_bytes(b"rubbish")
    with pytest.raises(VaultDamagedError, match=r"cut short.*recovery words"):
        VaultFile(tmp_path / "vault", CHEAP).open(PASSPHRASE)


def test_a_copy_that_cannot_be_written_leaves_the_vault_as_it_was(tmp_path: Path) -> None:
    opened = grown(tmp_path)
    (tmp_path / "vault.bak2.new").mkdir()
    with pytest.raises(VaultWriteError, match="still in place"):
        opened.change_passphrase(PASSPHRASE, "battery staple")
    assert accounts_in(tmp_path / "vault") == 5
    opened.check_passphrase(PASSPHRASE)
