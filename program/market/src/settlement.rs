//! The pools a batch keeps for its seats.
use gleaner_market_interface::{accounts::Batch, errors::MarketError, kinds::state};

use crate::number;

/// When nothing is owed to a seat any more, what remains in the pools is the treasury's.
pub fn sweep(batch: &mut Batch) -> Result<(), MarketError> {
    if batch.state == state::FINAL && batch.unsettled == 0 {
        batch.treasury_stake = number::add(batch.treasury_stake, core::mem::take(&mut batch.stake_pool))?;
        batch.treasury_pay = number::add(batch.treasury_pay, core::mem::take(&mut batch.pay_pool))?;
    }
    Ok(())
}
