"""The look: tokens, palette, style sheet, fonts, icons, focus ring. All of ui imports it; it imports nothing of ui."""

from ui.theme.theme import Theme, theme
from ui.theme.tokens import ColorName, TypeName

__all__ = ["ColorName", "Theme", "TypeName", "theme"]
