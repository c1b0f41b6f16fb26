//! The Gleaner market: escrow, stakes, panels and their settlement, on Solana.
//!
//! One instruction is one file in [`processor`]; layouts, codes and errors are declared in the interface crate. The crate compiles
//! with `cargo build-sbf` and with upstream Rust for BPF (`program/build/build.py`); on the host it is a library for tests.
#![cfg_attr(any(target_os = "solana", target_arch = "bpf"), no_std)]

pub mod accounts;
pub mod authority;
pub mod balance;
pub mod beacon;
pub mod chacha20;
pub mod clock;
pub mod close;
pub mod closing;
pub mod context;
pub mod create;
pub mod decision;
pub mod duty;
pub mod event;
pub mod forfeit;
pub mod hash;
pub mod merkle;
pub mod mint;
pub mod number;
pub mod panel;
pub mod processor;
pub mod proof;
pub mod proof_bad_decrypt;
pub mod proof_duplicate;
pub mod randomness;
pub mod score;
pub mod seats;
pub mod security;
pub mod settlement;
pub mod standing;
pub mod terms;
pub mod tips;
pub mod token;

use gleaner_market_interface::errors::MarketError;
use pinocchio::{AccountView, Address, ProgramResult};

#[cfg(any(target_os = "solana", target_arch = "bpf"))]
mod entrypoint {
    pinocchio::program_entrypoint!(crate::process_instruction);
    pinocchio::no_allocator!();
    pinocchio::nostd_panic_handler!();
}

/// The program: first byte of the data names the instruction, the rest are its packed arguments.
pub fn process_instruction(program_id: &Address, accounts: &mut [AccountView], data: &[u8]) -> ProgramResult {
    let (code, data) = data.split_first().ok_or(MarketError::UnknownInstruction)?;
    processor::dispatch(*code, &mut context::Context { program_id, accounts, data })
}
