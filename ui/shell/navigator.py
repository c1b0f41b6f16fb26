"""What a page may ask of the window around it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from ui.bridge.ports import Problem
from ui.components.toast import Message
from ui.ports import Account


class Navigator(Protocol):
    """Going places and saying things."""

    def open(self, page: str, argument: str = "") -> None:
        """Show a page by key; absent pages are ignored. `argument` names a thing on it (a request, a sale)."""

    def has_page(self, page: str) -> bool:
        """Whether a page exists in this build."""
        ...

    def back(self) -> None:
        """Go to the page shown before."""

    def notify(self, message: Message, on_action: Callable[[], None] | None = None) -> None:
        """Show a toast; important ones also go to the bell."""

    def show_problem(self, problem: Problem) -> None:
        """Show a failure that belongs to no place on a page."""

    def set_count(self, page: str, count: int, *, hot: bool = False) -> None:
        """Set the number beside a page's name; `hot` fills it: something needs the person."""

    @property
    def account(self) -> Account:
        """The account in use; pages are built anew when it changes."""
        ...

    def use_account(self, address: str) -> None:
        """Use another account: every page goes, and comes back with what is its."""

    def open_accounts(self) -> None:
        """Open the account switcher."""

    def accounts_changed(self) -> None:
        """Accounts were added, named, hidden or removed: read again which there are and which is in use."""

    def request_lock(self) -> None:
        """Lock the vault."""

    def start_over(self) -> None:
        """The data folder was replaced, moved or erased: every page goes, and what the folder is now decides."""

    def request_text_scale(self, scale: float) -> None:
        """Change the text scale and store it."""

    @property
    def dialog_host(self) -> QWidget:
        """The widget dialogs are opened over."""
        ...
