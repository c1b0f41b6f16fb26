"""Elements of a list within a JSON document, one at a time.

ijson would do this, but version 3.6 keeps a path per level of nesting (64 kB of brackets take gigabytes), ends the
process on an integer of more than 4,300 digits, and gives up the whole document at one broken element. Here the way
to the list is walked in Python and each element is parsed by the standard library's decoder.
"""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sources.errors import BrokenRowError, SourcesError
from sources.readers.json_window import CutOffError, JsonWindow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.exports.model import Member

_ITEM = "item"
ANY = "*"
"""In a path: every field; `around` then has, under this name, those passed, each behind a `/`."""

_ELEMENT_CHARS = 32 * 1024**2
_DEPTH = 64
_CONTEXT_KEYS = 64
_CONTEXT_CHARS = 4_096
_SKIP = "You can also skip broken rows."


@dataclass(frozen=True, slots=True)
class JsonItem:
    """One element.

    Attributes:
        number: from 1, within its document.
        value: as parsed: floats for fractions, no NaN; of a name that is there twice, the last.
        around: short strings and numbers that stand before the list in the object that holds it, such as a chat's name.
    """

    number: int
    value: Any
    around: Mapping[str, Any] = field(default_factory=dict)


class _UnfitError(Exception):
    """JSON that may not be used; the message says why."""


def _constant(name: str) -> float:
    raise _UnfitError(f"{name} is not a number in JSON")


_DECODER = json.JSONDecoder(parse_constant=_constant)


def json_items(
    member: Member, path: str, *, element_chars: int = _ELEMENT_CHARS
) -> Iterator[JsonItem | BrokenRowError]:
    """Yield the elements at `path` of a document.

    A byte order mark and an assignment before the document (`window.YTD.tweets.part0 = [`) are passed over.

    Args:
        member: JSON in UTF-8.
        path: names and `item` for each element of a list, joined by dots: `item`, `chats.list.item.messages.item`;
            `ANY` for fields of any name.
        element_chars: characters one element may have.
    """
    walk = _Walk(member, element_chars)
    yield from walk.items(tuple(path.split(".")))


def json_document(member: Member, *, max_chars: int = _ELEMENT_CHARS) -> Any:
    """Return a small document as a whole.

    Raises:
        BrokenRowError: it is not JSON, too large, or nested too deep.
        SourcesError: the member cannot be read.
    """
    for item in _Walk(member, max_chars).items(()):
        if isinstance(item, BrokenRowError):
            raise item
        return item.value
    return None


class _Walk:
    def __init__(self, member: Member, max_chars: int) -> None:
        self._member = member
        self._max_chars = max_chars
        self._number = 0

    def items(self, path: tuple[str, ...]) -> Iterator[JsonItem | BrokenRowError]:
        try:
            with closing(self._member.open()) as stream:
                # Bytes that are not UTF-8 spoil only the element they stand in.
                window = JsonWindow(stream, self._max_chars, "surrogateescape")
                if not window.peek():
                    return
                self._pass_assignment(window)
                yield from self._walk(window, path, {})
                self._check_end(window)
        except CutOffError as stop:
            yield self._broken(str(stop), "What comes after it cannot be read. Export it again.")
        except SourcesError as error:
            yield self._broken("the file breaks off here", str(error))

    @staticmethod
    def _check_end(window: JsonWindow) -> None:
        if window.peek() not in {"", ";"}:
            raise CutOffError("something follows the end of the document")

    @staticmethod
    def _pass_assignment(window: JsonWindow) -> None:
        if not window.text.startswith("window.", window.start):
            return
        ends = [at for at in (window.text.find(mark, window.start) for mark in "[{") if at >= 0]
        if not ends:
            raise CutOffError("nothing is assigned here")
        window.advance(min(ends))

    def _walk(
        self, window: JsonWindow, path: tuple[str, ...], around: Mapping[str, Any]
    ) -> Iterator[JsonItem | BrokenRowError]:
        if not path:
            yield self._element(window, around)
        elif path[0] == _ITEM and window.peek() == "[":
            for _ in self._entries(window, "]"):
                yield from self._walk(window, path[1:], around)
        elif path[0] != _ITEM and window.peek() == "{":
            seen: dict[str, Any] = {}
            for _ in self._entries(window, "}"):
                name = self._name(window)
                if path[0] == ANY:
                    named = f"{around.get(ANY, '')}/{name}"
                    yield from self._walk(window, path[1:], {ANY: named, **seen})
                elif name == path[0]:
                    yield from self._walk(window, path[1:], seen)
                elif window.peek() not in "{[" and len(seen) < _CONTEXT_KEYS:
                    seen[name] = self._scalar(window)
                else:
                    window.skip()
        elif window.peek():
            window.skip()
        else:
            raise CutOffError("the document is cut off here")

    @staticmethod
    def _entries(window: JsonWindow, close: str) -> Iterator[None]:
        """Stop at each entry of a list or an object; the caller moves behind it."""
        window.advance(window.start + 1)
        if window.peek() == close:
            window.advance(window.start + 1)
            return
        while True:
            if not window.peek():
                raise CutOffError("the document is cut off here")
            yield
            mark = window.peek()
            if mark not in {",", close}:
                raise CutOffError("a comma is missing here" if mark else "the document is cut off here")
            window.advance(window.start + 1)
            if mark == close:
                return

    @staticmethod
    def _name(window: JsonWindow) -> str:
        if window.peek() != '"':
            raise CutOffError("a name is missing here")
        end = window.element_end()
        try:
            name = json.loads(window.text[window.start : end])
        except ValueError as error:
            raise CutOffError("a name cannot be read here") from error
        window.advance(end)
        if window.peek() != ":":
            raise CutOffError("a colon is missing here")
        window.advance(window.start + 1)
        if not window.peek():
            raise CutOffError("the document is cut off here")
        return str(name)

    @staticmethod
    def _scalar(window: JsonWindow) -> Any:
        end = window.element_end()
        text = window.text[window.start : end]
        window.advance(end)
        try:
            return _DECODER.decode(text) if len(text) <= _CONTEXT_CHARS else None
        except (ValueError, _UnfitError):
            return None  # it only stands beside the list; nothing that is read depends on it

    def _element(self, window: JsonWindow, around: Mapping[str, Any]) -> JsonItem | BrokenRowError:
        self._number += 1
        first = window.peek()
        if first in {",", "]", "}", ":"}:
            raise CutOffError("an element is missing here")
        try:
            value, end = _DECODER.raw_decode(window.text, window.start)
        except (ValueError, RecursionError, _UnfitError):
            value, end = None, -1
        # A number at the end of the window may go on in what is read next.
        if end < 0 or (end == len(window.text) and first not in '{["'):
            return self._bounded(window, around)
        if end - window.start > self._max_chars:
            window.advance(end)
            return self._broken(f"an element has more than {self._max_chars} characters")
        return self._checked(window, value, end, around)

    def _bounded(self, window: JsonWindow, around: Mapping[str, Any]) -> JsonItem | BrokenRowError:
        """Parse an element that is broken or only partly read, after finding where it ends."""
        end = window.element_end() if window.text[window.start] in '{["' else self._scalar_end(window)
        try:
            value = _DECODER.decode(window.text[window.start : end])
        except RecursionError:
            reason = f"it is nested more than {_DEPTH} deep"
        except _UnfitError as error:
            reason = str(error)
        except json.JSONDecodeError as error:
            reason = f"the element is not JSON from its character {error.pos + 1} on"
        except ValueError:
            reason = "a number is too long"
        else:
            return self._checked(window, value, end, around)
        window.advance(end)
        return self._broken(reason)

    @staticmethod
    def _scalar_end(window: JsonWindow) -> int:
        """A number or word that is the whole document ends with it."""
        try:
            return window.element_end()
        except CutOffError:
            if window.ended:
                return len(window.text)
            raise

    def _checked(
        self, window: JsonWindow, value: Any, end: int, around: Mapping[str, Any]
    ) -> JsonItem | BrokenRowError:
        text = window.text
        start = window.start
        if _too_deep(value):
            window.advance(end)
            return self._broken(f"it is nested more than {_DEPTH} deep")
        # One call for nearly all elements; only what is not ASCII is looked at more closely.
        piece = text[start:end]
        window.advance(end)
        if not piece.isascii():
            try:
                piece.encode("utf-8")
            except UnicodeEncodeError:
                return self._broken("the text is not UTF-8")
        return JsonItem(self._number, value, around)

    def _broken(self, reason: str, advice: str = f"Correct or remove it. {_SKIP}") -> BrokenRowError:
        return BrokenRowError(self._member.label, self._number, reason, advice)


def _too_deep(value: Any) -> bool:
    level = [value]
    for _ in range(_DEPTH):
        level = [
            inner
            for outer in level
            if type(outer) in {dict, list}
            for inner in (outer.values() if type(outer) is dict else outer)
            if type(inner) in {dict, list}
        ]
        if not level:
            return False
    return True
