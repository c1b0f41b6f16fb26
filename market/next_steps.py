"""What to do after each refusal of our program, by the error's name.

The program's own messages are short and for everybody; these say what the person at this app does next.
"""

from typing import Final

__all__ = ["NEXT_STEPS", "next_step_of"]

_UPDATE = "Update the app; if it is up to date, report this as a fault of the app."
_RELOAD_ADDRESSES = "Reload, and check that the network in Settings is the one you mean."

NEXT_STEPS: Final[dict[str, str]] = {
    "UnknownInstruction": "Update the app: the market on this network is older or newer than it.",
    "BadArguments": _UPDATE,
    "MissingAccount": _UPDATE,
    "MissingSigner": "Sign with the wallet the transaction names; unlock or connect it first.",
    "NotWritable": _UPDATE,
    "WrongOwner": _RELOAD_ADDRESSES,
    "WrongAccountType": _RELOAD_ADDRESSES,
    "WrongAddress": _RELOAD_ADDRESSES,
    "AlreadyExists": "Reload: it is there already, and nothing needs to be done again.",
    "WrongProgram": _RELOAD_ADDRESSES,
    "WrongMint": "Choose the token that the request or the market names.",
    "MintNotAllowed": "Choose one of the tokens the market lists under Fees and rules.",
    "Arithmetic": "Choose a smaller amount, price or number of records.",
    "NotAuthority": "Sign with the market's authority; nobody else can do this.",
    "WrongParams": "Reload: the market's numbers have changed since this page was opened.",
    "BadTerms": "Correct the number that is outside its bounds; the operator's guide lists the bounds.",
    "Paused": "Wait and try later; batches under way go on, and money can be withdrawn.",
    "InsufficientStake": "Deposit more stake, or choose a smaller amount.",
    "StakeLocked": "Wait until your open batches are settled and the exit time after the last one is over.",
    "PlaceTaken": "Reload and take another place of the seat table.",
    "NotYourSeat": "Reload, and choose a seat this wallet holds.",
    "SeatLocked": "Wait until the panels this seat sits on are settled and its exit time is over.",
    "BadRequest": "Look at the request again and correct price, records, deadline or deposit.",
    "RequestClosed": "Choose another request.",
    "NotBuyer": "Sign with the wallet that opened the request, or wait for its deadline.",
    "BadRecordCount": "Split the delivery or add records, so that each batch is within the request's bounds.",
    "BatchTooLarge": "Split the delivery into several batches.",
    "EscrowTooSmall": "Deliver fewer records, choose another request, or ask its buyer to open a larger one.",
    "CreditExceeded": "Deposit stake, deliver less, or wait for open batches to be settled.",
    "Banned": "This wallet can still withdraw what it owns; it cannot deliver any more.",
    "WrongState": "Reload the batch: it has moved on since this page was opened.",
    "TooEarly": "Wait until the window shown with the batch opens.",
    "TooLate": "Reload the batch and see what can still be done; the network goes on without this step.",
    "BeaconNotReady": "Wait a few seconds; the random value is not there yet.",
    "BeaconMissed": "Arm the random value anew; keepers do so by themselves.",
    "BeaconReady": "Reload: the random value is there, and the draw can go on.",
    "BeaconNotMissed": "Fix the random value instead of arming it; keepers do so by themselves.",
    "BadDrawStep": _UPDATE,
    "SamplesShared": "Nothing needs to be done: the reviewers have the samples.",
    "SamplesNotShared": "Wait for the samples; vote that they could not be had if they do not come by half time.",
    "NotYourEntry": "Reload, and vote with the wallet that owns this seat or its delegate.",
    "AlreadyVoted": "Nothing needs to be done: this seat's vote is on the record.",
    "VoteMismatch": "Open the vote with the journal it was sealed with; look for it on the device that sealed it.",
    "BadVote": "Correct the vote: only sampled records can be refused, each with a known reason.",
    "VotesOutstanding": "Wait until everybody has opened their vote, or until the window is over.",
    "WrongKey": "Use the key this batch was sealed with; look for it on the device that delivered it.",
    "WrongRound": "Reload the batch: another round or draw has begun.",
    "NotScored": "Settle the batch first; keepers do so by themselves.",
    "AlreadySettled": "Nothing needs to be done: this seat is settled.",
    "SettleLosersFirst": "Settle the seats that lose stake first; keepers keep this order.",
    "NotEmpty": "Settle or withdraw what the account still holds, then close it.",
    "InsufficientBalance": "Withdraw no more than the balance shows; reload it first.",
    "WrongRentPayer": "Name the account that paid the deposit; reload to see which.",
    "ModeNotSupported": "Choose a request that is judged by a panel or a committee.",
    "ClockUnavailable": "Try again in a few seconds, or choose another node in Settings.",
    "WrongTokenAccount": "Choose a token account of this token that belongs to this wallet.",
    "NotYourDuty": "Sign with the contributor's wallet or with the delegate it named.",
    "AppealsOver": "Wait for the settlement; what the last panel said stands.",
    "WrongLabel": "Open the label with the answers and the salt it was committed with.",
    "OuterContested": "Wait for the samples to be shared again; the panel decides.",
    "BadProof": "Build the proof again from the package as it was delivered.",
    "NothingProven": "Keep the records: they are what was sold. Appeal to a panel if their quality is the matter.",
    "FraudProven": "Nothing needs to be done: the whole stake was taken already.",
    "NotDuplicate": "Compare two accepted batches of one exclusivity scope, within the time for disputes.",
    "RateJump": "Choose a rate between half and twice the present one, and reach further in several versions.",
    "NothingPending": "Reload: it has taken effect, was taken back, or never was proposed.",
    "BadCommittee": "Name 1 to 16 different attesters, and a threshold from 1 to their number.",
    "NotAttester": "Sign with the attester's own key; the request names its committee.",
    "AlreadyAttested": "Nothing needs to be done: this attester's word is on the record.",
    "BadRandomness": "Wait for the next interval; after three misses the network's own value is taken.",
    "RandomnessBusy": "Wait until the value under way arrives or its interval is over.",
    "BeaconFallsBack": "Fix it from the slot hashes; nothing was asked of the oracles.",
}
"""Error name → what to do next, one sentence or two."""


def next_step_of(name: str, message: str) -> str:
    """Return what to do about a program's error.

    Args:
        name: of the error, for instance `EscrowTooSmall`.
        message: `what happened: what to do`, used where the error is not one of our program.
    """
    known = NEXT_STEPS.get(name)
    if known is not None:
        return known
    _, _, advice = message.partition(": ")
    return advice[:1].upper() + advice[1:] if advice else "Reload and try again."
