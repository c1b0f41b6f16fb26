//! Takes the place of the Switchboard On-Demand program in tests.
//!
//! It knows the three instructions the market calls, by their discriminators, and checks what it is called with as the real program
//! does: accounts in order, who signs, which are writable, the authority. It keeps the account as the real one does (480 bytes, fields
//! at the same places; a commitment leaves the old value and reveal slot). It has no oracle: `reveal` takes a signature of 64 bytes of
//! the recovery id plus one.
#![cfg_attr(any(target_os = "solana", target_arch = "bpf"), no_std)]
#![cfg_attr(not(any(target_os = "solana", target_arch = "bpf")), allow(dead_code))]

use pinocchio::{
    error::ProgramError,
    sysvars::{clock::Clock, slot_hashes::SlotHashes, Sysvar},
    AccountView, Address, ProgramResult,
};
use pinocchio_system::instructions::CreateAccount;

#[cfg(any(target_os = "solana", target_arch = "bpf"))]
mod entrypoint {
    pinocchio::program_entrypoint!(crate::process);
    pinocchio::no_allocator!();
    pinocchio::nostd_panic_handler!();
}

const TAG: [u8; 8] = [10, 66, 229, 135, 220, 239, 217, 114];
const INIT: [u8; 8] = [9, 9, 204, 33, 50, 116, 113, 15];
const COMMIT: [u8; 8] = [52, 170, 152, 201, 179, 133, 242, 141];
const REVEAL: [u8; 8] = [197, 181, 187, 10, 30, 58, 20, 73];
const BYTES: u64 = 480;
const RENT: u64 = 4_231_680;

/// Which check failed: the custom error's number.
fn want(condition: bool, code: u32) -> ProgramResult {
    if condition {
        Ok(())
    } else {
        Err(ProgramError::Custom(code))
    }
}

fn put(account: &mut AccountView, at: usize, bytes: &[u8]) -> ProgramResult {
    let mut data = account.try_borrow_mut()?;
    data.get_mut(at..at + bytes.len()).ok_or(ProgramError::Custom(1))?.copy_from_slice(bytes);
    Ok(())
}

fn slot(data: &[u8], at: usize) -> u64 {
    data[at..at + 8].iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte))
}

/// Ours, writable, of the right type, and its authority signs.
fn owned(program: &Address, account: &AccountView, authority: &AccountView) -> ProgramResult {
    want(account.owned_by(program) && account.is_writable(), 10)?;
    let data = account.try_borrow()?;
    want(data.len() == BYTES as usize && data[..8] == TAG, 11)?;
    want(authority.is_signer() && !authority.is_writable() && data[8..40] == *authority.address().as_array(), 12)
}

fn process(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> ProgramResult {
    let (code, args) = data.split_first_chunk::<8>().ok_or(ProgramError::Custom(2))?;
    match *code {
        INIT => init(program, accounts, args),
        COMMIT => commit(program, accounts, args),
        REVEAL => reveal(program, accounts, args),
        _ => Err(ProgramError::Custom(3)),
    }
}

#[inline(always)]
fn init(program: &Address, accounts: &mut [AccountView], args: &[u8]) -> ProgramResult {
    let [account, _escrow, authority, queue, payer, ..] = accounts else { return Err(ProgramError::Custom(4)) };
    want(args.len() == 8 && account.is_signer() && authority.is_signer() && payer.is_signer(), 5)?;
    CreateAccount { from: payer, to: account, lamports: RENT, space: BYTES, owner: program }.invoke()?;
    put(account, 0, &TAG)?;
    put(account, 8, authority.address().as_array())?;
    put(account, 40, queue.address().as_array())?;
    put(account, 184, args)
}

#[inline(always)]
fn commit(program: &Address, accounts: &mut [AccountView], args: &[u8]) -> ProgramResult {
    let [account, queue, oracle, hashes, authority] = accounts else { return Err(ProgramError::Custom(4)) };
    want(args.is_empty(), 6)?;
    owned(program, account, authority)?;
    want(account.try_borrow()?[40..72] == *queue.address().as_array() && oracle.is_writable(), 7)?;
    let hashes = SlotHashes::from_account_view(hashes)?;
    let newest = hashes.entries().first().ok_or(ProgramError::Custom(8))?;
    put(account, 72, &newest.hash)?;
    put(account, 104, &newest.slot().to_le_bytes())?;
    put(account, 112, oracle.address().as_array())
}

#[inline(always)]
fn reveal(program: &Address, accounts: &mut [AccountView], args: &[u8]) -> ProgramResult {
    let [account, oracle, queue, _stats, authority, payer, ..] = accounts else { return Err(ProgramError::Custom(4)) };
    want(args.len() == 97 && payer.is_signer() && payer.is_writable(), 6)?;
    owned(program, account, authority)?;
    {
        let data = account.try_borrow()?;
        let bound = data[40..72] == *queue.address().as_array() && data[112..144] == *oracle.address().as_array();
        want(bound && slot(&data, 104) > slot(&data, 144), 7)?;
    }
    let (signature, rest) = args.split_at(64);
    want(signature.iter().all(|byte| *byte == rest[0] + 1), 9)?;
    put(account, 144, &Clock::get()?.slot.to_le_bytes())?;
    put(account, 152, &rest[1..])
}
