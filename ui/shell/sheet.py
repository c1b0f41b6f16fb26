"""The sheet of all keys on `?`, and the help of a page on F1."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.components.choice import Switch
from ui.components.dialog import Dialog
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.paragraph import Paragraph
from ui.i18n import tr
from ui.shell.keys import BINDINGS, GROUPS, Binding
from ui.theme import theme
from ui.theme.tokens import RADIUS


def native(binding: Binding) -> str:
    """Return a binding's keys as this system writes them."""
    if binding.shown:
        head, plus, tail = binding.shown.rpartition("+")
        return f"{_native(head + plus + tail[0])}{tail[1:]}" if plus else binding.shown
    return " ".join(dict.fromkeys(_native(keys) for keys in binding.keys))


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class KeyCap(QWidget):
    """Keys in a box, as they stand on the keyboard."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return text and padding."""
        look = theme()
        return QSize(QFontMetrics(look.font("mono")).horizontalAdvance(self._keys) + look.px(14), look.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the box and the keys."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border_strong"), 1))
        painter.setBrush(look.color("sunken"))
        radius = look.px(RADIUS.kbd)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(look.font("mono"))
        painter.setPen(look.color("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._keys)


class KeyLine(QWidget):
    """What a key does, and the key."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, binding: Binding, *, works: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.binding = binding
        row = Row(self, gap=16)
        self._words = Paragraph("", "body")
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(KeyCap(native(binding)), 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_works(works=works)

    def set_works(self, *, works: bool) -> None:
        """Say whether the key does something."""
        said = tr(self.binding.words)
        words = said if works else tr("{what} (turned off)", what=said)
        self._words.set_text(words)
        self._words.set_color("text" if works else "text3")
        self.setAccessibleName(f"{native(self.binding)}: {words}")


class ShortcutSheet(Dialog):
    """All keys, in groups; `single_keys` off greys those that need no Ctrl.

    Signals:
        single_keys_chosen: they were turned on or off, where `can_change`.
    """

    single_keys_chosen = Signal(bool)

    def __init__(self, *, single_keys: bool = True, can_change: bool = False) -> None:
        super().__init__(tr("Keyboard"), width=520)
        self.lines: list[KeyLine] = []
        for group, title in GROUPS:
            column = Column(gap=8, margins=(0, 0, 0, 12))
            column.addWidget(Label(tr(title), "heading"))
            for binding in BINDINGS:
                if binding.group == group:
                    line = KeyLine(binding, works=single_keys or not binding.single)
                    self.lines.append(line)
                    column.addWidget(line)
            self.body.addLayout(column)
        self.switch = Switch(tr("Keys without Ctrl"))
        self.switch.setChecked(single_keys)
        self.switch.clicked.connect(self._choose)
        if can_change:
            row = Row(gap=16)
            words = tr("Keys without Ctrl work while no field has the focus")
            row.addWidget(Paragraph(words, "body", "text"), 1, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(self.switch)
            self.body.addLayout(row)
        else:
            self.switch.setParent(self)
            self.switch.hide()
        self.body.addStretch(1)

    def _choose(self, enabled: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        for line in self.lines:
            line.set_works(works=enabled or not line.binding.single)
        self.single_keys_chosen.emit(enabled)


class PageHelp(Dialog):
    """What a page is for, and the keys that work on it; both texts are marked, not yet translated."""

    def __init__(self, title: str, text: str, *, single_keys: bool = True) -> None:
        super().__init__(tr(title), tr("What this page is for"), width=520)
        for paragraph in tr(text).splitlines():
            self.body.addWidget(Paragraph(paragraph, "body", "text"))
        keys = Column(gap=8, margins=(0, 8, 0, 0))
        keys.addWidget(Label(tr("Keys on this page"), "heading"))
        for binding in BINDINGS:
            if binding.group == "page":
                keys.addWidget(KeyLine(binding, works=single_keys or not binding.single))
        self.body.addLayout(keys)
        self.body.addStretch(1)
