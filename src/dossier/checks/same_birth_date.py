"""Do all papers give the same birth date?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DossierCheck
from dossier.checks._dates import Dated, dated, swap
from dossier.checks._evidence import sure
from dossier.checks._kinds import IDENTITY, OF_OTHERS, OF_THE_PERSON
from dossier.checks._mrz import zones
from dossier.message import KindName, say
from dossier.model import Case, Document, Level


class SameBirthDate(DossierCheck):
    """The papers all give the same birth date.

    Asks: whether the birth dates on the papers agree with the one that the check digits of a
    passport, visa or card prove. Day and month the other way round are left open, because some
    countries write the month first; a paper that also gives the right date is fine.

    Why: the number is made from the birth date; a wrong one follows you for years.

    What to do: compare the dates; have the paper with the wrong one corrected.

    Source: https://www.france-education-international.fr/sites/default/files/medias/flipping/le-guide-de-lassistant/25/
    (identical on all papers, 2023-24): a practice, so it is advice.
    """

    level: ClassVar[Level] = Level.ADVICE

    def answer(self, case: Case) -> tuple[Answer, ...]:
        """One answer for every paper with another date; one for all where there is none."""
        birth = proven_birth(case)
        papers = [one for one in case.documents if one.kind and one.kind not in OF_OTHERS]
        if birth is None or not any(dated(paper, "birth") for paper in papers):
            return (not_needed(say("there are no two birth dates to compare")),)
        found = [answer for paper in papers for answer in _differs(paper, birth)]
        return tuple(found) or (passed(say("the papers give the same birth date")),)


def proven_birth(case: Case) -> date | None:
    """The one birth date that check digits prove; None if there is none or there are two."""
    hosted = bool(case.of_kind("hosting-certificate"))
    papers = case.of_kind(*OF_THE_PERSON)
    own = [paper for paper in papers if not hosted or paper.kind not in IDENTITY[1:]]
    days = {zone.birth_date for paper in own for _, zone in zones(paper) if zone.birth_date}
    return days.pop() if len(days) == 1 else None


def _differs(paper: Document, birth: date) -> Iterator[Answer]:
    births = dated(paper, "birth")
    if not births or any(birth in one.readings for one in births):
        return
    yield _other(paper, births[0], birth)


def _other(paper: Document, one: Dated, birth: date) -> Answer:
    kind = KindName(paper.kind)
    surely = sure(one.fact) and swap(one.day) != birth and len(dated(paper, "birth")) == 1
    message = (
        say("{kind} gives another birth date", kind=kind)
        if surely
        else say("{kind} may give another birth date", kind=kind)
    )
    return (failed if surely else unclear)(
        message,
        hint=say("compare the dates and have the wrong one corrected"),
        found=one.day,
        expected=birth,
        place=one.fact.place,
    )
