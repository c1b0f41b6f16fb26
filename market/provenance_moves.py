"""What one instruction moves: into a Balance, in a Staker, in a request's escrow, by its data and the formulas."""

from typing import Any

from solders.pubkey import Pubkey

from market.explained import CannotRedo, Part
from market.history import HistoryEntry, HistoryStep
from market.redo import Redo, proves_fraud
from market.replay import steps_about
from market.terms_amounts import BPS, to_stake
from market.terms_review import next_q

__all__ = ["EARNED", "Moved", "Moves"]

Moved = dict[str, tuple[int, str]]
"""Field → (amount, why)."""
EARNED = "what the delivery earned"
"""Why of what a sale brought its contributor."""
_PROOFS = frozenset({"prove_bad_decrypt", "prove_duplicate"})


class Moves:
    """Says what instructions move.

    Args:
        redo: settlements redone.
    """

    def __init__(self, redo: Redo) -> None:
        self._redo = redo

    async def credited(
        self, entry: HistoryEntry, step: HistoryStep, owner: Pubkey, mint: Pubkey, *, is_stake: bool
    ) -> list[tuple[int, str]]:
        """Return what an instruction adds to a Balance.

        Args:
            entry: its transaction.
            step: the instruction.
            owner: of the Balance.
            mint: of the Balance.
            is_stake: the mint is the stake mint.

        Raises:
            CannotRedo: it needs what the instructions do not say.
        """
        address = self._redo.addresses.balance(owner, mint)
        roles = {role for role, key in step.accounts.items() if key == address}
        if step.name in {"finalize", "attest"}:
            return await self._ended(step, owner, mint, is_stake=is_stake)
        return await self._moved(entry, step, roles) if roles else []

    async def _moved(self, entry: HistoryEntry, step: HistoryStep, roles: set[str]) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        if step.name == "withdraw":
            found = [(-int(step.arguments.amount), "paid out to a token account")]
        elif step.name == "close_request":
            parts, reason = await self.escrow(step.accounts["request"], before=entry.signature)
            if reason:
                raise CannotRedo(reason)
            found = [(sum(part.amount for part in parts["free"]), "the request's free escrow")]
        elif step.name == "settle_seat":
            seat = await self._redo.payoff(step)
            found = [(seat.pay, "a seat's pay")] if "pay_balance" in roles else []
            found += [(seat.gain, "a seat's gain")] if "stake_balance" in roles else []
        elif step.name == "collect_fee":
            found = [(await self._collected(entry, step), "an attester's fees")]
        elif step.name in _PROOFS and proves_fraud(entry, step):
            found = [(await self._to_buyer(entry, step), "the buyer's share of a stake taken for proven fraud")]
        return found

    async def _to_buyer(self, entry: HistoryEntry, step: HistoryStep) -> int:
        """Return what of a stake taken for fraud the buyer of the batch gets: what it had paid, as far as it goes."""
        batch = step.accounts["later" if step.name == "prove_duplicate" else "batch"]
        settled = await self._redo.settled(batch)
        contributor = settled.announced.contributor
        parts, reason = await self.stake(contributor, before=entry.signature)
        if reason:
            raise CannotRedo(reason)
        whole = sum(part.amount for name in ("free", "bonded") for part in parts[name])
        mint = (await self._redo.opening(batch)).accounts["mint"]
        terms = await self._redo.terms_of(batch)
        rate = next((item.stake_rate for item in terms.mints if item.mint == mint), 0)
        return min(whole, to_stake(settled.outcome.paid + settled.outcome.spent[0], rate))

    async def _collected(self, entry: HistoryEntry, step: HistoryStep) -> int:
        """Return what an attester was due when its fees were moved: its parts of all that was decided since."""
        committee, number = step.accounts["committee"], step.arguments.attester
        due = 0
        for earlier in await self._redo.entries(committee):
            for one in steps_about(earlier, "committee", committee):
                if one.name == "collect_fee" and one.arguments.attester == number:
                    if earlier.signature == entry.signature:
                        return due
                    due = 0
                elif one.name == "attest" and await self._redo.decides(one):
                    settled = await self._redo.settled(one.accounts["batch"])
                    due += settled.outcome.spent[0] // len(settled.voters) if number in settled.voters else 0
        raise CannotRedo("the collection of a fee is missing in its committee's history")

    async def _ended(self, step: HistoryStep, owner: Pubkey, mint: Pubkey, *, is_stake: bool) -> list[tuple[int, str]]:
        if step.name == "attest" and not await self._redo.decides(step):
            return []
        settled = await self._redo.settled(step.accounts["batch"])
        out, record = settled.outcome, settled.record
        opened = await self._redo.opening(record.address)
        due = [
            (settled.announced.contributor, out.contributor, EARNED),
            (opened.accounts["buyer"], out.buyer, "the buyer's refund or share of a slash"),
        ]
        due += [
            (who, amounts, "an appeal's pot and its compensation")
            for who, amounts in zip(record.challengers, out.challengers, strict=False)
        ]
        found = []
        for who, amounts, why in due:
            if who == owner:
                pay = amounts.pay if mint == opened.accounts["mint"] else 0
                found.append((pay + (amounts.stake if is_stake else 0), why))
        return found

    async def escrow(self, request: Pubkey, *, before: str = "") -> tuple[dict[str, list[Part]], str]:
        """Return what moved a request's escrow, field by field, and why that could not be redone.

        Args:
            request: its address.
            before: signature of the transaction to stop in front of; empty: all of them.
        """
        parts: dict[str, list[Part]] = {name: [] for name in ("free", "held", "paid", "fees_paid")}
        reason = ""
        for entry in await self._redo.entries(request):
            if entry.signature == before:
                break
            for step in steps_about(entry, "request", request):
                try:
                    moved = await self._escrow_step(step, sum(part.amount for part in parts["free"]))
                except CannotRedo as cause:
                    reason = str(cause)
                    continue
                for name, (amount, why) in moved.items():
                    if amount:
                        parts[name].append(Part(entry.signature, entry.slot, step.name, amount, why))
        return parts, reason

    async def _escrow_step(self, step: HistoryStep, free: int) -> Moved:
        args: Any = step.arguments
        match step.name:
            case "open_request":
                return {"free": (int(args.deposit), "put in when it was opened")}
            case "close_request":
                return {"free": (-free, "went to the buyer's balance")}
            case "submit":
                event = await self._redo.announced(step.accounts["batch"])
                reserved, why = event.value + event.fee, "value and fee of a batch, reserved"
                return {"free": (-reserved, why), "held": (reserved, why)}
            case "attest" if not await self._redo.decides(step):
                return {}
            case "attest" | "finalize":
                settled = await self._redo.settled(step.accounts["batch"])
                reserved, out = settled.announced.value + settled.announced.fee, settled.outcome
                return {
                    "free": (out.request_free, "what the settlement leaves"),
                    "held": (-reserved, "no longer reserved"),
                    "paid": (out.paid, "to the contributor"),
                    "fees_paid": (reserved - out.request_free - out.paid, "to those who judged it"),
                }
        return {}

    async def stake(self, owner: Pubkey, *, before: str = "") -> tuple[dict[str, list[Part]], str]:
        """Return what moved a Staker's free stake, bonds and agreement, and why that could not be redone.

        Args:
            owner: of the Staker.
            before: signature of the transaction to stop in front of; empty: all of them.
        """
        address = self._redo.addresses.staker(owner)
        parts: dict[str, list[Part]] = {"free": [], "bonded": [], "q_bps": []}
        reason = ""
        seats: dict[int, int | None] = {}
        for entry in await self._redo.entries(address):
            if entry.signature == before:
                break
            for step in steps_about(entry, "staker", address):
                sums = {name: sum(part.amount for part in found) for name, found in parts.items()}
                try:
                    if step.name in _PROOFS:
                        moved = _taken(sums) if proves_fraud(entry, step) else {}
                    else:
                        moved = await self.staked(step, owner, seats, sums["q_bps"] if parts["q_bps"] else None)
                except CannotRedo as cause:
                    reason = str(cause)
                    continue
                for name, (amount, why) in moved.items():
                    if amount:
                        parts[name].append(Part(entry.signature, entry.slot, step.name, amount, why))
        return parts, reason

    async def staked(self, step: HistoryStep, owner: Pubkey, seats: dict[int, int | None], q_bps: int | None) -> Moved:
        """Return what an instruction moves in a Staker.

        Args:
            step: the instruction.
            owner: of the Staker.
            seats: place → what it holds, None after an unknown loss; kept up to date here.
            q_bps: agreement before, None with the first instruction.

        Raises:
            CannotRedo: it needs what the instructions do not say.
        """
        moved: Moved = {"q_bps": (BPS, "everybody starts with all of it")} if q_bps is None else {}
        if step.name == "settle_seat":
            if step.accounts["staker"] != self._redo.addresses.staker(owner):
                return moved
            seat = await self._redo.payoff(step)
            if seat.loss:
                seats.update(dict.fromkeys(seats))
            if seat.agreement_bps >= 0:
                q = BPS if q_bps is None else q_bps
                moved["q_bps"] = (next_q(q, seat.agreement_bps) - q, "an eighth of the average is new")
            return moved
        return moved | await self._stake_step(step, seats)

    async def _stake_step(self, step: HistoryStep, seats: dict[int, int | None]) -> Moved:
        args: Any = step.arguments
        match step.name:
            case "deposit_stake":
                return {"free": (int(args.amount), "deposited")}
            case "withdraw_stake":
                return {"free": (-int(args.amount), "taken out")}
            case "take_seat":
                held = seats.get(args.place, 0)
                if held is None:
                    raise CannotRedo("what a seat had lost before it was topped up is not redone here")
                seats[args.place] = unit = (await self._redo.terms(step.accounts["params"])).seat_unit
                return {"free": (held - unit, "held by a seat")}
            case "submit":
                bond = (await self._redo.announced(step.accounts["batch"])).bond
                return {"free": (-bond, "bond of a batch"), "bonded": (bond, "bond of a batch")}
            case "attest" | "finalize":
                return await self._unbound(step)
            case "release_seat":
                raise CannotRedo("what a seat still held when it was left is not redone here")
        return {}

    async def _unbound(self, step: HistoryStep) -> Moved:
        """What the end of a batch moves; an attestation that decides nothing moves nothing."""
        if step.name == "attest" and not await self._redo.decides(step):
            return {}
        settled = await self._redo.settled(step.accounts["batch"])
        return {
            "free": (settled.outcome.bond_returned, "what the settlement leaves of a bond"),
            "bonded": (-settled.bond, "no longer a bond"),
        }


def _taken(sums: dict[str, int]) -> Moved:
    return {name: (-sums[name], "all of it was taken for proven fraud") for name in ("free", "bonded")}
