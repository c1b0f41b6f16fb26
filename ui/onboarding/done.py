"""The end of first run."""

from ui.components.account_glyph import AccountGlyph
from ui.components.card import Card
from ui.components.hash_pill import HashPill
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.note import Note
from ui.components.paragraph import Span
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.onboarding.step import StepView
from ui.ports import Account


class DoneStep(StepView):
    """The step: the account, and where to go next."""

    def __init__(self) -> None:
        super().__init__(
            tr("Your wallet is ready"),
            tr("It is empty. Add an export of your data: it stays here."),
            tr("Go to Home"),
            back="",
        )

    def set_account(self, account: Account, *, backup_checked: bool, keyring_notice: str = "") -> None:
        """Show the account; `keyring_notice` says why the keyring does not open the vault although it was asked to."""
        if account.kind == "watch":
            self.title.set_text(tr("You are watching"))
            self.text.set_text(tr("It can sign nothing here. Add a wallet to it when you want to sell."))
        card = Card(gap=12, margins=(20, 16, 20, 16))
        row = Row(gap=12)
        row.addWidget(AccountGlyph(account.public_key, 40))
        words = Column(gap=2)
        words.addWidget(Label(account.name, "heading", elide=True))
        pill = HashPill(account.address, "address")
        line = Row()
        line.addWidget(pill)
        line.addStretch(1)
        words.addLayout(line)
        row.addLayout(words, 1)
        card.body.addLayout(row)
        self.body.addWidget(card)
        if not backup_checked:
            note = (
                Span(tr("The words are not checked yet. "), 600),
                Span(tr("We keep reminding you.")),
            )
            self.body.addWidget(Note(note, "warning", "warning"))
        if keyring_notice:
            keyring = tr(
                "Your passphrase opens the wallet, the keyring does not. {why}", why=clean(keyring_notice, 300)
            )
            self.body.addWidget(Note(keyring, "key_due", "warning"))
