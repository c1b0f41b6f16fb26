"""QPalette from tokens, and tokens from the system's palette under high contrast."""

from dataclasses import replace

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import DARK, LIGHT, Colors


def build_palette(colors: Colors) -> QPalette:
    """Return the palette for widgets Qt paints by itself."""
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colors.bg,
        role.WindowText: colors.text,
        role.Base: colors.surface,
        role.AlternateBase: colors.sunken,
        role.Text: colors.text,
        role.PlaceholderText: colors.text3,
        role.Button: colors.surface,
        role.ButtonText: colors.text,
        role.BrightText: colors.danger,
        role.Highlight: colors.accent,
        role.HighlightedText: colors.on_accent,
        role.Link: colors.accent_text,
        role.LinkVisited: colors.accent_text,
        role.ToolTipBase: colors.text,
        role.ToolTipText: colors.bg,
        role.Light: colors.surface,
        role.Midlight: colors.hover,
        role.Mid: colors.border,
        role.Dark: colors.border_strong,
        role.Shadow: colors.border,
        role.Accent: colors.accent,
    }
    for key, value in pairs.items():
        palette.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(colors.text3))
    return palette


def high_contrast(system: QPalette) -> Colors:
    """Return colours made of the system's own, without tints, as a person who asked for high contrast expects."""
    role = QPalette.ColorRole
    window, text = system.color(role.Window), system.color(role.WindowText)
    base = DARK if window.lightness() < text.lightness() else LIGHT
    ground, ink = window.name(), text.name()
    act, on_act = system.color(role.Highlight).name(), system.color(role.HighlightedText).name()
    surface = system.color(role.Base).name()
    return replace(
        base,
        **dict.fromkeys(("bg", "sidebar", "sunken", "hover", "track"), ground),
        **dict.fromkeys(("text", "text2", "text3", "border", "border_strong", "focus"), ink),
        **dict.fromkeys(("accent_soft", "positive_soft", "warning_soft", "danger_soft"), surface),
        **dict.fromkeys(("privacy_soft", "info_soft", "surface"), surface),
        accent=act,
        accent_hover=act,
        on_accent=on_act,
        accent_text=ink,
    )
