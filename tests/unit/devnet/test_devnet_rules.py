"""What a leader enforces: ages, duplicates, limits, fees, address tables, nonces, programs."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from solders.account import Account
from solders.address_lookup_table_account import AddressLookupTableAccount
from solders.compute_budget import set_compute_unit_price
from solders.hash import Hash
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.system_program import (
    AdvanceNonceAccountParams,
    CreateAccountParams,
    advance_nonce_account,
    create_account,
    create_nonce_account,
)
from solders.transaction import VersionedTransaction

from devnet.config import MAX_ACCOUNT_LOCKS, MAX_TRANSACTION_BYTES
from devnet.programs import (
    ADDRESS_LOOKUP_TABLE,
    MEMO,
    SYSVAR_CLOCK,
    SYSVAR_RENT,
    SYSVAR_SLOT_HASHES,
    UPGRADEABLE_LOADER,
)
from tests.helpers.agave_tables import NOT_FOUND, WRONG_DATA, WRONG_INDEX, WRONG_OWNER, answers, refusals, using
from tests.unit.devnet.devnet_local import RICH, SOL, Local, legacy, local_node, pay


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Local]:
    with local_node(tmp_path) as opened:
        yield opened


def test_a_blockhash_is_good_for_150_slots_and_not_one_more(local: Local) -> None:
    latest = local.rpc("getLatestBlockhash", {"commitment": "processed"})["value"]
    blockhash = Hash.from_string(latest["blockhash"])
    local.advance(latest["lastValidBlockHeight"] - local.node.slot)
    assert local.rpc("isBlockhashValid", latest["blockhash"], {"commitment": "processed"})["value"] is True
    first = local.signed([pay(Keypair().pubkey(), SOL)], blockhash=blockhash)
    assert "result" in local.send(first)
    local.advance()
    assert local.rpc("getBlockHeight", {"commitment": "processed"}) == latest["lastValidBlockHeight"] + 1
    assert local.rpc("isBlockhashValid", latest["blockhash"], {"commitment": "processed"})["value"] is False
    late = local.signed([pay(Keypair().pubkey(), SOL)], blockhash=blockhash)
    assert local.error_of(late) == "BlockhashNotFound"


def test_a_signature_lands_once(local: Local) -> None:
    to = Keypair().pubkey()
    transaction = local.signed([pay(to, SOL)])
    assert "result" in local.send(transaction)
    assert local.error_of(transaction) == "AlreadyProcessed"
    assert "result" in local.send(transaction, skipPreflight=True)
    assert local.balance(to) == SOL


def test_a_wrong_signature_never_lands(local: Local) -> None:
    to = Keypair().pubkey()
    right = local.signed([pay(to, SOL)])
    wrong = VersionedTransaction.populate(right.message, [Keypair().sign_message(b"")])
    assert local.error_of(wrong) == "SignatureFailure"
    assert "result" in local.send(wrong, skipPreflight=True)
    assert local.balance(to) == 0


def _memo(size: int) -> Instruction:
    return Instruction(MEMO, b"x" * size, [])


def test_the_packet_limit(local: Local) -> None:
    room = MAX_TRANSACTION_BYTES - len(bytes(local.signed([_memo(1000)]))) + 1000
    fits, beyond = local.signed([_memo(room)]), local.signed([_memo(room + 1)])
    assert (len(bytes(fits)), len(bytes(beyond))) == (MAX_TRANSACTION_BYTES, MAX_TRANSACTION_BYTES + 1)
    assert "too large" not in str(local.send(fits))
    assert local.send(beyond)["error"]["code"] == -32602


def _table(local: Local, addresses: list[Pubkey]) -> AddressLookupTableAccount:
    slot = struct.pack("<Q", local.node.confirmed)
    key, bump = Pubkey.find_program_address([bytes(RICH.pubkey()), slot], ADDRESS_LOOKUP_TABLE)
    metas = [
        AccountMeta(key, is_signer=False, is_writable=True),
        AccountMeta(RICH.pubkey(), is_signer=True, is_writable=False),
        AccountMeta(RICH.pubkey(), is_signer=True, is_writable=True),
        AccountMeta(Pubkey.default(), is_signer=False, is_writable=False),
    ]
    local.run([Instruction(ADDRESS_LOOKUP_TABLE, struct.pack("<I", 0) + slot + bytes([bump]), metas)])
    for start in range(0, len(addresses), 20):
        piece = addresses[start : start + 20]
        data = struct.pack("<IQ", 2, len(piece)) + b"".join(bytes(address) for address in piece)
        local.run([Instruction(ADDRESS_LOOKUP_TABLE, data, metas)])
    return AddressLookupTableAccount(key, addresses)


def _with_table(
    local: Local, table: AddressLookupTableAccount, instructions: list[Instruction]
) -> VersionedTransaction:
    message = MessageV0.try_compile(RICH.pubkey(), instructions, [table], local.blockhash())
    return VersionedTransaction(message, [RICH])


def test_address_tables_work_from_the_next_slot_on(local: Local) -> None:
    to = Keypair().pubkey()
    table = _table(local, [to])
    early = _with_table(local, table, [pay(to, SOL)])
    assert answers(local.raw, early) == refusals(WRONG_INDEX)
    local.advance()
    answer = local.send(_with_table(local, table, [pay(to, SOL)]))
    assert local.balance(to) == SOL
    shown = local.shown(answer["result"])
    assert shown["meta"]["loadedAddresses"] == {"readonly": [], "writable": [str(to)]}
    assert shown["transaction"]["message"]["addressTableLookups"][0]["writableIndexes"] == [0]
    parsed = local.shown(answer["result"], "jsonParsed")
    assert parsed["transaction"]["message"]["accountKeys"][-1]["source"] == "lookupTable"
    # History finds a transaction by an address that only its table names.
    listed = local.rpc("getSignaturesForAddress", str(to), {"commitment": "confirmed"})
    assert [entry["signature"] for entry in listed] == [answer["result"]]


_META = struct.pack("<IQQB", 1, 2**64 - 1, 0, 0).ljust(56, b"\0")
_TABLES: dict[str, tuple[Pubkey, bytes, tuple[str, str]]] = {
    "uninitialised": (ADDRESS_LOOKUP_TABLE, bytes(88), WRONG_DATA),
    "of another kind": (ADDRESS_LOOKUP_TABLE, b"\x02" + _META[1:] + bytes(32), WRONG_DATA),
    "cut in its head": (ADDRESS_LOOKUP_TABLE, _META[:55], WRONG_DATA),
    "cut in an address": (ADDRESS_LOOKUP_TABLE, _META + bytes(33), WRONG_DATA),
    "of another owner": (Pubkey.default(), _META + bytes(32), WRONG_OWNER),
    "empty": (ADDRESS_LOOKUP_TABLE, _META, WRONG_INDEX),
    "too short": (ADDRESS_LOOKUP_TABLE, _META + bytes(range(32)), WRONG_INDEX),
}


@pytest.mark.parametrize("case", _TABLES)
def test_a_table_that_cannot_be_used_gets_agaves_refusal(local: Local, case: str) -> None:
    owner, data, words = _TABLES[case]
    table = Pubkey.new_unique()
    local.node.bank.put(table, Account(SOL, data, owner))
    local.advance()
    before = local.balance(RICH.pubkey())
    assert answers(local.raw, using(table, b"\0\1", RICH, local.blockhash())) == refusals(words)
    assert local.balance(RICH.pubkey()) == before
    assert answers(local.raw, using(Pubkey.new_unique(), b"\0", RICH, local.blockhash())) == refusals(NOT_FOUND)


def test_a_deactivated_table_serves_while_its_slot_has_a_hash(local: Local) -> None:
    to = Keypair().pubkey()
    table = _table(local, [to])
    local.advance()
    metas = [AccountMeta(table.key, is_signer=False, is_writable=True)]
    metas.append(AccountMeta(RICH.pubkey(), is_signer=True, is_writable=False))
    local.run([Instruction(ADDRESS_LOOKUP_TABLE, struct.pack("<I", 3), metas)])
    local.advance(512)
    assert "result" in local.send(using(table.key, b"\0", RICH, local.blockhash()))
    assert local.balance(to) == SOL
    local.advance()
    assert answers(local.raw, using(table.key, b"\0", RICH, local.blockhash())) == refusals(NOT_FOUND)


def test_the_lock_limit(local: Local) -> None:
    many = [Keypair().pubkey() for _ in range(MAX_ACCOUNT_LOCKS)]
    table = _table(local, many)
    local.advance()

    def touching(count: int) -> VersionedTransaction:
        # A transfer ignores accounts beyond its two; they still have to be locked.
        metas = [
            AccountMeta(RICH.pubkey(), is_signer=True, is_writable=True),
            *(AccountMeta(key, is_signer=False, is_writable=True) for key in many[:count]),
        ]
        return _with_table(local, table, [Instruction(Pubkey.default(), struct.pack("<IQ", 2, SOL), metas)])

    # Beside those from the table, payer and System program count.
    assert "result" in local.send(touching(MAX_ACCOUNT_LOCKS - 2))
    assert local.error_of(touching(MAX_ACCOUNT_LOCKS - 1)) == "TooManyAccountLocks"


def test_a_failure_costs_its_fee_and_is_kept(local: Local) -> None:
    poor = Keypair()
    local.run([pay(poor.pubkey(), SOL)])
    failing = local.signed([pay(RICH.pubkey(), 5 * SOL, poor.pubkey())], payer=poor)
    refused = local.send(failing)["error"]
    assert refused["message"] == (
        "Transaction simulation failed: Error processing Instruction 0: custom program error: 0x1"
    )
    assert (refused["code"], refused["data"]["fee"], refused["data"]["unitsConsumed"]) == (-32002, 5000, 150)
    assert refused["data"]["err"] == {"InstructionError": [0, {"Custom": 1}]}
    assert local.balance(poor.pubkey()) == SOL
    signature = local.send(failing, skipPreflight=True)["result"]
    assert local.balance(poor.pubkey()) == SOL - 5000
    shown = local.shown(signature)
    assert shown["meta"]["err"] == {"InstructionError": [0, {"Custom": 1}]}
    assert shown["meta"]["preBalances"][0] - shown["meta"]["postBalances"][0] == 5000


_AMOUNTS = st.one_of(st.integers(0, 3 * SOL), st.just(10**17))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(amounts=st.lists(_AMOUNTS, min_size=1, max_size=3), price=st.integers(0, 10**6), fresh=st.booleans())
def test_preflight_and_execution_in_one_run_are_the_simulation(
    local: Local, amounts: list[int], price: int, *, fresh: bool
) -> None:
    """One run answers as simulating first does; a failure leaves every account, and every subscriber, as before."""
    payer = Keypair() if fresh else RICH
    moves = [pay(Keypair().pubkey(), amount, payer.pubkey()) for amount in amounts]
    transaction = local.signed([set_compute_unit_price(price), *moves], payer=payer)
    loaded = local.node.check(transaction)
    simulated, _posts = local.node.simulate(loaded)
    before, changed = [local.node.bank.account(key) for key in loaded.keys], local.node.bank.changed_in(local.node.slot)
    execution = local.node.submit(loaded, keep_failure=False)
    local.node.flush()
    assert (execution.error, execution.logs) == (simulated.error, simulated.logs)
    after = [local.node.bank.account(key) for key in loaded.keys]
    landed = local.node.ledger.known(bytes(transaction.signatures[0]))
    if simulated.error is None:
        assert (after, landed) == (simulated.after, True)
        assert (execution.before, execution.after) == (simulated.before, simulated.after)
        assert (execution.compute_units, execution.fee_lamports) == (simulated.compute_units, simulated.fee_lamports)
    else:
        assert (after, landed) == (before, False)
        assert local.node.bank.changed_in(local.node.slot) == changed
        assert local.node.simulate(loaded)[0].error == simulated.error


def test_a_missing_program_costs_its_fee(local: Local) -> None:
    transaction = local.signed([Instruction(Keypair().pubkey(), b"", [])])
    assert local.error_of(transaction) == "ProgramAccountNotFound"
    before = local.balance(RICH.pubkey())
    signature = local.send(transaction, skipPreflight=True)["result"]
    assert local.balance(RICH.pubkey()) == before - 5000
    assert local.shown(signature)["meta"]["err"] == "ProgramAccountNotFound"


def test_who_cannot_pay_leaves_no_trace(local: Local) -> None:
    nobody = Keypair()
    transaction = local.signed([pay(RICH.pubkey(), 1, nobody.pubkey())], payer=nobody)
    assert local.error_of(transaction) == "AccountNotFound"
    signature = local.send(transaction, skipPreflight=True)["result"]
    assert local.rpc("getSignatureStatuses", [signature])["value"] == [None]


def test_half_of_the_fees_is_burnt_and_half_goes_to_the_identity(local: Local) -> None:
    identity = local.node.identity
    before = local.balance(identity)
    signature = local.run([pay(Keypair().pubkey(), SOL)])
    slot = local.shown(signature)["slot"]
    block = local.rpc("getBlock", slot, {"commitment": "confirmed", "maxSupportedTransactionVersion": 0})
    assert [reward["lamports"] for reward in block["rewards"]] == [2500]
    assert local.balance(identity) == before + 2500
    assert block["transactions"][0]["meta"]["fee"] == 5000


def test_durable_nonces(local: Local) -> None:
    holder, to = Keypair(), Keypair().pubkey()
    local.run([*create_nonce_account(RICH.pubkey(), holder.pubkey(), RICH.pubkey(), 2 * SOL)], holder)

    def value() -> str:
        config = {"encoding": "jsonParsed", "commitment": "processed"}
        data = local.rpc("getAccountInfo", str(holder.pubkey()), config)["value"]["data"]
        assert data["parsed"]["type"] == "initialized"
        blockhash: str = data["parsed"]["info"]["blockhash"]
        return blockhash

    first = value()
    advance = advance_nonce_account(
        AdvanceNonceAccountParams(nonce_pubkey=holder.pubkey(), authorized_pubkey=RICH.pubkey())
    )
    kept = local.signed([advance, pay(to, SOL)], blockhash=Hash.from_string(first))
    local.advance(200)
    assert "result" in local.send(kept)
    assert local.balance(to) == SOL
    assert value() != first
    again = local.signed([advance, pay(to, 2 * SOL)], blockhash=Hash.from_string(first))
    assert local.error_of(again) == "BlockhashNotFound"


def test_sysvars_follow_the_slots(local: Local) -> None:
    local.advance(5)
    config = {"encoding": "jsonParsed", "commitment": "processed"}
    clock = local.rpc("getAccountInfo", str(SYSVAR_CLOCK), config)["value"]["data"]["parsed"]["info"]
    assert clock["slot"] == local.node.slot
    assert clock["unixTimestamp"] == local.node.unix_time
    hashes = local.rpc("getAccountInfo", str(SYSVAR_SLOT_HASHES), config)["value"]["data"]["parsed"]["info"]
    assert hashes[0] == {"hash": str(local.blockhash()), "slot": local.node.slot - 1}


def _memo_code(local: Local) -> bytes:
    account = local.node.bank.account(MEMO)
    assert account is not None
    return account.data


def test_a_program_of_the_genesis_is_laid_out_as_on_a_cluster(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    with local_node(tmp_path / "first") as plain:
        (tmp_path / "memo.so").write_bytes(_memo_code(plain))
    program, authority = Keypair().pubkey(), Keypair().pubkey()
    entry = {"program_id": str(program), "so_path": str(tmp_path / "memo.so"), "upgrade_authority": str(authority)}
    with local_node(tmp_path, {"programs": [entry]}) as local:
        signature = local.run([Instruction(program, b"hello", [])])
        assert f"Program {program} success" in local.shown(signature)["meta"]["logMessages"]
        config = {"encoding": "jsonParsed", "commitment": "confirmed"}
        stub = local.rpc("getAccountInfo", str(program), config)["value"]
        assert (stub["executable"], stub["space"], stub["owner"]) == (True, 36, str(UPGRADEABLE_LOADER))
        code = local.rpc("getAccountInfo", stub["data"]["parsed"]["info"]["programData"], config)["value"]
        assert code["data"]["parsed"]["info"]["authority"] == str(authority)
        assert code["data"]["parsed"]["info"]["slot"] == 0


def test_a_program_deployed_by_transactions_runs_and_survives_a_restart(tmp_path: Path) -> None:
    program = Keypair()
    with local_node(tmp_path) as local:
        _deploy(local, program)
        local.run([Instruction(program.pubkey(), b"hello", [])])
    with local_node(tmp_path) as local:
        signature = local.run([Instruction(program.pubkey(), b"hello again", [])])
        assert f"Program {program.pubkey()} success" in local.shown(signature)["meta"]["logMessages"]


def _deploy(local: Local, program: Keypair) -> None:
    code, buffer = _memo_code(local), Keypair()
    size = 37 + len(code)

    def make(key: Keypair, space: int) -> Instruction:
        rent = local.rpc("getMinimumBalanceForRentExemption", space)
        return create_account(
            CreateAccountParams(
                from_pubkey=RICH.pubkey(), to_pubkey=key.pubkey(), lamports=rent, space=space, owner=UPGRADEABLE_LOADER
            )
        )

    def metas(*keys: tuple[Pubkey, bool, bool]) -> list[AccountMeta]:
        return [AccountMeta(key, signer, writable) for key, signer, writable in keys]

    mine, spot = (RICH.pubkey(), True, False), (buffer.pubkey(), False, True)
    begin = Instruction(UPGRADEABLE_LOADER, struct.pack("<I", 0), metas(spot, (RICH.pubkey(), False, False)))
    local.run([make(buffer, size), begin], buffer)
    for start in range(0, len(code), 900):
        piece = code[start : start + 900]
        data = struct.pack("<IIQ", 1, start, len(piece)) + piece
        local.run([Instruction(UPGRADEABLE_LOADER, data, metas(spot, mine))])
    home, _bump = Pubkey.find_program_address([bytes(program.pubkey())], UPGRADEABLE_LOADER)
    accounts = metas(
        (RICH.pubkey(), True, True),
        (home, False, True),
        (program.pubkey(), False, True),
        spot,
        (SYSVAR_RENT, False, False),
        (SYSVAR_CLOCK, False, False),
        (Pubkey.default(), False, False),
        mine,
    )
    deploy = Instruction(UPGRADEABLE_LOADER, struct.pack("<IQ", 2, len(code) * 2), accounts)
    local.run([make(program, 36), deploy], program)
    local.advance()


def test_legacy_transactions_need_no_version(local: Local) -> None:
    signature = local.send(legacy(local, [pay(Keypair().pubkey(), SOL)]))["result"]
    local.advance()
    shown = local.rpc("getTransaction", signature, {"commitment": "confirmed"})
    assert "version" not in shown
    assert "addressTableLookups" not in shown["transaction"]["message"]
