//! Closes the committee of a request that is gone, when all fees are collected. Anyone may.
use gleaner_market_interface::{
    accounts::{Committee, Request},
    errors::MarketError,
    instructions::CloseCommittee,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, is_vacant, load, require},
    close::close,
    context::Context,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    CloseCommittee::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [rent_payer, request, committee, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    {
        let committee = load::<Committee>(program_id, committee)?;
        require(request, &committee.request)?;
        ensure(committee.attesters.iter().all(|attester| attester.due == 0), MarketError::NotEmpty)?;
    }
    // A buyer may open a new request under an old number: its committee is not this one before `open_committee` says so.
    if !is_vacant(request) {
        ensure(load::<Request>(program_id, request)?.committee == 0, MarketError::NotEmpty)?;
    }
    close(committee, rent_payer)
}
