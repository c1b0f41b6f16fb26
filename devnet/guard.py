"""Who may talk to the node: this machine only, and no web page from elsewhere.

agave answers every origin (``Access-Control-Allow-Origin: *``). This node does not: it sits on the user's own machine,
where any web page in a browser could otherwise reach it. A ``Host`` other than loopback is refused (DNS rebinding), and
so is an ``Origin`` that is not loopback; programs that are not browsers send no ``Origin`` and notice nothing.
"""

from functools import lru_cache
from urllib.parse import urlsplit

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@lru_cache(maxsize=64)
def _is_loopback(authority: str) -> bool:
    try:
        return (urlsplit(f"//{authority}").hostname or "") in _LOOPBACK
    except ValueError:
        return False


def refusal(host: str, origin: str | None) -> str | None:
    """Return the text that refuses a request with these headers (status 403), or None when it may pass."""
    if not _is_loopback(host):
        return "Provided Host header is not whitelisted.\n"
    if origin is not None and allowed_origin(origin) is None:
        return "Origin of the request is not whitelisted. CORS headers would not be sent.\n"
    return None


def allowed_origin(origin: str | None) -> str | None:
    """Return the origin when it is a page served by this machine, else None."""
    if origin is None:
        return None
    try:
        parts = urlsplit(origin)
        host = parts.hostname
    except ValueError:
        return None
    return origin if parts.scheme in ("http", "https") and host in _LOOPBACK else None
