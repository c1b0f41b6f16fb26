"""What exports hold: offers a person chooses from, as importers found them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import NOTHING_LEFT, UserError
from app.library.model import OfferView, QuestionView
from app.library.off_thread import off_thread

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager

    from app.library.intake import Run
    from app.library.model import GuideView
    from sources.exports.model import Container, Found, Question, Table
    from sources.table import OnBroken

__all__ = ["Exports", "offered", "offers_in"]


@dataclass(frozen=True, slots=True)
class Exports:
    """How exports are read.

    Attributes:
        opened: opens what the person chose as a container.
        look: says what all importers find in it.
        title: name of an importer for people, by its key.
        run: reads one table of what was found, with the person's answers; `refuse` or `skip` broken rows.
        guides: how to ask services for an export.
    """

    opened: Callable[[Sequence[Path]], AbstractContextManager[Container]]
    look: Callable[[Container], Sequence[Found]]
    title: Callable[[str], str]
    run: Callable[[Container, Found, str, Mapping[str, str], OnBroken], Run]
    guides: Callable[[], tuple[GuideView, ...]]


async def offers_in(
    exports: Exports, path: str, known: Callable[[str, Table], tuple[str, Mapping[str, str]]]
) -> tuple[tuple[Found, ...], tuple[OfferView, ...]]:
    """Say what a file or folder holds.

    Args:
        exports: how exports are read.
        path: the file or folder.
        known: per importer and table, the id of the data set it would join and the answers given then.

    Raises:
        UserError: nothing that Gleaner knows.
        SourcesError: it cannot be read.
    """

    def work(_go_on: Callable[[], None]) -> tuple[tuple[Found, ...], tuple[str, ...]]:
        with exports.opened([Path(path)]) as container:
            return tuple(exports.look(container)), tuple(container.notes)

    found, about = await off_thread(work)
    if not any(one.tables for one in found):
        notes = tuple(note for one in found for note in one.notes)
        nothing = () if notes else (f"{Path(path).name} holds nothing that Gleaner knows.",)
        raise UserError(
            " ".join(dict.fromkeys((*nothing, *notes, *about))),
            data=NOTHING_LEFT,
            next_step="Choose another file. “What can I add?” on My data, or gleaner data guides, says how to ask "
            "for one.",
        )
    offers = []
    # What is said of a service whose data is not there stands with the first table that is; nothing is said twice.
    unsaid = dict.fromkeys(note for one in sorted(found, key=lambda one: bool(one.tables)) for note in one.notes)
    loose = {note for one in found if not one.tables for note in one.notes}
    for one in found:
        for table in one.tables:
            told = tuple(note for note in unsaid if note in one.notes or note in loose)
            unsaid = {note: None for note in unsaid if note not in told}
            dataset_id, said = known(one.importer, table)
            asked = (
                QuestionView(q.key, q.text, q.choices, _likeliest(q, said.get(q.key, "")), q.optional)
                for q in one.questions
            )
            offers.append(
                OfferView(
                    importer=one.importer,
                    source=exports.title(one.importer),
                    table=table.key,
                    title=table.title,
                    questions=tuple(asked),
                    notes=told,
                    known=dataset_id,
                )
            )
    return found, tuple(offers)


def offered(found: Sequence[Found], offer: OfferView) -> tuple[Found, Table]:
    """Return what an offer means in what was found.

    Raises:
        UserError: it is not there any more.
    """
    for one in found:
        for table in one.tables:
            if (one.importer, table.key) == (offer.importer, offer.table):
                return one, table
    raise UserError(
        f"“{offer.title}” is not in this file any more.", data="Nothing was added.", next_step="Look at the file again."
    )


def _likeliest(question: Question, before: str) -> str:
    """What was said of an earlier export, if it can be said of this one: another chat has other names."""
    return before if before and (not question.choices or before in question.choices) else question.default
