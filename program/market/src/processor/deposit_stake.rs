//! Puts stake tokens into the owner's Staker, which is created if missing.
use gleaner_market_interface::{
    accounts::{Config, Staker},
    errors::MarketError,
    events::StakeMoved,
    instructions::DepositStake,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_mut},
    clock,
    context::Context,
    create::Creation,
    event, number,
    terms::BPS,
    token::Move,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let amount = DepositStake::parse(ctx.data).ok_or(MarketError::BadArguments)?.amount;
    ensure(amount > 0, MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [owner, config, staker, ledger, vault, source, mint, token_program, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    ensure(&load::<Config>(program_id, config)?.stake_mint == key(mint), MarketError::WrongMint)?;
    let created = Creation { program_id, payer: owner, account: staker, seeds: &[b"staker", key(owner)] }.create_if_missing::<Staker>()?;
    {
        let mut staker = load_mut::<Staker>(program_id, staker)?;
        if created {
            staker.owner = *key(owner);
            staker.q_bps = BPS as u16;
        }
        ensure(&staker.owner == key(owner), MarketError::WrongAddress)?;
        if staker.free == 0 && staker.bonded == 0 {
            staker.stake_since_s = clock::now()?.unix_s;
        }
        staker.free = number::add(staker.free, amount)?;
        number::add(staker.free, staker.bonded)?;
    }
    Move { program_id, ledger, vault, outside: source, mint, token_program }.deposit(owner, amount)?;
    event::emit(&StakeMoved { owner: *key(owner), deposited: amount, withdrawn: 0 });
    Ok(())
}
