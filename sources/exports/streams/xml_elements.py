"""Elements of an XML document, one at a time, without DTD and entities."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO
from xml.etree.ElementTree import ParseError  # only the name of an error; defusedxml parses

from sources.errors import BrokenRowError, LimitExceededError, SourcesError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from sources.exports.model import Member

_CHUNK_BYTES = 64 * 1024
_DEPTH = 64
_ELEMENT_CHARS = 4 * 1024**2
_PART_CHARS = 64
"""What each part of an element counts beside its characters: it takes memory however short it is."""
_PROLOG_BYTES = 256 * 1024
_DOCTYPE, _DOCTYPE_END = b"<!DOCTYPE", b"]>"
# Not allowed in XML 1.0 in any form, and written by some exports all the same.
_CONTROLS = bytes(byte for byte in range(0x20) if byte not in b"\t\n\r")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(slots=True)
class XmlElement:
    """One element.

    Attributes:
        tag: without its namespace.
        attributes: by name, without namespaces.
        text: all text directly within, stripped.
        children: elements within.
        inside: tags of the elements around it, the outermost first.
        number: of the elements given out so far, from 1.
    """

    tag: str
    attributes: dict[str, str]
    inside: tuple[str, ...] = ()
    text: str = ""
    children: list[XmlElement] = field(default_factory=list)
    number: int = 0

    def child(self, tag: str) -> XmlElement | None:
        """Return the first child of that name."""
        return next((child for child in self.children if child.tag == tag), None)

    def child_text(self, *tags: str) -> str:
        """Return the text at the end of a path of first children, or nothing."""
        element: XmlElement | None = self
        for tag in tags:
            element = element.child(tag) if element else None
        return element.text if element else ""


def xml_elements(
    member: Member, tags: AbstractSet[str], *, cut_doctype: bool = False
) -> Iterator[XmlElement | BrokenRowError]:
    """Yield every element with one of these names when it ends, with all that is within it.

    An element of these names within another of them is given out by itself too, before it. White space before the
    document and control bytes are passed over.

    Args:
        member: XML.
        tags: names without namespace.
        cut_doctype: leave out an inline DTD, as Apple Health has one that is not well formed; refused otherwise.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import XMLParser

    target = _Target(tags)
    try:
        with closing(member.open()) as stream:
            # This XMLParser is the one of defusedxml.
            parser = XMLParser(target=target, forbid_dtd=True, forbid_entities=True, forbid_external=True)
            for piece in _pieces(stream, cut_doctype=cut_doctype):
                parser.feed(piece)
                yield from target.take()
            parser.close()
            yield from target.take()
    except DefusedXmlException:
        yield from target.take()
        advice = "Nothing more was read from it. Export it again from where it came from."
        yield BrokenRowError(member.label, target.given, "it declares entities or a document type", advice)
    except (ParseError, ValueError, LookupError) as error:  # the last two: encodings that do not exist
        line = error.position[0] if isinstance(error, ParseError) else 0
        yield from target.take()
        reason = "the document is not well-formed XML here"
        yield BrokenRowError(member.label, line, reason, "What comes after it cannot be read. Export it again.")
    except SourcesError as error:
        yield from target.take()
        yield BrokenRowError(member.label, target.given, "the file breaks off here", str(error))


class _Target:
    """Builds only the elements asked for; what is open and what is kept are bounded."""

    def __init__(self, tags: AbstractSet[str]) -> None:
        self.given = 0
        self._tags = tags
        self._path: list[str] = []
        self._open: list[XmlElement] = []
        self._texts: list[list[str]] = []
        self._done: list[XmlElement] = []
        self._chars = 0

    def take(self) -> list[XmlElement]:
        done, self._done = self._done, []
        return done

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        if len(self._path) >= _DEPTH:
            raise LimitExceededError(f"Elements are nested more than {_DEPTH} deep.")
        if self._open or name in self._tags:
            named = {_local(key): value for key, value in attributes.items()}
            self._count(len(name) + sum(len(key) + len(value) for key, value in named.items()))
            self._open.append(XmlElement(name, named, tuple(self._path) if name in self._tags else ()))
            self._texts.append([])
        self._path.append(name)

    def data(self, text: str) -> None:
        if self._texts:
            self._count(len(text))
            self._texts[-1].append(text)

    def end(self, tag: str) -> None:
        del tag
        name = self._path.pop()
        if not self._open:
            return
        element = self._open.pop()
        element.text = "".join(self._texts.pop()).strip()
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._chars = 0
        if name in self._tags:
            self.given += 1
            element.number = self.given
            self._done.append(element)

    def close(self) -> None:
        """Nothing is built as a whole."""

    def _count(self, chars: int) -> None:
        self._chars += chars + _PART_CHARS
        if self._chars > _ELEMENT_CHARS:
            raise LimitExceededError(f"One element has more than {_ELEMENT_CHARS} characters.")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _pieces(stream: BinaryIO, *, cut_doctype: bool) -> Iterator[bytes]:
    first = stream.read(_PROLOG_BYTES)
    if first.startswith(_UTF16):
        yield first
        controls = b""
    else:
        controls = _CONTROLS
        first = first.translate(None, controls).lstrip()
        yield _without_doctype(first) if cut_doctype else first
    while data := stream.read(_CHUNK_BYTES):
        yield data.translate(None, controls)


def _without_doctype(prolog: bytes) -> bytes:
    start = prolog.find(_DOCTYPE)
    if start < 0:
        return prolog
    inline = prolog.find(b"[", start)
    simple = prolog.find(b">", start)
    if 0 <= inline < simple:
        end = prolog.find(_DOCTYPE_END, inline)
        return prolog[:start] + prolog[end + len(_DOCTYPE_END) :] if end >= 0 else prolog
    return prolog[:start] + prolog[simple + 1 :] if simple >= 0 else prolog
