"""Every page and step of the window over the doubles, as scenes for `python -m ui.screenshots` and for tests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import tests.helpers.ui_sign_states as states
from app.errors import UserError
from app.sell.resale import Repeats
from app.spec import Exclusivity
from assets.samples import sample_path
from market.generated.constants import Randomness
from tests.helpers.ui_account_fakes import FakeAccounts, device_accounts, one_wallet, using, with_accounts
from tests.helpers.ui_care_fakes import (
    sample_care,
    sample_first_run,
    sample_last_day,
    sample_made,
    sample_other_wallet,
    sample_unknown_program,
)
from tests.helpers.ui_data_fakes import FakeData, broken_data, long_data, no_data, with_data
from tests.helpers.ui_draft_fakes import data_with_drafts, with_drafts
from tests.helpers.ui_fakes import (
    FakeHome,
    FakeSession,
    empty_home,
    fake_address,
    sample_broken,
    sample_empty,
    sample_locked,
    sample_market,
    sample_new,
    sample_other_program,
    sample_ports,
    sample_troubled_history,
    sample_waiting,
    with_stake,
)
from tests.helpers.ui_preparing_fakes import FakePreparing
from tests.helpers.ui_privacy_fakes import broken_budgets, long_budgets, no_budgets
from tests.helpers.ui_rights_fakes import broken_rights, no_rights
from tests.helpers.ui_sale_fakes import FakeDesk, FakeRequests, FakeSummary, make_market, make_request
from tests.helpers.ui_sending_fakes import (
    EXCHANGE,
    FRIEND,
    LINK,
    LONG,
    POISONED,
    FakeSending,
    with_sending,
)
from tests.helpers.ui_standings import appealed, attesting, proven, refused
from ui.format import Asset
from ui.requests.page import requests_page
from ui.sell.page import sell_page
from ui.shell.pages import PAGES
from ui.sign.approver import UiApprover
from ui.sign.device import UiDevice

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.browse.model import RequestView
    from app.sell.standing import Standing
    from ui.ports import AccountKind, Ports
    from ui.shell.pages import PageSpec
    from ui.shell.window import MainWindow
    from ui.sign.ports import Summary

GLN = Asset("GLN", 6)
Steps = tuple[dict[str, Any], ...]
SALE = "Household energy"
NOISED = "How often devices run"


@dataclass(frozen=True, slots=True)
class Scene:
    """What is shown.

    Attributes:
        page: page the window opens with.
        steps: steps of `ui.script` that lead there.
        stop_at: step at which the double's delivery waits.
        on_device: what is signed waits for a Ledger.
        look: what is found when a signature is asked for; None finds a submission.
        careful: what stands before terms; None leaves these steps out.
        requests: what is open; `standings`: how batches on the market stand; `repeats`: records sold before.
    """

    name: str
    ports: Callable[[], Ports] = sample_ports
    page: str = "home"
    steps: Steps = ()
    stop_at: str = ""
    requests: Callable[[], tuple[RequestView, ...]] = make_market
    standings: Callable[[], tuple[Standing, ...]] = tuple
    repeats: Repeats | None = None
    careful: Callable[[FakeDesk], FakePreparing] | None = None
    look: Callable[[], Awaitable[FakeSummary]] | None = None
    on_device: bool = False

    def pages(self, window: Callable[[], MainWindow | None]) -> tuple[PageSpec, ...]:
        """Return the page table over doubles."""
        home, *rest = PAGES
        found = self.requests()
        desk = FakeDesk(
            found,
            stop_at=self.stop_at,
            summary=FakeSummary(),
            sample_path=str(sample_path("household-energy")),
            standings=self.standings(),
            repeats=self.repeats,
        )
        approver = _Approver(window, self.look, on_device=self.on_device)
        preparing = self.careful(desk) if self.careful is not None else None
        return (home, requests_page(FakeRequests(found), GLN), sell_page(desk, approver, GLN, preparing), *rest)


class _Approver:
    """Asks in the scene's window."""

    def __init__(
        self,
        window: Callable[[], MainWindow | None],
        look: Callable[[], Awaitable[FakeSummary]] | None,
        *,
        on_device: bool,
    ) -> None:
        self._device = UiDevice(window) if on_device else None
        self._inner = UiApprover(window, lambda: ("Account 1", "Practice network"))
        self._look = look

    async def approve(self, summary: Summary) -> bool:
        """Ask."""
        if self._device is not None:
            await self._inner.approve(summary)
            self._device.waiting(states.SAVINGS, lambda: None)
            await states.never()
        if self._look is None:
            return await self._inner.approve(summary)
        return await self._inner.decide(self._look, lambda found: found, renewable=True) is not None


def _to(text: str) -> Steps:
    return ({"click": "Send"}, {"type": ["To", text]})


def _send_to(text: str) -> Steps:
    return (*_to(text), {"wait": "Compare every group"})


def _send(text: str, *steps: dict[str, Any]) -> Steps:
    return (*_send_to(text), {"click": "Next"}, {"type": ["Amount", "20.5"]}, *steps)


REVIEWED = ({"type": ["Memo", "Invoice 2026-114"]}, {"click": "Next"}, {"wait": "On top, together"})
SENDING_SCENES = (
    Scene("wallet-send", page="wallet", steps=({"click": "Send"}, {"wait": "Example Exchange"})),
    Scene("wallet-send-address", page="wallet", steps=_send_to(fake_address("someone"))),
    Scene(
        "wallet-send-alike",
        page="wallet",
        steps=(*_to(POISONED), {"wait": "Stop and compare"}),
    ),
    Scene("wallet-send-amount", page="wallet", steps=_send(EXCHANGE.address)),
    Scene("wallet-send-review", page="wallet", steps=_send(FRIEND.address, *REVIEWED)),
    Scene(
        "wallet-send-link", page="wallet", steps=({"click": "Send"}, {"type": ["To", LINK]}, {"wait": "proves nothing"})
    ),
    Scene(
        "wallet-send-refused",
        page="wallet",
        steps=(*_to("solana:https%3A%2F%2Fexample.com"), {"wait": "web site"}),
    ),
    Scene("contacts", lambda: with_sending(FakeSending(book=[EXCHANGE, FRIEND, LONG])), page="contacts"),
    Scene("contacts-empty", lambda: with_sending(FakeSending(book=[])), page="contacts"),
    Scene("contacts-add", page="contacts", steps=({"click": "Add address"}, {"wait": "gave them no name"})),
    Scene("contacts-entry", page="contacts", steps=({"row": "Example Exchange"}, {"wait": "Memo they gave you"})),
    Scene(
        "wallet-receive-amount",
        page="wallet",
        steps=({"click": "Receive"}, {"click": "Ask for an amount"}, {"type": ["Amount", "2.5"]}),
    ),
    Scene(
        "wallet-receive-link",
        page="wallet",
        steps=(
            {"click": "Receive"},
            {"click": "Ask for an amount"},
            {"type": ["Amount", "2.5"]},
            {"click": "Make the link"},
            {"wait": "Waiting for 2.5"},
        ),
    ),
)


def committee_market() -> tuple[RequestView, ...]:
    """A request that a committee decides, first of the market."""
    return (make_request(1, committee=(4, 7)), *make_market()[1:])


def promise_market() -> tuple[RequestView, ...]:
    """A request that wants each record sold once, its reviewers drawn by Switchboard."""
    among = "every buyer of household readings in the Northern Universities' register of energy data, until 2031"
    once = make_request(1, exclusivity=Exclusivity(b"e" * 32, among), randomness=Randomness.SWITCHBOARD)
    return (once, *make_market()[1:])


def _sale(*steps: dict[str, Any], row: str = SALE) -> Steps:
    return ({"row": row}, {"click": "Start sale"}, {"click": "Use sample data"}, {"wait": "What is in it"}, *steps)


FIELDS = ({"click": "Choose fields"}, {"wait": "Which fields leave?"})
PROTECT = (*FIELDS, {"click": "Protect"}, {"wait": "not noised"})
PREVIEW = (*PROTECT, {"click": "Exact preview"}, {"wait": "exactly what leaves"})
TERMS = (
    *PREVIEW,
    {"click": "I have looked at what leaves"},
    {"click": "Terms and money"},
    {"wait": "What can happen"},
)
DELIVER = (*TERMS, {"click": "Agree and deliver"})
SIGN = (*DELIVER, {"wait": "Sign and send"})
LOOKING = (*DELIVER, {"wait": "Decoding and simulating"})
ASKED = (*DELIVER, {"wait": "Try again"})
REFUSED = (*DELIVER, {"wait": "We did not sign this"})
SIGNED = (*SIGN, {"press": "Ctrl+Return"}, {"gone": "Sign and send"})

ADD = ({"click": "Add a wallet"}, {"wait": "New recovery words"})
LEDGER = (*ADD, {"row": "A Ledger"})
WORDS_OF = (
    {"click": "Write them down"},
    {"type": ["Your passphrase", "correct horse"]},
    {"click": "Continue"},
    {"wait": "Show the words"},
)
DEVICE_SAYS = (
    ("absent", "No Ledger was found. Plug it in, unlock it and open its Solana app. Nothing was signed."),
    ("locked", "Your Ledger is locked. Enter its PIN and try again. Nothing was signed."),
    ("app", "The Solana app is not open on your Ledger, or too old. Open it and try again. Nothing was signed."),
)


def sample_stopped() -> Ports:
    """Ports of a person whose first run stopped when words were on paper already."""
    ports = sample_new()
    return replace(ports, session=FakeSession(ports.session.state, stopped_at="verify"))


def device_says(what: str) -> Ports:
    """Ports of a Ledger that cannot be listed."""
    return with_accounts(FakeAccounts(device=UserError(what)))


def using_empty(kind: AccountKind) -> Ports:
    """Ports whose account in use is of that kind; it has sold nothing, because it cannot."""
    return replace(using(kind), home=FakeHome(empty_home()))


def offline_accounts() -> Ports:
    """Ports of a network that does not answer."""
    return with_accounts(FakeAccounts(offline=UserError("The network did not answer within 10 seconds.")))


def _palette(words: str) -> Steps:
    """Do what the palette finds first for some words."""
    field = "Page, action, request, account or setting"
    return ({"press": "Ctrl+K"}, {"type": [field, words]}, {"press": "Return"})


def _section(words: str) -> Steps:
    """Go to a section of Settings as the palette does, at every size of the window."""
    field = "Page, action, request, account or setting"
    return ({"wait": "Network"}, {"press": "Ctrl+K"}, {"type": [field, f"Settings {words}"]}, {"press": "Return"})


RESTORE = (
    {"click": "Restore…"},
    {"type": ["File", "/media/usb/gleaner-2026-11-20.backup"]},
    {"type": ["Passphrase of the backup", "of its own"]},
    {"click": "Check backup"},
    {"wait": "The backup is whole"},
)
ERASE = (
    {"click": "Erase…"},
    {"wait": "Prove first"},
    {"type": ["Passphrase of the wallet", "practice-wallet"]},
    {"click": "Go on"},
    {"wait": "From the paper of"},
)
SWITCHER = (
    {"press": "Ctrl+K"},
    {"type": ["Page, action, request, account or setting", "Accounts switch"]},
    {"press": "Return"},
    {"wait": "Manage wallets…"},
)


def adding(data: FakeData) -> Ports:
    """Ports whose watched folder has an export, which is how a scene adds something."""
    return with_data(replace(data, waiting=("/home/alice/Downloads/takeout-20261020T101500Z-001.zip",)))


OFFERED = ({"click": "Look at it"}, {"wait": "Found in it"})
ANSWERED = (*OFFERED, {"choose": ["Which of these names is you?", "Alice Example"]}, {"click": "Add 3 tables"})
DATA_SCENES = (
    Scene("data", page="data"),
    Scene("data-drafts", data_with_drafts, page="data", steps=({"row": "Google"}, {"wait": "Made, not sold"})),
    Scene("data-empty", no_data, page="data"),
    Scene("data-problem", broken_data, page="data"),
    Scene("data-long", long_data, page="data"),
    Scene("data-arrived", lambda: adding(FakeData()), page="data"),
    Scene("data-fields", page="data", steps=({"click": "All fields"}, {"wait": "Fields of"})),
    Scene("data-inside", page="data", steps=({"click": "Look inside"}, {"wait": "rows so far"})),
    Scene("data-fits", page="data", steps=({"click": "Find requests"}, {"wait": "Start sale"})),
    Scene(
        "data-guides",
        no_data,
        page="data",
        steps=(*_palette("What can I add"), {"wait": "Notice exports when they arrive"}),
    ),
    Scene("data-add", lambda: adding(FakeData()), page="data", steps=OFFERED),
    Scene("data-adding", lambda: adding(FakeData(hold=True)), page="data", steps=(*ANSWERED, {"wait": "Stop adding"})),
    Scene("data-added", lambda: adding(FakeData(broken=7)), page="data", steps=(*ANSWERED, {"wait": "rows added"})),
    Scene(
        "data-unreadable",
        lambda: adding(FakeData(unreadable=UserError("This archive is encrypted, so nothing in it can be read."))),
        page="data",
        steps=({"click": "Look at it"}, {"wait": "encrypted"}),
    ),
    Scene("data-delete", page="data", steps=({"click": "Delete from here…"}, {"wait": "Keep it"})),
    Scene(
        "data-deleted",
        page="data",
        steps=({"click": "Delete from here…"}, {"click": "Destroy its key"}, {"wait": "Save the proof"}),
    ),
)

PRIVACY_SCENES = (
    Scene("privacy", page="privacy"),
    Scene("privacy-empty", no_budgets, page="privacy"),
    Scene("privacy-problem", broken_budgets, page="privacy"),
    Scene("privacy-long", long_budgets, page="privacy"),
    Scene(
        "privacy-limit",
        page="privacy",
        steps=(*_palette("Change a privacy limit"), {"type": ["At most ε, over all sales", "2"]}, {"wait": "refused"}),
    ),
    Scene("privacy-checked", page="privacy", steps=(*_palette("Check the privacy ledger"), {"wait": "Unbroken: "})),
)

RIGHTS_PAPER = ({"row": "Everyday mobility histograms"}, {"wait": "Northline Mobility"})
RIGHTS_SCENES = (
    Scene("rights", page="rights"),
    Scene("rights-empty", no_rights, page="rights"),
    Scene("rights-problem", broken_rights, page="rights"),
    Scene("rights-paper", page="rights", steps=(*RIGHTS_PAPER, {"click": "Verify"}, {"wait": "Genuine: "})),
    Scene(
        "rights-withdraw", page="rights", steps=(*RIGHTS_PAPER, {"click": "Withdraw…"}, {"wait": "at most the bond"})
    ),
)


def noised_sale(*steps: dict[str, Any]) -> Steps:
    """Go to a sale of noised counts."""
    look = ({"click": "Look for personal details"}, {"wait": "nothing has to be decided"}, {"click": "Protect"})
    return (*_sale(row=NOISED), *FIELDS, *look, *steps)


LOOK = ({"click": "Look for personal details"}, {"wait": "undecided"})
DECIDED = ({"click": "Decide the rest as suggested"}, {"wait": "All decided"})
PROTECTED = (*DECIDED, {"click": "Protect"})
TESTED = (*PROTECTED, {"click": "Test what leaves"}, {"wait": "surely between"})
EXACT = (*TESTED, {"click": "Exact preview"}, {"wait": "exactly what leaves"})
CAREFUL_SCENES = (
    Scene("sell-scrub", page="requests", steps=_sale(*FIELDS, *LOOK), careful=FakePreparing),
    Scene(
        "sell-scrub-misses",
        page="requests",
        steps=_sale(*FIELDS, *LOOK, {"click": "What this detector misses"}, {"wait": "All together"}),
        careful=FakePreparing,
    ),
    Scene("sell-scrub-decided", page="requests", steps=_sale(*FIELDS, *LOOK, *DECIDED), careful=FakePreparing),
    Scene(
        "sell-utility",
        page="requests",
        steps=noised_sale({"wait": "Measured on your own data"}),
        careful=FakePreparing,
    ),
    Scene(
        "sell-utility-useless",
        page="requests",
        steps=noised_sale({"wait": "useless"}),
        careful=lambda desk: FakePreparing(desk, useless=True),
    ),
    Scene("sell-attack", page="requests", steps=_sale(*FIELDS, *LOOK, *TESTED), careful=FakePreparing),
    Scene(
        "sell-attack-failed",
        page="requests",
        steps=_sale(*FIELDS, *LOOK, *TESTED),
        careful=lambda desk: FakePreparing(desk, failed=True),
    ),
    Scene("sell-exact", page="requests", steps=_sale(*FIELDS, *LOOK, *EXACT), careful=FakePreparing),
    Scene(
        "sell-exact-compared",
        page="requests",
        steps=_sale(*FIELDS, *LOOK, *EXACT, {"click": "Compared with your data"}, {"wait": "stays here"}),
        careful=FakePreparing,
    ),
)

SCENES: tuple[Scene, ...] = (
    Scene("onboarding", sample_new),
    Scene("onboarding-words", sample_new, steps=({"click": "Create a wallet"}, {"wait": "on paper"})),
    Scene("onboarding-import", sample_new, steps=({"click": "I have 12 or 24 words"}, {"wait": "Type your words"})),
    Scene("onboarding-stopped", sample_stopped),
    Scene("onboarding-watch", sample_new, steps=({"click": "Watch only"}, {"wait": "The node you ask"})),
    Scene("lock", sample_locked),
    Scene("lock-waiting", sample_waiting),
    Scene("home"),
    Scene("home-empty", sample_empty),
    Scene("home-problem", sample_broken),
    Scene("requests", page="requests"),
    Scene("requests-noised", page="requests", steps=({"row": NOISED},)),
    Scene("sell-empty", page="sell"),
    Scene("sell-drafts", with_drafts, page="sell", steps=({"wait": "Made, not sold"},)),
    Scene("sell-drafts-discard", with_drafts, page="sell", steps=({"click": "Discard…"}, {"wait": "stays spent"})),
    Scene("sell-data", page="requests", steps=_sale()),
    Scene("sell-fields", page="requests", steps=_sale(*FIELDS)),
    Scene("sell-protect", page="requests", steps=_sale(*PROTECT)),
    Scene("sell-preview", page="requests", steps=_sale(*PREVIEW)),
    Scene("sell-terms", page="requests", steps=_sale(*TERMS)),
    Scene("sell-deliver", page="requests", steps=_sale(*DELIVER), stop_at="publish"),
    Scene("sign", page="requests", steps=_sale(*SIGN)),
    Scene("sign-open", page="requests", steps=_sale(*SIGN, {"click": "2 instructions, all understood"})),
    Scene(
        "sign-raw",
        page="requests",
        steps=_sale(
            *SIGN,
            {"click": "2 instructions, all understood"},
            {"click": "Raw form of instruction 2"},
            {"wait": "Program"},
        ),
    ),
    Scene("sign-danger", page="requests", steps=_sale(*SIGN), look=states.finds(states.LOSES_POWER)),
    Scene("sign-long", page="requests", steps=_sale(*SIGN), look=states.finds(states.LONG)),
    Scene("sign-unknown", page="requests", steps=_sale(*SIGN), look=states.finds(states.UNKNOWN)),
    Scene("sign-simulating", page="requests", steps=_sale(*LOOKING), look=states.never),
    Scene("sign-offline", page="requests", steps=_sale(*ASKED), look=states.fails(states.OFFLINE)),
    Scene("sign-fails", page="requests", steps=_sale(*ASKED), look=states.fails(states.WOULD_FAIL)),
    Scene("sign-device", page="requests", steps=_sale(*SIGNED, {"wait": "Check on your Ledger"}), on_device=True),
    Scene("sign-refused", page="requests", steps=_sale(*REFUSED), look=states.fails(states.TAKES_MORE)),
    Scene("messages", page="messages"),
    Scene(
        "messages-agree",
        page="messages",
        steps=({"type": ["Text", "I hold this account. Nonce 7Q2f"]}, {"click": "Sign message"}, {"wait": "Reject"}),
    ),
    Scene(
        "messages-signed",
        page="messages",
        steps=(
            {"type": ["Text", "I hold this account."]},
            {"click": "Sign message"},
            {"wait": "Reject"},
            {"press": "Ctrl+Return"},
            {"wait": "Hand this on"},
        ),
    ),
    Scene(
        "messages-check",
        page="messages",
        steps=(
            {"click": "Check a signature"},
            {"type": ["Signed message", "{}"]},
            {"click": "Check"},
            {"wait": "Valid: "},
        ),
    ),
    Scene("messages-transaction", page="messages", steps=({"click": "A transaction"}, {"wait": "Open a file"})),
    Scene("sell-done", page="requests", steps=_sale(*SIGNED, {"wait": "Export the receipt"})),
    Scene(
        "sell",
        page="requests",
        steps=_sale(*SIGNED, {"wait": "Export the receipt"}, {"click": "See all sales"}, {"wait": "New sale"}),
    ),
    Scene("home-jailed", lambda: with_stake(strikes=3, idle_until=datetime(2026, 11, 30, 14, 5, tzinfo=UTC))),
    Scene("home-banned", lambda: with_stake(strikes=6, banned=True)),
    Scene("requests-committee", page="requests", steps=({"row": SALE},), requests=committee_market),
    Scene("requests-once", page="requests", steps=({"row": SALE},), requests=promise_market),
    Scene("sell-terms-committee", page="requests", steps=_sale(*TERMS), requests=committee_market),
    Scene(
        "sell-terms-once",
        page="requests",
        steps=_sale(*TERMS),
        requests=promise_market,
        repeats=Repeats(under_scope=0, elsewhere=41, within=2),
    ),
    Scene(
        "sell-committee",
        page="requests",
        steps=_sale(*SIGNED, {"wait": "On the market"}),
        stop_at="review",
        requests=committee_market,
        standings=attesting,
    ),
    Scene(
        "sell-appealed",
        page="requests",
        steps=_sale(*SIGNED, {"wait": "Batch 1 on the market"}),
        stop_at="review",
        standings=appealed,
    ),
    Scene(
        "sell-refused",
        page="requests",
        steps=_sale(*SIGNED, {"wait": "Batch 1 on the market"}),
        stop_at="review",
        standings=refused,
    ),
    Scene(
        "sell-proven",
        page="requests",
        steps=_sale(*SIGNED, {"wait": "Fraud was proven"}),
        standings=proven,
    ),
    Scene("settings-market", sample_market, page="settings", steps=_section("market")),
    Scene("settings-other", sample_other_program, page="settings", steps=_section("market")),
    Scene("wallet", page="wallet"),
    Scene("wallet-prices", page="wallet", steps=({"click": "Prices"}, {"wait": "Prices from"})),
    Scene("stake", page="stake"),
    Scene("stake-empty", sample_empty, page="stake"),
    Scene("stake-problem", sample_broken, page="stake"),
    Scene("stake-story", page="stake", steps=({"click": "How it came about"}, {"wait": "Batch accepted"})),
    Scene("stake-add", page="stake", steps=({"click": "Add stake"}, {"type": ["Amount", "12.5"]})),
    Scene("history", page="history"),
    Scene("history-empty", sample_empty, page="history"),
    Scene("history-problem", sample_broken, page="history"),
    Scene("history-troubled", sample_troubled_history, page="history"),
    Scene("history-none", page="history", steps=({"type": ["Search history", "nothing like this"]},)),
    Scene("history-entry", page="history", steps=({"row": "Sent to Ledger"},)),
    Scene("wallet-empty", sample_empty, page="wallet"),
    Scene("wallet-receive", page="wallet", steps=({"click": "Receive"}, {"wait": "Copy address"})),
    *SENDING_SCENES,
    *DATA_SCENES,
    *PRIVACY_SCENES,
    *RIGHTS_SCENES,
    *CAREFUL_SCENES,
    Scene("settings", page="settings"),
    Scene("settings", sample_care, page="settings"),
    Scene("settings-data", sample_care, page="settings", steps=_section("data folder")),
    Scene("settings-limits", sample_care, page="settings", steps=({"wait": "above, in one day"}, *_section("limits"))),
    Scene("onboarding-restore", sample_first_run, steps=({"click": "Restore…"},)),
    Scene("settings-offline", sample_made, page="settings"),
    Scene("settings-unknown", sample_unknown_program, page="settings", steps=_section("market")),
    Scene("settings-leave", sample_unknown_program, page="settings", steps=({"click": "Mainnet"},)),
    Scene("settings-add", sample_care, page="settings", steps=({"click": "Add network…"},)),
    Scene("settings-passphrase", sample_care, page="settings", steps=({"click": "Change the passphrase"},)),
    Scene("settings-backup", sample_care, page="settings", steps=({"click": "Back up…"},)),
    Scene("settings-restore", sample_other_wallet, page="settings", steps=RESTORE),
    Scene("settings-erase", sample_care, page="settings", steps=ERASE),
    Scene("settings-erase-not", sample_last_day, page="settings", steps=({"click": "Erase…"}, {"wait": "leave them"})),
    Scene("settings-move", sample_care, page="settings", steps=({"click": "Move…"},)),
    Scene("settings-accept", sample_unknown_program, page="settings", steps=({"click": "Sign here anyway…"},)),
    Scene("palette", steps=({"press": "Ctrl+K"}, {"wait": "Send tokens"})),
    Scene("keyboard", steps=({"press": "?"}, {"wait": "Signing"})),
    Scene("help", page="requests", steps=({"press": "F1"}, {"wait": "Keys on this page"})),
    Scene("accounts-switcher", with_accounts, steps=SWITCHER),
    Scene("accounts-page", with_accounts, page="wallets"),
    Scene("accounts-one", lambda: with_accounts(FakeAccounts(lines=one_wallet())), page="wallets"),
    Scene(
        "accounts-offline",
        lambda: with_accounts(FakeAccounts(offline=UserError("The node is silent."))),
        page="wallets",
    ),
    Scene("accounts-account", with_accounts, page="wallets", steps=({"row": "Savings"}, {"wait": "Derivation path"})),
    Scene(
        "accounts-remove",
        with_accounts,
        page="wallets",
        steps=({"row": "Savings"}, {"click": "Remove…"}, {"wait": "no longer move"}, {"click": "Go on"}),
    ),
    Scene("accounts-add", with_accounts, page="wallets", steps=ADD),
    Scene("accounts-new", with_accounts, page="wallets", steps=(*ADD, {"row": "New recovery"}, {"wait": "Show the"})),
    Scene("accounts-import", with_accounts, page="wallets", steps=(*ADD, {"row": "12 or 24"}, {"wait": "Type your"})),
    Scene("accounts-key", with_accounts, page="wallets", steps=(*ADD, {"row": "A secret key"}, {"wait": "key file"})),
    Scene(
        "accounts-watching", with_accounts, page="wallets", steps=(*ADD, {"row": "An address"}, {"wait": "Watch it"})
    ),
    Scene(
        "accounts-device",
        lambda: with_accounts(FakeAccounts(device=device_accounts())),
        page="wallets",
        steps=(*LEDGER, {"row": "m/44'/501'/1'"}, {"wait": "Agree there"}),
    ),
    *(
        Scene(
            f"accounts-device-{name}",
            partial(device_says, what),
            page="wallets",
            steps=(*LEDGER, {"wait": "Look again"}),
        )
        for name, what in DEVICE_SAYS
    ),
    Scene(
        "accounts-scan",
        lambda: with_accounts(FakeAccounts(scan_stops=True)),
        page="wallets",
        steps=({"click": "Look for used accounts"}, {"wait": "4 used"}),
    ),
    Scene("accounts-words", with_accounts, page="wallets", steps=(*WORDS_OF, {"click": "Show the words"})),
    Scene(
        "accounts-secret",
        with_accounts,
        page="wallets",
        steps=(
            {"row": "Savings"},
            {"click": "Show…"},
            {"type": ["Your passphrase", "correct horse"]},
            {"click": "Continue"},
            {"wait": "Show the key"},
            {"click": "Show the key"},
        ),
    ),
    *(
        Scene(f"accounts-{kind}-{page}", partial(using_empty, kind), page=page)
        for kind in ("watch", "ledger")
        for page in ("home", "requests", "sell", "wallet")
    ),
)
