//! Closes a ProofBuffer.
use gleaner_market_interface::{accounts::ProofBuffer, errors::MarketError, instructions::CloseProof};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load},
    close::close,
    context::Context,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    CloseProof::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [owner, rent_payer, proof, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    ensure(&load::<ProofBuffer>(program_id, proof)?.owner == key(owner), MarketError::WrongOwner)?;
    close(proof, rent_payer)
}
