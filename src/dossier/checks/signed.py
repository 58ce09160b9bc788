"""Is it signed?"""

from __future__ import annotations

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import best, fair, sure
from dossier.message import say
from dossier.model import Case, Document, Fact

# Employers do not sign payslips: Code du travail R3243-1 lists what must be on them.
_NEVER_SIGNED = ("payslip",)
_HINT = say("print it, sign it by hand in the box, and scan it again")


class Signed(DocumentCheck):
    """The paper is signed.

    Asks: whether there is ink in the signature box, or a digital signature in the PDF. A name
    typed into the box is not a signature. Where no box was found, nothing is said against it.

    Why: the form is a sworn statement; unsigned it is sent back.

    What to do: print the form, sign and date it by hand, and scan it again; or sign the PDF with
    a qualified electronic signature.

    Source: https://forum-assures.ameli.fr/questions/3422902 (form completed and signed, November
    2025); https://fill.io/in-de-permettre-votre-affiliation-au-rgime-gnral-7eab1bee (the form's
    signature field, before 2021).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """One signature is enough; empty boxes beside it may be the office's own."""
        if document.kind in _NEVER_SIGNED:
            return not_needed(say("such papers are not signed"))
        signed = best(f for f in document.stated("signature") if f.value in ("ink", "digital"))
        if signed and fair(signed):
            return passed(say("is signed"), found=signed.value, place=signed.place)
        empty = best(f for f in document.stated("signature") if f.value == "none")
        typed = best(f for f in document.stated("signature") if f.value == "typed")
        if signed is None and typed and sure(typed):
            return _unsigned(typed, typed=True)
        if signed is None and empty and sure(empty):
            return _unsigned(empty, typed=False)
        return unclear(say("it could not be told whether it is signed"), hint=_HINT)


def _unsigned(fact: Fact, *, typed: bool) -> Answer:
    message = (
        say("a name is typed where the signature should be") if typed else say("is not signed")
    )
    return failed(message, hint=_HINT, found=fact.value, expected="a signature", place=fact.place)
