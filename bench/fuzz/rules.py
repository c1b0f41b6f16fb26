"""Which accounts an instruction may change, which way a batch may go, and what never changes."""

from __future__ import annotations

from typing import Final

from market.generated.constants import State

S: Final = State
_SCOPES: Final = {
    "init": "CONFG SEATS",
    "set_params": "PARAM CONFG",
    "open_ledger": "LEDGR",
    "deposit_stake": "STAKR LEDGR",
    "withdraw_stake": "STAKR LEDGR",
    "take_seat": "STAKR SEATS SPAGE",
    "release_seat": "STAKR SEATS SPAGE LEDGR",
    "set_delegate": "STAKR",
    "set_profile": "STAKR",
    "open_request": "SEATS REQST LEDGR",
    "close_request": "REQST BALNC",
    "submit": "REQST STAKR BATCH SPENT",
    "fix_beacon": "CONFG BEACN",
    "arm": "BEACN",
    "draw": "BATCH ROUND SPAGE",
    "share_samples": "ROUND",
    "commit": "BATCH ROUND",
    "reveal": "ROUND",
    "expire": "BATCH ROUND",
    "tally": "BATCH ROUND",
    "disclose": "BATCH",
    "finalize": "BATCH REQST STAKR BALNC ROUND LEDGR",
    "settle_seat": "BATCH ROUND SPAGE STAKR BALNC",
    "withdraw": "BALNC LEDGR",
    "close_round": "BATCH ROUND",
    "close_batch": "BATCH LEDGR",
    "close_balance": "BALNC",
    "close_spent": "SPENT",
    "close_staker": "STAKR",
    "close_beacon": "BEACN",
    "challenge": "BATCH LEDGR",
    "open_label": "BATCH ROUND",
    "contest_outer": "BATCH ROUND LEDGR",
    "open_proof": "PROOF",
    "write_proof": "PROOF",
    "close_proof": "PROOF",
    "prove_bad_decrypt": "BATCH STAKR LEDGR BALNC PROOF",
    "prove_duplicate": "BATCH STAKR LEDGR BALNC PROOF",
    "activate_params": "CONFG",
    "set_paused": "CONFG",
    "propose_authority": "CONFG",
    "accept_authority": "CONFG",
    "insure": "LEDGR",
    "open_committee": "REQST COMMT",
    "attest": "BATCH COMMT REQST STAKR BALNC",
    "collect_fee": "COMMT BALNC",
    "close_committee": "COMMT",
    "request_beacon": "CONFG BEACN",
    "reveal_beacon": "CONFG BEACN",
    "open_randomness": "",
}
_FULL: Final = {"CONFG": "GLNCONFG", "REQST": "GLNREQST", "COMMT": "GLNCOMMT"}
SCOPE: Final = {
    name: frozenset(_FULL.get(tag, f"GLN{tag}").encode() for tag in tags.split()) for name, tags in _SCOPES.items()
}
"""Tags of the accounts an instruction may create, change or close."""

_APPEALED: Final = (S.AWAIT_KEY, S.DELIVERED, S.REJECTED, S.LABELLED)
EDGES: Final[dict[str, set[tuple[int, int]]]] = {
    "submit": {(0, S.SUBMITTED), (0, S.ATTEST)},
    "draw": {(S.SUBMITTED, S.COMMIT), (S.SUBMITTED, S.REVEAL)},
    "commit": {(S.COMMIT, S.REVEAL)},
    "expire": {(S.COMMIT, S.REVEAL), (S.COMMIT, S.DECIDED)},
    "tally": {(S.REVEAL, to) for to in (S.SUBMITTED, S.AWAIT_KEY, S.DELIVERED, S.REJECTED, S.DECIDED)},
    "disclose": {(S.AWAIT_KEY, S.DELIVERED)},
    "finalize": {(at, S.FINAL) for at in (*_APPEALED, S.DECIDED, S.ATTEST)},
    "attest": {(S.ATTEST, S.FINAL)},
    "challenge": {(at, S.SUBMITTED) for at in _APPEALED},
    "open_label": {(S.AWAIT_KEY, S.LABELLED), (S.REJECTED, S.LABELLED)},
}
"""Every way the state of a batch may change, by instruction."""

IN_STATE: Final = {
    "draw": {S.SUBMITTED},
    "contest_outer": {S.COMMIT},
    "commit": {S.COMMIT},
    "attest": {S.ATTEST},
    "prove_bad_decrypt": {S.FINAL},
    "prove_duplicate": {S.FINAL},
}
"""States in which an instruction may change a batch at all."""

BEFORE_DEADLINE: Final = frozenset({"disclose", "challenge", "open_label", "commit"})
AFTER_DEADLINE: Final = frozenset({"finalize"})
AUTHORITY_ONLY: Final = frozenset({"set_params", "set_paused", "propose_authority", "insure"})
OWNER_ONLY: Final = frozenset({"withdraw_stake", "take_seat", "release_seat", "set_delegate", "set_profile",
                               "close_staker", "deposit_stake"})  # fmt: skip
PAUSABLE: Final = frozenset({"open_request", "submit"})
CLOSERS: Final = frozenset(name for name in _SCOPES if name.startswith("close_"))
BATCH_FIXED: Final = (
    "root", "request", "contributor", "buyer", "mint", "key_commit", "outer_commit", "label_commit", "nullifiers",
    "value", "fee", "bond", "stake_rate", "records", "params_version", "forfeits", "nonce", "package",
)  # fmt: skip
"""Fields of a batch that hold from its submission on."""
REQUEST_FIXED: Final = (
    "buyer", "mint", "nonce", "price", "stake_rate", "deposited", "deadline_s", "params_version", "min_records",
    "max_records", "premium_cap_bps", "mode", "spec",
)  # fmt: skip
"""Fields of a request that hold from its opening on."""
