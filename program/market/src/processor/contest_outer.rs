//! The buyer says that O in the package's header does not open or does not hash to outer_commit, staking F0. In the first quarter of
//! COMMIT; the samples must then be shared again, with O sealed to the panel.
use gleaner_market_interface::{
    accounts::{Batch, Params, Round},
    errors::MarketError,
    events::OuterContested,
    instructions::ContestOuter,
    kinds::state,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_bytes_mut, load_mut},
    clock,
    context::Context,
    event::emit,
    panel::attempt,
    token::Move,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    ContestOuter::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [buyer, params, batch, round, ledger, vault, source, mint, token_program, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let batch_key = *key(batch);
    let stake = {
        let params = load::<Params>(program_id, params)?;
        let mut state = load_mut::<Batch>(program_id, batch)?;
        ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
        ensure(&state.buyer == key(buyer), MarketError::NotBuyer)?;
        ensure(&state.mint == key(mint), MarketError::WrongMint)?;
        ensure(state.state == state::COMMIT, MarketError::WrongState)?;
        ensure(state.outer_round == 0, MarketError::OuterContested)?;
        let mut data = load_bytes_mut::<Round>(program_id, round)?;
        let round = attempt::open_current(&mut data, &batch_key, &state)?.round;
        let quarter_s = params.terms.commit_s.checked_div(4).unwrap_or_default();
        let until_s = round.share_by_s.saturating_sub(i64::from(quarter_s));
        ensure(clock::now()?.unix_s < until_s, MarketError::OuterContested)?;
        // Without O sealed to the panel what was shared does not count; votes on it stay.
        round.shared = 0;
        (state.outer_stake, state.outer_round) = (state.fee, state.round.saturating_add(1));
        emit(&OuterContested { batch: batch_key, r: state.round, stake: state.fee });
        state.fee
    };
    Move { program_id, ledger, vault, outside: source, mint, token_program }.deposit(buyer, stake)
}
