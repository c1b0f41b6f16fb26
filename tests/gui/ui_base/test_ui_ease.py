"""What is said aloud, what moves, and high contrast."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import AppError, problem_of
from tests.helpers.ui_fakes import FakeEase, sample_broken
from ui.components.badge import Badge
from ui.components.card import Card
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field
from ui.components.icon import Icon
from ui.components.progress import Progress
from ui.components.toast import Message, ToastStack
from ui.settings.ease import ease_lines
from ui.theme import accessible, theme
from ui.theme.palette import high_contrast
from ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAccessibleAnnouncementEvent
    from pytestqt.qtbot import QtBot

    from ui.bridge import Runner
    from ui.shell.window import MainWindow

    Show = Callable[[QWidget], QWidget]


class Ear:
    """Stands for Qt's accessibility while it is spoken to."""

    Role = QAccessible.Role
    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.heard: list[tuple[str, bool]] = []

    def isActive(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append((event.message(), event.politeness() == self.AnnouncementPoliteness.Assertive))


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    made = Ear()
    monkeypatch.setattr(accessible, "QAccessible", made)
    return made


# Said aloud


def test_toasts_are_said_and_failures_at_once(show: Show, ear: Ear) -> None:
    host = show(QWidget())
    stack = ToastStack(host)
    stack.show_message(Message("Receipt saved", "Anyone can check it offline."))
    stack.show_message(Message("Not sent", "No money moved.", tone="danger"))
    assert ear.heard == [("Receipt saved. Anyone can check it offline.", False), ("Not sent. No money moved.", True)]
    stack.clear()


def test_an_error_is_said_when_it_appears(show: Show, ear: Ear) -> None:
    offline = AppError("The network did not answer.", money="Nothing moved.", data="", next_step="Try again.")
    show(ErrorPanel(problem_of(offline)))
    ((said, urgent),) = ear.heard
    assert urgent
    assert "The network did not answer." in said


def test_an_error_of_a_page_is_said(qtbot: QtBot, open_window: Callable[..., MainWindow], ear: Ear) -> None:
    open_window(sample_broken())
    qtbot.waitUntil(lambda: any(urgent and "did not answer" in said for said, urgent in ear.heard))


def test_a_fields_error_is_said_once(show: Show, ear: Ear) -> None:
    field = Field("Address")
    show(field)
    field.set_error("This is not a Solana address.")
    field.set_error("This is not a Solana address.")
    field.set_error("")
    assert [said for said, _ in ear.heard] == ["This is not a Solana address."]


def test_progress_is_said_in_quarters(show: Show, ear: Ear) -> None:
    progress = Progress("Reading the file")
    show(progress)
    for done in range(101):
        progress.set_progress(done, 100, f"{done} of 100")
    assert [said for said, _ in ear.heard] == [f"Reading the file: {done} of 100" for done in (25, 50, 75, 100)]


def test_nothing_is_said_where_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    ear = Ear()
    monkeypatch.setattr(ear, "isActive", lambda: False)
    monkeypatch.setattr(accessible, "QAccessible", ear)
    accessible.announce(QWidget(), "Hello")
    assert ear.heard == []


# Roles


@pytest.mark.parametrize(
    ("make", "name", "role"),
    [
        (lambda: Badge("Test money"), None, QAccessible.Role.StaticText),
        (lambda: Icon("earn"), "", QAccessible.Role.Whitespace),
        (lambda: Icon("earn"), "Earned", QAccessible.Role.Graphic),
        (Card, "", QAccessible.Role.Client),
        (Card, "Stake", QAccessible.Role.Grouping),
    ],
)
def test_roles_follow_class_and_name(
    show: Show, make: Callable[[], QWidget], name: str | None, role: QAccessible.Role
) -> None:
    part = show(make())
    interface = QAccessible.queryAccessibleInterface(part)
    if name is not None:
        part.setAccessibleName(name)
    assert interface.role() == role


# Motion


@pytest.fixture
def still() -> Iterator[Theme]:
    yield theme()
    theme().set_reduced_motion(reduced=False)


def test_reduced_motion_stops_what_moves_by_itself(still: Theme, qapp: QApplication) -> None:
    still.set_reduced_motion(reduced=True)
    assert qapp.cursorFlashTime() == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    still.set_reduced_motion(reduced=False)
    assert qapp.cursorFlashTime() > 0


def test_a_system_whose_cursor_stands_still_counts_whatever_was_chosen(
    still: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "_flash_ms", 0)
    still.set_reduced_motion(reduced=False)
    assert still.reduced_motion
    monkeypatch.undo()


def test_settings_store_keys_and_motion(qtbot: QtBot, show: Show, runner: Runner, still: Theme) -> None:
    port = FakeEase()
    keys, motion = ease_lines(port, runner)
    for line in (keys, motion):
        show(line.control)
        line.control.click()
    qtbot.waitUntil(lambda: not port.single_keys and port.reduced_motion)
    assert still.reduced_motion


# High contrast


def system_palette(ground: str, ink: str) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for key, value in (
        (role.Window, ground),
        (role.Base, ground),
        (role.WindowText, ink),
        (role.Highlight, "#ffff00" if ground == "#000000" else "#000080"),
        (role.HighlightedText, ground),
    ):
        palette.setColor(key, QColor(value))
    return palette


def contrast(one: str, other: str) -> float:
    def luminance(color: str) -> float:
        made = QColor(color)
        parts = (made.redF(), made.greenF(), made.blueF())
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4) for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ground", "ink"), [("#000000", "#ffffff"), ("#ffffff", "#000000")])
def test_high_contrast_has_no_tints_and_enough_contrast(ground: str, ink: str) -> None:
    colors = high_contrast(system_palette(ground, ink))
    for role in ("accent_soft", "positive_soft", "warning_soft", "danger_soft", "privacy_soft", "info_soft", "hover"):
        assert getattr(colors, role) == ground
    for role in ("text", "text2", "text3", "border", "border_strong", "focus", "accent_text"):
        assert getattr(colors, role) == ink
    for role in ("positive", "warning", "danger", "privacy", "info"):
        assert contrast(getattr(colors, role), ground) >= 4.5
    assert contrast(colors.on_accent, colors.accent) >= 4.5


def test_the_window_follows_the_systems_wish_for_contrast(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    look = theme()
    usual = look.colors
    wanted = qapp.styleHints().accessibility().contrastPreferenceChanged
    monkeypatch.setattr(Theme, "high_contrast", property(lambda _self: True))
    wanted.emit(Qt.ContrastPreference.HighContrast)
    assert look.colors.accent_soft == look.colors.surface
    assert look.colors.text == look.colors.border == look.colors.focus
    monkeypatch.undo()
    wanted.emit(Qt.ContrastPreference.NoPreference)
    assert look.colors == usual


def test_the_window_follows_light_and_dark(qapp: QApplication) -> None:
    look = theme()
    look.apply("system", 1.0)
    changes: list[None] = []
    look.changed.connect(lambda: changes.append(None))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert len(changes) == 1
