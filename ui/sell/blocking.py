"""Why the next step of a sale cannot be taken, step by step, in words. Without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.format import clean, format_count
from ui.i18n import said, tr
from ui.sell.answers import DROP, KEEP
from ui.sell.step import Step

if TYPE_CHECKING:
    from ui.sell.wizard import SaleWizard

LEAST_REASON = 10
"""Characters of a reason that overrides a failed attack test."""


def why_blocked(wizard: SaleWizard) -> str:
    """Return why the next step cannot be taken; empty when it can."""
    judges = {
        Step.DATA: _data_blocked,
        Step.FIELDS: _fields_blocked,
        Step.SCRUB: _scrub_blocked,
        Step.PROTECT: _protect_blocked,
        Step.ATTACK: _attack_blocked,
        Step.PREVIEW: _preview_blocked,
        Step.TERMS: _terms_blocked,
    }
    judge = judges.get(wizard.step)
    return judge(wizard) if judge is not None else ""


def records_problem(wizard: SaleWizard) -> str:
    """What is wrong with the number of records; empty where nothing is."""
    source, most, least = wizard.answers.source, wizard.most_records, wizard.request.min_records
    if source is None or wizard.noised:
        return ""
    if source.rows < least:
        return tr(
            "This request takes {least} records or more; the file has {rows}.",
            least=format_count(least),
            rows=format_count(source.rows),
        )
    if most < least:
        return tr("The request's escrow does not cover a batch any more.")
    if not least <= wizard.answers.records <= most:
        return tr("Sell {least} to {most} records.", least=format_count(least), most=format_count(most))
    return ""


def _data_blocked(wizard: SaleWizard) -> str:
    source = wizard.answers.source
    if source is None:
        return tr("Choose a file first.")
    return wizard.records_problem if source.rows else tr("This file has no records.")


def _fields_blocked(wizard: SaleWizard) -> str:
    missing = _missing_column(wizard)
    if missing:
        return tr("The buyer counts “{column}”. Keep it.", column=clean(missing, 60))
    return "" if wizard.leaving else tr("Keep at least one field.")


def _protect_blocked(wizard: SaleWizard) -> str:
    ready = wizard.careful or wizard.answers.preview is not None
    return "" if ready else tr("Working out what would leave.")


def _preview_blocked(wizard: SaleWizard) -> str:
    preview = wizard.answers.preview
    if preview is None or not preview.records:
        return tr("No record is left to sell.")
    return "" if wizard.answers.looked else tr("Tick that you have looked at what leaves.")


def _terms_blocked(wizard: SaleWizard) -> str:
    terms = wizard.answers.terms
    if terms is None:
        return tr("Reading the terms.")
    return clean(said(terms.refused), 200)


def _missing_column(wizard: SaleWizard) -> str:
    """The first column that the release is made of and that is not kept; empty where all are."""
    if not wizard.noised:
        return ""
    actions, given = dict(wizard.answers.columns), dict(wizard.answers.mapping)
    names = (given.get(name, name) for name in wizard.request.spec.release.names)
    return next((name for name in names if actions.get(name, DROP) != KEEP), "")


def _scrub_blocked(wizard: SaleWizard) -> str:
    if wizard.answers.findings is None:
        return tr("Looking for personal details.")
    count = len(wizard.waiting)
    return tr("{n} piece waits for your decision.", "{n} pieces wait for your decision.", n=count) if count else ""


def _attack_blocked(wizard: SaleWizard) -> str:
    report = wizard.answers.attack
    if report is None:
        return tr("Attacking what would leave.")
    if report.failed and len(wizard.answers.override) < LEAST_REASON:
        return tr("A test failed. Go back and protect more, or write why it may leave all the same.")
    return ""
