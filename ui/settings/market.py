"""The market as read from the chain: its program, who may change it, how reviewers are drawn, its insurance."""

from collections.abc import Callable

from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Card
from ui.components.facts import Facts
from ui.components.hash_pill import HashPill
from ui.components.layout import Column, Row
from ui.format.money import format_amount
from ui.i18n import tr
from ui.ports import MarketFacts
from ui.settings.rows import add_line, new_card


def market_card(market: MarketFacts, accepted: str, on_accept: Callable[[], None] | None) -> Card:
    """Return the card.

    Args:
        market: what was read.
        accepted: hash of a program other than the shipped one that the person signs for, empty for none.
        on_accept: opens the question whether to; None where there is nothing to decide.
    """
    card = new_card()
    _program(card, market, accepted, on_accept)
    if market.steerable:
        draw = tr("By the hash of a slot. Whoever leads that slot can influence it.")
        lots = Badge(tr("Slot hashes"), "warning", "warning")
    else:
        draw = tr("By Switchboard, which nobody here can steer. After three misses the hash of a slot is taken.")
        lots = Badge("Switchboard", "ok", "positive")
    add_line(card, tr("How reviewers are drawn"), draw, lots)
    insured = format_amount(market.insurance.base_units, market.insurance.asset).text
    text = tr("{amount} repay challengers of wrong verdicts. What it does not hold, it cannot repay.", amount=insured)
    add_line(card, tr("Insurance"), text)
    rules = tr("They hold for new requests. A request keeps the rules it was opened under.")
    if market.pending_rules:
        rules += " " + tr("Number {number} waits to become current.", number=market.pending_rules)
    if market.paused:
        rules += " " + tr("New requests and submissions are paused; everything under way goes on.")
    paused = (Badge(tr("Paused"), "pause", "warning"),) if market.paused else ()
    add_line(card, tr("Rules, number {number}", number=market.rules), rules, *paused)
    return card


def _program(card: Card, market: MarketFacts, accepted: str, on_accept: Callable[[], None] | None) -> None:
    same = market.deployed_hash == market.shipped_hash
    if same:
        words, badge = tr("Byte for byte the one this app came with."), Badge(tr("As shipped"), "ok", "positive")
    elif accepted == market.deployed_hash:
        words = tr("Not the one this app came with. You agreed to sign for this very program.")
        badge = Badge(tr("Accepted by you"), "warning", "warning")
    else:
        words = tr(
            "Not the one this app came with: what it does is not what we describe. Do not sign here. "
            "Nothing is signed for it."
        )
        badge = Badge(tr("Another program"), "warning", "danger")
    add_line(card, tr("Program"), words, badge)
    pills = Facts("small", right=False, gap=6)
    pills.add(tr("Address"), HashPill(market.program, tr("program address")))
    pills.add(tr("SHA-256 on chain"), HashPill(market.deployed_hash, tr("hash of the deployed program")))
    if not same:
        pills.add(tr("SHA-256 shipped"), HashPill(market.shipped_hash, tr("hash of the shipped program")))
    for name, key in (
        (tr("May replace it"), market.upgrade_authority),
        (tr("May pause, propose rules"), market.authority),
    ):
        pills.add(name, HashPill(key, name.lower()) if key else tr("nobody"))
    holder = Column(gap=12, margins=(16, 0, 16, 12))
    holder.addWidget(pills)
    if not same and accepted != market.deployed_hash and on_accept is not None:
        row = Row()
        accept = Button(tr("Sign here anyway…"), "danger_outline")
        accept.clicked.connect(on_accept)
        row.addWidget(accept)
        row.addStretch(1)
        holder.addLayout(row)
    card.body.addLayout(holder)
