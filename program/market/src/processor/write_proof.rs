//! Writes a part of a ProofBuffer. What was proven with it so far stays.
use gleaner_market_interface::{accounts::ProofBuffer, errors::MarketError, instructions::WriteProof};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load_mut},
    context::Context,
    proof::zeros,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let WriteProof { offset, length, part } = WriteProof::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let (written, rest) = part.split_at_checked(usize::from(length)).ok_or(MarketError::BadArguments)?;
    ensure(!written.is_empty() && zeros(rest), MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [owner, proof, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    let mut buffer = load_mut::<ProofBuffer>(program_id, proof)?;
    ensure(&buffer.owner == key(owner), MarketError::WrongOwner)?;
    let start = usize::try_from(offset).map_err(|_| MarketError::BadArguments)?;
    let end = start.checked_add(written.len()).ok_or(MarketError::BadArguments)?;
    buffer.body.get_mut(start..end).ok_or(MarketError::BadArguments)?.copy_from_slice(written);
    Ok(())
}
