"""Where our answers may differ from agave's: what is of the run, and what differs on purpose, with the reason."""

from __future__ import annotations

import re
from typing import Any

# Case of the recording: (which differences, why) our answer differs on purpose; everything else about it is compared.
RECORDING_DIFFERS: dict[str, tuple[str, str]] = {
    "getClusterNodes": (r"^\$\.result\[0\]\.\w+: None instead of '127\.0\.0\.1:", "no gossip, no validator ports"),
    "getHighestSnapshotSlot": ("^\\$: (missing result|additional error)$", "no snapshots; answers as one without"),
    "getVoteAccounts": (r"^\$\.result\.current: 0 items instead of 1$", "nobody votes"),
    "getSupply": (r"\.nonCirculatingAccounts: 0 items instead of \d+$", "no locked supply"),
    **dict.fromkeys(
        ("getBlock full", "getBlock accounts"),
        (r"\.transactions\[0\]\.(version: 0|transaction\.message: add)", "no vote transaction at the first place"),
    ),
    "simulate long memo": (
        r"\.err: NoneType instead of an object$",
        "LiteSVM carries a newer Memo program that needs a hundredth of the compute units",
    ),
}

# Members that depend on when and where it ran.
_OF_THE_RUN = re.compile(
    r"\.(slot|apiVersion|blockTime|blockHeight|blockhash|previousBlockhash|parentSlot|recentBlockhash|contextSlot"
    r"|recentSlot|lastExtendedSlot|deactivationSlot|transactionIndex|lastSlot|\w*Timestamp|signatures\[\d\])$"
)
_PROGRAM_COSTS = re.compile(r"\.(computeUnitsConsumed|costUnits|logMessages\[\d+\])$")
_SYSVAR_BALANCES = re.compile(r"\.(pre|post)Balances\[\d\]$")
_CONSUMED = re.compile(r"consumed \d+ of \d+ compute units")

# case: (where, why). Everything else about these cases is compared as well.
SCENARIO_DIFFERS: dict[str, tuple[str, str]] = {
    **{
        f"{name} {form}": (r"\.(lamports|space|rentEpoch|data\[0\])$", "LiteSVM's sysvars: one lamport, own lengths")
        for name in ("clock", "rent", "epoch schedule", "epoch rewards", "last restart slot")
        for form in ("jsonParsed", "sliced")
    },
    **{
        f"{name} sliced": (r"\.(lamports|space|data\[0\])$", "LiteSVM's sysvars: one lamport, own lengths")
        for name in ("slot hashes", "slot history", "stake history", "recent blockhashes")
    },
    **{f"fees {form}": (r"\.value$", "LiteSVM keeps a sysvar that agave removed") for form in ("jsonParsed", "sliced")},
    **{
        f"config program {form}": (r"\.value$", "LiteSVM does not carry the Config program")
        for form in ("jsonParsed", "sliced")
    },
    **{
        f"nonce {form}": (r"\.data(\[0\])?$", "the nonce's value is of the run; zstd frames hold the bytes stored")
        for form in ("base58", "base64", "base64+zstd", "base64+zstd sliced", "binary")
    },
    **dict.fromkeys(
        (
            *("held 2022 jsonParsed", "balance of held 2022", "held 2022 by program", "held of mint 2022"),
            *("supply of mint 2022", "largest of mint 2022"),
        ),
        (r"\.uiAmount(String)?$", "interest by the seconds since the mint was made; see test_devnet_extensions"),
    ),
    "transaction making table jsonParsed": (r"\.bumpSeed$", "of the table's address, which is made from a slot"),
    "transaction making table json": (r"\.instructions\[0\]\.data$", "holds the recent slot"),
    "table use base64": (r"\.transaction\[0\]$", "signature and blockhash are of the run"),
    "block of the table use": (r"\.rewards\[0\]\.", "agave's block holds a vote, whose fees count too"),
    "wrong getBlocks [0, 10000000]": (r"\.result$", "as many blocks as the run has"),
    "wrong getBlockCommitment [1000000000000]": (r"\.totalStake$", "nobody stakes here: one unit stands for all"),
    'wrong getBlockProduction [{"range": {"firstSlot": 1000000000000}}]': (r"\.message$", "names the newest slot"),
    'wrong getBlockProduction [{"range": {"firstSlot": 0, "lastSlot": 1000000000000}}]': (
        r"\.message$",
        "names the newest slot",
    ),
}


def differing(ours: Any, theirs: Any, at: str = "$") -> list[str]:
    """Return the paths at which two answers differ by more than the run does.

    Args:
        ours: An answer of the node that is looked at.
        theirs: The answer recorded from agave.
        at: Where in the answer this is.
    """
    if isinstance(theirs, dict) and isinstance(ours, dict):
        found = [f"{at}.{name}" for name in theirs.keys() ^ ours.keys()]
        return found + [
            path for name in theirs.keys() & ours.keys() for path in differing(ours[name], theirs[name], f"{at}.{name}")
        ]
    if isinstance(theirs, list) and isinstance(ours, list):
        if len(ours) != len(theirs):
            return [at]
        pairs = enumerate(zip(ours, theirs, strict=True))
        return [path for index, (mine, other) in pairs for path in differing(mine, other, f"{at}[{index}]")]
    same = ours == theirs and type(ours) is type(theirs)
    return [] if same or _may_differ(ours, theirs, at) else [at]


def _may_differ(ours: Any, theirs: Any, at: str) -> bool:
    if _OF_THE_RUN.search(at):
        return type(ours) is type(theirs)
    if _PROGRAM_COSTS.search(at):
        # LiteSVM's builds of the token programs are not the validator's: some units more or less.
        return bool(_without_units(ours) == _without_units(theirs))
    return ours == 1 and _SYSVAR_BALANCES.search(at) is not None  # a sysvar, see above


def _without_units(value: Any) -> Any:
    return _CONSUMED.sub("", value) if isinstance(value, str) else type(value)
