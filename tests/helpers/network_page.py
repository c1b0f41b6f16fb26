"""The tables of ``docs/embedded-network.md``: each published method with what shows it, and how agave differs.

    python -m tests.helpers.network_page

writes them into the page, between its markers; a test says when they are out of date.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from tests.helpers.agave_differences import RECORDING_DIFFERS, SCENARIO_DIFFERS
from tests.helpers.agave_questions import QUESTIONS
from tests.helpers.agave_recording import RECORDING
from tests.helpers.agave_subscriptions import VECTORS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "embedded-network.md"
_BEGIN, _END = "<!-- made by tests/helpers/network_page.py -->", "<!-- end -->"

# Solana's published reference: https://solana.com/docs/rpc/http and https://solana.com/docs/rpc/websocket
PUBLISHED = (
    *("getAccountInfo", "getBalance", "getBlock", "getBlockCommitment", "getBlockHeight", "getBlockProduction"),
    *("getBlockTime", "getBlocks", "getBlocksWithLimit", "getClusterNodes", "getEpochInfo", "getEpochSchedule"),
    *("getFeeForMessage", "getFirstAvailableBlock", "getGenesisHash", "getHealth", "getHighestSnapshotSlot"),
    *("getIdentity", "getInflationGovernor", "getInflationRate", "getInflationReward", "getLargestAccounts"),
    *("getLatestBlockhash", "getLeaderSchedule", "getMaxRetransmitSlot", "getMaxShredInsertSlot"),
    *("getMinimumBalanceForRentExemption", "getMultipleAccounts", "getProgramAccounts", "getRecentPerformanceSamples"),
    *("getRecentPrioritizationFees", "getSignatureStatuses", "getSignaturesForAddress", "getSlot", "getSlotLeader"),
    *("getSlotLeaders", "getStakeMinimumDelegation", "getSupply", "getTokenAccountBalance"),
    *("getTokenAccountsByDelegate", "getTokenAccountsByOwner", "getTokenLargestAccounts", "getTokenSupply"),
    *("getTransaction", "getTransactionCount", "getVersion", "getVoteAccounts", "isBlockhashValid"),
    *("minimumLedgerSlot", "requestAirdrop", "sendTransaction", "simulateTransaction"),
)
PUBLISHED_SUBSCRIPTIONS = (
    *("accountSubscribe", "blockSubscribe", "logsSubscribe", "programSubscribe", "rootSubscribe"),
    *("signatureSubscribe", "slotSubscribe", "slotsUpdatesSubscribe", "voteSubscribe"),
)
NOT_ENABLED = ("blockSubscribe", "voteSubscribe")
"""A validator answers "Method not found" to these unless it was started with a flag, and so does this node."""

# What the recordings cannot show, because it is about time, amounts or order.
_ALSO = {
    "getAccountInfo": "test_devnet_parsed, test_devnet_extensions, test_devnet_commitments",
    "getBalance": "test_devnet_commitments",
    "getBlocks": "test_devnet_commitments",
    "getFeeForMessage": "test_devnet_requests, test_devnet_rules",
    "getProgramAccounts": "test_devnet_commitments",
    "getSignatureStatuses": "test_devnet_commitments, test_devnet_durability",
    "getSignaturesForAddress": "test_devnet_commitments",
    "getTransaction": "test_devnet_rules",
    "isBlockhashValid": "test_devnet_rules",
    "requestAirdrop": "test_devnet_commitments",
    "sendTransaction": "test_devnet_rules, test_devnet_killed",
    "simulateTransaction": "test_devnet_requests",
}
_NOTIFIED = {
    "accountSubscribe": "test_devnet_pubsub, test_devnet_clients, test_devnet_killed",
    "logsSubscribe": "test_devnet_pubsub",
    "programSubscribe": "test_devnet_pubsub",
    "rootSubscribe": "test_devnet_pubsub",
    "signatureSubscribe": "test_devnet_pubsub, test_devnet_killed",
    "slotSubscribe": "test_devnet_pubsub",
    "slotsUpdatesSubscribe": "test_devnet_pubsub",
}


def counted() -> Counter[str]:
    """Return how many recorded answers of agave each method is compared with."""
    requests: list[Any] = [entry.get("request") for entry in RECORDING["rpc"]]
    requests += [question["request"] for question in QUESTIONS]
    requests += [entry["sent"] for entry in RECORDING["websocket"] if "id" in entry["received"]]
    requests += [entry["request"] for entry in json.loads(VECTORS.read_text())]
    return Counter(request["method"] for request in requests if isinstance(request, dict) and _named(request))


def _named(request: dict[str, Any]) -> bool:
    return isinstance(request.get("method"), str)


def _differences() -> dict[str, list[str]]:
    """Return the reasons with the cases each is about."""
    found: dict[str, list[str]] = {}
    for case, (_where, why) in (*RECORDING_DIFFERS.items(), *SCENARIO_DIFFERS.items()):
        found.setdefault(why, []).append(f"`{case}`")
    return found


def render() -> str:
    """Return the tables."""
    count = counted()
    lines = ["| Method | Recorded answers compared | Also shown by |", "|---|---|---|"]
    lines += [f"| `{method}` | {count[method]} | {_ALSO.get(method, '')} |" for method in PUBLISHED]
    lines += ["", "| Subscription | Recorded answers compared | Notifications shown by |", "|---|---|---|"]
    for method in PUBLISHED_SUBSCRIPTIONS:
        shown = "Method not found, as on a validator without the flag for it" if method in NOT_ENABLED else ""
        lines.append(f"| `{method}` | {count[method]} | {shown or _NOTIFIED[method]} |")
    lines += ["", "| Differs | In the recorded cases |", "|---|---|"]
    lines += [f"| {why} | {', '.join(cases)} |" for why, cases in _differences().items()]
    return "\n".join(line.rstrip() for line in lines)


def page_with(tables: str) -> str:
    """Return the page with these tables between its markers."""
    head, _begin, rest = PAGE.read_text().partition(_BEGIN)
    _old, _end, tail = rest.partition(_END)
    return f"{head}{_BEGIN}\n\n{tables}\n\n{_END}{tail}"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page_with(render()))


if __name__ == "__main__":
    main()
