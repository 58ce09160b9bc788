"""Is the French number there?"""

from __future__ import annotations

import re
from typing import ClassVar

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DossierCheck
from dossier.checks._evidence import fair
from dossier.checks._numbers import fits
from dossier.message import Message, Private, say
from dossier.model import Case, Document, Fact, Level

_FORMS = ("form-s1106", "form-s1106a")
_FIELD = re.compile(r"s[ée]cu|nir\b|social.?security|immatriculation|n.?\s?ss\b", re.I)
_HINT = say("write the number into its box on the form, or add the CAF's or CPAM's letter with it")


class NumberPresent(DossierCheck):
    """The French number is on the form or on another paper.

    Asks: whether the social-security number is written into its box on the form S1106, or stands
    on a paper of the CAF or of an insurance fund. What is written by hand is not read, so a form
    that was scanned is left open.

    Why: who has a number already must give it; otherwise a second one is made, and the file is
    stopped until both are joined.

    What to do: write the number into its box on the form. It is on your CAF certificate, on a
    payslip, or on a letter of the fund.

    Source: https://fill.io/in-de-permettre-votre-affiliation-au-rgime-gnral-7eab1bee (the form's
    number box, before 2021), so it is advice; service-public F675 (21 March 2022).
    """

    level: ClassVar[Level] = Level.ADVICE

    def answer(self, case: Case) -> Answer:
        """The form first, then the other papers; an empty box in a PDF form is evidence."""
        forms = case.of_kind(*_FORMS)
        written = [fact for form in forms for fact in _on(form, case)]
        if written:
            return _given(written[0], say("the number is on the form"))
        elsewhere = [fact for paper in case.documents for fact in _on(paper, case)]
        if elsewhere:
            return _given(
                elsewhere[0], say("the number is on your papers; write it on the form too")
            )
        letters = case.of_kind("caf-certificate")
        if letters:
            return passed(say("the CAF's letter is there"), place=letters[0].place)
        boxes = [field for form in forms for field in _boxes(form)]
        if boxes and not any(field.value.strip() for field in boxes):
            return failed(
                say("the box for your French number is empty"),
                hint=_HINT,
                expected="13 digits",
                place=boxes[0].place,
            )
        return unclear(say("no French number could be read"), hint=_HINT)


def _on(paper: Document, case: Case) -> list[Fact]:
    """The numbers on a paper that can be the applicant's."""
    birth = case.applicant.birth_date
    numbers = [fact for fact in paper.stated("nir") if fair(fact)]
    boxes = [field for field in _boxes(paper) if sum(c.isdigit() for c in field.value) >= 13]
    return [fact for fact in (*numbers, *boxes) if fits(_compact(fact), birth) is not False]


def _compact(fact: Fact) -> str:
    return "".join(c for c in fact.value if c.isalnum())


def _boxes(form: Document) -> tuple[Fact, ...]:
    return tuple(field for field in form.stated("form-field") if _FIELD.search(field.role))


def _given(fact: Fact, message: Message) -> Answer:
    return passed(message, found=Private(_compact(fact)), place=fact.place)
