//! Randomness from the slot hashes: which slot a beacon waits for, and whether it came.
use gleaner_market_interface::{
    accounts::{Beacon, Config},
    errors::MarketError,
    kinds::randomness,
};
use pinocchio::{
    error::ProgramError,
    sysvars::slot_hashes::{SlotHashEntry, SlotHashes},
    AccountView, Address,
};

use crate::{
    accounts::{ensure, load_mut},
    clock,
    create::Creation,
};

/// A beacon's account and what is needed to make it.
pub struct Open<'a> {
    pub program_id: &'a Address,
    pub payer: &'a AccountView,
    pub config: &'a AccountView,
    pub beacon: &'a mut AccountView,
    pub interval: u64,
}

impl Open<'_> {
    /// Creates the beacon if missing and returns the slot whose hash it waits for; `BeaconReady` if it has its value.
    #[inline(never)]
    pub fn target(&mut self) -> Result<u64, ProgramError> {
        let seeds: [&[u8]; 2] = [b"beacon", &self.interval.to_le_bytes()];
        Creation { program_id: self.program_id, payer: self.payer, account: self.beacon, seeds: &seeds }
            .create_if_missing::<Beacon>()
            .and_then(|created| {
                let mut beacon = load_mut::<Beacon>(self.program_id, self.beacon)?;
                if created {
                    beacon.interval = self.interval;
                }
                ensure(beacon.interval == self.interval, MarketError::WrongAddress)?;
                ensure(beacon.ready == 0, MarketError::BeaconReady)?;
                Ok(beacon.armed_slot)
            })
            .and_then(|armed| {
                let market = crate::accounts::load::<Config>(self.program_id, self.config)?;
                ensure(market.randomness == randomness::SLOT_HASHES, MarketError::ModeNotSupported)?;
                let end = clock::interval_start(&market, self.interval.checked_add(1).ok_or(MarketError::Arithmetic)?)?;
                Ok(if armed == 0 { end } else { armed })
            })
    }
}

/// Where a target slot stands in the slot hashes.
pub enum Standing {
    /// The first unskipped slot at or after the target, and its hash.
    Ready(u64, [u8; 32]),
    /// It is not over yet.
    Waiting,
    /// The slot hashes no longer reach back to it.
    Missed,
}

/// Looks a target slot up; the account must be the SlotHashes sysvar.
#[inline(never)]
pub fn look_up(slot_hashes: &AccountView, target: u64) -> Result<Standing, ProgramError> {
    ensure(slot_hashes.address() == &pinocchio::sysvars::slot_hashes::SLOTHASHES_ID, MarketError::WrongAddress)?;
    let hashes = SlotHashes::from_account_view(slot_hashes).map_err(|_| MarketError::ClockUnavailable)?;
    Ok(find(hashes.entries(), target)?)
}

/// Entries are sorted from the newest to the oldest.
fn find(entries: &[SlotHashEntry], target: u64) -> Result<Standing, MarketError> {
    let oldest = entries.last().ok_or(MarketError::ClockUnavailable)?;
    if oldest.slot() > target {
        return Ok(Standing::Missed);
    }
    let later = entries.partition_point(|entry| entry.slot() >= target);
    Ok(match later.checked_sub(1).and_then(|at| entries.get(at)) {
        Some(entry) => Standing::Ready(entry.slot(), entry.hash),
        None => Standing::Waiting,
    })
}
