"""Records of a sale that are gone: made again where that gives just these, else an honest end and the way out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from app.budget.caps import PrivacyCaps
from app.errors import UserError, problem_of
from app.sell.model import ReleaseChoice, SalePlan
from app.sell.origin import FileOrigin
from app.sell.outgoing import Outgoing
from app.sell.prepare import Preparation
from app.sell.run import SaleRun
from app.spec import Spec
from app.spec_release import Release
from app.store import Database, Settings
from storage.keys import content_digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SPEC = Spec("T", "", "kind", "B", "", "", Release("raw"), {"schema": {}}, bytes(1216))
NOISED = ReleaseChoice("histogram", "a", ("1",), 1.0)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", bytes(32)) as opened:
        yield opened


def run_of(plan: SalePlan, folder: Path, database: Database) -> SaleRun:
    async def request(_plan: SalePlan) -> Any:
        return SimpleNamespace(spec=SPEC)

    caps = PrivacyCaps(Settings(database))

    async def preparation(made: SalePlan, request: Any) -> Preparation:
        return Preparation(made, request.spec, bytes(32), caps, FileOrigin(folder / "table.csv"))

    def outgoing(sale_id: str) -> Outgoing:
        return Outgoing.of(folder, bytes(32), sale_id)

    desk = SimpleNamespace(outgoing=outgoing, request=request, preparing=SimpleNamespace(preparation=preparation))
    return SaleRun(cast("Any", desk), cast("Any", None), plan, [2], cast("Any", None))


def plan_of(folder: Path, action: str, release: ReleaseChoice | None = None) -> SalePlan:
    path = folder / "table.csv"
    path.write_text("a,note\n1,write to jo@example.org\n2,nothing here\n")
    columns = (("a", "keep"), ("note", action))
    return SalePlan("s1", "r", str(path), "", columns, release or ReleaseChoice())


async def test_records_of_an_earlier_version_are_made_again_where_that_gives_just_these(
    tmp_path: Path, database: Database
) -> None:
    plan = plan_of(tmp_path, "keep")
    records = [b'{"a":1,"note":"write to jo@example.org"}', b'{"a":2,"note":"nothing here"}']
    outgoing = await run_of(plan, tmp_path, database)._outgoing({"digest": content_digest(records).hex()})
    assert list(outgoing.items()) == records


@pytest.mark.parametrize(
    ("action", "release", "facts", "what", "next_step"),
    [
        ("redact", None, {"digest": "old"}, "begun by an earlier version", "prepare the data anew"),
        ("redact", None, {"digest": "x", "digests": ["x"]}, "no longer on this computer, and", "begin a new one"),
        ("keep", NOISED, {"digest": "x", "digests": ["x"]}, "reveal twice", "which counts again"),
    ],
)
async def test_records_that_cannot_be_made_again_end_with_a_way_out(
    tmp_path: Path,
    database: Database,
    action: str,
    release: ReleaseChoice | None,
    facts: dict[str, Any],
    what: str,
    next_step: str,
) -> None:
    run = run_of(plan_of(tmp_path, action, release), tmp_path, database)
    with pytest.raises(UserError, match=what) as caught:
        await run._outgoing(facts)
    problem = problem_of(caught.value)
    assert "go on and are paid" in problem.money
    assert "Nothing more has left" in problem.data
    assert problem.next_step.startswith("Give up what is left of it: gleaner sell --give-up s1.")
    assert next_step in problem.next_step
    assert not list(tmp_path.glob("*.outgoing*")), "other records than were agreed to are not kept"
