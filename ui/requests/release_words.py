"""What a noised release reveals, in words: its epsilon with its unit, what leaves, and what cannot be proven."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.format import clean
from ui.i18n import mark, tr

if TYPE_CHECKING:
    from app.spec_release import Release

__all__ = ["epsilon_per", "hidden_words", "leaving_words"]

_PER: Final = {
    "record": mark("ε {epsilon} per record"),
    "user-day": mark("ε {epsilon} per day"),
    "answer": mark("ε {epsilon} per answer"),
    "place": mark("ε {epsilon} per place"),
}
_HIDDEN: Final = {
    "record": mark("No single record can be proven. Your habits show."),
    "user-day": mark("No single day of yours can be proven. Your habits show."),
    "answer": mark("Each answer may be a lie; only totals of many people mean anything."),
    "place": mark("Each position is moved at random; what many of them show adds up."),
}
_NAMES: Final = 3


def epsilon_per(release: Release, epsilon: str) -> str:
    """Return `ε 1.00 per day`; units are never added, so it always stands beside the number."""
    return tr(_PER.get(release.unit, _PER["record"]), epsilon=epsilon)


def hidden_words(release: Release) -> str:
    """Return what nobody can prove from it, and what it does not hide."""
    return tr(_HIDDEN.get(release.unit, _HIDDEN["record"]))


def leaving_words(release: Release) -> str:
    """Return what leaves instead of your records."""
    if release.kind == "histogram":
        count = len(release.categories) or max(0, release.records - 1)
        return tr(
            "{n} noised count of “{column}”",
            "{n} noised counts of “{column}”",
            n=count,
            column=clean(release.column, 60),
        )
    names = _named(release)
    if release.kind == "marginals":
        return tr("{n} noised count of {names}", "{n} noised counts of {names}", n=release.records, names=names)
    if release.kind == "synthetic":
        return tr("Invented records of {names}", names=names)
    if release.kind == "responses":
        return tr("Answers about {names}, some of them false", names=names)
    if release.kind == "places":
        return tr("Noised counts of days in cells of a map")
    return tr("Single positions, each of them moved")


def _named(release: Release) -> str:
    names = [f"“{clean(column.name, 40)}”" for column in release.columns]
    more = tr("and {n} more", "and {n} more", n=len(names) - _NAMES) if len(names) > _NAMES else ""
    return ", ".join([*names[:_NAMES], *([more] if more else [])])
