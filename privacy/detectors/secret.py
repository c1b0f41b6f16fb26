"""Keys, tokens and passwords: known forms first, then assigned values that look random."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, stemmed

if TYPE_CHECKING:
    from collections.abc import Iterator

_KNOWN: Final = pattern("secret", "KNOWN")
_ASSIGNED: Final = pattern("secret", "ASSIGNED")
_SESSION: Final = stemmed("secret", "SESSION")
_COMMAND: Final = pattern("secret", "COMMAND")
_PIN: Final = stemmed("secret", "PIN")
_WIFI: Final = pattern("secret", "WIFI")
_PAIR: Final = stemmed("secret", "PAIR")
_CODE_FIRST: Final = pattern("secret", "CODE_FIRST")
_RECOVERY: Final = pattern("secret", "RECOVERY")
_RECOVERY_CODE: Final = pattern("secret", "RECOVERY_CODE")
_COMBINATION: Final = pattern("secret", "COMBINATION")
_PASSWORD_WORD: Final = re.compile(
    r"(?:pass(?:wor[dt]|wd|phrase)|kennwort|pwd?|contraseña|mot de passe|mdp|wachtwoord|palavra-passe|senha|has[łl]o"
    r"|lösenord(?:et)?|adgangskoden?|passord(?:et)?|salasana|heslo|şifre)\Z",
    re.IGNORECASE,
)
_FIELD_END: Final = re.compile(r"[ ]?(?:$|[\n,;\"'|)]|\.(?:\s|$))")
_NO_WORD: Final = re.compile(r"(?:ed|ing|able|ible|ung|lich|ado|ida|ada)\Z")
_DIGIT: Final = re.compile(r"\d")
_DIGITS_OF_CODE: Final = re.compile(r"(?<![\w.,/+-])(?:[A-Z]-)?(?:\d{4,8}|\d{3}[ -]\d{3}) [a-zè]")
_FOUR_DIGITS: Final = re.compile(r"(?<!\w)\d{4,8}(?!\w)")
_LONG = re.compile(r"[\w-]{14}")
"""Part of every key with a known form: much quicker to look for than the forms."""
_HEX_KEY = re.compile(r"(?<![\w/])0x[0-9a-fA-F]{64}(?!\w)")
_BARE_HEX_KEY = re.compile(r"(?<!\w)(?:[0-9a-f]{64}|[0-9A-F]{64})(?!\w)")
_WALLET_WORD = re.compile(r"priv(?:ate)?[ _-]?key|secret|wallet|signer", re.IGNORECASE)
_WIF = re.compile(r"(?<!\w)(?:[5KL][1-9A-HJ-NP-Za-km-z]{50,51}|[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{100,112})(?!\w)")
_KEY_ARRAY = re.compile(r"\[\s?(?:\d{1,3},\s?){63}\d{1,3}\s?\]")
_BASE58_KEY = re.compile(r"(?<![1-9A-HJ-NP-Za-km-z])[1-9A-HJ-NP-Za-km-z]{86,88}(?![1-9A-HJ-NP-Za-km-z])")
_KEY_WORD = re.compile(r"priv|secret|key|wallet|schlüssel|clave|clé|chiave|signer|mnemonic", re.IGNORECASE)
_AWS_ID = re.compile(r"(?<!\w)A[KS]IA[0-9A-Z]{16}(?!\w)|aws_secret", re.IGNORECASE)
_AWS_SECRET = re.compile(r"(?<![\w/+=])(?=[0-9a-z/+]*[A-Z])(?=[0-9A-Z/+]*[a-z])[\w/+]{40}(?![\w/+=])")
_AWS_CHARS = 240
"""How far the secret half may be from the key's identifier."""
_BEFORE = 40
_PASSPORT = re.compile(r"[A-Z]{1,2}\d{6,8}|\d{8,9}")
_NO_VALUE = re.compile(
    r"\$(?:[{(]|[A-Z_]\w*(?:$|[/.:]))|\{|<|\[|\*+$|https?:|\(\w+\)$|%\w+%$|\.\.\.|x+$"
    r"|[•●∙·*]+$|(?:your|replace|insert|enter)[_-]|change_?me|placeholder|dummy|[a-z_][\w.]*[(\[](?:$|[)\]]|\w+[)\]])"
    r"|process\.env|os\.environ|[ST]:\w|/(?:home|usr|var|etc|opt|tmp|root|mnt|Users)(?:/|$)",
    re.IGNORECASE,
)
_WORDS = (
    *(
        "pass",
        "key",
        "secret",
        "token",
        "pw",
        "clave",
        "contras",
        "senha",
        "hasł",
        "hasl",
        "lösen",
        "mdp",
        "mot de",
        "kenn",
    ),
    *(
        "wacht",
        "bearer",
        "credential",
        "otp",
        "2fa",
        "wpa",
        "wifi",
        "wlan",
        "sala",
        "chiave",
        "parola",
        "palavra",
        "adgang",
        "psw",
        "heslo",
        "şifre",
        "psk",
        "sleutel",
        "nyckel",
        "jelsz",
    ),
)
_PAIR_OF_LOG: Final = re.compile(r"[a-z_]{2,20}=")
_SHORTEST, _SURE_LENGTH = 4, 6
_IN_QUERY: Final = frozenset("?&")
_PLACEHOLDERS = frozenset(
    {
        "required",
        "expired",
        "invalid",
        "missing",
        "changed",
        "wrong",
        "reset",
        "incorrect",
        "protected",
        "null",
        "none",
        "true",
        "false",
        "string",
        "undefined",
        "optional",
        "forgotten",
        "empty",
    }
)
_MIN_ENTROPY_BITS = 2.8
_AWS_ENTROPY_BITS = 3.8
"""A path of 40 characters has less."""


class SecretDetector:
    """Finds what gives access to something."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield secrets."""
        if _LONG.search(text) or "BEGIN " in text or "[" in text:
            for match in _KNOWN.finditer(text):
                yield Hit("SECRET", match.start(), match.end(), 0.99)
            yield from _wallet_keys(text)
            yield from _aws_secrets(text)
        if "curl " in text or "mysql" in text or "mariadb " in text or "sshpass" in text:
            for match in _COMMAND.finditer(text):
                yield Hit("SECRET", *match.span(match.lastgroup or 0), 0.93)
        for match in _ASSIGNED.finditer(text) if _may_assign(text) else ():
            group = "quoted" if match["quoted"] else "value"
            value = match[group] if group == "quoted" else match[group].rstrip(".)]}")
            if text[match.start() - 1 : match.start()] in _IN_QUERY:
                value = value.partition("&")[0]
            if (_looks_secret(value, match["join"]) or _is_told(text, match, value)) and not _is_passport(match):
                yield Hit("SECRET", match.start(group), match.start(group) + len(value), 0.94)
        yield from _noted(text)
        for match in _SESSION.finditer(text):
            yield Hit("SECRET", *match.span(match.lastgroup or 0), 0.92)
        for match in _PIN.finditer(text) if _FOUR_DIGITS.search(text) else ():
            yield Hit("SECRET", match.start("value"), match.end("value"), 0.85)


def _noted(text: str) -> Iterator[Hit]:
    """Yield what people note and services send: wireless networks, pairs of name and password, codes."""
    if "WIFI:" in text:
        for match in _WIFI.finditer(text):
            yield Hit("SECRET", match.start("value"), match.end("value"), 0.96)
    if not _DIGIT.search(text):
        return
    for match in _PAIR.finditer(text) if "/" in text or ":" in text or "|" in text else ():
        yield Hit("SECRET", match.start("value"), match.end("value"), 0.95)
    lower = text.lower()
    for match in _COMBINATION.finditer(text) if "comb" in lower or "komb" in lower else ():
        yield Hit("SECRET", match.start("value"), match.end("value"), 0.95)
    for match in _CODE_FIRST.finditer(text) if _DIGITS_OF_CODE.search(text) else ():
        yield Hit("SECRET", *match.span(match.lastgroup or 0), 0.99)
    for listed in (
        _RECOVERY.finditer(text) if "cod" in lower or "key" in lower or "kod" in lower or "schl" in lower else ()
    ):
        for match in _RECOVERY_CODE.finditer(text, *listed.span("codes")):
            yield Hit("SECRET", match.start(), match.end(), 0.95)


def _is_told(text: str, match: re.Match[str], value: str) -> bool:
    """Whether a password of letters alone is told: a word for password, the value, and there the field ends."""
    from privacy.ner.lexicon import lexicon

    if not _PASSWORD_WORD.search(text, match.start(), match.start("join")) or match["join"].isspace():
        return False
    word = value.lower()
    if len(value) < _SURE_LENGTH or not value.isalpha() or word in _PLACEHOLDERS or _NO_VALUE.match(value):
        return False
    if not _FIELD_END.match(text, match.end()) or _NO_WORD.search(word):
        return False
    return word not in lexicon().words


def _is_passport(match: re.Match[str]) -> bool:
    """Whether a number follows the word pass, as Germans and Scandinavians call a passport."""
    return match.group().lower().startswith("pass ") and _PASSPORT.fullmatch(match["value"] or "") is not None


def _may_assign(text: str) -> bool:
    """Whether a word for a secret occurs at all: much quicker than the pattern."""
    lower = text.lower()
    return any(word in lower for word in _WORDS)


def _wallet_keys(text: str) -> Iterator[Hit]:
    """Yield private keys: 64-byte Solana key pairs as base58 or as JSON, Bitcoin's WIF, 32 bytes called a key."""
    for form in (_BASE58_KEY, _WIF):
        for match in form.finditer(text):
            if entropy_bits(match.group()) > _MIN_ENTROPY_BITS:
                yield Hit("SECRET", match.start(), match.end(), 0.9)
    for match in _HEX_KEY.finditer(text):
        if _KEY_WORD.search(text, max(0, match.start() - _BEFORE), match.start()):
            yield Hit("SECRET", match.start(), match.end(), 0.9)
    for match in _BARE_HEX_KEY.finditer(text):
        if _WALLET_WORD.search(text, max(0, match.start() - _BEFORE), match.start()):
            yield Hit("SECRET", match.start(), match.end(), 0.9)
    for match in _KEY_ARRAY.finditer(text):
        yield Hit("SECRET", match.start(), match.end(), 0.95)


def _aws_secrets(text: str) -> Iterator[Hit]:
    """Yield the secret halves of Amazon's keys: 40 random characters near the identifier."""
    if "AKIA" in text or "ASIA" in text or "aws_" in text:
        for name in _AWS_ID.finditer(text):
            for match in _AWS_SECRET.finditer(text, max(0, name.start() - _AWS_CHARS), name.end() + _AWS_CHARS):
                if entropy_bits(match.group()) > _AWS_ENTROPY_BITS:
                    yield Hit("SECRET", match.start(), match.end(), 0.93)


def entropy_bits(text: str) -> float:
    """Return the Shannon entropy of the characters, in bits per character."""
    size = len(text)
    return -sum(count / size * math.log2(count / size) for count in Counter(text).values())


def _looks_secret(value: str, written: str) -> bool:
    """Return whether a value beside a word for a secret is one, and not the next word of the sentence."""
    if len(value) < _SHORTEST or value.lower() in _PLACEHOLDERS or _NO_VALUE.match(value):
        return False
    if written.isspace() and _PAIR_OF_LOG.match(value):
        return False
    classes = (
        any(map(str.isdigit, value))
        + any(map(str.islower, value))
        + any(map(str.isupper, value[1:]))
        + any(not char.isalnum() for char in value[:-1])
    )
    if any(map(str.isdigit, value)) and classes > 1:
        return len(value) >= _SURE_LENGTH or not written.isspace()
    if ":" in written or "=" in written or ">" in written:
        return len(value) >= _SURE_LENGTH and not value.isalpha()
    return classes > 2 and len(value) >= _SURE_LENGTH  # noqa: PLR2004 - three classes are no word
