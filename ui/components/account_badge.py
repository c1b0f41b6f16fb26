"""What kind of account it is, wherever its name stands: accounts without a key here look different from others."""

from types import MappingProxyType
from typing import Final

from ui.components.badge import Badge
from ui.i18n import mark, tr
from ui.ports.session import AccountKind

KIND_WORDS: Final = MappingProxyType({"watch": mark("Watch-only"), "ledger": mark("Ledger"), "keys": mark("Imported")})
"""By kind; accounts of recovery words are the usual ones and need none."""
KIND_ICONS: Final = MappingProxyType({"watch": "eye", "ledger": "usb", "keys": "key_due", "phrase": "wallet"})


def kind_words(kind: AccountKind) -> str:
    """Return a word for the kind in the person's language; empty for the usual one."""
    return tr(KIND_WORDS[kind]) if kind in KIND_WORDS else ""


def account_badge(kind: AccountKind) -> Badge | None:
    """Return the badge beside an account's name; None for the usual kind."""
    if kind not in KIND_WORDS:
        return None
    return Badge(kind_words(kind), KIND_ICONS[kind], "info" if kind == "ledger" else "neutral", line=kind == "watch")
