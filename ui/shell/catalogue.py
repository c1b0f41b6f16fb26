"""Everything the palette lists at once: pages, what they do, what the window does, accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.components.clipboard import copy_text
from ui.format.hashes import short_key
from ui.format.money import format_amount
from ui.format.untrusted import clean
from ui.i18n import mark, tr
from ui.shell.actions import Action, Found, Kind
from ui.shell.keys import shortcut_of
from ui.theme import theme
from ui.theme.theme import SCALE_STEP

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.ports import Account
    from ui.shell.pages import PageSpec
    from ui.shell.shell import Shell
    from ui.theme.theme import Appearance

_THEMES: tuple[tuple[Appearance, str, str], ...] = (
    ("light", mark("Light theme"), "sun"),
    ("dark", mark("Dark theme"), "moon"),
    ("system", mark("Theme as the system has it"), "monitor"),
)


def all_actions(shell: Shell) -> list[Action]:
    """Return every action, in the order shown while nothing is typed."""
    actions = [_page(shell, number, spec) for number, spec in enumerate(shell.specs, 1)]
    for spec in shell.specs:
        actions += _page_actions(shell, spec)
    return [*actions, *_window_actions(shell), *_accounts(shell, shell.accounts)]


def found_actions(shell: Shell, spec: PageSpec, found: Sequence[Found]) -> list[Action]:
    """Return what a page found as lines of the palette; they are not remembered, since they come and go."""
    return [
        Action(
            "",
            thing.title,
            thing.icon,
            _opener(shell, spec.key, thing.argument),
            "found",
            thing.detail or tr(spec.title),
        )
        for thing in found
    ]


def _page(shell: Shell, number: int, spec: PageSpec) -> Action:
    keys = f"Ctrl+{number}" if number <= 9 and spec.in_sidebar else ""  # noqa: PLR2004 - digits of the keyboard
    return Action(f"page.{spec.key}", tr(spec.title), spec.icon, _opener(shell, spec.key), "page", keys=keys)


def _page_actions(shell: Shell, spec: PageSpec) -> list[Action]:
    actions = []
    for one in spec.actions:
        act = _opener(shell, spec.key, one.section) if one.section else _doer(shell, spec.key, one.key)
        kind: Kind = "setting" if one.section else "action"
        actions.append(
            Action(
                f"{spec.key}.{one.key}", tr(one.title), one.icon, act, kind, detail=tr(spec.title), words=tr(one.words)
            )
        )
    return actions


def _window_actions(shell: Shell) -> list[Action]:
    def size(step: float) -> Callable[[], None]:
        return lambda: shell.request_text_scale(theme().scale + step if step else 1.0)

    def look(appearance: Appearance) -> Callable[[], None]:
        return lambda: shell.set_appearance(appearance)

    def copy() -> None:
        if shell.accounts:
            copy_text(shell.accounts[0].address)

    return [
        Action(
            "window.lock", tr("Lock"), "lock", shell.request_lock, keys=shortcut_of("lock"), words=tr("wipe keys leave")
        ),
        Action(
            "window.messages", tr("Messages"), "notifications", shell.open_messages, words=tr("bell errors payments")
        ),
        Action(
            "window.sheet", tr("Keyboard"), "list-checks", shell.open_sheet, keys="?", words=tr("shortcuts keys help")
        ),
        Action("window.accounts", tr("Accounts"), "users", shell.open_accounts, words=tr("switch account wallet")),
        Action("window.help", tr("Help on this page"), "info", shell.open_help, keys=shortcut_of("help")),
        Action("window.copy", tr("Copy address"), "copy", copy, words=tr("key account clipboard")),
        Action("window.larger", tr("Larger text"), "plus", size(SCALE_STEP), "setting", keys=shortcut_of("larger")),
        Action(
            "window.smaller", tr("Smaller text"), "minus", size(-SCALE_STEP), "setting", keys=shortcut_of("smaller")
        ),
        Action("window.normal", tr("Text at 100 %"), "rotate-ccw", size(0), "setting", keys=shortcut_of("normal")),
        *(
            Action(f"window.{key}", tr(title), icon, look(key), "setting", words=tr("appearance"))
            for key, title, icon in _THEMES
        ),
        *_ease(shell),
    ]


def _ease(shell: Shell) -> list[Action]:
    """Return what turns single keys and motion off or on again."""
    ease = shell.ease
    if ease is None:
        return []
    keys = tr("Turn single keys off") if ease.single_keys else tr("Turn single keys on")
    motion = tr("Let things move again") if ease.reduced_motion else tr("Stop all motion")
    return [
        Action(
            "window.single_keys",
            keys,
            "list-checks",
            lambda: shell.set_single_keys(enabled=not ease.single_keys),
            "setting",
            words=tr("keyboard shortcuts letters"),
        ),
        Action(
            "window.motion",
            motion,
            "pause",
            lambda: shell.set_reduced_motion(enabled=not ease.reduced_motion),
            "setting",
            words=tr("reduced motion animation blink"),
        ),
    ]


def _accounts(shell: Shell, accounts: Sequence[Account]) -> list[Action]:
    actions = []
    for account in accounts[1:]:
        balance = account.balance
        held = f" · {format_amount(balance.base_units, balance.asset).text}" if balance is not None else ""
        actions.append(
            Action(
                f"account.{account.address}",
                tr("Switch to {account}", account=clean(account.name, 60)),
                "wallet",
                _switcher(shell, account.address),
                "account",
                detail=f"{short_key(account.address)}{held}",
                words=tr("account"),
            )
        )
    return actions


def _opener(shell: Shell, page: str, argument: str = "") -> Callable[[], None]:
    return lambda: shell.open(page, argument)


def _doer(shell: Shell, page: str, action: str) -> Callable[[], None]:
    return lambda: shell.do(page, action)


def _switcher(shell: Shell, address: str) -> Callable[[], None]:
    return lambda: shell.use_account(address)
