"""Design tokens: colours, type, sizes, icons. Made by packaging/ui/generate_tokens.py; edit its tokens.json.

Lengths are pixels at 100 % text size; `Theme.px` multiplies them by the text scale.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme's colours by role, as #RRGGBB or #AARRGGBB."""

    bg: str
    sidebar: str
    surface: str
    sunken: str
    hover: str
    border: str
    border_strong: str
    track: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_text: str
    positive: str
    positive_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    on_danger: str
    privacy: str
    privacy_soft: str
    info: str
    info_soft: str
    focus: str
    wheat: str
    series1: str
    series2: str
    series3: str
    scrim: str
    logo_a: str
    logo_b: str
    logo_grain: str


LIGHT: Final = Colors(
    bg="#F5F4EF",
    sidebar="#ECEAE3",
    surface="#FFFFFF",
    sunken="#F8F7F3",
    hover="#F1EFE8",
    border="#E1DED4",
    border_strong="#85847A",
    track="#E4E1D7",
    text="#1A1F1D",
    text2="#4A514D",
    text3="#5F6661",
    accent="#0B6259",
    accent_hover="#084D46",
    on_accent="#FFFFFF",
    accent_soft="#DDEDE8",
    accent_text="#0A564E",
    positive="#2F6B16",
    positive_soft="#E3F0D8",
    warning="#875000",
    warning_soft="#FAECCB",
    danger="#B3261E",
    danger_soft="#FBE5E2",
    on_danger="#FFFFFF",
    privacy="#6840BD",
    privacy_soft="#ECE5FA",
    info="#1D59A6",
    info_soft="#E1ECF9",
    focus="#1F66D1",
    wheat="#C98A1B",
    series1="#0B6259",
    series2="#A27017",
    series3="#5A7BA8",
    scrim="#6B141A17",
    logo_a="#0F7568",
    logo_b="#084D46",
    logo_grain="#F2D48A",
)


DARK: Final = Colors(
    bg="#101513",
    sidebar="#0B100E",
    surface="#181F1C",
    sunken="#131917",
    hover="#202926",
    border="#2B3531",
    border_strong="#738079",
    track="#2F3A36",
    text="#ECEFEA",
    text2="#B7C0BA",
    text3="#98A39D",
    accent="#58C7B2",
    accent_hover="#7AD7C5",
    on_accent="#05231E",
    accent_soft="#16352F",
    accent_text="#7FD9C7",
    positive="#97D070",
    positive_soft="#20331A",
    warning="#EABA60",
    warning_soft="#3A2C12",
    danger="#FF968A",
    danger_soft="#45211D",
    on_danger="#2B0704",
    privacy="#BFA8F8",
    privacy_soft="#2D2548",
    info="#90BCF8",
    info_soft="#1C2D46",
    focus="#8CB8FF",
    wheat="#E3B04B",
    series1="#58C7B2",
    series2="#E3B04B",
    series3="#8DB0DE",
    scrim="#94030605",
    logo_a="#12806F",
    logo_b="#0A4F47",
    logo_grain="#F2D48A",
)

ColorName = Literal[
    "bg",
    "sidebar",
    "surface",
    "sunken",
    "hover",
    "border",
    "border_strong",
    "track",
    "text",
    "text2",
    "text3",
    "accent",
    "accent_hover",
    "on_accent",
    "accent_soft",
    "accent_text",
    "positive",
    "positive_soft",
    "warning",
    "warning_soft",
    "danger",
    "danger_soft",
    "on_danger",
    "privacy",
    "privacy_soft",
    "info",
    "info_soft",
    "focus",
    "wheat",
    "series1",
    "series2",
    "series3",
    "scrim",
    "logo_a",
    "logo_b",
    "logo_grain",
]


@dataclass(frozen=True, slots=True)
class Type:
    """A text style: size and line height in px, weight, letter spacing in px."""

    size_px: float
    line_px: float
    weight: int
    tracking_px: float


TypeName = Literal[
    "hero",
    "display",
    "figure",
    "title",
    "subtitle",
    "heading",
    "reading",
    "body",
    "body_medium",
    "body_strong",
    "button_large",
    "small",
    "badge",
    "caption",
    "mono",
    "mono_preview",
]
TYPE: Final = MappingProxyType(
    {
        "hero": Type(26, 34, 600, -0.4),
        "display": Type(30, 38, 600, -0.6),
        "figure": Type(22, 28, 600, -0.3),
        "title": Type(20, 28, 600, -0.2),
        "subtitle": Type(17, 24, 600, -0.2),
        "heading": Type(15, 22, 600, -0.05),
        "reading": Type(15, 25, 400, 0),
        "body": Type(13, 20, 400, 0),
        "body_medium": Type(13, 20, 500, 0),
        "body_strong": Type(13, 20, 600, 0),
        "button_large": Type(14, 20, 600, 0),
        "small": Type(12, 16, 400, 0),
        "badge": Type(12, 16, 500, 0),
        "caption": Type(11, 16, 500, 0),
        "mono": Type(12, 18, 400, 0),
        "mono_preview": Type(12, 24, 400, 0),
    }
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Tokens of group size, in px."""

    min_hit: int = 32
    button: int = 32
    button_large: int = 40
    button_review: int = 48
    input: int = 34
    input_large: int = 44
    chip: int = 32
    segmented: int = 34
    nav_item: int = 34
    icon: int = 16
    icon_nav: int = 18
    icon_tile: int = 32
    row_request: int = 56
    row_sale: int = 60
    row_source: int = 60
    row_batch: int = 58
    row_history: int = 51
    row_balance: int = 64
    row_table: int = 44
    header: int = 64
    footer: int = 64
    sidebar: int = 212
    rail: int = 56
    wizard_rail: int = 216
    summary_panel: int = 312
    detail_panel: int = 392
    dialog: int = 600
    toast: int = 420


@dataclass(frozen=True, slots=True)
class Radii:
    """Tokens of group radius, in px."""

    kbd: int = 4
    badge: int = 6
    nav: int = 7
    control: int = 8
    segment: int = 9
    card: int = 12
    dialog: int = 14


@dataclass(frozen=True, slots=True)
class Spaces:
    """Tokens of group space, in px."""

    grid: int = 4
    s1: int = 4
    s2: int = 8
    s3: int = 12
    s4: int = 16
    s5: int = 20
    s6: int = 24
    s7: int = 28
    s8: int = 32
    s9: int = 40
    page_margin: int = 28
    card_padding: int = 16
    card_gap: int = 16


@dataclass(frozen=True, slots=True)
class Breakpoints:
    """Tokens of group breakpoint, in px."""

    compact: int = 1024
    normal: int = 1280
    wide: int = 1600


SIZE: Final = Sizes()
RADIUS: Final = Radii()
SPACE: Final = Spaces()
BREAKPOINT: Final = Breakpoints()
MOTION_FAST_MS: Final = 80
MOTION_NORMAL_MS: Final = 120
SKELETON_AFTER_MS: Final = 150
FOCUS_WIDTH: Final = 2
FOCUS_OFFSET: Final = 2
SELECTED_BAR: Final = 3
DEADLINE_WARNING_H: Final = 6
DEADLINE_DANGER_H: Final = 1
UI_FAMILIES: Final = (
    "Inter",
    "system-ui",
    "Segoe UI",
    "SF Pro Text",
    "Noto Sans",
    "sans-serif",
)
MONO_FAMILIES: Final = (
    "JetBrains Mono",
    "ui-monospace",
    "Consolas",
    "SF Mono",
    "Noto Sans Mono",
    "monospace",
)
ICONS: Final = MappingProxyType(
    {
        "home": "house",
        "requests": "search-check",
        "sell": "package",
        "my_data": "database",
        "train": "cpu",
        "review": "glasses",
        "buy": "shopping-bag",
        "wallet": "wallet",
        "privacy": "scan-eye",
        "settings": "settings",
        "lock": "lock-keyhole",
        "search": "search",
        "notifications": "bell",
        "add": "plus",
        "earn": "coins",
        "reveal": "scan-eye",
        "risk": "shield-alert",
        "stake": "shield",
        "funded": "landmark",
        "escrow": "landmark",
        "held": "lock-keyhole",
        "freed": "lock-open",
        "network_fee": "receipt",
        "account_deposit": "archive-restore",
        "send": "send",
        "receive": "qr-code",
        "sent": "arrow-up-right",
        "income": "coins",
        "penalty": "trending-down",
        "unlock_date": "calendar-clock",
        "noised": "venetian-mask",
        "as_is": "eye",
        "proof_only": "eye-off",
        "model_update": "cpu",
        "identifies": "fingerprint",
        "attack_test": "swords",
        "linked": "link",
        "stays": "lock-keyhole",
        "leaves": "arrow-up-right",
        "usefulness": "target",
        "protection": "shield-check",
        "draft": "pencil",
        "sealed": "package-check",
        "uploading": "cloud-upload",
        "waiting_seats": "package",
        "under_review": "vote",
        "accepted": "circle-check",
        "rejected": "circle-x",
        "key_due": "key-round",
        "paid": "coins",
        "slashed": "octagon-alert",
        "no_verdict": "circle-slash",
        "appeal": "scale",
        "lapsed": "clock-alert",
        "expired": "hourglass",
        "resume": "rotate-ccw",
        "sign": "pen-line",
        "understood": "shield-check",
        "refused_unknown": "shield-x",
        "offline": "wifi-off",
        "online": "wifi",
        "test_money": "flask-conical",
        "warning": "triangle-alert",
        "error": "circle-alert",
        "info": "info",
        "ok": "circle-check",
        "copy": "copy",
        "undo": "undo-2",
        "delete": "trash-2",
        "export": "download",
        "filter": "sliders-horizontal",
        "sort": "arrow-up-down",
        "automatic": "repeat",
        "address_book": "book-user",
        "receipt": "receipt",
        "deadline": "clock",
        "deadline_hour": "alarm-clock",
        "todo": "circle-dashed",
        "current": "circle-dot",
        "will_not_open": "file-x",
        "location": "map-pin",
        "chats": "messages-square",
        "browsing": "globe",
        "listening": "music",
        "groceries": "shopping-bag",
        "photos": "image",
        "health": "heart-pulse",
        "sleep": "bed",
        "money_data": "credit-card",
        "routes": "footprints",
        "films": "tv",
    }
)
GLYPH_PALETTES: Final = (
    ("#0F7568", "#BFE3D6", "#E3B04B"),
    ("#6840BD", "#DCCFF6", "#F0B7A4"),
    ("#1D59A6", "#CBE0F7", "#8AD0B8"),
    ("#8A5A12", "#F6E2B3", "#5C8F4A"),
    ("#8C2F4B", "#F6D3DC", "#E3B04B"),
)
