"""French identity cards that are valid longer than they say.

Decree 2013-1188 of 18 December 2013, article 4: cards given to adults from 1 January 2004 to 31
December 2013 are valid for fifteen years, though ten are printed
(https://www.legifrance.gouv.fr/loda/id/JORFTEXT000028345528).
"""

from __future__ import annotations

from datetime import date

from dossier.checks._dates import dated, years_after
from dossier.checks._mrz import zones
from dossier.model import Document

_FIRST, _LAST = date(2004, 1, 1), date(2013, 12, 31)
_ADULT = 18


def old_french_card(document: Document, expiry: date | None) -> date | None:
    """The day to which such a card is valid; None if the paper is not one.

    ``expiry`` is the printed end, ten years after the issue; without it the machine readable
    zone tells the month of issue.
    """
    if document.kind != "identity-card" or not _is_french(document):
        return None
    issued = years_after(expiry, -10) if expiry else _month_of_issue(document)
    if issued is None or not _FIRST <= issued <= _LAST or not _was_adult(document, issued):
        return None
    return years_after(issued, 15)


def _is_french(document: Document) -> bool:
    return any(zone.issuer == "FRA" for _, zone in zones(document, proven=False)) or any(
        fact.value == "FRA" for fact in document.stated("country", "issuer")
    )


def _month_of_issue(document: Document) -> date | None:
    """The first of the month that begins the second line of the old card."""
    for _, zone in zones(document):
        if zone.format == "FR-ID":
            year, month = int(zone.lines[1][:2]), int(zone.lines[1][2:4])
            return date(2000 + year, month, 1) if 1 <= month <= 12 and year < 80 else None
    return None


def _was_adult(document: Document, issued: date) -> bool:
    """Children's cards were not prolonged; where the birth date is unknown it stays open."""
    births = [zone.birth_date for _, zone in zones(document) if zone.birth_date]
    births += [one.day for one in dated(document, "birth")]
    return all(years_after(birth, _ADULT) <= issued for birth in births)
