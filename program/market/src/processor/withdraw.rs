//! Pays a Balance out to a token account of its owner.
use gleaner_market_interface::{accounts::Balance, errors::MarketError, events::Withdrawn, instructions::Withdraw};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load_mut},
    context::Context,
    event, number,
    token::Move,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let amount = Withdraw::parse(ctx.data).ok_or(MarketError::BadArguments)?.amount;
    ensure(amount > 0, MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [owner, balance, ledger, vault, destination, mint, token_program, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    {
        let mut balance = load_mut::<Balance>(program_id, balance)?;
        ensure(&balance.owner == key(owner), MarketError::WrongAddress)?;
        ensure(&balance.mint == key(mint), MarketError::WrongMint)?;
        ensure(amount <= balance.amount, MarketError::InsufficientBalance)?;
        balance.amount = number::sub(balance.amount, amount)?;
    }
    Move { program_id, ledger, vault, outside: destination, mint, token_program }.pay(key(owner), amount)?;
    event::emit(&Withdrawn { owner: *key(owner), mint: *key(mint), amount });
    Ok(())
}
