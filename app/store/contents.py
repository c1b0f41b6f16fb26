"""Which parts of a life the contents of files belong to, so that a file sold by its path meets the right budget.

A part of a life has a name of its own, such as `places`, or the name of a plain table, `table:` and a digest of its
columns. A file whose content belongs to several parts spends under the name of that very content, `file:` and a digest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.store.database import Database

__all__ = ["Contents", "is_made_name"]

_MADE: Final = ("table:", "file:")


def is_made_name(life: str) -> bool:
    """Whether a name in the privacy ledger was made of a digest, because nothing better was known."""
    return life.startswith(_MADE)


class Contents:
    """Digests of files with the parts of a life they belong to; never forgotten, as the ledger."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, sha256s: Iterable[str], life: str) -> None:
        """Keep durably, or within the transaction that is open, that these contents belong to a part of a life.

        Args:
            sha256s: hex digests of whole files.
            life: its name in the privacy ledger.
        """
        with self._database.transaction() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO contents (sha256, life) VALUES (?, ?)", [(one, life) for one in sha256s]
            )

    def take_over(self, other: Contents) -> None:
        """Add what other records of the same wallet know."""
        rows = other._database.rows("SELECT sha256, life FROM contents")
        with self._database.transaction() as connection:
            connection.executemany("INSERT OR IGNORE INTO contents (sha256, life) VALUES (?, ?)", rows)

    def lives(self, sha256: str) -> tuple[str, ...]:
        """Names under which a content is known, in a stable order; empty where it is not."""
        rows = self._database.rows("SELECT life FROM contents WHERE sha256 = ? ORDER BY life", (sha256,))
        return tuple(str(life) for (life,) in rows)

    def covers(self) -> Mapping[str, frozenset[str]]:
        """For names made of a digest: the parts of a life for which what was spent under them counts too.

        These are the parts that own a content which the made name was given to.
        """
        found: dict[str, frozenset[str]] = {}
        for made, life in self._database.rows(
            "SELECT DISTINCT a.life, b.life FROM contents a JOIN contents b ON a.sha256 = b.sha256 AND a.life <> b.life"
        ):
            if is_made_name(made) and not is_made_name(life):
                found[made] = found.get(made, frozenset()) | {life}
        return found
