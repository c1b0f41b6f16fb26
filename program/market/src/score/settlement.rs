//! What becomes of V, F0, the bond and the pots (reference: "settlement").
use super::{
    amounts::{share, to_stake, Price},
    pots::{settle_pots, May, Sources},
    seats::NOT_COUNTED,
    votes::{rejects, tolerance},
    BPS,
};
use gleaner_market_interface::{
    accounts::Entry,
    kinds::{ending, seat},
};

/// What the last attempt of a round decided and what its seats are paid for it, contested outer keys aside.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Judged {
    /// A `kinds::verdict`.
    pub verdict: u8,
    /// Payment base units.
    pub spent: u64,
}

/// A batch whose seats are scored, about to become FINAL.
#[derive(Clone, Copy)]
pub struct Closing<'a> {
    pub price: Price<'a>,
    /// F0, payment base units.
    pub fee: u64,
    /// Stake that may pay: bond, penalties of the seats, insurance.
    pub sources: Sources,
    /// A `kinds::ending`.
    pub ending: u8,
    /// Strikes of the contributor before this batch.
    pub strikes: u16,
    /// Records the panel that stands looked at.
    pub m: u16,
    /// and those its majority rejected.
    pub majority: u32,
    /// Records round 0 looked at.
    pub first_m: u16,
    /// The rounds in order. Where a committee decided, one whose `spent` its attesters share.
    pub rounds: &'a [Judged],
    /// Round that judged the label.
    pub contest: Option<u8>,
    /// The buyer bears F0 of this benchmark.
    pub cosigned: bool,
    /// A panel overturned the label.
    pub label_void: bool,
}

impl Closing<'_> {
    /// Whether the verdict that stands is an acceptance.
    pub fn is_accepted(&self) -> bool {
        matches!(self.ending, ending::ACCEPTED | ending::LATE_KEY)
    }

    /// What the seats of round 0 (or attesters) are paid, payment base units.
    pub fn spent(&self) -> u64 {
        self.rounds.first().map_or(0, |round| round.spent)
    }
}

/// Payment and stake base units.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Amounts {
    pub pay: u64,
    pub stake: u64,
}

/// Where everything goes. Payment: `paid + spent + returned` = V + F0, and the pots are shared by challengers, `bounties`, `buyer.pay`,
/// the treasury and the later rounds' seats. Stake: what left the sources is `bond_back`, `jackpots` and the other amounts' `stake`.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// Accepted value, to the contributor, payment base units.
    pub paid: u64,
    /// Bounties of challenges that were lost to the contributor, payment base units.
    pub bounties: u64,
    /// Back to the request, payment base units.
    pub returned: u64,
    /// Part of the bond that returns, stake base units.
    pub bond_back: u64,
    /// To the buyer.
    pub buyer: Amounts,
    /// To who challenged in rounds 1 and 2.
    pub challengers: [Amounts; 2],
    /// To seats that found a fraud, stake base units.
    pub jackpots: u64,
    /// To the treasury; what is left of penalties goes there besides.
    pub treasury: Amounts,
    /// Taken out of the penalties, stake base units.
    pub from_penalties: u64,
    /// Taken out of the insurance, stake base units.
    pub from_insurance: u64,
}

/// Settles the batch; of a fraud, shares the slash with the seats of round 0 that found it.
pub fn settle(closing: &Closing, first: &mut [Entry]) -> Option<Outcome> {
    let reserved = closing.price.value.checked_add(closing.fee)?;
    let mut out = Outcome::default();
    let mut sources = closing.sources;
    match closing.ending {
        ending::ACCEPTED => {
            out.paid = accepted_value(closing)?;
            out.returned = reserved.checked_sub(out.paid)?.checked_sub(closing.spent())?;
            settle_pots(closing, &mut sources, &mut out)?;
        }
        ending::VOID => out.returned = reserved,
        ending::LABEL => {
            out.returned = reserved.checked_sub(closing.spent())?;
            settle_label(closing, &mut sources, &mut out)?;
        }
        _ => {
            out.returned = reserved.checked_sub(closing.spent())?;
            out.buyer.stake = take(&mut sources.bond, to_stake(closing.spent(), closing.price.rate)?);
            settle_pots(closing, &mut sources, &mut out)?;
            slash(closing, &mut sources, &mut out, first)?;
        }
    }
    out.bond_back = sources.bond;
    out.from_penalties = closing.sources.penalties.checked_sub(sources.penalties)?;
    out.from_insurance = closing.sources.insurance.checked_sub(sources.insurance)?;
    Some(out)
}

/// Takes up to `wanted` out of a source.
fn take(source: &mut u64, wanted: u64) -> u64 {
    let taken = wanted.min(*source);
    *source = source.saturating_sub(taken);
    taken
}

/// A benchmark is never paid for. F0 pays its panel; penalties, then the bond, bear it, or the buyer where it signed for that.
fn settle_label(closing: &Closing, sources: &mut Sources, out: &mut Outcome) -> Option<()> {
    let debt = to_stake(closing.spent(), closing.price.rate)?;
    out.buyer.stake = sources.charge(debt, May::default());
    if !closing.cosigned {
        let rest = take(&mut sources.bond, debt.checked_sub(out.buyer.stake)?);
        out.buyer.stake = out.buyer.stake.checked_add(rest)?;
    }
    settle_pots(closing, sources, out)?;
    if closing.label_void {
        let bond = core::mem::take(&mut sources.bond);
        out.treasury.stake = out.treasury.stake.checked_add(bond)?;
    }
    Some(())
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
fn slash(closing: &Closing, sources: &mut Sources, out: &mut Outcome, first: &mut [Entry]) -> Option<()> {
    let Closing { price, ending: end, .. } = *closing;
    let bps = match end {
        ending::LATE_KEY => price.terms.late_key_bps,
        ending::QUALITY => price.terms.quality_bps,
        _ => price.terms.liveness_bps,
    };
    let due = if end == ending::FRAUD { u64::MAX } else { doubled(to_stake(share(price.value, bps)?, price.rate)?, closing.strikes) };
    let taken = take(&mut sources.bond, due);
    // Nothing of a voted liveness reject for the buyer, who could hold seats itself.
    let to_buyer = if end == ending::LIVENESS {
        0
    } else {
        taken.checked_div(2)?.min(to_stake(share(price.value, price.terms.buyer_slash_cap_bps)?, price.rate)?)
    };
    out.jackpots = if end == ending::FRAUD { share_jackpots(closing, taken, first)? } else { 0 };
    out.buyer.stake = out.buyer.stake.checked_add(to_buyer)?;
    let rest = taken.checked_sub(to_buyer)?.checked_sub(out.jackpots)?;
    out.treasury.stake = out.treasury.stake.checked_add(rest)?;
    Some(())
}

/// Data voters of round 0 who rejected and were paid share part of a fraud slash.
fn share_jackpots(closing: &Closing, taken: u64, entries: &mut [Entry]) -> Option<u64> {
    let Price { terms, .. } = closing.price;
    let tolerated = tolerance(terms, closing.first_m)?;
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
