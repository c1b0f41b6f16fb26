"""The panels at the right of the wizard, this sale and what stopping now means; the strip of narrow windows."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.components.card import Divider, Plane
from ui.components.facts import Facts
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.meters import BudgetMeter
from ui.components.paragraph import Paragraph, Span
from ui.components.scroll import Scroll
from ui.components.summary_panel import Section
from ui.format import Asset, Meaning, clean, format_amount, format_decimal, format_time
from ui.format.money import SOL
from ui.i18n import said, tr
from ui.requests.models import asset_of, promise_sentences, reveal_words
from ui.requests.release_words import epsilon_per, hidden_words, leaving_words
from ui.sell.wording import if_you_stop
from ui.theme import theme
from ui.theme.tokens import SIZE

if TYPE_CHECKING:
    from app.browse.model import RequestView
    from app.sell.model import SaleView
    from ui.sell.wizard import SaleWizard
    from ui.theme import ColorName

_NAMES = 8
_WORDS_FROM = 640


class SalePanel(Plane):
    """A scrolling panel of 312 px with a heading and sections."""

    def __init__(self, title: str, stake: Asset) -> None:
        super().__init__("surface", "l")
        self._stake = stake
        self.outer = Column(self, margins=(1, 0, 0, 0))
        head = Row(margins=(20, 20, 20, 18))
        self.title = Label(title, "heading")
        head.addWidget(self.title)
        self.outer.addLayout(head)
        self.outer.addWidget(Divider())
        inner = QWidget()
        self.sections = Column(inner)
        self.outer.addWidget(Scroll(inner), 1)
        self._rescale()
        theme().changed.connect(self._rescale)

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show the answers so far, where the panel is about them."""

    def _rescale(self) -> None:
        self.setFixedWidth(theme().px(SIZE.summary_panel))


class ThisSale(SalePanel):
    """Earn, reveal, risk; what leaves and what stays; what it costs now; who can read it."""

    def __init__(self, stake: Asset) -> None:
        super().__init__(tr("This sale"), stake)
        self.earn = Section(tr("You earn"), "earn", "accent")
        self.reveal = Section(tr("It reveals"), "reveal", "privacy")
        self.risk = Section(tr("You risk"), "risk", "warning")
        self.promise = Section(tr("You promise"), "sign", "warning")
        self.cost = Section(tr("It costs now"))
        self.leaves = Section(tr("Leaves this computer"))
        self.stays = Section(tr("Stays here"))
        self.readers = Section(tr("Who can read what leaves"), line_below=False)
        for section in (self.earn, self.reveal, self.risk, self.promise, self.cost):
            self.sections.addWidget(section)
        for section in (self.leaves, self.stays, self.readers):
            self.sections.addWidget(section)
        self.sections.addStretch(1)

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show the answers so far."""
        now, request = wizard.answers, wizard.request
        asset = asset_of(request)
        if now.terms is not None:
            self.earn.set_value(format_amount(now.terms.expected, asset), large=True)
            gross = format_amount(now.terms.gross, asset).text
            self.earn.set_text(
                tr(
                    "Expected. {gross} if the record is accepted.",
                    "Expected. {gross} if all {n} records are accepted.",
                    n=now.terms.records,
                    gross=gross,
                )
            )
        else:
            price = format_amount(request.price, asset).text
            self.earn.set_value("")
            self.earn.set_text(tr("{price} for each accepted record.", price=price))
        self._show_reveal(wizard)
        self._show_risk(wizard)
        self._show_promise(request)
        self._show_cost(wizard)
        self._show_names(wizard)
        facts = Facts("small", right=False, gap=6)
        facts.add(tr("The buyer"), tr("all of it, once you are paid for"))
        if request.attesters:
            facts.add(tr("{n} attester", "{n} attesters", n=request.attesters), tr("all of it, before you are paid"))
        else:
            facts.add(
                tr("{n} reviewer", "{n} reviewers", n=request.panel),
                tr("{n} record of a batch", "{n} records of a batch", n=request.sampled),
            )
        facts.add(tr("Everyone"), tr("sealed bytes, the price, your address"))
        self.readers.set_body(facts)

    def _show_reveal(self, wizard: SaleWizard) -> None:
        words, _, color = reveal_words(wizard.request)
        preview = wizard.answers.preview
        if not wizard.noised:
            self.reveal.set_value(words, color)
            self.reveal.set_text(tr("Who buys it reads it."))
            return
        release, epsilon = wizard.request.spec.release, wizard.answers.release.epsilon
        self.reveal.set_value(epsilon_per(release, format_decimal(epsilon, 2)), "privacy")
        if preview is not None and preview.histogram is not None:
            view = preview.histogram
            meter = BudgetMeter(tr("Of this file, all sales"), view.spent, view.epsilon, view.cap)
            self.reveal.set_body(meter)
        else:
            self.reveal.set_text(hidden_words(release))

    def _show_risk(self, wizard: SaleWizard) -> None:
        terms = wizard.answers.terms
        if terms is None:
            self.risk.set_value("")
            self.risk.set_text(tr("Nothing until you sign."))
            return
        lost = format_amount(terms.lost_if_rejected, self._stake, Meaning.COST).text
        held = format_amount(terms.bond, self._stake, Meaning.COST).text
        self.risk.set_value(lost if terms.lost_if_rejected else tr("Nothing"))
        if wizard.request.attesters:
            self.risk.set_text(tr("If attesters reject it. Held meanwhile: {held} of your stake.", held=held))
        else:
            self.risk.set_text(tr("If reviewers reject it. Held meanwhile: {held} of your stake.", held=held))

    def _show_promise(self, request: RequestView) -> None:
        sentences = promise_sentences(request)
        self.promise.setVisible(bool(sentences))
        self.promise.set_value(tr("Sold once") if sentences else "", "warning")
        self.promise.set_text(tr("Sold twice and proven, your whole stake is lost."))

    def _show_cost(self, wizard: SaleWizard) -> None:
        terms = wizard.answers.terms
        self.cost.setVisible(terms is not None)
        if terms is None:
            return
        facts = Facts("body", gap=6)
        facts.add(tr("Network fee, about"), format_amount(terms.network_fee_lamports, SOL, Meaning.FEE).text)
        facts.add(tr("Account deposit, returned"), format_amount(terms.rent_lamports, SOL, Meaning.COST).text)
        if terms.stake_needed:
            facts.add(tr("Stake, stays yours"), format_amount(terms.stake_needed, self._stake, Meaning.COST).text)
        total = format_amount(terms.network_fee_lamports + terms.rent_lamports, SOL, Meaning.COST).text
        facts.add(tr("Leaves your wallet"), total, strong=True)
        if terms.stake_needed:
            # A line of its own: both in one would be wider than the panel.
            facts.add(
                tr("and, as stake"), format_amount(terms.stake_needed, self._stake, Meaning.COST).text, strong=True
            )
        self.cost.set_body(facts)

    def _show_names(self, wizard: SaleWizard) -> None:
        known = wizard.answers.source is not None
        self.leaves.setVisible(known)
        self.stays.setVisible(known)
        if not known:
            return
        if wizard.noised:
            leaving: tuple[str, ...] = (leaving_words(wizard.request.spec.release),)
            staying: tuple[str, ...] = (tr("Every single record"), *wizard.staying)
        else:
            leaving, staying = wizard.leaving, wizard.staying
        self.leaves.set_body(*_lines("leaves", "warning" if not wizard.noised else "privacy", leaving))
        self.stays.set_body(*_lines("stays", "text2", staying or (tr("The file itself"),)))


class IfYouStop(SalePanel):
    """What stopping now means, what happened, and the sale's money."""

    def __init__(self, stake: Asset) -> None:
        super().__init__(tr("If you stop now"), stake)
        self.meaning = Column(gap=10, margins=(20, 16, 20, 16))
        self.sections.addLayout(self.meaning)
        self.sections.addWidget(Divider())
        self.happened = Section(tr("What happened"))
        self.sale = Section(tr("This sale"), line_below=False)
        self.sections.addWidget(self.happened)
        self.sections.addWidget(self.sale)
        self.sections.addStretch(1)
        self._shown: tuple[SaleView, RequestView | None] | None = None
        self._log: tuple[tuple[int, str], ...] | None = None

    def show_sale(self, view: SaleView, request: RequestView | None) -> None:
        """Show how a sale stands."""
        if self._shown == (view, request):
            return
        self._shown = (view, request)
        self.title.setText(tr("The sale is over") if view.finished else tr("If you stop now"))
        clear(self.meaning)
        for icon, word, text in if_you_stop(view, request, time.time()):
            row = Row(gap=8)
            row.addWidget(Icon(icon, "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Paragraph((Span(f"{word}: ", 600), Span(text)), "body", "text"), 1)
            self.meaning.addLayout(row)
        self._show_log(view)
        asset = Asset(clean(view.symbol, 10), view.decimals)
        facts = Facts("body", gap=6)
        facts.add(tr("If all is accepted"), format_amount(view.gross, asset).text)
        facts.add(tr("Paid so far"), format_amount(view.paid, asset).text)
        bond = sum(batch.bond for batch in view.batches)
        if bond and not view.finished:
            facts.add(tr("Stake held"), format_amount(bond, self._stake, Meaning.COST).text)
        self.sale.set_body(facts)

    def _show_log(self, view: SaleView) -> None:
        log = tuple(view.log[:20])
        if log == self._log:
            return
        self._log = log
        lines: list[QWidget] = []
        for at_s, text in log:
            row = Row(gap=12)
            when = format_time(datetime.fromtimestamp(at_s).astimezone())
            row.addWidget(Label(when, "small", "text3", tabular=True), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Paragraph(clean(said(text), 240), "small", "text"), 1)
            lines.append(boxed(row))
        self.happened.set_body(*(lines or [Paragraph(tr("Nothing yet."), "small", "text2")]))


class Strip(Plane):
    """Earn, reveal and risk in one line, for windows without room for the panel."""

    def __init__(self, stake: Asset) -> None:
        super().__init__("surface", "t")
        self._stake = stake
        self._row = Row(self, gap=20, margins=(24, 8, 24, 8))
        self._words: list[Label] = []
        self._has_words = True
        self.setAccessibleName(tr("This sale"))

    def set_room(self, units: float) -> None:
        """Leave the words to icons and tooltips where the values would be cut."""
        self._has_words = units >= _WORDS_FROM
        side = 24 if self._has_words else 16
        self._row.set_metrics(20 if self._has_words else 12, (side, 8, side, 8))
        self._show_words()

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show the answers so far."""
        terms = wizard.answers.terms
        asset = asset_of(wizard.request)
        price = tr("{price} a record", price=format_amount(wizard.request.price, asset).text)
        words, _, color = reveal_words(wizard.request)
        if wizard.noised:
            words = f"ε {format_decimal(wizard.answers.release.epsilon, 2)}"
        earn = format_amount(terms.expected, asset).text if terms is not None else price
        risk = (
            format_amount(terms.lost_if_rejected, self._stake, Meaning.COST).text
            if terms is not None
            else tr("nothing yet")
        )
        self._show_parts(
            (
                ("earn", "accent", tr("You earn"), earn),
                ("reveal", color, tr("It reveals"), words),
                ("risk", "warning", tr("You risk"), risk),
            )
        )

    def show_sale(self, view: SaleView, request: RequestView | None) -> None:
        """Show what stopping now means, in a line."""
        parts = if_you_stop(view, request, time.time())
        self._show_parts(
            tuple((icon, "text2", tr("If you stop now: {word}", word=word), text) for icon, word, text in parts[:1])
        )

    def _show_parts(self, parts: tuple[tuple[str, ColorName, str, str], ...]) -> None:
        clear(self._row)
        self._words = []
        for icon, color, word, value in parts:
            part = Row(gap=6)
            sign = Icon(icon, color, 14)
            sign.setToolTip(word)
            part.addWidget(sign)
            words = Label(word, "small", "text2")
            self._words.append(words)
            part.addWidget(words)
            shown = Label(value, "small", "text", weight=600, tabular=True, elide=True)
            shown.setAccessibleName(f"{word}: {value}")
            part.addWidget(shown, 1)
            self._row.addLayout(part, 1)
        self._show_words()

    def _show_words(self) -> None:
        for words in self._words:
            words.setVisible(self._has_words or len(self._words) == 1)


def _lines(icon: str, color: ColorName, names: tuple[str, ...]) -> list[QWidget]:
    shown: list[QWidget] = []
    for name in names[:_NAMES]:
        row = Row(gap=8)
        row.addWidget(Icon(icon, color, 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(clean(name, 80), "small", "text"), 1)
        shown.append(boxed(row))
    if len(names) > _NAMES:
        shown.append(Label(tr("and {n} more", "and {n} more", n=len(names) - _NAMES), "small", "text2"))
    return shown
