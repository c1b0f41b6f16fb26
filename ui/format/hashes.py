"""Keys and hashes for people: short where they only name something, whole and grouped where money goes."""


def short_key(text: str) -> str:
    """Return `7Kp3…mQ9d`; texts of up to 11 characters stay whole."""
    return text if len(text) <= 11 else f"{text[:4]}…{text[-4:]}"  # noqa: PLR2004 - 4 + 1 + 4 must be shorter


def full_key_groups(text: str) -> str:
    """Return the whole text in groups of 4, for comparing with a paper or another screen."""
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))
