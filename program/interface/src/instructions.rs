//! The market's instructions: first byte, packed little-endian arguments, accounts in order.
//!
//! Flags of an account: `s` signer, `w` writable, `*` any number to the end.
use crate::{
    accounts::{Pointer, Terms},
    Address,
};

instruction! {
    /// Creates the market. Only the program's upgrade authority may, once.
    0 Init(
        /// Slots a beacon interval lasts
        beacon_slots: u64,
        /// Slots an epoch of the seat table lasts
        epoch_slots: u64,
        /// Kind of randomness
        randomness: u8,
        /// Program that owns the randomness account; zero with SLOT_HASHES
        randomness_program: Address,
        /// The randomness account, whose authority must be Config; zero with SLOT_HASHES
        randomness_account: Address,
    ) [
        /// Upgrade authority of the program; becomes the market's authority and pays rent
        authority "sw",
        /// ProgramData account of the program
        program_data "",
        /// The stake token
        stake_mint "",
        /// Created
        config "w",
        /// Created
        seat_table "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Writes a version of the parameters. The first takes effect at once, a later one when its delay is over and anyone activates it;
    /// a version that still waits is replaced.
    1 SetParams(
        /// One more than the highest version written
        version: u32,
        /// The numbers
        terms: Terms,
    ) [
        /// The market's authority
        authority "sw",
        /// The market
        config "w",
        /// Created
        params "w",
        /// Current parameters (with version 1: this account again)
        current "",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Creates the ledger and vault of the stake mint or of a payment mint of the current parameters. Anyone may.
    2 OpenLedger() [
        /// Pays rent
        payer "sw",
        /// The market
        config "",
        /// Current parameters
        params "",
        /// The mint
        mint "",
        /// Created
        ledger "w",
        /// Created
        vault "w",
        /// Program of the mint
        token_program "",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Puts stake tokens into the owner's Staker, which is created if missing.
    3 DepositStake(
        /// Stake base units
        amount: u64,
    ) [
        /// Whose stake
        owner "sw",
        /// The market
        config "",
        /// Created if missing
        staker "w",
        /// Ledger of the stake mint
        ledger "w",
        /// Its vault
        vault "w",
        /// Token account that pays
        source "w",
        /// The stake mint
        mint "",
        /// Program of the mint
        token_program "",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Takes free stake out: no batch open, exit cooldown over since the last FINAL.
    4 WithdrawStake(
        /// Stake base units
        amount: u64,
    ) [
        /// Whose stake
        owner "s",
        /// The market
        config "",
        /// Current parameters
        params "",
        /// Its stake
        staker "w",
        /// Ledger of the stake mint
        ledger "w",
        /// Its vault
        vault "w",
        /// Token account of the owner
        destination "w",
        /// The stake mint
        mint "",
        /// Program of the mint
        token_program "",
    ]
}
instruction! {
    /// Takes a free place of the seat table, or tops up one's own, from free stake that no delivery answers with any more (as for
    /// withdrawing it).
    5 TakeSeat(
        /// Place in the table: the next new one, a free one, or one's own
        place: u32,
    ) [
        /// Whose seat
        owner "sw",
        /// The market
        config "",
        /// Current parameters
        params "",
        /// Its stake
        staker "w",
        /// The seat table
        seat_table "w",
        /// Page of the place, created if missing
        page "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Leaves a seat: the first call starts the exit, a second after the cooldown returns what it holds to free stake.
    6 ReleaseSeat(
        /// Place in the table
        place: u32,
    ) [
        /// Whose seat
        owner "s",
        /// The market
        config "",
        /// Current parameters
        params "",
        /// Its stake
        staker "w",
        /// The seat table
        seat_table "w",
        /// Page of the place
        page "w",
        /// Ledger of the stake mint: takes what a jail slash still takes
        ledger "w",
    ]
}
instruction! {
    /// Names the key that may commit, reveal, share samples and disclose; zero removes it.
    7 SetDelegate(
        /// The key
        delegate: Address,
    ) [
        /// Whose delegate
        owner "s",
        /// Its stake
        staker "w",
    ]
}
instruction! {
    /// Points to the owner's profile off chain.
    8 SetProfile(
        /// The profile
        profile: Pointer,
    ) [
        /// Whose profile
        owner "s",
        /// Its stake
        staker "w",
    ]
}
instruction! {
    /// Opens a request and puts its escrow in.
    9 OpenRequest(
        /// Number chosen by the buyer; names the request
        nonce: u64,
        /// Price of a record, base units
        price: u64,
        /// Escrow, base units
        deposit: u64,
        /// No submissions after, unix seconds
        deadline_s: i64,
        /// Fewest records of a batch
        min_records: u32,
        /// Most records of a batch
        max_records: u32,
        /// Highest premium
        premium_cap_bps: u16,
        /// How it is verified
        mode: u8,
        /// What is wanted, off chain
        spec: Pointer,
    ) [
        /// Who pays
        buyer "sw",
        /// The market
        config "",
        /// Current parameters
        params "",
        /// The seat table: from the first request on, joins wait two epochs
        seat_table "w",
        /// Created
        request "w",
        /// Ledger of the payment mint
        ledger "w",
        /// Its vault
        vault "w",
        /// Token account of the buyer
        source "w",
        /// The payment mint
        mint "",
        /// Program of the mint
        token_program "",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Closes a request: the buyer at any time, anyone after its deadline. Free escrow goes to the buyer's Balance; with no
    /// batch open the account goes too, else a later call finishes it.
    10 CloseRequest() [
        /// Buyer, or anyone after the deadline; pays for a missing Balance
        caller "sw",
        /// The request
        request "w",
        /// Balance of buyer and payment mint, created if missing
        buyer_balance "w",
        /// Gets the rent
        rent_payer "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Delivers a batch: locks the bond, reserves V + F0.
    11 Submit(
        /// Root of the package
        root: [u8; 32],
        /// H(K)
        key_commit: [u8; 32],
        /// H(O)
        outer_commit: [u8; 32],
        /// Binds the batch to its kind
        label_commit: [u8; 32],
        /// Digest of the nullifiers
        nullifiers: [u8; 32],
        /// Public part of the key derivation
        nonce: [u8; 16],
        /// The package
        package: Pointer,
        /// N
        records: u32,
    ) [
        /// Who delivers
        contributor "sw",
        /// The market
        config "",
        /// Parameters of the request
        params "",
        /// The seat table
        seat_table "",
        /// The request
        request "w",
        /// Stake of the contributor
        staker "w",
        /// Created
        batch "w",
        /// Created
        spent "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Fixes the value of a beacon from the market's source of randomness, or from the slot hashes after too many misses.
    12 FixBeacon(
        /// Which interval
        interval: u64,
    ) [
        /// Pays rent
        payer "sw",
        /// The market
        config "w",
        /// Created if missing
        beacon "w",
        /// SlotHashes sysvar
        slot_hashes "",
        /// System program
        system_program "",
        /// With SWITCHBOARD: the randomness account
        randomness "*",
    ]
}
instruction! {
    /// Arms a missed beacon anew: its slot becomes the present one plus eight.
    13 Arm(
        /// Which interval
        interval: u64,
    ) [
        /// Pays rent
        payer "sw",
        /// The market
        config "",
        /// Created if missing
        beacon "w",
        /// SlotHashes sysvar
        slot_hashes "",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Looks at the next indices of the seed's sequence and seats whom it finds; the last step opens COMMIT.
    14 Draw(
        /// How many indices, at most 8
        count: u8,
    ) [
        /// Pays for the Round, is paid back from the batch
        payer "sw",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
        /// Created by the first step
        round "w",
        /// The beacon the batch is bound to
        beacon "",
        /// System program
        system_program "",
        /// The last attempt of every earlier round, in order; then for each index: its seat page (writable), the Staker of its owner
        seats "*w",
    ]
}
instruction! {
    /// Says where the samples for this panel are; contributor or delegate, in the first half of COMMIT, once (and once more after O was
    /// contested).
    15 ShareSamples(
        /// The sample blob
        samples: Pointer,
        /// 1: it shows O, because the buyer contested it in this round. Another value than the round asks for is refused, so that
        /// what was under way before a contest is not taken for its answer.
        contested: u8,
    ) [
        /// Contributor or its delegate
        signer "s",
        /// Stake of the contributor
        staker "",
        /// The batch
        batch "",
        /// The round
        round "w",
    ]
}
instruction! {
    /// Commits the vote of one seat; the last one opens REVEAL.
    16 Commit(
        /// Which entry of the round
        entry: u16,
        /// The vote's hash
        vote: [u8; 32],
    ) [
        /// Owner of the seat or its delegate
        signer "s",
        /// Stake of the owner
        staker "",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
        /// The round
        round "w",
    ]
}
instruction! {
    /// Reveals the vote of one seat.
    17 Reveal(
        /// Which entry of the round
        entry: u16,
        /// 0 data, 1 samples unavailable, 2 package unavailable
        status: u8,
        /// Records rejected
        bits: u32,
        /// Reasons, 3 bits a record
        reasons: u64,
        /// Salt of the commitment
        salt: [u8; 32],
    ) [
        /// Owner of the seat or its delegate
        signer "s",
        /// Stake of the owner
        staker "",
        /// The batch
        batch "",
        /// The round
        round "w",
    ]
}
instruction! {
    /// Moves COMMIT on when its time is over: to REVEAL, or to DECIDED where samples were not shared by half time.
    18 Expire() [
        /// Gets the tip
        payer "sw",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
        /// The round
        round "w",
    ]
}
instruction! {
    /// Counts the votes once all are revealed or REVEAL is over: verdict, redraw or VOID.
    19 Tally() [
        /// Gets the tip
        payer "sw",
        /// The market
        config "",
        /// Parameters of the batch
        params "",
        /// The seat table
        seat_table "",
        /// The batch
        batch "w",
        /// The round
        round "w",
    ]
}
instruction! {
    /// Makes an accepted batch payable by opening key_commit.
    20 Disclose(
        /// K
        key: [u8; 32],
    ) [
        /// Contributor or its delegate
        signer "s",
        /// Stake of the contributor
        staker "",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
    ]
}
instruction! {
    /// Settles a batch whose last window is over: pays, refunds, slashes, fixes what every seat gets.
    21 Finalize() [
        /// Gets the tip, pays for missing Balances
        payer "sw",
        /// The market
        config "",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
        /// The request
        request "w",
        /// Stake of the contributor
        staker "w",
        /// Balance of contributor and payment mint, created if missing
        contributor_balance "w",
        /// Balance of buyer and stake mint, created if missing
        buyer_balance "w",
        /// Balance of buyer and payment mint, created if missing
        buyer_pay_balance "w",
        /// System program
        system_program "",
        /// The last attempt of every round, in order; after an appeal also the stake ledger, then for round 1 and 2 the challenger's
        /// Balances of payment and stake mint, created if missing
        rounds "*w",
    ]
}
instruction! {
    /// Settles one seat of a scored round: pays its owner, takes its loss, frees its lock. Anyone may.
    22 SettleSeat(
        /// Which entry of the round
        entry: u16,
    ) [
        /// Pays for missing Balances, gets the tip
        payer "sw",
        /// The market
        config "",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
        /// The round
        round "w",
        /// Page of the seat
        page "w",
        /// Stake of the owner
        staker "w",
        /// Balance of owner and payment mint, created if missing
        pay_balance "w",
        /// Balance of owner and stake mint, created if missing
        stake_balance "w",
        /// The request
        request "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Pays a Balance out to a token account of its owner.
    23 Withdraw(
        /// Base units
        amount: u64,
    ) [
        /// Whose Balance
        owner "s",
        /// The Balance
        balance "w",
        /// Ledger of the mint
        ledger "w",
        /// Its vault
        vault "w",
        /// Token account of the owner
        destination "w",
        /// The mint
        mint "",
        /// Program of the mint
        token_program "",
    ]
}
instruction! {
    /// Closes an attempt whose seats are all settled. Anyone may.
    24 CloseRound() [
        /// Gets the rent
        rent_payer "w",
        /// The batch
        batch "w",
        /// The round
        round "w",
    ]
}
instruction! {
    /// Closes a batch when its time is over; what is due to the treasury goes there. Anyone may.
    25 CloseBatch() [
        /// Gets the rent
        rent_payer "w",
        /// The market
        config "",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
        /// Ledger of the payment mint
        pay_ledger "w",
        /// Ledger of the stake mint
        stake_ledger "w",
    ]
}
instruction! {
    /// Closes an empty Balance.
    26 CloseBalance() [
        /// Whose Balance
        owner "s",
        /// Gets the rent
        rent_payer "w",
        /// The Balance
        balance "w",
    ]
}
instruction! {
    /// Closes the evidence of a root once its contributor has no stake left. Anyone may.
    27 CloseSpent() [
        /// Gets the rent
        rent_payer "w",
        /// Stake of the contributor (closed is fine)
        staker "",
        /// The evidence
        spent "w",
    ]
}
instruction! {
    /// Closes an empty Staker.
    28 CloseStaker() [
        /// Whose stake
        owner "s",
        /// Gets the rent
        rent_payer "w",
        /// Its stake
        staker "w",
    ]
}
instruction! {
    /// Closes a beacon thirty epochs old. Anyone may.
    29 CloseBeacon() [
        /// Gets the rent
        rent_payer "w",
        /// The market
        config "",
        /// The beacon
        beacon "w",
    ]
}
instruction! {
    /// Appeals a verdict, or contests an opened label: stakes the pot of the next round and prepays its accounts. Anyone may.
    30 Challenge(
        /// The round this opens, 1 or 2
        round: u8,
    ) [
        /// Who challenges
        challenger "sw",
        /// The market
        config "",
        /// Parameters of the batch
        params "",
        /// The seat table
        seat_table "",
        /// The batch
        batch "w",
        /// Ledger of the payment mint
        ledger "w",
        /// Its vault
        vault "w",
        /// Token account of the challenger
        source "w",
        /// The payment mint
        mint "",
        /// Program of the mint
        token_program "",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Opens label_commit: this batch is a benchmark. The labels stand in a ProofBuffer, one bit a record, 1 = bad.
    31 OpenLabel(
        /// Salt of label_commit
        salt: [u8; 32],
        /// 1: the buyer signs too and bears F0
        cosigned: u8,
    ) [
        /// The contributor
        contributor "s",
        /// Its buyer (signs if cosigned)
        buyer "",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
        /// The labels; ceil(N / 8) bytes count
        proof "",
        /// The last attempt of every round, in order
        rounds "*w",
    ]
}
instruction! {
    /// The buyer says that O in the package's header does not open or does not hash to outer_commit, staking F0. In the first quarter of
    /// COMMIT; the samples must then be shared again, with O sealed to the panel.
    32 ContestOuter() [
        /// The buyer
        buyer "sw",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
        /// The round
        round "w",
        /// Ledger of the payment mint
        ledger "w",
        /// Its vault
        vault "w",
        /// Token account of the buyer
        source "w",
        /// The payment mint
        mint "",
        /// Program of the mint
        token_program "",
    ]
}
instruction! {
    /// Creates a ProofBuffer.
    33 OpenProof(
        /// Number chosen by the owner
        nonce: u64,
    ) [
        /// Who will write
        owner "sw",
        /// Created
        proof "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Writes a part of a ProofBuffer.
    34 WriteProof(
        /// Where
        offset: u32,
        /// How many of the bytes count
        length: u16,
        /// The bytes, then zeros
        part: [u8; 800],
    ) [
        /// Who opened it
        owner "s",
        /// The buffer
        proof "w",
    ]
}
instruction! {
    /// Closes a ProofBuffer.
    35 CloseProof() [
        /// Who opened it
        owner "s",
        /// Gets the rent
        rent_payer "w",
        /// The buffer
        proof "w",
    ]
}
instruction! {
    /// Proves that a chunk of an accepted batch does not decrypt to what its leaf says: the buyer is made whole out of the whole stake.
    36 ProveBadDecrypt(
        /// A `kinds::decrypt`
        kind: u8,
    ) [
        /// The buyer
        buyer "sw",
        /// The market
        config "",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
        /// Stake of the contributor
        staker "w",
        /// The proof; decrypted where it lies
        proof "w",
        /// Ledger of the stake mint
        stake_ledger "w",
        /// Balance of buyer and stake mint, created if missing
        buyer_balance "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Proves matches of a duplicate, as many as the buffer holds; with enough of them the later contributor's whole stake is taken. Anyone
    /// may.
    37 ProveDuplicate() [
        /// Who opened the buffer
        prover "sw",
        /// The market
        config "",
        /// Parameters of the later batch
        params "",
        /// The earlier batch
        earlier "",
        /// The later batch
        later "w",
        /// Stake of the later batch's contributor
        staker "w",
        /// The matches
        proof "w",
        /// Ledger of the stake mint
        stake_ledger "w",
        /// Balance of the later batch's buyer and the stake mint, created if missing
        buyer_balance "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Makes parameters current whose delay is over. Anyone may.
    38 ActivateParams() [
        /// The market
        config "w",
        /// The parameters that wait
        params "",
    ]
}
instruction! {
    /// Pauses new requests and submissions, or allows them again. Everything under way goes on.
    39 SetPaused(
        /// 1: paused
        paused: u8,
    ) [
        /// The market's authority
        authority "s",
        /// The market
        config "w",
    ]
}
instruction! {
    /// Names who may take over as the market's authority; zero takes the offer back.
    40 ProposeAuthority(
        /// Who
        pending: Address,
    ) [
        /// The market's authority
        authority "s",
        /// The market
        config "w",
    ]
}
instruction! {
    /// Takes over as the market's authority.
    41 AcceptAuthority() [
        /// Who was named
        pending "s",
        /// The market
        config "w",
    ]
}
instruction! {
    /// Turns treasury of the stake mint into insurance, which repays challengers of verdicts that were wrong.
    42 Insure(
        /// Stake base units
        amount: u64,
    ) [
        /// The market's authority
        authority "s",
        /// The market
        config "",
        /// Ledger of the stake mint
        stake_ledger "w",
    ]
}
instruction! {
    /// Fixes the committee of an ORACLE request, once, before anything is submitted to it.
    43 OpenCommittee(
        /// Attestations that decide
        threshold: u8,
        /// Attesters
        size: u8,
        /// Their keys, then zeros
        keys: [Address; 16],
    ) [
        /// The buyer
        buyer "sw",
        /// The request
        request "w",
        /// Created
        committee "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// An attester accepts or rejects a batch; the one that decides it settles it, and with an acceptance brings K.
    44 Attest(
        /// Which attester
        attester: u8,
        /// 1: accepted
        accept: u8,
        /// K where this decides to accept, else zero
        key: [u8; 32],
    ) [
        /// The attester; pays for missing Balances, gets the tip
        signer "sw",
        /// The market
        config "",
        /// Parameters of the batch
        params "",
        /// The batch
        batch "w",
        /// The committee
        committee "w",
        /// The request
        request "w",
        /// Stake of the contributor
        staker "w",
        /// Balance of contributor and payment mint, created if missing
        contributor_balance "w",
        /// Balance of buyer and stake mint, created if missing
        buyer_balance "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Moves an attester's fees to its Balance. Anyone may.
    45 CollectFee(
        /// Which attester
        attester: u8,
    ) [
        /// Pays for a missing Balance
        payer "sw",
        /// The committee
        committee "w",
        /// Balance of attester and payment mint, created if missing
        balance "w",
        /// System program
        system_program "",
    ]
}
instruction! {
    /// Closes the committee of a closed request when all fees are collected. Anyone may.
    46 CloseCommittee() [
        /// Gets the rent
        rent_payer "w",
        /// The request (closed is fine)
        request "",
        /// The committee
        committee "w",
    ]
}
instruction! {
    /// Commits the randomness account for a beacon whose interval is over (SWITCHBOARD). Anyone may; one request an interval.
    47 RequestBeacon(
        /// Which interval
        interval: u64,
    ) [
        /// Pays rent
        payer "sw",
        /// The market, authority of the randomness account
        config "w",
        /// Created if missing
        beacon "w",
        /// System program
        system_program "",
        /// The randomness account
        randomness "w",
        /// Its program
        randomness_program "",
        /// What its program needs beyond that: queue, oracle, SlotHashes
        rest "*",
    ]
}
instruction! {
    /// Reveals the value an oracle signed for the commitment under way and fixes the beacon with it (SWITCHBOARD). Anyone may.
    48 RevealBeacon(
        /// Which interval
        interval: u64,
        /// The oracle's secp256k1 signature
        signature: [u8; 64],
        /// Its recovery id
        recovery_id: u8,
        /// What it signed
        value: [u8; 32],
    ) [
        /// Pays what the randomness program charges
        payer "sw",
        /// The market, authority of the randomness account
        config "w",
        /// The beacon
        beacon "w",
        /// The randomness account
        randomness "w",
        /// Its program
        randomness_program "",
        /// The further accounts of `randomness_reveal` in its order, Config and payer among them
        rest "*",
    ]
}
instruction! {
    /// Makes the randomness account that Init named, with Config as its authority (SWITCHBOARD), once. Anyone may.
    49 OpenRandomness(
        /// A recent slot, from which its lookup table is derived
        recent_slot: u64,
    ) [
        /// Pays rent
        payer "sw",
        /// The market
        config "",
        /// Created
        randomness "sw",
        /// Its program
        randomness_program "",
        /// The further accounts of `randomness_init` in its order, Config and payer among them
        rest "*",
    ]
}

/// All instructions, for the IDL.
pub const INSTRUCTIONS: &[crate::describe::InstructionLayout] = &[
    Init::INSTRUCTION,
    SetParams::INSTRUCTION,
    OpenLedger::INSTRUCTION,
    DepositStake::INSTRUCTION,
    WithdrawStake::INSTRUCTION,
    TakeSeat::INSTRUCTION,
    ReleaseSeat::INSTRUCTION,
    SetDelegate::INSTRUCTION,
    SetProfile::INSTRUCTION,
    OpenRequest::INSTRUCTION,
    CloseRequest::INSTRUCTION,
    Submit::INSTRUCTION,
    FixBeacon::INSTRUCTION,
    Arm::INSTRUCTION,
    Draw::INSTRUCTION,
    ShareSamples::INSTRUCTION,
    Commit::INSTRUCTION,
    Reveal::INSTRUCTION,
    Expire::INSTRUCTION,
    Tally::INSTRUCTION,
    Disclose::INSTRUCTION,
    Finalize::INSTRUCTION,
    SettleSeat::INSTRUCTION,
    Withdraw::INSTRUCTION,
    CloseRound::INSTRUCTION,
    CloseBatch::INSTRUCTION,
    CloseBalance::INSTRUCTION,
    CloseSpent::INSTRUCTION,
    CloseStaker::INSTRUCTION,
    CloseBeacon::INSTRUCTION,
    Challenge::INSTRUCTION,
    OpenLabel::INSTRUCTION,
    ContestOuter::INSTRUCTION,
    OpenProof::INSTRUCTION,
    WriteProof::INSTRUCTION,
    CloseProof::INSTRUCTION,
    ProveBadDecrypt::INSTRUCTION,
    ProveDuplicate::INSTRUCTION,
    ActivateParams::INSTRUCTION,
    SetPaused::INSTRUCTION,
    ProposeAuthority::INSTRUCTION,
    AcceptAuthority::INSTRUCTION,
    Insure::INSTRUCTION,
    OpenCommittee::INSTRUCTION,
    Attest::INSTRUCTION,
    CollectFee::INSTRUCTION,
    CloseCommittee::INSTRUCTION,
    RequestBeacon::INSTRUCTION,
    RevealBeacon::INSTRUCTION,
    OpenRandomness::INSTRUCTION,
];
