"""Instagram, Facebook and Messenger: exports of the Accounts Center in JSON, and that of encrypted chats."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases
from sources.exports.importers.meta_activity import (
    FOLLOWS,
    INTERESTS,
    POSTS,
    follow_rows,
    interest_rows,
    post_rows,
    table_of_member,
)
from sources.exports.importers.meta_items import repaired
from sources.exports.importers.meta_messages import (
    KEY,
    MESSAGES,
    dialect,
    likeliest_owner,
    message_rows,
    participants,
)
from sources.exports.model import Found, Question
from sources.exports.streams import json_document
from sources.exports.streams.json_head import json_members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.exports.model import Container, ExportRow, Member

_TABLES: Final = (MESSAGES, POSTS, FOLLOWS, INTERESTS)
_PROFILE: Final = re.compile(r"(?:^|/)(?:personal|profile)_information\.json$", re.IGNORECASE)
_PROFILE_CHARS = 1_000_000
_PAGE: Final = re.compile(r"(?:^|/)(?:messages/.*/message_1|your_posts[^/]*|posts_1)\.html$", re.IGNORECASE)
_THREADS_LOOKED_AT = 2_000
_SHOWN_NAMES = 100
_PASSES = 2  # messages are counted first: the newest comes first
_NOT_JSON = "This export of Instagram or Facebook is for reading in a browser. Ask again and choose the format JSON."
_ENCRYPTED_APART = "Encrypted Messenger chats are not in it: Messenger exports them on its own page."


class MetaImporter:
    """Reads exports of Instagram, Facebook and Messenger."""

    key = KEY
    title = "Instagram, Facebook and Messenger"

    def find(self, container: Container) -> Found | None:
        """Find messages, posts, comments, follows and interests."""
        sorts = {member.path: _sort(member) for member in json_members(container)}
        members = [member for member in container.members if sorts.get(member.path)]
        if not members:
            is_page = any(_PAGE.search(member.path) for member in container.members)
            return Found(KEY, (), (), 0, notes=(_NOT_JSON,)) if is_page else None
        messages = [member for member in members if sorts[member.path] == MESSAGES.key]
        return Found(
            importer=KEY,
            tables=tuple(table for table in _TABLES if table.key in sorts.values()),
            members=tuple(member.path for member in members),
            bytes_to_read=_PASSES * sum(member.size_bytes for member in members),
            questions=_questions(container, messages),
            notes=(_ENCRYPTED_APART,) if any("facebook" in member.path for member in messages) else (),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the rows of one table."""
        paths = set(found.members)
        members = [member for member in container.members if member.path in paths and _sort(member) == table]
        if table == MESSAGES.key:
            yield from message_rows(members, answers)
        elif table == POSTS.key:
            yield from post_rows(members, Aliases(KEY, answers))
        elif table == FOLLOWS.key:
            yield from follow_rows(members)
        else:
            yield from interest_rows(members)


def _sort(member: Member) -> str:
    return MESSAGES.key if dialect(member) is not None else table_of_member(member)


def _questions(container: Container, messages: list[Member]) -> tuple[Question, ...]:
    threads: Counter[str] = Counter()
    for member in messages[:_THREADS_LOOKED_AT]:
        threads.update(set(participants(member)))
    if not threads:
        return ()
    known: set[str] = set()
    for member in container.members:
        if _PROFILE.search(member.path):
            known.update(_texts(member))
    names = tuple(name for name, _ in threads.most_common(_SHOWN_NAMES))
    return (Question("owner", "Which of these names is you?", names, likeliest_owner(threads, known)),)


def _texts(member: Member) -> Iterator[str]:
    """Yield every text of a small file."""
    try:
        left: list[Any] = [repaired(json_document(member, max_chars=_PROFILE_CHARS))]
    except BrokenRowError:
        return  # it only helps to guess; the person is asked anyway
    while left:
        value = left.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            left.extend(value.values() if isinstance(value, dict) else value)
