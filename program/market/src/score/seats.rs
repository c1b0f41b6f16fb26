//! What every seat of a panel gets and loses (reference: "seats").
use super::{
    amounts::Price,
    labels::Grade,
    votes::{rejects, revealed, tolerance, Tally},
    BPS,
};
use gleaner_market_interface::{
    accounts::Entry,
    kinds::{seat, verdict},
};

/// `agreement_bps` of a seat that does not count in q.
pub const NOT_COUNTED: u16 = u16::MAX;

/// The verdict a round is measured against.
#[derive(Clone, Copy)]
pub struct Final {
    /// A `kinds::verdict`.
    pub verdict: u8,
    /// Its median of rejects.
    pub median: u16,
    /// Records it looked at.
    pub m: u16,
}

/// The attempt whose seats are scored.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    pub price: Price<'a>,
    /// Round.
    pub r: u8,
    /// Records looked at.
    pub m: u16,
    /// What this panel decided.
    pub verdict: u8,
}

fn set(entry: &mut Entry, pay: u64, loss: u64, agreement_bps: u16) {
    entry.pay = pay;
    entry.gain = 0;
    entry.loss = loss;
    entry.agreement_bps = agreement_bps;
}

fn absent_loss(price: &Price, r: u8, status: u8) -> Option<u64> {
    match status {
        seat::NO_COMMIT => price.penalty(r, price.terms.no_commit_w10),
        seat::NO_REVEAL => price.penalty(r, price.terms.no_reveal_w10),
        _ => Some(0),
    }
}

/// No panel came together: nobody was asked, nobody pays.
pub fn score_undrawn(entries: &mut [Entry]) {
    for entry in entries {
        set(entry, 0, 0, NOT_COUNTED);
    }
}

/// No quorum: absentees pay, those who revealed share it, at most w each.
pub fn score_failed(price: &Price, r: u8, entries: &mut [Entry]) -> Option<()> {
    let (mut losses, mut came) = (0u64, 0u64);
    for entry in entries.iter_mut() {
        let loss = absent_loss(price, r, entry.status)?;
        let absent = matches!(entry.status, seat::NO_COMMIT | seat::NO_REVEAL);
        set(entry, 0, loss, if absent { 0 } else { NOT_COUNTED });
        losses = losses.checked_add(loss)?;
        came = came.checked_add(u64::from(revealed(entry.status)))?;
    }
    if came > 0 {
        let share = price.penalty(r, 10)?.min(losses.checked_div(came)?);
        for entry in entries.iter_mut().filter(|e| revealed(e.status)) {
            entry.gain = share;
        }
    }
    Some(())
}

/// Samples were not shared: the panel is paid for its time.
pub fn score_not_shared(price: &Price, r: u8, entries: &mut [Entry]) -> Option<()> {
    let fee = price.seat_fee(r)?;
    for entry in entries {
        set(entry, if entry.status == seat::EMPTY { 0 } else { fee }, 0, NOT_COUNTED);
    }
    Some(())
}

/// A panel that decided, measured against the verdict that stands.
pub fn score_panel(attempt: &Attempt, last: &Final, entries: &mut [Entry]) -> Option<()> {
    let tally = Tally::of(entries)?;
    for entry in entries {
        panel_seat(attempt, last, &tally, entry)?;
    }
    Some(())
}

fn panel_seat(attempt: &Attempt, last: &Final, tally: &Tally, entry: &mut Entry) -> Option<()> {
    let Attempt { price, r, m, verdict: own } = *attempt;
    let terms = price.terms;
    let overturned = (own == verdict::ACCEPT) != (last.verdict == verdict::ACCEPT);
    match entry.status {
        seat::DATA => {}
        seat::NO_COMMIT | seat::NO_REVEAL => {
            set(entry, 0, absent_loss(&price, r, entry.status)?, 0);
            return Some(());
        }
        seat::NO_SAMPLES | seat::NO_PACKAGE => {
            if own != verdict::LIVENESS {
                set(entry, 0, 0, 0);
            } else if overturned {
                let w10 = if entry.status == seat::NO_SAMPLES { terms.reversed_w10 } else { terms.package_reversed_w10 };
                set(entry, 0, price.penalty(r, w10)?, 0);
            } else {
                set(entry, price.seat_fee(r)?, 0, 10_000);
            }
            return Some(());
        }
        _ => {
            set(entry, 0, 0, NOT_COUNTED);
            return Some(());
        }
    }
    let agreement = tally.agreement_bps(entry.bits, m)?;
    let x = rejects(entry.bits);
    let (paid, penalty) = if overturned {
        let right = (x <= tolerance(terms, m)?) == (last.verdict == verdict::ACCEPT);
        let judged = !matches!(last.verdict, verdict::LIVENESS | verdict::NOT_SHARED);
        (right, if !right && judged && is_far(attempt, last, x)? { terms.reversed_w10 } else { 0 })
    } else if agreement >= terms.agree_paid_bps {
        (true, 0)
    } else {
        (false, if agreement <= terms.agree_penalty_bps { terms.disagree_w10 } else { 0 })
    };
    let pay = if paid { price.seat_fee(r)? } else { 0 };
    let loss = if penalty == 0 { 0 } else { price.penalty(r, penalty)? };
    set(entry, pay, loss, agreement);
    Some(())
}

/// Whether a vote of `x` rejects lies far from the verdict that stands.
fn is_far(attempt: &Attempt, last: &Final, x: u16) -> Option<bool> {
    let (own, other) = (u64::from(x).checked_mul(u64::from(last.m))?, u64::from(last.median).checked_mul(u64::from(attempt.m))?);
    let product = u64::from(attempt.m).checked_mul(u64::from(last.m))?;
    Some(own.abs_diff(other).checked_mul(BPS)? >= product.checked_mul(u64::from(attempt.price.terms.far_bps))?)
}

/// A panel that judged a contested label, or one of whose votes a label says nothing: paid by agreement alone.
pub fn score_agreement(attempt: &Attempt, entries: &mut [Entry]) -> Option<()> {
    let (attempt, last) = undisputed(attempt);
    score_panel(&attempt, &last, entries)
}

/// A panel of a benchmark, measured against what its opened label says; where the label fell, everybody is paid.
pub fn score_label(attempt: &Attempt, label: u32, label_void: bool, entries: &mut [Entry]) -> Option<()> {
    let Price { terms, .. } = attempt.price;
    let fee = attempt.price.seat_fee(attempt.r)?;
    let tally = Tally::of(entries)?;
    let (attempt, last) = undisputed(attempt);
    for entry in entries {
        let grade = Grade::of(entry.bits, label, attempt.m)?;
        if entry.status != seat::DATA || !(label_void || grade.exists()) {
            panel_seat(&attempt, &last, &tally, entry)?;
        } else if label_void {
            set(entry, fee, 0, tally.agreement_bps(entry.bits, attempt.m)?);
        } else if grade.is_at_least(terms.benchmark_pass_bps)? {
            set(entry, fee, 0, 10_000);
        } else {
            let failed = !grade.is_at_least(terms.benchmark_fail_bps)?;
            let loss = if failed { attempt.price.penalty(attempt.r, terms.benchmark_w10)? } else { 0 };
            set(entry, 0, loss, 0);
        }
    }
    Some(())
}

/// The attempt as if it had accepted what stands accepted: nobody was overturned, nobody is paid for seeing nothing.
fn undisputed<'a>(attempt: &Attempt<'a>) -> (Attempt<'a>, Final) {
    let accepted = Attempt { verdict: verdict::ACCEPT, ..*attempt };
    (accepted, Final { verdict: verdict::ACCEPT, median: 0, m: attempt.m })
}

/// Shares a stake among those who judged the data; gives what is shared, `Some(None)` where nobody judged it.
pub fn share_among_voters(stake: u64, entries: &mut [Entry]) -> Option<Option<u64>> {
    let voters = u64::from(Tally::of(entries)?.voters);
    let Some(each) = stake.checked_div(voters) else { return Some(None) };
    for entry in entries.iter_mut().filter(|e| e.status == seat::DATA) {
        entry.pay = entry.pay.checked_add(each)?;
    }
    Some(Some(each.checked_mul(voters)?))
}

/// What the seats lose less what they gain, stake base units.
pub fn net_losses(entries: &[Entry]) -> Option<u64> {
    let losses = entries.iter().try_fold(0u64, |sum, entry| sum.checked_add(entry.loss))?;
    entries.iter().try_fold(losses, |left, entry| left.checked_sub(entry.gain))
}

/// Sum of what the seats are paid, payment base units.
pub fn total_pay(entries: &[Entry]) -> Option<u64> {
    entries.iter().try_fold(0u64, |sum, entry| sum.checked_add(entry.pay))
}
