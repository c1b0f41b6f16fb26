//! Brings the value an oracle signed: reveals it in the randomness account and takes it as the beacon's, in one step. Anyone may.
//!
//! The randomness program wants the account's authority to sign a reveal, and that is Config. It checks the oracle's signature itself.
use gleaner_market_interface::{
    accounts::{Beacon, Config},
    errors::MarketError,
    instructions::RevealBeacon,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, load},
    beacon::{source, Source},
    clock,
    context::Context,
    randomness::{take, Call, REVEAL},
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = RevealBeacon::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [_, config, beacon, view, program, rest @ ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let interval = args.interval;
    {
        let beacon = load::<Beacon>(program_id, beacon)?;
        ensure(beacon.interval == interval, MarketError::WrongAddress)?;
        ensure(beacon.ready == 0, MarketError::BeaconReady)?;
        let market = load::<Config>(program_id, config)?;
        // Never a choice between a value and a hash.
        ensure(source(&market, &beacon, clock::now()?.slot)? == Source::Randomness, MarketError::BeaconFallsBack)?;
    }
    // The arguments of the reveal are ours behind the interval, in the same order.
    let mut data = [0; 105];
    let (code, signed) = data.split_at_mut(REVEAL.len());
    code.copy_from_slice(&REVEAL);
    signed.copy_from_slice(ctx.data.get(8..).ok_or(MarketError::BadArguments)?);
    Call { program_id, config, program, randomness: view, rest }.invoke(&data)?;
    take(program_id, config, beacon, view)
}
