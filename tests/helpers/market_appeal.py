"""What appeals, labels and the contest of O need around a preset sale: tokens in vaults, challengers, label bitmaps."""

from __future__ import annotations

import dataclasses
import struct
from dataclasses import dataclass, field
from hashlib import sha256

from solders.account import Account
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from tests.helpers import bytes_reference as ref
from tests.helpers import market_idl
from tests.helpers.market_idl import Call
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_sale import Sale
from tests.helpers.market_world import SYSTEM, TOKEN_PROGRAM

SEATS = 60
REJECT = [(0, 0xFFF)] * 5
LABEL_SALT = sha256(b"label salt").digest()


@dataclass
class Appeal:
    """A sale whose verdict can be appealed; the payment mint and its vault exist as token accounts."""

    sale: Sale = field(default_factory=lambda: Sale(seats=SEATS))
    challenger: Keypair = field(default_factory=Keypair)

    def __post_init__(self) -> None:
        world = self.sale.world
        mint = b"\0" * 36 + struct.pack("<QBB", 10**18, 6, 1) + b"\0" * 36
        world.svm.set_account(world.pay_mint, Account(10**9, mint, TOKEN_PROGRAM))
        self.vault = world.pda(b"vault", world.pay_mint)
        world.change("MintLedger", self.ledger, vault=self.vault, token_program=TOKEN_PROGRAM)
        self.put_tokens(self.vault, self.ledger, world.get("MintLedger", self.ledger)["total"])
        self.source = self.fund(self.challenger)

    @property
    def ledger(self) -> Pubkey:
        return self.sale.world.ledger(self.sale.world.pay_mint)

    def put_tokens(self, address: Pubkey, owner: Pubkey, amount: int) -> None:
        mint = bytes(self.sale.world.pay_mint)
        data = mint + bytes(owner) + struct.pack("<Q", amount) + b"\0" * 36 + b"\1" + b"\0" * 56
        self.sale.world.svm.set_account(address, Account(10**9, data, TOKEN_PROGRAM))

    def tokens(self, address: Pubkey) -> int:
        account = self.sale.world.svm.get_account(address)
        assert account is not None
        return int(struct.unpack_from("<Q", account.data, 64)[0])

    def fund(self, owner: Keypair, amount: int = 1_000 * TOKEN) -> Pubkey:
        """Lamports and a token account, whose address is returned."""
        self.sale.world.svm.airdrop(owner.pubkey(), 10**10)
        address = Keypair().pubkey()
        self.put_tokens(address, owner.pubkey(), amount)
        return address

    def challenge_call(self, round_: int | None = None) -> Call:
        world = self.sale.world
        accounts = {
            "challenger": self.challenger.pubkey(),
            "config": world.config,
            "params": world.params_address,
            "seat_table": world.pda(b"seats"),
            "batch": self.sale.batch,
            "ledger": self.ledger,
            "vault": self.vault,
            "source": self.source,
            "mint": world.pay_mint,
            "token_program": TOKEN_PROGRAM,
            "system_program": SYSTEM,
        }
        return Call("challenge", {"round": round_ or self.sale.state["round"] + 1}, accounts)

    def challenge(self) -> None:
        self.sale.world.call(self.challenge_call(), self.challenger)

    def contest_call(self, source: Pubkey) -> Call:
        world = self.sale.world
        accounts = {
            "buyer": self.sale.buyer.pubkey(),
            "params": world.params_address,
            "batch": self.sale.batch,
            "round": self.sale.round,
            "ledger": self.ledger,
            "vault": self.vault,
            "source": source,
            "mint": world.pay_mint,
            "token_program": TOKEN_PROGRAM,
        }
        return Call("contest_outer", {}, accounts)

    def bind_label(self, bad: list[int]) -> None:
        """Makes the batch a benchmark that was submitted with these labels."""
        root = ref.label_root(bad, self.sale.records)
        commit = ref.label_commit_benchmark(root, LABEL_SALT)
        self.sale.world.change("Batch", self.sale.batch, label_commit=commit)

    def put_labels(self, bad: list[int]) -> Pubkey:
        """A ProofBuffer that holds the labels."""
        world, address = self.sale.world, Keypair().pubkey()
        body = ref.label_bitmap(bad, self.sale.records).ljust(market_idl.constant("PROOF_BYTES"), b"\0")
        world.put("ProofBuffer", address, owner=self.sale.contributor.pubkey(), body=body)
        return address

    def open_label_call(self, proof: Pubkey, *, cosigned: int = 0) -> Call:
        world = self.sale.world
        accounts = {
            "contributor": self.sale.contributor.pubkey(),
            "buyer": self.sale.buyer.pubkey(),
            "params": world.params_address,
            "batch": self.sale.batch,
            "proof": proof,
        }
        rounds = world.metas(*((address, True) for address in self.sale.last_attempts))
        return Call("open_label", {"salt": LABEL_SALT, "cosigned": cosigned}, accounts, rounds)

    def open_label(self, bad: list[int]) -> None:
        self.bind_label(bad)
        self.sale.world.call(self.open_label_call(self.put_labels(bad)), self.sale.contributor)

    def judge(self, votes: tuple[int, int] = (0, 0)) -> None:
        """Draws the present round, lets everybody vote the same, and counts."""
        sale = self.sale
        sale.fix_beacon(bytes([sale.state["round"] + 1]) * 32)
        sale.draw()
        sale.share()
        seats = range(len(sale.entries))
        for entry in seats:
            sale.commit(entry, *votes)
        for entry in seats:
            sale.reveal(entry, *votes)
        sale.tally()

    @property
    def attempts(self) -> list[Pubkey]:
        """Every attempt of every round that is still there."""
        world = self.sale.world
        all_of_them = [world.round(self.sale.batch, r, redraw) for r in range(3) for redraw in range(3)]
        return [address for address in all_of_them if world.exists(address)]

    def finalize(self) -> None:
        """Settles with the last attempts, the stake ledger and the challengers' Balances."""
        sale, world = self.sale, self.sale.world
        batch = sale.state
        accounts = [(address, True) for address in sale.last_attempts]
        if batch["round"]:
            accounts.append((world.ledger(world.stake_mint), True))
        for key in batch["challengers"][: batch["round"]]:
            owner = Pubkey.from_bytes(bytes(key))
            accounts += [(world.balance(owner, mint), True) for mint in (world.pay_mint, world.stake_mint)]
        world.call(dataclasses.replace(sale.finalize_call(), rest=world.metas(*accounts)))

    def settle(self) -> None:
        """Settles every seat of every attempt, losers first."""
        world, due = self.sale.world, []
        for address in self.attempts:
            found = world.get("Round", address)
            entries = enumerate(found["entries"][: found["filled"]])
            due += [(entry["loss"] == 0, number, address) for number, entry in entries if not entry["settled"]]
        for _, number, address in sorted(due, key=lambda item: item[0]):
            world.call(self.sale.settle_call(number, address))
