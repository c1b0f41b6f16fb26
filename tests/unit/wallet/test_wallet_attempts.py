"""How wrong passphrases slow the next try down, and that nothing locks the owner out for good."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.attempts import FREE_ATTEMPTS, MAX_WAIT_S, Attempts, wait_after_s
from wallet.errors import TooManyAttemptsError, VaultDamagedError, WrongPassphraseError
from wallet.phrase import Phrase
from wallet.stretch import Argon2Parameters
from wallet.vault import VaultFile
from wallet.wallet import Wallet

CHEAP = Argon2Parameters(memory_kib=32, iterations=1, lanes=1)
RIGHT, WRONG = "correct horse battery", "wrong horse battery"
START_S = 1_795_000_000.0


class Clock:
    """A wall clock and ticks that a test moves."""

    def __init__(self) -> None:
        self.wall_s, self.ticks_s = START_S, 50.0

    def pass_s(self, seconds: float) -> None:
        self.wall_s += seconds
        self.ticks_s += seconds

    def attempts(self, note: Path) -> Attempts:
        """As a process that starts now sees them."""
        return Attempts(note, lambda: self.wall_s, lambda: self.ticks_s)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def note(tmp_path: Path) -> Path:
    return tmp_path / "vault.tries"


def refuse_passphrase() -> None:
    raise WrongPassphraseError


def fail(attempts: Attempts) -> None:
    with pytest.raises(WrongPassphraseError), attempts.one():
        refuse_passphrase()


def test_the_wait_grows_to_its_bound() -> None:
    assert [wait_after_s(failed) for failed in range(11)] == [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]


@given(failed=st.integers(min_value=0, max_value=10**9))
def test_the_wait_never_shrinks_and_never_passes_its_bound(failed: int) -> None:
    assert 0 <= wait_after_s(failed) <= wait_after_s(failed + 1) <= MAX_WAIT_S


def test_three_tries_are_free_then_one_waits_and_a_right_one_forgets(clock: Clock, note: Path) -> None:
    attempts = clock.attempts(note)
    for _ in range(FREE_ATTEMPTS):
        fail(attempts)
    assert (attempts.failed, attempts.wait_s) == (3, 5)
    with (
        pytest.raises(TooManyAttemptsError, match=r"3 wrong passphrases in a row\. The next is taken in 5 s"),
        attempts.one(),
    ):
        pytest.fail("tried too early")
    clock.pass_s(4.5)
    assert attempts.wait_s == 1
    clock.pass_s(0.5)
    fail(attempts)
    assert (attempts.failed, attempts.wait_s) == (4, 10)
    clock.pass_s(10)
    with attempts.one():
        pass
    assert (attempts.failed, attempts.wait_s, note.exists()) == (0, 0, False)


def test_the_wait_goes_on_in_the_next_process(clock: Clock, note: Path) -> None:
    for _ in range(5):
        fail(clock.attempts(note))
        clock.pass_s(clock.attempts(note).wait_s)
    fail(clock.attempts(note))
    clock.pass_s(15)
    assert (clock.attempts(note).failed, clock.attempts(note).wait_s) == (6, 25)
    assert json.loads(note.read_bytes()) == {"failed": 6, "at_s": int(clock.wall_s) - 15}, "the note holds no secret"
    assert note.stat().st_mode & 0o077 == 0


def test_a_try_that_was_killed_counts(clock: Clock, note: Path) -> None:
    attempts = clock.attempts(note)
    with attempts.one():
        assert clock.attempts(note).failed == 1, "noted before it is made"


def test_what_is_no_answer_does_not_count(clock: Clock, note: Path) -> None:
    attempts = clock.attempts(note)
    fail(attempts)
    with pytest.raises(VaultDamagedError), attempts.one():
        raise VaultDamagedError("torn")
    assert clock.attempts(note).failed == attempts.failed == 1


def test_a_clock_set_back_waits_once_more_and_not_for_ever(clock: Clock, note: Path) -> None:
    for _ in range(4):
        clock.pass_s(300)
        fail(clock.attempts(note))
    clock.wall_s -= 10 * 365 * 86_400
    assert clock.attempts(note).wait_s == 10
    clock.pass_s(10)
    assert clock.attempts(note).wait_s == 0, "the note was moved to the new time"


def test_a_clock_set_while_running_changes_nothing(clock: Clock, note: Path) -> None:
    attempts = clock.attempts(note)
    for _ in range(3):
        fail(attempts)
    for jump_s in (86_400, -10 * 86_400):
        clock.wall_s += jump_s
        assert attempts.wait_s == 5


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"[" * 200, b"\xff" * 9, b'{"failed": true, "at_s": 1}', b'{"failed": -1, "at_s": 1}',
     b'{"failed": 9, "at_s": 1e400}', b'{"failed": 1e9, "at_s": 1}', b'{"failed": 99999999999, "at_s": 1}',
     b'{"failed": 9, "at_s": 1}' + b" " * 10_000 + b"x", b'{"failed": "9", "at_s": "1"}'],
)  # fmt: skip
def test_a_damaged_note_counts_as_none(clock: Clock, note: Path, content: bytes) -> None:
    note.write_bytes(content)
    attempts = clock.attempts(note)
    assert attempts.wait_s == 0
    fail(attempts)


def test_a_note_that_is_a_folder_or_a_link_or_a_pipe_locks_nobody_out(clock: Clock, tmp_path: Path) -> None:
    import os

    folder, link, pipe = tmp_path / "folder", tmp_path / "link", tmp_path / "pipe"
    (folder / "inside").mkdir(parents=True)
    link.symlink_to(tmp_path / "elsewhere")
    os.mkfifo(pipe)
    for note in (folder, link, pipe):
        attempts = clock.attempts(note)
        fail(attempts)
        with attempts.one():
            pass
        assert attempts.failed == 0


def test_a_home_that_cannot_be_written_still_slows_this_process_down(clock: Clock, tmp_path: Path) -> None:
    note = tmp_path / "missing" / "vault.tries"
    attempts = clock.attempts(note)
    for _ in range(3):
        fail(attempts)
    assert attempts.wait_s == 5
    clock.pass_s(5)
    with attempts.one():
        pass


def test_a_clock_set_back_where_nothing_can_be_written_does_not_wait(
    clock: Clock, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note.write_text(json.dumps({"failed": 9, "at_s": int(START_S) + 999_999}))

    def refuse(_path: Path, _data: bytes) -> None:
        raise OSError

    monkeypatch.setattr("wallet.attempts.write_atomically", refuse)
    assert clock.attempts(note).wait_s == 0


def test_many_at_once_do_not_get_around_the_wait(clock: Clock, note: Path) -> None:
    attempts, refused, tried = clock.attempts(note), [], []

    def guess() -> None:
        try:
            with attempts.one():
                tried.append(1)
                refuse_passphrase()
        except WrongPassphraseError:
            pass
        except TooManyAttemptsError:
            refused.append(1)

    threads = [threading.Thread(target=guess) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(tried), len(refused)) == (3, 7)


def every_question(wallet: Wallet) -> list[Callable[[str], object]]:
    """Each place that takes the passphrase of an open vault."""
    return [
        wallet.export_phrase,
        lambda passphrase: wallet.export_secret_key(0, passphrase),
        lambda passphrase: wallet.change_passphrase(passphrase, "another horse battery"),
        lambda passphrase: wallet.book.remove_account(0, passphrase),
        lambda passphrase: wallet.book.remove_wallet(0, passphrase),
        wallet.unlock,
    ]


def test_each_place_that_asks_counts_and_waits(clock: Clock, tmp_path: Path) -> None:
    attempts = clock.attempts(tmp_path / "vault.tries")
    wallet = Wallet(VaultFile(tmp_path / "vault", CHEAP, attempts))
    wallet.create(Phrase.generate(), RIGHT)
    for before, ask in enumerate(every_question(wallet)):
        with pytest.raises(WrongPassphraseError):
            ask(WRONG)
        assert wallet.attempts.failed == before + 1
        clock.pass_s(wallet.attempts.wait_s)
    with pytest.raises(WrongPassphraseError):
        wallet.unlock(WRONG)
    for ask in every_question(wallet):
        with pytest.raises(TooManyAttemptsError):
            ask(RIGHT)
    assert wallet.signer(0).sign(b"what is open goes on")
    clock.pass_s(wallet.attempts.wait_s)
    wallet.export_phrase(RIGHT)
    assert wallet.attempts.failed == 0
    assert not (tmp_path / "vault.tries").exists()
