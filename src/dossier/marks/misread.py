"""Titles that were misread too badly for their words to be known one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dossier.marks.phrasebook import Phrase, Phrasebook
from dossier.marks.wording import LONG, Wording
from dossier.model import Page

ALIKE = 88.0  # per cent of a long title's letters that must stand in its line, in order …
ALIKE_SHORT, SHORT = 93.0, 24  # … and of a title of fewer than so many letters
TITLE_LINES = 8  # short lines looked at, from the top
WORDIEST = 14


def near_titles(
    page: Page, words: Wording, book: Phrasebook, held: Collection[int]
) -> Iterator[tuple[Phrase, int, int]]:
    """For each short line, the title it resembles most, with where it stands.

    Lines that hold the offset of a title already (``held``) are left as they are.

    Only long titles without figures: between the numbers of forms one letter matters.
    """
    from rapidfuzz import fuzz, process

    titles = book.long_titles
    for start, end in _short_lines(page, words):
        if any(start <= offset < end for offset in held):
            continue
        line = words.text[start:end]
        fitting = [text for text in titles if len(text) <= 1.15 * len(line)]
        best = process.extract(
            line, fitting, scorer=fuzz.partial_ratio, score_cutoff=ALIKE, limit=5
        )
        if best:
            text = max(best, key=lambda found: (len(found[0]) * found[1], found[0]))[0]
            part = fuzz.partial_ratio_alignment(text, line)
            if part is not None:
                yield titles[text], start + part.dest_start, start + part.dest_end


def _short_lines(page: Page, words: Wording) -> Iterator[tuple[int, int]]:
    left = TITLE_LINES
    for number, line in enumerate(page.lines):
        start, end = words.lines[number], words.end_of(number)
        if left and end - start >= LONG and len(line.text.split()) <= WORDIEST:
            left -= 1
            yield start, end
