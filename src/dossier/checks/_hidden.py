"""What matters on a page and cannot be read, and what lies on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.checks._evidence import sure
from dossier.checks._kinds import CIVIL_STATUS, VISAS
from dossier.checks._page_evidence import proven
from dossier.message import Message, say
from dossier.model import Box, Case, Document, Fact, Page, Zone

_FOOT = 0.5  # a machine readable zone stands in the lower half of its page (ICAO 9303, part 4)

# What a paper of a kind is taken for. A reflection on a crest hides nothing of it.
_WANTED: dict[str, tuple[str, ...]] = {
    "passport": ("mrz",),
    **dict.fromkeys(VISAS, ("mrz",)),
    "bank-details": ("iban",),
    **dict.fromkeys(CIVIL_STATUS, ("name", "date")),
}
_OF_ANY = ("name",)

WHY: dict[tuple[str, str], Message] = {
    ("mrz", "glare"): say(
        "the lower lines, the machine readable zone, cannot be read: there is a reflection on them"
    ),
    ("mrz", "covered"): say(
        "the lower lines, the machine readable zone, cannot be read: something covers them"
    ),
    ("mrz", "out-of-focus"): say(
        "the lower lines, the machine readable zone, cannot be read: they are blurred"
    ),
    ("iban", "glare"): say("the IBAN cannot be read: there is a reflection on the page"),
    ("iban", "covered"): say("the IBAN cannot be read: something covers a part of the page"),
    ("iban", "out-of-focus"): say("the IBAN cannot be read: a part of the page is blurred"),
    ("name", "glare"): say("the name cannot be read: there is a reflection on the page"),
    ("name", "covered"): say("the name cannot be read: something covers a part of the page"),
    ("name", "out-of-focus"): say("the name cannot be read: a part of the page is blurred"),
    ("date", "glare"): say("the date cannot be read: there is a reflection on the page"),
    ("date", "covered"): say("the date cannot be read: something covers a part of the page"),
    ("date", "out-of-focus"): say("the date cannot be read: a part of the page is blurred"),
}
ZONE_HINT = say("scan the whole page, with the two or three lines of letters and < at its foot")
_HINTS = {
    "glare": say("take the photo without flash, a little from the side"),
    "covered": say("lay the page on a table and take it again"),
    "out-of-focus": say("hold the phone flat above the page, or scan the paper"),
}


@dataclass(frozen=True, slots=True)
class Hidden:
    """``type`` of fact that cannot be read, and the ``zone`` that hides it."""

    type: str
    zone: Zone

    @property
    def message(self) -> Message:
        """The sentence that names both."""
        return WHY[self.type, self.zone.reason]

    @property
    def hint(self) -> Message:
        """What to do about it."""
        return ZONE_HINT if self.type == "mrz" else _HINTS[self.zone.reason]


def hidden(page: Page, case: Case) -> Hidden | None:
    """What matters most of what is hidden; None where check digits prove that it was read."""
    return None if proven(page) else next(_all_hidden(page, case), None)


def all_is_read(page: Page, case: Case) -> bool:
    """Whether everything the page's paper is taken for was read surely."""
    if proven(page):
        return True
    document = _document(page, case)
    return document is not None and all(
        any(sure(fact) for fact in document.stated(type)) for type in _wanted(document)
    )


def _all_hidden(page: Page, case: Case) -> Iterator[Hidden]:
    zones = [
        zone for zone in (page.legibility.zones if page.legibility else ()) if zone.reason in _HINTS
    ]
    document = _document(page, case)
    for type in ("mrz", "iban", "name", "date"):
        facts = [fact for fact in page.facts if fact.type == type]
        missing = _is_missing(type, document)
        for zone in zones:
            doubtful = any(not sure(fact) and _overlaps(fact, zone) for fact in facts)
            in_its_place = missing and (type != "mrz" or zone.box.bottom > _FOOT)
            if doubtful or in_its_place:
                yield Hidden(type, zone)


def _is_missing(type: str, document: Document | None) -> bool:
    return document is not None and type in _wanted(document) and not document.stated(type)


def _document(page: Page, case: Case) -> Document | None:
    return next(
        (one for one in case.documents if one.kind and page.place in [p.place for p in one.pages]),
        None,
    )


def _wanted(document: Document) -> tuple[str, ...]:
    return _WANTED.get(document.kind, _OF_ANY)


def _overlaps(fact: Fact, zone: Zone) -> bool:
    box: Box | None = fact.place.box
    return (
        box is not None
        and box.left < zone.box.right
        and zone.box.left < box.right
        and box.top < zone.box.bottom
        and zone.box.top < box.bottom
    )
