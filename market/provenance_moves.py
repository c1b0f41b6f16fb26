"""What one instruction moves: into a Balance, in a Staker, in a request's escrow, by its data and the formulas."""

from typing import Any

from solders.pubkey import Pubkey

from market.explained import CannotRedo, Part
from market.history import HistoryEntry, HistoryStep
from market.redo import Redo
from market.replay import steps_about
from market.terms_amounts import BPS
from market.terms_review import next_q

__all__ = ["Moved", "Moves"]

Moved = dict[str, tuple[int, str]]
"""Field → (amount, why)."""
_OTHER_CREDITS = frozenset({"attest", "collect_fee", "prove_bad_decrypt", "prove_duplicate"})
_OTHER_STAKE = frozenset({"release_seat", "attest", "prove_bad_decrypt", "prove_duplicate"})


def _not_redone(step: HistoryStep) -> CannotRedo:
    return CannotRedo(f"what {step.name.replace('_', ' ')} moves is not redone here")


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
        args: Any = step.arguments
        if step.name == "finalize":
            return await self._finalized(step, owner, mint, is_stake=is_stake)
        if not roles:
            return []
        if step.name == "withdraw":
            return [(-int(args.amount), "paid out to a token account")]
        if step.name == "close_request":
            parts, reason = await self.escrow(step.accounts["request"], before=entry.signature)
            if reason:
                raise CannotRedo(reason)
            return [(sum(part.amount for part in parts["free"]), "the request's free escrow")]
        if step.name == "settle_seat":
            seat = await self._redo.payoff(step)
            found = [(seat.pay, "a seat's pay")] if "pay_balance" in roles else []
            return found + ([(seat.gain, "a seat's gain")] if "stake_balance" in roles else [])
        if step.name in _OTHER_CREDITS:
            raise _not_redone(step)
        return []

    async def _finalized(
        self, step: HistoryStep, owner: Pubkey, mint: Pubkey, *, is_stake: bool
    ) -> list[tuple[int, str]]:
        settled = await self._redo.settled(step.accounts["batch"])
        out, record = settled.outcome, settled.record
        opened = await self._redo.opening(record.address)
        due = [
            (settled.announced.contributor, out.contributor, "what the delivery earned"),
            (opened.accounts["buyer"], out.buyer, "the buyer's refund or share of a slash"),
        ]
        due += [
            (who, amounts, "an appeal's pot and its compensation")
            for who, amounts in zip(record.challengers, out.challengers, strict=False)
        ]
        found = []
        for who, amounts, why in due:
            if who == owner:
                if is_stake and settled.uncertain and who in record.challengers:
                    raise CannotRedo("it depends on what the market's insurance held at that moment")
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
            case "attest":
                raise _not_redone(step)
            case "finalize":
                settled = await self._redo.settled(step.accounts["batch"])
                reserved, out = settled.announced.value + settled.announced.fee, settled.outcome
                return {
                    "free": (out.request_free, "what the settlement leaves"),
                    "held": (-reserved, "no longer reserved"),
                    "paid": (out.paid, "to the contributor"),
                    "fees_paid": (reserved - out.request_free - out.paid, "to the reviewers of round 0"),
                }
        return {}

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
            case "finalize":
                settled = await self._redo.settled(step.accounts["batch"])
                if settled.uncertain:
                    raise CannotRedo("it depends on what the market's insurance held at that moment")
                left = settled.outcome.bond_returned
                return {
                    "free": (left, "what the settlement leaves of a bond"),
                    "bonded": (-settled.announced.bond, "no longer a bond"),
                }
        if step.name in _OTHER_STAKE:
            raise _not_redone(step)
        return {}
