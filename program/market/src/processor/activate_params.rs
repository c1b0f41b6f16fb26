//! Makes parameters current whose delay is over. Anyone may. Open requests keep the version they were opened under.
use gleaner_market_interface::{
    accounts::{Config, Params},
    errors::MarketError,
    events::ParamsActivated,
    instructions::ActivateParams,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, load, load_mut},
    clock,
    context::Context,
    event,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    ActivateParams::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [config, params, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let mut market = load_mut::<Config>(program_id, config)?;
    let version = market.pending_params;
    ensure(version != 0, MarketError::NothingPending)?;
    ensure(load::<Params>(program_id, params)?.params_version == version, MarketError::WrongParams)?;
    ensure(clock::now()?.unix_s >= market.pending_from_s, MarketError::TooEarly)?;
    market.params_version = version;
    market.pending_params = 0;
    market.pending_from_s = 0;
    event::emit(&ParamsActivated { version });
    Ok(())
}
