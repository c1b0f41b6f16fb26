"""Faces in pictures, found by a small model on this computer and filled beyond recovery."""

from privacy.images.faces.finding import FACES_CAN_BE_MISSED, CoveredPicture, Face, FaceFinder

__all__ = ["FACES_CAN_BE_MISSED", "CoveredPicture", "Face", "FaceFinder"]
