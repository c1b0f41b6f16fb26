"""All detectors together: rules, lists of names, and the model where words are left that may be names."""

from __future__ import annotations

import itertools
import re
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from privacy.detectors import Hit, default_scanner
from privacy.detectors.born import born_in_row
from privacy.detectors.scanner import resolved
from privacy.ner.addressees import without_addressees
from privacy.ner.doubt import may_be_name
from privacy.ner.logins import logins_in
from privacy.ner.nobody import of_people
from privacy.ner.passengers import passengers_in
from privacy.ner.people import look
from privacy.ner.rows import named_in_rows
from privacy.ner.spans import hits_of
from privacy.ner.widen import widened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privacy.ner.model import Labelled

_SENTENCE = re.compile(r"[.!?\u2026]\s+(?=[^\Wa-z\d_])|\n+")
_SHORT_TEXT = 60
_CACHED_TEXTS = 8192
_CACHED_CHARS = 2000


class Labels(Protocol):
    """Labels the pieces of texts."""

    def label(self, texts: Sequence[str]) -> list[list[Labelled]]:
        """Return the labelled pieces of each text."""
        ...


class FullScanner:
    """Finds every type of personal data, in batches; several threads may ask at once.

    Args:
        region: two-letter country of the person, for phone numbers written as bare digits.
        tagger: the model; without one it is loaded when first needed.
        threads: for the model.
    """

    def __init__(self, region: str | None = None, tagger: Labels | None = None, threads: int = 2) -> None:
        self._rules = default_scanner(region)
        self._tagger = tagger
        self._threads = threads
        self._loading = threading.Lock()
        self._caching = threading.Lock()
        self._cache: OrderedDict[str, list[Hit]] = OrderedDict()

    def load(self) -> None:
        """Load the model now instead of when it is first needed.

        Raises:
            ModelDamagedError: the model is missing or was changed.
        """
        self._model()

    def find(self, text: str) -> list[Hit]:
        """Return the hits of one text; several at once are quicker."""
        return self.find_many([text])[0]

    def find_many(self, texts: Sequence[str]) -> list[list[Hit]]:
        """Return the hits of each text; equal texts are looked at once.

        Raises:
            ModelDamagedError: the model is missing or was changed.
        """
        found: dict[str, list[Hit]] = {}
        fresh: list[str] = []
        doubtful: list[tuple[str, int, str]] = []
        for text in dict.fromkeys(texts):
            known = self._cache.get(text)
            if known is not None:
                found[text] = known
                continue
            fresh.append(text)
            looked = look(text)
            hits = without_addressees(self._rules.candidates(text), looked.hits, text)
            hits.extend(looked.hits)
            hits.extend(named_in_rows(text))
            hits.extend(passengers_in(text))
            hits.extend(born_in_row(text, hits))
            found[text] = hits
            doubtful.extend((text, start, text[start:end]) for start, end in _parts(text, looked.doubtful, hits))
        self._judge(doubtful, found)
        for text in fresh:
            found[text] = self._kept(text, found[text])
        return [found[text] for text in texts]

    def _judge(self, doubtful: Sequence[tuple[str, int, str]], found: dict[str, list[Hit]]) -> None:
        """Ask the model about sentences, each once, and add its hits."""
        parts = list(dict.fromkeys(part for _, _, part in doubtful))
        if not parts:
            return
        labelled = dict(zip(parts, self._model().label(parts), strict=True))
        for text, start, part in doubtful:
            found[text].extend(
                widened(Hit(hit.type, hit.start + start, hit.end + start, hit.confidence), text)
                for hit in hits_of(part, labelled[part])
            )

    def _model(self) -> Labels:
        with self._loading:
            if self._tagger is None:
                from privacy.ner.model import Tagger

                self._tagger = Tagger(self._threads)
            return self._tagger

    def _kept(self, text: str, hits: list[Hit]) -> list[Hit]:
        people = of_people(text, hits)
        kept = resolved(text, [*people, *logins_in(text, people)])
        if len(text) <= _CACHED_CHARS:
            with self._caching:
                self._cache[text] = kept
                if len(self._cache) > _CACHED_TEXTS:
                    self._cache.popitem(last=False)
        return kept


def _parts(text: str, doubtful: Sequence[int], hits: Sequence[Hit]) -> list[tuple[int, int]]:
    """Return the sentences or lines with doubtful words that no rule explains."""
    places = [
        place
        for place in doubtful
        if not any(hit.start <= place < hit.end for hit in hits) and may_be_name(text, place)
    ]
    if not places:
        return []
    ends = [match.end() for match in _SENTENCE.finditer(text)] if len(text) > _SHORT_TEXT else []
    bounds = list(itertools.pairwise([0, *(end for end in ends if end < len(text)), len(text)]))
    return [(start, end) for start, end in bounds if any(start <= place < end for place in places)]
