//! Proven fraud takes the whole stake of a contributor: the buyer is made whole first (reference: `whole_stake`).
use gleaner_market_interface::{
    accounts::{Batch, MintLedger, Staker, Terms},
    errors::MarketError,
    events::FraudProven,
    kinds::ending,
};

use crate::{
    event::emit,
    number,
    score::{
        amounts::to_stake,
        reputation::{reject, Standing},
    },
};

/// Who loses what to whom.
pub struct Forfeit<'a> {
    pub terms: &'a Terms,
    pub batch_key: &'a [u8; 32],
    pub batch: &'a mut Batch,
    pub staker: &'a mut Staker,
    pub stake_ledger: &'a mut MintLedger,
}

impl Forfeit<'_> {
    /// Takes the stake and marks the batch; returns what the buyer gets, stake base units.
    ///
    /// The ledger's total stays: what was the contributor's is now the buyer's and the treasury's.
    #[inline(never)]
    pub fn take(&mut self, kind: u8) -> Result<u64, MarketError> {
        let Self { terms, batch, staker, stake_ledger, .. } = self;
        let stake = number::add(staker.free, staker.bonded)?;
        let spent = to_stake(number::add(batch.paid, batch.fees)?, batch.stake_rate).ok_or(MarketError::Arithmetic)?;
        let to_buyer = stake.min(spent);
        let to_treasury = number::sub(stake, to_buyer)?;
        (staker.free, staker.bonded) = (0, 0);
        // Batches still open find a newer count than their own and go on without bond.
        staker.forfeits = number::add32(staker.forfeits, 1)?;
        let mut after = Standing {
            score: staker.score,
            grown_today: staker.grown_today,
            strikes: staker.strikes,
            accepted_since_strike: staker.accepted_since_strike,
            banned: staker.banned != 0,
        };
        reject(terms, &mut after, ending::FRAUD);
        (staker.score, staker.strikes) = (after.score, after.strikes);
        (staker.accepted_since_strike, staker.banned) = (after.accepted_since_strike, u8::from(after.banned));
        stake_ledger.treasury = number::add(stake_ledger.treasury, to_treasury)?;
        batch.fraud = kind;
        emit(&FraudProven { batch: *self.batch_key, kind, to_buyer, to_treasury });
        Ok(to_buyer)
    }
}
