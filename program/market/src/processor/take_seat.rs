//! Takes a place of the seat table, or tops up one's own, from free stake.
use gleaner_market_interface::{
    accounts::{Config, Params, Place, SeatPage, SeatTable, Staker},
    errors::MarketError,
    instructions::TakeSeat,
};
use pinocchio::{error::ProgramError, AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, key, load, load_mut},
    clock,
    context::Context,
    create::Creation,
    number, seats, standing,
};

/// Most seats of one owner, so that a jail slash over all of them stays far below 2^64.
const MAX_SEATS: u32 = u16::MAX as u32;

pub fn process(ctx: &mut Context) -> ProgramResult {
    let place = TakeSeat::parse(ctx.data).ok_or(MarketError::BadArguments)?.place;
    let program_id = ctx.program_id;
    let [owner, config, params, staker, seat_table, page, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let now = clock::now()?;
    let epoch = {
        let market = load::<Config>(program_id, config)?;
        let params = load::<Params>(program_id, params)?;
        ensure(params.params_version == market.params_version, MarketError::WrongParams)?;
        // A seat holds what proven fraud cannot reach: stake goes there only when it could be taken out altogether.
        standing::require_released(&*load::<Staker>(program_id, staker)?, &params.terms, now.unix_s)?;
        clock::epoch(&market, now.slot)?
    };
    let (index, _) = seats::locate(place);
    let seeds: [&[u8]; 2] = [b"page", &index.to_le_bytes()];
    if (Creation { program_id, payer: owner, account: page, seeds: &seeds }).create_if_missing::<SeatPage>()? {
        load_mut::<SeatPage>(program_id, page)?.index = index;
    }
    let unit = load::<Params>(program_id, params)?.terms.seat_unit;
    let mut page = load_mut::<SeatPage>(program_id, page)?;
    let used = page.used;
    let seat = seats::place_mut(&mut page, place)?;
    let taken = seat.owner == [0; 32];
    let moved = if taken {
        let from_epoch = claim(program_id, seat_table, place, epoch)?;
        *seat = Place { owner: *key(owner), held: unit, locked: 0, exit_at_s: 0, from_epoch, until_epoch: u32::MAX };
        unit
    } else {
        top_up(seat, key(owner), unit)?
    };
    seats::place_invariant(seat)?;
    if taken {
        page.used = number::add32(used, 1)?;
    }
    pay(program_id, staker, key(owner), moved, taken)
}

/// Adds the place to the table (the next new one) or reuses one that was emptied; returns the first epoch it may be drawn in.
fn claim(program_id: &Address, seat_table: &mut AccountView, place: u32, epoch: u64) -> Result<u32, ProgramError> {
    let mut table = load_mut::<SeatTable>(program_id, seat_table)?;
    seats::advance(&mut table, epoch);
    let [_, _, places] = table.counts;
    ensure(place <= places, MarketError::PlaceTaken)?;
    let from = if place == places { seats::append(&mut table, epoch)? } else { number::add(epoch, 2)? };
    table.taken = number::add32(table.taken, 1)?;
    Ok(u32::try_from(from).map_err(|_| MarketError::Arithmetic)?)
}

/// Fills one's own seat up to the unit; returns what that takes.
fn top_up(seat: &mut Place, owner: &[u8; 32], unit: u64) -> Result<u64, ProgramError> {
    ensure(&seat.owner == owner, MarketError::PlaceTaken)?;
    ensure(seat.exit_at_s == 0, MarketError::SeatLocked)?;
    ensure(seat.held < unit, MarketError::PlaceTaken)?;
    let missing = number::sub(unit, seat.held)?;
    seat.held = unit;
    Ok(missing)
}

#[inline(always)]
fn pay(program_id: &Address, staker: &mut AccountView, owner: &[u8; 32], amount: u64, taken: bool) -> ProgramResult {
    let mut staker = load_mut::<Staker>(program_id, staker)?;
    ensure(&staker.owner == owner, MarketError::WrongAddress)?;
    ensure(staker.free >= amount, MarketError::InsufficientStake)?;
    staker.free = number::sub(staker.free, amount)?;
    if taken {
        staker.seats = number::add32(staker.seats, 1)?;
        ensure(staker.seats <= MAX_SEATS, MarketError::Arithmetic)?;
    }
    Ok(())
}
