"""Open requests as read from the chain, with their specs, their escrow, and what a file would earn there."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.browse.model import Fit, RequestView, Source, Terms
from app.errors import AppError
from app.library.columns import ColumnFacts
from app.library.fit import Available, fit_columns
from app.sell.mapping import mapping_of
from app.sell.model import SalePlan
from app.sell.origin import FileOrigin
from app.sell.prepare import spec_problems
from market.errors import TermsRefused
from market.generated.constants import Mode, Randomness
from market.terms_amounts import to_stake
from market.terms_preview import limits_of, preview_batch, size_limit, split_records
from sources import json_record
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.spec import Spec
    from market.generated.accounts import MintLedger, Request
    from market.generated.accounts import Terms as MarketTerms
    from market.reader import Keyed
    from market.terms_preview import BatchLimits, BatchPreview
    from sources.values import JsonValue

_LOG = logging.getLogger(__name__)
BPS = 10_000
FEE_LAMPORTS_A_BATCH = 40_000
"""About what the signatures of one batch cost: set-up, submission, samples, key, payout."""
RENT_LAMPORTS_A_BATCH = 20_000_000
"""Held by the accounts of one batch and returned when they are closed."""


class RequestBoard:
    """What can be sold now.

    Args:
        connection: the network.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def list(self, *, committees: bool = False) -> tuple[RequestView, ...]:
        """All requests that take submissions; one whose spec cannot be had or read is left out and logged.

        Args:
            committees: those too whose deliveries a committee of the buyer's decides.

        Raises:
            MarketError: the node does not answer.
        """
        found = await self._connection.reader.requests()
        now_s = (await self._connection.reader.clock()).unix_s
        fitting = [
            item
            for item in found
            if not item.value.closed
            and item.value.deadline_s > now_s
            and (item.value.mode == Mode.PANEL or (committees and item.value.committee))
        ]
        views = await asyncio.gather(*(self._view_or_none(item) for item in fitting))
        return tuple(sorted((view for view in views if view is not None), key=lambda view: view.spec.title))

    async def get(self, address: Pubkey) -> RequestView:
        """One request.

        Raises:
            MarketError: it does not exist, or the node does not answer.
            UserError, StorageError: its spec cannot be read or had.
        """
        return await self._view(await self._connection.reader.request(address))

    async def _view_or_none(self, item: Keyed[Request]) -> RequestView | None:
        try:
            return await self._view(item)
        except (AppError, StorageError) as error:
            _LOG.info("request %s: %s", item.address, error)
            return None

    async def _view(self, item: Keyed[Request]) -> RequestView:
        connection, request = self._connection, item.value
        spec = await connection.spec(request.spec)
        params = await connection.params(request.params_version)
        solvency = await connection.reader.solvency(item.address)
        ledger = await connection.reader.ledger(request.mint)
        token = connection.tokens.get(request.mint)
        terms = params.terms
        committee = await connection.reader.committee(item.address) if request.committee else None
        sampled = terms.records[0]
        with_fee = request.price * (BPS + terms.fee_bps)
        return RequestView(
            address=str(item.address),
            spec=spec,
            buyer=str(request.buyer),
            symbol=token.symbol if token else str(request.mint)[:4],
            decimals=_decimals(ledger),
            mint=str(request.mint),
            price=request.price,
            premium_cap_bps=request.premium_cap_bps,
            stake_rate=request.stake_rate,
            free=request.free,
            held=request.held,
            deposited=request.deposited,
            vault=solvency.vault_amount,
            owed=solvency.ledger_total,
            records_funded=request.free * BPS // with_fee if with_fee else 0,
            min_records=request.min_records,
            max_records=request.max_records,
            accepted=request.accepted,
            rejected=request.rejected,
            ends_s=request.deadline_s,
            panel=terms.panel[0],
            sampled=sampled,
            tolerated=sampled * terms.tolerance_bps // BPS,
            verdict_s=terms.commit_s + terms.reveal_s,
            source=Source(
                str(item.address),
                item.slot,
                f"Read from the request's account and the vault of its token at slot {item.slot:,}.",
            ),
            attesters=committee.size if committee is not None else 0,
            threshold=committee.threshold if committee is not None else 0,
            randomness=Randomness(connection.config.randomness),
        )

    async def terms(self, request: RequestView, records: int, owner: Pubkey) -> Terms:
        """What a sale of ``records`` would bring, hold and risk for ``owner``.

        Raises:
            MarketError: the node does not answer.
        """
        from solders.pubkey import Pubkey as Address

        read = await self._connection.reader.request(Address.from_string(request.address))
        params = await self._connection.params(read.value.params_version)
        staker = await self._connection.reader.staker(owner)
        now_s = (await self._connection.reader.clock()).unix_s
        limits = limits_of(read.value, staker, params.terms, now_s=now_s)
        return sale_terms(records, limits, params.terms, read.value)

    async def fit(self, request: RequestView, path: Path) -> Fit:
        """How a file, as it is, fits a request.

        Raises:
            SourcesError: it cannot be read.
        """
        return await asyncio.to_thread(_fit, request, path)


def sale_terms(records: int, limits: BatchLimits, terms: MarketTerms, request: Request) -> Terms:
    """The money of a sale of ``records``; pure. ``refused`` says why it cannot be, then all amounts are 0."""
    # What the sale would need if enough stake were there; depositing comes first, so it bounds nothing here.
    ample = replace(limits, stake_free=max(limits.stake_free, 1 << 50), escrow_free=1 << 62)
    judged = request.accepted + request.rejected
    accept_bps = request.accepted * BPS // judged if judged else -1
    try:
        batches = split_records(records, size_limit(ample, terms), limits.min_records)
        previews, stake_needed = _with_stake(batches, limits, terms)
    except TermsRefused as error:
        return Terms(records, (), 0, 0, accept_bps, 0, 0, 0, 0, 0, 0, str(error))
    gross = sum(one.value for one in previews)
    bond = sum(one.bond for one in previews)
    refused = ""
    if gross + sum(one.fee for one in previews) > limits.escrow_free:
        refused = "The request's free escrow does not cover this many records. Nothing has left."
    return Terms(
        records=records,
        batches=tuple(batches),
        gross=gross,
        expected=gross if accept_bps < 0 else gross * accept_bps // BPS,
        accept_bps=accept_bps,
        bond=bond,
        lost_if_rejected=sum(one.lost_quality for one in previews),
        lost_if_fraud=bond,
        stake_needed=stake_needed,
        network_fee_lamports=FEE_LAMPORTS_A_BATCH * len(batches),
        rent_lamports=RENT_LAMPORTS_A_BATCH * len(batches),
        refused=refused,
    )


def _with_stake(batches: list[int], limits: BatchLimits, terms: MarketTerms) -> tuple[list[BatchPreview], int]:
    """The batches' money once enough stake is there, and how much has to be deposited first.

    More stake lowers the leverage that a score gives, so the bonds are computed again until nothing more is missing.
    """
    missing = 0
    while True:
        there = replace(limits, stake_free=max(1, limits.stake_free + missing))
        previews = [preview_batch(size, there, terms) for size in batches]
        bond = sum(one.bond for one in previews)
        under_way = to_stake(sum(one.value for one in previews), limits.stake_rate) + limits.inflight
        needed = max(0, bond - limits.stake_free, -(-under_way // 2) - limits.stake)
        if needed <= missing:
            return previews, missing
        missing = needed


def _fit(request: RequestView, path: Path) -> Fit:
    opened = FileOrigin(path, "skip").open()
    table, spec = opened.table, request.spec
    there = tuple(ColumnFacts(column.name, column.kind, "", "", "") for column in table.columns)
    fitted = fit_columns(spec, Available(there, table.row_count))
    mapping = tuple((wanted, column) for wanted, column in fitted.mapping if column)
    fields, problems = tuple(column for _, column in mapping), fitted.blocking
    usable = 0 if problems else spec.release.leaving(table.row_count)
    if not problems and spec.release.is_raw:
        columns = tuple((column.name, "keep" if column.name in fields else "drop") for column in table.columns)
        plan = SalePlan("", request.address, str(path), table.sha256, columns, mapping=mapping)
        names = {wanted for wanted, _ in mapping}
        usable, problems = _tested(spec, names, mapping_of(plan, spec, opened).apply(table.rows()))
    if not problems and usable < request.min_records:
        problems = (f"{usable} records are fewer than the {request.min_records} this request asks for.",)
    return Fit(not problems, table.row_count, usable, problems, fields, mapping)


def _tested(spec: Spec, names: set[str], rows: Iterable[dict[str, Any]]) -> tuple[int, tuple[str, ...]]:
    """Test rows as they would leave; returns how many can, and what is wrong with them."""
    count = 0

    def records() -> Iterator[dict[str, JsonValue]]:
        nonlocal count
        for row in rows:
            count += 1
            yield json_record({name: value for name, value in row.items() if name in names})

    problems = spec_problems(spec, records())
    return (0 if problems else count), problems


def _decimals(ledger: MintLedger | None) -> int:
    return ledger.decimals if ledger is not None else 0
