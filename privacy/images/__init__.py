"""Metadata taken out of pictures without touching their pixels; faces are another package (privacy.images.faces).

`strip_metadata` keeps what decoding needs (colour profile included) and the orientation, and names what it removed.
"""

from privacy.images.stripping import MOST_BYTES, NOT_LOOKED_FOR, StrippedPicture, strip_metadata

__all__ = ["MOST_BYTES", "NOT_LOOKED_FOR", "StrippedPicture", "strip_metadata"]
