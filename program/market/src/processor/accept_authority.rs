//! Takes over as the market's authority: the second step, signed by who was named, so that no wrong address can receive it.
use gleaner_market_interface::{accounts::Config, errors::MarketError, events::AuthorityChanged, instructions::AcceptAuthority};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load_mut},
    context::Context,
    event,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    AcceptAuthority::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [pending, config, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let mut market = load_mut::<Config>(program_id, config)?;
    ensure(market.pending_authority != [0; 32], MarketError::NothingPending)?;
    ensure(&market.pending_authority == key(pending), MarketError::NotAuthority)?;
    let former = market.authority;
    market.authority = market.pending_authority;
    market.pending_authority = [0; 32];
    event::emit(&AuthorityChanged { former, present: market.authority });
    Ok(())
}
