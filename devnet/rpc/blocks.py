"""Methods about blocks."""

import json
from typing import Any

from devnet.config import FINALITY_SLOTS, SLOTS_PER_EPOCH
from devnet.encoding import base58_encode
from devnet.errors import BLOCK_NOT_AVAILABLE, RpcError, invalid_params
from devnet.ledger import Block
from devnet.node import Node
from devnet.programs import COMPUTE_BUDGET
from devnet.rpc.context import with_context
from devnet.rpc.history import require_confirmed, wanted
from devnet.rpc.params import Config, Method, Params, to_pubkey
from devnet.txview import accounts_only, with_meta

_MAX_RANGE = 500_000
_FEE_SLOTS = 150
_MAX_SAMPLES = 720
_SET_PRICE = 3
_MAX_FEE_ACCOUNTS = 128


def _existing(node: Node, slot: int, newest: int) -> Block:
    block = node.ledger.block(slot) if slot <= newest else None
    if block is None:
        if slot < node.ledger.first_slot():
            raise RpcError(
                -32001,
                f"Block {slot} cleaned up, does not exist on node. First available block: {node.ledger.first_slot()}",
            )
        raise RpcError(BLOCK_NOT_AVAILABLE, f"Block not available for slot {slot}")
    return block


def _get_block(node: Node, params: Params) -> Any:
    want = wanted(params.raw(1))
    slot = params.unsigned(0)
    require_confirmed(want.config)
    details, encoding, most = want.details, want.encoding, want.most_version
    block = _existing(node, slot, node.slot_at(want.config.commitment))
    shown: dict[str, Any] = {
        "blockHeight": block.slot,
        "blockTime": block.unix_time,
        "blockhash": base58_encode(block.blockhash),
        "parentSlot": block.parent,
        "previousBlockhash": base58_encode(block.previous),
    }
    if details == "full":
        shown["transactions"] = [with_meta(entry, encoding, most) for entry in node.ledger.in_slot(slot)]
    elif details == "accounts":
        shown["transactions"] = [accounts_only(entry, most) for entry in node.ledger.in_slot(slot)]
    elif details == "signatures":
        shown["signatures"] = [base58_encode(entry.signature) for entry in node.ledger.in_slot(slot)]
    if want.rewards:
        shown["rewards"] = json.loads(block.rewards_text)
    return shown


def _get_blocks(node: Node, params: Params) -> Any:
    first, last, config = params.unsigned(0), params.raw(1), params.config(2)
    if isinstance(last, dict):
        config, last = params.config(1), None
    elif last is not None and (isinstance(last, bool) or not isinstance(last, int) or last < 0):
        raise invalid_params("Invalid params: data did not match any variant of untagged enum RpcBlocksConfigWrapper.")
    require_confirmed(config)
    newest = node.slot_at(config.commitment)
    end = newest if last is None else min(params.unsigned(1), newest)
    if end < first:
        return []
    if end - first > _MAX_RANGE:
        raise invalid_params(f"Slot range too large; max {_MAX_RANGE}")
    return node.ledger.slots(first, end, _MAX_RANGE)


def _get_blocks_with_limit(node: Node, params: Params) -> Any:
    first, limit, config = params.unsigned(0), params.unsigned(1, "usize"), params.config(2)
    require_confirmed(config)
    if limit > _MAX_RANGE:
        raise invalid_params(f"Limit too large; max {_MAX_RANGE}")
    return node.ledger.slots(first, node.slot_at(config.commitment), limit)


def _get_block_time(node: Node, params: Params) -> Any:
    slot = params.unsigned(0)
    return _existing(node, slot, node.confirmed).unix_time


def _get_block_commitment(node: Node, params: Params) -> Any:
    slot = params.unsigned(0)
    if node.ledger.block(slot) is None:
        return {"commitment": None, "totalStake": 1}
    depth = min(node.slot - slot, FINALITY_SLOTS) - 1
    stakes = [0] * FINALITY_SLOTS
    stakes[max(depth, 0)] = 1
    return {"commitment": stakes, "totalStake": 1}


def _first_available(node: Node, _params: Params) -> Any:
    return node.ledger.first_slot()


def _get_block_production(node: Node, params: Params) -> Any:
    config = params.config(0, "struct RpcBlockProductionConfig")
    identity, slot, asked = config.pubkey("identity"), config.slot(node), config.get("range")
    first, last = slot - slot % SLOTS_PER_EPOCH, slot
    if asked is not None:
        bounds = Config(asked, "struct RpcBlockProductionConfigRange")
        given = bounds.number("firstSlot")
        if given is None:
            raise invalid_params("Invalid params: missing field `firstSlot`.")
        first, end = given, bounds.number("lastSlot")
        last = slot if end is None else end
    if last > slot:
        raise invalid_params(f"lastSlot, {last}, is too large; max {slot}")
    if last < first:
        raise invalid_params(f"lastSlot, {last}, cannot be less than firstSlot, {first}")
    led = last - first + 1
    mine = {} if identity not in (None, node.identity) else {str(node.identity): [led, led]}
    return with_context(slot, {"byIdentity": mine, "range": {"firstSlot": first, "lastSlot": last}})


def _price_of(entry_prices: dict[int, int], slot: int, price: int) -> None:
    entry_prices[slot] = min(entry_prices.get(slot, price), price)


def _get_recent_prioritization_fees(node: Node, params: Params) -> Any:
    raw = params.raw(0)
    wanted = {to_pubkey(text) for text in (params.items(0, _MAX_FEE_ACCOUNTS) if raw is not None else [])}
    prices: dict[int, int] = {}
    for block in node.ledger.recent_blocks(_FEE_SLOTS):
        if block.transaction_count == 0:
            continue
        for entry in node.ledger.in_slot(block.slot):
            message = entry.transaction.message
            keys = message.account_keys
            price = 0
            for instruction in message.instructions:
                data = bytes(instruction.data)
                if keys[instruction.program_id_index] == COMPUTE_BUDGET and data[:1] == bytes([_SET_PRICE]):
                    price = int.from_bytes(data[1:9], "little")
            _price_of(prices, block.slot, price if not wanted or wanted & set(keys) else 0)
    return [{"prioritizationFee": price, "slot": slot} for slot, price in sorted(prices.items())]


def _get_recent_performance_samples(node: Node, params: Params) -> Any:
    limit = None if params.raw(0) is None else params.unsigned(0, "usize")
    if limit is not None and limit > _MAX_SAMPLES:
        raise invalid_params(f"Invalid limit; max {_MAX_SAMPLES}")
    if limit == 0:
        return []
    sixty_seconds = 60_000 // node.config.slot_ms
    blocks = node.ledger.recent_blocks(max(sixty_seconds, 1))
    count = sum(block.transaction_count for block in blocks)
    return [
        {
            "numNonVoteTransactions": count,
            "numSlots": len(blocks),
            "numTransactions": count,
            "samplePeriodSecs": 60,
            "slot": blocks[-1].slot,
        }
    ]


def _same_slot(node: Node, _params: Params) -> Any:
    return node.slot_at(Config(None).commitment)


METHODS = {
    "getBlock": Method(_get_block, 1, 2),
    "getBlocks": Method(_get_blocks, 1, 3),
    "getBlocksWithLimit": Method(_get_blocks_with_limit, 2, 3),
    "getBlockTime": Method(_get_block_time, 1, 1),
    "getBlockCommitment": Method(_get_block_commitment, 1, 1),
    "getBlockProduction": Method(_get_block_production, 0, 1),
    "getFirstAvailableBlock": Method(_first_available, 0, 0),
    "minimumLedgerSlot": Method(_first_available, 0, 0),
    "getRecentPrioritizationFees": Method(_get_recent_prioritization_fees, 0, 1),
    "getRecentPerformanceSamples": Method(_get_recent_performance_samples, 0, 1),
    "getMaxRetransmitSlot": Method(_same_slot, 0, 0),
    "getMaxShredInsertSlot": Method(_same_slot, 0, 0),
}
