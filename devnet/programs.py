"""Addresses of native programs, sysvars and the SPL programs that this node knows by name."""

from solders.pubkey import Pubkey

SYSTEM = Pubkey.from_string("11111111111111111111111111111111")
NATIVE_LOADER = Pubkey.from_string("NativeLoader1111111111111111111111111111111")
BPF_LOADER_1 = Pubkey.from_string("BPFLoader1111111111111111111111111111111111")
BPF_LOADER_2 = Pubkey.from_string("BPFLoader2111111111111111111111111111111111")
UPGRADEABLE_LOADER = Pubkey.from_string("BPFLoaderUpgradeab1e11111111111111111111111")
COMPUTE_BUDGET = Pubkey.from_string("ComputeBudget111111111111111111111111111111")
ADDRESS_LOOKUP_TABLE = Pubkey.from_string("AddressLookupTab1e1111111111111111111111111")
VOTE = Pubkey.from_string("Vote111111111111111111111111111111111111111")
STAKE = Pubkey.from_string("Stake11111111111111111111111111111111111111")
CONFIG = Pubkey.from_string("Config1111111111111111111111111111111111111")
TOKEN = Pubkey.from_string("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA")
TOKEN_2022 = Pubkey.from_string("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb")
ASSOCIATED_TOKEN = Pubkey.from_string("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL")
MEMO = Pubkey.from_string("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr")
MEMO_1 = Pubkey.from_string("Memo1UhkJRfHyvLMcVucJwxXeuD728EqVDDwQDxFMNo")
NATIVE_MINT = Pubkey.from_string("So11111111111111111111111111111111111111112")

SYSVAR_OWNER = Pubkey.from_string("Sysvar1111111111111111111111111111111111111")
SYSVAR_CLOCK = Pubkey.from_string("SysvarC1ock11111111111111111111111111111111")
SYSVAR_RENT = Pubkey.from_string("SysvarRent111111111111111111111111111111111")
SYSVAR_RECENT_BLOCKHASHES = Pubkey.from_string("SysvarRecentB1ockHashes11111111111111111111")
SYSVAR_SLOT_HASHES = Pubkey.from_string("SysvarS1otHashes111111111111111111111111111")
SYSVAR_EPOCH_SCHEDULE = Pubkey.from_string("SysvarEpochSchedu1e111111111111111111111111")
SYSVAR_EPOCH_REWARDS = Pubkey.from_string("SysvarEpochRewards1111111111111111111111111")
SYSVAR_LAST_RESTART_SLOT = Pubkey.from_string("SysvarLastRestartS1ot1111111111111111111111")
SYSVAR_STAKE_HISTORY = Pubkey.from_string("SysvarStakeHistory1111111111111111111111111")
SYSVAR_SLOT_HISTORY = Pubkey.from_string("SysvarS1otHistory11111111111111111111111111")
SYSVAR_INSTRUCTIONS = Pubkey.from_string("Sysvar1nstructions1111111111111111111111111")

TOKEN_PROGRAMS = frozenset({TOKEN, TOKEN_2022})
MEMO_PROGRAMS = frozenset({MEMO, MEMO_1})

# Accounts that no transaction may lock for writing, whatever its header says (agave: ReservedAccountKeys).
RESERVED = frozenset(
    {
        SYSTEM,
        NATIVE_LOADER,
        BPF_LOADER_1,
        BPF_LOADER_2,
        UPGRADEABLE_LOADER,
        COMPUTE_BUDGET,
        ADDRESS_LOOKUP_TABLE,
        VOTE,
        STAKE,
        CONFIG,
        SYSVAR_OWNER,
        SYSVAR_CLOCK,
        SYSVAR_RENT,
        SYSVAR_RECENT_BLOCKHASHES,
        SYSVAR_SLOT_HASHES,
        SYSVAR_INSTRUCTIONS,
        SYSVAR_EPOCH_SCHEDULE,
        SYSVAR_EPOCH_REWARDS,
        SYSVAR_LAST_RESTART_SLOT,
        SYSVAR_STAKE_HISTORY,
        SYSVAR_SLOT_HISTORY,
        *(
            Pubkey.from_string(name)
            for name in (
                "Ed25519SigVerify111111111111111111111111111",
                "KeccakSecp256k11111111111111111111111111111",
                "Secp256r1SigVerify1111111111111111111111111",
                "LoaderV411111111111111111111111111111111111",
                "Feature111111111111111111111111111111111111",
                "StakeConfig11111111111111111111111111111111",
                "ZkTokenProof1111111111111111111111111111111",
                "ZkE1Gama1Proof11111111111111111111111111111",
                "SysvarFees111111111111111111111111111111111",
                "SysvarRewards111111111111111111111111111111",
            )
        ),
    }
)
