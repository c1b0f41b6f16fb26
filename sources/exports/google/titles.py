"""Titles of My Activity begin or end with a verb in the account's language: `Watched X`, `X angesehen`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEGINNINGS = (
    "Watched ", "Vous avez regardé ", "A regardé ", "Has visto ", "Viste ", "Hai guardato ", "Gekeken naar ",
    "Você assistiu a ", "Assistiu a ", "Viu ", "Obejrzano: ", "Obejrzano ", "Просмотрено: ", "Вы посмотрели видео ",
    "Tittade på ", "Så på ", "Katsottu: ", "Menonton ", "Zhlédnuto: ", "观看了", "觀看了",
    "Prompted ", "Used ", "Asked ",
)  # fmt: skip
_ENDINGS = (" angesehen", " bekeken", " を視聴しました", "を視聴しました", " izlendi", " 시청함", "을(를) 시청했습니다")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})
_ENOUGH_TITLES = 8
_SHARE = 0.8
_MOST_WORDS = 4


class TitleVerb:
    """Takes the verb off titles: the known ones, else what most titles of the file begin or end with."""

    def __init__(self, titles: Sequence[str]) -> None:
        """Learn from titles of one kind out of one file."""
        spaced = [title.translate(_SPACES) for title in titles]
        known = sum(title.startswith(_BEGINNINGS) or title.endswith(_ENDINGS) for title in spaced)
        learn = len(spaced) >= _ENOUGH_TITLES and known < _SHARE * len(spaced)
        self._beginning = _shared(spaced, first=True) if learn else ""
        self._ending = _shared(spaced, first=False) if learn and not self._beginning else ""

    def without(self, title: str) -> str:
        """Return the title without its verb."""
        title = title.translate(_SPACES).strip()
        for beginning in (self._beginning, *_BEGINNINGS):
            if beginning and title.startswith(beginning):
                return title.removeprefix(beginning).strip()
        for ending in (self._ending, *_ENDINGS):
            if ending and title.endswith(ending):
                return title.removesuffix(ending).strip()
        return title


def _shared(titles: Sequence[str], *, first: bool) -> str:
    """Return the longest run of whole words that most titles begin (or end) with."""
    best = ""
    for count in range(1, _MOST_WORDS + 1):
        runs: Counter[str] = Counter()
        for title in titles:
            words = title.split(" ")
            if len(words) > count:
                runs[" ".join(words[:count]) + " " if first else " " + " ".join(words[-count:])] += 1
        if not runs:
            break
        run, seen = runs.most_common(1)[0]
        if seen < _SHARE * len(titles):
            break
        best = run
    return best
