"""Are both sides of the card there?"""

from __future__ import annotations

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._evidence import best, fair, sure
from dossier.checks._kinds import may_be
from dossier.checks._mrz import zones
from dossier.checks._names import HOLDER_ROLES
from dossier.message import say
from dossier.model import Case, Document, Fact

_CARDS = ("identity-card", "residence-permit", "driving-licence", "european-health-card")


class BothSides(DocumentCheck):
    """The front and the back of the card are there.

    Asks: which sides of an identity card or residence permit were seen, on one page, on two, or in
    two files. A passport has one page of identity, so nothing is asked of it.

    Why: half of what the card says is on its back: the machine-readable lines, the address, on a
    permit what it allows.

    What to do: photograph or scan the other side too and put both into one PDF.

    Source: http://univ-cotedazur.fr/fr/international/welcome-center/formalites-administratives/la-couverture-sante
    (one PDF with both sides, 2019-2022).
    """

    def answer(self, document: Document, case: Case) -> Answer:
        """Missing only if the one side is sure and nothing else may be the other."""
        if document.kind not in _CARDS:
            return not_needed(say("only cards have two sides"))
        front, back = _side(document, "front", case), _side(document, "back", case)
        if front and back and fair(front) and fair(back):
            return passed(say("both sides are there"), found=("front", "back"))
        of_front = _of_the_front(document)
        if back and of_front == {"name", "date"}:
            return passed(say("both sides are there"), found=("front", "back"), place=back.place)
        if _has_no_back(document):
            return not_needed(say("the back of this card is empty"))
        seen = front or back
        hint = say("add the other side to the same PDF")
        if seen is None:
            return unclear(say("it could not be told which sides are there"), hint=hint)
        other = "back" if seen is front else "front"
        about = {
            "hint": hint,
            "found": "front" if seen is front else "back",
            "expected": ("front", "back"),
        }
        sure_of_one = sure(seen) and not of_front
        if len(document.pages) == 1 and sure_of_one and not _may_be_elsewhere(document, case):
            return failed(say("the {side} is missing", side=other), place=seen.place, **about)
        return unclear(say("the {side} was not recognised", side=other), place=seen.place, **about)


def _side(document: Document, side: str, case: Case) -> Fact | None:
    """The surest sight of a side, on this card or on another picture of the same kind.

    The three machine readable lines of a card stand on its back (ICAO Doc 9303 part 5).
    """
    cards = (document, *case.of_kind(document.kind))
    seen = [f for card in cards for f in card.stated("side") if f.value == side]
    if side == "back":
        seen += [fact for card in cards for fact in card.stated("mrz", "TD1")]
    return best(seen)


def _of_the_front(document: Document) -> set[str]:
    """What a card's page with the back's lines prints that only a front says: name, birth date.

    Many copies show front and back on one page.
    """
    if not document.stated("mrz", "TD1"):
        return set()
    names = [fact for fact in document.stated("name") if fact.role in HOLDER_ROLES]
    printed = [*names, *document.stated("date", "birth")]
    return {fact.type for fact in printed if "<" not in fact.text} | _repeated(document)


def _repeated(document: Document) -> set[str]:
    """What of the name and birth date in its lines is printed beside them too, label or not."""
    from dossier.facts._text import fold

    read = zones(document)
    lines = {fold(line.text).strip() for page in document.pages for line in page.lines}
    days = {fact.value for fact in document.stated("date") if "<" not in fact.text}
    named = any(zone.surname.casefold() in lines for _, zone in read)
    born = any(zone.birth_date and zone.birth_date.isoformat() in days for _, zone in read)
    return {said for said, seen in (("name", named), ("date", born)) if seen}


def _has_no_back(document: Document) -> bool:
    """The Romanian card of 1997 to 2025 is printed on one side; its two lines are on the front."""
    return any(fact.proven and fact.value[2:5] == "ROU" for fact in document.stated("mrz", "TD2"))


def _may_be_elsewhere(document: Document, case: Case) -> bool:
    return any(may_be(other, (document.kind,)) for other in case.documents)
