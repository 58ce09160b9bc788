"""Is the paper recent enough?"""

from __future__ import annotations

from datetime import date

from dossier.checks import DocumentCheck
from dossier.checks._dates import Dated, dated, last_day, months_before
from dossier.checks._evidence import fair, sure
from dossier.model import Answer, Case, Document, Fact, failed, passed, say, unclear


class IssuedWithin(DocumentCheck):
    """The paper was issued within the last months.

    Asks: when the paper was issued, and whether that is within the months that the route gives.
    The latest date of issue on it counts, and the end of the month that a payslip or a receipt is
    for.

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
        found = sorted((*_issued(document, self.dates), *_months(document, case.on)), key=_day)
        past = [date_ for date_ in found if min(date_.readings) <= case.on]
        about: dict[str, object] = {"expected": earliest}
        if not past:
            return unclear(say("no date of issue could be read on it"), **about)
        last = past[-1]
        about |= {"found": last.day, "place": last.fact.place}
        if last.day >= earliest and last.day <= case.on and fair(last.fact):
            return passed(say("issued on {day}", day=last.day), **about)
        hint = say("get a newer one, of {day} or later", day=earliest)
        if sure(last.fact) and all(earliest > day for one in found for day in one.readings):
            return failed(say("issued on {day}", day=last.day), hint=hint, **about)
        return unclear(say("its date of issue could not be read surely"), hint=hint, **about)


def _day(one: Dated) -> date:
    return one.day


def _issued(document: Document, roles: tuple[str, ...]) -> tuple[Dated, ...]:
    return dated(document, *roles)


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
