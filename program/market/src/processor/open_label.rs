//! Opens label_commit: this batch is a benchmark. The labels stand in a ProofBuffer, one bit a record, 1 = bad.
use gleaner_market_interface::{
    accounts::{Batch, Params, ProofBuffer, Round},
    errors::MarketError,
    events::LabelOpened,
    instructions::OpenLabel,
    kinds::{state, verdict},
};
use pinocchio::{AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, key, load, load_bytes_mut, load_mut},
    clock,
    context::Context,
    decision::LAST_ROUND,
    event::emit,
    hash::{sha256, tag},
    number,
    panel::{
        attempt::{self, is_current},
        sample::Samples,
    },
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = OpenLabel::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    ensure(args.cosigned <= 1, MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [contributor, buyer, params, batch, proof, rounds @ ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let batch_key = *key(batch);
    let params = load::<Params>(program_id, params)?;
    let mut state = load_mut::<Batch>(program_id, batch)?;
    ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
    ensure(&state.contributor == key(contributor), MarketError::NotYourDuty)?;
    ensure(&state.buyer == key(buyer), MarketError::NotBuyer)?;
    ensure(args.cosigned == 0 || buyer.is_signer(), MarketError::MissingSigner)?;
    ensure(matches!(state.state, state::AWAIT_KEY | state::REJECTED) && state.key == [0; 32], MarketError::WrongState)?;
    let now_s = clock::now()?.unix_s;
    ensure(now_s < state.deadline_s, MarketError::TooLate)?;
    let proof = load::<ProofBuffer>(program_id, proof)?;
    let bitmap = labels(&proof, state.records)?;
    state.label_root = label_root(&state, &args.salt, bitmap)?;
    Labels { program_id, batch_key: &batch_key, batch: &state, bitmap }.mark(rounds)?;
    let is_last = state.round >= LAST_ROUND || state.last_word != 0;
    (state.state, state.cosigned) = (state::LABELLED, args.cosigned);
    state.deadline_s = number::later(now_s, if is_last { 0 } else { params.terms.labelled_s })?;
    emit(&LabelOpened { batch: batch_key, label_root: state.label_root });
    Ok(())
}

/// One bit a record; a set bit behind the last record would be a second spelling of the same labels.
fn labels(proof: &ProofBuffer, records: u32) -> Result<&[u8], MarketError> {
    let bytes = usize::try_from(records.div_ceil(8)).map_err(|_| MarketError::WrongLabel)?;
    let bitmap = proof.body.get(..bytes).ok_or(MarketError::WrongLabel)?;
    let used = records.checked_rem(8).unwrap_or_default();
    let last = bitmap.last().ok_or(MarketError::WrongLabel)?;
    if used != 0 && last.checked_shr(used) != Some(0) {
        return Err(MarketError::WrongLabel);
    }
    Ok(bitmap)
}

/// The root of the labels, which with its salt must open label_commit.
#[inline(never)]
fn label_root(batch: &Batch, salt: &[u8; 32], bitmap: &[u8]) -> Result<[u8; 32], MarketError> {
    let root = sha256(&[&tag("gln:labels:1"), &batch.records.to_le_bytes(), bitmap]);
    if sha256(&[&tag("gln:label:1"), &[1], &root, salt]) == batch.label_commit {
        Ok(root)
    } else {
        Err(MarketError::WrongLabel)
    }
}

/// Labels that open label_commit.
struct Labels<'a> {
    program_id: &'a Address,
    batch_key: &'a [u8; 32],
    batch: &'a Batch,
    bitmap: &'a [u8],
}

impl Labels<'_> {
    /// Writes into the last attempt of every round which of its records are bad.
    #[inline(never)]
    fn mark(&self, rounds: &mut [AccountView]) -> ProgramResult {
        ensure(rounds.len() == usize::from(self.batch.round).saturating_add(1), MarketError::WrongRound)?;
        let mut samples = Samples::new(self.batch.records);
        for (r, account) in (0u8..).zip(rounds.iter_mut()) {
            let mut data = load_bytes_mut::<Round>(self.program_id, account)?;
            let round = attempt::open(&mut data, self.batch_key)?.round;
            let is_last = is_current(round, self.batch) || round.verdict != verdict::NONE;
            ensure(round.r == r && is_last, MarketError::WrongRound)?;
            let sample = samples.next(&round.seed, round.m).ok_or(MarketError::Arithmetic)?;
            round.label = sample.marked(self.bitmap).ok_or(MarketError::WrongLabel)?;
        }
        Ok(())
    }
}
