"""Inputs: label above, help or error below, unit inside right; passphrases with an eye to look at them."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.components.icon import Icon, IconButton
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.paragraph import Paragraph
from ui.i18n import tr
from ui.theme import theme
from ui.theme.accessible import announce
from ui.theme.direction import is_right_to_left, sided_painter
from ui.theme.tokens import RADIUS, SIZE


class LineInput(QLineEdit):
    """A line edit in our look, with an optional unit drawn inside on the right."""

    def __init__(self, *, unit: str = "", large: bool = False, literal: bool = False, mono: bool = False) -> None:
        super().__init__()
        self._unit, self._literal, self._mono = unit, literal, mono
        self._right_room = 0
        self._height = SIZE.input_large if large else SIZE.input
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_unit(self, unit: str) -> None:
        """Change the unit."""
        self._unit = unit
        self._restyle()

    def set_right_room(self, px: int) -> None:
        """Keep px (at 100 %) free on the right for a button."""
        self._right_room = px
        self._restyle()

    def set_failed(self, *, failed: bool) -> None:
        """Draw the error edge."""
        self.setProperty("state", "error" if failed else "")
        self.style().unpolish(self)
        self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the unit over Qt's edit."""
        super().paintEvent(event)
        if self._unit:
            painter = sided_painter(self)
            painter.setFont(theme().font("body"))
            painter.setPen(theme().color("text3"))
            box = self.rect().adjusted(0, 0, -theme().px(10), 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._unit)

    def _restyle(self) -> None:
        look = theme()
        self.setFont(look.font("mono" if self._mono else "body", tabular=True, literal=self._literal))
        self.setProperty("ringRadius", look.px(RADIUS.control))
        self.setFixedHeight(look.px(self._height))
        room = look.px(self._right_room)
        if self._unit:
            room += QFontMetrics(look.font("body")).horizontalAdvance(self._unit) + look.px(6)
        self._set_room(0, room)

    def _set_room(self, before: int, after: int) -> None:
        """Keep px free before and after the text, in reading direction."""
        left, right = (after, before) if is_right_to_left() else (before, after)
        self.setTextMargins(left, 0, right, 0)


class Field(QWidget):
    """A labelled input.

    Signals:
        changed: the text, after every edit.
        entered: Return was pressed.
    """

    changed = Signal(str)
    entered = Signal()

    def __init__(
        self,
        label: str,
        *,
        help_text: str = "",
        unit: str = "",
        placeholder: str = "",
        large: bool = False,
        mono: bool = False,
        literal: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._help = help_text
        self.label = Label(label, "body", weight=500)
        self.edit = LineInput(unit=unit, large=large, literal=literal, mono=mono)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(label)
        self.label.setBuddy(self.edit)
        self.setFocusProxy(self.edit)
        self.icon = Icon("error", "danger")
        self.note = Paragraph("", "small", "text3")
        note_row = Row(gap=6)
        note_row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        note_row.addWidget(self.note, 1)
        self._note_box = boxed(note_row)
        column = Column(self, gap=6)
        column.addWidget(self.label)
        column.addWidget(self.edit)
        column.addWidget(self._note_box)
        column.addStretch(1)
        self.label.setVisible(bool(label))
        self.set_error("")
        self.edit.textChanged.connect(self.changed)
        self.edit.returnPressed.connect(self.entered)

    def set_label(self, label: str) -> None:
        """Change the words above it."""
        self.label.setText(label)
        self.edit.setAccessibleName(label)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Replace what was typed."""
        self.edit.setText(text)

    def set_help(self, text: str) -> None:
        """Change the line below the input."""
        self._help = text
        self.set_error("")

    def set_error(self, text: str) -> None:
        """Show an error below the input, or the help again with an empty text."""
        self._show_note(text or self._help, "error" if text else "")
        self.edit.set_failed(failed=bool(text))
        said = self.edit.accessibleDescription()
        self.edit.setAccessibleDescription(text or self._help)
        if text and text != said and self.isVisible():
            announce(self.edit, text)

    def set_warning(self, text: str, icon: str = "warning") -> None:
        """Show a warning below the input; the input keeps its edge."""
        self._show_note(text or self._help, icon if text else "")
        self.icon.set_icon(icon, "warning")
        self.note.set_color("warning" if text else "text3")

    def _show_note(self, text: str, icon: str) -> None:
        self.note.set_text(text)
        self.note.set_color("danger" if icon else "text3")
        self.icon.setVisible(bool(icon))
        if icon:
            self.icon.set_icon(icon, "danger")
        self._note_box.setVisible(bool(text))


class PassphraseField(Field):
    """A field that hides what is typed, shows it on request and tells about Caps Lock."""

    def __init__(self, label: str, *, help_text: str = "", large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(label, help_text=help_text, large=large, parent=parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.edit.set_right_room(30)
        self._eye = IconButton("eye", tr("Show passphrase"), parent=self.edit)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)
        self._place_eye()
        self.edit.installEventFilter(self)
        theme().changed.connect(self._place_eye)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the input's size and the Caps Lock key."""
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self._place_eye()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._watch_caps(event)
        return super().eventFilter(watched, event)

    def _watch_caps(self, event: QKeyEvent) -> None:
        char = event.text()
        if char.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            on = char.isupper() != shifted and char.lower() != char.upper()
            if on or self.edit.property("state") != "error":
                self.set_warning(tr("Caps Lock is on") if on else "", "arrow-big-up")

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.set_icon("eye-off" if shown else "eye")
        self._eye.set_tip(tr("Hide passphrase") if shown else tr("Show passphrase"))

    def _place_eye(self) -> None:
        side = self._eye.sizeHint().width()
        inset = theme().px(1)
        top = (self.edit.height() - side) // 2
        left = inset if is_right_to_left() else self.edit.width() - side - inset
        self._eye.setGeometry(QRect(left, top, side, side))
