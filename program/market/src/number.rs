//! Checked arithmetic: whatever would pass a limit is refused with `Arithmetic`.
use gleaner_market_interface::errors::MarketError;

/// a + b.
#[inline(always)]
pub fn add(a: u64, b: u64) -> Result<u64, MarketError> {
    a.checked_add(b).ok_or(MarketError::Arithmetic)
}

/// a − b.
#[inline(always)]
pub fn sub(a: u64, b: u64) -> Result<u64, MarketError> {
    a.checked_sub(b).ok_or(MarketError::Arithmetic)
}

/// a · b.
#[inline(always)]
pub fn mul(a: u64, b: u64) -> Result<u64, MarketError> {
    a.checked_mul(b).ok_or(MarketError::Arithmetic)
}

/// ⌊a / b⌋.
#[inline(always)]
pub fn div(a: u64, b: u64) -> Result<u64, MarketError> {
    a.checked_div(b).ok_or(MarketError::Arithmetic)
}

/// ⌊a · b / c⌋; the product must fit 64 bits.
#[inline(always)]
pub fn mul_div(a: u64, b: u64, c: u64) -> Result<u64, MarketError> {
    div(mul(a, b)?, c)
}

/// A time plus a duration, seconds.
#[inline(always)]
pub fn later(time_s: i64, duration_s: u32) -> Result<i64, MarketError> {
    time_s.checked_add(i64::from(duration_s)).ok_or(MarketError::Arithmetic)
}

/// a + b of counters.
#[inline(always)]
pub fn add32(a: u32, b: u32) -> Result<u32, MarketError> {
    a.checked_add(b).ok_or(MarketError::Arithmetic)
}

/// a − b of counters.
#[inline(always)]
pub fn sub32(a: u32, b: u32) -> Result<u32, MarketError> {
    a.checked_sub(b).ok_or(MarketError::Arithmetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_refused() {
        assert_eq!(add(u64::MAX, 0), Ok(u64::MAX));
        assert_eq!(add(u64::MAX, 1), Err(MarketError::Arithmetic));
        assert_eq!(sub(0, 1), Err(MarketError::Arithmetic));
        assert_eq!(mul(1 << 32, 1 << 32), Err(MarketError::Arithmetic));
        assert_eq!(mul_div(7, 3, 2), Ok(10));
        assert_eq!(div(1, 0), Err(MarketError::Arithmetic));
        assert_eq!(later(i64::MAX, 1), Err(MarketError::Arithmetic));
        assert_eq!(add32(u32::MAX, 1), Err(MarketError::Arithmetic));
        assert_eq!(sub32(0, 1), Err(MarketError::Arithmetic));
    }
}
