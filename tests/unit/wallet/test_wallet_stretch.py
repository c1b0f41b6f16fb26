"""How the cost of one guess is chosen on this machine."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.stretch import Argon2Parameters, calibrated
from wallet.vault import VaultFile
from wallet.vault_content import VaultContent
from wallet.vault_format import decode_image

FLOOR = Argon2Parameters()
CHEAP = Argon2Parameters(memory_kib=32, iterations=1, lanes=1)
MIB = 1024


def quick(_passphrase: str, _salt: bytes, _parameters: Argon2Parameters) -> bytes:
    """Stand in for stretching where only the clock matters."""
    return bytes(32)


class Clock:
    """Grows by half of `took_s` at every look before and after a run, so that one run takes `took_s`."""

    def __init__(self, took_s: float) -> None:
        self.now_s, self.looks, self._took_s = 0.0, 0, took_s

    def __call__(self) -> float:
        self.looks += 1
        self.now_s += self._took_s if self.looks % 2 == 0 else 0.0
        return self.now_s


def test_the_default_is_slow_and_large() -> None:
    assert Argon2Parameters(memory_kib=65536, iterations=3, lanes=4) == FLOOR
    assert VaultFile(Path("nowhere"), CHEAP).new_parameters() == CHEAP


@pytest.mark.parametrize(
    ("took_s", "limit_mib", "expected"),
    [
        (0.9, 4096, FLOOR),
        (0.5, 4096, FLOOR),
        (0.25, 4096, Argon2Parameters(128 * MIB, 3, 4)),
        (0.05, 4096, Argon2Parameters(512 * MIB, 3, 4)),
        (0.25, 64, Argon2Parameters(64 * MIB, 6, 4)),
        (0.05, 128, Argon2Parameters(128 * MIB, 15, 4)),
        (0.25, 1, Argon2Parameters(64 * MIB, 6, 4)),
    ],
)
def test_memory_first_then_passes(
    monkeypatch: pytest.MonkeyPatch, took_s: float, limit_mib: int, expected: Argon2Parameters
) -> None:
    monkeypatch.setattr("wallet.stretch.stretch", quick)
    clock = Clock(took_s)
    assert calibrated(clock, limit_mib * MIB) == expected
    assert clock.looks <= 4, "at most two runs of the default are spent on measuring"


@given(st.floats(0, 100), st.integers(0, 1 << 24))
def test_no_machine_gets_less_than_the_default_or_more_than_the_bounds(took_s: float, limit_kib: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("wallet.stretch.stretch", quick)
        chosen = calibrated(Clock(took_s), limit_kib)
    assert chosen.memory_kib >= FLOOR.memory_kib
    assert chosen.iterations >= FLOOR.iterations
    assert chosen.lanes == FLOOR.lanes
    assert chosen.memory_kib <= max(FLOOR.memory_kib, min(limit_kib, 512 * MIB))


def test_what_was_measured_is_stored_and_never_lowered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measured = iter([CHEAP, Argon2Parameters(64, 2, 1), CHEAP])
    monkeypatch.setattr("wallet.vault.calibrated", lambda: next(measured))
    file = VaultFile(tmp_path / "vault")
    opened = file.create(VaultContent(bytearray(32), (), (), 0, 0), "first passphrase")

    def stored() -> Argon2Parameters:
        return decode_image(file.path.read_bytes()).header.parameters

    assert stored() == CHEAP
    opened.change_passphrase("first passphrase", "second passphrase")
    assert stored() == Argon2Parameters(64, 2, 1), "a vault made before is wrapped anew when its passphrase changes"
    opened.change_passphrase("second passphrase", "third passphrase")
    assert stored() == Argon2Parameters(64, 2, 1), "a slow moment does not make the vault cheaper"
    assert file.open("third passphrase").content == opened.content
