//! Settles a batch whose last window is over: scores the last attempt of every round against the verdict that stands, pays, refunds,
//! slashes and fixes what every seat gets.
use gleaner_market_interface::{
    accounts::{Batch, Config, MintLedger, Params, Request, Staker},
    errors::MarketError,
    instructions::Finalize,
    kinds::{ending, state, verdict},
};
use pinocchio::{error::ProgramError, AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, key, load, load_mut},
    balance::Credit,
    clock::{self, Now},
    closing,
    context::Context,
    number,
    panel::scoring::{with_first, Scored, Scoring},
    score::{
        amounts::Price,
        pots::Sources,
        settlement::{settle, Closing, Outcome},
    },
    standing, tips,
};

/// Whose Balances are credited, and in which mints.
struct Parties {
    contributor: [u8; 32],
    buyer: [u8; 32],
    challengers: [[u8; 32]; 2],
    mint: [u8; 32],
    stake_mint: [u8; 32],
    outcome: Outcome,
    tip_lamports: u64,
}

pub fn process(ctx: &mut Context) -> ProgramResult {
    Finalize::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [payer, config, params, batch, request, staker, contributor_balance, buyer_balance, buyer_pay, _system, rest @ ..] = ctx.accounts
    else {
        return Err(MarketError::MissingAccount.into());
    };
    let (rounds, ledger, balances) = split(program_id, batch, rest)?;
    let Parties { contributor, buyer, challengers, mint, stake_mint, outcome, tip_lamports } =
        close(program_id, Views { config, params, batch, request, staker, rounds, ledger })?;
    let credit = |balance: &mut AccountView, owner: &[u8; 32], mint: &[u8; 32], amount: u64| {
        if amount == 0 {
            return Ok(());
        }
        Credit { program_id, payer, balance, owner, mint }.add(amount)
    };
    credit(contributor_balance, &contributor, &mint, number::add(outcome.paid, outcome.bounties)?)?;
    credit(buyer_balance, &buyer, &stake_mint, outcome.buyer.stake)?;
    credit(buyer_pay, &buyer, &mint, outcome.buyer.pay)?;
    for ((pair, owner), due) in balances.chunks_exact_mut(2).zip(&challengers).zip(&outcome.challengers) {
        let [pay, stake] = pair else { return Err(MarketError::MissingAccount.into()) };
        credit(pay, owner, &mint, due.pay)?;
        credit(stake, owner, &stake_mint, due.stake)?;
    }
    tips::pay(program_id, batch, payer, tip_lamports)
}

/// The rounds, the stake ledger where there was an appeal, and two Balances for every challenger.
type Rest<'a> = (&'a mut [AccountView], Option<&'a mut AccountView>, &'a mut [AccountView]);

fn split<'a>(program_id: &Address, batch: &AccountView, rest: &'a mut [AccountView]) -> Result<Rest<'a>, ProgramError> {
    let (appeals, count) = {
        let batch = load::<Batch>(program_id, batch)?;
        let appeals = usize::from(batch.round);
        // A committee that did not decide has no rounds.
        (appeals, if batch.state == state::ATTEST { 0 } else { appeals.saturating_add(1) })
    };
    let (rounds, rest) = rest.split_at_mut_checked(count).ok_or(MarketError::WrongRound)?;
    if appeals == 0 {
        ensure(rest.is_empty(), MarketError::WrongRound)?;
        return Ok((rounds, None, rest));
    }
    let (ledger, balances) = rest.split_first_mut().ok_or(MarketError::MissingAccount)?;
    ensure(balances.len() == appeals.saturating_mul(2), MarketError::MissingAccount)?;
    Ok((rounds, Some(ledger), balances))
}

/// What a batch is settled with.
struct Views<'a> {
    config: &'a AccountView,
    params: &'a AccountView,
    batch: &'a mut AccountView,
    request: &'a mut AccountView,
    staker: &'a mut AccountView,
    rounds: &'a mut [AccountView],
    ledger: Option<&'a mut AccountView>,
}

/// Moves everything but the Balances.
#[inline(never)]
fn close(program_id: &Address, views: Views) -> Result<Parties, ProgramError> {
    let Views { config, params, batch, request, staker, rounds, ledger } = views;
    let batch_key = *key(batch);
    let now = clock::now()?;
    let stake_mint = load::<Config>(program_id, config)?.stake_mint;
    let params = load::<Params>(program_id, params)?;
    let terms = &params.terms;
    let mut state = load_mut::<Batch>(program_id, batch)?;
    ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
    ensure(&state.request == key(request), MarketError::WrongAddress)?;
    let mut staker = load_mut::<Staker>(program_id, staker)?;
    ensure(staker.owner == state.contributor, MarketError::WrongAddress)?;
    let ending = ending_of(&state, &now)?;
    standing::age(&mut staker, terms, now.unix_s)?;
    let mut ledger = match ledger {
        None => None,
        Some(account) => Some(load_mut::<MintLedger>(program_id, account)?),
    };
    if let Some(ledger) = &ledger {
        ensure(ledger.mint == stake_mint, MarketError::WrongMint)?;
    }
    let price = Price { terms, value: state.value, rate: state.stake_rate };
    let scoring = Scoring { program_id, address: &batch_key, batch: &state, price, ending };
    let scored = if rounds.is_empty() { Scored::default() } else { scoring.run(rounds)? };
    let sources = Sources {
        bond: closing::bond_of(&state, &staker),
        penalties: number::add(state.penalties, scored.penalties)?,
        insurance: ledger.as_ref().map_or(0, |ledger| ledger.insurance),
    };
    let closing = closing_of(&scoring, &scored, &sources, staker.strikes);
    let mut outcome = with_first(&scoring, rounds, |first| settle(&closing, first))?;
    outcome.buyer.pay = number::add(outcome.buyer.pay, scored.outer_back)?;
    outcome.treasury.pay = number::add(outcome.treasury.pay, scored.outer_rest)?;
    if let Some(ledger) = &mut ledger {
        ledger.insurance = number::sub(ledger.insurance, outcome.from_insurance)?;
    }
    closing::settle_staker(&mut staker, &closing, &outcome, &now)?;
    closing::settle_reputation(&mut staker, &closing, outcome.paid, &now)?;
    closing::settle_request(&mut *load_mut::<Request>(program_id, request)?, &closing, &outcome)?;
    closing::announce(&batch_key, &closing, &outcome);
    closing::settle_batch(&mut state, &closing, &outcome, scored.pay, &now)?;
    let Batch { contributor, buyer, challengers, mint, .. } = &*state;
    Ok(Parties {
        contributor: *contributor,
        buyer: *buyer,
        challengers: *challengers,
        mint: *mint,
        stake_mint,
        outcome,
        tip_lamports: terms.tip_lamports,
    })
}

#[inline(never)]
fn closing_of<'p>(scoring: &Scoring<'_, 'p>, scored: &'p Scored, sources: &Sources, strikes: u16) -> Closing<'p> {
    let Batch { fee, round, standing_round, cosigned, .. } = *scoring.batch;
    let (count, m) = scored.count(standing_round);
    let (_, first_m) = scored.count(0);
    Closing {
        price: scoring.price,
        fee,
        sources: *sources,
        ending: scoring.ending,
        strikes,
        m,
        majority: count.majority,
        first_m,
        rounds: scored.rounds.get(..=usize::from(round)).unwrap_or_default(),
        contest: scoring.contest(),
        cosigned: cosigned != 0,
        label_void: scored.label_void,
    }
}

/// How the batch ends now; refuses while a window is open.
fn ending_of(batch: &Batch, now: &Now) -> Result<u8, MarketError> {
    let by_verdict = match batch.standing {
        verdict::ACCEPT => ending::ACCEPTED,
        verdict::QUALITY => ending::QUALITY,
        verdict::FRAUD => ending::FRAUD,
        verdict::LIVENESS => ending::LIVENESS,
        verdict::NOT_SHARED => ending::NOT_SHARED,
        _ => ending::VOID,
    };
    let end = match batch.state {
        state::DECIDED if batch.about_label != 0 => ending::LABEL,
        state::DECIDED | state::DELIVERED | state::REJECTED => by_verdict,
        state::AWAIT_KEY => ending::LATE_KEY,
        state::LABELLED => ending::LABEL,
        // The committee did not decide in time.
        state::ATTEST => ending::VOID,
        _ => return Err(MarketError::WrongState),
    };
    if now.unix_s < batch.deadline_s {
        return Err(MarketError::TooEarly);
    }
    Ok(end)
}
