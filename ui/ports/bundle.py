"""All ports together, for the page table to hand out."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.budget.model import BudgetDesk
    from app.sell.unsold import DraftDesk
    from ui.data.ports import DataPort
    from ui.ports.accounts import AccountsPort
    from ui.ports.care import CarePort
    from ui.ports.ease import EasePort
    from ui.ports.history import HistoryPort
    from ui.ports.home import HomePort
    from ui.ports.messages import MessagesPort
    from ui.ports.network import NetworkPort
    from ui.ports.portfolio import PortfolioPort
    from ui.ports.presence import PresencePort
    from ui.ports.sending import SendingPort
    from ui.ports.session import SessionPort
    from ui.ports.settings import SettingsPort
    from ui.ports.stake import StakePort
    from ui.ports.wallet import WalletPort
    from ui.rights.ports import RightsPort


@dataclass(frozen=True, slots=True)
class Ports:
    """All ports, for the page table to hand out; a page whose port is None is absent.

    `extra` holds the ports of pages that declare their own, by page key.
    """

    session: "SessionPort"
    network: "NetworkPort"
    settings: "SettingsPort"
    home: "HomePort | None" = None
    wallet: "WalletPort | None" = None
    portfolio: "PortfolioPort | None" = None
    stake: "StakePort | None" = None
    history: "HistoryPort | None" = None
    ease: "EasePort | None" = None
    accounts: "AccountsPort | None" = None
    sending: "SendingPort | None" = None
    messages: "MessagesPort | None" = None
    care: "CarePort | None" = None
    presence: "PresencePort | None" = None
    data: "DataPort | None" = None
    privacy: "BudgetDesk | None" = None
    rights: "RightsPort | None" = None
    drafts: "DraftDesk | None" = None
    extra: dict[str, object] = field(default_factory=dict)
