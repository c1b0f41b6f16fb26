//! Closes an empty Balance.
use gleaner_market_interface::{accounts::Balance, errors::MarketError, instructions::CloseBalance};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load},
    close::close,
    context::Context,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    CloseBalance::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let [owner, rent_payer, balance, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    {
        let balance = load::<Balance>(ctx.program_id, balance)?;
        ensure(&balance.owner == key(owner), MarketError::WrongAddress)?;
        ensure(balance.amount == 0, MarketError::NotEmpty)?;
    }
    close(balance, rent_payer)
}
