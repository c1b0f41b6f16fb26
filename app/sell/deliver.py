"""One batch from records to a submission: seal, keep, publish, read back, and only then sign."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.benchmark.labels import commitment, part_of
from app.connection import account_pointer, storage_pointer
from app.errors import UserError
from app.sell.once import once
from market.errors import AccountMissing, ProgramRefused
from market.generated.constants import Mode
from market.operations import Submission
from storage.errors import PackageInvalid, UploadRefused
from storage.hpke import Deal
from storage.keys import content_digest, label_commit
from storage.kubo import KuboClient
from storage.package_reader import PackageReader, open_package, verify_package
from storage.package_writer import AttesterKey, PackageBuilder
from storage.pointer import Pointer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.connection import Connection
    from app.identity import Identity
    from app.sell.once import SaleSteps
    from app.sell.outgoing import Outgoing
    from app.spec import Spec
    from market.generated.accounts import Request
    from market.reader import Keyed
    from storage.keys import BatchKeys
    from storage.package_writer import BuiltPackage

MAX_PACKAGE_BYTES = 1 << 34


@dataclass(frozen=True, slots=True)
class Delivery:
    """What every batch of a sale shares.

    Attributes:
        outgoing: gives the records that were shown and agreed to.
        seen: hex digest of each batch's records as they were shown; empty for sales begun by an earlier version.
        labels: of all its records, where it is a benchmark.
    """

    connection: Connection
    identity: Identity
    steps: SaleSteps
    folder: Path
    request: Keyed[Request]
    spec: Spec
    outgoing: Callable[[], Awaitable[Outgoing]]
    approver: Approver
    progress: Callable[[int, str, int, int], None]
    seen: Sequence[str] = ()
    labels: bytes = b""

    @property
    def deal(self) -> Deal:
        """Network, program, request and contributor, to which the sealing is bound."""
        return deal_of(self.connection, self.request.address, self.identity.address)

    async def deliver(self, number: int, first: int, count: int) -> bytes:
        """Bring batch ``number``, records ``first`` to ``first + count``, to its submission; returns its root.

        Raises:
            StorageError: it could not be sealed, published or read back; nothing was submitted.
            Declined: the user said no.
            MarketError: the market refused or does not answer.
        """
        built = await self._build(number, first, count)
        root = bytes.fromhex(built["root"])
        if self.steps.payload(number, "submitted:send:0") is None and await self._spent(root):
            raise UserError(
                "Exactly these records were submitted to this request before, and the market takes them once.",
                money="Nothing more was signed. What the earlier sale earned is not lost.",
                data="Nothing more has left.",
                next_step="Give this sale up. If you do not find the earlier one here, recover it.",
            )
        path = self.folder / f"{built['root']}.gln"
        pointer = await self._publish(number, path, built)
        await self._submit(number, built, root, pointer)
        return root

    async def _build(self, number: int, first: int, count: int) -> Mapping[str, Any]:
        known = self.steps.payload(number, "built")
        if known is not None and (self._out(number) or await asyncio.to_thread(self._whole, known)):
            return known
        outgoing = await self.outgoing()

        def source() -> Iterator[bytes]:
            return outgoing.items(first, count)

        def report(done: int, total: int) -> None:
            self.progress(number, "built", done, total)

        part = self.folder / f"{self.steps.sale_id}-{number}.sealing"
        part.unlink(missing_ok=True)
        builder = PackageBuilder(
            self.identity.secret,
            self.deal,
            storage_pointer(self.request.value.spec),
            self.spec.buyer_key,
            self.spec.nullifiers,
            attesters=await self._attesters(),
        )
        sealed = bytes.fromhex(known["sealed_outer"]) if known is not None else None
        package = await asyncio.to_thread(builder.build, part, source, sealed_outer=sealed, progress=report)
        if self.seen:
            await asyncio.to_thread(require_shown, part, package.keys, self.seen[number])
        payload = {
            "root": package.root.hex(),
            "nonce": package.keys.nonce.hex(),
            "key_commit": package.keys.key_commit.hex(),
            "outer_commit": package.keys.outer_commit.hex(),
            "label_commit": self._label_commit(package, first).hex(),
            "nullifiers": package.nullifier_digest.hex(),
            "sealed_outer": package.header.sealed_outer.hex(),
            "records": package.count,
            "bytes": package.size,
        }
        if known is not None and known != payload:
            part.unlink()
            raise UserError(
                "The records of this batch are not the ones that were sealed before.",
                data="Nothing new has left.",
                next_step="Put the file back as it was, or start a new sale.",
            )
        # The journal first: a file without its row is overwritten, a row without its file is built again.
        self.steps.append(number, "built", payload)
        part.replace(self.folder / f"{payload['root']}.gln")
        return payload

    def _label_commit(self, package: BuiltPackage, first: int) -> bytes:
        """What binds the batch to being ordinary, or a benchmark with these answers; nobody can tell which."""
        if not self.labels:
            return label_commit(package.keys.inner)
        batch = self.connection.addresses.batch(self.identity.address, package.root)
        bitmap = part_of(self.labels, first, package.count)
        return commitment(self.identity.secret, bytes(batch), package.count, bitmap)

    async def _attesters(self) -> tuple[AttesterKey, ...]:
        """To whom the keys are sealed: the committee on chain, with the keys the buyer's spec gives for it.

        Raises:
            UserError: there is no committee, or the spec names another one.
        """
        if self.request.value.mode != Mode.ORACLE:
            return ()
        committee = await self.connection.reader.committee(self.request.address)
        named = [bytes(one.key) for one in committee.attesters[: committee.size]] if committee is not None else []
        if not named or named != [one.wallet for one in self.spec.attesters]:
            raise UserError(
                "The committee in this request's description is not the one that decides on chain.",
                data="Nothing was sealed or published.",
                next_step="Choose another request; its buyer has to open this one anew.",
            )
        return tuple(AttesterKey(one.wallet, one.key) for one in self.spec.attesters)

    def _out(self, number: int) -> bool:
        """Whether the package was read back from the network: the copy here is not needed to go on."""
        return self.steps.payload(number, "checked") is not None

    def _whole(self, built: Mapping[str, Any]) -> bool:
        return is_package(
            self.folder / f"{built['root']}.gln",
            root=bytes.fromhex(built["root"]),
            count=built["records"],
            contributor=bytes(self.identity.address),
            request=bytes(self.request.address),
        )

    async def _publish(self, number: int, path: Path, built: Mapping[str, Any]) -> Pointer:
        checked = self.steps.payload(number, "checked")
        if checked is not None:
            return Pointer.parse(checked["cid"])
        staging = self.connection.staging
        pointer = await asyncio.to_thread(staging.put_file, path)
        self.steps.append(number, "staged", {"cid": pointer.cid})
        if self.steps.payload(number, "published") is None:
            await self._upload(number, pointer)
            self.steps.append(number, "published", {"cid": pointer.cid, "gateway": self.connection.info.gateway_url})
        await self._read_back(number, pointer, built)
        self.steps.append(number, "checked", {"cid": pointer.cid, "gateway": self.connection.info.readback_url})
        return pointer

    async def _upload(self, number: int, pointer: Pointer) -> None:
        staging = self.connection.staging
        try:
            async with KuboClient(self.connection.endpoint) as client:
                await client.dag_import(
                    staging.car_path(pointer),
                    pointer,
                    progress=lambda done, total: self.progress(number, "published", done, total),
                )
        except UploadRefused:
            # What is staged may have been damaged on this disk: the next attempt stages it anew from the package.
            await asyncio.to_thread(staging.remove, pointer)
            raise

    async def _read_back(self, number: int, pointer: Pointer, built: Mapping[str, Any]) -> None:
        """Fetch it from a gateway we did not send it to, and check every byte against the root as a reviewer will."""
        copy = self.folder / f"{built['root']}.readback"
        try:
            await self.connection.gateways.file(
                pointer,
                copy,
                MAX_PACKAGE_BYTES,
                progress=lambda done, total: self.progress(number, "checked", done, total),
            )
            await asyncio.to_thread(self._verify, copy, built)
        finally:
            copy.unlink(missing_ok=True)

    def _verify(self, path: Path, built: Mapping[str, Any]) -> None:
        with PackageReader.open(path) as reader:
            verify_package(
                reader,
                root=bytes.fromhex(built["root"]),
                count=built["records"],
                contributor=bytes(self.identity.address),
                request=bytes(self.request.address),
            )

    async def _spent(self, root: bytes) -> bool:
        """Whether the chain has a submission of ours with this root, of whichever sale."""
        spent = self.connection.addresses.spent(self.identity.address, root)
        return await self.connection.rpc.get_account(spent) is not None

    async def _submit(self, number: int, built: Mapping[str, Any], root: bytes, pointer: Pointer) -> None:
        connection, me = self.connection, self.identity.address

        async def done() -> bool:
            return await self._spent(root)

        async def build() -> list[Any]:
            request = await connection.reader.request(self.request.address)
            submission = Submission(
                root=root,
                key_commit=bytes.fromhex(built["key_commit"]),
                outer_commit=bytes.fromhex(built["outer_commit"]),
                label_commit=bytes.fromhex(built["label_commit"]),
                nullifiers=bytes.fromhex(built["nullifiers"]),
                nonce=bytes.fromhex(built["nonce"]),
                package=account_pointer(pointer),
                records=built["records"],
            )
            return connection.operations.submit(me, request.address, request.value, submission)

        try:
            await once(
                self.steps,
                connection,
                number,
                "submitted",
                done=done,
                build=build,
                signers=[self.identity.owner],
                approver=self.approver,
            )
        except ProgramRefused:
            await open_request(connection, self.request.address)  # says so where the buyer has left meanwhile
            raise


def require_shown(path: Path, keys: BatchKeys, seen: str) -> None:
    """Open a sealed package and compare what is in it with what was shown.

    Args:
        path: the package, not published yet; deleted where it differs.
        keys: its keys.
        seen: hex digest of the batch's records in the exact preview.

    Raises:
        UserError: it holds anything else.
    """
    with PackageReader.open(path) as reader:
        sealed = content_digest(open_package(reader, keys)).hex()
    if sealed != seen:
        path.unlink()
        raise UserError(
            "The sealed package does not hold what you were shown.",
            data="It was deleted. Nothing has left.",
            next_step="Report this: it must not happen. Then start the sale anew.",
        )


async def open_request(connection: Connection, address: Pubkey) -> Keyed[Request]:
    """Return a request that still takes batches.

    Raises:
        UserError: its buyer has closed it, or its time is over.
        MarketError: the node does not answer.
    """
    why = "The buyer has closed this request."
    try:
        request = await connection.reader.request(address)
    except AccountMissing:  # closed with nothing held: the account is gone
        request = None
    if request is not None and not request.value.closed:
        if (await connection.reader.clock()).unix_s < request.value.deadline_s:
            return request
        why = "This request's time is over."
    raise UserError(
        why,
        money="Nothing is held for this batch. Stake you deposited for it is free, and yours to withdraw.",
        data="Nothing more is delivered. What was published before is sealed, and its key stays here.",
        next_step="Give this sale up and choose another request.",
    )


def is_package(path: Path, *, root: bytes, count: int, contributor: bytes, request: bytes) -> bool:
    """Whether the file is there and is this package, every byte of it; one that is damaged is never used.

    Raises:
        FileAccessError: the disk refuses.
    """
    if not path.exists():
        return False
    try:
        with PackageReader.open(path) as reader:
            verify_package(reader, root=root, count=count, contributor=contributor, request=request)
    except PackageInvalid:
        return False
    return True


def deal_of(connection: Connection, request: Pubkey, contributor: Pubkey) -> Deal:
    """Network, program, request and contributor, to which the sealing of a batch is bound."""
    from solders.hash import Hash

    genesis = bytes(Hash.from_string(connection.info.genesis_hash))
    return Deal(genesis, bytes(connection.program), bytes(request), bytes(contributor))
