"""The executable's hash: the same of the file, of a padded account, and of what a network runs."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.errors import WrongAccount
from market.program_hash import deployed_hash, executable_hash
from tests.helpers.market_svm import MarketSvm

SO = Path(__file__).resolve().parents[3] / "assets" / "program" / "gleaner_market.so"
HEADER = b"\3\0\0\0" + bytes(8) + b"\1" + bytes(32)


@given(code=st.binary(max_size=200), room=st.integers(0, 100))
def test_trailing_zeros_do_not_count(code: bytes, room: int) -> None:
    assert executable_hash(code) == executable_hash(code + bytes(room)) == deployed_hash(HEADER + code + bytes(room))
    assert executable_hash(code + b"\1") == sha256(code + b"\1").hexdigest()


def test_the_shipped_program_and_a_deployed_one_are_the_same() -> None:
    market = MarketSvm(initialised=False)
    assert deployed_hash(market.data(market.at.program_data)) == executable_hash(SO.read_bytes())


@pytest.mark.parametrize("data", [b"", HEADER[:44], b"\1" + HEADER[1:], b"\2\0\0\0" + bytes(41)])
def test_what_is_no_program_data_is_refused(data: bytes) -> None:
    with pytest.raises(WrongAccount, match="no account of a deployed program"):
        deployed_hash(data)


def test_the_linker_s_trailing_bytes_are_the_loader_s_too() -> None:
    assert executable_hash(b"") == sha256(b"").hexdigest()
