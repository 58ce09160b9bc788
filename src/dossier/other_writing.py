"""Whether a page is clear and full of lines, in a writing that could not be read."""

from __future__ import annotations

from dossier.model import Legibility, Page
from dossier.reading.script import UNREAD

LINES, LETTERS = 5, 60  # fewer may be a stamp or a pattern
STROKES = 1.0  # told apart per letter height; 0.75 is where a person has trouble
JOINED = 0.6  # … in joined writing, as Arabic is, which has fewer upright strokes
EDGES = 0.14  # edge width by letter height; 0.18 is blurred
NONE_READ = 1 / 3  # of the lines, of which no letter was read
DOUBTFUL = 0.88  # mean certainty of lines in Latin letters that were read as such
LATIN_SCRIPTS = frozenset({"", "latin", "unknown"})


def in_another_writing(page: Page) -> bool:
    """Whether what is on the page is another writing than Latin, and clear to the eye."""
    if page.source == "text":
        return page.script not in LATIN_SCRIPTS
    if page.source != "picture" or not page.lines or not _is_clear(page.legibility):
        return False
    return page.script not in LATIN_SCRIPTS or unread_lines(page) or _poorly_read(page)


def unread_lines(page: Page) -> bool:
    """Whether not a letter was read of many of its lines."""
    unread = sum(UNREAD in line.text for line in page.lines)
    return bool(page.lines) and unread >= NONE_READ * len(page.lines)


def _is_clear(measures: Legibility | None) -> bool:
    """Sharp enough that the reader's failure is not the picture's."""
    if measures is None or measures.content != "text":
        return False
    if measures.lines < LINES or measures.letters < LETTERS:
        return False
    height, strokes = measures.letter_height, measures.strokes
    if not height or strokes is None or strokes < (STROKES if measures.regular else JOINED):
        return False
    return (measures.blur or 0.0) < EDGES * height


def _poorly_read(page: Page) -> bool:
    mean = sum(line.certainty for line in page.lines) / len(page.lines)
    return page.script == "unknown" and mean < DOUBTFUL
