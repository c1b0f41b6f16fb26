//! Appeals a verdict, or contests an opened label: stakes the pot of the next round and prepays its accounts. Anyone may.
use gleaner_market_interface::{
    accounts::{Batch, Config, Params, SeatTable},
    errors::MarketError,
    events::Challenged,
    instructions::Challenge,
    kinds::state,
};
use pinocchio::{AccountView, Address, ProgramResult};
use pinocchio_system::instructions::Transfer;

use crate::{
    accounts::{ensure, key, load, load_mut},
    clock::{self, Now},
    context::Context,
    decision::LAST_ROUND,
    event::emit,
    number,
    panel::attempt,
    processor::submit::enter_round,
    score::amounts::Price,
    tips,
    token::Move,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = Challenge::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [challenger, config, params, seat_table, batch, ledger, vault, source, mint, token_program, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let now = clock::now()?;
    let (pot, lamports) = {
        let params = load::<Params>(program_id, params)?;
        let mut state = load_mut::<Batch>(program_id, batch)?;
        ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
        ensure(key(mint) == &state.mint, MarketError::WrongMint)?;
        check(&state, args.round, &now)?;
        let price = Price { terms: &params.terms, value: state.value, rate: state.stake_rate };
        let pot = price.pot(args.round).ok_or(MarketError::Arithmetic)?;
        let panel = *params.terms.panel.get(usize::from(args.round)).ok_or(MarketError::AppealsOver)?;
        let prepaid = number::mul(params.terms.tip_lamports, tips::PREPAID)?;
        state.tips = number::add(state.tips, tips::PREPAID)?;
        (pot, number::add(attempt::rent_of(panel)?, prepaid)?)
    };
    Appeal { program_id, challenger: key(challenger), pot, now: &now }.open(config, seat_table, batch)?;
    Move { program_id, ledger, vault, outside: source, mint, token_program }.deposit(challenger, pot)?;
    Transfer { from: challenger, to: batch, lamports }.invoke()
}

/// The batch must have a verdict, or a label, that can still be appealed to this very round.
fn check(batch: &Batch, round: u8, now: &Now) -> ProgramResult {
    let open = matches!(batch.state, state::AWAIT_KEY | state::DELIVERED | state::REJECTED | state::LABELLED);
    ensure(open, MarketError::WrongState)?;
    ensure(batch.round < LAST_ROUND && batch.last_word == 0, MarketError::AppealsOver)?;
    ensure(now.unix_s < batch.deadline_s, MarketError::TooLate)?;
    ensure(round == batch.round.saturating_add(1), MarketError::WrongRound)
}

/// A challenge whose stake is known.
struct Appeal<'a> {
    program_id: &'a Address,
    challenger: &'a [u8; 32],
    pot: u64,
    now: &'a Now,
}

impl Appeal<'_> {
    /// Opens the next round.
    #[inline(never)]
    fn open(&self, config: &AccountView, seat_table: &AccountView, batch: &mut AccountView) -> ProgramResult {
        let batch_key = *key(batch);
        let config = load::<Config>(self.program_id, config)?;
        let table = load::<SeatTable>(self.program_id, seat_table)?;
        let mut state = load_mut::<Batch>(self.program_id, batch)?;
        let appeal = usize::from(state.round);
        *state.challengers.get_mut(appeal).ok_or(MarketError::AppealsOver)? = *self.challenger;
        *state.pots.get_mut(appeal).ok_or(MarketError::AppealsOver)? = self.pot;
        state.about_label = u8::from(state.state == state::LABELLED);
        state.round = state.round.saturating_add(1);
        enter_round(&mut state, &config, &table, self.now.slot)?;
        let (r, about_label) = (state.round, state.about_label);
        emit(&Challenged { batch: batch_key, challenger: *self.challenger, r, about_label, pot: self.pot });
        Ok(())
    }
}
