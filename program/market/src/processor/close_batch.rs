//! Closes a batch when its time is over; what is due to the treasury goes there. Anyone may.
use gleaner_market_interface::{
    accounts::{Batch, Config, MintLedger, Params},
    errors::MarketError,
    instructions::CloseBatch,
    kinds::state,
};
use pinocchio::{AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, load, load_mut},
    clock,
    close::close,
    context::Context,
    number,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    CloseBatch::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [rent_payer, config, params, batch, pay_ledger, stake_ledger, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let (mint, pay, stake) = {
        let params = load::<Params>(program_id, params)?;
        let batch = load::<Batch>(program_id, batch)?;
        ensure(params.params_version == batch.params_version, MarketError::WrongParams)?;
        ensure(batch.state == state::FINAL, MarketError::WrongState)?;
        let over_at_s = number::later(batch.final_at_s, params.terms.close_s)?;
        ensure(clock::now()?.unix_s >= over_at_s, MarketError::TooEarly)?;
        ensure(batch.unsettled == 0 && batch.rounds_open == 0, MarketError::NotEmpty)?;
        ensure(batch.pay_pool == 0 && batch.stake_pool == 0 && batch.advanced == 0, MarketError::NotEmpty)?;
        (batch.mint, batch.treasury_pay, batch.treasury_stake)
    };
    let stake_mint = load::<Config>(program_id, config)?.stake_mint;
    to_treasury(program_id, pay_ledger, &mint, pay)?;
    to_treasury(program_id, stake_ledger, &stake_mint, stake)?;
    close(batch, rent_payer)
}

/// The tokens are in the vault already; only whose they are changes. Both ledgers may be the same account.
fn to_treasury(program_id: &Address, ledger: &mut AccountView, mint: &[u8; 32], amount: u64) -> ProgramResult {
    let mut ledger = load_mut::<MintLedger>(program_id, ledger)?;
    ensure(&ledger.mint == mint, MarketError::WrongMint)?;
    ledger.treasury = number::add(ledger.treasury, amount)?;
    ensure(ledger.treasury <= ledger.total, MarketError::Arithmetic)
}
