//! Makes an accepted batch payable by opening key_commit.
use gleaner_market_interface::{
    accounts::{Batch, Params, Staker},
    errors::MarketError,
    events::Disclosed,
    instructions::Disclose,
    kinds::state,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_mut},
    clock,
    context::Context,
    duty,
    event::emit,
    hash::{sha256, tag},
    number,
    score::reputation::delivered_window_s,
    standing,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = Disclose::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [signer, staker, params, batch, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    let batch_key = *key(batch);
    let params = load::<Params>(program_id, params)?;
    let mut state = load_mut::<Batch>(program_id, batch)?;
    ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
    duty::require(program_id, signer, staker, &state.contributor)?;
    let staker = load::<Staker>(program_id, staker)?;
    ensure(staker.owner == state.contributor, MarketError::WrongAddress)?;
    ensure(state.state == state::AWAIT_KEY, MarketError::WrongState)?;
    let now_s = clock::now()?.unix_s;
    ensure(now_s < state.deadline_s, MarketError::TooLate)?;
    // A key of zeros would read as none.
    ensure(args.key != [0; 32] && sha256(&[&args.key]) == state.key_commit, MarketError::WrongKey)?;
    // label_commit makes the kind binding: a benchmark may be opened, and never be sold.
    let ordinary = sha256(&[&tag("gln:label:1"), &[0], &args.key]);
    ensure(ordinary == state.label_commit, MarketError::WrongLabel)?;
    let score = standing::score_at(&staker, &params.terms, now_s)?;
    // Where no appeal is left there is nothing to wait for.
    let window_s = if state.last_word == 0 { delivered_window_s(&params.terms, score, state.round) } else { Some(0) };
    let window_s = window_s.ok_or(MarketError::Arithmetic)?;
    (state.key, state.state) = (args.key, state::DELIVERED);
    state.deadline_s = number::later(now_s, window_s)?;
    emit(&Disclosed { batch: batch_key, key: args.key });
    Ok(())
}
