//! Creates the ledger and the vault of the stake mint or of an allowed payment mint.
use gleaner_market_interface::{
    accounts::{Config, MintLedger, Params},
    errors::MarketError,
    instructions::OpenLedger,
};
use pinocchio::ProgramResult;
use pinocchio_token::instructions::InitializeAccount3;

use crate::{
    accounts::{ensure, key, load, load_mut},
    context::Context,
    create::Creation,
    mint, terms,
};

/// Bytes of a token account without extensions, in both token programs.
const TOKEN_ACCOUNT_BYTES: usize = 165;
/// The mint may keep a freeze authority.
const FLAG_FREEZE: u8 = 1;

pub fn process(ctx: &mut Context) -> ProgramResult {
    OpenLedger::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [payer, config, params, mint, ledger, vault, token_program, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let facts = mint::inspect(mint, token_program.address())?;
    {
        let market = load::<Config>(program_id, config)?;
        let params = load::<Params>(program_id, params)?;
        ensure(params.params_version == market.params_version, MarketError::WrongParams)?;
        let flags = match terms::mint_terms(&params, key(mint)) {
            Ok(found) => found.flags,
            Err(_) if key(mint) == &market.stake_mint => 0,
            Err(error) => return Err(error.into()),
        };
        ensure(!facts.can_freeze || flags & FLAG_FREEZE != 0, MarketError::MintNotAllowed)?;
        let whole = 10u64.checked_pow(u32::from(facts.decimals)).ok_or(MarketError::WrongMint)?;
        ensure(key(mint) != &market.stake_mint || whole == params.terms.stake_token, MarketError::BadTerms)?;
    }
    Creation { program_id, payer, account: ledger, seeds: &[b"ledger", key(mint)] }.create::<MintLedger>(0)?;
    let mut place = Creation { program_id, payer, account: vault, seeds: &[b"vault", key(mint)] };
    let vault_bump = place.allocate(TOKEN_ACCOUNT_BYTES, token_program.address())?;
    InitializeAccount3::new(vault, mint, ledger.address()).invoke_with_unverified_program(token_program.address())?;
    let vault = *key(vault);
    let mut opened = load_mut::<MintLedger>(program_id, ledger)?;
    opened.mint = *key(mint);
    opened.vault = vault;
    opened.token_program = *key(token_program);
    opened.decimals = facts.decimals;
    opened.vault_bump = vault_bump;
    Ok(())
}
