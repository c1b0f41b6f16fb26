"""Receipts as pages people read: one HTML file without scripts, links or anything fetched."""

from __future__ import annotations

import json
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from app.receipts.signing import CONSENT, EARLIER_SALE, ERASURE, SALE, WITHDRAWAL

if TYPE_CHECKING:
    from collections.abc import Mapping

_TITLES = {
    CONSENT: "Consent to a sale of data",
    WITHDRAWAL: "Withdrawal of a consent",
    ERASURE: "Erasure of data",
    SALE: "Receipt of a sale of data",
    EARLIER_SALE: "Receipt of a sale of data",
}


def paper_page(body: Mapping[str, Any]) -> str:
    """Return a signed paper as one HTML page; every text in it is escaped.

    Args:
        body: the paper, its signature checked before.
    """
    title = _TITLES.get(str(body.get("format")), "Receipt")
    style = (files("app.receipts") / "paper.css").read_text("utf-8")
    shown = {name: value for name, value in body.items() if name not in {"signature", "format"}}
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{style}</style></head><body><main><h1>{escape(title)}</h1>"
        f"<p>Signed by <code>{escape(str(body.get('wallet')))}</code>. Check the JSON file this page was "
        "made from with <code>gleaner receipts verify FILE</code>; the page itself carries no proof.</p>"
        f"{_section(shown)}"
        f"<h2>Signature</h2><p><code>{escape(str(body.get('signature')))}</code></p></main></body></html>\n"
    )


def _section(value: Mapping[str, Any]) -> str:
    """Plain values first, as one list; then each nested part under its own heading."""
    plain = {name: item for name, item in value.items() if not isinstance(item, dict)}
    nested = {name: item for name, item in value.items() if isinstance(item, dict)}
    parts = [f"<dl>{''.join(_line(name, item) for name, item in plain.items())}</dl>"] if plain else []
    parts += [f"<h2>{_words(name)}</h2>{_section(item)}" for name, item in nested.items()]
    return "".join(parts)


def _line(name: str, value: Any) -> str:
    return f"<dt>{_words(name)}</dt><dd>{_shown(value)}</dd>"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        items = "".join(f"<li>{_section(one) if isinstance(one, dict) else _shown(one)}</li>" for one in value)
        return f"<ul>{items}</ul>" if items else "none"
    if isinstance(value, str):
        return escape(value) or "none"
    return escape(json.dumps(value))


def _words(name: str) -> str:
    return escape(name.replace("_", " ").capitalize())
