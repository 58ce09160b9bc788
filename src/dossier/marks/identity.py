"""Whether a page with a machine-readable zone is the paper itself, or a page about such papers."""

from __future__ import annotations

from dossier.marks.plain import mend, plain
from dossier.model import Fact, Line, Page

LONGEST = 12  # words on a line of an identity page; running text has longer ones
ECHOED = 1.0  # what a zone counts where the page prints the same in letters …
UNREAD = 0.6  # … where the rest of the page could not be read well enough to tell …
BACK = 0.8  # … on the back of a card, where nothing of it is printed again …
ALONE = 0.35  # … and where it was read, and is about something else
WELL_READ = 0.75
FEW_LINES, FEW_WORDS = 16, 70  # that the back of a card has beside its zone
FIELDS = 60  # words beside the zone of a card: more is a page about cards
HALF = 0.5
LONG_NUMBER = 8  # letters of optional data that a page prints again, such as a foreigner's number


def trust_in_zone(page: Page, zone: Fact) -> float:
    """How much a zone says of its page: an identity page prints everything twice (ICAO 9303-3).

    A strip shown in an article or a drawing does not prove that the page is a passport.
    """
    rest = [line for line in page.lines if "<" not in line.text]
    if zone.role == "TD1" and zone.proven and _is_back(rest):
        return BACK
    if sum(len(line.text.split()) > LONGEST for line in rest) > 3:
        return ALONE
    if _is_card_back(zone, rest):
        return ECHOED
    printed = {mend(word) for line in rest for word in plain(line.text).split()}
    if _echoes(printed, _said(zone.value)) or _prints_its_dates(page, zone, rest):
        return ECHOED
    return ALONE if _is_read(page, rest) else UNREAD


def _is_card_back(zone: Fact, rest: list[Line]) -> bool:
    """Whether a proven zone of three lines stands among a few fields, as on the back of a card.

    Names and dates stand on the front of a card; its back repeats none of them (ICAO 9303-5).
    """
    fields = sum(len(line.text.split()) for line in rest)
    return zone.proven and zone.role == "TD1" and fields <= FIELDS


def _is_back(rest: list[Line]) -> bool:
    """Whether beside its zone the page has no more than the back of a card.

    The names stand on the front there, and a paper that shows a card among its text has more.
    """
    return len(rest) <= FEW_LINES and sum(len(line.text.split()) for line in rest) <= FEW_WORDS


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
    words |= {word.lower() for word in first[15:].split("<") if len(word) >= LONG_NUMBER}
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
