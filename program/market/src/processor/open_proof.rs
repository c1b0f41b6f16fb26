//! Creates a ProofBuffer.
use gleaner_market_interface::{accounts::ProofBuffer, errors::MarketError, instructions::OpenProof};
use pinocchio::ProgramResult;

use crate::{
    accounts::{key, load_mut},
    context::Context,
    create::Creation,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let nonce = OpenProof::parse(ctx.data).ok_or(MarketError::BadArguments)?.nonce;
    let program_id = ctx.program_id;
    let [owner, proof, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    let seeds: [&[u8]; 3] = [b"proof", key(owner), &nonce.to_le_bytes()];
    Creation { program_id, payer: owner, account: proof, seeds: &seeds }.create::<ProofBuffer>(0)?;
    let mut buffer = load_mut::<ProofBuffer>(program_id, proof)?;
    (buffer.owner, buffer.nonce) = (*key(owner), nonce);
    Ok(())
}
