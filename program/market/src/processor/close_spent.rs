//! Closes the evidence of a root once its contributor has no stake left.
use gleaner_market_interface::{
    accounts::{Spent, Staker},
    errors::MarketError,
    instructions::CloseSpent,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, is_vacant, load},
    close::close,
    context::Context,
    create::derive,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    CloseSpent::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [rent_payer, staker, spent, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let contributor = load::<Spent>(program_id, spent)?.contributor;
    // The Staker may be closed, so its address is what proves whose it was.
    let (address, _) = derive(&[b"staker", &contributor], program_id)?;
    ensure(staker.address() == &address, MarketError::WrongAddress)?;
    if !is_vacant(staker) {
        let staker = load::<Staker>(program_id, staker)?;
        let gone = staker.free == 0 && staker.bonded == 0 && staker.seats == 0 && staker.open_batches == 0;
        ensure(gone, MarketError::NotEmpty)?;
    }
    close(spent, rent_payer)
}
