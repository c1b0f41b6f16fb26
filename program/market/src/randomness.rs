//! Switchboard On-Demand randomness: its account, and calls of its program that Config signs (ADR 0012).
//!
//! The market owns one randomness account through its authority, the Config address, for which only this program can sign. So nobody
//! but `RequestBeacon` can commit it, and a commitment binds the value: who asks cannot ask again because the value displeases.
use gleaner_market_interface::{
    accounts::{Beacon, Config},
    errors::MarketError,
    events::BeaconFixed,
    kinds::randomness,
};
use pinocchio::{
    cpi::{invoke_signed_with_bounds, Seed, Signer},
    error::ProgramError,
    instruction::{InstructionAccount, InstructionView},
    AccountView, Address, ProgramResult,
};

use crate::{
    accounts::{ensure, key, load, load_mut},
    clock, event,
};

/// SHA-256("account:RandomnessAccountData")[..8]
const DISCRIMINATOR: [u8; 8] = [10, 66, 229, 135, 220, 239, 217, 114];
/// SHA-256("global:randomness_init")[..8]; argument: u64 recent slot.
pub const INIT: [u8; 8] = [9, 9, 204, 33, 50, 116, 113, 15];
/// SHA-256("global:randomness_commit")[..8]; no arguments.
pub const COMMIT: [u8; 8] = [52, 170, 152, 201, 179, 133, 242, 141];
/// SHA-256("global:randomness_reveal")[..8]; arguments: signature [u8; 64], recovery id u8, value [u8; 32].
pub const REVEAL: [u8; 8] = [197, 181, 187, 10, 30, 58, 20, 73];
/// Most accounts an instruction of the randomness program takes (init takes 13).
const MAX_ACCOUNTS: usize = 16;

/// What the market reads of a `RandomnessAccountData`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Randomness {
    pub authority: [u8; 32],
    /// Slot whose hash is the seed of the value; 0 before the first commitment.
    pub seed_slot: u64,
    /// Slot in which a value was revealed last.
    pub reveal_slot: u64,
    pub value: [u8; 32],
}

/// Discriminator, authority 32, queue 32, seed slot hash 32, seed slot, oracle 32, reveal slot, value 32; more may follow.
fn parse(data: &[u8]) -> Option<Randomness> {
    let bytes = |at: usize| data.get(at..)?.first_chunk::<32>().copied();
    let number = |at: usize| data.get(at..)?.first_chunk::<8>().copied().map(u64::from_le_bytes);
    (data.first_chunk::<8>()? == &DISCRIMINATOR).then_some(())?;
    Some(Randomness { authority: bytes(8)?, seed_slot: number(104)?, reveal_slot: number(144)?, value: bytes(152)? })
}

/// Reads the market's randomness account; `BadRandomness` unless address, owner, type and authority are right.
#[inline(never)]
pub fn read(config: &AccountView, market: &Config, view: &AccountView) -> Result<Randomness, ProgramError> {
    ensure(market.randomness == randomness::SWITCHBOARD, MarketError::ModeNotSupported)?;
    ensure(key(view) == &market.randomness_account, MarketError::BadRandomness)?;
    ensure(view.owned_by(&Address::new_from_array(market.randomness_program)), MarketError::BadRandomness)?;
    let found = parse(&view.try_borrow()?).ok_or(MarketError::BadRandomness)?;
    ensure(&found.authority == key(config), MarketError::BadRandomness)?;
    Ok(found)
}

/// A call of the randomness program.
pub struct Call<'a> {
    pub program_id: &'a Address,
    pub config: &'a AccountView,
    /// The randomness program.
    pub program: &'a AccountView,
    /// The randomness account, first of the accounts.
    pub randomness: &'a AccountView,
    /// The others in the order of that program.
    pub rest: &'a [AccountView],
}

impl Call<'_> {
    /// Calls it; Config signs, read-only. Other accounts keep what the caller of this instruction granted.
    #[inline(never)]
    pub fn invoke(&self, data: &[u8]) -> ProgramResult {
        let bump = {
            let market = load::<Config>(self.program_id, self.config)?;
            ensure(market.randomness == randomness::SWITCHBOARD, MarketError::ModeNotSupported)?;
            ensure(key(self.randomness) == &market.randomness_account, MarketError::BadRandomness)?;
            ensure(key(self.program) == &market.randomness_program, MarketError::WrongProgram)?;
            [market.header.bump]
        };
        let count = self.rest.len().checked_add(1).ok_or(MarketError::Arithmetic)?;
        let mut views = [self.randomness; MAX_ACCOUNTS];
        for (slot, view) in views.iter_mut().skip(1).zip(self.rest) {
            *slot = view;
        }
        let views = views.get(..count).ok_or(MarketError::BadArguments)?;
        let mut metas = [const { InstructionAccount::readonly(&pinocchio_system::ID) }; MAX_ACCOUNTS];
        for (meta, view) in metas.iter_mut().zip(views) {
            let ours = key(view) == key(self.config);
            *meta = InstructionAccount::new(view.address(), view.is_writable() && !ours, view.is_signer() || ours);
        }
        let accounts = metas.get(..count).ok_or(MarketError::BadArguments)?;
        let instruction = InstructionView { program_id: self.program.address(), accounts, data };
        let seeds = [Seed::from(b"config"), Seed::from(&bump)];
        invoke_signed_with_bounds::<MAX_ACCOUNTS, &AccountView>(&instruction, views, &[Signer::from(&seeds)])
    }
}

/// Takes the value that was revealed in this very slot for the commitment under way; then none is under way any more.
#[inline(never)]
pub fn take(program_id: &Address, config: &mut AccountView, beacon: &mut AccountView, view: &AccountView) -> ProgramResult {
    let interval = load::<Beacon>(program_id, beacon)?.interval;
    {
        let market = load::<Config>(program_id, config)?;
        ensure(market.randomness_slot != 0 && market.randomness_interval == interval, MarketError::BeaconNotReady)?;
        let found = read(config, &market, view)?;
        ensure(found.seed_slot == market.randomness_slot, MarketError::BadRandomness)?;
        ensure(found.reveal_slot > found.seed_slot, MarketError::BeaconNotReady)?;
        let fresh = found.reveal_slot == clock::now()?.slot && found.value != [0; 32];
        ensure(fresh, MarketError::BadRandomness)?;
        let mut beacon = load_mut::<Beacon>(program_id, beacon)?;
        beacon.slot = found.seed_slot;
        beacon.value = found.value;
        beacon.ready = 1;
        beacon.source = randomness::SWITCHBOARD;
    }
    load_mut::<Config>(program_id, config)?.randomness_slot = 0;
    event::emit(&BeaconFixed { interval, source: randomness::SWITCHBOARD });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_lie_where_switchboard_puts_them() {
        let mut data: Vec<u8> = (0..480u32).map(|byte| byte as u8).collect();
        data.splice(..8, DISCRIMINATOR);
        let found = parse(&data);
        let words = |at: u8| core::array::from_fn(|i| at.wrapping_add(i as u8));
        let number = |at: u8| u64::from_le_bytes(core::array::from_fn(|i| at.wrapping_add(i as u8)));
        let expected = Randomness { authority: words(8), seed_slot: number(104), reveal_slot: number(144), value: words(152) };
        assert_eq!(found, Some(expected));
        assert_eq!(parse(data.get(..184).unwrap_or_default()), Some(expected));
        assert_eq!(parse(data.get(..183).unwrap_or_default()), None);
        data.splice(..1, [11]);
        assert_eq!(parse(&data), None);
    }
}
