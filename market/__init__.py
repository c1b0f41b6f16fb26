"""Client of the on-chain market: layouts, instructions, RPC, events. Imported by app only.

The same code speaks to the embedded node, to a real validator and to public clusters; only the URL differs.

- `Rpc` asks a node and distrusts its answers; `Subscriber` follows it over WebSocket.
- `Sender` simulates, signs through a `Signer`, sends and confirms; one intent lands at most once (`SendJournal`).
- `Explainer` puts a transaction into words before it is signed.
- `MarketReader` reads accounts, `Operations` builds instructions, `CrankRunner` moves batches on.
- `MarketHistory` rebuilds what happened from signatures alone; `Chronicle` keeps it in a cache that may be deleted.
- `market.bundle_check` verifies a batch's record offline.
- `market.terms_preview` and `market.panel` are the market's arithmetic, pure.
- `market.generated` is made from the program's IDL.

Names are imported when first used, so that importing the package costs nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from market.addresses import Addresses
    from market.chronicle import Chronicle
    from market.crank import CrankRunner, due_cranks
    from market.deploy import Deployer
    from market.errors import MarketError
    from market.explain import Explainer, TransactionSummary
    from market.history import MarketHistory
    from market.operations import Operations
    from market.reader import MarketReader
    from market.rpc import Rpc
    from market.sender import Sender, SendJournal, SendRecord
    from market.subscribe import Subscriber
    from market.transaction import Signer

__all__ = [
    "Addresses",
    "Chronicle",
    "CrankRunner",
    "Deployer",
    "Explainer",
    "MarketError",
    "MarketHistory",
    "MarketReader",
    "Operations",
    "Rpc",
    "SendJournal",
    "SendRecord",
    "Sender",
    "Signer",
    "Subscriber",
    "TransactionSummary",
    "due_cranks",
]

_HOMES = {
    "Addresses": "addresses",
    "Chronicle": "chronicle",
    "CrankRunner": "crank",
    "Deployer": "deploy",
    "Explainer": "explain",
    "MarketError": "errors",
    "MarketHistory": "history",
    "MarketReader": "reader",
    "Operations": "operations",
    "Rpc": "rpc",
    "SendJournal": "sender",
    "SendRecord": "sender",
    "Sender": "sender",
    "Signer": "transaction",
    "Subscriber": "subscribe",
    "TransactionSummary": "explain",
    "due_cranks": "crank",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    from importlib import import_module

    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'market' has no attribute {name!r}")
    return getattr(import_module(f"market.{home}"), name)
