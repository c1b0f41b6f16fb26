"""Columns and rows that all chats share, whoever they are with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.model import Field
from sources.exports.untrusted import UnreadableItemError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from sources.values import Row, Value

OWNER: Final = "owner"
ASSISTANT: Final = "assistant"
SYSTEM: Final = "system"

CONVERSATION_CHARS: Final = 64 * 1024**2
"""Of a conversation that must be held to walk its tree."""

_FIELDS: Final = (
    Field("id", "text", "The message's id in the export, hashed: tells newer exports from older ones.", "", "id"),
    Field("thread", "text", "Which conversation, hashed: the same for all its messages.", "", "id"),
    Field("turn", "int", "Its place in the conversation, from 0.", "", "count"),
    Field("time", "timestamp", "When it was sent.", "", "time.start"),
    Field("time_local", "text", "Date and time as the phone or computer wrote them, without a time zone."),
    Field("sender", "text", "owner (you), P1, P2, … (others), assistant, or system.", "", "person"),
    Field("mine", "bool", "You wrote it, or an assistant answered you.", "", "flag"),
    Field("kind", "text", "What it is: text, media, thought, tool, attachment, system and so on.", "", "category"),
    Field("text", "text", "What was written.", "", "message"),
    Field("reply_to", "text", "The id of the message it answers, hashed.", "", "id"),
    Field("has_media", "bool", "A picture, recording or file belongs to it.", "", "flag"),
    Field("edited", "bool", "It was changed after it was sent.", "", "flag"),
    Field("model", "text", "Which model answered."),
    Field("tool", "text", "Which tool the assistant used."),
    Field("branch", "int", "0: the conversation as last seen; 1, 2, …: what was tried beside it.", "", "count"),
)


def chat_fields(*without: str) -> tuple[Field, ...]:
    """Return the columns of a chat, in order, without those its source does not know."""
    return tuple(field for field in _FIELDS if field.name not in without)


def sent_at(parse: Callable[[Any], datetime], value: Any) -> datetime | None:
    """Return when a message was sent, None where the export does not say.

    Raises:
        UnreadableItemError: it says something that is no time.
    """
    if value is None:
        return None
    try:
        return parse(value)
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error


def unreadable(label: str, number: int, error: UnreadableItemError) -> BrokenRowError:
    """Return what stands for a message that cannot be read.

    Args:
        label: of the file.
        number: of the conversation or line in it, from 1.
        error: why; holds nothing of the message.
    """
    return BrokenRowError(label, number, str(error), "You can skip it; the others are read.")


class ChatRows:
    """Makes rows with exactly the columns of one table."""

    def __init__(self, fields: Sequence[Field]) -> None:
        self._empty: Row = dict.fromkeys(field.name for field in fields)
        self._empty.update({field.name: False for field in fields if field.kind == "bool"})

    def row(self, *, sender: str, text: str | None, time: datetime | None, **others: Value) -> Row:
        """Return one message. Columns that are not given stay empty; `mine` is found from `sender`."""
        row = self._empty.copy()
        row.update(kind="text", mine=sender in {OWNER, ASSISTANT})
        row.update(others, sender=sender, text=text or None, time=time)
        return row
