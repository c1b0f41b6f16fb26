"""Readable forms of accounts and instructions for the ``jsonParsed`` encoding."""

__all__: list[str] = []
