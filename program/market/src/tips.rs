//! Lamports a batch carries for those who crank it.
use gleaner_market_interface::accounts::Batch;
use pinocchio::{
    sysvars::{rent::Rent, Sysvar},
    AccountView, Address, ProgramResult,
};

use crate::{accounts::load_mut, close::move_lamports};

/// Tips a contributor prepays with a batch.
pub const PREPAID: u64 = 60;
/// and with a batch a committee decides: one for each of sixteen attesters, one for `finalize`.
pub const ATTESTED: u64 = 17;

/// Pays one tip while any is left, never out of the batch's own rent. The last thing a processor does: no call may follow.
#[inline(never)]
pub fn pay(program_id: &Address, batch: &mut AccountView, payer: &mut AccountView, tip_lamports: u64) -> ProgramResult {
    let rent = Rent::get()?.try_minimum_balance(batch.data_len())?;
    {
        let mut state = load_mut::<Batch>(program_id, batch)?;
        if state.tips == 0 {
            return Ok(());
        }
        state.tips = state.tips.saturating_sub(1);
    }
    let spare = batch.lamports().saturating_sub(rent);
    move_lamports(batch, payer, tip_lamports.min(spare))
}
