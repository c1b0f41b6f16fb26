"""The history of one's own accounts, with what was sent and is not there yet, and what looks like a trick marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.account.suspicion import marked
from app.history.lines import with_sends
from app.history.wallet import WalletHistory
from app.store import SendStore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.container import App
    from app.history.lines import HistoryLine

__all__ = ["OwnHistory"]


class OwnHistory:
    """History of some of one's own accounts together. What was decoded is kept: asking again decodes what is new.

    Args:
        app: the opened app, whose wallet is unlocked.
        connection: the network.
        owners: the accounts.

    Attributes:
        reader: decodes transactions.
    """

    def __init__(self, app: App, connection: Connection, owners: Sequence[Pubkey]) -> None:
        self._app = app
        self._connection = connection
        self._owners = owners
        self.reader = WalletHistory(connection, app.histories(connection), owners, connection.tokens)

    async def read(self) -> Sequence[HistoryLine]:
        """Return it newest first, as it is now.

        Raises:
            HistoryGap: the node lacks what was final before.
            MarketError: the node does not answer.
        """
        app, connection = self._app, self._connection
        lines: Sequence[HistoryLine] = await self.reader.read()
        for owner in map(str, self._owners):
            sends = SendStore(app.database(), owner, connection.info.genesis_hash)
            lines = with_sends(lines, sends.all(), owner)
        return marked(lines, app.circle(connection, lines))
