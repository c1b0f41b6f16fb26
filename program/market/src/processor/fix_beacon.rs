//! Fixes the value of a beacon from what it takes it from: the randomness account, or the hash of a slot.
use gleaner_market_interface::{
    accounts::{Beacon, Config},
    errors::MarketError,
    events::BeaconFixed,
    instructions::FixBeacon,
    kinds::randomness,
};
use pinocchio::{AccountView, Address, ProgramResult};

use crate::{
    accounts::load_mut,
    beacon::{look_up, Open, Source, Standing},
    context::Context,
    event,
    randomness::take,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let interval = FixBeacon::parse(ctx.data).ok_or(MarketError::BadArguments)?.interval;
    let program_id = ctx.program_id;
    let [payer, config, beacon, slot_hashes, _, rest @ ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    match (Open { program_id, payer, config, beacon, interval }).source()? {
        Source::Slots(target) => match look_up(slot_hashes, target)? {
            Standing::Ready(slot, value) => from_slot_hash(program_id, config, beacon, &(slot, value)),
            Standing::Waiting => Err(MarketError::BeaconNotReady.into()),
            Standing::Missed => Err(MarketError::BeaconMissed.into()),
        },
        Source::Randomness => take(program_id, config, beacon, rest.first().ok_or(MarketError::MissingAccount)?),
    }
}

#[inline(never)]
fn from_slot_hash(program_id: &Address, config: &mut AccountView, beacon: &mut AccountView, found: &(u64, [u8; 32])) -> ProgramResult {
    let mut beacon = load_mut::<Beacon>(program_id, beacon)?;
    (beacon.slot, beacon.value) = *found;
    beacon.ready = 1;
    beacon.source = randomness::SLOT_HASHES;
    let mut market = load_mut::<Config>(program_id, config)?;
    if market.randomness_interval == beacon.interval {
        market.randomness_slot = 0; // its request is of no use any more
    }
    event::emit(&BeaconFixed { interval: beacon.interval, source: randomness::SLOT_HASHES });
    Ok(())
}
