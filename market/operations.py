"""What a wallet can do on the market, as lists of instructions.

Nothing is read or sent here: addresses are derived, accounts that were read come in as arguments. Every list fits one
transaction. Amounts are base units, times unix seconds.
"""

from market.intents import MAX_DRAW_STEP, DrawStep, OpenVote, RequestTerms, Submission, plan_draw_step
from market.operations_appeal import AppealOperations
from market.operations_beacon import BeaconOperations
from market.operations_market import GovernOperations
from market.operations_oracle import OracleOperations
from market.operations_panel import PanelOperations
from market.operations_proof import ProofOperations
from market.operations_request import RequestOperations
from market.operations_settle import SettleOperations
from market.operations_wallet import WalletOperations

__all__ = ["MAX_DRAW_STEP", "DrawStep", "OpenVote", "Operations", "RequestTerms", "Submission", "plan_draw_step"]


class Operations(
    WalletOperations,
    RequestOperations,
    PanelOperations,
    AppealOperations,
    SettleOperations,
    BeaconOperations,
    OracleOperations,
    ProofOperations,
    GovernOperations,
):
    """Builds the instructions of one market; see `MarketBuilder` for its arguments."""
