"""Do the papers say what the person says?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DossierCheck
from dossier.checks._evidence import SURE, best, sure
from dossier.checks._kinds import OF_THE_PERSON
from dossier.checks._mrz import zones
from dossier.checks._numbers import fits, own_numbers
from dossier.checks._work import employment
from dossier.checks.same_birth_date import proven_birth
from dossier.message import CountryName, KindName, Message, Private, Value, say
from dossier.model import Applicant, Case, Document, Fact, Place

if TYPE_CHECKING:
    from dossier.facts.mrz import Mrz


class AnswersAgree(DossierCheck):
    """What was answered is what the papers say.

    Asks: whether the birth date, the nationality, the kind of visa, the work and the number that
    were answered agree with the passport and the other papers.

    Why: the answers decide which papers are asked for. With a wrong answer the whole list is
    wrong.

    What to do: correct the answer, or take the paper out if it is not yours. With several
    nationalities, tell them all.

    Source: https://forum-assures.ameli.fr/questions/3422902 (the three procedures and their
    conditions, November 2025); ICAO Doc 9303 part 3 (nationality and birth date).
    """

    def answer(self, case: Case) -> tuple[Answer, ...]:
        """One answer for every contradiction; one for all where there is none."""
        if case.answers == Applicant():
            return (not_needed(say("nothing was answered")),)
        found = (*_birth(case), *_nationality(case), *_visa(case), *_work(case), *_number(case))
        return found or (passed(say("the papers do not contradict the answers")),)


def _contradicts(
    what: Message, found: Value, expected: Value, place: Place | None, *, surely: bool = True
) -> Answer:
    return (failed if surely else unclear)(
        what,
        hint=say("correct the answer, or take the paper out if it is not yours"),
        found=found,
        expected=expected,
        place=place,
    )


def _birth(case: Case) -> Iterator[Answer]:
    said, read = case.answers.birth_date, proven_birth(case)
    if said and read and said != read:
        yield _contradicts(
            say("the birth date you answered is not that of your identity paper"),
            read,
            said,
            _place_of(case.of_kind(*OF_THE_PERSON)),
        )


def _nationality(case: Case) -> Iterator[Answer]:
    """A passport of a state that was not answered; several nationalities are told all."""
    said = case.answers.nationalities
    if not said:
        return
    from dossier.facts.countries import alpha3

    for fact, zone in _own_passports(case):
        read = alpha3(zone.nationality)
        # Of people without a country (XXA to XXC) the passport does not say where they are from.
        if read and not read.startswith("XX") and read not in said:
            yield _contradicts(
                say(
                    "the passport is of {read}, you answered {said}",
                    read=CountryName(read),
                    said=tuple(CountryName(code) for code in said),
                ),
                read,
                said,
                fact.place,
                surely=fact.certainty >= SURE and not case.of_kind("hosting-certificate"),
            )


def _own_passports(case: Case) -> list[tuple[Fact, Mrz]]:
    """The zones of passports with the applicant's birth date: a family hands in several."""
    every = [pair for paper in case.of_kind("passport") for pair in zones(paper)]
    births = {zone.birth_date for _, zone in every}
    birth = case.applicant.birth_date
    if birth is None and len(births) > 1:
        return []
    return [pair for pair in every if birth in (None, pair[1].birth_date)]


def _visa(case: Case) -> Iterator[Answer]:
    """The remark on a visa against the title that was answered, where both tell visas apart."""
    said = case.answers.residence_title
    remark = best(_remarks(case))
    if said in ("vls-ts", "vls-t") and remark and remark.value != said:
        yield _contradicts(
            say("the visa is a {read}, you answered {said}", read=remark.value, said=said),
            remark.value,
            said,
            remark.place,
            surely=sure(remark),
        )


def _remarks(case: Case) -> list[Fact]:
    visas = case.of_kind("long-stay-visa")
    return [f for v in visas for f in v.stated("visa-remark") if f.value in ("vls-ts", "vls-t")]


def _work(case: Case) -> Iterator[Answer]:
    if case.answers.works_in_france is not False:
        return
    for job in employment(case):
        if job.surely:
            kind = KindName(job.document.kind)
            yield _contradicts(
                say("{kind}: you answered that you do not work in France", kind=kind),
                kind,
                "works_in_france=no",
                job.document.place,
            )


def _number(case: Case) -> Iterator[Answer]:
    if case.answers.has_french_number is not False:
        return
    for document, fact in own_numbers(case):
        yield _contradicts(
            say("a French number is on it; you answered that you have none"),
            Private(fact.value),
            "has_french_number=no",
            document.place,
            surely=bool(fits(fact.value, case.applicant.birth_date)),
        )


def _place_of(papers: tuple[Document, ...]) -> Place | None:
    return next((fact.place for paper in papers for fact, _ in zones(paper)), None)
