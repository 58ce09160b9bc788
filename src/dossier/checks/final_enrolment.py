"""Is the enrolment final?"""

from __future__ import annotations

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import best, fair, sure
from dossier.message import say
from dossier.model import Case, Document, Fact

_HINT = say("finish your registration, then download the certificate of enrolment")


class FinalEnrolment(DocumentCheck):
    """The paper says that the student is enrolled, not that a school would enrol them.

    Asks: whether the words on the paper speak of an admission, a pre-registration or a
    registration under a condition. Most certificates only say "est inscrit(e)", and that is enough.

    Why: the office registers enrolled students. An admission can still come to nothing, so
    letters of acceptance are sent back.

    What to do: finish the administrative registration, with its fee and the CVEC, then download
    the certificate.

    Source: https://ernest.essec.edu/support/solutions/articles/7000046586 ("not the admission
    letter", 2022-2025);
    http://univ-cotedazur.fr/fr/international/welcome-center/formalites-administratives/la-couverture-sante
    ("inscription définitive", 2019-2022).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """What is said of the enrolment; a school certificate that says nothing is final."""
        final = _valued(document, "final")
        open_ = _valued(document, "provisional") or _admitted(document, final)
        if open_ and final and fair(final):
            return unclear(
                say("speaks both of a final and of an open enrolment"),
                hint=_HINT,
                found=open_.text,
                place=open_.place,
            )
        if open_:
            return _open(open_)
        if final and fair(final):
            return passed(say("the enrolment is final"), found=final.text, place=final.place)
        if document.kind == "school-certificate":
            return passed(say("certifies the enrolment"), place=document.place)
        return unclear(say("nothing on it says that the enrolment is final"), hint=_HINT)


def _valued(document: Document, value: str) -> Fact | None:
    return best(fact for fact in document.stated("enrolment") if fact.value == value)


def _admitted(document: Document, final: Fact | None) -> Fact | None:
    """Words of admission; a certificate of enrolment may tell how the student was admitted."""
    told = document.kind == "school-certificate" and final is not None and fair(final)
    return None if told else _valued(document, "admission")


def _open(fact: Fact) -> Answer:
    about = {"hint": _HINT, "found": fact.text, "place": fact.place, "expected": "est inscrit(e)"}
    if sure(fact):
        return failed(say("the enrolment is not final: “{words}”", words=fact.text), **about)
    return unclear(say("the enrolment may not be final: “{words}”", words=fact.text), **about)
