"""Whether a page was issued abroad: an address in another country, and nothing French on it."""

from __future__ import annotations

import re

from dossier.model import Line, Page

# What a page of a French institution bears somewhere, in whatever language it is written.
_FRENCH = re.compile(
    r"\bfr(?:ance|ench|ançaise?)\b|\.fr\b|\+33\b|\bcedex\b|universit[ée](?: |$)|\b[ée]cole\b"
    r"|\bacad[ée]mie de\b|\blyc[ée]e\b|\bcampus france\b|\brue\b|\bboulevard\b",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBERS = ("siret", "uai", "ine")
_SAYS = re.compile(r"\b(?:is|was|born|from|national|citizen|n[ée]+e?)\b", re.IGNORECASE)
SHORTEST = 2  # letters after the comma
LONGEST = 9  # words on a line of a letterhead


def issued_elsewhere(page: Page) -> bool:
    """Whether a line of a letterhead or an address ends with another country's name."""
    if any(fact.type in _NUMBERS for fact in page.facts):
        return False
    if any(fact.type == "language" and fact.value == "fr" for fact in page.facts):
        return False
    return not _FRENCH.search(page.text) and any(map(_ends_abroad, page.lines))


def _ends_abroad(line: Line) -> bool:
    """A line such as ``College of Arts, Pune, India``, and not ``Place of birth: Pune, India``."""
    place, comma, last = line.text.rstrip(" .").rpartition(",")
    if not comma or ":" in line.text or len(line.text.split()) > LONGEST:
        return False
    if not place[:1].isupper() or len(last.strip()) <= SHORTEST or _SAYS.search(line.text):
        return False  # "John Smith, MD" is no address in Moldova
    from dossier.facts.countries import alpha3

    return alpha3(last.strip()) not in (None, "FRA")
