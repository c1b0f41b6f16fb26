"""One batch on a preset market, step by step, from submit to settled seats."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from solders.keypair import Keypair

from tests.helpers import bytes_reference as ref
from tests.helpers import market_idl
from tests.helpers.market_idl import Call, Values
from tests.helpers.market_reference import RATE_ONE, TOKEN
from tests.helpers.market_world import FREE, SYSTEM, World

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

KEY = bytes(range(32))
ROOT = sha256(b"root").digest()
POINTER: Values = {"codec": 0x55, "digest": sha256(b"blob").digest()}
SALT = sha256(b"salt").digest()


@dataclass
class Sale:
    """A contributor, a buyer, reviewers with one seat each, and the batch between them."""

    world: World = field(default_factory=World)
    seats: int = 12
    price: int = TOKEN
    deposit: int = 500 * TOKEN
    records: int = 50
    stake: int = 100 * TOKEN
    stake_rate: int = RATE_ONE
    root: bytes = ROOT
    contributor: Keypair = field(default_factory=Keypair)
    buyer: Keypair = field(default_factory=Keypair)
    reviewers: list[Keypair] = field(default_factory=list)

    def __post_init__(self) -> None:
        world = self.world
        world.svm.airdrop(self.contributor.pubkey(), 10**11)
        self.put_staker(self.contributor.pubkey(), free=self.stake)
        self.reviewers = [Keypair() for _ in range(self.seats)]
        self.put_seats([k.pubkey() for k in self.reviewers])
        self.request = world.pda(b"request", self.buyer.pubkey(), (1).to_bytes(8, "little"))
        world.put(
            "Request",
            self.request,
            buyer=self.buyer.pubkey(),
            mint=world.pay_mint,
            nonce=1,
            price=self.price,
            stake_rate=self.stake_rate,
            free=self.deposit,
            deposited=self.deposit,
            deadline_s=world.now_s + 3_600,
            params_version=1,
            min_records=1,
            max_records=1_000,
        )
        self.batch = world.batch(self.contributor.pubkey(), self.root)
        self.balance_ledgers()

    # Presets

    def put_staker(self, owner: Pubkey, **values: object) -> None:
        stake_since_s = self.world.now_s - 40 * 86_400
        today = self.world.now_s // 86_400
        known: Values = {"owner": owner, "q_bps": 10_000, "stake_since_s": stake_since_s, "score_day": today}
        self.world.put("Staker", self.world.staker(owner), **{**known, **values})

    def put_seats(self, owners: list[Pubkey]) -> None:
        """One page of seats, each with its unit of stake; every owner gets a Staker."""
        unit = self.world.params.seat_unit
        places: list[Values] = [{"owner": o, "held": unit, "until_epoch": FREE} for o in owners]
        self.world.put("SeatPage", self.world.page(0), used=len(owners), places=places)
        for owner in set(owners):
            self.put_staker(owner, seats=owners.count(owner))
        counts = [len(owners)] * 3
        self.world.put("SeatTable", self.world.pda(b"seats"), epoch=6, counts=counts, taken=len(owners), live=1)

    def balance_ledgers(self) -> None:
        """Makes both ledgers' totals the sum of what is owed."""
        for mint in (self.world.stake_mint, self.world.pay_mint):
            self.world.change("MintLedger", self.world.ledger(mint), total=owed(self.world, mint))

    # State

    @property
    def state(self) -> Values:
        return self.world.get("Batch", self.batch)

    @property
    def round(self) -> Pubkey:
        state = self.state
        return self.world.round(self.batch, state["round"], state["redraw"])

    @property
    def last_attempts(self) -> list[Pubkey]:
        """The last attempt of every round drawn so far, in order."""
        world, last = self.world, []
        for r in range(self.state["round"] + 1):
            drawn = [world.round(self.batch, r, redraw) for redraw in range(3)]
            last += [address for address in drawn if world.exists(address)][-1:]
        return last

    @property
    def entries(self) -> list[Values]:
        found = self.world.get("Round", self.round)
        entries: list[Values] = found["entries"][: found["filled"]]
        return entries

    def keypair(self, owner: Pubkey) -> Keypair:
        return next(k for k in self.reviewers if k.pubkey() == owner)

    # Calls

    def submit_call(self) -> Call:
        world = self.world
        args = {
            "root": self.root,
            "key_commit": sha256(KEY).digest(),
            "outer_commit": sha256(b"outer").digest(),
            "label_commit": ref.label_commit_ordinary(KEY),
            "nullifiers": bytes(32),
            "nonce": bytes(16),
            "package": POINTER,
            "records": self.records,
        }
        accounts = {
            "contributor": self.contributor.pubkey(),
            "config": world.config,
            "params": world.params_address,
            "seat_table": world.pda(b"seats"),
            "request": self.request,
            "staker": world.staker(self.contributor.pubkey()),
            "batch": self.batch,
            "spent": world.pda(b"spent", self.contributor.pubkey(), self.root),
            "system_program": SYSTEM,
        }
        return Call("submit", args, accounts)

    def submit(self) -> int:
        return self.world.call(self.submit_call(), self.contributor)

    def fix_beacon(self, value: bytes = bytes(31) + b"\x07") -> None:
        """Presets the beacon the batch is bound to, as if its slot had come."""
        interval = self.state["beacon"]
        self.world.put("Beacon", self.world.beacon(interval), interval=interval, value=value, ready=1, slot=1)

    def next_places(self, count: int) -> list[int]:
        """The places the next indices name, from the preset beacon (second implementation of the sequence)."""
        state = self.state
        beacon = self.world.get("Beacon", self.world.beacon(state["beacon"]))
        at = self.world.get("Round", self.round)["next_index"] if self.world.exists(self.round) else 0
        seed = ref.panel_seed(beacon["value"], bytes(self.batch), state["round"], state["redraw"])
        return [ref.seat(seed, j, state["places"]) for j in range(at, at + count)]

    def draw_call(self, count: int) -> Call:
        world, state = self.world, self.state
        rest = list(world.metas(*((address, False) for address in self.last_attempts[: state["round"]])))
        for place in self.next_places(count) if state["places"] else []:
            owner = world.get("SeatPage", world.page(place))["places"][place % 64]["owner"]
            rest += world.metas((world.page(place), True), (world.staker(owner), False))
        accounts = {
            "payer": world.payer.pubkey(),
            "params": world.params_address,
            "batch": self.batch,
            "round": self.round,
            "beacon": world.beacon(state["beacon"]),
            "system_program": SYSTEM,
        }
        return Call("draw", {"count": count}, accounts, tuple(rest))

    def draw(self, step: int = 8) -> None:
        while self.state["state"] == market_idl.constant("STATE_SUBMITTED"):
            self.world.call(self.draw_call(step if self.state["places"] else 0))

    def share_call(self, signer: Pubkey | None = None) -> Call:
        contributor = self.contributor.pubkey()
        accounts = {
            "signer": signer or contributor,
            "staker": self.world.staker(contributor),
            "batch": self.batch,
            "round": self.round,
        }
        contested = self.state["outer_round"] == self.state["round"] + 1
        return Call("share_samples", {"samples": POINTER, "contested": int(contested)}, accounts)

    def share(self) -> None:
        self.world.call(self.share_call(), self.contributor)

    def vote(self, owner: Pubkey, status: int = 0, bits: int = 0) -> bytes:
        state = self.state
        return ref.vote(bytes(self.batch), state["round"], state["redraw"], bytes(owner), status, bits, 0, SALT)

    def commit_call(self, entry: int, vote: bytes, signer: Pubkey | None = None) -> Call:
        owner = self.entries[entry]["owner"]
        accounts = {
            "signer": signer or owner,
            "staker": self.world.staker(owner),
            "params": self.world.params_address,
            "batch": self.batch,
            "round": self.round,
        }
        return Call("commit", {"entry": entry, "vote": vote}, accounts)

    def commit(self, entry: int, status: int = 0, bits: int = 0) -> None:
        owner = self.entries[entry]["owner"]
        self.world.call(self.commit_call(entry, self.vote(owner, status, bits)), self.keypair(owner))

    def reveal_call(
        self, entry: int, status: int = 0, bits: int = 0, signer: Pubkey | None = None, reasons: int = 0
    ) -> Call:
        owner = self.entries[entry]["owner"]
        accounts = {
            "signer": signer or owner,
            "staker": self.world.staker(owner),
            "batch": self.batch,
            "round": self.round,
        }
        args = {"entry": entry, "status": status, "bits": bits, "reasons": reasons, "salt": SALT}
        return Call("reveal", args, accounts)

    def reveal(self, entry: int, status: int = 0, bits: int = 0) -> None:
        owner = self.entries[entry]["owner"]
        self.world.call(self.reveal_call(entry, status, bits), self.keypair(owner))

    def crank_call(self, name: str) -> Call:
        """`expire` or `tally`."""
        accounts = {
            "payer": self.world.payer.pubkey(),
            "params": self.world.params_address,
            "batch": self.batch,
            "round": self.round,
        }
        if name == "tally":
            accounts |= {"config": self.world.config, "seat_table": self.world.pda(b"seats")}
        return Call(name, {}, accounts)

    def expire(self) -> None:
        self.world.call(self.crank_call("expire"))

    def tally(self) -> None:
        self.world.call(self.crank_call("tally"))

    def disclose_call(self, key: bytes = KEY, signer: Pubkey | None = None) -> Call:
        contributor = self.contributor.pubkey()
        accounts = {
            "signer": signer or contributor,
            "staker": self.world.staker(contributor),
            "params": self.world.params_address,
            "batch": self.batch,
        }
        return Call("disclose", {"key": key}, accounts)

    def disclose(self) -> None:
        self.world.call(self.disclose_call(), self.contributor)

    def finalize_call(self) -> Call:
        world = self.world
        accounts = {
            "payer": world.payer.pubkey(),
            "config": world.config,
            "params": world.params_address,
            "batch": self.batch,
            "request": self.request,
            "staker": world.staker(self.contributor.pubkey()),
            "contributor_balance": world.balance(self.contributor.pubkey(), world.pay_mint),
            "buyer_balance": world.balance(self.buyer.pubkey(), world.stake_mint),
            "buyer_pay_balance": world.balance(self.buyer.pubkey(), world.pay_mint),
            "system_program": SYSTEM,
        }
        return Call("finalize", {}, accounts, world.metas((self.round, True)))

    def finalize(self) -> None:
        self.world.call(self.finalize_call())

    def settle_call(self, entry: int, round_: Pubkey | None = None) -> Call:
        world = self.world
        round_ = round_ or self.round
        found = world.get("Round", round_)["entries"][entry]
        owner = found["owner"]
        accounts = {
            "payer": world.payer.pubkey(),
            "config": world.config,
            "params": world.params_address,
            "batch": self.batch,
            "round": round_,
            "page": world.page(found["place"]),
            "staker": world.staker(owner),
            "pay_balance": world.balance(owner, world.pay_mint),
            "stake_balance": world.balance(owner, world.stake_mint),
            "request": self.request,
            "system_program": SYSTEM,
        }
        return Call("settle_seat", {"entry": entry}, accounts)

    def settle(self, round_: Pubkey | None = None) -> None:
        """Settles every seat of an attempt, losers first."""
        found = self.world.get("Round", round_ or self.round)
        due = [i for i, e in enumerate(found["entries"][: found["filled"]]) if not e["settled"]]
        for i in sorted(due, key=lambda i: found["entries"][i]["loss"] == 0):
            self.world.call(self.settle_call(i, round_))

    def close_round_call(self, round_: Pubkey | None = None, rent_payer: Pubkey | None = None) -> Call:
        round_ = round_ or self.round
        payer = rent_payer or self.world.get("Round", round_)["header"]["rent_payer"]
        return Call("close_round", {}, {"rent_payer": payer, "batch": self.batch, "round": round_})

    def close_batch_call(self, rent_payer: Pubkey | None = None) -> Call:
        world = self.world
        accounts = {
            "rent_payer": rent_payer or self.contributor.pubkey(),
            "config": world.config,
            "params": world.params_address,
            "batch": self.batch,
            "pay_ledger": world.ledger(world.pay_mint),
            "stake_ledger": world.ledger(world.stake_mint),
        }
        return Call("close_batch", {}, accounts)

    # Stretches

    def to_commit(self) -> None:
        self.submit()
        self.fix_beacon()
        self.draw()

    def to_reveal(self, votes: list[tuple[int, int]] | None = None) -> None:
        """Everybody commits; `votes` are (status, bits) by entry, accepts where not given."""
        self.to_commit()
        self.share()
        for i in range(len(self.entries)):
            self.commit(i, *(votes[i] if votes else (0, 0)))

    def to_verdict(self, votes: list[tuple[int, int]] | None = None) -> None:
        self.to_reveal(votes)
        for i in range(len(self.entries)):
            self.reveal(i, *(votes[i] if votes else (0, 0)))
        self.tally()

    def to_final(self, votes: list[tuple[int, int]] | None = None) -> None:
        self.to_verdict(votes)
        if self.state["state"] == market_idl.constant("STATE_AWAIT_KEY"):
            self.disclose()
        self.world.pass_s(60)
        self.finalize()


def owed(world: World, mint: Pubkey) -> int:
    """All the program owes in a mint, summed over its accounts (right side of I1)."""
    stake, total = mint == world.stake_mint, 0
    tags = {bytes(a["discriminator"]): a["name"] for a in market_idl.idl()["accounts"]}
    for _, account in world.svm.get_program_accounts(world.program):
        kind = tags.get(bytes(account.data[:8]))
        if kind is None:
            continue
        v = market_idl.unpack_account(kind, account.data)
        if kind == "MintLedger" and v["mint"] == mint:
            total += v["treasury"] + v["insurance"]
        elif kind == "Balance" and v["mint"] == mint:
            total += v["amount"]
        elif kind == "Staker" and stake:
            total += v["free"] + v["bonded"]
        elif kind == "SeatPage" and stake:
            total += sum(p["held"] for p in v["places"])
        elif kind == "Request" and v["mint"] == mint:
            total += v["free"] + v["held"]
        elif kind == "Committee" and v["mint"] == mint:
            total += sum(a["due"] for a in v["attesters"])
        elif kind == "Batch":
            total += v["stake_pool"] + v["treasury_stake"] - v["advanced"] if stake else 0
            kept = v["pay_pool"] + v["treasury_pay"] + v["outer_stake"] + sum(v["pots"])
            total += kept if v["mint"] == mint else 0
    return total


def assert_conserved(world: World) -> None:
    """I1: what the program owes is what it took in, in both mints."""
    for mint in (world.stake_mint, world.pay_mint):
        assert owed(world, mint) == world.get("MintLedger", world.ledger(mint))["total"]
