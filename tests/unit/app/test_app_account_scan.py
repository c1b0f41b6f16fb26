"""Accounts that were used before are found by the gap rule, whichever scheme numbered them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.account.scan import GAP, scan
from wallet import Candidate, PathScheme
from wallet.address import address_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from solders.pubkey import Pubkey

SCHEMES = list(PathScheme)
Place = tuple[PathScheme, int]
places = st.sampled_from(SCHEMES).flatmap(
    lambda scheme: st.tuples(st.just(scheme), st.integers(0, 20 if scheme.numbered else 0))
)


def pubkey_of(scheme: PathScheme, index: int) -> bytes:
    return bytes([SCHEMES.index(scheme) + 1]) + index.to_bytes(31, "big")


class Words:
    """A wallet whose keys say where they come from."""

    def candidates(self, wallet: int, scheme: PathScheme, indices: Iterable[int]) -> tuple[Candidate, ...]:
        assert wallet == 3
        keys = [(index, pubkey_of(scheme, index)) for index in indices]
        return tuple(Candidate(scheme, f"{scheme}/{index}", key, address_of(key)) for index, key in keys)


@dataclass
class Chain:
    """Accounts by how they were used."""

    held: set[Place] = field(default_factory=set)
    tokens: set[Place] = field(default_factory=set)
    emptied: set[Place] = field(default_factory=set)
    asked: list[Place] = field(default_factory=list)

    @staticmethod
    def place(address: Pubkey) -> Place:
        raw = bytes(address)
        return SCHEMES[raw[0] - 1], int.from_bytes(raw[1:], "big")

    async def get_multiple_accounts(self, addresses: Sequence[Pubkey]) -> list[Any]:
        self.asked += map(self.place, addresses)
        return [type("Account", (), {"lamports": 7})() if self.place(one) in self.held else None for one in addresses]

    async def get_signatures_for_address(self, address: Pubkey, *, limit: int) -> list[Any]:
        return ["signature"][:limit] if self.place(address) in self.emptied else []

    async def get_token_accounts_by_owner(self, owner: Pubkey, *, token_program: Pubkey) -> list[Any]:
        assert token_program is not None
        return ["account"] if self.place(owner) in self.tokens else []


def reachable(used: set[Place]) -> set[Place]:
    """The used accounts before the first gap of each scheme."""
    found = set()
    for scheme in SCHEMES:
        unused = index = 0
        while unused < GAP and (scheme.numbered or index == 0):
            if (scheme, index) in used:
                found.add((scheme, index))
                unused = 0
            else:
                unused += 1
            index += 1
    return found


@settings(max_examples=60)
@given(st.sets(places, max_size=8), st.sets(places, max_size=4), st.sets(places, max_size=4))
@pytest.mark.asyncio
async def test_everything_before_a_gap_is_found_once(held: set[Place], tokens: set[Place], emptied: set[Place]) -> None:
    chain = Chain(held, tokens, emptied)
    told: list[tuple[int, int]] = []
    found = await scan(Words(), chain, 3, looked_at=lambda looked, used: told.append((looked, used)))
    places = [(one.candidate.scheme, int(one.candidate.path.split("/")[1])) for one in found]
    assert set(places) == reachable(held | tokens | emptied)
    assert len(places) == len(set(places))
    assert len(chain.asked) == len(set(chain.asked)) == told[-1][0]
    assert told[-1][1] == len(found)
    for place, one in zip(places, found, strict=True):
        assert one.lamports == (7 if place in held else 0)
        assert one.token_accounts == (2 if place in tokens else 0)


@pytest.mark.asyncio
async def test_words_never_used_cost_a_gap_for_each_scheme() -> None:
    chain = Chain()
    assert await scan(Words(), chain, 3) == ()
    assert len(chain.asked) == 2 * GAP + 2
