//! The market's accounts. Every one starts with [`Header`] and ends with 64 reserved bytes; integers are little-endian.
use crate::Address;

/// Current version byte of every account.
pub const VERSION: u8 = 1;
/// Places on a seat page.
pub const PAGE_PLACES: usize = 64;
/// Payment mints a Params version may name.
pub const MAX_MINTS: usize = 8;
/// `stake_rate` is stake base units per this many payment base units.
pub const RATE_ONE: u64 = 1_000_000;
/// Indices of the seed's sequence that may be looked at, per seat wanted.
pub const INDICES_PER_SEAT: u32 = 8;
/// Redraws of a round before it has failed.
pub const MAX_REDRAWS: u8 = 2;

/// Bytes a ProofBuffer holds: a chunk of 4,096, its two paths and what ties them together; or the labels of 49,152 records.
pub const PROOF_BYTES: usize = 6_144;
/// Most attesters of a committee.
pub const MAX_ATTESTERS: usize = 16;
/// Randomness requests that may fail before a beacon falls back to the slot hashes.
pub const MAX_MISSES: u8 = 3;
/// Intervals after its own for which a beacon waits for randomness; then it takes the slot hashes.
pub const PATIENCE_INTERVALS: u64 = 12;

/// The numbers above, for the IDL.
pub const NUMBERS: &[(&str, u64, &str)] = &[
    ("VERSION", VERSION as u64, "Current version byte of every account"),
    ("PAGE_PLACES", PAGE_PLACES as u64, "Places on a seat page"),
    ("MAX_MINTS", MAX_MINTS as u64, "Payment mints a Params version may name"),
    ("RATE_ONE", RATE_ONE, "stake_rate is stake base units per this many payment base units"),
    ("INDICES_PER_SEAT", INDICES_PER_SEAT as u64, "Indices of the seed's sequence that may be looked at, per seat wanted"),
    ("MAX_REDRAWS", MAX_REDRAWS as u64, "Redraws of a round before it has failed"),
    ("PROOF_BYTES", PROOF_BYTES as u64, "Bytes a ProofBuffer holds"),
    ("MAX_ATTESTERS", MAX_ATTESTERS as u64, "Most attesters of a committee"),
    ("MAX_MISSES", MAX_MISSES as u64, "Randomness requests that may fail before a beacon falls back to the slot hashes"),
    (
        "PATIENCE_INTERVALS",
        PATIENCE_INTERVALS,
        "Intervals after its own for which a beacon waits for randomness; then it takes the slot hashes",
    ),
];

/// An account with a tag.
pub trait Account: bytemuck::Pod {
    const TAG: [u8; 8];
}

pod! {
    /// What every account starts with.
    Header {
        /// Which kind of account this is, in ASCII
        tag: [u8; 8],
        /// Version of the layout
        version: u8,
        /// Bump of the account's address
        bump: u8,
        /// Zero
        pad: [u8; 6],
        /// Who paid the rent and gets it back
        rent_payer: Address,
    }
}

pod! {
    /// Pointer to bytes off chain: multicodec (0x55 raw, 0x70 dag-pb) and SHA-256.
    Pointer {
        /// Multicodec
        codec: u8,
        /// SHA-256 of the block
        digest: [u8; 32],
    }
}

account! {
    /// The market itself.
    b"GLNCONFG" "\"config\""; Config {
        /// May pause and propose parameters, nothing else
        authority: Address,
        /// Named by the authority, takes over when it signs
        pending_authority: Address,
        /// The stake token (GLN)
        stake_mint: Address,
        /// Program that owns the randomness account; zero with SLOT_HASHES
        randomness_program: Address,
        /// The one randomness account, whose authority is this Config; zero with SLOT_HASHES
        randomness_account: Address,
        /// Beacon interval the randomness account was committed for last
        randomness_interval: u64,
        /// Slot of that commitment; 0 = none under way
        randomness_slot: u64,
        /// Slot from which beacons and epochs are counted
        start_slot: u64,
        /// Slots a beacon interval lasts
        beacon_slots: u64,
        /// Slots an epoch of the seat table lasts
        epoch_slots: u64,
        /// When the pending parameters become current, unix seconds
        pending_from_s: i64,
        /// Parameters new requests use
        params_version: u32,
        /// Parameters that wait, 0 = none
        pending_params: u32,
        /// 1: no new requests and submissions
        paused: u8,
        /// Kind of randomness
        randomness: u8,
        /// Zero
        pad: [u8; 6],
    }
}

pod! {
    /// A payment mint and its rate.
    MintTerms {
        /// The mint
        mint: Address,
        /// Stake base units per RATE_ONE payment base units
        stake_rate: u64,
        /// Bit 0: a freeze authority is tolerated
        flags: u8,
        /// Zero
        pad: [u8; 7],
    }
}

pod! {
    /// Every number of the market. `_w10`: tenths of the seat fee w; `_bps`: ten-thousandths; `_s`: seconds.
    Terms {
        /// Stake a seat needs, base units
        seat_unit: u64,
        /// Base units of one whole stake token
        stake_token: u64,
        /// Lamports for each crank of a batch, prepaid by its contributor
        tip_lamports: u64,
        /// Longest COMMIT
        commit_s: u32,
        /// Longest REVEAL
        reveal_s: u32,
        /// Time to disclose the key
        await_key_s: u32,
        /// Dispute window at level 0
        delivered_s: u32,
        /// Dispute window shrinks by this a level
        delivered_per_level_s: u32,
        /// Dispute window after round 1
        delivered_appeal_s: u32,
        /// Time to appeal a reject
        rejected_s: u32,
        /// Time to contest a label
        labelled_s: u32,
        /// Cooldown of stake and seats
        exit_s: u32,
        /// bad_decrypt may be proven for so long after FINAL
        dispute_s: u32,
        /// After FINAL, when a batch may be closed
        close_s: u32,
        /// Seats of a jailed owner are idle for so long
        jail_s: u32,
        /// A day of the reputation
        day_s: u32,
        /// Delay of new parameters
        params_delay_s: u32,
        /// Seats of rounds 0, 1, 2
        panel: [u16; 3],
        /// Records sampled in rounds 0, 1, 2
        records: [u16; 3],
        /// Fee of round 0 in V
        fee_bps: u16,
        /// Records that may be bad
        tolerance_bps: u16,
        /// From here fraud
        fraud_bps: u16,
        /// From this agreement a seat is paid
        agree_paid_bps: u16,
        /// Up to this agreement a seat loses
        agree_penalty_bps: u16,
        /// A wrong vote this far off loses
        far_bps: u16,
        /// Lock of a seat
        lock_w10: u16,
        /// Loss for disagreeing
        disagree_w10: u16,
        /// Loss of a reversed vote
        reversed_w10: u16,
        /// Loss of a reversed "package unavailable"
        package_reversed_w10: u16,
        /// Loss of a failed benchmark
        benchmark_w10: u16,
        /// Loss for not committing
        no_commit_w10: u16,
        /// Loss for not revealing
        no_reveal_w10: u16,
        /// A benchmark is passed from here
        benchmark_pass_bps: u16,
        /// and failed below this
        benchmark_fail_bps: u16,
        /// Share of a fraud slash for those who found it
        jackpot_bps: u16,
        /// at most this a seat
        jackpot_cap_w10: u16,
        /// Bounty of a challenge
        bounty_bps: u16,
        /// Slash for quality, of V
        quality_bps: u16,
        /// Slash for liveness, of V
        liveness_bps: u16,
        /// Slash for a late key, of V
        late_key_bps: u16,
        /// Most the buyer gets of a slash, of V
        buyer_slash_cap_bps: u16,
        /// Leverage of a bond at score 0
        lev_base_bps: u16,
        /// Highest leverage
        lev_cap_bps: u16,
        /// Credit for score
        credit_per_score_bps: u16,
        /// Premium a level
        premium_per_level_bps: u16,
        /// Agreement below this jails
        jail_q_bps: u16,
        /// and slashes the seats by this
        jail_slash_bps: u16,
        /// Reviews before q counts
        jail_after: u16,
        /// Strikes that ban
        ban_strikes: u16,
        /// Accepted batches that forgive a strike
        strike_forgiven_after: u16,
        /// Score a day at most, whole tokens
        score_day_cap: u16,
        /// Days of stake for full growth of score
        stake_age_days: u16,
        /// level = isqrt(score / this)
        level_divisor: u16,
        /// Payment mints; unused ones are zero
        mints: [MintTerms; 8],
    }
}

account! {
    /// An immutable version of the market's numbers.
    b"GLNPARAM" "\"params\", version u32"; Params {
        /// From when it may be used, unix seconds
        active_from_s: i64,
        /// Its version
        params_version: u32,
        /// Zero
        pad: [u8; 4],
        /// The numbers
        terms: Terms,
    }
}

account! {
    /// Totals of one mint and its vault.
    b"GLNLEDGR" "\"ledger\", mint"; MintLedger {
        /// The mint
        mint: Address,
        /// Token account of this ledger (seeds "vault", mint)
        vault: Address,
        /// Program of the mint
        token_program: Address,
        /// All that is owed in this mint, base units
        total: u64,
        /// of which the treasury's
        treasury: u64,
        /// of which the insurance's
        insurance: u64,
        /// Decimals of the mint
        decimals: u8,
        /// Bump of the vault
        vault_bump: u8,
        /// Zero
        pad: [u8; 6],
    }
}

account! {
    /// What a wallet may withdraw in one mint; never expires.
    b"GLNBALNC" "\"balance\", owner, mint"; Balance {
        /// Whose it is
        owner: Address,
        /// In which mint
        mint: Address,
        /// Base units
        amount: u64,
    }
}

account! {
    /// How many places the seat table has, frozen two epochs ahead.
    b"GLNSEATS" "\"seats\""; SeatTable {
        /// Epoch of counts[0]
        epoch: u64,
        /// Places in the table of epoch, epoch + 1, epoch + 2 and later
        counts: [u32; 3],
        /// Seats taken and not released
        taken: u32,
        /// 0 until the first request opens: before that joins count at once
        live: u8,
        /// Zero
        pad: [u8; 7],
    }
}

pod! {
    /// One seat.
    Place {
        /// Whose it is, zero = free
        owner: Address,
        /// Stake it holds, base units
        held: u64,
        /// of which locked by panels
        locked: u64,
        /// When the place may be emptied, unix seconds; 0 while in use
        exit_at_s: i64,
        /// First epoch in which it may be drawn
        from_epoch: u32,
        /// Last epoch in which it may be drawn; u32::MAX while in use
        until_epoch: u32,
    }
}

account! {
    /// 64 places of the seat table.
    b"GLNSPAGE" "\"page\", index u32"; SeatPage {
        /// Which page this is
        index: u32,
        /// Places in use
        used: u32,
        /// The places
        places: [Place; 64],
    }
}

account! {
    /// A wallet's stake and standing.
    b"GLNSTAKR" "\"staker\", owner"; Staker {
        /// The wallet
        owner: Address,
        /// May commit, reveal, share samples and disclose for it; zero = none
        delegate: Address,
        /// Stake free to use, base units
        free: u64,
        /// Stake in bonds of open batches
        bonded: u64,
        /// Value of open batches in stake terms
        inflight: u64,
        /// What a jail slash still takes from its seats
        seat_debt: u64,
        /// When stake was first put in, unix seconds
        stake_since_s: i64,
        /// Last batch that became FINAL, unix seconds
        last_final_s: i64,
        /// Seats idle until, unix seconds
        jailed_until_s: i64,
        /// Day up to which the score has decayed
        score_day: u64,
        /// Reputation, whole tokens
        score: u32,
        /// Grown on score_day, whole tokens
        grown_today: u32,
        /// Batches not yet FINAL
        open_batches: u32,
        /// Seats held
        seats: u32,
        /// Reviews counted in q
        reviews: u32,
        /// How often the whole stake was taken; bonds of batches submitted before are gone
        forfeits: u32,
        /// Strikes
        strikes: u16,
        /// Accepted batches since the last strike
        accepted_since_strike: u16,
        /// Agreement, moving average
        q_bps: u16,
        /// 1: no more submissions
        banned: u8,
        /// Profile off chain (holds the HPKE public key); zero = none
        profile: Pointer,
    }
}

account! {
    /// A buyer's request and its escrow.
    b"GLNREQST" "\"request\", buyer, nonce u64"; Request {
        /// Who pays
        buyer: Address,
        /// In which mint
        mint: Address,
        /// Number the buyer chose
        nonce: u64,
        /// Price of a record, base units
        price: u64,
        /// Stake base units per RATE_ONE payment base units
        stake_rate: u64,
        /// Escrow not reserved
        free: u64,
        /// Escrow reserved for batches under way
        held: u64,
        /// All that was put in
        deposited: u64,
        /// All that was paid to contributors
        paid: u64,
        /// All that was paid to reviewers
        fees_paid: u64,
        /// No submissions after, unix seconds
        deadline_s: i64,
        /// Parameters that hold for it
        params_version: u32,
        /// Fewest records of a batch
        min_records: u32,
        /// Most records of a batch
        max_records: u32,
        /// Batches not yet FINAL
        open_batches: u32,
        /// Batches accepted
        accepted: u32,
        /// Batches rejected
        rejected: u32,
        /// Highest premium
        premium_cap_bps: u16,
        /// How it is verified
        mode: u8,
        /// 1: closed
        closed: u8,
        /// What is wanted, off chain
        spec: Pointer,
        /// 1: its committee is fixed (ORACLE)
        committee: u8,
        /// Zero
        pad: [u8; 2],
    }
}

account! {
    /// One delivery and its fate.
    b"GLNBATCH" "\"batch\", contributor, root"; Batch {
        /// Root of the package
        root: [u8; 32],
        /// The request
        request: Address,
        /// Who delivers
        contributor: Address,
        /// Who pays
        buyer: Address,
        /// Payment mint
        mint: Address,
        /// H(K)
        key_commit: [u8; 32],
        /// H(O)
        outer_commit: [u8; 32],
        /// Binds the batch to being ordinary or a benchmark
        label_commit: [u8; 32],
        /// Digest of the nullifiers
        nullifiers: [u8; 32],
        /// K once disclosed, else zero
        key: [u8; 32],
        /// Who appealed to round 1 and 2
        challengers: [[u8; 32]; 2],
        /// Root of an opened label
        label_root: [u8; 32],
        /// V, base units
        value: u64,
        /// F0, base units
        fee: u64,
        /// Bond, stake base units
        bond: u64,
        /// Stake base units per RATE_ONE payment base units
        stake_rate: u64,
        /// Pots of round 1 and 2
        pots: [u64; 2],
        /// Staked by the buyer who contested O, payment base units
        outer_stake: u64,
        /// Paid to the contributor
        paid: u64,
        /// Paid to the seats of round 0, or to attesters
        fees: u64,
        /// Payment tokens kept for seats not settled
        pay_pool: u64,
        /// Stake tokens kept for seats not settled
        stake_pool: u64,
        /// Payment tokens due to the treasury
        treasury_pay: u64,
        /// Stake tokens due to the treasury
        treasury_stake: u64,
        /// Stake tokens the seats of redrawn attempts lose less what they gain, settled or not
        penalties: u64,
        /// Stake tokens `finalize` paid out of losses of seats not settled yet; the next losses make up for it
        advanced: u64,
        /// Tips left for cranks
        tips: u64,
        /// Slot in which it was submitted
        submitted_slot: u64,
        /// Slot in which it entered SUBMITTED last
        entered_slot: u64,
        /// Beacon interval it is bound to
        beacon: u64,
        /// Epoch of the seat table it draws from
        epoch: u64,
        /// End of the present window, unix seconds
        deadline_s: i64,
        /// unix seconds
        submitted_at_s: i64,
        /// unix seconds, 0 = not yet
        final_at_s: i64,
        /// Places of that table
        places: u32,
        /// N
        records: u32,
        /// Parameters that hold for it
        params_version: u32,
        /// Seats drawn and not settled
        unsettled: u32,
        /// Round accounts not closed
        rounds_open: u32,
        /// The contributor's forfeits when submitted; fewer than now: the bond is gone
        forfeits: u32,
        /// Attesters who accepted, one bit each (ORACLE)
        attested: u16,
        /// Attesters who rejected, one bit each (ORACLE)
        objected: u16,
        /// Premium of the contributor
        premium_bps: u16,
        /// Where it stands
        state: u8,
        /// Round
        round: u8,
        /// Redraw of the round
        redraw: u8,
        /// Verdict that stands
        standing: u8,
        /// Round of that verdict
        standing_round: u8,
        /// How it ended
        ending: u8,
        /// 1: no further appeal, a round failed
        last_word: u8,
        /// 1: the present or last round judges the label
        about_label: u8,
        /// 1: the buyer bears F0 of this benchmark
        cosigned: u8,
        /// 1: a panel overturned the label
        label_void: u8,
        /// Round in whose COMMIT the buyer contested O, plus one; 0 = not
        outer_round: u8,
        /// A `kinds::fraud`, once proven
        fraud: u8,
        /// Public part of the key derivation
        nonce: [u8; 16],
        /// The package
        package: Pointer,
        /// Zero
        pad: [u8; 5],
    }
}

pod! {
    /// One seat of a panel.
    Entry {
        /// Who reviews
        owner: Address,
        /// The committed vote
        vote: [u8; 32],
        /// Reasons, 3 bits a record
        reasons: u64,
        /// Payment base units due
        pay: u64,
        /// Stake base units due
        gain: u64,
        /// Stake base units to lose
        loss: u64,
        /// Place in the seat table
        place: u32,
        /// Records rejected
        bits: u32,
        /// Agreement that enters q; u16::MAX: the seat does not count
        agreement_bps: u16,
        /// What the seat did
        status: u8,
        /// 1: settled
        settled: u8,
        /// 1: committed before the samples were shared, so it cannot be about the data
        early: u8,
        /// Zero
        pad: [u8; 3],
    }
}

account! {
    /// One attempt of one round: this header, then `n` entries.
    b"GLNROUND" "\"round\", batch, r u8, redraw u8" tail Entry; Round {
        /// The batch
        batch: Address,
        /// Seed of draw and sample
        seed: [u8; 32],
        /// w, payment base units
        seat_fee: u64,
        /// Lock of a seat, stake base units
        lock: u64,
        /// Samples must be shared by then, unix seconds
        share_by_s: i64,
        /// Records rejected by the majority
        majority: u32,
        /// Records of the sample that are bad, by the opened label
        label: u32,
        /// Next index of the seed's sequence
        next_index: u32,
        /// Seats wanted
        n: u16,
        /// Seats drawn (empty ones too)
        filled: u16,
        /// of which empty
        empty: u16,
        /// Records sampled
        m: u16,
        /// Votes committed
        committed: u16,
        /// Votes revealed
        revealed: u16,
        /// Seats settled
        settled: u16,
        /// Median of rejects
        median: u16,
        /// Round
        r: u8,
        /// Redraw
        redraw: u8,
        /// 1: samples shared
        shared: u8,
        /// What the panel decided
        verdict: u8,
        /// 1: payoffs of the entries are fixed
        scored: u8,
        /// 1: the draw is over, 2: it found too few seats
        drawn: u8,
        /// The sample blob
        samples: Pointer,
        /// Zero
        pad: [u8; 5],
    }
}

account! {
    /// A value nobody knew before.
    b"GLNBEACN" "\"beacon\", interval u64"; Beacon {
        /// Which interval
        interval: u64,
        /// Slot whose hash is or will be taken; 0 = the interval's end
        armed_slot: u64,
        /// Slot whose hash was taken
        slot: u64,
        /// The value
        value: [u8; 32],
        /// 1: the value is there
        ready: u8,
        /// A `kinds::randomness`: where the value came from
        source: u8,
        /// Randomness requests that did not come
        misses: u8,
        /// Zero
        pad: [u8; 5],
    }
}

account! {
    /// Says that this contributor submitted this root.
    b"GLNSPENT" "\"spent\", contributor, root"; Spent {
        /// Who
        contributor: Address,
        /// What
        root: [u8; 32],
        /// In which batch
        batch: Address,
        /// unix seconds
        submitted_at_s: i64,
    }
}

account! {
    /// Bytes too long for one transaction, written in parts: a fraud proof or the labels of a benchmark.
    b"GLNPROOF" "\"proof\", owner, nonce u64"; ProofBuffer {
        /// Who writes and closes it
        owner: Address,
        /// Number the owner chose
        nonce: u64,
        /// Earlier batch of a duplicate under proof
        earlier: Address,
        /// Later batch of a duplicate under proof
        later: Address,
        /// Last nullifier matched; the next must be greater
        last: [u8; 32],
        /// Matches proven so far
        matches: u32,
        /// Zero
        pad: [u8; 4],
        /// What was written
        body: [u8; 6144],
    }
}

pod! {
    /// One attester of a committee.
    Attester {
        /// The key
        key: Address,
        /// Fees not collected, payment base units
        due: u64,
        /// Batches it attested as they ended
        agreed: u32,
        /// Batches it attested otherwise
        disagreed: u32,
    }
}

account! {
    /// Who decides the batches of an ORACLE request.
    b"GLNCOMMT" "\"committee\", request"; Committee {
        /// The request
        request: Address,
        /// In which mint attesters are paid
        mint: Address,
        /// Attestations that decide
        threshold: u8,
        /// Attesters
        size: u8,
        /// Zero
        pad: [u8; 6],
        /// The attesters; unused ones are zero
        attesters: [Attester; 16],
    }
}

/// All accounts, for the IDL.
pub const ACCOUNTS: &[crate::describe::AccountLayout] = &[
    Config::ACCOUNT,
    Params::ACCOUNT,
    MintLedger::ACCOUNT,
    Balance::ACCOUNT,
    SeatTable::ACCOUNT,
    SeatPage::ACCOUNT,
    Staker::ACCOUNT,
    Request::ACCOUNT,
    Batch::ACCOUNT,
    Round::ACCOUNT,
    Beacon::ACCOUNT,
    Spent::ACCOUNT,
    ProofBuffer::ACCOUNT,
    Committee::ACCOUNT,
];
/// Structs inside accounts, for the IDL.
pub const TYPES: &[crate::describe::Layout] =
    &[Header::LAYOUT, Pointer::LAYOUT, MintTerms::LAYOUT, Terms::LAYOUT, Place::LAYOUT, Entry::LAYOUT, Attester::LAYOUT];
