//! Points to the owner's profile off chain, which holds its public key for sealed samples.
use gleaner_market_interface::{accounts::Staker, errors::MarketError, instructions::SetProfile};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, is_pointer, key, load_mut},
    context::Context,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let profile = SetProfile::parse(ctx.data).ok_or(MarketError::BadArguments)?.profile;
    let [owner, staker, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    ensure(is_pointer(&profile), MarketError::BadArguments)?;
    let mut staker = load_mut::<Staker>(ctx.program_id, staker)?;
    ensure(&staker.owner == key(owner), MarketError::WrongAddress)?;
    staker.profile = profile;
    Ok(())
}
