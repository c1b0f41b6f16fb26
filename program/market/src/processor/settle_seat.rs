//! Settles one seat of a scored round: pays its owner, takes its loss, frees its lock. Anyone may, so a penalty cannot be dodged.
use gleaner_market_interface::{
    accounts::{Batch, Config, Entry, Params, Round, SeatPage, Staker, Terms},
    errors::MarketError,
    events::SeatSettled,
    instructions::SettleSeat,
};
use pinocchio::{AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, is_vacant, key, load, load_bytes_mut, load_mut, require},
    balance, clock,
    context::Context,
    create::derive,
    event::emit,
    number,
    panel::attempt,
    score::reputation::{settle_q, Review},
    seats,
    settlement::settle_entry,
    tips,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = SettleSeat::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [payer, config, params, batch, round, page, staker, pay_balance, stake_balance, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let batch_key = *key(batch);
    let (entry, mint, tip_lamports) = {
        let params = load::<Params>(program_id, params)?;
        let mut state = load_mut::<Batch>(program_id, batch)?;
        ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
        let mut data = load_bytes_mut::<Round>(program_id, round)?;
        let mut attempt = attempt::open(&mut data, &batch_key)?;
        ensure(attempt.round.scored != 0, MarketError::NotScored)?;
        let lock = attempt.round.lock;
        let entry = attempt.entry(args.entry)?;
        ensure(entry.settled == 0, MarketError::AlreadySettled)?;
        entry.settled = 1;
        let entry = *entry;
        attempt.round.settled = attempt.round.settled.saturating_add(1);
        unlock(program_id, page, &entry, lock)?;
        settle_entry(&mut state, &entry)?;
        review(program_id, staker, &params.terms, &entry)?;
        (entry, state.mint, params.terms.tip_lamports)
    };
    let Entry { owner, pay, gain, loss, .. } = entry;
    if pay > 0 {
        balance::Credit { program_id, payer, balance: pay_balance, owner: &owner, mint: &mint }.add(pay)?;
    }
    if gain > 0 {
        let stake_mint = load::<Config>(program_id, config)?.stake_mint;
        balance::Credit { program_id, payer, balance: stake_balance, owner: &owner, mint: &stake_mint }.add(gain)?;
    }
    emit(&SeatSettled { batch: batch_key, owner, pay, gain, loss });
    tips::pay(program_id, batch, payer, tip_lamports)
}

/// Takes the loss out of the place and frees its lock. I2: a seat loses at most its lock.
fn unlock(program_id: &Address, page: &mut AccountView, entry: &Entry, lock: u64) -> ProgramResult {
    ensure(entry.loss <= lock, MarketError::Arithmetic)?;
    if lock == 0 {
        // Nothing bound the seat to this batch: its owner may have left and the place may be another's by now.
        return Ok(());
    }
    let mut page = load_mut::<SeatPage>(program_id, page)?;
    let place = seats::place_mut(&mut page, entry.place)?;
    ensure(place.owner == entry.owner, MarketError::WrongAddress)?;
    place.locked = number::sub(place.locked, lock)?;
    place.held = number::sub(place.held, entry.loss)?;
    seats::place_invariant(place)?;
    Ok(())
}

/// Enters the seat's agreement into its owner's q; too low, its seats are idle for a while and owe a tenth.
#[inline(never)]
fn review(program_id: &Address, staker: &mut AccountView, terms: &Terms, entry: &Entry) -> ProgramResult {
    if is_vacant(staker) {
        // Only an owner whom nothing was locked for can have closed its Staker; nobody else's may stand in for it.
        let (address, _) = derive(&[b"staker", &entry.owner], program_id)?;
        return require(staker, address.as_array());
    }
    let mut staker = load_mut::<Staker>(program_id, staker)?;
    ensure(staker.owner == entry.owner, MarketError::WrongAddress)?;
    let before = Review { q_bps: staker.q_bps, reviews: staker.reviews, jailed: None };
    let after = settle_q(terms, before, entry.agreement_bps, staker.seats).ok_or(MarketError::Arithmetic)?;
    (staker.q_bps, staker.reviews) = (after.q_bps, after.reviews);
    if let Some(slash) = after.jailed {
        staker.seat_debt = staker.seat_debt.saturating_add(slash);
        staker.jailed_until_s = staker.jailed_until_s.max(number::later(clock::now()?.unix_s, terms.jail_s)?);
    }
    Ok(())
}
