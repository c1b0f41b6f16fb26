//! Closes a beacon thirty epochs old: every draw that used it keeps the seed in its Round.
use gleaner_market_interface::{
    accounts::{Beacon, Config},
    errors::MarketError,
    instructions::CloseBeacon,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, load},
    clock,
    close::close,
    context::Context,
    number,
};

const KEPT_EPOCHS: u64 = 30;

pub fn process(ctx: &mut Context) -> ProgramResult {
    CloseBeacon::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [rent_payer, config, beacon, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    {
        let market = load::<Config>(program_id, config)?;
        let beacon = load::<Beacon>(program_id, beacon)?;
        let end = clock::interval_start(&market, number::add(beacon.interval, 1)?)?;
        let from = number::add(end, number::mul(KEPT_EPOCHS, market.epoch_slots)?)?;
        ensure(clock::now()?.slot >= from.max(beacon.slot), MarketError::TooEarly)?;
    }
    close(beacon, rent_payer)
}
