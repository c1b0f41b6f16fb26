"""Profiles of reviewers: a useless one costs its owner the samples, never the contributor the sale."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from solders.pubkey import Pubkey

from app.connection import Connection, profile_bytes
from app.errors import UserError
from app.sell.duties import Duties
from market.generated.constants import SeatStatus
from storage.errors import ContentMissing
from storage.hpke import reviewer_public_key

if TYPE_CHECKING:
    from market.generated.accounts import Pointer as AccountPointer
    from market.reader import Attempt

KEY = reviewer_public_key(bytes(32))
RAW = 0x55


class Gateways:
    """Serves what it was given under the last byte of the digest."""

    def __init__(self, blobs: dict[int, bytes]) -> None:
        self._blobs = blobs

    async def blob(self, pointer: Any, max_bytes: int) -> bytes:
        del max_bytes
        found = self._blobs.get(pointer.digest[31])
        if found is None:
            raise ContentMissing("nobody has it")
        return found


def connected(blobs: dict[int, bytes]) -> Connection:
    connection = Connection.__new__(Connection)
    connection.gateways = cast("Any", Gateways(blobs))
    return connection


def profile(number: int) -> AccountPointer:
    return cast("AccountPointer", SimpleNamespace(codec=RAW, digest=bytes(31) + bytes([number])))


USELESS = [
    b"",
    b"{}",
    b"[]",
    b"\xff",
    b"[" * 4000,
    json.dumps({"hpke_x25519": 5}).encode(),
    profile_bytes(b"short"),
    profile_bytes(bytes(32)),  # a point of low order: nothing can be sealed to it
    profile_bytes(bytes([1]) + bytes(31)),
]


async def test_a_profile_gives_the_key() -> None:
    assert await connected({0: profile_bytes(KEY)}).reviewer_key(profile(0)) == KEY


@pytest.mark.parametrize("raw", USELESS)
async def test_a_useless_profile_is_named(raw: bytes) -> None:
    with pytest.raises(UserError, match="no usable key"):
        await connected({0: raw}).reviewer_key(profile(0))


def duties(blobs: dict[int, bytes], members: int) -> tuple[Duties, Attempt, list[Pubkey]]:
    owners = [Pubkey.new_unique() for _ in range(members)]
    connection = connected(blobs)

    async def stakers(wanted: list[Pubkey]) -> list[Any]:
        return [SimpleNamespace(profile=profile(owners.index(owner))) for owner in wanted]

    connection.reader = cast("Any", SimpleNamespace(stakers=stakers))
    seats = [SimpleNamespace(owner=owner, status=SeatStatus.NO_COMMIT) for owner in owners]
    seats.append(seats[0])  # one wallet, two seats
    seats.append(SimpleNamespace(owner=Pubkey.default(), status=SeatStatus.EMPTY))
    attempt = cast("Attempt", SimpleNamespace(seats=seats))
    nothing = cast("Any", None)
    return Duties(connection, nothing, nothing, nothing), attempt, owners


async def test_reviewers_with_useless_profiles_are_left_out() -> None:
    blobs = {0: profile_bytes(KEY), 1: b"{}", 3: profile_bytes(KEY), 4: profile_bytes(bytes(32))}
    work, attempt, owners = duties(blobs, 5)
    found = await work._members(attempt)
    assert [(member.wallet, member.public_key) for member in found] == [
        (bytes(owners[0]), KEY),
        (bytes(owners[3]), KEY),
    ]


async def test_where_nobody_can_be_reached_it_is_our_network() -> None:
    work, attempt, _ = duties({}, 3)
    with pytest.raises(ContentMissing):
        await work._members(attempt)
