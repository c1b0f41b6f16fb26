"""Keys, tokens and passwords: known forms first, then assigned values that look random."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_KNOWN = re.compile(
    r"""
    -----BEGIN\ [A-Z ]{0,30}PRIVATE\ KEY-----[\s\S]{0,8192}?-----END\ [A-Z ]{0,30}PRIVATE\ KEY-----
    | \b(?:AKIA|ASIA)[0-9A-Z]{16}\b                                   # Amazon access key id
    | \bgh[pousr]_[A-Za-z0-9]{36,255}\b | \bgithub_pat_\w{22,255}\b   # GitHub
    | \bglpat-[\w-]{20,64}                                            # GitLab
    | \bxox[abeoprs]-[0-9A-Za-z-]{10,250}                             # Slack
    | \bAIza[0-9A-Za-z_-]{35}                                         # Google API key
    | \bya29\.[0-9A-Za-z_-]{20,2000}                                  # Google OAuth
    | \b[sr]k_(?:live|test)_[0-9A-Za-z]{16,250}\b                     # Stripe
    | \bsk-(?:ant-|proj-|svcacct-)?[A-Za-z0-9_-]{20,250}              # OpenAI, Anthropic
    | \bhf_[A-Za-z0-9]{30,64}\b                                       # Hugging Face
    | \bnpm_[A-Za-z0-9]{36}\b                                         # npm
    | \bpypi-[A-Za-z0-9_-]{50,1000}                                   # Python package index
    | \beyJ[A-Za-z0-9_-]{8,4000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,2000}   # JSON web token
    """,
    re.VERBOSE,
)
_ASSIGNED = re.compile(
    r"""
    (?:api[\ _-]?key|access[\ _-]?key|secret|token|passw(?:or[dt]|d)|passphrase|pwd|bearer)["']?
    \s{0,3}(?::|=|\bis\b|\bist\b|\s)\s{0,3}["']?([^\s"',;<>]{8,256})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BASE58_KEY = re.compile(r"(?<![1-9A-HJ-NP-Za-km-z])[1-9A-HJ-NP-Za-km-z]{86,88}(?![1-9A-HJ-NP-Za-km-z])")
_MIN_ENTROPY_BITS = 2.8


class SecretDetector:
    """Finds what gives access to something."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield secrets."""
        for match in _KNOWN.finditer(text):
            yield Hit("secret", match.start(), match.end(), 0.99)
        for match in _BASE58_KEY.finditer(text):  # a 64-byte Solana key pair
            if entropy_bits(match.group()) > _MIN_ENTROPY_BITS:
                yield Hit("secret", match.start(), match.end(), 0.9)
        for match in _ASSIGNED.finditer(text):
            value = match[1].rstrip(".")
            if _looks_random(value):
                yield Hit("secret", match.start(1), match.start(1) + len(value), 0.85)


def entropy_bits(text: str) -> float:
    """Return the Shannon entropy of the characters, in bits per character."""
    size = len(text)
    return -sum(count / size * math.log2(count / size) for count in Counter(text).values())


def _looks_random(value: str) -> bool:
    classes = (
        any(map(str.isdigit, value))
        + any(map(str.islower, value))
        + any(map(str.isupper, value))
        + any(not char.isalnum() for char in value)
    )
    return classes > 1 and any(map(str.isdigit, value)) and entropy_bits(value) >= _MIN_ENTROPY_BITS
