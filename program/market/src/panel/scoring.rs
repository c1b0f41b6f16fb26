//! Scores the last attempt of every round against the verdict that stands (reference: `score_seats`, `settle_outer_contest`).
use gleaner_market_interface::{
    accounts::{Batch, Entry, Round},
    errors::MarketError,
    kinds::{ending, verdict},
};
use pinocchio::{error::ProgramError, AccountView, Address};

use crate::{
    accounts::load_bytes_mut,
    decision::is_liveness,
    panel::attempt::{self, Attempt},
    score::{
        amounts::Price,
        labels,
        seats::{self, Final},
        settlement::Judged,
        votes::Count,
    },
};

/// Rounds a batch may have.
pub const MAX_ROUNDS: usize = 3;

/// The batch whose panels are scored.
#[derive(Clone, Copy)]
pub struct Scoring<'a, 'p> {
    pub program_id: &'a Address,
    pub address: &'a [u8; 32],
    pub batch: &'a Batch,
    pub price: Price<'p>,
    /// How it ends, a `kinds::ending`.
    pub ending: u8,
}

/// What the panels said and are due.
#[derive(Clone, Copy, Default)]
pub struct Scored {
    /// By round.
    pub rounds: [Judged; MAX_ROUNDS],
    /// What the panel of each round said.
    counts: [Count; MAX_ROUNDS],
    m: [u16; MAX_ROUNDS],
    labels: [u32; MAX_ROUNDS],
    /// The label fell.
    pub label_void: bool,
    /// Losses less gains of the seats scored just now, stake base units.
    pub penalties: u64,
    /// All that seats are due, payment base units.
    pub pay: u64,
    /// Of a stake on the outer key: back to the buyer, and what sharing it left over, payment base units.
    pub outer_back: u64,
    pub outer_rest: u64,
}

impl Scored {
    /// What the panel of round `r` said, and how many records it looked at.
    pub fn count(&self, r: u8) -> (Count, u16) {
        let at = usize::from(r);
        (self.counts.get(at).copied().unwrap_or_default(), self.m.get(at).copied().unwrap_or(1))
    }
}

impl Scoring<'_, '_> {
    /// Scores the last attempts, which must be named in order.
    #[inline(never)]
    pub fn run(&self, rounds: &mut [AccountView]) -> Result<Scored, ProgramError> {
        if rounds.len() != usize::from(self.batch.round).saturating_add(1) || rounds.len() > MAX_ROUNDS {
            return Err(MarketError::WrongRound.into());
        }
        let mut out = Scored::default();
        for (r, account) in (0u8..).zip(rounds.iter_mut()) {
            self.with_last(account, r, |attempt| read(&mut out, attempt))?;
        }
        out.label_void = self.is_label_void(&out).ok_or(MarketError::Arithmetic)?;
        for (r, account) in (0u8..).zip(rounds.iter_mut()) {
            self.with_last(account, r, |attempt| self.score(&mut out, attempt))?;
        }
        if let Some(r) = self.batch.outer_round.checked_sub(1) {
            let account = rounds.get_mut(usize::from(r)).ok_or(MarketError::WrongRound)?;
            self.with_last(account, r, |attempt| self.share_outer(&mut out, attempt))?;
        }
        Ok(out)
    }

    /// Opens the last attempt of round `r`: the one the batch is in, or the one of an earlier round that reached a verdict.
    pub fn with_last<T>(&self, account: &mut AccountView, r: u8, then: impl FnOnce(&mut Attempt) -> Option<T>) -> Result<T, ProgramError> {
        let mut data = load_bytes_mut::<Round>(self.program_id, account)?;
        let mut attempt = attempt::open(&mut data, self.address)?;
        let decided = r < self.batch.round && attempt.round.verdict != verdict::NONE;
        if attempt.round.r != r || !(decided || attempt::is_current(attempt.round, self.batch)) {
            return Err(MarketError::WrongRound.into());
        }
        then(&mut attempt).ok_or(MarketError::Arithmetic.into())
    }

    /// The round that judged the label.
    pub fn contest(&self) -> Option<u8> {
        (self.batch.about_label != 0).then_some(self.batch.round)
    }

    fn is_label_void(&self, out: &Scored) -> Option<bool> {
        let Some(contest) = self.contest() else { return Some(false) };
        let (count, m) = out.count(contest);
        let label = *out.labels.get(usize::from(contest.checked_sub(1)?))?;
        labels::is_void(self.price.terms, &count, label, m)
    }

    #[inline(never)]
    fn score(&self, out: &mut Scored, attempt: &mut Attempt) -> Option<()> {
        let Round { r, m, verdict: own, label, scored, .. } = *attempt.round;
        // A round that failed was scored by `tally`, and its penalties are counted.
        if scored == 0 {
            let panel = seats::Attempt { price: self.price, r, m, verdict: own };
            if own == verdict::NOT_SHARED {
                seats::score_not_shared(&self.price, r, attempt.entries)?;
            } else if self.contest() == Some(r) {
                seats::score_agreement(&panel, attempt.entries)?;
            } else if self.ending == ending::LABEL {
                seats::score_label(&panel, label, out.label_void, attempt.entries)?;
            } else {
                let (count, m) = out.count(self.batch.standing_round);
                let last = Final { verdict: self.batch.standing, median: count.median, m };
                seats::score_panel(&panel, &last, attempt.entries)?;
            }
            attempt.round.scored = 1;
            out.penalties = out.penalties.checked_add(seats::net_losses(attempt.entries)?)?;
        }
        let spent = seats::total_pay(attempt.entries)?;
        out.rounds.get_mut(usize::from(r))?.spent = spent;
        out.pay = out.pay.checked_add(spent)?;
        Some(())
    }

    /// The buyer's stake: back where nobody judged the data or the panel could not get it, else to those who judged it.
    #[inline(never)]
    fn share_outer(&self, out: &mut Scored, attempt: &mut Attempt) -> Option<()> {
        let (stake, own) = (self.batch.outer_stake, attempt.round.verdict);
        let shared = if own == verdict::NONE || is_liveness(own) { None } else { seats::share_among_voters(stake, attempt.entries)? };
        match shared {
            None => out.outer_back = stake,
            Some(shared) => {
                out.pay = out.pay.checked_add(shared)?;
                out.outer_rest = stake.checked_sub(shared)?;
            }
        }
        Some(())
    }
}

fn read(out: &mut Scored, attempt: &mut Attempt) -> Option<()> {
    let Round { r, m, verdict, median, majority, label, .. } = *attempt.round;
    let at = usize::from(r);
    out.rounds.get_mut(at)?.verdict = verdict;
    *out.counts.get_mut(at)? = Count { verdict, median, majority };
    (*out.m.get_mut(at)?, *out.labels.get_mut(at)?) = (m, label);
    Some(())
}

/// Lets `then` change the entries of round 0, if there is one.
pub fn with_first<T>(
    scoring: &Scoring,
    rounds: &mut [AccountView],
    then: impl FnOnce(&mut [Entry]) -> Option<T>,
) -> Result<T, ProgramError> {
    match rounds.first_mut() {
        Some(account) => scoring.with_last(account, 0, |attempt| then(attempt.entries)),
        None => then(&mut []).ok_or(MarketError::Arithmetic.into()),
    }
}
