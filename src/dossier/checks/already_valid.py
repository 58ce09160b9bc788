"""Is the paper valid already?"""

from __future__ import annotations

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._dates import dated
from dossier.checks._evidence import sure
from dossier.message import say
from dossier.model import Case, Document


class AlreadyValid(DocumentCheck):
    """The document is valid on the day it is handed in.

    Asks: whether the first day of validity that is printed on it has come.

    Why: a visa or a permit proves that the stay is regular from its first day on, not before;
    the office registers people who are in France.

    What to do: hand in the folder on that day or later.

    Source: https://www.legifrance.gouv.fr/loda/id/JORFTEXT000034677457 (decree of 10 May 2017:
    residence documents in force on the day, copy of 19 March 2024).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """The earliest first day counts: two visas on one page are both looked at."""
        starts = dated(document, "valid-from")
        if not starts:
            return not_needed(say("no first day of validity is printed on it"))
        first = min(starts, key=lambda start: min(start.readings))
        where = {"found": first.day, "expected": case.on, "place": first.fact.place}
        if min(first.readings) <= case.on:
            return passed(say("valid from {day}", day=first.day), **where)
        hint = say("hand in the folder on that day or later")
        if sure(first.fact):
            return failed(say("is valid only from {day}", day=first.day), hint=hint, **where)
        return unclear(
            say("may be valid only from {day}; the date could not be read surely", day=first.day),
            hint=hint,
            **where,
        )
