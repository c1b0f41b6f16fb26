//! An attester accepts or rejects a batch; the one that decides it settles it, and with an acceptance brings K.
//!
//! Until then nobody but the contributor and the committee can read the data: the buyer gets K in the transaction that pays for it.
use gleaner_market_interface::{
    accounts::{Attester, Batch, Committee, Config, Params, Request, Staker, Terms},
    errors::MarketError,
    events::{Attested, Disclosed},
    instructions::Attest,
    kinds::{ending, state, verdict},
};
use pinocchio::{error::ProgramError, AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, key, load, load_mut},
    balance,
    clock::{self, Now},
    closing,
    context::Context,
    event::emit,
    hash::sha256,
    number,
    score::{
        amounts::Price,
        pots::Sources,
        settlement::{settle, Closing, Judged, Outcome},
    },
    standing, tips,
};

/// K that a vote brings which does not decide to accept.
const NO_KEY: [u8; 32] = [0; 32];

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = Attest::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    ensure(args.accept <= 1, MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [signer, config, params, batch, committee, request, staker, contributor_balance, buyer_balance, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let batch_key = *key(batch);
    let now = clock::now()?;
    let (outcome, contributor, buyer, mint, tip_lamports) = {
        let params = load::<Params>(program_id, params)?;
        let mut state = load_mut::<Batch>(program_id, batch)?;
        ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
        ensure(state.state == state::ATTEST, MarketError::WrongState)?;
        ensure(now.unix_s < state.deadline_s, MarketError::TooLate)?;
        ensure(&state.request == key(request), MarketError::WrongAddress)?;
        let mut committee = load_mut::<Committee>(program_id, committee)?;
        ensure(committee.request == state.request, MarketError::WrongAddress)?;
        note(&mut state, &committee, &args, key(signer))?;
        let (attested, objected) = (state.attested, state.objected);
        emit(&Attested { batch: batch_key, attester: *key(signer), accept: args.accept, attested, objected });
        let end = ending_of(&state, &committee);
        if end == ending::ACCEPTED {
            ensure(sha256(&[&args.key]) == state.key_commit, MarketError::WrongKey)?;
            state.key = args.key;
            emit(&Disclosed { batch: batch_key, key: args.key });
        } else {
            ensure(args.key == NO_KEY, MarketError::BadArguments)?;
        }
        let outcome = if end == ending::NONE {
            Outcome::default()
        } else {
            let mut case =
                Case { terms: &params.terms, batch: &mut state, committee: &mut committee, batch_key: &batch_key, ending: end, now: &now };
            case.close(program_id, staker, request)?
        };
        (outcome, state.contributor, state.buyer, state.mint, params.terms.tip_lamports)
    };
    if outcome.paid > 0 {
        balance::Credit { program_id, payer: signer, balance: contributor_balance, owner: &contributor, mint: &mint }.add(outcome.paid)?;
    }
    if outcome.buyer.stake > 0 {
        let stake_mint = load::<Config>(program_id, config)?.stake_mint;
        balance::Credit { program_id, payer: signer, balance: buyer_balance, owner: &buyer, mint: &stake_mint }.add(outcome.buyer.stake)?;
    }
    tips::pay(program_id, batch, signer, tip_lamports)
}

/// Enters the vote of the attester named, once; the contributor does not judge its own batch.
fn note(batch: &mut Batch, committee: &Committee, args: &Attest, signer: &[u8; 32]) -> ProgramResult {
    ensure(args.attester < committee.size, MarketError::NotAttester)?;
    let named = committee.attesters.get(usize::from(args.attester)).ok_or(MarketError::NotAttester)?;
    ensure(&named.key == signer && signer != &batch.contributor, MarketError::NotAttester)?;
    let bit = 1u16.checked_shl(u32::from(args.attester)).ok_or(MarketError::NotAttester)?;
    ensure((batch.attested | batch.objected) & bit == 0, MarketError::AlreadyAttested)?;
    if args.accept == 1 {
        batch.attested |= bit;
    } else {
        batch.objected |= bit;
    }
    Ok(())
}

/// Enough accepted, or so many rejected that not enough can accept any more.
fn ending_of(batch: &Batch, committee: &Committee) -> u8 {
    let may_reject = u32::from(committee.size.saturating_sub(committee.threshold));
    if batch.attested.count_ones() >= u32::from(committee.threshold) {
        ending::ACCEPTED
    } else if batch.objected.count_ones() > may_reject {
        ending::QUALITY
    } else {
        ending::NONE
    }
}

/// A batch its committee has decided.
struct Case<'a> {
    terms: &'a Terms,
    batch: &'a mut Batch,
    committee: &'a mut Committee,
    batch_key: &'a [u8; 32],
    ending: u8,
    now: &'a Now,
}

impl Case<'_> {
    /// Settles as a panel's accept or quality reject without a record in doubt.
    #[inline(never)]
    fn close(&mut self, program_id: &Address, staker: &mut AccountView, request: &mut AccountView) -> Result<Outcome, ProgramError> {
        let mut staker = load_mut::<Staker>(program_id, staker)?;
        ensure(staker.owner == self.batch.contributor, MarketError::WrongAddress)?;
        standing::age(&mut staker, self.terms, self.now.unix_s)?;
        let price = Price { terms: self.terms, value: self.batch.value, rate: self.batch.stake_rate };
        let fees = self.share_fee()?;
        let decided = if self.ending == ending::ACCEPTED { verdict::ACCEPT } else { verdict::QUALITY };
        let closing = Closing {
            price,
            fee: self.batch.fee,
            sources: Sources { bond: closing::bond_of(self.batch, &staker), ..Sources::default() },
            ending: self.ending,
            strikes: staker.strikes,
            m: 1,
            majority: 0,
            first_m: 1,
            rounds: &[Judged { verdict: decided, spent: fees }],
            contest: None,
            cosigned: false,
            label_void: false,
        };
        let outcome = settle(&closing, &mut []).ok_or(MarketError::Arithmetic)?;
        closing::settle_staker(&mut staker, &closing, &outcome, self.now)?;
        // An acceptance by a committee its buyer chose earns nothing: whoever plays all three roles would have credit for its fees.
        if self.ending != ending::ACCEPTED {
            closing::settle_reputation(&mut staker, &closing, outcome.paid, self.now)?;
        }
        closing::settle_request(&mut *load_mut::<Request>(program_id, request)?, &closing, &outcome)?;
        self.batch.standing = decided;
        // What attesters are due is kept by their committee, not by the batch.
        closing::settle_batch(self.batch, &closing, &outcome, 0, self.now)?;
        closing::announce(self.batch_key, &closing, &outcome);
        Ok(outcome)
    }

    /// Shares F0 equally among those who voted as it ended; what they are due waits for `collect_fee`. Returns what was shared.
    fn share_fee(&mut self) -> Result<u64, MarketError> {
        let Batch { attested, objected, fee, .. } = *self.batch;
        let (right, wrong) = if self.ending == ending::ACCEPTED { (attested, objected) } else { (objected, attested) };
        let count = u64::from(right.count_ones());
        let each = number::div(fee, count)?;
        for (index, attester) in self.committee.attesters.iter_mut().enumerate() {
            let has = |votes: u16| votes.checked_shr(index as u32).unwrap_or(0) & 1 == 1;
            credit(attester, has(right), has(wrong), each)?;
        }
        number::mul(each, count)
    }
}

fn credit(attester: &mut Attester, agreed: bool, disagreed: bool, fee: u64) -> Result<(), MarketError> {
    if agreed {
        attester.due = number::add(attester.due, fee)?;
        attester.agreed = attester.agreed.saturating_add(1);
    }
    if disagreed {
        attester.disagreed = attester.disagreed.saturating_add(1);
    }
    Ok(())
}
