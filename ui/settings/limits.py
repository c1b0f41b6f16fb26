"""Limits: above what the passphrase is asked for again, and how much of a kind of data may be revealed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from ui.bridge import Problem, Runner
from ui.components.card import Card
from ui.components.layout import clear
from ui.components.select import Select
from ui.components.toast import Message
from ui.format.money import Asset, format_amount
from ui.i18n import active, tr
from ui.ports.care import CarePort, LimitLine, LimitsFound, is_looser
from ui.settings.rows import add_line, new_card
from ui.shell.navigator import Navigator

_WHOLE = (1, 5, 10, 25, 100, 1_000)
_OF_SOL = (0.1, 0.5, 1, 5, 10, 50)
_SOL = "SOL"


class Limits(QObject):
    """Makes the card and stores what is chosen in it.

    Args:
        care: stores it.
        runner: starts jobs.
        navigator: the window around the page.
        parent: the page.
    """

    def __init__(self, care: CarePort, runner: Runner, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._care, self._runner, self._navigator = care, runner, navigator
        self._card: Card | None = None

    def card(self) -> Card:
        """Return the card, filled as soon as the limits are read."""
        card = self._card = new_card()
        add_line(card, tr("Ask for the passphrase again"), tr("Reading…"))
        self._read()
        return card

    def _read(self) -> None:
        self._runner.run(lambda _progress: self._care.limits(), owner=self, on_result=self._show)

    def _show(self, found: LimitsFound) -> None:
        card = self._card
        if card is None:
            return
        clear(card.body)
        if found.lines:
            each = [_Choice(self._choose, line, in_a_day=False) for line in found.lines]
            day = [_Choice(self._choose, line, in_a_day=True) for line in found.lines]
            text = tr("A signature that takes more asks for it again.")
            add_line(card, tr("Passphrase above, in one signature"), text, *(one.select for one in each))
            text = tr("Counted from midnight UTC, over everything that was agreed to.")
            add_line(card, tr("Passphrase above, in one day"), text, *(one.select for one in day))
        else:
            add_line(card, tr("Ask for the passphrase again"), tr("Limits are a network's; this one does not answer."))
        spent = active().locale.toString(found.epsilon, "f", 1)
        text = tr("ε {limit} for each kind of data and unit. Beyond it nothing is computed.", limit=spent)
        add_line(card, tr("What may be revealed"), text)

    def _choose(self, before: LimitLine, after: LimitLine) -> None:
        if not is_looser(before, after):
            self._store(after, "")
            return
        from ui.sign.passphrase_dialog import PassphraseDialog

        dialog = PassphraseDialog(
            tr("More would leave without asking."), act=tr("Change limit"), note=tr("Lowering a limit never asks.")
        )
        dialog.closed.connect(lambda agreed: self._store(after, dialog.typed) if agreed else self._read())
        dialog.open_over(self._navigator.dialog_host, dialog.field.edit)

    def _store(self, line: LimitLine, passphrase: str) -> None:
        self._runner.run(
            lambda _progress: self._care.set_limit(line, passphrase),
            owner=self,
            on_result=lambda _none: self._stored(),
            on_error=self._failed,
        )

    def _stored(self) -> None:
        self._navigator.notify(Message(tr("Limit stored")))
        self._read()

    def _failed(self, problem: Problem) -> None:
        self._navigator.show_problem(problem)
        self._read()


class _Choice:
    """One selection of one limit."""

    def __init__(self, chosen: Callable[[LimitLine, LimitLine], None], line: LimitLine, *, in_a_day: bool) -> None:
        self._chosen, self._line, self._in_a_day = chosen, line, in_a_day
        now = line.day if in_a_day else line.each
        amounts = sorted({now, *_amounts(line.asset)} - {0})
        choices = [("0", tr("Any {token}", token=line.asset.symbol))]
        choices += [(str(amount), format_amount(amount, line.asset).text) for amount in amounts]
        name = tr("{token} in one day", token=line.asset.symbol)
        if not in_a_day:
            name = tr("{token} in one signature", token=line.asset.symbol)
        self.select: Select = Select(name, choices, str(now))
        # A bound method of a plain object is held weakly by the signal; this keeps the choice alive with its part.
        self.select.activated.connect(lambda _index: self._activated())

    def _activated(self) -> None:
        amount = int(self.select.current)
        after = replace(self._line, day=amount) if self._in_a_day else replace(self._line, each=amount)
        if after != self._line:
            self._chosen(self._line, after)


def _amounts(asset: Asset) -> set[int]:
    return {round(one * 10**asset.decimals) for one in (_OF_SOL if asset.symbol == _SOL else _WHOLE)}
