"""The vendored Rampart model (assets/models/rampart) on onnxruntime: a label for each piece of a text.

Loaded when first used, checked against its SHA-256, on at most two threads; nothing is downloaded and nothing is sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import assets
from privacy.ner.wordpiece import WordPiece
from privacy.vendored import inference_session, read_vendored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privacy.kinds import PiiType
    from privacy.ner.wordpiece import Piece

_FOLDER: Final = Path(assets.__file__).parent / "models" / "rampart"
_SHA256: Final = {
    "model_int8.onnx": "b9156c66c5b74a6056c536b4cd415be917d0bbbf8d1093b283cba4b49aa876d4",
    "vocab.txt": "0fbe6b50061feabb9be68af471e9aa6df07a4bc428bdca4b0eff1fcd3612dee5",
}
_KINDS: Final[tuple[PiiType, ...]] = (
    "PERSON", "EMAIL", "PHONE", "ADDRESS", "CARD", "IBAN", "NATIONAL_ID", "PASSPORT", "TAX_ID", "DOB", "IP", "MAC",
    "COORDINATES", "SECRET", "URL_PRIVATE", "PLATE", "USERNAME", "HEALTH_ID", "BANK_ACCOUNT",
)  # fmt: skip
_LABELS: Final[tuple[PiiType | None, ...]] = (None, *(kind for kind in _KINDS for _ in "BI"))
"""In the order of the model's outputs: nothing, then the beginning and the rest of each type."""
_FAMILIES: Final = tuple(tuple(float(label == kind) for kind in (None, *_KINDS)) for label in _LABELS)
"""Which labels belong together: the beginning and the rest of a type."""

_WINDOW: Final = 126
_OVERLAP: Final = 24


@dataclass(frozen=True, slots=True)
class Labelled:
    """A piece and what it is part of.

    Attributes:
        start: index of its first character.
        end: index after its last character.
        label: the likeliest type; none for nothing.
        probability: of that type.
        first: whether it starts a word.
    """

    start: int
    end: int
    label: PiiType | None
    probability: float
    first: bool


class Tagger:
    """Labels texts.

    Args:
        threads: of onnxruntime.

    Raises:
        ModelDamagedError: a file is missing or is not the one that was shipped.
    """

    def __init__(self, threads: int = 2) -> None:
        model = _checked("model_int8.onnx")
        self._tokenizer = WordPiece(_checked("vocab.txt").decode().split("\n"))
        self._session: Any = inference_session(model, threads)

    def label(self, texts: Sequence[str]) -> list[list[Labelled]]:
        """Return the labelled pieces of each text; long texts are read in overlapping windows.

        Every window is a run of its own. The 8-bit layers scale by the largest value in the run, so beside other texts
        a text would be read a little differently; alone, its labels depend on nothing but itself, and no padding is
        computed.
        """
        return [self._labelled(self._tokenizer.pieces(text)) for text in texts]

    def _labelled(self, pieces: Sequence[Piece]) -> list[Labelled]:
        found: list[Labelled] = []
        start = 0
        while start < len(pieces):
            window = pieces[start : start + _WINDOW]
            skipped = _OVERLAP // 2 if start else 0
            if skipped:
                del found[skipped - _OVERLAP :]
            found.extend(self._run(window)[skipped:])
            if start + _WINDOW >= len(pieces):
                break
            start += _WINDOW - _OVERLAP
        return found

    def _run(self, window: Sequence[Piece]) -> list[Labelled]:
        import numpy as np

        ids = np.array([[self._tokenizer.begin, *(piece.id for piece in window), self._tokenizer.end]], dtype=np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        scores = self._session.run(None, feed)[0][0, 1:-1]
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        families = scores @ np.array(_FAMILIES, dtype=scores.dtype)
        best = families.argmax(-1).tolist()
        sure = families.max(-1).tolist()
        return [
            Labelled(piece.start, piece.end, (None, *_KINDS)[label], probability, piece.first)
            for piece, label, probability in zip(window, best, sure, strict=True)
        ]


def _checked(name: str) -> bytes:
    return read_vendored(_FOLDER / name, _SHA256[name], _DAMAGED)


_DAMAGED: Final = (
    "The model that finds names is missing or was changed. Nothing has left; names cannot be looked for; "
    "install Gleaner again."
)
