//! Leaves a seat: the first call starts the exit, a second one after the cooldown returns what it holds.
use bytemuck::Zeroable;
use gleaner_market_interface::{
    accounts::{Config, MintLedger, Params, Place, SeatPage, SeatTable, Staker},
    errors::MarketError,
    instructions::ReleaseSeat,
};
use pinocchio::{error::ProgramError, AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, key, load, load_mut},
    clock,
    context::Context,
    number, seats,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let number = ReleaseSeat::parse(ctx.data).ok_or(MarketError::BadArguments)?.place;
    let program_id = ctx.program_id;
    let [owner, config, params, staker, seat_table, page, ledger, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let now = clock::now()?;
    let (epoch, exit_s) = {
        let market = load::<Config>(program_id, config)?;
        let params = load::<Params>(program_id, params)?;
        ensure(params.params_version == market.params_version, MarketError::WrongParams)?;
        ensure(load::<MintLedger>(program_id, ledger)?.mint == market.stake_mint, MarketError::WrongMint)?;
        (clock::epoch(&market, now.slot)?, params.terms.exit_s)
    };
    let mut page = load_mut::<SeatPage>(program_id, page)?;
    let seat = seats::place_mut(&mut page, number)?;
    ensure(&seat.owner == key(owner), MarketError::NotYourSeat)?;
    if seat.exit_at_s == 0 {
        seat.until_epoch = u32::try_from(epoch).map_err(|_| MarketError::Arithmetic)?;
        // Zero means "in use": a clock at the epoch's very start still yields a positive time.
        seat.exit_at_s = number::later(now.unix_s, exit_s)?.max(1);
        return seats::place_invariant(seat).map_err(ProgramError::from);
    }
    let over = now.unix_s >= seat.exit_at_s && epoch > u64::from(seat.until_epoch);
    ensure(over && seat.locked == 0, MarketError::SeatLocked)?;
    let held = seat.held;
    *seat = Place::zeroed();
    page.used = number::sub32(page.used, 1)?;
    give_back(program_id, staker, ledger, key(owner), held)?;
    let mut table = load_mut::<SeatTable>(program_id, seat_table)?;
    table.taken = number::sub32(table.taken, 1)?;
    Ok(())
}

/// What the seat held becomes free stake, less what a jail slash still takes, which is the treasury's.
#[inline(always)]
fn give_back(program_id: &Address, staker: &mut AccountView, ledger: &mut AccountView, owner: &[u8; 32], held: u64) -> ProgramResult {
    let mut staker = load_mut::<Staker>(program_id, staker)?;
    ensure(&staker.owner == owner, MarketError::WrongAddress)?;
    let debt = staker.seat_debt.min(held);
    staker.seat_debt = number::sub(staker.seat_debt, debt)?;
    staker.seats = number::sub32(staker.seats, 1)?;
    staker.free = number::add(staker.free, number::sub(held, debt)?)?;
    let mut ledger = load_mut::<MintLedger>(program_id, ledger)?;
    ledger.treasury = number::add(ledger.treasury, debt)?;
    ensure(ledger.treasury <= ledger.total, MarketError::Arithmetic)
}
