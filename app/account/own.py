"""What the wallet calls an account and a wallet, for the window's type hints.

Not in the package itself: whoever needs one small module of it would load the whole wallet.
"""

from wallet import Account, WalletInfo

__all__ = ["Account", "WalletInfo"]
