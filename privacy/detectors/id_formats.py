"""Numbers that states, insurers and banks give to people: how they are written and how they are checked.

Check digits are python-stdnum's; its module is named beside each format. A format found `alone` needs no word beside
it, because letters, grouping or two check digits leave little to chance; all others need one (`cue_words.py`).
"""

from __future__ import annotations

import importlib
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from privacy.kinds import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from privacy.kinds import PiiType


@dataclass(frozen=True, slots=True)
class IdFormat:
    """One number of one country.

    Attributes:
        type: kind of personal data.
        name: country and name, for people who read this table.
        compact: pattern of the number without separators, in capitals.
        module: of python-stdnum, under `stdnum.`; empty if there is no check digit.
        alone: confidence without a cue, 0 if it needs one.
        grouped: how it must be written to stand alone; None: any way.
        lengths: of the compact number.
    """

    type: PiiType
    name: str
    compact: re.Pattern[str]
    module: str
    alone: float
    grouped: re.Pattern[str] | None
    lengths: tuple[int, ...]

    def valid(self, compact: str) -> bool:
        """Return whether the number has this form and its check digits fit."""
        return self.compact.fullmatch(compact) is not None and (not self.module or _checker(self.module)(compact))


@cache
def _checker(module: str) -> Callable[[str], bool]:
    checker: Callable[[str], bool] = importlib.import_module(f"stdnum.{module}").is_valid
    return checker


def _read() -> tuple[IdFormat, ...]:
    types: dict[str, PiiType] = {kind: kind for kind in WORDS}
    formats = []
    for line in (Path(__file__).parent / "patterns" / "ids.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, name, compact, lengths, module, alone, grouped = line.split("\t")
        formats.append(
            IdFormat(
                types[kind],
                name,
                re.compile(compact),
                "" if module == "-" else module,
                float(alone),
                None if grouped == "-" else re.compile(grouped),
                tuple(map(int, lengths.split(","))),
            )
        )
    return tuple(formats)


FORMATS: Final = _read()
"""All formats, by country: the lines of `patterns/ids.tsv`."""


def _by_length() -> dict[int, tuple[IdFormat, ...]]:
    found: defaultdict[int, list[IdFormat]] = defaultdict(list)
    for item in FORMATS:
        for length in item.lengths:
            found[length].append(item)
    return {length: tuple(items) for length, items in found.items()}


BY_LENGTH: Final = _by_length()
"""Formats by the length of the compact number."""
