"""The library of a real app: its erasure signed so that it verifies offline, and its key gone from the disk."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from app.container import App
from app.errors import UserError
from app.receipts.signing import verify_paper
from app.store import Drafts, Home, SaleJournal, Seller
from tests.helpers.walker_export import exports, write_walks
from wallet import Argon2Parameters, Phrase

if TYPE_CHECKING:
    from pathlib import Path

    from app.library.model import ImportProgress

PASSPHRASE = "correct horse battery"
PAGE, RESERVED, SALT, IV = 4096, 80, 16, 16


def plain_pages(path: Path, key: bytes) -> bytes:
    """What is on the disk, decrypted page by page as SQLCipher 4 writes it (AES-256-CBC, raw key)."""
    data = path.read_bytes()
    pages = []
    for start in range(0, len(data) - PAGE + 1, PAGE):
        page = data[start : start + PAGE]
        first = SALT if start == 0 else 0
        iv = page[PAGE - RESERVED : PAGE - RESERVED + IV]
        opened = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        pages.append(opened.update(page[first : PAGE - RESERVED]) + opened.finalize())
    return b"".join(pages)


def _sale(dataset_id: str) -> dict[str, Any]:
    release = {"kind": "raw", "epsilon": 0.0, "unit": "record"}
    return {"plan": {"dataset": dataset_id, "release": release}, "batches": [2], "facts": {}}


def quiet(_progress: ImportProgress) -> None:
    """Nobody listens."""


def test_an_erased_key_is_gone_from_the_disk_and_the_proof_verifies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.library.wired.all_exports", exports)
    home = Home(tmp_path / "home")
    path = write_walks(tmp_path / "walks.txt", range(1, 20))

    async def work() -> None:
        async with App(home, Argon2Parameters(memory_kib=32, iterations=1, lanes=1)) as app:
            app.wallet.create(Phrase.generate(), PASSPHRASE)
            library = app.library()
            assert app.library() is library
            (offer,) = await library.look(str(path))
            view = (await library.add(str(path), offer, {}, quiet)).dataset
            with pytest.raises(UserError, match="No network"):
                await library.fits(view.dataset_id)
            row = app.catalogue().get(view.dataset_id)
            key, store_key = row.key, app.wallet.store_key()
            assert key is not None
            drafts = Drafts(app.database(), Seller("me", "here"))
            for sale_id, dataset in (("prepared", view.dataset_id), ("other", "elsewhere"), ("begun", view.dataset_id)):
                drafts.begin(sale_id, {"dataset": dataset})
                (home.packages / f"{sale_id}.outgoing").write_bytes(b"sealed")
            SaleJournal(app.database(), Seller("me", "here")).create_sale("begun", _sale(view.dataset_id))
            app.database().forget_deleted()
            assert key in plain_pages(home.store, store_key)
            proof = await library.erase(view.dataset_id)
            assert key not in plain_pages(home.store, store_key)
            assert home.store.with_name("store.db-wal").stat().st_size == 0
            assert not list(home.library.iterdir())
            assert [draft.sale_id for draft in drafts.all()] == ["other"]
            assert {path.name.partition(".")[0] for path in home.packages.glob("*.outgoing")} == {"other", "begun"}
            paper = json.loads(proof.document)
            verify_paper(paper)
            assert paper["wallet"] == app.account().address
            with pytest.raises(UserError, match="changed"):
                verify_paper(paper | {"rows": 7})

    asyncio.run(work())
