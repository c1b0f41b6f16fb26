"""What stands for the ids and people of an export: nothing that means anything outside of it."""

from __future__ import annotations

import hashlib
import secrets
from collections import Counter
from typing import TYPE_CHECKING, Final

from sources.exports.untrusted import hashed_id

if TYPE_CHECKING:
    from collections.abc import Mapping

ALIAS_KEY: Final = "alias_key"
"""Name of the answer that whoever joins a newer export to an older one gives: 64 hexadecimal digits, kept with it."""

_DIGEST_BYTES = 12
_KEY_BYTES = 32
_MOST_PEOPLE = 100_000
_MOST_AT_ONCE = 10_000


class Aliases:
    """Names for threads and people, drawn anew for every import.

    Threads and other ids get a keyed hash (BLAKE2b, RFC 7693), so that rows of one import can be grouped and those of
    two cannot be linked. People become P1, P2, … in the order in which they first speak.
    """

    def __init__(self, source: str, answers: Mapping[str, str]) -> None:
        """Begin an import.

        Args:
            source: key of the importer; equal ids of two sources get different names.
            answers: those of the import; without `ALIAS_KEY`, the key comes from the operating system.

        Raises:
            ValueError: the key given is not hexadecimal.
        """
        self._person = source.encode()[:16]
        self._key = bytes.fromhex(answers.get(ALIAS_KEY, ""))[:64] or secrets.token_bytes(_KEY_BYTES)
        self._people: dict[bytes, int] = {}

    def hashed(self, identifier: str) -> str:
        """Return what stands for an id, 24 hexadecimal digits."""
        return self._digest(identifier).hex()

    def person(self, identifier: str) -> str:
        """Return P1, P2, … for somebody, the same each time; beyond a hundred thousand people, P for the rest."""
        digest = self._digest(identifier)
        if len(self._people) >= _MOST_PEOPLE and digest not in self._people:
            return "P"
        return f"P{self._people.setdefault(digest, len(self._people) + 1)}"

    def _digest(self, identifier: str) -> bytes:
        data = identifier.encode("utf-8", "replace")
        return hashlib.blake2b(data, digest_size=_DIGEST_BYTES, key=self._key, person=self._person).digest()


class ContentIds:
    """Ids for messages of sources that give none: thread, time and words, and a number where all of that is the same.

    A newer export repeats them as long as it tells equal messages of one moment in the same order.
    """

    def __init__(self, source: str) -> None:
        """Begin a thread.

        Args:
            source: key of the importer.
        """
        self._source = source
        self._moment = ""
        self._said: Counter[str] = Counter()

    def of(self, thread: str, moment: str, words: str) -> str:
        """Return the id of the next message.

        Args:
            thread: its name in the export.
            moment: its time, as written.
            words: all that was said.
        """
        if moment != self._moment or len(self._said) >= _MOST_AT_ONCE:
            self._moment = moment
            self._said.clear()
        digest = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()
        self._said[digest] += 1
        return hashed_id(self._source, f"{thread}\0{moment}\0{digest}\0{self._said[digest]}")
