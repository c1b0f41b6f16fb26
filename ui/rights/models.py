"""Papers and access in words; Qt-free. Nothing in a paper is trusted to be of the right kind or length."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from ui.data.models import unit_words
from ui.format import clean, format_count
from ui.format.dates import format_day, format_second
from ui.i18n import mark, said, tr

if TYPE_CHECKING:
    from ui.rights.ports import Holdings, Paper

MOST_LINES: Final = 100
"""Longest list a paper or the page shows; the rest is counted."""
_TEXT, _LONG = 160, 400
_KINDS: Final = {
    "gleaner-consent": (mark("Consent"), "sign"),
    "gleaner-receipt": (mark("Sale"), "receipt"),
    "gleaner-withdrawal": (mark("Withdrawal"), "undo-2"),
    "gleaner-erasure": (mark("Erasure"), "delete"),
}
RIGHTS: Final = (
    mark("See what was sold, to whom and why: it stands on this page."),
    mark("Take everything with you: Export everything."),
    mark("Withdraw a sale, until its key is released: open its consent."),
    mark("Erase what is kept here: My data, Delete from here."),
    mark("Complain to a supervisory authority."),
)


def kind_of(paper: Paper) -> str:
    """Return which kind of paper it is, in words."""
    return tr(_known(paper)[0])


def icon_of(paper: Paper) -> str:
    """Return its icon."""
    return _known(paper)[1]


def _known(paper: Paper) -> tuple[str, str]:
    return _KINDS.get(str(paper.body.get("format", "")).partition("/")[0], (mark("Receipt"), "receipt"))


def is_consent(paper: Paper) -> bool:
    """Whether a sale rests on it, which can be withdrawn."""
    return str(paper.body.get("format", "")).startswith("gleaner-consent/")


def when_of(paper: Paper) -> datetime | None:
    """Return when it was made, in this computer's zone; None where it does not say."""
    body = paper.body
    try:
        if "header" in body:
            return datetime.fromisoformat(str(part(body, "header").get("created_at"))).astimezone()
        seconds = body.get("closed_at_s", body.get("erased_at_s"))
        return datetime.fromtimestamp(seconds, UTC).astimezone() if isinstance(seconds, int) else None
    except (ValueError, OverflowError, OSError):
        return None


def title_of(paper: Paper) -> str:
    """Return what it is about: the request's title, the data set."""
    body = paper.body
    name = part(body, "terms").get("title") or body.get("title") or body.get("dataset") or paper.sale_id
    return text(name) or tr("Without a title")


def titled(holdings: Holdings, paper: Paper) -> str:
    """Return what it is about: a withdrawal has its consent's title, an erasure its data set's name."""
    if "terms" in paper.body:
        return title_of(paper)
    if paper.sale_id:
        papers = holdings.papers
        return title_of(next((one for one in papers if one.sale_id == paper.sale_id and is_consent(one)), paper))
    names = (item["title"] for item in holdings.access["kept_here"] if item["dataset"] == paper.body.get("dataset"))
    return text(next(names, "")) or title_of(paper)


def day_of(paper: Paper) -> str:
    """Return the day it was made."""
    at = when_of(paper)
    return format_day(at) if at is not None else ""


def facts(paper: Paper, about: str = "") -> list[tuple[str, str]]:
    """Return what a person reads of it, names and values; what it is `about` may stand in another paper."""
    body, at = paper.body, when_of(paper)
    found = [(tr("What"), about or title_of(paper))]
    if at is not None:
        found.append((tr("When"), format_second(at)))
    terms, leaves, privacy = part(body, "terms"), part(body, "leaves"), part(body, "privacy")
    processing = _first(body.get("processing"))
    purpose = _first(processing.get("purposes"))
    event = _first(body.get("events"))
    buyer = next((one for one in _parts(body.get("parties")) if one.get("party_role") == "PII controller"), {})
    lines = (
        (tr("Given to"), buyer.get("party_name") or terms.get("buyer_name")),
        (tr("Address"), buyer.get("party_id")),
        (tr("For"), purpose.get("purpose") or terms.get("purpose")),
        (tr("Licence"), purpose.get("licence") or terms.get("licence")),
        (tr("Kept"), purpose.get("retention_period")),
        (tr("Who else reads it"), _joined(purpose.get("recipient_third_parties"))),
        (tr("Records"), leaves.get("records", body.get("rows"))),
        (tr("Fields"), _joined(leaves.get("fields", body.get("fields")))),
        (tr("Privacy"), _privacy(privacy) if privacy else ""),
        (tr("Reason"), event.get("reason")),
        (tr("State"), said(text(event.get("event_state")))),
        (tr("Signed by"), body.get("wallet")),
        (tr("Digest of the records"), leaves.get("digest") or body.get("digest")),
    )
    found += [(name, words) for name, value in lines if (words := text(value, _LONG))]
    return found


def batch_lines(paper: Paper) -> list[str]:
    """Return a line for each batch, or the sentences of an erasure."""
    body = paper.body
    sentences = body.get("sentences")
    if isinstance(sentences, list):
        return [said(text(one, _LONG)) for one in sentences[:MOST_LINES]]
    lines = []
    rows = _parts(body.get("batches"))
    for number, row in enumerate(rows[:MOST_LINES], 1):
        records = row.get("records")
        count = records if isinstance(records, int) else 0
        how = (
            (tr("withdrawn") if row["withdrawn"] is True else tr("not withdrawn"))
            if "withdrawn" in row
            else said(text(row.get("ending")))
        )
        line = tr("Batch {number}, {n} record: {how}", "Batch {number}, {n} records: {how}", n=count,
                  number=number, how=how)  # fmt: skip
        why = said(text(row.get("why"), _LONG))
        lines.append(f"{line}. {why}" if why else line)
    return [*lines, *more(len(rows))]


def kept_lines(holdings: Holdings) -> list[tuple[str, str]]:
    """Return title and detail of each data set."""
    return [
        (text(item["title"]), _kept(item))
        for item in holdings.access["kept_here"][:MOST_LINES]
    ]  # fmt: skip


def _kept(item: Mapping[str, Any]) -> str:
    source = text(item["source"])
    if item["erased"]:
        return tr("{source} · erased", source=source)
    rows = tr("{n} row", "{n} rows", n=item["rows"])
    names = [text(one["name"], 40) for one in item["fields"]]
    days = (
        tr("{first} to {last}", first=text(item["from"]), last=text(item["to"])) if item["from"] and item["to"] else ""
    )
    return " · ".join(one for one in (source, rows, days, _few(names)) if one)


def given_lines(holdings: Holdings) -> list[tuple[str, str]]:
    """Return to whom and why, for how long, of each consent."""
    lines = []
    for item in holdings.access["given_to"][:MOST_LINES]:
        count = tr("{n} record", "{n} records", n=item["records"])
        detail = tr(
            "{count} for {purpose}. Kept: {retention}. Fields: {fields}.",
            count=count,
            purpose=text(item["purpose"]),
            retention=text(item["retention"]),
            fields=_few([text(one, 40) for one in item["fields"]]),
        )
        lines.append((text(item["to"]) or tr("A buyer without a name"), detail))
    return lines


def more(count: int) -> list[str]:
    """Return the line that counts what a list leaves out."""
    return [tr("and {more} more", more=format_count(count - MOST_LINES))] if count > MOST_LINES else []


def part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return a part of a paper, empty where it is none."""
    found = body.get(name)
    return found if isinstance(found, Mapping) else {}


def text(value: object, most: int = _TEXT) -> str:
    """Return a value of a paper as clean text; empty for what is no text or number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return format_count(value) if isinstance(value, int) else clean(str(value), most)


def _parts(value: object) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _first(value: object) -> Mapping[str, Any]:
    return next(iter(_parts(value)), {})


def _joined(value: object) -> str:
    return _few([text(one) for one in value]) if isinstance(value, list) else ""


def _few(names: list[str], most: int = 8) -> str:
    left = len(names) - most
    return ", ".join(names[:most]) + (f" {tr('and {more} more', more=format_count(left))}" if left > 0 else "")


def _privacy(privacy: Mapping[str, Any]) -> str:
    epsilon = text(privacy.get("epsilon"))
    if epsilon in {"", "0", "0.0"}:
        return tr("as it is, without noise")
    return tr("ε {epsilon}, {unit}", epsilon=epsilon, unit=unit_words(text(privacy.get("unit"))))
