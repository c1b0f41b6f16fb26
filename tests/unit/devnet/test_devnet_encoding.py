"""Encodings: base58 against the published vectors, stored zstd frames byte by byte."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devnet.encoding import Base58Error, base58_decode, base58_encode, zstd_store

# draft-msporny-base58, section 5, and Bitcoin's base58_encode_decode.json.
_VECTORS = [
    (b"", ""),
    (b"Hello World!", "2NEpo7TZRRrLZSi2U"),
    (b"The quick brown fox jumps over the lazy dog.", "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z"),
    (bytes.fromhex("0000287fb4cd"), "11233QC4"),
    (bytes.fromhex("626262"), "a3gV"),
    (bytes(10), "1111111111"),
]


@pytest.mark.parametrize(("data", "text"), _VECTORS)
def test_base58_vectors(data: bytes, text: str) -> None:
    assert base58_encode(data) == text
    assert base58_decode(text) == data


@given(st.binary(max_size=200))
def test_base58_round_trip(data: bytes) -> None:
    assert base58_decode(base58_encode(data)) == data


@pytest.mark.parametrize(
    ("text", "message"),
    [("0OIl", "InvalidCharacter { character: '0', index: 0 }"), ("é", "NonAsciiCharacter { index: 0 }")],
)
def test_base58_errors_are_worded_as_rust_does(text: str, message: str) -> None:
    with pytest.raises(Base58Error) as caught:
        base58_decode(text)
    assert str(caught.value) == message


def _unstore(frame: bytes) -> bytes:
    """Read a zstd frame of raw blocks (RFC 8878, 3.1.1)."""
    assert frame[:4] == bytes.fromhex("28b52ffd")
    flag, single = frame[4] >> 6, frame[4] >> 5 & 1
    assert single == 1
    size_bytes = (1, 2, 4, 8)[flag]
    size = int.from_bytes(frame[5 : 5 + size_bytes], "little") + (256 if flag == 1 else 0)
    at, out, last = 5 + size_bytes, b"", False
    while not last:
        header = int.from_bytes(frame[at : at + 3], "little")
        last, kind, length = bool(header & 1), header >> 1 & 3, header >> 3
        assert kind == 0
        assert length <= 128 * 1024
        out += frame[at + 3 : at + 3 + length]
        at += 3 + length
    assert at == len(frame)
    assert len(out) == size
    return out


@pytest.mark.parametrize("size", [0, 1, 255, 256, 65_791, 65_792, 131_072, 131_073, 400_000])
def test_zstd_frames(size: int) -> None:
    data = bytes(index % 251 for index in range(size))
    assert _unstore(zstd_store(data)) == data


def test_empty_zstd_frame_is_the_recorded_one() -> None:
    assert base64.b64encode(zstd_store(b"")) == b"KLUv/SAAAQAA"
