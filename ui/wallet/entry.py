"""One history entry opened: what, when, where it was read from."""

from ui.components.dialog import Dialog
from ui.components.facts import Facts
from ui.components.hash_pill import HashPill
from ui.format.money import format_amount
from ui.format.untrusted import clean
from ui.ports import HistoryEntry


def entry_dialog(entry: HistoryEntry) -> Dialog:
    """Return the dialog of an entry."""
    dialog = Dialog(clean(entry.title, 80), clean(entry.detail, 120), icon="receipt", tone="neutral", width=460)
    facts = Facts("body", gap=8)
    if entry.coins is not None:
        facts.add("Amount", format_amount(entry.coins.base_units, entry.coins.asset, entry.meaning), strong=True)
        facts.add("Exactly", format_amount(entry.coins.base_units, entry.coins.asset).exact)
    facts.add("When", f"{entry.when.astimezone():%d %b %Y %H:%M:%S}")
    if entry.slot:
        facts.add("Slot", f"{entry.slot:,}")
    facts.add("Transaction", HashPill(entry.signature, "transaction"))
    dialog.body.addWidget(facts)
    return dialog
