//! Proves matches of a duplicate, as many as the buffer holds; with enough of them the later contributor's whole stake is taken.
use gleaner_market_interface::{
    accounts::{Batch, Config, MintLedger, Params, ProofBuffer, Staker},
    errors::MarketError,
    instructions::ProveDuplicate,
    kinds::{ending, fraud, state},
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_mut},
    balance, clock,
    context::Context,
    forfeit::Forfeit,
    number, proof_duplicate,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    ProveDuplicate::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [prover, config, params, earlier, later, staker, proof, stake_ledger, buyer_balance, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let (earlier_key, later_key) = (*key(earlier), *key(later));
    let stake_mint = load::<Config>(program_id, config)?.stake_mint;
    let (buyer, to_buyer) = {
        let params = load::<Params>(program_id, params)?;
        let earlier = load::<Batch>(program_id, earlier)?;
        let mut state = load_mut::<Batch>(program_id, later)?;
        ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
        let ordered = (earlier.submitted_slot, &earlier_key) < (state.submitted_slot, &later_key);
        ensure(ordered && comparable(&earlier) && comparable(&state), MarketError::NotDuplicate)?;
        ensure(state.fraud == fraud::NONE, MarketError::FraudProven)?;
        let until_s = number::later(state.final_at_s, params.terms.dispute_s)?;
        ensure(clock::now()?.unix_s < until_s, MarketError::TooLate)?;
        let mut buffer = load_mut::<ProofBuffer>(program_id, proof)?;
        ensure(&buffer.owner == key(prover), MarketError::WrongOwner)?;
        bind(&mut buffer, &earlier_key, &later_key)?;
        proof_duplicate::count(&mut buffer, &earlier, &state)?;
        if buffer.matches < proof_duplicate::matches_needed(&state) {
            return Ok(());
        }
        let mut staker = load_mut::<Staker>(program_id, staker)?;
        ensure(staker.owner == state.contributor, MarketError::WrongAddress)?;
        let mut stake_ledger = load_mut::<MintLedger>(program_id, stake_ledger)?;
        ensure(stake_ledger.mint == stake_mint, MarketError::WrongMint)?;
        let terms = &params.terms;
        let mut forfeit = Forfeit { terms, batch_key: &later_key, batch: &mut state, staker: &mut staker, stake_ledger: &mut stake_ledger };
        let to_buyer = forfeit.take(fraud::DUPLICATE)?;
        (state.buyer, to_buyer)
    };
    if to_buyer > 0 {
        balance::Credit { program_id, payer: prover, balance: buyer_balance, owner: &buyer, mint: &stake_mint }.add(to_buyer)?;
    }
    Ok(())
}

/// Paid for, and sold under an exclusivity scope.
fn comparable(batch: &Batch) -> bool {
    batch.state == state::FINAL && batch.ending == ending::ACCEPTED && batch.nullifiers != [0; 32]
}

/// The first call binds the buffer to two batches; matches of others never add up.
fn bind(buffer: &mut ProofBuffer, earlier: &[u8; 32], later: &[u8; 32]) -> ProgramResult {
    if buffer.matches == 0 {
        (buffer.earlier, buffer.later) = (*earlier, *later);
    }
    ensure(&buffer.earlier == earlier && &buffer.later == later, MarketError::BadProof)
}
