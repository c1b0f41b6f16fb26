"""Names of people: lists and cues for what is plain, a small model for the rest. Loaded when first used."""

from __future__ import annotations

from privacy.ner.scanner import FullScanner

__all__ = ["FullScanner"]
