//! What becomes of V, F0 and the bond (reference: "settlement").
//!
//! Rounds 1 and 2 add their pots between the refund of F0 and the slash, paid by [`Debtor`] in the reference's order: bond,
//! penalties, insurance.
use super::{
    amounts::{share, to_stake, Price},
    seats::NOT_COUNTED,
    votes::{rejects, tolerance},
    BPS,
};
use gleaner_market_interface::{
    accounts::Entry,
    kinds::{ending, seat},
};

/// A batch whose seats are scored, about to become FINAL.
#[derive(Clone, Copy)]
pub struct Closing<'a> {
    pub price: Price<'a>,
    /// F0, payment base units.
    pub fee: u64,
    /// Bond, stake base units.
    pub bond: u64,
    /// A `kinds::ending`.
    pub ending: u8,
    /// Strikes of the contributor before this batch.
    pub strikes: u16,
    /// Records the panel that stands looked at.
    pub m: u16,
    /// and those its majority rejected.
    pub majority: u32,
    /// What the seats of round 0 are paid, payment base units.
    pub seats_paid: u64,
}

/// Where everything goes. Payment: `paid + seats_paid + returned` = V + F0. Stake: `bond_back + to_buyer + jackpots + treasury` = bond.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// To the contributor, payment base units.
    pub paid: u64,
    /// Back to the request, payment base units.
    pub returned: u64,
    /// Part of the bond that returns, stake base units.
    pub bond_back: u64,
    /// To the buyer, stake base units.
    pub to_buyer: u64,
    /// To seats that found a fraud, stake base units.
    pub jackpots: u64,
    /// To the treasury, stake base units.
    pub treasury: u64,
}

/// Settles the batch; of a fraud, shares the slash with the seats of round 0 that found it.
pub fn settle(closing: &Closing, entries: &mut [Entry]) -> Option<Outcome> {
    let reserved = closing.price.value.checked_add(closing.fee)?;
    match closing.ending {
        ending::ACCEPTED => {
            let paid = accepted_value(closing)?;
            let returned = reserved.checked_sub(paid)?.checked_sub(closing.seats_paid)?;
            Some(Outcome { paid, returned, bond_back: closing.bond, ..Outcome::default() })
        }
        ending::VOID => Some(Outcome { returned: reserved, bond_back: closing.bond, ..Outcome::default() }),
        _ => {
            let refund = closing.bond.min(to_stake(closing.seats_paid, closing.price.rate)?);
            let mut out = slash(closing, closing.bond.checked_sub(refund)?, entries)?;
            out.returned = reserved.checked_sub(closing.seats_paid)?;
            out.to_buyer = out.to_buyer.checked_add(refund)?;
            Some(out)
        }
    }
}

/// V less what the majority rejected, capped at the tolerance.
fn accepted_value(closing: &Closing) -> Option<u64> {
    let m = u64::from(closing.m);
    let bad = rejects(closing.majority).min(tolerance(closing.price.terms, closing.m)?);
    closing.price.value.checked_mul(m.checked_sub(u64::from(bad))?)?.checked_div(m)
}

/// Shifts left, stopping at the largest number: many open batches of one wallet may end badly at once.
fn doubled(amount: u64, times: u16) -> u64 {
    if amount == 0 || u32::from(times) <= amount.leading_zeros() {
        amount.checked_shl(u32::from(times)).unwrap_or(0)
    } else {
        u64::MAX
    }
}

/// What is left of the bond answers for the ending.
fn slash(closing: &Closing, bond: u64, entries: &mut [Entry]) -> Option<Outcome> {
    let Closing { price, ending: end, .. } = *closing;
    let bps = match end {
        ending::LATE_KEY => price.terms.late_key_bps,
        ending::QUALITY => price.terms.quality_bps,
        _ => price.terms.liveness_bps,
    };
    let taken =
        if end == ending::FRAUD { bond } else { bond.min(doubled(to_stake(share(price.value, bps)?, price.rate)?, closing.strikes)) };
    // Nothing of a voted liveness reject for the buyer, who could hold seats itself.
    let to_buyer = if end == ending::LIVENESS {
        0
    } else {
        taken.checked_div(2)?.min(to_stake(share(price.value, price.terms.buyer_slash_cap_bps)?, price.rate)?)
    };
    let jackpots = if end == ending::FRAUD { share_jackpots(closing, taken, entries)? } else { 0 };
    let treasury = taken.checked_sub(to_buyer)?.checked_sub(jackpots)?;
    Some(Outcome { bond_back: bond.checked_sub(taken)?, to_buyer, jackpots, treasury, ..Outcome::default() })
}

/// Data voters of round 0 who rejected and were paid share part of a fraud slash.
fn share_jackpots(closing: &Closing, taken: u64, entries: &mut [Entry]) -> Option<u64> {
    let Price { terms, .. } = closing.price;
    let tolerated = tolerance(terms, closing.m)?;
    let wins =
        |e: &Entry| e.status == seat::DATA && e.loss == 0 && e.pay > 0 && e.agreement_bps != NOT_COUNTED && rejects(e.bits) > tolerated;
    let mut winners = 0u64;
    for _ in entries.iter().filter(|e| wins(e)) {
        winners = winners.checked_add(1)?;
    }
    if winners == 0 {
        return Some(0);
    }
    let pot = taken.checked_mul(u64::from(terms.jackpot_bps))?.checked_div(BPS)?.checked_div(winners)?;
    let each = closing.price.penalty(0, terms.jackpot_cap_w10)?.min(pot);
    for entry in entries.iter_mut().filter(|e| wins(e)) {
        entry.gain = entry.gain.checked_add(each)?;
    }
    each.checked_mul(winners)
}
