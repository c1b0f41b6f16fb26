"""Faces in a picture, and a copy of it in which they are filled."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from privacy.errors import PictureRefusedError
from privacy.images.faces.centerface import CenterFace, distinct
from privacy.images.faces.pixels import decode, encoded, fill, opened, shown, within
from privacy.images.orientation import as_stored, is_on_its_side

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

    from privacy.images.stripping import StrippedPicture

THRESHOLD: Final = 0.2
"""Of the score: low, for a face that is missed costs more than a patch that is filled for nothing."""
LOOK_PIXELS: Final = (2_000_000, 250_000)
"""A picture is looked at in both sizes: faces of ten pixels show in the first, those that fill it in the second."""
MARGIN: Final = 0.3
"""Of a face's width and height, filled on each side: hair, ears and chin."""
_LOOKS: Final = 3
FACES_CAN_BE_MISSED = (
    "Faces can be missed: very small ones (less than about a hundredth of a photo's width), blurred ones, those turned "
    "far away. We cannot look for number plates or text: look at each picture before it leaves."
)
"""Said wherever faces were looked for; what was measured stands in docs/privacy.md."""


@dataclass(frozen=True, slots=True)
class Face:
    """Where a face is, in pixels of the picture as it is shown (turned upright).

    Attributes:
        left: of its box.
        top: of its box.
        right: of its box.
        bottom: of its box.
        score: how sure the model is, 0 to 1.
    """

    left: int
    top: int
    right: int
    bottom: int
    score: float


@dataclass(frozen=True, slots=True)
class CoveredPicture:
    """A picture without the faces that were found.

    Attributes:
        picture: encoded anew if there were any, otherwise the one that was given.
        faces: what was filled, the surest first.
    """

    picture: StrippedPicture
    faces: tuple[Face, ...]


class FaceFinder:
    """Looks for faces with CenterFace.

    Args:
        threads: of onnxruntime.

    Raises:
        ModelDamagedError: the model is missing or is not the one that was shipped.
    """

    def __init__(self, threads: int = 2) -> None:
        self._model = CenterFace(THRESHOLD, threads)

    def find(self, picture: StrippedPicture) -> tuple[Face, ...]:
        """Return the faces, the surest first.

        Raises:
            PictureRefusedError: it cannot be looked at: it moves, is too large, or its pixels are damaged.
        """
        image = opened(picture)
        size = image.size
        return self._look(decode(image, LOOK_PIXELS[0]), picture.orientation, size)

    def cover(self, picture: StrippedPicture) -> CoveredPicture:
        """Fill all faces and encode the picture anew; without a face it stays as it is, byte for byte.

        What was filled is looked at again, and what is found then is filled too.

        Raises:
            PictureRefusedError: as `find`; or faces are still found in the end.
        """
        faces = self.find(picture)
        if not faces:
            return CoveredPicture(picture, ())
        image = decode(opened(picture))
        found = faces
        for _ in range(_LOOKS):
            for face in found:
                fill(image, _area(face, picture.orientation, image.size))
            found = self._look(image, picture.orientation, image.size)
            if not found:
                return CoveredPicture(encoded(image, picture), faces)
            faces += found
        raise PictureRefusedError(
            f"After {len(faces)} places were filled, faces were still found. Nothing was written. "
            "Fill them in a picture app."
        )

    def _look(self, image: Image, orientation: int, stored: tuple[int, int]) -> tuple[Face, ...]:
        """Look at decoded pixels, perhaps fewer than are stored."""
        import numpy as np

        full = stored[::-1] if is_on_its_side(orientation) else stored
        sizes = [shown(image, orientation, LOOK_PIXELS[0])]
        if within(sizes[0].size, LOOK_PIXELS[1]) != sizes[0].size:
            sizes.append(shown(sizes[0], 1, LOOK_PIXELS[1]))
        found: list[NDArray[Any]] = []
        for small in sizes:
            boxes = self._model.boxes(np.asarray(small))
            boxes[:, 0:4:2] *= full[0] / small.width
            boxes[:, 1:4:2] *= full[1] / small.height
            found.append(boxes)
        return tuple(
            Face(int(left), int(top), math.ceil(right), math.ceil(bottom), round(float(score), 3))
            for left, top, right, bottom, score in distinct(np.concatenate(found))
        )


def _area(face: Face, orientation: int, stored: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return what to fill for a face, among the pixels as stored."""
    wide, tall = (math.ceil(MARGIN * side) for side in (face.right - face.left, face.bottom - face.top))
    box = as_stored((face.left - wide, face.top - tall, face.right + wide, face.bottom + tall), orientation, stored)
    return max(0, box[0]), max(0, box[1]), min(stored[0], box[2]), min(stored[1], box[3])
