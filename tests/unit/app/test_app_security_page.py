"""SECURITY.md names tests that exist, for each attack it lists; packages are pinned as it says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
NAMED = re.compile(r"(tests/[\w/]+?(?:\.py)?)(?:::(\w+))?(?=[`),:;. ])")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def attacks() -> dict[str, str]:
    """Title to text of each attack."""
    section = PAGE.split("\n## Attacks\n", 1)[1].split("\n## ", 1)[0]
    parts = section.split("\n### ")[1:]
    return {part.partition("\n")[0]: part for part in parts}


def functions(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_each_attack_says_what_holds_and_what_does_not_and_names_tests() -> None:
    found = attacks()
    assert len(found) >= 11
    for title, text in found.items():
        for part in ("\n- Holds: ", "\n- Does not hold: ", "\n- Tests: `"):
            assert part in text, f"{title} lacks {part.strip()}"
        tests = text.split("\n- Tests: ", 1)[1]
        assert all(function for _, function in NAMED.findall(tests)), f"{title} names a file without a test"


def test_every_test_that_the_page_names_exists() -> None:
    named = set(NAMED.findall(PAGE))
    assert len(named) > 40
    missing = []
    for path, function in sorted(named):
        file = ROOT / path
        if not file.exists() or (function and function not in functions(file)):
            missing.append(f"{path}::{function}")
    assert missing == []


def test_every_package_is_pinned_by_its_hash() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        blocks = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8"))
        packages = [block for block in blocks if re.match(r"[A-Za-z0-9]", block)]
        assert len(packages) > 20
        for block in packages:
            assert re.match(r"[A-Za-z0-9._\[\]-]+==[\w.+!]+", block), block[:80]
            assert HASH.search(block), block[:80]
    assert "--require-hashes" in (ROOT / "packaging" / "setup_env.sh").read_text(encoding="utf-8")
