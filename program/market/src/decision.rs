//! What follows from a verdict: which one stands, and the batch's next state (reference: `standing_round`).
use gleaner_market_interface::{
    accounts::{Batch, Terms},
    errors::MarketError,
    kinds::{state, verdict},
};

use crate::{number, score::reputation::delivered_window_s};

/// Last round a verdict may be appealed to.
pub const LAST_ROUND: u8 = 2;

/// Whether the panel could not get the data.
pub fn is_liveness(decided: u8) -> bool {
    matches!(decided, verdict::LIVENESS | verdict::NOT_SHARED)
}

/// Whether the data was judged and rejected.
fn is_reject_on_data(decided: u8) -> bool {
    matches!(decided, verdict::QUALITY | verdict::FRAUD)
}

/// Enters the verdict of the present round and moves the batch on.
pub fn decided(terms: &Terms, batch: &mut Batch, decided: u8, now_s: i64) -> Result<(), MarketError> {
    // A liveness reject does not replace a reject on the data: else appealing and not sharing would make fraud cheaper.
    if batch.about_label == 0 && !(is_liveness(decided) && is_reject_on_data(batch.standing)) {
        (batch.standing, batch.standing_round) = (decided, batch.round);
    }
    // Not sharing ends the appeals, whichever verdict stands.
    let closed = batch.about_label != 0 || decided == verdict::NOT_SHARED;
    let (next, window_s) = if closed { (state::DECIDED, 0) } else { next(terms, batch)? };
    (batch.state, batch.deadline_s) = (next, number::later(now_s, window_s)?);
    Ok(())
}

/// The present round failed: void in round 0, else what stood before has the last word.
pub fn failed(terms: &Terms, batch: &mut Batch, now_s: i64) -> Result<(), MarketError> {
    batch.last_word = u8::from(batch.round > 0);
    let waits_for_key = batch.standing == verdict::ACCEPT && !is_key_out(batch) && batch.about_label == 0;
    let (next, window_s) = if waits_for_key { (state::AWAIT_KEY, terms.await_key_s) } else { (state::DECIDED, 0) };
    (batch.state, batch.deadline_s) = (next, number::later(now_s, window_s)?);
    Ok(())
}

/// State and window after a verdict about the data; which way follows from the verdict that stands.
fn next(terms: &Terms, batch: &Batch) -> Result<(u8, u32), MarketError> {
    let last = batch.round >= LAST_ROUND;
    Ok(match (batch.standing == verdict::ACCEPT, is_key_out(batch)) {
        (true, false) => (state::AWAIT_KEY, terms.await_key_s),
        (_, _) if last => (state::DECIDED, 0),
        // The key was disclosed before an appeal, and the window after one does not depend on the score.
        (true, true) => (state::DELIVERED, delivered_window_s(terms, 0, batch.round).ok_or(MarketError::Arithmetic)?),
        (false, _) => (state::REJECTED, terms.rejected_s),
    })
}

fn is_key_out(batch: &Batch) -> bool {
    batch.key != [0; 32]
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytemuck::Zeroable;

    fn terms() -> Terms {
        Terms { await_key_s: 20, rejected_s: 4, delivered_appeal_s: 7, ..Terms::zeroed() }
    }

    fn after(before: u8, round: u8, decision: u8, key: u8) -> Option<(u8, u8, u8, i64)> {
        let mut batch = Batch { standing: before, round, key: [key; 32], ..Batch::zeroed() };
        decided(&terms(), &mut batch, decision, 100).ok()?;
        Some((batch.standing, batch.standing_round, batch.state, batch.deadline_s))
    }

    #[test]
    fn the_first_verdict_stands() {
        assert_eq!(after(verdict::NONE, 0, verdict::ACCEPT, 0), Some((verdict::ACCEPT, 0, state::AWAIT_KEY, 120)));
        assert_eq!(after(verdict::NONE, 0, verdict::LIVENESS, 0), Some((verdict::LIVENESS, 0, state::REJECTED, 104)));
        assert_eq!(after(verdict::NONE, 0, verdict::NOT_SHARED, 0), Some((verdict::NOT_SHARED, 0, state::DECIDED, 100)));
    }

    #[test]
    fn a_liveness_reject_does_not_soften_a_reject_on_the_data() {
        assert_eq!(after(verdict::FRAUD, 1, verdict::LIVENESS, 0), Some((verdict::FRAUD, 0, state::REJECTED, 104)));
        assert_eq!(after(verdict::QUALITY, 1, verdict::NOT_SHARED, 0), Some((verdict::QUALITY, 0, state::DECIDED, 100)));
        assert_eq!(after(verdict::ACCEPT, 1, verdict::LIVENESS, 1), Some((verdict::LIVENESS, 1, state::REJECTED, 104)));
        assert_eq!(after(verdict::LIVENESS, 1, verdict::QUALITY, 0), Some((verdict::QUALITY, 1, state::REJECTED, 104)));
    }

    #[test]
    fn a_key_that_is_out_needs_no_second_disclosure() {
        assert_eq!(after(verdict::ACCEPT, 1, verdict::ACCEPT, 1), Some((verdict::ACCEPT, 1, state::DELIVERED, 107)));
        assert_eq!(after(verdict::ACCEPT, 2, verdict::ACCEPT, 1), Some((verdict::ACCEPT, 2, state::DECIDED, 100)));
        assert_eq!(after(verdict::QUALITY, 2, verdict::ACCEPT, 0), Some((verdict::ACCEPT, 2, state::AWAIT_KEY, 120)));
        assert_eq!(after(verdict::ACCEPT, 2, verdict::QUALITY, 1), Some((verdict::QUALITY, 2, state::DECIDED, 100)));
    }

    #[test]
    fn a_verdict_about_a_label_never_stands() {
        let mut batch = Batch { standing: verdict::ACCEPT, round: 1, about_label: 1, ..Batch::zeroed() };
        assert!(decided(&terms(), &mut batch, verdict::FRAUD, 100).is_ok());
        assert_eq!((batch.standing, batch.standing_round, batch.state), (verdict::ACCEPT, 0, state::DECIDED));
    }

    #[test]
    fn a_round_that_failed_leaves_the_one_before() {
        for (before, round, key, about_label, state) in [
            (verdict::NONE, 0, 0, 0, state::DECIDED),
            (verdict::ACCEPT, 1, 0, 0, state::AWAIT_KEY),
            (verdict::ACCEPT, 1, 1, 0, state::DECIDED),
            (verdict::ACCEPT, 1, 0, 1, state::DECIDED),
            (verdict::FRAUD, 2, 0, 0, state::DECIDED),
        ] {
            let mut batch = Batch { standing: before, round, key: [key; 32], about_label, ..Batch::zeroed() };
            assert!(failed(&terms(), &mut batch, 100).is_ok());
            assert_eq!((batch.state, batch.standing, batch.last_word), (state, before, u8::from(round > 0)));
        }
    }
}
