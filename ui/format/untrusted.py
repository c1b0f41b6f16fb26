"""Text from outside (a buyer's title, a token's name, a server's error) made safe to draw.

Labels show it as plain text; this module takes out what could change how the rest of the line reads: control
characters, bidirectional overrides, invisible characters, line breaks, towers of combining marks.
"""

import unicodedata

MAX_CHARS = 500
_MAX_MARKS = 3
_LINE_BREAKS = frozenset("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029")
# Cc control, Cf format (bidi controls, zero width, tags), Cs surrogates, Co private use, Cn unassigned.
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
# Letters and marks drawn as nothing although they are no format characters: Hangul fillers, variation selectors.
_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5") | {chr(code) for code in range(0xFE00, 0xFE10)}
ELLIPSIS = "…"


def clean(text: str, max_chars: int = MAX_CHARS) -> str:
    """Return `text` as one line of visible characters, at most `max_chars` long, ending in `…` when it was cut."""
    # Cut before normalising: NFC of hostile input may be slow, and nothing past the limit is shown.
    source = unicodedata.normalize("NFC", text[: max_chars * 4])
    kept: list[str] = []
    marks = 0
    for char in source:
        if char in _LINE_BREAKS or unicodedata.category(char) == "Zs":
            if kept and kept[-1] != " ":
                kept.append(" ")
            marks = 0
            continue
        category = unicodedata.category(char)
        if category in _DROPPED or char in _INVISIBLE:
            continue
        if category in {"Mn", "Me"}:
            marks += 1
            if marks > _MAX_MARKS or not kept:
                continue
        else:
            marks = 0
        kept.append(char)
    line = "".join(kept).strip()
    if len(line) > max_chars or len(text) > max_chars * 4:
        return line[: max_chars - 1].rstrip() + ELLIPSIS
    return line
