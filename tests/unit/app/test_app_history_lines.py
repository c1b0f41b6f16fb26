"""A transaction's line: whose money moved, with whom, what of it is asked for, and what a spreadsheet gets."""

from __future__ import annotations

import csv
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from solders.pubkey import Pubkey

from app.account.suspicion import paid_in
from app.errors import UserError
from app.history.export import COLUMNS, write_history
from app.history.lines import SOL, HistoryLine, Moved, line_of, with_sends
from app.history.query import HistoryQuery
from app.store.sends import SentTransfer
from market.history import HistoryEntry, HistoryStep

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.sends import SendState

ME, SECOND, FRIEND, MINT, AT = (Pubkey(bytes([number]) * 32) for number in range(1, 6))
OWN = {str(ME), str(SECOND)}
TOKENS = {str(MINT): ("GLN", 6)}
FEE = 5_000


def entry(
    *, lamports: dict[Pubkey, int], tokens: dict[Pubkey, int] | None = None, payer: Pubkey = ME, failed: bool = False
) -> HistoryEntry:
    return HistoryEntry(
        signature="s" * 88,
        slot=7,
        block_time_s=1_767_225_600,
        failed=failed,
        fee_lamports=FEE,
        payer=payer,
        steps=(),
        events=(),
        lamports=lamports,
        tokens={(str(owner), MINT): amount for owner, amount in (tokens or {}).items()},
        holders={AT: (str(FRIEND), MINT)},
        memos=(b"for \xff the =rent",),
    )


def test_sent_sol_names_the_other_side_and_keeps_the_fee_apart() -> None:
    line = line_of(entry(lamports={ME: -1_000_000 - FEE, FRIEND: 1_000_000}), OWN, TOKENS)
    assert (line.kind, line.title, line.account, line.other) == ("sent", "Sent", str(ME), str(FRIEND))
    assert line.moved == (Moved(SOL, SOL, 9, -1_000_000),)
    assert line.fee_lamports == FEE
    assert line.note == "for \ufffd the =rent"


def test_a_token_comes_first_and_the_deposit_of_its_account_stays_visible() -> None:
    deposit = 2_039_280
    made = entry(lamports={ME: -deposit - FEE, AT: deposit}, tokens={ME: -5, FRIEND: 5})
    line = line_of(made, OWN, TOKENS)
    assert line.moved == (Moved(str(MINT), "GLN", 6, -5), Moved(SOL, SOL, 9, -deposit))
    assert line.other == str(FRIEND)


def test_received_of_somebody_who_paid_the_fee() -> None:
    line = line_of(entry(lamports={FRIEND: -9 - FEE, ME: 9}, payer=FRIEND), OWN, TOKENS)
    assert (line.kind, line.fee_lamports, line.other) == ("received", 0, str(FRIEND))


def test_what_a_step_of_the_market_gives_back_is_no_gift() -> None:
    step = HistoryStep("close_batch", {}, None)
    line = line_of(replace(entry(lamports={ME: 9}, payer=FRIEND), steps=(step,)), OWN, TOKENS)
    assert (line.kind, line.title, line.other) == ("other", "Deposit returned", "")


def test_between_own_accounts_nothing_moves() -> None:
    line = line_of(entry(lamports={ME: -9 - FEE, SECOND: 9}), OWN, TOKENS)
    assert (line.kind, line.moved, line.fee_lamports) == ("own", (), FEE)
    alone = line_of(entry(lamports={ME: -9 - FEE, SECOND: 9}), {str(ME)}, TOKENS)
    assert (alone.kind, alone.other) == ("sent", str(SECOND))


def test_what_somebody_else_moved_in_our_name_is_no_payment_of_ours() -> None:
    moved = replace(entry(lamports={}, tokens={ME: -5, FRIEND: 5}, payer=FRIEND), signers=(FRIEND,))
    line = line_of(moved, OWN, TOKENS)
    assert (line.kind, line.title, line.suspicion) == ("sent", "Moved by somebody else", "taken")
    assert paid_in([line]) == frozenset()
    ours = line_of(replace(moved, signers=(FRIEND, ME)), OWN, TOKENS)
    assert (ours.title, ours.suspicion) == ("Sent", "")
    assert paid_in([ours]) == {str(FRIEND)}


def test_several_on_the_other_side_are_nobody() -> None:
    line = line_of(entry(lamports={ME: -9 - FEE, FRIEND: 4, Pubkey.default(): 5}), OWN, TOKENS)
    assert line.other == ""


def test_what_failed_is_a_fee_and_says_so() -> None:
    line = line_of(entry(lamports={ME: -FEE}, failed=True), OWN, TOKENS)
    assert (line.kind, line.moved, line.state, line.fee_lamports) == ("fee", (), "failed", FEE)
    assert line.title == "Transaction (failed: only the fee was paid)"


LINE = HistoryLine("sig", "sent", "Sent", 1_767_225_600, 7, str(ME), (Moved(str(MINT), "GLN", 6, -1_500_000),))
OTHER = replace(LINE, kind="sale", title="Earnings paid out", when_s=1_769_904_000, moved=(), note="Ärger")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (HistoryQuery(), [LINE, OTHER]),
        (HistoryQuery("gln sent"), [LINE]),
        (HistoryQuery("  ärger PAID "), [OTHER]),
        (HistoryQuery("gln paid"), []),
        (HistoryQuery(str(MINT)[:10]), [LINE]),
        (HistoryQuery(kinds=("sale", "stake")), [OTHER]),
        (HistoryQuery(token=str(MINT)), [LINE]),
        (HistoryQuery(token=SOL), []),
        (HistoryQuery(since_s=1_767_225_600), [LINE, OTHER]),
        (HistoryQuery(since_s=1_767_225_601), [OTHER]),
        (HistoryQuery(until_s=1_769_904_000), [LINE]),
    ],
)
def test_query(query: HistoryQuery, found: list[HistoryLine]) -> None:
    assert query.of([LINE, OTHER]) == found


def test_csv_adds_up_and_computes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    two = replace(
        LINE,
        moved=(*LINE.moved, Moved(SOL, SOL, 9, -2_039_280)),
        fee_lamports=FEE,
        note="=HYPERLINK(1)",
    )
    odd = replace(OTHER, moved=(Moved("m", "+1", 0, 3),), when_s=0, state="pending")
    assert write_history(path, [two, odd, OTHER]) == 4
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["symbol"], row["amount"], row["fee_sol"]) for row in rows] == [
        ("GLN", "-1.5", "0.000005"),
        ("SOL", "-0.00203928", ""),
        ("'+1", "", ""),  # nothing has moved yet, so that the column adds up
        ("", "", ""),
    ]
    assert rows[0]["note"] == "'=HYPERLINK(1)"
    assert [row["at"] for row in rows[1:3]] == ["2026-01-01T00:00:00Z", ""]
    assert [row["state"] for row in rows] == ["landed", "landed", "pending", "landed"]
    with pytest.raises(UserError, match="exists"):
        write_history(path, [])


def test_what_was_sent_and_is_not_on_the_chain_is_said() -> None:
    def sent(name: str, state: SendState, at_s: int) -> SentTransfer:
        return SentTransfer(str(FRIEND), SOL, SOL, 9, 5, "", name, b"", 9, at_s * 1000, state)

    on_chain = [replace(LINE, signature="b", when_s=200), replace(LINE, signature="a", when_s=200)]
    sends = [sent("p", "pending", 300), sent("b", "landed", 199), sent("e", "expired", 100), sent("f", "failed", 90)]
    found = with_sends(on_chain, sends, str(ME))
    assert [(line.signature, line.state) for line in found] == [
        ("p", "pending"),
        ("b", "landed"),
        ("a", "landed"),
        ("e", "expired"),
        ("f", "failed"),
    ]
    assert "no money moved" in found[3].title
    assert found[0].moved == (Moved(SOL, SOL, 9, -5),)
    assert with_sends(on_chain, [], str(ME)) == on_chain
