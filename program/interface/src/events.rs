//! Hints that make following cheap (`sol_log_data`): one buffer, first byte the code. The record is the accounts.
use crate::Address;

/// Longest packed event with its code.
pub const MAX_EVENT: usize = 160;

/// An event as the program logs it.
pub trait Event {
    const CODE: u8;
    /// The packed fields.
    fn bytes(&self) -> &[u8];
}

event! {
    /// A request was opened
    1 RequestOpened { request: Address, buyer: Address, price: u64, deposit: u64 }
}
event! {
    /// A request was closed
    2 RequestClosed { request: Address, returned: u64 }
}
event! {
    /// A batch was submitted
    3 Submitted { batch: Address, request: Address, contributor: Address, value: u64, fee: u64, bond: u64 }
}
event! {
    /// A panel is complete
    4 Drawn { batch: Address, r: u8, redraw: u8, filled: u16, empty: u16 }
}
event! {
    /// Samples were shared
    5 SamplesShared { batch: Address, r: u8, redraw: u8 }
}
event! {
    /// A vote was committed
    6 Committed { batch: Address, r: u8, redraw: u8, entry: u16 }
}
event! {
    /// A vote was revealed
    7 Revealed { batch: Address, r: u8, redraw: u8, entry: u16, status: u8, bits: u32 }
}
event! {
    /// A panel decided
    8 Decided { batch: Address, r: u8, redraw: u8, verdict: u8, median: u16 }
}
event! {
    /// A key was disclosed
    9 Disclosed { batch: Address, key: [u8; 32] }
}
event! {
    /// A batch was settled
    10 Finalized { batch: Address, ending: u8, paid: u64, fees: u64, returned: u64, bond_lost: u64 }
}
event! {
    /// A seat was settled
    11 SeatSettled { batch: Address, owner: Address, pay: u64, gain: u64, loss: u64 }
}
event! {
    /// A Balance was paid out
    12 Withdrawn { owner: Address, mint: Address, amount: u64 }
}
event! {
    /// Stake moved
    13 StakeMoved { owner: Address, deposited: u64, withdrawn: u64 }
}
event! {
    /// A verdict or a label was challenged; `r` is the round it opens
    14 Challenged { batch: Address, challenger: Address, r: u8, about_label: u8, pot: u64 }
}
event! {
    /// A benchmark opened its label
    15 LabelOpened { batch: Address, label_root: [u8; 32] }
}
event! {
    /// The buyer contested the outer key
    16 OuterContested { batch: Address, r: u8, stake: u64 }
}
event! {
    /// Fraud was proven; a whole stake was taken
    17 FraudProven { batch: Address, kind: u8, to_buyer: u64, to_treasury: u64 }
}
event! {
    /// Parameters were written and become current at a time, unix seconds
    18 ParamsScheduled { version: u32, active_from_s: i64 }
}
event! {
    /// Parameters became current
    19 ParamsActivated { version: u32 }
}
event! {
    /// New requests and submissions were paused or allowed again
    20 PauseSet { paused: u8 }
}
event! {
    /// The market's authority changed hands
    21 AuthorityChanged { former: Address, present: Address }
}
event! {
    /// An attester of a committee spoke
    22 Attested { batch: Address, attester: Address, accept: u8, attested: u16, objected: u16 }
}
event! {
    /// Treasury became insurance
    23 Insured { amount: u64 }
}
event! {
    /// A beacon has its value
    24 BeaconFixed { interval: u64, source: u8 }
}

/// All events, for the IDL.
pub const EVENTS: &[crate::describe::EventLayout] = &[
    RequestOpened::EVENT,
    RequestClosed::EVENT,
    Submitted::EVENT,
    Drawn::EVENT,
    SamplesShared::EVENT,
    Committed::EVENT,
    Revealed::EVENT,
    Decided::EVENT,
    Disclosed::EVENT,
    Finalized::EVENT,
    SeatSettled::EVENT,
    Withdrawn::EVENT,
    StakeMoved::EVENT,
    Challenged::EVENT,
    LabelOpened::EVENT,
    OuterContested::EVENT,
    FraudProven::EVENT,
    ParamsScheduled::EVENT,
    ParamsActivated::EVENT,
    PauseSet::EVENT,
    AuthorityChanged::EVENT,
    Attested::EVENT,
    Insured::EVENT,
    BeaconFixed::EVENT,
];
