"""Everything that can go wrong with keys.

    WalletError
    ├── PhraseError               a recovery phrase that cannot be right
    │   ├── PhraseLengthError     not 12 or 24 words
    │   ├── UnknownWordError      a word that is not in the list (carries its position)
    │   └── PhraseChecksumError   words of the list, but not a phrase
    ├── DerivationError           an account number or path outside SLIP-0010
    ├── AddressError              text that is not an address
    ├── KeyImportError            a key file or key text that cannot be imported
    ├── AccountMissingError       no wallet or account has this number
    ├── AccountExistsError        the key is in the vault already
    ├── WatchOnlyError            the key that should sign is not in this vault
    ├── LockedError               a key was asked for while the wallet is locked
    ├── VaultError
    │   ├── VaultMissingError     there is no vault in this folder
    │   ├── VaultExistsError      there is one already
    │   ├── WeakPassphraseError   a new passphrase is too short or too long
    │   ├── WrongPassphraseError
    │   ├── TooManyAttemptsError  too many wrong ones; says how long to wait
    │   ├── VaultDamagedError     neither the file nor its backup copy can be read
    │   ├── VaultUnsupportedError written by a newer version, or with parameters out of bounds
    │   └── VaultWriteError       the file system refused (full disk, no permission)
    ├── SealedFileError           a backup file cannot be used
    │   ├── SealedFilePassphraseError
    │   ├── SealedFileDamagedError no backup, cut short, or changed
    │   └── SealedFileWriteError  the disk refused
    ├── MessageError              text that cannot be signed as a message
    ├── LedgerError               a hardware wallet did not do it; nothing was signed
    │   ├── LedgerMissingError    none is plugged in
    │   ├── LedgerLockedError
    │   ├── LedgerWrongAppError   another app than Solana is open on it
    │   ├── LedgerDeniedError     its owner said no
    │   ├── LedgerBlindSigningError it cannot show this, and may not sign what it cannot show
    │   ├── LedgerDisconnectedError unplugged, or silent
    │   ├── LedgerOtherDeviceError other keys than those of the account
    │   ├── LedgerRefusedError    any other refusal
    │   └── LedgerAnswerError     it answered what cannot be
    └── KeyringError              the system keyring cannot help; the passphrase still does
        ├── KeyringUnavailableError
        ├── KeyringLockedError
        ├── KeyringDismissedError the person closed the prompt
        ├── KeyringForgottenError it no longer holds a key that fits this vault
        └── KeyringEntryLeftError what it held is of no use any more, and could not be removed from it

Messages are for the person who reads them and never contain a secret.
"""

__all__ = [
    "AccountExistsError",
    "AccountMissingError",
    "AddressError",
    "DerivationError",
    "KeyImportError",
    "KeyringDismissedError",
    "KeyringEntryLeftError",
    "KeyringError",
    "KeyringForgottenError",
    "KeyringLockedError",
    "KeyringUnavailableError",
    "LedgerAnswerError",
    "LedgerBlindSigningError",
    "LedgerDeniedError",
    "LedgerDisconnectedError",
    "LedgerError",
    "LedgerLockedError",
    "LedgerMissingError",
    "LedgerOtherDeviceError",
    "LedgerRefusedError",
    "LedgerWrongAppError",
    "LockedError",
    "MessageError",
    "PhraseChecksumError",
    "PhraseError",
    "PhraseLengthError",
    "SealedFileDamagedError",
    "SealedFileError",
    "SealedFilePassphraseError",
    "SealedFileWriteError",
    "TooManyAttemptsError",
    "UnknownWordError",
    "VaultDamagedError",
    "VaultError",
    "VaultExistsError",
    "VaultMissingError",
    "VaultUnsupportedError",
    "VaultWriteError",
    "WalletError",
    "WatchOnlyError",
    "WeakPassphraseError",
    "WrongPassphraseError",
]


class WalletError(Exception):
    """Base of every error of this package."""


class PhraseError(WalletError):
    """A recovery phrase that cannot be right."""


class PhraseLengthError(PhraseError):
    """A phrase of a length we do not use."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"A recovery phrase has 12 or 24 words; this one has {count}. Check for a missing or doubled word."
        )
        self.count = count


class UnknownWordError(PhraseError):
    """A word outside the BIP-39 English list."""

    def __init__(self, position: int) -> None:
        super().__init__(
            f"Word {position} is not in the list of recovery words. Check its spelling; the other words may be fine."
        )
        self.position = position


class PhraseChecksumError(PhraseError):
    """Every word is known, and together they are not a phrase."""

    def __init__(self) -> None:
        super().__init__(
            "All words are spelled right, but together they are not a recovery phrase. "
            "Check their order, and that no word was swapped for a similar one."
        )


class DerivationError(WalletError):
    """An account number, path or seed outside SLIP-0010."""


class AddressError(WalletError):
    """Text that is not a Solana address."""


class KeyImportError(WalletError):
    """A key that cannot be imported."""


class AccountMissingError(WalletError):
    """No wallet or account has this number."""


class AccountExistsError(WalletError):
    """The key is in the vault already."""

    def __init__(self, name: str, *, watched: bool) -> None:
        advice = f" It is only watched: remove {name!r} first, then add it with its key." if watched else ""
        super().__init__(f"This address is in the vault already, as {name!r}. Nothing was added.{advice}")
        self.name = name


class WatchOnlyError(WalletError):
    """The key that should sign is not in this vault."""

    def __init__(self, name: str, *, in_device: bool) -> None:
        where = "its key lies in your Ledger" if in_device else "it is only watched, and its key is not in this vault"
        super().__init__(f"{name!r} cannot do this: {where}. Nothing was signed.")


class LockedError(WalletError):
    """A key was asked for while the wallet is locked."""

    def __init__(self) -> None:
        super().__init__("The wallet is locked. Unlock it with your passphrase and try again; nothing was signed.")


class VaultError(WalletError):
    """Base of what can go wrong with the vault file."""


class VaultMissingError(VaultError):
    """There is no vault."""

    def __init__(self) -> None:
        super().__init__("There is no vault in this data folder yet. Create a wallet or restore one from its words.")


class VaultExistsError(VaultError):
    """There is a vault already."""

    def __init__(self) -> None:
        super().__init__(
            "This data folder already holds a vault. It was left as it is; unlock it, or use another data folder."
        )


class WeakPassphraseError(VaultError):
    """A new passphrase is too short or too long."""


class WrongPassphraseError(VaultError):
    """The passphrase does not open the vault."""

    def __init__(self) -> None:
        super().__init__("That passphrase does not open this vault. Your money is untouched.")


class TooManyAttemptsError(VaultError):
    """The passphrase was wrong too often to be tried again at once.

    Attributes:
        failed: wrong tries in a row.
        wait_s: whole seconds until the next is taken.
    """

    next_step = "Wait, then try again."

    def __init__(self, failed: int, wait_s: int) -> None:
        minutes, seconds = divmod(wait_s, 60)
        wait = f"{minutes} min {seconds} s" if minutes and seconds else f"{minutes} min" if minutes else f"{seconds} s"
        super().__init__(
            f"{failed} wrong passphrases in a row. The next is taken in {wait}, so that nobody guesses it by machine. "
            "What runs goes on, and nothing was changed."
        )
        self.failed, self.wait_s = failed, wait_s


class VaultDamagedError(VaultError):
    """Neither the vault nor its backup copy can be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The vault file cannot be read: {reason}. Your money is on the chain, not in this file; "
            "restore the wallet from its recovery words."
        )
        self.reason = reason


class VaultUnsupportedError(VaultError):
    """The vault asks for something this version does not do."""


class VaultWriteError(VaultError):
    """The file system refused to store the vault."""


class SealedFileError(WalletError):
    """A backup file cannot be used."""


class SealedFilePassphraseError(SealedFileError):
    """The passphrase does not open the file."""

    def __init__(self) -> None:
        super().__init__(
            "That passphrase does not open this backup. It has a passphrase of its own, which need not be the wallet's."
        )


class SealedFileDamagedError(SealedFileError):
    """The file is no backup, is cut short, or was changed."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"This backup cannot be used: {reason}. Nothing was replaced.")
        self.reason = reason


class SealedFileWriteError(SealedFileError):
    """The disk refused."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The backup could not be written ({reason}). Choose another place, or free some space.")


class MessageError(WalletError):
    """Text that cannot be signed as a message."""


class LedgerError(WalletError):
    """A hardware wallet did not do it. Nothing was signed."""


class LedgerMissingError(LedgerError):
    """No device is plugged in."""

    def __init__(self) -> None:
        super().__init__("No Ledger was found. Plug it in, unlock it and open its Solana app. Nothing was signed.")


class LedgerLockedError(LedgerError):
    """The device is locked."""

    def __init__(self) -> None:
        super().__init__("Your Ledger is locked. Enter its PIN and try again. Nothing was signed.")


class LedgerWrongAppError(LedgerError):
    """Another app is open on the device."""

    def __init__(self) -> None:
        super().__init__(
            "The Solana app is not open on your Ledger, or too old. Open it and try again. Nothing was signed."
        )


class LedgerDeniedError(LedgerError):
    """The device's owner said no."""

    def __init__(self) -> None:
        super().__init__("This was declined on your Ledger. Nothing was signed.")


class LedgerBlindSigningError(LedgerError):
    """The device cannot show this."""

    def __init__(self) -> None:
        super().__init__(
            "Your Ledger cannot show this, so it did not sign it. Its Solana app signs what it cannot show only after "
            "you allow blind signing in its settings; then compare what is shown here twice. Nothing was signed."
        )


class LedgerDisconnectedError(LedgerError):
    """The device is gone or silent."""

    def __init__(self, what: str = "") -> None:
        super().__init__(
            what or "Your Ledger was unplugged or does not answer. Plug it in and try again. Nothing was signed."
        )


class LedgerOtherDeviceError(LedgerError):
    """The device has other keys."""

    def __init__(self) -> None:
        super().__init__(
            "This Ledger does not hold the key of this account. Plug in the other one. Nothing was signed."
        )


class LedgerRefusedError(LedgerError):
    """Any other refusal."""

    def __init__(self, status: int) -> None:
        super().__init__(
            f"Your Ledger refused this (status {status:04x}). Update its Solana app and try again. Nothing was signed."
        )
        self.status = status


class LedgerAnswerError(LedgerError):
    """The device answered what cannot be."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The answer of your Ledger cannot be right: {why}. Nothing was sent. Plug it in again.")


class KeyringError(WalletError):
    """The system keyring cannot help. The passphrase still opens the vault."""


class KeyringUnavailableError(KeyringError):
    """No keyring we trust, or it failed."""


class KeyringLockedError(KeyringError):
    """The keyring is locked."""


class KeyringDismissedError(KeyringError):
    """The person closed the keyring's prompt."""


class KeyringForgottenError(KeyringError):
    """The keyring holds no key that fits this vault."""


class KeyringEntryLeftError(KeyringError):
    """The keyring opens the vault no longer, and its entry is still there."""

    def __init__(self) -> None:
        super().__init__(
            "The keyring opens this vault no longer. Its entry could not be removed, and is of no use to anybody; "
            "remove “Gleaner vault” in your keyring's own program."
        )
