//! The arithmetic of the market: pure functions of numbers, equal to `tests/helpers/market_reference.py` to the base unit.
//!
//! Amounts are u64 base units, division floors, and every step is checked: `None` says that a number would pass 2^64, which
//! `submit` makes impossible for everything that follows from an accepted batch. No account is known here.
pub mod amounts;
pub mod labels;
pub mod pots;
pub mod reputation;
pub mod seats;
pub mod settlement;
pub mod votes;

/// Ten-thousandths.
pub const BPS: u64 = 10_000;
