"""Recovery words of wallets: 12 to 24 words of the BIP-39 lists whose checksum fits, or that are called a seed."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RUN: Final = re.compile(r"(?:(?<!\w)(?:\d{1,2}[.)]\s?)?[a-záéíóúñäöüçã]{3,9}(?:[,;]?[ \n]{1,2}|[,;]|-|$|(?=\W))){12,}")
_WORD: Final = re.compile(r"[a-záéíóúñäöüçã]{3,9}")
_LENGTHS: Final = (24, 21, 18, 15, 12)
_LANGUAGES: Final = ("english", "spanish", "french", "italian", "portuguese", "czech")
_CUE: Final = re.compile(
    r"seed|mnemonic|recovery|backup|wallet|phrase|wiederherstellung|semilla|récup|recupero|zapasow", re.IGNORECASE
)
_BEFORE: Final = 80


class SeedDetector:
    """Finds recovery words."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield runs of recovery words."""
        for run in _RUN.finditer(text):
            words = [
                (match.group(), match.start(), match.end()) for match in _WORD.finditer(text, run.start(), run.end())
            ]
            for language in _LANGUAGES:
                found = _phrase(words, _numbers(language), text)
                if found is not None:
                    yield found
                    break


def _phrase(words: Sequence[tuple[str, int, int]], numbers: dict[str, int], text: str) -> Hit | None:
    first = 0
    while first + _LENGTHS[-1] <= len(words):
        length = 0
        while first + length < len(words) and words[first + length][0] in numbers:
            length += 1
        for offset in range(max(0, length - _LENGTHS[-1]) + 1):
            for size in _LENGTHS:
                part = words[first + offset : first + offset + size]
                if offset + size <= length and (
                    checksum_fits([numbers[word] for word, _, _ in part])
                    or (offset == 0 and size == length and _CUE.search(text, max(0, part[0][1] - _BEFORE), part[0][1]))
                ):
                    return Hit("SECRET", part[0][1], part[-1][2], 0.98)
        first += length + 1
    return None


def checksum_fits(numbers: Sequence[int]) -> bool:
    """Return whether the words' numbers end in the SHA-256 of their entropy (BIP-39)."""
    bits = "".join(f"{number:011b}" for number in numbers)
    check = len(bits) // 33
    entropy = int(bits[:-check], 2).to_bytes((len(bits) - check) // 8, "big")
    return f"{hashlib.sha256(entropy).digest()[0]:08b}"[:check] == bits[-check:]


@cache
def _numbers(language: str) -> dict[str, int]:
    import mnemonic

    lines = (Path(mnemonic.__file__).parent / "wordlist" / f"{language}.txt").read_text(encoding="utf-8").split()
    return {word: number for number, word in enumerate(lines)}
