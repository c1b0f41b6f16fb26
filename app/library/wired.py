"""The library over one open app: its store, its folder, its vault's first account as signer, the network it joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.browse.board import RequestBoard
from app.budget.caps import PrivacyCaps
from app.errors import UserError
from app.library.arrivals import Arrivals
from app.library.erasure import Erasing
from app.library.fits import RequestFits
from app.library.library import PersonLibrary
from app.library.reading import all_exports
from app.library.records import DatasetRecords
from app.receipts.signing import sign_paper
from app.sell.foresight import Foresight
from app.sell.outgoing import SUFFIX
from app.store import SaleJournal, Seller
from app.store.drafts import forget_drafts_of
from wallet import WalletKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.container import App

__all__ = ["library_of"]


def library_of(app: App) -> PersonLibrary:
    """Make the library of an unlocked app, and remove what a kill left half-done in its folder.

    Raises:
        WalletError: the wallet is locked.
        StoreError: the store cannot be opened.
    """
    catalogue = app.catalogue()
    catalogue.sweep()
    foresight = Foresight(catalogue)
    records = DatasetRecords(
        SaleJournal(app.database(), Seller("", "")), app.ledger, PrivacyCaps(app.settings), catalogue.store.contents
    )
    return PersonLibrary(
        catalogue,
        all_exports(),
        records,
        Arrivals(app.settings),
        lambda: _fitting(app, foresight),
        Erasing(catalogue, records, lambda body: _signed(app, body), lambda dataset_id: _forget(app, dataset_id)),
    )


def _fitting(app: App, foresight: Foresight) -> RequestFits:
    if app.joined is None:
        raise UserError("No network was joined yet, so there are no requests.", next_step="Join one first.")
    return RequestFits(RequestBoard(app.joined), app.address(), foresight.hidden)


def _forget(app: App, dataset_id: str) -> None:
    for sale_id in forget_drafts_of(app.database(), dataset_id):
        (app.home.packages / f"{sale_id}{SUFFIX}").unlink(missing_ok=True)


def _signed(app: App, body: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    """Sign a paper about the person's data by the vault's first account that has its key here.

    In a vault that only watches it stays unsigned: nobody's data is kept because nobody can sign for its erasure.
    """
    able = [one for one in app.wallet.book.accounts() if one.can_sign and one.kind is not WalletKind.LEDGER]
    if not able:
        return body("")
    return sign_paper(app.wallet.signer(able[0].number), body(able[0].address))
