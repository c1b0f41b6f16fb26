"""Puts every mutant of the program into one build.

Each comparison and each amount in `program/market/src` becomes `if mutant::on(ID) { mutated } else { original }`. The
number that is on stands in a marked word of the object's read-only data, so that choosing a mutant is writing four
bytes, not compiling.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import tree_sitter_rust
from tree_sitter import Language, Parser

if TYPE_CHECKING:
    from pathlib import Path

    from tree_sitter import Node

MARK: Final = b"MUTANT->"
COMPARISONS: Final = {"==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">"}
FUNCTIONS: Final = {
    "number::add": "number::sub",
    "number::sub": "number::add",
    "number::mul": "number::add",
    "number::div": "number::mul",
    "number::add32": "number::sub32",
    "number::sub32": "number::add32",
}
METHODS: Final = {
    "checked_add": "checked_sub",
    "checked_sub": "checked_add",
    "checked_mul": "checked_add",
    "checked_div": "checked_mul",
    "saturating_add": "saturating_sub",
    "saturating_sub": "saturating_add",
    "saturating_mul": "saturating_add",
    "min": "max",
    "max": "min",
    "div_ceil": "saturating_mul",
}
MOST_PARAMETERS: Final = 3
"""What has more is inlined whatever it grows to: the machine passes five words, the result's place with them."""
SUPPORT: Final = """//! Which mutant is on.

#[no_mangle]
static MUTANT: [u8; 12] = *b"MUTANT->\\0\\0\\0\\0";

/// Whether this mutant is on.
#[inline(never)]
pub fn on(id: u32) -> bool {
    // SAFETY: four bytes inside the static; volatile, because the file is patched after the build.
    unsafe { core::ptr::read_volatile(MUTANT.as_ptr().add(8).cast::<u32>()) == id }
}
"""


@dataclass(frozen=True)
class Mutant:
    """One change.

    Attributes:
        number: its identity, from 1.
        file: below `program/market/src`.
        line: from 1.
        original: the expression.
        change: what becomes of it, e.g. `< to <=`.
        nth: which of those in the file with the same expression and change, from 1.
    """

    number: int
    file: str
    line: int
    original: str
    change: str
    nth: int


class Rewriter:
    """Rewrites one source file after the other, numbering as it goes."""

    def __init__(self) -> None:
        self._parser = Parser(Language(tree_sitter_rust.language()))
        self.mutants: list[Mutant] = []
        self._file = ""
        self._numbers: dict[int, int] = {}
        self._seen: Counter[tuple[str, str]] = Counter()

    def rewrite(self, source: bytes, file: str) -> bytes:
        """Return the source with all its mutants inside."""
        self._file, self._numbers, self._seen = file, {}, Counter()
        root = self._parser.parse(source).root_node
        return source[: root.start_byte] + self._text(root) + source[root.end_byte :]

    def _text(self, node: Node) -> bytes:
        """The node's source with mutants inside; its own choice around it where it is a comparison or an amount."""
        if _untouched(node):
            return node.text or b""
        change = _change(node)
        if change is None:
            inlined = node.type == "function_item" and _count(node) > MOST_PARAMETERS and not _has_inline(node)
            return (b"#[inline(always)] " if inlined else b"") + self._children(node, {})
        at, before, after = change
        number = self._number(node, f"{before} to {after}")
        original = self._children(node, {})
        mutated = self._children(node, {at: after.encode()})
        return b"(if crate::mutant::on(%d) { %s } else { %s })" % (number, mutated, original)

    def _number(self, node: Node, change: str) -> int:
        # A mutant inside a mutated expression is written twice and stays one.
        if node.start_byte * 10_000_000 + node.end_byte not in self._numbers:
            number = len(self.mutants) + 1
            self._numbers[node.start_byte * 10_000_000 + node.end_byte] = number
            text = re.sub(r"\s+", " ", (node.text or b"").decode())[:160]
            self._seen[text, change] += 1
            nth = self._seen[text, change]
            self.mutants.append(Mutant(number, self._file, node.start_point[0] + 1, text, change, nth))
        return self._numbers[node.start_byte * 10_000_000 + node.end_byte]

    def _children(self, node: Node, replaced: dict[int, bytes]) -> bytes:
        out, at, source = [], node.start_byte, node.text or b""
        for child in node.children:
            out.append(source[at - node.start_byte : child.start_byte - node.start_byte])
            out.append(replaced[child.id] if child.id in replaced else self._inner(child, replaced))
            at = child.end_byte
        out.append(source[at - node.start_byte :])
        return b"".join(out)

    def _inner(self, node: Node, replaced: dict[int, bytes]) -> bytes:
        """A child; where the replaced name lies deeper (the field of a method call), only the path to it is opened."""
        if replaced and any(_holds(node, target) for target in replaced):
            return self._children(node, replaced)
        return self._text(node)


def _has_inline(function: Node) -> bool:
    before = function.prev_named_sibling
    return before is not None and before.type == "attribute_item" and b"inline" in (before.text or b"")


def _holds(node: Node, target: int) -> bool:
    return node.type == "field_expression" and any(child.id == target for child in node.children)


def _count(node: Node) -> int:
    parameters = node.child_by_field_name("parameters")
    return len(parameters.named_children) if parameters is not None else 0


HOST_ONLY = (b"cfg(test)", b"cfg(not(any(target_os")
"""Attributes of code that is not in the shipped object."""


def _untouched(node: Node) -> bool:
    """Constants, macros, attributes, types, patterns, tests and what only the host has stay as they are."""
    before = node.prev_named_sibling
    attribute = before.text or b"" if before is not None and before.type == "attribute_item" else b""
    if any(mark in attribute for mark in HOST_ONLY):
        return True
    if node.type in {"const_item", "static_item", "macro_invocation", "attribute_item", "type_arguments", "array_type"}:
        return True
    if node.type == "function_item":
        return any(child.type == "function_modifiers" and b"const" in (child.text or b"") for child in node.children)
    if node.type == "closure_expression":
        # Grown by a mutant it would no longer be inlined, and so many parameters do not fit the machine's registers.
        return _count(node) > MOST_PARAMETERS
    return False


def _change(node: Node) -> tuple[int, str, str] | None:
    """Return (id of the token that changes, what it is, what it becomes)."""
    if node.type == "binary_expression":
        operator = node.child_by_field_name("operator")
        if operator is not None and operator.type in COMPARISONS:
            return operator.id, operator.type, COMPARISONS[operator.type]
    if node.type != "call_expression":
        return None
    function = node.child_by_field_name("function")
    if function is None or function.text is None:
        return None
    name = function.text.decode()
    if function.type == "scoped_identifier" and name in FUNCTIONS:
        return function.id, name, FUNCTIONS[name]
    field = function.child_by_field_name("field") if function.type == "field_expression" else None
    arguments = node.child_by_field_name("arguments")
    takes_one = arguments is not None and len(arguments.named_children) == 1
    if field is not None and field.text is not None and takes_one and field.text.decode() in METHODS:
        return field.id, field.text.decode(), METHODS[field.text.decode()]
    return None


def rewritten(sources: Path) -> tuple[dict[Path, bytes], list[Mutant]]:
    """Return every file below `program/market/src` with its mutants inside, and the mutants."""
    rewriter = Rewriter()
    paths = [path for path in sorted(sources.rglob("*.rs")) if path.name != "lib.rs"]
    files = {path: rewriter.rewrite(path.read_bytes(), path.relative_to(sources).as_posix()) for path in paths}
    return files, rewriter.mutants


def write(sources: Path) -> list[Mutant]:
    """Rewrite every file below `program/market/src` in place and return the mutants."""
    files, mutants = rewritten(sources)
    for path, text in files.items():
        path.write_bytes(text)
    (sources / "mutant.rs").write_text(SUPPORT, encoding="utf-8")
    root = sources / "lib.rs"
    root.write_text(root.read_text(encoding="utf-8").replace("pub mod accounts;", "pub mod accounts;\npub mod mutant;"))
    return mutants


def choose(program: bytes, number: int) -> bytes:
    """Return the object with one mutant on (0: none).

    Raises:
        ValueError: the mark is not there exactly once.
    """
    head, *rest = program.split(MARK)
    if len(rest) != 1:
        msg = f"the mark stands {len(rest)} times in the object"
        raise ValueError(msg)
    return head + MARK + number.to_bytes(4, "little") + rest[0][4:]
