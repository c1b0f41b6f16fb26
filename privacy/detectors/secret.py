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
    | \bSG\.[\w-]{16,32}\.[\w-]{16,64}                               # SendGrid
    | \b(?:AC|SK)[0-9a-f]{32}\b                                      # Twilio
    | \bkey-[0-9a-f]{32}\b | \bdop_v1_[0-9a-f]{64}\b | \bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b | \bsq0[a-z]{3}-[\w-]{22,43}
    | \b(?:rk|pk|whsec|sbp|rnd|glsa|dckr_pat|atlasv1|nvapi|gsk|xai|r8|pplx|tfp|ddp|lin_api|secret|ntn|figd|EAAC|AGE-SECRET-KEY-1|shpat|key|tok|sess|PMAK|sntrys|phc|vercel|fly|hvs)[_-][A-Za-z0-9_-]{20,250}
    | \b\d{8,10}:AA[\w-]{33}\b                                      # Telegram bot
    | \bAGE-SECRET-KEY-1[0-9A-Z]{58}\b
    | \bpypi-[A-Za-z0-9_-]{50,1000}                                   # Python package index
    | \beyJ[A-Za-z0-9_-]{8,4000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,2000}   # JSON web token
    """,
    re.VERBOSE,
)
_ASSIGNED = re.compile(
    r"""
    (?:api[\ _-]?key|access[\ _-]?key|secret(?:[\ _-]?key)?|private[\ _-]?key|client[\ _-]?secret|auth[\ _-]?token|token|pass[\ _-]?(?:wor[dt]|wd|phrase|code)|kennwort|pwd|pass|bearer|pw|pswd
    |contraseña|clave|mot\ de\ passe|mdp|wachtwoord|palavra-passe|senha|hasło|haslo|lösenord|adgangskode|passord|salasana|chiave|parola\ d['’]ordine|credentials?|otp|2fa(?:[\ _-]?code)?|wpa2?|wifi(?:[\ _-]?key)?|wlan-?schlüssel|encryption[\ _-]?key|license[\ _-]?key)["'`]?
    (?P<join>\s{0,3}(?::=|=>|:|=)\s{0,3}|\s(?:is|ist|es|est|è|é|to|är|er|on|was|war)(?:\s(?:now|jetzt|still|ahora|maintenant))?:?\s{1,2}|\s)["'`]?(?P<value>[^\s"'`,;<>]{4,256})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PIN = re.compile(
    r"(?:\bpin(?:[\s-]?(?:code|nummer|number|kod))?|\bpasscode|\bT?AN|\bsecurity\scode|\bdoor\scode|\balarm\scode|\bgate\scode|\bunlock\scode)(?:\s(?:for|of|für|de|del|til)\s[^\d\n]{2,30}?)?\s{0,2}(?::|=|\bis\b|\bist\b|\bes\b|\best\b|\bè\b|\bé\b|\bär\b|\bto\b|\s)\s{0,2}(?P<value>\d{4,8})(?![\w.,/-]\d|\w)",
    re.IGNORECASE,
)
_HEX_KEY = re.compile(r"(?<![\w/])0x[0-9a-fA-F]{64}(?!\w)")
_WIF = re.compile(r"(?<!\w)(?:[5KL][1-9A-HJ-NP-Za-km-z]{50,51}|xprv[1-9A-HJ-NP-Za-km-z]{100,112})(?!\w)")
_KEY_ARRAY = re.compile(r"\[\s?(?:\d{1,3},\s?){63}\d{1,3}\s?\]")
_BASE58_KEY = re.compile(r"(?<![1-9A-HJ-NP-Za-km-z])[1-9A-HJ-NP-Za-km-z]{86,88}(?![1-9A-HJ-NP-Za-km-z])")
_KEY_WORD = re.compile(r"priv|secret|key|wallet|schlüssel|clave|clé|chiave|signer|mnemonic", re.IGNORECASE)
_BEFORE = 40
_SHORTEST, _SURE_LENGTH = 4, 6
_PLACEHOLDERS = frozenset(
    "required expired invalid missing changed wrong reset incorrect protected null none true false string undefined optional forgotten empty".split()
)
_MIN_ENTROPY_BITS = 2.8


class SecretDetector:
    """Finds what gives access to something."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield secrets."""
        for match in _KNOWN.finditer(text):
            yield Hit("SECRET", match.start(), match.end(), 0.99)
        for pattern in (_BASE58_KEY, _WIF):  # a 64-byte Solana key pair; Bitcoin keys
            for match in pattern.finditer(text):
                if entropy_bits(match.group()) > _MIN_ENTROPY_BITS:
                    yield Hit("SECRET", match.start(), match.end(), 0.9)
        for match in _HEX_KEY.finditer(text):
            if _KEY_WORD.search(text, max(0, match.start() - _BEFORE), match.start()):
                yield Hit("SECRET", match.start(), match.end(), 0.9)
        for match in _KEY_ARRAY.finditer(text):
            yield Hit("SECRET", match.start(), match.end(), 0.95)
        for match in _ASSIGNED.finditer(text):
            value = match["value"].rstrip(".)]}")
            if _looks_secret(value, assigned=not match["join"].isspace(), written=match["join"]):
                yield Hit("SECRET", match.start("value"), match.start("value") + len(value), 0.87)
        for match in _PIN.finditer(text):
            yield Hit("SECRET", match.start("value"), match.end("value"), 0.85)


def entropy_bits(text: str) -> float:
    """Return the Shannon entropy of the characters, in bits per character."""
    size = len(text)
    return -sum(count / size * math.log2(count / size) for count in Counter(text).values())


def _looks_secret(value: str, *, assigned: bool, written: str) -> bool:
    """Return whether a value beside a word for a secret is one, and not the next word of the sentence."""
    if len(value) < _SHORTEST or value.lower() in _PLACEHOLDERS or value.startswith(("$", "{", "<", "[", "(", "*", "http")):
        return False
    classes = (
        any(map(str.isdigit, value))
        + any(map(str.islower, value))
        + any(map(str.isupper, value[1:]))
        + any(not char.isalnum() for char in value[:-1])
    )
    if any(map(str.isdigit, value)) and classes > 1:
        return len(value) >= _SURE_LENGTH or assigned
    if ":" in written or "=" in written:
        return len(value) >= _SURE_LENGTH and (classes > 1 or value.isdigit() or not value.isalpha())
    return classes > 2 and len(value) >= _SURE_LENGTH  # noqa: PLR2004 - three classes are no word
