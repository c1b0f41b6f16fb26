//! Whom the draw seats.
use gleaner_market_interface::accounts::{Batch, Entry, Place};

/// What follows from a place alone, before its owner's Staker is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Candidate {
    /// The index is skipped; nothing about the owner matters.
    Skipped,
    /// Seated unless its owner is jailed.
    Open,
}

/// Whether the place may sit on this panel: in use in the batch's epoch, owned by neither party, not on the panel yet.
pub fn candidate(place: &Place, number: u32, batch: &Batch, entries: &[Entry]) -> Candidate {
    let used = place.owner != [0; 32];
    let active = u64::from(place.from_epoch) <= batch.epoch && batch.epoch <= u64::from(place.until_epoch);
    let party = place.owner == batch.buyer || place.owner == batch.contributor;
    let seated = entries.iter().any(|entry| entry.place == number);
    if used && active && !party && !seated {
        Candidate::Open
    } else {
        Candidate::Skipped
    }
}

/// Whether the place can lock so much.
pub fn can_lock(place: &Place, lock: u64) -> bool {
    place.held.checked_sub(place.locked).is_some_and(|free| free >= lock)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytemuck::Zeroable;

    fn place(owner: u8) -> Place {
        Place { owner: [owner; 32], from_epoch: 2, until_epoch: u32::MAX, held: 50, ..Place::zeroed() }
    }

    #[test]
    fn who_is_skipped() {
        let batch = Batch { epoch: 3, buyer: [8; 32], contributor: [9; 32], ..Batch::zeroed() };
        let seated = [Entry { place: 4, ..Entry::zeroed() }];
        assert_eq!(candidate(&place(1), 5, &batch, &seated), Candidate::Open);
        assert_eq!(candidate(&place(0), 5, &batch, &seated), Candidate::Skipped);
        assert_eq!(candidate(&place(8), 5, &batch, &seated), Candidate::Skipped);
        assert_eq!(candidate(&place(9), 5, &batch, &seated), Candidate::Skipped);
        assert_eq!(candidate(&place(1), 4, &batch, &seated), Candidate::Skipped);
        assert_eq!(candidate(&Place { from_epoch: 4, ..place(1) }, 5, &batch, &seated), Candidate::Skipped);
        assert_eq!(candidate(&Place { until_epoch: 2, ..place(1) }, 5, &batch, &seated), Candidate::Skipped);
        assert_eq!(candidate(&Place { until_epoch: 3, ..place(1) }, 5, &batch, &seated), Candidate::Open);
    }

    #[test]
    fn a_lock_needs_free_stake() {
        assert!(can_lock(&place(1), 50));
        assert!(!can_lock(&place(1), 51));
        assert!(!can_lock(&Place { locked: 1, ..place(1) }, 50));
        assert!(!can_lock(&Place { locked: 51, ..place(1) }, 0));
    }
}
