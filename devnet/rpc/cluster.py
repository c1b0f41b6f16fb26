"""Methods about the network as a whole."""

from typing import Any

from devnet.config import API_VERSION, FEATURE_SET, MAX_BLOCKHASH_AGE_SLOTS, SLOTS_PER_EPOCH
from devnet.errors import BLOCK_NOT_AVAILABLE, NO_SNAPSHOT, RpcError, invalid_params
from devnet.node import Node
from devnet.rpc.context import with_context
from devnet.rpc.params import Config, Method, Params, to_pubkey

_MAX_LEADERS = 5000


def _get_health(_node: Node, _params: Params) -> Any:
    return "ok"


def _get_version(_node: Node, _params: Params) -> Any:
    return {"feature-set": FEATURE_SET, "solana-core": API_VERSION}


def _get_identity(node: Node, _params: Params) -> Any:
    return {"identity": str(node.identity)}


def _get_genesis_hash(node: Node, _params: Params) -> Any:
    return str(node.genesis_hash)


def _get_slot(node: Node, params: Params) -> Any:
    return params.config(0).slot(node)


def _get_transaction_count(node: Node, params: Params) -> Any:
    return node.ledger.transaction_count(params.config(0).slot(node))


def _get_epoch_info(node: Node, params: Params) -> Any:
    slot = params.config(0).slot(node)
    return {
        "absoluteSlot": slot,
        "blockHeight": slot,
        "epoch": slot // SLOTS_PER_EPOCH,
        "slotIndex": slot % SLOTS_PER_EPOCH,
        "slotsInEpoch": SLOTS_PER_EPOCH,
        "transactionCount": node.ledger.transaction_count(slot),
    }


def _get_epoch_schedule(_node: Node, _params: Params) -> Any:
    return {
        "firstNormalEpoch": 0,
        "firstNormalSlot": 0,
        "leaderScheduleSlotOffset": SLOTS_PER_EPOCH,
        "slotsPerEpoch": SLOTS_PER_EPOCH,
        "warmup": False,
    }


def _get_slot_leader(node: Node, _params: Params) -> Any:
    return str(node.identity)


def _get_slot_leaders(node: Node, params: Params) -> Any:
    first, count = params.unsigned(0), params.unsigned(1)
    if count > _MAX_LEADERS:
        raise invalid_params(f"Invalid limit; max {_MAX_LEADERS}")
    epoch = first // SLOTS_PER_EPOCH
    if epoch > node.slot // SLOTS_PER_EPOCH + 1:
        raise invalid_params(f"Invalid slot range: leader schedule for epoch {epoch} is unavailable")
    return [str(node.identity)] * count


def _get_latest_blockhash(node: Node, params: Params) -> Any:
    slot = params.config(0).slot(node)
    made_in, blockhash = node.blockhashes.newest_at(slot)
    value = {"blockhash": str(blockhash), "lastValidBlockHeight": made_in + MAX_BLOCKHASH_AGE_SLOTS}
    return with_context(slot, value)


def _is_blockhash_valid(node: Node, params: Params) -> Any:
    blockhash, slot = params.blockhash(0), params.config(1).slot(node)
    made_in = node.blockhashes.slot_of(blockhash)
    valid = made_in is not None and made_in <= slot and node.blockhashes.valid_in(blockhash, node.slot)
    return with_context(slot, valid)


def _get_supply(node: Node, params: Params) -> Any:
    config = params.config(0, "struct RpcSupplyConfig")
    config.flag("excludeNonCirculatingAccountsList")
    slot = config.slot(node)
    node.flush()
    total = sum(lamports for _key, lamports in node.storage.balances())
    value = {"circulating": total, "nonCirculating": 0, "nonCirculatingAccounts": [], "total": total}
    return with_context(slot, value)


def _get_largest_accounts(node: Node, params: Params) -> Any:
    config = params.config(0, "struct RpcLargestAccountsConfig")
    circulating = config.choice("filter", ("circulating", "nonCirculating"), "circulating") == "circulating"
    slot = config.slot(node)
    if not circulating:
        return with_context(slot, [])
    node.flush()
    balances = sorted(((lamports, str(key)) for key, lamports in node.storage.balances()), reverse=True)
    return with_context(slot, [{"address": key, "lamports": amount} for amount, key in balances[:20]])


def _get_vote_accounts(_node: Node, params: Params) -> Any:
    config = params.config(0, "struct RpcGetVoteAccountsConfig")
    config.pubkey("votePubkey")
    config.number("delinquentSlotDistance")
    # One leader without votes: nobody stakes on a practice network.
    return {"current": [], "delinquent": []}


def _get_cluster_nodes(node: Node, _params: Params) -> Any:
    return [
        {
            "clientId": "Gleaner devnet",
            "featureSet": FEATURE_SET,
            "gossip": None,
            "pubkey": str(node.identity),
            "pubsub": None,
            "rpc": None,
            "serveRepair": None,
            "shredVersion": 0,
            "tpu": None,
            "tpuForwards": None,
            "tpuForwardsQuic": None,
            "tpuQuic": None,
            "tpuVote": None,
            "tvu": None,
            "version": API_VERSION,
        }
    ]


def _get_inflation_governor(_node: Node, params: Params) -> Any:
    params.config(0, "struct CommitmentConfig")
    return {"foundation": 0.0, "foundationTerm": 0.0, "initial": 0.0, "taper": 1.0, "terminal": 0.0}


def _get_inflation_rate(node: Node, _params: Params) -> Any:
    return {"epoch": node.slot // SLOTS_PER_EPOCH, "foundation": 0.0, "total": 0.0, "validator": 0.0}


def _get_highest_snapshot_slot(_node: Node, _params: Params) -> Any:
    raise RpcError(NO_SNAPSHOT, "No snapshot")


def _get_leader_schedule(node: Node, params: Params) -> Any:
    first = params.raw(0)
    if isinstance(first, bool) or not isinstance(first, int | dict | None) or (isinstance(first, int) and first < 0):
        raise invalid_params(
            "Invalid params: data did not match any variant of untagged enum RpcLeaderScheduleConfigWrapper."
        )
    slot = first if isinstance(first, int) else node.slot
    config = Config(first) if isinstance(first, dict) else params.config(1, "struct RpcLeaderScheduleConfig")
    identity = config.pubkey("identity")
    if slot // SLOTS_PER_EPOCH > node.slot // SLOTS_PER_EPOCH + 1:
        return None
    if identity not in (None, node.identity):
        return {}
    return {str(node.identity): list(range(SLOTS_PER_EPOCH))}


def _get_inflation_reward(node: Node, params: Params) -> Any:
    holders = [to_pubkey(text) for text in params.items(0, _MAX_LEADERS)]
    config = params.config(1, "struct RpcEpochConfig")
    config.slot(node)
    asked = config.number("epoch")
    epoch = max(node.slot // SLOTS_PER_EPOCH - 1, 0) if asked is None else asked
    paid_in = (epoch + 1) * SLOTS_PER_EPOCH
    if paid_in > node.root:
        raise RpcError(BLOCK_NOT_AVAILABLE, f"Block not available for slot {paid_in}")
    # Nobody stakes here, so no epoch ever paid anybody.
    return [None] * len(holders)


def _get_stake_minimum_delegation(node: Node, params: Params) -> Any:
    return with_context(params.config(0).slot(node), 1_000_000_000)


METHODS = {
    "getHealth": Method(_get_health, 0, 0),
    "getVersion": Method(_get_version, 0, 0),
    "getIdentity": Method(_get_identity, 0, 0),
    "getGenesisHash": Method(_get_genesis_hash, 0, 0),
    "getSlot": Method(_get_slot, 0, 1),
    "getBlockHeight": Method(_get_slot, 0, 1),
    "getTransactionCount": Method(_get_transaction_count, 0, 1),
    "getEpochInfo": Method(_get_epoch_info, 0, 1),
    "getEpochSchedule": Method(_get_epoch_schedule, 0, 0),
    "getSlotLeader": Method(_get_slot_leader, 0, 1),
    "getSlotLeaders": Method(_get_slot_leaders, 2, 2),
    "getLatestBlockhash": Method(_get_latest_blockhash, 0, 1),
    "isBlockhashValid": Method(_is_blockhash_valid, 1, 2),
    "getSupply": Method(_get_supply, 0, 1),
    "getLargestAccounts": Method(_get_largest_accounts, 0, 1),
    "getVoteAccounts": Method(_get_vote_accounts, 0, 1),
    "getClusterNodes": Method(_get_cluster_nodes, 0, 0),
    "getInflationGovernor": Method(_get_inflation_governor, 0, 1),
    "getInflationRate": Method(_get_inflation_rate, 0, 0),
    "getHighestSnapshotSlot": Method(_get_highest_snapshot_slot, 0, 0),
    "getLeaderSchedule": Method(_get_leader_schedule, 0, 2),
    "getInflationReward": Method(_get_inflation_reward, 1, 2),
    "getStakeMinimumDelegation": Method(_get_stake_minimum_delegation, 0, 1),
}
