//! Creates the market: Config and the seat table. Only the program's upgrade authority may, once.
use gleaner_market_interface::{
    accounts::{Config, SeatTable},
    errors::MarketError,
    instructions::Init,
    kinds::randomness,
};
use pinocchio::{AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, key, load_mut},
    clock,
    context::Context,
    create::{derive, Creation},
    mint,
};

/// The upgradeable loader, owner of ProgramData accounts.
const LOADER: Address = Address::from_str_const("BPFLoaderUpgradeab1e11111111111111111111111");
/// `UpgradeableLoaderState::ProgramData`: u32 variant, u64 slot, optional authority.
const VARIANT_PROGRAM_DATA: [u8; 4] = 3u32.to_le_bytes();

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = Init::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [authority, program_data, stake_mint, config, seat_table, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let (beacon_slots, epoch_slots) = (args.beacon_slots, args.epoch_slots);
    let sound = (2..=100_000).contains(&beacon_slots) && (beacon_slots..=10_000_000).contains(&epoch_slots);
    let (program, account) = (args.randomness_program, args.randomness_account);
    let randomness = match args.randomness {
        randomness::SLOT_HASHES => program == [0; 32] && account == [0; 32],
        // Config, its authority, does not exist yet: the account is made afterwards by OpenRandomness.
        randomness::SWITCHBOARD => program != [0; 32] && account != [0; 32] && program != account && &program != program_id.as_array(),
        _ => false,
    };
    ensure(sound && randomness, MarketError::BadArguments)?;
    require_upgrade_authority(program_id, program_data, authority)?;
    mint::inspect(stake_mint, &stake_mint.owner())?;

    Creation { program_id, payer: authority, account: config, seeds: &[b"config"] }.create::<Config>(0)?;
    Creation { program_id, payer: authority, account: seat_table, seeds: &[b"seats"] }.create::<SeatTable>(0)?;
    let mut market = load_mut::<Config>(program_id, config)?;
    market.authority = *key(authority);
    market.stake_mint = *key(stake_mint);
    market.start_slot = clock::now()?.slot;
    market.beacon_slots = beacon_slots;
    market.epoch_slots = epoch_slots;
    market.randomness = args.randomness;
    market.randomness_program = program;
    market.randomness_account = account;
    Ok(())
}

/// The ProgramData account of this program names its upgrade authority.
#[inline(never)]
fn require_upgrade_authority(program_id: &Address, program_data: &AccountView, authority: &AccountView) -> ProgramResult {
    let (address, _) = derive(&[program_id.as_array()], &LOADER)?;
    ensure(program_data.address() == &address, MarketError::WrongAddress)?;
    ensure(program_data.owned_by(&LOADER), MarketError::WrongOwner)?;
    let data = program_data.try_borrow()?;
    ensure(data.get(..4) == Some(&VARIANT_PROGRAM_DATA), MarketError::WrongAccountType)?;
    ensure(data.get(12) == Some(&1) && data.get(13..45) == Some(key(authority)), MarketError::NotAuthority)
}
