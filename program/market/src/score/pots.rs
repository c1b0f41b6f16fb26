//! Challenge pots: the loser pays (reference: `settle_pots`, `Sources`).
use gleaner_market_interface::kinds::{ending, verdict};

use super::{
    amounts::{to_stake, Price},
    settlement::{Closing, Outcome},
};

/// What pays a debt in stake tokens, in order: bond, penalties, insurance.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Sources {
    pub bond: u64,
    pub penalties: u64,
    pub insurance: u64,
}

/// Which sources a debt may draw on besides penalties.
#[derive(Clone, Copy, Default)]
pub struct May {
    pub take_bond: bool,
    pub take_insurance: bool,
}

impl Sources {
    /// Pays as much of `owed` as there is; returns what was paid.
    pub fn charge(&mut self, owed: u64, may: May) -> u64 {
        let mut left = owed;
        let sources = [(&mut self.bond, may.take_bond), (&mut self.penalties, true), (&mut self.insurance, may.take_insurance)];
        for (source, _) in sources.into_iter().filter(|(_, allowed)| *allowed) {
            let step = left.min(*source);
            *source = source.saturating_sub(step);
            left = left.saturating_sub(step);
        }
        owed.saturating_sub(left)
    }
}

/// A challenge that is settled: its round, fee and bounty, and what the seats it paid for got.
struct Pot<'a> {
    price: Price<'a>,
    fee: u64,
    bounty: u64,
    spent: u64,
}

impl Pot<'_> {
    fn whole(&self) -> Option<u64> {
        self.fee.checked_add(self.bounty)
    }

    /// What the seats left of it.
    fn left(&self) -> Option<u64> {
        self.whole()?.checked_sub(self.spent)
    }

    /// What the seats cost, in stake.
    fn spent_in_stake(&self) -> Option<u64> {
        to_stake(self.spent, self.price.rate)
    }

    fn bounty_in_stake(&self) -> Option<u64> {
        to_stake(self.bounty, self.price.rate)
    }
}

/// Settles the pots in round order. About data the verdict that stands decides, about a label the contest.
pub fn settle_pots(closing: &Closing, sources: &mut Sources, out: &mut Outcome) -> Option<()> {
    let pairs = closing.rounds.iter().zip(closing.rounds.iter().skip(1));
    for (r, (slot, (before, round))) in (1u8..).zip((0usize..).zip(pairs)) {
        let price = closing.price;
        let pot = Pot { price, fee: price.round_fee(r)?, bounty: price.bounty(r)?, spent: round.spent };
        if round.verdict == verdict::NONE {
            let back = pot.whole()?;
            let who = out.challengers.get_mut(slot)?;
            who.pay = who.pay.checked_add(back)?;
        } else if closing.ending == ending::LABEL {
            of_label(closing, r, slot, &pot, sources, out)?;
        } else {
            of_verdict(closing, before.verdict, slot, &pot, sources, out)?;
        }
    }
    Some(())
}

fn of_verdict(closing: &Closing, before: u8, slot: usize, pot: &Pot, sources: &mut Sources, out: &mut Outcome) -> Option<()> {
    let accepted = closing.is_accepted();
    if (before == verdict::ACCEPT) == accepted {
        return lost(accepted, pot, out);
    }
    // A liveness reject that was appealed: no bounty, no insurance.
    let liveness = before == verdict::LIVENESS;
    let who = out.challengers.get_mut(slot)?;
    who.pay = who.pay.checked_add(pot.left()?)?;
    let spent = sources.charge(pot.spent_in_stake()?, May { take_bond: !accepted, take_insurance: !liveness });
    who.stake = who.stake.checked_add(spent)?;
    if !liveness {
        let bounty = sources.charge(pot.bounty_in_stake()?, May { take_bond: !accepted, take_insurance: false });
        who.stake = who.stake.checked_add(bounty)?;
    }
    Some(())
}

/// Earlier appeals of what turned out a benchmark cost their panels; a contest is won or lost.
fn of_label(closing: &Closing, r: u8, slot: usize, pot: &Pot, sources: &mut Sources, out: &mut Outcome) -> Option<()> {
    let contest = closing.contest == Some(r);
    if contest && !closing.label_void {
        return lost(true, pot, out);
    }
    let who = out.challengers.get_mut(slot)?;
    who.pay = who.pay.checked_add(pot.left()?)?;
    if contest {
        let spent = sources.charge(pot.spent_in_stake()?, May { take_bond: true, take_insurance: true });
        let bounty = sources.charge(pot.bounty_in_stake()?, May { take_bond: true, take_insurance: false });
        who.stake = who.stake.checked_add(spent)?.checked_add(bounty)?;
    }
    Some(())
}

/// What the seats left of the fee goes to the treasury, the bounty to who was right.
fn lost(to_contributor: bool, pot: &Pot, out: &mut Outcome) -> Option<()> {
    out.treasury.pay = out.treasury.pay.checked_add(pot.fee.checked_sub(pot.spent)?)?;
    let winner = if to_contributor { &mut out.bounties } else { &mut out.buyer.pay };
    *winner = winner.checked_add(pot.bounty)?;
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_drawn_on_in_order() {
        let mut sources = Sources { bond: 5, penalties: 3, insurance: 10 };
        assert_eq!(sources.charge(6, May { take_bond: true, take_insurance: true }), 6);
        assert_eq!(sources, Sources { bond: 0, penalties: 2, insurance: 10 });
        assert_eq!(sources.charge(6, May::default()), 2);
        assert_eq!(sources.charge(6, May { take_bond: false, take_insurance: true }), 6);
        assert_eq!(sources.charge(6, May { take_bond: true, take_insurance: true }), 4);
        assert_eq!(sources, Sources::default());
    }
}
