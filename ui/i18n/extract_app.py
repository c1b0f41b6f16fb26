"""Reads the app's own English sentences from the source of the app and the five domains.

What is translated: messages of errors, words about instructions and sales, whatever else is a phrase of two words
and no docstring, log line, SQL or pattern. Values become places: `f"Pays {amount} to {names.who(key)}"` is
`Pays {amount} to {who}`. A choice between two literals inside (`{'s' if n != 1 else ''}`) makes a sentence of each.
"""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final

from ui.i18n.words import PLACE

ROOT: Final = Path(__file__).parents[2]
PACKAGES: Final = ("app", "wallet", "sources", "privacy", "storage", "market")
# Never in the window: the command line and what only it calls, the automatic participants, operators' tools.
LEFT_OUT: Final = (
    *(
        f"app/{name}/"
        for name in ("appeal", "benchmark", "buy", "cli", "dispute", "network", "oracle", "practice", "review")
    ),
    *(f"app/{name}.py" for name in ("demo", "fee_limit", "keeper", "keypair")),
    *(f"market/{name}" for name in ("bundle", "deploy", "generated/", "provenance", "redo", "terms.py")),
    "privacy/detectors/",  # words and patterns of what is personal, never said
    "privacy/ner/speakers.py",  # the same
    "storage/gateway.py",
)
GUIDES: Final = "sources/exports/guides.json"
_MAX_VARIANTS: Final = 16
_SQL: Final = re.compile(
    r"\s*(SELECT|INSERT|UPDATE|CREATE|DELETE|PRAGMA|WITH|DROP|ALTER|BEGIN|ATTACH|REPLACE)\b"
    r"|.*\b(ORDER BY|WHERE|AND|IN) |<"
)
# Lists of columns and headers of protocols are no phrases either; nor is the first name of an account, which is data.
_CODE: Final = re.compile(r"^Account $|[a-z]+_[a-z]|; ?[a-z]+=|[a-z]/[a-z]|--[a-z]+ ?$|\[\[|\w\(\w+=")
_PHRASE: Final = re.compile(r"[^\W\d_]{2}.* .*[^\W\d_]", re.DOTALL)
_WORD: Final = re.compile(r"(?<![^\s(])[^\W\d_]{3,}")
_LOGS: Final = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})
_SILENT: Final = frozenset({"compile", "execute", "executemany", "fullmatch", "strftime", "getLogger", "Literal"})


@cache
def app_sentences(root: Path = ROOT) -> frozenset[str]:
    """Return the templates of all sentences of the app and the domains."""
    found: set[str] = set()
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            if not path.relative_to(root).as_posix().startswith(LEFT_OUT):
                found |= sentences_of(path.read_text("utf-8"))
    return frozenset(found | _guides(root / GUIDES))


def _guides(path: Path) -> set[str]:
    """Return what guides to exports say; names of services stand in the source of their importers."""
    guides = json.loads(path.read_text("utf-8")) if path.exists() else []
    return {text for guide in guides for text in (*guide["steps"], guide["waiting"], guide["arrives_as"])}


def sentences_of(source: str) -> set[str]:
    """Return the templates of one file."""
    found: set[str] = set()
    open_nodes: list[ast.AST] = [ast.parse(source)]
    while open_nodes:
        node = open_nodes.pop()
        if isinstance(node, _LEAVES) or _is_left_out(node):
            continue
        whole = _variants(node) if isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp) else None
        if whole is None:
            open_nodes.extend(ast.iter_child_nodes(node))
            continue
        found.update(text for text in whole if _is_phrase(text))
        if isinstance(node, ast.JoinedStr):
            # What is chosen or put in may hold phrases of its own.
            open_nodes.extend(part.value for part in node.values if isinstance(part, ast.FormattedValue))
    return found


_LEAVES: Final = (ast.Name, ast.expr_context, ast.operator, ast.cmpop, ast.arg, ast.alias)


def _is_left_out(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)  # a docstring
    if isinstance(node, ast.Call):
        return _name(node.func) in _SILENT | _LOGS
    if isinstance(node, ast.Raise):
        return isinstance(node.exc, ast.Call) and _name(node.exc.func) in _DEVELOPERS
    return isinstance(node, ast.Assert) or (
        isinstance(node, ast.FunctionDef) and node.name in {"__repr__", "__getattr__"}
    )


# Mistakes of ours: their words go to a report, not to the person.
_DEVELOPERS: Final = frozenset(
    {"AssertionError", "AttributeError", "KeyError", "NotImplementedError", "RuntimeError", "TypeError"}
)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _is_phrase(text: str) -> bool:
    own = PLACE.sub("", text)
    # Beside a value one word is enough: `{who}, staking {stake}`.
    said = _PHRASE.search(own) or (own != text and " " in own and _WORD.search(own))
    return bool(said) and not _SQL.match(text) and not _CODE.search(PLACE.sub("", text))


def _variants(node: ast.expr) -> list[str] | None:
    """Return the texts an expression may make, None where it is no text at all."""
    if isinstance(node, ast.Constant):
        return [_named_places(node.value)] if isinstance(node.value, str) else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        lefts, rights = _variants(node.left), _variants(node.right)
        if lefts is None or rights is None:
            return None
        return [left + right for left, right in product(lefts, rights)][:_MAX_VARIANTS]
    if not isinstance(node, ast.JoinedStr):
        return None
    names: dict[str, str] = {}
    parts = [_part(part, names) for part in node.values]
    return ["".join(words) for words in product(*parts)][:_MAX_VARIANTS]


def _named_places(text: str) -> str:
    """Return a text for `str.format` with names for its places: `{}` and `{}` are `{value}` and `{value2}`."""
    pieces = text.split("{}")
    places = ["{value}", *(f"{{value{number}}}" for number in range(2, len(pieces)))]
    return "".join(piece + place for piece, place in zip(pieces, [*places[: len(pieces) - 1], ""], strict=True))


def _part(part: ast.expr, names: dict[str, str]) -> list[str]:
    if isinstance(part, ast.Constant):
        return [str(part.value)]
    if not isinstance(part, ast.FormattedValue):
        return [""]
    if isinstance(part.value, ast.IfExp):
        chosen = [_variants(part.value.body), _variants(part.value.orelse)]
        if chosen[0] is not None and chosen[1] is not None:
            return [*chosen[0], *chosen[1]]
    return ["{" + _place(part.value, names) + "}"]


def _place(value: ast.expr, names: dict[str, str]) -> str:
    """Return a name for a value, the same for the same expression, unlike those of the others."""
    code = ast.unparse(value)
    if code in names:
        return names[code]
    wish = re.sub(r"\W", "", _wish(value)).lower().strip("_") or "value"
    wish = "count" if wish == "n" else wish
    name, number = wish, 2
    while name in names.values():
        name, number = f"{wish}{number}", number + 1
    names[code] = name
    return name


def _wish(value: ast.expr) -> str:
    if isinstance(value, ast.Name):
        return value.id
    if isinstance(value, ast.Attribute):
        return value.attr
    if isinstance(value, ast.Call):
        return _name(value.func)
    inner = value.left if isinstance(value, ast.BinOp) else value.slice if isinstance(value, ast.Subscript) else None
    if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
        return inner.value
    if isinstance(value, ast.Subscript):
        return _wish(value.value)
    return _wish(inner) if inner is not None else "value"
