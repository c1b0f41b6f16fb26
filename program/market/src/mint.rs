//! Which mints the market takes: SPL Token, or Token-2022 whose extensions cannot move, tax, freeze or hide what was deposited.
use gleaner_market_interface::errors::MarketError;
use pinocchio::{error::ProgramError, AccountView, Address};

use crate::{accounts::ensure, number};

/// The SPL Token program.
pub const TOKEN: Address = pinocchio_token::ID;
/// The Token-2022 program.
pub const TOKEN_2022: Address = Address::from_str_const("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb");
/// Bytes of a mint, the same in both programs.
const MINT_BYTES: usize = 82;
/// Where Token-2022 writes the type of an account that has extensions; entries follow.
const TYPE_OFFSET: usize = 165;
const TYPE_MINT: u8 = 1;
/// Extensions that only describe: metadata pointer, token metadata, group pointer, group, member pointer, member.
const HARMLESS: core::ops::RangeInclusive<u16> = 18..=23;

/// What the market needs to know of a mint.
#[derive(Clone, Copy)]
pub struct MintFacts {
    pub decimals: u8,
    pub can_freeze: bool,
}

/// Reads a mint of an allowed token program; refuses one that is not a mint or has an extension that is not harmless.
#[inline(never)]
pub fn inspect(mint: &AccountView, token_program: &Address) -> Result<MintFacts, ProgramError> {
    ensure(*token_program == TOKEN || *token_program == TOKEN_2022, MarketError::WrongProgram)?;
    ensure(mint.owned_by(token_program), MarketError::WrongMint)?;
    let data = mint.try_borrow()?;
    Ok(parse(&data, *token_program == TOKEN_2022)?)
}

fn parse(data: &[u8], extensions: bool) -> Result<MintFacts, MarketError> {
    let (mint, rest) = data.split_at_checked(MINT_BYTES).ok_or(MarketError::WrongMint)?;
    // mint authority 36, supply 8, decimals, initialised, freeze authority 36
    let [decimals, initialised, freeze, ..] = mint.get(44..).ok_or(MarketError::WrongMint)? else { return Err(MarketError::WrongMint) };
    if *initialised != 1 || !(rest.is_empty() || extensions) {
        return Err(MarketError::WrongMint);
    }
    if !rest.is_empty() {
        check_extensions(data)?;
    }
    Ok(MintFacts { decimals: *decimals, can_freeze: *freeze != 0 })
}

fn check_extensions(data: &[u8]) -> Result<(), MarketError> {
    let Some([TYPE_MINT, entries @ ..]) = data.get(TYPE_OFFSET..) else { return Err(MarketError::WrongMint) };
    let mut rest = entries;
    while let [t0, t1, l0, l1, tail @ ..] = rest {
        let kind = u16::from_le_bytes([*t0, *t1]);
        if kind == 0 {
            return Ok(()); // unused space
        }
        if !HARMLESS.contains(&kind) {
            return Err(MarketError::MintNotAllowed);
        }
        rest = tail.get(usize::from(u16::from_le_bytes([*l0, *l1]))..).ok_or(MarketError::WrongMint)?;
    }
    Ok(())
}

/// Mint, owner and amount of a token account, whatever its extensions.
pub struct TokenAccount {
    pub mint: [u8; 32],
    pub owner: [u8; 32],
    pub amount: u64,
}

/// Reads a token account owned by this token program.
#[inline(never)]
pub fn token_account(view: &AccountView, token_program: &Address) -> Result<TokenAccount, ProgramError> {
    ensure(view.owned_by(token_program), MarketError::WrongTokenAccount)?;
    let data = view.try_borrow()?;
    ensure(data.len() >= TYPE_OFFSET, MarketError::WrongTokenAccount)?;
    let mut words = data.chunks_exact(32);
    let (Some(mint), Some(owner), Some(next)) = (words.next(), words.next(), words.next()) else {
        return Err(MarketError::WrongTokenAccount.into());
    };
    let bytes = |part: &[u8]| <[u8; 32]>::try_from(part).map_err(|_| MarketError::WrongTokenAccount);
    let amount = next.first_chunk::<8>().ok_or(MarketError::WrongTokenAccount)?;
    Ok(TokenAccount { mint: bytes(mint)?, owner: bytes(owner)?, amount: u64::from_le_bytes(*amount) })
}

/// I1: what a vault holds covers what its ledger owes.
pub fn covers(vault_amount: u64, total: u64) -> Result<(), MarketError> {
    number::sub(vault_amount, total).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mint(extensions: &[(u16, usize)]) -> Vec<u8> {
        let mut data = vec![0; MINT_BYTES];
        data.splice(44..46, [6, 1]);
        if !extensions.is_empty() {
            data.resize(TYPE_OFFSET, 0);
            data.push(TYPE_MINT);
            for (kind, length) in extensions {
                data.extend(kind.to_le_bytes());
                data.extend((*length as u16).to_le_bytes());
                data.resize(data.len().saturating_add(*length), 7);
            }
        }
        data
    }

    #[test]
    fn plain_and_described_mints_pass() {
        assert_eq!(parse(&mint(&[]), false).map(|m| (m.decimals, m.can_freeze)), Ok((6, false)));
        assert!(parse(&mint(&[(18, 64), (19, 100)]), true).is_ok());
        assert!(parse(&mint(&[(18, 64), (0, 0)]), true).is_ok());
    }

    #[test]
    fn harmful_or_broken_mints_are_refused() {
        let error = |data: &[u8], extensions| parse(data, extensions).err();
        assert_eq!(error(&mint(&[(1, 108)]), true), Some(MarketError::MintNotAllowed), "transfer fee");
        assert_eq!(error(&mint(&[(18, 64), (12, 32)]), true), Some(MarketError::MintNotAllowed), "permanent delegate");
        assert_eq!(error(&mint(&[(18, 64)]), false), Some(MarketError::WrongMint), "SPL Token has no extensions");
        assert_eq!(error(&[0; MINT_BYTES], false), Some(MarketError::WrongMint), "not initialised");
        let mut cut = mint(&[(18, 64)]);
        cut.truncate(200);
        assert_eq!(error(&cut, true), Some(MarketError::WrongMint));
    }
}
