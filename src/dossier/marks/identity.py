"""Whether a page with a machine-readable zone is the paper itself, or a page about such papers."""

from __future__ import annotations

from dossier.marks.plain import plain
from dossier.model import Fact, Page

LONGEST = 12  # words on a line of an identity page; running text has longer ones


def prints_its_zone(page: Page, zone: Fact) -> bool:
    """Whether the page also prints, in letters, a name or a number that its zone encodes.

    An identity page says everything twice (ICAO 9303-3); a strip shown in an article does not.
    """
    if sum(len(line.text.split()) > LONGEST for line in page.lines) > 3:
        return False
    printed = {
        word for line in page.lines if "<" not in line.text for word in plain(line.text).split()
    }
    return not printed.isdisjoint(_said(zone.value))


def _said(value: str) -> set[str]:
    """The words of the zone that a page would print: names, and the document's number."""
    parts = plain(value.replace("<", " ")).split()
    words = {part for part in parts if len(part) >= 3}
    first, *rest = value.split("\n")
    words.add(plain(first[5:].split("<<")[0].replace("<", " ")).split(" ")[0])
    words |= {line[:9].strip("<").lower() for line in rest if len(line) >= 36}
    words.add(first[5:14].strip("<").lower())
    return {word for word in words if len(word) >= 3}
