"""When two pages are of one document: numbering, holder, identifiers, sides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dossier.marks.plain import plain
from dossier.marks.reading import Reading
from dossier.model import Box, Page
from dossier.schema.kind import Kind

# What two pages of one paper cannot state differently.
IDENTIFIERS = ("iban", "nir", "siret", "ine", "foreigner-number", "visa-number", "card-number")
NUMBERED = re.compile(
    r"(?:\bpage|\bfeuillet|\bseite|\bpagina|\bp\.?)\s*n?[°º]?\s*(\d{1,2})\s*(?:/|sur|of|de|von|di)\s*(\d{1,2})\b",
    re.IGNORECASE,
)
BARE = re.compile(r"^[\s\-–—]*(\d{1,2})\s*/\s*(\d{1,2})[\s\-–—]*$")
SURE = 0.85
INSIDE = 2.0  # points of a booklet's wording on a page that is an extract in it: one phrase
COVER, COVER_LINES = 40, 8  # words and lines of a page that is a cover
WORDS, SAME_WORDS = 8, 0.4  # on either page, and the share of them that two scans of one have
REFERENCE = 6  # words of a line that says which form a sheet is of; a sentence has more
SAME_PICTURE = 12  # bits of 256 in which two scans of one page may differ

Run = tuple[Reading, ...]


def continues(run: Run, page: Reading, kind: Kind) -> bool:
    """Whether a page of the same file goes on with the document before it."""
    if conflict(run, page) or copies(run, page):
        return False
    numbered = _goes_on(run, page)
    if page.kind == kind.id:
        if numbered is not None:
            return numbered
        if kind.sides:
            return not _same_side(run, page) and (len(run) == 1 or not page.titled)
        return kind.several and not page.titled
    if page.kind in kind.carries and kind.sides and _bears(page, kind):
        return True
    if page.kind and page.titled and page.certainty >= SURE:
        return False
    if numbered:
        return kind.several or kind.sides or not page.kind
    return kind.several and not page.kind and bool(page.page.lines) and _open(page, kind)


def are_two(one: Reading, other: Reading, kinds: dict[str, Kind]) -> bool:
    """Whether two parts of one page are papers of their own, of different kinds.

    Each must be headed by its title or bear its own zone, and neither may be what the other holds.
    """
    if not (one.kind and other.kind) or one.kind == other.kind:
        return False
    if min(one.certainty, other.certainty) < SURE or not (_named(one) and _named(other)):
        return False
    mine, theirs = kinds[one.kind], kinds[other.kind]
    related = mine.family and mine.family == theirs.family
    return not (related or one.kind in theirs.carries or other.kind in mine.carries)


def booklet_of(one: Reading, other: Reading, whole: Reading, kinds: dict[str, Kind]) -> str:
    """The kind of booklet that two papers of one page lie open in, "" for none.

    A family book holds extracts of a marriage and of births, with wording of its own about them.
    """
    books = (
        kind.id
        for kind in kinds.values()
        if kind.sides and {one.kind, other.kind} <= set(kind.carries) and _bears(whole, kind)
    )
    return next(books, "")


def _named(part: Reading) -> bool:
    """Whether a part has a paper's heading, or a zone that is proven."""
    return part.titled or any(f.type == "mrz" and f.proven for f in part.page.facts)


def _bears(page: Reading, kind: Kind) -> bool:
    """Whether a page bears wording of the booklet it lies in: a family book holds extracts."""
    return sum(mark.weight for mark in page.score.marks_of(kind.id)) >= INSIDE


def is_cover(page: Reading, kind: Kind) -> bool:
    """Whether an unrecognised first page is but the cover of the civil-status paper after it.

    It bears a few words, and nothing that a paper of its own would state.
    """
    words = sum(len(line.text.split()) for line in page.page.lines)
    stated = {fact.type for fact in page.page.facts} & {"mrz", "name", "date", *IDENTIFIERS}
    may_be = kind.id in page.could_be
    return (
        kind.abroad
        and kind.several
        and not page.kind
        and 0 < words <= COVER
        and len(page.page.lines) <= COVER_LINES
        and not stated
        and may_be
        and page.page.source != "none"
    )


def is_notice(page: Run, document: Run, kind: Kind) -> bool:
    """Whether an unrecognised first page is of the form after it, as a line of its print says.

    Nobody signs a notice: a letter about the form must not lend it its signature.
    """
    if page[0].kind or not kind.several:
        return False
    signed = any(
        fact.type == "signature" and fact.value in ("ink", "digital") for fact in page[0].page.facts
    )
    return not signed and bool(_forms(page) & _forms(document))


def spans(run: Run, page: Reading, rest: Sequence[Reading], kind: Kind) -> bool:
    """Whether an unrecognised page lies between two pages of one document."""
    if page.kind or not (kind.several or kind.sides) or conflict(run, page):
        return False
    after = next((r for r in rest if r.kind), None)
    return after is not None and after.kind == kind.id and continues(run, after, kind)


def halves(one: Run, other: Run, kind: Kind) -> bool:
    """Whether two documents of one kind in separate files are one: two sides, or two sheets."""
    if one[0].kind != other[0].kind or not (kind.sides or kind.several):
        return False
    if _files(one) & _files(other) or any(conflict(one, page) for page in other):
        return False
    if any(copies(one, page) for page in other):
        return False
    if kind.sides and len(one) == len(other) == 1:
        sides = {side(one[0].page), side(other[0].page)}
        return sides == {"front", "back"} or ("" in sides and len(sides) == 2)
    return kind.several and _sheets(one, other, kind)


def is_sheet_of(page: Run, document: Run, kind: Kind) -> bool:
    """Whether a page in a file of its own is one more sheet of a document in another file.

    It must be able to be nothing else, and say so: by the number of the form it is of, or by a
    number that goes on from the document's last.
    """
    if not kind.several or len(page) > 1 or page[0].kind or _files(page) & _files(document):
        return False
    if not _open(page[0], kind) or not page[0].page.lines:
        return False
    if conflict(document, page[0]) or copies(document, page[0]):
        return False
    goes_on = _goes_on(document, page[0])
    if goes_on is not None:
        return goes_on and kind.id in page[0].could_be
    return bool(_forms(page) & _forms(document))


def _forms(run: Run) -> set[str]:
    """The forms that pages say they are of, in a line of print for it: S1106, S1110 …."""
    pages = [reading.page for reading in run]
    short = {
        line.box for page in pages for line in page.lines if len(line.text.split()) <= REFERENCE
    }
    facts = (fact for page in pages for fact in page.facts if fact.type == "form")
    return {fact.value for fact in facts if any(_within(fact.place.box, box) for box in short)}


def _within(part: Box | None, line: Box) -> bool:
    return part is not None and line.top <= (part.top + part.bottom) / 2 <= line.bottom


def _same_side(run: Run, page: Reading) -> bool:
    return bool(side(page.page)) and any(side(r.page) == side(page.page) for r in run)


def _sheets(one: Run, other: Run, kind: Kind) -> bool:
    """Two sheets that number each other, or of which one bears the title and the other not.

    A civil-status paper without its title may as well be a relative's.
    """
    numbers = [numbering(reading.page) for reading in (*one, *other)]
    known = [number for number in numbers if number]
    if len(known) == len(numbers):
        return len({total for _, total in known}) == 1 and len(set(known)) == len(known)
    return not kind.abroad and one[0].titled != other[0].titled


def conflict(run: Iterable[Reading], page: Reading) -> bool:
    """Whether a page names another holder or another number than the document."""
    for reading in run:
        if _numbers_differ(reading.page, page.page) or _holders_differ(reading.page, page.page):
            return True
    return False


def _numbers_differ(one: Page, other: Page) -> bool:
    for type_ in IDENTIFIERS:
        mine = {fact.value for fact in one.facts if fact.type == type_ and fact.proven}
        theirs = {fact.value for fact in other.facts if fact.type == type_ and fact.proven}
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    zones = [{f.value for f in page.facts if f.type == "mrz" and f.proven} for page in (one, other)]
    return bool(zones[0] and zones[1] and zones[0].isdisjoint(zones[1]))


def _holders_differ(one: Page, other: Page) -> bool:
    mine, theirs = holder(one), holder(other)
    return bool(mine and theirs and mine.isdisjoint(theirs))


def holder(page: Page) -> set[str]:
    """The words of the holder's names, as the page states them or its zone does."""
    names = {
        word
        for fact in page.facts
        if fact.type == "name" and fact.role in ("holder", "birth-name", "used-name")
        for word in plain(fact.value).split()
        if len(word) >= 3
    }
    return names


def copies(run: Iterable[Reading], page: Reading) -> bool:
    """Whether a page is a second scan of one that is already in the document."""
    return any(
        _alike(reading.page.fingerprint, page.page.fingerprint)
        and not _says_otherwise(reading.page, page.page)
        for reading in run
    )


def _says_otherwise(one: Page, other: Page) -> bool:
    """Whether two pages that look alike, being mostly white, hardly share a word."""
    mine, theirs = set(plain(one.text).split()), set(plain(other.text).split())
    least = min(len(mine), len(theirs))
    return least >= WORDS and len(mine & theirs) < SAME_WORDS * least


def _alike(one: str, other: str) -> bool:
    if not one or not other or len(one) != len(other):
        return False
    try:
        return (int(one, 16) ^ int(other, 16)).bit_count() <= SAME_PICTURE
    except ValueError:
        return one == other


def side(page: Page) -> str:
    """Which side of a card the page shows: ``front``, ``back`` or "" if it does not tell."""
    for fact in page.facts:
        if fact.type == "side":
            return fact.value
    zones = {fact.role for fact in page.facts if fact.type == "mrz"}
    if "TD1" in zones:
        return "back"
    return "front" if zones else ""


def numbering(page: Page) -> tuple[int, int] | None:
    """Which page of how many it says it is."""
    for line in (*page.lines[-4:], *page.lines[:4]):
        found = NUMBERED.search(line.text) or BARE.match(line.text)
        if found:
            number, total = int(found[1]), int(found[2])
            if 1 <= number <= total and total > 1:
                return number, total
    return None


def _goes_on(run: Run, page: Reading) -> bool | None:
    """Whether its numbering goes on from the document's; None where it has none."""
    here, before = numbering(page.page), numbering(run[-1].page)
    if here is None:
        return None
    if before is not None:
        return here[1] == before[1] and here[0] == before[0] + 1
    return here[0] == len(run) + 1


def _open(page: Reading, kind: Kind) -> bool:
    """Whether an unrecognised page can be nothing but more of this kind.

    One that could not be read stays by itself: it may be the paper another line waits for.
    """
    return set(page.could_be) <= {kind.id}


def _files(run: Run) -> set[str]:
    return {reading.page.place.file for reading in run}
