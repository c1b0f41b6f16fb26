//! Time: windows are seconds of the cluster's clock; beacons and epochs count slots.
use gleaner_market_interface::{accounts::Config, errors::MarketError};
use pinocchio::{
    error::ProgramError,
    sysvars::{clock::Clock, Sysvar},
};

use crate::number;

/// The present slot and time.
#[derive(Clone, Copy)]
pub struct Now {
    pub slot: u64,
    /// unix seconds
    pub unix_s: i64,
}

/// Reads the clock.
#[inline(never)]
pub fn now() -> Result<Now, ProgramError> {
    let clock = Clock::get().map_err(|_| MarketError::ClockUnavailable)?;
    Ok(Now { slot: clock.slot, unix_s: clock.unix_timestamp })
}

/// Beacon interval of a slot.
pub fn interval(config: &Config, slot: u64) -> Result<u64, MarketError> {
    number::div(number::sub(slot, config.start_slot)?, config.beacon_slots)
}

/// First slot of a beacon interval.
pub fn interval_start(config: &Config, interval: u64) -> Result<u64, MarketError> {
    number::add(config.start_slot, number::mul(interval, config.beacon_slots)?)
}

/// Epoch of the seat table in a slot.
pub fn epoch(config: &Config, slot: u64) -> Result<u64, MarketError> {
    number::div(number::sub(slot, config.start_slot)?, config.epoch_slots)
}
