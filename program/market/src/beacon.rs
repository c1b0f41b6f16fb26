//! What a beacon takes its value from, and the slot hashes: which slot it waits for, and whether it came.
use gleaner_market_interface::{
    accounts::{Beacon, Config, PATIENCE_INTERVALS},
    errors::MarketError,
    kinds::randomness,
};
use pinocchio::{
    error::ProgramError,
    sysvars::slot_hashes::{SlotHashEntry, SlotHashes},
    AccountView, Address,
};

use crate::{
    accounts::{ensure, load, load_mut},
    clock,
    create::Creation,
    number,
};

/// How far ahead an armed slot lies at least: nobody knows its hash yet.
pub const ARM_AHEAD_SLOTS: u64 = 8;

/// What a beacon takes its value from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// The market's randomness account.
    Randomness,
    /// The hash of the first unskipped slot at or after this one.
    Slots(u64),
}

/// The first slot in which a beacon no longer waits for randomness: it then takes the hash of that slot, whatever happened before.
pub fn gives_up(config: &Config, interval: u64) -> Result<u64, MarketError> {
    clock::interval_start(config, number::add(interval, number::add(PATIENCE_INTERVALS, 1)?)?)
}

/// What a beacon without a value takes it from in this slot.
///
/// With SWITCHBOARD the slot hashes serve a beacon that was armed (after too many misses) or that has waited too long; both follow
/// from the accounts and the clock, so nobody chooses.
pub fn source(config: &Config, beacon: &Beacon, slot: u64) -> Result<Source, MarketError> {
    if beacon.armed_slot != 0 {
        return Ok(Source::Slots(beacon.armed_slot));
    }
    if config.randomness == randomness::SLOT_HASHES {
        return Ok(Source::Slots(clock::interval_start(config, number::add(beacon.interval, 1)?)?));
    }
    let end = gives_up(config, beacon.interval)?;
    Ok(if slot >= end { Source::Slots(end) } else { Source::Randomness })
}

/// A beacon's account and what is needed to make it.
pub struct Open<'a> {
    pub program_id: &'a Address,
    pub payer: &'a AccountView,
    pub config: &'a AccountView,
    pub beacon: &'a mut AccountView,
    pub interval: u64,
}

impl Open<'_> {
    /// Creates the beacon if missing and returns what it takes its value from; `BeaconReady` if it has it.
    #[inline(never)]
    pub fn source(&mut self) -> Result<Source, ProgramError> {
        let seeds: [&[u8]; 2] = [b"beacon", &self.interval.to_le_bytes()];
        let creation = Creation { program_id: self.program_id, payer: self.payer, account: self.beacon, seeds: &seeds };
        let created = creation.create_if_missing::<Beacon>()?;
        let mut beacon = load_mut::<Beacon>(self.program_id, self.beacon)?;
        if created {
            beacon.interval = self.interval;
        }
        ensure(beacon.interval == self.interval, MarketError::WrongAddress)?;
        ensure(beacon.ready == 0, MarketError::BeaconReady)?;
        let market = load::<Config>(self.program_id, self.config)?;
        Ok(source(&market, &beacon, clock::now()?.slot)?)
    }

    /// The slot it waits for, where it takes the slot hashes; `BeaconNotReady` while it waits for randomness.
    pub fn target(&mut self) -> Result<u64, ProgramError> {
        match self.source()? {
            Source::Slots(target) => Ok(target),
            Source::Randomness => Err(MarketError::BeaconNotReady.into()),
        }
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
