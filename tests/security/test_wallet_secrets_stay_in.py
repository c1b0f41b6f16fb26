"""No secret in exceptions, tracebacks, logs or temporary files; core dumps are off where we say so."""

import logging
import os
import resource
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from wallet.errors import WalletError
from wallet.key_import import parse_secret_key
from wallet.phrase import Phrase
from wallet.stretch import Argon2Parameters
from wallet.vault import VaultFile
from wallet.wallet import Wallet

CHEAP = Argon2Parameters(memory_kib=32, iterations=1, lanes=1)
PASSPHRASE = "correct horse battery"
WORDS = ["legal", "winner", "thank", "year", "wave", "sausage", "worth", "useful", "legal", "winner", "thank", "yellow"]


@pytest.mark.parametrize(
    ("attempt", "secret"),
    [
        (lambda: Phrase.parse(" ".join([*WORDS[:11], "zzsecretzz"])), "zzsecretzz"),
        (lambda: Phrase.parse(" ".join(reversed(WORDS))), "sausage"),
        (lambda: parse_secret_key("[11, 22, 33, zzsecretzz]"), "zzsecretzz"),
        (lambda: parse_secret_key("zzsecretzz0"), "zzsecretzz"),
        (lambda: VaultFile(Path("/nonexistent/folder/vault"), CHEAP).open("zzsecretzz"), "zzsecretzz"),
    ],
)
def test_tracebacks_do_not_repeat_what_was_typed(attempt: Callable[[], object], secret: str) -> None:
    with pytest.raises(WalletError) as caught:
        attempt()
    shown: BaseException | None = caught.value
    while shown is not None:
        assert secret not in str(shown)
        assert secret not in repr(shown)
        shown = shown.__cause__ or (None if shown.__suppress_context__ else shown.__context__)
    frames = traceback.format_exception(caught.value)
    assert not any(secret in line for line in frames if not line.lstrip().startswith("File"))


def test_the_folder_holds_only_sealed_files_and_the_log_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    phrase = Phrase.parse(" ".join(WORDS))
    wallet = Wallet(VaultFile(tmp_path / "vault", CHEAP))
    wallet.create(phrase, PASSPHRASE)
    wallet.book.add_account("Second")
    wallet.change_passphrase(PASSPHRASE, PASSPHRASE + "!")
    seed, store_key = wallet._unlocked.vault().content.wallets[0].entropy.hex(), wallet.store_key().hex()
    assert {path.name for path in tmp_path.iterdir()} == {"vault", "vault.bak", "vault.bak2"}
    for path in tmp_path.iterdir():
        data = path.read_bytes()
        for secret in (*WORDS, PASSPHRASE, "Second"):
            assert secret.encode() not in data
        for hidden in (seed, store_key):
            assert bytes.fromhex(hidden) not in data
            assert hidden.encode() not in data
    assert not any(word in caplog.text for word in (*WORDS, PASSPHRASE, seed, store_key))


_REPORT = """
import json, resource, sys
from wallet import harden_process
harden_process()
report = harden_process()
limit = resource.getrlimit(resource.RLIMIT_CORE)[0]
print(json.dumps([report.core_dumps_off, report.tracing_off, report.keys_not_swapped, list(report.notes), limit]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux decides what is tested here")
def test_hardening_is_in_force_and_reported() -> None:
    done = subprocess.run([sys.executable, "-c", _REPORT], capture_output=True, text=True, check=True)
    assert done.stdout == "[true, true, true, [], 0]\n"


_LATER = """
from wallet import harden_process
first = harden_process(refuse_tracing=False)
then = harden_process()
print(first.core_dumps_off, first.tracing_off, first.notes, then.tracing_off)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux decides what is tested here")
def test_a_window_refuses_tracing_before_there_are_keys_and_not_at_once() -> None:
    done = subprocess.run([sys.executable, "-c", _LATER], capture_output=True, text=True, check=True)
    assert done.stdout == "True False () True\n"


_HELD = """
import sys
from pathlib import Path
from wallet import Argon2Parameters, Phrase, VaultFile, Wallet
def held():
    return next(int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if "VmLck" in line)
before = held()
wallet = Wallet(VaultFile(Path(sys.argv[1]), Argon2Parameters(memory_kib=32, iterations=1, lanes=1)))
wallet.create(Phrase.generate(), "correct horse")
opened = held()
wallet.signer(0), wallet.market_secret(bytes(32), bytes(32), 0)
print(before, opened > 0, held() < 256)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux says what it holds")
def test_pages_with_keys_are_held_in_memory(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _HELD, tmp_path / "vault"], capture_output=True, text=True, check=True)
    assert done.stdout == "0 True True\n"


@pytest.mark.skipif(sys.platform != "linux", reason="Linux decides what is tested here")
def test_a_hardened_process_leaves_no_core_file(tmp_path: Path) -> None:
    crash = (
        "import os, signal; from wallet import harden_process; harden_process(); os.kill(os.getpid(), signal.SIGSEGV)"
    )
    path = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])])

    def allow_core_files() -> None:
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))

    done = subprocess.run(
        [sys.executable, "-c", crash], cwd=tmp_path, env={**os.environ, "PYTHONPATH": path}, check=False,
        preexec_fn=allow_core_files,
    )  # fmt: skip
    assert done.returncode < 0
    assert list(tmp_path.iterdir()) == []
