"""Keys: phrase, derivation, encrypted vault, signing. Imported by app only.

`Wallet` is what the app uses; the rest are its parts. Heavy libraries (cryptography, keyring, the word list) load when
a key is first touched, so importing this package costs nothing at start-up.
"""

from wallet.accounts import Account, Candidate, WalletInfo
from wallet.address import address_of, base58_decode, base58_encode, parse_address
from wallet.book import AccountBook
from wallet.challenge import WordChallenge
from wallet.derivation import PathScheme
from wallet.errors import WalletError
from wallet.hardening import HardeningReport, harden_process
from wallet.keyring_unlock import KeyringUnlock
from wallet.ledger import LedgerApp, LedgerSigner, LedgerTransport
from wallet.offchain import OffchainMessage, is_signed_by
from wallet.phrase import Phrase, complete_word, unique_completion, word_list
from wallet.sealed_file import SealedReader, SealedWriter
from wallet.secret import MarketSecret
from wallet.signing import LocalSigner, Signer
from wallet.stretch import Argon2Parameters
from wallet.vault import VaultFile
from wallet.vault_content import WalletKind
from wallet.wallet import Wallet

__all__ = [
    "Account",
    "AccountBook",
    "Argon2Parameters",
    "Candidate",
    "HardeningReport",
    "KeyringUnlock",
    "LedgerApp",
    "LedgerSigner",
    "LedgerTransport",
    "LocalSigner",
    "MarketSecret",
    "OffchainMessage",
    "PathScheme",
    "Phrase",
    "SealedReader",
    "SealedWriter",
    "Signer",
    "VaultFile",
    "Wallet",
    "WalletError",
    "WalletInfo",
    "WalletKind",
    "WordChallenge",
    "address_of",
    "base58_decode",
    "base58_encode",
    "complete_word",
    "harden_process",
    "is_signed_by",
    "parse_address",
    "unique_completion",
    "word_list",
]
