"""One transaction opened: what, when, what it did, where it was read from."""

from ui.components.card import Divider
from ui.components.dialog import Dialog
from ui.components.facts import Facts
from ui.components.hash_pill import HashPill
from ui.components.label import Label
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.format.dates import format_second
from ui.format.hashes import short_key
from ui.format.money import format_amount, format_count
from ui.format.untrusted import clean
from ui.history.models import SUSPICIONS, state_of
from ui.i18n import said, tr
from ui.ports.history import EntryDetail

_MAX_SENTENCE, _MAX_NOTE = 300, 1_000


def entry_dialog(detail: EntryDetail) -> Dialog:
    """Return the dialog of a transaction."""
    entry = detail.entry
    dialog = Dialog(clean(said(entry.title), 80), state_of(entry), icon="receipt", tone="neutral", width=520)
    if entry.suspicion:
        dialog.body.addWidget(Note(tr(SUSPICIONS[entry.suspicion][1]), "warning", "warning"))
    dialog.body.addWidget(_facts(detail))
    if detail.note:
        dialog.body.addWidget(Label(tr("Note in it, written by whoever sent it"), "small", "text3"))
        dialog.body.addWidget(Paragraph(clean(detail.note, _MAX_NOTE), "body"))
    if detail.sentences:
        dialog.body.addWidget(Divider())
        dialog.body.addWidget(Label(tr("What it did"), "heading"))
        for sentence in detail.sentences:
            dialog.body.addWidget(Paragraph(clean(said(sentence), _MAX_SENTENCE), "body", "text2"))
    return dialog


def _facts(detail: EntryDetail) -> Facts:
    entry = detail.entry
    facts = Facts("body", gap=8)
    for coins, meaning in detail.moved:
        facts.add(tr("Amount"), format_amount(coins.base_units, coins.asset, meaning), strong=True)
        facts.add(tr("Exactly"), format_amount(coins.base_units, coins.asset).exact)
    if detail.fee is not None:
        facts.add(tr("Network fee"), format_amount(detail.fee.base_units, detail.fee.asset).exact)
    if entry.when is not None:
        facts.add(tr("When"), format_second(entry.when.astimezone()))
    if detail.other:
        came = entry.kind == "received"
        # What is there to be copied from cannot be copied here.
        pill = short_key(detail.other) if entry.suspicion else HashPill(detail.other, tr("address"))
        facts.add(tr("From") if came else tr("To"), pill)
    if detail.account:
        facts.add(tr("Your account"), HashPill(detail.account, tr("address")))
    if entry.slot:
        facts.add(tr("Slot"), format_count(entry.slot))
    facts.add(tr("Transaction"), HashPill(entry.signature, tr("transaction")))
    return facts
