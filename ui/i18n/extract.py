"""Reads the texts to translate from the source: calls of `tr` and `mark` in ui/, sentences of app and domains."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ui.i18n.words import PLACE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
_WINDOW: Final = ("ui",)
_RESERVED: Final = {"n", "context"}


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text to translate.

    Attributes:
        source: the English text; of texts with a plural the plural.
        context: what parts it from the same words elsewhere.
        singular: the English singular; empty where there is no count.
    """

    source: str
    context: str = ""
    singular: str = ""


class BadCall(Exception):
    """A call of `tr` that cannot be translated; the message names file, line and reason."""


def window_texts() -> set[Text]:
    """Return the texts of all calls of `tr` and `mark` in ui/.

    Raises:
        BadCall: a text is no literal, its places are not the values given, or it is translated too early.
    """
    return {text for path in _files(_WINDOW) for text in texts_of(path.read_text("utf-8"), path.name)}


def _files(packages: tuple[str, ...]) -> Iterator[Path]:
    for package in packages:
        yield from sorted((ROOT / package).rglob("*.py"))


def texts_of(source: str, name: str) -> Iterator[Text]:
    """Yield the texts of one file's calls; `name` is for messages."""
    tree = ast.parse(source)
    late = {id(part) for node in ast.walk(tree) for part in _run_later(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"tr", "mark"}:
            place = f"{name}:{node.lineno}"
            if node.func.id == "tr" and id(node) not in late:
                raise BadCall(
                    f"{place}: runs at import, before the language is known; mark() it and tr() where it is used"
                )
            text = _text(node, place)
            if text is not None:
                yield text


def _run_later(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs only when a function is called: its body, not its defaults and decorators."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        for statement in node.body:
            yield from ast.walk(statement)
    elif isinstance(node, ast.Lambda):
        yield from ast.walk(node.body)


def _text(call: ast.Call, place: str) -> Text | None:
    literals = [_literal(argument, place) for argument in call.args]
    if literals == [None]:
        return None  # a constant that `mark` marked
    if None in literals or not literals:
        raise BadCall(f"{place}: the texts of tr() are literals")
    words = [text for text in literals if text is not None]
    given = {keyword.arg for keyword in call.keywords if keyword.arg is not None}
    plural = len(words) == 2  # noqa: PLR2004 - singular and plural
    if plural != ("n" in given):
        raise BadCall(f"{place}: a text with a count has a singular, a plural and n=")
    is_mark = isinstance(call.func, ast.Name) and call.func.id == "mark"
    for text in words if not is_mark else []:
        places = set(PLACE.findall(text))
        spare = given - _RESERVED - places
        lacking = places - given
        if spare or lacking:
            raise BadCall(f"{place}: {text!r} has the places {sorted(places)} but is given {sorted(given)}")
    contexts = [keyword.value for keyword in call.keywords if keyword.arg == "context"]
    context = _literal(contexts[0], place) if contexts else ""
    if context is None:
        raise BadCall(f"{place}: context= is a literal")
    return Text(words[-1], context, words[0] if plural else "")


def _literal(node: ast.expr, place: str) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        raise BadCall(f"{place}: values go in by name, not by an f-string")
    return None
