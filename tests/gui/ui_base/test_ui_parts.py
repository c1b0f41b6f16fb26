import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.errors import Problem
from ui.components.amount_label import AmountLabel
from ui.components.badge import REVEAL_WORDS, RevealBadge
from ui.components.button import Button
from ui.components.countdown import Countdown
from ui.components.epsilon_slider import EpsilonSlider
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field, PassphraseField
from ui.components.hash_pill import HashPill
from ui.components.label import Label
from ui.components.meters import BudgetMeter, RiskMeter
from ui.components.paragraph import Paragraph, Span
from ui.components.progress import Progress
from ui.components.qr_view import QrView
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.components.segmented import Segment, Segmented
from ui.components.wizard_rail import WizardRail
from ui.format.money import Asset, Meaning, format_amount
from ui.theme import icons, theme
from ui.theme.palette import build_palette, high_contrast
from ui.theme.tokens import DARK, ICONS, LIGHT

Show = Callable[[QWidget], QWidget]
GLN = Asset("GLN", 6)
ROOT = Path(__file__).parents[3]


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


@pytest.mark.usefixtures("qapp")
def test_pyside_does_not_lose_references_to_none() -> None:
    """PySide6 6.12.0 on Python < 3.12 drops one in every void call and aborts within minutes."""
    widget = QWidget()
    widget.setObjectName("x")
    before = sys.getrefcount(None)
    for _ in range(500):
        widget.setObjectName("x")
    assert sys.getrefcount(None) > before - 50
    widget.deleteLater()


def test_tokens_module_is_what_the_generator_writes() -> None:
    check = subprocess.run(
        [sys.executable, str(ROOT / "packaging/ui/generate_tokens.py"), "--check"], check=False, capture_output=True
    )
    assert check.returncode == 0


def test_every_icon_named_anywhere_exists() -> None:
    names = set(ICONS.values())
    for path in (ROOT / "ui").rglob("*.py"):
        names.update(re.findall(r'icon="([a-z0-9-]+)"', path.read_text(encoding="utf-8")))
    missing = [name for name in names if not (ROOT / "assets/icons" / f"{ICONS.get(name, name)}.svg").is_file()]
    assert not missing


@pytest.mark.usefixtures("qapp")
def test_icons_take_the_role_colour_and_are_cached() -> None:
    first = icons.pixmap("home", 16, "#ff0000", 2.0)
    assert icons.pixmap("home", 16, "#ff0000", 2.0) is first
    image: QImage = first.toImage()
    inks = {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if QColor.fromRgba(image.pixel(x, y)).alpha() == 255
    }
    assert inks == {"#ff0000"}
    assert image.width() == 32


@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
def test_text_scale_reaches_fonts_lengths_and_widgets(scale: float, show: Show) -> None:
    label = Label("Title", "title")
    show(label)
    theme().apply("light", scale)
    assert label.font().pixelSize() == round(20 * scale)
    assert label.height() == round(28 * scale)
    assert theme().px(16) == round(16 * scale)


def test_scale_is_bounded_and_appearance_changes_colours(qapp: QApplication) -> None:
    theme().apply("dark", 9.0)
    assert theme().scale == 2.0
    assert theme().colors is DARK
    assert qapp.palette().window().color().name() == DARK.bg.lower()
    theme().apply("light", 0.1)
    assert theme().scale == 1.0
    assert theme().colors is LIGHT


def test_labels_show_markup_as_text(show: Show) -> None:
    label = Label("<b>x</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText
    long = Label("<i>very long</i> " * 20, elide=True)
    long.resize(80, 20)
    show(long)
    assert "&lt;i&gt;" in long.toolTip()


def test_paragraph_height_is_lines_times_line_height(show: Show) -> None:
    words = Paragraph((Span("Strong. ", 600), Span("word " * 60)), "reading")
    show(words)
    assert words.heightForWidth(300) % theme().line_px("reading") == 0
    assert words.heightForWidth(200) > words.heightForWidth(600)
    assert name_of(words).startswith("Strong. word")


def test_button_keeps_its_width_while_working_and_refuses_clicks(show: Show) -> None:
    button = Button("Sign and send", "primary", large=True)
    show(button)
    width = button.sizeHint().width()
    clicks: list[bool] = []
    button.clicked.connect(clicks.append)
    button.set_working("Signing…")
    assert button.sizeHint().width() >= width
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not clicks
    button.set_working("")
    assert button.text() == "Sign and send"
    button.set_blocked("Type an amount.")
    assert "Type an amount." in button.toolTip()
    assert button.accessibleDescription() == "Type an amount."


def test_field_says_its_error_to_screen_readers(show: Show) -> None:
    field = Field("Amount", unit="GLN", help_text="You have 2.")
    show(field)
    field.set_error("Too much.")
    assert name_of(field.edit) == "Amount"
    assert field.edit.accessibleDescription() == "Too much."
    assert field.edit.property("state") == "error"
    field.set_error("")
    assert field.note.text == "You have 2."


def test_passphrase_is_hidden_until_asked_and_caps_lock_is_told(show: Show) -> None:
    field = PassphraseField("Passphrase")
    show(field)
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    QTest.keyClicks(field.edit, "a")
    assert field.note.text == ""
    # A capital without Shift: Caps Lock is on.
    QTest.keyClicks(field.edit, "B")
    assert field.note.text == "Caps Lock is on"
    field._eye.click()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    assert name_of(field._eye) == "Hide passphrase"


def test_slider_moves_in_steps_and_tells_zone_and_value(show: Show) -> None:
    slider = EpsilonSlider(1.0, 0.81, 3.9)
    show(slider)
    for key, value in ((Qt.Key.Key_Right, 1.05), (Qt.Key.Key_PageDown, 0.55), (Qt.Key.Key_Home, 0.1)):
        QTest.keyClick(slider, key)
        assert slider.epsilon == pytest.approx(value)
    assert slider.zone == "Too noisy for this buyer"
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert slider.zone == "Over your limit"
    assert name_of(slider) == "ε 8.00. Over your limit"
    interface = QAccessible.queryAccessibleInterface(slider)
    assert interface.valueInterface() is not None


def test_meters_speak(show: Show) -> None:
    risk = RiskMeter("some")
    budget = BudgetMeter("Location", 5.4, 1.0, 6.0)
    show(risk)
    show(budget)
    assert name_of(risk) == "Risk: Some"
    assert name_of(budget) == "Location: ε 5.4 → 6.4 of 6.0, limit reached"
    assert budget.is_reached


@pytest.mark.parametrize(
    ("left", "color", "start"),
    [
        (timedelta(hours=22, minutes=10, seconds=1), "text2", "22 h 10 min"),
        (timedelta(hours=5), "warning", "5 h"),
        (timedelta(minutes=38), "danger", "38 min"),
        (timedelta(seconds=-1), "text3", "Lapsed"),
    ],
)
def test_countdown_changes_colour_and_words(left: timedelta, color: str, start: str, show: Show) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    countdown = Countdown(now + left, now - timedelta(hours=1), now=lambda: now)
    show(countdown)
    assert countdown.color == color
    assert countdown.text.startswith(start)
    assert name_of(countdown) == countdown.text


def test_error_panel_says_four_things_and_cleans_them(qtbot: QtBot, show: Show) -> None:
    panel = ErrorPanel(Problem("Title\u202e", "what\nhappened", "No money moved.", "Nothing left.", "Sign again."))
    show(panel)
    said = {child.text() for child in panel.findChildren(Label)} | {
        child.text for child in panel.findChildren(Paragraph)
    }
    assert {"Title", "what happened", "No money moved.", "Nothing left.", "Sign again."} <= said
    with qtbot.waitSignal(panel.retried):
        panel.retry.click()


def test_segmented_moves_with_arrows_and_skips_what_is_blocked(qtbot: QtBot, show: Show) -> None:
    choice = Segmented("Way", [Segment("a", "A"), Segment("b", "B", blocked="too few days"), Segment("c", "C")])
    show(choice)
    with qtbot.waitSignal(choice.chosen) as signal:
        QTest.keyClick(choice, Qt.Key.Key_Right)
    assert signal.args == ["c"]
    assert choice.current == "c"


def test_hash_pill_copies_the_whole_value(show: Show) -> None:
    value = "7Kp3" + "a" * 36 + "mQ9d"
    pill = HashPill(value, "address")
    show(pill)
    pill.click()
    assert QApplication.clipboard().text() == value
    assert name_of(pill) == "Copy address 7Kp3…mQ9d"


def test_qr_code_holds_the_data(show: Show) -> None:
    view = QrView("solana:abc", "Your address")
    show(view)
    assert len(view._rows) == 21
    assert name_of(view) == "Your address"


def test_every_part_that_can_be_used_has_an_accessible_name(show: Show) -> None:
    holder = QWidget()
    parts: list[QWidget] = [
        Button("Act"),
        AmountLabel(format_amount(1, GLN, Meaning.EARNED)),
        Progress("Upload", pausable=True),
        WizardRail(["One", "Two"]),
        *(RevealBadge(kind) for kind in REVEAL_WORDS),
    ]
    for part in parts:
        part.setParent(holder)
    show(holder)
    controls = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
    unnamed = [child for child in holder.findChildren(QWidget) if isinstance(child, controls) and not name_of(child)]
    assert not unnamed


class Counted:
    """A presenter that counts how often it is asked."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, number: int) -> RowContent:
        self.calls += 1
        return RowContent(f"Row {number}", "detail")


def test_a_list_of_100000_presents_only_what_is_seen(show: Show) -> None:
    model: RowModel[int] = RowModel(str, lambda number: number)
    model.set_rows(range(100_000))
    present = Counted()
    rows = RowList("Rows", model, RowDelegate(present))
    rows.resize(600, 560)
    show(rows)
    rows.grab()
    assert 0 < present.calls <= 12
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    rows.grab()
    assert present.calls <= 24


def test_sorting_and_filtering_keep_the_current_row(show: Show) -> None:
    model: RowModel[int] = RowModel(str, lambda number: number)
    model.set_rows(range(1000))
    rows = RowList("Rows", model, RowDelegate(lambda number: RowContent(str(number))))
    show(rows)
    rows.setCurrentIndex(model.index_of(10))
    model.sort_by(lambda number: number, reverse=True)
    assert model.item(rows.currentIndex()) == 10
    assert model.rows[0] == 999
    model.filter_by(lambda number: number % 2 == 0)
    assert model.item(rows.currentIndex()) == 10
    model.filter_by(lambda number: number > 500)
    assert not rows.currentIndex().isValid()
    assert model.rowCount() == 499


def test_enter_opens_the_current_row(qtbot: QtBot, show: Show) -> None:
    model: RowModel[str] = RowModel(str)
    model.set_rows(["a", "b"])
    rows = RowList("Rows", model, RowDelegate(RowContent))
    show(rows)
    rows.setCurrentIndex(model.index(1))
    with qtbot.waitSignal(rows.opened) as signal:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert signal.args == ["b"]


@pytest.mark.usefixtures("qapp")
def test_high_contrast_uses_the_systems_colours_without_tints() -> None:
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#ffffff"))
    system.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#1aebff"))
    colors = high_contrast(system)
    assert (colors.bg, colors.text, colors.text3, colors.border) == ("#000000", "#ffffff", "#ffffff", "#ffffff")
    assert colors.accent == "#1aebff"
    assert {colors.accent_soft, colors.danger_soft, colors.privacy_soft} == {"#000000"}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_palette_has_a_colour_for_every_role_we_name(mode: str) -> None:
    palette = build_palette(DARK if mode == "dark" else LIGHT)
    assert palette.color(QPalette.ColorRole.WindowText) != palette.color(QPalette.ColorRole.Window)
    assert palette.color(QPalette.ColorRole.HighlightedText) != palette.color(QPalette.ColorRole.Highlight)
