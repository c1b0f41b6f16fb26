//! Writes a version of the parameters. Version 1 takes effect at once; later ones, which wait, are not built yet.
use gleaner_market_interface::{
    accounts::{Config, Params, Terms},
    errors::MarketError,
    instructions::SetParams,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_mut},
    clock,
    context::Context,
    create::Creation,
    number, terms,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    // Terms are 600 bytes: they go from the instruction into the account, never onto the stack.
    ensure(ctx.data.len() == SetParams::LEN, MarketError::BadArguments)?;
    let (head, body) = ctx.data.split_first_chunk::<4>().ok_or(MarketError::BadArguments)?;
    let version = u32::from_le_bytes(*head);
    let program_id = ctx.program_id;
    let [authority, config, params, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    {
        let market = load::<Config>(program_id, config)?;
        ensure(&market.authority == key(authority), MarketError::NotAuthority)?;
        ensure(version == number::add32(market.params_version, 1)? && version == 1, MarketError::WrongParams)?;
    }
    Creation { program_id, payer: authority, account: params, seeds: &[b"params", head] }.create::<Params>(0)?;
    {
        let mut written = load_mut::<Params>(program_id, params)?;
        written.active_from_s = clock::now()?.unix_s;
        written.params_version = version;
        ensure(body.len() == Terms::LEN, MarketError::BadArguments)?;
        bytemuck::bytes_of_mut(&mut written.terms).copy_from_slice(body);
        terms::check(&written.terms)?;
    }
    load_mut::<Config>(program_id, config)?.params_version = version;
    Ok(())
}
