//! Takes free stake out: no batch open, and the exit cooldown over since the last FINAL.
use gleaner_market_interface::{
    accounts::{Config, Params, Staker},
    errors::MarketError,
    events::StakeMoved,
    instructions::WithdrawStake,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_mut},
    clock,
    context::Context,
    event, number, standing,
    token::Move,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let amount = WithdrawStake::parse(ctx.data).ok_or(MarketError::BadArguments)?.amount;
    ensure(amount > 0, MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [owner, config, params, staker, ledger, vault, destination, mint, token_program, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    {
        let market = load::<Config>(program_id, config)?;
        let params = load::<Params>(program_id, params)?;
        ensure(params.params_version == market.params_version, MarketError::WrongParams)?;
        ensure(&market.stake_mint == key(mint), MarketError::WrongMint)?;
        let mut staker = load_mut::<Staker>(program_id, staker)?;
        ensure(&staker.owner == key(owner), MarketError::WrongAddress)?;
        standing::require_released(&staker, &params.terms, clock::now()?.unix_s)?;
        ensure(amount <= staker.free, MarketError::InsufficientStake)?;
        staker.free = number::sub(staker.free, amount)?;
    }
    Move { program_id, ledger, vault, outside: destination, mint, token_program }.pay(key(owner), amount)?;
    event::emit(&StakeMoved { owner: *key(owner), deposited: 0, withdrawn: amount });
    Ok(())
}
