//! Commits the randomness account for a beacon whose interval is over (SWITCHBOARD). Anyone may; one request an interval.
use gleaner_market_interface::{
    accounts::{Beacon, Config, MAX_MISSES},
    errors::MarketError,
    instructions::RequestBeacon,
    kinds::randomness,
};
use pinocchio::{error::ProgramError, AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, load, load_mut},
    beacon::{gives_up, Open, Source, ARM_AHEAD_SLOTS},
    clock,
    context::Context,
    number,
    randomness::{read, Call, Randomness, COMMIT},
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let interval = RequestBeacon::parse(ctx.data).ok_or(MarketError::BadArguments)?.interval;
    let program_id = ctx.program_id;
    let [payer, config, beacon, _, view, program, rest @ ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let source = Open { program_id, payer, config, beacon, interval }.source()?;
    let before = admit(program_id, config, view, interval)?;
    ensure(source == Source::Randomness, MarketError::BeaconFallsBack)?;
    if missed(program_id, config, beacon, interval)? {
        return Ok(());
    }
    load_mut::<Config>(program_id, config)?.randomness_interval = interval;
    Call { program_id, config, program, randomness: view, rest }.invoke(&COMMIT)?;
    confirm(program_id, config, view, &before)
}

/// The interval is over, and the account is the market's; returns it as it stands.
#[inline(never)]
fn admit(program_id: &Address, config: &AccountView, view: &AccountView, interval: u64) -> Result<Randomness, ProgramError> {
    let market = load::<Config>(program_id, config)?;
    ensure(market.randomness == randomness::SWITCHBOARD, MarketError::ModeNotSupported)?;
    let end = clock::interval_start(&market, number::add(interval, 1)?)?;
    ensure(clock::now()?.slot >= end, MarketError::BeaconNotReady)?;
    read(config, &market, view)
}

/// Counts a miss where the request under way had a whole interval's slots and is asked for again; true if that was the last one, so
/// that the beacon takes the slot hashes. A request under way keeps the account, unless its beacon has given up.
#[inline(never)]
fn missed(program_id: &Address, config: &mut AccountView, beacon: &mut AccountView, interval: u64) -> Result<bool, ProgramError> {
    let mut market = load_mut::<Config>(program_id, config)?;
    let slot = clock::now()?.slot;
    if market.randomness_slot == 0 || slot >= gives_up(&market, market.randomness_interval)? {
        return Ok(false);
    }
    let late = slot > number::add(market.randomness_slot, market.beacon_slots)?;
    ensure(late && market.randomness_interval == interval, MarketError::RandomnessBusy)?;
    let mut beacon = load_mut::<Beacon>(program_id, beacon)?;
    beacon.misses = beacon.misses.saturating_add(1);
    if beacon.misses < MAX_MISSES {
        return Ok(false);
    }
    // The next interval's start, not a slot of the caller's choice.
    let soon = clock::interval(&market, number::add(slot, ARM_AHEAD_SLOTS)?)?;
    beacon.armed_slot = clock::interval_start(&market, number::add(soon, 1)?)?;
    market.randomness_slot = 0;
    Ok(true)
}

/// The account is committed anew, to a slot after every submission the beacon is for, and its value is not out.
#[inline(never)]
fn confirm(program_id: &Address, config: &mut AccountView, view: &AccountView, before: &Randomness) -> ProgramResult {
    let seed_slot = {
        let market = load::<Config>(program_id, config)?;
        let after = read(config, &market, view)?;
        let anew = after.seed_slot > before.seed_slot && after.reveal_slot <= after.seed_slot;
        let within = after.seed_slot >= clock::interval_start(&market, market.randomness_interval)? && after.seed_slot < clock::now()?.slot;
        ensure(anew && within, MarketError::BadRandomness)?;
        after.seed_slot
    };
    load_mut::<Config>(program_id, config)?.randomness_slot = seed_slot;
    Ok(())
}
