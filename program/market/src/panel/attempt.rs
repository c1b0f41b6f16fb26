//! The attempt a batch is in: its Round account in place, and who may touch which entry.
use gleaner_market_interface::{
    accounts::{Batch, Entry, Round},
    errors::MarketError,
    Address as Key,
};
use pinocchio::{
    error::ProgramError,
    sysvars::{rent::Rent, Sysvar},
};

use crate::accounts::split_mut;

/// Bytes of a Round with so many seats.
pub fn bytes_of(seats: u16) -> Result<usize, MarketError> {
    let tail = usize::from(seats).checked_mul(Entry::LEN).ok_or(MarketError::Arithmetic)?;
    Round::LEN.checked_add(tail).ok_or(MarketError::Arithmetic)
}

/// Rent of a Round with so many seats, lamports.
pub fn rent_of(seats: u16) -> Result<u64, ProgramError> {
    Rent::get()?.try_minimum_balance(bytes_of(seats)?)
}

/// The Round header and the entries drawn so far.
pub struct Attempt<'a> {
    pub round: &'a mut Round,
    pub entries: &'a mut [Entry],
}

/// Takes the bytes of a Round apart; refuses one of another batch.
pub fn open<'a>(data: &'a mut [u8], batch: &Key) -> Result<Attempt<'a>, ProgramError> {
    let (round, entries) = split_mut::<Round, Entry>(data)?;
    if &round.batch != batch {
        return Err(MarketError::WrongRound.into());
    }
    let filled = usize::from(round.filled);
    let entries = entries.get_mut(..filled).ok_or(MarketError::WrongAccountType)?;
    Ok(Attempt { round, entries })
}

/// Like [`open`]; refuses any attempt but the one the batch is in.
pub fn open_current<'a>(data: &'a mut [u8], address: &Key, batch: &Batch) -> Result<Attempt<'a>, ProgramError> {
    let attempt = open(data, address)?;
    if !is_current(attempt.round, batch) {
        return Err(MarketError::WrongRound.into());
    }
    Ok(attempt)
}

/// Whether the batch is in this attempt.
pub fn is_current(round: &Round, batch: &Batch) -> bool {
    round.r == batch.round && round.redraw == batch.redraw
}

impl Attempt<'_> {
    /// Entry number `index`.
    pub fn entry(&mut self, index: u16) -> Result<&mut Entry, MarketError> {
        self.entries.get_mut(usize::from(index)).ok_or(MarketError::BadArguments)
    }

    /// Seats that can vote: drawn and not empty.
    pub fn seated(&self) -> u16 {
        self.round.filled.saturating_sub(self.round.empty)
    }
}
