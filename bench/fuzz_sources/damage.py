"""Damage to an export: bytes, structure, numbers, nesting, entities, archives."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_ABSURD = (
    b"9" * 30, b"9" * 5_000, b"-1", b"0", b"1e999", b"-1e-999", b"NaN", b"Infinity", b"18446744073709551616",
    b"99999999999999", b"0x7fffffff", b"1e308", b"null", b'""', b"[]", b"{}", b"true", b"-62135596801000",
)  # fmt: skip
_TOKENS = (
    b'"', b"'", b"{", b"}", b"[", b"]", b",", b":", b"\\", b"\\u", b"\\ud800", b"\0", b"\xff", b"\xc3", b"\r", b"\n",
    b"<", b">", b"&x;", b"</", b"<!--", b"]]>", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"PK\x03\x04", b"\x1f\x8b",
)  # fmt: skip
_BOMB = b'<!DOCTYPE z [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + level, (b"&%c;" % (97 + level)) * 10) for level in range(8)
) + b"]>"  # fmt: skip
_NAMES = (
    "../../a.json",
    "/etc/a.json",
    "C:\\a.json",
    "a\\..\\b.csv",
    "a/" * 300 + "b.json",
    "\u202egnp.json",
    " ",
    "con",
)
_NUMBER = re.compile(rb"[0-9]+(?:\.[0-9]+)?")
_KEPT, _ARCHIVED, _STRANGE_NAME, _FULL_OF_ZEROS = 0.5, 0.25, 0.3, 0.1
_LIMIT_BYTES = 4 * 1024**2
_SEARCHED_BYTES = 64 * 1024


def damaged(seed: dict[str, bytes], draw: random.Random) -> tuple[dict[str, bytes], bytes | None]:
    """Return files with damage, and the archive of them where the damage is to an archive."""
    names = sorted(seed)
    hurt = draw.choice(names)
    kept = {name: seed[name] for name in names if name == hurt or draw.random() < _KEPT}
    content = kept[hurt]
    for _ in range(draw.choice((1, 1, 1, 2, 3, 6))):
        content = draw.choice(_WAYS)(content, draw)[:_LIMIT_BYTES]
    kept[hurt] = content
    if draw.random() < _ARCHIVED:
        return kept, _archive(kept, draw)
    return kept, None


def _flip(content: bytes, draw: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(draw.randint(1, 16)):
        if changed:
            changed[draw.randrange(len(changed))] = draw.randrange(256)
    return bytes(changed)


def _cut(content: bytes, draw: random.Random) -> bytes:
    return content[: draw.randint(0, len(content))]


def _remove(content: bytes, draw: random.Random) -> bytes:
    start, end = _span(content, draw)
    return content[:start] + content[end:]


def _repeat(content: bytes, draw: random.Random) -> bytes:
    start, end = _span(content, draw)
    return content[:end] + content[start:end] * draw.choice((1, 2, 50)) + content[end:]


def _shuffle_lines(content: bytes, draw: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    draw.shuffle(lines)
    return b"".join(lines)


def _number(content: bytes, draw: random.Random) -> bytes:
    found = list(_NUMBER.finditer(content[:_SEARCHED_BYTES]))
    if not found:
        return content
    at = draw.choice(found)
    return content[: at.start()] + draw.choice(_ABSURD) + content[at.end() :]


def _token(content: bytes, draw: random.Random) -> bytes:
    at = draw.randint(0, len(content))
    return content[:at] + draw.choice(_TOKENS) * draw.choice((1, 1, 3)) + content[at:]


def _nest(content: bytes, draw: random.Random) -> bytes:
    at = draw.randint(0, len(content))
    opening = draw.choice((b"[", b'{"a":', b"<a>", b"(", b'[{"item":'))
    return content[:at] + opening * draw.choice((70, 1_000, 100_000)) + content[at:]


def _swell(content: bytes, draw: random.Random) -> bytes:
    at = draw.randint(0, len(content))
    return (
        content[:at]
        + draw.choice((b"a", b'\\"', b" ", b"\xc3\xa4", b"1", b"<b>", b",")) * draw.choice((3_000, 30_000, 300_000))
        + content[at:]
    )


def _swap(content: bytes, draw: random.Random) -> bytes:
    """Two values change places: types and meanings no longer fit."""
    found = list(re.finditer(rb'"[^"\n]{0,80}"|[0-9]+', content[:_SEARCHED_BYTES]))
    if len(found) < 2:  # noqa: PLR2004  # two to change places
        return content
    first, second = sorted(draw.sample(found, 2), key=lambda one: one.start())
    return (
        content[: first.start()] + second.group() + content[first.end() : second.start()] + first.group()
        + content[second.end() :]
    )  # fmt: skip


def _bomb(content: bytes, draw: random.Random) -> bytes:
    at = content.find(b"?>") + 2 if content.startswith(b"<?") else 0
    return content[:at] + _BOMB + content[at:].replace(b'="', b'="&%c;' % draw.randint(97, 105), 3)


def _recode(content: bytes, draw: random.Random) -> bytes:
    return content.decode("utf-8", "replace").encode(draw.choice(("utf-16", "utf-32", "cp1252", "utf-7")), "replace")


def _span(content: bytes, draw: random.Random) -> tuple[int, int]:
    start = draw.randint(0, len(content))
    return start, min(len(content), start + draw.choice((1, 4, 40, 400, 4_000)))


_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip, _flip, _cut, _remove, _remove, _repeat, _shuffle_lines, _number, _number, _number, _token, _token, _nest,
    _swell, _swap, _swap, _bomb, _recode,
)  # fmt: skip


def _archive(files: dict[str, bytes], draw: random.Random) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", draw.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        if draw.random() < _STRANGE_NAME:
            info = zipfile.ZipInfo("x")
            info.filename = draw.choice(_NAMES)
            info.external_attr = draw.choice((0, 0o120777 << 16, 0o010644 << 16))
            archive.writestr(info, b"/etc/passwd")
        if draw.random() < _FULL_OF_ZEROS:
            archive.writestr("zeros.json", b"[" + b" " * 3_000_000, zipfile.ZIP_DEFLATED)
    content = target.getvalue()
    return draw.choice(_ARCHIVE_WAYS)(content, draw)


def _field(content: bytes, draw: random.Random) -> bytes:
    """Change one number of a header of the archive."""
    marks = [match.start() for match in re.finditer(rb"PK[\x01\x03\x05]", content)]
    at = draw.choice(marks) + draw.choice((6, 8, 10, 12, 16, 20, 24, 28, 30, 42))
    value = draw.choice((0, 1, 8, 9, 99, 0xFFFF, 0xFFFFFFFF, 0x7FFFFFFF, len(content)))
    return content[:at] + struct.pack("<L", value)[: draw.choice((2, 4))] + content[at + 4 :]


def _sound(content: bytes, draw: random.Random) -> bytes:
    del draw
    return content


_ARCHIVE_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (_flip, _cut, _field, _field, _sound)
