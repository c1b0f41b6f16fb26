"""What the Sell page can be opened with: a request to sell to, or a sale under way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SellAddress:
    """`request` with the file to start from (may be empty), or `sale`, or neither: the list."""

    request: str = ""
    path: str = ""
    sale: str = ""

    @property
    def text(self) -> str:
        """The argument for `Navigator.open("sell", …)`."""
        if self.request:
            return f"request:{self.request}:{self.path}"
        return f"sale:{self.sale}" if self.sale else ""

    @classmethod
    def parse(cls, argument: str) -> SellAddress:
        """Read an argument; a bare text is a sale's id."""
        kind, _, rest = argument.partition(":")
        if kind == "request":
            request, _, path = rest.partition(":")
            return cls(request=request, path=path)
        return cls(sale=rest if kind == "sale" else argument)
