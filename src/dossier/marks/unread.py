"""Whether a page is sharp, full of lines, and in a writing that could not be read.

French schools, banks and offices write in Latin letters, so such a page is none of their papers:
it is a foreign original, which counts by its translation.
"""

from __future__ import annotations

from dossier.model import Legibility, Page

CIVIL_STATUS = frozenset(
    "birth-certificate marriage-certificate consular-civil-status family-record-book translation "
    "apostille identity-card passport driving-licence".split()
)
# What people write by hand, which comes out as badly as a foreign writing does.
BY_HAND = frozenset(
    "hosting-certificate parental-authorisation cover-letter rent-receipt proof-of-resources".split()
)
LINES, LETTERS = 5, 60  # fewer may be a stamp or a pattern
STROKES = 1.0  # told apart per letter height; 0.75 is where a person has trouble
EDGES = 0.14  # edge width by letter height; 0.18 is blurred
UNREAD = "\ufffd"
NONE_READ = 1 / 3  # of the lines, of which no letter was read
DOUBTFUL = 0.88  # mean certainty of lines in Latin letters that were read as such
LATIN_SCRIPTS = frozenset({"", "latin", "unknown"})


def in_another_writing(page: Page) -> bool:
    """Whether what is on the page is another writing than Latin, and clear to the eye."""
    if page.source == "text":
        return page.script not in LATIN_SCRIPTS
    if page.source != "picture" or not page.lines or not _is_clear(page.legibility):
        return False
    return page.script not in LATIN_SCRIPTS or _unread_lines(page) or _poorly_read(page)


def may_be(page: Page) -> frozenset[str]:
    """The kinds that such a page may be; letters by hand too where its lines looked like some."""
    return CIVIL_STATUS if _unread_lines(page) else CIVIL_STATUS | BY_HAND


def _is_clear(measures: Legibility | None) -> bool:
    """Sharp enough that the reader's failure is not the picture's."""
    if measures is None or measures.content != "text":
        return False
    if measures.lines < LINES or measures.letters < LETTERS:
        return False
    if measures.strokes is None or measures.strokes < STROKES:
        return False
    return bool(measures.letter_height) and (measures.blur or 0.0) < EDGES * (
        measures.letter_height or 0.0
    )


def _unread_lines(page: Page) -> bool:
    unread = sum(UNREAD in line.text for line in page.lines)
    return unread >= NONE_READ * len(page.lines)


def _poorly_read(page: Page) -> bool:
    mean = sum(line.certainty for line in page.lines) / len(page.lines)
    return page.script == "unknown" and mean < DOUBTFUL
