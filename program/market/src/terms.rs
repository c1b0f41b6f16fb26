//! Bounds of the parameters, chosen so that no product the program forms can pass 2^64 and no state lacks an exit.
use gleaner_market_interface::{
    accounts::{MintTerms, Params, Terms},
    errors::MarketError,
};

/// 10,000 basis points are the whole.
pub const BPS: u64 = 10_000;
/// Most seats of a panel: a Round must fit one creation (10,240 bytes).
const MAX_PANEL: u16 = 63;
/// Most records of a sample: reasons are 3 bits each in 64, and clients count on twenty.
const MAX_SAMPLE: u16 = 20;
/// Longest window, seconds.
const MAX_WINDOW_S: u32 = 90 * 86_400;
/// 3 · seat_unit · RATE_ONE · BPS < 2^64, the largest product of a bond.
const MAX_SEAT_UNIT: u64 = u64::MAX / (3 * 1_000_000 * BPS);
const MAX_STAKE_RATE: u64 = 1_000_000_000_000;

/// Refuses terms outside their bounds with `BadTerms`.
#[inline(never)]
pub fn check(terms: &Terms) -> Result<(), MarketError> {
    let sound = amounts(terms) && windows(terms) && panels(terms) && shares(terms) && fees(terms) && reputation(terms);
    if sound && mints(&terms.mints) {
        Ok(())
    } else {
        Err(MarketError::BadTerms)
    }
}

fn amounts(t: &Terms) -> bool {
    (1..=MAX_SEAT_UNIT).contains(&t.seat_unit) && (1..=1_000_000_000).contains(&t.stake_token) && t.tip_lamports <= 10_000_000
}

fn windows(t: &Terms) -> bool {
    let all = [
        t.commit_s,
        t.reveal_s,
        t.await_key_s,
        t.delivered_s,
        t.delivered_per_level_s,
        t.delivered_appeal_s,
        t.rejected_s,
        t.labelled_s,
        t.exit_s,
        t.dispute_s,
        t.close_s,
        t.jail_s,
        t.params_delay_s,
    ];
    let shrinks = u64::from(t.delivered_per_level_s).saturating_mul(10) <= u64::from(t.delivered_s);
    let lasts = t.commit_s >= 2 && t.reveal_s >= 1 && t.await_key_s >= 1 && (1..=86_400).contains(&t.day_s);
    all.iter().all(|window_s| *window_s <= MAX_WINDOW_S) && shrinks && lasts && t.close_s >= t.dispute_s && t.exit_s >= t.dispute_s
}

fn panels(t: &Terms) -> bool {
    t.panel.iter().all(|n| (1..=MAX_PANEL).contains(n)) && t.records.iter().all(|m| (1..=MAX_SAMPLE).contains(m))
}

fn shares(t: &Terms) -> bool {
    let all = [
        t.fee_bps,
        t.tolerance_bps,
        t.fraud_bps,
        t.agree_paid_bps,
        t.agree_penalty_bps,
        t.far_bps,
        t.benchmark_pass_bps,
        t.benchmark_fail_bps,
        t.jackpot_bps,
        t.bounty_bps,
        t.quality_bps,
        t.liveness_bps,
        t.late_key_bps,
        t.buyer_slash_cap_bps,
        t.credit_per_score_bps,
        t.jail_q_bps,
        t.jail_slash_bps,
    ];
    all.iter().all(|share| u64::from(*share) <= BPS)
        && t.tolerance_bps < t.fraud_bps
        && t.agree_penalty_bps < t.agree_paid_bps
        && t.benchmark_fail_bps <= t.benchmark_pass_bps
        && t.lev_base_bps >= 1
        && t.lev_base_bps <= t.lev_cap_bps
}

/// A seat loses at most its lock (I2), and the lock of the largest batch (3 seats of stake) fits into a seat.
fn fees(t: &Terms) -> bool {
    let losses =
        [t.disagree_w10, t.reversed_w10, t.package_reversed_w10, t.benchmark_w10, t.no_commit_w10, t.no_reveal_w10, t.jackpot_cap_w10, 10];
    let [seats, ..] = t.panel;
    let [first, ..] = t.records;
    let room = [BPS, u64::from(seats), u64::from(first), 10].iter().fold(1u64, |product, factor| product.saturating_mul(*factor));
    let fits = |m: &u16| {
        let lock = [3, u64::from(t.fee_bps), u64::from(*m), u64::from(t.lock_w10)];
        lock.iter().fold(1u64, |product, factor| product.saturating_mul(*factor)) <= room
    };
    losses.iter().all(|loss| *loss <= t.lock_w10) && t.records.iter().all(fits)
}

fn reputation(t: &Terms) -> bool {
    (1..=8).contains(&t.ban_strikes)
        && t.strike_forgiven_after >= 1
        && t.score_day_cap <= 1_000
        && t.stake_age_days >= 1
        && t.level_divisor >= 1
        && t.premium_per_level_bps <= 1_000
}

/// Used entries first, each mint once, rates positive; the rest zero.
fn mints(all: &[MintTerms]) -> bool {
    let used = all.iter().take_while(|m| m.mint != [0; 32]).count();
    let (named, rest) = all.split_at_checked(used).unwrap_or((&[], all));
    let sound = |m: &MintTerms| (1..=MAX_STAKE_RATE).contains(&m.stake_rate) && m.flags <= 1 && m.pad == [0; 7];
    let blank = |m: &MintTerms| m.mint == [0; 32] && m.stake_rate == 0 && m.flags == 0 && m.pad == [0; 7];
    let once = |m: &MintTerms| named.iter().filter(|other| other.mint == m.mint).count() == 1;
    used > 0 && named.iter().all(|m| sound(m) && once(m)) && rest.iter().all(blank)
}

/// A rate at most doubles or halves from the current version to the next, for a mint in both; else `RateJump`.
///
/// Rates are at most `MAX_STAKE_RATE`, so no product can pass 2^64.
#[inline(never)]
pub fn check_rates(current: &Terms, next: &Terms) -> Result<(), MarketError> {
    let jumps = |old: &MintTerms, new: &MintTerms| {
        new.stake_rate > old.stake_rate.saturating_mul(2) || old.stake_rate > new.stake_rate.saturating_mul(2)
    };
    let named = current.mints.iter().filter(|old| old.mint != [0; 32]);
    let mut pairs = named.flat_map(|old| next.mints.iter().filter(|new| new.mint == old.mint).map(move |new| (old, new)));
    if pairs.any(|(old, new)| jumps(old, new)) {
        return Err(MarketError::RateJump);
    }
    Ok(())
}

/// The terms of a payment mint; `MintNotAllowed` if there are none.
pub fn mint_terms<'a>(params: &'a Params, mint: &[u8; 32]) -> Result<&'a MintTerms, MarketError> {
    params.terms.mints.iter().find(|m| m.mint == *mint && *mint != [0; 32]).ok_or(MarketError::MintNotAllowed)
}
