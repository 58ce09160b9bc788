"""The dates that a paper states, with both readings of those that could be month first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier.model import Document, Fact

# Papers of French offices write the day first; elsewhere 03/04 may be the fourth of March.
FRENCH_PAPERS = frozenset(
    [
        "residence-permit",
        "long-stay-visa",
        "short-stay-visa",
        "visa-validation",
        "residence-renewal-receipt",
        "residence-first-receipt",
        "provisional-residence-permit",
        "residence-prolongation",
        "residence-favourable-decision",
        "residence-deposit-receipt",
        "school-certificate",
        "caf-certificate",
        "health-insurance-certificate",
        "payslip",
        "tax-notice",
        "cvec-certificate",
    ]
)
_TWO_NUMBERS_FIRST = re.compile(r"^\D*\d{1,2}\s*[/.\- ]\s*\d{1,2}\s*[/.\- ]\s*\d{2,4}\D*$")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a paper and every day it may mean."""

    fact: Fact
    day: date
    readings: tuple[date, ...]


def dated(document: Document, *roles: str) -> tuple[Dated, ...]:
    """The dates of a document that have one of these roles; all of its dates without any."""
    return tuple(_dated(document, roles))


def _dated(document: Document, roles: tuple[str, ...]) -> Iterator[Dated]:
    for fact in document.stated("date"):
        day = day_of(fact)
        if day and (not roles or fact.role in roles):
            yield Dated(fact, day, _readings(document, fact, day))


def day_of(fact: Fact) -> date | None:
    """The day that a fact states; None if its value is no day of the calendar."""
    try:
        return date.fromisoformat(fact.value)
    except ValueError:
        return None


def _readings(document: Document, fact: Fact, day: date) -> tuple[date, ...]:
    """The day, and the day with day and month swapped where the writing allows both."""
    swapped = swap(day)
    if fact.proven or swapped is None or document.kind in FRENCH_PAPERS:
        return (day,)
    return (day, swapped) if _TWO_NUMBERS_FIRST.match(fact.text) else (day,)


def swap(day: date) -> date | None:
    """Day and month changed round: 3 April for 4 March; None if there is no such other day."""
    if day.day > 12 or day.day == day.month:
        return None
    return day.replace(month=day.day, day=day.month)


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month if it is shorter.

    Misread years may lead out of the calendar; they stop at its ends.
    """
    index = day.year * 12 + day.month - 1 - months
    year, month = min(max(index // 12, 1), 9999), index % 12 + 1
    return date(year, month, min(day.day, last_day(year, month)))


def last_day(year: int, month: int) -> int:
    """How many days a month has."""
    from calendar import monthrange

    return monthrange(year, month)[1]


def years_after(day: date, years: int) -> date:
    """The same day so many years later; 28 February for a 29th that is not there."""
    return months_before(day, -12 * years)
