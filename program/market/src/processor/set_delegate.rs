//! Names the key that may commit, reveal, share samples and disclose for the owner, and can move nothing.
use gleaner_market_interface::{accounts::Staker, errors::MarketError, instructions::SetDelegate};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load_mut},
    context::Context,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let delegate = SetDelegate::parse(ctx.data).ok_or(MarketError::BadArguments)?.delegate;
    let [owner, staker, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let mut staker = load_mut::<Staker>(ctx.program_id, staker)?;
    ensure(&staker.owner == key(owner), MarketError::WrongAddress)?;
    staker.delegate = delegate;
    Ok(())
}
