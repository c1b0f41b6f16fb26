//! Closes a request: free escrow goes to the buyer's Balance; with no batch open the account goes too.
use gleaner_market_interface::{accounts::Request, errors::MarketError, events::RequestClosed, instructions::CloseRequest};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load_mut},
    balance, clock,
    close::close,
    context::Context,
    event,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    CloseRequest::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [caller, request, buyer_balance, rent_payer, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let (returned, buyer, mint, done) = {
        let mut request = load_mut::<Request>(program_id, request)?;
        let allowed = &request.buyer == key(caller) || request.closed == 1 || clock::now()?.unix_s > request.deadline_s;
        ensure(allowed, MarketError::NotBuyer)?;
        let done = request.open_batches == 0 && request.held == 0;
        ensure(done || request.closed == 0 || request.free > 0, MarketError::NotEmpty)?;
        request.closed = 1;
        (core::mem::take(&mut request.free), request.buyer, request.mint, done)
    };
    if returned > 0 {
        balance::Credit { program_id, payer: caller, balance: buyer_balance, owner: &buyer, mint: &mint }.add(returned)?;
    }
    if done {
        close(request, rent_payer)?;
    }
    event::emit(&RequestClosed { request: *key(request), returned });
    Ok(())
}
