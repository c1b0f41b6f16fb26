"""What the Sell page can be opened with: a request with its data, a draft, or a sale under way."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SellAddress:
    """`request` with what to start from (may be empty), or `draft`, or `sale`, or neither: the list.

    Attributes:
        path: a file.
        draft: id of what was prepared and not sold.
        dataset: id of a data set of the catalogue, with `mapping`: per wanted field the column that gives it.
    """

    request: str = ""
    path: str = ""
    sale: str = ""
    dataset: str = ""
    mapping: tuple[tuple[str, str], ...] = ()
    draft: str = ""

    @property
    def text(self) -> str:
        """The argument for `Navigator.open("sell", …)`."""
        if self.request and self.dataset:
            return "data:" + json.dumps([self.request, self.dataset, self.mapping])
        if self.request:
            return f"request:{self.request}:{self.path}"
        if self.draft:
            return f"draft:{self.draft}"
        return f"sale:{self.sale}" if self.sale else ""

    @classmethod
    def parse(cls, argument: str) -> SellAddress:
        """Read an argument; a bare text is a sale's id."""
        kind, _, rest = argument.partition(":")
        if kind == "data":
            request, dataset, mapping = json.loads(rest)
            return cls(request=request, dataset=dataset, mapping=tuple((str(a), str(b)) for a, b in mapping))
        if kind == "request":
            request, _, path = rest.partition(":")
            return cls(request=request, path=path)
        if kind == "draft":
            return cls(draft=rest)
        return cls(sale=rest if kind == "sale" else argument)
