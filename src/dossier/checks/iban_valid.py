"""Is the account number right?"""

from __future__ import annotations

import re

from dossier.answer import Answer, failed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import best, printed, quoted, sure
from dossier.message import say
from dossier.model import Case, Document, Fact

# As ISO 13616 wants it on paper: groups of four, nothing between them that could be skipped.
_IN_GROUPS = re.compile(r"[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?")
_HINT = say("download the RIB again from your bank's website")


class IbanValid(DocumentCheck):
    """The paper shows a whole IBAN whose check digits are right.

    Asks: whether an IBAN is printed with all its letters and digits, and whether its check digits
    prove it. A number read from a picture that does not prove itself is left open, because a
    digit may have been misread.

    Why: a number that is cut, starred out or mistyped cannot be paid to.

    What to do: download the RIB ("relevé d'identité bancaire") as a PDF from your bank's website
    or app; do not photograph a screen that hides part of the number.

    Source: ISO 13616-1:2020 (IBAN) and ISO 7064 (mod 97-10);
    https://forum-assures.ameli.fr/questions/3422902 (RIB or IBAN, November 2025).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """A proven number passes; a refusal needs stars, or a wrong number in a text layer."""
        found = best(document.stated("iban"))
        if found is None:
            return unclear(say("no IBAN could be found on it"), hint=_HINT)
        about = {"found": quoted(found), "place": found.place}
        if found.proven:
            return passed(say("IBAN {iban}", iban=quoted(found)), **about)
        if found.role == "masked" and sure(found):
            return failed(
                say("part of the IBAN is hidden"), hint=_HINT, expected="the whole IBAN", **about
            )
        if _is_wrong(document, found):
            return failed(
                say("the check digits of the IBAN are wrong"),
                hint=_HINT,
                expected="an IBAN with right check digits",
                **about,
            )
        return unclear(say("the IBAN could not be read surely"), hint=_HINT, **about)


def _is_wrong(document: Document, fact: Fact) -> bool:
    """Whether the number stands in a text layer, whole and by itself, and still does not prove."""
    return printed(document, fact) and _IN_GROUPS.fullmatch(fact.text.strip()) is not None
