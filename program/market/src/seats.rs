//! The seat table: how many places each epoch has, and where a place lies.
use gleaner_market_interface::{
    accounts::{Place, SeatPage, SeatTable, PAGE_PLACES},
    errors::MarketError,
};

use crate::number;

/// Page and index of a place.
#[inline]
pub fn locate(place: u32) -> (u32, usize) {
    let places = PAGE_PLACES as u32;
    (place.checked_div(places).unwrap_or_default(), place.checked_rem(places).unwrap_or_default() as usize)
}

/// The counts of an epoch and its two successors, as a table that was last written in an earlier epoch gives them.
pub fn counts_at(table: &SeatTable, epoch: u64) -> [u32; 3] {
    let [first, second, third] = table.counts;
    match epoch.saturating_sub(table.epoch) {
        0 => [first, second, third],
        1 => [second, third, third],
        _ => [third; 3],
    }
}

/// Brings the table up to an epoch.
pub fn advance(table: &mut SeatTable, epoch: u64) {
    table.counts = counts_at(table, epoch);
    table.epoch = table.epoch.max(epoch);
}

/// Appends a place and says from which epoch it may be drawn: at once while no request was ever opened (ADR 0004), else two epochs later.
pub fn append(table: &mut SeatTable, epoch: u64) -> Result<u64, MarketError> {
    advance(table, epoch);
    let [_, _, last] = table.counts;
    let grown = number::add32(last, 1)?;
    if table.live == 0 {
        table.counts = [grown; 3];
        return Ok(epoch);
    }
    let [_, _, third] = &mut table.counts;
    *third = grown;
    number::add(epoch, 2)
}

/// A place on its page; `WrongAddress` if the page is another's.
pub fn place(page: &SeatPage, number: u32) -> Result<&Place, MarketError> {
    let (index, at) = locate(number);
    if page.index != index {
        return Err(MarketError::WrongAddress);
    }
    page.places.get(at).ok_or(MarketError::WrongAddress)
}

/// A place on its page, to change it; `WrongAddress` if the page is another's.
pub fn place_mut(page: &mut SeatPage, number: u32) -> Result<&mut Place, MarketError> {
    let (index, at) = locate(number);
    if page.index != index {
        return Err(MarketError::WrongAddress);
    }
    page.places.get_mut(at).ok_or(MarketError::WrongAddress)
}

/// I2: a place holds at least what panels have locked; a free one is all zero.
pub fn place_invariant(place: &Place) -> Result<(), MarketError> {
    let free = place.owner == [0; 32];
    let sound = if free { place.held == 0 && place.locked == 0 && place.exit_at_s == 0 } else { place.locked <= place.held };
    if sound {
        Ok(())
    } else {
        Err(MarketError::Arithmetic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytemuck::Zeroable;

    #[test]
    fn places_lie_on_pages_of_sixty_four() {
        assert_eq!(locate(0), (0, 0));
        assert_eq!(locate(63), (0, 63));
        assert_eq!(locate(64), (1, 0));
        assert_eq!(locate(u32::MAX), (67_108_863, 63));
    }

    #[test]
    fn counts_shift_epoch_by_epoch() {
        let mut table = SeatTable::zeroed();
        (table.epoch, table.counts, table.live) = (7, [1, 2, 3], 1);
        assert_eq!(counts_at(&table, 7), [1, 2, 3]);
        assert_eq!(counts_at(&table, 8), [2, 3, 3]);
        assert_eq!(counts_at(&table, 9), [3, 3, 3]);
        assert_eq!(counts_at(&table, 100), [3, 3, 3]);
        assert_eq!(counts_at(&table, 6), [1, 2, 3], "a slot before the table's is a clock that ran backwards: nothing shifts");
    }

    #[test]
    fn joins_wait_two_epochs_once_live() {
        let mut table = SeatTable::zeroed();
        assert_eq!(append(&mut table, 4), Ok(4));
        assert_eq!((table.counts, table.epoch), ([1, 1, 1], 4));
        table.live = 1;
        assert_eq!(append(&mut table, 5), Ok(7));
        assert_eq!(table.counts, [1, 1, 2]);
        table.counts = [u32::MAX; 3];
        assert_eq!(append(&mut table, 5), Err(MarketError::Arithmetic));
    }
}
