//! Closing the market's accounts: the rent returns to who paid it, and to nobody else.
use gleaner_market_interface::{accounts::Header, errors::MarketError};
use pinocchio::{AccountView, ProgramResult};

use crate::{
    accounts::{ensure, key},
    number,
};

/// Closes an account of ours and gives all its lamports to the rent payer its header names.
///
/// The caller has checked its type and that nothing in it is needed any more, and holds no borrow of it.
pub fn close(account: &mut AccountView, rent_payer: &mut AccountView) -> ProgramResult {
    ensure(key(account) != key(rent_payer), MarketError::WrongRentPayer)?;
    {
        let data = account.try_borrow()?;
        let header: &Header =
            data.get(..Header::LEN).and_then(|bytes| bytemuck::try_from_bytes(bytes).ok()).ok_or(MarketError::WrongAccountType)?;
        ensure(&header.rent_payer == key(rent_payer), MarketError::WrongRentPayer)?;
    }
    move_lamports(account, rent_payer, account.lamports())?;
    account.close()
}

/// Moves lamports out of an account the program owns.
pub fn move_lamports(from: &mut AccountView, to: &mut AccountView, lamports: u64) -> ProgramResult {
    ensure(key(from) != key(to), MarketError::WrongAddress)?;
    let (left, grown) = (number::sub(from.lamports(), lamports)?, number::add(to.lamports(), lamports)?);
    from.set_lamports(left);
    to.set_lamports(grown);
    Ok(())
}
