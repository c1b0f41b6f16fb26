"""Messages as people mostly write them: ordinary sentences, some numbers, few names, hardly an address."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SLOT: Final = re.compile(r"\{(\w+)\}")
_NAMES: Final = (
    "Anna", "Jonas", "Priya", "Mateo", "Zubeldia", "Leonie Kranz", "Bartholomew", "Noor", "Samira", "Oisin Keane",
    "Lucía", "Tom", "Élodie", "Grzegorz", "Ann-Kathrin", "Bryony Hatherleigh",
)  # fmt: skip
_PERSONAL: Final = (
    "my new number is +44 7700 {digits}", "write me at {word}.{digits}@example.org", "ruf mich an: 0151 {digits}42",
    "the door code is {pin}", "he lives at {pin} Elmwood Close", "mi correo es {word}{digits}@example.com",
)  # fmt: skip
_SHARE_PERSONAL: Final = 0.01
_SENTENCES: Final = 4


def messages(size_bytes: int, seed: int) -> Iterator[str]:
    """Yield messages of one to four sentences, about as many as make up the size; hardly one is there twice.

    Args:
        size_bytes: of all texts in UTF-8.
        seed: for the choice of words.
    """
    dice = random.Random(seed)  # noqa: S311 - test data
    frames, slots = _read()
    languages = list(frames)
    left = size_bytes
    while left > 0:
        language = dice.choices(languages, weights=[8, 3, 2, 2][: len(languages)])[0]
        if dice.random() < _SHARE_PERSONAL:
            text = _filled(dice.choice(_PERSONAL), language, slots, dice)
        else:
            count = dice.choice((1, 1, 1, 2, 2, 3, _SENTENCES))
            chosen = (_filled(dice.choice(frames[language]), language, slots, dice) for _ in range(count))
            text = dice.choice((" ", "\n", ". ")).join(chosen)
        left -= len(text.encode())
        yield text


def _read() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    frames: dict[str, list[str]] = {}
    slots: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("chat_words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, text = line.split("\t")
        if "." in name:
            slots[name] = text.split("|")
        else:
            frames.setdefault(name, []).append(text)
    return frames, slots


def _filled(frame: str, language: str, slots: dict[str, list[str]], dice: random.Random) -> str:
    def value(slot: re.Match[str]) -> str:
        match slot[1]:
            case "n":
                return str(dice.randrange(3, 120))
            case "name":
                return dice.choice(_NAMES)
            case "digits":
                return f"{dice.randrange(10**6):06}"
            case "pin":
                return str(dice.randrange(10, 9999))
            case "word":
                return dice.choice(slots["en.place"]).replace(" ", "")
            case word:
                return dice.choice(slots[f"{language}.{word}"])

    return _SLOT.sub(value, frame)
