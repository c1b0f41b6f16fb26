"""Exports of any size with messages of about 300 bytes, as the services write them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

_WORDS = "bread butter club hello world yes no where when who größer 😀 tomorrow again maybe never always".split()  # noqa: SIM905 - prose


def _said(dice: random.Random) -> str:
    return " ".join(dice.choices(_WORDS, k=24))


def _listed(items: Iterator[Any], *, ascii_only: bool = False) -> Iterator[str]:
    yield "["
    for number, item in enumerate(items):
        yield (",\n" if number else "") + json.dumps(item, ensure_ascii=ascii_only)
    yield "]"


def chatgpt(messages: int, dice: random.Random) -> Iterator[str]:
    """Conversations of 20 messages, escaped as the export is."""

    def conversations() -> Iterator[Any]:
        for number in range(messages // 20):
            nodes = {
                f"{at}": {
                    "parent": f"{at - 1}" if at else None,
                    "children": [f"{at + 1}"],
                    "message": {
                        "author": {"role": "assistant" if at % 2 else "user"},
                        "create_time": 1710450247.123456 + at,
                        "content": {"content_type": "text", "parts": [_said(dice)]},
                        "metadata": {"model_slug": "m"},
                    },
                }
                for at in range(20)
            }
            yield {"id": f"c{number}", "title": "t", "mapping": nodes, "current_node": "19"}

    return _listed(conversations(), ascii_only=True)


def claude(messages: int, dice: random.Random) -> Iterator[str]:
    """Conversations of 20 messages."""

    def conversations() -> Iterator[Any]:
        for number in range(messages // 20):
            said = [
                {
                    "uuid": f"{number}-{at}",
                    "sender": "assistant" if at % 2 else "human",
                    "created_at": "2024-03-14T20:04:07.123456Z",
                    "content": [{"type": "text", "text": _said(dice)}],
                }
                for at in range(20)
            ]
            yield {"uuid": f"c{number}", "chat_messages": said}

    return _listed(conversations())


def telegram(messages: int, dice: random.Random) -> Iterator[str]:
    """One account with chats of 1,000 messages."""
    yield '{"about": "x", "personal_information": {"user_id": 1}, "chats": {"list": '

    def chats() -> Iterator[Any]:
        for number in range(messages // 1_000):
            said = [
                {
                    "id": at,
                    "type": "message",
                    "date": "2024-03-14T21:04:07",
                    "date_unixtime": "1710446647",
                    "from": "Jo",
                    "from_id": f"user{at % 3}",
                    "text": _said(dice),
                }
                for at in range(1_000)
            ]
            yield {"name": "x", "type": "private_group", "id": number, "messages": said}

    yield from _listed(chats())
    yield "}}"


def whatsapp(messages: int, dice: random.Random) -> Iterator[str]:
    """A chat of an Android phone."""
    for at in range(messages):
        clock = f"{at // 10_000 + 13:02}.03.24, {at // 60 % 24:02}:{at % 60:02}"
        yield f"{clock} - {'Jo' if at % 2 else 'Anna'}: {_said(dice)}\n"


def meta(messages: int, dice: random.Random) -> Iterator[str]:
    """One thread of mangled text."""
    yield '{"participants": [{"name": "Jo"}, {"name": "Anna"}], "messages": '
    yield from _listed(
        (
            {
                "sender_name": "Jo" if at % 2 else "Anna",
                "timestamp_ms": 1710450250125 - at,
                "content": _said(dice).encode().decode("latin-1"),
            }
            for at in range(messages)
        ),
        ascii_only=True,
    )
    yield "}"


def spotify(messages: int, dice: random.Random) -> Iterator[str]:
    """Plays."""
    return _listed(
        {
            "ts": "2023-05-01T20:04:07Z",
            "ms_played": at,
            "master_metadata_track_name": _said(dice)[:60],
            "master_metadata_album_artist_name": "Band",
            "spotify_track_uri": f"spotify:track:{at}",
            "ip_addr": "203.0.113.9",
            "platform": "android",
        }
        for at in range(messages)
    )


def mail(messages: int, dice: random.Random) -> Iterator[str]:
    """A mailbox."""
    for at in range(messages // 4):
        yield "From 1@xxx Thu Mar 14 20:04:07 +0000 2024\nDelivered-To: jo@example.org\nFrom: anna@example.org\n"
        yield f"Message-ID: <{at}@example.org>\nDate: Thu, 14 Mar 2024 21:04:07 +0100\nSubject: bread\n"
        yield "Content-Type: text/plain; charset=utf-8\n\n" + "\n".join(_said(dice) for _ in range(4)) + "\n\n"


EXPORTS = {
    "chatgpt": ("conversations.json", chatgpt),
    "claude": ("conversations.json", claude),
    "telegram": ("result.json", telegram),
    "whatsapp": ("WhatsApp Chat with Anna.txt", whatsapp),
    "meta": ("messages/inbox/anna_1/message_1.json", meta),
    "spotify": ("endsong_0.json", spotify),
    "mail": ("All mail.mbox", mail),
}
