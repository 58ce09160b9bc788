"""Is this the procedure for this person?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DossierCheck
from dossier.checks._dates import dated
from dossier.checks._evidence import fair
from dossier.checks._kinds import NOT_WORK, WORK, may_be
from dossier.checks._numbers import fits, is_provisional, own_numbers
from dossier.checks._school_year import year_of
from dossier.checks._work import employment, is_theirs
from dossier.message import KindName, Message, Private, say
from dossier.model import Case, Document, Level

ONLINE, STUDENT, WORKER = "online-student", "postal-s1106", "postal-s1106a"
_TALENT = re.compile(r"\btalent\b", re.I)
_TO_WORKER = say("post the form S1106a with its papers instead: route {route}", route=WORKER)
_TO_STUDENT = say("post the form S1106 with its papers instead: route {route}", route=STUDENT)
_TO_ONLINE = say("register online instead: route {route}", route=ONLINE)


class RightRoute(DossierCheck):
    """This procedure is the one for this person.

    Asks: whether the papers or the answers speak for another of the three procedures: work in
    France (a contract that runs, a recent payslip), a French number already given, cover already
    open, or only a scholarship where a contract is asked. Papers of parents and hosts, foreign
    salaries, and jobs that are over or have not begun do not count. A scholarship is not work.

    Why: the three procedures exclude each other. A file handed in at the wrong one is closed, and
    everything starts again.

    What to do: take the procedure that the finding names; `dossier advise` tells which question
    decides.

    Source: https://forum-assures.ameli.fr/questions/3422902 (online file closed for a contract,
    CPAM letter of 27 October 2025); service-public F675 (21 March 2022, checked 18 October 2024);
    https://www.welcometofrance.com/fiche/saffilier-au-regime-social-francais (Talent permits).
    """

    def answer(self, case: Case) -> Answer | tuple[Answer, ...]:
        """Everything that speaks against the route; passed where nothing does."""
        if case.route not in (ONLINE, STUDENT, WORKER):
            return not_needed(say("only the three French procedures exclude each other"))
        against = (*_elsewhere(case), *_covered(case), *_of_the_route(case))
        if any(answer.level is None for answer in against):
            return against
        return (passed(say("nothing speaks for another procedure")), *against)


def _of_the_route(case: Case) -> Iterator[Answer]:
    if case.route == WORKER:
        yield from _without_work(case)
        yield from _talent(case)
        return
    yield from _works(case)
    if case.route == ONLINE:
        yield from _has_number(case)
        yield from _european(case)
    elif case.answers.has_french_number is False:
        yield _answered("you have no French number", _TO_ONLINE)


def _answered(what: str, hint: Message) -> Answer:
    return failed(say("you answered: {answer}", answer=what), hint=hint, found=what)


# --------------------------------------------------------------------------- not these routes


def _elsewhere(case: Case) -> Iterator[Answer]:
    """People whom another office registers (domain of the MSA, of CPAM Paris, of another state)."""
    said = case.answers
    if said.farm_work:
        yield _answered("you work on a farm", say("the MSA registers you, not the CPAM"))
    if said.language_assistant:
        yield _answered("you are a language assistant", say("write to the CPAM of Paris, SRI"))
    if said.posted_worker:
        yield _answered("you are posted to France", say("hand in your S1 or A1 instead"))


def _covered(case: Case) -> Iterator[Answer]:
    """Who has rights already files nothing."""
    nothing = say("there is nothing to file; tell your CPAM what has changed")
    if case.answers.already_covered:
        yield _answered("you are covered already", nothing)
        return
    for document in case.of_kind("health-insurance-certificate"):
        numbers = [fact for fact in document.stated("nir") if fact.proven]
        if is_provisional(document) or any(fact.role == "provisional" for fact in numbers):
            continue
        theirs = any(fits(fact.value, case.applicant.birth_date) for fact in numbers)
        surely = theirs and case.answers.already_covered is None
        yield (failed if surely else unclear)(
            say("{kind}: you may be covered already", kind=KindName(document.kind)),
            hint=nothing,
            found=KindName(document.kind),
            place=document.place,
        )


# --------------------------------------------------------------------------- work


def _works(case: Case) -> Iterator[Answer]:
    if case.answers.works_in_france:
        yield _answered("you work in France", _TO_WORKER)
    for job in employment(case):
        kind = KindName(job.document.kind)
        denied = case.answers.works_in_france is False and not job.surely
        if denied:
            continue
        yield (failed if job.surely else unclear)(
            say("{kind}: who works in France cannot take this procedure", kind=kind),
            hint=_TO_WORKER,
            found=kind,
            place=job.document.place,
        )


def _without_work(case: Case) -> Iterator[Answer]:
    """The procedure of workers without any paper of work; a scholarship is none."""
    if case.answers.works_in_france is False:
        yield _answered("you do not work in France", _TO_ONLINE)
        return
    money = case.of_kind(*NOT_WORK)
    if case.of_kind(*WORK) or not money:
        return
    open_ = case.answers.works_in_france or any(may_be(one, WORK) for one in case.documents)
    kind = KindName(money[0].kind)
    yield (unclear if open_ else failed)(
        say("{kind} is not a contract, and no paper of work is there", kind=kind),
        hint=_TO_ONLINE,
        found=kind,
        expected=tuple(KindName(one) for one in WORK),
        place=money[0].place,
    )


def _talent(case: Case) -> Iterator[Answer]:
    permits = [one for one in case.of_kind("residence-permit") if _TALENT.search(one.text)]
    if (permits or case.applicant.residence_title == "talent") and case.of_kind(*WORK):
        yield failed(
            say("with a Talent permit and a contract, the CPAM of Paris registers you"),
            hint=say("send the file to the CPAM of Paris, wherever you live"),
            found="talent",
            place=permits[0].place if permits else None,
            level=Level.ADVICE,
        )


# --------------------------------------------------------------------------- numbers and Europe


def _has_number(case: Case) -> Iterator[Answer]:
    """The portal does not register who has a number already."""
    if case.answers.has_french_number:
        yield _answered("you have a French number", _TO_STUDENT)
        return
    numbers = list(own_numbers(case))
    if numbers:
        document, fact = numbers[0]
        surely = bool(fits(fact.value, case.applicant.birth_date))
        yield _numbered(document, Private(fact.value), surely=surely)
        return
    for document in case.of_kind("caf-certificate"):
        theirs = is_theirs(document, case)
        if theirs is not False:
            surely = bool(theirs) and case.answers.has_french_number is None
            yield _numbered(document, KindName(document.kind), surely=surely)


def _numbered(document: Document, found: Private | KindName, *, surely: bool) -> Answer:
    return (failed if surely else unclear)(
        say("{found}: you may have a French number, which the portal refuses", found=found),
        hint=_TO_STUDENT,
        found=found,
        place=document.place,
    )


def _european(case: Case) -> Iterator[Answer]:
    """A European card that lasts the school year makes the registration unnecessary."""
    end = year_of(case.on).ends
    cards = [one for one in case.of_kind("european-health-card") if _lasts(one, end)]
    if cards or (
        case.answers.european_cover == "ehic" and not case.of_kind("european-health-card")
    ):
        yield unclear(
            say("with a European health card valid to {day} you need not register", day=end),
            hint=say("register only if the card ends before, or if you stay for good"),
            place=cards[0].place if cards else None,
            level=Level.NOTE,
        )


def _lasts(document: Document, end: date) -> bool:
    ends = dated(document, "expiry", "valid-until")
    return any(one.day >= end and fair(one.fact) for one in ends)
