//! Looks at the next indices of the seed's sequence and seats whom it finds; the last step opens COMMIT.
//!
//! Too few seats for a quorum: the attempt counts as drawn in vain and goes to `tally`, nobody in it is to blame.
use gleaner_market_interface::{
    accounts::{Batch, Beacon, Entry, Params, Round, SeatPage, Staker, Terms, INDICES_PER_SEAT},
    errors::MarketError,
    events::Drawn,
    instructions::Draw,
    kinds::{seat, state},
};
use pinocchio::{
    error::ProgramError,
    sysvars::{rent::Rent, Sysvar},
    AccountView, Address, ProgramResult,
};

use crate::{
    accounts::{ensure, is_vacant, key, load, load_bytes_mut, load_mut, split_mut},
    clock,
    close::move_lamports,
    context::Context,
    create::Creation,
    event::emit,
    number,
    panel::{
        attempt,
        earlier::Earlier,
        eligibility::{can_lock, candidate, Candidate},
        sequence::{self, AttemptId},
    },
    score::{amounts::Price, seats::NOT_COUNTED, votes::quorum},
    seats, tips,
};

/// Most indices a call looks at.
const MAX_STEP: u8 = 8;
/// `round.drawn`: the panel sits.
pub const SEATED: u8 = 1;
/// `round.drawn`: too few seats were found.
pub const IN_VAIN: u8 = 2;

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = Draw::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [payer, params, batch, round, beacon, _system, rest @ ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let batch_key = *key(batch);
    let (tip_lamports, r) = {
        let params = load::<Params>(program_id, params)?;
        let batch = load::<Batch>(program_id, batch)?;
        ensure(batch.state == state::SUBMITTED, MarketError::WrongState)?;
        ensure(params.params_version == batch.params_version, MarketError::WrongParams)?;
        ensure((batch.places == 0) == (args.count == 0), MarketError::BadDrawStep)?;
        (params.terms.tip_lamports, batch.round)
    };
    let (rounds, seats) = rest.split_at_mut_checked(usize::from(r)).ok_or(MarketError::MissingAccount)?;
    ensure(args.count <= MAX_STEP && seats.len() == usize::from(args.count).saturating_mul(2), MarketError::BadDrawStep)?;
    let earlier = Earlier { program_id, batch: &batch_key, rounds };
    earlier.check()?;
    let mut earned = args.count == MAX_STEP;
    let fronted = if is_vacant(round) { open_round(&earlier, [payer, params, batch, round, beacon])? } else { 0 };
    {
        let params = load::<Params>(program_id, params)?;
        let mut batch_state = load_mut::<Batch>(program_id, batch)?;
        let mut data = load_bytes_mut::<Round>(program_id, round)?;
        let (head, entries) = split_mut::<Round, Entry>(&mut data)?;
        let current = head.batch == batch_key && head.r == batch_state.round && head.redraw == batch_state.redraw;
        ensure(current && head.drawn == 0, MarketError::WrongRound)?;
        let now_s = clock::now()?.unix_s;
        let mut step = Step { earlier: &earlier, batch: &batch_state, now_s, round: head, entries };
        for pair in seats.chunks_exact_mut(2) {
            let [page, staker] = pair else { return Err(MarketError::BadDrawStep.into()) };
            if step.round.filled < step.round.n {
                step.look(page, staker)?;
            }
        }
        finish(&params.terms, &mut batch_state, head, now_s)?;
        if head.drawn != 0 {
            earned = true;
            let (r, redraw, filled, empty) = (head.r, head.redraw, head.filled, head.empty);
            emit(&Drawn { batch: batch_key, r, redraw, filled, empty });
        }
    }
    refund(program_id, [batch, round, payer], fronted, tip_lamports)?;
    // Full steps and the last one: nobody lives on cutting a draw into slices.
    if earned {
        tips::pay(program_id, batch, payer, tip_lamports)?;
    }
    Ok(())
}

/// Creates the attempt's Round and its seed; returns the lamports the payer fronted.
#[inline(never)]
fn open_round(earlier: &Earlier, [payer, params, batch, round, beacon]: [&mut AccountView; 5]) -> Result<u64, ProgramError> {
    let (program_id, batch_key) = (earlier.program_id, *earlier.batch);
    let (r, redraw, seats_wanted) = {
        let params = load::<Params>(program_id, params)?;
        let batch = load::<Batch>(program_id, batch)?;
        let n = *params.terms.panel.get(usize::from(batch.round)).ok_or(MarketError::WrongState)?;
        (batch.round, batch.redraw, n)
    };
    let before = payer.lamports();
    let tail = number::sub(attempt::bytes_of(seats_wanted)? as u64, Round::LEN as u64)? as usize;
    Creation { program_id, payer, account: round, seeds: &[b"round", &batch_key, &[r], &[redraw]] }.create::<Round>(tail)?;
    let fronted = number::sub(before, payer.lamports())?;
    let params = load::<Params>(program_id, params)?;
    let mut batch = load_mut::<Batch>(program_id, batch)?;
    let beacon = load::<Beacon>(program_id, beacon)?;
    ensure(beacon.interval == batch.beacon, MarketError::WrongAddress)?;
    ensure(beacon.ready != 0, MarketError::BeaconNotReady)?;
    let price = Price { terms: &params.terms, value: batch.value, rate: batch.stake_rate };
    let records = *params.terms.records.get(usize::from(r)).ok_or(MarketError::WrongState)?;
    let mut data = load_bytes_mut::<Round>(program_id, round)?;
    let (head, _) = split_mut::<Round, Entry>(&mut data)?;
    head.batch = batch_key;
    head.seed = sequence::seed(&beacon.value, &AttemptId { batch: &batch_key, r, redraw });
    head.seat_fee = price.seat_fee(r).ok_or(MarketError::Arithmetic)?;
    head.lock = price.lock(r).ok_or(MarketError::Arithmetic)?;
    (head.r, head.redraw, head.n) = (r, redraw, seats_wanted);
    // Who judges a label looks at what was judged before.
    head.m = if batch.about_label == 0 { u16::try_from(batch.records).unwrap_or(u16::MAX).min(records) } else { earlier.last_sample()? };
    batch.rounds_open = number::add32(batch.rounds_open, 1)?;
    Ok(fronted)
}

/// One attempt being drawn.
struct Step<'a> {
    earlier: &'a Earlier<'a>,
    batch: &'a Batch,
    now_s: i64,
    round: &'a mut Round,
    entries: &'a mut [Entry],
}

impl Step<'_> {
    /// Looks at the next index. The page is checked always, the Staker only where it decides.
    #[inline(never)]
    fn look(&mut self, page: &mut AccountView, staker: &AccountView) -> ProgramResult {
        let number = sequence::seat(&self.round.seed, self.round.next_index, self.batch.places).ok_or(MarketError::BadDrawStep)?;
        self.round.next_index = number::add32(self.round.next_index, 1)?;
        let mut page = load_mut::<SeatPage>(self.earlier.program_id, page)?;
        let place = seats::place_mut(&mut page, number)?;
        let filled = usize::from(self.round.filled);
        let drawn = self.entries.get(..filled).ok_or(MarketError::WrongAccountType)?;
        if candidate(place, number, self.batch, drawn) == Candidate::Skipped || self.earlier.seated(&place.owner)? {
            return Ok(());
        }
        {
            let staker = load::<Staker>(self.earlier.program_id, staker)?;
            ensure(staker.owner == place.owner, MarketError::WrongAddress)?;
            if staker.jailed_until_s > self.now_s {
                return Ok(());
            }
        }
        let entry = self.entries.get_mut(filled).ok_or(MarketError::WrongAccountType)?;
        (entry.owner, entry.place, entry.agreement_bps) = (place.owner, number, NOT_COUNTED);
        if can_lock(place, self.round.lock) {
            place.locked = number::add(place.locked, self.round.lock)?;
            entry.status = seat::NO_COMMIT;
        } else {
            // Nothing to vote, to lose or to settle.
            (entry.status, entry.settled) = (seat::EMPTY, 1);
            self.round.empty = self.round.empty.saturating_add(1);
            self.round.settled = self.round.settled.saturating_add(1);
        }
        self.round.filled = self.round.filled.saturating_add(1);
        seats::place_invariant(place)?;
        Ok(())
    }
}

/// Ends the draw when the panel is full or the sequence is used up.
fn finish(terms: &Terms, batch: &mut Batch, round: &mut Round, now_s: i64) -> Result<(), MarketError> {
    let last = number::mul(u64::from(round.n), u64::from(INDICES_PER_SEAT))?;
    if round.filled < round.n && u64::from(round.next_index) < last && batch.places > 0 {
        return Ok(());
    }
    let seated = round.filled.saturating_sub(round.empty);
    batch.unsettled = number::add32(batch.unsettled, u32::from(seated))?;
    if seated >= quorum(round.n).ok_or(MarketError::Arithmetic)? {
        round.drawn = SEATED;
        round.share_by_s = number::later(now_s, terms.commit_s.checked_div(2).unwrap_or_default())?;
        batch.deadline_s = number::later(now_s, terms.commit_s)?;
        batch.state = state::COMMIT;
    } else {
        round.drawn = IN_VAIN;
        batch.deadline_s = now_s;
        batch.state = state::REVEAL;
    }
    Ok(())
}

/// Pays the Round's rent back out of what contributor or challenger put into the batch for it, if it is still there; that is whose it
/// then is.
fn refund(program_id: &Address, [batch, round, payer]: [&mut AccountView; 3], fronted: u64, tip_lamports: u64) -> ProgramResult {
    if fronted == 0 {
        return Ok(());
    }
    let rent_payer = {
        let state = load::<Batch>(program_id, batch)?;
        let rent = Rent::get()?.try_minimum_balance(batch.data_len())?;
        let kept = number::add(rent, number::mul(state.tips, tip_lamports)?)?;
        if batch.lamports().saturating_sub(kept) < fronted {
            return Ok(());
        }
        match state.round.checked_sub(1) {
            Some(appeal) => *state.challengers.get(usize::from(appeal)).ok_or(MarketError::WrongState)?,
            None => state.header.rent_payer,
        }
    };
    load_bytes_mut::<Round>(program_id, round).and_then(|mut data| {
        let (head, _) = split_mut::<Round, Entry>(&mut data)?;
        head.header.rent_payer = rent_payer;
        Ok(())
    })?;
    move_lamports(batch, payer, fronted)
}
