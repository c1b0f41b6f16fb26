"""Writes the generated parts of docs/protocol.md: the diagram of states and the tables of the interface.

python -m program.build.document            rewrites what stands between the markers
python -m program.build.document --check    fails if that is not current
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from program.build.diagram import mermaid

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[2]
IDL = ROOT / "assets" / "program" / "gleaner_market.json"
PAGE = ROOT / "docs" / "protocol.md"
MARKED = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def words(documented: dict[str, Any]) -> str:
    """The words of something, safe inside a table."""
    return " ".join(documented.get("docs", [])).replace("|", "\\|")


def kind(of: Any) -> str:
    """A type as the program's source writes it."""
    if isinstance(of, str):
        return of
    if "defined" in of:
        return str(of["defined"]["name"]).rsplit("::", 1)[-1].strip()
    inner, count = of["array"]
    return f"[{kind(inner)}; {count}]"


def table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    head = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    return "\n".join(head + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows])


def fields(idl: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The fields of a struct."""
    found = next(each for each in idl["types"] if each["name"] == name)
    listed: list[dict[str, Any]] = found["type"]["fields"]
    return listed


def structs(idl: dict[str, Any], names: Sequence[str]) -> str:
    """Structs, each with a table of its fields."""
    known = {each["name"]: each for each in idl["types"]}
    parts = []
    for name in names:
        rows = [(f"`{f['name']}`", kind(f["type"]), words(f)) for f in fields(idl, name)]
        parts.append(f"### {name}\n\n{words(known[name])}\n\n{table(('field', 'type', 'what'), rows)}")
    return "\n\n".join(parts)


def accounts(idl: dict[str, Any]) -> str:
    """Every account, and the structs inside them."""
    inside = ["Header", "Pointer", "MintTerms", "Place", "Entry", "Attester"]
    return structs(idl, [each["name"] for each in idl["accounts"]] + inside)


def parameters(idl: dict[str, Any]) -> str:
    """The numbers of a version of Params."""
    rows = [(f"`{f['name']}`", kind(f["type"]), words(f)) for f in fields(idl, "Terms")]
    return table(("number", "type", "what"), rows)


def instructions(idl: dict[str, Any]) -> str:
    """Every instruction with arguments and accounts; `s` signer, `w` writable, `*` any number."""
    rows = []
    for each in idl["instructions"]:
        arguments = ", ".join(f"{a['name']}: {kind(a['type'])}" for a in each["args"])
        named = []
        for a in each["accounts"]:
            marks = "s" * bool(a.get("signer")) + "w" * bool(a.get("writable")) + "*" * bool(a.get("remaining"))
            named.append(a["name"] + (f" ({marks})" if marks else ""))
        rows.append((each["discriminator"][0], f"`{each['name']}`", words(each), arguments, ", ".join(named)))
    return table(("code", "instruction", "what it does", "arguments", "accounts"), rows)


def events(idl: dict[str, Any]) -> str:
    """Every event with its fields."""
    known = {each["name"]: each for each in idl["types"]}
    rows = []
    for each in idl["events"]:
        held = ", ".join(f"{f['name']}: {kind(f['type'])}" for f in fields(idl, each["name"]))
        rows.append((each["discriminator"][0], f"`{each['name']}`", words(known[each["name"]]), held))
    return table(("code", "event", "when", "fields"), rows)


def errors(idl: dict[str, Any]) -> str:
    """Every error with its message."""
    rows = [(each["code"], f"`{each['name']}`", each["msg"].replace("|", "\\|")) for each in idl["errors"]]
    return table(("code", "error", "message"), rows)


def states(_idl: dict[str, Any]) -> str:
    """The diagram."""
    return mermaid()


PARTS: dict[str, Callable[[dict[str, Any]], str]] = {
    "states": states,
    "accounts": accounts,
    "parameters": parameters,
    "instructions": instructions,
    "events": events,
    "errors": errors,
}


def current(text: str) -> str:
    """The page with its generated parts made anew.

    Raises:
        SystemExit: a part has no place on the page, or a place no part.
    """
    idl = json.loads(IDL.read_text(encoding="utf-8"))
    found = [match[1] for match in MARKED.findall(text)]
    if sorted(found) != sorted(PARTS):
        sys.exit(f"docs/protocol.md must have places for {', '.join(PARTS)}; it has {', '.join(found)}.")
    return MARKED.sub(lambda match: f"{match[1]}{PARTS[match[2]](idl)}\n{match[3]}", text)


def main(arguments: Sequence[str] | None = None) -> None:
    """Writes the page, or checks it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="fail if the page is not current")
    check = parser.parse_args(arguments).check
    text = PAGE.read_text(encoding="utf-8")
    made = current(text)
    if check and made != text:
        sys.exit("docs/protocol.md is not current: run python -m program.build.document")
    if not check:
        PAGE.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
