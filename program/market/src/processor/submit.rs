//! Delivers a batch: locks the bond, reserves V + F0, binds the panel to a beacon nobody knows yet.
use gleaner_market_interface::{
    accounts::{Batch, Config, Params, Pointer, Request, SeatTable, Spent, Staker, Terms},
    errors::MarketError,
    events::Submitted,
    instructions::Submit,
    kinds::{mode, state},
};
use pinocchio::{AccountView, ProgramResult};
use pinocchio_system::instructions::Transfer;

use crate::{
    accounts::{ensure, key, load, load_mut},
    clock::{self, Now},
    context::Context,
    create::Creation,
    event::emit,
    number,
    panel::attempt,
    score::{
        amounts::{batch_value, bond_of, credit_limit, lev_bps, Price},
        reputation::premium_bps,
    },
    seats, standing, tips,
};

/// Multicodecs a pointer may name: raw, dag-pb.
const CODECS: [u8; 2] = [0x55, 0x70];

/// What contributor and buyer agree on.
#[derive(Clone, Copy)]
struct Deal {
    value: u64,
    fee: u64,
    bond: u64,
    rate: u64,
    premium_bps: u16,
    /// Seats of the first round; none where a committee decides.
    panel: u16,
    /// How long a committee has.
    attest_s: u32,
    /// Tips its cranks get.
    tips: u64,
    tip_lamports: u64,
    forfeits: u32,
}

/// Refuses pointers to nothing.
pub fn check_pointer(pointer: &Pointer) -> ProgramResult {
    ensure(CODECS.contains(&pointer.codec), MarketError::BadArguments)
}

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = Submit::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    check_pointer(&args.package)?;
    let program_id = ctx.program_id;
    let [contributor, config, params, seat_table, request, staker, batch, spent, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let now = clock::now()?;
    let deal = {
        let config = load::<Config>(program_id, config)?;
        ensure(config.paused == 0, MarketError::Paused)?;
        let params = load::<Params>(program_id, params)?;
        let mut request = load_mut::<Request>(program_id, request)?;
        ensure(params.params_version == request.params_version, MarketError::WrongParams)?;
        let mut staker = load_mut::<Staker>(program_id, staker)?;
        ensure(&staker.owner == key(contributor), MarketError::WrongAddress)?;
        check_request(&request, args.records, &now)?;
        standing::age(&mut staker, &params.terms, now.unix_s)?;
        let deal = agree(&params.terms, &request, &staker, args.records)?;
        lock(&deal, &params.terms, &mut staker, &mut request)?;
        deal
    };
    create_accounts(program_id, &args, [contributor, batch, spent], &deal)?;
    {
        let mut evidence = load_mut::<Spent>(program_id, spent)?;
        (evidence.contributor, evidence.root, evidence.batch) = (*key(contributor), args.root, *key(batch));
        evidence.submitted_at_s = now.unix_s;
    }
    let request_key = *key(request);
    let batch_key = *key(batch);
    let request = load::<Request>(program_id, request)?;
    let config = load::<Config>(program_id, config)?;
    let table = load::<SeatTable>(program_id, seat_table)?;
    let mut state = load_mut::<Batch>(program_id, batch)?;
    write(&mut state, &args, &deal, &now);
    (state.request, state.contributor, state.buyer, state.mint) = (request_key, *key(contributor), request.buyer, request.mint);
    state.params_version = request.params_version;
    if request.mode == mode::ORACLE {
        (state.state, state.deadline_s) = (state::ATTEST, number::later(now.unix_s, deal.attest_s)?);
    } else {
        enter_round(&mut state, &config, &table, now.slot)?;
    }
    let (value, fee, bond) = (deal.value, deal.fee, deal.bond);
    emit(&Submitted { batch: batch_key, request: request_key, contributor: state.contributor, value, fee, bond });
    Ok(())
}

/// Puts the batch into SUBMITTED: its panel will be drawn from the table of the present epoch by a beacon nobody knows yet.
pub fn enter_round(batch: &mut Batch, config: &Config, table: &SeatTable, slot: u64) -> Result<(), MarketError> {
    (batch.state, batch.redraw, batch.deadline_s, batch.entered_slot) = (state::SUBMITTED, 0, 0, slot);
    batch.beacon = number::add(clock::interval(config, slot)?, 1)?;
    batch.epoch = clock::epoch(config, slot)?;
    let [places, ..] = seats::counts_at(table, batch.epoch);
    batch.places = places;
    Ok(())
}

fn check_request(request: &Request, records: u32, now: &Now) -> ProgramResult {
    ensure(request.closed == 0 && now.unix_s <= request.deadline_s, MarketError::RequestClosed)?;
    match request.mode {
        mode::PANEL => {}
        mode::ORACLE => ensure(request.committee == 1, MarketError::BadCommittee)?,
        _ => return Err(MarketError::ModeNotSupported.into()),
    }
    let asked = request.min_records <= records && records <= request.max_records;
    ensure(asked && records > 0, MarketError::BadRecordCount)
}

/// The numbers of the batch; refuses whatever could later pass 2^64, the cap of a batch and the contributor's credit.
#[inline(never)]
fn agree(terms: &Terms, request: &Request, staker: &Staker, records: u32) -> Result<Deal, MarketError> {
    let rate = request.stake_rate;
    if staker.banned != 0 {
        return Err(MarketError::Banned);
    }
    let stake = number::add(staker.free, staker.bonded)?;
    if stake == 0 {
        return Err(MarketError::InsufficientStake);
    }
    let premium_bps = premium_bps(terms, staker.score, request.premium_cap_bps).ok_or(MarketError::Arithmetic)?;
    let value = batch_value(records, request.price, premium_bps).ok_or(MarketError::Arithmetic)?;
    let price = Price { terms, value, rate };
    let in_stake = price.worst_case().ok_or(MarketError::Arithmetic)?;
    if in_stake > number::mul(terms.seat_unit, 3)? {
        return Err(MarketError::BatchTooLarge);
    }
    let credit = credit_limit(terms, staker.score, stake).ok_or(MarketError::Arithmetic)?;
    if number::add(staker.inflight, in_stake)? > credit {
        return Err(MarketError::CreditExceeded);
    }
    let leverage = lev_bps(terms, staker.score, stake).ok_or(MarketError::Arithmetic)?;
    let bond = bond_of(value, rate, leverage).ok_or(MarketError::Arithmetic)?;
    // Slashes take shares of the bond.
    number::mul(bond, crate::score::BPS)?;
    let fee = price.round_fee(0).ok_or(MarketError::Arithmetic)?;
    let (panel, tips) = if request.mode == mode::ORACLE { (0, tips::ATTESTED) } else { (terms.panel[0], tips::PREPAID) };
    let attest_s = number::add32(terms.commit_s, terms.reveal_s)?;
    let (tip_lamports, forfeits) = (terms.tip_lamports, staker.forfeits);
    Ok(Deal { value, fee, bond, rate, premium_bps, panel, attest_s, tips, tip_lamports, forfeits })
}

fn lock(deal: &Deal, terms: &Terms, staker: &mut Staker, request: &mut Request) -> Result<(), MarketError> {
    let reserved = number::add(deal.value, deal.fee)?;
    staker.free = staker.free.checked_sub(deal.bond).ok_or(MarketError::InsufficientStake)?;
    staker.bonded = number::add(staker.bonded, deal.bond)?;
    let in_stake = Price { terms, value: deal.value, rate: deal.rate }.value_in_stake().ok_or(MarketError::Arithmetic)?;
    staker.inflight = number::add(staker.inflight, in_stake)?;
    staker.open_batches = number::add32(staker.open_batches, 1)?;
    request.free = request.free.checked_sub(reserved).ok_or(MarketError::EscrowTooSmall)?;
    request.held = number::add(request.held, reserved)?;
    request.open_batches = number::add32(request.open_batches, 1)?;
    Ok(())
}

/// Creates Batch and Spent; the Batch gets the rent of the first Round, if there will be one, and the tips on top of its own.
#[inline(never)]
fn create_accounts(
    program_id: &pinocchio::Address,
    args: &Submit,
    [contributor, batch, spent]: [&mut AccountView; 3],
    deal: &Deal,
) -> ProgramResult {
    let owner = *key(contributor);
    Creation { program_id, payer: contributor, account: batch, seeds: &[b"batch", &owner, &args.root] }.create::<Batch>(0)?;
    Creation { program_id, payer: contributor, account: spent, seeds: &[b"spent", &owner, &args.root] }.create::<Spent>(0)?;
    let round_rent = if deal.panel == 0 { 0 } else { attempt::rent_of(deal.panel)? };
    let lamports = number::add(round_rent, number::mul(deal.tip_lamports, deal.tips)?)?;
    Transfer { from: contributor, to: batch, lamports }.invoke()
}

fn write(batch: &mut Batch, args: &Submit, deal: &Deal, now: &Now) {
    (batch.root, batch.key_commit, batch.outer_commit) = (args.root, args.key_commit, args.outer_commit);
    (batch.label_commit, batch.nullifiers) = (args.label_commit, args.nullifiers);
    (batch.nonce, batch.package, batch.records) = (args.nonce, args.package, args.records);
    (batch.value, batch.fee, batch.bond, batch.stake_rate) = (deal.value, deal.fee, deal.bond, deal.rate);
    (batch.premium_bps, batch.tips, batch.forfeits) = (deal.premium_bps, deal.tips, deal.forfeits);
    (batch.submitted_slot, batch.submitted_at_s) = (now.slot, now.unix_s);
}
