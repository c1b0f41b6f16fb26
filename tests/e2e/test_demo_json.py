"""``gleaner demo --json``: the main job from a file to a payout, every number read back from the chain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.helpers.gleaner_command import GleanerCommand

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.slow]

ADDRESS = re.compile(r"[1-9A-HJ-NP-Za-km-z]{32,44}")
SIGNATURE = re.compile(r"[1-9A-HJ-NP-Za-km-z]{64,90}")
STEPS = {"submit", "share_samples", "commit", "reveal", "tally", "disclose", "finalize", "settle_seat", "withdraw"}


def test_demo_prints_one_object_with_the_whole_story(tmp_path: Path) -> None:
    command = GleanerCommand(tmp_path / "home")
    done = command.spawn("demo", "--json")
    found = done.ok()
    assert done.err == ""
    amounts = [found[name] for name in ("deposited", "contributor_paid", "reviewers_paid", "escrow_left")]
    assert amounts == ["500", "50", "2", "448"]
    for name in ("program", "request", "batch"):
        assert ADDRESS.fullmatch(found[name]), name
    assert {"contributor", "delegate", "buyer", "vault", "reviewers"} <= set(found["accounts"])
    assert found["cid"].startswith("bafk")
    assert re.fullmatch("[0-9a-f]{64}", found["root"])
    assert re.fullmatch("[0-9a-f]{64}", found["digest"])
    assert found["records_opened_by_buyer"] == 50
    assert {item["step"] for item in found["signatures"]} >= STEPS
    assert all(SIGNATURE.fullmatch(item["signature"]) for item in found["signatures"])
    assert found["elapsed_s"] > 0
    assert found["amounts"]["escrow"] == {"before": "500", "after": "448"}

    junk = found["junk"]
    # Six records of ten or more refused is fraud, which costs the whole bond: half of the value of 40 records at 1.
    assert (junk["ending"], junk["contributor_paid"]) == ("FRAUD", "0")
    assert (junk["bond_lost"], junk["bond"]) == ("20", "20")
    large = found["large"]
    assert (large["records"], large["contributor_paid"]) == (400, "400")
    assert len(large["batches"]) > 1
    assert len(set(large["batches"])) == len(large["batches"])
    assert "rpc_url" not in found
    assert not list((command.home / "demo").iterdir())
