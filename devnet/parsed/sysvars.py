"""Readable sysvars (solana-account-decoder ``parse_sysvar``)."""

import struct
from typing import Any

from solders.pubkey import Pubkey

from devnet.programs import (
    SYSVAR_CLOCK,
    SYSVAR_EPOCH_REWARDS,
    SYSVAR_EPOCH_SCHEDULE,
    SYSVAR_LAST_RESTART_SLOT,
    SYSVAR_RECENT_BLOCKHASHES,
    SYSVAR_RENT,
    SYSVAR_SLOT_HASHES,
    SYSVAR_SLOT_HISTORY,
    SYSVAR_STAKE_HISTORY,
)

_HISTORY_SLOTS = 1024 * 1024


def _clock(data: bytes) -> Any:
    slot, started, epoch, leader, now = struct.unpack("<QqQQq", data)
    return {
        "epoch": epoch,
        "epochStartTimestamp": started,
        "leaderScheduleEpoch": leader,
        "slot": slot,
        "unixTimestamp": now,
    }


def _rent(data: bytes) -> Any:
    return {"lamportsPerByte": str(struct.unpack_from("<Q", data)[0])}


def _slot_hashes(data: bytes) -> Any:
    (count,) = struct.unpack_from("<Q", data)
    entries = [struct.unpack_from("<Q32s", data, 8 + 40 * index) for index in range(min(count, 512))]
    return [{"hash": str(Pubkey(value)), "slot": slot} for slot, value in entries]


def _epoch_schedule(data: bytes) -> Any:
    slots, offset, warmup, epoch, slot = struct.unpack("<QQ?QQ", data)
    return {
        "firstNormalEpoch": epoch,
        "firstNormalSlot": slot,
        "leaderScheduleSlotOffset": offset,
        "slotsPerEpoch": slots,
        "warmup": warmup,
    }


def _epoch_rewards(data: bytes) -> Any:
    height, partitions, parent, low, high, total, paid, active = struct.unpack("<QQ32sQQQQ?", data)
    return {
        "active": active,
        "distributedRewards": str(paid),
        "distributionStartingBlockHeight": height,
        "numPartitions": partitions,
        "parentBlockhash": str(Pubkey(parent)),
        "totalPoints": str(low + (high << 64)),
        "totalRewards": str(total),
    }


def _last_restart_slot(data: bytes) -> Any:
    return {"lastRestartSlot": struct.unpack("<Q", data)[0]}


def _stake_history(data: bytes) -> Any:
    (count,) = struct.unpack_from("<Q", data)
    entries = [struct.unpack_from("<QQQQ", data, 8 + 32 * index) for index in range(min(count, 512))]
    return [
        {
            "epoch": epoch,
            "stakeHistory": {"activating": activating, "deactivating": deactivating, "effective": effective},
        }
        for epoch, effective, activating, deactivating in entries
    ]


def _recent_blockhashes(data: bytes) -> Any:
    (count,) = struct.unpack_from("<Q", data)
    entries = [struct.unpack_from("<32sQ", data, 8 + 40 * index) for index in range(min(count, 150))]
    return [
        {"blockhash": str(Pubkey(value)), "feeCalculator": {"lamportsPerSignature": str(fee)}} for value, fee in entries
    ]


def _slot_history(data: bytes) -> Any:
    # A bitvec: one tag byte, the number of 64-bit blocks, the blocks, the number of bits; then the next slot.
    (blocks,) = struct.unpack_from("<Q", data, 1)
    (following,) = struct.unpack_from("<Q", data, len(data) - 8)
    bits = int.from_bytes(data[9 : 9 + 8 * blocks], "little")
    # agave prints every bit from the highest slot down, a megabyte of text.
    return {"bits": f"{bits:0{_HISTORY_SLOTS}b}", "nextSlot": following}


_KINDS = {
    SYSVAR_CLOCK: ("clock", _clock),
    SYSVAR_RENT: ("rent", _rent),
    SYSVAR_SLOT_HASHES: ("slotHashes", _slot_hashes),
    SYSVAR_EPOCH_SCHEDULE: ("epochSchedule", _epoch_schedule),
    SYSVAR_EPOCH_REWARDS: ("epochRewards", _epoch_rewards),
    SYSVAR_LAST_RESTART_SLOT: ("lastRestartSlot", _last_restart_slot),
    SYSVAR_STAKE_HISTORY: ("stakeHistory", _stake_history),
    SYSVAR_RECENT_BLOCKHASHES: ("recentBlockhashes", _recent_blockhashes),
    SYSVAR_SLOT_HISTORY: ("slotHistory", _slot_history),
}


def parse_sysvar(pubkey: Pubkey, data: bytes) -> dict[str, Any] | None:
    """Return type and info of a sysvar, None for an account that is not one or does not fit."""
    known = _KINDS.get(pubkey)
    if known is None:
        return None
    name, read = known
    try:
        return {"info": read(data), "type": name}
    except struct.error:
        return None
