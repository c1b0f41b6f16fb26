//! One instruction, one file. Each checks its accounts, changes state, and checks the invariants of what it changed.
use gleaner_market_interface::{errors::MarketError, instructions as ix};
use pinocchio::ProgramResult;

use crate::context::Context;

mod accept_authority;
mod activate_params;
mod arm;
mod attest;
mod challenge;
mod close_balance;
mod close_batch;
mod close_beacon;
mod close_committee;
mod close_proof;
mod close_request;
mod close_round;
mod close_spent;
mod close_staker;
mod collect_fee;
mod commit;
mod contest_outer;
mod deposit_stake;
mod disclose;
mod draw;
mod expire;
mod finalize;
mod fix_beacon;
mod init;
mod insure;
mod open_committee;
mod open_label;
mod open_ledger;
mod open_proof;
mod open_randomness;
mod open_request;
mod propose_authority;
mod prove_bad_decrypt;
mod prove_duplicate;
mod release_seat;
mod request_beacon;
mod reveal;
mod reveal_beacon;
mod set_delegate;
mod set_params;
mod set_paused;
mod set_profile;
mod settle_seat;
mod share_samples;
mod submit;
mod take_seat;
mod tally;
mod withdraw;
mod withdraw_stake;
mod write_proof;

type Processor = fn(&mut Context) -> ProgramResult;

/// Checks the accounts' roles and runs the instruction.
pub fn dispatch(code: u8, context: &mut Context) -> ProgramResult {
    let (roles, process): (&[u8], Processor) = match code {
        ix::Init::CODE => (ix::Init::ROLES, init::process),
        ix::SetParams::CODE => (ix::SetParams::ROLES, set_params::process),
        ix::OpenLedger::CODE => (ix::OpenLedger::ROLES, open_ledger::process),
        ix::DepositStake::CODE => (ix::DepositStake::ROLES, deposit_stake::process),
        ix::WithdrawStake::CODE => (ix::WithdrawStake::ROLES, withdraw_stake::process),
        ix::TakeSeat::CODE => (ix::TakeSeat::ROLES, take_seat::process),
        ix::ReleaseSeat::CODE => (ix::ReleaseSeat::ROLES, release_seat::process),
        ix::SetDelegate::CODE => (ix::SetDelegate::ROLES, set_delegate::process),
        ix::SetProfile::CODE => (ix::SetProfile::ROLES, set_profile::process),
        ix::OpenRequest::CODE => (ix::OpenRequest::ROLES, open_request::process),
        ix::CloseRequest::CODE => (ix::CloseRequest::ROLES, close_request::process),
        ix::FixBeacon::CODE => (ix::FixBeacon::ROLES, fix_beacon::process),
        ix::Arm::CODE => (ix::Arm::ROLES, arm::process),
        ix::Withdraw::CODE => (ix::Withdraw::ROLES, withdraw::process),
        ix::CloseBalance::CODE => (ix::CloseBalance::ROLES, close_balance::process),
        ix::CloseSpent::CODE => (ix::CloseSpent::ROLES, close_spent::process),
        ix::CloseStaker::CODE => (ix::CloseStaker::ROLES, close_staker::process),
        ix::CloseBeacon::CODE => (ix::CloseBeacon::ROLES, close_beacon::process),
        ix::Submit::CODE => (ix::Submit::ROLES, submit::process),
        ix::Draw::CODE => (ix::Draw::ROLES, draw::process),
        ix::ShareSamples::CODE => (ix::ShareSamples::ROLES, share_samples::process),
        ix::Commit::CODE => (ix::Commit::ROLES, commit::process),
        ix::Reveal::CODE => (ix::Reveal::ROLES, reveal::process),
        ix::Expire::CODE => (ix::Expire::ROLES, expire::process),
        ix::Tally::CODE => (ix::Tally::ROLES, tally::process),
        ix::Disclose::CODE => (ix::Disclose::ROLES, disclose::process),
        ix::Finalize::CODE => (ix::Finalize::ROLES, finalize::process),
        ix::SettleSeat::CODE => (ix::SettleSeat::ROLES, settle_seat::process),
        ix::CloseRound::CODE => (ix::CloseRound::ROLES, close_round::process),
        ix::CloseBatch::CODE => (ix::CloseBatch::ROLES, close_batch::process),
        ix::Challenge::CODE => (ix::Challenge::ROLES, challenge::process),
        ix::OpenLabel::CODE => (ix::OpenLabel::ROLES, open_label::process),
        ix::ContestOuter::CODE => (ix::ContestOuter::ROLES, contest_outer::process),
        ix::OpenProof::CODE => (ix::OpenProof::ROLES, open_proof::process),
        ix::WriteProof::CODE => (ix::WriteProof::ROLES, write_proof::process),
        ix::CloseProof::CODE => (ix::CloseProof::ROLES, close_proof::process),
        ix::ProveBadDecrypt::CODE => (ix::ProveBadDecrypt::ROLES, prove_bad_decrypt::process),
        ix::ProveDuplicate::CODE => (ix::ProveDuplicate::ROLES, prove_duplicate::process),
        ix::ActivateParams::CODE => (ix::ActivateParams::ROLES, activate_params::process),
        ix::SetPaused::CODE => (ix::SetPaused::ROLES, set_paused::process),
        ix::ProposeAuthority::CODE => (ix::ProposeAuthority::ROLES, propose_authority::process),
        ix::AcceptAuthority::CODE => (ix::AcceptAuthority::ROLES, accept_authority::process),
        ix::Insure::CODE => (ix::Insure::ROLES, insure::process),
        ix::OpenCommittee::CODE => (ix::OpenCommittee::ROLES, open_committee::process),
        ix::Attest::CODE => (ix::Attest::ROLES, attest::process),
        ix::CollectFee::CODE => (ix::CollectFee::ROLES, collect_fee::process),
        ix::CloseCommittee::CODE => (ix::CloseCommittee::ROLES, close_committee::process),
        ix::RequestBeacon::CODE => (ix::RequestBeacon::ROLES, request_beacon::process),
        ix::RevealBeacon::CODE => (ix::RevealBeacon::ROLES, reveal_beacon::process),
        ix::OpenRandomness::CODE => (ix::OpenRandomness::ROLES, open_randomness::process),
        _ => return Err(MarketError::UnknownInstruction.into()),
    };
    context.check_roles(roles)?;
    process(context)
}
