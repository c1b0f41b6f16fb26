//! Opens a request and puts its escrow in. From the first one on, joins of the seat table wait two epochs.
use gleaner_market_interface::{
    accounts::{Config, Params, Request, SeatTable, RATE_ONE},
    errors::MarketError,
    events::RequestOpened,
    instructions::OpenRequest,
    kinds::mode,
};
use pinocchio::{error::ProgramError, AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, is_pointer, key, load, load_mut},
    clock,
    context::Context,
    create::Creation,
    event, number, seats,
    terms::{mint_terms, BPS},
    token::Move,
};

/// Most records of a batch: positions are 32 bits and an index sequence must stay cheap.
const MAX_RECORDS: u32 = 1 << 20;

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = OpenRequest::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [buyer, config, params, seat_table, request, ledger, vault, source, mint, token_program, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let now = clock::now()?;
    let epoch = {
        let market = load::<Config>(program_id, config)?;
        ensure(market.paused == 0, MarketError::Paused)?;
        ensure(load::<Params>(program_id, params)?.params_version == market.params_version, MarketError::WrongParams)?;
        clock::epoch(&market, now.slot)?
    };
    let stake_rate = check(program_id, params, key(mint), &args)?;
    ensure(args.deadline_s > now.unix_s, MarketError::BadRequest)?;
    go_live(program_id, seat_table, epoch)?;
    let nonce = args.nonce.to_le_bytes();
    Creation { program_id, payer: buyer, account: request, seeds: &[b"request", key(buyer), &nonce] }.create::<Request>(0)?;
    write(program_id, request, &args)?;
    {
        let mut opened = load_mut::<Request>(program_id, request)?;
        opened.buyer = *key(buyer);
        opened.mint = *key(mint);
        opened.stake_rate = stake_rate;
        opened.params_version = load::<Params>(program_id, params)?.params_version;
        invariant(&opened)?;
    }
    Move { program_id, ledger, vault, outside: source, mint, token_program }.deposit(buyer, args.deposit)?;
    event::emit(&RequestOpened { request: *key(request), buyer: *key(buyer), price: args.price, deposit: args.deposit });
    Ok(())
}

/// The terms are in bounds and the escrow covers at least one smallest batch that may be delivered; returns the mint's stake rate.
#[inline(never)]
fn check(program_id: &Address, params: &AccountView, mint: &[u8; 32], args: &OpenRequest) -> Result<u64, ProgramError> {
    ensure(matches!(args.mode, mode::PANEL | mode::ORACLE), MarketError::ModeNotSupported)?;
    ensure(is_pointer(&args.spec), MarketError::BadRequest)?;
    let (fewest, most) = (args.min_records, args.max_records);
    let counts = fewest >= 1 && fewest <= most && most <= MAX_RECORDS;
    ensure(counts && args.price >= 1 && u64::from(args.premium_cap_bps) <= BPS, MarketError::BadRequest)?;
    let params = load::<Params>(program_id, params)?;
    let rate = mint_terms(&params, mint)?.stake_rate;
    let value = number::mul(args.price, u64::from(fewest))?;
    let fee = number::mul_div(value, u64::from(params.terms.fee_bps), BPS)?;
    let stake = number::mul_div(value, rate, RATE_ONE)?;
    ensure(stake <= number::mul(params.terms.seat_unit, 3)?, MarketError::BadRequest)?;
    ensure(args.deposit >= number::add(value, fee)?, MarketError::BadRequest)?;
    Ok(rate)
}

fn go_live(program_id: &Address, seat_table: &mut AccountView, epoch: u64) -> ProgramResult {
    let mut table = load_mut::<SeatTable>(program_id, seat_table)?;
    seats::advance(&mut table, epoch);
    table.live = 1;
    Ok(())
}

#[inline(never)]
fn write(program_id: &Address, request: &mut AccountView, args: &OpenRequest) -> ProgramResult {
    let mut opened = load_mut::<Request>(program_id, request)?;
    opened.nonce = args.nonce;
    opened.price = args.price;
    opened.free = args.deposit;
    opened.deposited = args.deposit;
    opened.deadline_s = args.deadline_s;
    opened.min_records = args.min_records;
    opened.max_records = args.max_records;
    opened.premium_cap_bps = args.premium_cap_bps;
    opened.mode = args.mode;
    opened.spec = args.spec;
    Ok(())
}

/// I3, I7: what was put in is free, reserved, paid or returned; never more than was put in.
pub fn invariant(request: &Request) -> ProgramResult {
    let inside = number::add(request.free, request.held)?;
    let out = number::add(request.paid, request.fees_paid)?;
    ensure(number::add(inside, out)? <= request.deposited, MarketError::Arithmetic)
}
