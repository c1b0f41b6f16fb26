"""Bounds on archives and folders."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContainerLimits:
    """Upper bounds, checked before and while inflating.

    Attributes:
        members: files within, nested archives included.
        name_bytes: length of one path.
        directory_bytes: size of a ZIP's central directory.
        member_bytes: size of one member once inflated.
        total_bytes: size of all members once inflated.
        ratio: inflated bytes per compressed byte of one member.
        ratio_free_bytes: what any member may inflate to whatever its ratio is (small files of zeros are harmless).
        nested_bytes: size of an archive within an archive that is looked into; a larger one stays a file.
        nested_total_bytes: of all such archives together.
        nesting: archives within archives.
    """

    members: int = 100_000
    name_bytes: int = 4_096
    directory_bytes: int = 64 * 1024**2
    member_bytes: int = 64 * 1024**3
    total_bytes: int = 1024**4
    ratio: int = 200
    ratio_free_bytes: int = 1024**2
    nested_bytes: int = 2 * 1024**3
    nested_total_bytes: int = 8 * 1024**3
    nesting: int = 2
