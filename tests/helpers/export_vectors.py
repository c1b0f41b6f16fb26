"""The synthetic exports of tests/vectors/exports as files by path."""

from pathlib import Path

_VECTORS = Path(__file__).parents[1] / "vectors" / "exports"


def vectors(name: str) -> dict[str, bytes]:
    """Return all files below a folder of the vectors."""
    root = _VECTORS / name
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
