//! Fixes the value of a beacon: the hash of the first unskipped slot at or after the one it waits for.
use gleaner_market_interface::{accounts::Beacon, errors::MarketError, instructions::FixBeacon};
use pinocchio::ProgramResult;

use crate::{
    accounts::load_mut,
    beacon::{look_up, Open, Standing},
    context::Context,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let interval = FixBeacon::parse(ctx.data).ok_or(MarketError::BadArguments)?.interval;
    let program_id = ctx.program_id;
    let [payer, config, beacon, slot_hashes, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let target = Open { program_id, payer, config, beacon, interval }.target()?;
    let (slot, value) = match look_up(slot_hashes, target)? {
        Standing::Ready(slot, value) => (slot, value),
        Standing::Waiting => return Err(MarketError::BeaconNotReady.into()),
        Standing::Missed => return Err(MarketError::BeaconMissed.into()),
    };
    let mut beacon = load_mut::<Beacon>(program_id, beacon)?;
    beacon.slot = slot;
    beacon.value = value;
    beacon.ready = 1;
    Ok(())
}
