//! The rounds before the present one: their last attempts, in order, behind the fixed accounts of an instruction.
use gleaner_market_interface::{
    accounts::{Entry, Round},
    errors::MarketError,
    kinds::{seat, verdict},
    Address as Key,
};
use pinocchio::{error::ProgramError, AccountView, Address, ProgramResult};

use crate::accounts::{ensure, load_bytes, split};

/// Round accounts of rounds 0, 1, … of one batch.
pub struct Earlier<'a> {
    pub program_id: &'a Address,
    pub batch: &'a Key,
    pub rounds: &'a [AccountView],
}

impl Earlier<'_> {
    /// Refuses whatever is not the attempt that decided round 0, 1, …: only one of a round has a verdict.
    #[inline(never)]
    pub fn check(&self) -> ProgramResult {
        for (r, account) in (0u8..).zip(self.rounds) {
            let data = load_bytes::<Round>(self.program_id, account)?;
            let (round, _) = split::<Round, Entry>(&data)?;
            ensure(&round.batch == self.batch && round.r == r && round.verdict != verdict::NONE, MarketError::WrongRound)?;
        }
        Ok(())
    }

    /// Whether this owner had a seat that could vote.
    #[inline(never)]
    pub fn seated(&self, owner: &Key) -> Result<bool, ProgramError> {
        for account in self.rounds {
            let data = load_bytes::<Round>(self.program_id, account)?;
            let (round, entries) = split::<Round, Entry>(&data)?;
            let mut drawn = entries.iter().take(usize::from(round.filled));
            if drawn.any(|entry| &entry.owner == owner && entry.status != seat::EMPTY) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Records the round before the present one looked at.
    pub fn last_sample(&self) -> Result<u16, ProgramError> {
        let account = self.rounds.last().ok_or(MarketError::WrongRound)?;
        let data = load_bytes::<Round>(self.program_id, account)?;
        let (round, _) = split::<Round, Entry>(&data)?;
        Ok(round.m)
    }
}
