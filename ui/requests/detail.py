"""The panel of one request: earn, reveal, risk, who decides, funded; checking a file; starting a sale."""

from __future__ import annotations

import time
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Divider, Plane
from ui.components.dialog import Dialog
from ui.components.facts import Facts
from ui.components.icon import IconTile
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.components.scroll import Scroll
from ui.components.summary_panel import Section
from ui.format import Meaning, clean, format_amount, format_count, full_key_groups
from ui.i18n import said, tr
from ui.requests import models
from ui.requests.release_words import epsilon_per, hidden_words, leaving_words
from ui.theme import theme

if TYPE_CHECKING:
    from ui.bridge import Problem
    from ui.format import Asset
    from ui.requests.models import Offer

_SHOWN_PROBLEMS = 20


class RequestDetail(Plane):
    """The panel; `why_not` says why the account in use cannot sell, and is empty where it can.

    Signals:
        sale_asked: Start sale was used.
        file_asked: the person wants to check a file of theirs.
        source_asked: the person wants to see where the funding was read.
    """

    sale_asked = Signal()
    file_asked = Signal()
    source_asked = Signal()

    def __init__(self, stake: Asset, why_not: str = "", parent: QWidget | None = None) -> None:
        super().__init__("surface", "lt", parent)
        self._stake, self._why_not = stake, why_not
        self._width = 392
        outer = Column(self, margins=(1, 1, 0, 0))
        body = QWidget()
        self._body = Column(body)
        self._scroll = Scroll(body)
        outer.addWidget(self._scroll, 1)
        self._build_head()
        self.earn = Section(tr("You'd earn"), "earn", "accent")
        self.reveal = Section(tr("It reveals"), "reveal", "privacy")
        self.risk = Section(tr("You risk"), "risk", "warning")
        self.promise = Section(tr("You promise"), "sign", "warning")
        self.decides = Section(tr("Who decides"), "users", "text2")
        self.funded = Section(tr("Funded"), "funded", "positive")
        self.fit = Section(tr("Fits my data"), "file-text", "text2", line_below=False)
        for section in (self.earn, self.reveal, self.risk, self.promise, self.decides, self.funded, self.fit):
            self._body.addWidget(section)
        self._body.addStretch(1)
        outer.addWidget(Divider())
        foot = self._foot = Row(gap=8, margins=(20, 12, 20, 12))
        self.start = Button(tr("Start sale"), "primary", large=True, trailing="arrow-right")
        self.start.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start.clicked.connect(self.sale_asked)
        self.check = Button(tr("Check my file"), large=True)
        self.check.clicked.connect(self.file_asked)
        foot.addWidget(self.start, 1)
        foot.addWidget(self.check)
        outer.addLayout(foot)
        self.set_width(392)
        theme().changed.connect(self._rescale)

    def _build_head(self) -> None:
        head = Column(gap=12, margins=(20, 18, 20, 14))
        line = Row(gap=12)
        self._tile = IconTile("my_data", "accent", 40, 18)
        line.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        words = Column()
        self.title = Paragraph("", "heading", "text")
        self._buyer = Label("", "small", "text2", elide=True)
        words.addWidget(self.title)
        words.addWidget(self._buyer)
        line.addLayout(words, 1)
        head.addLayout(line)
        self._summary = Paragraph("", "body", "text2")
        head.addWidget(self._summary)
        self._kinds = Row(gap=6)
        head.addLayout(self._kinds)
        self._badges = Row(gap=6)
        head.addLayout(self._badges)
        holder = boxed(head)
        self._body.addWidget(holder)
        self._body.addWidget(Divider())

    def set_width(self, units: float) -> None:
        """Set the panel's width; 0 lets it fill the page."""
        self._width = int(units)
        self._rescale()

    def show_offer(self, offer: Offer, path: str = "") -> None:
        """Show a request; `path` is the file that was checked, if any."""
        request, spec = offer.request, offer.request.spec
        self._tile.set_icon(models.kind_icon(spec.kind), "accent")
        self.title.set_text(clean(spec.title, 160) or tr("Untitled request"))
        judged = request.accepted + request.rejected
        past = (
            tr(
                "accepted {accepted} of {n} batch",
                "accepted {accepted} of {n} batches",
                n=judged,
                accepted=format_count(request.accepted),
            )
            if judged
            else tr("no batch judged yet")
        )
        self._buyer.setText(f"{clean(spec.buyer_name, 80)} · {past}")
        self._summary.set_text(clean(spec.summary, 500))
        self._show_badges(offer)
        self._show_earn(offer)
        self._show_reveal(offer)
        self._show_risk(offer)
        self.decides.set_value(models.decide_words(request), "text2")
        self.decides.set_body(*(Paragraph(text, "small", "text2") for text in models.decide_sentences(request)))
        self._show_promise(offer)
        self._show_funded(offer)
        self._show_fit(offer, path)
        self._block(offer)

    def show_terms_problem(self, problem: Problem) -> None:
        """Say that the terms could not be worked out."""
        self.earn.set_body(Note(clean(f"{problem.what} {problem.next_step}", 300), "warning", "warning"))

    def show_checking(self, path: str) -> None:
        """Say that a file is being checked."""
        self.check.set_working(tr("Checking…"))
        self.fit.set_value("")
        self.fit.set_text(tr("Reading {name} on this computer.", name=clean(PurePath(path).name, 80)))
        self.fit.show()

    def show_fit_problem(self, problem: Problem) -> None:
        """Say why a file could not be checked."""
        self.check.set_working("")
        self.fit.set_value(tr("Not read"), "danger")
        self.fit.set_body(
            Paragraph(clean(problem.what, 400), "small", "text2"),
            Paragraph(clean(problem.next_step, 200), "small", "text2"),
        )

    def _show_badges(self, offer: Offer) -> None:
        clear(self._badges)
        clear(self._kinds)
        request = offer.request
        if offer.fit is not None:
            good = offer.fit.usable > 0
            text = tr("Fits {n} record", "Fits {n} records", n=offer.fit.usable) if good else tr("Does not fit")
            self._badges.addWidget(Badge(text, "ok" if good else "rejected", "positive" if good else "danger"))
        if request.attesters:
            self._kinds.addWidget(Badge(tr("Committee decides"), "users"))
        if request.spec.exclusivity is not None:
            self._kinds.addWidget(Badge(tr("Sold once"), "sign", "warning"))
        self._kinds.addStretch(1)
        licence = clean(request.spec.licence, 28)
        if licence:
            self._badges.addWidget(Badge(licence, "file-text"))
        left = models.ends_in(request.ends_s, time.time())
        self._badges.addWidget(
            Badge(tr("{left} left", left=left) if request.ends_s > time.time() else tr("Ended"), "deadline")
        )
        self._badges.addStretch(1)

    def _show_earn(self, offer: Offer) -> None:
        if offer.terms is None:
            self.earn.set_value("")
            self.earn.set_text(tr("Working out what it would bring…"))
            return
        self.earn.set_value(format_amount(offer.net, offer.asset), large=True)
        facts = Facts("small")
        for name, value in models.earn_lines(offer):
            facts.add(name, value, color="text2")
        fee = format_amount(offer.terms.network_fee_lamports, _sol(), Meaning.FEE)
        facts.add(tr("Network fee, paid in SOL"), fee.text, color="text2")
        if offer.terms.rent_lamports:
            rent = format_amount(offer.terms.rent_lamports, _sol(), Meaning.COST)
            facts.add(tr("Account deposit, returned"), rent.text, color="text2")
        widgets: list[QWidget] = [facts]
        if offer.terms.refused:
            widgets.append(Note(clean(said(offer.terms.refused), 300), "warning", "warning"))
        self.earn.set_body(*widgets)

    def _show_reveal(self, offer: Offer) -> None:
        words, _, color = models.reveal_words(offer.request)
        if offer.request.spec.release.kind == "raw":
            self.reveal.set_value(words, color)
            text = tr("This data is not noised. Who buys it reads it. You choose which fields leave.")
        else:
            release = offer.request.spec.release
            low, high = models.epsilon_text(release.epsilon_min), models.epsilon_text(release.epsilon_max)
            self.reveal.set_value(epsilon_per(release, tr("{low} to {high}", low=low, high=high)), color)
            text = f"{leaving_words(release)}. {hidden_words(release)}"
        use = clean(offer.request.spec.purpose, 200) or tr("not said")
        spans = (Span(tr("Use for: "), 500), Span(use))
        self.reveal.set_body(Paragraph(text, "small", "text2"), Paragraph(spans, "small", "text2"))

    def _show_risk(self, offer: Offer) -> None:
        if offer.terms is None:
            self.risk.set_value("")
            self.risk.set_text("")
            return
        if offer.terms.lost_if_rejected:
            amount = format_amount(offer.terms.lost_if_rejected, self._stake, Meaning.COST)
            self.risk.set_value(tr("{amount} if rejected", amount=amount.text))
        else:
            self.risk.set_value(tr("Nothing"), "text2")
        widgets: list[QWidget] = [
            Paragraph(models.risk_sentence(offer.terms, offer.request, self._stake), "small", "text2")
        ]
        if offer.terms.stake_needed:
            need = format_amount(offer.terms.stake_needed, self._stake, Meaning.COST).text
            widgets.append(
                Paragraph(tr("You deposit {need} of stake first. It stays yours.", need=need), "small", "warning")
            )
        self.risk.set_body(*widgets)

    def _show_promise(self, offer: Offer) -> None:
        sentences = models.promise_sentences(offer.request)
        self.promise.setVisible(bool(sentences))
        self.promise.set_value(tr("Sold once") if sentences else "", "warning")
        self.promise.set_body(*(Paragraph(text, "small", "text2") for text in sentences))

    def _show_funded(self, offer: Offer) -> None:
        request = offer.request
        vault = format_amount(request.free, offer.asset)
        self.funded.set_value(tr("{vault} free", vault=vault.text), "text" if offer.funding == "funded" else "warning")
        line = Row(gap=8)
        sentence = Paragraph(
            models.funded_sentence(request), "small", "text2" if offer.funding == "funded" else "warning"
        )
        line.addWidget(sentence, 1)
        source = Button(tr("Show source"), "ghost", link=True)
        source.clicked.connect(self.source_asked)
        line.addWidget(source, 0, Qt.AlignmentFlag.AlignTop)
        self.funded.set_body(boxed(line))

    def _show_fit(self, offer: Offer, path: str) -> None:
        self.check.set_working("")
        fit = offer.fit
        self.fit.setVisible(fit is not None)
        self.check.setText(tr("Check another file") if fit is not None else tr("Check my file"))
        self._fold_foot()
        if fit is None:
            return
        self.fit.set_value(models.problems_of(fit).rstrip("."), "positive" if fit.usable else "danger")
        widgets: list[QWidget] = [Label(clean(PurePath(path).name, 120), "small", "text2", elide=True)]
        if fit.fields:
            names = ", ".join(clean(name, 60) for name in fit.fields)
            widgets.append(Paragraph(tr("Would leave: {names}.", names=names), "small", "text2"))
        widgets.extend(
            Paragraph(f"· {clean(said(problem), 240)}", "small", "text2") for problem in fit.problems[:_SHOWN_PROBLEMS]
        )
        self.fit.set_body(*widgets)

    def _block(self, offer: Offer) -> None:
        if self._why_not:
            self.start.set_blocked(self._why_not)
        elif offer.funding == "none":
            self.start.set_blocked(tr("The vault does not cover one delivery. Nothing would be paid."))
        elif offer.terms is not None and offer.terms.refused:
            self.start.set_blocked(clean(said(offer.terms.refused), 200))
        else:
            self.start.set_blocked("")

    def _rescale(self) -> None:
        if self._width:
            self.setFixedWidth(theme().px(self._width))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        self._fold_foot()

    def _fold_foot(self) -> None:
        """Put the two buttons below each other where their words do not fit side by side."""
        room = self.maximumWidth() - theme().px(48)
        need = self.start.sizeHint().width() + self.check.sizeHint().width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._foot.setDirection(across if need <= room else down)
        self.check.setSizePolicy(
            QSizePolicy.Policy.Fixed if need <= room else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )


def source_dialog(offer: Offer) -> Dialog:
    """Return the dialog that says where the funding was read and how it adds up."""
    request, source = offer.request, offer.request.source
    dialog = Dialog(tr("Where this was read"), tr("Read from the chain, not from the buyer"), icon="funded", width=520)
    dialog.body.addWidget(Paragraph(clean(said(source.sentence), 400), "body", "text"))
    facts = Facts("body", right=False, gap=6)
    facts.add(tr("Account"), Paragraph(full_key_groups(clean(source.account, 64)), "mono", "text"))
    facts.add(tr("Slot"), format_count(source.slot))
    facts.add(tr("Request"), Paragraph(full_key_groups(clean(request.address, 64)), "mono", "text"))
    dialog.body.addWidget(facts)
    dialog.body.addWidget(Divider())
    sums = Facts("body", gap=6)
    sums.add(tr("The buyer paid in"), format_amount(request.deposited, offer.asset).text)
    sums.add(tr("Reserved for batches under way"), format_amount(request.held, offer.asset, Meaning.COST).text)
    sums.add(tr("Free for new records"), format_amount(request.free, offer.asset).text, strong=True)
    sums.add(
        tr("The vault holds, in {symbol}", symbol=offer.asset.symbol), format_amount(request.vault, offer.asset).text
    )
    sums.add(tr("Owed from it, to everybody"), format_amount(request.owed, offer.asset, Meaning.COST).text)
    dialog.body.addWidget(sums)
    good = request.solvent
    text = tr("The vault holds all that is owed from it.") if good else tr("The vault holds less than is owed from it.")
    dialog.body.addWidget(Note(text, "ok" if good else "warning", "positive" if good else "danger"))
    close = Button(tr("Close"))
    close.clicked.connect(dialog.accept)
    dialog.footer.addWidget(close)
    return dialog


def _sol() -> Asset:
    from ui.format.money import SOL

    return SOL
