"""Above a limit the window's yes is not enough: the passphrase is asked for until it is right, or nothing is signed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from app.limits import SOL, Limit, SpendLimits
from app.store import Database, Settings
from ui.ports.care import LimitLine, is_looser
from ui.wiring.amounts import GLN
from ui.wiring.limits import LimitedApprover
from wallet.errors import WrongPassphraseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTHING = SimpleNamespace(changes=[], effects=[], unknown=(), signers=(), me="me", own={})
GIVES = SimpleNamespace(**vars(NOTHING) | {"changes": [SimpleNamespace(mint=None, delta=-2_000_000_000, account="me")]})
POWER = SimpleNamespace(kind="power", danger=True, amount=None, mint=None, source="me", destination="them")


class _Answers:
    """Types one text after the other; empty is a no."""

    def __init__(self, *texts: str) -> None:
        self.texts = list(texts)
        self.asked: list[tuple[str, str]] = []

    async def ask(self, why: str, wrong: str = "") -> str:
        self.asked.append((why, wrong))
        return self.texts.pop(0)


class _Agrees:
    async def approve(self, _summary: object) -> bool:
        return True

    async def review(self, look: Any, *, sends: bool = True) -> Any:
        del sends
        return await look()


class _Wallet:
    def check_passphrase(self, passphrase: str) -> None:
        if passphrase != "right":
            raise WrongPassphraseError


@pytest.fixture
def limits(tmp_path: Path) -> Iterator[SpendLimits]:
    with Database(tmp_path / "store.db", bytes(32)) as database:
        yield SpendLimits(Settings(database), "here")


def approver(limits: SpendLimits, answers: _Answers) -> LimitedApprover:
    app = SimpleNamespace(spend_limits=lambda: limits, wallet=_Wallet())

    async def opened() -> Any:
        return app

    async def joined() -> Any:
        return SimpleNamespace(tokens={})

    backend: Any = SimpleNamespace(app=opened, connection=joined)
    return LimitedApprover(backend, _Agrees(), answers)


async def test_the_passphrase_is_asked_for_until_it_is_right(limits: SpendLimits) -> None:
    limits.set(SOL, Limit(each=1_000_000_000))
    answers = _Answers("wrong", "right")
    assert await approver(limits, answers).approve(GIVES)
    assert "2.0000\u00a0SOL leave at once. Your limit for one signature is 1.0000\u00a0SOL." in answers.asked[0][0]
    assert answers.asked[0][1] == ""
    assert "passphrase" in answers.asked[1][1]


async def test_a_no_signs_nothing_and_counts_nothing(limits: SpendLimits) -> None:
    limits.set(SOL, Limit(day=3_000_000_000))

    async def look() -> Any:
        return SimpleNamespace(summary=GIVES)

    asked = approver(limits, _Answers(""))
    assert await asked.review(look) is not None, "within the day's limit"
    assert await asked.review(look) is None, "with this, above it"
    assert limits.above({SOL: 1_000_000_000}) == ()


@pytest.mark.parametrize(
    ("given", "said"), [({"effects": [POWER]}, "somebody else control"), ({"unknown": ("It failed.",)}, "be read")]
)
async def test_what_no_amount_measures_asks_too(limits: SpendLimits, given: dict[str, Any], said: str) -> None:
    unmeasured: Any = SimpleNamespace(**vars(NOTHING) | given)
    answers = _Answers("")
    assert await approver(limits, answers).approve(unmeasured), "nobody wanted limits"
    limits.set(SOL, Limit(day=1))
    assert not await approver(limits, answers).approve(unmeasured)
    assert said in answers.asked[0][0]


def test_looser_is_what_lets_more_leave() -> None:
    before = LimitLine("SOL", GLN, 5, 0)
    assert is_looser(before, LimitLine("SOL", GLN, 6, 0))
    assert is_looser(before, LimitLine("SOL", GLN, 0, 0))
    assert not is_looser(before, LimitLine("SOL", GLN, 4, 0))
    assert not is_looser(before, LimitLine("SOL", GLN, 5, 9))
