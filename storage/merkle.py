"""Merkle trees in the shape of RFC 9162 section 2.1, streamed; node = H(0x01, left, right), leaves come hashed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MAX_PATH: Final = 64
"""Longest path of a tree whose positions fit in 64 bits."""

_sha256 = hashlib.sha256


def node(left: bytes, right: bytes) -> bytes:
    """H(0x01, left, right)."""
    return _sha256(b"\x01" + left + right).digest()


class MerkleRoot:
    """Root of a stream of leaf hashes in logarithmic memory."""

    __slots__ = ("_levels", "count")

    def __init__(self) -> None:
        self.count = 0
        self._levels: list[bytes] = []  # one complete subtree for each one in the binary form of count

    def add(self, leaf: bytes) -> None:
        """Append one leaf hash."""
        self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Append leaf hashes in order."""
        levels, total, sha256 = self._levels, self.count, _sha256
        pop, push = levels.pop, levels.append
        for leaf in leaves:
            found, count = leaf, total
            while count & 1:
                found = sha256(b"\x01" + pop() + found).digest()
                count >>= 1
            push(found)
            total += 1
        self.count = total

    def root(self) -> bytes:
        """The root of all leaves added so far.

        Raises:
            ValueError: No leaves.
        """
        if not self._levels:
            raise ValueError("a tree needs at least one leaf")
        found = self._levels[-1]
        for left in reversed(self._levels[:-1]):
            found = node(left, found)
        return found


def merkle_root(leaves: Iterable[bytes]) -> bytes:
    """Root of the given leaf hashes.

    Raises:
        ValueError: No leaves.
    """
    tree = MerkleRoot()
    tree.extend(leaves)
    return tree.root()


def merkle_paths(leaves: Iterable[bytes], positions: Sequence[int]) -> dict[int, list[bytes]]:
    """Inclusion paths (RFC 9162 section 2.1.3.1) of some positions, from one pass over all leaves.

    Memory grows with the number of positions, not of leaves.

    Raises:
        ValueError: A position is beyond the last leaf.
    """
    paths: dict[int, list[bytes]] = {position: [] for position in positions}
    stack: list[tuple[bytes, int, list[int]]] = []  # hash, number of leaves, wanted positions inside
    count = 0
    for leaf in leaves:
        stack.append((leaf, 1, [count] if count in paths else []))
        count += 1
        while len(stack) > 1 and stack[-1][1] == stack[-2][1]:
            _merge(stack, paths)
    while len(stack) > 1:
        _merge(stack, paths)
    if any(not 0 <= position < count for position in paths):
        raise ValueError(f"a position is outside the tree of {count} leaves")
    return paths


def _merge(stack: list[tuple[bytes, int, list[int]]], paths: dict[int, list[bytes]]) -> None:
    right, left = stack.pop(), stack.pop()
    for position in left[2]:
        paths[position].append(right[0])
    for position in right[2]:
        paths[position].append(left[0])
    stack.append((node(left[0], right[0]), left[1] + right[1], left[2] + right[2]))


def root_from_path(leaf: bytes, position: int, count: int, path: Sequence[bytes]) -> bytes | None:
    """The root that `leaf` at exactly `position` among `count` leaves implies (RFC 9162 section 2.1.3.2).

    Returns:
        The root, or None where the path has the wrong length for that position.
    """
    if not 0 <= position < count or len(path) > MAX_PATH:
        return None
    place, last, found = position, count - 1, leaf
    for step in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            found = node(step, found)
            while place and not place & 1:
                place >>= 1
                last >>= 1
        else:
            found = node(found, step)
        place >>= 1
        last >>= 1
    return found if last == 0 else None
