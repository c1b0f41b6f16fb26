"""Whether a transaction did what its simulation showed: a node that showed something else is found out."""

import logging

from solders.pubkey import Pubkey

from market.errors import MarketError, ShownOtherwise
from market.explain import TransactionSummary
from market.history import HistoryEntry, decode_record
from market.rpc import Rpc

__all__ = ["check_shown", "worse_than_shown"]

_LOG = logging.getLogger(__name__)


def worse_than_shown(summary: TransactionSummary, entry: HistoryEntry) -> tuple[str, ...]:
    """Return what the person's wallets have less of than was shown, one sentence a holding.

    More than shown is no harm: somebody else may have paid a deposit first. The fee was shown by itself.

    Args:
        summary: as it was agreed to.
        entry: what the chain says the transaction moved.
    """
    out = []
    for owner in (summary.me, *summary.own):
        shown: dict[Pubkey | None, int] = {}
        for change in summary.changes:
            if change.place == "wallet" and change.owner == owner:
                shown[change.mint] = shown.get(change.mint, 0) + change.delta
        mints = [mint for holder, mint in entry.tokens if holder == str(owner)]
        whose = "" if owner == summary.me else f" of “{summary.own[owner]}”"
        for mint in dict.fromkeys([None, *shown, *mints]):
            moved = entry.lamports.get(owner, 0) if mint is None else entry.tokens.get((str(owner), mint), 0)
            said = shown.get(mint, 0)
            if moved < said - (summary.fee_lamports if mint is None and owner == summary.payer else 0):
                what, unit = ("SOL", "lamports") if mint is None else (f"Token {mint}", "base units")
                out.append(f"{what}{whose} changed by {moved:+,} {unit}, not by {said:+,}.")
    return tuple(out)


async def check_shown(rpc: Rpc, market_program: Pubkey, summary: TransactionSummary, signature: str) -> None:
    """Compare a landed transaction with the summary that was agreed to, by the chain's record of it.

    A node without the record, or one that hides it or does not answer, leaves only the balances, which are read anew
    anyway. That is no failure of the transaction, which has landed: whoever hears of one may do it again.

    Raises:
        ShownOtherwise: the wallet has less than was shown.
    """
    try:
        record = await rpc.get_transaction(signature)
        entry = decode_record(record, signature, market_program) if record is not None else None
    except MarketError as error:
        _LOG.warning("%s landed and could not be compared with what was shown: %s", signature[:8], error.what)
        return
    if entry is None:
        _LOG.info("%s is not in the node's history yet, so it was not compared", signature[:8])
        return
    worse = worse_than_shown(summary, entry)
    if worse:
        raise ShownOtherwise(f"The transaction {signature} did not do what was shown. {' '.join(worse)}")
