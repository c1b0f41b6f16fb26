"""Files sealed by a passphrase: what was written comes back; anything changed, cut or swapped does not open."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wallet import Argon2Parameters
from wallet.errors import (
    SealedFileDamagedError,
    SealedFileError,
    SealedFilePassphraseError,
    SealedFileWriteError,
    VaultUnsupportedError,
    WeakPassphraseError,
)
from wallet.sealed_file import SealedReader, SealedWriter

if TYPE_CHECKING:
    from pathlib import Path

QUICK = Argon2Parameters(memory_kib=64, iterations=1, lanes=1)
WORDS = "of its own, and long"
CHUNK = 64 << 10


def write(path: Path, *parts: bytes) -> bytes:
    with SealedWriter(path, WORDS, QUICK) as writer:
        for part in parts:
            writer.write(part)
    return path.read_bytes()


def read(path: Path, passphrase: str = WORDS) -> bytes:
    with SealedReader(path, passphrase) as reader:
        found = b""
        while not reader.at_end():
            found += reader.read(50_000)
        return found


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_what_was_written_comes_back(tmp_path: Path, size: int) -> None:
    path = tmp_path / "b"
    data = bytes(number % 251 for number in range(size))
    write(path, data[: size // 3], data[size // 3 :])
    assert read(path) == data
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [found.name for found in tmp_path.iterdir()] == ["b"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_every_changed_bit_is_seen(tmp_path: Path, at: int, bit: int) -> None:
    path = tmp_path / "b"
    whole = bytearray(write(path, b"x" * (CHUNK + 100)))
    whole[at % len(whole)] ^= 1 << bit
    path.write_bytes(whole)
    with pytest.raises((SealedFileError, VaultUnsupportedError)):
        read(path)


def test_chunks_cannot_be_cut_off_swapped_or_repeated(tmp_path: Path) -> None:
    path = tmp_path / "b"
    whole = write(path, b"a" * CHUNK, b"b" * CHUNK, b"c")
    tail = 1 + 16
    sealed = CHUNK + 16
    first, second = whole[: -tail - sealed][-sealed:], whole[-tail - sealed : -tail]
    head = whole[: -tail - 2 * sealed]
    for broken in (
        whole[:-tail],
        whole[:-1],
        head,
        head + second + first + whole[-tail:],
        head + first + first + second + whole[-tail:],
        whole + whole[-tail:],
        whole[:40],
        b"",
        b"GLNVAULT" + whole[8:],
    ):
        path.write_bytes(broken)
        with pytest.raises(SealedFileDamagedError, match="Nothing was replaced"):
            read(path)


def test_another_passphrase_or_a_weak_one(tmp_path: Path) -> None:
    write(tmp_path / "b", b"x")
    with pytest.raises(SealedFilePassphraseError, match="passphrase of its own"):
        read(tmp_path / "b", "something else")
    with pytest.raises(WeakPassphraseError):
        SealedWriter(tmp_path / "weak", "short", QUICK)
    assert not (tmp_path / "weak").exists()


def test_what_fails_midway_replaces_nothing(tmp_path: Path) -> None:
    path = tmp_path / "b"
    before = write(path, b"before")

    def fail() -> None:
        with SealedWriter(path, WORDS, QUICK) as writer:
            writer.write(b"after")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["b"]
    with pytest.raises(SealedFileWriteError, match="another place"):
        SealedWriter(tmp_path / "missing" / "b", WORDS, QUICK)
    with pytest.raises(SealedFileDamagedError):
        read(tmp_path / "missing")
