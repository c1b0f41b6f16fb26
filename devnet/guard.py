"""Who may talk to the node: this machine only, and no web page from elsewhere.

agave answers every origin (``Access-Control-Allow-Origin: *``). This node does not: it sits on the user's own machine,
where any web page in a browser could otherwise reach it. A ``Host`` other than loopback is refused (DNS rebinding), and
so is an ``Origin`` that is not loopback; programs that are not browsers send no ``Origin`` and notice nothing.
"""

from urllib.parse import urlsplit

from aiohttp import web

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def _is_loopback(authority: str) -> bool:
    try:
        return (urlsplit(f"//{authority}").hostname or "") in _LOOPBACK
    except ValueError:
        return False


def refusal(request: web.Request) -> web.Response | None:
    """Return the answer that refuses this request, or None when it may pass."""
    if not _is_loopback(request.headers.get("Host", "")):
        return web.Response(status=403, text="Provided Host header is not whitelisted.\n")
    origin = request.headers.get("Origin")
    if origin is not None and allowed_origin(request) is None:
        return web.Response(
            status=403, text="Origin of the request is not whitelisted. CORS headers would not be sent.\n"
        )
    return None


def allowed_origin(request: web.Request) -> str | None:
    """Return the request's origin when it is a page served by this machine, else None."""
    origin = request.headers.get("Origin")
    if origin is None:
        return None
    try:
        parts = urlsplit(origin)
        host = parts.hostname
    except ValueError:
        return None
    return origin if parts.scheme in ("http", "https") and host in _LOOPBACK else None
