//! Events: hints in the log. The accounts are the record.
use gleaner_market_interface::events::{Event, MAX_EVENT};

/// Logs an event as one buffer: its code, then its packed fields.
#[inline(never)]
pub fn emit_bytes(code: u8, fields: &[u8]) {
    let mut buffer = [0u8; MAX_EVENT];
    let Some((first, rest)) = buffer.split_first_mut() else { return };
    *first = code;
    let Some(target) = rest.get_mut(..fields.len()) else { return };
    target.copy_from_slice(fields);
    let length = fields.len().saturating_add(1);
    let Some(bytes) = buffer.get(..length) else { return };
    log_data(bytes);
}

/// Logs an event.
#[inline(always)]
pub fn emit<E: Event>(event: &E) {
    emit_bytes(E::CODE, event.bytes());
}

#[cfg(any(target_os = "solana", target_arch = "bpf"))]
fn log_data(bytes: &[u8]) {
    let slices: [&[u8]; 1] = [bytes];
    // SAFETY: the syscall reads one slice descriptor and the bytes it names; both live until it returns.
    unsafe { pinocchio::syscalls::sol_log_data(slices.as_ptr().cast(), 1) };
}

#[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
fn log_data(bytes: &[u8]) {
    let _ = bytes;
}
