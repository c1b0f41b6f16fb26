"""Program ids and the addresses derived for every account of the market."""

from dataclasses import dataclass
from functools import lru_cache

from solders.pubkey import Pubkey

__all__ = [
    "ASSOCIATED_TOKEN_PROGRAM",
    "COMPUTE_BUDGET_PROGRAM",
    "LOADER_PROGRAM",
    "LOOKUP_TABLE_PROGRAM",
    "MEMO_PROGRAM",
    "MEMO_PROGRAM_V1",
    "RENT_SYSVAR",
    "SLOT_HASHES_SYSVAR",
    "STAKE_PROGRAM",
    "SYSTEM_PROGRAM",
    "TOKEN_2022_PROGRAM",
    "TOKEN_PROGRAM",
    "Addresses",
    "associated_token_address",
]

SYSTEM_PROGRAM = Pubkey.from_string("11111111111111111111111111111111")
NATIVE_MINT = Pubkey.from_string("So11111111111111111111111111111111111111112")
TOKEN_PROGRAM = Pubkey.from_string("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA")
TOKEN_2022_PROGRAM = Pubkey.from_string("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb")
ASSOCIATED_TOKEN_PROGRAM = Pubkey.from_string("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL")
COMPUTE_BUDGET_PROGRAM = Pubkey.from_string("ComputeBudget111111111111111111111111111111")
MEMO_PROGRAM = Pubkey.from_string("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr")
MEMO_PROGRAM_V1 = Pubkey.from_string("Memo1UhkJRfHyvLMcVucJwxXeuD728EqVDDwQDxFMNo")
STAKE_PROGRAM = Pubkey.from_string("Stake11111111111111111111111111111111111111")
LOOKUP_TABLE_PROGRAM = Pubkey.from_string("AddressLookupTab1e1111111111111111111111111")
LOADER_PROGRAM = Pubkey.from_string("BPFLoaderUpgradeab1e11111111111111111111111")
RENT_SYSVAR = Pubkey.from_string("SysvarRent111111111111111111111111111111111")
CLOCK_SYSVAR = Pubkey.from_string("SysvarC1ock11111111111111111111111111111111")
SLOT_HASHES_SYSVAR = Pubkey.from_string("SysvarS1otHashes111111111111111111111111111")

PAGE_PLACES = 64


@lru_cache(maxsize=4_096)
def _derive(program: Pubkey, seeds: tuple[bytes, ...]) -> Pubkey:
    return Pubkey.find_program_address(seeds, program)[0]


def associated_token_address(owner: Pubkey, mint: Pubkey, token_program: Pubkey = TOKEN_PROGRAM) -> Pubkey:
    """Return the associated token account of a wallet and a mint."""
    return _derive(ASSOCIATED_TOKEN_PROGRAM, (bytes(owner), bytes(token_program), bytes(mint)))


@dataclass(frozen=True)
class Addresses:
    """Addresses of the market at `program`; seeds as declared in `program/interface/src/accounts.rs`."""

    program: Pubkey

    @property
    def config(self) -> Pubkey:
        """The market itself."""
        return self._at(b"config")

    @property
    def seat_table(self) -> Pubkey:
        """How many places the seat table has."""
        return self._at(b"seats")

    @property
    def program_data(self) -> Pubkey:
        """ProgramData account of the upgradeable loader."""
        return _derive(LOADER_PROGRAM, (bytes(self.program),))

    def params(self, version: int) -> Pubkey:
        """One version of the parameters."""
        return self._at(b"params", version.to_bytes(4, "little"))

    def ledger(self, mint: Pubkey) -> Pubkey:
        """Totals of a mint."""
        return self._at(b"ledger", bytes(mint))

    def vault(self, mint: Pubkey) -> Pubkey:
        """Token account that holds all deposits of a mint."""
        return self._at(b"vault", bytes(mint))

    def balance(self, owner: Pubkey, mint: Pubkey) -> Pubkey:
        """What a wallet may withdraw in a mint."""
        return self._at(b"balance", bytes(owner), bytes(mint))

    def page(self, index: int) -> Pubkey:
        """Page `index` of the seat table."""
        return self._at(b"page", index.to_bytes(4, "little"))

    def page_of(self, place: int) -> Pubkey:
        """Page that holds a place."""
        return self.page(place // PAGE_PLACES)

    def staker(self, owner: Pubkey) -> Pubkey:
        """Stake of a wallet."""
        return self._at(b"staker", bytes(owner))

    def request(self, buyer: Pubkey, nonce: int) -> Pubkey:
        """A buyer's request."""
        return self._at(b"request", bytes(buyer), nonce.to_bytes(8, "little"))

    def batch(self, contributor: Pubkey, root: bytes) -> Pubkey:
        """The batch of a contributor's package root; nobody else can occupy this address."""
        return self._at(b"batch", bytes(contributor), root)

    def round(self, batch: Pubkey, r: int, redraw: int) -> Pubkey:
        """One attempt of one round."""
        return self._at(b"round", bytes(batch), bytes([r]), bytes([redraw]))

    def beacon(self, interval: int) -> Pubkey:
        """Random value of an interval."""
        return self._at(b"beacon", interval.to_bytes(8, "little"))

    def proof(self, owner: Pubkey, nonce: int) -> Pubkey:
        """Buffer of a fraud proof or of labels."""
        return self._at(b"proof", bytes(owner), nonce.to_bytes(8, "little"))

    def committee(self, request: Pubkey) -> Pubkey:
        """Committee of an ORACLE request."""
        return self._at(b"committee", bytes(request))

    def spent(self, contributor: Pubkey, root: bytes) -> Pubkey:
        """Evidence that a root was submitted."""
        return self._at(b"spent", bytes(contributor), root)

    def _at(self, *seeds: bytes) -> Pubkey:
        return _derive(self.program, seeds)
