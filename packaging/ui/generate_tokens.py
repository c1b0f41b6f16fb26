"""Write ui/theme/tokens.py from tokens.json beside this file.

    python packaging/ui/generate_tokens.py [--check]

With `--check` nothing is written; the exit code is 1 when the module is out of date.
"""

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "ui" / "theme" / "tokens.py"

HEAD = '''"""Design tokens: colours, type, sizes, icons. Made by packaging/ui/generate_tokens.py; edit its tokens.json.

Lengths are pixels at 100 % text size; `Theme.px` multiplies them by the text scale.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal
'''


def render(tokens: dict[str, Any]) -> str:
    """Return the module's text."""
    light: dict[str, str] = tokens["color"]["light"]
    parts = [HEAD, "\n\n@dataclass(frozen=True, slots=True)\nclass Colors:\n"]
    parts.append('    """One theme\'s colours by role, as #RRGGBB or #AARRGGBB."""\n\n')
    parts += [f"    {name}: str\n" for name in light]
    for mode in ("light", "dark"):
        parts.append(f"\n\n{mode.upper()}: Final = Colors(\n")
        parts += [f'    {name}="{argb(value)}",\n' for name, value in tokens["color"][mode].items()]
        parts.append(")\n")
    parts.append("\nColorName = Literal[\n" + "".join(f'    "{name}",\n' for name in light) + "]\n")
    parts.append("\n\n@dataclass(frozen=True, slots=True)\nclass Type:\n")
    parts.append('    """A text style: size and line height in px, weight, letter spacing in px."""\n\n')
    parts.append("    size_px: float\n    line_px: float\n    weight: int\n    tracking_px: float\n")
    parts.append("\n\nTypeName = Literal[\n" + "".join(f'    "{name}",\n' for name in tokens["type"]) + "]\n")
    parts.append("TYPE: Final = MappingProxyType(\n    {\n")
    for name, style in tokens["type"].items():
        parts.append(
            f'        "{name}": Type({style["px"]}, {style["line"]}, {style["weight"]}, {style["tracking_px"]}),\n'
        )
    parts.append("    }\n)\n")
    for label, group in (("Sizes", "size"), ("Radii", "radius"), ("Spaces", "space"), ("Breakpoints", "breakpoint")):
        values = {name: value for name, value in tokens[group].items() if isinstance(value, int)}
        parts.append(
            f'\n\n@dataclass(frozen=True, slots=True)\nclass {label}:\n    """Tokens of group {group}, in px."""\n\n'
        )
        parts += [f"    {name}: int = {value}\n" for name, value in values.items()]
    parts.append(
        "\n\nSIZE: Final = Sizes()\nRADIUS: Final = Radii()\n"
        "SPACE: Final = Spaces()\nBREAKPOINT: Final = Breakpoints()\n"
    )
    motion = tokens["motion"]
    parts.append(f"MOTION_FAST_MS: Final = {motion['fast_ms']}\nMOTION_NORMAL_MS: Final = {motion['normal_ms']}\n")
    parts.append(f"SKELETON_AFTER_MS: Final = {motion['skeleton_after_ms']}\n")
    parts.append("FOCUS_WIDTH: Final = 2\nFOCUS_OFFSET: Final = 2\nSELECTED_BAR: Final = 3\n")
    parts.append(f"DEADLINE_WARNING_H: Final = {tokens['deadline']['warning_below_h']}\n")
    parts.append(f"DEADLINE_DANGER_H: Final = {tokens['deadline']['danger_below_h']}\n")
    for key in ("ui", "mono"):
        families = [tokens["font"][key]["family"], *tokens["font"][key]["fallback"]]
        parts.append(f"{key.upper()}_FAMILIES: Final = (\n" + "".join(f'    "{name}",\n' for name in families) + ")\n")
    parts.append("ICONS: Final = MappingProxyType(\n    {\n")
    parts += [f'        "{name}": "{value}",\n' for name, value in tokens["icon"]["map"].items()]
    parts.append("    }\n)\n")
    parts.append("GLYPH_PALETTES: Final = (\n")
    parts += [f"    ({', '.join(json.dumps(color) for color in row)}),\n" for row in tokens["brand"]["glyph_palettes"]]
    parts.append(")\n")
    return "".join(parts)


def argb(value: str) -> str:
    """Return a colour Qt parses: `rgba(r,g,b,a)` becomes #AARRGGBB."""
    if not value.startswith("rgba("):
        return value
    red, green, blue, alpha = (float(part) for part in value[5:-1].split(","))
    return f"#{round(alpha * 255):02X}{int(red):02X}{int(green):02X}{int(blue):02X}"


def main() -> int:
    """Write or check the module."""
    text = render(json.loads((HERE / "tokens.json").read_text(encoding="utf-8")))
    if "--check" in sys.argv[1:]:
        return 0 if TARGET.read_text(encoding="utf-8") == text else 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
