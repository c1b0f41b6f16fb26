"""The way through first run, without Qt: which steps there are, where the person stands, which words are asked."""

import secrets
from dataclasses import dataclass, field
from enum import Enum

from ui.i18n import mark, tr

ASKED_WORDS = 3
HIDE_AFTER_S = 120
MIN_LEVEL = 2


class Step(Enum):
    """A step, with its title in the rail."""

    WELCOME = mark("Welcome")
    WORDS = mark("Write down {count} words")
    VERIFY = mark("Check the words")
    IMPORT = mark("Type your words")
    WATCH = mark("Watch an address")
    PASSPHRASE = mark("Choose a passphrase")
    DONE = mark("Ready")


class Way(Enum):
    """How the wallet comes about."""

    CREATE = "create"
    IMPORT = "import"
    WATCH = "watch"


STEPS: dict[Way, tuple[Step, ...]] = {
    Way.CREATE: (Step.WELCOME, Step.WORDS, Step.VERIFY, Step.PASSPHRASE, Step.DONE),
    Way.IMPORT: (Step.WELCOME, Step.IMPORT, Step.PASSPHRASE, Step.DONE),
    Way.WATCH: (Step.WELCOME, Step.WATCH, Step.PASSPHRASE, Step.DONE),
}


_ON_PAPER = (Step.WORDS, Step.VERIFY, Step.PASSPHRASE)


@dataclass(slots=True)
class Flow:
    """Where the person stands. Words are never part of its repr."""

    way: Way = Way.CREATE
    at: int = 0
    count: int = 12
    words: tuple[str, ...] = field(default=(), repr=False)
    words_passphrase: str = field(default="", repr=False)
    watch: str = ""
    asked: tuple[int, ...] = ()
    verified: bool = False

    @property
    def step(self) -> Step:
        """The step shown."""
        return STEPS[self.way][self.at]

    @property
    def titles(self) -> list[str]:
        """Titles of the way's steps."""
        return [tr(step.value, count=self.count) for step in STEPS[self.way]]

    @property
    def standing(self) -> str:
        """What is worth remembering of where the person stands: words are on paper that open nothing yet, or not."""
        return self.step.name.lower() if self.way is Way.CREATE and self.step in _ON_PAPER else ""

    def start(self, way: Way) -> None:
        """Leave the welcome step on one of the ways."""
        self.way, self.at, self.verified = way, 1, False

    def forward(self) -> None:
        """Go to the next step; the last one stays."""
        self.at = min(self.at + 1, len(STEPS[self.way]) - 1)

    def back(self) -> None:
        """Go to the step before; what was typed there is kept by its page."""
        self.at = max(0, self.at - 1)

    def use_words(self, words: tuple[str, ...]) -> None:
        """Take new words and draw which of them are asked."""
        self.words, self.count, self.verified = words, len(words), False
        self.asked = tuple(sorted(secrets.SystemRandom().sample(range(len(words)), ASKED_WORDS)))

    def wrong(self, answers: tuple[str, ...]) -> tuple[int, ...]:
        """Return which of the asked words (0-based, in the order asked) differ from the paper."""
        pairs = zip(self.asked, answers, strict=True)
        return tuple(place for place, (index, word) in enumerate(pairs) if self.words[index] != tidy_word(word))

    def forget(self) -> None:
        """Drop the words."""
        self.words, self.words_passphrase, self.asked = (), "", ()


def tidy_word(text: str) -> str:
    """Return a word as the list has it."""
    return text.strip().casefold()


def split_phrase(text: str) -> tuple[str, ...]:
    """Return the words of a pasted phrase; numbers and punctuation between them are ignored."""
    parts = "".join(char if char.isalpha() else " " for char in text).split()
    return tuple(tidy_word(part) for part in parts)
