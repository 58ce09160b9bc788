"""What the papers say of the person; what they do not say for sure stays unknown.

A folder also holds papers about others (a host, parents, a spouse), so a birth date and a
nationality count only where all identity papers agree on who is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from dossier.checks._dates import day_of
from dossier.checks._evidence import sure
from dossier.checks._kinds import IDENTITY
from dossier.model import Applicant, Case, Document

if TYPE_CHECKING:
    from dossier.facts.mrz import Mrz

RESIDENCE = ("residence-permit", "long-stay-visa")
# Papers on which a fund or an employer has printed a number it knows. A number typed into a form
# is the person's own word.
NUMBERED = ("caf-certificate", "health-insurance-certificate", "payslip")

# Nobody gets one of these on a visa that was not validated, so its validation is not asked again.
AFTER_A_VISA = (
    "residence-renewal-receipt",
    "residence-favourable-decision",
    "residence-prolongation",
    "provisional-residence-permit",
)


def seen_in(documents: Sequence[Document], on: date) -> Applicant:
    """What the documents say for sure of the person, as far as conditions ask for it."""
    birth = _birth_date(documents, on)
    case = Case(on, Applicant(birth_date=birth), Applicant(), tuple(documents))
    return Applicant(
        nationalities=_nationalities(documents, birth, on),
        birth_date=birth,
        works_in_france=_works(case),
        has_french_number=_has_number(case),
        european_cover=_cover(documents, on),
        residence_title=_title(documents, on),
    )


# --------------------------------------------------------------------------- who


def _zones(documents: Sequence[Document], kinds: Sequence[str], on: date) -> Iterator[Mrz]:
    """The machine readable zones of these kinds whose check digits all agree."""
    from dossier.facts.mrz import parse

    for document in documents:
        if document.kind in kinds:
            for fact in document.stated("mrz"):
                zone = parse(fact.value.split("\n"), on) if fact.proven else None
                if zone is not None:
                    yield zone


def _birth_date(documents: Sequence[Document], on: date) -> date | None:
    """Of the identity papers, else of visa or permit, else printed on two different papers."""
    for kinds in (IDENTITY, RESIDENCE):
        dates = {zone.birth_date for zone in _zones(documents, kinds, on) if zone.birth_date}
        if len(dates) > 1:
            others = [document for document in documents if document.kind not in kinds]
            dates &= {day for day, _ in _printed_births(others)}
        if dates:
            return dates.pop() if len(dates) == 1 else None
    agreed = Counter(day for day, _ in _printed_births(documents))
    twice = [day for day, papers in agreed.items() if papers >= 2]
    return twice[0] if len(twice) == 1 else None


def _printed_births(documents: Sequence[Document]) -> set[tuple[date, str]]:
    """Birth dates read surely, each with the kind of the paper it is on."""
    return {
        (day, document.kind)
        for document in documents
        if document.kind
        for fact in document.stated("date", "birth")
        if sure(fact) and (day := day_of(fact)) is not None
    }


def _nationalities(
    documents: Sequence[Document], birth: date | None, on: date
) -> tuple[str, ...] | None:
    """Of all identity papers of one person (dual nationals hand in two), else of visa or permit."""
    for kinds in (IDENTITY, RESIDENCE):
        zones = list(_zones(documents, kinds, on))
        if len({zone.birth_date for zone in zones}) > 1:
            zones = [zone for zone in zones if birth and zone.birth_date == birth]
        codes = [_nationality(zone) for zone in zones]
        known = dict.fromkeys(code for code in codes if code is not None)
        if known:
            return tuple(known)
    return None


def _nationality(zone: Mrz) -> str | None:
    """An alpha-3 code, or that of the stateless and refugees; None for any other."""
    from dossier.schema.countries import find

    return find(zone.nationality)


# --------------------------------------------------------------------------- what they do


def _works(case: Case) -> bool | None:
    """A recent payslip or a contract in force, in their own name and of a French employer."""
    from dossier.checks._work import employment

    return True if any(job.surely for job in employment(case)) else None


def _has_number(case: Case) -> bool | None:
    """A proven, final number that fits the birth date, on a paper of those who know it."""
    from dossier.checks._numbers import fits, own_numbers

    theirs = any(
        paper.kind in NUMBERED and fits(fact.value, case.applicant.birth_date) is True
        for paper, fact in own_numbers(case)
    )
    return True if theirs else None


# --------------------------------------------------------------------------- their cover and stay


def _cover(documents: Sequence[Document], on: date) -> str | None:
    kinds = {document.kind for document in documents}
    if "form-s1" in kinds:
        return "s1"
    cards = [document for document in documents if document.kind == "european-health-card"]
    ends = [day for card in cards for day in _days(card, "expiry", "valid-until")]
    return "ehic" if cards and (not ends or max(ends) >= on) else None


def _title(documents: Sequence[Document], on: date) -> str | None:
    """The title in force: a permit before the papers that renew one, these before a visa."""
    permits = [
        document
        for document in documents
        if document.kind == "residence-permit" and not _is_over(document, on)
    ]
    if permits:
        return "talent" if any("talent" in doc.text.casefold() for doc in permits) else "permit"
    kinds = {document.kind for document in documents}
    if not kinds.isdisjoint(AFTER_A_VISA):
        return "receipt"
    remarks = {
        fact.value
        for document in documents
        if document.kind in ("long-stay-visa", "visa-validation")
        for fact in document.stated("visa-remark")
        if sure(fact) and fact.value in ("vls-ts", "vls-t", "card-to-request")
    }
    if len(remarks) == 1:
        return remarks.pop()
    if not remarks and "visa-validation" in kinds:
        return "vls-ts"
    return None


def _is_over(document: Document, on: date) -> bool:
    ends = _days(document, "expiry", "valid-until")
    return bool(ends) and max(ends) < on


# --------------------------------------------------------------------------- facts


def _days(document: Document, *roles: str) -> list[date]:
    return [
        day
        for fact in document.stated("date")
        if fact.role in roles and sure(fact) and (day := day_of(fact)) is not None
    ]
