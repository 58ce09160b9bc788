"""Is it a long-stay visa?"""

from __future__ import annotations

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import best, fair, sure
from dossier.checks._kinds import VISAS
from dossier.message import say
from dossier.model import Case, Document, Fact

_LONG = ("vls-ts", "vls-t", "card-to-request")
_HINT = say("a short-stay visa opens no rights; ask for private insurance, or a long-stay visa")
_LOOK = say("if it says type D, hand it in; scan it again, flat and in focus, if you can")


class LongStay(DocumentCheck):
    """The visa is a long-stay visa.

    Asks: whether the visa is of type D. One of type C, for 90 days at most, is a short stay.

    Why: only people who live in France are registered; who comes for a short stay needs private
    insurance.

    What to do: hand in the long-stay visa or the residence permit you have now. With only a
    short-stay visa, do not file; take private insurance.

    Source: https://www.univ-lorraine.fr/welcome/en/health-insurance/ (short stays, 2023);
    https://www.legifrance.gouv.fr/loda/id/JORFTEXT000034677457 (decree of 10 May 2017, copy of 19
    March 2024).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """The printed type, or the remarks that only long-stay visas carry."""
        if document.kind not in VISAS:
            return not_needed(say("only visas are long or short"))
        long = best(filter(None, (_typed(document, "D"), _remark(document))))
        short = _typed(document, "C")
        if long and short and fair(short):
            return unclear(say("it could not be told whether it is of type C or D"), hint=_LOOK)
        if long and fair(long):
            return passed(say("is a long-stay visa"), found=long.text, place=long.place)
        if short and sure(short):
            return _short(document, short)
        if document.kind == "short-stay-visa" and long is None:
            return _short(document, short)
        return unclear(say("the type of the visa could not be read"), hint=_LOOK, expected="D")


def _typed(document: Document, letter: str) -> Fact | None:
    return best(fact for fact in document.stated("visa-type") if fact.value == letter)


def _remark(document: Document) -> Fact | None:
    return best(fact for fact in document.stated("visa-remark") if fact.value in _LONG)


def _short(document: Document, fact: Fact | None) -> Answer:
    return failed(
        say("is a short-stay visa (type C)"),
        hint=_HINT,
        found="C",
        expected="D",
        place=fact.place if fact else document.place,
    )
