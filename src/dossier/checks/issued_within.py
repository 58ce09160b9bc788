"""Is the paper recent enough?"""

from __future__ import annotations

from datetime import date

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._dates import Dated, dated, last_day, months_before
from dossier.checks._evidence import fair, sure
from dossier.message import say
from dossier.model import Case, Document, Fact


class IssuedWithin(DocumentCheck):
    """The paper was issued within the last months.

    Asks: when the paper was issued, and whether that is within the months that the route gives.
    The latest date of issue on it counts, and the end of the month that a payslip or a receipt is
    for; where none is labelled so, any recent date shows that the paper is not older.

    Why: offices ask for recent proof of an address or of work; older papers are often sent back.

    What to do: download the latest bill, receipt or payslip.

    Source: http://www.universite-lyon.fr (proof of address under three months, 2014-2021); Code
    des relations entre le public et l'administration, R113-7 (civil-status papers have no age,
    https://www.gisti.org/spip.php?article5939).
    """

    months: int = 3
    dates: tuple[str, ...] = ("issued", "signed", "period-end")

    def answer(self, document: Document, case: Case) -> Answer:
        """The latest date that is not in the future; a refusal only if it was read surely."""
        earliest = months_before(case.on, self.months)
        found = (*dated(document, *self.dates), *_months(document, case.on))
        past = [one for one in found if min(one.readings) <= case.on]
        recent = [one for one in (*past, *_beside(document)) if earliest <= one.day <= case.on]
        told = max((one for one in recent if fair(one.fact)), key=_day, default=None)
        if told and (told in past or not past):
            return passed(
                say("issued on {day}", day=told.day),
                found=told.day,
                expected=earliest,
                place=told.fact.place,
            )
        if not past:
            return unclear(say("no date of issue could be read on it"), expected=earliest)
        sure_ = not recent and all(earliest > day for one in found for day in one.readings)
        return _old(max(past, key=_day), earliest, surely=sure_)


def _old(last: Dated, earliest: date, *, surely: bool) -> Answer:
    about: dict[str, object] = {
        "hint": say("get a newer one, of {day} or later", day=earliest),
        "found": last.day,
        "expected": earliest,
        "place": last.fact.place,
    }
    if surely and sure(last.fact):
        return failed(say("issued on {day}", day=last.day), **about)
    about["hint"] = say("look at its date: {day} or later is fine", day=earliest)
    return unclear(say("its date of issue could not be read surely"), **about)


def _beside(document: Document) -> tuple[Dated, ...]:
    """Dates that say nothing of the issue, but a paper is hardly older than what it speaks of."""
    return dated(document, "", "period-start", "valid-from", "valid-until", "arrival")


def _day(one: Dated) -> date:
    return one.day


def _months(document: Document, on: date) -> tuple[Dated, ...]:
    """The last day of a month that the paper is for; of the running month, today."""
    found = (_month_end(fact) for fact in document.stated("month"))
    return tuple(
        Dated(one.fact, min(one.day, on), (min(one.day, on),))
        for one in found
        if one and one.day.replace(day=1) <= on
    )


def _month_end(fact: Fact) -> Dated | None:
    try:
        first = date.fromisoformat(f"{fact.value}-01")
    except ValueError:
        return None
    end = first.replace(day=last_day(first.year, first.month))
    return Dated(fact, end, (end,))
