//! Closes an empty Staker.
use gleaner_market_interface::{accounts::Staker, errors::MarketError, instructions::CloseStaker};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load},
    close::close,
    context::Context,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    CloseStaker::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let [owner, rent_payer, staker, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    {
        let staker = load::<Staker>(ctx.program_id, staker)?;
        ensure(&staker.owner == key(owner), MarketError::WrongAddress)?;
        let empty = staker.free == 0 && staker.bonded == 0 && staker.inflight == 0 && staker.seats == 0 && staker.open_batches == 0;
        ensure(empty, MarketError::NotEmpty)?;
    }
    close(staker, rent_payer)
}
