"""French social-security numbers on the papers, and whose they may be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dossier.model import Case, Document, Fact


def own_numbers(case: Case) -> Iterator[tuple[Document, Fact]]:
    """The proven numbers that may be the applicant's, without provisional ones."""
    for document in case.documents:
        for fact in document.stated("nir"):
            final = fact.role != "provisional" and not is_provisional(document)
            if fact.proven and final and fits(fact.value, case.applicant.birth_date) is not False:
                yield document, fact


def is_provisional(document: Document) -> bool:
    """Whether a paper says of itself that it is provisional, as the portal's first one does."""
    return "provisoire" in document.text.lower()


def fits(number: str, birth: date | None) -> bool | None:
    """Whether the year and month in a number are those of a birth date; None if not known.

    Digits 2 to 5 are the year and month of birth; months from 20 stand for an unknown one
    (decree of 22 January 1982, NOR ASEX8200003A; https://xml.insee.fr/schema/nir.html).
    """
    if birth is None or len(number) < 5 or not number[:5].isdecimal():
        return None
    month = int(number[3:5])
    return int(number[1:3]) == birth.year % 100 and (month == birth.month or month >= 20)
