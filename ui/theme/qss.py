"""The style sheet of the widgets Qt paints: made from tokens and text scale.

Radii are computed here because Qt draws square corners when a radius exceeds half the height; `min-height` counts
neither border nor padding. Fonts are never set here: a sheet's font would overrule every widget's own.
"""

from typing import TYPE_CHECKING

from ui.theme.tokens import RADIUS

if TYPE_CHECKING:
    from ui.theme.theme import Theme


def build_qss(look: "Theme") -> str:
    """Return the sheet for the theme's colours and scale."""
    c = look.colors
    px = look.px
    radius = px(RADIUS.control)
    bar = px(10)
    return f"""
QWidget#page, QWidget#root {{ background: {c.bg}; }}
QScrollArea, QScrollArea > QWidget > QWidget#scrolled {{ background: transparent; border: none; }}
QLineEdit {{
    background: {c.surface}; color: {c.text}; border: 1px solid {c.border_strong}; border-radius: {radius}px;
    padding: 0 {px(10)}px; selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QLineEdit[bare="true"] {{ background: transparent; border: none; padding: 0; }}
QLineEdit[state="error"] {{ border: 2px solid {c.danger}; padding: 0 {px(10) - 1}px; }}
QLineEdit:disabled {{ background: {c.sunken}; color: {c.text3}; border-color: {c.border}; }}
QPlainTextEdit {{
    background: {c.surface}; color: {c.text}; border: 1px solid {c.border_strong}; border-radius: {radius}px;
    padding: {px(6)}px; selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QPlainTextEdit[code="true"] {{ background: {c.sunken}; border-color: {c.border}; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.border_strong}; border-radius: {radius}px; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(7)}px {px(28)}px {px(7)}px {px(10)}px; border-radius: {px(6)}px; color: {c.text}; }}
QMenu::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.text3}; }}
QMenu::icon {{ padding-left: {px(8)}px; }}
QMenu::separator {{ height: 1px; background: {c.border}; margin: {px(4)}px {px(6)}px; }}
QToolTip {{
    background: {c.text}; color: {c.bg}; border: 1px solid {c.text}; padding: {px(6)}px {px(8)}px; opacity: 255;
}}
QAbstractItemView {{ background: {c.surface}; border: none; outline: none; selection-background-color: transparent; }}
QTableView[plain="true"] {{ background: transparent; }}
QAbstractItemView[popup="true"] {{ border: 1px solid {c.border_strong}; border-radius: {radius}px;
    background: {c.surface}; color: {c.text}; padding: {px(1)}px; selection-background-color: {c.accent_soft};
    selection-color: {c.text}; }}
QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: 0; }}
QScrollBar::handle {{ background: {c.border_strong}; border: none;
    border-radius: {max(1, bar // 2 - 4)}px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
