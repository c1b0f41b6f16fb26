//! Arms a missed beacon anew: its slot becomes the present one plus eight, again and again until it is fixed.
use gleaner_market_interface::{accounts::Beacon, errors::MarketError, instructions::Arm};
use pinocchio::ProgramResult;

use crate::{
    accounts::load_mut,
    beacon::{look_up, Open, Standing, ARM_AHEAD_SLOTS},
    clock,
    context::Context,
    number,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let interval = Arm::parse(ctx.data).ok_or(MarketError::BadArguments)?.interval;
    let program_id = ctx.program_id;
    let [payer, config, beacon, slot_hashes, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let target = Open { program_id, payer, config, beacon, interval }.target()?;
    if !matches!(look_up(slot_hashes, target)?, Standing::Missed) {
        return Err(MarketError::BeaconNotMissed.into());
    }
    load_mut::<Beacon>(program_id, beacon)?.armed_slot = number::add(clock::now()?.slot, ARM_AHEAD_SLOTS)?;
    Ok(())
}
