"""Which pages the system is asked to hold, and that its refusal is told and harms nothing."""

import mmap

import pytest

from wallet import held_memory
from wallet.hardening import harden_process
from wallet.held_memory import hold, holds_pages
from wallet.signing import LocalSigner, wipe


def test_the_buffer_itself_is_held_and_stays_usable() -> None:
    asked: list[int] = []

    def lock(address: int, length: int) -> bool:
        asked.append(length)
        return address % mmap.PAGESIZE >= 0

    buffer = bytearray(b"k" * 32)
    assert hold(buffer, lock)
    assert asked == [32]
    wipe(buffer)
    buffer.clear()  # would raise BufferError if a view were left
    assert hold(buffer, lock), "nothing to hold"
    assert asked == [32]


def test_this_system_answers() -> None:
    assert hold(bytearray(32)) in {True, False}
    assert holds_pages() in {True, False}


def test_a_refusal_is_reported_and_keys_still_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held_memory, "_KNOWN", [lambda _address, _length: False])
    report = harden_process()
    assert not report.keys_not_swapped
    assert any("out of its swap" in note for note in report.notes)
    assert len(LocalSigner(bytearray(range(32))).sign(b"message")) == 64


def test_a_system_that_says_yes_and_holds_nothing_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held_memory, "_held_kib", lambda: 0)
    assert not holds_pages(lambda _address, _length: True)
    monkeypatch.setattr(held_memory, "_held_kib", lambda: None)
    assert holds_pages(lambda _address, _length: True)
