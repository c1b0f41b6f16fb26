"""BIP-39 recovery phrases of 12 or 24 English words."""

import functools
import secrets
import unicodedata
from typing import NoReturn, Self

from wallet.errors import PhraseChecksumError, PhraseError, PhraseLengthError, UnknownWordError

__all__ = ["WORD_COUNTS", "Phrase", "complete_word", "unique_completion", "word_list"]

WORD_COUNTS = (12, 24)

_ENTROPY_BYTES = {12: 16, 24: 32}
_MAX_CHARS = 1024
"""24 words of at most 8 letters, with room for careless white space."""


@functools.cache
def word_list() -> tuple[str, ...]:
    """Return the 2,048 English words of BIP-39, in order."""
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").wordlist)


@functools.cache
def _known_words() -> frozenset[str]:
    return frozenset(word_list())


def complete_word(prefix: str, limit: int = 8) -> tuple[str, ...]:
    """Return up to `limit` words that start with `prefix`, in the list's order; none for an empty prefix."""
    start = unicodedata.normalize("NFKD", prefix).strip().lower()
    if not start:
        return ()
    matches = (word for word in word_list() if word.startswith(start))
    return tuple(word for word, _ in zip(matches, range(limit), strict=False))


def unique_completion(prefix: str) -> str | None:
    """Return the only word that starts with `prefix` (four letters always decide), or the word itself, or None."""
    matches = complete_word(prefix, limit=2)
    if not matches:
        return None
    exact = matches[0] == unicodedata.normalize("NFKD", prefix).strip().lower()
    return matches[0] if exact or len(matches) == 1 else None


class Phrase:
    """A checked recovery phrase. Hides itself in `repr` and refuses to be pickled."""

    __slots__ = ("_words",)

    def __init__(self, words: tuple[str, ...]) -> None:
        if len(words) not in WORD_COUNTS:
            raise PhraseLengthError(len(words))
        known = _known_words()
        for position, word in enumerate(words, start=1):
            if word not in known:
                raise UnknownWordError(position)
        from mnemonic import Mnemonic

        if not Mnemonic("english").check(" ".join(words)):
            raise PhraseChecksumError
        self._words = words

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a phrase as a person types it: any white space, any case, any Unicode form.

        Raises:
            PhraseError: the length is wrong, a word is unknown (its position is named, the word is not), or the
                checksum does not fit.
        """
        if len(text) > _MAX_CHARS:
            raise PhraseError("This is too long to be a recovery phrase of 12 or 24 words.")
        return cls(tuple(unicodedata.normalize("NFKD", text).lower().split()))

    @classmethod
    def generate(cls, words: int = 12) -> Self:
        """Make a new phrase from the operating system's random source."""
        if words not in WORD_COUNTS:
            raise PhraseLengthError(words)
        return cls.from_entropy(secrets.token_bytes(_ENTROPY_BYTES[words]))

    @classmethod
    def from_entropy(cls, entropy: bytes) -> Self:
        """Rebuild the phrase of 16 or 32 bytes of entropy."""
        if len(entropy) not in _ENTROPY_BYTES.values():
            raise PhraseError("A recovery phrase holds 16 or 32 bytes of entropy.")
        from mnemonic import Mnemonic

        return cls(tuple(Mnemonic("english").to_mnemonic(bytes(entropy)).split()))

    @property
    def words(self) -> tuple[str, ...]:
        """The words in order. Show them only to their owner."""
        return self._words

    def entropy(self) -> bytearray:
        """Return the 16 or 32 bytes behind the words; the caller wipes them."""
        from mnemonic import Mnemonic

        return bytearray(Mnemonic("english").to_entropy(" ".join(self._words)))

    def seed(self, bip39_passphrase: str = "") -> bytes:
        """Return the 64-byte seed (PBKDF2-HMAC-SHA512, 2,048 rounds, NFKD; BIP-39 "From mnemonic to seed")."""
        from mnemonic import Mnemonic

        return bytes(Mnemonic.to_seed(" ".join(self._words), bip39_passphrase))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Phrase):
            return NotImplemented
        return secrets.compare_digest(" ".join(self._words), " ".join(other._words))

    def __hash__(self) -> int:
        return hash(self._words)

    def __repr__(self) -> str:
        return f"<Phrase of {len(self._words)} words, hidden>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a recovery phrase is never pickled or copied")
