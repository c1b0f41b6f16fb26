"""What can go wrong between this computer and the market.

Tree::

    MarketError
    ├── NetworkError                no answer, or none that can be used
    │   ├── NodeUnreachable         connection refused, lost, redirected
    │   ├── NodeTimeout
    │   ├── RateLimited             HTTP 429
    │   └── NodeUnavailable         HTTP 5xx, node behind or unhealthy
    ├── UntrustworthyAnswer         the node's answer cannot be right
    │   ├── MalformedAnswer         wrong id, shape, encoding
    │   ├── AnswerTooLarge
    │   ├── WrongNetwork            genesis hash differs from the one in use
    │   ├── StaleNode               slots went back further than forks explain
    │   ├── EffectMissing           said to have landed, and the market does not show it
    │   ├── ShownOtherwise          it took more than the simulation showed
    │   └── HistoryGap              transactions that were final are missing in the node's history
    ├── RpcRefused                  a JSON-RPC error
    ├── AccountError
    │   ├── AccountMissing
    │   └── WrongAccount            wrong owner, tag, version or size
    ├── TransactionError
    │   ├── TransactionTooLarge
    │   ├── WrongSignature          a signer returned something else than its signature
    │   ├── UndecodableInstruction  refused before signing
    │   ├── UnsaidChange            its simulation does more than its instructions say; refused before signing
    │   ├── TransactionRefused      the simulation or the cluster refused it
    │   │   ├── ProgramRefused      by a numbered error of a program
    │   │   └── InsufficientFunds
    │   ├── TransactionExpired      it can no longer land
    │   └── OutcomeUnknown          it may still land
    └── TermsRefused                the market's rules would refuse it; nothing was built

Every error says what happened (`what`), what it means for money and data (`money`) and what to do (`next_step`).
"""

from typing import ClassVar

from market.next_steps import next_step_of

__all__ = [
    "AccountError",
    "AccountMissing",
    "AnswerTooLarge",
    "EffectMissing",
    "HistoryGap",
    "InsufficientFunds",
    "MalformedAnswer",
    "MarketError",
    "NetworkError",
    "NodeTimeout",
    "NodeUnavailable",
    "NodeUnreachable",
    "OutcomeUnknown",
    "ProgramRefused",
    "RateLimited",
    "RpcRefused",
    "ShownOtherwise",
    "StaleNode",
    "TermsRefused",
    "TransactionError",
    "TransactionExpired",
    "TransactionRefused",
    "TransactionTooLarge",
    "UndecodableInstruction",
    "UnsaidChange",
    "UntrustworthyAnswer",
    "WrongAccount",
    "WrongNetwork",
    "WrongSignature",
]

_NOTHING_MOVED = "No money moved and no data left."


class MarketError(Exception):
    """Base of every error of this package.

    Args:
        what: what happened, one sentence.
        money: what it means for money and data; the class has a default.
        next_step: what to do; the class has a default.
    """

    default_money: ClassVar[str] = _NOTHING_MOVED
    default_next_step: ClassVar[str] = "Try again."

    def __init__(self, what: str, *, money: str | None = None, next_step: str | None = None) -> None:
        self.what = what
        self.money = self.default_money if money is None else money
        self.next_step = self.default_next_step if next_step is None else next_step
        super().__init__(" ".join(part for part in (self.what, self.money, self.next_step) if part))


class NetworkError(MarketError):
    """No answer from the node, or none that can be used; `retry_after_s` is the pause it asks for, if it said one."""

    retry_after_s: float | None = None
    default_money = "Your money is untouched by this."
    default_next_step = "Check the connection, or choose another node in Settings."


class NodeUnreachable(NetworkError):
    """The connection was refused or lost."""


class NodeTimeout(NetworkError):
    """The node did not answer in time."""


class RateLimited(NetworkError):
    """The node asks to be called less often."""

    default_next_step = "Wait a minute, or choose another node in Settings."


class NodeUnavailable(NetworkError):
    """The node answers that it cannot serve: HTTP 5xx, unhealthy, or behind what was seen before."""


class UntrustworthyAnswer(MarketError):
    """The node's answer cannot be right, so it is not used."""

    default_money = "The answer was thrown away. Your money is untouched by this."
    default_next_step = "Choose another node in Settings."


class MalformedAnswer(UntrustworthyAnswer):
    """The answer has the wrong shape, id or encoding."""


class AnswerTooLarge(UntrustworthyAnswer):
    """The answer is larger than anything asked for."""


class WrongNetwork(UntrustworthyAnswer):
    """The node belongs to another network than the one in use."""


class StaleNode(UntrustworthyAnswer):
    """The node is further behind than what it or its siblings said before."""


class HistoryGap(UntrustworthyAnswer):
    """The node's history lacks transactions that were final, or ends where it should go on."""

    default_money = "Nothing of the history kept here was changed. Your money is untouched by this."
    default_next_step = (
        "Choose a node with full history in Settings, or take this node's word with: gleaner history --rebuild"
    )


class EffectMissing(UntrustworthyAnswer):
    """The node says that a transaction landed, and the accounts it changes are as before."""

    default_money = (
        "It is not taken as done. The same transaction is followed on, and no second one is signed while it may land."
    )
    default_next_step = "Choose another node in Settings, then go on."


class ShownOtherwise(UntrustworthyAnswer):
    """A transaction took more from the wallet than was shown before it was signed."""

    default_money = "It has landed and cannot be taken back. Nothing else was signed."
    default_next_step = "Choose another node in Settings before you sign anything more, and keep this message."


class RpcRefused(MarketError):
    """The node refused the call.

    Args:
        method: JSON-RPC method.
        code: JSON-RPC error code.
        message: the node's own words, cut to 200 characters.
        data: the `data` member of the error, if any.
    """

    def __init__(self, method: str, code: int, message: str, data: object = None) -> None:
        self.method = method
        self.code = code
        self.message = message[:200]
        self.data = data
        super().__init__(f"The node refused {method} ({code}): {self.message}")


class AccountError(MarketError):
    """An account is not what it should be."""

    default_next_step = "Reload, and check that the network in Settings is the one you mean."


class AccountMissing(AccountError):
    """The account does not exist."""


class WrongAccount(AccountError):
    """The account has another owner, tag, version or size than its place demands."""


class TransactionError(MarketError):
    """A transaction was not, or may not have been, taken."""


class TransactionTooLarge(TransactionError):
    """The transaction has more than 1,232 bytes or locks too many accounts."""

    default_next_step = "This is a fault of the app: report it."


class WrongSignature(TransactionError):
    """A signer returned bytes that are not its signature of this message."""

    default_next_step = "Check the device or vault that signs."


class UndecodableInstruction(TransactionError):
    """The transaction contains an instruction that cannot be put into words."""

    default_next_step = "Only sign what you can read. Ask whoever made it what it does."


class UnsaidChange(TransactionError):
    """Its simulation takes more, or gives more power away, than its instructions say."""

    default_next_step = "Only sign what you can read. Ask whoever made it what it does."


class TransactionRefused(TransactionError):
    """The cluster, or its simulation, refused the transaction.

    Args:
        what: what happened.
        reason: machine-readable reason as the cluster gives it.
        logs: log lines of the run, bounded.
        signature: base58 signature if it landed and failed (its fee is spent), else None.
    """

    def __init__(
        self,
        what: str,
        *,
        reason: object = None,
        logs: tuple[str, ...] = (),
        signature: str | None = None,
        next_step: str | None = None,
    ) -> None:
        self.reason = reason
        self.logs = logs[:200]
        self.signature = signature
        money = "It changed nothing but the network fee, which is spent." if signature else None
        super().__init__(what, money=money, next_step=next_step)


class ProgramRefused(TransactionRefused):
    """A program refused with a numbered error.

    Args:
        code: the program's error code.
        name: its name, for instance `EscrowTooSmall`.
        message: its message, `what happened: what to do`.
        instruction_index: which instruction of the transaction.
        program: base58 address of the program that raised it.
        logs: log lines of the run.
        reason: as the cluster gives it.
        signature: base58 signature if it landed and failed.
    """

    def __init__(
        self,
        *,
        code: int,
        name: str,
        message: str,
        instruction_index: int,
        program: str,
        logs: tuple[str, ...] = (),
        reason: object = None,
        signature: str | None = None,
    ) -> None:
        self.code = code
        self.name = name
        self.message = message
        self.instruction_index = instruction_index
        self.program = program
        happened = message.partition(": ")[0].rstrip(".")
        super().__init__(
            f"{happened} ({name}, {code}).",
            reason=reason,
            logs=logs,
            signature=signature,
            next_step=next_step_of(name, message),
        )


class InsufficientFunds(TransactionRefused):
    """The paying account cannot cover fees, rent or the amount."""


class TransactionExpired(TransactionError):
    """The network did not take the transaction in time, and can no longer."""

    def __init__(self, signature: str) -> None:
        self.signature = signature
        super().__init__("The network did not take it in time. It can no longer land.", money="No money moved.")


class OutcomeUnknown(TransactionError):
    """The transaction was sent and its fate could not be read; it may still land."""

    default_money = "It may still go through. It is not sent a second time until that is known."
    default_next_step = "The app goes on asking when the node answers again."

    def __init__(self, signature: str, what: str) -> None:
        self.signature = signature
        super().__init__(what)


class TermsRefused(MarketError):
    """The market's rules would refuse this; nothing was built or sent."""

    default_next_step = "Change the amount and try again."
