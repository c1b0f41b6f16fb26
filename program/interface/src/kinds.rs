//! The small enumerations stored as one byte.

/// Declares constants of one byte each, and their names for the IDL.
macro_rules! kinds {
    ($(#[doc = $doc:literal])* $module:ident { $($(#[doc = $vdoc:literal])* $name:ident = $value:literal),* $(,)? }) => {
        $(#[doc = $doc])*
        pub mod $module {
            $($(#[doc = $vdoc])* pub const $name: u8 = $value;)*
            pub const NAMES: &[(&str, u8, &str)] = &[$((stringify!($name), $value, concat!($($vdoc),*))),*];
        }
    };
}

kinds! {
    /// How a request is verified.
    mode {
        /// Staked reviewers decide by commit and reveal
        PANEL = 0,
        /// Judgements on the buyer's items
        LABEL = 1,
        /// A Groth16 proof decides
        PROOF = 2,
        /// A named committee decides
        ORACLE = 3,
    }
}
kinds! {
    /// Where a batch stands.
    state {
        /// Waits for its beacon and the draw
        SUBMITTED = 1,
        /// The panel is drawn and commits
        COMMIT = 2,
        /// The panel reveals
        REVEAL = 3,
        /// Accepted; the contributor must disclose the key
        AWAIT_KEY = 4,
        /// Key disclosed; the dispute window runs
        DELIVERED = 5,
        /// Rejected; the appeal window runs
        REJECTED = 6,
        /// A benchmark whose label was opened
        LABELLED = 7,
        /// Settled
        FINAL = 8,
        /// Decided without appeal; waits for `finalize`
        DECIDED = 9,
        /// Waits for its committee (ORACLE)
        ATTEST = 10,
    }
}
kinds! {
    /// What a panel decided (the reference's Verdict).
    verdict {
        /// No quorum
        NONE = 0,
        /// The data is good
        ACCEPT = 1,
        /// Too many bad records
        QUALITY = 2,
        /// Mostly bad records
        FRAUD = 3,
        /// The panel could not get the data
        LIVENESS = 4,
        /// Samples were not shared in time
        NOT_SHARED = 5,
    }
}
kinds! {
    /// How a batch ended.
    ending {
        /// Not yet
        NONE = 0,
        /// Paid
        ACCEPTED = 1,
        /// Rejected for quality
        QUALITY = 2,
        /// Rejected as fraud
        FRAUD = 3,
        /// Rejected because the panel could not get the data
        LIVENESS = 4,
        /// Rejected because samples were not shared
        NOT_SHARED = 5,
        /// Accepted, but the key came too late
        LATE_KEY = 6,
        /// No quorum three times: everything returned
        VOID = 7,
        /// A benchmark
        LABEL = 8,
    }
}
kinds! {
    /// What a seat of a panel did (the reference's SeatStatus).
    seat {
        /// Drawn without a free lock
        EMPTY = 0,
        /// Drawn, no vote committed (yet)
        NO_COMMIT = 1,
        /// Committed, not revealed (yet)
        NO_REVEAL = 2,
        /// Judged the data
        DATA = 3,
        /// Voted: samples unavailable
        NO_SAMPLES = 4,
        /// Voted: package unavailable
        NO_PACKAGE = 5,
    }
}
kinds! {
    /// Where beacons come from.
    randomness {
        /// Hash of a slot; the slot's leader can influence it, and the app says so
        SLOT_HASHES = 0,
        /// Switchboard On-Demand
        SWITCHBOARD = 1,
    }
}
kinds! {
    /// What was proven against a contributor.
    fraud {
        /// Nothing
        NONE = 0,
        /// A chunk does not decrypt to what its leaf says
        BAD_DECRYPT = 1,
        /// Records sold before under the same exclusivity scope
        DUPLICATE = 2,
    }
}
kinds! {
    /// What a proof of bad decryption shows.
    decrypt {
        /// c under K is not the plaintext of the leaf; O stays secret
        INNER = 0,
        /// o under O and K does not lead to inner_ij; O becomes public
        OUTER = 1,
    }
}
