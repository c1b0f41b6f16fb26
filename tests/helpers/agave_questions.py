"""The questions of ``agave_scenario``: requests whose answers ours are compared with."""

import json
from typing import Any

_PARSED = {"encoding": "jsonParsed", "commitment": "confirmed"}
_ACCOUNTS = (
    "nonce",
    "mint",
    "token account",
    "frozen account",
    "multisig",
    "mint 2022",
    "held 2022",
    "held scaled",
    "scaled mint",
    "buffer",
)
_TABLES = ("table", "frozen table", "deactivated table")
_SYSVARS = {
    "clock": "SysvarC1ock11111111111111111111111111111111",
    "rent": "SysvarRent111111111111111111111111111111111",
    "epoch schedule": "SysvarEpochSchedu1e111111111111111111111111",
    "slot hashes": "SysvarS1otHashes111111111111111111111111111",
    "slot history": "SysvarS1otHistory11111111111111111111111111",
    "stake history": "SysvarStakeHistory1111111111111111111111111",
    "recent blockhashes": "SysvarRecentB1ockHashes11111111111111111111",
    "epoch rewards": "SysvarEpochRewards1111111111111111111111111",
    "last restart slot": "SysvarLastRestartS1ot1111111111111111111111",
    "fees": "SysvarFees111111111111111111111111111111111",
    "instructions": "Sysvar1nstructions1111111111111111111111111",
}
_PROGRAMS = {
    "system program": "11111111111111111111111111111111",
    "token program": "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA",
    "token-2022 program": "TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb",
    "config program": "Config1111111111111111111111111111111111111",
    "stake program": "Stake11111111111111111111111111111111111111",
    "vote program": "Vote111111111111111111111111111111111111111",
    "ed25519 program": "Ed25519SigVerify111111111111111111111111111",
    "native mint": "So11111111111111111111111111111111111111112",
}
_TRANSACTIONS = (
    "nonce",
    "nonce use",
    "making table",
    "table use",
    "freezing",
    "deactivating",
    "mint",
    "account mine",
    "token actions",
    "mint 2022",
    "metadata",
    "account 2022",
    "scaled mint",
    "actions 2022",
    "buffer",
    "failure",
)
_TOKEN = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"
_TOKEN_2022 = "TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb"
_SLICE = {"offset": 0, "length": 8}
_V0 = {"maxSupportedTransactionVersion": 0, "commitment": "confirmed"}


def _question(case: str, method: str, *params: Any, **envelope: Any) -> dict[str, Any]:
    return {"case": case, "request": {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params), **envelope}}


def _reads() -> list[dict[str, Any]]:
    found = [_question(f"{name} jsonParsed", "getAccountInfo", f"[{name}]", _PARSED) for name in _ACCOUNTS]
    found += [_question(f"{name} jsonParsed", "getAccountInfo", f"{{{name}}}", _PARSED) for name in _TABLES]
    for name, address in {**_SYSVARS, **_PROGRAMS}.items():
        # Long ones are cut to a slice below, where their owner and size are compared.
        if name not in ("slot hashes", "slot history", "recent blockhashes", "stake history"):
            found.append(_question(f"{name} jsonParsed", "getAccountInfo", address, _PARSED))
        sliced = {"encoding": "base64", "commitment": "confirmed", "dataSlice": _SLICE}
        found.append(_question(f"{name} sliced", "getAccountInfo", address, sliced))
    for encoding in ("base58", "base64", "base64+zstd", "binary"):
        config = {"encoding": encoding, "commitment": "confirmed"}
        found.append(_question(f"nonce {encoding}", "getAccountInfo", "[nonce]", config))
        found.append(
            _question(f"nonce {encoding} sliced", "getAccountInfo", "[nonce]", {**config, "dataSlice": _SLICE})
        )
    found.append(_question("nonce jsonParsed sliced", "getAccountInfo", "[nonce]", {**_PARSED, "dataSlice": _SLICE}))
    found.append(_question("several parsed", "getMultipleAccounts", ["[nonce]", "[mint]", "[nobody]"], _PARSED))
    return found


def _tokens() -> list[dict[str, Any]]:
    found = []
    for name, program in (("token account", _TOKEN), ("held 2022", _TOKEN_2022)):
        found.append(_question(f"balance of {name}", "getTokenAccountBalance", f"[{name}]", _PARSED))
        found.append(
            _question(f"{name} by program", "getTokenAccountsByOwner", "[payer]", {"programId": program}, _PARSED)
        )
    for name in ("mint", "mint 2022", "scaled mint"):
        found.append(_question(f"supply of {name}", "getTokenSupply", f"[{name}]", {"commitment": "confirmed"}))
        found.append(
            _question(f"largest of {name}", "getTokenLargestAccounts", f"[{name}]", {"commitment": "confirmed"})
        )
        found.append(_question(f"held of {name}", "getTokenAccountsByOwner", "[payer]", {"mint": f"[{name}]"}, _PARSED))
    found.append(_question("by delegate", "getTokenAccountsByDelegate", "[delegate]", {"programId": _TOKEN}, _PARSED))
    return found


def _history() -> list[dict[str, Any]]:
    found = []
    for name in _TRANSACTIONS:
        for encoding in ("json", "jsonParsed"):
            config = {**_V0, "encoding": encoding}
            found.append(
                _question(f"transaction {name} {encoding}", "getTransaction", f"{{signature of {name}}}", config)
            )
    found += [
        _question("v0 without a version", "getTransaction", "{signature of table use}", {"commitment": "confirmed"}),
        _question("table use base64", "getTransaction", "{signature of table use}", {**_V0, "encoding": "base64"}),
        _question("by a looked up address", "getSignaturesForAddress", "[listed 0]", {"commitment": "confirmed"}),
        _question("block of the table use", "getBlock", "{slot of table use}", {**_V0, "transactionDetails": "none"}),
        _question("statuses", "getSignatureStatuses", ["{signature of failure}", "{signature of table use}"]),
    ]
    return found


_NOBODY = "9VTEbbr73iFtGPJjey3S77g4nFmXQDL2Rmd8e1gxZPZ7"
_UNKNOWN = "1" * 64
_WRONG: list[tuple[str, list[Any]]] = [
    ("getAccountInfo", []),
    ("getAccountInfo", [1]),
    ("getAccountInfo", [None]),
    ("getAccountInfo", [[_NOBODY]]),
    ("getAccountInfo", [{"pubkey": _NOBODY}]),
    ("getAccountInfo", [""]),
    ("getAccountInfo", [_NOBODY, None]),
    ("getAccountInfo", [_NOBODY, 5]),
    ("getAccountInfo", [_NOBODY, "base64"]),
    ("getAccountInfo", [_NOBODY, []]),
    ("getAccountInfo", [_NOBODY, {"encoding": 5}]),
    ("getAccountInfo", [_NOBODY, {"encoding": None}]),
    ("getAccountInfo", [_NOBODY, {"encoding": "base32"}]),
    ("getAccountInfo", [_NOBODY, {"unknown": 5}]),
    ("getAccountInfo", [_NOBODY, {"commitment": 5}]),
    ("getAccountInfo", [_NOBODY, {"commitment": "recent"}]),
    ("getAccountInfo", [_NOBODY, {"commitment": "singleGossip"}]),
    ("getAccountInfo", [_NOBODY, {"minContextSlot": "5"}]),
    ("getAccountInfo", [_NOBODY, {"minContextSlot": -5}]),
    ("getAccountInfo", [_NOBODY, {"minContextSlot": 1.5}]),
    ("getAccountInfo", [_NOBODY, {"minContextSlot": 10**12}]),
    ("getAccountInfo", [_NOBODY, {"dataSlice": 5}]),
    ("getAccountInfo", [_NOBODY, {"dataSlice": {"offset": 1}}]),
    ("getAccountInfo", [_NOBODY, {"dataSlice": {"length": 1}}]),
    ("getAccountInfo", [_NOBODY, {"dataSlice": {"offset": -1, "length": 1}}]),
    ("getAccountInfo", [_NOBODY, {"dataSlice": [1, 2]}]),
    ("getAccountInfo", [_NOBODY, {}, 3]),
    ("getBalance", [_NOBODY, {"minContextSlot": 10**12}]),
    ("getBalance", [_NOBODY, 7]),
    ("getBalance", [_NOBODY, "finalized"]),
    ("getMultipleAccounts", [_NOBODY]),
    ("getMultipleAccounts", [[1]]),
    ("getMultipleAccounts", [["abc"]]),
    ("getMultipleAccounts", [None]),
    ("getMultipleAccounts", [[_NOBODY], {"encoding": "jsonParsed", "dataSlice": {"offset": 0, "length": 1}}]),
    ("getProgramAccounts", [_NOBODY]),
    ("getProgramAccounts", [_NOBODY, {"filters": 5}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [5]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"bogus": 1}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": ["tokenAccountState"]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"dataSize": "5"}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"memcmp": {"offset": 0}}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"memcmp": {"bytes": "abc"}}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"memcmp": {"offset": 0, "bytes": "0OIl"}}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"memcmp": {"offset": 0, "bytes": "!", "encoding": "base64"}}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"memcmp": {"offset": 0, "bytes": "AQ==", "encoding": "hex"}}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"memcmp": {"offset": 0, "bytes": [1, 2, 3]}}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"memcmp": {"offset": 0, "bytes": [1, 2, 300]}}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"memcmp": {"offset": 0, "bytes": "1" * 129}}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [{"memcmp": {"offset": 0, "bytes": "2" * 200}}]}]),
    ("getProgramAccounts", [_NOBODY, {"filters": [], "withContext": 5}]),
    ("getProgramAccounts", [_NOBODY, {"minContextSlot": 10**12}]),
    ("getProgramAccounts", [_NOBODY, {"sortResults": True}]),
    ("getMinimumBalanceForRentExemption", []),
    ("getMinimumBalanceForRentExemption", ["5"]),
    ("getMinimumBalanceForRentExemption", [10 * 1024 * 1024 + 1]),
    ("getMinimumBalanceForRentExemption", [2**64]),
    ("getMinimumBalanceForRentExemption", [1.5]),
    ("getTokenAccountBalance", [_NOBODY]),
    ("getTokenAccountBalance", ["[nonce]", {"commitment": "confirmed"}]),
    ("getTokenAccountBalance", ["[mint]", {"commitment": "confirmed"}]),
    ("getTokenSupply", [_NOBODY]),
    ("getTokenSupply", ["[token account]", {"commitment": "confirmed"}]),
    ("getTokenLargestAccounts", [_NOBODY]),
    ("getTokenLargestAccounts", ["[nonce]", {"commitment": "confirmed"}]),
    ("getTokenLargestAccounts", ["[token account]", {"commitment": "confirmed"}]),
    ("getTokenAccountsByOwner", [_NOBODY]),
    ("getTokenAccountsByOwner", [_NOBODY, {}]),
    ("getTokenAccountsByOwner", [_NOBODY, {"mint": 5}]),
    ("getTokenAccountsByOwner", [_NOBODY, {"mint": "abc"}]),
    ("getTokenAccountsByOwner", [_NOBODY, {"programId": _NOBODY}]),
    ("getTokenAccountsByOwner", [_NOBODY, {"bogus": _NOBODY}]),
    ("getTokenAccountsByOwner", [_NOBODY, {"mint": "[token account]"}]),
    ("getTokenAccountsByOwner", [_NOBODY, {"programId": _TOKEN, "mint": _NOBODY}]),
    ("getTokenAccountsByDelegate", [_NOBODY, {"programId": _TOKEN}, {"encoding": "base58"}]),
    ("getSignatureStatuses", []),
    ("getSignatureStatuses", ["abc"]),
    ("getSignatureStatuses", [[_UNKNOWN] * 257]),
    ("getSignatureStatuses", [[_UNKNOWN], {"searchTransactionHistory": 5}]),
    ("getSignatureStatuses", [[_UNKNOWN], {"searchTransactionHistory": True}]),
    ("getSignatureStatuses", [["1"]]),
    ("getSignatureStatuses", [[_NOBODY]]),
    ("getSignatureStatuses", [[5]]),
    ("getSignaturesForAddress", ["abc"]),
    ("getSignaturesForAddress", [_NOBODY]),
    ("getSignaturesForAddress", [_NOBODY, {"limit": "5"}]),
    ("getSignaturesForAddress", [_NOBODY, {"limit": -5}]),
    ("getSignaturesForAddress", [_NOBODY, {"before": "abc"}]),
    ("getSignaturesForAddress", [_NOBODY, {"before": 5}]),
    ("getSignaturesForAddress", [_NOBODY, {"before": _UNKNOWN}]),
    ("getSignaturesForAddress", [_NOBODY, {"until": "abc"}]),
    ("getSignaturesForAddress", [_NOBODY, {"until": _UNKNOWN}]),
    ("getSignaturesForAddress", [_NOBODY, {"commitment": "processed"}]),
    ("getSignaturesForAddress", [_NOBODY, {"minContextSlot": 10**12}]),
    ("getTransaction", []),
    ("getTransaction", ["abc"]),
    ("getTransaction", [5]),
    ("getTransaction", [_UNKNOWN, {"encoding": "base32"}]),
    ("getTransaction", [_UNKNOWN, "base64"]),
    ("getTransaction", [_UNKNOWN, "base32"]),
    ("getTransaction", [_UNKNOWN, 5]),
    ("getTransaction", [_UNKNOWN, {"maxSupportedTransactionVersion": "0"}]),
    ("getTransaction", [_UNKNOWN, {"maxSupportedTransactionVersion": 256}]),
    ("getTransaction", [_UNKNOWN, {"maxSupportedTransactionVersion": -1}]),
    ("getTransaction", [_UNKNOWN, {"encoding": "base64+zstd"}]),
    ("getBlock", []),
    ("getBlock", ["5"]),
    ("getBlock", [-5]),
    ("getBlock", [5, {"transactionDetails": "some"}]),
    ("getBlock", [5, {"encoding": "hex"}]),
    ("getBlock", [5, {"commitment": "processed"}]),
    ("getBlock", [5, {"rewards": 5}]),
    ("getBlock", [5, 5]),
    ("getBlock", [10**12, {"commitment": "confirmed"}]),
    ("getBlocks", []),
    ("getBlocks", ["5"]),
    ("getBlocks", [5, "6"]),
    ("getBlocks", [5, 6, {"commitment": "processed"}]),
    ("getBlocks", [5, {"commitment": "processed"}]),
    ("getBlocks", [0, 10**7]),
    ("getBlocks", [10**9, 10**9 + 5]),
    ("getBlocks", [10**9, 10**9 + 500_001]),
    ("getBlocksWithLimit", [5]),
    ("getBlocksWithLimit", [5, 500_001]),
    ("getBlocksWithLimit", [5, -1]),
    ("getBlocksWithLimit", [5, 0]),
    ("getBlocksWithLimit", [5, 3, {"commitment": "processed"}]),
    ("getBlockTime", []),
    ("getBlockTime", [5, 6]),
    ("getFeeForMessage", ["AAAAA"]),
    ("getFeeForMessage", ["A=AA"]),
    ("getHealth", [[1, "a", None, True, 1.5, {"b": []}]]),
    ("getBlockTime", ["5"]),
    ("getBlockTime", [10**12]),
    ("getBlockCommitment", []),
    ("getBlockCommitment", [10**12]),
    ("getBlockProduction", [{"identity": "abc"}]),
    ("getBlockProduction", [{"identity": _NOBODY}]),
    ("getBlockProduction", [{"range": {"firstSlot": 10**12}}]),
    ("getBlockProduction", [{"range": {"firstSlot": 5, "lastSlot": 3}}]),
    ("getBlockProduction", [{"range": {"firstSlot": 0, "lastSlot": 10**12}}]),
    ("getBlockProduction", [{"range": {"lastSlot": 3}}]),
    ("getEpochInfo", [{"minContextSlot": 10**12}]),
    ("getEpochInfo", [5]),
    ("getEpochInfo", [{}, 5]),
    ("getEpochSchedule", [5]),
    ("getFeeForMessage", []),
    ("getFeeForMessage", ["!"]),
    ("getFeeForMessage", ["AA"]),
    ("getFeeForMessage", [5]),
    ("getGenesisHash", [5]),
    ("getHealth", [{}]),
    ("getHighestSnapshotSlot", [5]),
    ("getIdentity", [5]),
    ("getInflationGovernor", [5]),
    ("getInflationRate", [5]),
    ("getInflationReward", []),
    ("getInflationReward", [["abc"]]),
    ("getInflationReward", [[_NOBODY]]),
    ("getInflationReward", [[_NOBODY], {"epoch": 0}]),
    ("getInflationReward", [[_NOBODY], {"epoch": 10**9}]),
    ("getInflationReward", [[_NOBODY], {"epoch": "5"}]),
    ("getLargestAccounts", [{"filter": "bogus"}]),
    ("getLargestAccounts", [5]),
    ("getLatestBlockhash", [5]),
    ("getLeaderSchedule", ["abc"]),
    ("getLeaderSchedule", [10**12]),
    ("getLeaderSchedule", [None, {"identity": "abc"}]),
    ("getLeaderSchedule", [None, {"identity": _NOBODY}]),
    ("getLeaderSchedule", [{"identity": _NOBODY}]),
    ("getRecentPerformanceSamples", [721]),
    ("getRecentPerformanceSamples", ["5"]),
    ("getRecentPerformanceSamples", [0]),
    ("getRecentPrioritizationFees", [["abc"]]),
    ("getRecentPrioritizationFees", [[_NOBODY] * 129]),
    ("getRecentPrioritizationFees", [5]),
    ("getSlot", [{"minContextSlot": 10**12}]),
    ("getSlot", ["finalized"]),
    ("getSlotLeaders", [5]),
    ("getSlotLeaders", [0, 0]),
    ("getSlotLeaders", [0, 5001]),
    ("getSlotLeaders", [10**12, 5]),
    ("getSlotLeaders", ["5", 5]),
    ("getSupply", [{"excludeNonCirculatingAccountsList": 5}]),
    ("getVoteAccounts", [{"votePubkey": "abc"}]),
    ("getVoteAccounts", [{"votePubkey": _NOBODY}]),
    ("getVoteAccounts", [{"delinquentSlotDistance": "5"}]),
    ("isBlockhashValid", []),
    ("isBlockhashValid", ["abc"]),
    ("isBlockhashValid", [5]),
    ("isBlockhashValid", [_NOBODY, {"minContextSlot": 10**12}]),
    ("requestAirdrop", [_NOBODY]),
    ("requestAirdrop", ["abc", 5]),
    ("requestAirdrop", [_NOBODY, "5"]),
    ("requestAirdrop", [_NOBODY, 5, {"recentBlockhash": "abc"}]),
    ("sendTransaction", []),
    ("sendTransaction", [5]),
    ("sendTransaction", [""]),
    ("sendTransaction", ["", {"encoding": "base64"}]),
    ("sendTransaction", ["0OIl"]),
    ("sendTransaction", ["AAAA", {"encoding": "jsonParsed"}]),
    ("sendTransaction", ["AAAA", {"encoding": "hex"}]),
    ("sendTransaction", ["AAAA", {"encoding": "base64", "maxRetries": "5"}]),
    ("sendTransaction", ["AAAA", {"encoding": "base64", "skipPreflight": "yes"}]),
    ("sendTransaction", ["AAA", {"encoding": "base64"}]),
    ("sendTransaction", ["AA=A", {"encoding": "base64"}]),
    ("simulateTransaction", ["AAAA", {"encoding": "base64", "sigVerify": 5}]),
    ("simulateTransaction", ["AAAA", {"encoding": "base64"}]),
    ("getStakeMinimumDelegation", [5]),
    ("minimumLedgerSlot", [5]),
    ("getMaxRetransmitSlot", [5]),
    ("getTransactionCount", [{"minContextSlot": 10**12}]),
    ("getBlockHeight", [{"minContextSlot": 10**12}]),
    ("getStakeActivation", [_NOBODY]),
    ("getConfirmedTransaction", [_UNKNOWN]),
    ("getRecentBlockhash", []),
    ("getFees", []),
    ("getSnapshotSlot", []),
    ("getConfirmedSignaturesForAddress2", [_NOBODY]),
    ("accountSubscribe", [_NOBODY]),
]

_ENVELOPES: list[Any] = [
    {"jsonrpc": "2.0", "id": 1.5, "method": "getHealth"},
    {"jsonrpc": "2.0", "id": -1, "method": "getHealth"},
    {"jsonrpc": "2.0", "id": True, "method": "getHealth"},
    {"jsonrpc": "2.0", "id": [1], "method": "getHealth"},
    {"jsonrpc": "2.0", "id": {"a": 1}, "method": "getHealth"},
    {"jsonrpc": "1.0", "id": 1, "method": "getHealth"},
    {"jsonrpc": 2.0, "id": 1, "method": "getHealth"},
    {"jsonrpc": "2.0", "id": 1, "method": 5},
    {"jsonrpc": "2.0", "id": 1},
    {"jsonrpc": None, "id": 1, "method": "getHealth"},
    {"jsonrpc": "2.0", "id": "", "method": "getHealth"},
    {"id": 3},
    {},
    {"jsonrpc": "2.0", "id": 1, "method": "getHealth", "params": None},
    {"jsonrpc": "2.0", "id": 1, "method": "getHealth", "params": "x"},
    {"jsonrpc": "2.0", "id": 1, "method": "getHealth", "params": {}},
    {"jsonrpc": "2.0", "id": 1, "method": "getHealth", "extra": 5},
    {"jsonrpc": "2.0", "id": 2**64, "method": "getHealth"},
    [1, 2],
    [{}],
    [{"jsonrpc": "2.0", "method": "getHealth"}, {"jsonrpc": "2.0", "id": 1, "method": "getHealth"}],
    5,
    "text",
    None,
    True,
]


QUESTIONS: list[dict[str, Any]] = [
    *_reads(),
    *_tokens(),
    *_history(),
    *(_question(f"wrong {method} {json.dumps(params)[:120]}", method, *params) for method, params in _WRONG),
    *({"case": f"envelope {json.dumps(body)[:120]}", "request": body} for body in _ENVELOPES),
]
