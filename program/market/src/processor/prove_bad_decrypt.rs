//! Proves that a chunk of an accepted batch does not decrypt to what its leaf says: the buyer is made whole out of the whole stake.
use gleaner_market_interface::{
    accounts::{Batch, Config, MintLedger, Params, ProofBuffer, Staker},
    errors::MarketError,
    instructions::ProveBadDecrypt,
    kinds::{ending, fraud, state},
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_mut},
    balance, clock,
    context::Context,
    forfeit::Forfeit,
    number, proof_bad_decrypt,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let kind = ProveBadDecrypt::parse(ctx.data).ok_or(MarketError::BadArguments)?.kind;
    let program_id = ctx.program_id;
    let [buyer, config, params, batch, staker, proof, stake_ledger, buyer_balance, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let batch_key = *key(batch);
    let stake_mint = load::<Config>(program_id, config)?.stake_mint;
    let to_buyer = {
        let params = load::<Params>(program_id, params)?;
        let mut state = load_mut::<Batch>(program_id, batch)?;
        ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
        ensure(&state.buyer == key(buyer), MarketError::NotBuyer)?;
        ensure(state.state == state::FINAL && state.ending == ending::ACCEPTED, MarketError::WrongState)?;
        ensure(state.fraud == fraud::NONE, MarketError::FraudProven)?;
        let until_s = number::later(state.final_at_s, params.terms.dispute_s)?;
        ensure(clock::now()?.unix_s < until_s, MarketError::TooLate)?;
        let mut staker = load_mut::<Staker>(program_id, staker)?;
        ensure(staker.owner == state.contributor, MarketError::WrongAddress)?;
        let mut stake_ledger = load_mut::<MintLedger>(program_id, stake_ledger)?;
        ensure(stake_ledger.mint == stake_mint, MarketError::WrongMint)?;
        let mut buffer = load_mut::<ProofBuffer>(program_id, proof)?;
        ensure(&buffer.owner == key(buyer), MarketError::WrongOwner)?;
        proof_bad_decrypt::check(kind, &state, &mut buffer.body)?;
        let terms = &params.terms;
        let mut forfeit = Forfeit { terms, batch_key: &batch_key, batch: &mut state, staker: &mut staker, stake_ledger: &mut stake_ledger };
        forfeit.take(fraud::BAD_DECRYPT)?
    };
    if to_buyer > 0 {
        balance::Credit { program_id, payer: buyer, balance: buyer_balance, owner: key(buyer), mint: &stake_mint }.add(to_buyer)?;
    }
    Ok(())
}
