"""The theme in force: colours, text scale, fonts, icons; it belongs to the application as QPalette and QFont do.

Widgets ask `theme()` when they paint and connect `changed` to whatever they measured. One object holds the state,
so that a change of appearance or text size reaches every widget at once.
"""

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.theme import accessible, fonts, icons
from ui.theme.palette import build_palette, high_contrast
from ui.theme.tokens import DARK, LIGHT, TYPE, ColorName, Colors, TypeName

Appearance = Literal["system", "light", "dark"]

MIN_SCALE, MAX_SCALE, SCALE_STEP = 1.0, 2.0, 0.1
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Theme(QObject):
    """Colours, scale and fonts of the running window.

    Signals:
        changed: after colours or scale changed, when palette and style sheet are already applied.
    """

    changed = Signal()

    def __init__(self, app: QApplication | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._appearance: Appearance = "system"
        self.colors: Colors = LIGHT
        self.scale: float = 1.0
        self.reduced_motion = False
        self._flash_ms = 0
        self._sheet = ""

    def install(self, appearance: Appearance = "system", scale: float = 1.0) -> None:
        """Load fonts, apply to the application and follow the system's light or dark setting and contrast."""
        app = self._require_app()
        # Imported here because the style's painting code asks for the theme.
        from ui.theme.style import FocusRing

        accessible.install()
        self._flash_ms = app.cursorFlashTime()
        fonts.load_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setWindowIcon(icons.app_icon())
        self.apply(appearance, scale)
        FocusRing(app)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def apply(self, appearance: Appearance, scale: float) -> None:
        """Set appearance and text scale (clamped to 1.0 to 2.0), then tell every widget."""
        from ui.theme.qss import build_qss

        app = self._require_app()
        self._appearance = appearance
        self.scale = min(MAX_SCALE, max(MIN_SCALE, round(scale, 2)))
        hints = app.styleHints()
        if self.high_contrast:
            # An empty palette gives back the system's; ours follows below.
            app.setPalette(QPalette())
            self.colors = high_contrast(app.palette())
        else:
            dark = appearance == "dark" or (appearance == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
            self.colors = DARK if dark else LIGHT
        app.setPalette(build_palette(self.colors))
        app.setFont(self.font("body"))
        sheet = build_qss(self)
        if sheet != self._sheet:
            self._sheet = sheet
            app.setStyleSheet(sheet)
        self.changed.emit()

    @property
    def high_contrast(self) -> bool:
        """Whether the person asked the system for high contrast: then the system's colours count, without tints."""
        wanted = self._require_app().styleHints().accessibility().contrastPreference()
        return wanted == Qt.ContrastPreference.HighContrast

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Stop what moves by itself (menus and tooltips that fade, the blinking cursor), or let it again.

        Qt 6.11 does not tell whether the system wants less motion; a system whose cursor stands still does, and that
        holds whatever `reduced` says.
        """
        app = self._require_app()
        self.reduced_motion = reduced or not self._flash_ms
        for effect in _EFFECTS:
            app.setEffectEnabled(effect, not self.reduced_motion)
        app.setCursorFlashTime(0 if self.reduced_motion else self._flash_ms)

    @property
    def appearance(self) -> Appearance:
        """The chosen setting, which may be `system`."""
        return self._appearance

    @property
    def is_dark(self) -> bool:
        """Whether the colours in force are light on dark."""
        return QColor(self.colors.bg).lightness() < QColor(self.colors.text).lightness()

    def px(self, units: float) -> int:
        """Return a length at the current text scale, in whole pixels."""
        return round(units * self.scale)

    def color(self, role: ColorName) -> QColor:
        """Return a role's colour."""
        return QColor(_qcolor(getattr(self.colors, role)))

    def pen(self, role: ColorName) -> QPen:
        """Return a role's pen of 1 px, for painting only: it is everybody's, and not to be changed."""
        return _qpen(getattr(self.colors, role))

    def font(self, role: TypeName, *, tabular: bool = False, literal: bool = False, weight: int = 0) -> QFont:
        """Return a text style's font at the current scale; see `ui.theme.fonts.font`."""
        return fonts.font(role, self.scale, tabular=tabular, literal=literal, weight=weight)

    def line_px(self, role: TypeName) -> int:
        """Return a text style's line height at the current scale."""
        return self.px(TYPE[role].line_px)

    def icon(self, name: str, color: ColorName = "text2", size: float = 16, ratio: float = 0.0) -> QPixmap:
        """Return an icon at the current scale; `ratio` 0 means the screen's device pixel ratio."""
        ratio = ratio or QGuiApplication.primaryScreen().devicePixelRatio()
        return icons.pixmap(name, self.px(size), getattr(self.colors, color), ratio)

    def _system_changed(self) -> None:
        self.apply(self._appearance, self.scale)

    def _require_app(self) -> QApplication:
        if self._app is None:
            raise RuntimeError("The theme can be applied only after QApplication exists.")
        return self._app


@lru_cache(maxsize=128)
def _qpen(value: str) -> QPen:
    """Return a pen; lists set one for every text of every row."""
    return QPen(QColor(value))


@lru_cache(maxsize=128)
def _qcolor(value: str) -> QColor:
    """Return a colour to copy; parsing the text costs more than the copy."""
    return QColor(value)


_active: list[Theme] = []


def theme() -> Theme:
    """Return the application's theme, created on first use."""
    if not _active:
        app = QApplication.instance()
        _active.append(Theme(app if isinstance(app, QApplication) else None))
    return _active[0]
