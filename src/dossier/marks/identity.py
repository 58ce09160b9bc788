"""Whether a page with a machine-readable zone is the paper itself, or a page about such papers."""

from __future__ import annotations

from dossier.marks.plain import mend, plain
from dossier.model import Fact, Line, Page

LONGEST = 12  # words on a line of an identity page; running text has longer ones
ECHOED = 1.0  # what a zone counts where the page prints the same in letters …
UNREAD = 0.6  # … where the rest of the page could not be read well enough to tell …
ALONE = 0.35  # … and where it was read, and is about something else
WELL_READ = 0.75
HALF = 0.5


def trust_in_zone(page: Page, zone: Fact) -> float:
    """How much a zone says of its page: an identity page prints everything twice (ICAO 9303-3).

    A strip shown in an article or a drawing does not prove that the page is a passport.
    """
    rest = [line for line in page.lines if "<" not in line.text]
    if sum(len(line.text.split()) > LONGEST for line in rest) > 3:
        return ALONE
    printed = {mend(word) for line in rest for word in plain(line.text).split()}
    if _echoes(printed, _said(zone.value)) or _prints_its_dates(page, zone, rest):
        return ECHOED
    return ALONE if _is_read(page, rest) else UNREAD


def _echoes(printed: set[str], said: set[str]) -> bool:
    from rapidfuzz.distance import Levenshtein

    if not printed.isdisjoint(said):
        return True
    long = [word for word in printed if len(word) >= 6]
    return any(
        Levenshtein.distance(word, one, score_cutoff=1) <= 1
        for word in said
        if len(word) >= 6
        for one in long
    )


def _prints_its_dates(page: Page, zone: Fact, rest: list[Line]) -> bool:
    """Whether a date that stands outside the zone is one of those in it (YYMMDD)."""
    elsewhere = [line.text for line in rest]
    return any(
        fact.type == "date"
        and fact.value[2:].replace("-", "") in zone.value
        and any(fact.text in text for text in elsewhere)
        for fact in page.facts
        if len(fact.value) == 10
    )


def _said(value: str) -> set[str]:
    """The words of the zone that a page would print: names, and the document's number."""
    shortest = 2  # letters of a family name
    first, *rest = value.split("\n")
    names = rest[-1] if len(rest) == 2 else first[5:]
    words = {word for word in plain(names.replace("<", " ")).split() if word.isalpha()}
    words |= {line[:9].strip("<").lower() for line in rest if len(line) >= 36}
    words.add(first[5:14].strip("<").lower())
    return {word for word in words if len(word) >= shortest}


def _is_read(page: Page, rest: list[Line]) -> bool:
    """Whether what stands beside the zone was read, most of it and well."""
    letters = sum(len(line.text) for line in rest)
    if not letters or page.script == "unknown":
        return bool(page.lines) and page.source == "text"
    if sum(line.certainty * len(line.text) for line in rest) / letters < WELL_READ:
        return False
    measured = page.legibility
    every = sum(len(line.text.replace(" ", "")) for line in page.lines)
    return measured is None or every >= HALF * measured.letters
