"""A conversation that is a tree: the path that was last seen, then every answer tried beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def branches(parents: Mapping[str, str], last: str) -> Iterator[tuple[int, list[str]]]:
    """Yield branch 0, the path from the root to `last`, then the rest of each other path; each node once.

    Args:
        parents: of every node, in the order of the file; a parent that is not a node ends a path, and so does a
            circle.
        last: where the conversation stood; the last leaf is taken where it is no node.

    Yields:
        The number of the branch and its nodes, the oldest first. A branch other than 0 begins below the node it
        leaves from.
    """
    inner = set(parents.values())
    leaves = [node for node in parents if node not in inner]
    if last not in parents:
        last = leaves[-1] if leaves else next(iter(parents), "")
    seen: set[str] = set()
    number = 0
    for leaf in [last, *leaves, *parents]:  # the nodes once more: circles have no leaf
        path = []
        node = leaf
        while node in parents and node not in seen:
            seen.add(node)
            path.append(node)
            node = parents[node]
        if path:
            yield number, path[::-1]
            number += 1
