"""Faces in pictures: what is found, what it takes."""
