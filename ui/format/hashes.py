"""Keys and hashes for people: short where they only name something, whole and grouped where money goes."""


def short_key(text: str) -> str:
    """Return `7Kp3…mQ9d`; texts of up to 11 characters stay whole."""
    return text if len(text) <= 11 else f"{text[:4]}…{text[-4:]}"  # noqa: PLR2004 - 4 + 1 + 4 must be shorter


LINE_SEPARATOR = "\u2028"


def full_key_groups(text: str, per_line: int = 0) -> str:
    """Return the whole text in groups of 4, for comparing with a paper or another screen.

    With `per_line` groups are split into lines of that many, ending in U+2028 (which QTextLayout breaks at).
    """
    groups = [text[start : start + 4] for start in range(0, len(text), 4)]
    size = per_line or max(1, len(groups))
    return LINE_SEPARATOR.join(" ".join(groups[start : start + size]) for start in range(0, len(groups), size))
