//! Writes a version of the parameters. The first takes effect at once, a later one when its delay is over and anyone activates it.
use gleaner_market_interface::{
    accounts::{Config, Params, Terms},
    errors::MarketError,
    events::{ParamsActivated, ParamsScheduled},
    instructions::SetParams,
};
use pinocchio::{error::ProgramError, AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, key, load, load_mut},
    clock,
    context::Context,
    create::Creation,
    event, number, terms,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    // Terms are 600 bytes: they go from the instruction into the account, never onto the stack.
    ensure(ctx.data.len() == SetParams::LEN, MarketError::BadArguments)?;
    let (head, body) = ctx.data.split_first_chunk::<4>().ok_or(MarketError::BadArguments)?;
    let version = u32::from_le_bytes(*head);
    let program_id = ctx.program_id;
    let [authority, config, params, current, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    {
        let market = load::<Config>(program_id, config)?;
        ensure(&market.authority == key(authority), MarketError::NotAuthority)?;
        // A version that waits was written last: its number is the highest, and is not used again.
        let highest = market.params_version.max(market.pending_params);
        ensure(version == number::add32(highest, 1)?, MarketError::WrongParams)?;
    }
    Creation { program_id, payer: authority, account: params, seeds: &[b"params", head] }.create::<Params>(0)?;
    {
        let mut written = load_mut::<Params>(program_id, params)?;
        written.params_version = version;
        ensure(body.len() == Terms::LEN, MarketError::BadArguments)?;
        bytemuck::bytes_of_mut(&mut written.terms).copy_from_slice(body);
        terms::check(&written.terms)?;
    }
    let active_from_s = schedule(program_id, config, params, current)?;
    load_mut::<Params>(program_id, params)?.active_from_s = active_from_s;
    event::emit(&ParamsScheduled { version, active_from_s });
    if version == 1 {
        event::emit(&ParamsActivated { version });
    }
    Ok(())
}

/// Makes the first version current, any other the one that waits; returns from when it may be used, unix seconds.
#[inline(never)]
fn schedule(program_id: &Address, config: &mut AccountView, params: &AccountView, current: &AccountView) -> Result<i64, ProgramError> {
    let now_s = clock::now()?.unix_s;
    let mut market = load_mut::<Config>(program_id, config)?;
    let written = load::<Params>(program_id, params)?;
    if market.params_version == 0 {
        market.params_version = written.params_version;
        return Ok(now_s);
    }
    let present = load::<Params>(program_id, current)?;
    ensure(present.params_version == market.params_version, MarketError::WrongParams)?;
    terms::check_rates(&present.terms, &written.terms)?;
    let active_from_s = number::later(now_s, present.terms.params_delay_s)?;
    market.pending_params = written.params_version;
    market.pending_from_s = active_from_s;
    Ok(active_from_s)
}
