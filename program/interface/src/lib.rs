//! What the market's accounts, instructions, events and errors look like. No logic lives here.
//!
//! One source, four readers: the program, its tests, the IDL (`--features idl`) and the Python client generated from it.
#![cfg_attr(not(feature = "idl"), no_std)]

#[macro_use]
pub mod describe;
pub mod accounts;
pub mod errors;
pub mod events;
pub mod instructions;
pub mod kinds;

/// A Solana address.
pub type Address = [u8; 32];
