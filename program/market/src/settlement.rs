//! The pools a batch keeps for its seats.
use gleaner_market_interface::{
    accounts::{Batch, Entry},
    errors::MarketError,
    kinds::state,
};

use crate::number;

/// Losses make up for what `finalize` advanced, then gather in the batch; gains come out of it: who gains waits for who loses.
pub fn settle_entry(batch: &mut Batch, entry: &Entry) -> Result<(), MarketError> {
    let repaid = entry.loss.min(batch.advanced);
    batch.advanced = number::sub(batch.advanced, repaid)?;
    let pool = number::add(batch.stake_pool, number::sub(entry.loss, repaid)?)?;
    batch.stake_pool = pool.checked_sub(entry.gain).ok_or(MarketError::SettleLosersFirst)?;
    batch.pay_pool = number::sub(batch.pay_pool, entry.pay)?;
    batch.unsettled = number::sub32(batch.unsettled, 1)?;
    sweep(batch)
}

/// When nothing is owed to a seat any more, what remains in the pools is the treasury's.
pub fn sweep(batch: &mut Batch) -> Result<(), MarketError> {
    if batch.state == state::FINAL && batch.unsettled == 0 {
        batch.treasury_stake = number::add(batch.treasury_stake, core::mem::take(&mut batch.stake_pool))?;
        batch.treasury_pay = number::add(batch.treasury_pay, core::mem::take(&mut batch.pay_pool))?;
    }
    Ok(())
}
