"""What stands for threads and people says nothing outside of one data set, and what tells exports apart is stable."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.exports import aliases
from sources.exports.aliases import ALIAS_KEY, Aliases, ContentIds
from sources.exports.branching import branches

KEY = {ALIAS_KEY: "11" * 32}


def test_threads_cannot_be_linked_between_imports_but_join_under_one_key() -> None:
    assert Aliases("x", {}).hashed("a") != Aliases("x", {}).hashed("a")
    assert Aliases("x", KEY).hashed("a") == Aliases("x", KEY).hashed("a")
    assert Aliases("x", KEY).hashed("a") != Aliases("y", KEY).hashed("a")


def test_people_are_numbered_as_they_come_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aliases, "_MOST_PEOPLE", 2)
    people = Aliases("x", {})
    assert [people.person(name) for name in ("b", "a", "b", "c", "a")] == ["P1", "P2", "P1", "P", "P2"]


def test_equal_messages_of_one_moment_have_ids_of_their_own() -> None:
    ids, again = ContentIds("x"), ContentIds("x")
    told = [("t", "1", "ok"), ("t", "1", "ok"), ("t", "2", "ok"), ("u", "2", "ok")]
    named = [ids.of(*one) for one in told]
    assert len(set(named)) == 4
    assert [again.of(*one) for one in told] == named


@given(st.lists(st.integers(-1, 12), max_size=12), st.integers(-1, 12))
def test_every_message_of_a_tree_is_given_once_and_after_its_parent(above: list[int], last: int) -> None:
    parents = {str(node): str(parent) if parent >= 0 else "" for node, parent in enumerate(above)}
    given_nodes: list[str] = []
    for number, (branch, path) in enumerate(branches(parents, str(last))):
        assert branch == number
        for before, node in pairwise(path):
            assert parents[node] == before
        given_nodes += path
    assert sorted(given_nodes) == sorted(parents)
    if str(last) in parents:
        first = next(iter(branches(parents, str(last))))
        assert first[1][-1] == str(last)
