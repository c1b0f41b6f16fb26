//! Fixes the committee of an ORACLE request, once, before anything is submitted to it (`submit` waits for it).
use gleaner_market_interface::{
    accounts::{Committee, Request},
    errors::MarketError,
    instructions::OpenCommittee,
    kinds::mode,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load_mut},
    context::Context,
    create::Creation,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = OpenCommittee::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    ensure(is_sound(&args), MarketError::BadCommittee)?;
    let program_id = ctx.program_id;
    let [buyer, request, committee, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    let request_key = *key(request);
    let mint = {
        let mut request = load_mut::<Request>(program_id, request)?;
        ensure(&request.buyer == key(buyer), MarketError::NotBuyer)?;
        ensure(request.mode == mode::ORACLE, MarketError::ModeNotSupported)?;
        ensure(request.closed == 0, MarketError::RequestClosed)?;
        ensure(request.committee == 0, MarketError::AlreadyExists)?;
        request.committee = 1;
        request.mint
    };
    Creation { program_id, payer: buyer, account: committee, seeds: &[b"committee", &request_key] }.create::<Committee>(0)?;
    let mut committee = load_mut::<Committee>(program_id, committee)?;
    (committee.request, committee.mint) = (request_key, mint);
    (committee.threshold, committee.size) = (args.threshold, args.size);
    for (attester, key) in committee.attesters.iter_mut().zip(args.keys.iter()) {
        attester.key = *key;
    }
    Ok(())
}

/// One to sixteen different keys, then zeros; a threshold they can reach.
fn is_sound(args: &OpenCommittee) -> bool {
    let Some((named, rest)) = args.keys.split_at_checked(usize::from(args.size)) else { return false };
    let once = |key: &[u8; 32]| named.iter().filter(|other| *other == key).count() == 1;
    (1..=args.size).contains(&args.threshold)
        && named.iter().all(|key| *key != [0; 32] && once(key))
        && rest.iter().all(|key| *key == [0; 32])
}
