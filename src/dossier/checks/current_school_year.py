"""Is the certificate for this school year?"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._dates import Dated, dated
from dossier.checks._evidence import fair, sure
from dossier.checks._school_year import SchoolYear, year_of
from dossier.message import say
from dossier.model import Case, Document, Fact, Level

_HINT = say("download this year's certificate from your school's website")


class CurrentSchoolYear(DocumentCheck):
    """The paper is for the school year in which it is handed in.

    Asks: which school years are written on the paper, and whether the current one is among them.
    A French school year runs from September to August; in September a certificate of the year
    just ended is left open, because some schools end their year with that month. Where no school
    year is written, the first and last day of the studies count.

    Why: your rights start with the school year of your enrolment, so the office needs the
    certificate of that year, issued after the final registration.

    What to do: download the certificate of the current year from your school's website. Before
    September, wait for the first day of the new year.

    Source: https://www.ameli.fr/assure/droits-demarches/europe-international/protection-sociale-france/vous-venez-etudier-en-france
    (academic year concerned, after 2020);
    https://prasanthragupathy.com/2023/09/social-security-for-international-students-in-france
    (the portal's help texts, 27 September 2024).
    """

    months_ahead: int = 3

    def answer(self, document: Document, case: Case) -> Answer:
        """The written years first; the days of the studies where there is none."""
        years = [(fact, year) for fact in document.stated("school-year") if (year := _year(fact))]
        if not years:
            return _by_days(document, case.on)
        current = [fact for fact, year in years if year.holds(case.on)]
        if current:
            return _stands(max(current, key=lambda fact: fact.certainty), case.on)
        fact, year = max(years, key=lambda pair: (pair[1].first, pair[0].certainty))
        if year.starts > case.on:
            return self._ahead(fact, year, case.on)
        return _finished(fact, year, document, case.on)

    def _ahead(self, fact: Fact, year: SchoolYear, on: date) -> Answer:
        """Next year's certificate is early, not wrong."""
        about = {"found": fact.value, "expected": str(year_of(on)), "place": fact.place}
        message = say("is for {year}, which has not begun", year=fact.value)
        hint = say("hand it in from {day} on", day=year.starts)
        if year.starts - on <= timedelta(days=31 * self.months_ahead):
            return unclear(message, hint=hint, level=Level.ADVICE, **about)
        return (failed if sure(fact) else unclear)(message, hint=hint, **about)


def _year(fact: Fact) -> SchoolYear | None:
    return SchoolYear.read(fact.value)


def _stands(fact: Fact, on: date) -> Answer:
    about = {"found": fact.value, "expected": str(year_of(on)), "place": fact.place}
    if fair(fact):
        return passed(say("is for {year}", year=fact.value), **about)
    return unclear(
        say("seems to be for {year}, but the year could not be read surely", year=fact.value),
        hint=say("look at the year on it; scan it again if it is hard to read"),
        **about,
    )


def _finished(fact: Fact, year: SchoolYear, document: Document, on: date) -> Answer:
    now = str(year_of(on))
    about = {"found": fact.value, "expected": now, "place": fact.place}
    if any(_runs(start, end, on) for start, end in _spans(document)):
        return unclear(
            say("names {year}, but days of {now} too", year=fact.value, now=now), **about
        )
    if not sure(fact) or _names_its_end(document, year_of(on)):
        return unclear(
            say("seems to be for {year}; {now} is needed", year=fact.value, now=now),
            hint=_HINT,
            **about,
        )
    if year.may_still_run(on):
        return unclear(
            say("is for {year}, which ends about now; {now} is needed", year=fact.value, now=now),
            hint=_HINT,
            **about,
        )
    return failed(
        say("is for {year}; {now} is needed", year=fact.value, now=now), hint=_HINT, **about
    )


def _names_its_end(document: Document, year: SchoolYear) -> bool:
    """Whether the last calendar year of a school year stands on the paper in some other writing."""
    return re.search(rf"(?<!\d){year.first + 1}(?!\d)", document.text) is not None


def _by_days(document: Document, on: date) -> Answer:
    """A paper that gives the first and the last day instead of a school year."""
    spans = _spans(document)
    for start, end in spans:
        if _runs(start, end, on):
            return passed(
                say("is for {start} to {end}", start=start.day, end=end.day),
                found=(start.day, end.day),
                expected=str(year_of(on)),
                place=start.fact.place,
            )
    over = [end for _, end in spans if end.day < on and sure(end.fact)]
    if spans and len(over) == len(spans):
        end = max(over, key=lambda one: one.day)
        return failed(
            say("is for studies that ended on {day}", day=end.day),
            hint=_HINT,
            found=end.day,
            expected=str(year_of(on)),
            place=end.fact.place,
        )
    now = str(year_of(on))
    hint = say("if it says {year}, hand it in; if not, download this year's certificate", year=now)
    return unclear(say("no school year could be read on it"), hint=hint, expected=now)


def _spans(document: Document) -> list[tuple[Dated, Dated]]:
    """First and last days of studies, each first with the next last of its sort."""
    pairs = (("period-start", "period-end"), ("valid-from", "valid-until"))
    return [
        (start, end)
        for first, last in pairs
        for start, end in zip(dated(document, first), dated(document, last), strict=False)
        if start.day < end.day
    ]


def _runs(start: Dated, end: Dated, on: date) -> bool:
    return start.day <= on <= end.day and fair(start.fact) and fair(end.fact)
