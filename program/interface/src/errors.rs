//! What the program refuses, numbered for good, each with what to do next.

/// Declares the error codes (from 6000) and their messages.
macro_rules! errors {
    ($($code:literal $name:ident $message:literal),* $(,)?) => {
        /// Why the program refused.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u32)]
        pub enum MarketError { $(#[doc = $message] $name = $code),* }
        #[cfg(feature = "program")]
        impl From<MarketError> for solana_program_error::ProgramError {
            fn from(error: MarketError) -> Self {
                Self::Custom(error as u32)
            }
        }
        /// Name, code and message of every error, for the IDL.
        pub const ERRORS: &[(&str, u32, &str)] = &[$((stringify!($name), $code, $message)),*];
    };
}

errors! {
    6000 UnknownInstruction "The program does not know this instruction: update the app.",
    6001 BadArguments "The instruction's arguments have the wrong length or a value out of range: update the app.",
    6002 MissingAccount "An account is missing from the instruction: update the app.",
    6003 MissingSigner "A required signature is missing: sign with the account named by the instruction.",
    6004 NotWritable "An account must be writable: update the app.",
    6005 WrongOwner "An account belongs to another program: check the addresses.",
    6006 WrongAccountType "An account is of another type or version than expected: check the addresses.",
    6007 WrongAddress "An account is not the one derived for this purpose: check the addresses.",
    6008 AlreadyExists "This account exists already: nothing needs to be created.",
    6009 WrongProgram "A program account is not the expected program: check the addresses.",
    6010 WrongMint "The mint is not the one expected here: check the token.",
    6011 MintNotAllowed "This mint is not allowed by the market's parameters: choose another token.",
    6012 Arithmetic "A number would pass its limit: choose smaller amounts.",
    6013 NotAuthority "Only the market's authority or the program's upgrade authority may do this.",
    6014 WrongParams "These are not the parameters that hold here: reload and try again.",
    6015 BadTerms "A parameter is outside its bounds: correct it.",
    6016 Paused "New requests and submissions are paused; everything under way goes on: try later.",
    6017 InsufficientStake "There is not enough free stake: deposit more.",
    6018 StakeLocked "Stake is locked by open batches or by the exit cooldown: wait until it ends.",
    6019 PlaceTaken "This place of the seat table is not free: choose another.",
    6020 NotYourSeat "This seat belongs to somebody else.",
    6021 SeatLocked "This seat is locked by a panel or by the exit cooldown: wait until it ends.",
    6022 BadRequest "The request's terms are out of bounds: correct price, records, deadline or deposit.",
    6023 RequestClosed "The request is closed or past its deadline: nothing was sent or locked; choose another.",
    6024 NotBuyer "Only the buyer may do this (a request past its deadline anyone may close).",
    6025 BadRecordCount "The number of records is outside what the request or a batch allows: split or add records.",
    6026 BatchTooLarge "A batch may be worth at most three seats of stake: split it into several batches.",
    6027 EscrowTooSmall "The request's free escrow does not cover this batch: deliver fewer records or choose another request.",
    6028 CreditExceeded "The value under way would pass your credit: deposit stake or wait for open batches.",
    6029 Banned "This wallet has six strikes and may not submit any more.",
    6030 WrongState "The batch is not in the state this step needs: reload it.",
    6031 TooEarly "It is too early for this step: wait until its window opens.",
    6032 TooLate "The window for this step is over.",
    6033 BeaconNotReady "The beacon's slot has not come yet: wait.",
    6034 BeaconMissed "The beacon's slot is no longer in the slot hashes: arm it anew.",
    6035 BeaconReady "The beacon has its value already.",
    6036 BeaconNotMissed "The beacon can still be fixed: fix it instead of arming it.",
    6037 BadDrawStep "A draw step looks at one to eight indices, each with its page and Staker.",
    6038 SamplesShared "Samples were shared already.",
    6039 SamplesNotShared "Samples are not shared yet: votes about data wait for them.",
    6040 NotYourEntry "This entry of the panel belongs to somebody else.",
    6041 AlreadyVoted "This seat has committed or revealed already.",
    6042 VoteMismatch "The revealed vote does not match its commitment.",
    6043 BadVote "The vote is out of bounds.",
    6044 VotesOutstanding "Votes are outstanding and their window is open: wait.",
    6045 WrongKey "The key does not open key_commit.",
    6046 WrongRound "This is not the round or attempt the batch is in: reload it.",
    6047 NotScored "The payoffs of this round are not fixed yet: finalize first.",
    6048 AlreadySettled "This seat is settled already.",
    6049 SettleLosersFirst "Seats that lose stake must be settled before those that gain it.",
    6050 NotEmpty "The account still holds or awaits something: settle or withdraw it first.",
    6051 InsufficientBalance "The Balance holds less than that.",
    6052 WrongRentPayer "Rent goes back to who paid it: name that account.",
    6053 ModeNotSupported "This way of verification is not open on this market.",
    6054 ClockUnavailable "The cluster's clock or slot hashes could not be read: try again.",
    6055 WrongTokenAccount "A token account is not of the mint or the owner expected here: check the addresses.",
    6056 NotYourDuty "This duty belongs to somebody else: sign with its owner or with the delegate its Staker names.",
    6057 AppealsOver "This batch cannot be appealed any further: nothing was staked.",
    6058 WrongLabel "The label does not open label_commit: nothing changed.",
    6059 OuterContested "The outer key was contested already, or too late in this round: nothing was staked.",
    6060 BadProof "The proof is malformed or does not lead to the batch's root: build it again.",
    6061 NothingProven "The chunk decrypts as its leaf says: there is no fraud in it.",
    6062 FraudProven "Fraud was proven in this batch already.",
    6063 NotDuplicate "The two batches cannot be compared: both must be accepted, of one scope, the later one named second.",
    6064 RateJump "A stake rate may at most double or halve from one version to the next.",
    6065 NothingPending "Nothing is pending here.",
    6066 BadCommittee "A committee has 1 to 16 different attesters and needs 1 to all of them.",
    6067 NotAttester "This key is not the attester named.",
    6068 AlreadyAttested "This attester has attested this batch already.",
    6069 BadRandomness "The randomness account is not the market's, is stale or has no value.",
    6070 RandomnessBusy "Randomness is under way: one request an interval.",
    6071 BeaconFallsBack "This beacon takes a slot hash now: fix it from the slot hashes.",
}
