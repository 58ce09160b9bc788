"""Do the check digits of the machine readable zone agree?"""

from __future__ import annotations

from datetime import date

from dossier.answer import Answer, failed, not_needed, passed, unclear
from dossier.checks import DocumentCheck
from dossier.checks._dates import Dated, dated
from dossier.checks._evidence import best, printed, sure
from dossier.checks._hidden import WHY, ZONE_HINT
from dossier.checks._kinds import VISAS
from dossier.checks._mrz import zones
from dossier.message import say
from dossier.model import Case, Document, Fact, Level, Place

_ALWAYS_HAVE_ONE = ("passport", *VISAS)
_CUT = say("the machine readable zone cannot be read: the bottom of the page is cut off")


class MrzValid(DocumentCheck):
    """The machine readable zone is whole and its check digits are right.

    Asks: whether the lines of letters and < on a passport, visa or card can be read, and whether
    the check digits in them agree. A wrong digit read from a picture is left open, because
    one letter may have been misread. If the zone is proven, its dates are compared with those
    printed on the same page; a difference is warned of.

    Why: the office's reader takes the name, number and dates from these lines. Lines that are cut
    or covered are the usual fault of a photo.

    What to do: scan the whole page flat, without a thumb, cover or flash on its foot.

    Source: ICAO Doc 9303, part 3, section 4.9 (check digits), parts 4 to 7 (formats);
    https://www.icao.int/publications/pages/publication.aspx?docnum=9303.
    """

    def answer(self, document: Document, case: Case) -> tuple[Answer, ...]:
        """Proven passes; wrong digits fail only in a text layer, where nothing is misread."""
        proven = zones(document)
        if proven:
            fact = proven[0][0]
            message = say("the machine readable zone is right")
            return (passed(message, found=fact.role, place=fact.place), *_differences(document))
        return (_unproven(document),)


def _unproven(document: Document) -> Answer:
    fact = best(document.stated("mrz"))
    hidden = _hidden(document, fact)
    if fact is None and document.kind in _ALWAYS_HAVE_ONE:
        return hidden or unclear(say("no machine readable zone could be found"), hint=ZONE_HINT)
    if fact is None:
        return not_needed(say("no machine readable zone was found; not every card has one"))
    wrong = _wrong_digits(fact, document)
    if wrong and printed(document, fact):
        return failed(
            say("the check digits do not agree: {fields}", fields=wrong),
            hint=say("hand in a scan of the real document"),
            found=wrong,
            expected="check digits as ICAO Doc 9303 computes them",
            place=fact.place,
        )
    return hidden or unclear(
        say("the machine readable zone could not be read surely"), hint=ZONE_HINT, place=fact.place
    )


def _hidden(document: Document, fact: Fact | None) -> Answer | None:
    """What was measured where the zone stands, or should: the lowest part of the page."""
    for page in document.pages:
        if page.legibility is None or (fact and fact.place.page != page.place.page):
            continue
        top, bottom = _where(fact)
        for zone in page.legibility.zones:
            reached = zone.box.top < bottom and zone.box.bottom > top
            if reached and ("mrz", zone.reason) in WHY:
                place = Place(page.place.file, page.place.page, zone.box)
                return unclear(
                    WHY["mrz", zone.reason], hint=ZONE_HINT, found=zone.reason, place=place
                )
        if "bottom" in page.legibility.cut_edges:
            return unclear(_CUT, hint=ZONE_HINT, found="bottom", place=page.place)
    return None


def _where(fact: Fact | None) -> tuple[float, float]:
    """Where the zone stands on its page; anywhere below the middle if none was found."""
    if fact is None or fact.place.box is None:
        return 0.5, 1.0
    return fact.place.box.top, fact.place.box.bottom


def _wrong_digits(fact: Fact, document: Document) -> tuple[str, ...]:
    """The names of the check digits that are wrong, if the lines have the shape of a zone."""
    read = next((zone for one, zone in zones(document, proven=False) if one is fact), None)
    return tuple(digit.name for digit in read.digits if not digit.right) if read else ()


def _differences(document: Document) -> tuple[Answer, ...]:
    found = []
    for fact, zone in zones(document):
        for role, day in (("birth", zone.birth_date), ("expiry", zone.expiry)):
            other = _contradiction(document, fact, role, day)
            if day and other:
                found.append(_differs(other, day))
    return tuple(found)


def _contradiction(document: Document, fact: Fact, role: str, day: date | None) -> Dated | None:
    """A printed date of the same page that cannot be the zone's, where none there is.

    Some passports print a second date of another calendar, so one date that agrees is enough.
    """
    same_page = (fact.place.file, fact.place.page)
    dates = [
        one
        for one in dated(document, role)
        if not one.fact.proven and (one.fact.place.file, one.fact.place.page) == same_page
    ]
    if not dates or any(day in one.readings for one in dates):
        return None
    return next((one for one in dates if sure(one.fact)), None)


def _differs(printed_: Dated, day: date) -> Answer:
    return unclear(
        say("{printed} is printed, but the zone says {day}", printed=printed_.day, day=day),
        hint=say("compare both on the paper; scan it again if one was misread"),
        found=printed_.day,
        expected=day,
        place=printed_.fact.place,
        level=Level.ADVICE,
    )
