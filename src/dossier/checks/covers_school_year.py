"""Does the European health insurance card last as long as the school year?"""

from __future__ import annotations

from datetime import date

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._dates import dated
from dossier.checks._evidence import fair, sure
from dossier.checks._school_year import year_of
from dossier.message import Message, say
from dossier.model import Case, Document


class CoversSchoolYear(DocumentCheck):
    """The European health insurance card is valid to the end of the school year.

    Asks: whether the last day that is printed on the card is after the end of the school year on
    the day of handing in. Nothing is asked of a form S1 or a proof of resources.

    Why: with a card for the whole year France has nothing to pay and you need not register; with
    one that ends before, another proof of cover is needed for the rest.

    What to do: ask your insurance at home for a card to the end of the year or for a form S1; or
    add a proof of resources.

    Source: https://www.service-public.fr/particuliers/vosdroits/F675 (18 October 2024);
    https://www.cleiss.fr/particuliers/venir/etudes/index.html (2021).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """The latest day that was well read counts: an old card beside a new one does no harm.

        European cards print the day first (decision S2 of 12 June 2009).
        """
        if document.kind != "european-health-card":
            return not_needed(say("no last day is asked of it"))
        year_ends = year_of(case.on).ends
        ends = dated(document, "expiry", "valid-until")
        if not ends:
            return unclear(say("its last day could not be read"), hint=_hint())
        well_read = [end for end in ends if fair(end.fact)]
        last = max(well_read or ends, key=lambda end: end.day)
        where = {"found": last.day, "expected": year_ends, "place": last.fact.place}
        if not well_read:
            return unclear(say("its last day could not be read"), hint=_hint(), **where)
        if last.day >= year_ends:
            return passed(say("valid to {day}", day=last.day), **where)
        if last.day < _lectures_end(year_ends) and sure(last.fact):
            return failed(
                say("ends on {day}, before the school year", day=last.day), hint=_hint(), **where
            )
        return unclear(
            say("may end on {day}, before the school year", day=last.day), hint=_hint(), **where
        )


def _lectures_end(year_ends: date) -> date:
    """The first day on which a school year may be over for a student."""
    return date(year_ends.year, 6, 1)


def _hint() -> Message:
    return say("add a form S1 from your insurance at home, or a proof of resources")
