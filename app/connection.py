"""A joined network: everything that talks to chain and gateways, opened together and closed together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from app.chain import Chain
from app.errors import NetworkDown, UserError
from app.spec import MAX_SPEC_BYTES, Spec
from market.explain import Explainer
from market.follow import Follower
from market.generated.accounts import Pointer as AccountPointer
from market.generated.errors import ERRORS
from market.subscribe import Subscriber
from market.wording import Token
from storage.delivery import Publisher
from storage.errors import StorageError
from storage.fetch import GatewayClient
from storage.hpke import seal_derived
from storage.kubo import RpcEndpoint
from storage.pointer import Pointer
from storage.staging import CarStaging

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from solders.pubkey import Pubkey

    from app.chain import Patience
    from app.network.info import NetworkInfo
    from app.program.watch import ProgramWatch
    from market.fees import FeePolicy

MAX_PROFILE_BYTES = 4096
PROFILE_KEY_BYTES = 32


class Connection(Chain):
    """One network, joined. Use in ``async with``.

    Args:
        info: where it is.
        staging: folder in which what is published is kept first.
        patience: with a slow or silent node; None takes the product's.
        fees: limits of what is paid for priority; None takes the product's.
        own: gives the person's accounts → their names, so that whatever takes from any of them is noticed.
        people: gives the addresses of the address book → how sentences call them.

    Attributes:
        config: the market's configuration, read once on entering.
        follower: tells of changes of accounts; all that follow share one connection.
        gateways: reads what we publish back, through another gateway than the one it went to (ADR 0009).
        every_gateway: reads what others published, through any gateway there is.

        program_watch: asked before each signature; None on practice networks, whose program is the one we ship.

    Raises:
        NetworkDown: it is another network than ``info`` says, or has no market.
        MarketError: the node does not answer.
    """

    program_watch: ProgramWatch | None = None

    def __init__(
        self,
        info: NetworkInfo,
        staging: Path,
        patience: Patience | None = None,
        fees: FeePolicy | None = None,
        own: Callable[[], Mapping[Pubkey, str]] = dict,
        people: Callable[[], Mapping[Pubkey, str]] = dict,
    ) -> None:
        from solders.pubkey import Pubkey

        super().__init__(info.rpc_url, Pubkey.from_string(info.program), patience, fees)
        self.info = info
        self._own, self._people = own, people
        self.staging = CarStaging(staging)
        self.tokens = {Pubkey.from_string(mint): Token(symbol, places) for mint, symbol, places in info.tokens}
        self._specs: dict[bytes, Spec] = {}

    async def _open(self) -> None:
        await self._check_genesis()
        await super()._open()
        self.explainer = Explainer(
            self.rpc,
            self.program,
            tokens=self.tokens,
            stake_mint=self.config.stake_mint,
            errors=ERRORS.get,
            own=self._own,
            people=self._people,
        )
        self.follower = Follower(self.rpc, Subscriber(self.info.ws_url, commitment=self.rpc.commitment))
        self.gateways = await self._stack.enter_async_context(GatewayClient([self.info.readback_url]))
        every = dict.fromkeys([self.info.readback_url, *self.info.more_gateways])
        self.every_gateway = await self._stack.enter_async_context(GatewayClient(list(every)))
        self.endpoint = RpcEndpoint(self.info.gateway_url, self._authorization())
        self.publisher = Publisher(self.staging, self.gateways, self.endpoint)

    async def _check_genesis(self) -> None:
        if await self.rpc.get_genesis_hash() != self.info.genesis_hash:
            raise NetworkDown(
                f"{self.info.name} is not the network it was: its genesis hash differs.",
                next_step="Check the network in Settings. A practice network that was reset is joined anew.",
            )

    async def spec(self, pointer: AccountPointer) -> Spec:
        """Fetch and parse a request's spec; its bytes are verified against the pointer.

        Raises:
            UserError: it is not a spec.
            DeliveryError: it cannot be had.
        """
        key = bytes(pointer.digest)
        if key not in self._specs:
            self._specs[key] = Spec.from_bytes(await self.gateways.blob(storage_pointer(pointer), MAX_SPEC_BYTES))
        return self._specs[key]

    async def reviewer_key(self, profile: AccountPointer) -> bytes:
        """Fetch the X25519 key of a reviewer's profile.

        Raises:
            UserError: the profile holds none.
            DeliveryError: it cannot be had.
        """
        raw = await self.gateways.blob(storage_pointer(profile), MAX_PROFILE_BYTES)
        try:
            key = bytes.fromhex(json.loads(raw)["hpke_x25519"])
        except (ValueError, KeyError, TypeError, RecursionError):
            key = b""
        if len(key) != PROFILE_KEY_BYTES or not _seals(key):
            raise UserError("A reviewer's profile holds no usable key.", next_step="Nothing to do for you.")
        return key

    def _authorization(self) -> str | None:
        if not self.info.token_file:
            return None
        return f"Bearer {Path(self.info.token_file).read_text().strip()}"


def _seals(key: bytes) -> bool:
    """Whether anything can be sealed to an X25519 key; points of low order are refused."""
    try:
        seal_derived(b"", key, b"trial", bytes(PROFILE_KEY_BYTES))
    except StorageError:
        return False
    return True


def profile_bytes(hpke_x25519: bytes) -> bytes:
    """Return the profile that ``reviewer_key`` reads."""
    return json.dumps({"format": "gleaner-profile/1", "hpke_x25519": hpke_x25519.hex()}, sort_keys=True).encode()


def account_pointer(pointer: Pointer) -> AccountPointer:
    """Return a pointer of the storage package as an instruction takes it."""
    return AccountPointer(codec=pointer.codec, digest=pointer.digest)


def storage_pointer(pointer: AccountPointer) -> Pointer:
    """Return a pointer of an account as the storage package has it."""
    return Pointer.from_bytes(bytes([pointer.codec]) + bytes(pointer.digest))
