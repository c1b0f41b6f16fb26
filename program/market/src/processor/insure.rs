//! Turns treasury of the stake mint into insurance, which repays challengers of verdicts that were wrong. Nothing leaves the vault.
use gleaner_market_interface::{
    accounts::{Config, MintLedger},
    errors::MarketError,
    events::Insured,
    instructions::Insure,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_mut},
    context::Context,
    event, number,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let amount = Insure::parse(ctx.data).ok_or(MarketError::BadArguments)?.amount;
    let program_id = ctx.program_id;
    let [authority, config, stake_ledger, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let market = load::<Config>(program_id, config)?;
    ensure(&market.authority == key(authority), MarketError::NotAuthority)?;
    let mut ledger = load_mut::<MintLedger>(program_id, stake_ledger)?;
    ensure(ledger.mint == market.stake_mint, MarketError::WrongMint)?;
    ensure(amount <= ledger.treasury, MarketError::InsufficientBalance)?;
    ledger.treasury = number::sub(ledger.treasury, amount)?;
    ledger.insurance = number::add(ledger.insurance, amount)?;
    event::emit(&Insured { amount });
    Ok(())
}
