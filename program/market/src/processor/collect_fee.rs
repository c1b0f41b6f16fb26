//! Moves what an attester is due to its Balance. Anyone may.
use gleaner_market_interface::{accounts::Committee, errors::MarketError, instructions::CollectFee};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, load_mut},
    balance,
    context::Context,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = CollectFee::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [payer, committee, balance, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    let (owner, mint, due) = {
        let mut committee = load_mut::<Committee>(program_id, committee)?;
        let mint = committee.mint;
        ensure(args.attester < committee.size, MarketError::NotAttester)?;
        let attester = committee.attesters.get_mut(usize::from(args.attester)).ok_or(MarketError::NotAttester)?;
        (attester.key, mint, core::mem::take(&mut attester.due))
    };
    ensure(due > 0, MarketError::NothingPending)?;
    balance::Credit { program_id, payer, balance, owner: &owner, mint: &mint }.add(due)
}
