"""CenterFace (assets/models/centerface): where faces are in an array of pixels.

Xu, Yan, Sun, Yang and Luo, "CenterFace: Joint Face Detection and Alignment Using Face as Point"
(https://arxiv.org/abs/1911.03599), sections 3.1 and 3.2: faces are the peaks of a heat map of a quarter of the
picture's width and height. A cell (column c, row r) whose score passes the threshold says, with stride R = 4, offsets o
and sizes s:

    centre = R (c + o_x + 1/2), R (r + o_y + 1/2)        width, height = R exp(s_x), R exp(s_y)

Overlapping boxes are told apart by greedy non-maximum suppression. Its landmarks are not used.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import assets
from privacy.vendored import inference_session, read_vendored

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FOLDER: Final = Path(assets.__file__).parent / "models" / "centerface"
_SHA256: Final = "a61cd8abb624c4bd87a8b9c81126f9bcfab819160d4e5bf369aa3cc02a26d3d4"
_INPUT: Final = "input.1"
_OUTPUTS: Final = ("537", "538", "539")
"""Heat map, sizes, offsets; both in the order y, x."""

_STRIDE: Final = 4
_MULTIPLE: Final = 32
_MOST_SIZE: Final = 10.0
"""Of s: beyond, a face would be wider than any picture."""
_SAME: Final = 0.3
"""Intersection over union from which two boxes are one face (the authors' value)."""
_MOST_PEAKS: Final = 2_000
_DAMAGED: Final = (
    "The model that finds faces is missing or was changed. Nothing has left; faces cannot be looked for; "
    "install Gleaner again."
)


class CenterFace:
    """Finds faces.

    Args:
        threshold: of the score, 0 to 1.
        threads: of onnxruntime.

    Raises:
        ModelDamagedError: the model is missing or is not the one that was shipped.
    """

    def __init__(self, threshold: float, threads: int = 2) -> None:
        model = read_vendored(_FOLDER / "centerface_f16.onnx", _SHA256, _DAMAGED)
        self._session: Any = inference_session(model, threads)
        self._threshold = threshold

    def boxes(self, pixels: NDArray[Any]) -> NDArray[Any]:
        """Return a row for each face: left, top, right, bottom in pixels, and its score; the surest first.

        Args:
            pixels: height x width x 3 (red, green, blue), 0 to 255.
        """
        import numpy as np

        height, width = pixels.shape[:2]
        padded = np.zeros((1, 3, *(-(-side // _MULTIPLE) * _MULTIPLE for side in (height, width))), dtype=np.float32)
        padded[0, :, :height, :width] = pixels.transpose(2, 0, 1)
        heat, sizes, offsets = self._session.run(_OUTPUTS, {_INPUT: padded})
        rows, columns = np.nonzero(heat[0, 0] > self._threshold)
        score = heat[0, 0, rows, columns]
        surest = np.argsort(-score, kind="stable")[:_MOST_PEAKS]
        rows, columns, score = rows[surest], columns[surest], score[surest]
        tall, wide = _STRIDE * np.exp(np.minimum(sizes[0][:, rows, columns], _MOST_SIZE))
        down, right = offsets[0][:, rows, columns]
        x, y = _STRIDE * (columns + right + 0.5), _STRIDE * (rows + down + 0.5)
        found = np.stack([x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2, score], axis=-1)
        found[:, 0:4:2] = found[:, 0:4:2].clip(0, width)
        found[:, 1:4:2] = found[:, 1:4:2].clip(0, height)
        return distinct(found)


def distinct(boxes: NDArray[Any]) -> NDArray[Any]:
    """Return the boxes of which none overlaps a surer one too much, the surest first."""
    import numpy as np

    left = boxes[np.argsort(-boxes[:, 4], kind="stable")]
    kept = []
    while len(left):
        best = left[0]
        kept.append(best)
        wide = np.minimum(left[:, 2], best[2]) - np.maximum(left[:, 0], best[0])
        tall = np.minimum(left[:, 3], best[3]) - np.maximum(left[:, 1], best[1])
        shared = wide.clip(0) * tall.clip(0)
        either = _area(left) + _area(best[None]) - shared
        apart = shared < _SAME * either
        apart[0] = False
        left = left[apart]
    return np.array(kept).reshape(-1, 5)


def _area(boxes: NDArray[Any]) -> NDArray[Any]:
    area: NDArray[Any] = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    return area
