//! Loading the market's accounts in place.
//!
//! An account is ours when the program owns it and its tag and version are right: only the program writes what it owns, and it
//! writes a tag only in `create`, at the derived address and beside the values the address was derived from. So owner and tag
//! prove *what* an account is and the stored fields *which* one; [`require`] compares them. Nothing is ever copied to the stack.
//! The borrow is tracked in the account itself: naming one account in two roles fails instead of aliasing.
use bytemuck::Pod;
use gleaner_market_interface::{
    accounts::{Account, Header, Pointer, VERSION},
    errors::MarketError,
};
use pinocchio::{
    account::{Ref, RefMut},
    error::ProgramError,
    AccountView, Address, ProgramResult,
};

/// The 32 bytes of an account's address.
#[inline(always)]
pub fn key(view: &AccountView) -> &[u8; 32] {
    view.address().as_array()
}

/// `Ok` if `condition`, else the error.
#[inline(always)]
pub fn ensure(condition: bool, error: MarketError) -> ProgramResult {
    if condition {
        Ok(())
    } else {
        Err(error.into())
    }
}

/// Refuses with `WrongAddress` unless the account has this address.
#[inline(always)]
pub fn require(view: &AccountView, address: &[u8; 32]) -> ProgramResult {
    ensure(key(view) == address, MarketError::WrongAddress)
}

/// Owner, tag and version; the length is checked by the cast.
#[inline(never)]
fn check(program_id: &Address, view: &AccountView, tag: &[u8; 8]) -> ProgramResult {
    ensure(view.owned_by(program_id), MarketError::WrongOwner)?;
    let data = view.try_borrow()?;
    let header: &Header = data.get(..Header::LEN).and_then(cast).ok_or(MarketError::WrongAccountType)?;
    ensure(header.tag == *tag && header.version == VERSION, MarketError::WrongAccountType)
}

fn cast<T: Pod>(data: &[u8]) -> Option<&T> {
    bytemuck::try_from_bytes(data).ok()
}

/// Borrows an account of type `T` to read.
#[inline]
pub fn load<'a, T: Account>(program_id: &Address, view: &'a AccountView) -> Result<Ref<'a, T>, ProgramError> {
    check(program_id, view, &T::TAG)?;
    Ref::try_map(view.try_borrow()?, |data| bytemuck::try_from_bytes(data)).map_err(|_| MarketError::WrongAccountType.into())
}

/// Borrows an account of type `T` to change it.
#[inline]
pub fn load_mut<'a, T: Account>(program_id: &Address, view: &'a mut AccountView) -> Result<RefMut<'a, T>, ProgramError> {
    check(program_id, view, &T::TAG)?;
    ensure(view.is_writable(), MarketError::NotWritable)?;
    RefMut::try_map(view.try_borrow_mut()?, |data| bytemuck::try_from_bytes_mut(data)).map_err(|_| MarketError::WrongAccountType.into())
}

/// Borrows the bytes of an account of type `T` that has a tail; see [`split`].
#[inline]
pub fn load_bytes<'a, T: Account>(program_id: &Address, view: &'a AccountView) -> Result<Ref<'a, [u8]>, ProgramError> {
    check(program_id, view, &T::TAG)?;
    view.try_borrow()
}

/// Borrows the bytes of an account of type `T` that has a tail, to change it; see [`split_mut`].
#[inline]
pub fn load_bytes_mut<'a, T: Account>(program_id: &Address, view: &'a mut AccountView) -> Result<RefMut<'a, [u8]>, ProgramError> {
    check(program_id, view, &T::TAG)?;
    ensure(view.is_writable(), MarketError::NotWritable)?;
    view.try_borrow_mut()
}

/// The account and the entries behind it.
#[inline]
pub fn split<T: Pod, E: Pod>(data: &[u8]) -> Result<(&T, &[E]), ProgramError> {
    let (head, tail) = data.split_at_checked(core::mem::size_of::<T>()).ok_or(MarketError::WrongAccountType)?;
    let head = bytemuck::try_from_bytes(head).map_err(|_| MarketError::WrongAccountType)?;
    Ok((head, bytemuck::try_cast_slice(tail).map_err(|_| MarketError::WrongAccountType)?))
}

/// The account and the entries behind it, to change them.
#[inline]
pub fn split_mut<T: Pod, E: Pod>(data: &mut [u8]) -> Result<(&mut T, &mut [E]), ProgramError> {
    let (head, tail) = data.split_at_mut_checked(core::mem::size_of::<T>()).ok_or(MarketError::WrongAccountType)?;
    let head = bytemuck::try_from_bytes_mut(head).map_err(|_| MarketError::WrongAccountType)?;
    Ok((head, bytemuck::try_cast_slice_mut(tail).map_err(|_| MarketError::WrongAccountType)?))
}

/// Whether nothing of ours is at this address: no data, owned by the system program (lamports do not matter).
#[inline]
pub fn is_vacant(view: &AccountView) -> bool {
    view.is_data_empty() && view.owned_by(&pinocchio_system::ID)
}

/// Whether a pointer names a block the way the app stores them: raw up to 1 MiB, dag-pb above.
#[inline]
pub fn is_pointer(pointer: &Pointer) -> bool {
    const RAW: u8 = 0x55;
    const DAG_PB: u8 = 0x70;
    matches!(pointer.codec, RAW | DAG_PB)
}
